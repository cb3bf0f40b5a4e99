//! A value that may be undecided: what it could be, and what is missing to tell.

use super::{
    alternatives::{Alternative, Alternatives},
    missing::{Dated, Lacking, Missing},
};
use crate::base::{Day, timeline::Timeline, truth::Truth};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// A value, or all that it could be. More facts only narrow it: `one_of` never grows.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, Status, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let status = jordan.at("2012-03-15".parse()?).status; // completion was announced in 2012, without its day
/// assert_eq!(status.known(), None);
/// assert!(status.may_be(&Status::InTime) && status.may_be(&Status::Fulfilled) && !status.may_be(&Status::Overdue));
/// let missing: Vec<String> = status.missing().iter().map(ToString::to_string).collect();
/// assert_eq!(missing, ["whether it is still open after 2011-11-30, when it was last seen open"]);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", try_from = "Written<T>", bound(deserialize = "T: Deserialize<'de>"))]
pub enum Possible<T: Alternative> {
    /// Decided.
    Known(T),
    /// Undecided.
    Unknown {
        /// At least two values, all that the missing facts leave open.
        one_of: Alternatives<T>,
        /// What is missing.
        missing: Lacking,
    },
}

/// A value as it is written, of which nothing is known yet.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", bound(deserialize = "T: Deserialize<'de>"))]
enum Written<T: Alternative> {
    Known(T),
    Unknown { one_of: Alternatives<T>, missing: Lacking },
}

impl<T: Alternative> TryFrom<Written<T>> for Possible<T> {
    type Error = String;

    fn try_from(written: Written<T>) -> Result<Self, String> {
        match written {
            Written::Known(value) => Ok(Self::Known(value)),
            Written::Unknown { one_of, .. } if one_of.len() < 2 => {
                Err(format!("unknown, and one of {one_of:?}: expected at least two that it could be"))
            }
            Written::Unknown { one_of, missing } => Ok(Self::Unknown { one_of, missing }),
        }
    }
}

impl<T: Alternative> Possible<T> {
    /// One of these, until the missing facts are known; decided where there is only one.
    pub(in crate::assess) fn one_of(options: impl IntoIterator<Item = T>, missing: impl Into<Lacking>) -> Self {
        Self::left(options.into_iter().collect(), || missing.into())
    }

    /// What is left open; `missing` is asked where that is more than one value.
    fn left(one_of: Alternatives<T>, missing: impl FnOnce() -> Lacking) -> Self {
        match one_of.first() {
            Some(only) if one_of.len() == 1 => Self::Known(*only),
            _ => Self::Unknown { one_of, missing: missing() },
        }
    }

    /// The value, where it is decided.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown { .. } => None,
        }
    }

    /// The code of the value, or `unknown` where it is undecided.
    ///
    /// ```
    /// use mine_action::{Possible, Status};
    /// assert_eq!(Possible::Known(Status::InTime).word(), "in-time");
    /// ```
    pub fn word(&self) -> &'static str
    where
        T: Into<&'static str>,
    {
        self.known().map_or("unknown", |value| (*value).into())
    }

    /// All values that are possible.
    pub fn options(&self) -> BTreeSet<T> {
        self.alternatives().iter().copied().collect()
    }

    /// All values that are possible, as they are kept.
    pub(in crate::assess) fn alternatives(&self) -> Alternatives<T> {
        match self {
            Self::Known(value) => Alternatives::only(value),
            Self::Unknown { one_of, .. } => *one_of,
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
        self.lacking().iter().cloned().collect()
    }

    /// What is missing to decide it, as it is kept.
    pub(in crate::assess) fn lacking(&self) -> Lacking {
        match self {
            Self::Known(_) => Lacking::default(),
            Self::Unknown { missing, .. } => missing.clone(),
        }
    }

    /// Every value possible under `self` or `other`; for when it is not known which applies.
    #[must_use]
    pub fn either(&self, other: &Self) -> Self {
        Self::left(self.alternatives().or(other.alternatives()), || self.lacking().and(&other.lacking()))
    }

    /// `rule` of whatever it is.
    pub fn map<U: Alternative>(&self, rule: impl Fn(&T) -> U) -> Possible<U> {
        match self {
            Self::Known(value) => Possible::Known(rule(value)),
            Self::Unknown { one_of, missing } => Possible::left(one_of.iter().map(rule).collect(), || missing.clone()),
        }
    }

    /// `rule` of whatever both are.
    pub fn zip<U: Alternative, V: Alternative>(&self, other: &Possible<U>, rule: impl Fn(&T, &U) -> V) -> Possible<V> {
        match (self, other) {
            (Self::Known(a), other) => other.map(|b| rule(a, b)),
            (this, Possible::Known(b)) => this.map(|a| rule(a, b)),
            (Self::Unknown { one_of: left, missing: a }, Possible::Unknown { one_of: right, missing: b }) => {
                let pairs = left.iter().flat_map(|a| right.iter().map(move |b| (a, b)));
                Possible::left(pairs.map(|(a, b)| rule(a, b)).collect(), || a.and(b))
            }
        }
    }
}

/// The value, or all that it could be, in order: `fulfilled or in-time`.
impl<T: Alternative + fmt::Display> fmt::Display for Possible<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => fmt::Display::fmt(value, f),
            Self::Unknown { one_of, .. } => fmt::Display::fmt(one_of, f),
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

impl<T: Alternative> Timeline<Possible<T>> {
    /// `rule` of whatever both are, day by day: [`Possible::zip`] over time.
    pub(in crate::assess) fn join<U: Alternative, V: Alternative>(
        &self,
        other: &Timeline<Possible<U>>,
        rule: impl Fn(&T, &U) -> V,
    ) -> Timeline<Possible<V>> {
        self.zip(other, |own, other| own.zip(other, &rule))
    }
}

/// Whether an event has happened, over time: no before its first possible day, unknown up to its last, then yes.
pub(in crate::assess) fn happened(event: &Dated) -> Timeline<Possible<bool>> {
    let (earliest, latest) = (event.when.earliest(), event.when.latest());
    let not_yet = Timeline::constant(Possible::Known(false));
    let perhaps = || Possible::one_of([false, true], event.missing.clone());
    match latest {
        Day::MAX => not_yet.then(earliest, perhaps()),
        _ if earliest == latest => not_yet.then(latest, Possible::Known(true)),
        _ => not_yet.then(earliest, perhaps()).then(latest, Possible::Known(true)),
    }
}

/// Whether any of several is so, over time; of none, never.
pub(in crate::assess) fn any(lines: impl IntoIterator<Item = Timeline<Possible<bool>>>) -> Timeline<Possible<bool>> {
    let any = joined(lines.into_iter().collect(), |any, one| any.zip(one, Possible::or));
    any.unwrap_or(Timeline::constant(Possible::Known(false)))
}

/// What a rule makes of several lines: of neighbours two by two, so that many cost little more than few.
pub(in crate::assess) fn joined<T>(mut lines: Vec<T>, both: impl Fn(&T, &T) -> T) -> Option<T> {
    while lines.len() > 1 {
        let mut all = lines.into_iter();
        let next = || {
            let one = all.next()?;
            Some(match all.next() {
                Some(other) => both(&one, &other),
                None => one,
            })
        };
        lines = std::iter::from_fn(next).collect();
    }
    lines.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown(missing: Missing) -> Possible<bool> {
        Possible::one_of([true, false], missing)
    }

    #[test]
    fn what_decides_is_known_whatever_is_missing() {
        let (start, end) = (unknown(Missing::StartDay), unknown(Missing::CompletionDay));
        assert_eq!(start.and(&Possible::Known(false)), Possible::Known(false));
        assert_eq!(start.or(&Possible::Known(true)), Possible::Known(true));
        assert_eq!(start.map(|_| true), Possible::Known(true));
        let both = BTreeSet::from([Missing::CompletionDay, Missing::StartDay]);
        assert_eq!((end.and(&start).missing(), start.or(&end).missing()), (both.clone(), both));
    }

    #[test]
    fn an_unknown_value_is_told_as_sets_in_order() {
        let both = unknown(Missing::StartDay).and(&unknown(Missing::CompletionDay));
        let Possible::Unknown { one_of, missing } = &both else { panic!("known") };
        assert_eq!((one_of.len(), one_of.first(), one_of.last()), (2, Some(&false), Some(&true)));
        assert_eq!(format!("{one_of:?}"), "{false, true}");
        assert_eq!(missing.to_vec(), [Missing::CompletionDay, Missing::StartDay]);
        let one = Alternatives::only(&true);
        assert!(*one_of < one && Alternatives::NONE < *one_of, "in the order of sets");
    }
}
