//! What the indicators of a plan cost, beside a plain read of the same bytes and a struct for each row: all of them counted
//! over few and many rows, cycles and members of an ensemble.

#[path = "support/facts.rs"]
mod facts;

use criterion::{
    BatchSize, BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
    measurement::WallTime,
};
use facts::{Memberships, counter, of_parties, planes};
use mine_action::{
    Truth,
    assess::planes::{Counter, Groups, Planes, Workspace},
    base::tally::Tally,
    law::{expr::Atom, indicator::Indicator, reading::Readings},
};
use std::{collections::BTreeMap, hint::black_box};

/// The obvious way: what is known of one State, in a struct of its own.
struct Row {
    member: Truth,
    atoms: BTreeMap<Atom, Truth>,
}

fn rows(planes: &Planes) -> Vec<Row> {
    let row = |place: usize| Row {
        member: planes.member().at(place),
        atoms: planes.atoms().filter_map(|atom| Some((atom, planes.plane(atom)?.at(place)))).collect(),
    };
    (0..planes.rows()).map(row).collect()
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
fn plain_read(group: &mut BenchmarkGroup<'_, WallTime>, planes: &Planes) {
    let words: Vec<u64> = vec![1; planes.bytes() / 8];
    group.bench_function(BenchmarkId::new("plain read of the same bytes", planes.rows()), |bench| {
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
        plain_read(&mut group, &open);
        #[cfg(feature = "rayon")]
        group.bench_function(BenchmarkId::new("planes on all cores", size), |bench| {
            bench.iter(|| counter.par_count(black_box(&open)).len());
        });
        if size <= 10_000 {
            let structs = rows(&open);
            assert_eq!(counter.count(&open), row_by_row(&structs, &readings), "both ways count the same");
            group.bench_function(BenchmarkId::new("a struct for each row", size), |bench| {
                bench.iter(|| row_by_row(black_box(&structs), &readings).len());
            });
        }
        if size <= 1_000_000 {
            let Ok(certain) = planes(&counter, size, Memberships::Certain) else { return };
            on_one_core(&mut group, "planes, memberships certain", &counter, &certain);
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
        plain_read(&mut group, &planes);
    }
    group.finish();
    // Planes from columns: what a caller with facts of its own pays once.
    criterion.bench_function("planes of 164 States from columns of truths", |bench| {
        bench.iter_batched(
            || (),
            |()| planes(&counter, 164, Memberships::Open).map(|planes| planes.bytes()),
            BatchSize::SmallInput,
        );
    });
}

criterion_group!(all, counting, in_groups);
criterion_main!(all);
