//! A row of a table: what every record type can do.

use super::{
    cell::Cell,
    fault::{Fault, Place, Problem},
};
use crate::base::codes::codes;
use std::{borrow::Cow, collections::BTreeMap, rc::Rc};

codes! {
    /// The tables, named as their files.
    pub enum Table: "table" {
        /// The day at which the records stand.
        Release,
        /// Signature, consent, withdrawal.
        Memberships,
        /// Days that no rule gives.
        Exceptions,
        /// Armed conflicts, for the effect of withdrawals.
        ArmedConflicts = "armed_conflicts",
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
    fn read(cells: &mut Cells<'_, '_>) -> Option<Self>;

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

/// What stands in a cell before it is read as a value.
#[derive(Debug)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(crate) enum Held<'a> {
    Text(Cow<'a, str>),
    /// A JSON list: its entries joined by `;`, and as it was seen.
    List(Box<(String, String)>),
    /// A JSON value that is none and holds none, as it was seen.
    Odd(Box<str>),
    /// Bytes that are not UTF-8, after this text.
    Broken(Box<str>),
}

/// The columns of a row, by name.
#[derive(Debug)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(crate) struct Header {
    /// In the order of the cells; no name where it stands there before: of a column that stands there twice the first counts.
    pub(super) names: Vec<Option<String>>,
    /// Columns whose absence is no fault of the row.
    pub(super) absent: Vec<String>,
}

/// A row before it is typed.
#[derive(Debug)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(crate) struct Line<'a> {
    /// Its line in a CSV file, or its position in a JSON array.
    pub(super) row: u64,
    pub(super) header: Rc<Header>,
    pub(super) cells: Vec<Held<'a>>,
    /// What is wrong with its form.
    pub(super) wrong: Vec<Problem>,
    /// Whether it cannot be read further: then the cells are likely to stand where they belong, but that is not sure.
    pub(super) lost: bool,
}

#[cfg(feature = "io")]
impl Line<'_> {
    /// The single text in that column, where there is one.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        match self.cells.get(self.header.find(column, 0)?)? {
            Held::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// Whether nothing stands in any cell.
    pub(super) fn is_blank(&self) -> bool {
        let mut named = self.cells.iter().zip(&self.header.names).filter(|(_, name)| name.is_some());
        named.all(|(cell, _)| matches!(cell, Held::Text(text) if text.trim().is_empty()))
    }
}

impl Header {
    /// Where that column stands, which is most often at `likely`.
    fn find(&self, column: &str, likely: usize) -> Option<usize> {
        let is = |name: &Option<String>| name.as_deref() == Some(column);
        if self.names.get(likely).is_some_and(is) { Some(likely) } else { self.names.iter().position(is) }
    }
}

/// Where the cells of a row are found.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
enum Found<'a> {
    Line(&'a Line<'a>),
    Map(&'a BTreeMap<String, String>),
}

/// The cells of one row, by column, and where faults are noted.
#[derive(Debug)]
pub struct Cells<'l, 'f> {
    place: &'f Place,
    row: Found<'l>,
    /// Cells are mostly asked for in the order in which they stand: where the next one is.
    next: usize,
    faults: &'f mut Vec<Fault>,
}

impl<'l, 'f> Cells<'l, 'f> {
    /// The cells of the row at `place`.
    pub const fn new(place: &'f Place, cells: &'l BTreeMap<String, String>, faults: &'f mut Vec<Fault>) -> Self {
        Self { place, row: Found::Map(cells), next: 0, faults }
    }

    /// The cells of the line at `place`.
    #[cfg(feature = "io")]
    pub(super) const fn of(place: &'f Place, line: &'l Line<'l>, faults: &'f mut Vec<Fault>) -> Self {
        Self { place, row: Found::Line(line), next: 0, faults }
    }

    /// The value in that column; `None`, and a fault noted, where there is none.
    pub fn cell<T: Cell>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column, T::LIST, T::expected)?;
        if text.is_empty() {
            return T::empty().or_else(|| self.missing(column, T::expected()));
        }
        let value = T::read(text).ok();
        if value.is_none() {
            self.note(column, T::problems(text));
        }
        value
    }

    /// The text in that column, empty where nothing stands there; `None`, and a fault noted, where it cannot be read.
    pub(super) fn text(&mut self, column: &str, list: bool, expected: impl Fn() -> String) -> Option<&'l str> {
        let not_one = |seen: &str| Problem::NotOneValue { seen: seen.to_owned(), expected: expected() };
        let problem = match self.row {
            Found::Map(cells) => return Some(cells.get(column).map_or("", |text| text.trim())),
            Found::Line(line) => match self.held(line, column) {
                None => return Some(""),
                Some(Held::Text(text)) => return Some(text.trim()),
                Some(Held::List(entries)) if list => return Some(entries.0.trim()),
                Some(Held::List(entries)) => not_one(&entries.1),
                Some(Held::Odd(seen)) => not_one(seen),
                Some(Held::Broken(before)) => Problem::NotUtf8 { before: before.to_string() },
            },
        };
        self.note(column, [problem]);
        None
    }

    fn held(&mut self, line: &'l Line<'l>, column: &str) -> Option<&'l Held<'l>> {
        let at = line.header.find(column, self.next)?;
        self.next = at + 1;
        line.cells.get(at)
    }

    /// Nothing stands in a column where something must, which is a fault of the row unless it is one of the header.
    pub(super) fn missing<T>(&mut self, column: &str, expected: String) -> Option<T> {
        let excused = match self.row {
            Found::Map(_) => false,
            Found::Line(Line { header, .. }) => header.absent.iter().any(|absent| absent == column),
        };
        if !excused {
            self.note(column, [Problem::Missing { expected }]);
        }
        None
    }

    fn note(&mut self, column: &str, problems: impl IntoIterator<Item = Problem>) {
        let place = self.place.field(column);
        self.faults.extend(problems.into_iter().map(|problem| place.clone().fault(problem)));
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

            fn read(cells: &mut $crate::record::row::Cells<'_, '_>) -> Option<Self> {
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
pub(crate) use rows;
