//! Where values come from: how many indicators can be computed from records alone, in part, or not at all.

use super::{
    definitions::Definitions,
    expr::Atom,
    indicator::{Amount, Indicator},
};
use crate::base::{codes::codes, read};
use serde::Serialize;
use std::{fmt, iter::Sum, ops::Add};

codes! {
    /// What the value of an indicator is computed from.
    ///
    /// ```
    /// use mine_action::law::{census::FoundFrom, oslo::{I8_1, I13_1}};
    /// assert_eq!((I13_1.found_from(), I8_1.found_from()), (FoundFrom::Records, FoundFrom::Replies));
    /// assert_eq!(FoundFrom::RecordsAndReplies.code(), "records-and-replies");
    /// ```
    // Closed: one, the other, or both.
    pub enum FoundFrom: "origin of a value" {
        /// From records alone.
        Records,
        /// From both: records say who is counted or decide a part of the criterion, replies the rest.
        RecordsAndReplies,
        /// From replies alone, apart from which States are party.
        Replies,
    }
}

/// How many indicators are computed from what.
///
/// ```
/// use mine_action::law::definitions::Definitions;
/// let census = Definitions::ours().census();
/// assert_eq!(census.all(), 188);
/// assert!(census.records > 0 && census.both > census.records);
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[non_exhaustive]
pub struct Census {
    /// From records alone.
    pub records: usize,
    /// From both.
    pub both: usize,
    /// From replies alone.
    pub replies: usize,
}

impl Indicator {
    /// What its value is computed from, over all readings together.
    pub fn found_from(&self) -> FoundFrom {
        let of_atoms = self.atoms().into_iter().map(|atom| match atom {
            Atom::Derived(question) => question.is_recorded(),
            Atom::Reports(_) | Atom::Holds(_) | Atom::NotApplicable(_) => false,
        });
        let of_amounts = self.amounts().into_iter().map(|amount| matches!(amount, Amount::Derived(_)));
        let recorded: Vec<bool> = of_atoms.chain(of_amounts).collect();
        match (recorded.contains(&true), recorded.contains(&false)) {
            (_, false) => FoundFrom::Records,
            (true, true) => FoundFrom::RecordsAndReplies,
            (false, true) => FoundFrom::Replies,
        }
    }
}

impl Census {
    /// All indicators.
    pub const fn all(&self) -> usize {
        self.records + self.both + self.replies
    }
}

impl From<FoundFrom> for Census {
    fn from(found: FoundFrom) -> Self {
        let none = Self::default();
        match found {
            FoundFrom::Records => Self { records: 1, ..none },
            FoundFrom::RecordsAndReplies => Self { both: 1, ..none },
            FoundFrom::Replies => Self { replies: 1, ..none },
        }
    }
}

impl Add for Census {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            records: self.records + other.records,
            both: self.both + other.both,
            replies: self.replies + other.replies,
        }
    }
}

impl Sum for Census {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Census {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { records, both, replies } = self;
        write!(f, "{records} from records, {both} from records and replies, {replies} from replies")
    }
}

impl Definitions {
    /// How many indicators of the plans are computed from what.
    pub fn census(&self) -> Census {
        self.indicators().map(|indicator| Census::from(indicator.found_from())).sum()
    }
}
