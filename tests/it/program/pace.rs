//! The pace of clearance, as the program tells it.

use super::{Folder, answer, register};
use mine_action::{
    Convention, Fact, Readings,
    assess::pace::{TrackRule, Window},
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
    let expected = ["61790000", "6867606", "7723750", "6220000", "6220000", "behind"];
    assert_eq!(cells.map(|cell| last[cell].as_str()), expected);
    assert_eq!((last["ends_earliest"].as_str(), last["ends_latest"].as_str()), ("2026", "2027"));
    let three = zimbabwe.iter().find(|row| row["window"] == "last-three").expect("a row");
    // Of 2015 not all is told: the sum is only bounded from below.
    assert_eq!((three["together_least_m2"].as_str(), three["together_most_m2"].as_str()), ("5373333", ""));
    let text = answer(&["pace", "Zimbabwe", "--as-of", "2018"]);
    for words in ["61.79 km² remained in 2017 (confirmed 61.79)", "2025-12-31", "6.87 to 7.72 km² a year", "behind"] {
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words), "{words}: {text}");
    }
    let track = answer(&["track", "--as-of", "2018"]);
    let row = track.lines().find(|line| line.starts_with("Zimbabwe")).expect("a row");
    assert!(row.contains("6.87 to") && row.contains("behind"), "{row}");
    // Of these no source tells that there was ever anything to clear.
    assert!(!track.contains("Andorra") && answer(&["track", "--as-of", "2018", "--all"]).contains("Andorra"));
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
    table(Table::Clearance, "apmbc,AFG,2024,2024-07-01,,,30000000,1000000,2000000,3000000,,,s");
    let own = rows(&["track", "--records", &folder.0.display().to_string()]);
    let last = own.iter().find(|row| row["window"] == "last-year").expect("a row");
    // From 1 July 2024 to 1 July 2030: 30 km² in six years, 6 in 2024.
    let cells = ["deadline_latest", "needed_least_m2", "needed_most_m2", "together_most_m2", "track", "ends_latest"];
    assert_eq!(
        cells.map(|cell| last[cell].as_str()),
        ["2030-07-01", "5000000", "5000000", "6000000", "on-track", "2029"]
    );
}
