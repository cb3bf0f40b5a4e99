//! What the Conventions cover: whether a munition is a cluster munition (CCM Art. 2(2)), whether a device is an
//! anti-personnel mine (APMBC Art. 2(1)). Each test is a list of limbs; what is not known of one leaves the answer
//! unknown, unless another decides it.

mod anti_personnel_mine;
mod cluster_munition;
mod limb;

pub use anti_personnel_mine::Device;
pub use cluster_munition::{Munition, Weights, WeightsError};
pub use limb::{Limb, ScopeFinding};
