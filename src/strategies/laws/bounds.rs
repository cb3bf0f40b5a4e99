//! Laws of bounds: what completions, answers and readings can make of a value.

use super::{
    completion::{Completions, Gap, asks_once, contradicts_itself},
    seen::{Law, chosen, key, narrower, not_above, replaced, seen, within},
};
use crate::base::{ratio::Ratio, truth::Truth};
use crate::law::{
    indicator::Indicator,
    reading::{READINGS, Readings},
};
use crate::record::reply::{NoAnswer, Told};
use crate::strategies::case::Case;
use proptest::{prop_assert, prop_assert_eq, test_runner::TestCaseError};
use std::collections::BTreeSet;

/// Bounds contain the value of every completion, that is, of every way to fill in what is unknown. And some completion
/// reaches each bound, unless a condition asks for the same fact twice: then the bounds may be wider.
///
/// Filled in are facts, each with yes or no; whether a subject is of the universe, where the records leave that open;
/// and amounts that are not known. The law does not apply where a part is said to be greater than its whole, since then
/// no completion is right.
///
/// # Errors
/// A completion lies outside the bounds, or no completion reaches one of them.
pub fn bounds_contain_every_completion(case: &Case, indicator: &Indicator) -> Law {
    let snapshot = case.snapshot();
    let value = snapshot.value(indicator);
    if value.tally().is_none() || contradicts_itself(&snapshot, indicator) {
        return Ok(());
    }
    let Some(completions) = Completions::of(&snapshot, indicator) else { return Ok(()) };
    let Some(possible) = completions.possible(indicator) else { return Ok(()) };
    let bounds = value.bounds_by_facts();
    prop_assert_eq!(possible.is_some(), bounds.is_some(), "completions: {:?}, bounds: {:?}", possible, bounds);
    if let (Some(possible), Some(bounds)) = (possible, bounds) {
        prop_assert!(within(&possible, &bounds), "completions: {}, bounds: {}", possible, bounds);
        if asks_once(indicator, &case.readings) {
            prop_assert!(within(&bounds, &possible), "completions: {}, bounds: {}", possible, bounds);
        }
    }
    // What reporters alone give is one of the ways in which the others can turn out, or lies between two.
    let value = case.snapshot().value(indicator);
    if let (Some(alone), Some(bounds)) = (value.of_those_known(), value.bounds_by_facts()) {
        prop_assert!(bounds.low.compare(alone).is_le(), "{} of those known, {}", alone, bounds);
        prop_assert!(
            bounds.high.is_none_or(|high| alone.compare(high).is_le()),
            "{} of those known, {}",
            alone,
            bounds
        );
    }
    Ok(())
}

/// An answer where there was none never widens the bounds: who knows more can rule out more.
///
/// The `which`-th unknown fact or amount of a counted subject is answered. The law does not apply where that makes a
/// part greater than its whole, nor where the question was told not to apply: then the new answer contradicts the old.
///
/// # Errors
/// The bounds are wider with the answer than without.
pub fn an_answer_never_widens(case: &Case, indicator: &Indicator, which: usize, yes: bool, amount: u64) -> Law {
    let snapshot = case.snapshot();
    let gaps = Gap::all(&snapshot, indicator);
    let Some(gap) = chosen(&gaps, which) else { return Ok(()) };
    let told = if gap.is_amount { Told::Amount(amount) } else { Told::YesNo(yes) };
    let key = key(case, &gap.subject, gap.code.clone());
    if case.replies.iter().any(|reply| *reply.key() == key && reply.told() == Told::Missing(NoAnswer::NotApplicable)) {
        return Ok(());
    }
    let answered = case.with_replies(replaced(&case.replies, &key, told));
    if contradicts_itself(&answered.snapshot(), indicator) {
        return Ok(());
    }
    let (before, after) = (snapshot.value(indicator), answered.snapshot().value(indicator));
    prop_assert!(narrower(&after, &before), "{:?} {}: {} before, {} after", gap, told, before, after);
    if before.is_exact() {
        prop_assert!(after.is_exact(), "{:?} {}: {} before, {} after", gap, told, before, after);
    }
    Ok(())
}

/// The range over all readings contains the value under each reading; and a reading that does not touch an indicator
/// leaves its value as it is.
///
/// # Errors
/// The value under `other` is outside the range, or a reading that is said not to touch the indicator changes it.
pub fn the_range_contains_every_reading(case: &Case, indicator: &Indicator, other: Readings) -> Law {
    let touching: BTreeSet<&str> = indicator.readings().into_iter().map(|reading| reading.code).collect();
    let mut touched = case.readings;
    for reading in READINGS.iter().filter(|reading| touching.contains(reading.code)) {
        touched = touched.with(reading.code, other.value(reading)).unwrap_or(touched);
    }
    let snapshot = case.snapshot();
    let (there, here) = (case.under(other), case.under(touched));
    let (there, here) = (there.snapshot().value(indicator), here.snapshot().value(indicator));
    prop_assert_eq!(seen(&there), seen(&here), "moved by a reading that does not touch it");
    let sensitivity = snapshot.sensitivity(indicator);
    let own = [&here, &sensitivity.value].into_iter();
    let alone = sensitivity.by_reading.iter().flat_map(|one| one.values.iter().map(|(_, value)| value));
    for value in own.chain(alone) {
        if let Some(bounds) = value.bounds() {
            let contained = sensitivity.range.is_some_and(|range| within(&bounds, &range));
            prop_assert!(contained, "{} is not within {:?}", bounds, sensitivity.range);
        }
        prop_assert!(sensitivity.may_be_undefined || !value.may_be_undefined());
    }
    prop_assert_eq!(seen(&sensitivity.value), seen(&snapshot.value(indicator)));
    Ok(())
}

/// An explanation says what the bounds would be with a missing answer: with that answer they are so. An answer for
/// which it predicts nothing changes nothing.
///
/// The `which`-th missing fact of a counted subject is answered.
///
/// # Errors
/// The bounds differ from what was predicted.
pub fn effects_come_true(case: &Case, indicator: &Indicator, which: usize, yes: bool) -> Law {
    let snapshot = case.snapshot();
    let gaps: Vec<Gap> = Gap::all(&snapshot, indicator).into_iter().filter(|gap| !gap.is_amount).collect();
    let Some(gap) = chosen(&gaps, which) else { return Ok(()) };
    let explanation = snapshot.explain(indicator);
    let Some(judged) = explanation.subjects().find(|one| one.subject == gap.subject) else {
        return Err(TestCaseError::fail(format!("{} is not explained", gap.subject)));
    };
    let fact = judged.facts.iter().find(|fact| fact.atom.code() == gap.code);
    let Some(fact) = fact else { return Err(TestCaseError::fail(format!("no fact {} is told", gap.code))) };
    prop_assert_eq!(fact.truth, Truth::Unknown);
    let key = key(case, &gap.subject, gap.code.clone());
    let answered = case.with_replies(replaced(&case.replies, &key, Told::YesNo(yes)));
    let after = answered.snapshot().value(indicator);
    match fact.effect {
        Some(effect) => {
            let expected = if yes { effect.if_yes } else { effect.if_no };
            prop_assert_eq!(expected, after.bounds_by_facts(), "{} {} {}", gap.subject, gap.code, yes);
        }
        None => prop_assert_eq!(snapshot.value(indicator).tally(), after.tally()),
    }
    Ok(())
}

/// The least number of answers that settles whether a threshold is reached is right: with the right answers so many are
/// enough, and fewer never are. It is zero where, and only where, nothing more needs to be known.
///
/// Checked by trying every choice of missing facts and answers, where there are few, and where the conditions ask for
/// no fact twice. A share of a group that may be empty neither reaches nor misses a threshold yet.
///
/// # Errors
/// Another number is the least.
pub fn decisions_are_least(case: &Case, indicator: &Indicator, threshold: Ratio) -> Law {
    let snapshot = case.snapshot();
    let explanation = snapshot.explain(indicator);
    let Some(decision) = explanation.decision(threshold) else { return Ok(()) };
    let value = explanation.value();
    let bounds = value.bounds_by_facts().filter(|_| !value.may_be_undefined());
    let is_reached = bounds.is_some_and(|bounds| not_above(threshold, bounds.low));
    let is_missed = bounds.and_then(|bounds| bounds.high).is_some_and(|high| !not_above(threshold, high));
    prop_assert_eq!(decision.to_reach == Some(0), is_reached, "{:?} of {} for {}", decision, value, threshold);
    prop_assert_eq!(decision.to_miss == Some(0), is_missed, "{:?} of {} for {}", decision, value, threshold);
    prop_assert!(decision.least() != Some(0) || is_reached || is_missed);
    let Some(completions) = Completions::of(&snapshot, indicator) else { return Ok(()) };
    if !asks_once(indicator, &case.readings) {
        return Ok(());
    }
    let Some((reach, miss)) = completions.least(indicator, threshold) else { return Ok(()) };
    prop_assert_eq!((decision.to_reach, decision.to_miss), (reach, miss), "{} for {}", value, threshold);
    Ok(())
}
