//! Victims and the first duties toward them (CCM Art. 5).

use super::{cell::code_cells, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// What the record shows.
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
pub enum VictimEvent {
    /// Victims in areas under jurisdiction or control.
    Reported,
    /// Reported that there are none.
    None,
    /// A focal point within the government was designated (CCM Art. 5(2)(g)).
    FocalPoint,
    /// A national plan and budget was developed (CCM Art. 5(2)(c)).
    Plan,
}

code_cells!(VictimEvent);

rows! {
    /// One fact on victims and assistance.
    Victims in Victims, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What it is.
        event: VictimEvent,
        /// Its day.
        date: Option<When>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
