//! The status of a duty: over time, and on a day with all its reasons.

use super::{
    clock::{Clock, Origin},
    judgement::Judged,
    membership::Standing,
    missing::Missing,
    possible::{Alternative, Possible},
    reason::{Because, Reason},
    reporting::Reporting,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, months::days_after, provision::Provision, state::State,
    timeline::Timeline, when::When,
};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// How a duty stands, from the facts given. Ordered by gravity: of several clocks, the gravest counts.
///
/// *Unknown* is not among these words: it is [`Possible::Unknown`], with all that the status could be.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// The Convention is not in force for the State.
    NotBound,
    /// The State has nothing to which the duty applies.
    NotApplicable,
    /// Done.
    Fulfilled,
    /// Still to be done, and the deadline has not passed.
    InTime,
    /// The law leaves it to judgement; the reasons say what the record can show.
    Judgement,
    /// Still to be done, and the deadline has passed.
    Overdue,
}

impl Alternative for Status {
    const ALL: &'static [Self] = Self::VARIANTS;
}

/// A status on a day, with everything that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The duty.
    pub duty: Duty,
    /// The article that holds it.
    pub provision: Provision,
    /// The day for which it is given.
    pub day: Day,
    /// The status, or all that it could be.
    pub status: Possible<Status>,
    /// The first day of this status; `None` = always.
    pub since: Option<Day>,
    /// Entry into force for the State; `None` where no consent is recorded.
    pub entry_into_force: Option<When>,
    /// The deadline that the treaty sets, before any extension.
    pub original_deadline: Option<When>,
    /// The last deadline known on that day. Of a duty that recurs, that of the last instalment due.
    pub deadline: Option<When>,
    /// When it was completed, or the last report filed; `None` where it was not, or is open again.
    pub fulfilled: Option<When>,
    /// Days late: of what is overdue up to that day, of what is fulfilled up to completion, none while in time. `None` unless
    /// exact.
    pub late_days: Option<i64>,
    /// The clocks, where the duty has several.
    pub clocks: Vec<ClockFinding>,
    /// All reasons.
    pub reasons: Vec<Reason>,
}

/// One of several clocks on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockFinding {
    /// What it counts from.
    pub origin: Origin,
    /// When it starts.
    pub starts: When,
    /// The deadline before any extension.
    pub original_deadline: Option<When>,
    /// The last deadline known.
    pub deadline: Option<When>,
    /// The status under this clock alone.
    pub status: Possible<Status>,
}

/// What decides a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ground {
    /// Clocks with deadlines.
    Clocks(Vec<Clock>),
    /// Instalments.
    Reports(Reporting),
    /// A judgement.
    Judged(Judged),
}

/// One duty of one State under one Convention: its status over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyStatus {
    pub(super) convention: Convention,
    pub(super) state: State,
    pub(super) duty: Duty,
    pub(super) provision: Provision,
    pub(super) standing: Standing,
    pub(super) ground: Ground,
    pub(super) known: Day,
}

impl DutyStatus {
    /// The status on every day. Days after the last of which the records can tell are unknown, never overdue by silence.
    pub fn timeline(&self) -> Timeline<Possible<Status>> {
        let while_bound = match &self.ground {
            Ground::Clocks(clocks) => worst(clocks.iter().map(Clock::status)),
            Ground::Reports(reports) => reports.status(),
            Ground::Judged(judged) => judged.status(),
        };
        self.bound_by(&while_bound)
    }

    /// The status while bound, where the State is bound; unknown after the last day known.
    fn bound_by(&self, while_bound: &Timeline<Possible<Status>>) -> Timeline<Possible<Status>> {
        let line = self.standing.party().zip(while_bound, |bound, status| {
            bound.zip(status, |bound, status| if *bound { *status } else { Status::NotBound })
        });
        let after = Possible::one_of(self.words(), Missing::After(self.known));
        line.then(days_after(self.known, 1), after)
    }

    /// Every status that this duty can have.
    fn words(&self) -> Vec<Status> {
        let judged = |status: &Status| match &self.ground {
            Ground::Clocks(_) => true,
            Ground::Reports(_) => !matches!(status, Status::Judgement | Status::NotApplicable),
            Ground::Judged(_) => matches!(status, Status::NotBound | Status::NotApplicable | Status::Judgement),
        };
        Status::VARIANTS.iter().copied().filter(judged).collect()
    }

    /// The State.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The article that holds the duty.
    pub const fn provision(&self) -> Provision {
        self.provision
    }

    /// The standing of the State under the Convention.
    pub const fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The clocks, for a duty with a time limit.
    pub fn clocks(&self) -> &[Clock] {
        match &self.ground {
            Ground::Clocks(clocks) => clocks,
            Ground::Reports(_) | Ground::Judged(_) => &[],
        }
    }

    /// The reports due, for the duty to report.
    pub const fn reports(&self) -> Option<&Reporting> {
        match &self.ground {
            Ground::Reports(reports) => Some(reports),
            Ground::Clocks(_) | Ground::Judged(_) => None,
        }
    }

    /// The status on that day, with its reasons.
    pub fn at(&self, day: Day) -> Finding {
        let timeline = self.timeline();
        let status = timeline.at(day).clone();
        let entry = self.standing.spell(day).map(|spell| spell.entry_into_force);
        let original_deadline = match &self.ground {
            Ground::Clocks(clocks) => {
                let current =
                    |clock: &&Clock| *clock.origin() == Origin::EntryIntoForce && Some(clock.starts()) == entry;
                clocks.iter().find(current).and_then(Clock::original_deadline)
            }
            Ground::Reports(reports) => reports.first_due(),
            Ground::Judged(_) => None,
        };
        Finding {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            provision: self.provision,
            day,
            since: timeline.since(day),
            entry_into_force: entry,
            original_deadline,
            deadline: self.deadline(day),
            fulfilled: self.fulfilled(day).filter(|_| status.may_be(&Status::Fulfilled)),
            late_days: status.known().and_then(|status| self.late_days(day, *status)),
            clocks: self.clock_findings(day),
            reasons: self.reasons(day, &status),
            status,
        }
    }

    /// The last deadline known on that day: of the gravest clock, or of the last report due.
    pub fn deadline(&self, day: Day) -> Option<When> {
        match &self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.deadline(day),
            Ground::Reports(reports) => reports.last_due(day),
            Ground::Judged(_) => None,
        }
    }

    fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        match &self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.late_days(day, status),
            Ground::Reports(reports) => reports.late_days(day, status),
            Ground::Judged(_) => None,
        }
    }

    /// The clocks that have begun by that day, under the consent that counts on it.
    pub(super) fn running<'c>(&self, clocks: &'c [Clock], day: Day) -> Vec<&'c Clock> {
        let spell = self.standing.spell(day);
        clocks.iter().filter(|clock| Some(clock.spell()) == spell && clock.has_begun(day)).collect()
    }

    fn fulfilled(&self, day: Day) -> Option<When> {
        let when = match &self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.completion(day),
            Ground::Reports(reports) => reports.filed(day),
            Ground::Judged(_) => None,
        };
        when.filter(|when| when.earliest() <= day)
    }

    /// The status under one of its clocks alone, over time.
    pub fn under(&self, clock: &Clock) -> Timeline<Possible<Status>> {
        self.bound_by(&clock.status())
    }

    /// The gravest clock that has begun, the latest of equals.
    fn main_clock(&self, day: Day) -> Option<&Clock> {
        let begun = self.running(self.clocks(), day);
        if let [only] = begun.as_slice() {
            return Some(only);
        }
        let gravity = |clock: &&Clock| clock.status().at(day).alternatives().last();
        begun.into_iter().max_by_key(gravity)
    }

    fn clock_findings(&self, day: Day) -> Vec<ClockFinding> {
        let begun = self.running(self.clocks(), day).into_iter();
        let clocks: Vec<Clock> =
            begun.flat_map(|clock| std::iter::once(clock.clone()).chain(clock.commitments())).collect();
        if clocks.len() < 2 {
            return Vec::new();
        }
        let finding = |clock: Clock| ClockFinding {
            origin: clock.origin().clone(),
            starts: clock.starts(),
            original_deadline: clock.original_deadline(),
            deadline: clock.deadline(day),
            status: self.under(&clock).at(day).clone(),
        };
        clocks.into_iter().map(finding).collect()
    }

    fn reasons(&self, day: Day, status: &Possible<Status>) -> Vec<Reason> {
        let mut reasons = self.standing.reasons(day);
        if *status == Possible::Known(Status::NotBound) {
            return reasons;
        }
        match &self.ground {
            Ground::Clocks(clocks) => {
                let begun = self.running(clocks, day).into_iter();
                reasons.extend(begun.flat_map(|clock| clock.reasons(day, self.known)));
            }
            Ground::Reports(reports) => reasons.extend(reports.reasons(day)),
            Ground::Judged(judged) => reasons.extend(judged.reasons(day)),
        }
        if let Some(days) = status.known().and_then(|status| self.late_days(day, *status)).filter(|days| *days > 0) {
            reasons.push(Reason::new(Because::Late { days }, self.provision));
        }
        let missing = status.missing().into_iter();
        reasons.extend(missing.map(|missing| Reason::new(Because::Missing(missing), self.provision)));
        let mut seen = std::collections::BTreeSet::new();
        reasons.retain(|reason| seen.insert(reason.clone()));
        reasons
    }
}

/// The gravest of several statuses, over time; not applicable where there is none.
fn worst(lines: impl Iterator<Item = Timeline<Possible<Status>>>) -> Timeline<Possible<Status>> {
    let nothing = Timeline::constant(Possible::Known(Status::NotBound));
    lines.fold(nothing, |line, other| line.zip(&other, |a, b| a.zip(b, |a, b| (*a).max(*b))))
}
