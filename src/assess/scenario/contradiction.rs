//! What other facts say against what is supposed.

use super::supposition::Supposition;
use crate::assess::check::Irregularity;
use crate::base::read;
use crate::record::Fact;
use serde::Serialize;
use std::fmt;

/// What other facts say against what is supposed. See [`Supposed::contradictions`](super::Supposed::contradictions).
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Contradiction {
    /// A fact that tells of what is supposed away, and was left out with it: a source that shows the deadline in force, say.
    SetAside {
        /// What is supposed.
        supposed: Supposition,
        /// The fact.
        fact: Fact,
    },
    /// What then would break the law, or could not be beside the other facts.
    Irregularity(Irregularity),
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SetAside { fact, .. } => {
                let key: Vec<String> = fact.key().into_iter().filter(|cell| !cell.is_empty()).collect();
                let sources: Vec<String> = fact.sources().iter().map(ToString::to_string).collect();
                write!(f, "set aside: {}: {} (source: {})", fact.table(), key.join(", "), sources.join(" ; "))
            }
            Self::Irregularity(one) => {
                let state = one.state.map_or_else(String::new, |state| format!("{}: ", state.short_name()));
                write!(f, "{state}{} ({})", one.text, one.citation)
            }
        }
    }
}
