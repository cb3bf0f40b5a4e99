//! Values on which sources disagree.

use super::{
    cell::Cell,
    check::{Beside, Check, Wrong},
    fault::Problem,
    row::rows,
    table::Table,
};
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

impl Check for Conflict {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let Some(columns) = beside.columns.get(self.table.as_str()) else {
            let expected = Table::expected();
            return vec![("table", Problem::UnknownTable { seen: self.table.clone(), expected, nearest: None })];
        };
        let known = columns.contains(&self.field.as_str());
        let expected = || columns.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let unknown = || {
            let expected = format!("one of {}", expected());
            ("field", Problem::UnknownColumn { seen: self.field.clone(), expected, nearest: None })
        };
        (!known).then(unknown).into_iter().collect()
    }
}
