//! How a State lawfully comes and goes: signature, consent, notice of withdrawal, consent again.

use super::{
    choices::Choices,
    fact::{conflict, membership, source},
    world::World,
};
use crate::base::{
    Day,
    convention::Convention,
    months::{MonthEnd, days_after, months_after},
    state::State,
    when::When,
};
use crate::law::entry::entry_into_force;
use crate::record::{
    Fact,
    exception::{Exception, ExceptionKind},
    membership::MembershipEvent,
};

/// A period in which a State is bound.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound {
    pub(super) state: State,
    pub(super) convention: Convention,
    /// Entry into force.
    pub(super) from: Day,
    /// The first day on which it is bound no longer.
    pub(super) until: Option<Day>,
}

/// The standing of a State under a Convention: its periods, with the facts that tell of them.
pub(super) fn join(
    choices: &mut Choices,
    world: &World,
    state: State,
    convention: Convention,
    facts: &mut Vec<Fact>,
) -> Vec<Bound> {
    let opened = convention.opened_for_signature();
    let style = choices.below(12);
    let deposit = choices.day(opened, days_after(opened, 5_000));
    let mut tell = |event, day: Day| {
        facts.extend(membership(state, convention, event, day).filter(|_| day <= world.release));
    };
    if style < 8 || style == 11 {
        let last = deposit.min(convention.entered_into_force());
        tell(MembershipEvent::Signature, choices.day(opened, last));
    }
    if style >= 10 || deposit > world.release {
        return Vec::new();
    }
    let consents = [MembershipEvent::Acceptance, MembershipEvent::Approval];
    let consent = match style {
        0..=7 => choices.one_of(MembershipEvent::Ratification, &consents),
        8 => MembershipEvent::Accession,
        _ => MembershipEvent::Succession,
    };
    tell(consent, deposit);
    if choices.once_in(6) && consent != MembershipEvent::Succession {
        tell(MembershipEvent::ProvisionalApplication, deposit);
    }
    let mut from = entry_into_force(convention, When::on(deposit)).earliest();
    if consent == MembershipEvent::Succession {
        from = choices.day(opened, deposit);
        facts.extend(succession(state, convention, from));
    }
    let mut spells =
        vec![Bound { state, convention, from, until: leave(choices, world, state, convention, from, facts) }];
    let again = spells.last().and_then(|spell| spell.until).filter(|_| choices.once_in(2));
    if let Some(left) = again {
        let deposit = choices.day(days_after(left, 1), days_after(left, 2_000));
        if deposit <= world.release {
            facts.extend(membership(state, convention, MembershipEvent::Accession, deposit));
            let from = entry_into_force(convention, When::on(deposit)).earliest();
            spells.push(Bound { state, convention, from, until: None });
        }
    }
    spells
}

fn succession(state: State, convention: Convention, from: Day) -> Option<Fact> {
    let exception = Exception {
        convention,
        state,
        duty: None,
        exception: ExceptionKind::EntryIntoForce,
        date: When::on(from),
        seen: None,
        known: None,
        source: source()?,
    };
    Some(exception.into())
}

/// A notice of withdrawal, sometimes announced before, sometimes taken back: the day on which it takes effect.
fn leave(
    choices: &mut Choices,
    world: &World,
    state: State,
    convention: Convention,
    from: Day,
    facts: &mut Vec<Fact>,
) -> Option<Day> {
    if !choices.once_in(3) {
        return None;
    }
    let notified = choices.day(days_after(from, 1), days_after(from, 6_000));
    let effective = months_after(notified, 6, MonthEnd::LastDay);
    let mut tell = |event, day: Day| {
        let told = membership(state, convention, event, day).filter(|_| day <= world.release);
        let is_told = told.is_some();
        facts.extend(told);
        is_told
    };
    if choices.once_in(3) {
        tell(MembershipEvent::WithdrawalAnnounced, choices.day(from, notified));
    }
    if !tell(MembershipEvent::WithdrawalNotified, notified) {
        return None;
    }
    let back = choices.day(days_after(notified, 1), days_after(notified, 150));
    if choices.once_in(4) && tell(MembershipEvent::WithdrawalRetracted, back) {
        return None;
    }
    Some(effective)
}

/// An armed conflict that is not under way when a withdrawal of the State would take effect, nor near that.
pub(super) fn harmless_conflict(choices: &mut Choices, world: &World, state: State, facts: &mut Vec<Fact>) {
    let from = choices.day(Convention::Apmbc.opened_for_signature(), world.release);
    let ends = days_after(from, choices.below(2_000).into());
    let (first, last) = (months_before_two_years(from), days_after(ends, 730));
    let notices = facts.iter().filter_map(|fact| match fact {
        Fact::Memberships(row) if row.state == state && row.event == MembershipEvent::WithdrawalNotified => row.date,
        _ => None,
    });
    let due: Vec<Day> = notices.map(|notice| months_after(notice.latest(), 6, MonthEnd::LastDay)).collect();
    if due.iter().all(|due| *due < first || *due > last) {
        let ended = Some(ends).filter(|ends| *ends <= world.release);
        // One that still lasts could yet suspend a withdrawal that is not yet effective.
        if ended.is_some() || due.is_empty() {
            facts.extend(conflict(state, from, ended));
        }
    }
}

fn months_before_two_years(day: Day) -> Day {
    crate::base::months::months_before(day, 24, MonthEnd::LastDay)
}
