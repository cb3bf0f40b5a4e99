//! The six words for how a duty stands.

use crate::assess::answer::Alternative;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// How a duty stands, from the facts given. Ordered by gravity: of several clocks, the gravest counts.
///
/// *Unknown* is not among these words: it is [`Possible::Unknown`](crate::Possible::Unknown), with all that the status could be.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// The Convention is not in force for the State.
    NotBound,
    /// The State has nothing to which the duty applies.
    NotApplicable,
    /// Done.
    Fulfilled,
    /// Still to be done, and the deadline has not passed.
    InTime,
    /// The law leaves it to judgement; the reasons say what the record can show.
    Judgement,
    /// Still to be done, and the deadline has passed.
    Overdue,
}

impl Alternative for Status {
    const ALL: &'static [Self] = Self::VARIANTS;
}
