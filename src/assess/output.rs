//! The forms in which answers leave the library: lines of JSON, tidy tables, and the full form by serde.
//!
//! Every result can be written by serde and read back the same. What it holds of the definitions of this crate is written by
//! code (`oslo/20.1`, `national-focal-point`, `chapeau`) and read back as the definition that has the code; a result of a
//! plan of your own is written as well, and refused when it is read: keep its [line](json::ValueLine) or its
//! [trace](json::Trace), which hold nothing but words and numbers. What breaks an invariant is refused: an unknown value that
//! could be one thing only, a timeline whose days are out of order.
//!
//! A result read back is data, not proof: nothing checks that the facts give it. Whoever can change the text can change the
//! answer.

pub mod json;
mod tables;
mod value;

pub use tables::{CycleRow, FactRow, MemberRow, Tables};
