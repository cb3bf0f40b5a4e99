//! What can be unlawful in a register, and how a check reports it.

use crate::assess::check::{IrregularityCode, RequestFindingCode};
use crate::base::codes::codes;

codes! {
    /// What breaks the law, or contradicts what was recorded before.
    #[non_exhaustive]
    pub enum Unlawful: "fault" {
        /// More time asked for stockpiles under the APMBC.
        NoExtensionExists,
        /// A request that lacks something required.
        ContentsMissing,
        /// More time asked than one extension can give.
        AskedOverCap,
        /// More time granted than one extension can give.
        GrantedOverCap,
        /// Filed less than nine months before the meeting.
        FiledLate,
        /// Filed after the deadline.
        FiledAfterLapse,
        /// Granted after the deadline.
        DecidedAfterLapse,
        /// A renewal under CCM Art. 3 without exceptional circumstances.
        NotExceptional,
        /// Granted up to a day before the deadline that it replaces.
        GrantEarlier,
        /// Decided against the majority.
        VoteMismatch,
        /// Filed after it was decided.
        DatesReversed,
        /// Withdrawn, and granted all the same.
        DecidedThoughWithdrawn,
        /// Granted after its meeting had closed.
        DecidedElsewhere,
        /// A suspension declared.
        SuspensionDeclared,
        /// Provisional application declared when already bound.
        ProvisionalApart,
        /// A withdrawal that would take effect during an armed conflict.
        WithdrawalDuringConflict,
        /// Seen open after it was reported done or absent.
        OpenWithoutFind,
        /// Completed after the deadline.
        CompletedLate,
        /// A later deadline shown, though more time was refused.
        DeadlineContradicted,
        /// Not on a list of those with something to do, of a day on which it was seen open.
        ListContradicted,
        /// More counted on a list than there are States Parties.
        CountContradicted,
    }
}

impl Unlawful {
    /// The irregularity that a check of the register reports for it.
    pub const fn irregularity(self) -> IrregularityCode {
        match self {
            Self::SuspensionDeclared => IrregularityCode::SuspensionDeclared,
            Self::ProvisionalApart => IrregularityCode::ProvisionalApart,
            Self::WithdrawalDuringConflict => IrregularityCode::WithdrawalDuringConflict,
            Self::OpenWithoutFind => IrregularityCode::OpenWithoutFind,
            Self::CompletedLate => IrregularityCode::CompletedLate,
            Self::DeadlineContradicted => IrregularityCode::DeadlineContradicted,
            Self::ListContradicted => IrregularityCode::ListContradicted,
            Self::CountContradicted => IrregularityCode::CountContradicted,
            _ => IrregularityCode::Request,
        }
    }

    /// The finding on a request that is reported for it, if it concerns a request.
    pub const fn finding(self) -> Option<RequestFindingCode> {
        Some(match self {
            Self::NoExtensionExists => RequestFindingCode::NoExtensionExists,
            Self::ContentsMissing => RequestFindingCode::ContentsMissing,
            Self::AskedOverCap => RequestFindingCode::AskedOverCap,
            Self::GrantedOverCap => RequestFindingCode::GrantedOverCap,
            Self::FiledLate => RequestFindingCode::FiledLate,
            Self::FiledAfterLapse => RequestFindingCode::FiledAfterLapse,
            Self::DecidedAfterLapse => RequestFindingCode::DecidedAfterLapse,
            Self::NotExceptional => RequestFindingCode::NotExceptional,
            Self::GrantEarlier => RequestFindingCode::GrantEarlier,
            Self::VoteMismatch => RequestFindingCode::VoteMismatch,
            Self::DatesReversed => RequestFindingCode::DatesReversed,
            Self::DecidedThoughWithdrawn => RequestFindingCode::DecidedThoughWithdrawn,
            Self::DecidedElsewhere => RequestFindingCode::DecidedElsewhere,
            _ => return None,
        })
    }
}
