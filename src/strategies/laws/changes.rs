//! The law of changes from cycle to cycle.

use super::seen::Law;
use crate::assess::{
    analysis::{ChangeStep, Difference, TallyDifference},
    snapshot::Value,
};
use crate::law::indicator::Indicator;
use crate::strategies::case::Case;
use proptest::{prop_assert, prop_assert_eq};

/// The steps of a change add up to the whole, count by count; and so do their differences, where the value is defined
/// at each step. The first step starts at the earlier value, the last ends at the later one. While the definition stays
/// the same, nothing changes unless some subject moves.
///
/// # Errors
/// Something is left over.
pub fn a_change_adds_up(earlier: &Case, later: &Case, then: &Indicator, now: &Indicator) -> Law {
    let (before, after) = (earlier.snapshot(), later.snapshot());
    let change = after.change_from(&before, then, now);
    let ends = |value: Option<&Value>| value.map(|value| (value.tally(), value.sums(), value.bounds_by_facts()));
    prop_assert_eq!(ends(change.before()), ends(Some(&before.value(then))));
    prop_assert_eq!(ends(change.after()), ends(Some(&after.value(now))));
    let steps: Vec<_> = change.steps().collect();
    for (one, next) in steps.iter().zip(steps.iter().skip(1)) {
        prop_assert_eq!(one.after, next.before);
    }
    let counts =
        steps.iter().map(|step| step.counts()).try_fold(TallyDifference::default(), |total, one| Some(total + one?));
    let are_counted = before.value(then).tally().is_some() && after.value(now).tally().is_some();
    prop_assert_eq!(change.counts().is_some(), are_counted);
    if are_counted {
        prop_assert_eq!(counts, change.counts());
    }
    let parts: Option<Vec<Difference>> = steps.iter().map(|step| step.difference()).collect();
    if let Some(parts) = parts {
        let total = parts.into_iter().try_fold(Difference::NONE, Difference::plus);
        prop_assert!(total.is_none() || total == change.difference(), "{:?}: {}", total, change);
    }
    let same = |step: &&ChangeStep<'_>| step.before.indicator() == step.after.indicator();
    for step in steps.iter().filter(same).filter(|step| step.moved.is_empty()) {
        prop_assert_eq!(step.before.tally(), step.after.tally(), "nobody moved: {}", step.cause);
        prop_assert_eq!(step.before.sums(), step.after.sums(), "nobody moved: {}", step.cause);
    }
    Ok(())
}
