//! What can be wrong with a record: where, what was seen, what was expected. The words stand with each [`Problem`].

mod code;
mod problem;
mod system;

pub use code::FaultCode;
pub use problem::Problem;
pub use system::SystemError;

use crate::base::Visible;
use crate::base::read;
use serde::{Deserialize, Serialize};
use std::{error::Error, fmt, sync::Arc};

/// One thing wrong with a set of records. Display is one line: file, row, field, problem.
///
/// ```
/// use mine_action::record::fault::{Place, Problem};
/// let place = Place::file("areas.csv").row(7).field("source");
/// let fault = place.fault(Problem::Missing { expected: "where the fact comes from".to_owned() });
/// assert_eq!(fault.to_string(), "areas.csv, row 7, field `source`: empty: expected where the fact comes from");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// What is wrong, and what was expected.
    pub problem: Problem,
}

impl Fault {
    /// The stable code of what is wrong.
    pub const fn code(&self) -> FaultCode {
        self.problem.code()
    }

    /// The same with no value longer than a message shows.
    pub(super) fn shortened(mut self) -> Self {
        self.problem.shorten();
        self
    }
}

/// The source is the error of the system, where a file or folder could not be opened or read.
impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.problem {
            Problem::Unavailable { cause, .. } => Some(cause.error()),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Visible(&format!("{}: {}", self.place, self.problem)).fmt(f)
    }
}

/// A place in the records.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Place {
    /// Name of the file, or what the caller calls the input.
    pub file: String,
    /// Line of a CSV file (the header is line 1), or position in a JSON array (from 1).
    pub row: Option<u64>,
    /// Name of the column.
    pub field: Option<String>,
}

/// The place of a row, in little room: of most rows nobody asks for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowPlace {
    pub(super) file: Arc<str>,
    pub(super) row: u64,
}

/// A row, with the place it was read from.
pub(super) type Placed<T> = (RowPlace, T);

impl RowPlace {
    /// The row as a place of faults.
    pub(super) fn place(&self) -> Place {
        Place::file(&self.file).row(self.row)
    }
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

/// Everything wrong with a set of records; of each input the first thousand faults, and then how many more. Display gives one line for each fault; so does Debug, in which `main` prints
/// the error that it returns.
///
/// ```
/// use mine_action::{Register, record::fault::Faults};
/// # #[cfg(feature = "io")] {
/// let faults: Faults = Register::read_folder("no/such/folder").unwrap_err();
/// assert_eq!(
///     format!("{faults:?}"),
///     "no/such/folder: unreadable, not found: expected a folder with a CSV or JSON file for each table, \
///      `release.csv` and `memberships.csv` at least"
/// );
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Faults(pub Vec<Fault>);

/// The source is that of the first fault that has one.
impl Error for Faults {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.iter().find_map(Error::source)
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { f.write_str("no faults") } else { fmt::Display::fmt(self, f) }
    }
}

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
