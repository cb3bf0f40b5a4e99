//! The words that every layer uses: States, conventions, provisions, dates and timelines.

pub mod citation;
pub(crate) mod codes;
pub mod convention;
pub mod cycle;
mod day;
pub mod duty;
pub mod meeting;
pub mod months;
pub(crate) mod parse;
pub mod provision;
pub mod state;
pub(crate) mod suggest;
pub mod tally;
pub mod timeline;
pub mod truth;
pub mod when;

pub(crate) use day::calendar_day;
pub use {
    citation::{Citation, Source},
    convention::Convention,
    cycle::Cycle,
    duty::Duty,
    meeting::{MeetingId, MeetingKind, Session},
    months::{MonthEnd, days_after, months_after, months_before},
    provision::Provision,
    state::{Region, State, Subregion},
    tally::{Ratio, Tally},
    timeline::{Stretch, Timeline},
    truth::Truth,
    when::When,
};
pub use {
    codes::Code,
    day::{Day, first_day_of, last_day_of},
    parse::ParseError,
};
