//! The items.

use super::{AskedIn, Item};

/// significant
pub const SIGNIFICANT_VICTIMS: Item =
    Item::yes_no("significant-victims", AskedIn::Judgement, "has a significant number of victims");
/// x
pub const NEEDS_EXTENSION: Item = Item::yes_no("needs-extension", AskedIn::Judgement, "needs more time for clearance");
/// x
pub const BASELINE: Item = Item::yes_no("baseline", AskedIn::Form('C'), "has a baseline");
/// x
pub const IMPROVISED_MINES: Item = Item::yes_no("improvised-mines", AskedIn::Judgement, "is affected");
/// x
pub const ABLE_TO_ASSIST: Item = Item::yes_no("able-to-assist", AskedIn::Judgement, "is affected");
/// x
pub const SEEKS_ASSISTANCE: Item = Item::yes_no("seeks-assistance", AskedIn::Judgement, "is affected");
/// x
pub const PROVIDES_SUPPORT: Item = Item::yes_no("provides-support", AskedIn::Judgement, "is affected");
/// x
pub const RISK_EDUCATION_PROGRAMMES: Item =
    Item::yes_no("risk-education-programmes", AskedIn::Judgement, "is affected");
/// x
pub const PROGRESS_ON_DUTIES: Item = Item::yes_no("progress-on-duties", AskedIn::Judgement, "is affected");
