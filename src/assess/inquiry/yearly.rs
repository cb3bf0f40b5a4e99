//! Answers that are the same on all days of a calendar year.

use super::ask::{Inquiry, yes_or_no};
use crate::assess::answer::{Missing, Possible};
use crate::base::{
    Day, convention::Convention, first_day_of, last_day_of, timeline::Timeline, truth::Truth, when::When,
};
use chrono::Datelike;

impl Inquiry<'_> {
    /// The answer of `rule` for each year up to the last that is known; no for the years before the older Convention
    /// was opened for signature.
    pub(super) fn yearly(&self, rule: impl Fn(i32) -> Possible<bool>) -> Timeline<Possible<bool>> {
        let first = Convention::Apmbc.opened_for_signature().year();
        let years = first..=self.register.known().year();
        match self.only.map(|day| day.year()) {
            Some(year) if years.contains(&year) => Timeline::constant(rule(year)),
            Some(_) => Timeline::constant(Possible::Known(false)),
            None => Timeline::from_changes(Possible::Known(false), years.map(|year| (first_day_of(year), rule(year)))),
        }
    }

    /// Whether one of these events lies in the year: `perhaps` where one may, `otherwise` where surely none does.
    pub(super) fn in_year(
        &self,
        events: &[When],
        perhaps: impl Fn() -> Possible<bool>,
        otherwise: impl Fn(i32) -> Possible<bool>,
    ) -> Timeline<Possible<bool>> {
        self.yearly(|year| any_in(year, events, &perhaps, || otherwise(year)))
    }
}

/// Whether an event surely lies in the year.
pub(super) fn is_in(year: i32, event: When) -> bool {
    first_day_of(year) <= event.earliest() && event.latest() <= last_day_of(year)
}

/// Whether an event may lie in the year.
pub(super) fn may_be_in(year: i32, event: When) -> bool {
    event.may_be_in(first_day_of(year), last_day_of(year))
}

/// The answer of [`Inquiry::in_year`] for one year.
fn any_in(
    year: i32,
    events: &[When],
    perhaps: impl FnOnce() -> Possible<bool>,
    otherwise: impl FnOnce() -> Possible<bool>,
) -> Possible<bool> {
    let lies_in = |event: &When| match (is_in(year, *event), may_be_in(year, *event)) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::Unknown,
        (false, false) => Truth::No,
    };
    match events.iter().map(lies_in).fold(Truth::No, |any, one| any | one) {
        Truth::Yes => Possible::Known(true),
        Truth::Unknown => perhaps(),
        Truth::No => otherwise(),
    }
}

/// For an event that no record tells of: no in a year that ends before `next`, the first day on which it can happen
/// after the last day known; later it may.
pub(super) fn none_before(next: Day, year: i32, known: Day) -> Possible<bool> {
    if last_day_of(year) < next { Possible::Known(false) } else { yes_or_no(Missing::After(known)) }
}
