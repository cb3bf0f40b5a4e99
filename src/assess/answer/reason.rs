//! Why a status is what it is: each reason a value with its citation, rendered apart.

use crate::base::{Day, citation::Citation, duty::Duty, when::When};
use crate::record::{membership::MembershipEvent, reply::Told, request::RequestId};
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

/// Each reason once, where it is first told.
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

/// What can be a reason. Dates are [`When`]s in text form where they are uncertain.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Because {
    /// No consent to be bound is recorded.
    NoConsent,
    /// Consent was deposited.
    Consent {
        /// Which kind of consent.
        kind: MembershipEvent,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The rule gives entry into force.
    EntersIntoForce {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Entry into force is a recorded fact.
    InForceByFact {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Notice of withdrawal was received.
    WithdrawalNotified {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The withdrawal takes effect.
    WithdrawalEffective {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The withdrawal is suspended by an armed conflict on the day on which it would take effect.
    WithdrawalSuspended {
        /// The day on which it would take effect.
        would_be: String,
    },
    /// Whether an armed conflict suspends the withdrawal cannot be told.
    WithdrawalPerhapsSuspended {
        /// The day on which it would take effect.
        would_be: String,
    },
    /// A withdrawal was announced, without a notice; no effect in law.
    WithdrawalAnnounced {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// A find may have come before or after the deadline.
    PerhapsAfterDeadline {
        /// When it was found.
        found: String,
        /// The deadline.
        deadline: String,
    },
    /// A grant that the treaty does not know.
    GrantedWithoutRule {
        /// The request.
        request: RequestId,
    },
    /// No armed conflict is recorded for that day.
    NoConflictRecorded,
    /// A notice or announcement was taken back.
    WithdrawalRetracted {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// A suspension was declared; the Convention knows none.
    SuspensionWithoutEffect {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The prohibitions apply provisionally; no clock runs.
    ProvisionalApplication,
    /// The duty is taken to exist from entry into force.
    Present {
        /// The duty.
        duty: Duty,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Reported that there is nothing to be done.
    Absent {
        /// The duty.
        duty: Duty,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Found later.
    Found {
        /// The duty.
        duty: Duty,
        /// Whether mined after entry into force, rather than unknown before.
        newly_mined: bool,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// New remnants of hostilities.
    NewRemnants {
        /// The name of the hostilities.
        name: String,
        /// When they ended.
        ended: Option<String>,
    },
    /// Last seen open.
    SeenOpen {
        /// The date, in the form of [`When`]; empty where there is none.
        date: Day,
    },
    /// Seen open after it was reported absent or done.
    SeenAgain {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Completed.
    Completed {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// Completion announced, the day of completion unknown.
    Announced {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The deadline that the treaty sets.
    OriginalDeadline {
        /// Months of the period.
        months: u32,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The answer to a find after the deadline is due by the close of that meeting.
    ResponseDue {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// A plan sets a date beside the treaty.
    PlanDue {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// A find after the deadline, by the letter of the article.
    NoSecondClock,
    /// No decision gives a second clock: left to judgement.
    NoClockDecided,
    /// More time was granted.
    Granted {
        /// The request.
        request: RequestId,
        /// The day of the decision.
        decided: String,
        /// The new deadline.
        until: String,
    },
    /// No more time was granted.
    NotGranted {
        /// The request.
        request: RequestId,
        /// The day of the decision.
        decided: String,
    },
    /// A source shows a deadline in force.
    DeadlineSeen {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
        /// The day on which the source stands.
        seen: String,
    },
    /// A request was filed.
    Filed {
        /// The request.
        request: RequestId,
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// The deadline had expired when the decision was taken.
    Lapse {
        /// The first value or day.
        from: Day,
        /// The last value or day.
        to: String,
    },
    /// Overdue by so many days.
    Late {
        /// How many days.
        days: i64,
    },
    /// Something is missing.
    Missing(Missing),
    /// A report was due.
    ReportDue {
        /// The calendar year covered; `None` for the initial report.
        covers: Option<i32>,
        /// The last day in time.
        due: String,
    },
    /// A report was filed.
    ReportFiled {
        /// The date, in the form of [`When`]; empty where there is none.
        date: String,
    },
    /// A report is known to be missing.
    ReportMissing {
        /// The day on which the source stands.
        seen: String,
    },
    /// For two consecutive years no information on these duties.
    TwoYearsSilent {
        /// The years, or how many.
        years: (i32, i32),
    },
    /// So many are retained.
    Retained {
        /// The number.
        number: u64,
        /// The year; `None` = as at entry into force.
        year: Option<u32>,
    },
    /// Nothing is retained.
    NothingRetained {
        /// The year; `None` = as at entry into force.
        year: Option<u32>,
    },
    /// The number has not changed.
    Unchanged {
        /// The years, or how many.
        years: u32,
        /// The number.
        number: u64,
    },
    /// The number has risen.
    Increased {
        /// The first value or day.
        from: u64,
        /// The last value or day.
        to: u64,
        /// The year; `None` = as at entry into force.
        year: u32,
    },
    /// No use has been reported.
    NoUseReported {
        /// The year; `None` = as at entry into force.
        year: Option<u32>,
    },
    /// The law leaves it open.
    LeftToJudgement {
        /// What the law asks.
        test: String,
    },
    /// A national measure.
    Measure {
        /// What it is, in words.
        what: String,
    },
    /// No national measure is recorded.
    NoMeasureRecorded,
    /// A question of a plan, and what records answer.
    Answered {
        /// The question, in words.
        question: String,
        /// Yes or no; `None` where it cannot be told.
        answer: Option<bool>,
    },
    /// A reply was given to an item or question.
    Replied {
        /// What was asked, in words.
        item: String,
        /// The reply.
        told: Told,
    },
    /// A record on which an answer rests.
    Recorded,
    /// Victims or first duties toward them.
    Victims {
        /// What it is, in words.
        what: String,
    },
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
    pub(in crate::assess) fn date(when: Option<When>) -> String {
        when.map_or_else(String::new, |when| when.to_string())
    }
}

/// ` on 2020-01-01`, ` in 2020`, or nothing where no date is known.
fn on(date: &str) -> String {
    let when = date.parse::<When>().ok().filter(|when| *when != When::UNKNOWN);
    when.map_or_else(String::new, |when| format!(" {}", when.in_words()))
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
            Self::WithdrawalPerhapsSuspended { would_be } => {
                write!(
                    f,
                    "whether the State was engaged in an armed conflict on {would_be}, which would suspend the withdrawal, cannot be told"
                )
            }
            Self::WithdrawalAnnounced { date } => {
                write!(f, "withdrawal announced{}, without a notice: no effect", on(date))
            }
            Self::PerhapsAfterDeadline { found, deadline } => {
                write!(f, "found{}, perhaps before and perhaps after the deadline of {deadline}", on(found))
            }
            Self::GrantedWithoutRule { request } => {
                write!(f, "request {request} granted, though this article knows no extension: the deadline stands")
            }
            Self::NoConflictRecorded => {
                f.write_str("no armed conflict is recorded for the day on which the withdrawal takes effect")
            }
            Self::WithdrawalRetracted { date } => write!(f, "withdrawal given up{}", on(date)),
            Self::SuspensionWithoutEffect { date } => write!(
                f,
                "suspension declared{}: the Convention provides for none, so the State counts as bound",
                on(date)
            ),
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
            Self::NotGranted { request, decided } => write!(f, "request {request} not granted{}", on(decided)),
            Self::DeadlineSeen { date, seen } => write!(f, "deadline {date} shown in force{}", on(seen)),
            Self::Filed { request, date } => {
                write!(f, "request {request} filed{}; its outcome is not recorded", on(date))
            }
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
            Self::Replied { item, told } => write!(f, "{item}: {told}"),
            Self::Answered { question, answer } => {
                let answer = answer.map_or("cannot be told", |yes| if yes { "yes" } else { "no" });
                write!(f, "{question}: {answer}")
            }
            Self::Recorded => f.write_str("recorded"),
            Self::NoMeasureRecorded => {
                f.write_str("no measure is recorded here, which does not mean that there is none")
            }
        }
    }
}
