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
///
/// `name: T` is a column that must be filled, and a parameter of `new`; `name?: T` is one that may be empty, and `name*: T`
/// a list: a method fills it that is called as the column, or as what stands after `as`.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident, key $key:literal { $($columns:tt)+ }) => {
        $crate::record::row::rows! { @columns [[$(#[$doc])*] $name, $key] [] [] [] [] $($columns)+ }
    };

    // One column after the other is sorted: all of them; those that `new` takes; those that it leaves empty; and the methods
    // that fill these.
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: String, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: String,] [$($new)* $name: [impl Into<String>],] [$($empty)*] [$($fill)*] $($rest)*
        }
    };
    (@columns $row:tt [$($all:tt)*] [$($new:tt)*] [$($empty:tt)*] [$($fill:tt)*]
        $(#[$doc:meta])* $name:ident: Source, $($rest:tt)*
    ) => {
        $crate::record::row::rows! { @columns $row
            [$($all)* $(#[$doc])* $name: Source,] [$($new)* $name: [impl Into<Source>],] [$($empty)*] [$($fill)*] $($rest)*
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
        [$($(#[$field_doc:meta])* $field:ident: $type:ty,)+] [$($new:ident: [$given:ty],)+] [$($empty:tt)*] [$($fill:tt)*]
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $name {
            /// A row with the columns that must be filled. It is checked where it enters a register.
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
        }
    };
}
pub(super) use rows;
