//! All indicators of a plan, counted at once.

use crate::assess::planes::{Counter, Over, Planes, Slot, Workspace};
use crate::base::tally::Tally;
use crate::law::{indicator::Indicator, item::Universe, reading::Readings};

/// The indicators of one universe, with the planes over which they are counted.
#[derive(Debug, Clone)]
pub(super) struct PlanCounter {
    planes: Planes,
    counter: Counter,
    slots: Vec<Slot>,
    /// The index of each of these indicators among those of the plan.
    places: Vec<usize>,
}

impl PlanCounter {
    /// The indicators of that universe, over planes that hold all that they ask for.
    pub(super) fn new(universe: Universe, indicators: &[&Indicator], planes: Planes, readings: &Readings) -> Self {
        let counter = Counter::new(indicators.iter().copied(), universe, readings);
        let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == universe);
        Self { slots: counter.slots(&planes), planes, counter, places: own.map(|(place, _)| place).collect() }
    }

    /// Adds the six counts of each, at its index among those of the plan.
    pub(super) fn count(&self, workspace: &mut Workspace, tallies: &mut [Tally]) {
        let place = |_, index: usize| self.places.get(index).copied().unwrap_or(usize::MAX);
        self.counter.add(Over::all(&self.planes, &self.slots), workspace.scratch(), tallies, place);
    }
}
