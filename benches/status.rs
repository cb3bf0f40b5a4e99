//! What an answer costs: reading the records, the status of every duty on a day, one with its reasons, and all of them on
//! every day of 27 years, swept or day by day.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mine_action::{
    Convention, Day, Duty, MonthEnd, Register, State, assess::duty::DutyStatus, data, law::reading::Readings,
    months_before,
};
use std::{hint::black_box, path::Path};

/// The duties of a State under the Conventions that it signed or joined.
fn duties(register: &Register, state: State) -> impl Iterator<Item = DutyStatus> {
    let dossier = register.state(state);
    let own = Convention::ALL.iter().filter(|one| dossier.has_standing(**one));
    own.flat_map(|convention| dossier.duties(*convention)).collect::<Vec<_>>().into_iter()
}

fn every_status(register: &Register, day: Day) -> usize {
    let statuses = register.states().flat_map(|state| duties(register, state));
    statuses.filter(|status| status.timeline().at(day).known().is_some()).count()
}

fn benches(criterion: &mut Criterion) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
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
            let status = register.state(black_box(State::NER)).duty(Convention::Apmbc, Duty::Clearance);
            status.map(|status| status.at(day).reasons.len())
        });
    });
}

/// The days of 27 years, up to that of the records.
fn days(register: &Register) -> Vec<Day> {
    let last = register.release();
    let first = months_before(last, 27 * 12, MonthEnd::default());
    first.iter_days().take_while(|day| *day <= last).collect()
}

/// On how many days how many statuses are known, and how many deadlines there are.
type Known = (i64, i64);

/// From the stretches of a sweep.
fn swept(register: &Register, days: &[Day]) -> Known {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return (0, 0) };
    let length = |from: Option<Day>, until: Option<Day>| {
        let from = from.map_or(*first, |from| from.max(*first));
        let last = until.and_then(|until| until.pred_opt()).map_or(*last, |until| until.min(*last));
        ((last - from).num_days() + 1).max(0)
    };
    let sweep = register.sweep(Readings::default());
    sweep.lines().iter().fold((0, 0), |(statuses, deadlines), line| {
        let known = line.status.stretches().filter(|stretch| stretch.value.known().is_some());
        let due = line.deadline.stretches().filter(|stretch| stretch.value.is_some());
        let known: i64 = known.map(|stretch| length(stretch.from, stretch.until)).sum();
        let due: i64 = due.map(|stretch| length(stretch.from, stretch.until)).sum();
        (statuses + known, deadlines + due)
    })
}

/// From the finding of every duty on each day. The duties themselves are looked at once.
fn day_by_day(duties: &[DutyStatus], days: &[Day]) -> Known {
    let findings = days.iter().flat_map(|day| duties.iter().map(|duty| duty.at(*day)));
    findings.fold((0, 0), |(statuses, deadlines), finding| {
        let is_due = i64::from(finding.deadline.is_some());
        (statuses + i64::from(finding.status.known().is_some()), deadlines + is_due)
    })
}

fn sweeps(criterion: &mut Criterion) {
    let Ok(register) = data::register() else { return };
    let days = days(register);
    let duties: Vec<DutyStatus> = register.states().flat_map(|state| duties(register, state)).collect();
    let mut group = criterion.benchmark_group("every duty of every State on every day of 27 years");
    group.sample_size(10);
    group.throughput(Throughput::Elements(days.len() as u64));
    group.bench_function("swept", |bench| bench.iter(|| swept(black_box(register), black_box(&days))));
    // Day by day all of them take very long: the last hundred days, and the time for each is told by the rate.
    let some = days.get(days.len().saturating_sub(100)..).unwrap_or_default();
    assert_eq!(swept(register, some), day_by_day(&duties, some), "both ways find the same");
    group.throughput(Throughput::Elements(some.len() as u64));
    group.bench_function("day by day", |bench| bench.iter(|| day_by_day(black_box(&duties), black_box(some))));
}

criterion_group!(all, benches, sweeps);
criterion_main!(all);
