//! What happened: typed, dated, sourced facts, and the register that holds them all.

pub mod area;
pub mod armed_conflict;
mod builder;
pub mod cell;
mod cells;
mod check;
pub mod clearance;
pub mod conflict;
mod contrary;
pub mod exception;
mod fact;
pub mod fault;
pub mod group;
mod hindsight;
pub mod history;
pub mod list;
pub mod listed;
pub mod measure;
pub mod meeting;
mod meeting_bounds;
mod meeting_check;
pub mod membership;
mod noted;
#[cfg(feature = "data")]
mod packed;
#[cfg(feature = "data")]
mod packed_register;
mod parsed;
#[cfg(feature = "io")]
pub mod read;
pub mod register;
pub mod released;
pub mod remaining;
pub mod reply;
pub mod report;
pub mod request;
pub mod retained;
mod row;
mod settle;
#[cfg(feature = "io")]
pub(crate) mod sheet;
pub mod sitting;
pub mod source;
mod sourced;
pub mod stockpile;
pub mod subject;
pub(crate) mod suppose;
pub(crate) mod table;
mod unread;
pub mod victim;
pub mod vote;
mod whole;
#[cfg(feature = "io")]
mod write;

pub use fact::Fact;
pub use parsed::Parsed;
#[cfg(feature = "io")]
pub use sheet::formula::hide as cell_in_csv;
pub use table::Table;
#[doc(inline)]
pub use {
    area::{Area, AreaEvent},
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    conflict::Conflict,
    exception::{Exception, ExceptionKind},
    group::GroupMember,
    list::{Extent, List, Whereof},
    measure::{Measure, MeasureKind},
    meeting::Meeting,
    membership::{Membership, MembershipEvent},
    report::{Report, ReportKind},
    request::{RequestId, RequestRow},
    retained::{HowMany, Retained},
    sitting::{Sitting, Sittings, Which},
    source::{Document, SourceKind},
    stockpile::{Stockpile, StockpileEvent},
    victim::{VictimEvent, Victims},
    vote::{Ballot, Resolution, Vote},
};
