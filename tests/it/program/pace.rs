//! The pace of clearance, as the program tells it.

use super::{Folder, answer, register};
use mine_action::{
    Convention, Fact, Readings,
    assess::pace::{Track, TrackGap, TrackRule, Window},
    record::Table,
};
use std::collections::BTreeMap;

/// The rows as maps from the heads.
fn rows(arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
    let out = answer(&[arguments, &["--format", "csv"]].concat());
    csv::Reader::from_reader(out.as_bytes()).deserialize().collect::<Result<_, _>>().expect("rows")
}

#[test]
fn it_is_that_of_the_library() {
    let day = "2018-12-31".parse().expect("a day");
    let register = register().known_by(day);
    let rule = TrackRule { window: Window::LastThree, ..TrackRule::default() };
    let mut lines = String::new();
    for one in register.pace(Readings::default(), day, &rule).iter().filter(|one| one.convention == Convention::Apmbc) {
        lines += &serde_json::to_string(&one.line()).expect("JSON");
        lines.push('\n');
    }
    let stocks = register.stock_pace(Readings::default(), day, &rule);
    for one in stocks.iter().filter(|one| one.convention == Convention::Apmbc) {
        lines += &serde_json::to_string(&one.line()).expect("JSON");
        lines.push('\n');
    }
    let asked = ["--as-of", "2018", "--convention", "apmbc", "--over", "last-three", "--all", "--format", "json"];
    assert_eq!(answer(&[&["track"][..], &asked].concat()), lines);
    assert_eq!(answer(&[&["pace"][..], &asked].concat()), lines);
}

#[test]
fn one_state_and_all_states() {
    let zimbabwe = rows(&["pace", "Zimbabwe", "--as-of", "2018"]);
    let last = zimbabwe.iter().find(|row| row["window"] == "last-year").expect("a row");
    let cells =
        ["remaining_least_m2", "needed_least_m2", "needed_most_m2", "together_least_m2", "together_most_m2", "track"];
    let expected = ["61790000", "6867606", "7723750", "6220000", "6220000", "cannot-tell"];
    assert_eq!(cells.map(|cell| last[cell].as_str()), expected);
    assert_eq!((last["ends_earliest"].as_str(), last["ends_latest"].as_str()), ("2026", "2027"));
    let three = zimbabwe.iter().find(|row| row["window"] == "last-three").expect("a row");
    // In 2015 3.74 km² were reduced or cleared, not told apart: the sum is exact, its parts are not.
    assert_eq!((three["together_least_m2"].as_str(), three["together_most_m2"].as_str()), ("6620000", "6620000"));
    assert_eq!((three["cleared_least_m2"].as_str(), three["cleared_most_m2"].as_str()), ("1120000", "2366667"));
    let text = answer(&["pace", "Zimbabwe", "--as-of", "2018"]);
    for words in [
        "61.79 km² remained in 2017 (confirmed 61.79)",
        "on 2018-11-25, the last day on which it was known, the deadline was 2025-12-31",
        "6.87 to 7.72 km² a year",
        "cannot-tell: open-deadline",
    ] {
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words), "{words}: {text}");
    }
    let spans = text.lines().filter(|line| line.starts_with("2015 to")).count();
    assert_eq!(spans, 1, "equal spans are one row: {text}");
    let track = answer(&["track", "--as-of", "2018"]);
    let title = "By the deadline, at the pace of the last year told, as known on 2018-12-31";
    assert_eq!(track.lines().next(), Some(title));
    let row = track.lines().find(|line| line.starts_with("Zimbabwe")).expect("a row");
    assert!(row.contains("6.87 to") && row.contains("cannot-tell"), "{row}");
    // Of these no source tells that there was ever anything to clear.
    assert!(!track.contains("Andorra") && answer(&["track", "--as-of", "2018", "--all"]).contains("Andorra"));
}

/// Stocks stand beside areas, in columns of their own unit.
#[test]
fn stocks_beside_areas() {
    let greece = rows(&["pace", "Greece"]);
    let last = greece.iter().find(|row| row["window"] == "last-year").expect("a row");
    let cells = ["duty", "remaining_least_items", "remaining_most_items", "together_most_items", "track", "why"];
    assert_eq!(
        cells.map(|cell| last[cell].as_str()),
        ["stockpile-destruction", "325413", "336000", "143413", "cannot-tell", "deadline-passed"]
    );
    let of_areas = ["remaining_least_m2", "needed_least_m2", "together_least_m2", "cleared_least_m2"];
    assert!(of_areas.iter().all(|cell| last[*cell].is_empty()), "{last:?}");
    let all = rows(&["track", "--as-of", "2018"]);
    let (stocks, areas): (Vec<_>, Vec<_>) = all.iter().partition(|row| row["duty"] == "stockpile-destruction");
    assert!(stocks.len() > 5 && areas.len() > 20);
    assert!(areas.iter().all(|row| row["remaining_least_items"].is_empty() && row["together_least_items"].is_empty()));
    let flat = |arguments: &[&str]| answer(arguments).split_whitespace().collect::<Vec<_>>().join(" ");
    let text = flat(&["pace", "Botswana", "--as-of", "2018-08-31"]);
    for words in ["Botswana, CCM Art. 3: far-behind", "510 items remained on 2018-08-02", "383 to 384 items a year"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let text = flat(&["track"]);
    assert!(text.contains("Stocks to be destroyed, items No State can be told (2 of 2): deadline-passed 2."), "{text}");
}

/// Where no State can be told, that stands first, with why; States are in the order of their names.
#[test]
fn the_table_leads_with_what_can_be_told() {
    let lead = |text: &str| text.lines().filter(|line| !line.is_empty()).nth(2).expect("a lead").to_owned();
    let early = lead(&answer(&["track", "--as-of", "2003"]));
    assert!(early.starts_with("No State can be told (") && early.contains("no-measure"), "{early}");
    let text = answer(&["track"]);
    let lead = lead(&text);
    let all = rows(&["track", "--convention", "apmbc"]).len() + rows(&["track", "--convention", "ccm"]).len();
    assert!(lead.contains(" can be told: on-track 1; not told: old-measure") && all > 0, "{lead}");
    let names: Vec<&str> = text.lines().filter_map(|line| line.split_once("  ")).map(|(name, _)| name).collect();
    let place = |name: &str| names.iter().position(|other| *other == name).expect("a row");
    assert!(place("Cameroon") < place("Chile") && place("DR Congo") < place("Ecuador"), "{names:?}");
    let told = answer(&["track", "--as-of", "2009"]);
    assert!(told.contains(" can be told: behind 1, on-track 1; not told: "), "{told}");
}

#[test]
fn who_is_not_bound_has_no_pace() {
    let flat = |arguments: &[&str]| answer(arguments).split_whitespace().collect::<Vec<_>>().join(" ");
    for (state, name) in [("Burma", "Myanmar"), ("US", "United States"), ("Finland", "Finland")] {
        let text = flat(&["pace", state]);
        assert!(text.contains(&format!("{name} is not bound by the APMBC")), "{text}");
        assert!(!text.contains("km²"), "{text}");
    }
    // Bound, and nothing is open.
    assert!(
        flat(&["pace", "Norway", "--convention", "ccm"]).contains("Nothing that may still be open has a deadline.")
    );
}

/// No word where another deadline may stand, and every code in the column is told of below.
#[test]
fn words_hold_for_any_deadline() {
    let all = rows(&["track", "--as-of", "2022"]);
    let cyprus = all.iter().find(|row| row["state"] == "CYP").expect("a row");
    assert_eq!((cyprus["track"].as_str(), cyprus["why"].as_str()), ("cannot-tell", "open-deadline"));
    let behind = |row: &&BTreeMap<String, String>| row["track"].ends_with("behind");
    assert!(all.iter().filter(behind).count() > 0);
    assert!(all.iter().filter(behind).all(|row| row["deadline_is_known"] == "true"));
    let niger = rows(&["track"]).into_iter().find(|row| row["state"] == "NER").expect("a row");
    assert_eq!((niger["track"].as_str(), niger["why"].as_str()), ("cannot-tell", "old-measure"));
    let text = answer(&["track"]);
    let legend = text.split("remaining:").nth(1).expect("what the columns say");
    for code in Track::ALL.iter().map(ToString::to_string).chain(TrackGap::ALL.iter().map(ToString::to_string)) {
        assert!(legend.contains(&code), "{code}");
    }
    // In CSV the year, in text no year to plan by.
    let bosnia = answer(&["pace", "Bosnia", "--as-of", "2018"]);
    let far = rows(&["pace", "Bosnia", "--as-of", "2018"]).into_iter().map(|row| row["ends_latest"].clone());
    let far: Vec<String> = far.filter(|year| year.parse::<i32>().is_ok_and(|year| year > 2100)).collect();
    assert!(!far.is_empty() && bosnia.contains("2100"), "{bosnia}");
    assert!(!far.iter().any(|year| bosnia.contains(year.as_str())), "{bosnia}");
}

#[test]
fn other_figures_in_a_folder() {
    let folder = Folder::new("pace");
    folder.file("release.csv", b"release\n2026-01-01\n");
    let table = |table: Table, row: &str| {
        let text = format!("{}\n{row}\n", Fact::columns(table).join(","));
        folder.file(&format!("{table}.csv"), text.as_bytes());
    };
    table(Table::Memberships, "apmbc,AFG,accession,2020-01-01,,s");
    table(Table::Areas, "apmbc,AFG,seen-open,2025-12-31,,,,,s");
    table(Table::Clearance, "apmbc,AFG,2024,2024-07-01,,,30000000,1000000,2000000,3000000,,,,,,s");
    let own = rows(&["track", "--records", &folder.0.display().to_string()]);
    let last = own.iter().find(|row| row["window"] == "last-year").expect("a row");
    // From 1 July 2024 to 1 July 2030: 30 km² in six years, 6 in 2024.
    let cells = ["deadline_latest", "needed_least_m2", "needed_most_m2", "together_most_m2", "track", "ends_latest"];
    assert_eq!(
        cells.map(|cell| last[cell].as_str()),
        ["2030-07-01", "5000000", "5000000", "6000000", "on-track", "2029"]
    );
}
