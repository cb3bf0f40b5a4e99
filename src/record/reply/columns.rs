//! The columns of a sheet of replies.

use std::io;

/// The columns of the tidy form.
pub(super) const TIDY: [&str; 6] = ["subject", "cycle", "item", "answer", "missing", "source"];
/// The columns of the wide form, beside the items.
pub(super) const WIDE: [&str; 3] = ["subject", "cycle", "source"];
/// The column that both may have.
pub(super) const ASSESSOR: &str = "assessor";

/// In the wide form no item can be called as a column of the tidy one.
pub(super) fn check_names<'a>(mut items: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let Some(item) = items.find(|item| TIDY.contains(item) || *item == ASSESSOR) else { return Ok(()) };
    let reason = format!("item `{item}`: expected another name than that of a column, or the tidy form");
    Err(io::Error::new(io::ErrorKind::InvalidInput, reason))
}
