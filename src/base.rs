//! The words that every layer uses: States, conventions, provisions, dates and timelines.

pub mod citation;
pub mod convention;
pub mod cycle;
pub mod duty;
pub mod meeting;
pub mod months;
pub mod provision;
pub mod state;
pub mod tally;
pub mod timeline;
pub mod truth;
pub mod when;

/// A calendar day. The crate knows no time of day and no time zone.
pub type Day = chrono::NaiveDate;

/// A day that is written out in a table of this crate; tests show that each exists.
pub(crate) const fn calendar_day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MIN,
    }
}
