//! Many rows at once count as row by row.

use crate::support::property::cases;
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Plane, Planes, Workspace},
    base::Tally,
    law::{
        expr::{Atom, Expr},
        indicator::Indicator,
        item::Universe,
        plan::PLANS,
        reading::Readings,
        siem_reap_angkor,
    },
    strategies::base::readings,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Truths without end, the same in every run.
struct Truths(u64);

impl Truths {
    fn next(&mut self) -> Truth {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        [Truth::No, Truth::Unknown, Truth::Yes, Truth::Yes][usize::try_from(self.0 >> 62).unwrap()]
    }

    /// So many; one list in four has nothing unknown.
    fn list(&mut self, size: usize) -> Vec<Truth> {
        let is_certain = self.next() == Truth::No;
        (0..size)
            .map(|_| self.next())
            .map(|truth| if is_certain { (truth == Truth::Yes).into() } else { truth })
            .collect()
    }
}

/// Rows with all that a counter asks, and the same as planes.
struct World {
    members: Vec<Truth>,
    rows: Vec<BTreeMap<Atom, Truth>>,
    planes: Planes,
}

impl World {
    fn new(counter: &Counter, size: usize, truths: &mut Truths) -> Self {
        let members = truths.list(size);
        let mut rows = vec![BTreeMap::new(); size];
        let mut planes = Planes::new(members.iter().copied().collect());
        for atom in counter.atoms() {
            let column = truths.list(size);
            rows.iter_mut().zip(&column).for_each(|(row, truth)| row.extend([(*atom, *truth)]));
            planes = planes.with(*atom, column.into_iter().collect()).unwrap();
        }
        Self { members, rows, planes }
    }

    /// Of each row, whether it is in the population of an indicator and whether it meets the criterion.
    fn truths(&self, indicator: &Indicator, readings: &Readings) -> Vec<(Truth, Truth)> {
        let rules = indicator.population_rules();
        let truths = |(member, row): (&Truth, &BTreeMap<Atom, Truth>)| {
            let member = rules.iter().fold(*member, |member, rule| member & meaning(rule, readings, row));
            (member, meaning(&indicator.criterion, readings, row))
        };
        self.members.iter().zip(&self.rows).map(truths).collect()
    }
}

/// All universes of all plans with indicators, with the indicators of each.
fn universes() -> Vec<(Universe, Vec<&'static Indicator>)> {
    let of_plan = PLANS.iter().flat_map(|plan| {
        let universes: BTreeSet<Universe> = plan.indicators.iter().map(|indicator| indicator.universe()).collect();
        universes.into_iter().map(|universe| {
            let own = plan.indicators.iter().copied().filter(|indicator| indicator.universe() == universe);
            (universe, own.collect())
        })
    });
    of_plan.collect()
}

fn meaning(condition: &Expr, readings: &Readings, row: &BTreeMap<Atom, Truth>) -> Truth {
    condition.truth(readings, |atom| row.get(&atom).copied().unwrap_or(Truth::Unknown))
}

fn slow(indicator: &Indicator, readings: &Readings, members: &[Truth], rows: &[BTreeMap<Atom, Truth>]) -> Tally {
    slow_part(indicator, &indicator.criterion, readings, members, rows)
}

fn slow_part(
    indicator: &Indicator,
    part: &Expr,
    readings: &Readings,
    members: &[Truth],
    rows: &[BTreeMap<Atom, Truth>],
) -> Tally {
    let rules = indicator.population_rules();
    let all = members.iter().zip(rows);
    all.fold(Tally::EMPTY, |tally, (member, row)| {
        let member = rules.iter().fold(*member, |member, rule| member & meaning(rule, readings, row));
        tally.with(member, meaning(part, readings, row))
    })
}

/// Rows that end within a word, at its end, and beyond.
fn sizes() -> impl Strategy<Value = usize> {
    prop_oneof![Just(0), Just(1), 62usize..67, Just(164), 0usize..700]
}

proptest! {
    #![proptest_config(cases(20))]

    /// Every indicator of every plan, under any readings; in room used before for others.
    #[test]
    fn planes_count_as_row_by_row(readings in readings(), sizes in [sizes(), sizes()], seed: u64) {
        let mut room = Workspace::default();
        let mut tallies = Vec::new();
        let mut truths = Truths(seed);
        for (universe, own) in universes() {
            let counter = Counter::new(own.iter().copied(), universe, &readings);
            for size in sizes {
                let World { members, rows, planes } = World::new(&counter, size, &mut truths);
                counter.count_into(&planes, &mut room, &mut tallies);
                let expected: Vec<Tally> = own.iter().map(|one| slow(one, &readings, &members, &rows)).collect();
                prop_assert_eq!(&tallies, &expected, "{} {}", universe, size);
                let parts: Vec<(&Indicator, &Expr)> =
                    own.iter().flat_map(|one| one.criterion.parts().into_iter().map(|(_, part)| (*one, part))).collect();
                let counter = Counter::of(parts.iter().map(|(one, part)| (one.population_rules(), *part)), &readings);
                let expected: Vec<Tally> =
                    parts.iter().map(|(one, part)| slow_part(one, part, &readings, &members, &rows)).collect();
                prop_assert_eq!(counter.count(&planes), expected, "parts {} {}", universe, size);
            }
        }
    }
}

/// What is not so is so of the others, however deep the condition.
#[test]
fn the_negation_of_a_condition_is_counted_as_row_by_row() {
    let readings = Readings::default();
    let mut truths = Truths(2008);
    for (universe, own) in universes() {
        for indicator in own {
            let negated: &'static Expr = Box::leak(Box::new(Expr::Not(Box::leak(Box::new(indicator.criterion)))));
            let both: &'static [Expr] = Box::leak(Box::new([*negated, indicator.criterion]));
            for criterion in
                [*negated, Expr::Not(negated), Expr::All(both), Expr::Not(Box::leak(Box::new(Expr::Any(both))))]
            {
                let mut turned = *indicator;
                turned.criterion = criterion;
                let counter = Counter::new([&turned], universe, &readings);
                let World { members, rows, planes } = World::new(&counter, 130, &mut truths);
                let expected = slow(&turned, &readings, &members, &rows);
                assert_eq!(counter.count(&planes), [expected], "{}.{} {universe}", indicator.action, indicator.index);
            }
        }
    }
}

/// Groups that lie together, and groups that do not; they add up to the whole.
#[test]
fn groups_count_as_row_by_row() {
    let readings = Readings::default();
    let mut truths = Truths(2010);
    let mut room = Workspace::default();
    let mut tallies = Vec::new();
    for (universe, own) in universes() {
        let counter = Counter::new(own.iter().copied(), universe, &readings);
        for (size, key) in
            [(300, (|row| row / 70) as fn(usize) -> usize), (300, |row| row * 7 % 5), (5, |_| 3), (0, |_| 0)]
        {
            let World { members, rows, planes } = World::new(&counter, size, &mut truths);
            let groups: Groups<usize> = (0..size).map(key).collect();
            let counts = counter.count_by(&planes, &groups);
            assert_eq!(counts.keys().copied().copied().collect::<BTreeSet<_>>(), (0..size).map(key).collect());
            for (group, tallies) in &counts {
                let members: Vec<Truth> = members
                    .iter()
                    .enumerate()
                    .map(|(row, one)| if key(row) == **group { *one } else { Truth::No })
                    .collect();
                let expected: Vec<Tally> = own.iter().map(|one| slow(one, &readings, &members, &rows)).collect();
                assert_eq!(*tallies, expected, "{universe} {size} {group}");
            }
            counter.count_by_into(&planes, &groups, &mut room, &mut tallies);
            assert_eq!(tallies, counts.into_values().flatten().collect::<Vec<_>>());
            let whole: Vec<Tally> =
                (0..own.len()).map(|place| tallies.iter().skip(place).step_by(own.len()).copied().sum()).collect();
            assert_eq!(whole, counter.count(&planes), "{universe} {size}");
        }
    }
}

/// Groups that end and begin beyond a block; keys for fewer rows than there are, and for more.
#[test]
fn groups_reach_over_blocks() {
    let counter = Counter::new([&siem_reap_angkor::I48_1], Universe::StatesParties, &Readings::default());
    let size = 1_100_000;
    let mut truths = Truths(1999);
    let (members, laws) = (truths.list(size), truths.list(size));
    let planes = Planes::new(members.iter().copied().collect())
        .with(counter.atoms()[0], laws.iter().copied().collect())
        .unwrap();
    // Two that lie together, one within the other's rows, and one of rows here and there.
    let key = |row: usize| match row {
        _ if row % 1000 == 999 => 'd',
        0..530_000 => 'a',
        530_000..540_000 => 'b',
        _ => 'c',
    };
    for keyed in [size, 600_001, 1_200_000] {
        let groups: Groups<char> = (0..keyed).map(key).collect();
        let mut expected: BTreeMap<char, Tally> = BTreeMap::new();
        for (row, (member, law)) in members.iter().zip(&laws).enumerate().take(keyed) {
            let tally = expected.entry(key(row)).or_default();
            *tally = tally.with(*member, *law);
        }
        let found = counter.count_by(&planes, &groups);
        assert_eq!(found.into_iter().map(|(key, tallies)| (*key, tallies[0])).collect::<BTreeMap<_, _>>(), expected);
    }
}

/// Where an atom was missing in the planes counted before in the same room, it is searched again: its plane stands now where
/// that of another stood that nobody asks for.
#[test]
fn a_plane_in_the_place_of_another_is_found() {
    let indicator = &siem_reap_angkor::I48_1;
    let counter = Counter::of([(Vec::new(), &indicator.criterion)], &Readings::default());
    let asked = counter.atoms()[0];
    let others: Vec<Atom> =
        PLANS.iter().flat_map(|plan| plan.indicators).flat_map(|one| one.criterion.atoms()).collect();
    let (before, after) = (others.iter().min().unwrap(), others.iter().max().unwrap());
    assert!(before < &asked && &asked < after);
    let planes = |atoms: &[&Atom]| {
        let members = Planes::new([Truth::Yes; 3].into_iter().collect());
        let plane = || [Truth::Yes, Truth::No, Truth::Yes].into_iter().collect();
        atoms.iter().fold(members, |planes, atom| planes.with(**atom, plane()).unwrap())
    };
    let (known, unknown) = (Tally { in_yes: 2, in_no: 1, ..Tally::EMPTY }, Tally { in_unknown: 3, ..Tally::EMPTY });
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    for (atoms, tally) in [
        (&[before][..], unknown),
        (&[&asked], known),
        (&[after], unknown),
        (&[&asked], known),
        (&[], unknown),
        (&[before, &asked, after], known),
    ] {
        counter.count_into(&planes(atoms), &mut room, &mut tallies);
        assert_eq!(tallies, [tally]);
    }
}

/// No rule at all holds of everybody, whatever was counted before in the same room.
#[test]
fn without_a_rule_everybody_is_counted() {
    let indicator = &siem_reap_angkor::I48_1;
    let readings = Readings::default();
    static NOT: Expr = Expr::Not(&siem_reap_angkor::I48_1.criterion);
    let mut room = Workspace::default();
    let mut tallies = Vec::new();
    for (criterion, met) in [(&indicator.criterion, 2), (&NOT, 1), (&indicator.criterion, 2)] {
        let counter = Counter::of([(Vec::new(), criterion)], &readings);
        let planes = Planes::new([Truth::Yes; 3].into_iter().collect())
            .with(counter.atoms()[0], [Truth::Yes, Truth::No, Truth::Yes].into_iter().collect())
            .unwrap();
        counter.count_into(&planes, &mut room, &mut tallies);
        assert_eq!((tallies[0].in_yes, tallies[0].in_no), (met, 3 - met));
    }
}

/// Several cycles in the same planes, one below the other: each counts as alone, also what only one of them knows.
#[test]
fn cycles_in_the_same_planes_count_as_alone() {
    let readings = Readings::default();
    let mut truths = Truths(2025);
    for (universe, own) in universes() {
        let counter = Counter::new(own.iter().copied(), universe, &readings);
        let known: Vec<Planes> = [164, 7, 0, 200].map(|size| World::new(&counter, size, &mut truths).planes).into();
        let bare = Planes::new(truths.list(90).into_iter().collect());
        let cycles = [&bare, &known[0], &bare, &known[1], &known[2], &known[3]];
        let mut stacked = Planes::default();
        cycles.iter().for_each(|cycle| stacked.append(cycle));
        let groups: Groups<usize> =
            cycles.iter().enumerate().flat_map(|(place, cycle)| std::iter::repeat_n(place, cycle.rows())).collect();
        let counts = counter.count_by(&stacked, &groups);
        for (place, cycle) in cycles.iter().enumerate().filter(|(_, cycle)| cycle.rows() > 0) {
            assert_eq!(counts[&place], counter.count(cycle), "{universe} {place}");
        }
        assert_eq!(stacked.rows(), 551);
        assert_eq!(stacked.atoms().count(), counter.atoms().len());
    }
}

/// A block is 8,192 words of 64 rows.
#[test]
fn rows_beyond_a_block_are_counted_once() {
    let counter = Counter::new([&siem_reap_angkor::I1_1], Universe::StatesParties, &Readings::default());
    for size in [524_287, 524_288, 524_289, 600_000] {
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
    let atom = siem_reap_angkor::I1_1.atoms()[0];
    let planes = Planes::new([Truth::Yes, Truth::No].into_iter().collect());
    let error = planes.with(atom, [Truth::Yes].into_iter().collect()).unwrap_err();
    assert_eq!((error.found, error.expected), (1, 2));
    assert!(error.to_string().ends_with("has 1 rows: expected 2, as there are members"), "{error}");
}

/// Groups of rows that follow each other, that are spread over all blocks, that end at once, and that have no rows at all.
#[test]
fn each_group_counts_as_if_alone() {
    let (universe, own) = universes().remove(0);
    let own: Vec<_> = own.into_iter().take(3).collect();
    let readings = Readings::default();
    let counter = Counter::new(own.iter().copied(), universe, &readings);
    let size = 70_100;
    let world = World::new(&counter, size, &mut Truths(1999));
    let truths: Vec<Vec<(Truth, Truth)>> = own.iter().map(|one| world.truths(one, &readings)).collect();
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    let keys: [fn(usize) -> usize; 4] = [
        |row| row / 164,
        |row| row % 3,
        |row| 1_000_000 - row / 20_000,
        |row| if row < 65_530 { row % 2 } else { row / 64 },
    ];
    for key in keys {
        let groups: Groups<usize> = (0..size + 300).map(key).collect();
        let mut expected: BTreeMap<usize, Vec<Tally>> =
            groups.keys().map(|key| (*key, vec![Tally::EMPTY; own.len()])).collect();
        for row in 0..size {
            let tallies = expected.get_mut(&key(row)).unwrap();
            tallies
                .iter_mut()
                .zip(&truths)
                .for_each(|(tally, truths)| *tally = tally.with(truths[row].0, truths[row].1));
        }
        counter.count_by_into(&world.planes, &groups, &mut room, &mut tallies);
        assert_eq!(tallies, expected.into_values().flatten().collect::<Vec<_>>());
    }
}

/// An iterator may promise more rows than any memory holds.
#[test]
fn no_memory_is_taken_for_rows_that_do_not_come() {
    struct Promising(bool);
    impl Iterator for Promising {
        type Item = bool;
        fn next(&mut self) -> Option<bool> {
            std::mem::take(&mut self.0).then_some(true)
        }
        fn size_hint(&self) -> (usize, Option<usize>) {
            (usize::MAX, None)
        }
    }
    let plane: Plane = Promising(true).collect();
    assert_eq!((plane.rows(), plane.at(0), plane.at(usize::MAX)), (1, Truth::Yes, Truth::No));
}

/// On many cores as on one: too few rows to share, rows that do not fill the last share, and rows enough for all.
#[cfg(feature = "rayon")]
#[test]
fn all_cores_count_as_one() {
    let readings = Readings::default();
    let mut truths = Truths(2026);
    for (universe, own) in universes() {
        let counter = Counter::new(own.into_iter().take(12), universe, &readings);
        for size in [0, 1, 164, 40_000, 70_001] {
            let planes = World::new(&counter, size, &mut truths).planes;
            assert_eq!(counter.par_count(&planes), counter.count(&planes), "{universe} {size}");
        }
    }
}
