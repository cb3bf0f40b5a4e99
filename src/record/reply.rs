//! Replies to items: what a subject reported or what is so, in a cycle; or why there is no answer.

use super::subject::Subject;
use crate::base::{citation::Source, cycle::Cycle};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// Why there is no answer.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum NoAnswer {
    /// The report that would tell is not yet due.
    NotYetDue,
    /// The report that would tell is known not to have been submitted.
    NotSubmitted,
    /// The report was submitted and says nothing of it.
    Silent,
    /// It does not apply to the subject.
    NotApplicable,
    /// We have not recorded it.
    NotRecorded,
}

/// An answer to an item, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Amount(u64),
    /// No answer.
    Missing(NoAnswer),
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo(true) => f.write_str("yes"),
            Self::YesNo(false) => f.write_str("no"),
            Self::Amount(amount) => amount.fmt(f),
            Self::Missing(why) => why.fmt(f),
        }
    }
}

/// What is asked: a subject, a cycle, and the code of an item or of a question that records may leave open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReplyKey {
    /// Of whom.
    pub subject: Subject,
    /// In which cycle.
    pub cycle: Cycle,
    /// What: the code of an item or of a derived question.
    pub item: String,
}

/// One reply, with its source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reply {
    /// What is asked.
    #[serde(flatten)]
    pub key: ReplyKey,
    /// What is told.
    pub told: Told,
    /// Who says so: a document, or an assessor.
    pub source: Source,
}

/// Replies by key. Different replies to the same are kept side by side, in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Reply>", into = "Vec<Reply>")]
pub struct Replies {
    by_key: BTreeMap<ReplyKey, Vec<(Told, Source)>>,
}

impl Replies {
    /// One more reply; one that stands there already word for word is not repeated.
    pub fn add(&mut self, reply: Reply) {
        let told = self.by_key.entry(reply.key).or_default();
        let one = (reply.told, reply.source);
        if !told.contains(&one) {
            told.push(one);
        }
    }

    /// Everything told to that question.
    pub fn told(&self, key: &ReplyKey) -> &[(Told, Source)] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

    /// What counts: the one answer that all sources that give any agree on. Where they disagree nothing is decided
    /// (`not-recorded`); an answer goes before a missing one. `None` where nothing is told.
    pub fn decided(&self, key: &ReplyKey) -> Option<Told> {
        let all = self.told(key);
        let mut answers = all.iter().map(|(told, _)| *told).filter(|told| !matches!(told, Told::Missing(_)));
        match answers.next() {
            Some(first) if answers.all(|other| other == first) => Some(first),
            Some(_) => Some(Told::Missing(NoAnswer::NotRecorded)),
            None => all.first().map(|(told, _)| *told),
        }
    }

    /// The keys on which sources disagree.
    pub fn conflicts(&self) -> impl Iterator<Item = &ReplyKey> {
        let differ = |told: &[(Told, Source)]| {
            let mut answers = told.iter().map(|(told, _)| told).filter(|told| !matches!(told, Told::Missing(_)));
            let first = answers.next();
            answers.any(|other| Some(other) != first)
        };
        self.by_key.iter().filter(move |(_, told)| differ(told)).map(|(key, _)| key)
    }

    /// Every reply, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = Reply> + '_ {
        self.by_key.iter().flat_map(|(key, told)| {
            told.iter().map(|(told, source)| Reply { key: key.clone(), told: *told, source: source.clone() })
        })
    }

    /// Whether nothing is told.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}

impl FromIterator<Reply> for Replies {
    fn from_iter<I: IntoIterator<Item = Reply>>(replies: I) -> Self {
        let mut all = Self::default();
        replies.into_iter().for_each(|reply| all.add(reply));
        all
    }
}

impl From<Vec<Reply>> for Replies {
    fn from(replies: Vec<Reply>) -> Self {
        replies.into_iter().collect()
    }
}

impl From<Replies> for Vec<Reply> {
    fn from(replies: Replies) -> Self {
        replies.iter().collect()
    }
}
