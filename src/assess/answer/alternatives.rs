//! What an undecided answer could be: a set of few values.

use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, hash::Hash, marker::PhantomData};

/// A kind of answer that has at most eight values, all known beforehand: yes and no, or the words for a status.
///
/// ```
/// use mine_action::assess::answer::{Alternative, Alternatives};
/// #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// enum Season {
///     Dry,
///     Rainy,
/// }
/// impl Alternative for Season {
///     const ALL: &'static [Self] = &[Self::Dry, Self::Rainy];
/// }
/// let open: Alternatives<Season> = [Season::Rainy].into_iter().collect();
/// assert!(open.contains(&Season::Rainy) && !open.contains(&Season::Dry));
/// ```
///
/// More than eight do not compile:
///
/// ```compile_fail,E0080
/// use mine_action::assess::answer::{Alternative, Alternatives};
/// #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// struct Month(u8);
/// impl Alternative for Month {
///     const ALL: &'static [Self] = &[Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7), Self(8), Self(9)];
/// }
/// let open: Alternatives<Month> = [Month(9)].into_iter().collect();
/// ```
pub trait Alternative: Copy + Ord + Hash + fmt::Debug + 'static {
    /// All of them, in order: at most eight.
    const ALL: &'static [Self];
}

impl Alternative for bool {
    const ALL: &'static [Self] = &[false, true];
}

/// Some of the values of one kind of answer: a bit for each.
///
/// ```
/// use mine_action::{Status, assess::answer::Alternatives};
/// let open: Alternatives<Status> = [Status::Overdue, Status::InTime].into_iter().collect();
/// assert_eq!((open.len(), open.first(), open.last()), (2, Some(&Status::InTime), Some(&Status::Overdue)));
/// assert!(!open.contains(&Status::Fulfilled));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    into = "Vec<T>",
    try_from = "Vec<T>",
    bound(serialize = "T: Alternative + Serialize", deserialize = "T: Alternative + Deserialize<'de>")
)]
pub struct Alternatives<T> {
    bits: u8,
    of: PhantomData<T>,
}

impl<T: Alternative> Alternatives<T> {
    /// None at all.
    pub(super) const NONE: Self = Self { bits: 0, of: PhantomData };

    /// That value alone.
    pub(super) fn only(value: &T) -> Self {
        const { assert!(T::ALL.len() <= 8, "an answer has at most eight values") };
        let place = T::ALL.iter().position(|one| one == value);
        Self { bits: place.map_or(0, |place| 1 << place), of: PhantomData }
    }

    /// All that are in either.
    pub(super) const fn or(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.bits == 0
    }

    /// Whether that value is among them.
    pub fn contains(&self, value: &T) -> bool {
        self.bits & Self::only(value).bits != 0
    }

    /// Each, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &'static T> + use<T> {
        let bits = self.bits;
        let all = T::ALL.iter().enumerate();
        all.filter(move |(place, _)| bits >> place & 1 == 1).map(|(_, value)| value)
    }

    /// The least.
    pub fn first(&self) -> Option<&'static T> {
        self.iter().next()
    }

    /// The greatest.
    pub fn last(&self) -> Option<&'static T> {
        self.iter().next_back()
    }
}

impl<T: Alternative> FromIterator<T> for Alternatives<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        values.into_iter().fold(Self::NONE, |all, value| all.or(Self::only(&value)))
    }
}

/// All of them, in order: `fulfilled or in-time`.
impl<T: Alternative + fmt::Display> fmt::Display for Alternatives<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.iter().map(ToString::to_string).collect();
        f.pad(&words.join(" or "))
    }
}

impl<T: Alternative> fmt::Debug for Alternatives<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Alternative> PartialOrd for Alternatives<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// In the order of the first value that is not in both, as sets have it.
impl<T: Alternative> Ord for Alternatives<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl<T: Alternative> From<Alternatives<T>> for Vec<T> {
    fn from(some: Alternatives<T>) -> Self {
        some.iter().copied().collect()
    }
}

impl<T: Alternative> TryFrom<Vec<T>> for Alternatives<T> {
    type Error = String;

    fn try_from(values: Vec<T>) -> Result<Self, String> {
        match values.iter().find(|value| !T::ALL.contains(value)) {
            Some(value) => Err(format!("{value:?} is no such answer: expected some of {:?}", T::ALL)),
            None => Ok(values.into_iter().collect()),
        }
    }
}
