//! The verdict on one subject: whether it is counted, whether it meets the criterion, and which amounts it adds.

use crate::base::{read, truth::Truth};
use serde::Serialize;

/// Whether a subject is counted, and whether it meets the criterion.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, Subject, Truth, data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let verdicts = snapshot.verdicts(&oslo::I50_1);
/// let is_belarus = |subject: &Subject| *subject == Subject::State(State::BLR);
/// let (_, belarus) = verdicts.iter().find(|(subject, _)| is_belarus(subject)).ok_or("not counted")?;
/// assert_eq!((belarus.is_in, belarus.meets), (Truth::Yes, Truth::Yes));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Verdict {
    /// Whether it is in the population.
    pub is_in: Truth,
    /// Whether it meets the criterion, in the population or not.
    pub meets: Truth,
}

/// A verdict, and the amounts that the subject adds where it counts, in the order of the indicator's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct CountedSubject {
    pub(in crate::assess) verdict: Verdict,
    pub(in crate::assess) amounts: Vec<Option<u64>>,
}

impl CountedSubject {
    /// What it adds; `None` where it surely does not count.
    pub(super) fn contribution(&self) -> Option<Contribution> {
        let counts = self.verdict.is_in & self.verdict.meets;
        (counts != Truth::No).then(|| Contribution { surely: counts == Truth::Yes, amounts: self.amounts.clone() })
    }
}

/// What one subject that counts, or may count, adds to a sum.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(in crate::assess) struct Contribution {
    /// Whether it surely counts.
    pub(in crate::assess) surely: bool,
    /// Its amounts, in the order of the indicator's.
    pub(in crate::assess) amounts: Vec<Option<u64>>,
}
