//! From JSON to rows of cells, one by one: a row that cannot be read costs no other.

use super::{
    columns::{Columns, MOST_COLUMNS, first_of_each},
    scan::{Piece, Scan},
    text::Text,
};
use crate::base::shown::shortened;
use crate::record::{
    cells::{Header, Held, LONGEST_CELL, Line},
    fault::Problem,
    noted::MOST,
};
use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny},
};
use serde_json::value::RawValue;
use std::{borrow::Cow, fmt, rc::Rc};

/// What a table in JSON is.
pub(crate) const ROWS: &str = "a JSON array of objects";

/// What a cell of CSV would hold where JSON writes it otherwise, by the name of the field and its JSON.
pub(crate) type Otherwise = fn(&str, &str) -> Option<&'static str>;

/// Turns objects into rows of cells.
#[derive(Debug, Clone)]
pub(crate) struct Objects<'a> {
    text: &'a Text,
    columns: Columns<'a>,
    otherwise: Otherwise,
    /// The header of the row before, where nothing was wrong with it.
    last: Option<Rc<Header>>,
    /// How many rows could not be read.
    lost: usize,
}

impl<'a> Objects<'a> {
    pub(crate) const fn new(text: &'a Text, columns: Columns<'a>, otherwise: Otherwise) -> Self {
        Self { text, columns, otherwise, last: None, lost: 0 }
    }

    /// The object as a row. `expected` is what the text it stands in should be.
    pub(crate) fn line(&mut self, row: u64, piece: &Piece<'a>, expected: &str) -> Line<'a> {
        if !piece.text.starts_with('{') {
            let odd = serde_json::from_str::<IgnoredAny>(piece.text);
            return lost(row, self.unreadable(piece, odd.err(), expected));
        }
        match serde_json::from_str::<Fields<'a>>(piece.text) {
            Ok(Fields { found, .. }) if found > MOST_COLUMNS as u64 => {
                lost(row, Problem::TooManyColumns { seen: found, most: MOST_COLUMNS as u64 })
            }
            Ok(fields) => self.cells(row, fields),
            Err(error) => lost(row, self.unreadable(piece, Some(error), expected)),
        }
    }

    fn cells(&mut self, row: u64, fields: Fields<'a>) -> Line<'a> {
        let (names, values): (Vec<String>, Vec<&RawValue>) = fields.first.into_iter().unzip();
        let cell = |(name, value): (&String, &&'a RawValue)| match (self.otherwise)(name, value.get()) {
            Some(cell) => Held::Text(cell.into()),
            None => json_cell(value.get(), self.text),
        };
        let cells = names.iter().zip(&values).map(cell).collect();
        let is_same = |last: &&Rc<Header>| last.names.iter().map(Option::as_ref).eq(names.iter().map(Some));
        if let Some(header) = self.last.as_ref().filter(is_same) {
            return Line { row, header: Rc::clone(header), cells, wrong: Vec::new(), lost: false };
        }
        let (wrong, absent) = self.columns.check_names(&names, self.text);
        let header = Rc::new(Header { names: first_of_each(names), absent });
        self.last = wrong.is_empty().then(|| Rc::clone(&header));
        Line { row, header, cells, wrong, lost: false }
    }

    /// The problem of a piece that is no row: why it is no JSON, or what else it is.
    fn unreadable(&mut self, piece: &Piece<'_>, error: Option<serde_json::Error>, expected: &str) -> Problem {
        self.lost += 1;
        // No more of an input are told than that: the others are but counted.
        if self.lost > MOST {
            return Problem::Unreadable { reason: String::new(), expected: String::new() };
        }
        match (self.text.broken(piece.text), error) {
            (Some(before), _) => Problem::NotUtf8 { before },
            (None, Some(error)) => Problem::Unreadable { reason: piece.reason(&error), expected: expected.to_owned() },
            (None, None) => odd_json(piece.text, self.text, "an object with the columns as field names"),
        }
    }
}

/// A row of which no cell can be told.
fn lost<'a>(row: u64, problem: Problem) -> Line<'a> {
    let header = Rc::new(Header { names: Vec::new(), absent: Vec::new() });
    Line { row, header, cells: Vec::new(), wrong: vec![problem], lost: true }
}

/// The objects of an array as rows, each with its position from 1.
#[derive(Debug)]
pub(crate) struct Rows<'s, 'a> {
    scan: &'s mut Scan<'a>,
    objects: Objects<'a>,
    row: u64,
    ended: bool,
    /// Whether nothing may stand after the array.
    alone: bool,
    /// What is wrong after the row that was given last.
    then: Option<Line<'a>>,
}

impl<'s, 'a> Rows<'s, 'a> {
    /// The rows of the array that comes next; `None` where something else does.
    pub(crate) fn of(scan: &'s mut Scan<'a>, objects: Objects<'a>, alone: bool) -> Option<Self> {
        scan.take(b'[').then_some(Self { scan, objects, row: 0, ended: false, alone, then: None })
    }

    /// The end of the array, as one more row where something is wrong with it.
    fn end(&mut self, is_closed: bool) -> Option<Line<'a>> {
        self.ended = true;
        let what = match (is_closed, self.alone && !self.scan.is_at_end()) {
            (false, _) => "the array does not end",
            (true, true) => "trailing characters",
            (true, false) => return None,
        };
        let reason = format!("{what}{}", self.scan.place());
        Some(lost(self.row + 1, Problem::Unreadable { reason, expected: ROWS.to_owned() }))
    }
}

impl<'a> Iterator for Rows<'_, 'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        if self.ended {
            return self.then.take();
        }
        if self.row == 0 && self.scan.take(b']') {
            return self.end(true);
        }
        self.row += 1;
        let piece = self.scan.value(b",]");
        let line = self.objects.line(self.row, &piece, ROWS);
        if !self.scan.take(b',') {
            let is_closed = self.scan.take(b']');
            let end = self.end(is_closed);
            self.then = end.filter(|_| is_closed || !line.lost);
        }
        Some(line)
    }
}

/// The fields of a JSON object in their order, repeated names included.
struct Fields<'a> {
    /// As many as any table has columns.
    first: Vec<(String, &'a RawValue)>,
    found: u64,
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Fields { first: Vec::new(), found: 0 };
                while let Some(field) = map.next_entry()? {
                    if fields.first.len() < MOST_COLUMNS {
                        fields.first.push(field);
                    }
                    fields.found += 1;
                }
                Ok(fields)
            }
        }

        deserializer.deserialize_map(Visitor)
    }
}

/// The problem of a value that is no table, or no row.
pub(crate) fn odd_json(value: &str, text: &Text, expected: &str) -> Problem {
    Problem::Unreadable { reason: format!("`{}`", text.shown(&shortened(value, 40))), expected: expected.to_owned() }
}

/// The value as the cell of a CSV file would hold it.
fn json_cell<'a>(value: &'a str, text: &Text) -> Held<'a> {
    // Escaped, a letter of a byte has six.
    let most = if value.starts_with('"') { 6 * LONGEST_CELL + 2 } else { LONGEST_CELL };
    if value.len() > most {
        return Held::Long(value.len());
    }
    let seen = || shortened(value, 40);
    if let Some(cell) = single(value) {
        let odd = |error| Held::Unreadable(format!("{error} in `{}`", text.shown(&seen())).into());
        return cell.map_or_else(odd, |cell| text.hold(cell, Held::Text));
    }
    let entries = serde_json::from_str::<Vec<&RawValue>>(value).unwrap_or_default();
    let entries = entries.iter().map(|entry| single(entry.get())?.ok()).collect::<Option<Vec<_>>>();
    match entries.filter(|_| value.starts_with('[')) {
        Some(entries) => {
            let held = |joined: Cow<'_, str>| Held::List(Box::new((joined.into_owned(), seen().into_owned())));
            text.hold(entries.join(";").into(), held)
        }
        None => text.hold(value.into(), |_| Held::Odd(seen().into())),
    }
}

/// The text of a value, or why it is none: a letter that does not exist. `None` for a list or object.
fn single(value: &str) -> Option<Result<Cow<'_, str>, &'static str>> {
    if let Some(within) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        let letters =
            if within.contains('\\') { serde_json::from_str(value).map(Cow::Owned) } else { Ok(within.into()) };
        return Some(letters.map_err(|_| "half a letter"));
    }
    match value {
        "null" => Some(Ok("".into())),
        _ if value.starts_with(['[', '{']) => None,
        _ => Some(Ok(value.into())),
    }
}
