//! How the values that several lines have in common are written.

use crate::assess::{
    answer::{Alternative, Alternatives, Because, Possible, Reason},
    duty::{Presumed, Status},
};
use crate::base::{citation::Citation, read};
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// As its text.
pub(super) fn text<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// The word for a status: its code, or `unknown`.
pub(super) fn word<S: Serializer>(status: &Possible<Status>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.word())
}

/// Two fields: the word for a status, and all that it could be where it is unknown.
pub(super) fn word_and_one_of<S: Serializer>(status: &Possible<Status>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Fields<'a> {
        status: &'static str,
        one_of: Option<&'a Alternatives<Status>>,
    }
    Fields { status: status.word(), one_of: one_of(status) }.serialize(serializer)
}

/// All that a value could be, where it is unknown.
pub(super) fn one_of<T: Alternative>(value: &Possible<T>) -> Option<&Alternatives<T>> {
    match value {
        Possible::Known(_) => None,
        Possible::Unknown { one_of, .. } => Some(one_of),
    }
}

/// What is presumed: the status, and what it rests on in words; null where nothing is.
pub(super) fn presumed<S: Serializer>(presumed: &Option<Presumed>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Fields {
        status: Status,
        basis: String,
    }
    let fields = presumed.as_ref().map(|one| Fields { status: one.status, basis: one.basis.to_string() });
    fields.serialize(serializer)
}

/// A reason in words.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ReasonLine {
    /// What is the case.
    pub text: String,
    /// Who says so.
    pub citation: String,
}

impl From<&Reason> for ReasonLine {
    fn from(reason: &Reason) -> Self {
        Self { text: reason.because.to_string(), citation: reason.citation.to_string() }
    }
}

/// Reasons in words: as a [`ReasonLine`] of each.
pub(super) fn reasons<S: Serializer>(reasons: &[Reason], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Fields<'a> {
        #[serde(serialize_with = "text")]
        text: &'a Because,
        #[serde(serialize_with = "text")]
        citation: &'a Citation,
    }
    let fields = reasons.iter().map(|reason| Fields { text: &reason.because, citation: &reason.citation });
    serializer.collect_seq(fields)
}
