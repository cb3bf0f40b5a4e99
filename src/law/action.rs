//! Actions of a plan: who is asked to do what, in which words, by when.

use super::{due::Due, population::Population, theme::Theme};
use crate::base::{citation::Citation, codes::codes, provision::Provision};

codes! {
    /// The force of the language: how strongly the text asks.
    ///
    /// ```
    /// use mine_action::law::{action::Force, oslo};
    /// assert_eq!(oslo::A1.force, Force::Will);
    /// assert_eq!(Force::SeekTo.code(), "seek-to");
    /// ```
    #[non_exhaustive]
    pub enum Force: "force of language" {
        /// "will": a plain commitment.
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

/// A part of an action that addresses others, or asks with another force, than the rest of it.
///
/// ```
/// use mine_action::law::{action::{Clause, Force}, population::STATES_PARTIES};
/// let part = Clause::with_force("consider twinning", Force::Consider);
/// assert_eq!((part.to, part.force), (None, Some(Force::Consider)));
/// assert_eq!(Clause::with_addressee("report on it", &STATES_PARTIES).to, Some(&STATES_PARTIES));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Clause {
    /// What this part asks, in our words.
    pub what: &'static str,
    /// Whom it addresses; `None` = whom the action addresses.
    pub to: Option<&'static Population>,
    /// How strongly it asks; `None` = as the action does.
    pub force: Option<Force>,
    /// On what condition, in our words, where no record tells whether it holds; empty if there is none beside that of
    /// the action.
    pub condition: &'static str,
    /// Whether it is a task of those addressed together, as at a meeting, and of none of them alone.
    pub together: bool,
}

impl Clause {
    /// A part with another force.
    pub const fn with_force(what: &'static str, force: Force) -> Self {
        Self { what, to: None, force: Some(force), condition: "", together: false }
    }

    /// A part with another addressee.
    pub const fn with_addressee(what: &'static str, to: &'static Population) -> Self {
        Self { what, to: Some(to), force: None, condition: "", together: false }
    }

    /// A part with both.
    pub const fn new(what: &'static str, to: &'static Population, force: Force) -> Self {
        Self { what, to: Some(to), force: Some(force), condition: "", together: false }
    }

    /// The same on a condition that no record tells.
    #[must_use]
    pub const fn only(self, condition: &'static str) -> Self {
        Self { condition, ..self }
    }

    /// The same as a task of those addressed together.
    #[must_use]
    pub const fn together(self) -> Self {
        Self { together: true, ..self }
    }
}

/// One action of a plan. Title and summary are ours; plan and number lead to the original.
///
/// ```
/// use mine_action::{Convention, Provision, law::{action::{Action, Force}, population::STATES_PARTIES, theme}};
/// const MAP: Action =
///     Action::new("schools", 1, theme::RISK_EDUCATION, &STATES_PARTIES, Force::Will, "Maps", "Map the schools.")
///         .serves(&[Provision::article(Convention::Apmbc, 5)]);
/// assert_eq!(MAP.id(), "schools/1");
/// assert_eq!(MAP.citation("Schools").to_string(), "Schools Action 1");
/// ```
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
    /// On what condition, in our words, where no record tells whether it holds; empty if it is asked of all addressed.
    pub condition: &'static str,
    /// Whether it is a task of those addressed together, as at a meeting, and of none of them alone.
    pub together: bool,
    /// A short title.
    pub title: &'static str,
    /// What is asked, in our words.
    pub summary: &'static str,
    /// The parts that address others or ask with another force.
    pub clauses: &'static [Clause],
    /// What in it has a date.
    pub due: &'static [Due],
    /// The treaty provisions it serves.
    pub provisions: &'static [Provision],
    /// The documents it cites, by symbol or title.
    pub documents: &'static [&'static str],
    /// What a reader should know of the text; empty if there is nothing.
    pub note: &'static str,
}

impl Action {
    /// An action without parts, dates, provisions, documents or note.
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
            condition: "",
            together: false,
            title,
            summary,
            clauses: &[],
            due: &[],
            provisions: &[],
            documents: &[],
            note: "",
        }
    }

    /// With these parts that address others or ask with another force.
    #[must_use]
    pub const fn clauses(self, clauses: &'static [Clause]) -> Self {
        Self { clauses, ..self }
    }

    /// On a condition that no record tells.
    #[must_use]
    pub const fn only(self, condition: &'static str) -> Self {
        Self { condition, ..self }
    }

    /// As a task of those addressed together.
    #[must_use]
    pub const fn together(self) -> Self {
        Self { together: true, ..self }
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
