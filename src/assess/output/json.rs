//! The JSON that the program prints, one object a line: a contract, of which [a page](crate::guide::json) names the fields.
//!
//! A line is for other programs. It has reasons and citations in words and leaves out what these already say, so that
//! the result cannot be made from it again. A result has another, full form by serde, which can be read back.

mod back_test;
mod entry;
mod extensions;
mod finding;
mod form;
mod pace;
mod request;
mod scenario;
mod series;
mod trace;
mod value;

pub use form::ReasonLine;
pub use trace::{FactTrace, PartTrace, SubjectTrace, Trace};
pub use value::{PartLine, ValueLine};
