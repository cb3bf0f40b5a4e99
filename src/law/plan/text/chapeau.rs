//! The words before the actions of a chapter: what for, on which principles, and who is to act.

use super::place::Place;
use crate::law::{action::Force, population::Population};

/// Whom the words before some actions address.
///
/// An action may narrow this: its own addressee stands with it.
///
/// ```
/// use mine_action::law::{oslo, population::SIGNIFICANT_VICTIMS};
/// let chapter = oslo::PLAN.chapter_of(33).and_then(|chapter| chapter.chapeau).ok_or("no chapeau")?;
/// assert_eq!(chapter.addressees[0].to, [&SIGNIFICANT_VICTIMS]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Addressees {
    /// The first action.
    pub first: u16,
    /// The last action.
    pub last: u16,
    /// Who is named, in our words.
    pub who: &'static str,
    /// The group, or those that any of the groups has.
    pub to: &'static [&'static Population],
    /// How strongly they are asked.
    pub force: Force,
}

impl Addressees {
    /// Those whom the words before the actions from the first to the last address, with a plain "will".
    pub const fn new((first, last): (u16, u16), who: &'static str, to: &'static [&'static Population]) -> Self {
        Self { first, last, who, to, force: Force::Will }
    }

    /// With another force.
    #[must_use]
    pub const fn force(self, force: Force) -> Self {
        Self { force, ..self }
    }

    /// Whether they are before that action.
    pub const fn contains(&self, action: u16) -> bool {
        self.first <= action && action <= self.last
    }
}

/// The words before the actions of a chapter.
///
/// ```
/// use mine_action::law::oslo;
/// let victims = oslo::PLAN.chapter_of(33).and_then(|chapter| chapter.chapeau).ok_or("no chapeau")?;
/// assert!(victims.principles.iter().any(|principle| principle.contains("equal basis")));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Chapeau {
    /// Where it stands.
    pub places: &'static [Place],
    /// What the chapter is for; empty where the text states no aim.
    pub aim: &'static str,
    /// On which principles and understandings.
    pub principles: &'static [&'static str],
    /// Who is to act, from the first action to the last.
    pub addressees: &'static [Addressees],
}

impl Chapeau {
    /// Words that only say who is to act.
    pub const fn new(places: &'static [Place], addressees: &'static [Addressees]) -> Self {
        Self { places, aim: "", principles: &[], addressees }
    }

    /// With that aim.
    #[must_use]
    pub const fn aim(self, aim: &'static str) -> Self {
        Self { aim, ..self }
    }

    /// On these principles.
    #[must_use]
    pub const fn principles(self, principles: &'static [&'static str]) -> Self {
        Self { principles, ..self }
    }
}
