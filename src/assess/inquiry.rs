//! Questions of the plans, answered from records.
//!
//! An answer is a timeline: what records tell of every day. Where a question says "in the year", the answer is one for the
//! whole calendar year. What records do not tell is unknown; a missing row is never a no.

mod duty;
mod other;
mod report;
pub mod told;
mod yearly;

use super::{
    dossier::Dossier,
    judgement,
    missing::Missing,
    possible::Possible,
    reason::{Because, Reason, each_once},
    status::DutyStatus,
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, months::days_after, state::State, timeline::Timeline,
};
use crate::law::{plan::Plan, question::Question, reading::Readings};
use crate::record::{register::Register, reply::Replies, subject::Subject};
use chrono::Datelike;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// An answer over time, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Yes, no, or what is missing to tell, on every day.
    pub line: Timeline<Possible<bool>>,
    /// The records it rests on.
    pub grounds: Vec<Citation>,
}

/// Questions put to a register and to replies, for one Convention, under readings.
#[derive(Debug, Clone, Copy)]
pub struct Inquiry<'a> {
    register: &'a Register,
    replies: Option<&'a Replies>,
    convention: Convention,
    readings: Readings,
    plan: Option<&'a Plan>,
    /// The one year of which anything is asked, where it is only one.
    only: Option<i32>,
    memory: Option<&'a Memory>,
}

/// The status of a State for a duty, where the Convention knows that duty.
type Found = Option<Arc<DutyStatus>>;

/// Statuses already found, for many questions about one day.
#[derive(Debug, Default)]
pub(super) struct Memory(Mutex<BTreeMap<(State, Duty), Found>>);

impl Memory {
    fn recall(&self, key: (State, Duty), find: impl FnOnce() -> Found) -> Found {
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        found.entry(key).or_insert_with(find).clone()
    }
}

impl Register {
    /// Questions to this register about a Convention.
    pub const fn ask(&self, convention: Convention, readings: Readings) -> Inquiry<'_> {
        Inquiry { register: self, replies: None, convention, readings, plan: None, only: None, memory: None }
    }

    /// The questions of a plan to this register, under the default readings.
    pub const fn measure<'a>(&'a self, plan: &'a Plan) -> Inquiry<'a> {
        self.ask(plan.convention, Readings::DEFAULT).by(plan)
    }
}

/// Not told by these records.
fn untold(question: Question) -> Possible<bool> {
    Possible::one_of([false, true], Missing::Answer(question.code()))
}

impl<'a> Inquiry<'a> {
    /// The same questions, asked by that plan: what is asked of a period is asked of its own.
    #[must_use]
    pub const fn by(self, plan: &'a Plan) -> Self {
        Self { plan: Some(plan), ..self }
    }

    /// The same questions under other readings.
    #[must_use]
    pub const fn under(self, readings: Readings) -> Self {
        Self { readings, ..self }
    }

    /// The same questions, with replies to what records do not tell.
    #[must_use]
    pub const fn told(self, replies: &'a Replies) -> Self {
        Self { replies: Some(replies), ..self }
    }

    /// The same questions, of that day alone: answers on other days of other years are not to be asked for.
    pub(super) fn on_day(self, day: Day, memory: &'a Memory) -> Self {
        Self { only: Some(day.year()), memory: Some(memory), ..self }
    }

    /// The replies, where there are any.
    pub const fn replies(&self) -> Option<&'a Replies> {
        self.replies
    }

    /// The plan that asks.
    pub const fn plan(&self) -> Option<&'a Plan> {
        self.plan
    }

    /// The register that is asked.
    pub const fn register(&self) -> &'a Register {
        self.register
    }

    /// The Convention that is asked about.
    pub const fn convention(&self) -> Convention {
        self.convention
    }

    /// The readings chosen.
    pub const fn readings(&self) -> Readings {
        self.readings
    }

    fn dossier(&self, state: State) -> Dossier<'a> {
        self.register.state(state).under(self.readings)
    }

    fn status(&self, state: State, duty: Duty) -> Found {
        let find = || self.dossier(state).status(self.convention, duty).map(Arc::new);
        match self.memory {
            Some(memory) => memory.recall((state, duty), find),
            None => find(),
        }
    }

    /// The answer to a question about a subject, over time. A question that does not fit the subject is not told.
    pub fn answer(&self, subject: &Subject, question: Question) -> Answer {
        let answer = match subject {
            Subject::State(state) => self.of_state(*state, question),
            other => self.of_other(other, question),
        };
        let answer = answer.unwrap_or_else(|| Answer::untold(question));
        let after = Possible::one_of([false, true], Missing::After(self.register.known()));
        Answer { line: answer.line.then(days_after(self.register.known(), 1), after), ..answer }
    }

    /// Why the answer is what it is on that day.
    pub fn reasons(&self, subject: &Subject, question: Question, day: Day) -> Vec<Reason> {
        let answer = self.answer(subject, question);
        let value = answer.line.at(day);
        let told = Because::Answered { question: question.title(), answer: value.known().copied() };
        let rule: Citation = self.citation(question);
        let mut reasons = vec![Reason { because: told, citation: rule.clone() }];
        if let (Subject::State(state), Some(duty)) = (subject, question.duty()) {
            reasons.extend(self.status(*state, duty).map(|status| status.at(day).reasons).unwrap_or_default());
        }
        let measures = subject.state().filter(|_| question == Question::MeasuresTaken).into_iter();
        let measures = measures.flat_map(|state| &self.register.history(state).measures);
        reasons.extend(measures.filter(|row| row.convention == self.convention).map(judgement::measure));
        // What an answer rests on is named; where its words are told above, once is enough.
        let told: Vec<Citation> = reasons.iter().map(|reason| reason.citation.clone()).collect();
        let grounds = answer.grounds.into_iter().filter(|ground| !told.contains(ground));
        reasons.extend(grounds.map(|ground| Reason { because: Because::Recorded, citation: ground }));
        let missing = value.missing().into_iter();
        reasons.extend(missing.map(|missing| Reason { because: Because::Missing(missing), citation: rule.clone() }));
        each_once(reasons)
    }

    /// The provision that a question is about.
    fn citation(&self, question: Question) -> Citation {
        let duty = match question {
            Question::Retains => Duty::Retention,
            Question::MeasuresTaken => Duty::NationalMeasures,
            Question::VictimsReported => Duty::VictimAssistance,
            Question::DestroyedWithinSixMonths => Duty::StockpileDestruction,
            Question::RequestFiled | Question::RequestInTime => Duty::Clearance,
            other => other.duty().unwrap_or(Duty::Reporting),
        };
        let article = |number| crate::base::provision::Provision::article(self.convention, number);
        match question {
            Question::NewlyBound => article(17).into(),
            Question::Consented | Question::Signed => article(16).into(),
            Question::PaidInTime => article(14).into(),
            Question::InGroup(_) => article(1).into(),
            Question::AdoptedInYear => Citation::document("United Nations General Assembly"),
            Question::HeldInYear => article(11).into(),
            _ => duty.provision(self.convention).unwrap_or_else(|| article(7)).into(),
        }
    }

    fn of_state(&self, state: State, question: Question) -> Option<Answer> {
        match question {
            Question::NewlyBound => Some(self.newly_bound(state)),
            Question::Consented => Some(self.consented(state)),
            Question::Signed => Some(self.signed(state)),
            Question::Open(duty) => self.open(state, duty),
            Question::Late(duty) => self.late(state, duty),
            Question::Completed(duty) => self.completed(state, duty),
            Question::CompletedInYear(duty) => self.completed_in_year(state, duty),
            Question::CompletedInPeriod(duty) => self.completed_in_period(state, duty),
            Question::Extended(duty) => self.extended(state, duty),
            Question::Requesting(duty) => self.requesting(state, duty),
            Question::Found(duty, since) => self.found(state, duty, since),
            Question::DestroyedWithinSixMonths => self.destroyed_within_six_months(state),
            Question::Retains => Some(self.retains(state)),
            Question::Reported => Some(self.reported(state)),
            Question::ReportedInTime => Some(self.reported_in_time(state)),
            Question::ReportedOn(duty) => Some(self.reported_on(state, duty)),
            Question::ReportedOnDuties => Some(self.reported_on_duties(state)),
            Question::InitialReportMissing => self.initial_report_missing(state),
            Question::TwoSilentYears => self.two_silent_years(state),
            Question::MeasuresTaken => Some(self.measures_taken(state)),
            Question::VictimsReported => Some(self.victims_reported(state)),
            Question::InGroup(group) => Some(self.in_group(state, group)),
            _ => None,
        }
    }
}

impl Answer {
    const fn new(line: Timeline<Possible<bool>>) -> Self {
        Self { line, grounds: Vec::new() }
    }

    /// Resting on these records.
    fn resting_on(self, grounds: impl IntoIterator<Item = impl Into<Citation>>) -> Self {
        Self { grounds: grounds.into_iter().map(Into::into).collect(), ..self }
    }

    fn untold(question: Question) -> Self {
        Self::new(Timeline::constant(untold(question)))
    }
}

/// Whether any of several is so, over time.
fn any(lines: impl IntoIterator<Item = Timeline<Possible<bool>>>) -> Timeline<Possible<bool>> {
    let never = Timeline::constant(Possible::Known(false));
    lines.into_iter().fold(never, |any, one| any.zip(&one, Possible::or))
}
