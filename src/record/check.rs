//! Impossible rows: those that contradict themselves, the law, or what other rows name.

use super::{
    fault::{Fault, Problem},
    settle::Placed,
    table::Table,
};
use crate::base::{
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, Session},
    state::State,
    truth::Truth,
    when::When,
};
use crate::law::limit::TimeLimit;
use std::collections::BTreeSet;

/// What is wrong with a row, by column.
pub(super) type Wrong = Vec<(&'static str, Problem)>;

/// A row that may be impossible although each of its cells is valid.
pub(super) trait Check {
    /// Everything wrong with it. By default nothing: any valid cells make a possible row.
    fn wrong(&self, _beside: &Beside) -> Wrong {
        Wrong::new()
    }
}

/// Keeps the possible rows; what is wrong with the others are faults.
pub(super) fn sift<T: Check>(rows: &mut Vec<Placed<T>>, beside: &Beside, faults: &mut Vec<Fault>) {
    rows.retain(|(place, row)| {
        let wrong = row.wrong(beside);
        let stands = wrong.is_empty();
        faults.extend(wrong.into_iter().map(|(field, problem)| place.field(field).fault(problem)));
        stands
    });
}

/// What all rows name. A meeting or resolution counts as named even if its row has a fault.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// The meetings of the calendar; `None` where some of its rows could not be read.
    pub(super) meetings: Option<BTreeSet<MeetingId>>,
    /// The symbols of resolutions; `None` where some of their rows could not be read.
    pub(super) resolutions: Option<BTreeSet<String>>,
    /// The entries into force that follow from consents and exceptions.
    pub(super) entries: Vec<(State, Convention, When)>,
    /// States that may have another entry into force, which cannot be told.
    pub(super) doubtful: BTreeSet<(State, Convention)>,
}

impl Beside {
    /// The problem of a meeting that is not in the calendar.
    pub(super) fn no_such_meeting(
        &self,
        convention: Convention,
        session: Option<Session>,
    ) -> Option<(&'static str, Problem)> {
        let session = session?;
        let known = self.meetings.as_ref()?.contains(&MeetingId { convention, session });
        (!known).then(|| ("meeting", dangling(session.to_string(), Table::Meetings)))
    }

    /// The problem of a resolution that is not in the records.
    pub(super) fn no_such_resolution(&self, symbol: &str) -> Option<(&'static str, Problem)> {
        let known = self.resolutions.as_ref()?.contains(symbol);
        (!known).then(|| ("resolution", dangling(symbol.to_owned(), Table::Resolutions)))
    }

    /// The problem of a notice of withdrawal before the first entry into force.
    pub(super) fn withdrawal_too_early(
        &self,
        state: State,
        convention: Convention,
        notified: When,
    ) -> Option<(&'static str, Problem)> {
        let own = (state, convention);
        let entries = self.entries.iter().filter(|(state, convention, _)| (*state, *convention) == own);
        let first = entries.map(|(_, _, entry)| *entry).min_by_key(|entry| entry.earliest())?;
        let problem =
            Problem::WithdrawalBeforeEntryIntoForce { seen: notified.to_string(), entry_into_force: first.to_string() };
        (notified.is_before(first) == Truth::Yes && !self.doubtful.contains(&own)).then_some(("date", problem))
    }
}

fn dangling(seen: String, table: Table) -> Problem {
    Problem::Dangling { seen, table: table.to_string() }
}

/// The problems of dates before the Convention was opened for signature, each with its column.
pub(super) fn too_early(convention: Convention, dates: &[(&'static str, Option<When>)]) -> Wrong {
    let found = dates.iter().filter_map(|(field, date)| Some((*field, before_convention(convention, *date)?)));
    found.collect()
}

/// The problem of a date before the Convention was opened for signature.
pub(super) fn before_convention(convention: Convention, date: Option<When>) -> Option<Problem> {
    let opened = convention.opened_for_signature();
    let date = date.filter(|date| date.latest() < opened)?;
    Some(Problem::BeforeConvention { seen: date.to_string(), convention, opened })
}

/// The problem of a duty that is not allowed in that place.
pub(super) fn no_such_duty(convention: Convention, duty: Duty, allowed: impl Fn(Duty) -> bool) -> Option<Problem> {
    if allowed(duty) {
        return None;
    }
    let duties: Vec<String> =
        Duty::of(convention).filter(|duty| allowed(*duty)).map(|duty| format!("`{duty}`")).collect();
    Some(Problem::NoSuchDuty { convention, duty, expected: format!("one of {}", duties.join(", ")) })
}

/// The problem of a duty that has no time limit.
pub(super) fn duty_without_limit(convention: Convention, duty: Option<Duty>) -> Option<(&'static str, Problem)> {
    Some(("duty", no_such_duty(convention, duty?, |duty| TimeLimit::of(convention, duty).is_some())?))
}

/// The problem of an end before the start.
pub(super) fn end_before_start(starts: When, ends: When) -> Option<(&'static str, Problem)> {
    let problem = Problem::EndBeforeStart { seen: ends.to_string(), starts: starts.to_string() };
    (ends.is_before(starts) == Truth::Yes).then_some(("ends", problem))
}
