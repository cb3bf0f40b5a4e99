//! Values on which sources disagree.

use super::{check::Check, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State};

rows! {
    /// A value that was kept, and another source's other value.
    Conflict, key 7 {
        /// The table it concerns.
        table: String,
        /// The Convention.
        convention: Option<Convention>,
        /// The State.
        state: Option<State>,
        /// The row: a year, a number, an event.
        key: Option<String>,
        /// The column.
        field: String,
        /// The value used.
        kept: Option<String>,
        /// The other value.
        other: Option<String>,
        /// Where the other value comes from.
        source: Source,
    }
}

impl Check for Conflict {}
