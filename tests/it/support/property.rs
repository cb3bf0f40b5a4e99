//! How every property test is run: the same cases each time, and what failed is kept.

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};

/// That many cases. Those that failed are kept in `seeds/regressions/` and tried first.
pub(crate) fn cases(cases: u32) -> Config {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/regressions/properties.txt");
    Config {
        rng_seed: RngSeed::Fixed(1997),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(kept))),
        ..Config::with_cases(cases)
    }
}
