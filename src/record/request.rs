//! Extension requests as a typed history: filed, revised, withdrawn, considered, decided.
//!
//! A request may stand in several rows ([`RequestRow`]), one for each source; they are merged into one
//! [`ExtensionRequest`].

mod clock;
mod contradiction;
mod merge;
mod merged;
mod possible;
mod row;

pub use clock::RequestClock;
pub(crate) use contradiction::Contradiction;
pub use merged::{ExtensionRequest, Outcome, VoteCount};
pub use row::{ContentClaim, OutcomeCode, RequestId, RequestRow};
