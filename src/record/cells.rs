//! The cells of one row before they are typed; faults found in them are noted.

use super::{
    cell::Cell,
    fault::{Place, Problem},
    noted::Noted,
};
use std::{borrow::Cow, rc::Rc};

/// The content of a cell before it is read as a value.
#[derive(Debug)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(crate) enum Held<'a> {
    Text(Cow<'a, str>),
    /// A JSON list: its entries joined by `;`, and its text for messages.
    List(Box<(String, String)>),
    /// A JSON value that no cell can hold: its text for messages.
    Odd(Box<str>),
    /// Bytes that are not UTF-8: the text before them, for messages.
    Broken(Box<str>),
    /// More text than any fact needs: its bytes.
    Long(usize),
    /// A text that is not well-formed: why, for messages.
    Unreadable(Box<str>),
}

/// The most bytes of a cell. The longest text of a source that we know has a tenth.
pub(crate) const LONGEST_CELL: usize = 1 << 16;

/// The text without the space around it, which most have not.
#[cfg_attr(not(feature = "io"), allow(dead_code))]
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [only] | [only, .., _] if !only.is_ascii_graphic() => text.trim(),
        [.., last] if !last.is_ascii_graphic() => text.trim(),
        _ => text,
    }
}

/// The columns of a row, by name.
#[derive(Debug)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
pub(crate) struct Header {
    /// In the order of the cells; `None` for a repeated name: only the first column of a name is read.
    pub(super) names: Vec<Option<String>>,
    /// Columns that the header lacks: that is no fault of the row.
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
    /// Whether its form is so broken that it is not read further: its cells may not be in their columns.
    pub(super) lost: bool,
}

#[cfg(feature = "io")]
impl Line<'_> {
    /// The text in that column, if it is a plain text.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        match self.cells.get(self.header.find(column, 0)?)? {
            Held::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// Whether all its cells are empty.
    pub(super) fn is_blank(&self) -> bool {
        let mut named = self.cells.iter().zip(&self.header.names).filter(|(_, name)| name.is_some());
        named.all(|(cell, _)| matches!(cell, Held::Text(text) if text.trim().is_empty()))
    }
}

impl Header {
    /// The position of that column, which is most often `likely`.
    fn find(&self, column: &str, likely: usize) -> Option<usize> {
        let is = |name: &Option<String>| name.as_deref() == Some(column);
        if self.names.get(likely).is_some_and(is) { Some(likely) } else { self.names.iter().position(is) }
    }
}

/// The texts of a row: read from a file, or given by column.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(feature = "io"), allow(dead_code))]
enum Texts<'a> {
    Line(&'a Line<'a>),
    Given(&'a [(&'static str, Cow<'a, str>)]),
}

/// The cells of one row, by column, and where faults are noted.
#[derive(Debug)]
pub(super) struct Cells<'l, 'f> {
    place: &'f Place,
    texts: Texts<'l>,
    /// Cells are mostly asked for in their order: the likely position of the next one.
    next: usize,
    faults: &'f mut Noted,
}

impl<'l, 'f> Cells<'l, 'f> {
    /// The cells of the row at `place`, given by column.
    pub(super) const fn given(
        place: &'f Place,
        texts: &'l [(&'static str, Cow<'l, str>)],
        faults: &'f mut Noted,
    ) -> Self {
        Self { place, texts: Texts::Given(texts), next: 0, faults }
    }

    /// The cells of the line at `place`.
    #[cfg(feature = "io")]
    pub(super) const fn of(place: &'f Place, line: &'l Line<'l>, faults: &'f mut Noted) -> Self {
        Self { place, texts: Texts::Line(line), next: 0, faults }
    }

    /// The value in that column; `None` after noting a fault.
    pub(super) fn cell<T: Cell>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column, T::LIST, T::expected)?;
        if text.is_empty() {
            return T::empty().or_else(|| self.missing(column, T::expected()));
        }
        let value = T::value(text);
        if value.is_none() {
            self.faults.at(self.place, column, || T::problems(text));
        }
        value
    }

    /// The text in that column, which may be empty; `None` after noting a fault, where it cannot be read.
    pub(super) fn text(&mut self, column: &str, list: bool, expected: impl Fn() -> String) -> Option<&'l str> {
        let not_one = |seen: &str| Problem::NotOneValue { seen: seen.to_owned(), expected: expected() };
        let problem = match self.texts {
            Texts::Given(texts) => {
                return Some(texts.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text.trim()));
            }
            Texts::Line(line) => match self.held(line, column) {
                None => return Some(""),
                Some(Held::Text(text)) => return Some(trimmed(text)),
                Some(Held::List(entries)) if list => return Some(entries.0.trim()),
                Some(Held::List(entries)) => not_one(&entries.1),
                Some(Held::Odd(seen)) => not_one(seen),
                Some(Held::Broken(before)) => Problem::NotUtf8 { before: before.to_string() },
                Some(Held::Unreadable(reason)) => {
                    Problem::Unreadable { reason: reason.to_string(), expected: expected() }
                }
                Some(Held::Long(seen)) => Problem::TooLong { seen: *seen as u64, most: LONGEST_CELL as u64 },
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

    /// Notes that a column is empty that must not be, unless the header lacks it: then that is the fault.
    pub(super) fn missing<T>(&mut self, column: &str, expected: String) -> Option<T> {
        let excused = match self.texts {
            Texts::Given(_) => false,
            Texts::Line(Line { header, .. }) => header.absent.iter().any(|absent| absent == column),
        };
        if !excused {
            self.note(column, [Problem::Missing { expected }]);
        }
        None
    }

    fn note(&mut self, column: &str, problems: impl IntoIterator<Item = Problem>) {
        self.faults.at(self.place, column, || problems);
    }
}
