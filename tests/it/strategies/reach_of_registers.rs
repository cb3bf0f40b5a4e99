//! The generators reach everything: every status, finding, irregularity and kind of unlawfulness is common enough.

use crate::support::sample::{Count, draw, usual};
use mine_action::{
    Convention, Day, Register, Status,
    assess::check::{IrregularityCode, RequestFindingCode},
    law::reading::{READINGS, Readings},
    strategies::{
        base::readings,
        lawful::{exact_facts, lawful_facts, lawful_register},
        register::register_and_unlawful,
        unlawful::{Unlawful, unlawful, unlawful_facts},
    },
};

/// Days spread over the life of a case.
fn days(register: &Register) -> impl Iterator<Item = Day> {
    let first = Day::from_ymd_opt(1997, 1, 15).unwrap();
    let days = (register.release() - first).num_days().max(0) + 400;
    (0..=36).map(move |step| first + chrono::Days::new(u64::try_from(days * step / 36).unwrap()))
}

fn irregular(register: &Register, kind: Unlawful) -> bool {
    let found = register.irregularities(Readings::default());
    found.iter().any(|one| (one.code, one.request) == (kind.irregularity(), kind.finding()))
}

#[test]
fn everything_occurs_in_one_of_a_hundred_registers() {
    let cases = usual(800);
    let mut statuses = Count::new(Status::ALL.iter().copied());
    let mut findings = Count::new(RequestFindingCode::ALL.iter().copied());
    let mut irregularities = Count::new(IrregularityCode::ALL.iter().copied());
    let mut kinds = Count::new(Unlawful::ALL.iter().copied());
    for (register, intended) in draw(register_and_unlawful(), cases) {
        let mut seen = Vec::new();
        for state in register.states() {
            let dossier = register.state(state);
            for duty in Convention::ALL.iter().flat_map(|convention| dossier.duties(*convention)) {
                let line = duty.timeline();
                seen.extend(days(&register).filter_map(|day| line.at(day).known().copied()));
            }
            let checks = dossier.requests();
            findings.add(checks.iter().flat_map(|check| &check.findings).map(|finding| finding.code));
        }
        statuses.add(seen);
        irregularities.add(register.irregularities(Readings::default()).iter().map(|one| one.code));
        kinds.add(intended.filter(|kind| irregular(&register, *kind)));
    }
    statuses.check("registers", cases);
    findings.check("registers", cases);
    irregularities.check("registers", cases);
    kinds.check("registers", cases);
}

#[test]
fn generated_facts_stand() {
    for (release, facts) in draw(lawful_facts(), 300).chain(draw(exact_facts(), 200)) {
        Register::new(release, facts).unwrap();
    }
    for kind in Unlawful::ALL {
        for (release, facts) in draw(unlawful_facts(*kind), 40) {
            Register::new(release, facts).unwrap();
        }
    }
}

#[test]
fn what_is_unlawful_on_purpose_is_reported() {
    for kind in Unlawful::ALL {
        for register in draw(unlawful(*kind), 40) {
            assert!(irregular(&register, *kind), "{kind}: {register:#?}");
        }
    }
}

#[test]
fn what_is_lawful_is_not_reported() {
    for register in draw(lawful_register(), 500) {
        let found = register.irregularities(Readings::default());
        let of = found.first().map(|one| one.state.map(|state| register.history(state)));
        assert!(found.is_empty(), "{found:?} {}", serde_json::to_string_pretty(&of).unwrap());
    }
}

#[test]
fn every_reading_of_every_open_point_occurs() {
    let drawn: Vec<Readings> = draw(readings(), 200).collect();
    for reading in READINGS {
        for value in reading.values {
            let count = drawn.iter().filter(|readings| readings.value(&reading) == *value).count();
            assert!(count > 5, "{}={value}: {count} of {}", reading.code, drawn.len());
        }
    }
}
