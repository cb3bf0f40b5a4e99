//! The values of a plan over cycles.

use crate::assess::{
    inquiry::Inquiry,
    snapshot::{Snapshot, Value},
};
use crate::base::cycle::Cycle;
use crate::law::indicator::Indicator;
use std::ops::RangeInclusive;

impl Inquiry<'_> {
    /// The value of every indicator of the plan in each of these cycles: indicator by indicator in the order of the text,
    /// the cycles of one in their order.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Cycle, data, law::siem_reap_angkor::{I12_2, PLAN}};
    /// let series = data::register()?.measure(&PLAN).series(Cycle::new(2024)?..=Cycle::new(2025)?);
    /// let votes = series.iter().filter(|value| value.indicator().id() == I12_2.id());
    /// let votes: Vec<String> = votes.map(|value| format!("{}: {value}", value.cycle())).collect();
    /// assert_eq!(votes[1], "2025: 159"); // votes in favour of the resolution
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn series(self, cycles: RangeInclusive<Cycle>) -> Vec<Value> {
        self.over(cycles, |snapshot, indicator| snapshot.value(indicator))
    }

    /// What `rule` makes of each indicator in each cycle, in the same order.
    pub(in crate::assess) fn over<T>(
        self,
        cycles: RangeInclusive<Cycle>,
        rule: impl Fn(&Snapshot<'_>, &Indicator) -> T,
    ) -> Vec<T> {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        let cycles = (cycles.start().year()..=cycles.end().year()).filter_map(|year| Cycle::new(year).ok());
        let snapshots: Vec<Snapshot<'_>> = cycles.map(|cycle| self.snapshot(cycle)).collect();
        indicators.iter().flat_map(|one| snapshots.iter().map(|snapshot| rule(snapshot, one))).collect()
    }
}
