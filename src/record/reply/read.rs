//! Reading replies from CSV, in two forms, and from JSON; every fault comes with its place.
//!
//! The *tidy* form has one reply in each row. Its columns are `subject,cycle,item,answer,missing,source`, in any order,
//! and optionally `assessor`: who judged the answer. An `answer` is `yes`, `no` or a whole number; where there is none,
//! `missing` may say why. A row with neither is checked and skipped, so that a partly filled template can be read.
//!
//! The *wide* form has one subject in each row. Its columns are `subject,cycle,source`, optionally `assessor`, and one
//! for each item, named by its code. A cell holds an answer, or the reason why there is none, or nothing. A header
//! without `item`, `answer` and `missing` is a wide one. An item that has the name of a column of the tidy form can be
//! answered only in that form.
//!
//! In JSON the rows are objects with the columns of the tidy form as field names: in an array, or one object in each
//! line. There, an answer may also be `true` or `false`.
//!
//! A CSV sheet with the columns `items,cycles,subjects,as_of,source` declares replies complete, see
//! [`Complete`].
//!
//! All faults of all inputs are found in one pass, and no valid row is lost because another one is bad. A source (with
//! its assessor) answers an item once: a second row is a fault, and the first is kept. The answers of different sources
//! are kept side by side, see [`Replies::decided`]. The source may be left empty; wherever the answer is shown, it then
//! says that no source was given.

use super::{
    complete::Complete,
    replies::{BySubject, Replies},
    vocabulary::Vocabulary,
};
use crate::record::{
    fault::Place,
    noted::Noted,
    parsed::Parsed,
    register::Register,
    sheet::text::{self, Text, unreadable},
};
use entry::{ReadReply, Sheet, settle, within};
use records::Records;
use rows::SheetRows;
use std::{collections::BTreeMap, io, path::Path};

mod columns;
mod complete;
mod entry;
mod json;
mod records;
mod rows;

/// Reads replies to the items and questions of a vocabulary.
///
/// ```
/// use mine_action::{law::oslo, record::reply::{ReplyReader, Vocabulary}};
/// let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
/// let mut reader = ReplyReader::new(&vocabulary);
/// let sheet = "subject,cycle,item,answer,missing,source\n\
///              AFG,2026,baseline,yes,,report\n\
///              AFG,2026,basline,no,,report\n";
/// reader.any("facts.csv", sheet.as_bytes());
/// let reading = reader.finish();
/// assert_eq!(reading.value.len(), 1);
/// assert_eq!(
///     reading.faults.to_string(),
///     "facts.csv, row 3, field `item`: unknown code `basline`: \
///      expected the code of an item or question; did you mean `baseline`?"
/// );
/// ```
#[derive(Debug)]
pub struct ReplyReader<'a> {
    vocabulary: &'a Vocabulary,
    records: Option<Records>,
    sheets: Vec<Sheet>,
    entries: BySubject<ReadReply>,
    declared: Vec<Complete>,
}

impl<'a> ReplyReader<'a> {
    /// A reader of replies to the items and questions of a vocabulary.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, records: None, sheets: Vec::new(), entries: BySubject::new(), declared: Vec::new() }
    }

    /// The same reader beside records: a reply about a request, meeting or resolution that they do not hold is a fault,
    /// and so is one in a cycle after them, or more than a year before the plans.
    #[must_use]
    pub fn beside(self, register: &Register) -> Self {
        Self { records: Some(Records::of(register)), ..self }
    }

    /// Reads a file, in the form that its name ends with as in [`any`](Self::any). Anything but a regular file of at most
    /// 64 MiB is a fault.
    pub fn file(&mut self, path: impl AsRef<Path>) -> &mut Self {
        let name = path.as_ref().display().to_string();
        match text::open(path.as_ref()) {
            Ok(file) => self.any(&name, file),
            Err(error) => {
                let mut faults = Noted::default();
                faults.push(unreadable(&name, error, text::FILE));
                self.sheets.push(Sheet { name, faults });
                self
            }
        }
    }

    /// Reads a sheet in the form that its name ends with (`.csv`, `.json`, `.jsonl`, `.ndjson`); with any other name it
    /// is JSON if it begins with `[` or `{`, and CSV otherwise. `name` is the name of the input in messages.
    pub fn any(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("csv") => self.csv(name, input),
            Some("json" | "jsonl" | "ndjson") => self.json(name, input),
            _ => self.sheet(name, input, |rows, text| {
                if text.text.trim_start().starts_with(['[', '{']) { rows.json(text) } else { rows.csv(text) }
            }),
        }
    }

    /// Reads a sheet from CSV with a header line, tidy or wide.
    pub fn csv(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        self.sheet(name, input, |rows, text| rows.csv(text))
    }

    /// Reads a sheet from JSON: an array of objects, or one object in a line.
    pub fn json(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        self.sheet(name, input, |rows, text| rows.json(text))
    }

    fn sheet(&mut self, name: &str, input: impl io::Read, read: impl FnOnce(&mut SheetRows<'_>, &Text)) -> &mut Self {
        let mut faults = Noted::default();
        if let Some(text) = text::read(name, input, &mut faults) {
            let (sheet, place, entries) = (self.sheets.len(), Place::file(name), &mut self.entries);
            let declared = &mut self.declared;
            let (vocabulary, records) = (self.vocabulary, self.records.as_ref());
            read(&mut SheetRows { vocabulary, records, sheet, place, faults: &mut faults, entries, declared }, &text);
        }
        self.sheets.push(Sheet { name: name.to_owned(), faults });
        self
    }

    /// The replies of all valid rows, and all faults.
    pub fn finish(self) -> Parsed<Replies> {
        let Self { mut sheets, mut entries, vocabulary, declared, .. } = self;
        for told in entries.values_mut().flat_map(BTreeMap::values_mut) {
            settle(told, &mut sheets);
            for (part, whole) in vocabulary.parts() {
                within(told, part, whole, &mut sheets);
            }
        }
        let replies = |entries: Vec<ReadReply>| entries.into_iter().map(|entry| entry.reply).collect();
        let by_cycle =
            |cycles: BTreeMap<_, _>| cycles.into_iter().map(|(cycle, told)| (cycle, replies(told))).collect();
        let by_subject = entries.into_iter().map(|(subject, cycles)| (subject, by_cycle(cycles))).collect();
        let mut faults = Noted::default();
        sheets.into_iter().for_each(|sheet| faults.join(sheet.faults));
        let mut value = Replies::of(by_subject);
        declared.into_iter().for_each(|one| value.declare(one));
        Parsed { value, faults: faults.told() }
    }
}
