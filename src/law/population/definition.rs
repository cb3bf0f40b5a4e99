//! What a population is: a group of subjects, and the rule that says who is in it.

use crate::base::codes::codes;
use crate::law::{
    expr::{Atom, Expr},
    item::Universe,
    question::Question,
};

/// A group that actions address or indicators count.
///
/// ```
/// use mine_action::{Duty, law::{expr::Expr, population::{Basis, Population}, question::Question}};
/// const LATE: Population = Population::of_parties(
///     "clearing-late", "States Parties late with clearance", "APMBC Art. 5",
///     Expr::Derived(Question::Late(Duty::Clearance)),
/// );
/// assert_eq!((LATE.basis(), LATE.universe.code()), (Basis::Derived, "states-parties"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Population {
    /// The stable code.
    pub code: &'static str,
    /// Who is in it, in our words.
    pub title: &'static str,
    /// What its members are.
    pub universe: Universe,
    /// Which members of the universe are in it.
    pub rule: Expr,
    /// The passages that name it.
    pub citation: &'static str,
    /// What a reader should know of it; empty if there is nothing.
    pub note: &'static str,
}

codes! {
    /// How it is decided who is in a population.
    ///
    /// ```
    /// use mine_action::law::population::{AFFECTED, Basis, CLEARANCE_OPEN, SIGNIFICANT_VICTIMS};
    /// let bases = [&CLEARANCE_OPEN, &SIGNIFICANT_VICTIMS, &AFFECTED].map(|population| population.basis());
    /// assert_eq!(bases, [Basis::Derived, Basis::Declared, Basis::Open]);
    /// ```
    #[non_exhaustive]
    pub enum Basis: "basis" {
        /// By records alone.
        Derived,
        /// By what a State or an assessor declares, in whole or in part.
        Declared,
        /// By a reading, because no text says.
        Open,
    }
}

impl Population {
    /// The States Parties that meet `rule`.
    pub const fn of_parties(code: &'static str, title: &'static str, citation: &'static str, rule: Expr) -> Self {
        Self { code, title, universe: Universe::StatesParties, rule, citation, note: "" }
    }

    /// The subjects of a universe that meet `rule`.
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

    /// How it is decided who is in it, as its rule shows.
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
