//! A quotient known only in part: at least so much, and where anything bounds it, at most so much.

use crate::base::{amount::Amount, ratio::Ratio, read};
use serde::Serialize;
use std::{cmp::Ordering, fmt};

/// A quotient, such as square metres a year, as far as it is known.
///
/// ```
/// use mine_action::{assess::pace::Bounds, base::{Amount, Ratio}};
/// let seen = Bounds::of(Amount::at_least(30), 3); // in three years, of one of which nothing is told
/// let needed = Bounds::of(Amount::exactly(20), 1);
/// assert_eq!((seen.least, seen.most), (Ratio::number(10), None));
/// let share = seen.share_of(needed);
/// assert_eq!((Some(share.least), share.most), (Ratio::new(1, 2), None));
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Bounds {
    /// The least that it can be.
    pub least: Ratio,
    /// The most; `None` = nothing bounds it.
    pub most: Option<Ratio>,
}

impl Bounds {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { least: Ratio::number(0), most: None };

    /// An amount over so many years; nothing is known of it over none.
    pub fn of(amount: Amount, years: u32) -> Self {
        let each = |amount| Ratio::new(amount, years.into()).map(lowest);
        let least = each(amount.least).unwrap_or(Ratio::number(0));
        Self { least, most: amount.most.and_then(each) }
    }

    /// This as a share of another.
    #[must_use]
    pub fn share_of(self, other: Self) -> Self {
        let least = other.most.and_then(|most| quotient(self.least, most));
        let most = self.most.and_then(|most| quotient(most, other.least));
        Self { least: least.unwrap_or(Ratio::number(0)), most }
    }

    /// Whether it is surely that much, or more.
    pub fn reaches(self, number: Ratio) -> bool {
        self.least.compare(number) != Ordering::Less
    }

    /// Whether it is surely less than that.
    pub fn falls_short_of(self, number: Ratio) -> bool {
        self.most.is_some_and(|most| most.compare(number) == Ordering::Less)
    }

    /// Whether all that it can be, the other can be too.
    pub fn is_within(self, other: Self) -> bool {
        let below = |most: Ratio| self.most.is_some_and(|own| own.compare(most) != Ordering::Greater);
        self.least.compare(other.least) != Ordering::Less && other.most.is_none_or(below)
    }

    /// The same in whole numbers, which hold all that it can be: the least rounded down, the most rounded up.
    pub fn whole(self) -> Amount {
        let up = |most: Ratio| most.part().div_ceil(most.whole());
        Amount { least: self.least.part() / self.least.whole(), most: self.most.map(up) }
    }
}

/// In lowest terms.
pub(super) fn lowest(ratio: Ratio) -> Ratio {
    let (mut common, mut rest) = (ratio.whole(), ratio.part());
    while rest > 0 {
        (common, rest) = (rest, common % rest);
    }
    Ratio::new(ratio.part() / common.max(1), ratio.whole() / common.max(1)).unwrap_or(ratio)
}

/// The one divided by the other; `None` where that is by nothing, or more than can be written.
pub(super) fn quotient(one: Ratio, by: Ratio) -> Option<Ratio> {
    let (one, by) = (lowest(one), lowest(by));
    let (part, whole) = (one.part().checked_mul(by.whole())?, one.whole().checked_mul(by.part())?);
    Ratio::new(part, whole).map(lowest)
}

/// In whole numbers: `4 to 6`, `at least 4`, `not known`.
impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.whole().fmt(f)
    }
}
