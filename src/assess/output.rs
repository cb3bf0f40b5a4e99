//! The forms in which answers leave the library: JSON, and tidy tables.

pub mod json;
mod tables;

pub use tables::{CycleRow, FactRow, MemberRow, Tables};
