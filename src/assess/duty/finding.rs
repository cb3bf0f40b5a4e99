//! The status of a duty on a day, with everything that explains it.

use super::{clock::Origin, status::Status};
use crate::assess::answer::{Possible, Reason};
use crate::base::{Day, convention::Convention, duty::Duty, provision::Provision, state::State, when::When};

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
