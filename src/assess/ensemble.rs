//! What a value could turn out to be, and how often: the unknowns filled in many times, under a model of the caller's.
//!
//! A completion answers every unknown question about every subject, and so decides the value of every indicator. Draws
//! depend on the seed, the subject and the question alone: neither on their order, nor on what else is asked.

mod chance;
mod lanes;

pub use chance::Chance;

use super::{
    planes::{Counter, Plane, Planes, Workspace},
    snapshot::{Page, Snapshot},
};
use crate::base::truth::Truth;
use crate::law::{expr::Atom, indicator::Indicator, item::Universe};
use crate::record::subject::Subject;
use lanes::Lanes;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// What is unknown of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unknown {
    /// Whether it is of the universe: a State Party, say.
    Standing,
    /// The answer to an atom of a condition.
    Answer(Atom),
}

/// How often an indicator has which value.
///
/// Of every completion only the two counts are kept: how many are in the population, and how many of them meet the
/// criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Distribution {
    counts: BTreeMap<(u64, u64), u64>,
}

/// Completions of the unknowns of a snapshot.
///
/// ```
/// # #[cfg(feature = "data")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use mine_action::{assess::ensemble::Chance, data, law::plan::siem_reap_angkor::{PLAN, indicators::I48_1}};
/// let snapshot = data::register()?.measure(&PLAN).snapshot("2025".parse()?);
/// // If every law that we do not know of were as likely as not…
/// let ensemble = snapshot.ensemble(1, 1000, |_, _| Chance::EVEN);
/// let laws = ensemble.distribution(&I48_1);
/// assert_eq!(laws.completions(), 1000);
/// let (least, most) = laws.range().unwrap();
/// assert!(107 <= least && most <= 164);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "data"))]
/// # fn main() {}
/// ```
pub struct Ensemble<'s, M> {
    snapshot: &'s Snapshot<'s>,
    model: M,
    seed: u64,
    completions: usize,
}

impl<M> fmt::Debug for Ensemble<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ensemble")
            .field("seed", &self.seed)
            .field("completions", &self.completions)
            .finish_non_exhaustive()
    }
}

impl<'a> Snapshot<'a> {
    /// Completions of what is unknown here, each unknown answered with yes as often as the model says.
    pub const fn ensemble<M: Fn(&Subject, Unknown) -> Chance>(
        &self,
        seed: u64,
        completions: usize,
        model: M,
    ) -> Ensemble<'_, M> {
        Ensemble { snapshot: self, model, seed, completions }
    }
}

impl<M: Fn(&Subject, Unknown) -> Chance> Ensemble<'_, M> {
    /// How often an indicator has which value.
    pub fn distribution(&self, indicator: &Indicator) -> Distribution {
        self.distributions(&[indicator], |_, _| ()).pop().unwrap_or_default()
    }

    /// The same of several, in their order, from the same completions; `progress` is told how many subjects are done, of
    /// how many.
    pub fn distributions(
        &self,
        indicators: &[&Indicator],
        mut progress: impl FnMut(usize, usize),
    ) -> Vec<Distribution> {
        let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
        let pages: Vec<(Universe, Page)> =
            universes.into_iter().map(|universe| (universe, self.snapshot.page_for(universe, indicators))).collect();
        let all = pages.iter().map(|(_, page)| page.subjects.len()).sum();
        let mut done = 0;
        let mut found: BTreeMap<usize, Distribution> = BTreeMap::new();
        for (universe, page) in &pages {
            let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == *universe);
            let places: Vec<usize> = own.clone().map(|(place, _)| place).collect();
            let readings = self.snapshot.inquiry().readings();
            let counter = Counter::new(own.map(|(_, indicator)| *indicator), *universe, &readings);
            let lanes = self.count(page, &counter, || {
                done += 1;
                progress(done, all);
            });
            found.extend(places.into_iter().zip(lanes.into_iter().map(|pair| self.distribution_of(&pair))));
        }
        found.into_values().collect()
    }

    /// For each measure of a counter, the members and those who meet the criterion, in every completion.
    fn count(&self, page: &Page, counter: &Counter, mut done: impl FnMut()) -> Vec<(Lanes, Lanes)> {
        let words = self.completions.div_ceil(64);
        let mut lanes = vec![(Lanes::new(words), Lanes::new(words)); counter.len()];
        let mut room = Workspace::default();
        for (row, subject) in page.subjects.iter().enumerate() {
            let planes = self.completed(page, row, subject, counter);
            counter.each_block(&planes, &mut room, |place, from, population, meets| {
                if let Some((members, met)) = lanes.get_mut(place) {
                    members.add(from, population.surely.iter().copied());
                    met.add(from, population.surely.iter().zip(meets.surely).map(|(member, meets)| member & meets));
                }
            });
            done();
        }
        lanes
    }

    /// One subject in every completion, a row for each.
    fn completed(&self, page: &Page, row: usize, subject: &Subject, counter: &Counter) -> Planes {
        let name = subject.to_string();
        let words = self.completions.div_ceil(64);
        let drawn = |truth: Truth, unknown: Unknown| {
            let surely = match truth {
                Truth::Yes => vec![u64::MAX; words],
                Truth::No => vec![0; words],
                Truth::Unknown => {
                    let chance = (self.model)(subject, unknown);
                    let question = match unknown {
                        Unknown::Standing => String::new(),
                        Unknown::Answer(atom) => atom.code(),
                    };
                    let key = chance::key(self.seed, &[&name, &question]);
                    (0..words).zip(0..).map(|(_, place)| chance.draws(key, place)).collect()
                }
            };
            Plane::certain(self.completions, surely)
        };
        let standing = drawn(page.planes.member().at(row), Unknown::Standing);
        let mut planes = Planes::new(standing);
        for atom in counter.atoms() {
            let truth = page.planes.plane(*atom).map_or(Truth::Unknown, |plane| plane.at(row));
            // It has a row for each completion, as the standing has.
            let _ = planes.set(*atom, drawn(truth, Unknown::Answer(*atom)));
        }
        planes
    }

    fn distribution_of(&self, (members, met): &(Lanes, Lanes)) -> Distribution {
        let mut counts = BTreeMap::new();
        for completion in 0..self.completions {
            *counts.entry((members.at(completion), met.at(completion))).or_insert(0) += 1;
        }
        Distribution { counts }
    }
}

impl Distribution {
    /// How often so many are in the population and so many of them meet the criterion, in that order.
    pub fn counts(&self) -> impl Iterator<Item = ((u64, u64), u64)> + '_ {
        self.counts.iter().map(|(pair, count)| (*pair, *count))
    }

    /// How many completions there are.
    pub fn completions(&self) -> u64 {
        self.counts.values().sum()
    }

    /// How often so many meet the criterion.
    pub fn numbers(&self) -> BTreeMap<u64, u64> {
        let mut numbers = BTreeMap::new();
        for ((_, met), count) in &self.counts {
            *numbers.entry(*met).or_insert(0) += count;
        }
        numbers
    }

    /// The least and the greatest number that meet the criterion; `None` without completions.
    pub fn range(&self) -> Option<(u64, u64)> {
        let numbers = self.numbers();
        Some((*numbers.first_key_value()?.0, *numbers.last_key_value()?.0))
    }

    /// In how many completions at least `part` of each `whole` in the population meet the criterion; those with nobody in
    /// it are left out.
    pub fn reaching(&self, part: u64, whole: u64) -> u64 {
        let reaches = |members: u64, met: u64| {
            members > 0 && u128::from(met) * u128::from(whole) >= u128::from(part) * u128::from(members)
        };
        self.counts.iter().filter(|((members, met), _)| reaches(*members, *met)).map(|(_, count)| count).sum()
    }

    /// In how many completions the population is empty, so that a share is undefined.
    pub fn undefined(&self) -> u64 {
        self.counts.iter().filter(|((members, _), _)| *members == 0).map(|(_, count)| count).sum()
    }
}
