//! Writing records in the forms that are read.

use super::{fact::Fact, register::Register, sheet::write::SheetWriter, table::Table};
use std::{fs, io, path::Path};

impl Register {
    /// The rows of one table in canonical order: cells as text, in the order of [`Fact::columns`].
    pub fn rows(&self, table: Table) -> Vec<Vec<String>> {
        if table == Table::Release {
            return vec![vec![self.release().to_string()]];
        }
        self.facts().filter(|fact| fact.table() == table).map(|fact| fact.write()).collect()
    }

    /// Writes one table as CSV with a header line.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, record::{Table, area::{Area, AreaEvent}}};
    /// let seen = Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "a visit").on("2019-05".parse()?);
    /// let register = Register::empty("2026-11-21".parse()?).with(seen)?;
    /// let mut file = Vec::new();
    /// register.write_csv(Table::Areas, &mut file)?;
    /// assert_eq!(
    ///     String::from_utf8(file)?,
    ///     "convention,state,event,date,clock,area_m2,meeting,known,source\n\
    ///      apmbc,MDG,seen-open,2019-05,,,,,a visit\n"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_csv(&self, table: Table, output: impl io::Write) -> io::Result<()> {
        let mut output = SheetWriter::new(output);
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
