//! Laws of counts: who is counted, in which group, and under which reading.

use super::seen::{Law, seen};
use crate::assess::inquiry::Stands;
use crate::base::{tally::Tally, truth::Truth};
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    reading::{Joined, Readings},
};
use crate::record::{
    reply::{Replies, Reply},
    subject::Subject,
};
use crate::strategies::case::Case;
use proptest::{prop_assert, prop_assert_eq};
use std::collections::{BTreeMap, BTreeSet};

/// However subjects are grouped, each group counts the subjects with its key, and the groups add up to the whole, count
/// by count.
///
/// # Errors
/// A group differs, or the sum does.
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

/// Replies about subjects that are not counted change nothing. Of the replies in `more`, those are added that are
/// neither about a subject that is or may be counted nor to a question that decides who is.
///
/// # Errors
/// The value changes.
pub fn those_outside_change_nothing(case: &Case, indicator: &Indicator, more: &Replies) -> Law {
    let snapshot = case.snapshot();
    let counted: BTreeSet<Subject> = snapshot.verdicts(indicator).into_iter().map(|(subject, _)| subject).collect();
    let rules = indicator.population_rules().into_iter().flat_map(Expr::atoms);
    let of_population: BTreeSet<String> = rules.map(|atom| atom.code()).collect();
    let outside = |reply: &&Reply| {
        let key = reply.key();
        let never = snapshot.is_of(&key.subject, indicator.universe()) == Truth::No;
        // A subject that neither records nor replies named before may be of the universe, and is not yet counted.
        let known = snapshot.subjects(indicator.universe()).contains(&key.subject);
        let out = known && !counted.contains(&key.subject) && !of_population.contains(&key.item);
        never || out
    };
    let told = case.replies.iter().chain(more.iter().filter(outside)).cloned().collect();
    let wider = case.with_replies(told);
    prop_assert_eq!(seen(&snapshot.value(indicator)), seen(&wider.snapshot().value(indicator)));
    Ok(())
}

/// A subject that meets a criterion does not meet its negation, and the other way round: yes and no change places,
/// unknown stays unknown.
///
/// # Errors
/// The counts are not swapped.
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

/// A chained indicator counts the subjects that met the criterion of the one before it: those that surely did are
/// surely counted, those that may have may be.
///
/// # Errors
/// The counts differ.
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

/// A stricter reading of joined conditions never raises a numerator: to require all parts is stricter than to read the
/// connector of the text, and that is stricter than to require any part. Neither the least nor the greatest number of
/// subjects that meet the criterion rises.
///
/// The law does not apply to conditions that negate a joined condition.
///
/// # Errors
/// A number rises.
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

/// Whether a joined condition stands under a negation.
fn negates_parts(expr: &Expr) -> bool {
    match expr {
        Expr::Not(inner) => !inner.parts().is_empty(),
        Expr::All(all) | Expr::Any(all) => all.iter().any(negates_parts),
        Expr::Part(_, inner) | Expr::WhereRelevant(inner) => negates_parts(inner),
        Expr::Choose(choice) => choice.options.iter().any(|(_, option)| negates_parts(option)),
        Expr::Reports(_) | Expr::Holds(_) | Expr::Derived(_) => false,
    }
}

/// Coverage counts every fact that the criterion asks about every subject that is or may be counted, each once; what it
/// counts as told is known.
///
/// # Errors
/// A fact is left out, or counted twice, or counted as told and yet unknown.
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
    prop_assert_eq!(coverage.told(), coverage.replied + coverage.recorded + coverage.declared);
    let mut told = 0;
    for (subject, _) in &verdicts {
        for atom in &atoms {
            let stands = inquiry.answer_stands(subject, *atom, day);
            let truth = inquiry.atom(subject, *atom, day).truth();
            let is_told = matches!(stands, Stands::Replied | Stands::Recorded | Stands::Declared);
            told += u64::from(is_told);
            prop_assert!(!is_told || truth != Truth::Unknown, "{} {:?} {:?}", subject, atom, stands);
            // A fact that is not told may still be known to be no, where a report says nothing about it.
            prop_assert!(is_told || truth != Truth::Yes, "{} {:?} {:?}", subject, atom, stands);
        }
        for amount in &amounts {
            told += u64::from(inquiry.amount(subject, *amount, day).is_some());
        }
    }
    prop_assert_eq!(coverage.told(), told);
    Ok(())
}
