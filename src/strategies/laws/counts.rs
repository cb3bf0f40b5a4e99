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
    let outside = |reply: &&Reply| {
        let key = reply.key();
        let never = snapshot.is_of(&key.subject, indicator.universe()) == Truth::No;
        // A subject that nobody named before is not yet counted, though it may be of the universe.
        let known = snapshot.subjects(indicator.universe()).contains(&key.subject);
        let out = known && !counted.contains(&key.subject) && !of_population.contains(&key.item);
        never || out
    };
    let told = case.replies.iter().chain(more.iter().filter(outside)).cloned().collect();
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
