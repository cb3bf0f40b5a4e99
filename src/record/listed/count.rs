//! Counts that decide: as many are surely on a list as were counted, and so nobody else is; or all that may be on it are
//! needed, and so all are.
//!
//! A count is held to what rows and lists by name say, never to what another count says. It decides only where being on
//! the list and not being on it both mean something, and where the word is that of the States Parties: what a monitor
//! finds is not what others say of the same State. A count that cannot be is used for nothing.

use super::{
    bound::Party,
    claim::{Claim, Claims, Manner},
    evidence::Evidence,
    reports,
    ruling::Dispute,
};
use crate::base::{state::State, truth::Truth};
use crate::law::list::{Meaning, Word};
use crate::record::list::{Extent, List};
use std::{collections::BTreeMap, rc::Rc};

/// What counts say of each State where they decide, and the counts that cannot be.
#[derive(Debug, Default)]
pub(super) struct Decided<'a> {
    pub(super) claims: BTreeMap<State, Claims<'a>>,
    pub(super) disputes: Vec<Dispute>,
}

/// A list that tells how many are on it, and not all their names.
#[derive(Debug)]
struct Count<'a> {
    claim: Rc<Claim<'a>>,
    off: Meaning,
    number: usize,
}

/// The count of a list from which something can follow of States that it does not name.
fn count(list: &List) -> Option<Count<'_>> {
    let rule = list.list.rule().filter(|rule| rule.word == Word::Declared)?;
    let (on, off) = rule.named.zip(rule.unnamed)?;
    let number = list.number().filter(|_| list.extent != Extent::Complete)?;
    let number = usize::try_from(number).ok()?;
    Some(Count { claim: Claim::shared(list, rule, on, Manner::Counted), off, number })
}

/// What these lists say by their counts, beside what is known by rows and by lists of names.
pub(super) fn decided<'a>(
    full: &BTreeMap<State, Party<'_>>,
    claims: &BTreeMap<State, Claims<'a>>,
    lists: &'a [List],
) -> Decided<'a> {
    let mut decided = Decided::default();
    let mut evidence = Evidence::new(claims);
    for count in lists.iter().filter_map(count) {
        let (mut sure, mut open) = (0, Vec::new());
        let list = count.claim.list;
        let mut evidence = evidence.of(&count.claim, count.off);
        for (state, party) in full {
            let may_be_counted = match count.claim.meaning {
                Meaning::Missing => reports::may_be_due(party, &count.claim),
                _ => true,
            };
            let bound = party.under(list.convention);
            if !may_be_counted || !bound.may_have_consented(list.as_of) {
                continue;
            }
            let is_bound = bound.is_sure(list.as_of);
            match evidence.is_on(*state, party) {
                Truth::No => {}
                Truth::Yes if is_bound => sure += 1,
                _ => open.push((*state, is_bound)),
            }
        }
        decided.add(count, sure, open);
    }
    decided
}

impl<'a> Decided<'a> {
    /// What follows from a count where so many are surely among those counted, and these may be.
    fn add(&mut self, count: Count<'a>, sure: usize, open: Vec<(State, bool)>) {
        let most = sure + open.len();
        let Count { claim, off, number } = count;
        if number < sure {
            self.dispute(&claim, &format!("{sure} surely were"));
        } else if number > most {
            self.dispute(&claim, &format!("no more than {most} can have been"));
        } else if number == sure {
            // Who was not surely bound was perhaps not counted for want of that.
            let bound = open.into_iter().filter(|(_, is_bound)| *is_bound);
            let claim = Claim::shared(claim.list, claim.rule, off, Manner::Uncounted);
            bound.for_each(|(state, _)| self.claims.entry(state).or_default().push(Rc::clone(&claim)));
        } else if number == most {
            open.into_iter().for_each(|(state, _)| self.claims.entry(state).or_default().push(Rc::clone(&claim)));
        }
    }

    fn dispute(&mut self, claim: &Claim<'_>, otherwise: &str) {
        let (Some(duty), list) = (claim.rule.duty, claim.list) else { return };
        let number = list.count.unwrap_or_default();
        self.disputes.push(Dispute {
            convention: list.convention,
            state: None,
            duty,
            text: format!("{number} counted among the {}, but {otherwise}", claim.of_whom()),
            source: list.source.clone(),
        });
    }

    /// What is left without these counts.
    pub(super) fn without(self, dropped: &[&List]) -> BTreeMap<State, Claims<'a>> {
        let mut left = self.claims;
        for claims in left.values_mut() {
            claims.retain(|claim| !dropped.iter().any(|list| std::ptr::eq(*list, claim.list)));
        }
        left.retain(|_, claims| !claims.is_empty());
        left
    }
}
