//! The catalogue: lists of definitions, to be written as JSON lines or Markdown, or used in a program.
//!
//! Plans, actions, indicators and rows of a crosswalk are serialized directly; [`json`] says with which fields. Items,
//! populations and readings are listed from a set of [`Definitions`](super::definitions::Definitions), each with what
//! uses it; so is what its plans say besides: chapters, goals, terms and best practices.

pub mod json;
mod lists;
pub mod markdown;
pub mod prose;
mod texts;
pub mod tree;

pub use lists::{FoundIn, ItemEntry, PopulationEntry, ReadingEntry, items, populations, readings};
pub use texts::{
    AddresseesEntry, ChapterEntry, GoalEntry, PracticeEntry, PracticeLinkEntry, TermEntry, chapters, goals, practices,
    terms,
};
