//! Laws of bounds: what completions, answers and readings can make of a value.

use super::{
    completion::{Completions, Gap, asks_once, contradicts_itself},
    seen::{Law, chosen, key, narrower, not_above, replaced, seen, within},
};
use crate::base::{tally::Ratio, truth::Truth};
use crate::law::{
    indicator::Indicator,
    reading::{READINGS, Readings},
};
use crate::record::reply::Told;
use crate::strategies::case::Case;
use proptest::{prop_assert, prop_assert_eq, test_runner::TestCaseError};
use std::collections::BTreeSet;

/// Bounds contain the value of every completion of the unknowns, and are reached where the conditions ask for no fact
/// twice: then no unknown stands in two places, and what is possible of each place is possible of all together. Where a
/// fact is asked twice they may be wider, never narrower.
///
/// The completions are those of the facts, each yes or no, of membership of the universe where records leave it open, and
/// of amounts that are not told. Where a part is told that is greater than its whole, nothing is right, and the law says
/// nothing.
///
/// # Errors
/// Where a completion lies outside, or a bound is not reached.
pub fn bounds_contain_every_completion(case: &Case, indicator: &Indicator) -> Law {
    let snapshot = case.snapshot();
    let value = snapshot.value(indicator);
    if value.tally().is_none() || contradicts_itself(&snapshot, indicator) {
        return Ok(());
    }
    let Some(completions) = Completions::of(&snapshot, indicator) else { return Ok(()) };
    let Some(possible) = completions.possible(indicator) else { return Ok(()) };
    let bounds = value.bounds();
    prop_assert_eq!(possible.is_some(), bounds.is_some(), "completions: {:?}, bounds: {:?}", possible, bounds);
    if let (Some(possible), Some(bounds)) = (possible, bounds) {
        prop_assert!(within(&possible, &bounds), "completions: {}, bounds: {}", possible, bounds);
        if asks_once(indicator, &case.readings) {
            prop_assert!(within(&bounds, &possible), "completions: {}, bounds: {}", possible, bounds);
        }
    }
    Ok(())
}

/// An answer where there was none never widens the bounds: knowing more leaves less possible.
///
/// One unknown fact or amount of a counted subject, the `which`-th, is told. A part that is told to be greater than its whole
/// is no answer.
///
/// # Errors
/// Where more is possible with the answer than without.
pub fn an_answer_never_widens(case: &Case, indicator: &Indicator, which: usize, yes: bool, amount: u64) -> Law {
    let snapshot = case.snapshot();
    let gaps = Gap::all(&snapshot, indicator);
    let Some(gap) = chosen(&gaps, which) else { return Ok(()) };
    let told = if gap.is_amount { Told::Amount(amount) } else { Told::YesNo(yes) };
    let answered = case.with_replies(replaced(&case.replies, &key(case, &gap.subject, gap.code.clone()), told));
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

/// The range over all readings contains the value under each of them; and a reading that does not touch an indicator does
/// not move it.
///
/// # Errors
/// Where the value under `other` is not in the range, or is moved by a reading that is said not to touch it.
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

/// What an explanation says a missing answer would make of the bounds is what they are once it is told; an answer of which
/// it says nothing changes nothing.
///
/// The `which`-th missing fact of a counted subject is told.
///
/// # Errors
/// Where it is not so.
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
            prop_assert_eq!(expected, after.bounds(), "{} {} {}", gap.subject, gap.code, yes);
        }
        None => prop_assert_eq!(snapshot.value(indicator).tally(), after.tally()),
    }
    Ok(())
}

/// The least number of facts that decides a threshold is right: no fewer do, with whatever answers, and so many do with the
/// right ones. It is zero where, and only where, nothing needs to be told.
///
/// Tried on every choice of missing facts and answers, where there are few; and where the conditions ask for no fact twice.
/// A share that may be of nobody neither reaches nor misses anything yet.
///
/// # Errors
/// Where another number is the least.
pub fn decisions_are_least(case: &Case, indicator: &Indicator, threshold: Ratio) -> Law {
    let snapshot = case.snapshot();
    let explanation = snapshot.explain(indicator);
    let Some(decision) = explanation.decision(threshold) else { return Ok(()) };
    let value = explanation.value();
    let bounds = value.bounds().filter(|_| !value.may_be_undefined());
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
