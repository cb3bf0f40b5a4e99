//! What every answer is made of: values that may be undecided, what is missing to decide them, and reasons.

mod alternatives;
mod because;
mod last_known;
mod missing;
mod possible;
mod presumption;
mod reason;

pub use alternatives::{Alternative, Alternatives};
pub use because::{
    Because, DeadlineReason, JudgementReason, MatterReason, QuestionReason, ReportReason, StandingReason,
};
pub(in crate::assess) use missing::Dated;
pub use missing::{Lacking, Missing};
pub use possible::Possible;
pub(in crate::assess) use possible::{any, happened, joined};
pub use presumption::Presumption;
pub use reason::Reason;
pub(in crate::assess) use reason::each_once;
