//! All indicators of a plan counted at once.

use super::{
    super::planes::{Columns, Counter, Workspace},
    Page, Snapshot,
};
use crate::base::tally::Tally;
use crate::law::{indicator::Indicator, item::Universe};
use std::collections::BTreeMap;

/// The indicators of one universe, ready to be counted over its page.
#[derive(Debug, Clone)]
pub(super) struct Board {
    universe: Universe,
    counter: Counter,
    columns: Columns,
    /// Where these indicators stand among those of the plan.
    places: Vec<usize>,
}

impl Board {
    fn new(universe: Universe, page: &Page, indicators: &[&Indicator], snapshot: &Snapshot<'_>) -> Self {
        let counter = Counter::new(indicators.iter().copied(), universe, &snapshot.inquiry.readings());
        let own = indicators.iter().enumerate().filter(|(_, indicator)| indicator.universe() == universe);
        Self {
            universe,
            columns: counter.columns(&page.planes),
            counter,
            places: own.map(|(place, _)| place).collect(),
        }
    }

    fn count(&self, pages: &BTreeMap<Universe, Page>, room: &mut Workspace, tallies: &mut [Tally]) {
        let Some(Page { planes, .. }) = pages.get(&self.universe) else { return };
        let all = 0..planes.words();
        self.counter.each_block(planes, &self.columns, all, None, room.scratch(), |place, _, population, meets| {
            if let Some(tally) = self.places.get(place).and_then(|place| tallies.get_mut(*place)) {
                population.count(meets, tally);
            }
        });
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
            self.pages.iter().map(|(universe, page)| Board::new(*universe, page, indicators, self)).collect()
        });
        boards.iter().for_each(|board| board.count(&self.pages, room, tallies));
    }
}
