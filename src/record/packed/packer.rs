//! Writes bytes, numbers and what is shared.

use crate::base::citation::{Document, Source};
use std::collections::BTreeMap;

/// The bytes written, and what the values in them share.
#[derive(Debug, Default)]
pub(in crate::record) struct Packer {
    pub(super) bytes: Vec<u8>,
    texts: Shared<String, String>,
    documents: Shared<String, Document>,
    sources: Shared<Vec<(Option<String>, String)>, Source>,
}

/// Values that are there once, by a key of each.
#[derive(Debug)]
struct Shared<K, V> {
    places: BTreeMap<K, usize>,
    all: Vec<V>,
}

impl<K, V> Default for Shared<K, V> {
    fn default() -> Self {
        Self { places: BTreeMap::new(), all: Vec::new() }
    }
}

impl<K: Ord, V: Clone> Shared<K, V> {
    fn place(&mut self, key: K, value: &V) -> usize {
        let next = self.all.len();
        *self.places.entry(key).or_insert_with(|| {
            self.all.push(value.clone());
            next
        })
    }
}

impl Packer {
    pub(in crate::record) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte(u8::try_from(number % 0x80).unwrap() | 0x80);
            number /= 0x80;
        }
        self.byte(u8::try_from(number).unwrap());
    }

    pub(super) fn place(&mut self, place: usize) {
        self.number(place.try_into().unwrap());
    }

    pub(super) fn one_of<T: PartialEq>(&mut self, all: &[T], one: &T) {
        self.byte(all.iter().position(|other| other == one).unwrap().try_into().unwrap());
    }

    pub(super) fn text(&mut self, text: &str) {
        let place = self.texts.place(text.to_owned(), &text.to_owned());
        self.place(place);
    }

    pub(super) fn place_of_document(&mut self, document: &Document) -> usize {
        self.documents.place(document.key.to_string(), document)
    }

    pub(super) fn source(&mut self, source: &Source) {
        let key = |document: Option<&Document>| document.map(|document| document.key.to_string());
        let key = source.parts().map(|(document, place)| (key(document), place.to_owned())).collect();
        let place = self.sources.place(key, source);
        self.place(place);
    }

    /// What has been written so far, and the sources in it; what is written now stands before.
    pub(super) fn take_values(&mut self) -> (Vec<u8>, Vec<Source>) {
        (std::mem::take(&mut self.bytes), std::mem::take(&mut self.sources.all))
    }

    /// The documents in what has been written.
    pub(super) fn take_documents(&mut self) -> Vec<Document> {
        std::mem::take(&mut self.documents.all)
    }

    /// What stands before everything: the texts.
    pub(super) fn take_texts(&mut self) -> Vec<String> {
        std::mem::take(&mut self.texts.all)
    }
}
