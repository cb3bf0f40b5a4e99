//! What follows from law and records.

#[cfg(feature = "io")]
mod change;
#[cfg(feature = "io")]
mod check;
#[cfg(feature = "io")]
mod counted;
#[cfg(feature = "io")]
mod decision;
#[cfg(feature = "io")]
mod duty;
#[cfg(feature = "data")]
mod ensemble;
#[cfg(feature = "io")]
mod extensions;
#[cfg(all(feature = "io", feature = "proptest"))]
mod full_form;
#[cfg(feature = "io")]
mod no_end_of_time;
#[cfg(feature = "io")]
mod no_value;
#[cfg(feature = "data")]
mod open_world;
#[cfg(feature = "io")]
mod pace;
#[cfg(feature = "proptest")]
mod planes;
#[cfg(feature = "io")]
mod portfolio;
#[cfg(feature = "io")]
mod scenario;
#[cfg(feature = "io")]
mod standing;
#[cfg(feature = "io")]
mod stock_pace;
mod very_day;
#[cfg(feature = "io")]
mod written;
