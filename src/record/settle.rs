//! Rows in canonical order, without duplicates.

pub(super) use super::fault::Placed;
use super::{
    check::Check,
    fault::{Fault, Place, Problem},
    noted::Noted,
    row::Row,
};
use crate::base::citation::SourceKind;
use std::{borrow::Cow, cmp::Ordering};

/// What a register keeps of a table: its rows, or values merged from several rows.
pub(super) trait Kept: Sized {
    /// A row of the table.
    type Row: Row;

    /// What is kept of these rows, in canonical order whatever order they came in. Duplicates are faults.
    fn settle(rows: Vec<Placed<Self::Row>>, faults: &mut Noted) -> Vec<Self>;

    /// The rows that say the same.
    fn to_rows(&self) -> impl Iterator<Item = Self::Row>;

    /// What is left of it where only sources of these kinds count.
    fn only_from(&self, kinds: &[SourceKind]) -> Option<Self>;
}

impl<T: Row + Check + Clone> Kept for T {
    type Row = T;

    fn settle(mut rows: Vec<Placed<T>>, faults: &mut Noted) -> Vec<T> {
        // Rows are mostly written in their order: to see it takes no room.
        if !is_in_order(&rows) {
            rows = in_order(rows);
            rows.dedup_by(|(place, row), (first, same)| {
                let again = row.key().eq(same.key());
                if again {
                    let key: Vec<String> = row.key().map(Cow::into_owned).collect();
                    let columns: Vec<&str> = T::COLUMNS.iter().take(T::KEY).copied().collect();
                    faults.push(duplicate(place.place(), &first.place(), &key, &columns));
                }
                again
            });
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn to_rows(&self) -> impl Iterator<Item = T> {
        std::iter::once(self.clone())
    }

    fn only_from(&self, kinds: &[SourceKind]) -> Option<T> {
        if self.rests_on(kinds) { self.part_from(kinds) } else { self.unsourced() }
    }
}

/// Whether each row has a greater key than the one before.
fn is_in_order<T: Row>(rows: &[Placed<T>]) -> bool {
    rows.is_sorted_by(|(_, before), (_, row)| before.key().lt(row.key()))
}

/// The rows by their keys; those of one key by their places, and then by their cells.
fn in_order<T: Row>(mut rows: Vec<Placed<T>>) -> Vec<Placed<T>> {
    // Most keys differ, and to write one costs more than to compare it. All stand in one text.
    let (mut keys, mut ends) = (String::new(), Vec::with_capacity(rows.len()));
    for (_, row) in &rows {
        write_key(row, &mut keys);
        ends.push(keys.len());
    }
    let key = |row: usize| {
        let start = row.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
        keys.get(start..ends.get(row).copied().unwrap_or(start)).unwrap_or("")
    };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|one, other| {
        key(*one).cmp(key(*other)).then_with(|| {
            let (Some((place, row)), Some((next, same))) = (rows.get(*one), rows.get(*other)) else {
                return Ordering::Equal;
            };
            // Only where a cell has a NUL are texts the same whose cells are not.
            row.key().cmp(same.key()).then_with(|| place.cmp(next)).then_with(|| row.cells().cmp(same.cells()))
        })
    });
    put(&mut rows, &order);
    rows
}

/// Puts rows in the order in which these places name them, without room for a second list.
fn put<T>(rows: &mut [T], order: &[usize]) {
    let mut goes_to = vec![0; order.len()];
    for (to, from) in order.iter().enumerate() {
        goes_to.get_mut(*from).into_iter().for_each(|place| *place = to);
    }
    for at in 0..rows.len() {
        // Each swap puts one row where it goes for good.
        while let Some(to) = goes_to.get(at).copied().filter(|to| *to != at) {
            rows.swap(at, to);
            goes_to.swap(at, to);
        }
    }
}

/// Writes the cells of a key one after another, in a text of which the order is theirs but for cells with a NUL.
fn write_key<T: Row>(row: &T, text: &mut String) {
    for cell in row.key() {
        text.push_str(&cell);
        text.push('\0');
    }
}

/// The fault of a row with the same key as the row at `first`, which is kept.
pub(super) fn duplicate(place: Place, first: &Place, seen: &[String], columns: &[&str]) -> Fault {
    let file = (first.file != place.file).then(|| first.file.clone());
    let values: Vec<&str> = seen.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
    let (first, seen, key) = (first.row.unwrap_or_default(), values.join(", "), listed(columns));
    place.fault(Problem::Duplicate { first, file, seen, key })
}

/// `a, b and c`.
fn listed(columns: &[&str]) -> String {
    match columns {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}
