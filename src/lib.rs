//! tour
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)
)]

pub mod assess;
pub mod base;
#[cfg(feature = "data")]
pub mod data;
pub mod law;
pub mod record;
#[cfg(feature = "proptest")]
pub mod strategies;

pub use assess::{
    dossier::Dossier,
    possible::Possible,
    status::{Finding, Status},
};
pub use base::{
    Day,
    citation::{Citation, Source},
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, MeetingKind, Session},
    months::{MonthEnd, months_after, months_before},
    provision::Provision,
    state::State,
    timeline::Timeline,
    truth::Truth,
    when::When,
};
pub use record::{
    history::History,
    register::{Fact, Register},
};
