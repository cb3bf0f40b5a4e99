//! What can be asked of a value: why it is so, what would move it, how it may turn out, and what others made of it.

mod change;
mod coverage;
mod difference;
mod ensemble;
mod explanation;
mod gain;
mod next_facts;
mod next_values;
mod reconcile;
mod sensitivity;
mod threshold;

pub use change::{Cause, Change, ChangeStep, Moved, Shift};
pub use coverage::Coverage;
pub use difference::{Difference, TallyDifference};
pub use ensemble::{Chance, Distribution, Ensemble, Unknown};
pub use explanation::{AskedBy, AtomFinding, Effect, Explanation, SubjectFinding};
pub use next_facts::{NextFact, NextFacts};
pub use next_values::{AskedItem, NextValues};
pub use reconcile::{Figure, Gap, GapKind, Named, Parties, Printed, Reconciliation, Rounding, Topic, Way};
pub use sensitivity::{ReadingEffect, Sensitivity};
pub use threshold::Decision;
