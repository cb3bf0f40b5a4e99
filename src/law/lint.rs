//! The lint of definitions: the rules that every set of them must keep, ours and yours.
//!
//! ```
//! use mine_action::law::{definitions::Definitions, lint::lint};
//! assert_eq!(lint(&Definitions::ours()), []);
//! ```

mod codes;
mod conditions;
mod crosswalks;
mod flaw;
mod places;
#[cfg(test)]
mod tests;
mod texts;
mod uses;
mod words;

pub use flaw::{DefinitionKind, Flaw};

use super::definitions::Definitions;

/// Everything that is wrong with a set of definitions; an empty list if nothing is.
///
/// ```
/// use mine_action::law::{definitions::Definitions, item::{AskedIn, Item}, lint::{Flaw, lint}};
/// const MOATS: Item = Item::yes_no("moats", AskedIn::Report, "digs moats");
/// let mut set = Definitions::ours();
/// set.items.push(&MOATS);
/// assert_eq!(lint(&set), [Flaw::UnusedItem { item: "moats" }]);
/// ```
pub fn lint(definitions: &Definitions) -> Vec<Flaw> {
    let mut flaws = codes::check(definitions);
    flaws.extend(words::check(definitions));
    flaws.extend(places::check(definitions));
    flaws.extend(texts::check(definitions));
    flaws.extend(conditions::check(definitions));
    flaws.extend(uses::check(definitions));
    flaws.extend(crosswalks::check(definitions));
    flaws
}
