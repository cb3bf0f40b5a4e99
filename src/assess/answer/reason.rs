//! A reason with its authority.

use super::because::Because;
use crate::base::{citation::Citation, read};
use serde::Serialize;
use std::fmt;

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

/// Removes duplicates, keeps the first.
pub(in crate::assess) fn each_once(reasons: Vec<Reason>) -> Vec<Reason> {
    let mut once: Vec<Reason> = Vec::with_capacity(reasons.len());
    for reason in reasons {
        if !once.contains(&reason) {
            once.push(reason);
        }
    }
    once
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.because, self.citation)
    }
}
