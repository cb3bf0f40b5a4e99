//! Why a State is, or is not, bound (Articles 15 to 20 of both Conventions).

use super::words::{day, on};
use crate::base::{read, when::When};
use crate::record::membership::MembershipEvent;
use serde::Serialize;
use std::fmt;

/// Why a State is, or is not, bound.
///
/// ```
/// use mine_action::assess::answer::StandingReason;
/// let bound = StandingReason::EntersIntoForce { date: "1999-03-01".parse()? };
/// assert_eq!(bound.to_string(), "in force for the State from 1999-03-01");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StandingReason {
    /// No consent to be bound is recorded.
    NoConsent,
    /// Consent was deposited.
    Consent {
        /// Which kind of consent.
        kind: MembershipEvent,
        /// The day of deposit, where recorded.
        date: Option<When>,
    },
    /// In force for the State, by the rule of Art. 17.
    EntersIntoForce {
        /// The first day.
        date: When,
    },
    /// In force for the State, as a recorded fact.
    InForceByFact {
        /// The first day.
        date: When,
    },
    /// Notice of withdrawal was received.
    WithdrawalNotified {
        /// The day of receipt, where recorded.
        date: Option<When>,
    },
    /// The withdrawal takes effect.
    WithdrawalEffective {
        /// The first day on which the State is no longer bound.
        date: When,
    },
    /// The withdrawal is suspended by an armed conflict on the day on which it would take effect.
    WithdrawalSuspended {
        /// The day on which it would take effect.
        would_be: When,
    },
    /// Whether an armed conflict suspends the withdrawal cannot be told.
    WithdrawalPerhapsSuspended {
        /// The day on which it would take effect.
        would_be: When,
    },
    /// No armed conflict is recorded for the day on which the withdrawal takes effect.
    NoConflictRecorded,
    /// A withdrawal was announced, without a notice; no effect in law.
    WithdrawalAnnounced {
        /// The day of the announcement, where recorded.
        date: Option<When>,
    },
    /// A notice or announcement was taken back.
    WithdrawalRetracted {
        /// The day on which it was, where recorded.
        date: Option<When>,
    },
    /// A suspension was declared; the Convention knows none.
    SuspensionWithoutEffect {
        /// The day of the declaration, where recorded.
        date: Option<When>,
    },
    /// The prohibitions apply provisionally; no clock runs.
    ProvisionalApplication,
    /// Provisional application was declared at another time than that of consent; no effect in law.
    ProvisionalWithoutEffect {
        /// The day of the declaration, where recorded.
        date: Option<When>,
    },
}

impl fmt::Display for StandingReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoConsent => f.write_str("no consent to be bound is recorded"),
            Self::Consent { kind, date } => write!(f, "{kind} deposited{}", on(*date)),
            Self::EntersIntoForce { date } => write!(f, "in force for the State from {}", day(*date)),
            Self::InForceByFact { date } => {
                write!(f, "in force for the State from {}, a recorded fact", day(*date))
            }
            Self::WithdrawalNotified { date } => write!(f, "notice of withdrawal received{}", on(*date)),
            Self::WithdrawalEffective { date } => write!(f, "withdrawal takes effect{}", on(*date)),
            Self::WithdrawalSuspended { would_be } => {
                write!(f, "withdrawal suspended: the State was engaged in an armed conflict on {}", day(*would_be))
            }
            Self::WithdrawalPerhapsSuspended { would_be } => write!(
                f,
                "whether the State was engaged in an armed conflict on {}, which would suspend the withdrawal, \
                 cannot be told",
                day(*would_be)
            ),
            Self::NoConflictRecorded => {
                f.write_str("no armed conflict is recorded for the day on which the withdrawal takes effect")
            }
            Self::WithdrawalAnnounced { date } => {
                write!(f, "withdrawal announced{}, without a notice: no effect", on(*date))
            }
            Self::WithdrawalRetracted { date } => {
                write!(f, "an earlier notice of withdrawal was taken back{}", on(*date))
            }
            Self::SuspensionWithoutEffect { date } => write!(
                f,
                "suspension declared{}: the Convention provides for none, so the State counts as bound",
                on(*date)
            ),
            Self::ProvisionalApplication => f.write_str("prohibitions applied provisionally; no clock runs"),
            Self::ProvisionalWithoutEffect { date } => write!(
                f,
                "provisional application declared{}, not at the time of ratification, acceptance, approval or \
                 accession: no effect",
                on(*date)
            ),
        }
    }
}
