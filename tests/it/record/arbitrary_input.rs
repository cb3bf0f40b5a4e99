//! No input makes the readers panic, or takes away what other inputs gave.

use crate::support::property::cases;
use mine_action::{
    Day, Register,
    record::{Fact, Parsed, Table, fault::Faults, read::Reader},
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;
use std::{fs, path::Path};

fn table() -> impl Strategy<Value = Table> {
    select(Table::ALL)
}

fn release() -> Day {
    Day::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A reader with good tables; what is read into it beside them must leave them be.
fn reader() -> Reader {
    let memberships = "convention,state,event,date,known,source\nccm,PHL,ratification,2019-01-03,,depositary\n";
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    reader.csv(Table::Memberships, "memberships.csv", memberships.as_bytes());
    reader
}

/// What must hold after any input named `name`.
fn check(reading: &Parsed<Register>, name: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(reading.value.release(), release());
    prop_assert!(reading.value.rows(Table::Memberships).iter().any(|row| row.ends_with(&["depositary".to_owned()])));
    for fault in &reading.faults.0 {
        // Only a membership of the input can be at fault together with the one that stands.
        prop_assert!(fault.place.file.starts_with(name), "{}", fault);
        prop_assert_eq!(fault.to_string().lines().count(), 1);
        prop_assert!(fault.to_string().contains("expected "), "{}", fault);
    }
    prop_assert!(reading.faults.0.is_sorted_by_key(|fault| &fault.place));
    let written = serde_json::to_string(&reading.faults).unwrap();
    prop_assert_eq!(&serde_json::from_str::<Faults>(&written).unwrap(), &reading.faults, "{}", written);
    Ok(())
}

fn check_all(table: Table, bytes: &[u8]) -> Result<(), TestCaseError> {
    let mut csv = reader();
    csv.csv(table, "zzz.csv", bytes);
    check(&csv.finish(), "zzz.csv")?;
    let mut json = reader();
    json.json(table, "zzz.json", bytes);
    check(&json.finish(), "zzz.json")?;
    let mut tables = reader();
    tables.json_tables("zzz.json", bytes);
    check(&tables.finish(), "zzz.json")?;
    // Nothing else given: still no panic.
    let mut alone = Reader::default();
    alone.csv(table, "a", bytes).json(table, "b", bytes).json_tables("c", bytes);
    prop_assert!(alone.finish().faults.0.iter().all(|fault| !fault.place.file.is_empty()));
    Ok(())
}

/// Something between a cell and nonsense.
fn cell() -> impl Strategy<Value = String> {
    let known = vec![
        "apmbc",
        "ccm",
        "AFG",
        "PHL",
        "PHX",
        "ratification",
        "signature",
        "2019-01-03",
        "2007-13",
        "../2019",
        "9MSP",
        "clearance",
        "reporting",
        "granted",
        "complete",
        "yes",
        "1",
        "0",
        "-1",
        "18446744073709551616",
        "2018/2016",
        "../..",
        "1997-01-01",
        "99999",
        "a;;b",
        ";",
        "depositary",
        "",
        " ",
        "\"",
        "\"\"",
        "\"a\nb\"",
        "\"a\" b",
    ];
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

/// Text in the shape of a table, more or less.
fn csv_like(table: Table) -> impl Strategy<Value = String> {
    let columns = Fact::columns(table);
    let header = prop_oneof![
        4 => Just(columns.join(",")),
        1 => vec(select(columns), 0..9).prop_map(|columns| columns.join(",")),
        1 => vec(cell(), 0..4).prop_map(|cells| cells.join(",")),
    ];
    let most = columns.len();
    let row = prop_oneof![3 => vec(cell(), most..=most), 1 => vec(cell(), 0..20)].prop_map(|cells| cells.join(","));
    let end = select(vec!["\n", "\r\n", "\r", "\n\n"]);
    (header, vec(row, 0..6), end).prop_map(|(header, rows, end)| {
        let mut lines = vec![header];
        lines.extend(rows);
        lines.join(end)
    })
}

fn json(columns: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        3 => cell().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let name = prop_oneof![6 => select(columns).prop_map(str::to_owned), 1 => any::<String>()];
        let object = vec((name, inner.clone()), 0..8).prop_map(|pairs| Value::Object(pairs.into_iter().collect()));
        prop_oneof![vec(inner, 0..4).prop_map(Value::Array), vec(object.clone(), 0..4).prop_map(Value::Array), object]
    })
}

/// A change of some bytes of a file.
#[derive(Debug, Clone)]
enum Change {
    Flip(prop::sample::Index, u8),
    Delete(prop::sample::Index, usize),
    Insert(prop::sample::Index, Vec<u8>),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<prop::sample::Index>;
    let bits = prop_oneof![1..=255_u8, Just(0x80)];
    let bytes = prop_oneof![
        vec(any::<u8>(), 1..5),
        select(vec![b"\"".to_vec(), b",".to_vec(), b"\n".to_vec(), b"\r".to_vec()])
    ];
    prop_oneof![
        (at(), bits).prop_map(|(at, bits)| Change::Flip(at, bits)),
        (at(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (at(), bytes).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Flip(at, bits) => {
                let at = at.index(bytes.len());
                bytes[at] ^= bits;
            }
            Change::Delete(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Change::Insert(at, other) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, other.iter().copied());
            }
        }
    }
    bytes
}

/// The first lines of a file of `seeds/`.
fn seed(table: Table) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("seeds/{table}.csv"));
    fs::read_to_string(path).unwrap().lines().take(60).map(|line| line.to_owned() + "\n").collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_bytes(table in table(), bytes in vec(any::<u8>(), 0..400)) {
        check_all(table, &bytes)?;
    }

    #[test]
    fn any_text_in_the_shape_of_a_table((table, text) in table().prop_flat_map(|table| (Just(table), csv_like(table)))) {
        check_all(table, text.as_bytes())?;
    }

    #[test]
    fn any_json((table, value) in table().prop_flat_map(|table| (Just(table), json(Fact::columns(table))))) {
        check_all(table, value.to_string().as_bytes())?;
        let tables = serde_json::json!({ table.to_string(): value, "zzz": null });
        check_all(table, tables.to_string().as_bytes())?;
    }

    #[test]
    fn any_json_with_changed_bytes(
        value in json(Fact::columns(Table::Areas)),
        changes in vec(change(), 1..4),
    ) {
        check_all(Table::Areas, &changed(value.to_string().into_bytes(), &changes))?;
    }
}

proptest! {
    #![proptest_config(cases(75))]

    #[test]
    fn seeds_with_changed_bytes(table in table(), changes in vec(change(), 1..4)) {
        let good = seed(table);
        let bytes = changed(good.clone().into_bytes(), &changes);
        check_all(table, &bytes)?;
        // A change spoils the rows that it touches, and no others. A changed header may spoil all.
        let rows = |bytes: &[u8]| {
            let mut reader = Reader::default();
            for other in [Table::Meetings, Table::Resolutions] {
                if other != table {
                    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("seeds/{other}.csv"));
                    reader.csv(other, "context", fs::File::open(path).unwrap());
                }
            }
            reader.csv(table, "zzz.csv", bytes);
            reader.finish().value.rows(table)
        };
        let (header, _) = good.split_once('\n').unwrap();
        if bytes.starts_with(&good.as_bytes()[..=header.len()]) && table != Table::Release {
            let before = rows(good.as_bytes());
            let after = rows(&bytes);
            let lost = before.iter().filter(|row| !after.contains(row)).count();
            // Each change touches one row, or two where it takes away the line break between them; a deletion of forty
            // bytes may take away some short rows.
            let touched: usize = changes.iter().map(|change| if matches!(change, Change::Delete(..)) { 5 } else { 2 }).sum();
            prop_assert!(lost <= touched, "{} rows lost by {:?}", lost, changes);
        }
    }
}

#[test]
fn deep_and_long_inputs_are_refused_without_harm() {
    let deep = "[".repeat(100_000);
    let open = "\"".to_owned() + &"a,\n".repeat(100_000);
    let quotes = "\"\n".repeat(20_000);
    let header = Fact::columns(Table::Areas).join(",") + "\n";
    for text in [deep, open.clone(), header.clone() + &open, header + &quotes] {
        check_all(Table::Areas, text.as_bytes()).unwrap();
    }
    // A text that holds every code point with which broken bytes are marked.
    let marks: String = ('\u{fdd0}'..='\u{fdef}').collect();
    check_all(Table::Areas, &[marks.as_bytes(), &[0xff]].concat()).unwrap();
}
