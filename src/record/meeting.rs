//! The calendar of formal meetings.

use super::{
    check::{Beside, Check, Wrong, end_before_start, too_early},
    row::rows,
};
use crate::base::{
    Day,
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
        /// Its first day.
        starts?: Day,
        /// Its last day.
        ends?: Day,
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

    /// The days of the meeting, as an uncertain date; `None` where its first or last day is not known.
    pub fn days(&self) -> Option<When> {
        When::between(self.starts?, self.ends?).ok()
    }
}

impl Check for Meeting {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let (starts, ends) = (self.starts.map(When::on), self.ends.map(When::on));
        let mut wrong = too_early(self.convention, &[("starts", starts), ("ends", ends)]);
        wrong.extend(starts.zip(ends).and_then(|(starts, ends)| end_before_start(starts, ends)));
        wrong
    }
}
