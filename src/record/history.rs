//! Everything recorded of one State.

use super::{hindsight::Hindsight, request::ExtensionRequest, retained::Retained, settle::Kept, table::for_each_table};
use crate::base::{citation::SourceKind, convention::Convention, duty::Duty, last_day_of, when::When};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! history {
    ($($(#[$doc:meta])* $list:ident: $module:ident::$kept:ident, by [$($state:tt)+], $table:ident $known:tt;)+) => {
        /// The facts of one State, each list in the order of its table.
        ///
        /// Debug gives the number of rows in each list, not the rows.
        ///
        /// ```
        /// # #[cfg(feature = "data")] {
        /// use mine_action::{State, data};
        /// let moldova = data::register()?.history(State::MDA);
        /// assert!(moldova.memberships.iter().any(|row| row.event.is_consent()));
        /// assert!(moldova.requests.is_empty());
        /// # }
        /// # Ok::<(), mine_action::record::fault::Faults>(())
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        #[serde(default)]
        #[non_exhaustive]
        pub struct History {
            $($(#[$doc])* pub $list: Vec<super::$module::$kept>,)+
        }

        impl History {
            /// Nothing recorded.
            pub const EMPTY: Self = Self { $($list: Vec::new(),)+ };

            /// Whether nothing is recorded.
            pub const fn is_empty(&self) -> bool {
                $(self.$list.is_empty())&&+
            }

            /// The number of rows in each list.
            pub(super) fn lengths(&self) -> impl Iterator<Item = (&'static str, usize)> {
                [$((stringify!($list), self.$list.len()),)+].into_iter()
            }

            /// What is left of it where only sources of these kinds count.
            pub(super) fn only_from(&self, kinds: &[SourceKind]) -> Self {
                Self { $($list: self.$list.iter().filter_map(|row| row.only_from(kinds)).collect(),)+ }
            }

            /// The history as it was known then.
            pub(super) fn as_known(&self, then: &Hindsight<'_>) -> Self {
                Self { $($list: known_rows!(self.$list, then, $known),)+ }
            }
        }
    };
}

/// The rows of a list that were known then.
macro_rules! known_rows {
    ($rows:expr, $then:expr, [known |$row:ident| $since:expr]) => {
        $rows.iter().filter(|$row| $then.knew($since)).cloned().collect()
    };
    ($rows:expr, $then:expr, [in part |$row:ident, $day:ident| $past:expr]) => {{
        let $day = $then;
        $rows.iter().filter_map(|$row| $past).collect()
    }};
}
pub(super) use known_rows;

for_each_table!(of a state: history);

/// The last day of a year.
fn end_of(year: i32) -> When {
    When::on(last_day_of(year))
}

impl fmt::Debug for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("History");
        for (list, rows) in self.lengths().filter(|(_, rows)| *rows > 0) {
            shown.field(list, &rows);
        }
        shown.finish()
    }
}

impl History {
    /// The numbers retained under a Convention, in the order of the years; those as at entry into force come first.
    pub fn retained_under(&self, convention: Convention) -> Vec<&Retained> {
        let mut rows: Vec<_> = self.retained.iter().filter(|row| row.convention == convention).collect();
        rows.sort_by_key(|row| row.year);
        rows
    }

    /// The requests of the State for more time for that duty, in order of their numbers.
    pub fn requests_for(&self, convention: Convention, duty: Duty) -> impl Iterator<Item = &ExtensionRequest> {
        self.requests.iter().filter(move |request| (request.id.convention, request.id.duty) == (convention, duty))
    }
}
