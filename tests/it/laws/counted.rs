//! Counts over any records: one more never widens a value, and where none is used the value is as without.

use crate::support::property::cases;
use mine_action::{
    When,
    assess::snapshot::Bounds,
    base::Code,
    law::{expr::Atom, indicator::Indicator, list::ListKind, oslo, plan::Plan, siem_reap_angkor},
    record::list::{Extent, List},
    strategies::case::{Case, case},
};
use proptest::prelude::*;

/// A kind of list that counts what an indicator asks.
fn kinds(indicator: &Indicator) -> Vec<ListKind> {
    let atoms = indicator.atoms();
    let asked = |kind: &ListKind| kind.counted().is_some_and(|one| atoms.contains(&Atom::Derived(one.question)));
    <ListKind as Code>::ALL.iter().copied().filter(asked).collect()
}

/// A case with an indicator of which something can be counted.
fn countable(plan: &'static Plan) -> impl Strategy<Value = (Case, &'static Indicator)> {
    let own: Vec<&Indicator> = plan.indicators.iter().copied().filter(|one| !kinds(one).is_empty()).collect();
    (case(plan), proptest::sample::select(own)).prop_map(|((case, _), indicator)| (case, indicator))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_count_never_widens(
        (case, indicator) in prop_oneof![countable(&oslo::PLAN), countable(&siem_reap_angkor::PLAN)],
        which: usize, number in 0..6_u64, back in 0..3_i64,
    ) {
        let kinds = kinds(indicator);
        let kind = kinds[which % kinds.len()];
        let on = case.snapshot().day() - chrono::Days::new(if back == 0 { 0 } else { 400 * back as u64 });
        let list = List::new(kind, case.plan.convention, When::on(on), Extent::Count, "s").count(number);
        let Ok(register) = case.register.with(list) else { return Ok(()) };
        let mut counted = case.clone();
        counted.register = register;
        let snapshot = counted.snapshot();
        let (before, after) = (case.snapshot().value(indicator), snapshot.value(indicator));
        let within = |inner: Option<Bounds>| match (inner, after.bounds_by_facts()) {
            (Some(inner), Some(outer)) => inner.low.compare(outer.low).is_ge()
                && inner.high.zip(outer.high).is_none_or(|(inner, outer)| inner.compare(outer).is_le()),
            (inner, _) => inner.is_none(),
        };
        prop_assert!(within(after.bounds()), "{}: {} and {}", after, before, kind);
        match after.narrowed() {
            Some(narrowed) => {
                prop_assert!(narrowed.meeting.0 <= narrowed.meeting.1 && narrowed.members.0 <= narrowed.members.1);
                prop_assert!(after.counts().iter().any(|one| one.narrowed.is_some()));
            }
            None => prop_assert_eq!(after.bounds(), after.bounds_by_facts()),
        }
    }
}
