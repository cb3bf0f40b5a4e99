//! All indicators of a plan counted at once.

use super::{
    super::planes::{Columns, Counter, Planes, Workspace},
    Snapshot,
};
use crate::base::tally::Tally;
use crate::law::{indicator::Indicator, item::Universe};
use std::collections::BTreeSet;

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
    fn new(universe: Universe, indicators: &[&Indicator], snapshot: &Snapshot<'_>) -> Self {
        let planes = snapshot.planes(universe, indicators);
        let counter = Counter::new(indicators.iter().copied(), universe, &snapshot.inquiry.readings());
        let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == universe);
        Self { columns: counter.columns(&planes), planes, counter, places: own.map(|(place, _)| place).collect() }
    }

    fn count(&self, room: &mut Workspace, tallies: &mut [Tally]) {
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

impl Snapshot<'_> {
    /// The six counts of every indicator of the plan that asks, in their order, all at once; also of those whose text does
    /// not say what is counted.
    ///
    /// ```
    /// # #[cfg(feature = "data")]
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use mine_action::{data, law::plan::siem_reap_angkor::PLAN};
    /// let snapshot = data::register()?.measure(&PLAN).snapshot("2025".parse()?);
    /// for (indicator, tally) in PLAN.indicators.iter().zip(snapshot.tallies()) {
    ///     assert!(snapshot.value(indicator).tally().is_none_or(|alone| alone == tally));
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "data"))]
    /// # fn main() {}
    /// ```
    pub fn tallies(&self) -> Vec<Tally> {
        let mut tallies = Vec::new();
        self.tallies_into(&mut Workspace::default(), &mut tallies);
        tallies
    }

    /// The same into a list that is kept, in room that is kept: nothing is allocated from the second time on.
    pub fn tallies_into(&self, room: &mut Workspace, tallies: &mut Vec<Tally>) {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        tallies.clear();
        tallies.resize(indicators.len(), Tally::EMPTY);
        let boards = self.boards.get_or_init(|| {
            let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
            universes.into_iter().map(|universe| Board::new(universe, indicators, self)).collect()
        });
        boards.iter().for_each(|board| board.count(room, tallies));
    }
}
