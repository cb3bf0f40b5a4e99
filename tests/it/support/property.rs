//! How property tests are run: the same cases each time, more of them where asked, and what failed is kept.

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};
use std::env;

/// How many times as many cases as usual are tried: `CASES_TIMES=2 cargo test`; one if not told.
pub(crate) fn times() -> u32 {
    env::var("CASES_TIMES").map_or(1, |times| times.parse().expect("CASES_TIMES is a number"))
}

/// That many cases, or a multiple. Those that failed are kept in `seeds/regressions/` and tried first.
pub(crate) fn cases(usual: u32) -> Config {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/regressions/properties.txt");
    Config {
        rng_seed: RngSeed::Fixed(1997),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(kept))),
        max_global_rejects: Config::default().max_global_rejects * times(),
        ..Config::with_cases(usual * times())
    }
}
