//! What a reader gives: a value, and all faults.

use super::fault::Faults;

/// What a reader gives: the value made of all valid rows, and everything wrong with the others.
///
/// ```
/// # #[cfg(feature = "io")] {
/// use mine_action::record::{Table, read::Reader};
/// let mut reader = Reader::default();
/// reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
/// let parsed = reader.finish();
/// assert_eq!(parsed.value.release().to_string(), "2026-11-21");
/// assert!(parsed.faults.to_string().starts_with("records: missing table `memberships`"));
/// assert!(parsed.complete().is_err());
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Parsed<T> {
    /// The value made of all valid rows.
    pub value: T,
    /// All faults, in the order of their places.
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
