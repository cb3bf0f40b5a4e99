//! Until when something had to be done: the treaty's deadline, what moved it, and what came too late.

use super::words::{day, on, plural};
use crate::base::{Day, read, when::When};
use crate::record::request::RequestId;
use serde::Serialize;
use std::fmt;

/// Why the deadline is what it is.
///
/// ```
/// use mine_action::assess::answer::DeadlineReason;
/// let limit = DeadlineReason::Original { months: 120, date: "2009-03-01".parse()? };
/// assert_eq!(limit.to_string(), "to be done within 120 months, by 2009-03-01");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DeadlineReason {
    /// The deadline that the treaty sets.
    Original {
        /// Months of the period.
        months: u32,
        /// The deadline.
        date: When,
    },
    /// The answer to a find after the deadline is due by the close of a meeting.
    ResponseDue {
        /// The last day of that meeting.
        date: When,
    },
    /// A plan sets a date beside the treaty.
    PlanDue {
        /// The last day of the plan's period.
        date: When,
    },
    /// A find may have come before or after the deadline.
    PerhapsAfterDeadline {
        /// When it was found.
        found: When,
        /// The deadline.
        deadline: When,
    },
    /// Found after the deadline, while it is not known whether what was there before had been done.
    PerhapsWithBefore {
        /// When it was found.
        found: When,
        /// The deadline of what was there before.
        deadline: When,
    },
    /// A find after the deadline: by the letter of the article the deadline stands.
    NoSecondClock,
    /// A find after the deadline: no decision sets a second one, which leaves it to judgement.
    NoClockDecided,
    /// More time was granted.
    Granted {
        /// The request.
        request: RequestId,
        /// The day of the decision.
        decided: When,
        /// The new deadline.
        until: When,
    },
    /// More time was granted under an article that knows no extension.
    GrantedWithoutRule {
        /// The request.
        request: RequestId,
    },
    /// More time was granted for a period that cannot be extended: by the reading, that from the end of hostilities.
    GrantedForOtherPeriod {
        /// The request.
        request: RequestId,
    },
    /// More time was granted for a period that runs from the end of hostilities, and no end is recorded.
    GrantedBeforeEnd {
        /// The request.
        request: RequestId,
        /// When it was decided.
        decided: When,
    },
    /// No more time was granted.
    NotGranted {
        /// The request.
        request: RequestId,
        /// The day of the decision.
        decided: When,
    },
    /// A request was filed; its outcome is not recorded.
    Filed {
        /// The request.
        request: RequestId,
        /// The day of filing, where recorded.
        date: Option<When>,
    },
    /// A request was withdrawn before it was decided.
    Withdrawn {
        /// The request.
        request: RequestId,
        /// The day of filing, where recorded.
        filed: Option<When>,
        /// The day of withdrawal.
        withdrawn: When,
    },
    /// A source shows a deadline in force.
    Seen {
        /// The deadline.
        date: When,
        /// The day as of which the source shows it.
        seen: When,
    },
    /// The deadline had expired when the decision was taken.
    Lapse {
        /// The first day out of time.
        from: Day,
        /// The day of the decision.
        to: When,
    },
    /// The deadline may have expired before the decision was taken; more time that is not recorded may have been given.
    PerhapsLapse {
        /// The first day out of time, if so.
        from: Day,
        /// The day of the decision.
        to: When,
    },
    /// Still open after the last day in time, and perhaps after an earlier one.
    LateAtLeast {
        /// By how many days, at least.
        days: i64,
    },
    /// Done, or still open, after the last day in time.
    Late {
        /// By how many days.
        days: i64,
    },
}

impl fmt::Display for DeadlineReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Original { months, date } => write!(f, "to be done within {months} months, by {}", day(*date)),
            Self::ResponseDue { date } => write!(
                f,
                "what is found after the deadline is to be cleared, or a new deadline asked, by the meeting that ends on {}",
                day(*date)
            ),
            Self::PlanDue { date } => {
                let date = day(*date);
                write!(f, "to be destroyed within six months of the find, by {date}: a commitment beside the treaty")
            }
            Self::PerhapsAfterDeadline { found, deadline } => {
                let (found, deadline) = (on(*found), day(*deadline));
                write!(f, "found{found}, perhaps before and perhaps after the deadline of {deadline}")
            }
            Self::PerhapsWithBefore { found, deadline } => {
                let (found, deadline) = (on(*found), day(*deadline));
                write!(
                    f,
                    "found{found} after the deadline of {deadline}, which still counts if what was there before was not done by then"
                )
            }
            Self::NoSecondClock => f.write_str("for what is found after the deadline, it stands"),
            Self::NoClockDecided => f.write_str(
                "for what is found after the deadline no rule or decision sets a second one, which leaves it to judgement",
            ),
            Self::Granted { request, decided, until } => {
                write!(f, "request {request} granted{}, to {}", on(*decided), day(*until))
            }
            Self::GrantedWithoutRule { request } => {
                write!(f, "request {request} granted, though this article knows no extension: the deadline stands")
            }
            Self::GrantedForOtherPeriod { request } => {
                write!(f, "request {request} granted, though this period cannot be extended: the deadline stands")
            }
            Self::GrantedBeforeEnd { request, decided } => {
                write!(f, "request {request} granted{}; when the hostilities ended is not recorded", on(*decided))
            }
            Self::NotGranted { request, decided } => write!(f, "request {request} not granted{}", on(*decided)),
            Self::Filed { request, date } => {
                write!(f, "request {request} filed{}; its outcome is not recorded", on(*date))
            }
            Self::Withdrawn { request, filed, withdrawn } => {
                let filed = filed.map_or_else(String::new, |filed| format!(" filed{}, and", on(filed)));
                write!(f, "request {request}{filed} withdrawn{}", on(*withdrawn))
            }
            Self::Seen { date, seen } => write!(f, "deadline {} shown in force{}", day(*date), on(*seen)),
            Self::Lapse { from, to } => write!(f, "out of time from {from} until the decision of {}", day(*to)),
            Self::PerhapsLapse { from, to } => {
                let to = day(*to);
                write!(f, "perhaps out of time from {from} until the decision of {to}: not all decisions are recorded")
            }
            Self::LateAtLeast { days } => write!(f, "at least {} late", plural(*days, "day")),
            Self::Late { days } => write!(f, "{} late", plural(*days, "day")),
        }
    }
}
