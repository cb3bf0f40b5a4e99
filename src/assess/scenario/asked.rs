//! What is asked of two scenarios: on which day, of whom, in which period, of which indicators.

use crate::base::{Day, cycle::Cycle, state::State};
use crate::law::plan::Plan;
use crate::record::reply::Replies;
use std::ops::RangeInclusive;

/// What is compared: by default every duty of every State on that day, and nothing that is due later; no indicators.
///
/// ```
/// use mine_action::{State, assess::scenario::Asked, law::oslo};
/// let day = "2022-06-01".parse()?;
/// let asked = Asked::on(day).of(State::UKR).due(day..="2030-12-31".parse()?).measured(&oslo::PLAN, "2022".parse()?);
/// assert_eq!(asked.day(), day);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    pub(super) day: Day,
    pub(super) state: Option<State>,
    pub(super) window: Option<RangeInclusive<Day>>,
    pub(super) plans: Vec<(&'a Plan, Cycle)>,
    pub(super) replies: Option<&'a Replies>,
}

impl<'a> Asked<'a> {
    /// On that day.
    pub const fn on(day: Day) -> Self {
        Self { day, state: None, window: None, plans: Vec::new(), replies: None }
    }

    /// The day.
    pub const fn day(&self) -> Day {
        self.day
    }

    /// Of that State alone; of indicators, where it is among those that moved.
    #[must_use]
    pub fn of(self, state: State) -> Self {
        Self { state: Some(state), ..self }
    }

    /// With everything due in that period, as [`Dossier::portfolio`](crate::Dossier::portfolio) tells it.
    #[must_use]
    pub fn due(self, window: RangeInclusive<Day>) -> Self {
        Self { window: Some(window), ..self }
    }

    /// With the values of all indicators of a plan in a cycle.
    #[must_use]
    pub fn measured(mut self, plan: &'a Plan, cycle: Cycle) -> Self {
        self.plans.push((plan, cycle));
        self
    }

    /// With replies to what records do not tell.
    #[must_use]
    pub fn with_replies(self, replies: &'a Replies) -> Self {
        Self { replies: Some(replies), ..self }
    }
}
