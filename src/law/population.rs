//! Populations: the groups that actions address and indicators count.
//!
//! A population is *derived* if records decide who is in it, *declared* if only a State or an assessor can say so, and
//! *open* if a [reading](mod@super::reading) decides because the text does not say whom it means.

mod definition;
mod groups;

pub use definition::{Basis, Population};
pub use groups::*;
