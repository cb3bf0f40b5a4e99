//! Which transparency report was due, and whether it was filed (Article 7 of both Conventions).

use super::words::on;
use crate::base::{Day, when::When};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a report is filed, missing or not yet due.
///
/// ```
/// use mine_action::assess::answer::ReportReason;
/// let due = ReportReason::Due { covers: Some(2023), due: "2024-04-30".parse()? };
/// assert_eq!(due.to_string(), "annual report for 2023 due on 2024-04-30");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReportReason {
    /// A report was due.
    Due {
        /// The calendar year covered; `None` for the initial report.
        covers: Option<i32>,
        /// The last day in time.
        due: When,
    },
    /// A report was filed.
    Filed {
        /// The day of filing.
        date: When,
    },
    /// A report is known to be missing.
    Missing {
        /// The day on which the source found it missing.
        seen: Day,
    },
    /// For two consecutive years no information on open duties.
    TwoYearsSilent {
        /// The two years.
        years: (i32, i32),
    },
}

impl fmt::Display for ReportReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Due { covers: None, due } => write!(f, "initial report due on {due}"),
            Self::Due { covers: Some(year), due } => write!(f, "annual report for {year} due on {due}"),
            Self::Filed { date } => write!(f, "report filed{}", on(*date)),
            Self::Missing { seen } => write!(f, "report known to be missing{}", on(When::on(*seen))),
            Self::TwoYearsSilent { years: (first, second) } => {
                write!(f, "no information for two consecutive years, {first} and {second}")
            }
        }
    }
}
