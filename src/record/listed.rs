//! What lists say of each State, as ordinary rows.
//!
//! The register keeps lists as they were written. What they mean is told anew from them and the other rows: each row names
//! the list, its day and its source. A list never beats another row: where both cannot be, that is reported, and the list
//! is used for nothing of that State. Absence from a complete list tells only of a State that was surely bound on its day.
//! Where records are declared complete, their silence is a word as that of a list, and anything else that is told stands.
//! Counts come last: they see rows and names, and decide where either leaves them no choice.

mod bound;
mod claim;
mod count;
mod evidence;
mod holding;
mod matter;
mod reports;
mod ruling;
mod said;

use super::{history::History, list::List, row::Row};
use crate::base::{duty::Duty, state::State};
use bound::Party;
use claim::{Claim, Claims, Manner, claims};
use count::decided;
use ruling::Ruling;
use std::{collections::BTreeMap, rc::Rc};

pub use ruling::Dispute;

/// What lists say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// The histories of which lists say anything, each with what is recorded.
    pub(super) histories: BTreeMap<State, History>,
    /// What lists say and cannot be, beside other rows or lists.
    pub(super) disputes: Vec<Dispute>,
}

impl Listed {
    /// Nothing.
    pub(super) const NOTHING: Self = Self { histories: BTreeMap::new(), disputes: Vec::new() };
}

/// What these lists say beside what is recorded.
pub(super) fn listed(recorded: &BTreeMap<State, History>, lists: &[List]) -> Listed {
    let parties = recorded.iter().map(|(state, history)| (*state, Party::of(history))).collect();
    let mut claims = claims(&parties, lists);
    claims.iter_mut().filter_map(|(state, claims)| Some((parties.get(state)?, claims))).for_each(only_silent);
    let mut listed = Listed::NOTHING;
    for (state, claims) in &claims {
        let Some(party) = parties.get(state) else { continue };
        listed.hold(*state, party.history, ruling(party, claims));
    }
    listed.count(&parties, &claims, lists);
    listed.disputes.sort();
    listed
}

/// Keeps of what records tell by their silence only that of which nothing else tells otherwise: they are not silent.
fn only_silent((party, claims): (&Party<'_>, &mut Claims<'_>)) {
    let is_silent = |claim: &Rc<Claim<'_>>| claim.manner == Manner::Unrecorded;
    if !claims.iter().any(is_silent) {
        return;
    }
    let (silent, mut told): (Claims<'_>, Claims<'_>) = std::mem::take(claims).into_iter().partition(is_silent);
    let before = ruling(party, &told).disputes;
    let fits = |claim: &Rc<Claim<'_>>| {
        let with: Claims<'_> = told.iter().chain([claim]).cloned().collect();
        ruling(party, &with).disputes.iter().all(|dispute| before.contains(dispute))
    };
    let silent: Claims<'_> = silent.into_iter().filter(fits).collect();
    told.extend(silent);
    *claims = told;
}

impl Listed {
    /// Holds what lists say of a State beside what is recorded of it.
    fn hold(&mut self, state: State, recorded: &History, ruling: Ruling) {
        self.disputes.extend(ruling.disputes);
        if ruling.is_silent {
            return;
        }
        let mut full = recorded.clone();
        put(ruling.stockpiles, &mut full.stockpiles);
        put(ruling.areas, &mut full.areas);
        put(ruling.retained, &mut full.retained);
        put(ruling.reports, &mut full.reports);
        put(ruling.measures, &mut full.measures);
        put(ruling.victims, &mut full.victims);
        self.histories.insert(state, full);
    }

    /// Adds what counts decide. A count that would make another word wrong of any State is used for nothing.
    fn count(&mut self, recorded: &BTreeMap<State, Party<'_>>, claims: &BTreeMap<State, Claims<'_>>, lists: &[List]) {
        let full = recorded.iter().map(|(state, party)| {
            let told = self.histories.get(state).map(|history| party.told(history));
            (*state, told.unwrap_or(*party))
        });
        let decided = decided(&full.collect(), claims, lists);
        self.disputes.extend(decided.disputes.iter().cloned());
        let mut wrong: Vec<&List> = Vec::new();
        for (state, counted) in &decided.claims {
            let Some(party) = recorded.get(state) else { continue };
            let named = claims.get(state).map_or(&[][..], Vec::as_slice);
            let together: Claims<'_> = named.iter().chain(counted).cloned().collect();
            let before = ruling(party, named).disputes;
            let new = ruling(party, &together).disputes.into_iter().filter(|dispute| !before.contains(dispute));
            let new: Vec<Dispute> = new.collect();
            wrong.extend(counted.iter().map(|claim| claim.list).filter(|_| !new.is_empty()));
            self.disputes.extend(new);
        }
        for (state, counted) in decided.without(&wrong) {
            let Some(party) = recorded.get(&state) else { continue };
            let named = claims.get(&state).map_or(&[][..], Vec::as_slice);
            let together: Claims<'_> = named.iter().chain(&counted).cloned().collect();
            // What lists by name cannot say is told already.
            let ruling = Ruling { disputes: Vec::new(), ..ruling(party, &together) };
            self.hold(state, party.history, ruling);
        }
    }
}

/// What lists say of one State.
fn ruling(party: &Party<'_>, claims: &[Rc<Claim<'_>>]) -> Ruling {
    let (history, mut ruling) = (party.history, Ruling::default());
    let mut claims: Vec<&Claim<'_>> = claims.iter().map(Rc::as_ref).collect();
    claims.sort_by_key(|claim| claim.of());
    for own in claims.chunk_by(|one, other| one.of() == other.of()) {
        let Some((convention, Some(duty))) = own.first().map(|claim| claim.of()) else { continue };
        match duty {
            Duty::StockpileDestruction | Duty::Clearance => matter::rule(history, (convention, duty), own, &mut ruling),
            Duty::Reporting => reports::rule(party, own, &mut ruling),
            Duty::Retention => holding::rule_retention(history, own, &mut ruling),
            Duty::NationalMeasures => holding::rule_measures(history, own, &mut ruling),
            Duty::VictimAssistance => holding::rule_victims(history, own, &mut ruling),
        }
    }
    ruling.is_silent = ruling.says_nothing();
    ruling
}

/// Up to so many rows are sooner put in their places than sorted with the others.
const FEW: usize = 16;

/// Puts rows among those of their table, which are in its order.
fn put<T: Row>(new: Vec<T>, rows: &mut Vec<T>) {
    let in_order = |one: &T, other: &T| one.key().cmp(other.key()).then_with(|| one.cells().cmp(other.cells()));
    if new.len() > FEW {
        rows.extend(new);
        rows.sort_by(in_order);
        return;
    }
    for row in new {
        let at = rows.partition_point(|one| in_order(one, &row).is_le());
        rows.insert(at, row);
    }
}
