//! Populations: the groups that actions address and indicators count.
//!
//! A population is *derived* where records decide who is in it, *declared* where only a State or an assessor can say so, and
//! *open* where the text leaves to a [reading](mod@super::reading) whom it means.

mod definition;
mod groups;

pub use definition::{Basis, Population};
pub use groups::*;
