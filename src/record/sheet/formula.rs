//! Texts that a spreadsheet would take for a formula. In CSV a `'` stands before them, which is taken away when they are
//! read.

use std::borrow::Cow;

/// Whether a spreadsheet computes what begins so, but for the `'` before it.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text as it is written.
pub(crate) fn hide(text: &str) -> Cow<'_, str> {
    if is_formula(text) { format!("'{text}").into() } else { text.into() }
}

/// The text as it was before it was written.
pub(crate) fn show(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.strip_prefix('\'') {
        Some(hidden) if is_formula(hidden) => Cow::Owned(hidden.to_owned()),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_shown_as_it_was() {
        for (text, hidden) in [
            ("=1+1", "'=1+1"),
            ("+41 22", "'+41 22"),
            ("-", "'-"),
            ("@home", "'@home"),
            ("'=1+1", "''=1+1"),
            ("''+", "'''+"),
            ("'twas", "'twas"),
            ("''", "''"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(hide(text), hidden);
            assert_eq!(show(hide(text)), text);
        }
        assert_eq!(show("=1+1".into()), "=1+1", "a sheet made elsewhere");
    }
}
