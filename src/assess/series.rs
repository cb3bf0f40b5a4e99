//! What was so over the years, as rows: the values of a plan by cycle, statuses by day, which reports came, every period in
//! which a duty was, or may have been, overdue, how much more time was asked and given, and how many
//! mines and munitions are retained.
//!
//! Every row is tidy: one thing, one time, one answer. What is unknown is told as all that it could be, never left out.

mod counted;
mod extension;
mod filing;
mod grid;
mod lapse;
mod miss;
mod rate;
mod requested;
mod retained;
mod row;
mod status;
mod values;

pub use extension::ExtensionHistory;
pub use filing::Filing;
pub use grid::ReportGrid;
pub use lapse::{Lapse, LapseEnd};
pub use miss::Miss;
pub use rate::{ReportRate, ReportYear};
pub use requested::RequestedTime;
pub use retained::RetainedYear;
pub use row::ReportRow;
pub use status::StatusRow;
