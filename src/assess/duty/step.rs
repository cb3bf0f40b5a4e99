//! One change of a deadline.

use crate::assess::answer::{Dated, Missing, Possible, Reason, happened};
use crate::base::{Day, timeline::Timeline, when::When};
use crate::record::request::RequestId;

/// One change of the deadline, by a decision or shown by a source: from `at` on, the deadline is `becomes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct DeadlineStep {
    /// The day of the decision; of what a source shows, some day up to that of the source.
    pub(in crate::assess) at: When,
    /// The new deadline.
    pub(in crate::assess) becomes: When,
    /// The deadline before.
    pub(in crate::assess) replaces: When,
    /// What is missing where `at` is uncertain.
    pub(super) missing_day: Missing,
    /// What is missing where `becomes` is uncertain.
    pub(super) missing_deadline: Option<Missing>,
    pub(super) reason: Reason,
    /// The request that was granted; `None` where a source only shows the deadline.
    pub(in crate::assess) request: Option<RequestId>,
    /// What is missing to tell whether this deadline was moved at all; `None` where it surely was.
    pub(super) perhaps: Option<Missing>,
}

impl DeadlineStep {
    /// Whether it was taken, over time.
    pub(super) fn taken(&self) -> Timeline<Possible<bool>> {
        match &self.perhaps {
            None => happened(&Dated::new(self.at, self.missing_day.clone())),
            Some(missing) => {
                let perhaps = Possible::one_of([false, true], missing.clone());
                Timeline::constant(Possible::Known(false)).then(self.at.earliest(), perhaps)
            }
        }
    }

    /// Whether it was surely taken by that day.
    pub(in crate::assess) fn surely_by(&self, day: Day) -> bool {
        self.perhaps.is_none() && self.at.latest() <= day
    }
}
