//! The columns that a sheet may have, and the check of its header.

use super::text::Text;
use crate::base::suggest::nearest;
use crate::record::{
    cells::Header,
    fault::{Place, Problem},
    noted::Noted,
};
use std::collections::BTreeSet;

/// The most columns that are read: ten times those of the widest sheet.
pub(crate) const MOST_COLUMNS: usize = 10_000;

/// The columns that a table may have.
#[derive(Debug, Clone)]
pub(crate) struct Columns<'a> {
    /// Columns that the header must have.
    needed: Vec<&'a str>,
    /// Columns that it may have as well.
    more: Vec<&'a str>,
    /// The columns in words, for messages.
    expected: String,
}

impl<'a> Columns<'a> {
    /// Columns that the header must all have.
    pub(crate) fn all(needed: &[&'a str]) -> Self {
        Self::with(needed, &[])
    }

    /// Columns that the header must have, and columns that it may have.
    pub(crate) fn with(needed: &[&'a str], more: &[&'a str]) -> Self {
        let expected = one_of(needed.iter().chain(more).copied());
        Self { needed: needed.to_vec(), more: more.to_vec(), expected }
    }

    /// The same, with many more that it may have; messages name those in words.
    pub(crate) fn and(mut self, many: impl Iterator<Item = &'a str>, in_words: &str) -> Self {
        self.more.extend(many);
        self.expected = format!("{} or {in_words}", self.expected);
        self
    }

    fn names(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.needed.iter().chain(&self.more).copied()
    }

    /// The columns missing from the names.
    fn absent(&self, names: &[String]) -> Vec<String> {
        let absent = self.names().filter(|column| !names.iter().any(|name| name == column));
        absent.map(str::to_owned).collect()
    }

    /// Checks the header of a table. A column that it lacks is one fault of the header, not one of every row.
    pub(super) fn check_header(&self, place: &Place, names: Vec<String>, text: &Text, faults: &mut Noted) -> Header {
        let (mut problems, excused) = self.check_names(&names, text);
        let absent = self.absent(&names);
        let needed = absent.iter().filter(|column| self.needed.contains(&column.as_str()));
        let missing = needed.filter(|column| !excused.contains(column));
        problems.extend(missing.map(|column| Problem::MissingColumn { column: column.clone() }));
        faults.extend(problems.into_iter().map(|problem| place.clone().fault(problem)));
        Header { names: first_of_each(names), absent }
    }

    /// Checks the names: the problems, and the columns that are missing only because a name is misspelt.
    pub(super) fn check_names(&self, names: &[String], text: &Text) -> (Vec<Problem>, Vec<String>) {
        let mut problems: Vec<Problem> = repeated(names).into_iter().map(|seen| Problem::Repeated { seen }).collect();
        let absent = self.absent(names);
        let mut excused = Vec::new();
        let known: BTreeSet<&str> = self.names().collect();
        let unknown: BTreeSet<&String> = names.iter().filter(|name| !known.contains(name.as_str())).collect();
        for name in unknown {
            problems.push(if let Some(before) = text.broken(name) {
                excused.extend(absent.iter().cloned());
                Problem::NotUtf8 { before }
            } else {
                let nearest = nearest(name, self.names());
                excused.extend(nearest.iter().filter(|nearest| absent.contains(nearest)).cloned());
                Problem::UnknownColumn { seen: name.clone(), expected: self.expected.clone(), nearest }
            });
        }
        (problems, excused)
    }
}

/// Names given more than once.
pub(crate) fn repeated(names: &[String]) -> BTreeSet<String> {
    let mut once = BTreeSet::new();
    names.iter().filter(|name| !once.insert(*name)).cloned().collect()
}

/// The names, `None` for each that was given before.
pub(super) fn first_of_each(names: Vec<String>) -> Vec<Option<String>> {
    let mut first = BTreeSet::new();
    let is_first: Vec<bool> = names.iter().map(|name| first.insert(name)).collect();
    names.into_iter().zip(is_first).map(|(name, is_first)| is_first.then_some(name)).collect()
}

pub(crate) fn one_of<'a>(names: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
}
