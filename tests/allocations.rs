//! Counting in room that is kept allocates nothing from the second time on, and reading a few bytes for each byte.
#![cfg(feature = "data")]

use allocation_counter::measure;
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Planes, Workspace},
    data,
    law::{item::Universe, reading::Readings, siem_reap_angkor::PLAN},
    record::{Fact, Table, read::Reader},
};
use std::{fs, path::Path};

/// Planes with a plane for every other atom.
fn planes(counter: &Counter, rows: usize) -> Planes {
    let plane = |seed: usize| (0..rows).map(|row| [Truth::Yes, Truth::No, Truth::Unknown][(row + seed) % 3]).collect();
    let half = counter.atoms().iter().enumerate().step_by(2);
    half.fold(Planes::new(plane(0)), |planes, (seed, atom)| planes.with(*atom, plane(seed)).unwrap())
}

#[test]
fn a_second_count_allocates_nothing() {
    let counter = Counter::new(PLAN.indicators.iter().copied(), Universe::StatesParties, &Readings::default());
    let (few, many) = (planes(&counter, 164), planes(&counter, 20_000));
    let groups: Groups<usize> = (0..20_000).map(|row| row / 164).collect();
    let snapshot = data::register().unwrap().measure(&PLAN).snapshot("2025".parse().unwrap());
    let (mut room, mut other, mut tallies) = (Workspace::default(), Workspace::default(), Vec::new());
    let mut count = || {
        counter.count_into(&many, &mut room, &mut tallies);
        counter.count_into(&few, &mut room, &mut tallies);
        counter.count_by_into(&many, &groups, &mut room, &mut tallies);
        snapshot.tallies_into(&mut other, &mut tallies);
    };
    count();
    let again = measure(&mut count);
    assert_eq!(again.count_total, 0, "{again:?}");
}

/// The most bytes that reading takes for each byte of an input, beside what every reading takes.
const MOST: usize = 8;
const ROOM: usize = 2 << 20;
/// The bytes of each input.
const SIZE: usize = 1 << 19;

/// Reads a text and tells its faults, and in how many bytes.
fn room(table: Table, name: &str, text: &[u8]) -> usize {
    let read = || {
        let mut reader = Reader::default();
        if name.ends_with("json") {
            reader.json(table, name, text)
        } else {
            reader.csv(table, name, text)
        };
        drop(reader.finish().faults.to_string());
    };
    usize::try_from(measure(read).bytes_max).unwrap()
}

#[test]
fn what_is_wrong_takes_no_more_room_than_what_is_right() {
    let header = "convention,state,event,date,clock,area_m2,meeting,known,source\n";
    let rows = |row: &str| format!("{header}{}", row.repeat((SIZE) / row.len())).into_bytes();
    let list = |value: &str| format!("[{}0]", value.repeat((SIZE) / value.len())).into_bytes();
    for (name, text) in [
        ("nulls.json", list("null,")),
        ("lists.json", list("[],")),
        ("objects.json", list("{},")),
        ("numbers.json", list("1e999,")),
        ("deep.json", list("[")),
        ("list.json", format!("[{{\"state\":[{}0]}}]", "0,".repeat(SIZE / 2)).into_bytes()),
        ("fields.json", format!("[{{{}\"a\":0}}]", "\"a\":0,".repeat(SIZE / 6)).into_bytes()),
        ("letters.json", list("\"\\u0000\",")),
        ("short.csv", rows("a\n")),
        ("cells.csv", rows(",")),
        ("quotes.csv", rows("\"a\",\"b\n")),
        ("unknown.csv", rows("apmbc,Angloa,none,,,,,,s\n")),
        ("cell.csv", rows("x")),
        ("header.csv", vec![b','; SIZE]),
        ("broken.csv", vec![0xff; SIZE]),
        ("half-broken.csv", b"a\xff".repeat(SIZE / 2)),
        ("zeros.csv", vec![0; SIZE]),
    ] {
        let all = room(Table::Areas, name, &text);
        assert!(all <= MOST * text.len() + ROOM, "{name}: {} bytes for each", all / text.len());
    }
}

/// A row of fewer bytes counts as one of so many: what it can hold takes room, whatever it holds.
const SHORT: usize = 96;

/// Of each table a row of few letters, given again and again: all but the first are faults.
#[test]
fn rows_given_twice_take_no_more_room() {
    for (table, row) in [
        (Table::Memberships, "ccm,AGO,signature,2009,,s"),
        (Table::Exceptions, "ccm,AGO,,entry-into-force,2009,,,s"),
        (Table::ArmedConflicts, "AGO,2009,,,s"),
        (Table::Meetings, "ccm,1MSP,,,,,incomplete,,s"),
        (Table::Stockpiles, "ccm,AGO,none,,,,,s"),
        (Table::Areas, "ccm,AGO,none,,,,,,s"),
        (Table::Requests, "ccm,AGO,clearance,1,,,,,,,,,,,,,,,,s"),
        (Table::Retained, "ccm,AGO,2009,1,,,,s"),
        (Table::Reports, "ccm,AGO,initial,,,,,,s"),
        (Table::Measures, "ccm,AGO,law,t,,,s"),
        (Table::Victims, "ccm,AGO,none,,,s"),
        (Table::Clearance, "ccm,AGO,2009,,,,1,,,,,,,,,s"),
        (Table::Resolutions, "A/RES/1/1,ccm,,,,,incomplete,s"),
        (Table::Votes, "A/RES/1/1,AGO,yes"),
        (Table::Groups, "ccm,states-parties-no-initial-article7-report,2009,AGO,,s"),
        (Table::Lists, "annual-report-missing,ccm,2009,2010,complete,,AGO,,,s"),
        (Table::Conflicts, "areas,ccm,,,date,,,s"),
        (Table::Sources, "a,t,,un,,a"),
    ] {
        let header = Fact::columns(table).join(",");
        let text = format!("{header}\n{}", format!("{row}\n").repeat(SIZE / 4 / (row.len() + 1)));
        let all = room(table, table.code(), text.as_bytes());
        let most = MOST * text.lines().map(|line| line.len().max(SHORT)).sum::<usize>();
        assert!(all <= most + ROOM, "{table}: {} bytes for each", all / text.len());
    }
}

#[test]
fn the_embedded_records_take_few_bytes_for_each() {
    let mut length = 0;
    let read = || {
        let mut reader = Reader::default();
        for table in Table::ALL {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("seeds/{table}.csv"));
            let text = fs::read(path).unwrap();
            length += text.len();
            reader.csv(*table, table.code(), text.as_slice());
        }
        assert!(reader.finish().faults.0.is_empty());
    };
    let all = usize::try_from(measure(read).bytes_max).unwrap();
    assert!(all <= MOST * length, "{all} bytes for {length}");
}
