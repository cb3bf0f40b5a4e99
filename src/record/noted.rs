//! Faults while they are found: of each input the first are kept, the others counted, so that what is wrong takes no more
//! room than what is right.

use super::fault::{Fault, Faults, Place, Problem};
use std::collections::BTreeMap;

/// The most faults of one input that are told.
pub(crate) const MOST: usize = 1_000;

/// Faults in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    kept: Vec<Fault>,
    /// How many of each input were found.
    found: BTreeMap<String, u64>,
}

impl Noted {
    /// Notes a fault.
    pub(crate) fn push(&mut self, fault: Fault) {
        if self.counts(&fault.place.file) {
            self.kept.push(fault.shortened());
        }
    }

    /// Notes what is wrong at a place. It is not asked for where it would not be told: it then counts as one.
    pub(crate) fn at<I>(&mut self, place: &Place, field: &str, problems: impl FnOnce() -> I)
    where
        I: IntoIterator<Item = Problem>,
    {
        if self.is_full(&place.file) {
            self.counts(&place.file);
        } else {
            self.extend(problems().into_iter().map(|problem| place.field(field).fault(problem)));
        }
    }

    /// Counts a fault; whether it is to be kept.
    fn counts(&mut self, file: &str) -> bool {
        let found = match self.found.get_mut(file) {
            Some(found) => found,
            None => self.found.entry(file.to_owned()).or_default(),
        };
        *found += 1;
        *found <= MOST as u64
    }

    /// Whether further faults of that input are only counted.
    fn is_full(&self, file: &str) -> bool {
        self.found.get(file).is_some_and(|found| *found >= MOST as u64)
    }

    /// How many were found.
    pub(crate) fn len(&self) -> u64 {
        self.found.values().sum()
    }

    /// Whether none was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Notes those found elsewhere.
    #[cfg(feature = "io")]
    pub(crate) fn join(&mut self, other: Self) {
        let Self { kept, mut found } = other;
        for fault in &kept {
            if let Some(left) = found.get_mut(&fault.place.file) {
                *left -= 1;
            }
        }
        self.extend(kept);
        for (file, left) in found.into_iter().filter(|(_, left)| *left > 0) {
            *self.found.entry(file).or_default() += left;
        }
    }

    /// All of them, in the order of their places; after those of each input how many more there are.
    pub(crate) fn told(self) -> Faults {
        let Self { kept: mut faults, found } = self;
        let mut told: BTreeMap<&str, (u64, &Place)> = BTreeMap::new();
        for Fault { place, .. } in &faults {
            let (number, last) = told.entry(&place.file).or_insert((0, place));
            (*number, *last) = (*number + 1, place.max(*last));
        }
        // They stand where the last that is told stands.
        let more = found.into_iter().filter_map(|(file, found)| {
            let (number, last) = told.get(file.as_str())?;
            (found > *number).then(|| (*last).clone().fault(Problem::More { more: found - number }))
        });
        let more: Vec<Fault> = more.collect();
        faults.extend(more);
        // The sort is stable.
        faults.sort_by(|a, b| a.place.cmp(&b.place));
        Faults(faults)
    }
}

impl Extend<Fault> for Noted {
    fn extend<T: IntoIterator<Item = Fault>>(&mut self, faults: T) {
        faults.into_iter().for_each(|fault| self.push(fault));
    }
}
