//! Completions of what is unknown: each is a possible world, drawn as often as its chances say.

use crate::support::replies::reply;
use mine_action::{
    Convention, Ratio, Replies, Snapshot, State, Subject, Truth,
    assess::{
        analysis::{Chance, Distribution, Unknown},
        planes::Planes,
    },
    data,
    law::{
        expr::{Atom, Expr},
        indicator::{Indicator, Measure},
        oslo,
        population::{STATES_NOT_PARTY, STATES_PARTIES},
        reading::Readings,
        siem_reap_angkor,
    },
    record::{Table, read::Reader, reply::Told},
};
use siem_reap_angkor::I48_1;
use std::collections::BTreeSet;

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

/// How likely a subject is in the population, and how likely it is in it and meets the criterion, by going through all
/// answers to what is unknown of it.
fn likely(indicator: &Indicator, snapshot: &Snapshot<'_>, row: usize, planes: &Planes, yes: f64) -> (f64, f64) {
    let readings = snapshot.inquiry().readings();
    let atoms: BTreeSet<Atom> = indicator.atoms().into_iter().collect();
    let unknown: Vec<Atom> =
        atoms.into_iter().filter(|atom| planes.plane(*atom).unwrap().at(row) == Truth::Unknown).collect();
    let (mut is_in, mut meets) = (0.0, 0.0);
    for answers in 0u32..1 << unknown.len() {
        let truth = |atom: Atom| match unknown.iter().position(|one| *one == atom) {
            Some(place) => Truth::from(answers >> place & 1 == 1),
            None => planes.plane(atom).unwrap().at(row),
        };
        let rules = indicator.population_rules();
        let member = rules.iter().fold(planes.member().at(row), |member, rule| member & rule.truth(&readings, truth));
        let ones = i32::try_from(answers.count_ones()).unwrap();
        let zeros = i32::try_from(unknown.len()).unwrap() - ones;
        let weight = yes.powi(ones) * (1.0 - yes).powi(zeros);
        is_in += if member == Truth::Yes { weight } else { 0.0 };
        let met = member & indicator.criterion.truth(&readings, truth);
        meets += if met == Truth::Yes { weight } else { 0.0 };
    }
    (is_in, meets)
}

/// Several unknown answers in one condition: each is drawn for itself, and the mean is what all of them make likely.
#[test]
fn conditions_are_met_as_often_as_the_answers_together_say() {
    let (snapshot, completions) = (snapshot(), 3000);
    let ensemble = snapshot.ensemble(6, completions, |_, _| Chance::of(1, 3).unwrap());
    let mut joined = 0;
    for indicator in siem_reap_angkor::PLAN.indicators {
        let atoms: BTreeSet<Atom> = indicator.atoms().into_iter().collect();
        // Every answer has its own code, or two of them are drawn as one.
        let codes: BTreeSet<String> = atoms.iter().map(Atom::code).collect();
        if atoms.len() > 8 || codes.len() < atoms.len() {
            continue;
        }
        joined += usize::from(atoms.len() > 1);
        let planes = snapshot.planes(indicator.universe(), &[indicator]);
        let chances: Vec<(f64, f64)> =
            (0..planes.rows()).map(|row| likely(indicator, &snapshot, row, &planes, 1.0 / 3.0)).collect();
        let found = ensemble.distribution(indicator);
        let check = |chances: Vec<f64>, counted: f64| {
            let mean: f64 = chances.iter().sum();
            let variance: f64 = chances.iter().map(|p| p * (1.0 - p)).sum();
            let off = (counted / completions as f64 - mean).abs();
            let limit = 6.0 * (variance / completions as f64).sqrt() + 1e-9;
            assert!(off <= limit, "{}: {off} off {mean}, at most {limit}", indicator.id());
        };
        let (members, met): (Vec<f64>, Vec<f64>) = chances.into_iter().unzip();
        check(members, found.counts().map(|((members, _), times)| (members * times) as f64).sum());
        check(met, found.counts().map(|((_, met), times)| (met * times) as f64).sum());
    }
    assert!(joined > 20, "{joined}");
}

/// Whether a State is party is one draw: it is party or not, in every completion.
#[test]
fn a_state_is_party_or_not_in_every_completion() {
    let count = |population| Indicator::new("own", (1, 1), Measure::Number, population, Expr::ALWAYS, "counts them");
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2021-01-01\n".as_bytes());
    // Deposited some time in 2019: in force for it on 1 February 2020, or as late as June.
    let row = "convention,state,event,date,known,source\napmbc,PHL,accession,2019,,depositary\n";
    reader.csv(Table::Memberships, "memberships.csv", row.as_bytes());
    let register = reader.finish().complete().unwrap();
    let snapshot = register.ask(Convention::Apmbc, Readings::default()).snapshot("2020".parse().unwrap());
    let ensemble = snapshot.ensemble(1, 1000, |_, unknown| match unknown {
        Unknown::Standing => Chance::of(1, 4).unwrap(),
        _ => Chance::NEVER,
    });
    let found = ensemble.distributions(&[&count(&STATES_PARTIES), &count(&STATES_NOT_PARTY)], |_, _| ());
    let (party, other) = (found[0].numbers(), found[1].numbers());
    // All others surely are not.
    let others = State::ALL.len() as u64 - 1;
    assert_eq!((party[&0] + party[&1], party[&0], party[&1]), (1000, other[&(others + 1)], other[&others]));
    assert!((190..310).contains(&party[&1]), "{party:?}");
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
    let both = ensemble.distributions(&[&oslo::I1_2, &oslo::I42_1], |_, _| ());
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
    let indicators = [&siem_reap_angkor::I1_1, &siem_reap_angkor::I29_1, &I48_1];
    let found = snapshot.ensemble(1, 70, model).distributions(&indicators, |_, _| ());
    for (indicator, distribution) in indicators.iter().zip(found) {
        let told = State::ALL.iter().flat_map(|state| {
            let told = Told::YesNo(says(&Subject::State(*state)));
            indicator.atoms().into_iter().map(move |atom| reply(state.code(), "2025", &atom.code(), told))
        });
        let replies: Replies = told.collect();
        let value = data::register()
            .unwrap()
            .measure(&siem_reap_angkor::PLAN)
            .with_replies(&replies)
            .snapshot("2025".parse().unwrap())
            .value(indicator);
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

#[test]
fn more_completions_than_can_be_made_are_none() {
    let snapshot = snapshot();
    for completions in [usize::MAX, usize::MAX - 63, usize::MAX / 2, 1 << 32] {
        let ensemble = snapshot.ensemble(u64::MAX, completions, |_, _| Chance::EVEN);
        let none = ensemble.distributions(&[&I48_1, &I48_1], |_, _| ());
        assert_eq!(none, [Distribution::default(), Distribution::default()], "{completions}");
        #[cfg(feature = "rayon")]
        assert_eq!(ensemble.par_distributions(&[&I48_1], |_, _| ()), [Distribution::default()], "{completions}");
    }
    assert!(snapshot.next_facts(usize::MAX).len() < 1000);
}

/// Of 10 in the population 2, 3 or 8 meet the criterion, in 5, 4 and 1 completions; once nobody was in it.
#[test]
fn quantiles_are_the_least_figures_that_enough_completions_do_not_exceed() {
    let found = Distribution::try_from(vec![[0, 0, 1], [10, 2, 5], [10, 3, 4], [10, 8, 1]]).unwrap();
    let number = |number| Some(Ratio::number(number));
    // Eleven completions by number, one of them with none: 1, then 6, 10 and 11 of them.
    for (part, whole, figure) in
        [(0, 1, 0), (1, 11, 0), (2, 11, 2), (6, 11, 2), (1, 2, 2), (7, 11, 3), (10, 11, 3), (19, 20, 8), (1, 1, 8)]
    {
        assert_eq!(found.quantile(Measure::Number, part, whole), number(figure), "{part}/{whole}");
    }
    // Ten have a share.
    for (part, whole, met) in [(0, 1, 2), (1, 2, 2), (51, 100, 3), (9, 10, 3), (91, 100, 8), (1, 1, 8)] {
        assert_eq!(found.quantile(Measure::Percentage, part, whole), Ratio::new(met, 10), "{part}/{whole}");
    }
    assert_eq!((found.median(Measure::Number), found.range()), (number(2), Some((0, 8))));
    assert_eq!(found.central_range(Measure::Number, 9, 11), number(0).zip(number(3)));
    assert_eq!(found.central_range(Measure::Percentage, 8, 10), Ratio::new(2, 10).zip(Ratio::new(3, 10)));
    assert_eq!((found.quantile(Measure::Number, 2, 1), found.quantile(Measure::Number, 0, 0)), (None, None));
    assert_eq!(found.central_range(Measure::Number, 2, 1), None);
    assert_eq!((found.undefined(), found.completions()), (1, 11));
    // At least a fifth, three tenths, four fifths and more; nobody of nobody reaches anything.
    for (part, whole, times) in [(0, 1, 10), (1, 5, 10), (3, 10, 5), (31, 100, 1), (4, 5, 1), (81, 100, 0)] {
        assert_eq!(found.reaching(part, whole), times, "{part}/{whole}");
    }
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
    let indicators = [&I48_1, &siem_reap_angkor::I11_2, &siem_reap_angkor::I1_1];
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
