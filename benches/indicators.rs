//! What the indicators of a plan cost, beside a plain read of the same bytes and a struct for each row: all of them counted
//! over few and many rows, cycles and members of an ensemble.

use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use facts::{Memberships, Truths, counter, of_parties, planes};
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Plane, Planes, Workspace},
    base::Tally,
    law::{expr::Atom, indicator::Indicator, reading::Readings},
};
use std::{collections::BTreeMap, hint::black_box};

/// The obvious way: what is known of one State, in a struct of its own.
struct Row {
    member: Truth,
    /// In the order of the atoms of a counter.
    truths: Vec<Truth>,
}

fn rows(counter: &Counter, planes: &Planes) -> Vec<Row> {
    let truth = |atom: &Atom, row| planes.plane(*atom).map_or(Truth::Unknown, |plane| plane.at(row));
    let row = |row: usize| Row {
        member: planes.member().at(row),
        truths: counter.atoms().iter().map(|atom| truth(atom, row)).collect(),
    };
    (0..planes.rows()).map(row).collect()
}

fn row_by_row(rows: &[Row], places: &BTreeMap<Atom, usize>, readings: &Readings) -> Vec<Tally> {
    let count = |indicator: &Indicator| {
        let rules = indicator.population_rules();
        rows.iter().fold(Tally::EMPTY, |tally, row| {
            let truth =
                |atom| places.get(&atom).and_then(|place| row.truths.get(*place)).copied().unwrap_or(Truth::Unknown);
            let member = rules.iter().fold(row.member, |member, rule| member & rule.truth(readings, truth));
            tally.with(member, indicator.criterion.truth(readings, truth))
        })
    };
    of_parties().map(count).collect()
}

/// Counting in room that is kept.
fn on_one_core(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, counter: &Counter, planes: &Planes) {
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    group.throughput(Throughput::Bytes(planes.bytes() as u64));
    group.bench_function(BenchmarkId::new(name, planes.rows()), |bench| {
        bench.iter(|| {
            counter.count_into(black_box(planes), &mut room, &mut tallies);
            tallies.len()
        });
    });
}

/// The yardstick: as many bytes, read once.
fn plain_read(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, planes: &Planes) {
    let words: Vec<u64> = vec![1; planes.bytes() / 8];
    group.bench_function(BenchmarkId::new(name, planes.rows()), |bench| {
        bench.iter(|| black_box(&words).iter().fold(0u64, |sum, word| sum.wrapping_add(*word)));
    });
}

fn counting(criterion: &mut Criterion) {
    let readings = Readings::default();
    let counter = counter(&readings);
    let mut group = criterion.benchmark_group("all indicators of States Parties");
    group.sample_size(10);
    for size in [164, 10_000, 1_000_000, 10_000_000] {
        let Ok(open) = planes(&counter, size, Memberships::Open) else { return };
        on_one_core(&mut group, "planes", &counter, &open);
        plain_read(&mut group, "plain read of the same bytes", &open);
        #[cfg(feature = "rayon")]
        group.bench_function(BenchmarkId::new("planes on all cores", size), |bench| {
            bench.iter(|| counter.par_count(black_box(&open)).len());
        });
        if size <= 10_000 {
            let structs = rows(&counter, &open);
            let places = counter.atoms().iter().enumerate().map(|(place, atom)| (*atom, place)).collect();
            assert_eq!(counter.count(&open), row_by_row(&structs, &places, &readings), "both ways count the same");
            group.bench_function(BenchmarkId::new("a struct for each row", size), |bench| {
                bench.iter(|| row_by_row(black_box(&structs), &places, &readings).len());
            });
        }
        if size <= 1_000_000 {
            let Ok(certain) = planes(&counter, size, Memberships::Certain) else { return };
            on_one_core(&mut group, "planes, memberships certain", &counter, &certain);
            plain_read(&mut group, "plain read of the bytes where memberships are certain", &certain);
        }
    }
}

/// Many cycles, or members of an ensemble, of 164 States each, one below the other.
fn in_groups(criterion: &mut Criterion) {
    let counter = counter(&Readings::default());
    let mut group = criterion.benchmark_group("164 States, group by group");
    group.sample_size(10);
    for (name, size) in [("five cycles", 5), ("6,100 members of an ensemble", 6100)] {
        let Ok(planes) = planes(&counter, size * 164, Memberships::Open) else { return };
        let groups: Groups<usize> = (0..planes.rows()).map(|row| row / 164).collect();
        let (mut room, mut tallies) = (Workspace::default(), Vec::new());
        group.throughput(Throughput::Bytes(planes.bytes() as u64));
        group.bench_function(BenchmarkId::new("planes", name), |bench| {
            bench.iter(|| {
                counter.count_by_into(black_box(&planes), &groups, &mut room, &mut tallies);
                tallies.len()
            });
        });
        plain_read(&mut group, "plain read of the same bytes", &planes);
    }
    group.finish();
    // What a caller with facts of its own pays once.
    let columns: Vec<Vec<Truth>> = counter.atoms().iter().map(|_| Truths(2025).take(164).collect()).collect();
    criterion.bench_function("planes of 164 States from columns of truths", |bench| {
        bench.iter(|| {
            let plane = |column: &Vec<Truth>| -> Plane { column.iter().copied().collect() };
            let mut pairs = counter.atoms().iter().zip(black_box(&columns));
            let member = Planes::new(std::iter::repeat_n(true, 164).collect());
            pairs
                .try_fold(member, |planes, (atom, column)| planes.with(*atom, plane(column)))
                .map(|planes| planes.bytes())
        });
    });
}

criterion_group!(all, counting, in_groups);
criterion_main!(all);
