//! Facts that no rule gives: the one place for days that would otherwise be computed.

use super::{cell::code_cells, row::rows};
use crate::base::{citation::Source, convention::Convention, duty::Duty, state::State, when::When};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// What kind of day is given as a fact.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum ExceptionKind {
    /// The Convention entered into force for the State on that day: a succession takes effect on its own date (rule of international law, not Art. 17).
    EntryIntoForce,
    /// A withdrawal took effect on that day, where the day of the notice is not known.
    WithdrawalEffective,
    /// A source shows that day as the deadline in force.
    Deadline,
}

code_cells!(ExceptionKind);

rows! {
    /// A day that is a fact, not a result.
    Exception in Exceptions, key 6 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The duty, for a deadline.
        duty: Option<Duty>,
        /// What the day is.
        exception: ExceptionKind,
        /// The day.
        date: When,
        /// The day on which the source shows a deadline in force.
        seen: Option<When>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
