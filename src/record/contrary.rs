//! Rows of one table on one matter of which only one can be: that there is something, and that there is nothing.

use super::{
    check::{Clashes, Wrong, impossible, or_later},
    fault::{FaultCode, Problem},
};
use crate::base::{convention::Convention, state::State, truth::Truth, when::When};
use std::collections::{BTreeMap, BTreeSet};

/// What a row says of the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// That there is none.
    None,
    /// That there is some.
    Some,
    /// That it is done.
    Done,
    /// Something that fits all others.
    Other,
}

/// One row on a matter.
#[derive(Debug)]
pub(super) struct Claim<'a> {
    /// Whose matter it is, and under which clock.
    pub(super) of: (Convention, State, Option<&'a str>),
    /// Its day; `None` = as at entry into force.
    pub(super) date: Option<When>,
    pub(super) says: Says,
    /// The first entry into force, where that can be told.
    pub(super) entry: Option<When>,
}

/// The rows that cannot be beside others: none and some on one and the same day, and completion before entry into force
/// of what was there at entry into force.
pub(super) fn contrary(claims: &[Claim<'_>]) -> Clashes {
    let mut some: BTreeMap<_, BTreeSet<Option<String>>> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| claim.says == Says::Some) {
        if let Some(day) = day_of(claim) {
            some.entry(claim.of).or_default().insert(day);
        }
    }
    let problems = claims.iter().enumerate().filter_map(|(at, claim)| {
        let (days, day) = (some.get(&claim.of)?, day_of(claim)?);
        let (field, problem) = match claim.says {
            Says::None if days.contains(&day) => ("event", beside_some()),
            Says::Done if days.contains(&None) => ("date", before_baseline(claim)?),
            _ => return None,
        };
        Some((at, field, problem))
    });
    problems.collect()
}

/// The one day of a row, or that it is as at entry into force; `None` where its day is uncertain.
fn day_of(claim: &Claim<'_>) -> Option<Option<String>> {
    match claim.date {
        None => Some(None),
        Some(date) if claim.says == Says::Done => Some(Some(date.to_string())),
        Some(date) => date.exact().map(|day| Some(day.to_string())),
    }
}

fn beside_some() -> Problem {
    impossible(FaultCode::NoneBesideSome, "none", "no row of that day that says that there is some")
}

fn before_baseline(claim: &Claim<'_>) -> Option<Problem> {
    let (completed, entry) = (claim.date?, claim.entry?);
    let early = completed.is_before(entry) == Truth::Yes;
    early.then(|| impossible(FaultCode::CompletedBeforeBaseline, completed, or_later(entry)))
}

/// The problem of an amount that does not fit what the row says: nothing of what is `there`, or something of `none`.
pub(super) fn odd_amount(
    field: &'static str,
    amount: Option<u64>,
    there: bool,
    none: bool,
) -> Option<(&'static str, Problem)> {
    let amount = amount?;
    if there && amount == 0 {
        return Some((field, impossible(FaultCode::NoAmount, amount, "more than 0, or an empty cell")));
    }
    (none && amount > 0).then(|| (field, impossible(FaultCode::AmountOfNone, amount, "an empty cell")))
}

/// A column, and the amount that stands in it.
pub(super) type InColumn = (&'static str, Option<u64>);

/// The parts that are above the whole; where none is, their sum, told of the last of them, if that is.
pub(super) fn parts_above_whole(parts: &[InColumn], (whole, all): InColumn) -> Wrong {
    let Some(all) = all else { return Wrong::new() };
    let above = |(field, part): (&'static str, u64)| {
        let problem = || impossible(FaultCode::PartAboveWhole, part, format!("at most `{all}`, the `{whole}`"));
        (part > all).then(|| (field, problem()))
    };
    let told = || parts.iter().filter_map(|(field, part)| Some((*field, (*part)?)));
    let each: Wrong = told().filter_map(above).collect();
    if !each.is_empty() {
        return each;
    }
    let sum = told().reduce(|(_, sum), (field, part)| (field, sum.saturating_add(part)));
    sum.and_then(above).into_iter().collect()
}
