//! What a crosswalk is: rows of earlier and later indicators, and of best practices, and how they are related.

use crate::base::codes::codes;
use crate::law::{indicator::Indicator, plan::Plan};

codes! {
    /// How later indicators are related to earlier ones.
    ///
    /// ```
    /// use mine_action::law::crosswalk::{OSLO_TO_SIEM_REAP_ANGKOR as CROSSWALK, Relation};
    /// let new = CROSSWALK.links.iter().filter(|link| link.relation == Relation::New);
    /// assert!(new.clone().count() > 0 && new.clone().all(|link| link.earlier.is_empty()));
    /// ```
    #[non_exhaustive]
    pub enum Relation: "relation" {
        /// The same thing is counted of the same subjects.
        Same,
        /// The later one counts more: whoever meets the earlier one meets it.
        Wider,
        /// The later one asks for more: whoever meets it meets the earlier one.
        Narrower,
        /// One became several.
        Split,
        /// Several became one.
        Merged,
        /// The same matter asked in another way, so that neither follows from the other.
        Changed,
        /// No later one.
        Dropped,
        /// No earlier one.
        New,
    }
}

/// One row of a crosswalk: earlier indicators and those that continue them.
///
/// ```
/// use mine_action::law::{crosswalk::OSLO_TO_SIEM_REAP_ANGKOR as CROSSWALK, oslo::I1_1};
/// let links = CROSSWALK.of(&I1_1);
/// assert!(links.iter().all(|link| link.earlier.contains(&&I1_1) && !link.reason.is_empty()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Link {
    /// The earlier indicators; none where the later ones are new.
    pub earlier: &'static [&'static Indicator],
    /// The later indicators; none where the earlier ones were dropped.
    pub later: &'static [&'static Indicator],
    /// How they are related.
    pub relation: Relation,
    /// Why, in our words.
    pub reason: &'static str,
    /// What may be compared: an item that both ask, a part, or nothing.
    pub comparable: &'static str,
}

/// One row between the best practices that two plans list, by their numbers.
///
/// ```
/// use mine_action::law::crosswalk::{OSLO_TO_SIEM_REAP_ANGKOR as CROSSWALK, Relation};
/// let of = |relation| CROSSWALK.practices.iter().filter(move |row| row.relation == relation);
/// let new: Vec<u16> = of(Relation::New).flat_map(|row| row.later).copied().collect();
/// assert_eq!(new, [2, 3, 7, 9, 13]);
/// assert_eq!(of(Relation::Dropped).count(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PracticeLink {
    /// The earlier practices; none where the later ones are new.
    pub earlier: &'static [u16],
    /// The later practices; none where the earlier ones were dropped.
    pub later: &'static [u16],
    /// How they are related.
    pub relation: Relation,
    /// Why, in our words.
    pub reason: &'static str,
}

impl PracticeLink {
    /// A row.
    pub const fn new(earlier: &'static [u16], later: &'static [u16], relation: Relation, reason: &'static str) -> Self {
        Self { earlier, later, relation, reason }
    }
}

/// The rows between two plans. Every indicator of both is in at least one.
///
/// ```
/// use mine_action::law::crosswalk::OSLO_TO_SIEM_REAP_ANGKOR as CROSSWALK;
/// assert_eq!((CROSSWALK.earlier.code, CROSSWALK.later.code), ("oslo", "siem-reap-angkor"));
/// assert!(CROSSWALK.earlier.indicators.iter().all(|indicator| !CROSSWALK.of(indicator).is_empty()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Crosswalk {
    /// The earlier plan.
    pub earlier: &'static Plan,
    /// The later plan.
    pub later: &'static Plan,
    /// The rows.
    pub links: &'static [Link],
    /// The rows between the best practices of both; none where one of them lists none.
    pub practices: &'static [PracticeLink],
}

impl Crosswalk {
    /// A crosswalk of these rows.
    pub const fn new(earlier: &'static Plan, later: &'static Plan, links: &'static [Link]) -> Self {
        Self { earlier, later, links, practices: &[] }
    }

    /// With these rows between the best practices.
    #[must_use]
    pub const fn practices(self, practices: &'static [PracticeLink]) -> Self {
        Self { practices, ..self }
    }

    /// The rows with that indicator, of either plan.
    pub fn of(&self, indicator: &Indicator) -> Vec<&'static Link> {
        let stands = |list: &[&Indicator]| list.iter().any(|one| **one == *indicator);
        self.links.iter().filter(|link| stands(link.earlier) || stands(link.later)).collect()
    }
}
