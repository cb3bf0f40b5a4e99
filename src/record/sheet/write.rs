//! CSV as all sheets of this crate are written.

use std::io;

/// A writer of CSV with lines that end in `\n`, and without a header of its own.
pub(crate) fn csv_writer<W: io::Write>(output: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().has_headers(false).terminator(csv::Terminator::Any(b'\n')).from_writer(output)
}
