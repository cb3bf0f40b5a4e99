//! What can be asked of a value: why it is so, what would move it, and how it may turn out.

mod change;
mod coverage;
mod difference;
mod ensemble;
mod explanation;
mod sensitivity;
mod threshold;

pub use change::{Cause, Change, Counts, Moved, Step};
pub use coverage::Coverage;
pub use difference::Difference;
pub use ensemble::{Chance, Distribution, Ensemble, Unknown};
pub use explanation::{Effect, Explanation, Fact, Judged, Place};
pub use sensitivity::{Alone, Sensitivity};
pub use threshold::Decision;
