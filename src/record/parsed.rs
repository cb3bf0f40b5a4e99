//! What a reading gave, with all its faults.

use super::fault::Faults;

/// What a reading gave: the value made of all rows that stand, and everything wrong with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Parsed<T> {
    /// What all rows that stand make.
    pub value: T,
    /// All faults, by place.
    pub faults: Faults,
}

impl<T> Parsed<T> {
    /// The value, if nothing is wrong.
    ///
    /// # Errors
    /// All faults.
    pub fn complete(self) -> Result<T, Faults> {
        if self.faults.0.is_empty() { Ok(self.value) } else { Err(self.faults) }
    }
}
