//! A list of numbers from which a history is built, each number a choice. A shorter list and smaller numbers give a
//! simpler history, so that a failing case shrinks to a simple one.

use crate::base::{Day, months::days_after};
use proptest::prelude::*;

/// The choices still to be made. When the list is used up, every further choice is the simplest one.
#[derive(Debug)]
pub(super) struct Choices(std::vec::IntoIter<u32>);

/// Any list of choices: long enough for a register of a few States.
pub(super) fn choices() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(any::<u32>(), 400)
}

impl Choices {
    pub(super) fn new(list: Vec<u32>) -> Self {
        Self(list.into_iter())
    }

    /// A number below `n`; the simplest is 0.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        let next = u64::from(self.0.next().unwrap_or(0));
        u32::try_from((next * u64::from(n)) >> 32).unwrap_or(0)
    }

    /// Yes once in `n` times; the simplest is no.
    pub(super) fn once_in(&mut self, n: u32) -> bool {
        n > 0 && self.below(n) == n - 1
    }

    /// A day from `first` to `last`, both included; `first` where `last` is before it.
    pub(super) fn day(&mut self, first: Day, last: Day) -> Day {
        let days = u32::try_from((last - first).num_days()).unwrap_or(0);
        days_after(first, self.below(days.saturating_add(1)).into())
    }

    /// The first, or one of the others; the simplest is the first.
    pub(super) fn one_of<T: Copy>(&mut self, simplest: T, others: &[T]) -> T {
        let n = u32::try_from(others.len()).unwrap_or(0);
        let index = self.below(n + 1).checked_sub(1).and_then(|index| usize::try_from(index).ok());
        index.and_then(|index| others.get(index).copied()).unwrap_or(simplest)
    }
}
