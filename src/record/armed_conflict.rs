//! Armed conflicts, read only for the effect of a withdrawal (APMBC Art. 20(3), CCM Art. 20(3)).

use super::row::rows;
use crate::base::{citation::Source, state::State, when::When};

rows! {
    /// An armed conflict in which the State is engaged.
    ArmedConflict in ArmedConflicts, key 2 {
        /// The State.
        state: State,
        /// Its first day.
        starts: When,
        /// Its last day; `None` = not ended when last known.
        ends: Option<When>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
