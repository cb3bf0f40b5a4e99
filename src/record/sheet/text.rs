//! An input as text, with a mark where it is not UTF-8.

use crate::record::{
    cells::Held,
    fault::{Fault, Place, Problem},
};
use std::{borrow::Cow, io};

/// An input as text. Bytes that are not UTF-8 are replaced by a mark, a character that occurs nowhere else in the text.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) mark: Option<char>,
}

impl Text {
    /// `None` where the text already holds every character that could be the mark.
    fn decode(bytes: Vec<u8>) -> Option<Self> {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => return Some(Self { text, mark: None }),
            Err(error) => error.into_bytes(),
        };
        // Code points reserved for internal use, if absent from this text, even in escaped form as in JSON.
        let lower = String::from_utf8_lossy(&bytes).to_lowercase();
        let free = |mark: &char| !lower.contains(*mark) && !lower.contains(&format!("\\u{:x}", u32::from(*mark)));
        let mark = ('\u{fdd0}'..='\u{fdef}').find(free)?;
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push(mark);
            }
        }
        Some(Self { text, mark: Some(mark) })
    }

    /// The last characters before the first broken byte in a part of the text.
    pub(crate) fn broken(&self, part: &str) -> Option<String> {
        let (before, _) = part.split_once(self.mark?)?;
        let before = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        Some(before.chars().skip(before.chars().count().saturating_sub(20)).collect())
    }

    /// What is wrong with a cell that has broken quotes, or quotes that close only after whole rows.
    pub(crate) fn broken_quotes(&self, cell: &str, holds_rows: bool) -> impl Iterator<Item = Problem> + use<> {
        let seen = shortened(&self.shown(cell), 20);
        let quotes = if holds_rows { Problem::SwallowedRows { seen } } else { Problem::BrokenQuotes { seen } };
        let broken = self.broken(cell).map(|before| Problem::NotUtf8 { before });
        [Some(quotes), broken].into_iter().flatten()
    }

    /// A part of the text, for messages.
    pub(crate) fn shown(&self, part: &str) -> String {
        self.mark.map_or_else(|| part.to_owned(), |mark| part.replace(mark, "\u{fffd}"))
    }

    /// A cell, unless some of its bytes are broken.
    pub(crate) fn hold<'a>(&self, cell: Cow<'a, str>, held: impl FnOnce(Cow<'a, str>) -> Held<'a>) -> Held<'a> {
        match self.broken(&cell) {
            None => held(cell),
            Some(before) => Held::Broken(before.into()),
        }
    }
}

/// The whole input as text; `None` after noting a fault.
pub(crate) fn read(name: &str, mut input: impl io::Read, faults: &mut Vec<Fault>) -> Option<Text> {
    let place = Place::file(name);
    let mut bytes = Vec::new();
    if let Err(error) = input.read_to_end(&mut bytes) {
        faults.push(unreadable(name, error, "a file of records"));
        return None;
    }
    let mark = "\u{feff}".as_bytes();
    if bytes.starts_with(mark) {
        bytes.drain(..mark.len());
    }
    let utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let text = if utf_16 { None } else { Text::decode(bytes) };
    match text {
        Some(text) if text.text.trim().is_empty() => {
            faults.push(place.fault(Problem::EmptyFile));
            None
        }
        None => {
            faults.push(place.fault(Problem::NotUtf8 { before: String::new() }));
            None
        }
        text => text,
    }
}

/// The fault of an input that cannot be opened or read.
pub(crate) fn unreadable(name: &str, error: io::Error, expected: &str) -> Fault {
    Place::file(name).fault(Problem::Unavailable { cause: error.into(), expected: expected.to_owned() })
}

/// The first `most` characters of a text.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(most).collect();
    if letters.next().is_none() { start } else { start + "…" }
}
