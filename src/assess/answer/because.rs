//! What can be a reason, by what it is about. Each kind stands in a file of its own with its wording.

mod deadline;
mod judgement;
mod matter;
mod question;
mod report;
mod standing;
mod words;

pub use deadline::DeadlineReason;
pub use judgement::JudgementReason;
pub use matter::MatterReason;
pub use question::QuestionReason;
pub use report::ReportReason;
pub use standing::StandingReason;

use super::missing::Missing;
use crate::base::read;
use serde::Serialize;
use std::fmt;

/// What is so, as a reason for an answer. Display puts it in words.
///
/// ```
/// use mine_action::assess::answer::{Because, DeadlineReason, StandingReason};
/// let late: Because = DeadlineReason::Late { days: 1 }.into();
/// assert_eq!(late.to_string(), "1 day late");
/// assert_eq!(Because::from(StandingReason::NoConsent).to_string(), "no consent to be bound is recorded");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Because {
    /// Who is bound, and since when.
    Standing(StandingReason),
    /// What there was to be done, and what became of it.
    Matter(MatterReason),
    /// Until when, and what moved the deadline.
    Deadline(DeadlineReason),
    /// Which report was due, and whether it was filed.
    Report(ReportReason),
    /// What the records show of a duty that the law leaves to judgement.
    Judgement(JudgementReason),
    /// What is recorded or replied to a question or item of a plan.
    Question(QuestionReason),
    /// Something that is not known.
    Missing(Missing),
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standing(reason) => reason.fmt(f),
            Self::Matter(reason) => reason.fmt(f),
            Self::Deadline(reason) => reason.fmt(f),
            Self::Report(reason) => reason.fmt(f),
            Self::Judgement(reason) => reason.fmt(f),
            Self::Question(reason) => reason.fmt(f),
            Self::Missing(missing) => write!(f, "not known: {missing}"),
        }
    }
}

/// Each kind of reason is one.
macro_rules! from_kinds {
    ($($kind:ident($reason:ty)),*) => {$(
        impl From<$reason> for Because {
            fn from(reason: $reason) -> Self {
                Self::$kind(reason)
            }
        }
    )*};
}

from_kinds!(
    Standing(StandingReason),
    Matter(MatterReason),
    Deadline(DeadlineReason),
    Report(ReportReason),
    Judgement(JudgementReason),
    Question(QuestionReason),
    Missing(Missing)
);
