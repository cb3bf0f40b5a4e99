//! In which periods a State is bound, worked out from what is recorded: consents, withdrawals, armed conflicts
//! (Articles 16, 17 and 20 of both Conventions).

use super::spell::{Exit, Spell};
use crate::base::{Day, convention::Convention, months::days_after, truth::Truth, when::When};
use crate::law::{entry, reading::Readings};
use crate::record::{
    armed_conflict::ArmedConflict,
    exception::{Exception, ExceptionKind},
    history::History,
    membership::{Membership, MembershipEvent},
};
use std::collections::VecDeque;

/// What is recorded of one State under one Convention.
pub(super) struct Given<'a> {
    pub(super) history: &'a History,
    pub(super) convention: Convention,
    pub(super) readings: Readings,
    /// The last day of which the records can tell.
    pub(super) known: Day,
}

impl<'a> Given<'a> {
    /// The acts recorded: signature, consents, notices.
    pub(super) fn acts(&self) -> impl Iterator<Item = &'a Membership> {
        let convention = self.convention;
        self.history.memberships.iter().filter(move |row| row.convention == convention)
    }

    fn acts_of(&self, event: MembershipEvent) -> impl Iterator<Item = &'a Membership> {
        self.acts().filter(move |row| row.event == event)
    }

    /// Recorded days that no rule gives, in order.
    fn exceptions(&self, kind: ExceptionKind) -> Vec<&'a Exception> {
        let of = |row: &&Exception| row.convention == self.convention && row.exception == kind;
        let mut rows: Vec<_> = self.history.exceptions.iter().filter(of).collect();
        rows.sort_by_key(|row| row.date.earliest());
        rows
    }

    /// The periods in which the State is bound, in order.
    pub(super) fn spells(&self) -> Vec<Spell> {
        let exits = self.exits();
        let consents = self.consents(&exits);
        let mut exits = VecDeque::from(exits);
        let single = consents.len() == 1;
        let mut facts = self.exceptions(ExceptionKind::EntryIntoForce).into_iter();
        let mut spells: Vec<Spell> = Vec::new();
        for row in consents {
            // A further consent counts only once the State is out.
            if spells.last().is_some_and(|spell| spell.exit.is_none()) {
                continue;
            }
            // A recorded day of entry into force belongs to a succession, or to the only consent.
            let fact = if single || row.event == MembershipEvent::Succession { facts.next() } else { None };
            let left = spells.last().and_then(|spell| spell.exit.as_ref()).map(|exit| exit.effective.earliest());
            let entry_into_force = fact.map_or_else(|| self.entry_into_force(row, left), |fact| fact.date);
            let next = exits.iter().position(|exit| exit.effective.latest() > entry_into_force.earliest());
            spells.push(Spell {
                consent: row.event,
                deposit: row.date,
                entry_into_force,
                exit: next.and_then(|place| exits.remove(place)),
                by_fact: fact.map(|fact| fact.source.clone()),
                source: row.source.clone(),
            });
        }
        spells
    }

    /// The consents, in order. One without a date comes last, unless a withdrawal tells that it came before the others: who
    /// has left had consented.
    fn consents(&self, exits: &[Exit]) -> Vec<&'a Membership> {
        let consents = self.acts().filter(|row| row.event.is_consent());
        let (mut dated, undated): (Vec<_>, Vec<_>) = consents.partition(|row| row.date.is_some());
        dated.sort_by_key(|row| (row.date.map(When::earliest), row.date.map(When::latest), row.event));
        let first = dated.first().map(|row| self.entry_into_force(row, None).earliest());
        let is_first = first.is_some_and(|first| exits.iter().any(|exit| exit.effective.latest() <= first));
        let (before, after) = if is_first { (undated, dated) } else { (dated, undated) };
        before.into_iter().chain(after).collect()
    }

    /// What Art. 17 gives of a State that left, where it did, on that day or later. It says nothing of a succession.
    fn entry_into_force(&self, consent: &Membership, left: Option<Day>) -> When {
        match (consent.event, consent.date) {
            (MembershipEvent::Succession, _) | (_, None) => left.map_or(When::UNKNOWN, When::not_before),
            (_, Some(deposit)) => entry::entry_into_force(self.convention, deposit),
        }
    }

    /// Withdrawals that were not taken back, in order.
    fn exits(&self) -> Vec<Exit> {
        let notices = self.acts_of(MembershipEvent::WithdrawalNotified);
        let retracted: Vec<&Membership> = self.acts_of(MembershipEvent::WithdrawalRetracted).collect();
        let mut exits: Vec<Exit> = notices.filter_map(|row| self.exit(row, &retracted)).collect();
        for fact in self.exceptions(ExceptionKind::WithdrawalEffective) {
            let same = |exit: &&mut Exit| exit.effective.intersect(fact.date).is_some();
            match exits.iter_mut().find(same) {
                Some(exit) => exit.effective = fact.date,
                None => exits.push(Exit {
                    notified: None,
                    effective: fact.date,
                    due: fact.date,
                    suspended: Truth::No,
                    source: fact.source.clone(),
                }),
            }
        }
        exits.sort_by_key(|exit| (exit.effective.earliest(), exit.effective.latest()));
        exits
    }

    /// What a notice leads to; `None` where it was taken back in time.
    fn exit(&self, notice: &Membership, retracted: &[&Membership]) -> Option<Exit> {
        let notified = notice.date.unwrap_or(When::UNKNOWN);
        let due = entry::withdrawal_period_ends(notified, self.readings.month_end);
        let (effective, suspended) = self.suspend(due);
        let retracted = retracted.iter().map(|row| {
            let date = row.date.unwrap_or(When::UNKNOWN);
            !date.is_before(notified) & date.is_before(effective)
        });
        // Where it cannot be told whether it was taken back in time, it may never take effect.
        let effective = match retracted.fold(Truth::No, |any, one| any | one) {
            Truth::Yes => return None,
            Truth::Unknown => When::not_before(effective.earliest()),
            Truth::No => effective,
        };
        Some(Exit { notified: notice.date, effective, due, suspended, source: notice.source.clone() })
    }

    /// When a withdrawal takes effect, and whether Art. 20(3) puts it off: a State engaged in an armed conflict on the
    /// day on which it would take effect stays bound until the conflict ends.
    fn suspend(&self, due: When) -> (When, Truth) {
        let conflicts = self.history.armed_conflicts.iter().map(|conflict| (is_engaged(conflict, due), conflict));
        let conflicts = conflicts.filter(|(engaged, _)| *engaged != Truth::No);
        conflicts.fold((due, Truth::No), |(effective, suspended), (engaged, conflict)| {
            let end = conflict.ends.unwrap_or_else(|| When::not_before(days_after(self.known, 1)));
            let later = effective.later_of(end);
            let effective = if engaged == Truth::Yes { later } else { effective.hull(later) };
            (effective, suspended | engaged)
        })
    }
}

/// Whether the State is engaged in that conflict on that day.
fn is_engaged(conflict: &ArmedConflict, day: When) -> Truth {
    let over = conflict.ends.map_or(Truth::No, |ends| ends.is_before(day));
    !day.is_before(conflict.starts) & !over
}
