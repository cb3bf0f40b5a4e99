//! How often a value came out how, in many completions.

use super::sliced::SlicedCounters;
use crate::base::Ratio;
use crate::law::indicator::Measure;
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, collections::BTreeMap};

/// How many subjects were in the population of an indicator, and how many of them met its criterion: each outcome with
/// how often it occurred.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::analysis::Chance, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let ensemble = snapshot.ensemble(1, 1000, |_, _| Chance::NEVER); // as if nothing unknown were so
/// let measures = ensemble.distribution(&oslo::I50_1);
/// assert_eq!(measures.range(), Some((96, 96)));
/// assert_eq!(measures.reaching(57, 100), 1000); // of 164 that is a little more than 57 %
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Vec<[u64; 3]>", try_from = "Vec<[u64; 3]>")]
pub struct Distribution {
    counts: BTreeMap<(u64, u64), u64>,
}

/// `[members, met, times]` for each outcome.
impl From<Distribution> for Vec<[u64; 3]> {
    fn from(distribution: Distribution) -> Self {
        distribution.counts().map(|((members, met), times)| [members, met, times]).collect()
    }
}

impl TryFrom<Vec<[u64; 3]>> for Distribution {
    type Error = String;

    fn try_from(outcomes: Vec<[u64; 3]>) -> Result<Self, String> {
        let mut counts = BTreeMap::new();
        let all = outcomes.iter().try_fold(0u64, |all, [_, _, times]| all.checked_add(*times));
        if all.is_none() {
            return Err("more completions than 64 bits can count".to_owned());
        }
        for [members, met, times] in outcomes {
            if met > members || times == 0 || counts.insert((members, met), times).is_some() {
                return Err(format!(
                    "an outcome of {met} of {members}, {times} times: expected each once, at least one time"
                ));
            }
        }
        Ok(Self { counts })
    }
}

/// The most cells of a table of outcomes.
const MOST_CELLS: usize = 1 << 14;

impl Distribution {
    /// From the counts of that many completions: members of the population, and those who meet the criterion.
    pub(super) fn of(completions: usize, (members, met): &(SlicedCounters, SlicedCounters)) -> Self {
        let (members, met) = (members.all(completions), met.all(completions));
        let outcomes = || members.iter().copied().zip(met.iter().copied());
        let (least, most) = outcomes().fold(((u64::MAX, u64::MAX), (0, 0)), |(least, most), (members, met)| {
            ((members.min(least.0), met.min(least.1)), (members.max(most.0), met.max(most.1)))
        });
        let width = most.1.saturating_sub(least.1) + 1;
        let cells = usize::try_from((most.0.saturating_sub(least.0) + 1).saturating_mul(width)).unwrap_or(usize::MAX);
        let mut counts = BTreeMap::new();
        if cells > MOST_CELLS {
            outcomes().for_each(|outcome| *counts.entry(outcome).or_insert(0) += 1);
            return Self { counts };
        }
        // Most lie close to each other: then a table is sooner counted than a tree.
        let mut table = vec![0u64; cells];
        for (members, met) in outcomes() {
            let place = usize::try_from((members - least.0) * width + met - least.1).unwrap_or(usize::MAX);
            table.get_mut(place).into_iter().for_each(|times| *times += 1);
        }
        let occurred = (0..).zip(table).filter(|(_, times)| *times > 0);
        Self {
            counts: occurred
                .map(|(place, times)| ((least.0 + place / width, least.1 + place % width), times))
                .collect(),
        }
    }

    /// Adds the completions of another.
    pub(super) fn add(&mut self, other: Self) {
        other.counts.into_iter().for_each(|(pair, count)| *self.counts.entry(pair).or_insert(0) += count);
    }

    /// Each outcome, as (members of the population, those who meet the criterion), with how often it occurred; in
    /// order.
    pub fn counts(&self) -> impl Iterator<Item = ((u64, u64), u64)> + '_ {
        self.counts.iter().map(|(pair, count)| (*pair, *count))
    }

    /// How many completions there are.
    pub fn completions(&self) -> u64 {
        self.counts.values().sum()
    }

    /// How many met the criterion, with how often.
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

    /// What an indicator of that measure comes to, in order, each with how often: shares of the population for a
    /// percentage, else numbers. Completions with nobody in the population have no share and are left out.
    pub fn figures(&self, measure: Measure) -> Vec<(Ratio, u64)> {
        let is_share = measure == Measure::Percentage;
        let figure = |members: u64, met: u64| Ratio::new(met.into(), if is_share { members.into() } else { 1 });
        let all = self.counts.iter().filter_map(|((members, met), times)| Some((figure(*members, *met)?, *times)));
        let mut all: Vec<(Ratio, u64)> = all.collect();
        all.sort_by(|(one, _), (other, _)| one.compare(*other));
        all
    }

    /// The least figure that at least `part` of each `whole` completions do not exceed, of those that have a figure.
    /// `None` where none has, or where `part` of `whole` is no share.
    ///
    /// ```
    /// use mine_action::{assess::analysis::Distribution, base::Ratio, law::indicator::Measure};
    /// // Of 10 in the population 2, 3 or 8 meet the criterion: in 5, 4 and 1 completions.
    /// let found = Distribution::try_from(vec![[10, 2, 5], [10, 3, 4], [10, 8, 1]])?;
    /// assert_eq!(found.median(Measure::Number), Some(Ratio::number(2)));
    /// assert_eq!(found.quantile(Measure::Number, 9, 10), Some(Ratio::number(3)));
    /// assert_eq!(found.quantile(Measure::Percentage, 19, 20), Ratio::new(8, 10));
    /// assert_eq!(found.central_range(Measure::Number, 8, 10), Some((Ratio::number(2), Ratio::number(3))));
    /// # Ok::<(), String>(())
    /// ```
    pub fn quantile(&self, measure: Measure, part: u64, whole: u64) -> Option<Ratio> {
        let wanted = Ratio::new(part.into(), whole.into()).filter(|_| part <= whole)?;
        let figures = self.figures(measure);
        let all: u64 = figures.iter().map(|(_, times)| times).sum();
        let mut so_far = 0;
        for (figure, times) in figures {
            so_far += times;
            if Ratio::new(so_far.into(), all.into())?.compare(wanted) != Ordering::Less {
                return Some(figure);
            }
        }
        None
    }

    /// The least figure that at least half of the completions do not exceed.
    pub fn median(&self, measure: Measure) -> Option<Ratio> {
        self.quantile(measure, 1, 2)
    }

    /// From where to where the middle `part` of each `whole` completions lie: as many are left out below as above.
    /// `None` as for [`quantile`](Self::quantile).
    pub fn central_range(&self, measure: Measure, part: u64, whole: u64) -> Option<(Ratio, Ratio)> {
        let (below, up_to, both) = (whole.checked_sub(part)?, whole.checked_add(part)?, whole.checked_mul(2)?);
        Some((self.quantile(measure, below, both)?, self.quantile(measure, up_to, both)?))
    }

    /// In how many completions at least `part` of each `whole` members meet the criterion. Completions without members
    /// do not count as reaching it.
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
