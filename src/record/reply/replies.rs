//! Replies, and what counts where several sources answer the same question.

use super::{
    complete::Complete,
    draft::ReplyDraft,
    origin::Origin,
    told::{NoAnswer, Reply, ReplyKey, Told},
};
use crate::base::cycle::Cycle;
use crate::record::{fault::Faults, subject::Subject};
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// Lists, by subject and cycle.
pub(super) type BySubject<T> = BTreeMap<Subject, BTreeMap<Cycle, Vec<T>>>;

/// Replies, by what they answer. The answers of several sources to one question are kept side by side; a source (with
/// its assessor) answers it once.
///
/// ```
/// use mine_action::{State, law::vocabulary::IN_DEVELOPMENT_PLANS, record::reply::{NoAnswer, Replies, Reply, Told}};
/// let mut replies = Replies::default();
/// replies.add(Reply::yes(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from("report"))?;
/// replies.add(Reply::yes(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from("visit"))?;
/// let key = replies.keys().next().cloned().ok_or("nothing is told")?;
/// assert_eq!(replies.decided(&key), Some(Told::YesNo(true)));
/// replies.add(Reply::no(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from("press"))?;
/// assert_eq!(replies.decided(&key), Some(Told::Missing(NoAnswer::NotRecorded)));
/// assert_eq!(replies.conflicts().collect::<Vec<_>>(), [&key]);
///
/// let wrong = replies.add(Reply::amount(State::SEN, 2022, &IN_DEVELOPMENT_PLANS, 3)).unwrap_err();
/// assert_eq!(
///     wrong.to_string(),
///     "reply of SEN in 2022 to `in-development-plans`, field `answer`: unknown code `3`: expected `yes` or `no`"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replies {
    /// For each subject and cycle, in the order of the items, then of the origins.
    by_subject: BySubject<Reply>,
    cycles: BTreeSet<Cycle>,
    /// What is declared complete, in the order in which it was.
    complete: Vec<Complete>,
}

impl Replies {
    /// The replies of sheets, in the order that [`Replies`] keeps.
    #[cfg(feature = "io")]
    pub(super) fn of(by_subject: BySubject<Reply>) -> Self {
        let cycles = by_subject.values().flat_map(BTreeMap::keys).copied().collect();
        Self { by_subject, cycles, complete: Vec::new() }
    }

    /// Adds a reply, checked as one of a sheet is. It replaces the earlier answer of the same source and assessor to
    /// the same question, which is returned.
    ///
    /// # Errors
    /// All [`Faults`] of the reply: see [`ReplyDraft::check`].
    pub fn add(&mut self, reply: ReplyDraft) -> Result<Option<Told>, Faults> {
        Ok(self.insert(reply.check()?))
    }

    /// Adds a reply that is already checked. It replaces an earlier one as [`add`](Self::add) does.
    pub fn insert(&mut self, reply: Reply) -> Option<Told> {
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

    /// The replies about a subject in a cycle, in the order of the items, then of the origins.
    fn page(&self, subject: &Subject, cycle: Cycle) -> &[Reply] {
        self.by_subject.get(subject).and_then(|cycles| cycles.get(&cycle)).map_or(&[][..], Vec::as_slice)
    }

    /// The replies to one question, in the order of the origins.
    fn to(&self, subject: &Subject, cycle: Cycle, item: &str) -> &[Reply] {
        let told = self.page(subject, cycle);
        let (_, from) = told.split_at(told.partition_point(|reply| reply.key.item.as_str() < item));
        from.split_at(from.iter().take_while(|reply| reply.key.item == item).count()).0
    }

    /// All answers to that question, in the order of the origins.
    pub fn told<'a>(&'a self, key: &ReplyKey) -> impl Iterator<Item = (Told, &'a Origin)> + use<'a> {
        self.to(&key.subject, key.cycle, &key.item).iter().map(|reply| (reply.told, &reply.origin))
    }

    /// The answer that counts. Sources without an answer do not matter beside one that has an answer.
    ///
    /// - All sources that answer agree: their answer. They disagree: `not-recorded`, as nothing is decided.
    /// - No source answers: the reason that all give who give one (`not-recorded` is none); `not-recorded` where the
    ///   reasons differ.
    /// - No source at all: `None`.
    pub fn decided(&self, key: &ReplyKey) -> Option<Told> {
        self.decided_of(&key.subject, key.cycle, &key.item)
    }

    /// As [`decided`](Self::decided), with the parts of the key.
    pub fn decided_of(&self, subject: &Subject, cycle: Cycle, item: &str) -> Option<Told> {
        decided(self.to(subject, cycle, item))
    }

    /// The answers that count about a subject in a cycle: each item once, in the order of the codes.
    pub fn decided_on(&self, subject: &Subject, cycle: Cycle) -> impl Iterator<Item = (&str, Told)> {
        let items = self.page(subject, cycle).chunk_by(|one, next| one.key.item == next.key.item);
        items.filter_map(|told| Some((told.first()?.key.item.as_str(), decided(told)?)))
    }

    /// The replies by key, in order.
    fn by_key(&self) -> impl Iterator<Item = &[Reply]> {
        let pages = self.by_subject.values().flat_map(BTreeMap::values);
        pages.flat_map(|page| page.chunk_by(|one, next| one.key.item == next.key.item))
    }

    /// The questions on which sources disagree.
    pub fn conflicts(&self) -> impl Iterator<Item = &ReplyKey> {
        let differ = |replies: &&[Reply]| {
            let mut answers = replies.iter().map(|reply| reply.told).filter(|told| !told.is_missing());
            let first = answers.next();
            answers.any(|other| Some(other) != first)
        };
        self.by_key().filter(differ).filter_map(<[_]>::first).map(|reply| &reply.key)
    }

    /// Every reply, in the order of the keys, then of the origins.
    pub fn iter(&self) -> impl Iterator<Item = &Reply> {
        self.by_subject.values().flat_map(BTreeMap::values).flatten()
    }

    /// The questions that have a reply, in order.
    pub fn keys(&self) -> impl Iterator<Item = &ReplyKey> {
        self.by_key().filter_map(<[_]>::first).map(|reply| &reply.key)
    }

    /// The cycles that have a reply, in order.
    pub const fn cycles(&self) -> &BTreeSet<Cycle> {
        &self.cycles
    }

    /// The subjects that have a reply in a cycle, in order.
    pub fn subjects(&self, cycle: Cycle) -> impl Iterator<Item = &Subject> {
        self.by_subject.iter().filter(move |(_, cycles)| cycles.contains_key(&cycle)).map(|(subject, _)| subject)
    }

    /// Declares that these replies are complete within a scope.
    pub fn declare(&mut self, complete: Complete) {
        if !self.complete.contains(&complete) {
            self.complete.push(complete);
        }
    }

    /// What is declared complete.
    pub fn declared(&self) -> &[Complete] {
        &self.complete
    }

    /// The declarations that hold what has that code, a question or an item, about that subject in that cycle.
    pub fn complete_for<'r>(
        &'r self,
        subject: &'r Subject,
        cycle: Cycle,
        code: &'r str,
        is_question: bool,
    ) -> impl Iterator<Item = &'r Complete> {
        self.complete.iter().filter(move |one| one.scope.holds(subject, cycle, code, is_question))
    }

    /// Whether anything is told or declared of a cycle.
    pub(crate) fn speak_of(&self, cycle: Cycle) -> bool {
        self.cycles.contains(&cycle) || self.complete.iter().any(|one| one.scope.cycles.contains(&cycle))
    }

    /// The number of replies.
    pub fn len(&self) -> usize {
        self.by_subject.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether there are no replies.
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

/// The value if all are the same, otherwise `undecided`; `None` where there are none.
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
            self.insert(reply);
        }
    }
}

impl Serialize for Replies {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'a> IntoIterator for &'a Replies {
    type Item = &'a Reply;
    type IntoIter = Box<dyn Iterator<Item = &'a Reply> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}
