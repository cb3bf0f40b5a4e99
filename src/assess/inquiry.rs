//! Questions of the plans, answered from records.
//!
//! An answer is a timeline: what records tell of every day. Where a question says "in the year", the answer is one for the
//! whole calendar year. What records do not tell is unknown; a missing row is never a no.

mod about;
mod duty;
mod of_state;
mod other;
mod report;
pub mod told;
mod yearly;

use super::{dossier::Dossier, missing::Missing, possible::Possible, reason::Reason};
use crate::base::{
    Day,
    citation::{Citation, Source},
    convention::Convention,
    state::State,
    timeline::Timeline,
};
use crate::law::{plan::Plan, question::Question, reading::Readings};
use crate::record::{register::Register, reply::Replies, subject::Subject};
use std::{collections::BTreeMap, sync::LazyLock};

pub(super) use about::About;
pub(super) use told::Likeness;

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
    /// The one day of which anything is asked, where it is only one.
    only: Option<Day>,
    /// Whether it is asked what answers rest on.
    with_grounds: bool,
}

/// An answer as it is found, with the sources it rests on.
struct Found<'f> {
    line: Timeline<Possible<bool>>,
    /// `None` where they are not asked for.
    grounds: Option<Vec<&'f Source>>,
}

impl Register {
    /// Questions to this register about a Convention.
    pub const fn ask(&self, convention: Convention, readings: Readings) -> Inquiry<'_> {
        Inquiry { register: self, replies: None, convention, readings, plan: None, only: None, with_grounds: true }
    }

    /// The questions of a plan to this register, under the default readings.
    pub const fn measure<'a>(&'a self, plan: &'a Plan) -> Inquiry<'a> {
        self.ask(plan.convention, Readings::DEFAULT).by(plan)
    }
}

/// What is not told of a subject is the same as of any other: made once for each question.
static UNTOLD: LazyLock<BTreeMap<Question, Possible<bool>>> =
    LazyLock::new(|| Question::all().into_iter().map(|question| (question, unanswered(question.code()))).collect());

/// Yes or no, until the answer to the question or item of that code is known.
fn unanswered(code: String) -> Possible<bool> {
    Possible::one_of([false, true], Missing::Answer(code))
}

/// Not told by these records.
fn untold(question: Question) -> Possible<bool> {
    UNTOLD.get(&question).cloned().unwrap_or_else(|| unanswered(question.code()))
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

    /// The same questions, of that day alone: answers on other days are not to be asked for.
    pub(super) const fn on_day(self, day: Day) -> Self {
        Self { only: Some(day), ..self }
    }

    /// The same questions, of whose answers nobody asks what they rest on.
    pub(super) const fn without_grounds(self) -> Self {
        Self { with_grounds: false, ..self }
    }

    /// What is found, resting on nothing yet.
    const fn found<'f>(&self, line: Timeline<Possible<bool>>) -> Found<'f> {
        Found { line, grounds: if self.with_grounds { Some(Vec::new()) } else { None } }
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

    /// The answer to a question about a subject, over time. A question that does not fit the subject is not told.
    pub fn answer(&self, subject: &Subject, question: Question) -> Answer {
        let about = self.about(subject);
        let found = about.answer(question);
        Answer { grounds: found.grounds().map(Citation::from).collect(), line: found.line }
    }

    /// Why the answer is what it is on that day.
    pub fn reasons(&self, subject: &Subject, question: Question, day: Day) -> Vec<Reason> {
        self.about(subject).reasons(question, day)
    }
}

impl<'f> Found<'f> {
    /// Resting on these records.
    fn resting_on(self, grounds: impl IntoIterator<Item = &'f Source>) -> Self {
        Self { grounds: self.grounds.map(|_| grounds.into_iter().collect()), ..self }
    }

    /// The records it rests on; none where they are not asked for.
    fn grounds(&self) -> impl Iterator<Item = &'f Source> {
        self.grounds.iter().flatten().copied()
    }
}
