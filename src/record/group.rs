//! Groups of States that are declared, not computed.

use super::{
    check::{Beside, Check, Clashes, Wrong, impossible},
    fault::{FaultCode, Problem},
    row::rows,
    settle::Placed,
};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};
use std::collections::BTreeMap;

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

impl Check for GroupMember {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        match (self.state, self.count) {
            (Some(state), Some(count)) => {
                vec![("count", Problem::Both { seen: count.to_string(), other: state.to_string() })]
            }
            (None, None) => vec![("state", Problem::Missing { expected: "a State, or else a count".to_owned() })],
            _ => Wrong::new(),
        }
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        vec![("as_of", self.as_of)]
    }

    fn clashes(rows: &[Placed<Self>], _beside: &Beside) -> Clashes {
        let mut named: BTreeMap<_, u64> = BTreeMap::new();
        for (_, row) in rows.iter().filter(|(_, row)| row.state.is_some()) {
            *named.entry((row.convention, &row.group, row.as_of.to_string())).or_default() += 1;
        }
        let above = rows.iter().enumerate().filter_map(|(at, (_, row))| {
            let named = named.get(&(row.convention, &row.group, row.as_of.to_string()))?;
            let count = row.count.filter(|count| count < named)?;
            let expected = format!("`{named}` or more, the number of States named");
            Some((at, "count", impossible(FaultCode::PartAboveWhole, count, expected)))
        });
        above.collect()
    }
}
