//! A reason with its authority.

use super::because::Because;
use crate::base::{citation::Citation, read};
use serde::Serialize;
use std::{collections::HashSet, fmt};

/// One reason, with its authority: a provision for a rule, the source of the record for a fact.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Citation, Convention, Duty, State, data};
/// let congo = data::register()?.state(State::COG).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let finding = congo.at("2011-11-15".parse()?);
/// let limit = finding.reasons.iter().find(|reason| reason.citation == Citation::Provision("apmbc-5.1".parse().unwrap()));
/// assert_eq!(limit.ok_or("no limit")?.to_string(), "to be done within 120 months, by 2011-11-01 (APMBC Art. 5(1))");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Reason {
    /// What is the case.
    pub because: Because,
    /// Who says so.
    pub citation: Citation,
}

impl Reason {
    /// A reason.
    pub fn new(because: impl Into<Because>, citation: impl Into<Citation>) -> Self {
        Self { because: because.into(), citation: citation.into() }
    }
}

/// Up to so many reasons are sooner compared than hashed.
const FEW: usize = 24;

/// Removes duplicates, keeps the first.
pub(in crate::assess) fn each_once(reasons: Vec<Reason>) -> Vec<Reason> {
    let is_first: Vec<bool> = if reasons.len() <= FEW {
        (0..).zip(&reasons).map(|(place, reason)| !reasons.iter().take(place).any(|before| before == reason)).collect()
    } else {
        let mut seen = HashSet::with_capacity(reasons.len());
        reasons.iter().map(|reason| seen.insert(reason)).collect()
    };
    let once = reasons.into_iter().zip(is_first).filter(|(_, is_first)| *is_first);
    once.map(|(reason, _)| reason).collect()
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.because, self.citation)
    }
}
