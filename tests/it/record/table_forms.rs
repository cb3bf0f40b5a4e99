//! The forms that a table may take: line ends, quotes, spaces, a byte order mark; and in JSON, numbers, lists and nulls.

use mine_action::{
    Duty, Register, State, When,
    record::{Fact, Parsed, Table, read::Reader},
};

const HEADER: &str = "convention,state,event,date,known,source";
const PHL: &str = "ccm,PHL,ratification,2019-01-03,,depositary";
const DEU: &str = "ccm,DEU,ratification,2009-07-08,,depositary";
const BAD: &str = "ccm,PHX,signature,2008-12-03,,depositary";

fn memberships(text: impl AsRef<[u8]>) -> Parsed<Register> {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    reader.csv(Table::Memberships, "m.csv", text.as_ref());
    reader.finish()
}

fn places(reading: &Parsed<Register>) -> Vec<String> {
    reading.faults.0.iter().map(|fault| fault.place.to_string()).collect()
}

#[test]
fn line_ends_a_byte_order_mark_and_empty_lines_make_no_difference() {
    let plain = memberships(format!("{HEADER}\n{PHL}\n{DEU}\n")).complete().unwrap();
    assert_eq!(plain.states().collect::<Vec<_>>(), [State::DEU, State::PHL]);
    for text in [
        format!("{HEADER}\r\n{PHL}\r\n{DEU}\r\n"),
        format!("{HEADER}\r{PHL}\r{DEU}"),
        format!("\u{feff}{HEADER}\n{PHL}\n{DEU}"),
        format!("\n\n{HEADER}\n\n{PHL}\r\n\r\n{DEU}\n\n"),
        format!("\"convention\",\"state\",event,date,\"known\",source\n{PHL}\n{DEU}\n"),
        format!(
            " convention , state,event ,date,known,source\n ccm , PHL,ratification, 2019-01-03 , ,depositary \n{DEU}\n"
        ),
        format!("{HEADER}\n{}\n{DEU}\n", PHL.replace("PHL", "the Philippines").replace("ccm", "\"ccm\"")),
    ] {
        assert_eq!(memberships(&text).complete().as_ref(), Ok(&plain), "{text:?}");
    }
}

#[test]
fn a_row_is_numbered_by_the_line_on_which_it_starts() {
    let long = "ccm,PHL,ratification,2019-01-03,,\"depositary,\nwith a \"\"note\"\"\r\nof three lines\"";
    for (text, lines) in [
        (format!("{HEADER}\n{BAD}\n"), vec![2]),
        (format!("{HEADER}\r\n{BAD}\r\n{DEU}\r\n{}", BAD.replace("PHX", "XYZ")), vec![2, 4]),
        (format!("{HEADER}\r{DEU}\r{BAD}"), vec![3]),
        (format!("\n{HEADER}\n\n\n{BAD}\n"), vec![5]),
        (format!("{HEADER}\n{long}\n{BAD}\n"), vec![5]),
        (format!("{HEADER}\n{}\n{BAD}\n", long.replace("PHL", "PHX")), vec![2, 5]),
        (format!("{HEADER}\n{DEU},\n{BAD}\n"), vec![2, 3]),
    ] {
        let rows: Vec<u64> = memberships(&text).faults.0.iter().filter_map(|fault| fault.place.row).collect();
        assert_eq!(rows, lines, "{text:?}");
    }
    let reading = memberships(format!("{HEADER}\n{long}\n"));
    let source = reading.value.history(State::PHL).memberships[0].source.to_string();
    assert_eq!(source, "depositary, with a \"note\"  of three lines");
}

#[test]
fn an_open_quote_costs_its_own_row_alone() {
    for quoted in ["\"depositary", "\"depositary\" of the UN", "\"depositary, with a \"note\""] {
        let bad = PHL.replace("depositary", quoted);
        let others = format!("{DEU}\nccm,FRA,ratification,2009-09-25,,\"depositary, again\"\n");
        let reading = memberships(format!("{HEADER}\n{bad}\n{others}"));
        assert_eq!(places(&reading), ["m.csv, row 2"], "{bad}");
        assert_eq!(reading.value.states().collect::<Vec<_>>(), [State::DEU, State::FRA], "{bad}");
    }
    // A quote within a cell that does not begin with one is a letter like others.
    let reading = memberships(format!("{HEADER}\n{}\n", PHL.replace("depositary", "the \"depositary\"")));
    assert_eq!(places(&reading), Vec::<String>::new());
}

#[test]
fn a_table_without_rows_is_a_table() {
    for text in [HEADER.to_owned(), format!("{HEADER}\n"), format!("\u{feff}{HEADER}\r\n\r\n")] {
        assert_eq!(memberships(text).complete().unwrap().states().count(), 0);
    }
    for table in Table::ALL.iter().filter(|table| **table != Table::Release) {
        let mut reader = Reader::default();
        reader.csv(Table::Release, "release", "release\n2026-11-21".as_bytes());
        reader.json(Table::Memberships, "memberships", "[]".as_bytes());
        reader.csv(*table, "empty", Fact::columns(*table).join(",").as_bytes());
        reader.json(*table, "empty", "[]".as_bytes());
        assert!(reader.finish().complete().is_ok(), "{table}");
    }
}

#[test]
fn json_values_are_read_like_the_text_of_a_cell() {
    let json = r#"{
        "release": [{"release": "2026-11-21"}],
        "memberships": [],
        "retained": [
            {"convention": "apmbc", "state": "AGO", "year": 2006, "number": 2512, "used": null, "source": "report"},
            {"convention": "apmbc", "state": "AGO", "year": "2007", "number": "0", "used": "", "source": 7}
        ],
        "reports": [
            {"convention": "ccm", "state": "DEU", "kind": "annual", "silent_on": ["clearance", "retention"], "source": "report"},
            {"convention": "ccm", "state": "FRA", "kind": "annual", "silent_on": "clearance;retention", "source": "report"},
            {"convention": "ccm", "state": "PHL", "kind": "annual", "silent_on": [], "source": "report"}
        ]
    }"#;
    let mut reader = Reader::default();
    reader.json_tables("all.json", json.as_bytes());
    let register = reader.finish().complete().unwrap();
    let retained = &register.history(State::AGO).retained;
    assert_eq!(
        retained.iter().map(|row| (row.year, row.number.number(), row.used)).collect::<Vec<_>>(),
        [(Some(2006), Some(2512), None), (Some(2007), Some(0), None)]
    );
    let silent = |state| register.history(state).reports[0].silent_on.clone();
    assert_eq!(silent(State::DEU), [Duty::Clearance, Duty::Retention]);
    assert_eq!(silent(State::FRA), silent(State::DEU));
    assert_eq!(silent(State::PHL), []);
}

#[test]
fn json_values_that_are_no_cells_are_told_with_their_place() {
    let json = r#"[
        {"convention": "apmbc", "state": "AGO", "year": 2006.5, "number": -1, "source": "report"},
        {"convention": "apmbc", "state": "AGO", "year": [2006], "number": true, "source": null},
        {"convention": "apmbc", "state": "AGO", "year": 2006, "number": 2512, "source": "report"}
    ]"#;
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release", "release\n2026-11-21".as_bytes());
    reader.csv(Table::Memberships, "memberships", HEADER.as_bytes());
    reader.json(Table::Retained, "r.json", json.as_bytes());
    let reading = reader.finish();
    let messages: Vec<String> = reading.faults.0.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "r.json, row 1, field `number`: unreadable number `-1`: expected a whole number without separators, \
             at most 18446744073709551615",
            "r.json, row 1, field `year`: impossible year `2006.5`: expected a form such as `2013`",
            "r.json, row 2, field `number`: unreadable number `true`: expected a whole number without separators, \
             at most 18446744073709551615",
            "r.json, row 2, field `source`: empty: expected where the fact comes from",
            "r.json, row 2, field `year`: no single value `[2006]`: expected a year such as `2013`",
        ]
    );
    assert_eq!(reading.value.history(State::AGO).retained.len(), 1);
}

#[test]
fn all_faults_of_a_row_and_of_a_list_are_told_at_once() {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release", "release\n2026-11-21".as_bytes());
    reader.csv(Table::Memberships, "memberships", HEADER.as_bytes());
    let header = Fact::columns(Table::Reports).join(",");
    let rows = "ccm,PHX,yearly,2007-13,1997,,clearing;reporting;retantion,,\n\
                apmbc,AFG,annual,,1997-01-01,,victim-assistance,,report\n";
    reader.csv(Table::Reports, "reports.csv", format!("{header}\n{rows}").as_bytes());
    let reading = reader.finish();
    assert_eq!(
        places(&reading),
        [
            "reports.csv, row 2, field `covers`",
            "reports.csv, row 2, field `kind`",
            "reports.csv, row 2, field `silent_on`",
            "reports.csv, row 2, field `silent_on`",
            "reports.csv, row 2, field `source`",
            "reports.csv, row 2, field `state`",
            "reports.csv, row 3, field `silent_on`",
            "reports.csv, row 3, field `submitted`",
        ]
    );
}

#[test]
fn faults_stand_in_the_order_of_file_row_and_field() {
    let mut reader = Reader::default();
    reader.csv(Table::Memberships, "b.csv", format!("{HEADER}\n{BAD}\nccm,PHL,joined,20190103,,\n").as_bytes());
    reader.json(Table::Areas, "a.json", "[]]".as_bytes());
    reader.csv(Table::Victims, "c.csv", "".as_bytes());
    reader.csv(Table::Memberships, "a.csv", format!("{HEADER},x\n{BAD}\n").as_bytes());
    let reading = reader.finish();
    assert!(reading.faults.0.is_sorted_by_key(|fault| (&fault.place.file, fault.place.row, &fault.place.field)));
    assert_eq!(
        places(&reading),
        [
            "a.csv, row 1",
            "a.csv, row 2",
            "a.json, row 1",
            "b.csv, row 2, field `state`",
            "b.csv, row 3, field `date`",
            "b.csv, row 3, field `event`",
            "b.csv, row 3, field `source`",
            "c.csv",
            "records",
        ]
    );
    assert_eq!(reading.faults.to_string().lines().count(), reading.faults.0.len());
}

#[test]
fn a_fact_that_breaks_the_law_is_accepted() {
    // A withdrawal in an armed conflict, destruction long after the deadline, a request filed after the deadline.
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release", "release\n2026-11-21".as_bytes());
    let memberships = "apmbc,UKR,ratification,2005-12-27,,depositary\napmbc,UKR,withdrawal-notified,2025-08-01,,depositary\n\
                       apmbc,UKR,suspension-declared,2025-07-21,,depositary\n";
    reader.csv(Table::Memberships, "memberships", format!("{HEADER}\n{memberships}").as_bytes());
    reader.csv(Table::ArmedConflicts, "conflicts", "state,starts,ends,known,source\nUKR,2014,,,report\n".as_bytes());
    let stockpiles =
        "convention,state,event,date,quantity,meeting,known,source\napmbc,UKR,completed,2024,6000000,,,report\n";
    reader.csv(Table::Stockpiles, "stockpiles", stockpiles.as_bytes());
    let request = r#"[{"convention": "apmbc", "state": "UKR", "duty": "clearance", "request": 1, "filed": "2018-11-01",
                       "outcome": "granted", "granted_until": "2090", "source": "report"}]"#;
    reader.json(Table::Requests, "requests", request.as_bytes());
    let register = reader.finish().complete().unwrap();
    assert_eq!(register.history(State::UKR).stockpiles[0].date, "2024".parse::<When>().ok());
}

#[test]
fn a_withdrawal_is_held_against_the_entry_into_force_that_the_records_give() {
    let read = |memberships: &str, exceptions: &str| {
        let mut reader = Reader::default();
        reader.csv(Table::Release, "release", "release\n2026-11-21".as_bytes());
        reader.csv(Table::Memberships, "m", format!("{HEADER}\n{memberships}").as_bytes());
        let header = Fact::columns(Table::Exceptions).join(",");
        reader.csv(Table::Exceptions, "exceptions", format!("{header}\n{exceptions}").as_bytes());
        places(&reader.finish())
    };
    let succession = "apmbc,MNE,succession,2006-10-23,,depositary\n";
    let effect = "apmbc,MNE,,entry-into-force,2006-06-03,,,depositary\n";
    let withdrawal = |date: &str| format!("{succession}apmbc,MNE,withdrawal-notified,{date},,depositary\n");
    // The day of effect of a succession is a fact of its own; without it nothing can be said.
    assert_eq!(read(&withdrawal("2006-06-02"), effect), ["m, row 3, field `date`"]);
    assert_eq!(read(&withdrawal("2006-06-03"), effect), Vec::<String>::new());
    assert_eq!(read(&withdrawal("2006-06-02"), ""), Vec::<String>::new());
    // A State that came back had left before.
    let twice = "apmbc,EST,accession,2004-05-12,,d\napmbc,EST,withdrawal-notified,2025-06-27,,d\napmbc,EST,accession,2026-01,,d\n";
    assert_eq!(read(twice, ""), Vec::<String>::new());
    assert_eq!(
        read("apmbc,EST,withdrawal-notified,2025-06-27,,d\napmbc,EST,accession,2026-01,,d\n", ""),
        ["m, row 2, field `date`"]
    );
}

#[test]
fn debug_of_what_holds_the_world_is_short() {
    let register = memberships(format!("{HEADER}\n{PHL}\n{DEU}\n")).complete().unwrap();
    assert_eq!(
        format!("{register:?} {:?}", register.history(State::PHL)),
        "Register { release: 2026-11-21, known: 2026-11-21, states: 2, memberships: 2 } History { memberships: 1 }"
    );
}
