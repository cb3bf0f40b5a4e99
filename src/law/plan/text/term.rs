//! A word of a plan that the plan itself defines.

use super::place::Place;
use crate::base::provision::Provision;
use crate::law::expr::Join;

/// A term that a plan defines.
///
/// ```
/// use mine_action::law::{expr::Join, oslo};
/// let ownership = oslo::PLAN.term("national-ownership").ok_or("no such term")?;
/// assert_eq!((ownership.elements.len(), ownership.join, ownership.actions), (4, Join::All, &[1][..]));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DefinedTerm {
    /// The code within its plan.
    pub code: &'static str,
    /// The term.
    pub term: &'static str,
    /// Where it is defined.
    pub places: &'static [Place],
    /// Whether all elements make it up, or any one of them is a case of it.
    pub join: Join,
    /// Its elements, one by one, in our words.
    pub elements: &'static [&'static str],
    /// The treaty provisions that it rests on.
    pub provisions: &'static [Provision],
    /// The actions that use it.
    pub actions: &'static [u16],
    /// What a reader should know of it; empty if there is nothing.
    pub note: &'static str,
}

impl DefinedTerm {
    /// A term that all these elements make up.
    pub const fn all_of(
        code: &'static str,
        term: &'static str,
        places: &'static [Place],
        elements: &'static [&'static str],
    ) -> Self {
        Self { code, term, places, join: Join::All, elements, provisions: &[], actions: &[], note: "" }
    }

    /// A term of which each of these is a case.
    pub const fn any_of(
        code: &'static str,
        term: &'static str,
        places: &'static [Place],
        elements: &'static [&'static str],
    ) -> Self {
        Self { join: Join::Any, ..Self::all_of(code, term, places, elements) }
    }

    /// Resting on these provisions.
    #[must_use]
    pub const fn rests_on(self, provisions: &'static [Provision]) -> Self {
        Self { provisions, ..self }
    }

    /// Used by these actions.
    #[must_use]
    pub const fn used_by(self, actions: &'static [u16]) -> Self {
        Self { actions, ..self }
    }

    /// With a note.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}
