//! How the indicators of one plan continue those of another: what may be compared, and why.

mod definition;
pub mod oslo_to_siem_reap_angkor;

pub use definition::{Crosswalk, Link, Relation};
