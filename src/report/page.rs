//! A page, as it is handed on.

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// Its title.
    pub title: String,
    /// The whole document.
    pub html: String,
}
