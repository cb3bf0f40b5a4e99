//! Rows in canonical order, without duplicates.

pub(super) use super::fault::Placed;
use super::{
    check::Check,
    fault::{Fault, Place, Problem},
    noted::Noted,
    row::Row,
};
use crate::base::citation::SourceKind;
use std::borrow::Cow;

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

    fn settle(rows: Vec<Placed<T>>, faults: &mut Noted) -> Vec<T> {
        // Most keys differ, and to write one costs more than to compare it.
        let mut rows: Vec<(String, Placed<T>)> = rows.into_iter().map(|row| (written(row.1.key()), row)).collect();
        rows.sort_by(|(key, _), (other, _)| key.cmp(other));
        for same in rows.chunk_by_mut(|(key, _), (other, _)| key == other).filter(|same| same.len() > 1) {
            same.sort_by(|(_, (place, row)), (_, (other_place, other))| {
                let by_place = || place.cmp(other_place).then_with(|| row.cells().cmp(other.cells()));
                row.key().cmp(other.key()).then_with(by_place)
            });
        }
        rows.dedup_by(|(key, (place, row)), (first_key, (first, same))| {
            let again = key == first_key && row.key().eq(same.key());
            if again {
                let key: Vec<String> = row.key().map(Cow::into_owned).collect();
                let columns: Vec<&str> = T::COLUMNS.iter().take(T::KEY).copied().collect();
                faults.push(duplicate(place.clone(), first, &key, &columns));
            }
            again
        });
        rows.into_iter().map(|(_, (_, row))| row).collect()
    }

    fn to_rows(&self) -> impl Iterator<Item = T> {
        std::iter::once(self.clone())
    }

    fn only_from(&self, kinds: &[SourceKind]) -> Option<T> {
        if self.rests_on(kinds) { self.part_from(kinds) } else { self.unsourced() }
    }
}

/// As many bytes as most keys take.
const KEY: usize = 48;

/// The cells in one text, which is in the same order as they are but for cells with a NUL.
fn written<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> String {
    cells.fold(String::with_capacity(KEY), |all, cell| all + &cell + "\0")
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
