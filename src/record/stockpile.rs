//! What became of a State's stockpile (APMBC Art. 4, CCM Art. 3).

use super::{cell::code_cells, row::rows};
use crate::base::{citation::Source, convention::Convention, meeting::Session, state::State, when::When};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// What was declared, seen or done.
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
pub enum StockpileEvent {
    /// A stockpile was declared; without a date, as at entry into force.
    Declared,
    /// Reported that there is none; without a date, as at entry into force.
    None,
    /// A source shows that the destruction is not complete.
    SeenOpen,
    /// Destruction completed.
    Completed,
    /// Completion announced; the day of completion itself is not known.
    AnnouncedComplete,
    /// A previously unknown stockpile was found.
    Found,
}

code_cells!(StockpileEvent);

rows! {
    /// One event in the life of a stockpile.
    Stockpile in Stockpiles, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What happened.
        event: StockpileEvent,
        /// Its day.
        date: Option<When>,
        /// Mines or munitions: declared, remaining, destroyed in all, or found.
        quantity: Option<u64>,
        /// Where it was said, if at a meeting.
        meeting: Option<Session>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
