//! What the whole site is made from, and where its pages lie.

use crate::base::{Cycle, Day, convention::Convention, state::State};
use crate::law::{
    plan::{PLANS, Plan},
    reading::Readings,
};
use crate::record::register::Register;
use chrono::Datelike;

/// What the whole site is made from.
#[derive(Clone, Copy)]
pub(super) struct Asked<'r> {
    pub(super) register: &'r Register,
    pub(super) readings: Readings,
    pub(super) day: Day,
}

impl Asked<'_> {
    /// The States that have a page: those that have joined a Convention, or may have, by name.
    pub(super) fn states(self) -> Vec<State> {
        let joined = |state: &State| {
            let dossier = self.register.state(*state);
            Convention::ALL.iter().any(|convention| dossier.has_standing(*convention))
        };
        let mut states: Vec<State> = self.register.states().filter(joined).collect();
        states.sort_by_key(|state| state.short_name());
        states
    }

    /// The cycles of the plans with indicators, up to the year of the day.
    pub(super) fn cycles(self) -> Vec<(&'static Plan, Cycle)> {
        let measured = PLANS.iter().copied().filter(|plan| !plan.indicators.is_empty());
        let years = |plan: &'static Plan| {
            let years = *plan.years().start()..=(*plan.years().end()).min(self.day.year());
            years.filter_map(move |year| Some((plan, Cycle::new(year).ok()?)))
        };
        measured.flat_map(years).collect()
    }
}

pub(super) fn state_path(state: State) -> String {
    format!("states/{state}.html")
}

pub(super) fn plan_path(plan: &Plan, cycle: Cycle) -> String {
    format!("plans/{}-{cycle}.html", plan.code)
}
