//! Which transparency reports are due when, whether or not they were filed (Article 7 of both Conventions).

use crate::assess::standing::{Spell, Standing, Term};
use crate::base::{Day, convention::Convention, when::When};
use crate::law::{
    limit::{INITIAL_REPORT_DAYS, LISTED_YEARS, annual_report_due},
    reading::{DayCount, Readings},
};
use chrono::Datelike;

/// A report due from a State.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReportDue<'a> {
    /// The consent by reason of which it is due.
    pub(super) spell: &'a Spell,
    /// The place of that consent among all of the State.
    pub(super) place: usize,
    /// The time of that membership.
    pub(super) term: Term,
    /// The calendar year covered; `None` for the initial report.
    pub(super) covers: Option<i32>,
    /// The last day in time.
    pub(super) day: When,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    pub(super) perhaps: bool,
}

/// The reports due up to that year, in order. Of the annual ones, those of the last `years` years before then, or
/// before a consent ends.
pub(super) fn schedule(
    standing: &Standing,
    convention: Convention,
    readings: Readings,
    last: i32,
    years: i32,
) -> Vec<ReportDue<'_>> {
    let spells = standing.spells().iter().zip(standing.terms()).enumerate();
    let reports = spells.flat_map(|(place, (spell, term))| {
        let day = initial_due(spell.entry_into_force, readings);
        let initial = ReportDue { spell, place, term, covers: None, day, perhaps: false };
        std::iter::once(initial).chain(annual(initial, convention, last, years))
    });
    let mut all: Vec<ReportDue<'_>> = reports.collect();
    all.sort_by_key(|report| (report.day.latest(), report.covers));
    all
}

/// The annual reports due by reason of one consent, after the initial one.
fn annual(
    initial: ReportDue<'_>,
    convention: Convention,
    last: i32,
    years: i32,
) -> impl Iterator<Item = ReportDue<'_>> {
    let until = initial.spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.latest());
    let first = first_annual_report_due(initial.day.earliest().max(convention.entered_into_force()));
    let sure = first_annual_report_due(initial.day.latest());
    let from = first.year().max(last.min(until.year()).saturating_sub(years));
    let last = last.min(first.year().saturating_add(LISTED_YEARS));
    let days = (from..=last).filter_map(annual_report_due).filter(move |due| *due < until);
    days.map(move |due| ReportDue { covers: Some(due.year() - 1), day: When::on(due), perhaps: due < sure, ..initial })
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
