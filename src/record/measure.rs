//! National implementation measures (Article 9 of both Conventions).

use super::{cell::code_cells, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// What a State has reported under Article 9.
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
#[non_exhaustive]
pub enum MeasureKind {
    /// A law or regulation of its own.
    Law,
    /// That existing law is sufficient.
    ExistingLawSufficient,
    /// That measures are in preparation.
    InProgress,
    /// Nothing, as far as the source could tell.
    NoneReported,
}

code_cells!(MeasureKind);

rows! {
    /// A national implementation measure, or what stands in its place.
    Measure in Measures, key 5 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What it is.
        measure: MeasureKind,
        /// The name of the law, or a few words of ours.
        title: Option<String>,
        /// Of adoption or entry into force.
        date: Option<When>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
