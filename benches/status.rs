//! What an answer costs: reading the records, the status of every duty on a day, one with its reasons, and all of them on
//! every day of 27 years, swept or day by day.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mine_action::{Convention, Day, Duty, Register, State, assess::sweep::Sweep, data, law::reading::Readings};
use std::{hint::black_box, path::Path};
use strum::VariantArray;

fn every_status(register: &Register, day: Day) -> usize {
    let statuses = register.states().flat_map(|state| {
        let dossier = register.state(state);
        [Convention::Apmbc, Convention::Ccm].into_iter().flat_map(move |convention| dossier.duties(convention))
    });
    statuses.filter(|status| status.timeline().at(day).known().is_some()).count()
}

fn benches(criterion: &mut Criterion) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    criterion.bench_function("read all records", |bench| {
        bench.iter(|| Register::read_folder(black_box(&seeds)).is_ok());
    });
    let Ok(register) = data::register() else { return };
    let day = register.release();
    criterion.bench_function("status of every duty of every State on a day", |bench| {
        bench.iter(|| every_status(black_box(register), day));
    });
    criterion.bench_function("one status with its reasons", |bench| {
        bench.iter(|| {
            let status = register.state(black_box(State::NER)).status(Convention::Apmbc, Duty::Clearance);
            status.map(|status| status.at(day).reasons.len())
        });
    });
}

/// The days of 27 years, up to that of the records.
fn days(register: &Register) -> Vec<Day> {
    let last = register.release();
    let first = mine_action::months_before(last, 27 * 12, mine_action::MonthEnd::default());
    first.iter_days().take_while(|day| *day <= last).collect()
}

/// How many States have which status for each duty, and until when, on each of these days: a sum over all, so that each is
/// asked.
fn read(sweep: &Sweep, days: &[Day]) -> usize {
    let counts = Convention::VARIANTS
        .iter()
        .flat_map(|convention| Duty::VARIANTS.iter().map(move |duty| sweep.counts(*convention, *duty)));
    counts.map(|counts| days.iter().map(|day| counts.at(*day).len()).sum::<usize>()).sum()
}

fn sweeps(criterion: &mut Criterion) {
    let Ok(register) = data::register() else { return };
    let days = days(register);
    let mut group = criterion.benchmark_group("every duty of every State on every day of 27 years");
    group.sample_size(10);
    group.throughput(Throughput::Elements(days.len() as u64));
    group.bench_function("swept", |bench| {
        bench.iter(|| read(&black_box(register).sweep(Readings::default()), black_box(&days)));
    });
    // Day by day all of them would take minutes: one day of each year, and the rate is the same.
    let some: Vec<Day> = days.iter().copied().step_by(days.len() / 27).collect();
    group.throughput(Throughput::Elements(some.len() as u64));
    group.bench_function("day by day", |bench| {
        bench.iter(|| some.iter().map(|day| every_status(black_box(register), *day)).sum::<usize>());
    });
}

criterion_group!(all, benches, sweeps);
criterion_main!(all);
