//! An input as text, with a mark where it is not UTF-8.

use crate::base::shown::shortened;
use crate::record::{
    cells::{Held, LONGEST_CELL},
    fault::{Fault, Place, Problem},
    noted::Noted,
};
use std::{
    borrow::Cow,
    fs,
    io::{self, Read},
    path::Path,
};

/// An input as text. Bytes that are not UTF-8 are replaced by a mark, some together by one, a character that occurs nowhere else in the text.
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
        let mark = free_mark(&bytes)?;
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() && !text.ends_with(mark) {
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
        let seen = self.shown(&shortened(cell, 20));
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
        if cell.len() > LONGEST_CELL {
            return Held::Long(cell.len());
        }
        match self.broken(&cell) {
            None => held(cell),
            Some(before) => Held::Broken(before.into()),
        }
    }
}

/// A code point reserved for internal use that the text does not hold, not even in escaped form as in JSON.
fn free_mark(bytes: &[u8]) -> Option<char> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let in_utf8 = bytes.windows(3).filter_map(|letter| match letter {
        [0xef, 0xb7, last @ 0x90..=0xaf] => Some(u32::from(last - 0x90)),
        _ => None,
    });
    let escaped = bytes.windows(6).filter_map(|letter| match letter {
        [b'\\', b'u', b'f' | b'F', b'd' | b'D', sixteen, one] => {
            (digit(*sixteen)? * 16 + digit(*one)?).checked_sub(0xd0).filter(|place| *place < 32)
        }
        _ => None,
    });
    let held = in_utf8.chain(escaped).fold(0_u32, |held, place| held | 1 << place);
    char::from_u32(0xfdd0 + (!held).trailing_zeros()).filter(|_| held != u32::MAX)
}

/// The most bytes of an input: a thousand times what all States tell in a year.
const LARGEST: u64 = 64 << 20;

/// Opens a file to be read. Anything but a regular file is refused: a pipe may never end, and neither may a device.
pub(crate) fn open(path: &Path) -> io::Result<fs::File> {
    if fs::metadata(path)?.is_file() { fs::File::open(path) } else { Err(io::Error::other("no regular file")) }
}

/// The bytes of an input.
fn bytes(input: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let is_too_large = bytes.len() as u64 > LARGEST;
    if is_too_large { Err(io::Error::other("larger than 64 MiB")) } else { Ok(bytes) }
}

/// The whole input as text; `None` after noting a fault.
pub(crate) fn read(name: &str, input: impl io::Read, faults: &mut Noted) -> Option<Text> {
    let place = Place::file(name);
    let mut bytes = match bytes(input) {
        Ok(bytes) => bytes,
        Err(error) => {
            faults.push(unreadable(name, error, FILE));
            return None;
        }
    };
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

/// What an input is.
pub(crate) const FILE: &str = "a file of at most 64 MiB";

/// The fault of an input that cannot be opened or read.
pub(crate) fn unreadable(name: &str, error: io::Error, expected: &str) -> Fault {
    Place::file(name).fault(Problem::Unavailable { cause: error.into(), expected: expected.to_owned() })
}
