//! The fact-finding mission (APMBC Art. 8(8) to 8(17)): how many experts, how long before it is announced, how long it
//! stays. The CCM has none.
//!
//! The text counts in hours and days, the crate in whole days: on the days between, where the hour would decide, the
//! answer is unknown.

use super::period::{Step, days_of};
use crate::base::{Day, convention::Convention, truth::Truth};
use std::cmp::Ordering;

/// The most experts that a mission has (APMBC Art. 8(8)).
pub const MOST_EXPERTS: u32 = 9;

/// Whether a mission that arrived on one day was announced at least 72 hours before (APMBC Art. 8(11)).
///
/// ```
/// use mine_action::{Truth, law::procedure::mission::announced_in_time};
/// let notice = "2026-05-01".parse()?;
/// assert_eq!(announced_in_time(notice, "2026-05-03".parse()?), Truth::No);
/// assert_eq!(announced_in_time(notice, "2026-05-04".parse()?), Truth::Unknown); // by the hour
/// assert_eq!(announced_in_time(notice, "2026-05-05".parse()?), Truth::Yes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn announced_in_time(notice: Day, arrival: Day) -> Truth {
    has_lasted(notice, arrival, days_of(Convention::Apmbc, Step::MissionNotice))
}

/// Whether a mission stayed no more than 14 days in the country (APMBC Art. 8(15)), or than the days that were agreed.
///
/// ```
/// use mine_action::{Truth, law::procedure::mission::stayed_within};
/// let arrival = "2026-05-01".parse()?;
/// assert_eq!(stayed_within(arrival, "2026-05-14".parse()?, None), Truth::Yes);
/// assert_eq!(stayed_within(arrival, "2026-05-15".parse()?, None), Truth::Unknown); // by the hour
/// assert_eq!(stayed_within(arrival, "2026-05-16".parse()?, None), Truth::No);
/// assert_eq!(stayed_within(arrival, "2026-05-16".parse()?, Some(20)), Truth::Yes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn stayed_within(arrival: Day, departure: Day, agreed_days: Option<u32>) -> Truth {
    within(Step::MissionStay, arrival, departure, agreed_days)
}

/// Whether a mission stayed no more than 7 days at one site (APMBC Art. 8(15)), or than the days that were agreed.
///
/// ```
/// use mine_action::{Truth, law::procedure::mission::stayed_at_site_within};
/// assert_eq!(stayed_at_site_within("2026-05-01".parse()?, "2026-05-07".parse()?, None), Truth::Yes);
/// assert_eq!(stayed_at_site_within("2026-05-01".parse()?, "2026-05-09".parse()?, None), Truth::No);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn stayed_at_site_within(arrival: Day, departure: Day, agreed_days: Option<u32>) -> Truth {
    within(Step::MissionSite, arrival, departure, agreed_days)
}

fn within(step: Step, from: Day, to: Day, agreed_days: Option<u32>) -> Truth {
    let days = agreed_days.unwrap_or_else(|| days_of(Convention::Apmbc, step));
    !has_lasted(from, to, days)
}

/// Whether so many days of 24 hours lie between some hour of one day and some hour of another. By the calendar they are
/// one more at most, and one fewer at least, so that on the day itself the hour decides: also whether it is just so many
/// or more.
fn has_lasted(from: Day, to: Day, days: u32) -> Truth {
    match to.signed_duration_since(from).num_days().cmp(&days.into()) {
        Ordering::Greater => Truth::Yes,
        Ordering::Equal => Truth::Unknown,
        Ordering::Less => Truth::No,
    }
}
