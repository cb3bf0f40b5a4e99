//! What can be asked of a value: why it is so, what would move it, and how it may turn out.

mod change;
mod coverage;
mod difference;
mod ensemble;
mod explanation;
mod sensitivity;
mod threshold;

pub use change::{Cause, Change, ChangeStep, Moved};
pub use coverage::Coverage;
pub use difference::{Difference, TallyDifference};
pub use ensemble::{Chance, Distribution, Ensemble, Unknown};
pub use explanation::{AskedBy, AtomFinding, Effect, Explanation, SubjectFinding};
pub use sensitivity::{ReadingEffect, Sensitivity};
pub use threshold::Decision;
