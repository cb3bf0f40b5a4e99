//! Groups that only a State or a body can declare.

use super::{check::Check, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};

rows! {
    /// A State in a declared group, or the number of States in it, as of a day.
    GroupMember, key 4 {
        /// The Convention.
        convention: Convention,
        /// The code of the group.
        group: String,
        /// The day for which it is declared.
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
