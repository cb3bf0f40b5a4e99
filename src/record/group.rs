//! Groups of States that are declared, not computed.

use super::{check::Check, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};

rows! {
    /// A State in a declared group, or the number of States in it, as of a day.
    ///
    /// ```
    /// use mine_action::{Convention, record::group::GroupMember};
    /// let row = GroupMember::new(Convention::Apmbc, "states-parties-retaining-mines-article3", "2010-12-03".parse()?, "a statement")
    ///     .count(77);
    /// assert_eq!((row.state, row.count), (None, Some(77)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    GroupMember, key 4 {
        /// The Convention.
        convention: Convention,
        /// The code of the group.
        group: String,
        /// The day as at which it is declared.
        as_of: When,
        /// A State in the group; `None` where the row gives a count.
        state?: State,
        /// The number of States in the group.
        count?: u64,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for GroupMember {}
