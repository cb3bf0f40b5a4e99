//! Empty sheets to be filled: every item that is asked of every subject in every cycle.
//!
//! An item is asked of the subjects that fit its universe; whether a State is a State Party depends on the day, so that is
//! for whoever chooses the subjects. A sheet that is filled in part reads as it is: what is left empty is not told.
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
use crate::record::{sheet::write::csv_writer, subject::Subject};
use std::io;

/// An empty sheet.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// What is asked: its items, in its order; what records answer is not asked.
    pub vocabulary: &'a Vocabulary,
    /// Of whom.
    pub subjects: &'a [Subject],
    /// In which cycles.
    pub cycles: &'a [Cycle],
}

impl<'a> Template<'a> {
    /// The items asked of a subject.
    pub fn items_of(self, subject: &Subject) -> impl Iterator<Item = &'static Item> + use<'a, '_> {
        self.vocabulary.items().filter(|item| subject.is_of(item.universe))
    }

    /// Every subject of which anything is asked, in every cycle.
    fn rows(self) -> impl Iterator<Item = (&'a Subject, Cycle)> {
        let asked = self.subjects.iter().filter(move |subject| self.items_of(subject).next().is_some());
        asked.flat_map(move |subject| self.cycles.iter().map(move |cycle| (subject, *cycle)))
    }

    /// Writes the tidy form: one item in a row, without an answer.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_tidy(self, output: impl io::Write) -> io::Result<()> {
        let mut output = csv_writer(output);
        output.write_record(TIDY)?;
        for (subject, cycle) in self.rows() {
            for item in self.items_of(subject) {
                output.write_record([&subject.to_string(), &cycle.to_string(), item.code, "", "", ""])?;
            }
        }
        output.flush()
    }

    /// Writes the wide form: one subject in a row, and a column for each item that is asked of any of them. A cell of an
    /// item that is not asked of the subject of its row is to stay empty.
    ///
    /// # Errors
    /// Any error of the writer; and where an item has the name of a column of the sheet, which only the tidy form can ask.
    pub fn write_wide(self, output: impl io::Write) -> io::Result<()> {
        let asked = self.vocabulary.items().filter(|item| self.subjects.iter().any(|one| one.is_of(item.universe)));
        let items: Vec<&str> = asked.map(|item| item.code).collect();
        check_names(items.iter().copied())?;
        let [subject, cycle, source] = WIDE;
        let mut output = csv_writer(output);
        output.write_record([subject, cycle].iter().chain(&items).chain([&source]))?;
        for (subject, cycle) in self.rows() {
            let named = [subject.to_string(), cycle.to_string()];
            let empty = items.iter().map(|_| "").chain([""]);
            output.write_record(named.iter().map(String::as_str).chain(empty))?;
        }
        output.flush()
    }
}
