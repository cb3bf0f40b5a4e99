//! Items: one thing that is asked of a subject. One vocabulary for all plans: the same fact asked by two plans is one item.

mod definition;
pub mod vocabulary;

pub use definition::{AskedIn, Item, ItemKind, Universe};
