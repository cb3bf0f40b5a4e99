//! Empty sheets to be filled: every item, for every subject that it fits, in every cycle.
//!
//! An item fits the subjects of its universe. Whether a State is a State Party depends on the day, so whoever chooses the
//! subjects decides that. A partly filled sheet can be read: rows and cells left empty are not answered.
//!
//! ```
//! use mine_action::{law::oslo, record::reply::{Template, Vocabulary}};
//! let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
//! let subjects = ["apmbc/22MSP".parse()?];
//! let template = Template { vocabulary: &vocabulary, subjects: &subjects, cycles: &["2025".parse()?] };
//! let mut sheet = Vec::new();
//! template.write_tidy(&mut sheet)?;
//! assert!(String::from_utf8(sheet)?.contains("\napmbc/22MSP,2025,women-delegates,,,\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::{
    columns::{TIDY, WIDE, check_names},
    vocabulary::Vocabulary,
};
use crate::base::cycle::Cycle;
use crate::law::item::Item;
use crate::record::{sheet::write::SheetWriter, subject::Subject};
use std::io;

/// An empty sheet.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// What is asked: its items, in its order. Questions that records answer are left out.
    pub vocabulary: &'a Vocabulary,
    /// About whom.
    pub subjects: &'a [Subject],
    /// In which cycles.
    pub cycles: &'a [Cycle],
}

impl<'a> Template<'a> {
    /// The items that fit a subject.
    pub fn items_of(self, subject: &Subject) -> impl Iterator<Item = &'static Item> + use<'a, '_> {
        self.vocabulary.items().filter(|item| subject.is_of(item.universe))
    }

    /// Every subject that any item fits, in every cycle.
    fn rows(self) -> impl Iterator<Item = (&'a Subject, Cycle)> {
        let asked = self.subjects.iter().filter(move |subject| self.items_of(subject).next().is_some());
        asked.flat_map(move |subject| self.cycles.iter().map(move |cycle| (subject, *cycle)))
    }

    /// Writes the tidy form: one item in each row, without an answer.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_tidy(self, output: impl io::Write) -> io::Result<()> {
        let mut output = SheetWriter::new(output);
        output.write_record(TIDY)?;
        for (subject, cycle) in self.rows() {
            for item in self.items_of(subject) {
                output.write_record([&subject.to_string(), &cycle.to_string(), item.code, "", "", ""])?;
            }
        }
        output.flush()
    }

    /// Writes the wide form: one subject in each row, and a column for each item that fits any of them. A cell must stay
    /// empty where the item does not fit the subject.
    ///
    /// # Errors
    /// Any error of the writer; and where an item has the name of a column of the sheet, which only the tidy form can
    /// hold.
    pub fn write_wide(self, output: impl io::Write) -> io::Result<()> {
        let asked = self.vocabulary.items().filter(|item| self.subjects.iter().any(|one| one.is_of(item.universe)));
        let items: Vec<&str> = asked.map(|item| item.code).collect();
        check_names(items.iter().copied())?;
        let [subject, cycle, source] = WIDE;
        let mut output = SheetWriter::new(output);
        output.write_record([subject, cycle].iter().chain(&items).chain([&source]))?;
        for (subject, cycle) in self.rows() {
            let named = [subject.to_string(), cycle.to_string()];
            let empty = items.iter().map(|_| "").chain([""]);
            output.write_record(named.iter().map(String::as_str).chain(empty))?;
        }
        output.flush()
    }
}
