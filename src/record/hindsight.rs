//! What was known on a day.

use super::vote::Resolution;
use crate::base::{Day, meeting::MeetingId, when::When};

/// The records as they could be known on a day.
pub(super) struct Hindsight<'a> {
    /// The day.
    pub(super) day: Day,
    /// The release of the records: what they hold was known then at the latest, even a fact whose date has no end.
    pub(super) release: Day,
    /// The days of a meeting.
    pub(super) meeting: &'a dyn Fn(MeetingId) -> Option<When>,
    /// All resolutions.
    pub(super) resolutions: &'a [Resolution],
}

impl Hindsight<'_> {
    /// Whether a fact that became known at `since` was known; it counts from the last possible day of that date. A fact
    /// without any date is a baseline: it has always been known.
    pub(super) fn knew(&self, since: Option<When>) -> bool {
        since.is_none_or(|since| self.knew_of(since))
    }

    /// The same, for a fact that has a date.
    pub(super) fn knew_of(&self, since: When) -> bool {
        since.latest().min(self.release) <= self.day
    }

    /// Whether a resolution was known.
    pub(super) fn knew_resolution(&self, symbol: &str) -> bool {
        self.resolutions.iter().any(|row| row.resolution == symbol && self.knew(row.date))
    }
}
