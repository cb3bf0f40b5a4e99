//! Words that several kinds of reasons share.

use crate::base::{duty::Duty, when::When};

/// ` on 2020-01-01`, ` in 2020`, or nothing where no date is known.
pub(super) fn on(date: impl Into<Option<When>>) -> String {
    let date = date.into().filter(|when| *when != When::UNKNOWN);
    date.map_or_else(String::new, |when| format!(" {}", when.in_words()))
}

/// A number of things whose plural takes an s: `1 day`, `2 days`.
pub(super) fn plural(count: i64, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// What the duty is about.
pub(super) const fn object(duty: Duty) -> &'static str {
    match duty {
        Duty::StockpileDestruction => "a stockpile",
        Duty::Clearance => "mined or contaminated areas",
        _ => "something to be done",
    }
}
