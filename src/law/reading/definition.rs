//! What a reading is: a named choice, its values, and why the default is what it is.

/// A named choice on a point that a text leaves open.
///
/// ```
/// use mine_action::law::reading::{DAY_COUNT, Reading};
/// assert_eq!((DAY_COUNT.code, DAY_COUNT.values), ("day_count", &["day-0", "day-1"][..]));
/// const STRICT: Reading = Reading::new("strict", &["no", "yes"], "How strict", "the handbook", "it is usual");
/// assert_eq!(STRICT.default_value(), "no");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Reading {
    /// The stable code: the name of its field in [`Readings`](super::Readings).
    pub code: &'static str,
    /// What is open.
    pub title: &'static str,
    /// The text that leaves it open, or the decision that settles it.
    pub citation: &'static str,
    /// The codes of its values; the first is the default.
    pub values: &'static [&'static str],
    /// Why the default is what it is.
    pub why: &'static str,
}

impl Reading {
    /// A reading with these values, the first of them the default.
    pub const fn new(
        code: &'static str,
        values: &'static [&'static str],
        title: &'static str,
        citation: &'static str,
        why: &'static str,
    ) -> Self {
        Self { code, title, citation, values, why }
    }

    /// The value taken unless another is chosen.
    pub fn default_value(&self) -> &'static str {
        self.values.first().copied().unwrap_or_default()
    }
}
