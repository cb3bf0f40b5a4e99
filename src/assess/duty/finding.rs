//! The status of a duty on a day, with everything that explains it.

use super::{
    last_known::{LastDeadline, LastKnown, LastReport},
    origin::ClockOrigin,
    presumed::Presumed,
    status::Status,
};
use crate::assess::answer::{Possible, Reason};
use crate::base::{Day, convention::Convention, duty::Duty, provision::Provision, read, state::State, when::When};
use serde::Serialize;
use std::fmt;

/// A status on a day, with everything that explains it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, State, Status, data};
/// let greece = data::register()?.state(State::GRC).duty(Convention::Apmbc, Duty::StockpileDestruction).ok_or("no such duty")?;
/// let finding = greece.at("2010-06-01".parse()?);
/// assert_eq!(finding.status, Possible::Known(Status::Overdue));
/// assert_eq!(finding.since, Some("2008-03-02".parse()?));
/// assert_eq!(finding.late_days, Some(822));
/// assert_eq!(finding.reasons.last().ok_or("none")?.to_string(), "822 days late (APMBC Art. 4)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
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
    /// The last day on which the status was known, and the status then; `None` where it never was in this membership.
    pub last_known: Option<LastKnown>,
    /// What the caller presumes where the status is not known; `None` where it is, where no presumption was chosen or where
    /// it says nothing.
    pub presumed: Option<Presumed>,
    /// The first day of this status, or where it is unknown the day from which all that it could be has been possible;
    /// `None` = always.
    pub since: Option<Day>,
    /// Entry into force for the State; `None` where no consent is recorded.
    pub entry_into_force: Option<When>,
    /// What the clock counts from of which the dates below are: where there are several, the gravest, and the latest of
    /// equals. `None` for a duty without clocks. The others are in `clocks`.
    pub clock: Option<ClockOrigin>,
    /// The deadline before any extension, of that clock; of reports, that of the first.
    pub original_deadline: Option<When>,
    /// The last deadline of that clock known on that day: an interval where more time was granted and how much is not recorded, so
    /// that [`When::exact`] drops it and [`Register::deadlines`](crate::Register::deadlines) does not. Of a duty that
    /// recurs, that of the oldest instalment surely overdue, or else of the last due.
    pub deadline: Option<When>,
    /// The last deadline of that clock that was known exactly; `None` for a duty without clocks, or where none was.
    pub last_deadline: Option<LastDeadline>,
    /// Of reports, the last on record; `None` for other duties, or where none is.
    pub last_report: Option<LastReport>,
    /// When it was completed, or the last report filed; `None` where it was not, or is open again.
    pub fulfilled: Option<When>,
    /// Days late: of what is overdue up to that day, of what is fulfilled up to completion, none while in time. `None`
    /// unless exact: also where an older report may be overdue too, or more time may have been given.
    pub late_days: Option<i64>,
    /// The clocks, where the duty has several.
    pub clocks: Vec<ClockFinding>,
    /// All reasons.
    pub reasons: Vec<Reason>,
}

/// How a duty stands under one of its clocks on a day.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// // A find after the deadline has a clock of its own, beside that which ran from entry into force.
/// let germany = data::register()?.state(State::DEU).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let finding = germany.at("2012-06-01".parse()?);
/// let clocks: Vec<String> = finding.clocks.iter().map(|clock| format!("{} from {}", clock.origin, clock.starts)).collect();
/// assert_eq!(clocks, ["entry-into-force from 1999-03-01", "found from 2011-06"]);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ClockFinding {
    /// What it counts from.
    pub origin: ClockOrigin,
    /// When it starts.
    pub starts: When,
    /// The deadline before any extension.
    pub original_deadline: Option<When>,
    /// The last deadline known.
    pub deadline: Option<When>,
    /// The status under this clock alone.
    pub status: Possible<Status>,
    /// The last day on which that was known, and the status then.
    pub last_known: Option<LastKnown>,
}

/// One line: `Afghanistan, clearance (APMBC Art. 5), on 2026-01-01: in-time`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, duty, provision, day, status, .. } = self;
        write!(f, "{}, {duty} ({provision}), on {day}: {status}", state.short_name())
    }
}
