//! How all CSV of this crate is written.

use super::formula;
use std::io;

/// A table in CSV, whose lines end in `\n`; the caller writes the header. No cell begins as a formula does.
pub(crate) struct SheetWriter<W: io::Write>(csv::Writer<W>);

impl<W: io::Write> SheetWriter<W> {
    pub(crate) fn new(output: W) -> Self {
        let mut builder = csv::WriterBuilder::new();
        Self(builder.has_headers(false).terminator(csv::Terminator::Any(b'\n')).from_writer(output))
    }

    /// Writes a row.
    pub(crate) fn write_record<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
        for cell in cells {
            self.0.write_field(formula::hide(cell.as_ref()).as_ref())?;
        }
        Ok(self.0.write_record(None::<&str>)?)
    }

    /// Writes what was held back.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
