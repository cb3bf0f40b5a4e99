//! What every part of the page is made from, worked out once.

use crate::assess::{
    check::RequestCheck,
    dossier::Dossier,
    duty::{DutyStatus, Finding},
    series::ExtensionHistory,
};
use crate::base::{Day, convention::Convention, last_day_of};

/// What a part of the page is made from.
pub(super) struct Asked<'a, 'r> {
    pub(super) dossier: &'a Dossier<'r>,
    pub(super) day: Day,
    /// The duties under the Conventions that the State has, or may have, joined, in the order of the articles.
    pub(super) duties: Vec<(DutyStatus, Finding)>,
    /// The requests that were, or may have been, filed by the day.
    pub(super) requests: Vec<RequestCheck>,
    /// More time asked and given, up to the day.
    pub(super) extensions: Vec<ExtensionHistory>,
}

impl<'a, 'r> Asked<'a, 'r> {
    pub(super) fn new(dossier: &'a Dossier<'r>, day: Day) -> Self {
        let joined = Convention::ALL.iter().filter(|convention| dossier.has_standing(**convention));
        let duties = joined.flat_map(|convention| dossier.duties(*convention)).map(|duty| {
            let finding = duty.at(day);
            (duty, finding)
        });
        let filed = |check: &RequestCheck| check.request.filed.is_none_or(|filed| filed.earliest() <= day);
        let requests = dossier.requests().into_iter().filter(filed).collect();
        Self { dossier, day, duties: duties.collect(), requests, extensions: dossier.extensions(day) }
    }

    /// The last day of which the records tell.
    pub(super) fn known(&self) -> Day {
        self.dossier.register().known()
    }
    /// Whether that year is over on the day: its figures are not told before.
    pub(super) fn is_over(&self, year: i32) -> bool {
        last_day_of(year) <= self.day
    }
}
