//! Histories of extensions as tables, for a spreadsheet.

use super::values::{Column, option, text, write_table};
use crate::assess::series::{ExtensionHistory, RequestedTime};
use crate::base::ratio::Ratio;
use std::{fmt::Display, io, ops::RangeInclusive};

fn least<T: Display>(span: &Option<RangeInclusive<T>>) -> Option<String> {
    span.as_ref().map(|span| span.start().to_string())
}

fn most<T: Display>(span: &Option<RangeInclusive<T>>) -> Option<String> {
    span.as_ref().map(|span| span.end().to_string())
}

/// A number of the least or the greatest share.
fn share(entry: &ExtensionHistory, of: fn((Ratio, Ratio)) -> u128) -> Option<String> {
    option(entry.share().map(of))
}

const HISTORIES: [Column<ExtensionHistory>; 27] = [
    ("convention", |entry| text(entry.convention)),
    ("state", |entry| text(entry.state)),
    ("name", |entry| text(entry.state.short_name())),
    ("duty", |entry| text(entry.duty)),
    ("clock", |entry| text(&entry.clock)),
    ("as_of", |entry| text(entry.as_of)),
    ("entry_into_force", |entry| text(entry.entry_into_force)),
    ("original_deadline", |entry| option(entry.original)),
    ("deadline", |entry| option(entry.deadline)),
    ("asked_least", |entry| text(entry.asked.start())),
    ("asked_most", |entry| text(entry.asked.end())),
    ("grants_least", |entry| text(entry.grants.start())),
    ("grants_most", |entry| text(entry.grants.end())),
    ("shown_least", |entry| text(entry.shown.start())),
    ("shown_most", |entry| text(entry.shown.end())),
    ("months_least", |entry| least(&entry.months)),
    ("months_most", |entry| most(&entry.months)),
    ("extended_days_least", |entry| text(entry.extended_days.start())),
    ("extended_days_most", |entry| text(entry.extended_days.end())),
    ("share_low_numerator", |entry| share(entry, |(low, _)| low.part())),
    ("share_low_denominator", |entry| share(entry, |(low, _)| low.whole())),
    ("share_high_numerator", |entry| share(entry, |(_, high)| high.part())),
    ("share_high_denominator", |entry| share(entry, |(_, high)| high.whole())),
    ("days_out_of_time_least", |entry| text(entry.days_out_of_time().start())),
    ("days_out_of_time_most", |entry| text(entry.days_out_of_time().end())),
    ("completed", |entry| option(entry.completed)),
    ("last_seen_open", |entry| option(entry.last_seen_open)),
];

const fn requests<'r>() -> [Column<(&'r ExtensionHistory, &'r RequestedTime)>; 20] {
    [
        ("convention", |(entry, _)| text(entry.convention)),
        ("state", |(entry, _)| text(entry.state)),
        ("name", |(entry, _)| text(entry.state.short_name())),
        ("duty", |(entry, _)| text(entry.duty)),
        ("clock", |(entry, _)| text(&entry.clock)),
        ("request", |(_, one)| text(one.request)),
        ("surely", |(_, one)| text(one.surely)),
        ("filed", |(_, one)| option(one.filed)),
        ("then_deadline", |(_, one)| option(one.then_deadline)),
        ("days_before_least", |(_, one)| least(&one.days_before)),
        ("days_before_most", |(_, one)| most(&one.days_before)),
        ("months_asked_least", |(_, one)| least(&one.months_asked)),
        ("months_asked_most", |(_, one)| most(&one.months_asked)),
        ("asked_until", |(_, one)| option(one.asked_until)),
        ("granted", |(_, one)| text(one.granted)),
        ("became_moot", |(_, one)| text(one.became_moot)),
        ("granted_until", |(_, one)| option(one.granted_until)),
        ("months_granted_least", |(_, one)| least(&one.months_granted)),
        ("months_granted_most", |(_, one)| most(&one.months_granted)),
        ("done_by_then", |(_, one)| text(one.done_by_then)),
    ]
}

impl ExtensionHistory {
    /// Writes histories as CSV, a clock in a row; months are rounded to two decimals, and each number of a share has a
    /// column.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{State, assess::series::ExtensionHistory, data};
    /// let register = data::register()?;
    /// let mut sheet = Vec::new(); // or a file
    /// ExtensionHistory::write_all(register.state(State::ZWE).extensions(register.known()), &mut sheet)?;
    /// assert!(String::from_utf8(sheet)?.contains("\napmbc,ZWE,Zimbabwe,clearance,entry-into-force,"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all(histories: impl IntoIterator<Item = Self>, output: impl io::Write) -> io::Result<()> {
        write_table(&HISTORIES, histories, output)
    }

    /// Writes their requests as CSV, one in a row.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_requests<'r>(histories: impl IntoIterator<Item = &'r Self>, output: impl io::Write) -> io::Result<()> {
        let rows = histories.into_iter().flat_map(|entry| entry.requests.iter().map(move |one| (entry, one)));
        write_table(&requests(), rows, output)
    }
}
