//! What the records show of a duty that the law leaves to judgement: retention, national measures, victim assistance.

use super::words::plural;
use crate::base::{duty::Duty, read, when::When};
use crate::record::{measure::MeasureKind, victim::VictimEvent};
use serde::Serialize;
use std::fmt;

/// What the records show of a duty that the law leaves to judgement.
///
/// ```
/// use mine_action::assess::answer::JudgementReason;
/// let rise = JudgementReason::Increased { from: 0, to: 3364, year: 2009 };
/// assert_eq!(rise.to_string(), "number rose from 0 to 3364 by 2009");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum JudgementReason {
    /// The law leaves it open whether the duty is met.
    LeftToJudgement {
        /// The duty.
        duty: Duty,
    },
    /// So many are retained.
    Retained {
        /// Mines, or munitions.
        number: u64,
        /// The calendar year; `None` = as at entry into force.
        year: Option<i32>,
    },
    /// Some are retained; how many is not told.
    SomeRetained {
        /// The calendar year; `None` = as at entry into force.
        year: Option<i32>,
    },
    /// Nothing is retained.
    NothingRetained {
        /// The calendar year; `None` = as at entry into force.
        year: Option<i32>,
    },
    /// The number last reported is the same as before; whether it changed in years not recorded is not told.
    Unchanged {
        /// Over how many years.
        years: i32,
        /// The number.
        number: u64,
    },
    /// The number has risen.
    Increased {
        /// The number before.
        from: u64,
        /// The number after.
        to: u64,
        /// The calendar year by which it rose.
        year: i32,
    },
    /// No use of what is retained has been reported.
    NoUseReported {
        /// The calendar year; `None` = as at entry into force.
        year: Option<i32>,
    },
    /// A national measure.
    Measure {
        /// What was reported.
        kind: MeasureKind,
        /// The title of the law.
        title: Option<String>,
        /// The day of the report, or on which it became public, where recorded.
        date: Option<When>,
    },
    /// No national measure is recorded.
    NoMeasureRecorded,
    /// Victims, or first duties toward them.
    Victims {
        /// What was reported.
        event: VictimEvent,
        /// The day of the report, where recorded.
        date: Option<When>,
    },
}

/// What the law asks under the duty, as the rest of "whether …".
const fn test(duty: Duty) -> &'static str {
    match duty {
        Duty::Retention => "whether it is the minimum number absolutely necessary",
        Duty::VictimAssistance => "whether assistance is adequate",
        _ => "whether these are all appropriate measures, penal sanctions included",
    }
}

fn for_year(year: Option<i32>) -> String {
    year.map_or_else(|| "as at entry into force".to_owned(), |year| format!("for {year}"))
}

/// ` (2020-01-01)`, or nothing where no date is recorded.
fn dated(date: Option<When>) -> String {
    date.map_or_else(String::new, |date| format!(" ({date})"))
}

const fn measure(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Law => "law reported",
        MeasureKind::ExistingLawSufficient => "existing law reported as sufficient",
        MeasureKind::InProgress => "measures in progress",
        MeasureKind::NoneReported => "no measures reported, as far as the source could tell",
    }
}

const fn victims(event: VictimEvent) -> &'static str {
    match event {
        VictimEvent::Reported => "victims reported",
        VictimEvent::None => "reported that there are no victims",
        VictimEvent::FocalPoint => "focal point designated",
        VictimEvent::Plan => "national plan developed",
    }
}

impl fmt::Display for JudgementReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeftToJudgement { duty } => write!(f, "left to judgement: {}", test(*duty)),
            Self::Retained { number, year } => write!(f, "{number} retained, {}", for_year(*year)),
            Self::SomeRetained { year } => write!(f, "some retained, {}; the source tells no number", for_year(*year)),
            Self::NothingRetained { year } => write!(f, "none retained, {}", for_year(*year)),
            Self::Unchanged { years, number } => {
                write!(f, "the same number, {number}, reported over {}", plural(i64::from(*years), "year"))
            }
            Self::Increased { from, to, year } => write!(f, "number rose from {from} to {to} by {year}"),
            Self::NoUseReported { year } => write!(f, "no use reported, {}", for_year(*year)),
            Self::Measure { kind, title: None, date } => write!(f, "{}{}", measure(*kind), dated(*date)),
            Self::Measure { kind, title: Some(title), date } => {
                write!(f, "{}: {title}{}", measure(*kind), dated(*date))
            }
            Self::NoMeasureRecorded => {
                f.write_str("no measure is recorded here, which does not mean that there is none")
            }
            Self::Victims { event, date } => write!(f, "{}{}", victims(*event), dated(*date)),
        }
    }
}
