//! An amount known only in part: at least so much, and where anything bounds it, at most so much.

use super::read;
use serde::Serialize;
use std::{fmt, iter::Sum, ops::Add};

/// A whole amount, such as an area in square metres or a number of mines, as far as it is known. What is not told is no
/// zero: it may be anything.
///
/// ```
/// use mine_action::base::Amount;
/// let told = Amount::exactly(120) + Amount::exactly(30);
/// assert_eq!((told, told.to_string().as_str()), (Amount::exactly(150), "150"));
/// let with_a_silent_year = told + Amount::UNKNOWN;
/// assert_eq!(with_a_silent_year, Amount::at_least(150));
/// assert_eq!([with_a_silent_year, Amount::UNKNOWN].map(|one| one.to_string()), ["at least 150", "not known"]);
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Amount {
    /// The least that it can be.
    pub least: u128,
    /// The most; `None` = nothing bounds it.
    pub most: Option<u128>,
}

impl Amount {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { least: 0, most: None };

    /// That amount.
    pub const fn exactly(amount: u128) -> Self {
        Self { least: amount, most: Some(amount) }
    }

    /// That amount or more.
    pub const fn at_least(least: u128) -> Self {
        Self { least, most: None }
    }

    /// What a source tells, or nothing.
    pub fn told(amount: Option<u64>) -> Self {
        amount.map_or(Self::UNKNOWN, |amount| Self::exactly(amount.into()))
    }

    /// The amount, if only one is possible.
    pub fn exact(self) -> Option<u128> {
        self.most.filter(|most| *most == self.least)
    }

    /// The area in square kilometres, where the amount is of square metres: with two decimals, or more where it is small.
    ///
    /// ```
    /// use mine_action::base::Amount;
    /// assert_eq!(Amount::exactly(57_016_000).in_km2(), "57.02");
    /// assert_eq!(Amount { least: 5_180, most: Some(2_000_000) }.in_km2(), "0.005180 to 2.00");
    /// assert_eq!([Amount::exactly(0), Amount::UNKNOWN].map(Amount::in_km2), ["0", "not known"]);
    /// ```
    pub fn in_km2(self) -> String {
        match (km2(self.least), self.most.map(km2)) {
            (least, Some(most)) if least == most => least,
            (least, Some(most)) => format!("{least} to {most}"),
            _ if self == Self::UNKNOWN => "not known".to_owned(),
            (least, None) => format!("at least {least}"),
        }
    }

    /// Whether all that it can be, the other can be too.
    pub fn is_within(self, other: Self) -> bool {
        let below = other.most.is_none_or(|most| self.most.is_some_and(|own| own <= most));
        other.least <= self.least && below
    }
}

fn km2(square_metres: u128) -> String {
    match square_metres {
        0 => "0".to_owned(),
        1..10_000 => format!("0.{square_metres:06}"),
        _ => {
            let hundredths = square_metres.saturating_add(5_000) / 10_000;
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        }
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let most = self.most.zip(other.most).map(|(one, other)| one.saturating_add(other));
        Self { least: self.least.saturating_add(other.least), most }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::exactly(0), Add::add)
    }
}

/// `150`, `120 to 150`, `at least 120`, `not known`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (least, Some(most)) if least == most => least.fmt(f),
            (least, Some(most)) => write!(f, "{least} to {most}"),
            (0, None) => f.write_str("not known"),
            (least, None) => write!(f, "at least {least}"),
        }
    }
}
