//! The catalogue: definitions as lists, to be written as JSON lines or Markdown, or read on.
//!
//! Plans, actions, indicators and rows of a crosswalk serialize as they are; [`json`] says with which fields. Items,
//! populations and readings are listed from a set of [`Definitions`](super::definitions::Definitions), with what uses
//! them.

pub mod json;
mod lists;
pub mod markdown;
pub mod prose;
pub mod tree;

pub use lists::{FoundIn, ItemEntry, PopulationEntry, ReadingEntry, items, populations, readings};
