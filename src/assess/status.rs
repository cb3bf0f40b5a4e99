//! The status of a duty: over time, and on a day with all its reasons.

mod course;

use super::{
    clock::{Clock, Origin},
    judgement::Judged,
    membership::Standing,
    missing::Missing,
    period::Period,
    possible::{Alternative, Possible},
    reason::Reason,
    reporting::Reporting,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, months::days_after, provision::Provision, state::State,
    timeline::Timeline, when::When,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

pub(super) use course::Course;

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
    pub(super) standing: Arc<Standing>,
    pub(super) ground: Ground,
    pub(super) known: Day,
}

impl DutyStatus {
    /// The status on every day. Days after the last of which the records can tell are unknown, never overdue by silence.
    pub fn timeline(&self) -> Timeline<Possible<Status>> {
        Course::of(self).timeline()
    }

    /// The same over a period.
    pub(super) fn timeline_in(&self, period: Period) -> Timeline<Possible<Status>> {
        Course::in_period(self, period).timeline()
    }

    /// The status while bound, where the State is bound; unknown after the last day known.
    fn bound_by(&self, while_bound: &Timeline<Possible<Status>>, period: Period) -> Timeline<Possible<Status>> {
        let line = period.of(self.standing.bound()).zip(while_bound, |bound, status| {
            bound.zip(status, |bound, status| if *bound { *status } else { Status::NotBound })
        });
        let after = days_after(self.known, 1);
        if !period.reaches(after) {
            return line;
        }
        line.then(after, Possible::one_of(self.words(), Missing::After(self.known)))
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
    pub fn standing(&self) -> &Standing {
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
        Course::of(self).finding(day)
    }

    /// The last deadline known on that day: of the gravest clock, or of the last report due.
    pub fn deadline(&self, day: Day) -> Option<When> {
        Course::of(self).deadline(day)
    }

    /// Whether a clock has begun by that day, under the consent that counts on it.
    fn is_running(&self, clock: &Clock, day: Day) -> bool {
        Some(clock.spell()) == self.standing.spell(day) && clock.has_begun(day)
    }

    /// The clocks that have begun by that day, under the consent that counts on it.
    pub(super) fn running(&self, day: Day) -> Vec<&Clock> {
        self.clocks().iter().filter(|clock| self.is_running(clock, day)).collect()
    }

    /// The status under one of its clocks alone, over time.
    pub fn under(&self, clock: &Clock) -> Timeline<Possible<Status>> {
        self.bound_by(&clock.status(Period::ALL), Period::ALL)
    }
}
