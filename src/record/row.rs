//! A row of a table: what every record type can do.

use super::{
    cells::Cells,
    fault::{Fault, Place},
};
use std::borrow::Cow;

/// A typed row.
pub(super) trait Row: Sized {
    /// The columns, in the order in which they are written.
    const COLUMNS: &'static [&'static str];
    /// How many of the first columns make a row one of a kind.
    const KEY: usize;

    /// Reads a row, noting every fault; `None` where a cell that is needed has one.
    fn read(cells: &mut Cells<'_, '_>) -> Option<Self>;

    /// The row as readers give it back from its text; `None`, and every fault noted, where they would refuse it.
    fn as_read(&self, place: &Place, faults: &mut Vec<Fault>) -> Option<Self> {
        let texts: Vec<_> = Self::COLUMNS.iter().copied().zip(self.cells()).collect();
        Self::read(&mut Cells::given(place, &texts, faults))
    }

    /// The text of every cell, in the order of [`COLUMNS`](Self::COLUMNS).
    fn cells(&self) -> impl Iterator<Item = Cow<'_, str>>;

    /// The text of the cells that make it one of a kind.
    fn key(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.cells().take(Self::KEY)
    }

    /// The text of every cell, as [`cells`](Self::cells) gives it.
    fn write(&self) -> Vec<String> {
        self.cells().map(Cow::into_owned).collect()
    }
}

/// Defines a record type: its fields are the columns of its table, the first `key` of them identify a row.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident, key $key:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $crate::record::row::Row for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            const KEY: usize = $key;

            fn read(cells: &mut $crate::record::cells::Cells<'_, '_>) -> Option<Self> {
                $(let $field = cells.cell(stringify!($field));)+
                Some(Self { $($field: $field?,)+ })
            }

            fn cells(&self) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
                const CELLS: &[fn(&$name) -> std::borrow::Cow<'_, str>] =
                    &[$(|row| $crate::record::cell::Cell::write(&row.$field)),+];
                CELLS.iter().map(|cell| cell(self))
            }
        }
    };
}
pub(super) use rows;
