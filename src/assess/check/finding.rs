//! What can be found of an extension request, each with the rule that it breaks or leaves open.

use crate::base::{citation::Citation, codes::codes, read};
use serde::Serialize;

codes! {
    /// What a check can find.
    #[non_exhaustive]
    pub enum RequestFindingCode: "finding" {
        /// The treaty knows no extension of this duty.
        NoExtensionExists,
        /// A required item is known to be missing.
        ContentsMissing,
        /// More was asked than one extension can give.
        AskedOverCap,
        /// More was granted than one extension can give.
        GrantedOverCap,
        /// Filed later than the notice before the meeting.
        FiledLate,
        /// Filed after the deadline had expired.
        FiledAfterLapse,
        /// Decided after the deadline had expired.
        DecidedAfterLapse,
        /// A renewal, which is only for exceptional circumstances, without stating them.
        NotExceptional,
        /// Granted to a day before the deadline it replaces.
        GrantEarlier,
        /// Granted for less than was asked.
        GrantedLess,
        /// More votes against than in favour, yet granted, or the reverse.
        VoteMismatch,
        /// The outcome is not known to us.
        OutcomeUnknown,
        /// The meeting that considered it is not known to us.
        MeetingUnknown,
        /// Which clock it is about is not told, or that clock is not recorded.
        ClockUnknown,
        /// Filed or revised after it was decided, or withdrawn before it was filed, which cannot be.
        DatesReversed,
        /// Withdrawn, and yet granted or refused, which cannot be.
        DecidedThoughWithdrawn,
        /// Decided on a day on which the meeting did not sit that considered it.
        DecidedElsewhere,
    }
}

/// One finding on a request.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, assess::check::RequestFindingCode, data};
/// let requests = data::register()?.state(State::COG).requests();
/// let late = requests[0].findings.iter().find(|one| one.code == RequestFindingCode::FiledAfterLapse).ok_or("in time")?;
/// assert_eq!(late.text, "filed on 2011-11-24, after the deadline of 2011-11-01");
/// assert_eq!(late.citation.to_string(), "APMBC Art. 5(1)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct RequestFinding {
    /// What was found.
    pub code: RequestFindingCode,
    /// In words, with the dates.
    pub text: String,
    /// The rule.
    pub citation: Citation,
}

impl RequestFinding {
    pub(super) fn new(code: RequestFindingCode, text: impl Into<String>, citation: impl Into<Citation>) -> Self {
        Self { code, text: text.into(), citation: citation.into() }
    }
}
