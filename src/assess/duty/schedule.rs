//! Which reports are due when, whether or not they were filed.

use crate::assess::standing::{Spell, Standing};
use crate::base::{Day, convention::Convention, when::When};
use crate::law::{
    limit::{INITIAL_REPORT_DAYS, LISTED_YEARS, annual_report_due},
    reading::{DayCount, Readings},
};
use chrono::Datelike;

/// A report due from a State.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due<'a> {
    /// The consent by reason of which it is due.
    pub(super) spell: &'a Spell,
    /// The calendar year covered; `None` for the initial report.
    pub(super) covers: Option<i32>,
    /// The last day in time.
    pub(super) day: When,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    pub(super) perhaps: bool,
}

/// The reports due up to that year, in order. Of the annual ones of each consent, those of so many years before its end or
/// that year.
pub(super) fn schedule(
    standing: &Standing,
    convention: Convention,
    readings: Readings,
    last: i32,
    years: i32,
) -> Vec<Due<'_>> {
    let mut all = Vec::new();
    for spell in standing.spells() {
        let initial = initial_due(spell.entry_into_force, readings);
        all.push(Due { spell, covers: None, day: initial, perhaps: false });
        let until = spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.latest());
        let first = first_annual_report_due(initial.earliest().max(convention.entered_into_force()));
        let sure = first_annual_report_due(initial.latest());
        let from = first.year().max(last.min(until.year()).saturating_sub(years));
        let dues = (from..=last.min(first.year().saturating_add(LISTED_YEARS)))
            .filter_map(annual_report_due)
            .filter(|due| *due < until);
        all.extend(dues.map(|due| Due {
            spell,
            covers: Some(due.year() - 1),
            day: When::on(due),
            perhaps: due < sure,
        }));
    }
    all.sort_by_key(|due| (due.day.latest(), due.covers));
    all
}

/// The last day of the initial report.
fn initial_due(entry_into_force: When, readings: Readings) -> When {
    let days = match readings.day_count {
        DayCount::DayZero => INITIAL_REPORT_DAYS,
        DayCount::DayOne => INITIAL_REPORT_DAYS - 1,
    };
    entry_into_force.plus_days(days)
}

/// The first 30 April strictly after the initial report is due: the Conventions do not say which is the first.
fn first_annual_report_due(initial: Day) -> Day {
    let same_year = annual_report_due(initial.year()).filter(|due| *due > initial);
    same_year.or_else(|| annual_report_due(initial.year().saturating_add(1))).unwrap_or(Day::MAX)
}
