//! Counting on all cores.

use super::{
    counter::{Counter, Over, Scratch},
    rows::Planes,
};
use crate::base::tally::Tally;
use rayon::prelude::*;

/// The fewest words for which a core of their own is worth its start.
const SHARE: usize = 512;
/// How many shares each core gets: one that has other work leaves some to the others.
const SHARES: usize = 4;

impl Counter {
    /// The same as [`count`](Self::count), on all cores; few rows are counted on one.
    pub fn par_count(&self, planes: &Planes) -> Vec<Tally> {
        let words = planes.words();
        let share = words.div_ceil(rayon::current_num_threads().saturating_mul(SHARES)).max(SHARE);
        if words <= share {
            return self.count(planes);
        }
        let slots = self.slots(planes);
        let nothing = || vec![Tally::EMPTY; self.len()];
        let count = |scratch: &mut Scratch, start: usize| {
            let mut tallies = nothing();
            let over = Over::all(planes, &slots).part(start..words.min(start + share));
            self.add(over, scratch, &mut tallies, |_, index| index);
            tallies
        };
        let both =
            |left: Vec<Tally>, right: Vec<Tally>| left.into_iter().zip(right).map(|(one, other)| one + other).collect();
        (0..words).into_par_iter().step_by(share).map_init(Scratch::default, count).reduce(nothing, both)
    }
}
