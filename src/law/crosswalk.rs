//! How the indicators of one plan continue those of another: what may be compared, and why.

mod definition;
mod oslo_to_siem_reap_angkor;

pub use definition::{Crosswalk, Link, PracticeLink, Relation};
pub use oslo_to_siem_reap_angkor::OSLO_TO_SIEM_REAP_ANGKOR;
