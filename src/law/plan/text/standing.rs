//! Whether a plan binds, and who may change it.

use super::place::Place;
use crate::base::{codes::codes, provision::Provision};

codes! {
    /// How a text tells that it does not bind.
    ///
    /// ```
    /// use mine_action::law::plan::{PLANS, ToldHow};
    /// let told = PLANS.map(|plan| plan.legal_standing.map(|standing| standing.told));
    /// assert_eq!(told, [
    ///     Some(ToldHow::Silent), Some(ToldHow::Expressly), Some(ToldHow::Implied), Some(ToldHow::Implied)
    /// ]);
    /// ```
    #[non_exhaustive]
    pub enum ToldHow: "way of telling" {
        /// In so many words.
        Expressly,
        /// By what it calls the Convention and itself.
        Implied,
        /// Not at all: it follows from the Convention.
        Silent,
    }
}

/// The legal standing of a plan.
///
/// ```
/// use mine_action::law::{oslo, vientiane};
/// let vientiane = vientiane::PLAN.legal_standing.ok_or("not told")?;
/// assert!(!vientiane.binding && vientiane.revisable.contains("later meetings"));
/// assert!(oslo::PLAN.legal_standing.is_some_and(|standing| standing.revisable.is_empty()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LegalStanding {
    /// Whether its actions are legal obligations. What they repeat of the Convention binds by the Convention.
    pub binding: bool,
    /// How the text tells.
    pub told: ToldHow,
    /// What it says, in our words.
    pub words: &'static str,
    /// Where.
    pub places: &'static [Place],
    /// The provisions from which the standing of such a text follows.
    pub provisions: &'static [Provision],
    /// Who may change it and when; empty if the text does not say.
    pub revisable: &'static str,
}

impl LegalStanding {
    /// A political commitment, told in this way at these places.
    pub const fn political(told: ToldHow, words: &'static str, places: &'static [Place]) -> Self {
        Self { binding: false, told, words, places, provisions: &[], revisable: "" }
    }

    /// As follows from these provisions.
    #[must_use]
    pub const fn by(self, provisions: &'static [Provision]) -> Self {
        Self { provisions, ..self }
    }

    /// It may be changed in this way.
    #[must_use]
    pub const fn revisable(self, revisable: &'static str) -> Self {
        Self { revisable, ..self }
    }
}
