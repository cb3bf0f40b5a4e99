//! Impossible rows: those that contradict themselves, the law, or what other rows name.

use super::{
    fault::{FaultCode, Placed, Problem},
    noted::Noted,
    row::Row,
    table::Table,
};
use crate::base::{
    Day,
    citation::SourceKind,
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, Session},
    state::State,
    truth::Truth,
    when::When,
};
use crate::law::limit::TimeLimit;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

/// What is wrong with a row, by column.
pub(super) type Wrong = Vec<(&'static str, Problem)>;

/// A row that may be impossible although each of its cells is valid.
pub(super) trait Check: Sized {
    /// Everything wrong with it. By default nothing: any valid cells make a possible row.
    fn wrong(&self, _beside: &Beside) -> Wrong {
        Wrong::new()
    }

    /// What was observed, by column, beside `known`: none of it can be later than the day of the records. What is set,
    /// or takes effect later, is no observation.
    fn observed(&self) -> Vec<(&'static str, When)> {
        Vec::new()
    }

    /// When the row became known, where it says so.
    fn known(&self) -> Option<When> {
        None
    }

    /// The first day on which the fact could be known: `known` is not earlier.
    fn own_day(&self) -> Option<When> {
        None
    }

    /// Whether it rests on a source of one of these kinds. What has no source of its own does.
    fn rests_on(&self, kinds: &[SourceKind]) -> bool
    where
        Self: Row,
    {
        let mut sources = self.sources().peekable();
        sources.peek().is_none() || sources.any(|source| source.is_of(kinds))
    }

    /// What it tells where it rests on one of these kinds: by default all.
    fn part_from(&self, _kinds: &[SourceKind]) -> Option<Self>
    where
        Self: Clone,
    {
        Some(self.clone())
    }

    /// What is left of it where its source does not count: by default nothing. Where a missing row would be read as a
    /// no, a row stays that tells less.
    fn unsourced(&self) -> Option<Self> {
        None
    }

    /// What cannot be beside other rows of the table, by row.
    fn clashes(_rows: &[Placed<Self>], _beside: &Beside) -> Clashes {
        Clashes::new()
    }
}

/// Rows that cannot be beside others, each with its place in the list and what is wrong with it.
pub(super) type Clashes = Vec<(usize, &'static str, Problem)>;

/// Keeps the possible rows; what is wrong with the others are faults.
pub(super) fn sift<T: Check>(rows: &mut Vec<Placed<T>>, beside: &Beside, faults: &mut Noted) {
    rows.retain(|(place, row)| {
        let mut wrong = row.wrong(beside);
        wrong.extend(beside.not_yet(row));
        wrong.extend(known_too_early(row));
        let stands = wrong.is_empty();
        faults.extend(wrong.into_iter().map(|(field, problem)| place.place().field(field).fault(problem)));
        stands
    });
    let clashes = T::clashes(rows, beside);
    let lost: BTreeSet<usize> = clashes.iter().map(|(row, ..)| *row).collect();
    for (row, field, problem) in clashes {
        faults.extend(rows.get(row).map(|(place, _)| place.place().field(field).fault(problem)));
    }
    if !lost.is_empty() {
        let mut row = 0..;
        rows.retain(|_| row.next().is_none_or(|row| !lost.contains(&row)));
    }
}

/// The problem of a value that cannot be.
pub(super) fn impossible(code: FaultCode, seen: impl Display, expected: impl Into<String>) -> Problem {
    Problem::Impossible { code, seen: seen.to_string(), expected: expected.into() }
}

/// `2010-03-01` or later.
pub(super) fn or_later(day: impl Display) -> String {
    format!("`{day}` or later")
}

/// `2010-03-01` or earlier.
pub(super) fn or_earlier(day: impl Display) -> String {
    format!("`{day}` or earlier")
}

/// The problem of a date that is surely after another, which it cannot be.
pub(super) fn after(
    code: FaultCode,
    field: &'static str,
    seen: Option<When>,
    last: Option<When>,
) -> Option<(&'static str, Problem)> {
    let (seen, last) = (seen?, last?);
    (last.is_before(seen) == Truth::Yes).then(|| (field, impossible(code, seen, or_earlier(last))))
}

/// The problem of what became known before its own day.
fn known_too_early<T: Check>(row: &T) -> Option<(&'static str, Problem)> {
    let (known, own) = (row.known()?, row.own_day()?);
    let early = known.is_before(own) == Truth::Yes;
    early.then(|| ("known", impossible(FaultCode::KnownBeforeFact, known, or_later(own))))
}

/// What all rows name. A meeting or resolution counts as named even if its row has a fault.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// The meetings of the calendar; `None` where some of its rows could not be read.
    pub(super) meetings: Option<BTreeSet<MeetingId>>,
    /// The symbols of resolutions; `None` where some of their rows could not be read.
    pub(super) resolutions: Option<BTreeSet<String>>,
    /// The day of the records.
    pub(super) release: Option<Day>,
    /// When the meetings of the calendar open and close.
    pub(super) sittings: BTreeMap<MeetingId, (When, When)>,
    /// The columns of the tables, by name.
    pub(super) columns: BTreeMap<&'static str, &'static [&'static str]>,
    /// Whether some facts are left out, as not known then.
    pub(super) in_part: bool,
    /// The first entry into force that follows from consents and exceptions.
    pub(super) entries: BTreeMap<(State, Convention), When>,
    /// Withdrawals that ended a consent, or may have, in order of their first possible days.
    pub(super) withdrawals: BTreeMap<(State, Convention), Vec<When>>,
    /// The States that have consented otherwise than by succession, and those that have succeeded.
    pub(super) consented: BTreeSet<(State, Convention)>,
    pub(super) succeeded: BTreeSet<(State, Convention)>,
    /// The votes on each resolution: in favour, against, abstaining; `None` where some of no known resolution could not
    /// be read.
    pub(super) ballots: Option<BTreeMap<String, [u64; 3]>>,
    /// The resolutions of whose votes some could not be read.
    pub(super) unread_votes: BTreeSet<String>,
    /// States of which a consent could not be read.
    pub(super) doubtful_rows: BTreeSet<(State, Convention)>,
    /// States that may have another entry into force, which cannot be told.
    pub(super) doubtful: BTreeSet<(State, Convention)>,
}

impl Beside {
    /// The problems of observations later than the day of the records.
    fn not_yet<T: Check>(&self, row: &T) -> Wrong {
        let Some(release) = self.release else { return Wrong::new() };
        let late = row.observed().into_iter().chain(row.known().map(|known| ("known", known)));
        let late = late.filter(|(_, date)| date.earliest() > release);
        late.map(|(field, date)| (field, impossible(FaultCode::AfterRelease, date, or_earlier(release)))).collect()
    }

    /// When a meeting opens and closes.
    pub(super) fn sitting(&self, convention: Convention, session: Option<Session>) -> Option<(When, When)> {
        self.sittings.get(&MeetingId { convention, session: session? }).copied()
    }

    /// When the Convention first entered into force for a State, where that can be told.
    pub(super) fn entry(&self, state: State, convention: Convention) -> Option<When> {
        let own = (state, convention);
        self.entries.get(&own).copied().filter(|_| !self.doubtful.contains(&own))
    }

    /// The votes on a resolution that are recorded, where all could be read: in favour, against, abstaining.
    pub(super) fn votes_on(&self, resolution: &str) -> Option<[u64; 3]> {
        let ballots = self.ballots.as_ref().filter(|_| !self.unread_votes.contains(resolution))?;
        Some(ballots.get(resolution).copied().unwrap_or_default())
    }

    /// The problem of something told at a meeting before it happened.
    pub(super) fn told_before(
        &self,
        convention: Convention,
        session: Option<Session>,
        date: Option<When>,
    ) -> Option<(&'static str, Problem)> {
        after(FaultCode::ToldBefore, "date", date, Some(self.sitting(convention, session)?.1))
    }

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
        let first = *self.entries.get(&own)?;
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
