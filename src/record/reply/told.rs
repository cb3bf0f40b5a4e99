//! One reply: the question, the answer or why there is none, and who says so.

use super::origin::Origin;
use crate::base::{codes::codes, cycle::Cycle, read};
use crate::law::item::ItemKind;
use crate::record::subject::Subject;
use serde::Serialize;
use std::fmt;

codes! {
    /// Why there is no answer.
    pub enum NoAnswer: "reason" {
        /// The report that would answer is not yet due.
        NotYetDue,
        /// The report that would answer is known not to have been submitted.
        NotSubmitted,
        /// The report was submitted and says nothing about it.
        Silent,
        /// It does not apply to the subject.
        NotApplicable,
        /// We have not recorded it.
        NotRecorded,
    }
}

/// An answer to an item, or why there is none.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
    /// The largest amount that can be read: sums of amounts cannot overflow.
    pub const MOST: u64 = 1_000_000_000_000_000;

    /// Whether it is no answer.
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Missing(_))
    }

    /// Whether it can answer an item of that kind; a missing answer always can.
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

/// What is asked: the code of an item or of a question that records may leave open, about a subject, in a cycle.
///
/// ```
/// use mine_action::{Cycle, State, record::reply::{Replies, ReplyKey}};
/// let key = ReplyKey::new(State::SEN, Cycle::new(2022)?, "in-development-plans");
/// assert_eq!(Replies::default().decided(&key), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ReplyKey {
    /// About whom.
    pub subject: Subject,
    /// In which cycle.
    pub cycle: Cycle,
    /// What: the code of an item or of a derived question.
    pub item: String,
}

impl ReplyKey {
    /// That item or question, about that subject, in that cycle.
    pub fn new(subject: impl Into<Subject>, cycle: Cycle, item: impl Into<String>) -> Self {
        Self { subject: subject.into(), cycle, item: item.into() }
    }
}

/// One reply, and who says so. It is always valid: it was read from a sheet or checked in the same way, so its answer
/// is of the kind that is asked for, and the question fits its subject. [`Reply::yes`] and its like make one.
///
/// It can be serialized. It cannot be deserialized: only a [`ReplyReader`](super::ReplyReader) knows what may be
/// answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Reply {
    #[serde(flatten)]
    pub(super) key: ReplyKey,
    pub(super) told: Told,
    #[serde(flatten)]
    pub(super) origin: Origin,
}

impl Reply {
    /// What is asked.
    pub const fn key(&self) -> &ReplyKey {
        &self.key
    }

    /// The answer, or why there is none.
    pub const fn told(&self) -> Told {
        self.told
    }

    /// Who says so.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// A reply known to be valid.
    #[cfg(feature = "proptest")]
    pub(crate) const fn unchecked(key: ReplyKey, told: Told, origin: Origin) -> Self {
        Self { key, told, origin }
    }
}
