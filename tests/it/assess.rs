//! What follows from law and records.

#[cfg(feature = "io")]
mod change;
#[cfg(feature = "io")]
mod decision;
#[cfg(feature = "data")]
mod ensemble;
#[cfg(feature = "data")]
mod open_world;
#[cfg(feature = "proptest")]
mod planes;
#[cfg(feature = "io")]
mod portfolio;
#[cfg(feature = "io")]
mod rules_of_law;
