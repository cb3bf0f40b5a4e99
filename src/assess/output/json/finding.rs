//! The JSON line of the status of a duty on a day.

use super::form::{presumed, reasons, text, word, word_and_one_of};
use crate::assess::{
    answer::{Possible, Reason},
    duty::{ClockFinding, ClockOrigin, Finding, LastDeadline, LastKnown, LastReport, Presumed, Status},
};
use crate::base::{Day, convention::Convention, duty::Duty, provision::Provision, state::State, when::When};
use serde::{Serialize, Serializer};

/// The fields of a finding, in the order of the line.
#[derive(Serialize)]
#[serde(remote = "Finding")]
struct FindingFields {
    convention: Convention,
    state: State,
    duty: Duty,
    provision: Provision,
    #[serde(flatten, serialize_with = "word_and_one_of")]
    status: Possible<Status>,
    last_known: Option<LastKnown>,
    #[serde(serialize_with = "presumed")]
    presumed: Option<Presumed>,
    entry_into_force: Option<When>,
    #[serde(serialize_with = "origin")]
    clock: Option<ClockOrigin>,
    original_deadline: Option<When>,
    deadline: Option<When>,
    last_deadline: Option<LastDeadline>,
    last_report: Option<LastReport>,
    since: Option<Day>,
    fulfilled: Option<When>,
    late_days: Option<i64>,
    #[serde(serialize_with = "clocks")]
    clocks: Vec<ClockFinding>,
    #[serde(serialize_with = "reasons")]
    reasons: Vec<Reason>,
}

/// The fields of one of its clocks.
#[derive(Serialize)]
#[serde(remote = "ClockFinding")]
struct ClockFields {
    #[serde(serialize_with = "text")]
    origin: ClockOrigin,
    starts: When,
    original_deadline: Option<When>,
    deadline: Option<When>,
    #[serde(serialize_with = "word")]
    status: Possible<Status>,
    last_known: Option<LastKnown>,
}

#[derive(Serialize)]
struct FindingLine<'a>(#[serde(serialize_with = "FindingFields::serialize")] &'a Finding);

#[derive(Serialize)]
struct ClockLine<'a>(#[serde(serialize_with = "ClockFields::serialize")] &'a ClockFinding);

fn origin<S: Serializer>(origin: &Option<ClockOrigin>, serializer: S) -> Result<S::Ok, S::Error> {
    origin.as_ref().map(ToString::to_string).serialize(serializer)
}

fn clocks<S: Serializer>(clocks: &[ClockFinding], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(clocks.iter().map(ClockLine))
}

impl Finding {
    /// Its line in JSON: `convention, state, duty, provision, status, one_of, last_known, presumed, entry_into_force,
    /// clock, original_deadline, deadline, last_deadline, last_report, since, fulfilled, late_days, clocks, reasons`; absent values are null, dates in the form of [`When`].
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Duty, State, data};
    /// let clearance = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
    /// let line = serde_json::to_string(&clearance.at("2012-03-15".parse()?).line())?;
    /// let begins = r#"{"convention":"apmbc","state":"JOR","duty":"clearance","provision":"apmbc-5","status":"unknown","#;
    /// assert!(line.starts_with(begins));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        FindingLine(self)
    }
}
