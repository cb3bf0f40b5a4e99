//! The words that every layer uses: States, conventions, provisions, dates and timelines.

pub mod citation;
pub mod convention;
pub mod duty;
pub mod meeting;
pub mod months;
pub mod provision;
pub mod state;
pub mod timeline;
pub mod truth;
pub mod when;

/// A calendar day. The crate knows no time of day and no time zone.
pub type Day = chrono::NaiveDate;
