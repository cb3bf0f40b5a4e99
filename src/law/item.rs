//! Items: the things that are asked of a subject. All plans share them: a fact that two plans ask for is one item.

mod definition;
pub mod vocabulary;

pub use definition::{AskedIn, Item, ItemKind, Universe};
