//! What is supposed, what is presumed, and a calendar.

use super::{answer, complaint, register, run};
use mine_action::{
    Duty, Register, State,
    assess::{
        answer::Presumption,
        scenario::{Asked, Scenario, difference},
    },
    law::oslo,
    record::request::Outcome,
};
use std::collections::BTreeSet;

/// The column of that name in the only row, of an answer with something supposed.
fn cell(arguments: &[&str], column: &str) -> String {
    let output = run(&[arguments, &["--format", "csv"]].concat());
    assert!(output.status.success(), "{arguments:?}");
    let mut sheet = csv::Reader::from_reader(output.stdout.as_slice());
    let place = sheet.headers().expect("heads").iter().position(|head| head == column).expect("a column");
    let rows: Vec<csv::StringRecord> = sheet.records().collect::<Result<_, _>>().expect("rows");
    let [row] = rows.as_slice() else { panic!("{arguments:?}: {} rows", rows.len()) };
    row[place].to_owned()
}

const UNITED_KINGDOM: [&str; 8] =
    ["status", "United Kingdom", "--duty", "clearance", "--convention", "apmbc", "--as-of", "2010-06-15"];

/// The United Kingdom was given ten more years in 2008.
#[test]
fn a_request_is_supposed_to_have_ended_otherwise() {
    let of = |what_if: &str, column| cell(&[&UNITED_KINGDOM[..], &["--what-if", what_if]].concat(), column);
    assert_eq!(cell(&UNITED_KINGDOM, "deadline"), "2019-03-01");
    for (what_if, status, deadline) in [
        ("GBR/apmbc-5/1=not-granted", "overdue", "2009-03-01"),
        ("GBR/apmbc-5/1=moot", "overdue", "2009-03-01"),
        ("GBR/apmbc-5/1=granted:2010-01-31", "overdue", "2010-01-31"),
        ("GBR/apmbc-5/1=granted:2015-01-01", "in-time", "2015-01-01"),
        ("GBR/apmbc-5/2=not-granted", "in-time", "2019-03-01"),
    ] {
        assert_eq!((of(what_if, "status").as_str(), of(what_if, "deadline").as_str()), (status, deadline), "{what_if}");
    }
    // The evidence that the deadline given was in force goes with it.
    let ukraine = ["status", "Ukraine", "--duty", "clearance", "--as-of", "2024-06-01", "--what-if"];
    assert_eq!(cell(&[&ukraine[..], &["UKR/apmbc-5/3=not-granted"]].concat(), "deadline"), "2023-12-01");
}

#[test]
fn what_is_supposed_is_told_above_the_answer() {
    let both = ["--what-if", "GBR/apmbc-5/1=not-granted", "--what-if", "UKR/apmbc-5/3=granted:2030-12-31"];
    let words = [
        "What if request GBR/apmbc-5/1 was not granted?",
        "What if request UKR/apmbc-5/3 was granted until 2030-12-31?",
    ];
    for command in [&["deadlines"][..], &["status", "Ukraine"], &["requests"], &["portfolio", "Ukraine"]] {
        let out = answer(&[command, &both].concat());
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.starts_with(words[0]) && out.contains(words[1]), "{command:?}");
    }
    for format in ["markdown", "html"] {
        let out = answer(&[&["requests", "--format", format][..], &both].concat());
        assert!(words.iter().all(|words| out.contains(words)), "{format}");
    }
    // A table and JSON stay what they are; it is told beside them.
    for format in ["csv", "json"] {
        let output = run(&[&["requests", "--format", format][..], &both].concat());
        assert!(!String::from_utf8_lossy(&output.stdout).contains("What if"), "{format}");
        assert_eq!(String::from_utf8_lossy(&output.stderr).matches("What if").count(), 2, "{format}");
    }
    let text = answer(&["deadlines", "--what-if", "UKR/apmbc-5/3=granted:2030-12-31", "--duty", "clearance"]);
    let row = text.lines().find(|line| line.contains("Ukraine")).expect("a deadline");
    assert!(row.starts_with("2030-12-31"), "{row}");
}

/// It is the library's answer, also where only a part of the records is asked.
#[test]
fn what_follows_is_the_answer_of_the_library() {
    let refused =
        register().with_outcome("GBR/apmbc-5/1".parse().expect("a request"), Outcome::NotGranted { decided: None });
    let lines = |register: &Register, day: &str| {
        let dossier = register.state(State::GBR);
        let duty = dossier.duty(mine_action::Convention::Apmbc, Duty::Clearance).expect("a duty");
        serde_json::to_string(&duty.at(day.parse().expect("a day")).line()).expect("JSON") + "\n"
    };
    let refused = refused.expect("it can be so");
    let arguments = [&UNITED_KINGDOM[..6], &["--what-if", "GBR/apmbc-5/1=not-granted", "--format", "json"]].concat();
    let of = |more: &[&str]| String::from_utf8(run(&[&arguments, more].concat()).stdout).expect("text");
    assert_eq!(of(&["--as-of", "2010-06-15"]), lines(&refused, "2010-06-15"));
    let before = "2008-06-15".parse().expect("a day");
    assert_eq!(of(&["--as-of", "2010-06-15", "--known", "2008-06-15"]), lines(&refused.known_by(before), "2010-06-15"));
    assert_eq!(lines(&refused.known_by(before), "2010-06-15"), lines(&register().known_by(before), "2010-06-15"));
    let gone = complaint(&[&UNITED_KINGDOM[..], &["--sources", "unknown", "--what-if", "GBR/apmbc-5/1=moot"]].concat());
    assert!(gone.contains("GBR/apmbc-5/1"), "{gone}");
}

/// A withdrawal, a find and a reading can be supposed as well, of any command.
#[test]
fn other_things_are_supposed() {
    let finland = ["status", "Finland", "--duty", "reporting", "--convention", "apmbc", "--as-of", "2026-06-01"];
    assert_eq!(cell(&finland, "status"), "not-bound");
    assert_ne!(cell(&[&finland[..], &["--what-if", "FIN/apmbc=no-withdrawal"]].concat(), "status"), "not-bound");
    let poland = ["status", "Poland", "--duty", "clearance", "--convention", "apmbc", "--as-of", "2024-06-01"];
    assert_ne!(cell(&poland, "status"), "not-bound");
    assert_eq!(cell(&[&poland[..], &["--what-if", "POL/apmbc=withdrawal:2023-01-10"]].concat(), "status"), "not-bound");
    let germany = ["status", "Germany", "--duty", "clearance", "--convention", "apmbc", "--as-of", "2011-08-01"];
    assert_eq!(cell(&germany, "status"), "in-time");
    let never = [&germany[..], &["--what-if", "DEU/apmbc-5/found:2011-06=never"]].concat();
    assert_ne!(cell(&never, "status"), "in-time");
    let of =
        |arguments: &[&str]| String::from_utf8(run(&[arguments, &["--format", "csv"]].concat()).stdout).expect("text");
    let read = ["membership", "--reading", "month_end=next-month"];
    assert_eq!(of(&["membership", "--what-if", "month_end=next-month"]), of(&read));
    assert_eq!(of(&["membership", "--what-if", "known=2010-08-01"]), of(&["membership", "--known", "2010-08-01"]));
}

#[test]
fn what_comes_out_otherwise_is_that_of_the_library() {
    let readings = mine_action::Readings::default();
    let supposed = |scenario: Scenario| scenario.apply(register(), readings).expect("it can be so");
    let refused = Scenario::new().and("GBR/apmbc-5/1=not-granted".parse().expect("a request")).expect("once");
    let (before, after) = (supposed(Scenario::new()), supposed(refused));
    let day: mine_action::Day = "2010-06-15".parse().expect("a day");
    let asked = Asked::on(day).of(State::GBR).due(day..="2011-12-31".parse().expect("a day"));
    let moves = difference(&before, &after, &asked);
    let mut lines = String::new();
    moves.iter().for_each(|one| lines += &(serde_json::to_string(&one.line()).expect("JSON") + "\n"));
    let against = after.contradictions(&before);
    against.iter().for_each(|one| lines += &(serde_json::to_string(&one.line()).expect("JSON") + "\n"));
    let asked = ["what-if", "GBR/apmbc-5/1=not-granted", "--as-of", "2010-06-15", "--state", "United Kingdom"];
    assert_eq!(answer(&[&asked[..], &["--format", "json"]].concat()), lines);
    let csv = answer(&[&asked[..], &["--format", "csv"]].concat());
    let rows = csv::Reader::from_reader(csv.as_bytes()).into_records().count();
    assert_eq!((rows, against.is_empty()), (moves.len() + against.len(), false));
    let text = answer(&asked);
    assert!(text.starts_with("What if request GBR/apmbc-5/1 was not granted?"), "{text}");
    assert!(
        text.contains("as supposed: 471 days late (APMBC Art. 5)") && text.contains("set aside: exceptions"),
        "{text}"
    );
    // The same supposed on both sides moves nothing.
    let nothing = answer(&[&asked[..], &["--what-if", asked[1]]].concat());
    assert!(nothing.contains("Nothing.") && nothing.contains("Nothing that is recorded."), "{nothing}");
}

const JORDAN: [&str; 8] = ["status", "Jordan", "--duty", "clearance", "--convention", "apmbc", "--as-of", "2012-03-15"];

/// Jordan was last seen open in 2011; completion was announced in 2012.
#[test]
fn what_is_presumed_stands_apart_from_what_is_known() {
    let presumed = [&JORDAN[..], &["--presume", "continuance"]].concat();
    assert_eq!(cell(&presumed, "status"), "fulfilled or in-time");
    assert_eq!((cell(&presumed, "presumed"), cell(&JORDAN, "presumed")), ("in-time".to_owned(), String::new()));
    assert!(cell(&presumed, "presumed_from").contains("still to be done when last known, 2011-11-30"));
    assert_eq!(cell(&JORDAN, "last_known"), "2011-11-30");
    let text = answer(&presumed);
    assert!(text.contains("not known: fulfilled or in-time"), "{text}");
    assert!(text.contains("presumed in-time (continuance: still to be done when last known"), "{text}");
    assert!(!answer(&JORDAN).contains("presumed"));
    // It goes on for as long as asked.
    assert_eq!(cell(&[&JORDAN[..], &["--presume", "continuance=1"]].concat(), "presumed"), "");
    assert_eq!(cell(&[&JORDAN[..], &["--presume", "continuance=12"]].concat(), "presumed"), "in-time");
    let all = answer(&["status", "--as-of", "2012-03-15", "--presume", "continuance"]);
    let row = all.lines().find(|line| line.starts_with("Jordan")).expect("a row");
    assert!(row.contains("(timely)") && all.contains("no source shows it"), "{row}");
    assert!(!answer(&["status", "--as-of", "2012-03-15"]).contains("(timely)"));
}

#[test]
fn what_is_presumed_is_that_of_the_library() {
    let presumption = Presumption::Continuance { months: None };
    let (state, day) = (State::UKR, register().known());
    let window = "2026-01-01".parse().expect("a day")..="2036-12-31".parse().expect("a day");
    let entries = register().state(state).presuming(presumption).portfolio(day, &window);
    let lines: String =
        entries.iter().map(|entry| serde_json::to_string(&entry.line()).expect("JSON") + "\n").collect();
    assert_eq!(answer(&["portfolio", "Ukraine", "--presume", "continuance", "--format", "json"]), lines);
    assert!(entries.iter().any(|entry| entry.presumed.is_some()));
    let cycle = "2022".parse().expect("a cycle");
    let snapshot = register().measure(&oslo::PLAN).snapshot(cycle);
    let beside = snapshot.presuming(presumption);
    let lines: String = oslo::PLAN
        .indicators
        .iter()
        .map(|one| serde_json::to_string(&snapshot.line_beside(one, &beside)).expect("JSON") + "\n")
        .collect();
    let asked = ["indicators", "oslo", "--cycle", "2022", "--presume", "continuance"];
    assert_eq!(answer(&[&asked[..], &["--format", "json"]].concat()), lines);
    let csv = answer(&[&asked[..], &["--format", "csv"]].concat());
    let mut sheet = csv::Reader::from_reader(csv.as_bytes());
    let heads = sheet.headers().expect("heads").clone();
    let place = |name: &str| heads.iter().position(|head| head == name).expect("a column");
    let row = sheet.records().map(|row| row.expect("a row")).find(|row| &row[place("id")] == "oslo/50.1");
    let row = row.expect("50.1");
    let known: u64 = row[place("high_numerator")].parse().expect("a number");
    let presumed: u64 = row[place("presumed_high_numerator")].parse().expect("a number");
    assert!(presumed < known && &row[place("presumed_by")] == "continuance", "{row:?}");
}

/// Lines of a calendar, unfolded.
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_calendar_has_what_has_a_date() {
    let (day, window) =
        (register().known(), "2026-01-01".parse().expect("a day")..="2036-12-31".parse().expect("a day"));
    let out = answer(&["portfolio", "Angola", "--ics"]);
    assert!(out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && out.ends_with("END:VCALENDAR\r\n"));
    assert!(out.split("\r\n").all(|line| line.len() <= 76 && !line.contains('\n')), "{out}");
    let lines = unfolded(&out);
    let of = |name: &str| lines.iter().filter_map(|line| line.strip_prefix(name)).collect::<Vec<&str>>();
    let entries = register().state(State::AGO).portfolio(day, &window);
    let dated: Vec<_> = entries.iter().filter_map(|entry| Some((entry, entry.due?.latest()))).collect();
    let dated: Vec<_> = dated.into_iter().filter(|(_, last)| *last < mine_action::Day::MAX).collect();
    assert!(dated.len() < entries.len(), "some have no date");
    let days: Vec<String> = dated.iter().map(|(_, last)| last.format("%Y%m%d").to_string()).collect();
    assert_eq!(of("DTSTART;VALUE=DATE:"), days);
    let ids: BTreeSet<&str> = of("UID:").into_iter().collect();
    assert_eq!(ids.len(), dated.len(), "each has its own");
    // More time was given to Angola; how much is not recorded: the event stands on the last possible day, and says so.
    let clear =
        lines.iter().position(|line| line.starts_with("SUMMARY:Angola: clear all mined areas")).expect("an event");
    assert_eq!(lines[clear - 1], "DTSTART;VALUE=DATE:20351231");
    assert!(lines[clear].contains("at the latest (due between 2026 and 2035)"), "{}", lines[clear]);
    let exact = of("SUMMARY:").into_iter().find(|words| words.contains("annual report for 2026")).expect("a report");
    assert_eq!(exact, "Angola: annual report for 2026");
    assert_eq!(of("DTSTAMP:")[0], "20261121T000000Z");
}

#[test]
fn all_states_in_a_period() {
    let window = ["--from", "2027", "--to", "2027"];
    let out = answer(&[&["portfolio", "--all", "--format", "csv"][..], &window].concat());
    let mut sheet = csv::Reader::from_reader(out.as_bytes());
    let rows: Vec<csv::StringRecord> = sheet.records().collect::<Result<_, _>>().expect("rows");
    let states: BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    assert!(states.len() > 150, "{}", states.len());
    let one = answer(&[&["portfolio", "Bosnia", "--format", "csv"][..], &window].concat());
    let own: Vec<String> = out.lines().filter(|line| line.starts_with("BIH,")).map(str::to_owned).collect();
    assert_eq!(one.lines().skip(1).collect::<Vec<_>>(), own);
    assert!(own.iter().any(|line| line.contains("2027-03-01") && line.contains("clear all mined areas")), "{own:?}");
}

/// An answer by another reading, or by some sources alone, says so at its end.
#[test]
fn what_is_chosen_is_told_below_the_answer() {
    let chosen = ["membership", "Angola", "--reading", "day_count=day-1", "--sources", "depositary,un"];
    let text = answer(&chosen);
    assert!(text.ends_with("Read with day_count=day-1.\n\nBy these sources alone: depositary, un.\n"), "{text}");
    assert!(!answer(&chosen[..2]).contains("Read with"));
}

/// What is supposed of the end of a request rests on nothing that is recorded of it.
#[test]
fn what_is_supposed_names_no_other_source() {
    let asked = ["status", "GBR", "--convention", "apmbc", "--duty", "clearance", "--as-of", "2010-06-15"];
    for outcome in ["not-granted", "granted:2015-01-01"] {
        let text = answer(&[&asked[..], &["--what-if", &format!("GBR/apmbc-5/1={outcome}")]].concat());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let ended = text.split("request GBR/apmbc-5/1 ").nth(2).expect("a reason");
        assert!(ended.split(')').next().is_some_and(|told| told.ends_with("(source: supposed")), "{outcome}: {ended}");
    }
}
