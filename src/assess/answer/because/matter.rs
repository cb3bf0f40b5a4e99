//! What there was to be done, and what became of it: stockpiles and areas, as reported or seen.

use super::words::{object, on};
use crate::base::{Day, duty::Duty, read, when::When};
use serde::Serialize;
use std::fmt;

/// What is recorded of a stockpile or of areas.
///
/// ```
/// use mine_action::{Duty, assess::answer::MatterReason};
/// let found = MatterReason::Found { duty: Duty::Clearance, newly_mined: false, date: "2014".parse().ok() };
/// assert_eq!(found.to_string(), "previously unknown areas known in 2014");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum MatterReason {
    /// Reported, and taken to have been there at entry into force.
    Present {
        /// The duty.
        duty: Duty,
        /// The day of the report; `None` = undated.
        date: Option<When>,
    },
    /// Reported that there is nothing to be done.
    Absent {
        /// The duty.
        duty: Duty,
        /// The day of the report; `None` = undated.
        date: Option<When>,
    },
    /// Found later.
    Found {
        /// The duty.
        duty: Duty,
        /// Whether mined after entry into force, rather than unknown before.
        newly_mined: bool,
        /// The day of the find, where recorded.
        date: Option<When>,
    },
    /// New remnants of hostilities.
    NewRemnants {
        /// The name of the hostilities.
        name: String,
        /// When they ended; `None` = not known to have ended.
        ended: Option<When>,
    },
    /// Last seen open.
    SeenOpen {
        /// The day; `None`: it is not known.
        date: Option<Day>,
    },
    /// Seen open after it was reported absent or done.
    SeenAgain {
        /// The day.
        date: When,
    },
    /// Completed.
    Completed {
        /// The day of completion.
        date: When,
    },
    /// Completion announced, the day of completion unknown.
    Announced {
        /// The day of the announcement, where recorded.
        date: Option<When>,
    },
}

impl fmt::Display for MatterReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Present { duty, date: None } => {
                write!(f, "{} reported; undated, so taken to hold from entry into force", object(*duty))
            }
            Self::Present { duty, date } => write!(f, "{} reported{}", object(*duty), on(*date)),
            Self::Absent { duty, date: None } => write!(
                f,
                "reported to have no such thing as {}; undated, so taken to hold from entry into force",
                object(*duty)
            ),
            Self::Absent { duty, date } => {
                write!(f, "reported to have no such thing as {}{}", object(*duty), on(*date))
            }
            Self::Found { duty: Duty::StockpileDestruction, date, .. } => {
                write!(f, "previously unknown stockpile found{}", on(*date))
            }
            Self::Found { newly_mined: true, date, .. } => {
                write!(f, "newly mined or contaminated areas known{}", on(*date))
            }
            Self::Found { date, .. } => write!(f, "previously unknown areas known{}", on(*date)),
            Self::NewRemnants { name, ended: Some(ended) } => {
                write!(f, "remnants of hostilities `{name}`, which ended{}", on(*ended))
            }
            Self::NewRemnants { name, ended: None } => {
                write!(f, "remnants of hostilities `{name}`, not known to have ended")
            }
            Self::SeenOpen { date } => write!(f, "last seen open{}", on(date.map(When::on))),
            Self::SeenAgain { date } => write!(f, "seen open{}, after it was reported done or absent", on(*date)),
            Self::Completed { date } => write!(f, "completed{}", on(*date)),
            Self::Announced { date } => {
                write!(f, "completion announced{}; the day of completion is not recorded", on(*date))
            }
        }
    }
}
