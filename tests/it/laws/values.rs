//! Values of indicators: the laws of the crate, put to the plans that have indicators and to one of a user's own.

use crate::support::{plan, property::cases};
use chrono::Datelike;
use mine_action::{
    Cycle, Truth, Value,
    assess::answer::Presumption,
    base::Ratio,
    law::{indicator::Indicator, oslo, plan::Plan, siem_reap_angkor},
    record::reply::{Reply, ReplyDraft, Vocabulary},
    strategies::{
        base::readings,
        case::{Case, case, two_cases},
        laws,
        reply::any_replies,
    },
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const PLANS: [&Plan; 3] = [&oslo::PLAN, &siem_reap_angkor::PLAN, &plan::PLAN];

/// A case of any of the plans.
fn any_case() -> impl Strategy<Value = (Case, &'static Indicator)> {
    prop_oneof![case(PLANS[0]), case(PLANS[1]), case(PLANS[2])]
}

fn two() -> impl Strategy<Value = (Case, Case, &'static Indicator)> {
    prop_oneof![two_cases(PLANS[0]), two_cases(PLANS[1]), two_cases(PLANS[2])]
}

/// A threshold that is often near what a small group can reach.
fn threshold() -> impl Strategy<Value = Ratio> {
    (0..6_u128, 1..5_u128).prop_filter_map("a share", |(part, whole)| Ratio::new(part, whole))
}

proptest! {
    #![proptest_config(cases(75))]

    #[test]
    fn bounds((case, indicator) in any_case()) {
        laws::bounds_contain_every_completion(&case, indicator)?;
    }

    #[test]
    fn answers((case, indicator) in any_case(), which: usize, yes: bool, amount in 0..50_u64) {
        laws::an_answer_never_widens(&case, indicator, which, yes, amount)?;
    }

    #[test]
    fn decisions((case, indicator) in any_case(), threshold in threshold()) {
        laws::decisions_are_least(&case, indicator, threshold)?;
    }
}

proptest! {
    #![proptest_config(cases(50))]

    #[test]
    fn order((case, indicator) in any_case(), turn: usize) {
        laws::order_of_replies_does_not_matter(&case, indicator, turn)?;
    }

    #[test]
    fn groups((case, indicator) in any_case(), modulus in 1..5_usize) {
        laws::groups_add_up(&case, indicator, |subject| subject.state().map(|state| state.region()))?;
        laws::groups_add_up(&case, indicator, |subject| subject.to_string().len() % modulus)?;
    }

    #[test]
    fn outsiders(
        ((case, indicator), more) in any_case().prop_flat_map(|(case, indicator)| {
            let more = any_replies(&Vocabulary::of(&[case.plan]), 60);
            (Just((case, indicator)), more)
        }),
    ) {
        // Told of the cycle that is asked: of another it would change nothing anyhow.
        let vocabulary = Vocabulary::of(&[case.plan]);
        let now = |reply: &Reply| {
            let (key, origin) = (reply.key(), reply.origin().clone());
            let draft = Reply::telling(key.subject.clone(), case.cycle, vocabulary.term(&key.item).unwrap(), reply.told());
            let draft = origin.source.into_iter().fold(draft, ReplyDraft::from);
            origin.assessor.into_iter().fold(draft, |draft, assessor| draft.by(assessor.to_string())).check().unwrap()
        };
        let more = more.iter().map(now).collect();
        laws::those_outside_change_nothing(&case, indicator, &more)?;
    }

    #[test]
    fn negations((case, indicator) in any_case()) {
        laws::a_negation_swaps_yes_and_no(&case, indicator)?;
    }

    #[test]
    fn chains((case, indicator) in any_case()) {
        laws::a_chain_counts_those_of_its_parent(&case, indicator)?;
    }

    #[test]
    fn changes((earlier, later, indicator) in two(), other: usize) {
        laws::a_change_adds_up(&earlier, &later, indicator, indicator)?;
        // From any indicator to any other, as where one plan follows another.
        let other = later.plan.indicators[other % later.plan.indicators.len()];
        laws::a_change_adds_up(&earlier, &later, indicator, other)?;
    }

    #[test]
    fn stricter((case, indicator) in any_case()) {
        laws::a_stricter_reading_never_raises(&case, indicator)?;
    }

    #[test]
    fn duplicates((case, _) in any_case(), which: usize) {
        laws::duplicates_are_refused(&case, which)?;
    }

    #[test]
    fn effects((case, indicator) in any_case(), which: usize, yes: bool) {
        laws::effects_come_true(&case, indicator, which, yes)?;
    }

    /// What is presumed decides what is not known, and changes nothing that is.
    #[test]
    fn what_is_presumed_only_decides_what_is_not_known((case, indicator) in any_case(), months in prop::option::of(0u32..60)) {
        let snapshot = case.snapshot();
        let presuming = snapshot.presuming(Presumption::Continuance { months });
        let presumed: BTreeMap<_, _> = presuming.verdicts(indicator).into_iter().collect();
        let known: BTreeMap<_, _> = snapshot.verdicts(indicator).into_iter().collect();
        let keeps = |told: Truth, then: Truth| told == Truth::Unknown || told == then;
        for (subject, told) in &known {
            let Some(then) = presumed.get(subject) else {
                prop_assert!(told.is_in == Truth::Unknown, "{subject}: {told:?}, and presumed out");
                continue;
            };
            prop_assert!(keeps(told.is_in, then.is_in) && keeps(told.meets, then.meets), "{subject}: {told:?}, {then:?}");
        }
        prop_assert!(presumed.keys().all(|subject| known.contains_key(subject)), "nobody is counted who surely is not");
    }

    #[test]
    fn coverage((case, indicator) in any_case()) {
        laws::coverage_counts_every_fact(&case, indicator)?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    /// The last cycle in which the value was exact: no later one up to that asked is.
    #[test]
    fn last_exact((case, indicator) in any_case()) {
        let snapshot = case.snapshot();
        let Some(plan) = snapshot.plan() else { return Ok(()) };
        let last = snapshot.last_exact(indicator);
        let exact = |year: i32| Some(case.in_cycle(Cycle::new(year).ok()?).snapshot().value(indicator)).filter(Value::is_exact);
        let expected = (plan.first_day.year()..=snapshot.cycle().year()).filter_map(exact).next_back();
        prop_assert_eq!(last, expected);
    }

    #[test]
    fn sensitivity((case, indicator) in any_case(), other in readings()) {
        laws::the_range_contains_every_reading(&case, indicator, other)?;
    }
}
