//! A day from its text.

use mine_action::Day;

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|_| panic!("no day: {text}"))
}
