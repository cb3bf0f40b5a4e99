//! What a crosswalk is: rows of earlier and later indicators, and how they stand to each other.

use crate::base::codes::codes;
use crate::law::{indicator::Indicator, plan::Plan};

codes! {
    /// How later indicators stand to earlier ones.
    #[non_exhaustive]
    pub enum Relation: "relation" {
        /// The same thing is counted of the same subjects.
        Same,
        /// The later one counts more: whoever met the earlier one meets it.
        Wider,
        /// The later one asks for more: whoever meets it met the earlier one.
        Narrower,
        /// One became several.
        Split,
        /// Several became one.
        Merged,
        /// The same subject asked in another way, so that neither contains the other.
        Changed,
        /// No later one.
        Dropped,
        /// No earlier one.
        New,
    }
}

/// One row of a crosswalk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Link {
    /// The earlier indicators; none where the later ones are new.
    pub earlier: &'static [&'static Indicator],
    /// The later indicators; none where the earlier ones were dropped.
    pub later: &'static [&'static Indicator],
    /// How they stand to each other.
    pub relation: Relation,
    /// Why, in our words.
    pub reason: &'static str,
    /// What may be compared: an item both ask, a part, or nothing.
    pub comparable: &'static str,
}

/// The rows between two plans. Every indicator of both stands in at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Crosswalk {
    /// The earlier plan.
    pub earlier: &'static Plan,
    /// The later plan.
    pub later: &'static Plan,
    /// The rows.
    pub links: &'static [Link],
}

impl Crosswalk {
    /// A crosswalk of these rows.
    pub const fn new(earlier: &'static Plan, later: &'static Plan, links: &'static [Link]) -> Self {
        Self { earlier, later, links }
    }

    /// The rows in which an indicator of either plan stands.
    pub fn of(&self, indicator: &Indicator) -> Vec<&'static Link> {
        let stands = |list: &[&Indicator]| list.iter().any(|one| **one == *indicator);
        self.links.iter().filter(|link| stands(link.earlier) || stands(link.later)).collect()
    }
}
