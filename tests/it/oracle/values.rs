//! A second implementation of the values of indicators, slow and obvious, beside the crate's own.

mod compare;
mod faults;
mod slow;

use crate::support::{plan, property::cases};
use faults::Fault;
use mine_action::{
    base::Cycle,
    law::{indicator::Indicator, item::Universe, oslo, plan::Plan, reading::Readings, siem_reap_angkor},
    record::{reply::Vocabulary, subject::Subject},
    strategies::{
        base::readings,
        case::{Case, case},
        register::any_register,
        reply::{Gaps, replies, subject},
    },
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use slow::World;

const PLANS: [&Plan; 3] = [&oslo::PLAN, &siem_reap_angkor::PLAN, &plan::PLAN];

fn any_case() -> impl Strategy<Value = (Case, &'static Indicator)> {
    prop_oneof![case(PLANS[0]), case(PLANS[1]), case(PLANS[2])]
}

/// Replies to everything that a plan asks, of a few subjects of every kind.
fn whole(plan: &'static Plan) -> impl Strategy<Value = Case> {
    let others = (
        subject(Universe::States),
        subject(Universe::Requests),
        subject(Universe::Meetings),
        subject(Universe::Resolutions),
    );
    let readings = prop_oneof![1 => Just(Readings::DEFAULT), 3 => readings()];
    (any_register(), others, readings, plan.years()).prop_flat_map(move |(register, others, readings, year)| {
        let cycle = Cycle::new(year).unwrap();
        let states = register.states().map(Subject::State);
        let named = [Universe::Requests, Universe::Resolutions].into_iter();
        let named = named.flat_map(|universe| Subject::all(&register, universe, plan.convention)).take(4);
        let held = Subject::all(&register, Universe::Meetings, plan.convention).into_iter().filter(|subject| {
            let Subject::Meeting(id) = subject else { return false };
            register.meeting_days(*id).is_some_and(|days| days.may_be_in(cycle.first_day(), cycle.last_day()))
        });
        let subjects: Vec<Subject> =
            states.chain(named).chain(held).chain([others.0, others.1, others.2, others.3]).collect();
        replies(&Vocabulary::of(&[plan]), &subjects, &[cycle], Gaps { absent: 20, missing: 20, twice: 10 })
            .prop_map(move |replies| Case::new(register.clone(), plan, cycle).with_replies(replies).under(readings))
    })
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn values_agree((case, indicator) in any_case()) {
        let snapshot = case.snapshot();
        let found = compare::differs(&snapshot.value(indicator), &World::new(&case).value(indicator, None));
        prop_assert!(found.is_none(), "{}: {}", indicator.id(), found.unwrap_or_default());
        let of = World::new(&case).verdicts(indicator, None);
        let found: Vec<_> = snapshot.verdicts(indicator).into_iter().map(compare::plain).collect();
        prop_assert_eq!(found, of);
    }
}

proptest! {
    #![proptest_config(cases(2))]

    /// Looked up at once and not one by one: every indicator of a plan, in one case.
    #[test]
    fn every_indicator_agrees(oslo in whole(PLANS[0]), siem_reap_angkor in whole(PLANS[1]), own in whole(PLANS[2])) {
        for case in [&oslo, &siem_reap_angkor, &own] {
            let inquiry = case.register.measure(case.plan).under(case.readings).with_replies(&case.replies);
            let snapshot = inquiry.snapshot(case.cycle);
            let world = World::new(case);
            let tallies = snapshot.tallies();
            prop_assert_eq!(tallies.len(), case.plan.indicators.len());
            for (indicator, tally) in case.plan.indicators.iter().zip(tallies) {
                let value = snapshot.value(indicator);
                let found = compare::differs(&value, &world.value(indicator, None));
                prop_assert!(found.is_none(), "{}: {}", indicator.id(), found.unwrap_or_default());
                prop_assert_eq!(value.tally().unwrap_or_default(), tally, "{}", indicator.id());
            }
        }
    }
}

/// How many generated cases may pass before a planted fault is found.
const PATIENCE: usize = 1_000;

#[test]
fn every_planted_fault_is_found() {
    let mut unfound: Vec<Fault> = Fault::ALL.to_vec();
    let mut runner = TestRunner::deterministic();
    let strategy = any_case();
    for _ in 0..PATIENCE {
        let (case, indicator) = strategy.new_tree(&mut runner).expect("a case").current();
        let (value, world) = (case.snapshot().value(indicator), World::new(&case));
        // What differs without a fault is not found of the fault.
        if compare::differs(&value, &world.value(indicator, None)).is_some() {
            continue;
        }
        unfound.retain(|fault| compare::differs(&value, &world.value(indicator, Some(*fault))).is_none());
        if unfound.is_empty() {
            return;
        }
    }
    assert_eq!(unfound, []);
}
