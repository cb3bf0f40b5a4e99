//! All indicators of a plan counted at once.

use crate::assess::planes::{Columns, Counter, Planes, Workspace};
use crate::base::tally::Tally;
use crate::law::{indicator::Indicator, item::Universe, reading::Readings};

/// The indicators of one universe, with the planes over which they are counted.
#[derive(Debug, Clone)]
pub(super) struct Board {
    planes: Planes,
    counter: Counter,
    columns: Columns,
    /// Where these indicators stand among those of the plan.
    places: Vec<usize>,
}

impl Board {
    /// The indicators of that universe, over planes that hold all that they ask.
    pub(super) fn new(universe: Universe, indicators: &[&Indicator], planes: Planes, readings: &Readings) -> Self {
        let counter = Counter::new(indicators.iter().copied(), universe, readings);
        let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == universe);
        Self { columns: counter.columns(&planes), planes, counter, places: own.map(|(place, _)| place).collect() }
    }

    /// Adds up the six counts of each, at its place among those of the plan.
    pub(super) fn count(&self, room: &mut Workspace, tallies: &mut [Tally]) {
        let all = 0..self.planes.words();
        self.counter.each_block(
            &self.planes,
            &self.columns,
            all,
            None,
            room.scratch(),
            |place, _, population, meets| {
                if let Some(tally) = self.places.get(place).and_then(|place| tallies.get_mut(*place)) {
                    population.count(meets, tally);
                }
            },
        );
    }
}
