//! The Special Meeting of the States Parties (APMBC Art. 8(5)). The CCM has none.

use super::{
    period::{Step, days_of},
    vote::{Motion, Vote},
};
use crate::base::{convention::Convention, read, when::When};
use serde::Serialize;

/// The days of a proposal that a Special Meeting be convened.
///
/// The Secretary-General convenes it "within a further" fourteen days. Further to what is not said where the third is
/// reached early; here it is the end of the first fourteen, the later day.
/// [`convened_by_if_counted_from`](Self::convened_by_if_counted_from) has the other.
///
/// ```
/// use mine_action::law::procedure::SpecialMeeting;
/// let meeting = SpecialMeeting::proposed("2026-01-10".parse()?);
/// assert_eq!(meeting.support_until.to_string(), "2026-01-24");
/// assert_eq!(meeting.convened_by.to_string(), "2026-02-07");
/// assert!(SpecialMeeting::is_favoured(55, 164) && !SpecialMeeting::is_favoured(54, 164));
/// assert!(SpecialMeeting::has_quorum(83, 164) && !SpecialMeeting::has_quorum(82, 164));
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct SpecialMeeting {
    /// The last day on which a State Party that favours it is counted.
    pub support_until: When,
    /// The last day for convening it, if at least one third favour it by then.
    pub convened_by: When,
}

impl SpecialMeeting {
    /// The days of a proposal that the Secretary-General communicated on that day. It is not counted.
    pub fn proposed(communicated: When) -> Self {
        let support_until = communicated.plus_days(days(Step::SpecialMeetingSupport));
        Self { support_until, convened_by: support_until.plus_days(days(Step::SpecialMeetingConvened)) }
    }

    /// The last day for convening it if the further days run from the day on which the third was reached.
    ///
    /// ```
    /// use mine_action::law::procedure::SpecialMeeting;
    /// let by = SpecialMeeting::convened_by_if_counted_from("2026-01-15".parse()?);
    /// assert_eq!(by.to_string(), "2026-01-29");
    /// # Ok::<(), mine_action::base::WhenError>(())
    /// ```
    pub fn convened_by_if_counted_from(third_reached: When) -> When {
        third_reached.plus_days(days(Step::SpecialMeetingConvened))
    }

    /// Whether that many of so many States Parties are enough to have it convened: one third.
    pub fn is_favoured(in_favour: u32, parties: u32) -> bool {
        carries(Motion::SpecialMeetingFavoured, in_favour, parties)
    }

    /// Whether that many of so many States Parties are a quorum: a majority of all.
    pub fn has_quorum(present: u32, parties: u32) -> bool {
        carries(Motion::SpecialMeetingQuorum, present, parties)
    }
}

fn days(step: Step) -> u64 {
    days_of(Convention::Apmbc, step).into()
}

fn carries(motion: Motion, votes: u32, parties: u32) -> bool {
    Vote::of(Convention::Apmbc, motion).is_some_and(|vote| vote.carries(votes, parties))
}
