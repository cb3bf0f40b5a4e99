//! Answers that hold for a calendar year.

use super::ask::Inquiry;
use crate::assess::answer::{Missing, Possible};
use crate::base::{Day, timeline::Timeline, truth::Truth, when::When};
use chrono::Datelike;

/// The first year of which anything is asked: that of the first treaty.
const FIRST_YEAR: i32 = 1997;

/// The first day of a year.
pub(super) fn first_day(year: i32) -> Day {
    Day::from_ymd_opt(year, 1, 1).unwrap_or(Day::MAX)
}

/// The last day of a year.
pub(super) fn last_day(year: i32) -> Day {
    Day::from_ymd_opt(year, 12, 31).unwrap_or(Day::MAX)
}

impl Inquiry<'_> {
    /// The answer of `rule` for each year up to the last that is known; before the first treaty, no.
    pub(super) fn yearly(&self, rule: impl Fn(i32) -> Possible<bool>) -> Timeline<Possible<bool>> {
        let years = FIRST_YEAR..=self.register.known().year();
        match self.only.map(|day| day.year()) {
            Some(year) if years.contains(&year) => Timeline::constant(rule(year)),
            Some(_) => Timeline::constant(Possible::Known(false)),
            None => Timeline::from_changes(Possible::Known(false), years.map(|year| (first_day(year), rule(year)))),
        }
    }
}

/// Whether one of these events lies in the year; `perhaps` where one may, `otherwise` where surely none does.
pub(super) fn any_in(
    year: i32,
    events: &[When],
    perhaps: impl FnOnce() -> Possible<bool>,
    otherwise: impl FnOnce() -> Possible<bool>,
) -> Possible<bool> {
    let (first, last) = (first_day(year), last_day(year));
    let lies_in = |when: &When| {
        if first <= when.earliest() && when.latest() <= last {
            Truth::Yes
        } else if when.may_be_in(first, last) {
            Truth::Unknown
        } else {
            Truth::No
        }
    };
    match events.iter().map(lies_in).fold(Truth::No, |any, one| any | one) {
        Truth::Yes => Possible::Known(true),
        Truth::Unknown => perhaps(),
        Truth::No => otherwise(),
    }
}

/// No, where the year ends before the next day on which it is possible; else what comes after the last day known is missing.
pub(super) fn none_in(year: i32, known: Day, next: Day) -> Possible<bool> {
    if last_day(year) < next { Possible::Known(false) } else { Possible::one_of([false, true], Missing::After(known)) }
}
