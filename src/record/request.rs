//! Extension requests as a typed history: filed, revised, withdrawn, considered, decided.
//!
//! A request may stand in several rows ([`RequestRow`]), one for each source; they are merged into one
//! [`ExtensionRequest`].

mod merge;
mod merged;
mod row;

pub use merged::{ExtensionRequest, Outcome, VoteCount};
pub use row::{ContentClaim, OutcomeCode, RequestId, RequestRow};
