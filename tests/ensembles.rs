//! Completions of what is unknown: each is a possible world, drawn as often as its chances say.
#![cfg(feature = "data")]

use mine_action::{
    Replies, Snapshot, State, Subject,
    assess::ensemble::{Chance, Distribution, Unknown},
    data,
    law::{
        indicator::Indicator,
        plan::{oslo, siem_reap_angkor},
    },
    record::reply::{Reply, ReplyKey, Told},
};
use siem_reap_angkor::indicators::I48_1;

fn snapshot() -> Snapshot<'static> {
    data::register().unwrap().measure(&siem_reap_angkor::PLAN).snapshot("2025".parse().unwrap())
}

fn only(distribution: &Distribution) -> (u64, u64) {
    let counts: Vec<_> = distribution.counts().collect();
    assert_eq!(counts.len(), 1, "{counts:?}");
    counts[0].0
}

#[test]
fn what_is_certain_is_the_same_in_every_completion() {
    let snapshot = snapshot();
    let tally = snapshot.value(&I48_1).tally().unwrap();
    // Whether a State has laws is asked once of each State Party: all unknown yes, or all no.
    let all = |chance| snapshot.ensemble(1, 100, move |_, _| chance).distribution(&I48_1);
    assert_eq!(only(&all(Chance::NEVER)), (tally.members(), tally.in_yes));
    assert_eq!(only(&all(Chance::ALWAYS)), (tally.members(), tally.in_yes + tally.in_unknown));
    assert_eq!(all(Chance::EVEN).completions(), 100);
}

/// Unknown answers that are independent: their sum is binomial.
#[test]
fn independent_answers_are_spread_as_the_closed_form_says() {
    let snapshot = snapshot();
    let tally = snapshot.value(&I48_1).tally().unwrap();
    let (unknown, runs) = (tally.in_unknown, 20_000u64);
    assert!(unknown > 30);
    for (part, whole) in [(1u64, 2u64), (1, 4), (9, 10)] {
        let chance = Chance::of(u32::try_from(part).unwrap(), u32::try_from(whole).unwrap()).unwrap();
        let numbers = snapshot.ensemble(5, 20_000, move |_, _| chance).distribution(&I48_1).numbers();
        let more = || numbers.iter().map(|(number, count)| (number - tally.in_yes, *count));
        let sum: u64 = more().map(|(more, count)| more * count).sum();
        let squares: u64 = more().map(|(more, count)| more * more * count).sum();
        // In units that are whole: mean n·p·runs, variance n·p·(1 − p).
        let (mean, sum) = (unknown * part * runs, sum * whole);
        let variance = unknown * part * (whole - part); // times whole²
        // Six standard deviations of the mean of all runs.
        assert!(sum.abs_diff(mean).pow(2) <= 36 * variance * runs, "{part}/{whole}: {sum} against {mean}");
        let spread = (squares * whole * whole * runs - sum * sum) / (runs * runs);
        assert!(spread.abs_diff(variance) * 10 <= variance, "{part}/{whole}: {spread} against {variance}");
    }
}

#[test]
fn a_completion_is_the_same_whatever_else_is_asked() {
    let snapshot = snapshot();
    let ensemble = snapshot.ensemble(3, 130, |_, _| Chance::EVEN);
    let some: Vec<&Indicator> = siem_reap_angkor::PLAN.indicators.iter().copied().step_by(9).collect();
    let mut told = Vec::new();
    let together = ensemble.distributions(&some, |done, all| told.push((done, all)));
    assert!(together.iter().zip(&some).all(|(found, indicator)| *found == ensemble.distribution(indicator)));
    let backwards: Vec<&Indicator> = some.iter().rev().copied().collect();
    assert!(ensemble.distributions(&backwards, |_, _| ()).iter().rev().eq(&together));
    // Every subject is told of once, to the last.
    assert!(told.iter().enumerate().all(|(place, (done, all))| *done == place + 1 && *all == told.len()));
    // Another seed draws otherwise.
    let other = snapshot.ensemble(4, 130, |_, _| Chance::EVEN);
    assert_ne!(other.distribution(&I48_1), ensemble.distribution(&I48_1));
}

/// Oslo 1.2 and 42.1 ask the same of the same States.
#[test]
fn one_answer_is_one_answer_in_every_indicator() {
    let snapshot = data::register().unwrap().measure(&oslo::PLAN).snapshot("2022".parse().unwrap());
    let ensemble = snapshot.ensemble(2, 200, |_, _| Chance::of(1, 3).unwrap());
    let both = ensemble.distributions(&[&oslo::indicators::I1_2, &oslo::indicators::I42_1], |_, _| ());
    assert_eq!(both[0], both[1]);
}

#[test]
fn every_completion_lies_within_the_bounds() {
    let snapshot = snapshot();
    let ensemble = snapshot.ensemble(9, 300, |_, _| Chance::EVEN);
    let distributions = ensemble.distributions(siem_reap_angkor::PLAN.indicators, |_, _| ());
    for (indicator, distribution) in siem_reap_angkor::PLAN.indicators.iter().zip(distributions) {
        let tally = snapshot.value(indicator).tally().unwrap();
        let (least, most) = tally.number();
        for ((members, met), _) in distribution.counts() {
            assert!(least <= met && met <= most && met <= members, "{}", indicator.id());
            assert!(tally.members() <= members && members <= tally.members() + tally.maybe_members());
        }
    }
}

/// A model that is sure of every answer gives what replies of the same answers give.
#[test]
fn a_model_without_doubt_is_a_sheet_of_replies() {
    let says = |subject: &Subject| matches!(subject, Subject::State(state) if state.code() < "M");
    let snapshot = snapshot();
    let model = |subject: &Subject, unknown: Unknown| match unknown {
        Unknown::Answer(_) if says(subject) => Chance::ALWAYS,
        _ => Chance::NEVER,
    };
    let indicators = [&siem_reap_angkor::indicators::I1_1, &siem_reap_angkor::indicators::I29_1, &I48_1];
    let found = snapshot.ensemble(1, 70, model).distributions(&indicators, |_, _| ());
    for (indicator, distribution) in indicators.iter().zip(found) {
        let cycle = "2025".parse().unwrap();
        let told = State::ALL.iter().flat_map(|state| {
            indicator.atoms().into_iter().map(move |atom| Reply {
                key: ReplyKey { subject: Subject::State(*state), cycle, item: atom.code() },
                told: Told::YesNo(says(&Subject::State(*state))),
                origin: Default::default(),
            })
        });
        let replies: Replies = told.collect();
        let value =
            data::register().unwrap().measure(&siem_reap_angkor::PLAN).told(&replies).snapshot(cycle).value(indicator);
        let tally = value.tally().unwrap();
        assert!(tally.is_exact(), "{}: {tally:?}", indicator.id());
        assert_eq!(only(&distribution), (tally.members(), tally.in_yes), "{}", indicator.id());
    }
}

#[test]
fn thresholds_are_counted_over_completions() {
    let snapshot = snapshot();
    let laws = snapshot.ensemble(8, 500, |_, _| Chance::EVEN).distribution(&I48_1);
    assert_eq!((laws.reaching(0, 1), laws.reaching(1, 1), laws.undefined()), (500, 0, 0));
    let slow: u64 = laws.counts().filter(|((members, met), _)| met * 100 >= 83 * members).map(|(_, count)| count).sum();
    assert_eq!(laws.reaching(83, 100), slow);
    assert!(0 < slow && slow < 500);
    let (least, most) = laws.range().unwrap();
    assert_eq!((laws.numbers().keys().next(), laws.numbers().keys().last()), (Some(&least), Some(&most)));
    assert_eq!(snapshot.ensemble(8, 0, |_, _| Chance::EVEN).distribution(&I48_1).range(), None);
}

/// The first completions are the same however many follow; they are drawn many at a time.
#[test]
fn more_completions_only_add() {
    let snapshot = snapshot();
    let counts = |completions| snapshot.ensemble(9, completions, |_, _| Chance::EVEN).distribution(&I48_1);
    let numbers = [1, 63, 64, 65, 1000, 32_767, 32_769, 70_000];
    for (fewer, more) in numbers.iter().zip(&numbers[1..]) {
        let (before, after) = (counts(*fewer), counts(*more));
        assert_eq!((before.completions(), after.completions()), (*fewer as u64, *more as u64));
        let after: std::collections::BTreeMap<_, _> = after.counts().collect();
        assert!(before.counts().all(|(pair, count)| after.get(&pair).is_some_and(|more| *more >= count)), "{more}");
    }
    assert!(counts(65_536).counts().any(|(_, count)| count % 2 == 1), "the second half is drawn anew");
}

#[cfg(feature = "rayon")]
#[test]
fn all_cores_draw_as_one() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let snapshot = snapshot();
    let indicators = [&I48_1, &siem_reap_angkor::indicators::I11_2, &siem_reap_angkor::indicators::I1_1];
    for completions in [0, 1, 100, 5000] {
        let ensemble = snapshot.ensemble(3, completions, |_, _| Chance::EVEN);
        let (told, whole) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let all = ensemble.par_distributions(&indicators, |_, all| {
            told.fetch_add(1, Ordering::Relaxed);
            whole.store(all, Ordering::Relaxed);
        });
        assert_eq!(all, ensemble.distributions(&indicators, |_, _| ()), "{completions}");
        assert_eq!(told.into_inner(), whole.into_inner());
    }
}
