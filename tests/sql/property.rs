//! How the property tests of this package are run.

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};

/// That many cases, the same each time. Those that failed are kept in `seeds/regressions/` and tried first.
pub(crate) fn cases(cases: u32) -> Config {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/regressions/sql.txt");
    Config {
        rng_seed: RngSeed::Fixed(1997),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(kept))),
        ..Config::with_cases(cases)
    }
}
