//! [assess]: mod@assess
//! [replies]: guide::replies
//! [json]: guide::json
//! [checks]: guide::checks
//! [sql]: law::sql
//! [records]: guide::records
//! [speed]: guide::speed
//! [changelog]: guide::changelog
//! [CONTRIBUTING.md]: guide::contributing
//! [ARCHITECTURE.md]: guide::architecture
#![cfg_attr(feature = "data", doc = "")]
#![cfg_attr(feature = "data", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "data"), doc = "The mine-ban and cluster-munition conventions as a computable model.")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)
)]

pub mod assess;
pub mod base;
#[cfg(feature = "data")]
pub mod data;
pub mod guide;
pub mod law;
pub mod record;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "proptest")]
pub mod strategies;

#[doc(inline)]
pub use assess::{
    answer::Possible,
    dossier::Dossier,
    duty::{DutyStatus, Finding, Status},
    inquiry::Inquiry,
    snapshot::{Snapshot, Value},
    standing::Standing,
    sweep::StateDeadline,
};
#[doc(inline)]
pub use base::{
    Citation, Convention, Cycle, Day, Duty, MeetingId, MeetingKind, MonthEnd, ParseError, Provision, Ratio, Region,
    Session, Source, State, Tally, Timeline, Truth, When, months_after, months_before,
};
/// The calendar that [`Day`] is of.
pub use chrono;
#[doc(inline)]
pub use law::{indicator::Indicator, plan::Plan, reading::Readings};
#[doc(inline)]
pub use record::{
    Fact,
    fault::Faults,
    history::History,
    register::Register,
    reply::{Origin, Replies, Reply, ReplyKey, Told, Vocabulary},
    subject::Subject,
};
