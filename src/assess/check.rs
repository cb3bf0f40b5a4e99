//! What is checked of the facts themselves: extension requests, and facts that break the law.

mod irregularity;
mod request;

pub use irregularity::{Irregularity, IrregularityCode};
pub use request::{RequestCheck, RequestFinding, RequestFindingCode};
