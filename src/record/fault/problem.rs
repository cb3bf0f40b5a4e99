//! The kinds of faults, and what messages say of each.

use super::{code::FaultCode, system::SystemError};
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    parse::did_you_mean,
    read,
    shown::{SHOWN, shown},
};
use serde::Serialize;

/// The kinds of faults, each with the value seen.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Problem {
    /// A cell that must not be empty.
    #[error("empty: expected {expected}")]
    Missing {
        /// What belongs there.
        expected: String,
    },
    /// A code or name of no State.
    #[error(
        "unknown State `{seen}`: expected an ISO 3166-1 code or a name{}",
        did_you_mean(.nearest.as_deref())
    )]
    UnknownState {
        /// The text seen.
        seen: String,
        /// The State that was perhaps meant.
        nearest: Option<String>,
    },
    /// A text that is no date, or a day that does not exist.
    #[error("{reason}")]
    ImpossibleDate {
        /// What is wrong with it, with the text seen.
        reason: String,
    },
    /// A date earlier than the Convention allows.
    #[error(
        "`{seen}` is before the {} was opened for signature: expected `{opened}` or later",
        .convention.abbreviation()
    )]
    BeforeConvention {
        /// The date seen.
        seen: String,
        /// The Convention.
        convention: Convention,
        /// The first day possible.
        opened: Day,
    },
    /// A withdrawal by a State for which the Convention was not yet in force.
    #[error("withdrawal on `{seen}` before entry into force: expected `{entry_into_force}` or later")]
    WithdrawalBeforeEntryIntoForce {
        /// The date of the withdrawal.
        seen: String,
        /// The entry into force that follows from the consent.
        entry_into_force: String,
    },
    /// A meeting or an armed conflict that ends before it starts.
    #[error("end on `{seen}` before the start: expected `{starts}` or later")]
    EndBeforeStart {
        /// The end.
        seen: String,
        /// The start.
        starts: String,
    },
    /// A text that is none of the codes of its column.
    #[error("unknown code `{seen}`: expected {expected}{}", did_you_mean(.nearest.as_deref()))]
    UnknownCode {
        /// The text seen.
        seen: String,
        /// The codes, or their form.
        expected: String,
        /// The code that was perhaps meant.
        nearest: Option<String>,
    },
    /// A text that is no whole number, or a number that is too large.
    #[error("unreadable number `{seen}`: expected a whole number without separators, at most {most}")]
    NotANumber {
        /// The text seen.
        seen: String,
        /// The largest number that the column holds.
        most: u64,
    },
    /// A JSON list or object where a single value belongs.
    #[error("no single value `{seen}`: expected {expected}")]
    NotOneValue {
        /// The value seen, shortened.
        seen: String,
        /// What belongs there.
        expected: String,
    },
    /// A duty for which the Convention has no rows of that table.
    #[error("duty `{duty}` has no place here under the {}: expected {expected}", .convention.abbreviation())]
    NoSuchDuty {
        /// The Convention.
        convention: Convention,
        /// The duty.
        duty: Duty,
        /// The duties that are possible.
        expected: String,
    },
    /// A cell that means nothing without another one.
    #[error("`{seen}` stands alone: expected {expected} beside it")]
    Alone {
        /// The value seen.
        seen: String,
        /// The other cell.
        expected: String,
    },
    /// Two cells of which only one may be filled.
    #[error("`{seen}` stands beside `{other}`: expected only one of them")]
    Both {
        /// The value of the one.
        seen: String,
        /// The value of the other.
        other: String,
    },
    /// A subject that the question does not fit.
    #[error("`{item}` is not asked of `{seen}`: expected {expected}")]
    UnfitSubject {
        /// The subject.
        seen: String,
        /// The code of what is asked.
        item: String,
        /// What it is asked about.
        expected: String,
    },
    /// The same fact twice.
    #[error("duplicate of row {first}{}, `{seen}`: expected one row for each {key}", other_file(.file))]
    Duplicate {
        /// The row that was kept.
        first: u64,
        /// Its file, where it is another one.
        file: Option<String>,
        /// The values of those columns.
        seen: String,
        /// The columns that identify a row.
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
    #[error("`{seen}` is not in the table `{table}`: expected one of its rows")]
    Dangling {
        /// The reference.
        seen: String,
        /// The table that should hold it.
        table: String,
    },
    /// A column that the table does not have.
    #[error("unknown column `{seen}`: expected {expected}{}", did_you_mean(.nearest.as_deref()))]
    UnknownColumn {
        /// The name seen.
        seen: String,
        /// The columns.
        expected: String,
        /// What was perhaps meant.
        nearest: Option<String>,
    },
    /// A column that the table needs.
    #[error("missing column `{column}`: expected it in the header, even if all its cells are empty")]
    MissingColumn {
        /// Its name.
        column: String,
    },
    /// A column, a field or a table that is given twice; the first column or field counts.
    #[error("`{seen}` is given more than once: expected it once")]
    Repeated {
        /// Its name.
        seen: String,
    },
    /// A row with too few or too many cells.
    #[error("{seen} cells: expected {expected}, as in the header")]
    CellCount {
        /// Cells in the row.
        seen: u64,
        /// Cells in the header.
        expected: u64,
    },
    /// A quoted cell that does not end, or goes on after its closing quote.
    #[error("broken quotes at `{seen}`: expected a closing `\"` at the end of the cell, and `\"\"` for a quote within")]
    BrokenQuotes {
        /// The cell from its opening quote on, shortened.
        seen: String,
    },
    /// A quoted cell that holds whole rows: a closing quote is missing in one row, an opening one in a later.
    #[error("rows within quotes at `{seen}`: expected a closing `\"` before the end of the line")]
    SwallowedRows {
        /// The cell from its opening quote on, shortened.
        seen: String,
    },
    /// Bytes that are not UTF-8.
    #[error("broken UTF-8 {}: expected UTF-8 text", after(.before))]
    NotUtf8 {
        /// The last characters that could be read.
        before: String,
    },
    /// A file without a header.
    #[error("empty file: expected a header line or a JSON array")]
    EmptyFile,
    /// A file with the name of no table.
    #[error("unknown table `{seen}`: expected {expected}{}", did_you_mean(.nearest.as_deref()))]
    UnknownTable {
        /// The name seen.
        seen: String,
        /// The tables.
        expected: String,
        /// What was perhaps meant.
        nearest: Option<String>,
    },
    /// A table that must be there.
    #[error("missing table `{table}`: expected `release` and `memberships` in every set of records")]
    MissingTable {
        /// Its name.
        table: String,
    },
    /// A table that must have a row and has none.
    #[error("no row: expected {expected}")]
    NoRow {
        /// What belongs there.
        expected: String,
    },
    /// A file or folder that cannot be opened or read.
    #[error("unreadable, {cause}: expected {expected}")]
    Unavailable {
        /// What the system says.
        cause: SystemError,
        /// What belongs there.
        expected: String,
    },
    /// A file that is not well-formed.
    #[error("unreadable, {reason}: expected {expected}")]
    Unreadable {
        /// Why, or the value seen.
        reason: String,
        /// What belongs there.
        expected: String,
    },
    /// A cell with more text than any fact needs.
    #[error("a text of {seen} bytes: expected {most} at most")]
    TooLong {
        /// Its bytes.
        seen: u64,
        /// The most that a cell may have.
        most: u64,
    },
    /// More columns, or fields of a JSON object, than any table has.
    #[error("{seen} columns: expected {most} at most")]
    TooManyColumns {
        /// How many there are.
        seen: u64,
        /// The most that there may be.
        most: u64,
    },
    /// Faults of an input that are not told one by one.
    #[error("and {more} more fault{}: expected none", if *.more == 1 { "" } else { "s" })]
    More {
        /// How many.
        more: u64,
    },
    /// A value that cannot be beside the others of its row, another row, or the law.
    #[error("`{seen}` {}: expected {expected}", .code.says())]
    Impossible {
        /// Which check finds it.
        code: FaultCode,
        /// The value seen.
        seen: String,
        /// What could be.
        expected: String,
    },
}

impl Problem {
    /// The stable code of what is wrong.
    ///
    /// ```
    /// use mine_action::record::fault::Problem;
    /// assert_eq!(Problem::EmptyFile.code().to_string(), "empty-file");
    /// ```
    pub const fn code(&self) -> FaultCode {
        match self {
            Self::Impossible { code, .. } => *code,
            Self::Missing { .. } => FaultCode::Missing,
            Self::UnknownState { .. } => FaultCode::UnknownState,
            Self::ImpossibleDate { .. } => FaultCode::ImpossibleDate,
            Self::BeforeConvention { .. } => FaultCode::BeforeConvention,
            Self::WithdrawalBeforeEntryIntoForce { .. } => FaultCode::WithdrawalBeforeEntryIntoForce,
            Self::EndBeforeStart { .. } => FaultCode::EndBeforeStart,
            Self::UnknownCode { .. } => FaultCode::UnknownCode,
            Self::NotANumber { .. } => FaultCode::NotANumber,
            Self::NotOneValue { .. } => FaultCode::NotOneValue,
            Self::NoSuchDuty { .. } => FaultCode::NoSuchDuty,
            Self::Alone { .. } => FaultCode::Alone,
            Self::Both { .. } => FaultCode::Both,
            Self::UnfitSubject { .. } => FaultCode::UnfitSubject,
            Self::Duplicate { .. } => FaultCode::Duplicate,
            Self::Contradiction { .. } => FaultCode::Contradiction,
            Self::Dangling { .. } => FaultCode::Dangling,
            Self::UnknownColumn { .. } => FaultCode::UnknownColumn,
            Self::MissingColumn { .. } => FaultCode::MissingColumn,
            Self::Repeated { .. } => FaultCode::Repeated,
            Self::CellCount { .. } => FaultCode::CellCount,
            Self::BrokenQuotes { .. } => FaultCode::BrokenQuotes,
            Self::SwallowedRows { .. } => FaultCode::SwallowedRows,
            Self::NotUtf8 { .. } => FaultCode::NotUtf8,
            Self::EmptyFile => FaultCode::EmptyFile,
            Self::UnknownTable { .. } => FaultCode::UnknownTable,
            Self::MissingTable { .. } => FaultCode::MissingTable,
            Self::NoRow { .. } => FaultCode::NoRow,
            Self::Unavailable { .. } => FaultCode::Unavailable,
            Self::Unreadable { .. } => FaultCode::Unreadable,
            Self::TooLong { .. } => FaultCode::TooLong,
            Self::TooManyColumns { .. } => FaultCode::TooManyColumns,
            Self::More { .. } => FaultCode::MoreFaults,
        }
    }

    /// Shortens what was seen to what a message shows.
    pub(super) fn shorten(&mut self) {
        match self {
            Self::UnknownState { seen, .. }
            | Self::UnknownCode { seen, .. }
            | Self::NotANumber { seen, .. }
            | Self::NotOneValue { seen, .. }
            | Self::Alone { seen, .. }
            | Self::UnfitSubject { seen, .. }
            | Self::Duplicate { seen, .. }
            | Self::Dangling { seen, .. }
            | Self::UnknownColumn { seen, .. }
            | Self::Repeated { seen }
            | Self::UnknownTable { seen, .. }
            | Self::Impossible { seen, .. } => shorten(seen),
            Self::Both { seen, other } | Self::Contradiction { seen, kept: other, .. } => {
                shorten(seen);
                shorten(other);
            }
            _ => {}
        }
    }
}

fn shorten(text: &mut String) {
    if text.len() > SHOWN {
        *text = shown(text);
    }
}

fn other_file(file: &Option<String>) -> String {
    file.as_ref().map_or_else(String::new, |file| format!(" of {file}"))
}

fn after(before: &str) -> String {
    if before.is_empty() { "at the start".to_owned() } else { format!("after `{before}`") }
}
