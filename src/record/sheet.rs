//! Tables before their values are read: rows of cells, from CSV or JSON, and all that is wrong with their form.

pub(crate) mod csv;
pub(crate) mod json;
pub(crate) mod text;

use super::{
    cell::nearest,
    fault::{Fault, Place, Problem},
    row::Held,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};
use text::Text;

/// The rows of a table.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Those that can be read further.
    pub(crate) lines: Vec<Line>,
    /// Of each of the others, the cells that are likely to stand where they belong; that is not sure.
    pub(crate) lost: Vec<BTreeMap<String, String>>,
}

/// A row before it is typed: where it stands, its cells by column, and columns whose absence is no fault of the row.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) place: Place,
    pub(crate) cells: BTreeMap<String, Held>,
    pub(crate) absent: Rc<[String]>,
}

/// The columns that a table may have.
#[derive(Debug, Clone)]
pub(crate) struct Columns<'a> {
    /// Those that a header must have.
    needed: Vec<&'a str>,
    /// Others that it may have.
    more: Vec<&'a str>,
    /// What a column may be, in words.
    expected: String,
}

impl<'a> Columns<'a> {
    /// A table of columns that a header must all have.
    pub(crate) fn all(needed: &[&'a str]) -> Self {
        Self::with(needed, &[])
    }

    /// A table of columns that a header must have, and of columns that it may have.
    pub(crate) fn with(needed: &[&'a str], more: &[&'a str]) -> Self {
        let expected = one_of(needed.iter().chain(more).copied());
        Self { needed: needed.to_vec(), more: more.to_vec(), expected }
    }

    /// The same with many columns more, named in words.
    pub(crate) fn and(mut self, many: impl Iterator<Item = &'a str>, in_words: &str) -> Self {
        self.more.extend(many);
        self.expected = format!("{} or {in_words}", self.expected);
        self
    }

    fn names(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.needed.iter().chain(&self.more).copied()
    }

    /// The columns that are not among the names.
    fn absent(&self, names: &[String]) -> Vec<String> {
        let absent = self.names().filter(|column| !names.iter().any(|name| name == column));
        absent.map(str::to_owned).collect()
    }

    /// Checks the header of a table; gives the columns that it lacks.
    fn check_header(&self, place: &Place, header: &[String], text: &Text, faults: &mut Vec<Fault>) -> Vec<String> {
        let excused = self.check_names(place, header, text, faults);
        let absent = self.absent(header);
        let needed = absent.iter().filter(|column| self.needed.contains(&column.as_str()));
        for column in needed.filter(|column| !excused.contains(column)) {
            faults.push(place.clone().fault(Problem::MissingColumn { column: column.clone() }));
        }
        absent
    }

    /// Checks names of columns; gives those that are absent only because another name is wrong.
    fn check_names(&self, place: &Place, names: &[String], text: &Text, faults: &mut Vec<Fault>) -> Vec<String> {
        for seen in repeated(names) {
            faults.push(place.clone().fault(Problem::Repeated { seen }));
        }
        let absent = self.absent(names);
        let mut excused = Vec::new();
        let known: BTreeSet<&str> = self.names().collect();
        let unknown: BTreeSet<&String> = names.iter().filter(|name| !known.contains(name.as_str())).collect();
        for name in unknown {
            let problem = if let Some(before) = text.broken(name) {
                excused.extend(absent.iter().cloned());
                Problem::NotUtf8 { before }
            } else {
                let nearest = nearest(name, self.names());
                excused.extend(nearest.iter().filter(|nearest| absent.contains(nearest)).cloned());
                Problem::UnknownColumn { seen: name.clone(), expected: self.expected.clone(), nearest }
            };
            faults.push(place.clone().fault(problem));
        }
        excused
    }
}

/// Names that stand there more than once.
pub(crate) fn repeated(names: &[String]) -> BTreeSet<String> {
    let mut once = BTreeSet::new();
    names.iter().filter(|name| !once.insert(*name)).cloned().collect()
}

/// Cells by column; of a column that stands there twice the first counts.
fn first_of_each<T>(columns: &[String], cells: impl Iterator<Item = T>) -> BTreeMap<String, T> {
    let mut first = BTreeMap::new();
    for (column, cell) in columns.iter().zip(cells) {
        first.entry(column.clone()).or_insert(cell);
    }
    first
}

pub(crate) fn one_of<'a>(names: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
}
