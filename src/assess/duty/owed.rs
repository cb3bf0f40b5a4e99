//! What a State owes of all the reports due under one consent, over time: a missing report stays owed whatever was filed
//! after it.
//!
//! Each report has a status of its own from the day on which it is due; the gravest counts. All are gone through once,
//! day by day on which one of them changes.

use super::{instalment::Instalment, status::Status};
use crate::assess::answer::{Lacking, Missing, Possible};
use crate::base::{Day, known_day, timeline::Timeline};
use std::collections::{BTreeMap, BTreeSet};

/// What is owed on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Owed {
    /// The gravest status of the reports due, while the State is bound.
    pub(super) status: Possible<Status>,
    /// The places of the first and the last report surely overdue, and how many are.
    pub(super) surely: Option<Arrears>,
    /// The place of the first report that may be overdue, and is not surely.
    pub(super) perhaps: Option<usize>,
}

impl Owed {
    /// Before anything is due.
    pub(super) const fn nothing() -> Self {
        Self { status: Possible::Known(Status::NotBound), surely: None, perhaps: None }
    }
}

/// Reports that are overdue, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arrears {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) count: usize,
}

/// One report on its way through time.
pub(super) struct Due<'r> {
    pub(super) place: usize,
    pub(super) instalment: &'r Instalment,
    /// Its own status, over time.
    pub(super) status: Timeline<Possible<Status>>,
}

impl Due<'_> {
    /// Its status from the day on which it may be due; the initial report counts before anything is due.
    fn counted(&self) -> impl Iterator<Item = (Day, &Possible<Status>)> {
        let from = if self.instalment.covers.is_none() { Day::MIN } else { self.instalment.due.earliest() };
        let later = self.status.stretches().filter_map(|stretch| Some((stretch.from?, stretch.value)));
        std::iter::once((from, self.status.at(from))).chain(later.filter(move |(day, _)| *day > from))
    }
}

/// What is owed of these reports, over time.
pub(super) fn owed(all: &[Due<'_>]) -> Timeline<Owed> {
    let mut changes: Vec<(Day, usize, &Possible<Status>)> = all
        .iter()
        .enumerate()
        .flat_map(|(index, due)| due.counted().map(move |(day, status)| (day, index, status)))
        .collect();
    changes.sort_by_key(|(day, index, _)| (*day, *index));
    let mut now: Vec<Option<&Possible<Status>>> = vec![None; all.len()];
    let mut count = Count::default();
    let mut line = Timeline::constant(Owed::nothing());
    for (place, (day, index, status)) in changes.iter().enumerate() {
        let Some((before, due)) = now.get_mut(*index).zip(all.get(*index)) else { continue };
        if let Some(before) = before.replace(status) {
            count.take(due.place, before, false);
        }
        count.take(due.place, status, true);
        if changes.get(place + 1).is_none_or(|(next, ..)| next != day) {
            line = line.then(*day, count.owed());
        }
    }
    line
}

/// How many have each status, in the order of the statuses.
type Counts = [usize; Status::ALL.len()];

/// The statuses that anyone has, the least grave first.
fn had(counts: &Counts) -> impl DoubleEndedIterator<Item = Status> + '_ {
    Status::ALL.iter().zip(counts).filter(|(_, count)| **count > 0).map(|(status, _)| *status)
}

/// How the reports due stand on a day, counted.
#[derive(Default)]
struct Count {
    /// How many may have each status.
    may: Counts,
    /// How many have each status at least.
    least: Counts,
    /// The reports of which it is not known whether they were filed, by the day on which they are due.
    unfiled: BTreeMap<Day, usize>,
    /// What else is not known.
    missing: BTreeMap<Missing, usize>,
    surely: BTreeSet<usize>,
    perhaps: BTreeSet<usize>,
}

impl Count {
    /// Counts a report with that status, or no longer.
    fn take(&mut self, place: usize, status: &Possible<Status>, enters: bool) {
        let alternatives = status.alternatives();
        alternatives.iter().for_each(|one| count(&mut self.may, *one, enters));
        alternatives.first().into_iter().for_each(|one| count(&mut self.least, *one, enters));
        for missing in status.lacking().iter() {
            match missing {
                Missing::Report(due) => tally(&mut self.unfiled, due.unwrap_or(Day::MAX), enters),
                other => tally(&mut self.missing, other.clone(), enters),
            }
        }
        let overdue = status.may_be(&Status::Overdue);
        let places = if status.known().is_some() { &mut self.surely } else { &mut self.perhaps };
        if overdue && enters {
            places.insert(place);
        } else {
            places.remove(&place);
        }
    }

    /// The gravest of all, and what is owed.
    fn owed(&self) -> Owed {
        let least = had(&self.least).next_back().unwrap_or(Status::NotBound);
        let options = had(&self.may).filter(|one| *one >= least);
        let surely = self.surely.first().zip(self.surely.last());
        Owed {
            status: Possible::one_of(options, self.lacking()),
            surely: surely.map(|(first, last)| Arrears { first: *first, last: *last, count: self.surely.len() }),
            perhaps: self.perhaps.first().copied(),
        }
    }

    /// What is not known, in few words however many reports it is about.
    fn lacking(&self) -> Lacking {
        let ends = self.unfiled.first_key_value().zip(self.unfiled.last_key_value());
        let reports = ends.map(|((first, _), (last, _))| match self.unfiled.len() {
            1 => Missing::report(*first),
            count => Missing::Reports { count, first: known_day(*first), last: known_day(*last) },
        });
        reports.into_iter().chain(self.missing.keys().cloned()).collect()
    }
}

/// One more, or one fewer, has that status.
fn count(counts: &mut Counts, status: Status, enters: bool) {
    let own = Status::ALL.iter().zip(counts).filter(|(one, _)| **one == status);
    own.for_each(|(_, count)| *count = more(*count, enters));
}

/// One more, or one fewer.
const fn more(count: usize, enters: bool) -> usize {
    if enters { count + 1 } else { count.saturating_sub(1) }
}

/// The same, of any key.
fn tally<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K, enters: bool) {
    let count = counts.get(&key).copied().unwrap_or(0);
    match more(count, enters) {
        0 => counts.remove(&key),
        count => counts.insert(key, count),
    };
}
