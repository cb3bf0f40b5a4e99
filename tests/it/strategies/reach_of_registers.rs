//! The generators reach everything: every status, finding, irregularity and kind of unlawfulness is common enough.

use mine_action::{
    Convention, Day, Register, Status,
    assess::check::{IrregularityCode, RequestFindingCode},
    base::Code,
    law::reading::Readings,
    strategies::{
        lawful::{exact_facts, lawful_facts, lawful_register},
        register::register_and_unlawful,
        unlawful::{Unlawful, unlawful, unlawful_facts},
    },
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, RngSeed, TestRng, TestRunner},
};
use std::{collections::BTreeMap, fmt::Debug};

/// The same cases every time.
fn draw<T: Debug>(strategy: impl Strategy<Value = T>, count: usize) -> impl Iterator<Item = T> {
    let config = Config { rng_seed: RngSeed::Fixed(1997), ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    (0..count).map(move |_| strategy.new_tree(&mut runner).unwrap().current())
}

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

struct Count<T>(BTreeMap<T, usize>);

impl<T: Code> Count<T> {
    fn new() -> Self {
        Self(T::ALL.iter().map(|code| (*code, 0)).collect())
    }

    fn add(&mut self, seen: impl IntoIterator<Item = T>) {
        let seen: std::collections::BTreeSet<T> = seen.into_iter().collect();
        for code in seen {
            *self.0.entry(code).or_default() += 1;
        }
    }

    fn check(&self, cases: usize) {
        println!("{:?}", self.0);
        for (code, count) in &self.0 {
            assert!(count * 100 >= cases, "{code:?} in {count} of {cases} cases: expected at least 1 %");
        }
    }
}

#[test]
fn everything_occurs_in_one_of_a_hundred_registers() {
    const CASES: usize = 2_000;
    let mut statuses = Count::<Status>::new();
    let mut findings = Count::<RequestFindingCode>::new();
    let mut irregularities = Count::<IrregularityCode>::new();
    let mut kinds = Count::<Unlawful>::new();
    for (register, intended) in draw(register_and_unlawful(), CASES) {
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
    statuses.check(CASES);
    findings.check(CASES);
    irregularities.check(CASES);
    kinds.check(CASES);
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
        let of = found.first().map(|one| register.history(one.state));
        assert!(found.is_empty(), "{found:?} {}", serde_json::to_string_pretty(&of).unwrap());
    }
}
