//! A single fact: a row of any table.

use super::{
    fault::Place,
    noted::Noted,
    register::{Register, Release},
    row::Row,
    settle::Kept,
    table::{Table, for_each_table},
};
use crate::base::{citation::Source, read};
use std::borrow::Cow;

macro_rules! facts {
    ($($(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident { $($how:tt)* })+) => {
        /// A single fact: a row of any table.
        ///
        /// ```
        /// use mine_action::{Convention, State, record::{Fact, Table, area::{Area, AreaEvent}}};
        /// let fact = Fact::from(Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "a visit"));
        /// assert_eq!(fact.table(), Table::Areas);
        /// assert_eq!(fact.key(), ["apmbc", "MDG", "seen-open", "", ""]);
        /// assert_eq!(Fact::columns(Table::Votes), ["resolution", "state", "vote"]);
        /// ```
        #[read::macro_rules_derive(read::Read)]
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Fact {
            $(
                #[doc = concat!("A row of `", stringify!($list), "`.")]
                $table(super::$module::$row),
            )+
        }

        $(impl From<super::$module::$row> for Fact {
            fn from(row: super::$module::$row) -> Self {
                Self::$table(row)
            }
        })+

        impl Fact {
            /// The table it belongs to.
            pub const fn table(&self) -> Table {
                match self {
                    $(Self::$table(_) => Table::$table,)+
                }
            }

            /// Its cells as text, in the order of [`Fact::columns`].
            pub fn write(&self) -> Vec<String> {
                match self {
                    $(Self::$table(row) => row.write(),)+
                }
            }

            /// The cells that identify it in its table, as text. Several rows may describe one request: they have the
            /// same key.
            pub fn key(&self) -> Vec<String> {
                match self {
                    $(Self::$table(row) => row.key().map(Cow::into_owned).collect(),)+
                }
            }

            /// What it rests on.
            pub fn sources(&self) -> Vec<&Source> {
                match self {
                    $(Self::$table(row) => row.sources().collect(),)+
                }
            }

            /// The same fact, resting on another source.
            #[cfg(feature = "proptest")]
            pub(crate) fn resting_on(mut self, source: &Source) -> Self {
                match &mut self {
                    $(Self::$table(row) => row.sources_mut().for_each(|(_, own)| *own = source.clone()),)+
                }
                self
            }

            /// The columns of a table, in the order in which they are written.
            pub const fn columns(table: Table) -> &'static [&'static str] {
                match table {
                    Table::Release => Release::COLUMNS,
                    $(Table::$table => <super::$module::$row as Row>::COLUMNS,)+
                }
            }

            /// The fact as a reader would read it from its text; `None` after noting every fault, where a reader would
            /// refuse it.
            pub(super) fn as_read(&self, place: &Place, faults: &mut Noted) -> Option<Self> {
                match self {
                    $(Self::$table(row) => row.as_read(place, faults).map(Self::$table),)+
                }
            }
        }

        impl Register {
            /// All facts, table by table, each table in its canonical order. A request has all of its rows.
            pub fn facts(&self) -> impl Iterator<Item = Fact> + '_ {
                let tables: Vec<Box<dyn Iterator<Item = Fact> + '_>> =
                    vec![$(Box::new(rows_of!(self, $list, $($how)*).map(Fact::from)),)+];
                tables.into_iter().flatten()
            }
        }
    };
}

/// The rows of one table, wherever the register keeps them.
macro_rules! rows_of {
    ($register:expr, $list:ident, by itself, $($known:tt)*) => {
        $register.$list.iter().flat_map(Kept::to_rows)
    };
    ($register:expr, $list:ident, $($how:tt)*) => {
        $register.histories.values().flat_map(|history| history.$list.iter().flat_map(Kept::to_rows))
    };
}

for_each_table!(facts);
