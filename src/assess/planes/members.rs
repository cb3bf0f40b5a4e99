//! The rows that are in a population, in one block of rows, and their six counts.

use super::{count::in_both, plane::Bits};
use crate::base::tally::Tally;

/// The rows of a block that are in a population.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Members {
    pub(in crate::assess) surely: Vec<u64>,
    /// The rows that are or may be in it; out of date where `maybe_count` is 0.
    possibly: Vec<u64>,
    /// How many surely are.
    count: u64,
    /// How many only may be.
    maybe_count: u64,
}

impl Members {
    /// Sets it to the rows of the universe, and of the group if one is given, that meet the rules.
    pub(super) fn set(&mut self, universe: Bits<'_>, group: Option<&[u64]>, rules: Bits<'_>) {
        join(&mut self.surely, universe.surely, group, rules.surely);
        self.count = in_both(&self.surely, &self.surely);
        self.maybe_count = 0;
        if universe.possibly.is_some() || rules.possibly.is_some() {
            join(&mut self.possibly, universe.at_most(), group, rules.at_most());
            self.maybe_count = in_both(&self.possibly, &self.possibly) - self.count;
        }
    }

    /// Adds the six counts of those who meet a criterion.
    pub(in crate::assess) fn count(&self, meets: Bits<'_>, tally: &mut Tally) {
        let (in_yes, in_possibly) = common(&self.surely, meets);
        tally.in_yes += in_yes;
        tally.in_unknown += in_possibly - in_yes;
        tally.in_no += self.count - in_possibly;
        if self.maybe_count > 0 {
            let (yes, possibly) = common(&self.possibly, meets);
            let (yes, possibly) = (yes - in_yes, possibly - in_possibly);
            tally.maybe_yes += yes;
            tally.maybe_unknown += possibly - yes;
            tally.maybe_no += self.maybe_count - possibly;
        }
    }
}

fn join(out: &mut Vec<u64>, universe: &[u64], group: Option<&[u64]>, rules: &[u64]) {
    out.clear();
    out.extend(universe.iter().zip(rules).map(|(universe, rules)| universe & rules));
    if let Some(group) = group {
        out.iter_mut().zip(group).for_each(|(out, group)| *out &= group);
    }
}

/// How many of those rows surely meet it, and how many possibly.
fn common(rows: &[u64], meets: Bits<'_>) -> (u64, u64) {
    let surely = in_both(rows, meets.surely);
    (surely, meets.possibly.map_or(surely, |possibly| in_both(rows, possibly)))
}
