//! What was so over the years, as rows: the values of a plan by cycle, statuses by day, which reports came, and every
//! period in which a duty was, or may have been, overdue.
//!
//! Every row is tidy: one thing, one time, one answer. What is unknown is told as all that it could be, never left out.

mod filing;
mod grid;
mod miss;
mod rate;
mod status;
mod values;

pub use filing::Filing;
pub use grid::{ReportGrid, ReportRow};
pub use miss::Miss;
pub use rate::{ReportRate, ReportYear};
pub use status::StatusRow;
