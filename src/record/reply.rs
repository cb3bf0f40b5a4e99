//! Replies to items: what a subject reported or what is so, in a cycle; or why there is no answer.
//!
//! With the feature `io`, sheets of replies are read (`read`) and written (`write`) as CSV, in two forms, and as JSON, and
//! empty ones are made (`template`). What may be answered is a [`Vocabulary`](vocabulary::Vocabulary).

pub mod origin;
#[cfg(feature = "io")]
pub mod read;
#[cfg(feature = "io")]
pub mod template;
pub mod vocabulary;
#[cfg(feature = "io")]
pub mod write;

use super::subject::Subject;
use crate::base::{codes::codes, cycle::Cycle};
use crate::law::item::ItemKind;
use origin::Origin;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

codes! {
    /// Why there is no answer.
    pub enum NoAnswer: "reason" {
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

impl Told {
    /// The largest amount that can be read: sums of as many as there are stay far from the end of the numbers.
    pub const MOST: u64 = 1_000_000_000_000_000;

    /// Whether it is no answer.
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Missing(_))
    }

    /// Whether it can be told to an item of that kind; a missing answer always can.
    pub const fn is_of(self, kind: ItemKind) -> bool {
        matches!(
            (self, kind),
            (Self::Missing(_), _) | (Self::YesNo(_), ItemKind::YesNo) | (Self::Amount(_), ItemKind::Amount)
        )
    }
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

/// One reply, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reply {
    /// What is asked.
    #[serde(flatten)]
    pub key: ReplyKey,
    /// What is told.
    pub told: Told,
    /// Who says so.
    #[serde(flatten)]
    pub origin: Origin,
}

/// Lists by subject and cycle.
type BySubject<T> = BTreeMap<Subject, BTreeMap<Cycle, Vec<T>>>;

/// Replies by key. What several sources tell of the same is kept side by side; one source and assessor tell one thing of it.
///
/// ```
/// use mine_action::record::reply::{NoAnswer, Replies, Reply, ReplyKey, Told, origin::Origin};
/// let key = ReplyKey { subject: "AFG".parse()?, cycle: "2026".parse()?, item: "baseline".to_owned() };
/// let says = |source: &str, told| Reply {
///     key: key.clone(),
///     told,
///     origin: Origin { source: source.parse().ok(), assessor: None },
/// };
/// let mut replies = Replies::from_iter([says("report", Told::YesNo(true)), says("visit", Told::YesNo(true))]);
/// assert_eq!(replies.decided(&key), Some(Told::YesNo(true)));
/// replies.add(says("press", Told::YesNo(false)));
/// assert_eq!(replies.decided(&key), Some(Told::Missing(NoAnswer::NotRecorded)));
/// assert_eq!(replies.conflicts().collect::<Vec<_>>(), [&key]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Reply>", into = "Vec<Reply>")]
pub struct Replies {
    /// Of each subject and cycle, in the order of the items and then of the origins.
    by_subject: BySubject<Reply>,
    cycles: BTreeSet<Cycle>,
}

impl Replies {
    /// One more reply. What the same source and assessor told of the same before gives way to it, and is returned.
    pub fn add(&mut self, reply: Reply) -> Option<Told> {
        self.cycles.insert(reply.key.cycle);
        let key = (&reply.key.item, &reply.origin);
        let told = self.by_subject.entry(reply.key.subject.clone()).or_default().entry(reply.key.cycle).or_default();
        match told.binary_search_by(|other| (&other.key.item, &other.origin).cmp(&key)) {
            Ok(at) => told.get_mut(at).map(|before| std::mem::replace(before, reply).told),
            Err(at) => {
                told.insert(at, reply);
                None
            }
        }
    }

    /// The replies on a subject in a cycle, in the order of the items and then of the origins.
    fn page(&self, subject: &Subject, cycle: Cycle) -> &[Reply] {
        self.by_subject.get(subject).and_then(|cycles| cycles.get(&cycle)).map_or(&[][..], Vec::as_slice)
    }

    /// The replies to one question, in the order of the origins.
    fn to(&self, subject: &Subject, cycle: Cycle, item: &str) -> &[Reply] {
        let told = self.page(subject, cycle);
        let (_, from) = told.split_at(told.partition_point(|reply| reply.key.item.as_str() < item));
        from.split_at(from.iter().take_while(|reply| reply.key.item == item).count()).0
    }

    /// Everything told to that question, in the order of the origins.
    pub fn told<'a>(&'a self, key: &ReplyKey) -> impl Iterator<Item = (Told, &'a Origin)> + use<'a> {
        self.to(&key.subject, key.cycle, &key.item).iter().map(|reply| (reply.told, &reply.origin))
    }

    /// What counts: the one answer that all sources that give any agree on. Where they disagree nothing is decided
    /// (`not-recorded`). An answer goes before a missing one. Where all are missing, the reason counts that all give who
    /// have one (`not-recorded` is none), and where they differ, `not-recorded`. `None` where nothing is told.
    pub fn decided(&self, key: &ReplyKey) -> Option<Told> {
        self.decided_of(&key.subject, key.cycle, &key.item)
    }

    /// The same, with the parts of the key.
    pub fn decided_of(&self, subject: &Subject, cycle: Cycle, item: &str) -> Option<Told> {
        decided(self.to(subject, cycle, item))
    }

    /// What counts of everything told of a subject in a cycle: each item once, in the order of the codes.
    pub fn decided_on(&self, subject: &Subject, cycle: Cycle) -> impl Iterator<Item = (&str, Told)> {
        let items = self.page(subject, cycle).chunk_by(|one, next| one.key.item == next.key.item);
        items.filter_map(|told| Some((told.first()?.key.item.as_str(), decided(told)?)))
    }

    /// The replies by key, in order.
    fn by_key(&self) -> impl Iterator<Item = &[Reply]> {
        let pages = self.by_subject.values().flat_map(BTreeMap::values);
        pages.flat_map(|page| page.chunk_by(|one, next| one.key.item == next.key.item))
    }

    /// The keys on which sources disagree.
    pub fn conflicts(&self) -> impl Iterator<Item = &ReplyKey> {
        let differ = |replies: &&[Reply]| {
            let mut answers = replies.iter().map(|reply| reply.told).filter(|told| !told.is_missing());
            let first = answers.next();
            answers.any(|other| Some(other) != first)
        };
        self.by_key().filter(differ).filter_map(<[_]>::first).map(|reply| &reply.key)
    }

    /// Every reply, in the order of the keys and then of the origins.
    pub fn iter(&self) -> impl Iterator<Item = Reply> + '_ {
        self.by_key().flatten().cloned()
    }

    /// What is told of, in order.
    pub fn keys(&self) -> impl Iterator<Item = &ReplyKey> {
        self.by_key().filter_map(<[_]>::first).map(|reply| &reply.key)
    }

    /// The cycles of which anything is told, in order.
    pub const fn cycles(&self) -> &BTreeSet<Cycle> {
        &self.cycles
    }

    /// The subjects of which anything is told in a cycle, in order.
    pub fn subjects(&self, cycle: Cycle) -> impl Iterator<Item = &Subject> {
        self.by_subject.iter().filter(move |(_, cycles)| cycles.contains_key(&cycle)).map(|(subject, _)| subject)
    }

    /// How many replies there are.
    pub fn len(&self) -> usize {
        self.by_subject.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether nothing is told.
    pub fn is_empty(&self) -> bool {
        self.by_subject.is_empty()
    }
}

/// What counts of several replies to one question.
fn decided(replies: &[Reply]) -> Option<Told> {
    let undecided = Told::Missing(NoAnswer::NotRecorded);
    let told = || replies.iter().map(|reply| reply.told);
    let answers = agreed(told().filter(|told| !told.is_missing()), undecided);
    answers.or_else(|| agreed(told().filter(|told| *told != undecided), undecided)).or_else(|| told().next())
}

/// The one that all are, or `undecided`; `None` where there are none.
fn agreed(mut all: impl Iterator<Item = Told>, undecided: Told) -> Option<Told> {
    let first = all.next()?;
    Some(if all.all(|other| other == first) { first } else { undecided })
}

impl FromIterator<Reply> for Replies {
    fn from_iter<I: IntoIterator<Item = Reply>>(replies: I) -> Self {
        let mut all = Self::default();
        all.extend(replies);
        all
    }
}

impl Extend<Reply> for Replies {
    fn extend<I: IntoIterator<Item = Reply>>(&mut self, replies: I) {
        for reply in replies {
            self.add(reply);
        }
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
