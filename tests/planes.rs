//! Many rows at once count as row by row.

use mine_action::{
    Truth,
    assess::planes::{Counter, Plane, Planes, Workspace},
    base::tally::Tally,
    law::{
        expr::{Atom, Expr},
        indicator::Indicator,
        item::Universe,
        plan::{PLANS, siem_reap_angkor},
        reading::{Joined, Readings, Silence},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Truths without end, the same in every run.
struct Truths(u64);

impl Truths {
    fn next(&mut self) -> Truth {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        [Truth::No, Truth::Unknown, Truth::Yes, Truth::Yes][usize::try_from(self.0 >> 62).unwrap()]
    }
}

fn meaning(condition: &Expr, readings: &Readings, row: &BTreeMap<Atom, Truth>) -> Truth {
    condition.truth(readings, |atom| row.get(&atom).copied().unwrap_or(Truth::Unknown))
}

fn slow(indicator: &Indicator, readings: &Readings, members: &[Truth], rows: &[BTreeMap<Atom, Truth>]) -> Tally {
    let rules = indicator.population_rules();
    let all = members.iter().zip(rows);
    all.fold(Tally::EMPTY, |tally, (member, row)| {
        let member = rules.iter().fold(*member, |member, rule| member & meaning(rule, readings, row));
        tally.with(member, meaning(&indicator.criterion, readings, row))
    })
}

/// Every indicator, over rows that end within a word, at its end, and beyond a block; in room used before for others.
#[test]
fn planes_count_as_row_by_row() {
    let mut room = Workspace::default();
    let mut tallies = Vec::new();
    let mut truths = Truths(1997);
    let other = Readings { joined: Joined::All, silence: Silence::No, ..Readings::default() };
    for readings in [Readings::default(), Readings { joined: Joined::Any, ..other }, other] {
        for plan in PLANS.iter().filter(|plan| !plan.indicators.is_empty()) {
            let universes: BTreeSet<Universe> = plan.indicators.iter().map(|indicator| indicator.universe()).collect();
            for (universe, size) in
                universes.into_iter().flat_map(|one| [0, 1, 64, 65, 164, 700].map(|size| (one, size)))
            {
                let own: Vec<&Indicator> =
                    plan.indicators.iter().copied().filter(|indicator| indicator.universe() == universe).collect();
                let counter = Counter::new(plan.indicators.iter().copied(), universe, &readings);
                let members: Vec<Truth> = (0..size).map(|_| truths.next()).collect();
                let rows: Vec<BTreeMap<Atom, Truth>> =
                    (0..size).map(|_| counter.atoms().iter().map(|atom| (*atom, truths.next())).collect()).collect();
                let planes =
                    counter.atoms().iter().fold(Planes::new(members.iter().copied().collect()), |planes, atom| {
                        planes.with(*atom, rows.iter().map(|row| row[atom]).collect()).unwrap()
                    });
                counter.count_into(&planes, &mut room, &mut tallies);
                let expected: Vec<Tally> = own.iter().map(|one| slow(one, &readings, &members, &rows)).collect();
                assert_eq!(tallies, expected, "{} {universe} {size}", plan.code);
            }
        }
    }
}

/// A block is 128 words of 64 rows.
#[test]
fn rows_beyond_a_block_are_counted_once() {
    let counter = Counter::new([&siem_reap_angkor::indicators::I1_1], Universe::StatesParties, &Readings::default());
    for size in [8191, 8192, 8193, 20_000] {
        let all = |truth| -> Plane { std::iter::repeat_n(truth, size).collect() };
        let known = |truth| {
            counter
                .atoms()
                .iter()
                .fold(Planes::new(all(Truth::Yes)), |planes, atom| planes.with(*atom, all(truth)).unwrap())
        };
        let size = u64::try_from(size).unwrap();
        let tally = counter.count(&known(Truth::Yes))[0];
        assert_eq!(tally, Tally { in_yes: size, ..Tally::EMPTY });
        // With nothing told, whether a State is affected cannot be told, nor what it reports.
        let nothing = counter.count(&Planes::new((0..size).map(|_| Truth::Yes).collect()))[0];
        assert_eq!(nothing, Tally { maybe_unknown: size, ..Tally::EMPTY });
    }
}

#[test]
fn a_plane_of_other_rows_is_refused() {
    let atom = siem_reap_angkor::indicators::I1_1.atoms()[0];
    let planes = Planes::new([Truth::Yes, Truth::No].into_iter().collect());
    let error = planes.with(atom, [Truth::Yes].into_iter().collect()).unwrap_err();
    assert_eq!((error.found, error.expected), (1, 2));
    assert!(error.to_string().ends_with("has 1 rows: expected 2, as there are members"), "{error}");
}
