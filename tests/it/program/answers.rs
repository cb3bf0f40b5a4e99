//! What single commands answer: the values of the library, row by row.

use super::{Folder, answer, register};
use mine_action::{
    Convention, Cycle, Duty, Plan, Readings, State,
    assess::{
        analysis::{Chance, Figure},
        output::Tables,
        series::{ReportYear, StatusRow},
    },
    law::{catalogue, definitions::Definitions, oslo, siem_reap_angkor},
};
use serde::Serialize;
use serde_json::Value;

fn lines<T: Serialize>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| serde_json::to_string(&value).expect("JSON") + "\n").collect()
}

fn json(arguments: &[&str]) -> String {
    answer(&[arguments, &["--format", "json"]].concat())
}

/// A row as a map from the heads.
type Row = std::collections::BTreeMap<String, String>;

fn rows(arguments: &[&str]) -> Vec<Row> {
    let out = answer(&[arguments, &["--format", "csv"]].concat());
    let mut sheet = csv::Reader::from_reader(out.as_bytes());
    sheet.deserialize().collect::<Result<_, _>>().expect("rows")
}

fn cycle(text: &str) -> Cycle {
    text.parse().expect("a cycle")
}

#[test]
fn who_missed_a_deadline_and_by_how_many_days() {
    let register = register();
    let all = register.misses(Readings::default(), register.known());
    let surely: Vec<_> = all.iter().filter(|miss| miss.surely && miss.duty == Duty::StockpileDestruction).collect();
    assert_eq!(json(&["misses", "--duty", "stockpile-destruction"]), lines(surely.iter().map(|miss| miss.line())));
    let own = all.iter().filter(|miss| miss.state == State::BLR);
    assert_eq!(json(&["misses", "Belarus", "--perhaps"]), lines(own.map(|miss| miss.line())));
    let text = answer(&["misses", "--duty", "stockpile-destruction"]);
    let belarus = text.lines().find(|line| line.starts_with("Belarus")).expect("a row");
    for words in ["surely", "2008-03-02", "2017-04-04", "3321"] {
        assert!(belarus.contains(words), "{belarus}");
    }
    assert!(
        !text.contains("in force for the State") && answer(&["misses", "Belarus"]).contains("in force for the State")
    );
}

#[test]
fn how_much_more_time_each_state_was_given() {
    let register = register();
    let all = register.extensions(Readings::default(), register.known());
    let asked = all.iter().filter(|one| *one.asked.end() > 0 || *one.shown.end() > 0);
    assert_eq!(json(&["extensions"]), lines(asked.clone().map(|one| one.line())));
    assert_eq!(json(&["extensions", "--all"]), lines(all.iter().map(|one| one.line())));
    let requests = asked.flat_map(|one| &one.requests).count();
    assert_eq!(rows(&["extensions", "--requests"]).len(), requests);
    let own = rows(&["extensions", "Zimbabwe", "--convention", "apmbc"]);
    let [zimbabwe] = own.as_slice() else { panic!("{own:?}") };
    let cells = ["original_deadline", "deadline", "asked_least", "asked_most", "grants_least", "months_least"];
    assert_eq!(cells.map(|cell| zimbabwe[cell].as_str()), ["2009-03-01", "2025-12-31", "5", "5", "5", "201.97"]);
    let text = answer(&["extensions", "Zimbabwe"]);
    let third = text.lines().find(|line| line.starts_with("ZWE/apmbc-5/3")).expect("a row");
    for words in ["2012-03-31", "276", "2015-01-01", "2 years"] {
        assert!(third.contains(words), "{third}");
    }
    let all = answer(&["extensions"]);
    assert!(!all.contains("ZWE/apmbc-5/3") && answer(&["extensions", "--requests"]).contains("ZWE/apmbc-5/3"));
    // No code, and no duty by another name.
    let eritrea = answer(&["extensions", "Eritrea"]);
    assert!(eritrea.contains("1057 days: then more time was given") && eritrea.contains("1057, perhaps"), "{eritrea}");
    assert!(
        !["entry-into-force", "more-time", "going-on", "areas"].iter().any(|code| eritrea.contains(code)),
        "{eritrea}"
    );
    // A deadline that no decision on record gave is told beside the grants.
    let cyprus = answer(&["extensions", "Cyprus"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        cyprus.contains("2 to 4 of 4, 1") && cyprus.contains("1 of the deadlines given by no decision on record"),
        "{cyprus}"
    );
    // A request of which nothing was left to decide was not refused.
    let germany = answer(&["extensions", "Germany"]);
    let first = germany.lines().find(|line| line.starts_with("DEU/apmbc-5/1")).expect("a row");
    assert!(first.ends_with("became moot") && !germany.contains("not given"), "{germany}");
    let place = |name: &str| all.lines().position(|line| line.starts_with(name)).expect("a row");
    assert!(place("Cyprus") < place("DR Congo") && place("DR Congo") < place("Ecuador"), "{all}");
    // A percentage is one.
    assert!(!all.lines().any(|line| line.trim_start().starts_with('%') || line.contains("  %")), "{all}");
    // A number below zero is no formula.
    let csv = answer(&["extensions", "--requests", "--format", "csv"]);
    assert!(csv.contains(",-519,-275,") && !csv.contains(",'-"), "{csv}");
}

#[test]
fn which_reports_came() {
    let day = "2010-12-02".parse().expect("a day");
    let register = register().known_by(day);
    let grid = register.report_grid(Convention::Apmbc, Readings::default());
    let then = ["--known", "2010-12-02", "--as-of", "2010-12-02"];
    let rates = grid.years().into_iter().map(|year| grid.rate(ReportYear::Covered(year), day).line());
    assert_eq!(json(&[&["reports", "--rates"][..], &then].concat()), lines(rates));
    assert_eq!(json(&[&["reports"][..], &then].concat()), lines(grid.rows().iter().map(|row| row.line(day))));
    let own = grid.rows().iter().filter(|row| row.state == State::AGO);
    assert_eq!(json(&[&["reports", "Angola"][..], &then].concat()), lines(own.map(|row| row.line(day))));
    let rate = grid.rate(ReportYear::Covered(2009), day).to_string();
    let text = answer(&[&["reports"][..], &then].concat());
    let row = text.lines().find(|line| line.starts_with("2009")).expect("a row");
    assert!(row.contains(&rate), "{row}: {rate}");
    let own = rows(&["reports", "--initial", "--missing"]);
    let who: Vec<&str> = own.iter().map(|row| row["state"].as_str()).collect();
    assert_eq!(who, ["MHL", "TON", "TUV"]);
    assert!(own.iter().all(|row| row["covers"].is_empty()));
}

#[test]
fn over_the_years() {
    let register = register();
    let asked = register.measure(&oslo::PLAN);
    let years = ["--from", "2021", "--to", "2022"];
    let expected = lines(asked.series_lines(cycle("2021")..=cycle("2022")));
    assert_eq!(json(&[&["series", "oslo"][..], &years].concat()), expected);
    let text = answer(&[&["series", "oslo"][..], &years].concat());
    let laws = text.lines().find(|line| line.starts_with("50.1")).expect("a row");
    assert_eq!(laws.split_whitespace().last(), Some("96–155/164"));
    let sweep = register.sweep(Readings::default());
    let days = StatusRow::days_of_years(2015..=2018, register.known());
    let own = sweep.on(&days).filter(|row| (row.state, row.duty) == (State::UKR, Duty::Clearance));
    let duty = ["series", "Ukraine", "--duty", "clearance", "--from", "2015", "--to", "2018"];
    assert_eq!(json(&duty), lines(own.map(|row| row.line())));
    let text = answer(&duty);
    assert!(text.contains("2016-12-31  overdue") && text.contains("2015-12-31  in-time"), "{text}");
    let all = answer(&["series", "--duty", "clearance", "--convention", "apmbc", "--from", "2010", "--to", "2010"]);
    assert!(all.lines().any(|line| line.starts_with("2010-12-31")) && !all.contains("Cluster"), "{all}");
}

#[test]
fn what_moved_between_two_cycles() {
    let asked = register().measure(&oslo::PLAN);
    let change = asked.snapshot(cycle("2022")).change_since(&asked.snapshot(cycle("2020")), &oslo::I50_1);
    let found: Value =
        serde_json::from_str(&json(&["compare", "oslo", "2020", "2022", "--indicator", "50.1"])).expect("JSON");
    assert_eq!((&found["id"], &found["earlier"]["low"]), (&"oslo/50.1".into(), &serde_json::json!([93, 164])));
    assert_eq!(found["later"]["high"], serde_json::json!([155, 164]));
    for (step, line) in change.steps().zip(found["steps"].as_array().expect("steps")) {
        let moved: Vec<String> = step.moved.iter().map(|one| one.subject.to_string()).collect();
        let told = line["moved"].as_array().expect("subjects");
        let told: Vec<&str> = told.iter().filter_map(|one| one["subject"].as_str()).collect();
        assert_eq!((line["cause"].as_str(), told.len()), (Some(step.cause.code()), moved.len()));
        assert_eq!(told, moved);
    }
    let own = rows(&["compare", "oslo", "2020", "2022", "--indicator", "50.1"]);
    assert_eq!((own.len(), own[0]["before_low_numerator"].as_str()), (4, "93"));
    assert_eq!((own[3]["after_low_numerator"].as_str(), own[3]["after_low_denominator"].as_str()), ("96", "164"));
    let text = answer(&["compare", "oslo", "2020", "2022"]);
    assert!(text.contains("2020: 93 to 147 of 164") && text.contains("2022: 96 to 155 of 164"), "{text}");
}

#[test]
fn a_figure_held_to_the_records() {
    let (topic, printed) = ("open-stockpile-destruction".parse().expect("a topic"), "1".parse().expect("a figure"));
    let when = "2024-06-18".parse().expect("a day");
    let figure = Figure { convention: Convention::Apmbc, topic, printed, when, source: "the command line".into() };
    let found = register().reconcile(&figure, &[]);
    let asked = ["reconcile", "--of", "open-stockpile-destruction", "--figure", "1", "--on", "2024-06-18"];
    assert_eq!(json(&asked), lines([&found]));
    let text = answer(&asked);
    assert!(text.contains("does not fit so") && text.contains("1 of these 2"), "{text}");
    assert!(text.contains("Greece") && text.contains("Ukraine"), "{text}");
    assert_eq!(rows(&asked).len(), found.ways.len());
    // Of many that could be meant, the first are shown.
    let many = answer(&["reconcile", "--of", "oslo/50.1", "--figure", "54 %", "--on", "2022"]);
    assert!(many.contains("7 of these 96 would") && many.contains("and 84 more"), "{many}");
    let two = answer(&[&asked[..4], &["2", "--on", "2024-06-18"]].concat());
    assert!(!two.contains("would have to be otherwise"), "{two}");
}

#[test]
fn how_values_may_turn_out() {
    let asked = ["outlook", "oslo", "--cycle", "2022", "--indicator", "50.1", "--completions", "200", "--seed", "7"];
    let snapshot = register().measure(&oslo::PLAN).snapshot(cycle("2022"));
    let ensemble = snapshot.ensemble(7, 200, |_, _| Chance::EVEN);
    let expected = ensemble.distributions(&[&oslo::I50_1], |_, _| {});
    let counts: Vec<[u64; 3]> = expected[0].counts().map(|((members, met), count)| [members, met, count]).collect();
    let found: Value = serde_json::from_str(&json(&asked)).expect("JSON");
    assert_eq!(found["counts"], serde_json::json!(counts));
    let own = rows(&asked);
    let times: u64 = own.iter().map(|row| row["completions"].parse::<u64>().expect("a number")).sum();
    assert_eq!((times, own.len()), (200, counts.len()));
    assert!(own.iter().all(|row| row["denominator"] == "164"));
    // Certain answers give one value.
    let certain = rows(&[&asked[..], &["--chance", "1/1"]].concat());
    assert_eq!((certain.len(), certain[0]["numerator"].as_str()), (1, "155"));
    let text = answer(&asked);
    assert!(text.contains("200 completions: each unknown answer is yes with 1/2") && text.contains('█'), "{text}");
    let all = rows(&["outlook", "oslo", "--cycle", "2022", "--completions", "50"]);
    assert!(all.len() > 70 && all.iter().all(|row| row["completions"] == "50"));
}

#[test]
fn the_definitions_are_those_of_the_library() {
    let ours = Definitions::ours();
    assert_eq!(json(&["catalogue"]), lines(&ours.plans));
    assert_eq!(json(&["catalogue", "--items"]), lines(catalogue::items(&ours)));
    assert_eq!(json(&["catalogue", "--readings"]), lines(catalogue::readings(&ours)));
    let own = ours.clone().only(&siem_reap_angkor::PLAN);
    assert_eq!(json(&["catalogue", "siem-reap-angkor", "--actions"]), lines(own.actions()));
    assert_eq!(json(&["catalogue", "Siem Reap-Angkor", "--indicators"]), lines(own.indicators()));
    for list in [
        "actions",
        "indicators",
        "items",
        "populations",
        "readings",
        "crosswalk",
        "chapters",
        "goals",
        "terms",
        "practices",
    ] {
        let flag = format!("--{list}");
        let count = json(&["catalogue", &flag]).lines().count();
        assert!(count > 0, "{list}");
        assert_eq!(rows(&["catalogue", &flag]).len(), count, "{list}");
        assert!(answer(&["catalogue", &flag, "--format", "markdown"]).starts_with('#'), "{list}");
    }
    assert!(answer(&["catalogue", "vientiane", "--indicators"]).contains("no indicators"));
}

#[test]
fn deadlines_tell_when_to_file() {
    let asked = ["deadlines", "--as-of", "2024-06-15", "--duty", "clearance", "--convention", "apmbc"];
    let all = rows(&asked);
    let tajikistan = all.iter().find(|row| row["state"] == "TJK").expect("a deadline");
    assert_eq!((tajikistan["file_by_latest"].as_str(), tajikistan["file_to"].as_str()), ("2025-03-01", "the 22MSP"));
    assert!(!tajikistan["extensions"].is_empty() && !tajikistan["last_known"].is_empty());
    let text = answer(&asked);
    let row = text.lines().find(|line| line.contains("Tajikistan")).expect("a row");
    assert!(row.ends_with("2025-03-01"), "{row}");
    // Another reading of the notice is another day.
    let march = answer(&[&asked[..], &["--reading", "filing_notice=31-march"]].concat());
    assert!(march.lines().any(|line| line.contains("Tajikistan") && line.ends_with("2025-03-31")), "{march}");
}

#[test]
fn an_explanation_is_short_unless_all_is_asked() {
    let asked = ["indicators", "oslo", "--cycle", "2022", "--explain", "50.1"];
    let (short, all) = (answer(&asked), answer(&[&asked[..], &["--all"]].concat()));
    assert!(short.lines().count() * 10 < all.lines().count());
    for words in ["96 counted, and meets it: Afghanistan", "59 counted; whether it meets it cannot be told: Angola"] {
        assert!(short.contains(words), "{short}");
    }
    assert!(short.contains("59 whether it has reported national measures") && !short.contains("source:"), "{short}");
    assert!(all.contains("source:"));
    let own = rows(&asked);
    assert_eq!(own.iter().filter(|row| row["meets"] == "yes" && row["counted"] == "yes").count(), 96);
}

#[test]
fn tables_and_queries_for_a_database() {
    let folder = Folder::new("tables");
    let path = folder.0.display().to_string();
    let script = answer(&["indicators", "oslo", "--cycle", "2022", "--tables", &path, "--sql"]);
    let plan = Plan::of("oslo").expect("a plan");
    assert_eq!(script.matches(";\n").count(), plan.indicators.len());
    for indicator in plan.indicators {
        let query = indicator.to_sql(&Readings::default());
        assert!(script.contains(&format!("-- {}\n{};\n", indicator.id(), query.trim_end())), "{}", indicator.id());
    }
    let tables = Tables::of([&register().measure(plan).snapshot(cycle("2022"))]);
    let mut facts = Vec::new();
    tables.write_facts(&mut facts).expect("room");
    assert_eq!(std::fs::read(folder.0.join("facts.csv")).expect("a file"), facts);
}

/// A deadline that has passed stays among those asked about while the duty may be open, and was known to be.
#[test]
fn deadlines_passed_stay_while_the_duty_may_be_open() {
    let asked = ["deadlines", "--convention", "apmbc", "--duty", "clearance"];
    let refused = answer(&[&asked[..], &["--what-if", "UKR/apmbc-5/3=not-granted"]].concat());
    let ukraine = refused.lines().find(|line| line.contains("Ukraine") && !line.contains("What if"));
    assert!(ukraine.is_some_and(|line| line.starts_with("2023-12-01")), "{refused}");
    let refused = rows(&asked);
    // Of a State that was never known to have anything to clear, no deadline is told to have passed.
    assert!(refused.iter().all(|row| row["state"] != "NOR"));
    // The last day to file is told when it has passed, too.
    let bosnia = refused.iter().find(|row| row["state"] == "BIH").expect("a deadline");
    assert_eq!((bosnia["deadline_latest"].as_str(), bosnia["file_by_latest"].as_str()), ("2027-03-01", "2026-06-01"));
}

/// Only reports that were due by the day asked about are counted.
#[test]
fn rates_are_of_reports_that_were_due() {
    let rates = rows(&["reports", "--rates", "--as-of", "2010-12-02"]);
    assert_eq!(rates.last().map(|row| row["covers"].as_str()), Some("2009"));
}

/// What is overdue, or was when last known: each finding of that kind, and no other.
#[test]
fn who_is_overdue_or_was_when_last_known() {
    let asked = ["status", "--as-of", "2015-06-18", "--convention", "apmbc"];
    let is_it = |row: &&Row| {
        row["status"] == "overdue" || row["last_known_status"] == "overdue" && row["status"].contains(" or ")
    };
    let all = rows(&asked);
    let expected: Vec<&Row> = all.iter().filter(is_it).collect();
    let found = rows(&[&asked[..], &["--overdue"]].concat());
    assert!(!expected.is_empty() && found.iter().eq(expected));
    let text = answer(&[&asked[..], &["--overdue"]].concat());
    assert!(text.contains("Overdue on 2015-06-18, or when last known"), "{text}");
}

/// An explanation tells what those alone give of whom all is known, and a value that is exact has no others.
#[test]
fn what_those_known_give_is_told_apart() {
    let text = answer(&["indicators", "oslo", "--cycle", "2022", "--explain", "50.1"]);
    let snapshot = register().measure(&oslo::PLAN).snapshot(Cycle::new(2022).expect("a cycle"));
    let known = snapshot.value(&oslo::I50_1).of_those_known().expect("some are known");
    let line = format!("of those known alone, which tells nothing of the others: {}", known.in_words());
    assert!(text.contains(&line), "{text}");
    let exact = snapshot.value(&oslo::I11_1);
    assert!(exact.is_exact() && !snapshot.explain(&oslo::I11_1).to_string().contains("of those known"), "{exact}");
}

/// Which replies would decide whole values, in every form.
#[test]
fn what_to_ask_next_by_value() {
    use mine_action::law::oslo;
    let asked = ["next-facts", "oslo", "--cycle", "2022", "--values", "--top", "5"];
    let next = register().measure(&oslo::PLAN).snapshot("2022".parse().expect("a cycle")).next_values(5);
    assert_eq!(json(&asked), lines(next.iter()));
    assert_eq!(rows(&asked).len(), next.iter().map(|one| one.replies()).sum::<usize>());
    let text = answer(&asked).split_whitespace().collect::<Vec<_>>().join(" ");
    let words = "the replies to provides-support from 164 decide 3 values: oslo/7.2, oslo/42.2, oslo/45.1";
    assert!(text.contains(words) && text.contains("provides-support (by 2022-04-30): Afghanistan"), "{text}");
}
