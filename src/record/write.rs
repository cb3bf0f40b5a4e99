//! Writing records: the same shape that is read.

use super::{fact::Fact, register::Register, sheet::write::csv_writer, table::Table};
use std::{fs, io, path::Path};

impl Register {
    /// The rows of one table, in their canonical order, as text cells in the order of [`Fact::columns`].
    pub fn rows(&self, table: Table) -> Vec<Vec<String>> {
        if table == Table::Release {
            return vec![vec![self.release().to_string()]];
        }
        self.facts().filter(|fact| fact.table() == table).map(|fact| fact.write()).collect()
    }

    /// Writes one table as CSV with a header line.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_csv(&self, table: Table, output: impl io::Write) -> io::Result<()> {
        let mut output = csv_writer(output);
        output.write_record(Fact::columns(table))?;
        for row in self.rows(table) {
            output.write_record(&row)?;
        }
        output.flush()
    }

    /// Writes all tables as one JSON object, the form that [`json_tables`](super::read::Reader::json_tables) reads.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_json(&self, output: impl io::Write) -> io::Result<()> {
        let mut tables = serde_json::Map::new();
        for table in Table::ALL {
            let columns = Fact::columns(*table);
            let rows = self.rows(*table).into_iter().map(|row| {
                let cells = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
                serde_json::Value::Object(cells.map(|(column, cell)| ((*column).to_owned(), cell.into())).collect())
            });
            tables.insert(table.to_string(), rows.collect());
        }
        serde_json::to_writer_pretty(output, &tables).map_err(io::Error::from)
    }

    /// Writes every table as `<table>.csv` into a folder, which must exist.
    ///
    /// # Errors
    /// Any error of the file system.
    pub fn write_folder(&self, folder: &Path) -> io::Result<()> {
        for table in Table::ALL {
            self.write_csv(*table, fs::File::create(folder.join(format!("{table}.csv")))?)?;
        }
        Ok(())
    }
}
