//! What remained when it was measured last, and what was done over some years: what figures of each kind have to tell.

use super::{bounds::Bounds, kind::Kind};
use crate::assess::dossier::Dossier;
use crate::base::{Day, amount::Amount, citation::Source, convention::Convention, when::When};
use serde::{Deserialize, Serialize};

/// What remained to be done when it was measured last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
#[non_exhaustive]
pub struct Measure<K: Kind> {
    /// The day as at which it is given, as far as known.
    pub measured: When,
    /// What remained: the area by class, or the number of items.
    pub rest: K::Rest,
    /// Whether more was, or may have been, found after that day.
    pub found_since: bool,
    /// Where it comes from.
    pub source: Source,
}

impl<K: Kind> Measure<K> {
    /// All of it: what was found since may be any amount more.
    pub fn in_all(&self) -> Amount {
        let all = K::in_all(&self.rest);
        if self.found_since { Amount::at_least(all.least) } else { all }
    }
}

/// Where figures are looked for: in the records of a State under a Convention, up to a day.
#[derive(Clone, Copy)]
pub(super) struct Asked<'r> {
    pub(super) dossier: Dossier<'r>,
    pub(super) convention: Convention,
    /// When the first clock starts: as at that day holds what has no day of its own.
    pub(super) entry: Option<When>,
    pub(super) day: Day,
}

/// What was done over some years.
pub(super) struct Done<K: Kind> {
    /// Of how many of the years it is told.
    pub(super) told: usize,
    pub(super) methods: K::Methods,
    pub(super) together: Bounds,
}

/// What figures of a kind tell.
pub(super) trait Figures: Kind {
    /// What is told of years.
    type Years<'r>;

    /// What remained when it was measured last, surely by that day. `None` where that is not told, or was nothing.
    fn last_measure(asked: Asked<'_>) -> Option<Measure<Self>>;

    /// What is told of the years that are over by that day.
    fn years(asked: Asked<'_>) -> Self::Years<'_>;

    /// The first and the last year of which anything is told.
    fn ends(years: &Self::Years<'_>) -> Option<(i32, i32)>;

    /// What was done from the first to the last of these years: so many.
    fn over(years: &Self::Years<'_>, ends: (i32, i32), count: u32) -> Done<Self>;
}
