//! Where a plan wants to get: by when, in which direction, and what shows it.

use super::place::Place;
use crate::base::codes::codes;
use crate::law::{due::Pace, population::Population};
use serde::Serialize;

codes! {
    /// What a goal wants of the number that counts it, or of the matter where nothing counts it.
    #[non_exhaustive]
    pub enum Direction: "direction" {
        /// Fewer than before.
        Fewer,
        /// More than before.
        More,
        /// None any more, or no further one.
        None,
        /// All of them, in full.
        All,
    }
}

/// By when a goal is to be reached.
///
/// ```
/// use mine_action::law::{oslo, plan::GoalTime};
/// let goal = oslo::PLAN.goal("obligations-completed").ok_or("no such goal")?;
/// assert_eq!(goal.time, GoalTime::ByYear(2025));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum GoalTime {
    /// "By" a year; whether its beginning or its end is meant, the text does not say.
    ByYear(i32),
    /// Within the period of the plan.
    InPeriod,
    /// How soon, without a date.
    Pace(Pace),
    /// The text names no time.
    Unset,
}

/// What shows whether a goal is coming nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CountedBy {
    /// The size of a group, which records count on any day.
    Population(&'static Population),
    /// The value of an indicator of the plan: its action and its index.
    Indicator(u16, u8),
}

/// A goal of a plan.
///
/// ```
/// use mine_action::law::{plan::{CountedBy, Direction, GoalTime}, population::CLEARANCE_OPEN, siem_reap_angkor::PLAN};
/// let goal = PLAN.goal("fewer-affected").ok_or("no such goal")?;
/// assert_eq!((goal.direction, goal.time), (Direction::Fewer, GoalTime::InPeriod));
/// assert!(goal.counted_by.contains(&CountedBy::Population(&CLEARANCE_OPEN)));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Goal {
    /// The code within its plan.
    pub code: &'static str,
    /// What is wanted, in our words.
    pub what: &'static str,
    /// Where the plan says so.
    pub places: &'static [Place],
    /// In which direction.
    pub direction: Direction,
    /// By when.
    pub time: GoalTime,
    /// What counts it; empty where no record and no indicator does. The size of a group on a day:
    /// [`Inquiry::size_of`](crate::assess::inquiry::Inquiry::size_of).
    pub counted_by: &'static [CountedBy],
    /// What a reader should know of it; empty if there is nothing.
    pub note: &'static str,
}

impl Goal {
    /// A goal that names no time and that nothing counts.
    pub const fn new(code: &'static str, what: &'static str, places: &'static [Place], direction: Direction) -> Self {
        Self { code, what, places, direction, time: GoalTime::Unset, counted_by: &[], note: "" }
    }

    /// By that time.
    #[must_use]
    pub const fn by(self, time: GoalTime) -> Self {
        Self { time, ..self }
    }

    /// Counted by these.
    #[must_use]
    pub const fn counted_by(self, counted_by: &'static [CountedBy]) -> Self {
        Self { counted_by, ..self }
    }

    /// With a note.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// The groups among what counts it.
    pub fn populations(&self) -> impl Iterator<Item = &'static Population> + use<> {
        self.counted_by.iter().filter_map(|counter| match counter {
            CountedBy::Population(population) => Some(*population),
            CountedBy::Indicator(..) => None,
        })
    }
}
