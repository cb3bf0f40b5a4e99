//! The JSON form of results: a contract, which the README's promise covers.

mod trace;
mod value;

pub use trace::Trace;
pub use value::ValueLine;

use crate::assess::{
    answer::{Possible, Reason},
    check::{RequestCheck, RequestFinding},
    duty::{ClockFinding, Finding, Status},
    portfolio::Entry,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, meeting::Session, provision::Provision, state::State, when::When,
};
use crate::record::request::Outcome;
use serde::{Serialize, Serializer};

/// The word for a status in JSON: its code, or `unknown`.
pub fn status_word(status: &Possible<Status>) -> &'static str {
    status.known().map_or("unknown", |status| (*status).into())
}

/// All that an unknown status could be; `None` where it is known.
fn one_of(status: &Possible<Status>) -> Option<Vec<Status>> {
    match status {
        Possible::Known(_) => None,
        Possible::Unknown { one_of, .. } => Some(one_of.iter().copied().collect()),
    }
}

#[derive(Serialize)]
struct ReasonJson {
    text: String,
    citation: String,
}

impl From<&Reason> for ReasonJson {
    fn from(reason: &Reason) -> Self {
        Self { text: reason.because.to_string(), citation: reason.citation.to_string() }
    }
}

#[derive(Serialize)]
struct ClockJson {
    origin: String,
    starts: When,
    original_deadline: Option<When>,
    deadline: Option<When>,
    status: &'static str,
}

impl From<&ClockFinding> for ClockJson {
    fn from(clock: &ClockFinding) -> Self {
        Self {
            origin: clock.origin.to_string(),
            starts: clock.starts,
            original_deadline: clock.original_deadline,
            deadline: clock.deadline,
            status: status_word(&clock.status),
        }
    }
}

#[derive(Serialize)]
struct FindingJson {
    convention: Convention,
    state: State,
    duty: Duty,
    provision: Provision,
    status: &'static str,
    one_of: Option<Vec<Status>>,
    entry_into_force: Option<When>,
    original_deadline: Option<When>,
    deadline: Option<When>,
    since: Option<Day>,
    fulfilled: Option<When>,
    late_days: Option<i64>,
    clocks: Vec<ClockJson>,
    reasons: Vec<ReasonJson>,
}

/// One object: `convention, state, duty, provision, status, one_of, entry_into_force, original_deadline, deadline, since,
/// fulfilled, late_days, clocks, reasons`; absent values are null, dates in the form of [`When`].
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = FindingJson {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            provision: self.provision,
            status: status_word(&self.status),
            one_of: one_of(&self.status),
            entry_into_force: self.entry_into_force,
            original_deadline: self.original_deadline,
            deadline: self.deadline,
            since: self.since,
            fulfilled: self.fulfilled,
            late_days: self.late_days,
            clocks: self.clocks.iter().map(ClockJson::from).collect(),
            reasons: self.reasons.iter().map(ReasonJson::from).collect(),
        };
        json.serialize(serializer)
    }
}

#[derive(Serialize)]
struct EntryJson<'a> {
    state: State,
    due: Option<When>,
    kind: &'static str,
    what: &'a str,
    citation: String,
    status: &'static str,
}

/// One object: `state, due, kind, what, citation, status`.
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = EntryJson {
            state: self.state,
            due: self.due,
            kind: self.kind.into(),
            what: &self.what,
            citation: self.citation.to_string(),
            status: status_word(&self.status),
        };
        json.serialize(serializer)
    }
}

#[derive(Serialize)]
struct RequestJson<'a> {
    convention: Convention,
    state: State,
    article: Option<u8>,
    request_no: u32,
    filed: Option<When>,
    revised: &'a [When],
    withdrawn: Option<When>,
    meeting: Option<Session>,
    outcome: &'static str,
    months_asked: Option<u32>,
    previous_deadline: Option<When>,
    new_deadline: Option<When>,
    lapse_days: Option<i64>,
    findings: &'a [RequestFinding],
}

/// The word for an outcome in JSON.
pub const fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Unknown => "unknown",
        Outcome::Moot => "moot",
        Outcome::NotGranted { .. } => "not-granted",
        Outcome::Granted { .. } => "granted",
    }
}

/// One object: `convention, state, article, request_no, filed, revised, withdrawn, meeting, outcome, months_asked,
/// previous_deadline, new_deadline, lapse_days, findings`.
impl Serialize for RequestCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let request = &self.request;
        let json = RequestJson {
            convention: request.id.convention,
            state: request.id.state,
            article: request.id.duty.provision(request.id.convention).map(Provision::article_number),
            request_no: request.id.number,
            filed: request.filed,
            revised: &request.revised,
            withdrawn: request.withdrawn,
            meeting: request.meeting,
            outcome: outcome_word(request.outcome),
            months_asked: request.months_asked,
            previous_deadline: self.previous_deadline,
            new_deadline: self.new_deadline,
            lapse_days: self.lapse_days,
            findings: &self.findings,
        };
        json.serialize(serializer)
    }
}
