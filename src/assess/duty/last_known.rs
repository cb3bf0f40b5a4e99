//! What was last known of a duty: facts about the records, not about the day asked.

use super::status::Status;
use crate::base::{Day, read, when::When};
use crate::record::request::RequestId;
use serde::Serialize;
use std::fmt;

/// The last day, up to the one asked about, on which a status was known, and the status then. Where it is known on the
/// day asked, that day itself. Only days of the membership asked about count: that a State was not bound before entry
/// into force tells nothing of what became of its duty.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let finding = jordan.at("2012-03-15".parse()?); // completion was announced in 2012, without its day
/// assert_eq!(finding.last_known.ok_or("never")?.to_string(), "in-time when last known, 2011-11-30");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct LastKnown {
    /// The day.
    pub day: Day,
    /// The status on it.
    pub status: Status,
}

impl LastKnown {
    pub(in crate::assess) fn new((day, status): (Day, Status)) -> Self {
        Self { day, status }
    }
}

/// `in-time when last known, 2025-12-01`.
impl fmt::Display for LastKnown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} when last known, {}", self.status, self.day)
    }
}

/// The last deadline of a clock that was known exactly: to the day, and with no meeting of which the decisions are not all
/// recorded.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let last = jordan.at("2008-11-01".parse()?).last_deadline.ok_or("none")?;
/// assert_eq!(last.deadline, "2009-05-01".parse()?);
/// assert_eq!(last.undecided.len(), 1); // more time was asked, and granted later that month
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct LastDeadline {
    /// The last day, up to the one asked about, on which it was known.
    pub day: Day,
    /// The last day in time, as then known.
    pub deadline: Day,
    /// The requests that are or may be about this clock, filed by the day asked about and not known to be decided or
    /// withdrawn by then.
    pub undecided: Vec<RequestId>,
}

/// `2028-12-31 when last known, 2025-12-01; undecided: request …`.
impl fmt::Display for LastDeadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} when last known, {}", self.deadline, self.day)?;
        for (place, request) in self.undecided.iter().enumerate() {
            write!(f, "{}request {request}", if place == 0 { "; undecided: " } else { ", " })?;
        }
        Ok(())
    }
}

/// The last report on record, of a duty that comes anew each year.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let belarus = data::register()?.state(State::BLR).duty(Convention::Apmbc, Duty::Reporting).ok_or("no such duty")?;
/// let last = belarus.at("2005-01-01".parse()?).last_report.ok_or("none")?;
/// assert_eq!(last.to_string(), "initial report, filed 2004-07-01");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct LastReport {
    /// The year covered; `None` = the initial report.
    pub covers: Option<i32>,
    /// When it was filed.
    pub filed: When,
}

/// `for 2021, filed 2022-04-28`.
impl fmt::Display for LastReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.covers {
            Some(year) => write!(f, "for {year}")?,
            None => f.write_str("initial report")?,
        }
        match self.filed.exact() {
            Some(day) => write!(f, ", filed {day}"),
            None => write!(f, ", filed {}", self.filed.in_words()),
        }
    }
}
