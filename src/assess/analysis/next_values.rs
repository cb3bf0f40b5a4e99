//! Which replies would decide most values of a plan: from whom to which items, and which values are exact once they are known.

use super::{explanation::Explanation, gain::Open};
use crate::assess::snapshot::Snapshot;
use crate::base::{Day, read, truth::Truth};
use crate::law::{indicator::Amount, item::Item};
use crate::record::subject::Subject;
use serde::Serialize;
use std::collections::BTreeMap;

/// Replies that decide values together.
///
/// A value is decided where nothing of it is open: of each subject it is known whether it is counted and meets the criterion, and
/// each amount that is added up is told.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NextValues {
    /// The replies, item by item; those named before are taken to be in.
    pub asked: Vec<AskedItem>,
    /// The indicators whose values they decide, whatever they say.
    pub decides: Vec<String>,
    /// How many values may then still be open.
    pub still_open: u32,
}

/// Replies to one item.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AskedItem {
    /// The code of the item.
    pub item: String,
    /// What it says, as the end of a sentence.
    pub title: String,
    /// Where it is asked.
    pub asked_in: String,
    /// The day by which it is to be told: that of the annual report, where that asks for it; `None` where no text sets a day.
    pub due: Option<Day>,
    /// Whose replies, in order.
    pub subjects: Vec<Subject>,
}

impl NextValues {
    /// How many replies they are.
    pub fn replies(&self) -> usize {
        self.asked.iter().map(|one| one.subjects.len()).sum()
    }
}

/// A reply that may be asked for.
type Pair<'s> = (&'s Subject, &'static str);

/// What is open of a value: verdicts, and amounts.
type StillOpen<'e> = (Vec<Open<'e>>, Vec<(&'e Subject, &'static Item)>);

/// A value that replies can decide, and the replies that do, each by its place in a list of all.
struct Wanted<'e> {
    id: String,
    open: Vec<Open<'e>>,
    amounts: Vec<(&'e Subject, &'static Item)>,
    all: Vec<usize>,
}

impl Explanation<'_> {
    /// The amounts not told of those that count or may; `None` where records do not tell one, which no reply does.
    fn missing_amounts(&self) -> Option<Vec<(&Subject, &'static Item)>> {
        let (judge, indicator) = (self.judge(), self.value().indicator());
        let amounts = indicator.amounts();
        let may_count = judge.verdicts(&indicator.criterion).filter(|(_, verdict)| verdict.meets != Truth::No);
        let rows: Vec<usize> = may_count.map(|(row, _)| row).filter(|_| !amounts.is_empty()).collect();
        let mut missing = Vec::new();
        for row in rows {
            for (amount, told) in amounts.iter().zip(judge.finding(row, indicator).amounts) {
                match (amount, told) {
                    (_, Some(_)) => {}
                    (Amount::Item(item), None) => missing.push((self.subject(row)?, *item)),
                    (Amount::Derived(_), None) => return None,
                }
            }
        }
        Some(missing)
    }

    /// What decides the value; `None` where no replies do.
    fn wanted(&self) -> Option<StillOpen<'_>> {
        let open: Vec<Open<'_>> = self.open().collect();
        let amounts = self.missing_amounts()?;
        let is_any = !open.is_empty() || !amounts.is_empty();
        (is_any && open.iter().all(|one| one.is_decided_by(one.items()))).then_some((open, amounts))
    }
}

impl Wanted<'_> {
    /// Whether nothing is open, with the replies that are in.
    fn is_decided(&self, places: &BTreeMap<Pair<'_>, usize>, given: &[bool]) -> bool {
        let is_in = |subject: &Subject, item: &Item| {
            places.get(&(subject, item.code)).is_some_and(|place| given.get(*place) == Some(&true))
        };
        let by_replies = |one: &Open<'_>| {
            let told: Vec<&'static Item> =
                one.items().iter().copied().filter(|item| is_in(one.subject(), item)).collect();
            one.is_decided_by(&told)
        };
        self.amounts.iter().all(|(subject, item)| is_in(subject, item)) && self.open.iter().all(by_replies)
    }
}

impl Snapshot<'_> {
    /// The replies that would decide most values of the plan, at most so many steps; best first.
    ///
    /// The ranking is greedy: each time those replies are taken that decide one value, and with it most values for each reply,
    /// given that those named before are in. Which values are decided is exact, whatever the replies say; that no other
    /// order would do better is not promised. Values that hang on what records alone tell are left out.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, law::oslo};
    /// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
    /// let next = snapshot.next_values(2);
    /// let first = next.first().ok_or("nothing is open")?;
    /// assert!(!first.decides.is_empty() && first.replies() >= first.asked.len());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn next_values(&self, most: usize) -> Vec<NextValues> {
        let explained: Vec<Explanation<'_>> = self.explained().collect();
        let not_exact = explained.iter().filter(|one| !one.value().is_exact());
        let (mut pairs, mut places): (Vec<(&Subject, &'static Item)>, BTreeMap<Pair<'_>, usize>) = Default::default();
        let mut left: Vec<Wanted<'_>> = Vec::new();
        for one in not_exact {
            let Some((open, amounts)) = one.wanted() else { continue };
            let of_open = open.iter().flat_map(|one| one.items().iter().map(|item| (one.subject(), *item)));
            let asked: Vec<(&Subject, &'static Item)> = of_open.chain(amounts.iter().copied()).collect();
            let mut all = Vec::with_capacity(asked.len());
            for (subject, item) in asked {
                let next = pairs.len();
                let place = *places.entry((subject, item.code)).or_insert(next);
                if place == next {
                    pairs.push((subject, item));
                }
                all.push(place);
            }
            left.push(Wanted { id: one.value().indicator().id(), open, amounts, all });
        }
        let mut given = vec![false; pairs.len()];
        let mut ranking = Vec::new();
        while ranking.len() < most && !left.is_empty() {
            let next = best(&left, &given);
            for place in &next {
                if let Some(given) = given.get_mut(*place) {
                    *given = true;
                }
            }
            let (decided, open): (Vec<_>, Vec<_>) = left.into_iter().partition(|one| one.is_decided(&places, &given));
            left = open;
            ranking.push(NextValues {
                asked: self.grouped(next.iter().filter_map(|place| pairs.get(*place).copied())),
                decides: decided.into_iter().map(|one| one.id).collect(),
                still_open: u32::try_from(left.len()).unwrap_or(u32::MAX),
            });
        }
        ranking
    }

    /// Replies item by item.
    fn grouped<'s>(&self, pairs: impl Iterator<Item = (&'s Subject, &'static Item)>) -> Vec<AskedItem> {
        let mut by_item: BTreeMap<&str, (&'static Item, Vec<Subject>)> = BTreeMap::new();
        for (subject, item) in pairs {
            by_item.entry(item.code).or_insert_with(|| (item, Vec::new())).1.push(subject.clone());
        }
        let asked = by_item.into_values().map(|(item, mut subjects)| {
            subjects.sort();
            AskedItem {
                item: item.code.to_owned(),
                title: item.title.to_owned(),
                asked_in: item.asked_in.to_string(),
                due: self.due(item),
                subjects,
            }
        });
        asked.collect()
    }
}

/// The replies that decide one value, and with it most values for each reply; of equals, those that decide more.
fn best(left: &[Wanted<'_>], given: &[bool]) -> Vec<usize> {
    let missing = |one: &Wanted<'_>| {
        let mut missing: Vec<usize> =
            one.all.iter().copied().filter(|place| given.get(*place) == Some(&false)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    };
    let all: Vec<Vec<usize>> = left.iter().map(missing).collect();
    let values = |own: &[usize]| {
        let holds = |other: &&Vec<usize>| other.iter().all(|place| own.binary_search(place).is_ok());
        all.iter().filter(holds).count()
    };
    let ranked = all.iter().map(|own| (values(own), own));
    let found = ranked.reduce(|one, other| {
        let order = (one.0 * other.1.len()).cmp(&(other.0 * one.1.len())).then(one.0.cmp(&other.0));
        if order.is_lt() { other } else { one }
    });
    found.map(|(_, own)| own.clone()).unwrap_or_default()
}
