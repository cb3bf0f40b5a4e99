//! The table of documents, and the look-up of those that the sources of rows name.

use super::{
    cell::Cell, cells::Cells, check::Check, fault::Problem, noted::Noted, row::Row, settle::Placed, table::Table,
};
pub use crate::base::citation::{Document, SourceKind};
use crate::base::citation::{DocumentKey, Source};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

impl Cell for DocumentKey {
    fn expected() -> String {
        Self::EXPECTED.to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::UnknownCode {
            seen: text.to_owned(),
            expected: Self::expected(),
            nearest: None,
        })
    }

    fn write(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

impl Row for Document {
    const COLUMNS: &'static [&'static str] = &["key", "title", "publisher", "kind", "date", "address"];
    const KEY: usize = 1;

    fn read(cells: &mut Cells<'_, '_>) -> Option<Self> {
        let (key, title, publisher) = (cells.cell("key"), cells.cell::<String>("title"), cells.cell("publisher"));
        let (kind, date, address) = (cells.cell("kind"), cells.cell("date"), cells.cell("address"));
        let mut document = Self::new(key?, title?, kind?);
        (document.publisher, document.date, document.address) = (publisher?, date?, address?);
        Some(document)
    }

    fn cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let named = [self.key.write(), self.title.write(), self.publisher.write()];
        named.into_iter().chain([self.kind.write(), self.date.write(), self.address.write()])
    }

    fn sources_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut Source)> {
        std::iter::empty()
    }

    fn sources(&self) -> impl Iterator<Item = &Source> {
        std::iter::empty()
    }
}

impl Check for Document {}

/// The documents of a set of records, by key.
#[derive(Debug)]
pub(super) struct Library {
    documents: BTreeMap<DocumentKey, Arc<Document>>,
    /// Documents whose rows could not be read; `None`: not even their keys could.
    unread: Option<BTreeSet<DocumentKey>>,
    /// Sources looked up already, by their cells: rows with the same cell share one.
    found: HashMap<String, Source>,
}

impl Library {
    pub(super) fn new<'a>(
        documents: impl Iterator<Item = &'a Document>,
        unread: Option<BTreeSet<DocumentKey>>,
    ) -> Self {
        let mut by_key = BTreeMap::new();
        for document in documents {
            by_key.entry(document.key.clone()).or_insert_with(|| Arc::new(document.clone()));
        }
        Self { documents: by_key, unread, found: HashMap::new() }
    }

    /// Looks up the documents that these rows name. A row that names one that is not there is a fault.
    pub(super) fn look_up<T: Row>(&mut self, rows: &mut Vec<Placed<T>>, faults: &mut Noted) {
        rows.retain_mut(|(place, row)| {
            let mut stands = true;
            for (field, source) in row.sources_mut() {
                match self.source(source) {
                    Ok(found) => *source = found,
                    Err(problem) => {
                        faults.push(place.place().field(field).fault(problem));
                        stands = false;
                    }
                }
            }
            stands
        });
    }

    fn source(&mut self, source: &Source) -> Result<Source, Problem> {
        let cell = source.cell();
        if let Some(found) = self.found.get(cell.as_ref()) {
            return Ok(found.clone());
        }
        let found = match source.resolved(|key| self.documents.get(key).cloned()) {
            Ok(found) => found,
            // Its row is there, but could not be read.
            Err(key) if self.unread.as_ref().is_none_or(|unread| unread.contains(key.as_str())) => source.clone(),
            Err(seen) => return Err(Problem::Dangling { seen, table: Table::Sources.to_string() }),
        };
        self.found.insert(cell.into_owned(), found.clone());
        Ok(found)
    }
}
