//! Counting in room that is kept allocates nothing from the second time on.
#![cfg(feature = "data")]

use allocation_counter::measure;
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Planes, Workspace},
    data,
    law::{item::Universe, reading::Readings, siem_reap_angkor::PLAN},
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
