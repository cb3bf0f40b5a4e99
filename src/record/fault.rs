//! What can be wrong with a record: where, what was seen, what was expected.

use crate::base::{Day, convention::Convention, duty::Duty};
use serde::Serialize;
use std::fmt;

/// One thing wrong with a set of records. Display is one line: file, row, field, problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// What is wrong, and what was expected.
    pub problem: Problem,
}

/// A place in the records.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Place {
    /// Name of the file, or what the caller calls the input.
    pub file: String,
    /// Line of a CSV file (the header is line 1), or position in a JSON array (from 1).
    pub row: Option<u64>,
    /// Name of the column.
    pub field: Option<String>,
}

/// The kinds of faults, each with the value seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A cell that must not be empty.
    #[error("empty: expected {expected}")]
    Missing {
        /// What belongs there.
        expected: String,
    },
    /// No State has that code or name.
    #[error("unknown State `{seen}`: expected an ISO 3166-1 alpha-3 code or a name{}", suggestion(.nearest))]
    UnknownState {
        /// The text seen.
        seen: String,
        /// The nearest State, if one is near.
        nearest: Option<String>,
    },
    /// No date, or a day that does not exist.
    #[error("{reason}")]
    ImpossibleDate {
        /// What is wrong with it, with the text seen.
        reason: String,
    },
    /// A date earlier than the Convention allows.
    #[error("`{seen}` is before the {} was opened for signature: expected {opened} or later", .convention.abbreviation())]
    BeforeConvention {
        /// The date seen.
        seen: String,
        /// The Convention.
        convention: Convention,
        /// The first day possible.
        opened: Day,
    },
    /// A withdrawal by a State for which the Convention was not yet in force.
    #[error("withdrawal on `{seen}` before entry into force: expected a day after `{entry_into_force}`")]
    WithdrawalBeforeEntryIntoForce {
        /// The date of the withdrawal.
        seen: String,
        /// The entry into force that the consent gives.
        entry_into_force: String,
    },
    /// A text that is none of the codes of its column.
    #[error("unknown code `{seen}`: expected {expected}{}", suggestion(.nearest))]
    UnknownCode {
        /// The text seen.
        seen: String,
        /// The codes, or their form.
        expected: String,
        /// The nearest code, if one is near.
        nearest: Option<String>,
    },
    /// Not a whole number of zero or more.
    #[error("`{seen}` is not a number: expected a whole number without separators")]
    NotANumber {
        /// The text seen.
        seen: String,
    },
    /// The Convention has no such duty.
    #[error("the {} has no duty `{duty}`: expected {expected}", .convention.abbreviation())]
    NoSuchDuty {
        /// The Convention.
        convention: Convention,
        /// The duty.
        duty: Duty,
        /// The duties that could stand there.
        expected: String,
    },
    /// The same fact twice.
    #[error("duplicate of row {first}: expected one row for each {key}")]
    Duplicate {
        /// The row that was kept.
        first: u64,
        /// The columns that make a row one of a kind.
        key: String,
    },
    /// Two rows of one request that say different things.
    #[error("`{seen}` contradicts `{kept}` of row {first}: expected rows of one request to agree")]
    Contradiction {
        /// The row that was kept.
        first: u64,
        /// Its value.
        kept: String,
        /// The other value.
        seen: String,
    },
    /// A reference to something that is not in the records.
    #[error("`{seen}` is not in {table}: expected one of its rows")]
    Dangling {
        /// The reference.
        seen: String,
        /// The table that should hold it.
        table: String,
    },
    /// A column that the table does not have.
    #[error("unknown column `{seen}`: expected {expected}{}", suggestion(.nearest))]
    UnknownColumn {
        /// The name seen.
        seen: String,
        /// The columns.
        expected: String,
        /// The nearest, if one is near.
        nearest: Option<String>,
    },
    /// A column that the table needs.
    #[error("missing column `{column}`")]
    MissingColumn {
        /// Its name.
        column: String,
    },
    /// A row with too few or too many cells.
    #[error("{seen} cells: expected {expected}, as in the header")]
    CellCount {
        /// Cells in the row.
        seen: u64,
        /// Cells in the header.
        expected: u64,
    },
    /// Bytes that are not UTF-8.
    #[error("broken UTF-8 after `{before}`: expected UTF-8 text")]
    NotUtf8 {
        /// The last characters that could be read.
        before: String,
    },
    /// A file without a header.
    #[error("empty file: expected a header line or a JSON array")]
    EmptyFile,
    /// A file whose name is that of no table.
    #[error("unknown table `{seen}`: expected {expected}{}", suggestion(.nearest))]
    UnknownTable {
        /// The name seen.
        seen: String,
        /// The tables.
        expected: String,
        /// The nearest, if one is near.
        nearest: Option<String>,
    },
    /// A table that must be there.
    #[error("missing table `{table}`")]
    MissingTable {
        /// Its name.
        table: String,
    },
    /// A file that could not be opened or read, or is not well-formed.
    #[error("unreadable: {reason}")]
    Unreadable {
        /// Why.
        reason: String,
    },
}

/// `; did you mean …?`, where there is something to suggest.
fn suggestion(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"))
}

impl Place {
    /// The whole file.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// A row of that file.
    #[must_use]
    pub fn row(&self, row: u64) -> Self {
        Self { row: Some(row), ..self.clone() }
    }

    /// A field of that row.
    #[must_use]
    pub fn field(&self, field: &str) -> Self {
        Self { field: Some(field.to_owned()), ..self.clone() }
    }

    /// The fault at this place.
    pub fn fault(self, problem: Problem) -> Fault {
        Fault { place: self, problem }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        self.field.as_ref().map_or(Ok(()), |field| write!(f, ", field `{field}`"))
    }
}

/// Everything wrong with a set of records. Display lists one fault a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Faults(pub Vec<Fault>);

impl std::error::Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}
