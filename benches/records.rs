//! What answers from records cost: a snapshot, a value with its reasons, completions of the unknown, a sheet of replies.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mine_action::{
    Register, Replies,
    assess::{analysis::Chance, planes::Workspace},
    base::Cycle,
    data,
    law::{
        item::{ItemKind, Universe},
        plan::PLANS,
        siem_reap_angkor::PLAN,
    },
    record::{
        reply::{ReplyReader, Vocabulary},
        subject::Subject,
    },
};
use std::{fmt::Write, hint::black_box};

fn snapshots(criterion: &mut Criterion) {
    let (Ok(register), Ok(cycle)) = (data::register(), "2025".parse::<Cycle>()) else { return };
    let mut group = criterion.benchmark_group("embedded records");
    group.sample_size(10);
    group.bench_function("a snapshot for 107 indicators", |bench| {
        bench.iter(|| black_box(register).measure(&PLAN).snapshot(cycle).day());
    });
    let snapshot = register.measure(&PLAN).snapshot(cycle);
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    group.bench_function("six counts of 107 indicators from a snapshot", |bench| {
        bench.iter(|| {
            black_box(&snapshot).tallies_into(&mut room, &mut tallies);
            tallies.len()
        });
    });
    group.bench_function("107 values from a snapshot", |bench| {
        bench.iter(|| PLAN.indicators.iter().filter(|one| black_box(&snapshot).value(one).bounds().is_some()).count());
    });
    group.bench_function("one value explained", |bench| {
        bench.iter(|| snapshot.explain(black_box(PLAN.indicators[0])).subjects().count());
    });
    for completions in [6_100, 10_000] {
        let ensemble = snapshot.ensemble(1, completions, |_, _| Chance::EVEN);
        group.bench_function(BenchmarkId::new("completions of 107 indicators", completions), |bench| {
            bench.iter(|| ensemble.distributions(PLAN.indicators, |_, _| ()).len());
        });
        group.bench_function(BenchmarkId::new("completions on all cores", completions), |bench| {
            bench.iter(|| ensemble.par_distributions(PLAN.indicators, |_, _| ()).len());
        });
    }
}

/// An answer of every State Party to every question of the plan that only replies tell.
fn sheet(register: &Register, cycle: Cycle) -> String {
    let snapshot = register.measure(&PLAN).snapshot(cycle);
    let states = snapshot.subjects(Universe::StatesParties);
    let mut text = String::from("subject,cycle,item,answer,missing,source\n");
    let items = Vocabulary::of(&PLANS);
    let asked = items.items().filter(|item| item.kind == ItemKind::YesNo && item.universe == Universe::StatesParties);
    for (place, item) in asked.enumerate() {
        for (row, state) in states.iter().filter(|one| matches!(one, Subject::State(_))).enumerate() {
            let answer = match (place * 7 + row * 5) % 6 {
                0 => ",silent",
                1 | 2 => "no,",
                _ => "yes,",
            };
            let _ = writeln!(text, "{state},{cycle},{},{answer},a sheet of our own", item.code);
        }
    }
    text
}

fn replies(text: &str) -> Option<Replies> {
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = ReplyReader::new(&vocabulary);
    reader.csv("sheet.csv", text.as_bytes());
    reader.finish().complete().ok()
}

fn sheets(criterion: &mut Criterion) {
    let (Ok(register), Ok(cycle)) = (data::register(), "2025".parse::<Cycle>()) else { return };
    let text = sheet(register, cycle);
    let mut group = criterion.benchmark_group("a sheet of replies");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("plain read of the same bytes", |bench| {
        bench.iter(|| black_box(&text).bytes().fold(0u64, |sum, byte| sum.wrapping_add(byte.into())));
    });
    group.bench_function("read", |bench| bench.iter(|| replies(black_box(&text)).is_some()));
    group.bench_function("read, to all values", |bench| {
        bench.iter(|| {
            let replies = replies(black_box(&text))?;
            let snapshot = register.measure(&PLAN).with_replies(&replies).snapshot(cycle);
            Some(PLAN.indicators.iter().filter(|one| snapshot.value(one).bounds().is_some()).count())
        });
    });
}

criterion_group!(all, snapshots, sheets);
criterion_main!(all);
