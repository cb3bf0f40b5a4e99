//! The columns of a sheet of declarations.

/// The columns of such a sheet.
pub(super) const COLUMNS: [&str; 5] = ["items", "cycles", "subjects", "as_of", "source"];

/// Whether these are the columns of a sheet of declarations.
pub(super) fn is_complete<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(|name| name == "items")
}
