//! Which transparency report was due, and whether it was filed (Article 7 of both Conventions).

use super::words::on;
use crate::base::{Day, read, when::When};
use serde::Serialize;
use std::fmt;

/// Why a report is filed, missing or not yet due.
///
/// ```
/// use mine_action::assess::answer::ReportReason;
/// let due = ReportReason::Due { covers: Some(2023), due: "2024-04-30".parse()? };
/// assert_eq!(due.to_string(), "annual report for 2023 due on 2024-04-30");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
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
    /// A report was due, if the Convention entered into force early enough.
    PerhapsDue {
        /// The calendar year covered; `None` for the initial report.
        covers: Option<i32>,
        /// The last day in time.
        due: When,
    },
    /// Several reports are overdue.
    Owed {
        /// How many.
        count: usize,
        /// The day on which the first of them was due.
        first: When,
        /// The day on which the last of them was due.
        last: When,
    },
    /// A report was filed.
    Filed {
        /// The day of filing.
        date: When,
    },
    /// A report is known to be missing.
    Missing {
        /// The day on which the source found it missing; `None`: the day is not known.
        seen: Option<Day>,
    },
    /// For two consecutive years no information on open duties.
    TwoYearsSilent {
        /// The two years.
        years: (i32, i32),
    },
}

/// Which report it is.
fn report(covers: Option<i32>) -> String {
    covers.map_or_else(|| "initial report".to_owned(), |year| format!("annual report for {year}"))
}

impl fmt::Display for ReportReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Due { covers, due } => write!(f, "{} due{}", report(*covers), on(*due)),
            Self::PerhapsDue { covers, due } => write!(
                f,
                "{} due{}, if the Convention entered into force for the State early enough",
                report(*covers),
                on(*due)
            ),
            Self::Owed { count, first, last } => {
                write!(f, "{count} reports owed, the first due{}, the last{}", on(*first), on(*last))
            }
            Self::Filed { date } => write!(f, "report filed{}", on(*date)),
            Self::Missing { seen } => write!(f, "report known to be missing{}", on(seen.map(When::on))),
            Self::TwoYearsSilent { years: (first, second) } => {
                write!(f, "no information for two consecutive years, {first} and {second}")
            }
        }
    }
}
