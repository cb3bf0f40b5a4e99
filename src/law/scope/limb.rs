//! One limb of a definition, and what all of them together give.

use crate::base::{provision::Provision, truth::Truth};
use serde::Serialize;
use std::fmt;

/// One limb of a definition or of an exclusion from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Limb {
    /// What it asks, in our words.
    pub asks: &'static str,
    /// The provision that asks it.
    pub provision: Provision,
    /// Whether it is so.
    pub met: Truth,
}

impl Limb {
    pub(super) const fn new(asks: &'static str, provision: Provision, met: Truth) -> Self {
        Self { asks, provision, met }
    }
}

/// `fewer than ten submunitions: no (CCM Art. 2(2)(c))`.
impl fmt::Display for Limb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.asks, self.met, self.provision)
    }
}

/// Whether a thing is covered, with all limbs that were asked.
///
/// Display writes the answer and a line for each limb.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ScopeFinding {
    /// Whether the definition covers it.
    pub covered: Truth,
    /// What is asked of everything that is covered.
    pub required: Vec<Limb>,
    /// What takes it out again; each list does so only as a whole.
    pub exclusions: Vec<Vec<Limb>>,
}

impl ScopeFinding {
    /// Covered if all that is required is met and no exclusion is met in all its limbs.
    pub(super) fn new(required: Vec<Limb>, exclusions: Vec<Vec<Limb>>) -> Self {
        let inside = all(&required);
        let out = exclusions.iter().map(|limbs| all(limbs)).fold(Truth::No, |any, one| any | one);
        Self { covered: inside & !out, required, exclusions }
    }

    /// The limbs that decide or could decide: what is required and not surely met, and in each exclusion that is not
    /// complete, the limbs that are not surely met.
    ///
    /// ```
    /// use mine_action::{Truth, law::scope::{Munition, Weights}};
    /// let munition = Munition {
    ///     submunitions: Some(10),
    ///     weights: Some(Weights::each(4_500)),
    ///     single_target: Truth::Yes,
    ///     self_destruction: Truth::Yes,
    ///     self_deactivation: Truth::Yes,
    ///     ..Munition::dispersing_submunitions()
    /// };
    /// let finding = munition.assess();
    /// assert_eq!(finding.covered, Truth::Yes); // a cluster munition: ten is not fewer than ten
    /// let (c, why) = (finding.exclusions.last().ok_or("none")?, finding.not_met());
    /// assert_eq!(c.len(), 5);
    /// assert!(why.iter().any(|limb| limb.to_string() == "fewer than ten submunitions: no (CCM Art. 2(2)(c))"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn not_met(&self) -> Vec<&Limb> {
        let limbs = self.required.iter().chain(self.exclusions.iter().flatten());
        limbs.filter(|limb| limb.met != Truth::Yes).collect()
    }
}

fn all(limbs: &[Limb]) -> Truth {
    limbs.iter().fold(Truth::Yes, |so_far, limb| so_far & limb.met)
}

impl fmt::Display for ScopeFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "covered: {}", self.covered)?;
        for limb in &self.required {
            write!(f, "\n- {limb}")?;
        }
        for limbs in &self.exclusions {
            write!(f, "\n- out if all of:")?;
            for limb in limbs {
                write!(f, "\n  - {limb}")?;
            }
        }
        Ok(())
    }
}
