//! Why a status is what it is: each reason a value with its citation, rendered apart.

use crate::base::{Day, citation::Citation, convention::Convention, duty::Duty, when::When};
use crate::record::membership::MembershipEvent;
use crate::record::request::RequestId;
use serde::{Deserialize, Serialize};
use std::fmt;

use super::missing::Missing;

/// One reason, with its authority: a provision for a rule, the source of the record for a fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reason {
    /// What is the case.
    pub because: Because,
    /// Who says so.
    pub citation: Citation,
}

impl Reason {
    /// A reason.
    pub fn new(because: Because, citation: impl Into<Citation>) -> Self {
        Self { because, citation: citation.into() }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.because, self.citation)
    }
}

/// What can be a reason. Dates are [`When`]s in text form where they are uncertain.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum Because {
    /// No consent to be bound is recorded.
    NoConsent,
    /// Consent was deposited.
    Consent { kind: MembershipEvent, date: String },
    /// The rule gives entry into force.
    EntersIntoForce { date: String },
    /// Entry into force is a recorded fact.
    InForceByFact { date: String },
    /// Notice of withdrawal was received.
    WithdrawalNotified { date: String },
    /// The withdrawal takes effect.
    WithdrawalEffective { date: String },
    /// The withdrawal is suspended by an armed conflict on the day on which it would take effect.
    WithdrawalSuspended { would_be: String },
    /// No armed conflict is recorded for that day.
    NoConflictRecorded,
    /// A notice or announcement was taken back.
    WithdrawalRetracted { date: String },
    /// A suspension was declared; the Convention knows none.
    SuspensionWithoutEffect { date: String },
    /// The prohibitions apply provisionally; no clock runs.
    ProvisionalApplication,
    /// The duty is taken to exist from entry into force.
    Present { duty: Duty, date: String },
    /// Reported that there is nothing to be done.
    Absent { duty: Duty, date: String },
    /// Found later.
    Found { duty: Duty, newly_mined: bool, date: String },
    /// New remnants of hostilities.
    NewRemnants { name: String, ended: Option<String> },
    /// Last seen open.
    SeenOpen { date: Day },
    /// Seen open after it was reported absent or done.
    SeenAgain { date: String },
    /// Completed.
    Completed { date: String },
    /// Completion announced, the day of completion unknown.
    Announced { date: String },
    /// The deadline that the treaty sets.
    OriginalDeadline { months: u32, date: String },
    /// The answer to a find after the deadline is due by the close of that meeting.
    ResponseDue { date: String },
    /// A plan sets a date beside the treaty.
    PlanDue { date: String },
    /// A find after the deadline, by the letter of the article.
    NoSecondClock,
    /// No decision gives a second clock: left to judgement.
    NoClockDecided,
    /// More time was granted.
    Granted { request: RequestId, decided: String, until: String },
    /// A granted deadline is earlier than the one it replaces.
    GrantEarlier { request: RequestId, until: String, replaced: String },
    /// No more time was granted.
    NotGranted { request: RequestId, decided: String },
    /// A source shows a deadline in force.
    DeadlineSeen { date: String, seen: String },
    /// A request was filed.
    Filed { request: RequestId, date: String },
    /// The deadline had expired when the decision was taken.
    Lapse { from: Day, to: String },
    /// Overdue by so many days.
    Late { days: i64 },
    /// Something is missing.
    Missing(Missing),
    /// A report was due.
    ReportDue { covers: Option<i32>, due: String },
    /// A report was filed.
    ReportFiled { date: String },
    /// A report is known to be missing.
    ReportMissing { seen: String },
    /// For two consecutive years no information on these duties.
    TwoYearsSilent { years: (i32, i32) },
    /// So many are retained.
    Retained { number: u64, year: Option<u32> },
    /// Nothing is retained.
    NothingRetained { year: Option<u32> },
    /// The number has not changed.
    Unchanged { years: u32, number: u64 },
    /// The number has risen.
    Increased { from: u64, to: u64, year: u32 },
    /// No use has been reported.
    NoUseReported { year: Option<u32> },
    /// The law leaves it open.
    LeftToJudgement { test: String },
    /// A national measure.
    Measure { what: String },
    /// No national measure is recorded.
    NoMeasureRecorded,
    /// Victims or first duties toward them.
    Victims { what: String },
    /// The Convention has no such duty.
    NoSuchDuty { convention: Convention },
}

/// A number of square things: `1 mine`, `2 mines`.
fn plural(count: i64, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// What the duty is about.
const fn matter(duty: Duty) -> &'static str {
    match duty {
        Duty::StockpileDestruction => "a stockpile",
        Duty::Clearance => "mined or contaminated areas",
        _ => "something to be done",
    }
}

impl Because {
    /// The text form of a date in a reason.
    pub(super) fn date(when: Option<When>) -> String {
        when.map_or_else(String::new, |when| when.to_string())
    }
}

/// ` on 2020-01-01`, ` in 2020`, or nothing.
fn on(date: &str) -> String {
    match date {
        "" | "../.." => String::new(),
        date if date.len() == "2020-01-01".len() => format!(" on {date}"),
        date => format!(" in {date}"),
    }
}

fn year_of(year: Option<u32>) -> String {
    year.map_or_else(|| "as at entry into force".to_owned(), |year| format!("for {year}"))
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoConsent => f.write_str("no consent to be bound is recorded"),
            Self::Consent { kind, date } => write!(f, "{kind} deposited{}", on(date)),
            Self::EntersIntoForce { date } => write!(f, "in force for the State from {date}"),
            Self::InForceByFact { date } => write!(f, "in force for the State from {date}, a recorded fact"),
            Self::WithdrawalNotified { date } => write!(f, "notice of withdrawal received{}", on(date)),
            Self::WithdrawalEffective { date } => write!(f, "withdrawal takes effect{}", on(date)),
            Self::WithdrawalSuspended { would_be } => {
                write!(f, "withdrawal suspended: the State was engaged in an armed conflict on {would_be}")
            }
            Self::NoConflictRecorded => {
                f.write_str("no armed conflict is recorded for the day on which the withdrawal takes effect")
            }
            Self::WithdrawalRetracted { date } => write!(f, "withdrawal taken back{}", on(date)),
            Self::SuspensionWithoutEffect { date } => write!(f, "suspension declared{}: without effect", on(date)),
            Self::ProvisionalApplication => f.write_str("prohibitions applied provisionally; no clock runs"),
            Self::Present { duty, date } if date.is_empty() => {
                write!(f, "{} reported; undated, so taken to hold from entry into force", matter(*duty))
            }
            Self::Present { duty, date } => write!(f, "{} reported{}", matter(*duty), on(date)),
            Self::Absent { duty, date } if date.is_empty() => {
                write!(
                    f,
                    "reported to have no such thing as {}; undated, so taken to hold from entry into force",
                    matter(*duty)
                )
            }
            Self::Absent { duty, date } => write!(f, "reported to have no such thing as {}{}", matter(*duty), on(date)),
            Self::Found { duty: Duty::StockpileDestruction, date, .. } => {
                write!(f, "previously unknown stockpile found{}", on(date))
            }
            Self::Found { newly_mined: true, date, .. } => write!(f, "newly mined areas known{}", on(date)),
            Self::Found { date, .. } => write!(f, "previously unknown areas known{}", on(date)),
            Self::NewRemnants { name, ended: Some(ended) } => {
                write!(f, "remnants of hostilities `{name}`, which ended on {ended}")
            }
            Self::NewRemnants { name, ended: None } => {
                write!(f, "remnants of hostilities `{name}`, not known to have ended")
            }
            Self::SeenOpen { date } => write!(f, "last seen open on {date}"),
            Self::SeenAgain { date } => write!(f, "seen open{}, after it was reported done or absent", on(date)),
            Self::Completed { date } => write!(f, "completed{}", on(date)),
            Self::Announced { date } => {
                write!(f, "completion announced{}; the day of completion is not recorded", on(date))
            }
            Self::OriginalDeadline { months, date } => write!(f, "to be done within {months} months, by {date}"),
            Self::ResponseDue { date } => {
                write!(
                    f,
                    "found after the deadline: to be cleared, or a new deadline asked, by the meeting that ends on {date}"
                )
            }
            Self::PlanDue { date } => {
                write!(f, "to be destroyed within six months of the find, by {date}: a commitment beside the treaty")
            }
            Self::NoSecondClock => f.write_str("found after the deadline, which stands"),
            Self::NoClockDecided => f.write_str(
                "found after the deadline; no rule or decision sets a second one, so it is left to judgement",
            ),
            Self::Granted { request, decided, until } => {
                write!(f, "request {request} granted{}, to {until}", on(decided))
            }
            Self::GrantEarlier { request, until, replaced } => {
                write!(f, "request {request} was granted to {until}, earlier than the deadline it replaces, {replaced}")
            }
            Self::NotGranted { request, decided } => write!(f, "request {request} not granted{}", on(decided)),
            Self::DeadlineSeen { date, seen } => write!(f, "deadline {date} shown in force{}", on(seen)),
            Self::Filed { request, date } => write!(f, "request {request} filed{}", on(date)),
            Self::Lapse { from, to } => write!(f, "out of time from {from} until the decision of {to}"),
            Self::Late { days } => write!(f, "{} late", plural(*days, "day")),
            Self::Missing(missing) => write!(f, "not known: {missing}"),
            Self::ReportDue { covers: None, due } => write!(f, "initial report due on {due}"),
            Self::ReportDue { covers: Some(year), due } => write!(f, "annual report for {year} due on {due}"),
            Self::ReportFiled { date } => write!(f, "report filed{}", on(date)),
            Self::ReportMissing { seen } => write!(f, "report known to be missing{}", on(seen)),
            Self::TwoYearsSilent { years: (first, second) } => {
                write!(f, "no information for two consecutive years, {first} and {second}")
            }
            Self::Retained { number, year } => write!(f, "{number} retained, {}", year_of(*year)),
            Self::NothingRetained { year } => write!(f, "none retained, {}", year_of(*year)),
            Self::Unchanged { years, number } => {
                write!(f, "number unchanged at {number} over {}", plural(i64::from(*years), "year"))
            }
            Self::Increased { from, to, year } => write!(f, "number rose from {from} to {to} in {year}"),
            Self::NoUseReported { year } => write!(f, "no use reported, {}", year_of(*year)),
            Self::LeftToJudgement { test } => write!(f, "left to judgement: {test}"),
            Self::Measure { what } | Self::Victims { what } => f.write_str(what),
            Self::NoMeasureRecorded => {
                f.write_str("no measure is recorded here, which does not mean that there is none")
            }
            Self::NoSuchDuty { convention } => write!(f, "the {} has no such duty", convention.abbreviation()),
        }
    }
}
