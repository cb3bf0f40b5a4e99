//! Which replies would decide most of what is open in a cycle, over all indicators and subjects.

use super::{
    explanation::Explanation,
    gain::{Gain, Open},
};
use crate::assess::snapshot::Snapshot;
use crate::base::{Day, read};
use crate::law::{indicator::Measure, item::Item, limit::annual_report_due};
use crate::record::subject::Subject;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An item, the subjects whose replies to it would decide most, and how much they would decide.
///
/// A verdict is open where it is not known whether a subject is counted, or of one that is counted, or may be, whether it
/// meets the criterion. What is counted are verdicts: one of each indicator on each subject.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NextFacts {
    /// The code of the item.
    pub item: String,
    /// What it says, as the end of a sentence.
    pub title: String,
    /// Where it is asked.
    pub asked_in: String,
    /// The day by which it is to be told: that of the annual report (Art. 7(2) of both Conventions), where the report asks
    /// for it; `None` where no text sets a day.
    pub due: Option<Day>,
    /// Whose replies, in order, each with what it decides.
    pub replies: Vec<NextFact>,
    /// How many verdicts these replies decide, whatever they say, beside all those named before.
    pub decides: u32,
    /// How many they can decide at most, by what they and those named before say.
    pub at_most: u32,
    /// How many verdicts may then still be open.
    pub still_open: u32,
}

/// One reply, and what it would decide.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NextFact {
    /// Of whom.
    pub subject: Subject,
    /// How many verdicts it decides, whatever it says.
    pub decides: u32,
    /// How many it can decide at most.
    pub at_most: u32,
}

/// What the replies to one item would decide: their subjects, each with its gain.
type Gains<'s> = BTreeMap<&'s Subject, Gain>;

impl Snapshot<'_> {
    /// The items whose replies would decide most of the open verdicts of the plan, at most so many; best first.
    ///
    /// The ranking is greedy: each time the item is taken whose replies surely decide most verdicts for each reply, given
    /// that those named before are in, whatever they say. The gains are exact; that no other order would do better is not
    /// promised. Only items that are answered by yes or no are asked for: what records tell is a matter of the records,
    /// and a number in a sum decides no verdict.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, law::oslo};
    /// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
    /// let next = snapshot.next_facts(3);
    /// let first = next.first().ok_or("nothing is open")?;
    /// assert!(first.decides as usize >= first.replies.len() && first.due == Some("2022-04-30".parse()?));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn next_facts(&self, most: usize) -> Vec<NextFacts> {
        let explained: Vec<Explanation<'_>> = self.explained().collect();
        let mut open: Vec<Open<'_>> = explained.iter().flat_map(Explanation::open).collect();
        let mut still_open = u32::try_from(open.len()).unwrap_or(u32::MAX);
        let mut ranking = Vec::new();
        while ranking.len() < most {
            let Some((item, gains)) = best(&open) else { break };
            let sum = |part: fn(&Gain) -> u32| gains.values().map(part).sum::<u32>();
            let (decides, at_most) = (sum(|gain| gain.surely), sum(|gain| gain.at_most));
            still_open = still_open.saturating_sub(decides);
            let told: BTreeSet<Subject> = gains.keys().map(|subject| (*subject).clone()).collect();
            let reply = |(subject, gain): (&Subject, Gain)| NextFact {
                subject: subject.clone(),
                decides: gain.surely,
                at_most: gain.at_most,
            };
            ranking.push(NextFacts {
                item: item.code.to_owned(),
                title: item.title.to_owned(),
                asked_in: item.asked_in.to_string(),
                due: self.due(item),
                replies: gains.into_iter().map(reply).collect(),
                decides,
                at_most,
                still_open,
            });
            open.iter_mut().filter(|one| told.contains(one.subject())).for_each(|one| one.answer(item));
        }
        ranking
    }

    /// How many verdicts of the plan are open.
    pub fn open_verdicts(&self) -> usize {
        self.explained().map(|one| one.open().count()).sum()
    }

    /// What is explained of every indicator of which the plan tells what is counted.
    pub(super) fn explained(&self) -> impl Iterator<Item = Explanation<'_>> {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        indicators.iter().filter(|one| one.measure != Measure::Unspecified).map(|one| self.explain(one))
    }

    /// The day by which an item is to be told.
    pub(super) fn due(&self, item: &Item) -> Option<Day> {
        item.asked_in.is_in_report().then(|| annual_report_due(self.cycle().year())).flatten()
    }
}

/// The item whose replies decide most for each reply: surely, then at most; of equals, that of more replies.
fn best<'s>(open: &'s [Open<'_>]) -> Option<(&'static Item, Gains<'s>)> {
    let mut all: BTreeMap<&str, (&'static Item, Gains<'s>)> = BTreeMap::new();
    for one in open {
        for (item, gain) in one.gains().filter(|(_, gain)| gain.at_most > 0) {
            let (_, gains) = all.entry(item.code).or_insert_with(|| (*item, Gains::new()));
            gains.entry(one.subject()).or_default().add(*gain);
        }
    }
    let rank = |gains: &Gains<'_>, part: fn(&Gain) -> u32| {
        (gains.values().map(|gain| u64::from(part(gain))).sum::<u64>(), gains.len() as u64)
    };
    let more = |one: (u64, u64), other: (u64, u64)| (one.0 * other.1).cmp(&(other.0 * one.1));
    all.into_values().reduce(|one, other| {
        let by = |part: fn(&Gain) -> u32| more(rank(&one.1, part), rank(&other.1, part));
        let order = by(|gain| gain.surely).then(by(|gain| gain.at_most)).then(one.1.len().cmp(&other.1.len()));
        if order.is_lt() { other } else { one }
    })
}
