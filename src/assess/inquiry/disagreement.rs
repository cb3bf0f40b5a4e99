//! Where replies and records disagree, or replies among themselves. Nothing is overruled in silence.

use super::ask::Inquiry;
use crate::base::read;
use crate::law::question::{Quantity, Question};
use crate::record::reply::{ReplyKey, Told};
use serde::Serialize;
use std::{collections::BTreeSet, fmt};

/// One question to which there are two answers.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data, law::oslo, record::reply::{Replies, Reply, Vocabulary}};
/// let question = Vocabulary::of(&[&oslo::PLAN]).term("measures-taken")?;
/// let mut replies = Replies::default();
/// replies.add(Reply::no(State::BLR, 2022, question))?;
/// let ask = data::register()?.measure(&oslo::PLAN).with_replies(&replies);
/// assert_eq!(ask.disagreements()[0].to_string(), "BLR, 2022, measures-taken: no told, yes recorded, which counts");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Disagreement {
    /// What is asked.
    pub key: ReplyKey,
    /// What replies say.
    pub told: BTreeSet<Told>,
    /// What records say: that counts. `None` where only replies disagree: then no answer counts.
    pub recorded: Option<Told>,
}

impl Inquiry<'_> {
    /// Every question on which replies disagree with records, or with each other, in the order of the keys.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let Some(replies) = self.replies() else { return Vec::new() };
        let mut found = Vec::new();
        for key in replies.keys() {
            let told: BTreeSet<Told> =
                replies.told(key).map(|(told, _)| told).filter(|told| !told.is_missing()).collect();
            let recorded = self.recorded(key);
            if told.len() > 1 || recorded.is_some_and(|recorded| told.iter().any(|told| *told != recorded)) {
                found.push(Disagreement { key: key.clone(), told, recorded });
            }
        }
        found
    }

    /// What records alone say.
    fn recorded(&self, key: &ReplyKey) -> Option<Told> {
        if let Ok(question) = key.item.parse::<Question>() {
            let line = self.about(&key.subject).answer(question).line;
            return line.at(self.day_of(key.cycle)).known().map(|answer| Told::YesNo(*answer));
        }
        let quantity = Quantity::ALL.iter().find(|quantity| quantity.code() == key.item)?;
        self.quantity(&key.subject, *quantity).map(Told::Amount)
    }
}

/// `AFG, 2022, open-clearance: no told, yes recorded, which counts`.
impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<String> = self.told.iter().map(ToString::to_string).collect();
        write!(f, "{}, {}, {}: {} told", self.key.subject, self.key.cycle, self.key.item, told.join(" and "))?;
        match self.recorded {
            Some(recorded) => write!(f, ", {recorded} recorded, which counts"),
            None => f.write_str(", so nothing counts"),
        }
    }
}
