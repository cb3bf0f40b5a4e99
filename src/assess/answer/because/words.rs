//! Words that several kinds of reasons share.

use crate::base::{Day, duty::Duty, when::When};
use chrono::Datelike;

/// ` on 2020-01-01`, ` in 2020`, or nothing where no date is known.
pub(super) fn on(date: impl Into<Option<When>>) -> String {
    let date = date.into().filter(|when| *when != When::UNKNOWN && is_told(when.earliest()) && is_told(when.latest()));
    date.map_or_else(String::new, |when| format!(" {}", when.in_words()))
}

/// `2020-01-01`, `2019-08/2021-12`, or that it is not known.
pub(super) fn day(date: When) -> String {
    if date == When::UNKNOWN { "a day not known".to_owned() } else { date.to_string() }
}

/// Whether an end of a date is open or of a year that can be written. What was reckoned from an open end, such as the day after
/// it, is neither, and says nothing.
fn is_told(day: Day) -> bool {
    day == Day::MIN || day == Day::MAX || (1000..=9999).contains(&day.year())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::answer::{DeadlineReason, StandingReason};

    #[test]
    fn what_is_not_known_is_said_in_words() {
        let date = When::UNKNOWN;
        assert_eq!(on(date), "");
        for said in [
            DeadlineReason::Original { months: 48, date }.to_string(),
            DeadlineReason::ResponseDue { date }.to_string(),
            DeadlineReason::PlanDue { date }.to_string(),
            DeadlineReason::Lapse { from: Day::default(), to: date }.to_string(),
            StandingReason::EntersIntoForce { date }.to_string(),
            StandingReason::InForceByFact { date }.to_string(),
            StandingReason::WithdrawalSuspended { would_be: date }.to_string(),
        ] {
            assert!(said.contains("a day not known") && !said.contains(".."), "{said}");
        }
        let by = DeadlineReason::Original { months: 48, date: When::year(2003) }.to_string();
        assert_eq!(by, "to be done within 48 months, by 2003");
    }
}
