//! The embedded real records: `seeds/*.csv`, parsed once, at first use.

use crate::record::{fault::Faults, read::Reader, register::Register, row::Table};
use std::sync::OnceLock;

/// One embedded file for each table.
macro_rules! seeds {
    ($($table:ident $file:literal)+) => {
        static SEEDS: &[(Table, &str, &str)] = &[
            $((Table::$table, concat!($file, ".csv"), include_str!(concat!("../seeds/", $file, ".csv"))),)+
        ];
    };
}

seeds! {
    Release "release"
    Memberships "memberships"
    Exceptions "exceptions"
    ArmedConflicts "armed_conflicts"
    Meetings "meetings"
    Stockpiles "stockpiles"
    Areas "areas"
    Requests "requests"
    Retained "retained"
    Reports "reports"
    Measures "measures"
    Victims "victims"
    Clearance "clearance"
    Resolutions "resolutions"
    Votes "votes"
    Groups "groups"
    Conflicts "conflicts"
}

/// The embedded records. They are read at the first call and shared afterwards.
///
/// # Errors
/// [`Faults`] of the embedded files; the tests of this crate show that there are none.
///
/// ```
/// let register = mine_action::data::register()?;
/// assert_eq!(register.release().to_string(), "2026-11-21");
/// # Ok::<(), mine_action::record::fault::Faults>(())
/// ```
pub fn register() -> Result<&'static Register, Faults> {
    static REGISTER: OnceLock<Result<Register, Faults>> = OnceLock::new();
    let read = REGISTER.get_or_init(|| {
        let mut reader = Reader::default();
        for (table, name, text) in SEEDS {
            reader.csv(*table, name, text.as_bytes());
        }
        reader.finish().complete()
    });
    read.as_ref().map_err(Clone::clone)
}
