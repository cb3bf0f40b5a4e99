//! One thing due from a State: when, by which rule, and how it stands.

use crate::assess::{answer::Possible, duty::Status};
use crate::base::{Day, citation::Citation, codes::codes, duty::Duty, state::State, when::When};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

codes! {
    /// Whether a thing is due under the treaty and the decisions that apply it, or by a commitment in a plan.
    #[non_exhaustive]
    pub enum EntryKind: "kind of entry" {
        /// Treaty law, or a decision of the States Parties that applies it.
        Treaty,
        /// A political commitment in a plan.
        Plan,
    }
}

/// One thing due.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Day, State, assess::portfolio::EntryKind, data};
/// let day = |text: &str| text.parse::<Day>();
/// let due = data::register()?.state(State::UKR).portfolio(day("2025-11-21")?, &(day("2025-11-21")?..=day("2026-12-31")?));
/// assert_eq!(due[0].what, "destroy all stockpiled anti-personnel mines"); // overdue, and so listed first
/// assert_eq!((due[0].due.ok_or("none")?.to_string().as_str(), due[0].kind), ("2010-06-01", EntryKind::Treaty));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entry {
    /// The State.
    pub state: State,
    /// The last day in time; `None` where the law sets none.
    pub due: Option<When>,
    /// Treaty or plan.
    pub kind: EntryKind,
    /// What is due.
    pub what: String,
    /// By which rule.
    pub citation: Citation,
    /// How it stands on the day asked.
    pub status: Possible<Status>,
}

impl Entry {
    /// Whether it is due, or may be, by that day; what has no date always is.
    pub(super) fn is_due_by(&self, end: Day) -> bool {
        self.due.is_none_or(|due| due.earliest() <= end)
    }

    /// Whether it is due, or may be, within that period; what has no date always is.
    pub(super) fn is_within(&self, window: &RangeInclusive<Day>) -> bool {
        self.is_due_by(*window.end()) && self.due.is_none_or(|due| due.latest() >= *window.start())
    }

    /// Whether it is overdue. What is not a report counts where it may be overdue, too; of a report on which nothing is
    /// known that would say too much.
    pub(super) fn is_outstanding(&self, duty: Duty) -> bool {
        let reports = matches!(duty, Duty::Reporting | Duty::Retention);
        self.status == Possible::Known(Status::Overdue) || (!reports && self.status.may_be(&Status::Overdue))
    }
}
