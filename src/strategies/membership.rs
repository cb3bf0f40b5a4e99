//! How a State lawfully comes and goes: signature, consent, notice of withdrawal, consent again.

use super::{
    choices::Choices,
    fact::{SOURCE, conflict, membership},
    numbers,
    world::World,
};
use crate::base::{
    Day,
    convention::Convention,
    months::{MonthEnd, days_after, months_after, months_before},
    state::State,
    when::When,
};
use crate::record::{
    Fact,
    exception::{Exception, ExceptionKind},
    membership::MembershipEvent,
};

/// A period as a State Party.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound {
    pub(super) state: State,
    pub(super) convention: Convention,
    /// Entry into force.
    pub(super) from: Day,
    /// The first day on which the State is no longer bound.
    pub(super) until: Option<Day>,
}

/// The periods of a State under a Convention; adds the facts about them.
pub(super) fn join(
    choices: &mut Choices,
    world: &World,
    state: State,
    convention: Convention,
    facts: &mut Vec<Fact>,
) -> Vec<Bound> {
    Joining { choices, world, state, convention, facts }.periods()
}

/// A State that joins, and perhaps withdraws.
struct Joining<'a> {
    choices: &'a mut Choices,
    world: &'a World,
    state: State,
    convention: Convention,
    facts: &'a mut Vec<Fact>,
}

impl Joining<'_> {
    fn periods(mut self) -> Vec<Bound> {
        let opened = self.convention.opened_for_signature();
        let style = self.choices.below(12);
        let deposit = self.choices.day(opened, days_after(opened, 5_000));
        if style < 8 || style == 11 {
            // Open for signature until entry into force (Art. 15 of both Conventions).
            let before = self.convention.entered_into_force().pred_opt();
            let last = before.map_or(deposit, |before| deposit.min(before));
            let signed = self.choices.day(opened, last);
            self.tell(MembershipEvent::Signature, signed);
        }
        if style >= 10 || deposit > self.world.release {
            return Vec::new();
        }
        let from = self.consent(style, deposit);
        let until = self.leave(from.max(deposit));
        let left = until.filter(|_| self.choices.once_in(2));
        let again = left.and_then(|left| self.come_back(left));
        [Some(self.bound(from, until)), again].into_iter().flatten().collect()
    }

    const fn bound(&self, from: Day, until: Option<Day>) -> Bound {
        Bound { state: self.state, convention: self.convention, from, until }
    }

    /// Records an event; returns whether the records go that far.
    fn tell(&mut self, event: MembershipEvent, day: Day) -> bool {
        let is_told = day <= self.world.release;
        if is_told {
            self.facts.push(membership(self.state, self.convention, event, day));
        }
        is_told
    }

    /// Consent in that style. Returns the day of entry into force.
    fn consent(&mut self, style: u32, deposit: Day) -> Day {
        let others = [MembershipEvent::Acceptance, MembershipEvent::Approval];
        let consent = match style {
            0..=7 => self.choices.one_of(MembershipEvent::Ratification, &others),
            8 => MembershipEvent::Accession,
            _ => MembershipEvent::Succession,
        };
        self.tell(consent, deposit);
        if self.choices.once_in(6) && consent != MembershipEvent::Succession {
            self.tell(MembershipEvent::ProvisionalApplication, deposit);
        }
        if consent != MembershipEvent::Succession {
            return numbers::entry(self.convention, deposit);
        }
        let from = self.choices.day(self.convention.opened_for_signature(), deposit);
        let from = from.max(self.convention.entered_into_force());
        self.facts.push(succession(self.state, self.convention, from));
        from
    }

    /// A notice of withdrawal, sometimes announced before, sometimes retracted. Returns the day on which it takes
    /// effect.
    fn leave(&mut self, from: Day) -> Option<Day> {
        if !self.choices.once_in(3) {
            return None;
        }
        let notified = self.choices.day(days_after(from, 1), days_after(from, 6_000));
        if self.choices.once_in(3) {
            let announced = self.choices.day(from, notified);
            self.tell(MembershipEvent::WithdrawalAnnounced, announced);
        }
        if !self.tell(MembershipEvent::WithdrawalNotified, notified) {
            return None;
        }
        let back = self.choices.day(days_after(notified, 1), days_after(notified, 150));
        if self.choices.once_in(4) && self.tell(MembershipEvent::WithdrawalRetracted, back) {
            return None;
        }
        Some(months_after(notified, 6, MonthEnd::LastDay))
    }

    /// A new accession after the day on which the State left.
    fn come_back(&mut self, left: Day) -> Option<Bound> {
        let deposit = self.choices.day(days_after(left, 1), days_after(left, 2_000));
        let is_told = self.tell(MembershipEvent::Accession, deposit);
        is_told.then(|| self.bound(numbers::entry(self.convention, deposit), None))
    }
}

/// The day from which a successor State is bound: no rule gives it, so that it is recorded.
fn succession(state: State, convention: Convention, from: Day) -> Fact {
    Exception::new(convention, state, ExceptionKind::EntryIntoForce, When::on(from), SOURCE).into()
}

/// An armed conflict that is over two years before, or begins two years after, a withdrawal of the State takes effect.
pub(super) fn harmless_conflict(choices: &mut Choices, world: &World, state: State, facts: &mut Vec<Fact>) {
    let from = choices.day(Convention::Apmbc.opened_for_signature(), world.release);
    let ends = days_after(from, choices.below(2_000).into());
    let (first, last) = (months_before(from, 24, MonthEnd::LastDay), days_after(ends, 730));
    let notices = facts.iter().filter_map(|fact| match fact {
        Fact::Memberships(row) if row.state == state && row.event == MembershipEvent::WithdrawalNotified => row.date,
        _ => None,
    });
    let due: Vec<Day> = notices.map(|notice| months_after(notice.latest(), 6, MonthEnd::LastDay)).collect();
    if due.iter().all(|due| *due < first || *due > last) {
        let ended = Some(ends).filter(|ends| *ends <= world.release);
        // A conflict without an end could suspend a withdrawal that has not yet taken effect.
        if ended.is_some() || due.is_empty() {
            facts.push(conflict(state, from, ended));
        }
    }
}
