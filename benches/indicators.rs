//! What the indicators of a plan cost: a snapshot of the embedded records, all indicators counted over few and many rows
//! beside a plain read of the same bytes and a struct for each row, and completions of the unknowns.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mine_action::{
    Truth,
    assess::{
        ensemble::Chance,
        planes::{Counter, Plane, Planes, RowsError, Workspace},
    },
    base::tally::Tally,
    data,
    law::{expr::Atom, indicator::Indicator, item::Universe, plan::siem_reap_angkor::PLAN, reading::Readings},
};
use std::{collections::BTreeMap, hint::black_box};

/// Truths without end, the same in every run: one in six unknown.
struct Truths(u64);

impl Iterator for Truths {
    type Item = Truth;

    fn next(&mut self) -> Option<Truth> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Some(match self.0 % 6 {
            0 => Truth::Unknown,
            1 | 2 => Truth::No,
            _ => Truth::Yes,
        })
    }
}

fn of_parties() -> impl Iterator<Item = &'static Indicator> + Clone {
    PLAN.indicators.iter().copied().filter(|indicator| indicator.universe() == Universe::StatesParties)
}

/// Invented planes for all indicators of States Parties.
fn planes(counter: &Counter, rows: usize) -> Result<Planes, RowsError> {
    let mut truths = Truths(1997);
    let mut plane = || -> Plane { truths.by_ref().take(rows).collect() };
    let member = plane();
    counter.atoms().iter().try_fold(Planes::new(member), |planes, atom| planes.with(*atom, plane()))
}

/// The obvious way: what is known of one State, in a struct of its own.
struct Row {
    member: Truth,
    atoms: BTreeMap<Atom, Truth>,
}

fn row_by_row(rows: &[Row], readings: &Readings) -> Vec<Tally> {
    let count = |indicator: &Indicator| {
        let rules = indicator.population_rules();
        rows.iter().fold(Tally::EMPTY, |tally, row| {
            let truth = |atom| row.atoms.get(&atom).copied().unwrap_or(Truth::Unknown);
            let member = rules.iter().fold(row.member, |member, rule| member & rule.truth(readings, truth));
            tally.with(member, indicator.criterion.truth(readings, truth))
        })
    };
    of_parties().map(count).collect()
}

fn counting(criterion: &mut Criterion) {
    let readings = Readings::default();
    let counter = Counter::new(of_parties(), Universe::StatesParties, &readings);
    let mut group = criterion.benchmark_group("all indicators of States Parties");
    group.sample_size(10);
    for rows in [164, 10_000, 1_000_000] {
        let Ok(planes) = planes(&counter, rows) else { return };
        group.throughput(Throughput::Bytes(planes.bytes() as u64));
        let (mut room, mut tallies) = (Workspace::default(), Vec::new());
        group.bench_with_input(BenchmarkId::new("planes", rows), &rows, |bench, _| {
            bench.iter(|| {
                counter.count_into(black_box(&planes), &mut room, &mut tallies);
                tallies.len()
            });
        });
        let bytes: Vec<u64> = vec![1; planes.bytes() / 8];
        group.bench_with_input(BenchmarkId::new("plain read of the same bytes", rows), &rows, |bench, _| {
            bench.iter(|| black_box(&bytes).iter().fold(0u64, |sum, word| sum.wrapping_add(*word)));
        });
        if rows <= 10_000 {
            let row = |place: usize| Row {
                member: planes.member().at(place),
                atoms: counter
                    .atoms()
                    .iter()
                    .filter_map(|atom| Some((*atom, planes.plane(*atom)?.at(place))))
                    .collect(),
            };
            let structs: Vec<Row> = (0..rows).map(row).collect();
            counter.count_into(&planes, &mut room, &mut tallies);
            assert_eq!(tallies, row_by_row(&structs, &readings), "both ways count the same");
            group.bench_with_input(BenchmarkId::new("a struct for each row", rows), &rows, |bench, _| {
                bench.iter(|| row_by_row(black_box(&structs), &readings).len());
            });
        }
    }
}

fn of_records(criterion: &mut Criterion) {
    let Ok(register) = data::register() else { return };
    let Ok(cycle) = "2025".parse() else { return };
    let mut group = criterion.benchmark_group("embedded records");
    group.sample_size(10);
    group.bench_function("a snapshot", |bench| bench.iter(|| black_box(register).measure(&PLAN).snapshot(cycle).day()));
    let snapshot = register.measure(&PLAN).snapshot(cycle);
    group.bench_function("one value explained", |bench| {
        bench.iter(|| snapshot.explain(black_box(PLAN.indicators[0])).subjects().count());
    });
    group.bench_function("10,000 completions of all indicators", |bench| {
        let ensemble = snapshot.ensemble(1, 10_000, |_, _| Chance::EVEN);
        bench.iter(|| ensemble.distributions(PLAN.indicators, |_, _| ()).len());
    });
}

criterion_group!(all, counting, of_records);
criterion_main!(all);
