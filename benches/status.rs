//! What an answer costs: reading the records, the status of every duty on a day, one with its reasons.

use criterion::{Criterion, criterion_group, criterion_main};
use mine_action::{Convention, Day, Duty, Register, State, assess::duty::DutyStatus, data};
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

criterion_group!(all, benches);
criterion_main!(all);
