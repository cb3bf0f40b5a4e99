//! A text that cannot be read: what was seen, what was expected, what was perhaps meant.

use super::{shown::shown, suggest::nearest};
use std::borrow::Cow;

/// A text that is none of the codes or names of its kind. Display says the text, what was expected and, if one is near,
/// what was perhaps meant.
///
/// ```
/// use mine_action::{Duty, MeetingId, base::ParseError};
/// let error: ParseError = "clearence".parse::<Duty>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown duty `clearence`: expected one of `retention`, `stockpile-destruction`, `clearance`, \
///      `victim-assistance`, `reporting`, `national-measures`; did you mean `clearance`?"
/// );
/// assert_eq!((error.seen(), error.suggestion()), ("clearence", Some("clearance")));
///
/// let error = "22MSP".parse::<MeetingId>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown meeting `22MSP`: expected its Convention before it, as in `apmbc/22MSP`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("unknown {noun} `{seen}`: expected {expected}{}", did_you_mean(.nearest.as_deref()))]
pub struct ParseError {
    noun: &'static str,
    seen: String,
    expected: Cow<'static, str>,
    nearest: Option<String>,
}

impl ParseError {
    pub(crate) fn new(noun: &'static str, seen: &str, expected: impl Into<Cow<'static, str>>) -> Self {
        Self { noun, seen: shown(seen), expected: expected.into(), nearest: None }
    }

    /// With what was perhaps meant.
    pub(crate) fn suggesting(self, nearest: Option<String>) -> Self {
        Self { nearest, ..self }
    }

    /// A text that is none of these codes.
    pub(crate) fn of_codes(noun: &'static str, seen: &str, codes: &[&'static str]) -> Self {
        Self::new(noun, seen, one_of(codes)).suggesting(nearest(seen, codes.iter().copied()))
    }

    /// The text that was seen; of a long one the beginning.
    pub fn seen(&self) -> &str {
        &self.seen
    }

    /// What was expected in its place: the codes if they are few, else their form.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What was perhaps meant, if one is near and no other is as near.
    pub fn suggestion(&self) -> Option<&str> {
        self.nearest.as_deref()
    }
}

/// The most codes that a message lists.
const LISTED: usize = 20;

/// ``one of `a`, `b` ``; of a long list the first alone, as an example.
fn one_of(codes: &[&str]) -> String {
    match codes.first() {
        Some(first) if codes.len() > LISTED => format!("one of {} codes such as `{first}`", codes.len()),
        _ => format!("one of {}", codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")),
    }
}

/// `; did you mean …?`, if there is something to suggest.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"))
}
