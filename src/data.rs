//! The embedded real records: `seeds/*.csv`, parsed once, at first use.

use crate::record::{
    fault::Faults,
    read::Reader,
    register::Register,
    table::{Table, for_each_table},
};
use std::sync::OnceLock;

macro_rules! seeds {
    ($($(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident { $($how:tt)* })+) => {
        /// One embedded file for each table.
        static SEEDS: &[(Table, &str, &str)] = &[
            (Table::Release, "release.csv", include_str!("../seeds/release.csv")),
            $((
                Table::$table,
                concat!(stringify!($list), ".csv"),
                include_str!(concat!("../seeds/", stringify!($list), ".csv")),
            ),)+
        ];
    };
}
for_each_table!(seeds);

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
            reader.csv_text(*table, name, text);
        }
        reader.finish().complete()
    });
    read.as_ref().map_err(Clone::clone)
}
