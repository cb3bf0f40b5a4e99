//! Registers of a few rows.

use mine_action::{
    Register,
    record::{Fact, Table, fault::Faults, read::Reader},
};

/// Rows of a table as CSV lines, the source left out where it comes last.
pub(crate) type Rows<'a> = (Table, &'a [&'a str]);

pub(crate) fn read(release: &str, tables: &[Rows<'_>]) -> Result<Register, Faults> {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release", format!("release\n{release}\n").as_bytes());
    if tables.iter().all(|(table, _)| *table != Table::Memberships) {
        reader.csv(Table::Memberships, "memberships", Fact::columns(Table::Memberships).join(",").as_bytes());
    }
    for (table, rows) in tables {
        let text = format!("{}\n{}\n", Fact::columns(*table).join(","), rows.join("\n"));
        reader.csv(*table, &table.to_string(), text.as_bytes());
    }
    reader.finish().complete()
}
