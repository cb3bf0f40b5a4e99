//! Lists in which a source speaks of all States Parties at once: what it means to be on one, and not to be on it.
//!
//! "Seven States Parties have not sent their initial report" tells of seven that they have not, and of all others whose
//! report was due that they have. What follows from a name, and what from its absence, is told once for each kind of list.

mod counted;
mod definition;
mod table;

pub use counted::{CountedAnswer, Lasting};
pub use definition::{About, ListKind, ListRule, Meaning, Word};
pub use table::LISTS;

impl ListKind {
    /// What it means.
    pub fn rule(self) -> Option<&'static ListRule> {
        LISTS.iter().find(|rule| rule.kind == self)
    }
}
