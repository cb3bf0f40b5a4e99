//! Texts that a spreadsheet would take for a formula. In CSV a `'` stands before them, which is taken away when they are
//! read. A number below zero is no formula.

use std::borrow::Cow;

/// Whether a spreadsheet computes what begins so, but for the `'` before it.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_below_zero(text)
}

/// Whether it is a plain number with a `-` before it.
fn is_below_zero(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix('-').is_some_and(|number| {
        number.split_once('.').map_or_else(|| is_digits(number), |(whole, part)| is_digits(whole) && is_digits(part))
    })
}

/// A text as a cell of CSV holds it: with a `'` before what a spreadsheet would take for a formula.
///
/// ```
/// use mine_action::record::cell_in_csv;
/// assert_eq!(["=1+1", "-5", "-0.5", "-5-3"].map(cell_in_csv), ["'=1+1", "-5", "-0.5", "'-5-3"]);
/// ```
pub fn hide(text: &str) -> Cow<'_, str> {
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
            ("-519", "-519"),
            ("-0.5", "-0.5"),
            ("'-519", "'-519"),
            ("-1+2", "'-1+2"),
            ("-.5", "'-.5"),
            ("-1.", "'-1."),
            ("-inf", "'-inf"),
            ("-1e5", "'-1e5"),
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
