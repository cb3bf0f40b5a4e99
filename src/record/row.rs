//! Rows of tables: what all row types have in common, and the macro that defines them.

use super::{cells::Cells, fault::Place, noted::Noted};
use crate::base::citation::Source;
use std::borrow::Cow;

/// A typed row.
pub(super) trait Row: Sized {
    /// The columns, in the order in which they are written.
    const COLUMNS: &'static [&'static str];
    /// How many of the first columns identify a row.
    const KEY: usize;

    /// Reads a row; `None` after noting every fault, where a cell cannot be read.
    fn read(cells: &mut Cells<'_, '_>) -> Option<Self>;

    /// The row as a reader would read it from its text; `None` after noting every fault, where a reader would refuse
    /// it.
    fn as_read(&self, place: &Place, faults: &mut Noted) -> Option<Self> {
        let texts: Vec<_> = Self::COLUMNS.iter().copied().zip(self.cells()).collect();
        Self::read(&mut Cells::given(place, &texts, faults))
    }

    /// The text of every cell, in the order of [`COLUMNS`](Self::COLUMNS).
    fn cells(&self) -> impl Iterator<Item = Cow<'_, str>>;

    /// The text of the cells that identify it.
    fn key(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.cells().take(Self::KEY)
    }

    /// What it rests on.
    fn sources(&self) -> impl Iterator<Item = &Source>;

    /// The same, by column, to be looked up.
    fn sources_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut Source)>;

    /// The text of every cell, as [`cells`](Self::cells) gives it.
    fn write(&self) -> Vec<String> {
        self.cells().map(Cow::into_owned).collect()
    }
}

/// Defines a row type: its fields are the columns of its table; the first `key` columns identify a row.
///
/// `name: T` is a column that must be filled: a parameter of `new`. `name?: T` is a column that may be empty, and
/// `name*: T` is a list of any length: each gets a method that fills it, named as the column, or as the word after
/// `as`.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident, key $key:literal { $($columns:tt)+ }) => {
        $crate::record::row::rows! { @columns [[$(#[$doc])*] $name, $key] [] [] [] [] $($columns)+ }
    };

    // Sorts the columns one by one into four lists: all fields; the parameters of `new`; the fields that `new` leaves
    // empty; and the methods that fill those.
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: String, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: String,] [$($new)* $name: [impl Into<String>],] [$($empty)*] [$($fill)*]
            $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: HowMany, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: HowMany,] [$($new)* $name: [impl Into<HowMany>],] [$($empty)*] [$($fill)*]
            $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: Source, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: Source,] [$($new)* $name: [impl Into<Source>],] [$($empty)*] [$($fill)*]
            $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: $type:ty, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: $type,] [$($new)* $name: [$type],] [$($empty)*] [$($fill)*] $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident?: String, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: Option<String>,] [$($new)*] [$($empty)* $name: None,] [$($fill)*
                $(#[$doc])*
                #[must_use]
                pub fn $name(self, $name: impl Into<String>) -> Self {
                    Self { $name: Some($name.into()), ..self }
                }
            ] $($rest)*
        }
    };
    (@columns $row:tt $all:tt $new:tt $empty:tt $fill:tt $(#[$doc:meta])* $name:ident?: $type:ty, $($rest:tt)*) => {
        $crate::record::row::rows! { @columns $row $all $new $empty $fill
            $(#[$doc])* $name? as $name: $type, $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident? as $method:ident: $type:ty, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: Option<$type>,] [$($new)*] [$($empty)* $name: None,] [$($fill)*
                $(#[$doc])*
                #[must_use]
                pub fn $method(self, $name: $type) -> Self {
                    Self { $name: Some($name), ..self }
                }
            ] $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident*: $type:ty, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: Vec<$type>,] [$($new)*] [$($empty)* $name: Vec::new(),] [$($fill)*
                $(#[$doc])*
                #[must_use]
                pub fn $name(self, $name: impl IntoIterator<Item = $type>) -> Self {
                    Self { $name: $name.into_iter().collect(), ..self }
                }
            ] $($rest)*
        }
    };

    (@columns [[$(#[$doc:meta])*] $name:ident, $key:literal]
        [$($(#[$field_doc:meta])* $field:ident: $type:ty,)+] [$($new:ident: [$given:ty],)+]
        [$($empty:tt)*] [$($fill:tt)*]
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        $crate::base::read::fields! { $name { $($field),+ } }

        #[cfg(feature = "data")]
        $crate::record::packed::fields! { $name { $($field),+ } }

        impl $name {
            /// A row with the columns that must be filled. It is checked when it enters a register.
            pub fn new($($new: $given),+) -> Self {
                Self { $($new: $new.into(),)+ $($empty)* }
            }

            $($fill)*
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

            fn sources(&self) -> impl Iterator<Item = &$crate::base::citation::Source> {
                [$($crate::record::cell::Cell::source(&self.$field)),+].into_iter().flatten()
            }

            fn sources_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut $crate::base::citation::Source)> {
                let all = [$((stringify!($field), $crate::record::cell::Cell::source_mut(&mut self.$field))),+];
                all.into_iter().filter_map(|(field, source)| Some((field, source?)))
            }
        }
    };
}
pub(super) use rows;
