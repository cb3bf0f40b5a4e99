//! One thing due from a State: when, by which rule, and how it stands.

use crate::assess::{
    answer::Possible,
    duty::{LastKnown, Presumed, Status},
};
use crate::base::{Day, citation::Citation, codes::codes, duty::Duty, read, state::State, when::When};
use crate::law::{action::Force, due::Pace};
use serde::Serialize;
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

codes! {
    /// Why a thing due has no date.
    #[non_exhaustive]
    pub enum Undated: "reason for having no date" {
        /// No day is set: the text says at most how soon or how often.
        NotSet,
        /// A day is set that is not known: that of a meeting, or one that runs from the end of hostilities.
        NotKnown,
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
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Entry {
    /// The State.
    pub state: State,
    /// The last day in time; `None` where `undated` says why there is none.
    pub due: Option<When>,
    /// Why there is no date; `None` where there is one.
    pub undated: Option<Undated>,
    /// Treaty or plan.
    pub kind: EntryKind,
    /// What is due.
    pub what: String,
    /// By which rule.
    pub citation: Citation,
    /// How it stands on the day asked.
    pub status: Possible<Status>,
    /// The last day on which that was known, and the status then. Of what a plan asks, and of requests and declarations,
    /// only where it is known on the day asked.
    pub last_known: Option<LastKnown>,
    /// What the caller presumes where the status is not known; `None` where it is, where no presumption was chosen or where
    /// it says nothing.
    pub presumed: Option<Presumed>,
    /// How strongly a plan asks it; `None` of what a treaty does.
    pub force: Option<Force>,
    /// How soon or how often, where a plan says so without a day.
    pub pace: Option<Pace>,
    /// On what condition a plan asks it, in our words; `None` where there is none that no record tells.
    pub condition: Option<String>,
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
