//! A table as CSV.

use super::sheet::Table;
use mine_action::record::cell_in_csv;
use std::io;

/// The table as CSV: the heads, then the rows. A text that a spreadsheet would take for a formula has a `'` before it.
pub(crate) fn csv(table: &Table) -> io::Result<String> {
    let mut sheet = csv::Writer::from_writer(Vec::new());
    sheet.write_record(&table.heads)?;
    for row in &table.rows {
        sheet.write_record(row.iter().map(|cell| cell_in_csv(&cell.text).into_owned()))?;
    }
    let bytes = sheet.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
