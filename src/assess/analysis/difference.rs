//! The exact difference of two quotients.

use crate::base::tally::Ratio;
use serde::Serialize;
use std::fmt;

/// A difference of two exact quotients, reduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "[i128; 2]")]
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
