//! Rows in canonical order, without duplicates.

use super::{
    fault::{Fault, Place, Problem},
    row::Row,
};
use std::borrow::Cow;

/// A row, with the place it was read from.
pub(super) type Placed<T> = (Place, T);

/// What a register keeps of a table: its rows, or values merged from several rows.
pub(super) trait Kept: Sized {
    /// A row of the table.
    type Row: Row;

    /// What is kept of these rows, in canonical order whatever order they came in. Duplicates are faults.
    fn settle(rows: Vec<Placed<Self::Row>>, faults: &mut Vec<Fault>) -> Vec<Self>;

    /// The row that says the same.
    fn to_row(&self) -> Self::Row;
}

impl<T: Row + Clone> Kept for T {
    type Row = T;

    fn settle(mut rows: Vec<Placed<T>>, faults: &mut Vec<Fault>) -> Vec<T> {
        rows.sort_by(|(place, row), (other_place, other)| {
            row.key().cmp(other.key()).then_with(|| place.cmp(other_place)).then_with(|| row.cells().cmp(other.cells()))
        });
        rows.dedup_by(|(place, row), (first, same)| {
            let again = row.key().eq(same.key());
            if again {
                let key: Vec<String> = row.key().map(Cow::into_owned).collect();
                let columns: Vec<&str> = T::COLUMNS.iter().take(T::KEY).copied().collect();
                faults.push(duplicate(place.clone(), first, &key, &columns));
            }
            again
        });
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn to_row(&self) -> T {
        self.clone()
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
