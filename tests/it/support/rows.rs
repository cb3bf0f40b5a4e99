//! Registers of a few rows.

use mine_action::{
    Convention, Duty, Finding, Register, State,
    assess::duty::DutyStatus,
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

/// Bound by the APMBC from 1 July 1999: stockpiles by 1 July 2003, areas by 1 July 2009.
pub(crate) const MINES: Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s"]);

/// A register of these rows as they stood on 1 January 2026.
pub(crate) fn register(tables: &[Rows<'_>]) -> Register {
    read("2026-01-01", tables).unwrap()
}

/// A duty of Afghanistan under the APMBC.
pub(crate) fn duty(register: &Register, duty: Duty) -> DutyStatus {
    register.state(State::AFG).duty(Convention::Apmbc, duty).unwrap()
}

/// The reasons with their citations.
pub(crate) fn reasons(finding: &Finding) -> Vec<String> {
    finding.reasons.iter().map(ToString::to_string).collect()
}
