//! Mines and munitions kept for training and development (APMBC Art. 3, CCM Art. 3(6)).

use super::{cell::code_cells, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// Whether the State has reported how the retained mines were used.
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
pub enum UseReported {
    /// Use was reported.
    Yes,
    /// The source says that no use has been reported.
    No,
}

code_cells!(UseReported);

rows! {
    /// The number retained in a year.
    Retained in Retained, key 3 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The year for which it is reported; `None` = as at entry into force.
        year: Option<u32>,
        /// Mines, or munitions, retained.
        number: u64,
        /// Consumed in that year.
        used: Option<u64>,
        /// What the source says of reported use.
        use_reported: Option<UseReported>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
