//! What stands in place of what, where something is supposed.

use super::supposition::Supposition;
use crate::base::{citation::SUPPOSED, convention::Convention, duty::Duty, state::State, when::When};
use crate::record::{
    Fact, Table,
    area::{Area, AreaEvent},
    exception::ExceptionKind,
    fault::Faults,
    membership::{Membership, MembershipEvent},
    register::Register,
    request::{Outcome, RequestId},
    stockpile::{Stockpile, StockpileEvent},
    suppose::{Instead, not_there},
};

impl Supposition {
    /// What it puts in place of what; nothing where it is recorded so.
    pub(super) fn instead(&self, register: &Register) -> Result<Instead, Faults> {
        match self {
            Self::Outcome { request, outcome } => ended_so(register, *request, *outcome),
            Self::Withdrawal { state, convention, notified } => {
                some(withdrawn(register, *state, *convention, *notified), Table::Memberships, self)
            }
            Self::NoWithdrawal { state, convention } => {
                some(no_withdrawal(register, *state, *convention), Table::Memberships, self)
            }
            Self::HostilitiesEnded { state, hostilities, ended } => {
                some(hostilities_ended(register, *state, hostilities, *ended), Table::Areas, self)
            }
            Self::ConflictEnded { state, began, ended } => {
                some(conflict_ended(register, *state, *began, *ended), Table::ArmedConflicts, self)
            }
            Self::NeverFound { state, convention, duty: Duty::StockpileDestruction, found } => {
                let rows = register.recorded(*state).stockpiles.iter();
                let is_it = |row: &&_| is_find_of_stocks(row, *convention, *found);
                let replaced: Vec<Fact> = rows.filter(is_it).cloned().map(Fact::from).collect();
                some(only(replaced), Table::Stockpiles, self)
            }
            Self::NeverFound { state, convention, found, .. } => {
                some(no_area_found(register, *state, *convention, *found), Table::Areas, self)
            }
            Self::Reading(_) | Self::KnownBy(_) => Ok(Instead::default()),
        }
    }
}

/// Nothing but what is left out; `None` where that is nothing.
fn only(replaced: Vec<Fact>) -> Option<Instead> {
    (!replaced.is_empty()).then(|| Instead { replaced, ..Instead::default() })
}

/// The fault of what is not on record.
fn some(instead: Option<Instead>, table: Table, supposed: &Supposition) -> Result<Instead, Faults> {
    instead.ok_or_else(|| not_there(table, supposed.about()))
}

/// A request ended so: on the day on which it was decided, where no other is supposed and that is recorded.
fn ended_so(register: &Register, id: RequestId, outcome: Outcome) -> Result<Instead, Faults> {
    let recorded = register.recorded(id.state).requests.iter().find(|request| request.id == id);
    let on_record = recorded.and_then(|request| request.decided());
    let outcome = match outcome {
        Outcome::NotGranted { decided } => Outcome::NotGranted { decided: decided.or(on_record) },
        Outcome::Granted { decided, until } => Outcome::Granted { decided: decided.or(on_record), until },
        other => other,
    };
    if recorded.is_some_and(|request| request.outcome == outcome) {
        return Ok(Instead::default());
    }
    register.ended_so(id, outcome)
}

/// A notice of withdrawal; `None` where no consent is recorded that it could end.
fn withdrawn(register: &Register, state: State, convention: Convention, notified: When) -> Option<Instead> {
    let event = MembershipEvent::WithdrawalNotified;
    let mut own = register.recorded(state).memberships.iter().filter(|row| row.convention == convention);
    if own.clone().any(|row| (row.event, row.date) == (event, Some(notified))) {
        return Some(Instead::default());
    }
    own.find(|row| row.event.is_consent())?;
    let supposed = Membership::new(convention, state, event, SUPPOSED).on(notified);
    Some(Instead { supposed: vec![supposed.into()], ..Instead::default() })
}

fn no_withdrawal(register: &Register, state: State, convention: Convention) -> Option<Instead> {
    let own = || register.recorded(state).memberships.iter().filter(move |row| row.convention == convention);
    let of = |event| own().filter(move |row| row.event == event).cloned().map(Fact::from);
    let effects = register
        .recorded(state)
        .exceptions
        .iter()
        .filter(|row| (row.convention, row.exception) == (convention, ExceptionKind::WithdrawalEffective));
    let notices = of(MembershipEvent::WithdrawalNotified);
    let instead = only(notices.chain(effects.cloned().map(Fact::from)).collect())?;
    Some(Instead { set_aside: of(MembershipEvent::WithdrawalRetracted).collect(), ..instead })
}

fn hostilities_ended(register: &Register, state: State, name: &str, ended: When) -> Option<Instead> {
    let own: Vec<&Area> = register.recorded(state).areas.iter().filter(|row| is_of(row, name)).collect();
    if own.is_empty() {
        return None;
    }
    let ends: Vec<&Area> = own.into_iter().filter(|row| row.event == AreaEvent::HostilitiesEnded).collect();
    if ends.iter().any(|row| row.date == Some(ended)) && ends.len() == 1 {
        return Some(Instead::default());
    }
    let supposed = Area::new(Convention::Ccm, state, AreaEvent::HostilitiesEnded, SUPPOSED).on(ended).clock(name);
    Some(Instead {
        replaced: ends.into_iter().cloned().map(Fact::from).collect(),
        supposed: vec![supposed.into()],
        ..Instead::default()
    })
}

/// Whether a row is of the hostilities of that name.
fn is_of(row: &Area, name: &str) -> bool {
    row.convention == Convention::Ccm && row.clock.as_deref() == Some(name)
}

fn conflict_ended(register: &Register, state: State, began: When, ended: When) -> Option<Instead> {
    let row = register.recorded(state).armed_conflicts.iter().find(|row| row.starts == began)?;
    if row.ends == Some(ended) {
        return Some(Instead::default());
    }
    let mut supposed = row.clone();
    supposed.ends = Some(ended);
    supposed.source = SUPPOSED.into();
    Some(Instead { replaced: vec![row.clone().into()], supposed: vec![supposed.into()], ..Instead::default() })
}

fn is_find_of_stocks(row: &Stockpile, convention: Convention, found: Option<When>) -> bool {
    (row.convention, row.event, row.date) == (convention, StockpileEvent::Found, found)
}

fn no_area_found(register: &Register, state: State, convention: Convention, found: Option<When>) -> Option<Instead> {
    let own: Vec<&Area> = register.recorded(state).areas.iter().filter(|row| row.convention == convention).collect();
    let is_find = |event| matches!(event, AreaEvent::Found | AreaEvent::NewlyMined | AreaEvent::NewRemnants);
    let finds: Vec<&Area> = own.iter().copied().filter(|row| is_find(row.event) && row.date == found).collect();
    let names: Vec<&String> =
        finds.iter().filter(|row| row.event == AreaEvent::NewRemnants).filter_map(|row| row.clock.as_ref()).collect();
    // Without the remnants, nothing else that is told of those hostilities has a clock to be about.
    let beside = own
        .into_iter()
        .filter(|row| !finds.contains(row) && row.clock.as_ref().is_some_and(|one| names.contains(&one)));
    let set_aside = beside.cloned().map(Fact::from).collect();
    let instead = only(finds.iter().map(|row| Fact::from((*row).clone())).collect())?;
    Some(Instead { set_aside, ..instead })
}
