//! What a duty has to bring to nothing: areas, in square metres, or stocks, in items. Paces of different kinds are different
//! types, so that no figure of the one is held to the other.

use super::bounds::Bounds;
use crate::base::{amount::Amount, duty::Duty, read};
use crate::record::remaining::RemainingArea;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fmt;

mod sealed {
    pub trait Sealed {}
}

/// A kind of thing that a duty has to bring to nothing by a deadline, and its unit.
pub trait Kind: sealed::Sealed + Copy + Eq + fmt::Debug + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// What remained, as a source tells it.
    type Rest: Clone + Eq + fmt::Debug + Serialize + DeserializeOwned + Send + Sync;
    /// The pace by each method, where methods are told apart.
    type Methods: Copy + Eq + fmt::Debug + Serialize + DeserializeOwned + Send + Sync;
    /// The duty.
    const DUTY: Duty;
    /// The unit, as people write it.
    const UNIT: &'static str;

    /// All that remained.
    fn in_all(rest: &Self::Rest) -> Amount;
}

/// Areas to be cleared, in square metres (APMBC Art. 5, CCM Art. 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Areas {}

/// Mines or cluster munitions to be destroyed, each an item (APMBC Art. 4, CCM Art. 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stocks {}

/// The pace by method, in square metres a year.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ByMethod {
    /// Cancelled in a year.
    pub cancelled: Bounds,
    /// Reduced in a year.
    pub reduced: Bounds,
    /// Cleared in a year.
    pub cleared: Bounds,
}

impl sealed::Sealed for Areas {}

impl Kind for Areas {
    type Rest = RemainingArea;
    type Methods = ByMethod;
    const DUTY: Duty = Duty::Clearance;
    const UNIT: &'static str = "m²";

    fn in_all(rest: &RemainingArea) -> Amount {
        rest.in_all()
    }
}

impl sealed::Sealed for Stocks {}

impl Kind for Stocks {
    type Rest = Amount;
    type Methods = ();
    const DUTY: Duty = Duty::StockpileDestruction;
    const UNIT: &'static str = "items";

    fn in_all(rest: &Amount) -> Amount {
        *rest
    }
}
