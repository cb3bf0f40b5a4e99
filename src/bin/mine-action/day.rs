//! Days as people write them.

use chrono::{DateTime, Utc};
use mine_action::{Day, When};
use std::{ops::RangeInclusive, time::SystemTime};

/// The first and the last day of what is written: `2020`, `2020-03`, `2020-03-01` or `today`.
fn bounds(text: &str) -> Result<When, String> {
    if text.eq_ignore_ascii_case("today") {
        return Ok(When::on(DateTime::<Utc>::from(SystemTime::now()).date_naive()));
    }
    let when = text.parse::<When>().ok().filter(|when| !text.contains(['/', '.']) && when.latest() < Day::MAX);
    when.ok_or_else(|| {
        format!("`{text}` is no day: expected a form such as `2026-11-21`, `2026-11`, `2026` or `today`")
    })
}

/// A day; of a month or a year, its last.
pub(crate) fn last_of(text: &str) -> Result<Day, String> {
    bounds(text).map(When::latest)
}

/// A day; of a month or a year, its first.
pub(crate) fn first_of(text: &str) -> Result<Day, String> {
    bounds(text).map(When::earliest)
}

/// A period: `2026..2028`, with both ends, or one year, month or day.
pub(crate) fn period(text: &str) -> Result<RangeInclusive<Day>, String> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (first_of(from)?, last_of(to)?);
    if from > to { Err(format!("`{text}`: the period ends before it begins")) } else { Ok(from..=to) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_a_period_and_as_a_day_its_first_or_last() {
        let day = |text: &str| text.parse::<Day>().ok();
        assert_eq!(last_of("2020").ok(), day("2020-12-31"));
        assert_eq!(first_of("2020-02").ok(), day("2020-02-01"));
        assert_eq!(last_of("2020-02").ok(), day("2020-02-29"));
        let window = period("2026..2028").ok();
        assert_eq!(window, day("2026-01-01").zip(day("2028-12-31")).map(|(from, to)| from..=to));
        for wrong in ["", "2028..2026", "20.3.2020", "2020-13", "2020/2021", "..", "yesterday"] {
            assert!(period(wrong).is_err(), "{wrong}");
        }
        assert!(first_of("today").is_ok());
    }
}
