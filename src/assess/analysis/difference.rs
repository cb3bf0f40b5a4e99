//! The exact difference of two values: of their quotients, and of their six counts.

use crate::base::{ratio::Ratio, read, tally::Tally};
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Add};

/// A difference of two exact quotients, reduced.
///
/// ```
/// use mine_action::{assess::analysis::Difference, base::Ratio};
/// let (half, third) = (Ratio::new(1, 2).ok_or("no whole")?, Ratio::new(1, 3).ok_or("no whole")?);
/// let fall = Difference::between(half, third).ok_or("too large")?;
/// assert_eq!((fall.part(), fall.whole()), (-1, 6));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[i128; 2]", into = "[i128; 2]")]
pub struct Difference {
    part: i128,
    // INVARIANT: positive.
    whole: i128,
}

impl From<Difference> for [i128; 2] {
    fn from(difference: Difference) -> Self {
        [difference.part, difference.whole]
    }
}

impl TryFrom<[i128; 2]> for Difference {
    type Error = &'static str;

    fn try_from([part, whole]: [i128; 2]) -> Result<Self, Self::Error> {
        let is_reduced = |reduced: &Self| (reduced.part, reduced.whole) == (part, whole);
        Self::reduced(part, whole)
            .filter(is_reduced)
            .ok_or("a difference not reduced, or with a whole that is not positive")
    }
}

const fn common_divisor(mut left: u128, mut right: u128) -> u128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

impl Difference {
    /// No difference.
    pub const NONE: Self = Self { part: 0, whole: 1 };

    fn reduced(part: i128, whole: i128) -> Option<Self> {
        let divisor = i128::try_from(common_divisor(part.unsigned_abs(), whole.unsigned_abs())).ok()?;
        if divisor == 0 || whole <= 0 { None } else { Some(Self { part: part / divisor, whole: whole / divisor }) }
    }

    /// From one quotient to another; `None` where the numbers are too large for it.
    pub fn between(from: Ratio, to: Ratio) -> Option<Self> {
        let signed = |number: u128| i128::try_from(number).ok();
        let to = Self::reduced(signed(to.part())?, signed(to.whole())?)?;
        let from = Self::reduced(-signed(from.part())?, signed(from.whole())?)?;
        to.plus(from)
    }

    /// Both together; `None` where the numbers are too large for it.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.part.checked_mul(other.whole)?;
        let right = other.part.checked_mul(self.whole)?;
        Self::reduced(left.checked_add(right)?, self.whole.checked_mul(other.whole)?)
    }

    /// The dividend, negative for a fall.
    pub const fn part(self) -> i128 {
        self.part
    }

    /// The divisor, positive.
    pub const fn whole(self) -> i128 {
        self.whole
    }
}

/// `+3`, `-1/30`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:+}", self.part)?;
        if self.whole == 1 { Ok(()) } else { write!(f, "/{}", self.whole) }
    }
}

/// What is added to each of the six counts of a [`Tally`]; negative for a fall.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
pub struct TallyDifference {
    /// Of the counted who meet the criterion.
    pub in_yes: i128,
    /// Of the counted who do not.
    pub in_no: i128,
    /// Of the counted of whom it is unknown.
    pub in_unknown: i128,
    /// Of those who may be counted and meet the criterion.
    pub maybe_yes: i128,
    /// Of those who may be counted and do not.
    pub maybe_no: i128,
    /// Of those who may be counted and of whom it is unknown.
    pub maybe_unknown: i128,
}

impl TallyDifference {
    /// From one tally to another.
    ///
    /// ```
    /// use mine_action::{Truth, assess::analysis::TallyDifference, base::Tally};
    /// let one = Tally::EMPTY.with(Truth::Yes, Truth::Yes);
    /// let difference = TallyDifference::between(one, Tally::EMPTY.with(Truth::Yes, Truth::No));
    /// assert_eq!((difference.in_yes, difference.in_no), (-1, 1));
    /// ```
    pub fn between(from: Tally, to: Tally) -> Self {
        let difference = |from: u64, to: u64| i128::from(to) - i128::from(from);
        Self {
            in_yes: difference(from.in_yes, to.in_yes),
            in_no: difference(from.in_no, to.in_no),
            in_unknown: difference(from.in_unknown, to.in_unknown),
            maybe_yes: difference(from.maybe_yes, to.maybe_yes),
            maybe_no: difference(from.maybe_no, to.maybe_no),
            maybe_unknown: difference(from.maybe_unknown, to.maybe_unknown),
        }
    }
}

/// Two steps together.
impl Add for TallyDifference {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            in_yes: self.in_yes + other.in_yes,
            in_no: self.in_no + other.in_no,
            in_unknown: self.in_unknown + other.in_unknown,
            maybe_yes: self.maybe_yes + other.maybe_yes,
            maybe_no: self.maybe_no + other.maybe_no,
            maybe_unknown: self.maybe_unknown + other.maybe_unknown,
        }
    }
}
