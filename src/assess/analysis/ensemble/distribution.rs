//! How a value turned out in many completions.

use super::lanes::Lanes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How often how many subjects are in the population of an indicator, and how many of them meet its criterion.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::analysis::Chance, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let ensemble = snapshot.ensemble(1, 1000, |_, _| Chance::NEVER); // as if nothing unknown were so
/// let measures = ensemble.distribution(&oslo::I50_1);
/// assert_eq!(measures.range(), Some((107, 107)));
/// assert_eq!(measures.reaching(65, 100), 1000); // of 164 that is a little more than 65 %
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

impl Distribution {
    /// Of that many completions, each with its members and those who meet the criterion.
    pub(super) fn of(completions: usize, (members, met): &(Lanes, Lanes)) -> Self {
        let mut counts = BTreeMap::new();
        for completion in 0..completions {
            *counts.entry((members.at(completion), met.at(completion))).or_insert(0) += 1;
        }
        Self { counts }
    }

    /// With the completions of another.
    pub(super) fn add(&mut self, other: Self) {
        other.counts.into_iter().for_each(|(pair, count)| *self.counts.entry(pair).or_insert(0) += count);
    }

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
