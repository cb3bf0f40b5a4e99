//! One subject, and the questions about it. What was worked out for one question is kept for the next.

use super::{
    ask::{AnswerRef, Inquiry, untold},
    of_state::OfState,
};
use crate::assess::{
    answer::{Missing, Possible, QuestionReason, Reason, each_once},
    duty::measure,
};
use crate::base::{Day, citation::Citation, duty::Duty, months::days_after, provision::Provision, timeline::Timeline};
use crate::law::{item::Universe, question::Question, reading::Readings};
use crate::record::subject::Subject;
use std::cell::OnceCell;

/// The questions about one subject.
pub(in crate::assess) struct About<'a> {
    pub(super) inquiry: Inquiry<'a>,
    pub(super) subject: &'a Subject,
    state: Option<OfState<'a>>,
    unreported: OnceCell<Timeline<bool>>,
}

impl<'a> Inquiry<'a> {
    /// The questions about that subject.
    pub(in crate::assess) fn about<'s>(self, subject: &'s Subject) -> About<'s>
    where
        'a: 's,
    {
        let state = match subject {
            Subject::State(state) => Some(OfState::new(self, *state)),
            _ => None,
        };
        About { inquiry: self, subject, state, unreported: OnceCell::new() }
    }
}

impl About<'_> {
    /// The readings chosen.
    pub(in crate::assess) const fn readings(&self) -> Readings {
        self.inquiry.readings
    }

    /// The answer to a question; unknown, where the question does not fit the subject.
    pub(super) fn answer(&self, question: Question) -> AnswerRef<'_> {
        let found = match &self.state {
            Some(state) => state.answer(question),
            None => self.inquiry.of_other(self.subject, question),
        };
        let found = found.unwrap_or_else(|| self.inquiry.unsourced(Timeline::constant(untold(question))));
        let known = self.inquiry.register.known();
        let after = days_after(known, 1);
        if self.inquiry.only.is_some_and(|day| day < after) {
            return found;
        }
        let untold = Possible::one_of([false, true], Missing::After(known));
        AnswerRef { line: found.line.then(after, untold), ..found }
    }

    /// What is presumed where neither records nor replies answer: what was last known by the records goes on, within each
    /// membership. That something is late is not carried on: it is asked of the status presumed. `None` where nothing is
    /// presumed.
    pub(super) fn presumed(&self, question: Question) -> Option<Timeline<Possible<bool>>> {
        let (presumption, state) = (self.inquiry.presumption?, self.state.as_ref()?);
        if let Question::Late(duty) = question {
            return state.presumed_late(duty, presumption);
        }
        let line = question.goes_on().then(|| self.answer(question).line)?;
        let known = self.inquiry.register.known();
        let entries = state.standing().spells().iter().map(|spell| spell.entry_into_force.earliest());
        let since = |from: Day| Timeline::constant(line.at(from).clone()).then_as(from, &line);
        let days = std::iter::once(Day::MIN).chain(entries);
        Some(days.fold(line.clone(), |filled, from| filled.then_as(from, &presumption.continued(&since(from), known))))
    }

    /// Whether it is known to have filed no report in the year.
    pub(super) fn unreported(&self) -> &Timeline<bool> {
        let no = |filed: &Possible<bool>| *filed == Possible::Known(false);
        self.unreported.get_or_init(|| self.answer(Question::Reported).line.map(no))
    }

    /// Whether it is of a universe, over time.
    pub(in crate::assess) fn is_of(&self, universe: Universe) -> Timeline<Possible<bool>> {
        let always = |fits| Timeline::constant(Possible::Known(fits));
        let convention = self.inquiry.convention;
        match (universe, &self.state, self.subject) {
            (Universe::StatesParties, Some(state), _) => state.standing().party(),
            (Universe::StatesNotParty, Some(state), _) => state.standing().party().map(|party| party.map(|is| !is)),
            (Universe::States, Some(_), _) | (Universe::Resolutions, _, Subject::Resolution(_)) => always(true),
            (Universe::Requests, _, Subject::Request(id)) => always(id.convention == convention),
            (Universe::Meetings, _, Subject::Meeting(id)) => always(id.convention == convention),
            (Universe::Meetings, _, Subject::InformalMeetings(of, _)) => always(*of == convention),
            _ => always(false),
        }
    }

    /// Why a State is, or is not, of a universe of States that are bound or are not; of others, nothing.
    pub(in crate::assess) fn standing_reasons(&self, universe: Universe, day: Day) -> Vec<Reason> {
        match (&self.state, universe) {
            (Some(state), Universe::StatesParties | Universe::StatesNotParty) => state.standing().reasons(day),
            _ => Vec::new(),
        }
    }

    /// Why the answer is what it is on that day.
    pub(super) fn reasons(&self, question: Question, day: Day) -> Vec<Reason> {
        let answer = self.answer(question);
        let value = answer.line.at(day);
        let told = QuestionReason::Answered { question, answer: value.known().copied() };
        let rule: Citation = self.citation(question);
        let mut reasons = vec![Reason::new(told, rule.clone())];
        let duty = question.duty().and_then(|duty| self.state.as_ref()?.status(duty));
        reasons.extend(duty.map(|status| status.reasons(day)).unwrap_or_default());
        let of_measures = matches!(question, Question::MeasuresTaken | Question::MeasuresReported);
        let measures = self.subject.state().filter(|_| of_measures).into_iter();
        let measures = measures.flat_map(|state| &self.inquiry.register.history(state).measures);
        reasons.extend(measures.filter(|row| row.convention == self.inquiry.convention).map(measure));
        // What an answer rests on is named; where its words are told above, once is enough.
        let told: Vec<Citation> = reasons.iter().map(|reason| reason.citation.clone()).collect();
        let grounds = answer.grounds().map(Citation::from).filter(|ground| !told.contains(ground));
        reasons.extend(grounds.map(|ground| Reason::new(QuestionReason::Recorded, ground)));
        let missing = value.lacking();
        reasons.extend(missing.iter().map(|missing| Reason::new(missing.clone(), rule.clone())));
        each_once(reasons)
    }

    /// The provision that a question is about.
    fn citation(&self, question: Question) -> Citation {
        let convention = self.inquiry.convention;
        let of_request = match self.subject {
            Subject::Request(id) => Some(id.duty),
            _ => None,
        };
        let duty = match question {
            Question::Retains => Duty::Retention,
            Question::MeasuresTaken | Question::MeasuresReported => Duty::NationalMeasures,
            Question::CompletionDeclared => Duty::Clearance,
            Question::VictimsReported => Duty::VictimAssistance,
            other => other.duty().or(of_request).unwrap_or(Duty::Reporting),
        };
        let article = |number| Provision::article(convention, number);
        match question {
            Question::NewlyBound => article(17).into(),
            Question::Consented | Question::Signed => article(16).into(),
            Question::PaidInTime => article(14).into(),
            Question::InGroup(_) => article(1).into(),
            Question::AdoptedInYear => Citation::document("United Nations General Assembly"),
            Question::HeldInYear | Question::IsFormal => article(11).into(),
            _ => duty.provision(convention).unwrap_or_else(|| article(7)).into(),
        }
    }
}

impl OfState<'_> {
    /// The answer to a question; `None` where it does not fit a State.
    fn answer(&self, question: Question) -> Option<AnswerRef<'_>> {
        match question {
            Question::NewlyBound => Some(self.newly_bound()),
            Question::Consented => Some(self.consented()),
            Question::Signed => Some(self.signed()),
            Question::Open(duty) => self.open(duty),
            Question::Late(duty) => self.late(duty),
            Question::Completed(duty) => self.completed(duty),
            Question::CompletedInYear(duty) => self.completed_in_year(duty),
            Question::CompletedInPeriod(duty) => self.completed_in_period(duty),
            Question::Extended(duty) => self.extended(duty),
            Question::Requesting(duty) => self.requesting(duty),
            Question::RequestedInYear(duty) => self.requested_in_year(duty),
            Question::Found(duty, since) => self.found(duty, since),
            Question::FindReported(duty, since) => self.find_reported(duty, since),
            Question::DestroyedWithinSixMonths => self.destroyed_within_six_months(),
            Question::Retains => Some(self.retains()),
            Question::Reported => Some(self.reported()),
            Question::ReportedByApril => Some(self.reported_by_april()),
            Question::ReportedOn(duty) => Some(self.reported_on(duty)),
            Question::ReportedOnDuties => Some(self.reported_on_duties()),
            Question::InitialReportMissing => Some(self.initial_report_missing()),
            Question::TwoSilentYears => self.two_silent_years(),
            Question::MeasuresTaken => Some(self.measures_taken()),
            Question::MeasuresReported => Some(self.measures_reported()),
            Question::CompletionDeclared => Some(self.completion_declared()),
            Question::VictimsReported => Some(self.victims_reported()),
            Question::InGroup(group) => Some(self.in_group(group)),
            _ => None,
        }
    }
}
