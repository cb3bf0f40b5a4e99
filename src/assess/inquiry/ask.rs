//! What is asked of whom: the questions of a plan, put to a register and to replies.

use crate::assess::{
    answer::{Missing, Possible, Presumption},
    dossier::Dossier,
};
use crate::base::{
    Day,
    citation::{Citation, Source},
    convention::Convention,
    cycle::Cycle,
    state::State,
    timeline::Timeline,
};
use crate::law::{
    limit::annual_report_due,
    plan::Plan,
    question::Question,
    reading::{PopulationDate, Readings},
};
use crate::record::{register::Register, reply::Replies};
use std::{collections::BTreeMap, fmt, sync::LazyLock};

/// An answer over time, with what it rests on.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Possible, Readings, State, Subject, data, law::question::Question};
/// let ask = data::register()?.ask(Convention::Apmbc, Readings::default());
/// let bound = ask.answer(&Subject::State(State::BLR), Question::NewlyBound);
/// assert_eq!(*bound.line.at("2004-06-15".parse()?), Possible::Known(true)); // of the whole year
/// assert_eq!(*bound.line.at("2005-01-01".parse()?), Possible::Known(false));
/// assert_eq!(bound.grounds.len(), 1); // the record of its accession
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// Yes, no, or what is missing to tell, on every day.
    pub line: Timeline<Possible<bool>>,
    /// The records it rests on.
    pub grounds: Vec<Citation>,
}

/// Questions put to a register and to replies, for one Convention, under readings.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, Readings, State, Subject, data, law::question::Question};
/// let ask = data::register()?.ask(Convention::Apmbc, Readings::default());
/// let late = ask.answer(&Subject::State(State::BLR), Question::Late(Duty::StockpileDestruction));
/// assert_eq!(*late.line.at("2010-06-15".parse()?), Possible::Known(true));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Inquiry<'a> {
    pub(super) register: &'a Register,
    pub(super) replies: Option<&'a Replies>,
    pub(super) convention: Convention,
    pub(super) readings: Readings,
    pub(super) plan: Option<&'a Plan>,
    /// The only day that will be asked about, if there is only one.
    pub(super) only: Option<Day>,
    /// Whether the sources of answers are collected.
    pub(super) with_grounds: bool,
    /// What is presumed where records answer nothing.
    pub(super) presumption: Option<Presumption>,
}

/// An [`Answer`] whose sources are borrowed from the records.
pub(super) struct AnswerRef<'f> {
    pub(super) line: Timeline<Possible<bool>>,
    /// `None` where nobody asks for them.
    pub(super) grounds: Option<Vec<&'f Source>>,
}

/// What is asked of whom, not the records themselves.
impl fmt::Debug for Inquiry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inquiry")
            .field("convention", &self.convention)
            .field("plan", &self.plan.map(|plan| plan.code))
            .field("readings", &self.readings)
            .field("known", &self.register.known())
            .field("replies", &self.replies.map(Replies::len))
            .finish_non_exhaustive()
    }
}

impl Register {
    /// Questions to this register about a Convention.
    pub const fn ask(&self, convention: Convention, readings: Readings) -> Inquiry<'_> {
        Inquiry {
            register: self,
            replies: None,
            convention,
            readings,
            plan: None,
            only: None,
            with_grounds: true,
            presumption: None,
        }
    }

    /// The questions of a plan to this register, under the default readings.
    pub const fn measure<'a>(&'a self, plan: &'a Plan) -> Inquiry<'a> {
        self.ask(plan.convention, Readings::DEFAULT).for_plan(plan)
    }
}

/// The unknown answer to each question, built once and shared.
static UNTOLD: LazyLock<BTreeMap<Question, Possible<bool>>> =
    LazyLock::new(|| Question::all().into_iter().map(|question| (question, unanswered(question.code()))).collect());

/// Yes or no, until what is missing is known.
pub(super) fn yes_or_no(missing: Missing) -> Possible<bool> {
    Possible::one_of([false, true], missing)
}

/// Yes or no, until the answer to the question or item of that code is known.
pub(super) fn unanswered(code: String) -> Possible<bool> {
    yes_or_no(Missing::Answer(code))
}

/// Yes or no, as the records do not answer the question.
pub(super) fn untold(question: Question) -> Possible<bool> {
    UNTOLD.get(&question).cloned().unwrap_or_else(|| unanswered(question.code()))
}

/// No, where that is sure; else the records do not answer the question.
pub(super) fn no_or_untold(is_no: bool, question: Question) -> Possible<bool> {
    if is_no { Possible::Known(false) } else { untold(question) }
}

impl<'a> Inquiry<'a> {
    /// The same questions for a plan: questions on "the period" mean the period of that plan.
    #[must_use]
    pub const fn for_plan(self, plan: &'a Plan) -> Self {
        Self { plan: Some(plan), ..self }
    }

    /// The same questions under other readings.
    #[must_use]
    pub const fn under(self, readings: Readings) -> Self {
        Self { readings, ..self }
    }

    /// The same questions, with replies to what records do not tell.
    #[must_use]
    pub const fn with_replies(self, replies: &'a Replies) -> Self {
        Self { replies: Some(replies), ..self }
    }

    /// The same questions about that day alone, which is faster: answers are right on that day and the rest of its year
    /// only.
    pub(in crate::assess) const fn on(self, day: Day) -> Self {
        // What goes on is seen from the days before.
        Self { only: if self.presumption.is_some() { None } else { Some(day) }, ..self }
    }

    /// The same questions, where what was last known goes on. Who asks so tells that it is presumed.
    pub(in crate::assess) const fn presuming(self, presumption: Presumption) -> Self {
        Self { presumption: Some(presumption), ..self }
    }

    /// The same questions without collecting the sources of the answers, which is faster.
    pub(in crate::assess) const fn without_grounds(self) -> Self {
        Self { with_grounds: false, ..self }
    }

    /// An answer that rests on no record yet.
    pub(super) const fn unsourced<'f>(&self, line: Timeline<Possible<bool>>) -> AnswerRef<'f> {
        AnswerRef { line, grounds: if self.with_grounds { Some(Vec::new()) } else { None } }
    }

    /// The replies, where there are any.
    pub const fn replies(&self) -> Option<&'a Replies> {
        self.replies
    }

    /// The plan whose questions these are.
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

    pub(super) fn dossier(&self, state: State) -> Dossier<'a> {
        self.register.state(state).under(self.readings)
    }

    /// The day of a cycle on which everything is decided.
    pub fn day_of(&self, cycle: Cycle) -> Day {
        match self.readings().population_date {
            PopulationDate::ReportsDue => annual_report_due(cycle.year()).unwrap_or_else(|| cycle.last_day()),
            PopulationDate::YearStart => cycle.first_day(),
            PopulationDate::YearEnd => cycle.last_day(),
        }
    }
}

impl<'f> AnswerRef<'f> {
    /// The same answer, resting on these records.
    pub(super) fn resting_on(self, grounds: impl IntoIterator<Item = &'f Source>) -> Self {
        Self { grounds: self.grounds.map(|_| grounds.into_iter().collect()), ..self }
    }

    /// The records it rests on; none where nobody asks for them.
    pub(super) fn grounds(&self) -> impl Iterator<Item = &'f Source> {
        self.grounds.iter().flatten().copied()
    }
}
