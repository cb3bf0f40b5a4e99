//! What is checked of the facts themselves: extension requests, and facts that break the law.

mod asked;
mod case;
mod finding;
mod irregularity;
mod request;

pub use finding::{RequestFinding, RequestFindingCode};
pub use irregularity::{Irregularity, IrregularityCode};
pub use request::RequestCheck;
