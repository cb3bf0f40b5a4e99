//! The words that every layer uses: States, conventions, provisions, dates and timelines.

pub(crate) mod amount;
pub(crate) mod citation;
pub(crate) mod codes;
pub(crate) mod convention;
pub(crate) mod cycle;
mod day;
pub(crate) mod duty;
pub(crate) mod meeting;
pub(crate) mod month_span;
pub(crate) mod months;
pub(crate) mod parse;
pub(crate) mod provision;
pub(crate) mod random;
pub(crate) mod ratio;
pub(crate) mod read;
pub(crate) mod shown;
pub(crate) mod split;
pub(crate) mod state;
pub(crate) mod suggest;
pub(crate) mod tally;
pub(crate) mod timeline;
pub(crate) mod truth;
pub(crate) mod when;

pub(crate) use day::{calendar_day, known_day};
pub use {
    amount::Amount,
    citation::{Citation, Document, DocumentKey, Source, SourceError, SourceKind},
    convention::Convention,
    cycle::{Cycle, CycleError},
    duty::Duty,
    meeting::{MeetingId, MeetingKind, Session},
    month_span::MonthSpan,
    months::{MonthEnd, days_after, first_of_sixth_month_after, months_after, months_before},
    provision::Provision,
    ratio::Ratio,
    split::{Narrowed, Split},
    state::{Region, State, Subregion},
    tally::Tally,
    timeline::{Stretch, Timeline},
    truth::Truth,
    when::{When, WhenError},
};
pub use {
    codes::Code,
    day::{Day, first_day_of, last_day_of},
    parse::ParseError,
    shown::Visible,
};
