//! Counting in room that is kept allocates nothing from the second time on, and reading a few bytes for each byte.
#![cfg(feature = "data")]

use allocation_counter::measure;
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Planes, Workspace},
    data,
    law::{item::Universe, reading::Readings, siem_reap_angkor::PLAN},
    record::{Table, read::Reader},
};

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

fn areas(name: &str, text: &[u8]) {
    let mut reader = Reader::default();
    if name.ends_with("json") {
        reader.json(Table::Areas, name, text)
    } else {
        reader.csv(Table::Areas, name, text)
    };
    drop(reader.finish().faults.to_string());
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
        let all = measure(|| areas(name, &text)).bytes_max;
        assert!(all as usize <= MOST * text.len() + ROOM, "{name}: {} bytes for each", all as usize / text.len());
    }
}
