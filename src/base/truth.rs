//! Three-valued truth, after Kleene.

use super::codes::codes;
use std::ops::{BitAnd, BitOr, Not};

codes! {
    /// Yes, no, or cannot be told. `&`, `|` and `!` are Kleene's: a result is `Unknown` only where the unknown could change it.
    ///
    /// ```
    /// use mine_action::Truth::{No, Unknown, Yes};
    /// assert_eq!(No & Unknown, No);
    /// assert_eq!(Yes & Unknown, Unknown);
    /// assert_eq!(Yes | Unknown, Yes);
    /// assert_eq!(!Unknown, Unknown);
    /// ```
    pub enum Truth: "answer" {
        /// Surely not.
        No,
        /// Cannot be told from what is given.
        Unknown,
        /// Surely.
        Yes,
    }
}

impl Truth {
    /// `Some` where it is known.
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::No => Some(false),
            Self::Unknown => None,
            Self::Yes => Some(true),
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

impl BitAnd for Truth {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.min(other)
    }
}

impl BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}
