//! The calendar of formal meetings.

use super::row::rows;
use crate::base::{
    citation::Source,
    codes::codes,
    convention::Convention,
    meeting::{MeetingId, Session},
    when::When,
};

codes! {
    /// Whether the records hold every decision of a meeting on extension requests.
    pub enum Decisions: "completeness" {
        /// They do: a decision that is not there was not taken.
        Complete,
        /// They may not: a decision that is not there is unknown.
        Incomplete,
    }
}

rows! {
    /// A Meeting of the States Parties or a Review Conference.
    ///
    /// ```
    /// use mine_action::{Convention, record::meeting::{Decisions, Meeting}};
    /// let meeting = Meeting::new(Convention::Apmbc, "22MSP".parse()?, Decisions::Incomplete, "a ministry")
    ///     .starts("2025-12-01".parse()?)
    ///     .ends("2025-12-05".parse()?)
    ///     .place("Geneva");
    /// assert_eq!(meeting.id().to_string(), "apmbc/22MSP");
    /// assert_eq!(meeting.days(), "2025-12-01/2025-12-05".parse().ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Meeting, key 2 {
        /// The Convention.
        convention: Convention,
        /// Its ordinal name.
        meeting: Session,
        /// Its first day, as far as a source tells: of a meeting that was still to come on 15 December 2025,
        /// `2025-12-16/..`.
        starts?: When,
        /// Its last day.
        ends?: When,
        /// Where it was held.
        place?: String,
        /// Who presided.
        president?: String,
        /// Whether its decisions on extension requests are all recorded.
        decisions: Decisions,
        /// Where that is taken from.
        decisions_source?: Source,
        /// Where the row comes from.
        source: Source,
    }
}

impl Meeting {
    /// The meeting, named with its Convention.
    pub const fn id(&self) -> MeetingId {
        MeetingId { convention: self.convention, session: self.meeting }
    }

    /// The days of the meeting, as an uncertain date; `None` where its first or last day is not known to the day. What the
    /// calendar tells of those, too, is in [`Sitting`](super::sitting::Sitting).
    pub fn days(&self) -> Option<When> {
        When::between(self.starts?.exact()?, self.ends?.exact()?).ok()
    }
}
