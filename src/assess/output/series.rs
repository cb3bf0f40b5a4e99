//! What was so over the years as tables, for a spreadsheet.

use super::values::{Column, option, text, write_table};
use crate::assess::{
    answer::{Alternative, Possible},
    series::{Miss, ReportGrid, ReportRate, ReportRow, ReportYear, StatusRow},
};
use crate::base::{Day, ratio::Ratio};
use chrono::Datelike;
use std::{fmt::Display, io};

/// All that a value could be, where it is unknown.
fn one_of<T: Alternative + Display>(value: &Possible<T>) -> Option<String> {
    value.known().is_none().then(|| value.options().iter().map(T::to_string).collect::<Vec<_>>().join(" "))
}

const STATUSES: [Column<StatusRow>; 8] = [
    ("convention", |row| text(row.convention)),
    ("state", |row| text(row.state)),
    ("duty", |row| text(row.duty)),
    ("year", |row| text(row.day.year())),
    ("day", |row| text(row.day)),
    ("status", |row| text(row.status.word())),
    ("one_of", |row| one_of(&row.status)),
    ("deadline", |row| option(row.deadline)),
];

const fn reports<'r>() -> [Column<(&'r ReportRow, Day)>; 10] {
    [
        ("convention", |(row, _)| text(row.convention)),
        ("state", |(row, _)| text(row.state)),
        ("covers", |(row, _)| option(row.covers)),
        ("due", |(row, _)| text(row.due)),
        ("day", |(_, day)| text(day)),
        ("fate", |(row, day)| text(row.at(*day).word())),
        ("one_of", |(row, day)| one_of(row.at(*day))),
        ("filed", |(row, _)| option(row.filed)),
        ("days_late_least", |(row, day)| option(row.days_late(*day).map(|days| *days.start()))),
        ("days_late_most", |(row, day)| option(row.days_late(*day).map(|days| *days.end()))),
    ]
}

/// A number of the least or the greatest share.
fn share(rate: &ReportRate, of: fn((Ratio, Ratio)) -> u128) -> Option<String> {
    option(rate.bounds().map(of))
}

const RATES: [Column<ReportRate>; 15] = [
    ("convention", |rate| text(rate.convention)),
    ("covers", |rate| if let ReportYear::Covered(year) = rate.year { text(year) } else { None }),
    ("due", |rate| if let ReportYear::Due(year) = rate.year { text(year) } else { None }),
    ("day", |rate| text(rate.day)),
    ("in_yes", |rate| text(rate.tally.in_yes)),
    ("in_no", |rate| text(rate.tally.in_no)),
    ("in_unknown", |rate| text(rate.tally.in_unknown)),
    ("maybe_yes", |rate| text(rate.tally.maybe_yes)),
    ("maybe_no", |rate| text(rate.tally.maybe_no)),
    ("maybe_unknown", |rate| text(rate.tally.maybe_unknown)),
    ("late", |rate| text(rate.late)),
    ("low_numerator", |rate| share(rate, |(low, _)| low.part())),
    ("low_denominator", |rate| share(rate, |(low, _)| low.whole())),
    ("high_numerator", |rate| share(rate, |(_, high)| high.part())),
    ("high_denominator", |rate| share(rate, |(_, high)| high.whole())),
];

const MISSES: [Column<Miss>; 14] = [
    ("convention", |miss| text(miss.convention)),
    ("state", |miss| text(miss.state)),
    ("duty", |miss| text(miss.duty)),
    ("surely", |miss| text(miss.surely)),
    ("from", |miss| text(miss.from)),
    ("until", |miss| option(miss.until)),
    ("as_of", |miss| text(miss.as_of)),
    ("starts", |miss| text(miss.starts)),
    ("ends", |miss| option(miss.ends)),
    ("days_least", |miss| text(miss.days.start())),
    ("days_most", |miss| text(miss.days.end())),
    ("clock", |miss| option(miss.clock.as_ref())),
    ("deadline", |miss| option(miss.deadline)),
    ("reasons", |miss| text(miss.reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))),
];

impl StatusRow {
    /// Writes statuses as CSV, one in a row: `convention, state, duty, year, day, status, one_of, deadline`.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all(rows: impl IntoIterator<Item = Self>, output: impl io::Write) -> io::Result<()> {
        write_table(&STATUSES, rows, output)
    }
}

impl ReportGrid {
    /// Writes what had become of each report by that day as CSV: `convention, state, covers, due, day, fate, one_of,
    /// filed, days_late_least, days_late_most`.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_reports(&self, day: Day, output: impl io::Write) -> io::Result<()> {
        ReportRow::write_all(self.rows(), day, output)
    }
}

impl ReportRow {
    /// Writes what had become of some reports by that day, as [`ReportGrid::write_reports`] does of all.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all<'r>(rows: impl IntoIterator<Item = &'r Self>, day: Day, output: impl io::Write) -> io::Result<()> {
        write_table(&reports(), rows.into_iter().map(|row| (row, day)), output)
    }
}

impl ReportRate {
    /// Writes rates as CSV, one in a row: each number of a quotient has a column.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Readings, assess::series::{ReportRate, ReportYear}, data};
    /// let register = data::register()?;
    /// let grid = register.report_grid(Convention::Ccm, Readings::default());
    /// let rates = grid.years().into_iter().map(|year| grid.rate(ReportYear::Covered(year), register.known()));
    /// let mut sheet = Vec::new(); // or a file
    /// ReportRate::write_all(rates, &mut sheet)?;
    /// assert!(String::from_utf8(sheet)?.starts_with("convention,covers,due,day,in_yes,"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all(rates: impl IntoIterator<Item = Self>, output: impl io::Write) -> io::Result<()> {
        write_table(&RATES, rates, output)
    }
}

impl Miss {
    /// Writes periods as CSV, one in a row; its reasons stand in one cell.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all(misses: impl IntoIterator<Item = Self>, output: impl io::Write) -> io::Result<()> {
        write_table(&MISSES, misses, output)
    }
}
