//! All tests through the public API, in the shape of `src`, then by kind of proof. `tests/README.md` tells them apart.

mod support;

mod assess;
mod base;
#[cfg(feature = "data")]
mod data;
mod law;
#[cfg(feature = "io")]
mod record;
#[cfg(feature = "proptest")]
mod strategies;

#[cfg(feature = "cli")]
mod fuzz;
#[cfg(all(feature = "proptest", feature = "io"))]
mod laws;
mod oracle;
#[cfg(feature = "cli")]
mod program;
#[cfg(feature = "data")]
mod published;
#[cfg(feature = "io")]
mod regressions;
#[cfg(all(feature = "report", feature = "data", feature = "proptest"))]
mod report;
mod structure;
#[cfg(feature = "data")]
mod worked_cases;
