//! What holds of every value of an indicator, whatever the plan: laws, each as a function of ready inputs.
//!
//! Each law takes a [`Case`] and what else it needs, and fails with the reason. Put them to a plan of your own with the
//! generators of [`case`](super::case), or with cases of your own making:
//!
//! ```
//! use mine_action::{law::plan::oslo, strategies::{case::case, laws}};
//! use proptest::{prelude::*, test_runner::RngSeed};
//! let config = ProptestConfig { cases: 4, rng_seed: RngSeed::Fixed(1997), ..ProptestConfig::default() };
//! proptest!(config, |((case, indicator) in case(&oslo::PLAN))| {
//!     laws::bounds_contain_every_completion(&case, indicator)?;
//!     laws::groups_add_up(&case, indicator, |subject| subject.state().map(|state| state.region()))?;
//! });
//! ```
//!
//! A case in which a law says nothing, because nothing is unknown, say, passes.

mod completion;

use super::case::Case;
use crate::assess::{
    analysis::{ChangeStep, Difference, TallyDifference},
    inquiry::Stands,
    snapshot::{Bounds, Sum, Value},
};
use crate::base::{
    tally::{Ratio, Tally},
    truth::Truth,
};
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    reading::{Joined, Readings},
};
use crate::record::{
    reply::{Replies, Reply, ReplyKey, Told},
    subject::Subject,
};
use completion::{Completions, Gap, asks_once, contradicts_itself};
use proptest::{prop_assert, prop_assert_eq, test_runner::TestCaseError};
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// What a law finds.
pub type Law = Result<(), TestCaseError>;

/// All that a value tells, but for the readings and the day of the records.
type Seen = (Option<Tally>, Vec<(&'static str, Tally)>, Vec<Sum>, Option<Bounds>);

fn seen(value: &Value) -> Seen {
    (value.tally(), value.parts().to_vec(), value.sums(), value.bounds())
}

fn not_above(left: Ratio, right: Ratio) -> bool {
    left.compare(right) != Ordering::Greater
}

/// Whether the first bounds lie within the second.
fn within(inner: &Bounds, outer: &Bounds) -> bool {
    let high = match (inner.high, outer.high) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(inner), Some(outer)) => not_above(inner, outer),
    };
    not_above(outer.low, inner.low) && high
}

/// Whether what a value can be is within what another can be. A value without bounds is never defined, or not limited.
fn narrower(inner: &Value, outer: &Value) -> bool {
    match (inner.bounds(), outer.bounds()) {
        (Some(inner), Some(outer)) => within(&inner, &outer),
        (None, Some(_)) => inner.undefined().is_some(),
        (_, None) => outer.undefined().is_none() || inner.undefined() == outer.undefined(),
    }
}

/// The replies, with this and nothing else told to that question.
fn replaced(replies: &Replies, key: &ReplyKey, told: Told) -> Replies {
    let others = replies.iter().filter(|reply| reply.key != *key);
    others.chain([Reply { key: key.clone(), told, origin: Default::default() }]).collect()
}

/// One of several, chosen by a number.
fn chosen<T>(all: &[T], index: usize) -> Option<&T> {
    all.get(index.checked_rem(all.len())?)
}

fn key(case: &Case, subject: &Subject, item: String) -> ReplyKey {
    ReplyKey { subject: subject.clone(), cycle: case.cycle, item }
}

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

/// The order in which replies come does not matter: what counts is what all that give an answer agree on.
///
/// The replies are told again from the last to the first, beginning at the `turn`-th.
///
/// # Errors
/// Where another order gives another value.
pub fn order_of_replies_does_not_matter(case: &Case, indicator: &Indicator, turn: usize) -> Law {
    let mut replies: Vec<Reply> = case.replies.iter().collect();
    replies.reverse();
    let turn = turn.checked_rem(replies.len()).unwrap_or(0);
    replies.rotate_left(turn);
    let again = case.with_replies(replies.into());
    prop_assert_eq!(&again.replies, &case.replies);
    let (one, other) = (case.snapshot().value(indicator), again.snapshot().value(indicator));
    prop_assert_eq!(seen(&one), seen(&other));
    Ok(())
}

/// Groups of subjects, however they are made, hold those whose key they have, and add up to the whole, count by count.
///
/// # Errors
/// Where they do not.
pub fn groups_add_up<K: Ord>(case: &Case, indicator: &Indicator, key: impl Fn(&Subject) -> K) -> Law {
    let snapshot = case.snapshot();
    let whole = snapshot.tally_by(indicator, |_| ()).remove(&()).unwrap_or_default();
    let groups = snapshot.tally_by(indicator, &key);
    let mut one_by_one: BTreeMap<K, Tally> = BTreeMap::new();
    for (subject, verdict) in snapshot.verdicts(indicator) {
        let tally = one_by_one.entry(key(&subject)).or_default();
        *tally = tally.with(verdict.is_in, verdict.meets);
    }
    prop_assert!(groups.iter().eq(&one_by_one));
    prop_assert_eq!(groups.into_values().fold(Tally::EMPTY, |all, one| all + one), whole);
    if let Some(tally) = snapshot.value(indicator).tally() {
        prop_assert_eq!(tally, whole);
    }
    Ok(())
}

/// What is told of those who are not counted changes nothing: of all that `more` tells, only that counts which is told of
/// a subject that is or may be in the population, or that may bring one into it.
///
/// # Errors
/// Where it changes the value.
pub fn those_outside_change_nothing(case: &Case, indicator: &Indicator, more: &Replies) -> Law {
    let snapshot = case.snapshot();
    let counted: BTreeSet<Subject> = snapshot.verdicts(indicator).into_iter().map(|(subject, _)| subject).collect();
    let rules = indicator.population_rules().into_iter().flat_map(Expr::atoms);
    let of_population: BTreeSet<String> = rules.map(|atom| atom.code()).collect();
    let outside = |reply: &Reply| {
        let never = snapshot.is_of(&reply.key.subject, indicator.universe()) == Truth::No;
        // A subject that nobody named before is not yet counted, though it may be of the universe.
        let known = snapshot.subjects(indicator.universe()).contains(&reply.key.subject);
        let out = known && !counted.contains(&reply.key.subject) && !of_population.contains(&reply.key.item);
        never || out
    };
    let told = case.replies.iter().chain(more.iter().filter(outside)).collect();
    let wider = case.with_replies(told);
    prop_assert_eq!(seen(&snapshot.value(indicator)), seen(&wider.snapshot().value(indicator)));
    Ok(())
}

/// Who meets a criterion does not meet its negation, and the other way round: the counts of yes and no change places, and
/// what is unknown stays so.
///
/// # Errors
/// Where they do not.
pub fn a_negation_swaps_yes_and_no(case: &Case, indicator: &'static Indicator) -> Law {
    let negated = Indicator { criterion: Expr::Not(&indicator.criterion), ..*indicator };
    let snapshot = case.snapshot();
    let swapped = snapshot.value(indicator).tally().map(|tally| Tally {
        in_yes: tally.in_no,
        in_no: tally.in_yes,
        maybe_yes: tally.maybe_no,
        maybe_no: tally.maybe_yes,
        ..tally
    });
    prop_assert_eq!(snapshot.value(&negated).tally(), swapped);
    Ok(())
}

/// A chain counts those that the indicator before it finds: surely in are those that surely met it, maybe in those that
/// may have.
///
/// # Errors
/// Where the counts differ.
pub fn a_chain_counts_those_of_its_parent(case: &Case, indicator: &Indicator) -> Law {
    let Some(parent) = indicator.chained_to() else { return Ok(()) };
    let snapshot = case.snapshot();
    let (parent, child) = (snapshot.value(parent).tally(), snapshot.value(indicator).tally());
    if let (Some(parent), Some(child)) = (parent, child) {
        prop_assert_eq!(child.members(), parent.in_yes);
        prop_assert_eq!(child.maybe_members(), parent.in_unknown + parent.maybe_yes + parent.maybe_unknown);
    }
    Ok(())
}

/// The parts of a change add up to it exactly: count by count, and where the value is defined throughout also the
/// differences of the value. It starts at the earlier value and ends at the later; and under one definition nothing changes
/// unless somebody moves.
///
/// # Errors
/// Where anything is left over.
pub fn a_change_adds_up(earlier: &Case, later: &Case, then: &Indicator, now: &Indicator) -> Law {
    let (before, after) = (earlier.snapshot(), later.snapshot());
    let change = after.change_from(&before, then, now);
    let ends = |value: Option<&Value>| value.map(|value| (value.tally(), value.sums(), value.bounds()));
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

/// A stricter reading of joined conditions never raises a numerator: all parts are asked for where the connector asks for
/// some, some where any will do. Neither the least nor the greatest number of those who meet it rises.
///
/// It says nothing of conditions that negate something joined.
///
/// # Errors
/// Where it rises.
pub fn a_stricter_reading_never_raises(case: &Case, indicator: &Indicator) -> Law {
    let rules = || indicator.population_rules().into_iter().chain([&indicator.criterion]);
    if rules().any(negates_parts) {
        return Ok(());
    }
    let under = |joined| case.under(Readings { joined, ..case.readings });
    let cases = [Joined::All, Joined::Connector, Joined::Any].map(under);
    let numbers = cases.iter().map(|case| {
        let value = case.snapshot().value(indicator);
        value.tally().map(|tally| (tally.in_yes, tally.number().1))
    });
    let numbers: Vec<_> = numbers.collect();
    for (strict, lenient) in numbers.iter().zip(numbers.iter().skip(1)) {
        if let (Some(strict), Some(lenient)) = (strict, lenient) {
            prop_assert!(strict.0 <= lenient.0 && strict.1 <= lenient.1, "all, connector, any: {:?}", numbers);
        }
    }
    Ok(())
}

/// Whether parts of a joined condition stand under a negation.
fn negates_parts(expr: &Expr) -> bool {
    match expr {
        Expr::Not(inner) => !inner.parts().is_empty(),
        Expr::All(all) | Expr::Any(all) => all.iter().any(negates_parts),
        Expr::Part(_, inner) => negates_parts(inner),
        Expr::Choose(choice) => choice.options.iter().any(|(_, option)| negates_parts(option)),
        Expr::Reports(_) | Expr::Holds(_) | Expr::Derived(_) => false,
    }
}

/// A sheet in which one source says the same, or something else, twice of one question is refused; without the second row
/// it reads as it was written.
///
/// The `which`-th row is repeated.
///
/// # Errors
/// Where it is read.
#[cfg(feature = "io")]
pub fn duplicates_are_refused(case: &Case, which: usize) -> Law {
    use crate::record::reply::{read::Reader, vocabulary::Vocabulary};
    let fail = |error: std::io::Error| TestCaseError::fail(error.to_string());
    let mut sheet = Vec::new();
    case.replies.write_tidy(&mut sheet).map_err(fail)?;
    let vocabulary = Vocabulary::of(&[case.plan]);
    let read = |sheet: &[u8]| {
        let mut reader = Reader::new(&vocabulary);
        reader.csv("replies", sheet);
        reader.finish().complete()
    };
    let once = read(&sheet);
    prop_assert_eq!(once.as_ref().ok(), Some(&case.replies), "{:?}", once.as_ref().err());
    let rows: Vec<Vec<u8>> = sheet.split_inclusive(|byte| *byte == b'\n').skip(1).map(<[u8]>::to_vec).collect();
    let Some(row) = chosen(&rows, which) else { return Ok(()) };
    sheet.extend(row);
    prop_assert!(read(&sheet).is_err(), "a row was read twice: {:?}", String::from_utf8_lossy(row));
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
    for reading in crate::law::reading::READINGS.iter().filter(|reading| touching.contains(reading.code)) {
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

/// Coverage counts every fact that a criterion asks of everybody who is or may be counted, each once; and calls told what
/// is known.
///
/// # Errors
/// Where a fact is left out, counted twice, or told and yet unknown.
pub fn coverage_counts_every_fact(case: &Case, indicator: &Indicator) -> Law {
    let snapshot = case.snapshot();
    let (inquiry, day) = (snapshot.inquiry(), snapshot.day());
    let coverage = snapshot.coverage(indicator);
    let atoms: BTreeSet<Atom> = indicator.criterion.atoms_under(&case.readings).into_iter().collect();
    let amounts = indicator.amounts();
    let verdicts = snapshot.verdicts(indicator);
    prop_assert_eq!(coverage.asked(), (verdicts.len() * (atoms.len() + amounts.len())) as u64);
    let reasons = coverage.not_yet_due
        + coverage.not_submitted
        + coverage.silent
        + coverage.not_applicable
        + coverage.not_recorded;
    prop_assert_eq!(coverage.told() + reasons, coverage.asked());
    prop_assert_eq!(coverage.told(), coverage.replied + coverage.recorded);
    let mut told = 0;
    for (subject, _) in &verdicts {
        for atom in &atoms {
            let stands = inquiry.answer_stands(subject, *atom, day);
            let truth = inquiry.atom(subject, *atom, day).truth();
            let is_told = matches!(stands, Stands::Replied | Stands::Recorded);
            told += u64::from(is_told);
            prop_assert!(!is_told || truth != Truth::Unknown, "{} {:?} {:?}", subject, atom, stands);
            // What is not told may be known to be no: a report that says nothing of it.
            prop_assert!(is_told || truth != Truth::Yes, "{} {:?} {:?}", subject, atom, stands);
        }
        for amount in &amounts {
            told += u64::from(inquiry.amount(subject, *amount, day).is_some());
        }
    }
    prop_assert_eq!(coverage.told(), told);
    Ok(())
}
