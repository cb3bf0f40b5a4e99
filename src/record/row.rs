//! A row of a table: what every record type can do.

use super::{
    cell::Cell,
    fault::{Fault, Place, Problem},
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// The tables, named as their files.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Table {
    /// The day at which the records stand.
    Release,
    /// Signature, consent, withdrawal.
    Memberships,
    /// Days that no rule gives.
    Exceptions,
    /// Armed conflicts, for the effect of withdrawals.
    ArmedConflicts,
    /// The calendar of meetings.
    Meetings,
    /// What became of stockpiles.
    Stockpiles,
    /// What became of mined or contaminated areas.
    Areas,
    /// Extension requests.
    Requests,
    /// Numbers retained.
    Retained,
    /// Transparency reports.
    Reports,
    /// National implementation measures.
    Measures,
    /// Victims and first duties toward them.
    Victims,
    /// Yearly clearance figures.
    Clearance,
    /// General Assembly resolutions.
    Resolutions,
    /// How States voted on them.
    Votes,
    /// Declared groups.
    Groups,
    /// Values on which sources disagree.
    Conflicts,
}

/// A typed row.
pub trait Row: Sized {
    /// The table it stands in.
    const TABLE: Table;
    /// The columns, in the order in which they are written.
    const COLUMNS: &'static [&'static str];
    /// How many of the first columns make a row one of a kind.
    const KEY: usize;

    /// Reads a row, noting every fault; `None` where a cell that is needed has one.
    fn read(cells: &mut Cells<'_>) -> Option<Self>;

    /// The text of every cell, in the order of [`COLUMNS`](Self::COLUMNS).
    fn write(&self) -> Vec<String>;
}

/// What stands in a cell before it is read as a value.
#[derive(Debug, Clone)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(super) enum Held {
    Text(String),
    /// A JSON list: its entries joined by `;`, and as it was seen.
    List {
        joined: String,
        seen: String,
    },
    /// A JSON value that is none and holds none, as it was seen.
    Odd(String),
    /// Something that is not to be read at all.
    Wrong(Problem),
}

/// The cells of one row, by column, and where faults are noted.
#[derive(Debug)]
pub struct Cells<'a> {
    place: &'a Place,
    cells: Cow<'a, BTreeMap<String, Held>>,
    /// Columns whose absence is no fault of the row.
    absent: &'a [String],
    faults: &'a mut Vec<Fault>,
}

impl<'a> Cells<'a> {
    /// The cells of the row at `place`.
    pub fn new(place: &'a Place, cells: &'a BTreeMap<String, String>, faults: &'a mut Vec<Fault>) -> Self {
        let cells = cells.iter().map(|(column, text)| (column.clone(), Held::Text(text.clone()))).collect();
        Self { place, cells: Cow::Owned(cells), absent: &[], faults }
    }

    /// The cells of a row in a table without the columns `absent`, of which a fault is noted already.
    #[cfg(feature = "io")]
    pub(super) const fn held(
        place: &'a Place,
        cells: &'a BTreeMap<String, Held>,
        absent: &'a [String],
        faults: &'a mut Vec<Fault>,
    ) -> Self {
        Self { place, cells: Cow::Borrowed(cells), absent, faults }
    }

    /// The value in that column; `None`, and a fault noted, where there is none.
    pub fn cell<T: Cell>(&mut self, column: &str) -> Option<T> {
        if !self.cells.contains_key(column) && self.absent.iter().any(|absent| absent == column) {
            return T::empty();
        }
        let expected = || T::expected();
        let problems = match self.cells.get(column).map_or(Ok(""), |held| held.text(T::LIST, expected)) {
            Ok("") => match T::empty() {
                Some(value) => return Some(value),
                None => vec![Problem::Missing { expected: T::expected() }],
            },
            Ok(text) => match T::read(text) {
                Ok(value) => return Some(value),
                Err(_) => T::problems(text),
            },
            Err(problem) => vec![problem],
        };
        let place = self.place.field(column);
        self.faults.extend(problems.into_iter().map(|problem| place.clone().fault(problem)));
        None
    }
}

impl Held {
    fn text(&self, list: bool, expected: impl Fn() -> String) -> Result<&str, Problem> {
        match self {
            Self::Text(text) => Ok(text.trim()),
            Self::List { joined, .. } if list => Ok(joined.trim()),
            Self::List { seen, .. } | Self::Odd(seen) => {
                Err(Problem::NotOneValue { seen: seen.clone(), expected: expected() })
            }
            Self::Wrong(problem) => Err(problem.clone()),
        }
    }
}

/// Defines a record type: its fields are the columns of its table, the first `key` of them identify a row.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident in $table:ident, key $key:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $crate::record::row::Row for $name {
            const TABLE: $crate::record::row::Table = $crate::record::row::Table::$table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            const KEY: usize = $key;

            fn read(cells: &mut $crate::record::row::Cells<'_>) -> Option<Self> {
                $(let $field = cells.cell(stringify!($field));)+
                Some(Self { $($field: $field?,)+ })
            }

            fn write(&self) -> Vec<String> {
                vec![$($crate::record::cell::Cell::write(&self.$field)),+]
            }
        }
    };
}
pub(crate) use rows;
