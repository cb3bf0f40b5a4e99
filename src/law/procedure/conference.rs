//! When the States Parties meet: the first meeting (Art. 11(2) of both), the first Review Conference, and the years
//! between two of them (Art. 12(1) of both). Meetings are annual until the first Review Conference; after it, each
//! Review Conference considers how often they are (Art. 12(2)(b)), so that no rule gives their years.

use super::period::{Step, months_of};
use crate::base::{
    Day,
    convention::Convention,
    months::{MonthEnd, months_after},
    truth::Truth,
};

/// The last day on which the first Meeting of the States Parties could be convened: one year after entry into force.
///
/// ```
/// use mine_action::{Convention, law::procedure::conference::first_meeting_by};
/// assert_eq!(first_meeting_by(Convention::Apmbc).to_string(), "2000-03-01"); // held in May 1999
/// assert_eq!(first_meeting_by(Convention::Ccm).to_string(), "2011-08-01"); // held in November 2010
/// ```
pub fn first_meeting_by(convention: Convention) -> Day {
    after_entry(convention, Step::FirstMeeting)
}

/// The day from which the first Review Conference was to be convened: five years after entry into force. The text names
/// no last day.
///
/// ```
/// use mine_action::{Convention, law::procedure::conference::first_review_conference};
/// assert_eq!(first_review_conference(Convention::Apmbc).to_string(), "2004-03-01"); // held from 29 November 2004
/// assert_eq!(first_review_conference(Convention::Ccm).to_string(), "2015-08-01"); // held from 7 September 2015
/// ```
pub fn first_review_conference(convention: Convention) -> Day {
    after_entry(convention, Step::FirstReviewConference)
}

/// Whether five years lie between one Review Conference, with its first and last day, and the opening of the next. The
/// text does not say from which day of the one they are counted: where the first and the last day give another answer,
/// it is unknown.
///
/// ```
/// use mine_action::{Convention, MonthEnd, Truth, law::procedure::conference::interval_is_kept};
/// let kept = |before: (&str, &str), next: &str| {
///     let before = (before.0.parse()?, before.1.parse()?);
///     Ok::<_, Box<dyn std::error::Error>>(interval_is_kept(Convention::Apmbc, before, next.parse()?, MonthEnd::LastDay))
/// };
/// // From Nairobi to Cartagena, from Cartagena to Maputo, from Maputo to Oslo.
/// assert_eq!(kept(("2004-11-29", "2004-12-03"), "2009-11-30")?, Truth::Unknown);
/// assert_eq!(kept(("2009-11-30", "2009-12-04"), "2014-06-23")?, Truth::No);
/// assert_eq!(kept(("2014-06-23", "2014-06-27"), "2019-11-26")?, Truth::Yes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn interval_is_kept(convention: Convention, before: (Day, Day), opens: Day, rule: MonthEnd) -> Truth {
    let from = |day| months_after(day, months_of(convention, Step::ReviewConferenceInterval), rule);
    if opens < from(before.0) {
        Truth::No
    } else if opens < from(before.1) {
        Truth::Unknown
    } else {
        Truth::Yes
    }
}

/// Entry into force was on the first day of a month, so that no month is too short.
fn after_entry(convention: Convention, step: Step) -> Day {
    months_after(convention.entered_into_force(), months_of(convention, step), MonthEnd::LastDay)
}
