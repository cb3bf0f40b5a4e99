//! From CSV to rows of cells.

use super::{
    columns::{Columns, MOST_COLUMNS},
    formula,
    text::Text,
};
use crate::base::state::State;
use crate::record::{
    cells::{Header, Held, Line},
    fault::{Place, Problem},
    noted::Noted,
};
use memchr::memchr3;
use std::{borrow::Cow, rc::Rc};

/// The rows of a table with a header line.
pub(crate) struct Lines<'a> {
    text: &'a Text,
    header: Rc<Header>,
    records: CsvRecords<'a>,
}

/// Reads the header, and gives the rows after it; `None` after noting a fault, where there is no header. `columns`
/// tells from the names in the header which columns there may be.
pub(crate) fn lines<'a, 'c>(
    place: &Place,
    text: &'a Text,
    columns: impl FnOnce(&[String]) -> Columns<'c>,
    faults: &mut Noted,
) -> Option<Lines<'a>> {
    let mut records = CsvRecords { rest: &text.text, line: 1, cells: 0, most: MOST_COLUMNS };
    let (row, header) = records.next(|name| name)?;
    let names: Vec<String> = match header {
        Ok((_, seen)) if seen > MOST_COLUMNS => {
            let problem = Problem::TooManyColumns { seen: seen as u64, most: MOST_COLUMNS as u64 };
            faults.push(place.row(row).fault(problem));
            return None;
        }
        Ok((cells, _)) => cells.iter().map(|name| name.trim().to_owned()).collect(),
        Err(broken) => {
            faults.extend(
                text.broken_quotes(broken.cell, broken.holds_rows).map(|problem| place.row(row).fault(problem)),
            );
            return None;
        }
    };
    records.most = names.len() + 1;
    let header = Rc::new(columns(&names).check_header(&place.row(row), names, text, faults));
    Some(Lines { text, header, records })
}

impl Lines<'_> {
    /// The names of the columns, each once.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.header.names.iter().flatten().map(String::as_str)
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let text = self.text;
        let (row, record) = self.records.next(|cell| text.hold(formula::show(cell), Held::Text))?;
        let (header, expected) = (Rc::clone(&self.header), self.header.names.len());
        let (wrong, cells) = match record {
            Ok((cells, seen)) if seen == expected => {
                return Some(Line { row, header, cells, wrong: Vec::new(), lost: false });
            }
            Ok((cells, seen)) => {
                let count = Problem::CellCount { seen: seen as u64, expected: expected as u64 };
                let broken = cells.iter().find_map(|cell| match cell {
                    Held::Broken(before) => Some(Problem::NotUtf8 { before: before.to_string() }),
                    _ => None,
                });
                ([Some(count), broken].into_iter().flatten().collect(), cells)
            }
            Err(broken) => (text.broken_quotes(broken.cell, broken.holds_rows).collect(), broken.before),
        };
        Some(Line { row, header, cells, wrong, lost: true })
    }
}

/// The records of a CSV text: the line on which each starts, and its cells. Empty lines are skipped.
///
/// A record with broken quotes ends with its first line, so that no other record is lost: otherwise one quote too many
/// would turn all that follows into a single cell.
struct CsvRecords<'a> {
    rest: &'a str,
    line: u64,
    /// How many cells the last record had: room to reserve for the next.
    cells: usize,
    /// How many cells of a record are kept; the others are counted.
    most: usize,
}

/// The first cells of a record, and how many it has; or where its quotes are broken.
type Record<'a, C> = Result<(Vec<C>, usize), Broken<'a, C>>;

/// A record with broken quotes: the cells before them, and the cell from its opening quote to the end of the line.
struct Broken<'a, C> {
    before: Vec<C>,
    cell: &'a str,
    /// Whether its quotes are closed, but only after whole rows.
    holds_rows: bool,
}

/// Whether each line of a record looks like a row of its own: it has as many cells, and its first is a word or a State.
fn holds_rows(record: &str, cells: usize) -> bool {
    let is_name = |text: &str| {
        let text = text.trim().trim_matches('"');
        !text.is_empty() && (!text.contains(char::is_whitespace) || text.parse::<State>().is_ok())
    };
    let is_row = |line: &str| {
        line.bytes().filter(|byte| *byte == b',').count() + 1 >= cells && line.split(',').next().is_some_and(is_name)
    };
    cells > 1 && record.split(['\r', '\n']).filter(|line| !line.is_empty()).all(is_row)
}

impl<'a> CsvRecords<'a> {
    /// The next record, with its cells held in that way.
    fn next<C>(&mut self, hold: impl Fn(Cow<'a, str>) -> C) -> Option<(u64, Record<'a, C>)> {
        self.pass(self.rest.bytes().take_while(|byte| ends_line(*byte)).count());
        if self.rest.is_empty() {
            return None;
        }
        let (line, mut left) = (self.line, self.rest);
        let (mut cells, mut count) = (Vec::with_capacity(self.cells), 0);
        let mut within_quotes = None;
        let mut broken = loop {
            let Some((cell, after)) = first_cell(left) else { break Some(left) };
            if within_quotes.is_none() && left.starts_with('"') && cell.bytes().any(ends_line) {
                within_quotes = Some((cells.len(), left));
            }
            if count < self.most {
                cells.push(hold(cell));
            }
            count += 1;
            left = after.strip_prefix(',').unwrap_or(after);
            if left.len() == after.len() {
                break None;
            }
        };
        self.cells = cells.len();
        let (record, _) = self.rest.split_at_checked(self.rest.len() - left.len()).unwrap_or((self.rest, ""));
        let swallowed = within_quotes.filter(|_| broken.is_none() && holds_rows(record, count));
        if let Some((before, cell)) = swallowed {
            cells.truncate(before);
            broken = Some(cell);
        }
        let Some(cell) = broken else {
            match within_quotes {
                Some(_) => self.pass(self.rest.len() - left.len()),
                None => self.rest = left,
            }
            return Some((line, Ok((cells, count))));
        };
        let first_line = |text: &str| text.bytes().position(ends_line).unwrap_or(text.len());
        let (cell, _) = cell.split_at_checked(first_line(cell)).unwrap_or((cell, ""));
        self.pass(first_line(self.rest));
        Some((line, Err(Broken { before: cells, cell, holds_rows: swallowed.is_some() })))
    }

    fn pass(&mut self, length: usize) {
        let (passed, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line += line_ends(passed);
        self.rest = rest;
    }
}

const fn ends_line(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// The number of line ends: `\n`, `\r\n` or `\r`.
fn line_ends(text: &str) -> u64 {
    let ends = text.as_bytes().iter().filter(|byte| ends_line(**byte)).count();
    // Few texts have `\r\n`: they are counted in a second pass, only where there are line ends at all.
    let pairs = if ends == 0 { 0 } else { text.as_bytes().windows(2).filter(|pair| *pair == b"\r\n").count() };
    (ends - pairs) as u64
}

/// The first cell of a record and the text after it, which begins with a comma, with a line end, or is empty. `None`
/// where its quotes are broken.
fn first_cell(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let Some(mut quoted) = text.strip_prefix('"') else {
        let end = memchr3(b',', b'\n', b'\r', text.as_bytes()).unwrap_or(text.len());
        let (cell, after) = text.split_at_checked(end)?;
        return Some((cell.into(), after));
    };
    let mut cell = Cow::default();
    loop {
        let (part, after) = quoted.split_once('"')?;
        cell += part;
        match after.bytes().next() {
            Some(b'"') => {
                cell += "\"";
                quoted = after.strip_prefix('"')?;
            }
            None | Some(b',' | b'\r' | b'\n') => return Some((cell, after)),
            Some(_) => return None,
        }
    }
}
