//! Drawn ends of clearance as a table, for a spreadsheet.

use super::values::{Column, option, text, write_table};
use crate::assess::pace::{DrawnEnd, EndDraws};
use std::io;

type Line<'r> = (&'r EndDraws, DrawnEnd);

const fn columns<'r>() -> [Column<Line<'r>>; 15] {
    [
        ("convention", |(one, _)| text(one.convention)),
        ("state", |(one, _)| text(one.state)),
        ("name", |(one, _)| text(one.state.short_name())),
        ("as_of", |(one, _)| text(one.as_of)),
        ("model", |(one, _)| text(one.model)),
        ("seed", |(one, _)| text(one.seed)),
        ("measured", |(one, _)| text(one.measured)),
        ("remaining_m2", |(one, _)| text(one.remaining)),
        ("deadline", |(one, _)| text(one.deadline)),
        ("in_time_least", |(one, _)| text(one.in_time.start())),
        ("in_time_most", |(one, _)| text(one.in_time.end())),
        ("earliest", |(one, _)| text(one.in_any_order.earliest)),
        ("latest", |(one, _)| option(one.in_any_order.latest)),
        ("year", |(_, end)| option(end.year)),
        ("times", |(_, end)| text(end.times)),
    ]
}

impl EndDraws {
    /// Writes draws as CSV, a row for each year in which all was done, with how often; without a year those that had no end.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all<'r>(draws_of: impl IntoIterator<Item = &'r Self>, output: impl io::Write) -> io::Result<()> {
        let rows = draws_of.into_iter().flat_map(|one| one.ends.iter().map(move |end| (one, *end)));
        write_table(&columns(), rows, output)
    }
}
