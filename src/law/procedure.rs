//! The procedures of the treaties, with their clocks and majorities: clarification of compliance (Art. 8 of both),
//! meetings (Art. 11), Review Conferences (Art. 12) and amendments (Art. 13). The time limits of duties stand in
//! [`limit`](super::limit).
//!
//! All rules are pure: they take days and counts, and know no records. A date known in part gives an answer as far as
//! it reaches.
//!
//! | question | rule | authority |
//! |---|---|---|
//! | by when is a Request for Clarification answered | [`clarification::reply_due`] | APMBC, CCM Art. 8(2) |
//! | may the matter go to the next meeting | [`clarification::may_go_to_meeting`] | APMBC, CCM Art. 8(3) |
//! | is there to be a Special Meeting, and by when | [`SpecialMeeting`] | APMBC Art. 8(5) |
//! | was a fact-finding mission announced in time, did it stay too long | [`mission`] | APMBC Art. 8(11), 8(15) |
//! | by when was the first meeting, when may a Review Conference sit | [`conference`] | APMBC, CCM Art. 11(2), 12(1) |
//! | by when is an Amendment Conference supported | [`amendment::support_until`] | APMBC, CCM Art. 13(1) |
//! | since when is an amendment in force, and for whom | [`Amendment`] | APMBC, CCM Art. 13(5) |
//! | is a majority reached | [`Vote::carries`] | the article of each |

pub mod amendment;
pub mod clarification;
pub mod conference;
pub mod mission;
mod period;
mod special_meeting;
mod vote;

pub use amendment::Amendment;
pub use period::{Bound, PERIODS, Period, Span, Step};
pub use special_meeting::SpecialMeeting;
pub use vote::{Electorate, Motion, Share, VOTES, Vote};
