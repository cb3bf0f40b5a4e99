//! What a value could turn out to be, and how often: the unknowns filled in many times, under a model of the caller's.
//!
//! A completion answers every unknown question about every subject, and so decides how many subjects are in the
//! population of an indicator and how many of them meet its criterion. Amounts are not drawn: of an indicator that adds
//! up amounts, the subjects whose amounts it adds are counted instead.
//!
//! Every answer is drawn independently of all others, even where in truth one makes another likely. Where answers do go
//! together, the true spread is wider than the one shown. A draw depends only on the seed, the subject and the code of
//! the question, not on the order of questions or on what else is asked. An item has one code, whether it is asked as
//! reported or as it is, because one reply answers both.

mod chance;
mod distribution;
mod sliced;

pub use chance::Chance;
pub use distribution::Distribution;

use crate::assess::{
    planes::{Counter, Over, Plane, Planes, Scratch, WIDTH},
    snapshot::{Snapshot, SubjectTable},
};
use crate::base::{random, truth::Truth};
use crate::law::{expr::Atom, indicator::Indicator, item::Universe};
use crate::record::subject::Subject;
use sliced::SlicedCounters;
use std::{collections::BTreeSet, fmt, ops::Range, sync::Arc};

/// How many words of completions are drawn at once, so that memory stays small however many there are.
const BATCH_WORDS: usize = 512;

/// How many completions an ensemble has at the most: that many are counted in days.
const MOST_COMPLETIONS: usize = u32::MAX as usize;

/// What is unknown of a subject.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::analysis::{Chance, Unknown}, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// // Who is party is sure here; of answers, one in five is taken to be yes.
/// let one_in_five = Chance::of(1, 5).ok_or("no probability")?;
/// let ensemble = snapshot.ensemble(1, 100, |_, unknown| match unknown {
///     Unknown::Answer(_) => one_in_five,
///     _ => Chance::EVEN,
/// });
/// assert_eq!(ensemble.distribution(&oslo::I50_1).completions(), 100);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unknown {
    /// Whether it is a State Party; if not, it is a State not party in the same completion.
    Standing,
    /// The answer to an atom of a condition.
    Answer(Atom),
}

/// Completions of the unknowns of a snapshot.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::analysis::Chance, law::siem_reap_angkor::{PLAN, I48_1}};
/// let snapshot = data::register()?.measure(&PLAN).snapshot("2025".parse()?);
/// // If every law that we do not know of were as likely as not…
/// let ensemble = snapshot.ensemble(1, 1000, |_, _| Chance::EVEN);
/// let laws = ensemble.distribution(&I48_1);
/// assert_eq!(laws.completions(), 1000);
/// let (least, most) = laws.range().unwrap();
/// assert!(107 <= least && most <= 164);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
    /// Completions of what is unknown here: each unknown answer is yes with the chance that the model gives. Where more
    /// than 4,294,967,295 are asked for, none is made.
    pub const fn ensemble<M: Fn(&Subject, Unknown) -> Chance>(
        &self,
        seed: u64,
        completions: usize,
        model: M,
    ) -> Ensemble<'_, M> {
        let completions = if completions > MOST_COMPLETIONS { 0 } else { completions };
        Ensemble { snapshot: self, model, seed, completions }
    }
}

impl<M: Fn(&Subject, Unknown) -> Chance> Ensemble<'_, M> {
    /// How many subjects meet an indicator, and how often.
    pub fn distribution(&self, indicator: &Indicator) -> Distribution {
        self.distributions(&[indicator], |_, _| ()).pop().unwrap_or_default()
    }

    /// Like [`distribution`](Self::distribution) for several indicators, in their order, from the same completions.
    /// `progress` is called with how many steps are done and how many there are.
    pub fn distributions(
        &self,
        indicators: &[&Indicator],
        mut progress: impl FnMut(usize, usize),
    ) -> Vec<Distribution> {
        let batches = self.batches(indicators, BATCH_WORDS);
        let all = batches.iter().map(Batch::size).sum();
        let mut found = vec![Distribution::default(); indicators.len()];
        let mut done = 0;
        for batch in &batches {
            let counted = self.count(batch, || {
                done += 1;
                progress(done, all);
            });
            batch.add_to(&mut found, counted);
        }
        found
    }

    /// The batches to be counted: the indicators of one universe in that many words of completions each.
    fn batches<'i>(&self, indicators: &[&'i Indicator], words: usize) -> Vec<Batch> {
        let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
        let readings = self.snapshot.inquiry().readings();
        let of_universe = |universe: Universe| {
            let table = Arc::new(self.snapshot.table_for(universe, indicators));
            let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == universe);
            let (places, own): (Vec<usize>, Vec<&'i Indicator>) = own.map(|(place, one)| (place, *one)).unzip();
            let counter = Arc::new(Counter::new(own, universe, &readings));
            (0..self.completions).step_by(words * WIDTH).map(move |from| Batch {
                universe,
                table: table.clone(),
                counter: counter.clone(),
                places: places.clone(),
                completions: from..self.completions.min(from.saturating_add(words * WIDTH)),
            })
        };
        universes.into_iter().flat_map(of_universe).collect()
    }

    /// What each indicator of a batch comes to, and how often.
    fn count(&self, batch: &Batch, mut done: impl FnMut()) -> Vec<Distribution> {
        let words = batch.completions.len().div_ceil(WIDTH);
        let mut counters = vec![(SlicedCounters::new(words), SlicedCounters::new(words)); batch.counter.len()];
        let mut scratch = Scratch::default();
        for (row, subject) in batch.table.subjects.iter().enumerate() {
            let planes = self.completed(batch, row, subject);
            let slots = batch.counter.slots(&planes);
            batch.counter.each_block(Over::all(&planes, &slots), &mut scratch, |index, from, counted, meets| {
                if let Some((members, met)) = counters.get_mut(index) {
                    members.add(from, counted.surely.iter().copied());
                    met.add(from, counted.surely.iter().zip(meets.surely).map(|(member, meets)| member & meets));
                }
            });
            done();
        }
        counters.iter().map(|pair| Distribution::of(batch.completions.len(), pair)).collect()
    }

    /// One subject in all completions of a batch, a row for each completion.
    fn completed(&self, batch: &Batch, row: usize, subject: &Subject) -> Planes {
        let name = subject.to_string();
        let rows = batch.completions.len();
        let words = rows.div_ceil(WIDTH);
        let first = batch.completions.start / WIDTH;
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
                    let key = random::key(self.seed, &[&name, &question]);
                    (first..first + words).map(|place| chance.draws(key, place as u64)).collect()
                }
            };
            Plane::certain(rows, surely)
        };
        let planes = &batch.table.planes;
        let standing = match (planes.member().at(row), batch.universe) {
            // One draw decides between the two.
            (truth, Universe::StatesNotParty) => drawn(!truth, Unknown::Standing).negated(),
            (truth, _) => drawn(truth, Unknown::Standing),
        };
        let mut completed = Planes::new(standing);
        for atom in batch.counter.atoms() {
            let truth = planes.plane(*atom).map_or(Truth::Unknown, |plane| plane.at(row));
            completed.put(*atom, drawn(truth, Unknown::Answer(*atom)));
        }
        completed
    }
}

#[cfg(feature = "rayon")]
impl<M: Fn(&Subject, Unknown) -> Chance + Sync> Ensemble<'_, M> {
    /// Like [`distributions`](Self::distributions), on all cores; `progress` may be called out of order.
    pub fn par_distributions(
        &self,
        indicators: &[&Indicator],
        progress: impl Fn(usize, usize) + Sync,
    ) -> Vec<Distribution> {
        use rayon::prelude::*;
        use std::sync::atomic::{AtomicUsize, Ordering};
        let words = self.completions.div_ceil(WIDTH);
        let batches = self.batches(indicators, words.div_ceil(rayon::current_num_threads()).clamp(1, BATCH_WORDS));
        let all = batches.iter().map(Batch::size).sum();
        let done = AtomicUsize::new(0);
        let count = |batch: &Batch| self.count(batch, || progress(done.fetch_add(1, Ordering::Relaxed) + 1, all));
        let counted: Vec<Vec<Distribution>> = batches.par_iter().map(count).collect();
        let mut found = vec![Distribution::default(); indicators.len()];
        batches.iter().zip(counted).for_each(|(batch, counted)| batch.add_to(&mut found, counted));
        found
    }
}

/// The indicators of one universe in some of the completions.
struct Batch {
    universe: Universe,
    table: Arc<SubjectTable>,
    counter: Arc<Counter>,
    /// The index of each of these indicators among all that are asked.
    places: Vec<usize>,
    completions: Range<usize>,
}

impl Batch {
    fn size(&self) -> usize {
        self.table.subjects.len()
    }

    fn add_to(&self, found: &mut [Distribution], counted: Vec<Distribution>) {
        for (place, counted) in self.places.iter().zip(counted) {
            if let Some(found) = found.get_mut(*place) {
                found.add(counted);
            }
        }
    }
}
