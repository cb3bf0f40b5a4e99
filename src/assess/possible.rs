//! A value that may be undecided: what it could be, and what is missing to tell.

use super::missing::{Dated, Missing};
use crate::base::{Day, timeline::Timeline, truth::Truth};
use serde::Serialize;
use std::collections::BTreeSet;

/// A value, or all that it could be. More facts only narrow it: `one_of` never grows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Possible<T: Ord> {
    /// Decided.
    Known(T),
    /// Undecided.
    Unknown {
        /// At least two values, all that the missing facts leave open.
        one_of: BTreeSet<T>,
        /// What is missing.
        missing: BTreeSet<Missing>,
    },
}

impl<T: Ord + Clone> Possible<T> {
    /// One of these, until the missing fact is known; decided where there is only one. `fallback` where there is none.
    pub(super) fn one_of(
        options: impl IntoIterator<Item = T>,
        missing: impl IntoIterator<Item = Missing>,
        fallback: T,
    ) -> Self {
        let one_of: BTreeSet<T> = options.into_iter().collect();
        if one_of.len() > 1 {
            return Self::Unknown { one_of, missing: missing.into_iter().collect() };
        }
        Self::Known(one_of.into_iter().next().unwrap_or(fallback))
    }

    /// The value, where it is decided.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown { .. } => None,
        }
    }

    /// All values that are possible.
    pub fn options(&self) -> BTreeSet<T> {
        match self {
            Self::Known(value) => BTreeSet::from([value.clone()]),
            Self::Unknown { one_of, .. } => one_of.clone(),
        }
    }

    /// Whether that value is possible.
    pub fn may_be(&self, value: &T) -> bool {
        match self {
            Self::Known(known) => known == value,
            Self::Unknown { one_of, .. } => one_of.contains(value),
        }
    }

    /// What is missing to decide it.
    pub fn missing(&self) -> BTreeSet<Missing> {
        match self {
            Self::Known(_) => BTreeSet::new(),
            Self::Unknown { missing, .. } => missing.clone(),
        }
    }

    /// Whatever either could be, where it is open which of the two holds.
    #[must_use]
    pub fn either(&self, other: &Self) -> Self {
        let options: BTreeSet<T> = self.options().union(&other.options()).cloned().collect();
        match options.first().cloned() {
            Some(first) => Self::one_of(options, self.missing().union(&other.missing()).cloned(), first),
            None => self.clone(),
        }
    }

    /// `rule` of whatever it is.
    pub fn map<U: Ord + Clone>(&self, rule: impl Fn(&T) -> U) -> Possible<U> {
        match self {
            Self::Known(value) => Possible::Known(rule(value)),
            Self::Unknown { one_of, missing } => match one_of.first() {
                Some(first) => Possible::one_of(one_of.iter().map(&rule), missing.clone(), rule(first)),
                None => Possible::Unknown { one_of: BTreeSet::new(), missing: missing.clone() },
            },
        }
    }

    /// `rule` of whatever both are.
    pub fn zip<U: Ord + Clone, V: Ord + Clone>(&self, other: &Possible<U>, rule: impl Fn(&T, &U) -> V) -> Possible<V> {
        match (self, other) {
            (Self::Known(a), other) => other.map(|b| rule(a, b)),
            (this, Possible::Known(b)) => this.map(|a| rule(a, b)),
            (Self::Unknown { one_of: left, missing: a }, Possible::Unknown { one_of: right, missing: b }) => {
                let options: BTreeSet<V> =
                    left.iter().flat_map(|a| right.iter().map(|b| rule(a, b)).collect::<Vec<_>>()).collect();
                match options.first().cloned() {
                    Some(first) => Possible::one_of(options, a.union(b).cloned(), first),
                    None => Possible::Unknown { one_of: options, missing: a.union(b).cloned().collect() },
                }
            }
        }
    }
}

impl Possible<bool> {
    /// Kleene's or: yes where either is yes, whatever the other.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        self.zip(other, |a, b| *a || *b)
    }

    /// Kleene's and: no where either is no, whatever the other.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.zip(other, |a, b| *a && *b)
    }

    /// Yes, no or unknown.
    pub const fn truth(&self) -> Truth {
        match self {
            Self::Known(true) => Truth::Yes,
            Self::Known(false) => Truth::No,
            Self::Unknown { .. } => Truth::Unknown,
        }
    }
}

/// Whether an event has happened, over time: no before its first possible day, unknown up to its last, then yes.
pub(super) fn happened(event: &Dated) -> Timeline<Possible<bool>> {
    let maybe = Possible::one_of([false, true], [event.missing.clone()], false);
    let line = Timeline::constant(Possible::Known(false)).then(event.when.earliest(), maybe);
    if event.when.latest() == Day::MAX { line } else { line.then(event.when.latest(), Possible::Known(true)) }
}
