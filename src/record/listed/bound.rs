//! Who was surely bound on the days of a list.

use crate::base::{Day, convention::Convention, when::When};
use crate::law::entry::entry_into_force;
use crate::record::{
    exception::{Exception, ExceptionKind},
    history::History,
    membership::{Membership, MembershipEvent},
};

/// What is recorded of a State, with what that tells of when it was bound: told once for all lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Party<'h> {
    pub(super) history: &'h History,
    apmbc: Bound,
    ccm: Bound,
}

impl<'h> Party<'h> {
    pub(super) fn of(history: &'h History) -> Self {
        let [apmbc, ccm] = [Convention::Apmbc, Convention::Ccm].map(|convention| Bound::of(history, convention));
        Self { history, apmbc, ccm }
    }

    /// The same with what lists tell: they tell nothing of when it was bound.
    pub(super) const fn told<'t>(&self, history: &'t History) -> Party<'t> {
        Party { history, apmbc: self.apmbc, ccm: self.ccm }
    }

    pub(super) const fn under(&self, convention: Convention) -> &Bound {
        match convention {
            Convention::Apmbc => &self.apmbc,
            Convention::Ccm => &self.ccm,
        }
    }
}

/// When a Convention bound a State, by its consents, exceptions and notices on record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound {
    /// When the Convention first entered into force for the State at the latest.
    pub(super) entry: Option<When>,
    /// The first day on which it may have consented. Sources count a State from its deposit.
    consented: Option<Day>,
    /// The first day on which it may have given notice of withdrawal.
    left: Option<Day>,
}

impl Bound {
    fn of(history: &History, convention: Convention) -> Self {
        let acts = || history.memberships.iter().filter(move |row: &&Membership| row.convention == convention);
        let consents = || acts().filter(|row| row.event.is_consent());
        let exceptions = |kind| {
            let own = move |row: &&Exception| row.convention == convention && row.exception == kind;
            history.exceptions.iter().filter(own).map(|row| row.date)
        };
        let by_rule = consents().filter(|row| row.event != MembershipEvent::Succession);
        let by_rule = by_rule.filter_map(|row| Some(entry_into_force(convention, row.date?)));
        let entries = by_rule.chain(exceptions(ExceptionKind::EntryIntoForce));
        let entry = entries.min_by_key(|entry| (entry.latest(), entry.earliest()));
        let first = |date: Option<When>| date.map_or(Day::MIN, When::earliest);
        let notices = acts().filter(|row| row.event == MembershipEvent::WithdrawalNotified);
        let effects = exceptions(ExceptionKind::WithdrawalEffective).map(Some);
        Self {
            entry,
            consented: consents().map(|row| first(row.date)).chain(entry.map(When::earliest)).min(),
            left: notices.map(|row| row.date).chain(effects).map(first).min(),
        }
    }

    /// Whether the State may have consented to be bound by the last day of that date.
    pub(super) fn may_have_consented(&self, on: When) -> bool {
        self.consented.is_some_and(|day| day <= on.latest())
    }

    /// Whether the State was surely bound on every day of that date: in force before, and no notice of withdrawal by then.
    pub(super) fn is_sure(&self, on: When) -> bool {
        self.entry.is_some_and(|entry| entry.latest() <= on.earliest()) && self.left.is_none_or(|day| day > on.latest())
    }
}
