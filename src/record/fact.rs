//! Any single fact: a row of any table.

#[cfg(feature = "io")]
use super::cells::Cells;
use super::{
    fault::{Fault, Place},
    register::{Register, Release},
    row::Row,
    settle::Kept,
    table::{Table, for_each_table},
};
use std::borrow::Cow;

macro_rules! facts {
    ($($(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident { $($how:tt)* })+) => {
        /// Any single fact.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
            /// The table it stands in.
            pub const fn table(&self) -> Table {
                match self {
                    $(Self::$table(_) => Table::$table,)+
                }
            }

            /// The text of its cells, in the order of [`Fact::columns`].
            pub fn write(&self) -> Vec<String> {
                match self {
                    $(Self::$table(row) => row.write(),)+
                }
            }

            /// The text of the cells that make it one of a kind in its table. Several rows may tell of one request: their
            /// keys are alike.
            pub fn key(&self) -> Vec<String> {
                match self {
                    $(Self::$table(row) => row.key().map(Cow::into_owned).collect(),)+
                }
            }

            /// The columns of a table, in the order in which they are written.
            pub const fn columns(table: Table) -> &'static [&'static str] {
                match table {
                    Table::Release => Release::COLUMNS,
                    $(Table::$table => <super::$module::$row as Row>::COLUMNS,)+
                }
            }

            /// The fact as readers give it back from its text; `None`, and every fault noted, where they would refuse it.
            pub(super) fn as_read(&self, place: &Place, faults: &mut Vec<Fault>) -> Option<Self> {
                match self {
                    $(Self::$table(row) => row.as_read(place, faults).map(Self::$table),)+
                }
            }

            /// Reads a row of that table, noting every fault; `None` for a release, which is no fact.
            #[cfg(feature = "io")]
            pub(super) fn read(table: Table, cells: &mut Cells<'_, '_>) -> Option<Self> {
                match table {
                    Table::Release => None,
                    $(Table::$table => <super::$module::$row as Row>::read(cells).map(Self::from),)+
                }
            }
        }

        impl Register {
            /// All facts but the release, table by table, each table in its canonical order. Requests come merged.
            pub fn facts(&self) -> impl Iterator<Item = Fact> + '_ {
                let mut facts = Vec::new();
                $(facts.extend(rows_of!(self, $list, $($how)*).map(Fact::from));)+
                facts.into_iter()
            }
        }
    };
}

/// The rows that a register keeps by themselves, or in its histories.
macro_rules! rows_of {
    ($register:expr, $list:ident, by itself, $($known:tt)*) => {
        $register.$list.iter().map(Kept::to_row)
    };
    ($register:expr, $list:ident, $($how:tt)*) => {
        $register.histories.values().flat_map(|history| history.$list.iter().map(Kept::to_row))
    };
}

for_each_table!(facts);
