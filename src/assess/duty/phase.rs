//! Phases: stretches of time in which there is something to be done, and how they begin and end.

use crate::assess::answer::{Alternative, Dated, MatterReason, Missing, Possible, Reason, happened};
use crate::base::{
    Day, citation::Source, duty::Duty, known_day, months::days_after, read, timeline::Timeline, when::When,
};
use serde::Serialize;

/// Whether there is anything to be done.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// Nothing: never was, or not yet found.
    Absent,
    /// It has been done.
    Done,
    /// It is still to be done.
    Open,
}

impl Alternative for Matter {
    const ALL: &'static [Self] = &[Self::Absent, Self::Done, Self::Open];
}

/// How a phase began.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Beginning {
    /// There at entry into force, as far as known.
    Baseline,
    /// Previously unknown, found later.
    Found,
    /// Mined after entry into force.
    NewlyMined,
    /// A source shows it open although it was reported absent or done.
    Seen,
}

/// How a phase ended.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Ending {
    /// Completed on a recorded day.
    Completed,
    /// Announced complete; the day of completion is not known.
    Announced,
    /// Reported that there is nothing after all.
    Absent,
    /// Not known to have ended.
    NotSeen,
}

/// A stretch in which there is something to be done.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, assess::duty::{Beginning, Ending, Matter}, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let find = &jordan.clocks()[1].phases()[0];
/// assert_eq!((find.beginning, find.starts.to_string().as_str()), (Beginning::Found, "2013"));
/// assert_eq!((find.ending, find.ends.to_string().as_str()), (Ending::Completed, "2018"));
/// assert_eq!(find.timeline().at("2015-01-01".parse()?).known(), Some(&Matter::Open));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Phase {
    /// How it began.
    pub beginning: Beginning,
    /// When it began; open to the past for a baseline.
    pub starts: When,
    /// When it ended; after the last sighting where no end is known.
    pub ends: When,
    /// How it ended.
    pub ending: Ending,
    /// The last day on which it was surely open, with its source.
    pub last_seen: Option<(Day, Source)>,
    /// What says that it began.
    pub begun_by: Source,
    /// When that was said.
    pub begun_on: Option<When>,
    /// What says that it ended.
    pub ended_by: Option<Source>,
}

impl Phase {
    /// Whether there is something to be done, over time.
    pub fn timeline(&self) -> Timeline<Possible<Matter>> {
        let missing = match (self.ending, &self.last_seen) {
            (Ending::NotSeen, seen) | (Ending::Announced | Ending::Absent, seen @ Some(_)) => {
                Missing::since_last_seen(seen.as_ref().map(|(day, _)| *day))
            }
            _ => Missing::CompletionDay,
        };
        let begun = happened(&Dated::new(self.starts, Missing::StartDay));
        let ended = happened(&Dated::new(self.ends, missing));
        let into = if self.ending == Ending::Absent { Matter::Absent } else { Matter::Done };
        begun.join(&ended, |begun, ended| match (*begun, *ended) {
            (false, _) => Matter::Absent,
            (true, true) => into,
            (true, false) => Matter::Open,
        })
    }
}

impl Phase {
    /// The phase up to a find within it, which may have ended by then, and what was found as a phase of its own.
    pub(super) fn split(&self, find: &LaterFind) -> (Self, Self) {
        let LaterFind { beginning, when, source, last_seen, .. } = find;
        let seen = last_seen.as_ref().map_or(self.starts.earliest(), |(day, _)| days_after(*day, 1));
        let ends = When::between(seen.min(when.latest()), when.latest()).unwrap_or(*when);
        let before =
            Self { ends, ending: Ending::NotSeen, last_seen: last_seen.clone(), ended_by: None, ..self.clone() };
        let found = Self {
            beginning: *beginning,
            starts: *when,
            begun_by: source.clone(),
            begun_on: Some(*when),
            ..self.clone()
        };
        (before, found)
    }

    /// Why it is open, or not, on that day.
    pub(super) fn reasons(&self, duty: Duty, day: Day) -> Vec<Reason> {
        [self.why_begun(duty), self.why_open(), self.why_ended(duty, day)].into_iter().flatten().collect()
    }

    /// Whether only its end tells that there was something to be done.
    fn is_implied(&self) -> bool {
        let by_its_end = self.ended_by.as_ref() == Some(&self.begun_by) && self.last_seen.is_none();
        self.beginning == Beginning::Baseline && by_its_end
    }

    fn why_begun(&self, duty: Duty) -> Option<Reason> {
        let date = self.begun_on;
        let begun = match self.beginning {
            Beginning::Baseline => MatterReason::Present { duty, date },
            Beginning::Found => MatterReason::Found { duty, newly_mined: false, date },
            Beginning::NewlyMined => MatterReason::Found { duty, newly_mined: true, date },
            Beginning::Seen => MatterReason::SeenAgain { date: self.starts },
        };
        (!self.is_implied()).then(|| Reason::new(begun, &self.begun_by))
    }

    /// The last sighting, unless it is what says that it began.
    fn why_open(&self) -> Option<Reason> {
        let (seen, source) = self.last_seen.as_ref()?;
        let begun = self.begun_on.map_or(self.starts.latest(), When::earliest);
        let is_told = (source, *seen) == (&self.begun_by, begun);
        (!is_told).then(|| Reason::new(MatterReason::SeenOpen { date: known_day(*seen) }, source))
    }

    fn why_ended(&self, duty: Duty, day: Day) -> Option<Reason> {
        let source = self.ended_by.as_ref().filter(|_| self.ends.earliest() <= day)?;
        let date = self.ends;
        let ended = match self.ending {
            // Only the day of the announcement is known.
            Ending::Announced => {
                let announced = (date.latest() < Day::MAX).then_some(When::on(date.latest()));
                MatterReason::Announced { date: announced }
            }
            Ending::Absent => MatterReason::Absent { duty, date: Some(date) },
            Ending::Completed | Ending::NotSeen => MatterReason::Completed { date },
        };
        Some(Reason::new(ended, source))
    }
}

/// All that is recorded of what is to be done under one duty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Matters {
    /// The phases, in order; none where nothing was ever there, as far as known.
    pub(super) phases: Vec<Phase>,
    /// When it was reported that there is nothing, and by whom. `None` = not reported.
    pub(super) absent: Option<(Option<When>, Source)>,
    /// What was found within a phase, in order.
    pub(super) finds: Vec<LaterFind>,
}

/// Something found while, as far as known, other things were still to be done: nobody has told that they were, nor that
/// they were not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LaterFind {
    /// The place of the phase.
    pub(super) phase: usize,
    pub(super) beginning: Beginning,
    pub(super) when: When,
    pub(super) source: Source,
    /// The last day before it on which the phase was surely open, with its source.
    pub(super) last_seen: Option<(Day, Source)>,
}

impl Matters {
    /// Whether the records say anything at all.
    pub(super) const fn is_recorded(&self) -> bool {
        !self.phases.is_empty() || self.absent.is_some()
    }

    /// The first day on which anything is recorded of what there was at entry into force: that of the report that there
    /// is nothing, or of the first find; the end of time where nothing is recorded at all. `None` where the records
    /// tell from the beginning.
    pub(super) fn unrecorded_until(&self) -> Option<Day> {
        if let Some((said, _)) = &self.absent {
            return said.map(When::latest);
        }
        match self.phases.first() {
            Some(first) => (first.beginning != Beginning::Baseline).then_some(first.starts.latest()),
            None => Some(Day::MAX),
        }
    }
}
