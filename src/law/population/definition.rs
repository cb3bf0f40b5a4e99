//! What a population is: a group of subjects, and the rule that says who is in it.

use crate::base::codes::codes;
use crate::law::{
    expr::{Atom, Expr},
    item::Universe,
    question::Question,
};

/// A group that actions address or indicators count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Population {
    /// The stable code.
    pub code: &'static str,
    /// Who is in it, in our words.
    pub title: &'static str,
    /// What its members are.
    pub universe: Universe,
    /// Who of the universe is in it.
    pub rule: Expr,
    /// Where the texts speak of it.
    pub citation: &'static str,
    /// What a reader should know of it; empty where nothing.
    pub note: &'static str,
}

codes! {
    /// How membership of a population is decided.
    #[non_exhaustive]
    pub enum Basis: "basis" {
        /// From records alone.
        Derived,
        /// From what a State or an assessor declares, in whole or in part.
        Declared,
        /// As a reading says, because no text does.
        Open,
    }
}

impl Population {
    /// The States Parties of whom `rule` is true.
    pub const fn of_parties(code: &'static str, title: &'static str, citation: &'static str, rule: Expr) -> Self {
        Self { code, title, universe: Universe::StatesParties, rule, citation, note: "" }
    }

    /// The subjects of a universe of whom `rule` is true.
    pub const fn of(
        universe: Universe,
        code: &'static str,
        title: &'static str,
        citation: &'static str,
        rule: Expr,
    ) -> Self {
        Self { code, title, universe, rule, citation, note: "" }
    }

    /// With a note.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// How membership is decided: read off the rule.
    pub fn basis(&self) -> Basis {
        let declared =
            |atom: &Atom| matches!(atom, Atom::Reports(_) | Atom::Holds(_) | Atom::Derived(Question::InGroup(_)));
        if !self.rule.choices().is_empty() {
            Basis::Open
        } else if self.rule.atoms().iter().any(declared) {
            Basis::Declared
        } else {
            Basis::Derived
        }
    }
}
