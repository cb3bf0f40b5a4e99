//! Actions of a plan: who is asked to do what, in which words, by when.

use super::{due::Due, population::Population, theme::Theme};
use crate::base::{citation::Citation, codes::codes, provision::Provision};

codes! {
    /// The force of the language: how far the text binds those it addresses.
    #[non_exhaustive]
    pub enum Force: "force of language" {
        /// "will": the plain commitment.
        Will,
        /// "are to".
        AreTo,
        /// "should".
        Should,
        /// "endeavour".
        Endeavour,
        /// "do their utmost".
        Utmost,
        /// "strive".
        Strive,
        /// "seek to".
        SeekTo,
        /// "explore".
        Explore,
        /// "consider".
        Consider,
        /// "voluntary", "on a voluntary basis".
        Voluntary,
    }
}

/// A part of an action with an addressee or a force of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Clause {
    /// What this part asks, in our words.
    pub what: &'static str,
    /// Whom, where not the addressee of the action; `None` = the same.
    pub to: Option<&'static Population>,
    /// How strongly, where not as the action; `None` = the same.
    pub force: Option<Force>,
}

impl Clause {
    /// A part with another force.
    pub const fn with_force(what: &'static str, force: Force) -> Self {
        Self { what, to: None, force: Some(force) }
    }

    /// A part with another addressee.
    pub const fn with_addressee(what: &'static str, to: &'static Population) -> Self {
        Self { what, to: Some(to), force: None }
    }

    /// A part with both.
    pub const fn new(what: &'static str, to: &'static Population, force: Force) -> Self {
        Self { what, to: Some(to), force: Some(force) }
    }
}

/// One action of a plan. Title and summary are ours; plan and number lead to the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Action {
    /// The code of the plan.
    pub plan: &'static str,
    /// The number in the plan.
    pub number: u16,
    /// What it is about.
    pub theme: Theme,
    /// Whom it addresses.
    pub addressee: &'static Population,
    /// How strongly.
    pub force: Force,
    /// A short title.
    pub title: &'static str,
    /// What is asked, in our words.
    pub summary: &'static str,
    /// Parts with an addressee or a force of their own.
    pub clauses: &'static [Clause],
    /// What is dated in it.
    pub due: &'static [Due],
    /// The treaty provisions it serves.
    pub provisions: &'static [Provision],
    /// The documents it cites, by symbol or title.
    pub documents: &'static [&'static str],
    /// What a reader should know of the text; empty where nothing.
    pub note: &'static str,
}

impl Action {
    /// An action with nothing but its words.
    pub const fn new(
        plan: &'static str,
        number: u16,
        theme: Theme,
        addressee: &'static Population,
        force: Force,
        title: &'static str,
        summary: &'static str,
    ) -> Self {
        Self {
            plan,
            number,
            theme,
            addressee,
            force,
            title,
            summary,
            clauses: &[],
            due: &[],
            provisions: &[],
            documents: &[],
            note: "",
        }
    }

    /// With these parts of their own force or addressee.
    #[must_use]
    pub const fn clauses(self, clauses: &'static [Clause]) -> Self {
        Self { clauses, ..self }
    }

    /// With these dated duties.
    #[must_use]
    pub const fn due(self, due: &'static [Due]) -> Self {
        Self { due, ..self }
    }

    /// Serving these provisions.
    #[must_use]
    pub const fn serves(self, provisions: &'static [Provision]) -> Self {
        Self { provisions, ..self }
    }

    /// Citing these documents.
    #[must_use]
    pub const fn cites(self, documents: &'static [&'static str]) -> Self {
        Self { documents, ..self }
    }

    /// With a note on the text.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// The stable id: `oslo/18`.
    pub fn id(&self) -> String {
        format!("{}/{}", self.plan, self.number)
    }

    /// The citation: `Oslo Action 18`, given the plan's short name.
    pub const fn citation(&self, plan_name: &'static str) -> Citation {
        Citation::action(plan_name, self.number)
    }
}
