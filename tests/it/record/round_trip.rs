//! Reading, writing and reading again is the identity, and the order of rows and columns does not matter.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Register, State,
    base::Code,
    data,
    record::{
        Fact, Parsed, Table, area::AreaEvent, exception::ExceptionKind, measure::MeasureKind,
        membership::MembershipEvent, read::Reader, report::ReportKind, stockpile::StockpileEvent, victim::VictimEvent,
    },
};
use proptest::{prelude::*, sample::select};
use std::{collections::BTreeMap, fs, process};

/// The rows of a register as text, table by table: a header, then rows.
type Tables = BTreeMap<Table, (Vec<String>, Vec<Vec<String>>)>;

fn tables_of(register: &Register) -> Tables {
    let header = |table: Table| Fact::columns(table).iter().map(|column| (*column).to_owned()).collect();
    Table::ALL.iter().map(|table| (*table, (header(*table), register.rows(*table)))).collect()
}

/// What a spreadsheet would take for a formula has a `'` before it.
fn hidden(cell: &str) -> String {
    let is_formula = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

fn csv(header: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| {
        let cells = cells.iter().map(|cell| format!("\"{}\"", hidden(cell).replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(",") + "\n"
    };
    line(&header.to_vec()) + &rows.iter().map(line).collect::<String>()
}

fn json(header: &[String], rows: &[Vec<String>]) -> String {
    let object = |row: &Vec<String>| {
        let cells = header.iter().zip(row);
        cells.map(|(column, cell)| (column.clone(), cell.clone().into())).collect::<serde_json::Map<_, _>>()
    };
    serde_json::to_string(&rows.iter().map(object).collect::<Vec<_>>()).unwrap()
}

fn read_csv(tables: &Tables) -> Parsed<Register> {
    let mut reader = Reader::default();
    for (table, (header, rows)) in tables {
        reader.csv(*table, &format!("{table}.csv"), csv(header, rows).as_bytes());
    }
    reader.finish()
}

fn read_json(tables: &Tables) -> Parsed<Register> {
    let mut reader = Reader::default();
    for (table, (header, rows)) in tables {
        reader.json(*table, &format!("{table}.json"), json(header, rows).as_bytes());
    }
    reader.finish()
}

fn through_csv(register: &Register) -> Register {
    let mut reader = Reader::default();
    for table in Table::ALL {
        let mut text = Vec::new();
        register.write_csv(*table, &mut text).unwrap();
        reader.csv(*table, &format!("{table}.csv"), text.as_slice());
    }
    reader.finish().complete().unwrap()
}

fn json_of(register: &Register) -> Vec<u8> {
    let mut text = Vec::new();
    register.write_json(&mut text).unwrap();
    text
}

fn through_json(register: &Register) -> Register {
    let mut reader = Reader::default();
    reader.json_tables("all.json", json_of(register).as_slice());
    reader.finish().complete().unwrap()
}

fn through_folder(register: &Register, name: &str) -> Register {
    let folder = std::env::temp_dir().join(format!("mine-action-round-trip-{name}-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    register.write_folder(&folder).unwrap();
    let read = Register::read_folder(&folder);
    fs::remove_dir_all(&folder).unwrap();
    read.unwrap()
}

/// The same tables in another order of rows and of columns; `seed` says which.
fn shuffled(tables: &Tables, seed: u64) -> Tables {
    let mut state = seed | 1;
    let mut below = move |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % n
    };
    let mut order = move |n: usize| {
        let mut order: Vec<usize> = (0..n).collect();
        (1..n).for_each(|last| order.swap(last, below(last + 1)));
        order
    };
    let mut other = tables.clone();
    for (header, rows) in other.values_mut() {
        let columns = order(header.len());
        let picked = |cells: &Vec<String>| columns.iter().map(|column| cells[*column].clone()).collect::<Vec<_>>();
        let shuffled = order(rows.len()).into_iter().map(|row| picked(&rows[row])).collect();
        (*header, *rows) = (picked(header), shuffled);
    }
    other
}

#[test]
fn the_embedded_register_is_written_and_read_back() {
    let register = data::register().unwrap();
    assert_eq!(&through_csv(register), register);
    assert_eq!(&through_json(register), register);
    assert_eq!(&through_folder(register, "seeds"), register);
    assert_eq!(json_of(&through_json(register)), json_of(register));
}

#[test]
fn reading_twice_gives_the_same() {
    let tables = tables_of(data::register().unwrap());
    assert_eq!(read_csv(&tables), read_csv(&tables));
    assert_eq!(read_csv(&tables).value, read_json(&tables).value);
}

#[test]
fn the_order_of_rows_and_columns_does_not_matter() {
    let register = data::register().unwrap();
    for seed in 1..4 {
        let tables = shuffled(&tables_of(register), seed);
        assert_ne!(tables, tables_of(register));
        assert_eq!(&read_csv(&tables).complete().unwrap(), register);
    }
    assert_eq!(&read_json(&shuffled(&tables_of(register), 5)).complete().unwrap(), register);
}

#[test]
fn the_rows_of_one_request_are_merged_in_whatever_order_they_come() {
    let header = Fact::columns(Table::Requests);
    let row = |cells: &[(&str, &str)]| {
        let cell =
            |column: &str| cells.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| cell).to_owned();
        header.iter().map(|column| cell(column)).collect::<Vec<_>>()
    };
    let id = [("convention", "apmbc"), ("state", "BIH"), ("duty", "clearance"), ("request", "1")];
    let filed = row(&[&id[..], &[("filed", "2008-03"), ("revised", "2008-06;2008-08-01"), ("source", "b")]].concat());
    let decided = row(&[&id[..], &[("decided", "2008-11-28"), ("source", "a")]].concat());
    let granted = row(&[&id[..], &[("outcome", "granted"), ("granted_until", "2019-03-01"), ("source", "c")]].concat());
    let mut tables = tables_of(&Register::empty(Day::from_ymd_opt(2026, 11, 21).unwrap()));
    let rows = [filed, decided, granted];
    let mut read = Vec::new();
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        tables.get_mut(&Table::Requests).unwrap().1 = order.iter().map(|index| rows[*index].clone()).collect();
        read.push(read_csv(&tables).complete().unwrap());
    }
    assert!(read.windows(2).all(|pair| pair[0] == pair[1]));
    let request = &read[0].history(State::BIH).requests[0];
    assert_eq!((request.revised.len(), request.decided().is_some(), request.source.to_string().len()), (2, true, 9));
    assert_eq!(through_csv(&read[0]), read[0]);
}

fn codes<T: Code>() -> BoxedStrategy<String> {
    select(T::ALL.iter().map(ToString::to_string).collect::<Vec<_>>()).boxed()
}

fn day() -> impl Strategy<Value = String> {
    (2009..2040_u32, 1..=12_u32, 1..=28_u32).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

/// A date in any of its forms.
fn date() -> BoxedStrategy<String> {
    let month = || (2009..2030_u32, 1..=12_u32).prop_map(|(year, month)| format!("{year}-{month:02}"));
    prop_oneof![
        day(),
        month(),
        (2009..2030_u32).prop_map(|year| year.to_string()),
        (2009..2020_u32, 2020..2030_u32).prop_map(|(from, to)| format!("{from}/{to}")),
        (month(), 2031..2040_u32).prop_map(|(from, to)| format!("{from}/{to}")),
        month().prop_map(|to| format!("../{to}")),
        day().prop_map(|from| format!("{from}/..")),
        Just("../..".to_owned()),
    ]
    .boxed()
}

/// Text that is hard to quote.
fn text() -> BoxedStrategy<String> {
    let part = prop_oneof![
        select(vec!["\"", ",", "\n", "\r", ";", "'", "\u{feff}", "Ü", " ", "a", "{", "\\", "\0"]),
        "[a-z]{1,4}".prop_map(|word| &*word.leak())
    ];
    proptest::collection::vec(part, 1..8)
        .prop_map(|parts| parts.concat())
        .prop_filter("no text", |text| text.chars().any(char::is_alphanumeric))
        .boxed()
}

/// What may stand in a column of a table; empty only where it may be.
fn cell(table: Table, column: &str) -> BoxedStrategy<String> {
    let some = |needed: bool, cell: BoxedStrategy<String>| {
        if needed { cell } else { prop_oneof![Just(String::new()), cell].boxed() }
    };
    let number = || prop_oneof![0..10_u64, 0..=u64::from(u32::MAX)].prop_map(|number| number.to_string()).boxed();
    match column {
        "convention" => codes::<Convention>(),
        "state" => some(
            !matches!(table, Table::Groups | Table::Conflicts),
            select(State::ALL.iter().flat_map(|it| [it.code(), it.name()]).map(str::to_owned).collect::<Vec<_>>())
                .boxed(),
        ),
        "event" => match table {
            Table::Memberships => codes::<MembershipEvent>(),
            Table::Stockpiles => codes::<StockpileEvent>(),
            Table::Areas => codes::<AreaEvent>(),
            _ => codes::<VictimEvent>(),
        },
        "exception" => codes::<ExceptionKind>(),
        "kind" => codes::<ReportKind>(),
        "measure" => codes::<MeasureKind>(),
        "vote" => select(vec!["yes", "no", "abstain"]).prop_map(str::to_owned).boxed(),
        "use_reported" => select(vec!["", "yes", "no"]).prop_map(str::to_owned).boxed(),
        "decisions" => select(vec!["complete", "incomplete"]).prop_map(str::to_owned).boxed(),
        "duty" => some(
            table == Table::Requests,
            select(vec!["clearance", "stockpile-destruction"]).prop_map(str::to_owned).boxed(),
        ),
        "silent_on" => select(vec!["", "clearance", "reporting;retention"]).prop_map(str::to_owned).boxed(),
        "contents" => select(vec!["", "a;!b-i", "c-social"]).prop_map(str::to_owned).boxed(),
        "revised" => proptest::collection::vec(date(), 0..3).prop_map(|dates| dates.join(";")).boxed(),
        "resolution" => select(vec!["A/RES/53/77N", "A/RES/80/35", "A, \"B\""]).prop_map(str::to_owned).boxed(),
        "meeting" => some(table == Table::Meetings, select(vec!["9MSP", "2RC-part1"]).prop_map(str::to_owned).boxed()),
        // What other rows refer to is possible.
        "starts" if table == Table::Meetings => some(true, Just("2021-03-01".to_owned()).boxed()),
        "ends" if table == Table::Meetings => some(true, Just("2021-03-04".to_owned()).boxed()),
        "date" if table == Table::Resolutions => Just(String::new()).boxed(),
        "yes" | "no" | "abstain" => some(false, (9..190_u32).prop_map(|number| number.to_string()).boxed()),
        "list" if table == Table::Lists => {
            select(vec!["areas-reported", "retain", "victims"]).prop_map(str::to_owned).boxed()
        }
        "about" => Just(String::new()).boxed(),
        "extent" => Just("partial".to_owned()).boxed(),
        "states" => select(vec!["", "SEN", "SEN;MLI"]).prop_map(str::to_owned).boxed(),
        "unclear" => select(vec!["", "NER", "TCD;NER"]).prop_map(str::to_owned).boxed(),
        "list" => Just("incomplete".to_owned()).boxed(),
        "table" => Just("memberships".to_owned()).boxed(),
        "field" => select(vec!["date", "known"]).prop_map(str::to_owned).boxed(),
        "ends" => some(false, (2040..2050_u32).prop_map(|year| year.to_string()).boxed()),
        "year" => some(table == Table::Clearance, (1998..2030_u32).prop_map(|year| year.to_string()).boxed()),
        "request" => (1..9_u32).prop_map(|number| number.to_string()).boxed(),
        "number" => number(),
        "date" | "starts" | "as_of" => some(matches!(column, "starts" | "as_of") || table == Table::Exceptions, date()),
        "known" | "seen" | "filed" | "withdrawn" | "decided" | "asked_until" | "granted_until" | "covers"
        | "submitted" | "measured_on" => some(false, date()),
        "used"
        | "quantity"
        | "area_m2"
        | "count"
        | "months_asked"
        | "votes_yes"
        | "votes_no"
        | "votes_abstain"
        | "mines_destroyed"
        | "suspected_m2"
        | "confirmed_m2"
        | "remaining_m2"
        | "cancelled_m2"
        | "reduced_m2"
        | "cleared_m2"
        | "cancelled_or_reduced_m2"
        | "reduced_or_cleared_m2"
        | "released_m2" => some(false, number()),
        "outcome" => select(vec!["", "granted", "not-granted", "moot"]).prop_map(str::to_owned).boxed(),
        "source" | "group" => some(true, text()),
        _ => some(false, text()),
    }
}

/// Any tables of valid cells; rows may still be at fault together.
fn tables() -> impl Strategy<Value = Tables> {
    let row = |table: Table| Fact::columns(table).iter().map(|column| cell(table, column)).collect::<Vec<_>>();
    let rows = |table: Table| proptest::collection::vec(row(table), 0..5);
    let all: Vec<_> = Table::ALL.iter().copied().filter(|table| *table != Table::Release).map(rows).collect();
    all.prop_map(|all| {
        let mut tables = tables_of(&Register::empty(Day::from_ymd_opt(2026, 11, 21).unwrap()));
        let named = Table::ALL.iter().filter(|table| **table != Table::Release);
        for (table, rows) in named.zip(all) {
            tables.get_mut(table).unwrap().1 = rows;
        }
        tables
    })
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_stands_in_any_tables_is_written_and_read_back(tables in tables()) {
        let reading = read_csv(&tables);
        let register = reading.value;
        prop_assert_eq!(&read_json(&tables).value, &register);
        prop_assert_eq!(&through_csv(&register), &register);
        prop_assert_eq!(&through_json(&register), &register);
        prop_assert_eq!(json_of(&through_csv(&register)), json_of(&register));
        let rows: usize = tables.values().map(|(_, rows)| rows.len()).sum();
        let kept: usize = Table::ALL.iter().map(|table| register.rows(*table).len()).sum();
        prop_assert!(kept <= rows && rows - kept <= reading.faults.0.len() + tables[&Table::Requests].1.len());
    }

    #[test]
    fn the_order_of_any_rows_does_not_matter(tables in tables(), seed: u64) {
        let reading = read_csv(&tables);
        let other = read_csv(&shuffled(&tables, seed));
        prop_assert_eq!(reading.faults.0.len(), other.faults.0.len());
        // Which of two duplicates stands is a question of order.
        if !reading.faults.to_string().contains("duplicate of") {
            prop_assert_eq!(reading.value, other.value);
        }
    }

    #[test]
    fn any_register_is_written_to_a_folder_and_read_back(tables in tables()) {
        let register = read_csv(&tables).value;
        prop_assert_eq!(&through_folder(&register, "any"), &register);
    }
}
