//! Drawn cases, and how many of them show what.

use super::property::times;
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, RngSeed, TestRng, TestRunner},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

/// That many cases, or a multiple.
pub(crate) fn usual(cases: usize) -> usize {
    cases * times() as usize
}

/// The same cases every time.
pub(crate) fn draw<T: Debug>(strategy: impl Strategy<Value = T>, count: usize) -> impl Iterator<Item = T> {
    let config = Config { rng_seed: RngSeed::Fixed(1997), ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    (0..count).map(move |_| strategy.new_tree(&mut runner).unwrap().current())
}

/// In how many cases each thing was seen.
pub(crate) struct Count<T>(BTreeMap<T, usize>);

impl<T: Ord + Clone + Debug> Count<T> {
    pub(crate) fn new(all: impl IntoIterator<Item = T>) -> Self {
        Self(all.into_iter().map(|one| (one, 0)).collect())
    }

    pub(crate) fn add(&mut self, seen: impl IntoIterator<Item = T>) {
        for one in seen.into_iter().collect::<BTreeSet<T>>() {
            *self.0.entry(one).or_default() += 1;
        }
    }

    /// Asserts that each was seen in at least one case of a hundred.
    pub(crate) fn check(&self, of: &str, cases: usize) {
        println!("{of} {:?}", self.0);
        for (one, count) in &self.0 {
            assert!(count * 100 >= cases, "{of}: {one:?} in {count} of {cases} cases: expected at least 1 %");
        }
    }
}
