//! Who of some rows is in a population, and the six counts there.

use super::{count::in_both, plane::Bits};
use crate::base::tally::Tally;

/// Who of some rows is in a population.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Population {
    pub(in crate::assess) surely: Vec<u64>,
    possibly: Vec<u64>,
    members: u64,
    maybe_members: u64,
}

impl Population {
    /// Sets it to those members of a group, where there is one, that meet the rules.
    pub(super) fn set(&mut self, member: Bits<'_>, group: Option<&[u64]>, rules: Bits<'_>) {
        join(&mut self.surely, member.surely, group, rules.surely);
        self.members = in_both(&self.surely, &self.surely);
        self.maybe_members = 0;
        if member.possibly.is_some() || rules.possibly.is_some() {
            join(&mut self.possibly, member.at_most(), group, rules.at_most());
            self.maybe_members = in_both(&self.possibly, &self.possibly) - self.members;
        }
    }

    /// Adds the six counts.
    pub(in crate::assess) fn count(&self, meets: Bits<'_>, tally: &mut Tally) {
        let (in_yes, in_possibly) = counts(&self.surely, meets);
        tally.in_yes += in_yes;
        tally.in_unknown += in_possibly - in_yes;
        tally.in_no += self.members - in_possibly;
        if self.maybe_members > 0 {
            let (yes, possibly) = counts(&self.possibly, meets);
            let (yes, possibly) = (yes - in_yes, possibly - in_possibly);
            tally.maybe_yes += yes;
            tally.maybe_unknown += possibly - yes;
            tally.maybe_no += self.maybe_members - possibly;
        }
    }
}

fn join(out: &mut Vec<u64>, member: &[u64], group: Option<&[u64]>, rules: &[u64]) {
    out.clear();
    out.extend(member.iter().zip(rules).map(|(member, rules)| member & rules));
    if let Some(group) = group {
        out.iter_mut().zip(group).for_each(|(out, group)| *out &= group);
    }
}

/// How many of those surely meet it, and how many possibly.
fn counts(those: &[u64], meets: Bits<'_>) -> (u64, u64) {
    let surely = in_both(those, meets.surely);
    (surely, meets.possibly.map_or(surely, |possibly| in_both(those, possibly)))
}
