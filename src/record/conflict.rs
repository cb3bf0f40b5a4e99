//! Values on which sources disagree.

use super::{check::Check, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State};

rows! {
    /// A value that was kept, and another source's other value.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::conflict::Conflict};
    /// let row = Conflict::new("memberships", "date", "a newspaper")
    ///     .convention(Convention::Apmbc)
    ///     .state(State::TON)
    ///     .key("accession")
    ///     .kept("2025-06-25")
    ///     .other("2025-06-26");
    /// assert_eq!(row.other.as_deref(), Some("2025-06-26"));
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    Conflict, key 7 {
        /// The table it concerns.
        table: String,
        /// The Convention.
        convention?: Convention,
        /// The State.
        state?: State,
        /// The row: a year, a number, an event.
        key?: String,
        /// The column.
        field: String,
        /// The value used.
        kept?: String,
        /// The other value.
        other?: String,
        /// Where the other value comes from.
        source: Source,
    }
}

impl Check for Conflict {}
