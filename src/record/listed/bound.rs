//! Who was surely bound on the days of a list.

use crate::base::{convention::Convention, when::When};
use crate::law::entry::entry_into_force;
use crate::record::{exception::ExceptionKind, history::History, membership::MembershipEvent};

/// When the Convention first entered into force for the State at the latest, by a consent or an exception on record.
pub(super) fn entered(history: &History, convention: Convention) -> Option<When> {
    let consents = history.memberships.iter().filter(|row| {
        row.convention == convention && row.event.is_consent() && row.event != MembershipEvent::Succession
    });
    let by_rule = consents.filter_map(|row| Some(entry_into_force(convention, row.date?)));
    let given = history.exceptions.iter();
    let given = given.filter(|row| row.convention == convention && row.exception == ExceptionKind::EntryIntoForce);
    by_rule.chain(given.map(|row| row.date)).min_by_key(|entry| (entry.latest(), entry.earliest()))
}

/// Whether the State may have consented to be bound by the last day of that date. Sources count a State from its deposit.
pub(super) fn may_have_consented(history: &History, convention: Convention, on: When) -> bool {
    let by_then = |date: Option<When>| date.is_none_or(|date| date.earliest() <= on.latest());
    let mut consents = history.memberships.iter().filter(|row| row.convention == convention && row.event.is_consent());
    consents.any(|row| by_then(row.date)) || entered(history, convention).is_some_and(|entry| by_then(Some(entry)))
}

/// Whether the State was surely bound on every day of that date: in force before, and no notice of withdrawal by then.
pub(super) fn is_bound(history: &History, convention: Convention, on: When) -> bool {
    let entry = entered(history, convention);
    if entry.is_none_or(|entry| entry.latest() > on.earliest()) {
        return false;
    }
    let mut notices = history
        .memberships
        .iter()
        .filter(|row| row.convention == convention && row.event == MembershipEvent::WithdrawalNotified);
    let mut effects = history
        .exceptions
        .iter()
        .filter(|row| row.convention == convention && row.exception == ExceptionKind::WithdrawalEffective);
    notices.all(|row| row.date.is_some_and(|date| date.earliest() > on.latest()))
        && effects.all(|row| row.date.earliest() > on.latest())
}
