//! The columns of a sheet of replies in the tidy form, and of a sheet of declarations.

use crate::record::{
    reply::columns::{ASSESSOR, TIDY},
    sheet::columns::Columns,
};

/// The columns of the tidy form.
pub(super) fn tidy() -> Columns<'static> {
    Columns::with(&TIDY, &[ASSESSOR])
}

/// The columns of a sheet of declarations.
pub(super) const COLUMNS: [&str; 5] = ["items", "cycles", "subjects", "as_of", "source"];

/// Whether these are the columns of a sheet of declarations.
pub(super) fn is_complete<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(|name| name == "items")
}
