//! Answers that hold for a calendar year.

use super::ask::Inquiry;
use crate::assess::answer::{Missing, Possible};
use crate::base::{
    Day, convention::Convention, first_day_of, last_day_of, timeline::Timeline, truth::Truth, when::When,
};
use chrono::Datelike;

impl Inquiry<'_> {
    /// The answer of `rule` for each year up to the last that is known; no for the years before the older Convention was
    /// opened for signature.
    pub(super) fn yearly(&self, rule: impl Fn(i32) -> Possible<bool>) -> Timeline<Possible<bool>> {
        let first = Convention::Apmbc.opened_for_signature().year();
        let years = first..=self.register.known().year();
        match self.only.map(|day| day.year()) {
            Some(year) if years.contains(&year) => Timeline::constant(rule(year)),
            Some(_) => Timeline::constant(Possible::Known(false)),
            None => Timeline::from_changes(Possible::Known(false), years.map(|year| (first_day_of(year), rule(year)))),
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
    let (first, last) = (first_day_of(year), last_day_of(year));
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
    if last_day_of(year) < next {
        Possible::Known(false)
    } else {
        Possible::one_of([false, true], Missing::After(known))
    }
}
