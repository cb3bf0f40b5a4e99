//! The JSON line of an extension request with its check.

use crate::assess::{
    check::{RequestCheck, RequestFinding},
    duty::{ClockOrigin, LastDeadline},
};
use crate::base::{convention::Convention, meeting::Session, provision::Provision, state::State, when::When};
use crate::record::request::{ExtensionRequest, Outcome, RequestId};
use serde::{Serialize, Serializer};
use std::ops::RangeInclusive;

/// The fields of a check, in the order of the line: those of the request first.
#[derive(Serialize)]
#[serde(remote = "RequestCheck")]
struct CheckFields {
    #[serde(flatten, serialize_with = "RequestFields::serialize")]
    request: ExtensionRequest,
    #[serde(serialize_with = "origin")]
    clock: Option<ClockOrigin>,
    previous_deadline: Option<When>,
    new_deadline: Option<When>,
    lapse_days: Option<i64>,
    file_by: Option<When>,
    #[serde(serialize_with = "ends")]
    days_late: Option<RangeInclusive<i64>>,
    undecided: bool,
    last_deadline: Option<LastDeadline>,
    findings: Vec<RequestFinding>,
}

#[derive(Serialize)]
#[serde(remote = "ExtensionRequest")]
struct RequestFields {
    #[serde(flatten, serialize_with = "id")]
    id: RequestId,
    filed: Option<When>,
    revised: Vec<When>,
    withdrawn: Option<When>,
    meeting: Option<Session>,
    #[serde(serialize_with = "outcome")]
    outcome: Outcome,
    months_asked: Option<u32>,
}

fn origin<S: Serializer>(origin: &Option<ClockOrigin>, serializer: S) -> Result<S::Ok, S::Error> {
    origin.as_ref().map(ToString::to_string).serialize(serializer)
}

/// The fewest and the most.
fn ends<S: Serializer>(span: &Option<RangeInclusive<i64>>, serializer: S) -> Result<S::Ok, S::Error> {
    span.as_ref().map(|span| [*span.start(), *span.end()]).serialize(serializer)
}

/// Four fields that name the request.
fn id<S: Serializer>(id: &RequestId, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Fields {
        convention: Convention,
        state: State,
        article: Option<u8>,
        request_no: u32,
    }
    let article = id.duty.provision(id.convention).map(Provision::article_number);
    Fields { convention: id.convention, state: id.state, article, request_no: id.number }.serialize(serializer)
}

/// The code alone: dates stand in the deadlines.
fn outcome<S: Serializer>(outcome: &Outcome, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(outcome.code())
}

#[derive(Serialize)]
struct CheckLine<'a>(#[serde(serialize_with = "CheckFields::serialize")] &'a RequestCheck);

impl RequestCheck {
    /// Its line in JSON: `convention, state, article, request_no, filed, revised, withdrawn, meeting, outcome,
    /// months_asked, clock, previous_deadline, new_deadline, lapse_days, file_by, days_late,
    /// undecided, last_deadline, findings`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{State, data};
    /// let congo = data::register()?.state(State::COG).requests().into_iter().next().ok_or("no request")?;
    /// let line = serde_json::to_value(congo.line())?;
    /// assert_eq!((&line["article"], &line["outcome"], &line["lapse_days"]), (&5.into(), &"granted".into(), &31.into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        CheckLine(self)
    }
}
