//! Laws that hold for every register: property tests through the public API.
#![cfg(all(feature = "proptest", feature = "io"))]

use proptest::{prelude::ProptestConfig, test_runner::FileFailurePersistence};

#[path = "laws/as_of.rs"]
mod as_of;
#[path = "laws/codes.rs"]
mod codes;
#[path = "laws/narrowing.rs"]
mod narrowing;
#[path = "support/own.rs"]
mod own;
#[path = "laws/questions.rs"]
mod questions;
#[path = "laws/registers.rs"]
mod registers;
#[path = "laws/statuses.rs"]
mod statuses;
#[path = "laws/sweep.rs"]
mod sweep;
#[path = "laws/values.rs"]
mod values;
#[path = "laws/words.rs"]
mod words;

/// That many cases; failures are kept in `seeds/regressions/laws.txt`.
fn cases(cases: u32) -> ProptestConfig {
    let kept = FileFailurePersistence::Direct(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/regressions/laws.txt"));
    ProptestConfig {
        cases,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1997),
        failure_persistence: Some(Box::new(kept)),
        ..ProptestConfig::default()
    }
}
