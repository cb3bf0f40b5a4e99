//! Reads bytes, numbers and what is shared.

use crate::base::citation::{Document, Source};
use std::sync::Arc;

/// The bytes that are left to read, and what the values in them share.
#[derive(Debug)]
pub(in crate::record) struct Unpacker<'a> {
    bytes: &'a [u8],
    texts: Vec<&'a str>,
    pub(super) documents: Vec<Arc<Document>>,
    pub(super) sources: Vec<Source>,
}

impl<'a> Unpacker<'a> {
    /// Of these bytes, which begin with the texts: how long each is, and then all of them.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Self { bytes, texts: Vec::new(), documents: Vec::new(), sources: Vec::new() };
        let lengths = (0..from.length()?).map(|_| from.length()).collect::<Option<Vec<usize>>>()?;
        let (mut texts, rest) = from.bytes.split_at_checked(lengths.iter().sum())?;
        from.bytes = rest;
        from.texts.reserve(lengths.len());
        for length in lengths {
            let (text, others) = texts.split_at_checked(length)?;
            from.texts.push(str::from_utf8(text).ok()?);
            texts = others;
        }
        Some(from)
    }

    /// Whether all is read.
    pub(in crate::record) const fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The next byte.
    pub(in crate::record) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// The next number: seven bits a byte, the lowest first.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// How many follow, each of at least one byte.
    pub(super) fn length(&mut self) -> Option<usize> {
        self.number()?.try_into().ok().filter(|length| *length <= self.bytes.len())
    }

    /// The next one of a list.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.byte()?)).copied()
    }

    /// The next place in a list.
    pub(super) fn place(&mut self) -> Option<usize> {
        self.number()?.try_into().ok()
    }

    /// The next text.
    pub(super) fn text(&mut self) -> Option<&'a str> {
        let place = self.place()?;
        self.texts.get(place).copied()
    }
}
