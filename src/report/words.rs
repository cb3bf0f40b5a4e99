//! Dates, numbers and statuses as people read them.

use crate::assess::{answer::Possible, duty::Status};
use crate::base::{Day, convention::Convention, duty::Duty, first_day_of, last_day_of, when::When};
use chrono::{Datelike, Months};
use maud::{Markup, html};

/// A day in full: `1 January 2003`.
pub(super) fn day(day: Day) -> Markup {
    html! { time.day datetime=(day) { (day.format("%-d %B %Y")) } }
}

/// A date as far as it is known: a day, a month, a year, or the days between which it lies.
pub(super) fn when(when: When) -> Markup {
    html! { time.day[when.exact().is_some()] datetime=(when) { (date(when, "%-d %B %Y", "%B %Y")) } }
}

/// The same in short, for tables and pictures: `1 Jan 2003`.
pub(super) fn short(when: When) -> String {
    date(when, "%-d %b %Y", "%b %Y")
}

/// The same as a cell of a table.
pub(super) fn cell(date: Option<When>) -> Markup {
    html! { @if let Some(date) = date { time.day[date.exact().is_some()] datetime=(date) { (short(date)) } } @else { span.unknown { "not known" } } }
}

fn date(when: When, day_form: &str, month_form: &str) -> String {
    let (first, last) = (when.earliest(), when.latest());
    let write = |day: Day| day.format(day_form).to_string();
    let next_month = first.checked_add_months(Months::new(1)).and_then(|day| day.pred_opt());
    match (first == Day::MIN, last == Day::MAX) {
        (true, true) => "on a day not known".to_owned(),
        (true, false) => format!("by {}", write(last)),
        (false, true) => format!("not before {}", write(first)),
        _ if first == last => write(first),
        _ if (first, last) == (first_day_of(first.year()), last_day_of(first.year())) => first.year().to_string(),
        _ if first.day() == 1 && next_month == Some(last) => first.format(month_form).to_string(),
        _ => format!("between {} and {}", write(first), write(last)),
    }
}

/// A number with its thousands apart: `1,304`.
pub(super) fn number(number: impl Into<u128>) -> String {
    let digits = number.into().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A code as a name: `Middle Africa`.
pub(super) fn capitals(code: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    code.split('-').map(|part| if part == "and" { part.to_owned() } else { word(part) }).collect::<Vec<_>>().join(" ")
}

/// One or several: `1 day`, `12 days`.
pub(super) fn days(count: i64) -> String {
    let noun = if count.unsigned_abs() == 1 { "day" } else { "days" };
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}{} {noun}", number(count.unsigned_abs()))
}

/// What a duty is about, in a heading.
pub(super) const fn duty(convention: Convention, duty: Duty) -> &'static str {
    match (duty, convention) {
        (Duty::Retention, _) => "Retained for training",
        (Duty::StockpileDestruction, _) => "Stockpiles",
        (Duty::Clearance, Convention::Apmbc) => "Mined areas",
        (Duty::Clearance, Convention::Ccm) => "Cluster munition remnants",
        (Duty::VictimAssistance, _) => "Victims",
        (Duty::Reporting, _) => "Reports",
        (Duty::NationalMeasures, _) => "National law",
    }
}

/// A status in words.
pub(super) const fn status(status: Status, duty: Duty) -> &'static str {
    match (status, duty) {
        (Status::NotBound, _) => "not bound",
        (Status::NotApplicable, Duty::Retention) => "none retained",
        (Status::NotApplicable, Duty::VictimAssistance) => "no victims",
        (Status::NotApplicable, _) => "nothing to be done",
        (Status::Fulfilled, Duty::Reporting) => "all sent",
        (Status::Fulfilled, _) => "done",
        (Status::InTime, _) => "in time",
        (Status::Judgement, _) => "left to judgement",
        (Status::Overdue, _) => "overdue",
    }
}

/// A shape for a status, so that no colour need be seen.
pub(super) const fn shape(status: &Possible<Status>) -> &'static str {
    match status {
        Possible::Known(Status::NotBound) => "–",
        Possible::Known(Status::NotApplicable) => "○",
        Possible::Known(Status::Fulfilled) => "●",
        Possible::Known(Status::InTime) => "▶",
        Possible::Known(Status::Judgement) => "◆",
        Possible::Known(Status::Overdue) => "■",
        Possible::Unknown { .. } => "◐",
    }
}

/// The class of a status, for its colour.
pub(super) fn class(status: &Possible<Status>) -> &'static str {
    status.word()
}

/// All that a status could be: `done or overdue`.
pub(super) fn options(possible: &Possible<Status>, duty: Duty) -> String {
    let words: Vec<&str> = possible.options().into_iter().map(|one| status(one, duty)).collect();
    words.join(" or ")
}

/// The article of a duty, in a heading: `Article 5`.
pub(super) fn article(convention: Convention, duty: Duty) -> String {
    duty.provision(convention).map_or_else(String::new, |provision| format!("Article {}", provision.article_number()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_as_far_as_they_are_known() {
        for (date, expected) in [
            ("2003-01-01", "1 Jan 2003"),
            ("2007-10", "Oct 2007"),
            ("2013", "2013"),
            ("2016/2018", "between 1 Jan 2016 and 31 Dec 2018"),
            ("../2019-08", "by 31 Aug 2019"),
            ("2019/..", "not before 1 Jan 2019"),
            ("../..", "on a day not known"),
        ] {
            assert_eq!(short(date.parse().unwrap_or(When::UNKNOWN)), expected);
        }
    }

    #[test]
    fn thousands_stand_apart() {
        for (value, expected) in [(0u64, "0"), (999, "999"), (1_304, "1,304"), (1_566_532, "1,566,532")] {
            assert_eq!(number(value), expected);
        }
        assert_eq!([days(1), days(-14), days(1_234)], ["1 day", "-14 days", "1,234 days"]);
    }
}
