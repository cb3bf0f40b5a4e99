//! Three-valued truth, after Kleene.

use super::codes::codes;
use std::ops::{BitAnd, BitOr, Not};

codes! {
    /// Yes, no or unknown. `&`, `|` and `!` are Kleene's: a result is `Unknown` only if the unknown part could change
    /// it.
    ///
    /// ```
    /// use mine_action::Truth::{No, Unknown, Yes};
    /// assert_eq!(No & Unknown, No);
    /// assert_eq!(Yes & Unknown, Unknown);
    /// assert_eq!(Yes | Unknown, Yes);
    /// assert_eq!(!Unknown, Unknown);
    /// ```
    // Closed: the logic has three values.
    pub enum Truth: "answer" {
        /// Certainly not.
        No,
        /// The facts given do not decide it.
        Unknown,
        /// Certainly.
        Yes,
    }
}

impl Truth {
    /// The answer, if it is known.
    ///
    /// ```
    /// use mine_action::Truth;
    /// assert_eq!((Truth::Yes.known(), Truth::Unknown.known()), (Some(true), None));
    /// assert_eq!(Truth::from(false), Truth::No);
    /// ```
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
