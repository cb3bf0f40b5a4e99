//! What all records tell of the calendar, whatever part of them is asked.

use super::request::ExtensionRequest;
use crate::base::{
    citation::{Source, SourceKind},
    convention::Convention,
    meeting::MeetingId,
    when::When,
};
use std::collections::BTreeMap;

/// What all records tell of the calendar. It stays what it is where a part of them is asked, by day or by source.
#[derive(Debug, Clone, Default)]
pub(super) struct Whole {
    /// The days of the meetings: on which a decision became public is a matter of the calendar, whoever tells it.
    days: BTreeMap<MeetingId, When>,
    /// What the rows of requests rest on that were, or may have been, considered by a meeting.
    considered: BTreeMap<MeetingId, Vec<Source>>,
    /// The same, of requests whose meeting is not told.
    anywhere: BTreeMap<Convention, Vec<Source>>,
}

/// It is none of the facts: registers with the same facts are equal.
impl PartialEq for Whole {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for Whole {}

impl Whole {
    /// Of the days of all meetings, and of all requests.
    pub(super) fn of<'a>(
        days: BTreeMap<MeetingId, When>,
        requests: impl Iterator<Item = &'a ExtensionRequest>,
    ) -> Self {
        let mut whole = Self { days, ..Self::default() };
        for request in requests {
            let own = match request.meeting_id() {
                Some(meeting) => whole.considered.entry(meeting).or_default(),
                None => whole.anywhere.entry(request.id.convention).or_default(),
            };
            own.extend(request.sources_of_rows().cloned());
        }
        whole
    }

    /// The days of a meeting of the calendar.
    pub(super) fn meeting_days(&self, id: MeetingId) -> Option<When> {
        self.days.get(&id).copied()
    }

    /// Whether everything that may be a decision of that meeting rests on such sources.
    pub(super) fn is_all_from(&self, meeting: MeetingId, kinds: &[SourceKind]) -> bool {
        let own = self.considered.get(&meeting).into_iter().chain(self.anywhere.get(&meeting.convention));
        own.flatten().all(|source| source.is_of(kinds))
    }
}
