//! The register: the histories of all States, the calendar of meetings, the votes.

use super::{
    builder::Builder,
    conflict::Conflict,
    fault::{Faults, Place},
    group::GroupMember,
    history::{Hindsight, History},
    meeting::Meeting,
    request::{ExtensionRequest, Outcome},
    row::rows,
    vote::{Resolution, Vote},
};
use crate::base::{Day, convention::Convention, meeting::MeetingId, state::State, when::When};
use std::collections::BTreeMap;

pub use super::builder::Fact;

rows! {
    /// The day at which a set of records stands.
    Release in Release, key 1 {
        /// The day.
        release: Day,
    }
}

/// All facts, and the last day of which they can tell.
///
/// A register is a value: [`known_by`](Self::known_by), [`with`](Self::with) and [`merge`](Self::merge) give another one.
/// [`state`](Self::state) opens the dossier of a State; [`measure`](Self::measure) puts the questions of a plan.
///
/// ```
/// # #[cfg(feature = "data")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use mine_action::{Convention, Day, State, data};
/// let register = data::register()?;
/// let day = "2010-06-15".parse::<Day>()?;
/// let party = |state| register.state(state).standing(Convention::Ccm).party().at(day).known().copied();
/// assert_eq!(party(State::NOR), Some(false)); // in force on 1 August 2010
/// assert_eq!(register.known_by(day).known(), day);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "data"))]
/// # fn main() {}
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    pub(super) release: Day,
    pub(super) known: Day,
    pub(super) meetings: BTreeMap<MeetingId, Meeting>,
    pub(super) histories: BTreeMap<State, History>,
    pub(super) resolutions: Vec<Resolution>,
    pub(super) votes: Vec<Vote>,
    pub(super) groups: Vec<GroupMember>,
    pub(super) conflicts: Vec<Conflict>,
}

static NOTHING: History = History::EMPTY;

impl Register {
    /// A register without facts, standing at `release`.
    pub const fn empty(release: Day) -> Self {
        Self {
            release,
            known: release,
            meetings: BTreeMap::new(),
            histories: BTreeMap::new(),
            resolutions: Vec::new(),
            votes: Vec::new(),
            groups: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// A register of these facts, standing at `release`.
    ///
    /// # Errors
    /// All [`Faults`]: duplicates, contradictions, references to nothing, impossible orders. Rows count from 1.
    pub fn new(release: Day, facts: impl IntoIterator<Item = Fact>) -> Result<Self, Faults> {
        let mut builder = Builder::default();
        builder.release(release);
        for (fact, row) in facts.into_iter().zip(1..) {
            builder.add(Place::file("facts").row(row), fact);
        }
        let (register, faults) = builder.finish();
        if faults.is_empty() { Ok(register) } else { Err(Faults(faults)) }
    }

    /// The day at which the records stand.
    pub const fn release(&self) -> Day {
        self.release
    }

    /// The last day of which the register can tell: its release, or the day given to [`known_by`](Self::known_by).
    /// Every later day is unknown.
    pub const fn known(&self) -> Day {
        self.known
    }

    /// The register as it was known on that day: a fact counts from the last possible day of its known date (default: its
    /// own date). A fact without any date is a baseline and always counts. A later day than the release changes nothing.
    #[must_use]
    pub fn known_by(&self, day: Day) -> Self {
        let known = day.min(self.known);
        let meeting = |id: MeetingId| self.meetings.get(&id).and_then(Meeting::days);
        let then = Hindsight { day: known, release: self.release, meeting: &meeting };
        let histories = self.histories.iter().map(|(state, history)| (*state, history.known(&then)));
        let histories = histories.filter(|(_, history)| *history != History::EMPTY).collect();
        let mut past = Self { known, histories, ..self.clone() };
        past.resolutions.retain(|fact| fact.date.is_none_or(|date| then.knew_of(date)));
        past.votes.retain(|vote| past.resolutions.iter().any(|fact| fact.resolution == vote.resolution));
        past.groups.retain(|fact| then.knew_of(fact.as_of));
        past
    }

    /// The same register with one more fact: what if?
    ///
    /// # Errors
    /// The [`Faults`] of the fact beside the others, as in [`new`](Self::new).
    pub fn with(&self, fact: impl Into<Fact>) -> Result<Self, Faults> {
        self.with_all([fact.into()])
    }

    /// The same register with more facts.
    ///
    /// # Errors
    /// As [`with`](Self::with).
    pub fn with_all(&self, facts: impl IntoIterator<Item = Fact>) -> Result<Self, Faults> {
        let register = Self::new(self.release, self.facts().chain(facts))?;
        Ok(Self { known: self.known, ..register })
    }

    /// The facts of both; the later release counts.
    ///
    /// # Errors
    /// As [`with`](Self::with): a row that stands in both is a duplicate.
    pub fn merge(&self, other: &Self) -> Result<Self, Faults> {
        Self::new(self.release.max(other.release), self.facts().chain(other.facts()))
    }

    /// What is recorded of that State; an empty history where nothing is.
    pub fn history(&self, state: State) -> &History {
        self.histories.get(&state).unwrap_or(&NOTHING)
    }

    /// The States of which anything is recorded, by code.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        self.histories.keys().copied()
    }

    /// The meetings of a Convention in the order in which they were held; those without a day come last.
    pub fn meetings(&self, convention: Convention) -> Vec<&Meeting> {
        let mut meetings: Vec<_> = self.meetings.values().filter(|meeting| meeting.convention == convention).collect();
        meetings.sort_by_key(|meeting| (meeting.starts.unwrap_or(Day::MAX), meeting.id()));
        meetings
    }

    /// The last day of which the calendar of a Convention can tell: that of its last meeting, or the last day known.
    pub fn calendar_ends(&self, convention: Convention) -> Day {
        let ends = self.meetings(convention).into_iter().filter_map(|meeting| meeting.ends.or(meeting.starts));
        ends.fold(self.known, Day::max)
    }

    /// A meeting of the calendar.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.get(&id)
    }

    /// The days of a meeting; `None` where they are not recorded.
    pub fn meeting_days(&self, id: MeetingId) -> Option<When> {
        self.meeting(id).and_then(Meeting::days)
    }

    /// When a request was decided: the day given, or else the days of the meeting. Where it was granted or refused and
    /// neither is recorded, some day between filing and the release; `None` where nothing tells that it was decided.
    pub fn decision_day(&self, request: &ExtensionRequest) -> Option<When> {
        let meeting = request.meeting.map(|session| MeetingId { convention: request.id.convention, session });
        let told = request.decided().or(meeting.and_then(|meeting| self.meeting_days(meeting)));
        let filed = request.filed.map_or(Day::MIN, When::earliest);
        let bounded = || When::between(filed, self.release).unwrap_or(When::not_after(self.release));
        match request.outcome {
            Outcome::Granted { .. } | Outcome::NotGranted { .. } => Some(told.unwrap_or_else(bounded)),
            Outcome::Unknown | Outcome::Moot => told,
        }
    }

    /// The resolutions of the General Assembly.
    pub fn resolutions(&self) -> &[Resolution] {
        &self.resolutions
    }

    /// How States voted on them.
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// Declared groups.
    pub fn groups(&self) -> &[GroupMember] {
        &self.groups
    }

    /// Values on which sources disagree.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }
}
