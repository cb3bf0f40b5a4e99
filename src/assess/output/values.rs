//! The values of a plan as one table, for a spreadsheet.

use super::json::ValueLine;
use crate::assess::{
    inquiry::Inquiry,
    snapshot::{Presuming, Snapshot},
};
use crate::base::{cycle::Cycle, ratio::Ratio, tally::Tally};
use crate::record::sheet::write::SheetWriter;
use std::{io, ops::RangeInclusive};

/// A column: its name, and the cell of a line in it; `None` = empty.
pub(super) type Column<T> = (&'static str, fn(&T) -> Option<String>);

/// Writes a table: a header, and a row for each of these.
pub(super) fn write_table<T>(
    columns: &[Column<T>],
    rows: impl IntoIterator<Item = T>,
    output: impl io::Write,
) -> io::Result<()> {
    let mut output = SheetWriter::new(output);
    output.write_record(columns.iter().map(|(name, _)| *name))?;
    for row in rows {
        output.write_record(columns.iter().map(|(_, cell)| cell(&row).unwrap_or_default()))?;
    }
    output.flush()
}

/// A cell that is never empty.
pub(super) fn text(value: impl ToString) -> Option<String> {
    Some(value.to_string())
}

/// A cell that may be empty.
pub(super) fn option(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn count(line: &ValueLine, count: fn(Tally) -> u64) -> Option<String> {
    line.tally.map(|tally| count(tally).to_string())
}

/// The fields of the JSON form that hold one value. Each number of a quotient has a column: `9/9` would become a date.
const COLUMNS: [Column<ValueLine>; 22] = [
    ("plan", |line| Some(line.plan.to_string())),
    ("id", |line| Some(line.id.clone())),
    ("cycle", |line| Some(line.cycle.to_string())),
    ("as_of", |line| Some(line.as_of.to_string())),
    ("measure", |line| Some(line.measure.to_string())),
    ("in_yes", |line| count(line, |tally| tally.in_yes)),
    ("in_no", |line| count(line, |tally| tally.in_no)),
    ("in_unknown", |line| count(line, |tally| tally.in_unknown)),
    ("maybe_yes", |line| count(line, |tally| tally.maybe_yes)),
    ("maybe_no", |line| count(line, |tally| tally.maybe_no)),
    ("maybe_unknown", |line| count(line, |tally| tally.maybe_unknown)),
    ("numerator", |line| option(line.numerator)),
    ("denominator", |line| option(line.denominator)),
    ("sum", |line| option(line.sum)),
    ("low_numerator", |line| option(line.low.map(Ratio::part))),
    ("low_denominator", |line| option(line.low.map(Ratio::whole))),
    ("high_numerator", |line| option(line.high.map(Ratio::part))),
    ("high_denominator", |line| option(line.high.map(Ratio::whole))),
    ("of_those_known_numerator", |line| option(line.of_those_known.map(Ratio::part))),
    ("of_those_known_denominator", |line| option(line.of_those_known.map(Ratio::whole))),
    ("undefined_reason", |line| line.undefined_reason.map(|why| why.to_string())),
    ("may_be_undefined", |line| Some(line.may_be_undefined.to_string())),
];

/// What is presumed beside it.
const PRESUMED: [Column<ValueLine>; 7] = [
    ("presumed_numerator", |line| option(line.presumed.as_ref()?.numerator)),
    ("presumed_denominator", |line| option(line.presumed.as_ref()?.denominator)),
    ("presumed_low_numerator", |line| option(line.presumed.as_ref()?.low.map(Ratio::part))),
    ("presumed_low_denominator", |line| option(line.presumed.as_ref()?.low.map(Ratio::whole))),
    ("presumed_high_numerator", |line| option(line.presumed.as_ref()?.high.map(Ratio::part))),
    ("presumed_high_denominator", |line| option(line.presumed.as_ref()?.high.map(Ratio::whole))),
    ("presumed_by", |line| Some(line.presumed.as_ref()?.basis.clone())),
];

impl Snapshot<'_> {
    /// Writes the value of every indicator of the plan as CSV, in the order of the text, with a header. The columns are
    /// those fields of a [line](ValueLine) that hold one value; each number of a
    /// quotient has a column.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, law::oslo};
    /// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
    /// let mut sheet = Vec::new(); // or a file
    /// snapshot.write_values(&mut sheet)?;
    /// let sheet = String::from_utf8(sheet)?;
    /// assert!(sheet.lines().next().is_some_and(|header| header.contains("low_numerator,low_denominator")));
    /// assert!(sheet.lines().any(|line| line.starts_with("oslo,oslo/50.1,2022,") && line.contains(",96,164,")));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_values(&self, output: impl io::Write) -> io::Result<()> {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        write_table(&COLUMNS, indicators.iter().map(|indicator| self.line(indicator)), output)
    }

    /// The same with what is presumed in columns of its own, filled where that says more than is known.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_values_beside(&self, presuming: &Presuming<'_>, output: impl io::Write) -> io::Result<()> {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        let columns: Vec<Column<ValueLine>> = COLUMNS.iter().chain(&PRESUMED).copied().collect();
        write_table(&columns, indicators.iter().map(|indicator| self.line_beside(indicator, presuming)), output)
    }
}

impl Inquiry<'_> {
    /// Writes the [series](Self::series) of every indicator of the plan as CSV: the columns of
    /// [`Snapshot::write_values`], a row for each indicator and cycle.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Cycle, data, law::oslo};
    /// let mut sheet = Vec::new(); // or a file
    /// data::register()?.measure(&oslo::PLAN).write_series(Cycle::new(2021)?..=Cycle::new(2022)?, &mut sheet)?;
    /// let sheet = String::from_utf8(sheet)?;
    /// assert_eq!(sheet.lines().count(), 1 + 2 * oslo::PLAN.indicators.len());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_series(self, cycles: RangeInclusive<Cycle>, output: impl io::Write) -> io::Result<()> {
        write_table(&COLUMNS, self.series_lines(cycles), output)
    }
}
