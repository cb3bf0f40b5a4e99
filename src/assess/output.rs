//! The forms in which answers leave the library: lines of JSON, tidy tables, and the full form by serde.
//!
//! - A [line](json), as the program prints it, is for other programs.
//! - [`Tables`] are for a database; [series](crate::assess::series) are written as CSV for a spreadsheet.
//! - The full form keeps everything: every result can be written by serde, and read back the same.
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use mine_action::{Convention, Duty, Finding, State, data};
//! let clearance = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
//! let finding = clearance.at("2010-06-15".parse()?);
//! let written = serde_json::to_string(&finding)?;
//! assert_eq!(serde_json::from_str::<Finding>(&written)?, finding);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In the full form, an indicator, item or reading is written as its code (`oslo/20.1`), and read back as the definition of
//! this crate that has the code. A result of a plan of your own is written as well, and refused when it is read: keep its
//! [line](json::ValueLine) or its [trace](json::Trace), which hold words and numbers alone. Refused too is what no result can
//! be: an unknown value that could be one thing only, a timeline whose days are out of order.
//!
//! A result read back is data, not proof: nothing checks that the facts give it. Whoever can change the text can change the
//! answer.

#[cfg(feature = "io")]
mod draws;
#[cfg(feature = "io")]
mod extensions;
pub mod json;
#[cfg(feature = "io")]
mod pace;
#[cfg(feature = "io")]
mod series;
mod tables;
mod value;
#[cfg(feature = "io")]
mod values;

#[cfg(feature = "io")]
pub use pace::write_paces;
pub use tables::{CycleRow, FactRow, MemberRow, Tables};
