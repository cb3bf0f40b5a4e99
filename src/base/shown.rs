//! Texts in messages: never longer than one can read, and nothing in them unseen.

use std::{borrow::Cow, fmt};

/// The most characters of a value that a message shows.
pub(crate) const SHOWN: usize = 120;

/// The first `most` characters of a text, and `…` where that is not all.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => text.into(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
    }
}

/// A value as messages show it.
pub(crate) fn shown(text: &str) -> String {
    shortened(text, SHOWN).into_owned()
}

/// A text with all that cannot be seen as `\u{…}`: control characters, blanks that are not spaces, marks without width and
/// those that turn the direction of writing.
///
/// ```
/// use mine_action::base::Visible;
/// assert_eq!(Visible("AG\u{200b}O\n").to_string(), "AG\\u{200b}O\\n");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visible<'a>(pub &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((place, letter)) = rest.char_indices().find(|(_, letter)| is_unseen(*letter)) {
            let (before, after) = rest.split_at_checked(place).unwrap_or((rest, ""));
            f.write_str(before)?;
            write!(f, "{}", letter.escape_default())?;
            rest = after.get(letter.len_utf8()..).unwrap_or_default();
        }
        f.write_str(rest)
    }
}

/// The characters of the Unicode categories Cc, Cf, Zl, Zp and Zs but the space, and others that fonts show as nothing.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'
                | '\u{891}' | '\u{8e2}' | '\u{115f}' | '\u{1160}' | '\u{1680}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
                | '\u{2800}' | '\u{3000}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1345f}'
                | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(shortened("ééé", 3), "ééé");
        assert_eq!(shortened("éééé", 3), "ééé…");
        assert_eq!(shortened("", 0), "");
        assert_eq!(shown(&"x".repeat(1_000_000)).chars().count(), SHOWN + 1);
    }

    #[test]
    fn what_is_seen_stays_and_what_is_not_is_named() {
        for text in ["", "Côte d’Ivoire", "Türkiye 1 %", "Қазақстан", "ประเทศไทย", "\u{fffd}"]
        {
            assert_eq!(Visible(text).to_string(), text);
        }
        for (text, visible) in [
            ("\u{feff}subject", "\\u{feff}subject"),
            ("\u{202e}AGO", "\\u{202e}AGO"),
            ("a\u{a0}b", "a\\u{a0}b"),
            ("\t\u{1b}[31m", "\\t\\u{1b}[31m"),
            ("a\u{2028}", "a\\u{2028}"),
        ] {
            assert_eq!(Visible(text).to_string(), visible);
        }
    }
}
