//! Inputs that are made to do harm, or happen to: what can be read is read, and the rest is told in few words.

use mine_action::{
    Register,
    record::{Fact, Parsed, Table, read::Reader},
};

const HEADER: &str = "convention,state,event,date,clock,area_m2,meeting,known,source\n";

fn areas(name: &str, text: &[u8]) -> Parsed<Register> {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    reader.csv(Table::Memberships, "memberships.csv", Fact::columns(Table::Memberships).join(",").as_bytes());
    if name.ends_with("json") {
        reader.json(Table::Areas, name, text)
    } else {
        reader.csv(Table::Areas, name, text)
    };
    reader.finish()
}

fn told(parsed: &Parsed<Register>) -> Vec<String> {
    parsed.faults.0.iter().map(ToString::to_string).collect()
}

fn area(state: &str) -> String {
    format!(r#"{{"convention": "apmbc", "state": "{state}", "event": "seen-open", "date": "2005", "source": "s"}}"#)
}

/// The rows read, and the rows of which something is told.
fn of_json(text: &str) -> (usize, Vec<u64>) {
    let parsed = areas("areas.json", text.as_bytes());
    let about =
        |fault: &mine_action::record::fault::Fault| fault.place.row.filter(|_| fault.code().code() != "missing-column");
    let mut rows: Vec<u64> = parsed.faults.0.iter().filter_map(about).collect();
    rows.dedup();
    (parsed.value.rows(Table::Areas).len(), rows)
}

#[test]
fn one_bad_value_of_json_hides_neither_rows_nor_faults() {
    let (ago, bih, odd) = (area("AGO"), area("BIH"), area("XYZ"));
    for bad in
        ["1e999", "NaN", "{\"state\": NaN}", "\"\\ud800\"", "{\"\\ud800\": 1}", "tru", "'a'", "{]}", "{\"a\" 1}", "01"]
    {
        assert_eq!(of_json(&format!("[{ago}, {bad}, {bih}, {odd}]")), (2, vec![2, 4]), "{bad}");
    }
    assert_eq!(of_json(&format!("[{ago}, {{\"state\": \"X}},\n{bih}]")), (1, vec![2]), "the line of a missing quote");
    assert_eq!(of_json(&format!("[{ago},\n{{\"state\": \"X}},\n{bih}\n]")).0, 1);
    assert_eq!(of_json(&format!("[{ago},,{bih}]")), (2, vec![2]));
    assert_eq!(of_json(&format!("[{ago},{bih},]")), (2, vec![3]));
    assert_eq!(of_json(&format!("[{ago},{bih}")), (2, vec![3]));
    assert_eq!(of_json(&format!("[{ago},{bih}] {odd}")), (2, vec![3]));
    assert_eq!(of_json(&format!("[{ago} {odd}, {bih}]")), (1, vec![1]));
}

#[test]
fn a_bad_value_spoils_its_cell_alone() {
    let row = area("XYZ").replace("\"2005\"", "\"\\ud800\"");
    let parsed = areas("areas.json", format!("[{row}]").as_bytes());
    let told = told(&parsed);
    assert!(
        told.iter().any(|line| line.starts_with("areas.json, row 1, field `date`: unreadable, half a letter")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|line| line.starts_with("areas.json, row 1, field `state`: unknown State `XYZ`")),
        "{told:?}"
    );
    let row = area("AGO").replace("\"2005\"", "1e999");
    let parsed = areas("areas.json", format!("[{row}]").as_bytes());
    assert!(parsed.faults.to_string().contains("field `date`: impossible date `1e999`"), "{}", parsed.faults);
}

#[test]
fn the_first_thousand_faults_are_told_and_the_others_counted() {
    let parsed = areas("areas.json", format!("[{}null]", "null,".repeat(4_999)).as_bytes());
    assert_eq!(parsed.faults.0.len(), 1_001);
    assert_eq!(told(&parsed)[1_000], "areas.json, row 1000: and 4000 more faults: expected none");
    let rows = "apmbc,AGO,seen-open,2005,,,,,s\n".repeat(1_502);
    let parsed = areas("areas.csv", format!("{HEADER}{rows}").as_bytes());
    assert_eq!((parsed.value.rows(Table::Areas).len(), parsed.faults.0.len()), (1, 1_001));
    assert!(told(&parsed)[1_000].ends_with("and 501 more faults: expected none"));
}

#[test]
fn no_value_is_told_at_length() {
    let long = "x".repeat(60_000);
    for row in [
        format!("apmbc,{long},none,,,,,,s"),
        format!("apmbc,AGO,{long},,,,,,s"),
        format!("apmbc,AGO,none,{long},,,,,s"),
        format!("apmbc,AGO,none,,,{long},,,s"),
        format!("apmbc,AGO,none,,,,{long},,s"),
        format!("apmbc,AGO,seen-open,,{long},,,,s\napmbc,AGO,seen-open,,{long},,,,s"),
        format!("apmbc,AGO,\"{long},,,,,,s"),
    ] {
        let parsed = areas("areas.csv", format!("{HEADER}{row}\n").as_bytes());
        assert!(!parsed.faults.0.is_empty());
        assert!(told(&parsed).iter().all(|line| line.len() < 1_000), "{:?}", told(&parsed)[0].len());
    }
    let parsed = areas("areas.csv", format!("{}{long}\n", HEADER.trim_end()).as_bytes());
    assert!(told(&parsed).iter().all(|line| line.len() < 1_000));
    let parsed = areas("areas.csv", format!("{HEADER}apmbc,{},none,,,,,,s\n", "A".repeat(1 << 20)).as_bytes());
    assert_eq!(told(&parsed), ["areas.csv, row 2, field `state`: a text of 1048576 bytes: expected 65536 at most"]);
}

#[test]
fn what_cannot_be_seen_is_made_visible() {
    for (state, shown) in
        [("\u{202e}XYZ", "`\\u{202e}XYZ`"), ("X\u{200b}YZ", "`X\\u{200b}YZ`"), ("X\u{a0}Y", "`X\\u{a0}Y`")]
    {
        let parsed = areas("areas.csv", format!("{HEADER}apmbc,{state},none,,,,,,s\n").as_bytes());
        assert!(parsed.faults.to_string().contains(shown), "{}", parsed.faults);
    }
}

#[test]
fn more_columns_than_any_table_has_are_counted() {
    let parsed = areas("areas.csv", "a,".repeat(20_000).as_bytes());
    assert_eq!(told(&parsed), ["areas.csv, row 1: 20001 columns: expected 10000 at most"]);
    let parsed = areas("areas.csv", format!("{HEADER}{}\n", ",".repeat(50_000)).as_bytes());
    assert_eq!(told(&parsed), ["areas.csv, row 2: 50001 cells: expected 9, as in the header"]);
}

#[test]
fn an_input_without_end_is_refused() {
    let mut reader = Reader::default();
    reader.csv(Table::Areas, "zero.csv", std::io::repeat(0));
    let faults = reader.finish().faults.to_string();
    assert!(faults.contains("zero.csv: unreadable, larger than 64 MiB: expected a file of at most 64 MiB"), "{faults}");
}
