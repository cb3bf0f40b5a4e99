//! How all CSV of this crate is written.

use std::io;

/// A CSV writer whose lines end in `\n`; the caller writes the header.
pub(crate) fn csv_writer<W: io::Write>(output: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().has_headers(false).terminator(csv::Terminator::Any(b'\n')).from_writer(output)
}
