//! What was known on a day: whether a fact had become known, and of what else that depends.

use super::vote::Resolution;
use crate::base::{Day, meeting::MeetingId, when::When};

/// The records as they could be known on a day.
pub(super) struct Hindsight<'a> {
    /// The day.
    pub(super) day: Day,
    /// The release of the records: a fact without a last possible day became known then at the latest.
    pub(super) release: Day,
    /// The days of a meeting.
    pub(super) meeting: &'a dyn Fn(MeetingId) -> Option<When>,
    /// All resolutions.
    pub(super) resolutions: &'a [Resolution],
}

impl Hindsight<'_> {
    /// Whether a fact was known that became known on the last possible day of `since`. A fact without any date is a
    /// baseline and has always been known.
    pub(super) fn knew(&self, since: Option<When>) -> bool {
        since.is_none_or(|since| self.knew_of(since))
    }

    /// The same of a fact that has a date.
    pub(super) fn knew_of(&self, since: When) -> bool {
        since.latest().min(self.release) <= self.day
    }

    /// Whether a resolution was known.
    pub(super) fn knew_resolution(&self, symbol: &str) -> bool {
        self.resolutions.iter().any(|row| row.resolution == symbol && self.knew(row.date))
    }
}
