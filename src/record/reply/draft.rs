//! A reply built in code, before it is checked.

use super::{
    answer::{answer_of, unfit},
    origin::Origin,
    told::{NoAnswer, Reply, ReplyKey, Told},
    vocabulary::Term,
};
use crate::base::cycle::Cycle;
use crate::record::{
    cells::Cells,
    fault::{Faults, Place},
    noted::Noted,
    subject::Subject,
};

/// A reply that is not yet checked: [`Replies::add`](super::Replies::add) or [`check`](Self::check) does that.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[must_use]
pub struct ReplyDraft {
    subject: Subject,
    cycle: i32,
    term: Term,
    told: Told,
    source: String,
    assessor: String,
}

impl Reply {
    /// The answer yes, for the cycle of that year.
    ///
    /// ```
    /// use mine_action::{State, law::vocabulary::IN_DEVELOPMENT_PLANS, record::reply::Reply};
    /// let draft = Reply::yes(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from("desk research").by("a colleague");
    /// let reply = draft.check()?;
    /// assert_eq!(reply.told().to_string(), "yes");
    /// assert_eq!(reply.origin().to_string(), "source: desk research; assessed by a colleague");
    /// # Ok::<(), mine_action::record::fault::Faults>(())
    /// ```
    pub fn yes(subject: impl Into<Subject>, cycle: impl Into<i32>, item: impl Into<Term>) -> ReplyDraft {
        Self::telling(subject, cycle, item, Told::YesNo(true))
    }

    /// The answer no.
    pub fn no(subject: impl Into<Subject>, cycle: impl Into<i32>, item: impl Into<Term>) -> ReplyDraft {
        Self::telling(subject, cycle, item, Told::YesNo(false))
    }

    /// A number as the answer.
    pub fn amount(
        subject: impl Into<Subject>,
        cycle: impl Into<i32>,
        item: impl Into<Term>,
        amount: u64,
    ) -> ReplyDraft {
        Self::telling(subject, cycle, item, Told::Amount(amount))
    }

    /// The reason why there is no answer.
    pub fn missing(
        subject: impl Into<Subject>,
        cycle: impl Into<i32>,
        item: impl Into<Term>,
        why: NoAnswer,
    ) -> ReplyDraft {
        Self::telling(subject, cycle, item, Told::Missing(why))
    }

    /// An answer, or why there is none.
    pub fn telling(
        subject: impl Into<Subject>,
        cycle: impl Into<i32>,
        item: impl Into<Term>,
        told: Told,
    ) -> ReplyDraft {
        let (subject, cycle, term) = (subject.into(), cycle.into(), item.into());
        ReplyDraft { subject, cycle, term, told, source: String::new(), assessor: String::new() }
    }
}

impl ReplyDraft {
    /// Adds the document or body that says so. An empty text adds nothing.
    pub fn from(self, source: impl Into<String>) -> Self {
        Self { source: source.into(), ..self }
    }

    /// Adds who judged what the source says. An empty text adds nothing.
    pub fn by(self, assessor: impl Into<String>) -> Self {
        Self { assessor: assessor.into(), ..self }
    }

    /// The reply, if a reader would take it from a sheet.
    ///
    /// # Errors
    /// Everything wrong with it, in the words of a reader: a subject that does not exist or that the question does not
    /// fit, a year that is no cycle, an answer of the wrong kind.
    pub fn check(self) -> Result<Reply, Faults> {
        let Self { subject, cycle: year, term, told, source, assessor } = self;
        let item = term.code();
        let place = Place::file(&format!("reply of {subject} in {year} to `{item}`"));
        let mut faults = Noted::default();
        // Each part is read from its text, as from a sheet.
        let texts = [("subject", subject.to_string().into()), ("cycle", year.to_string().into())];
        let mut cells = Cells::given(&place, &texts, &mut faults);
        let (subject, cycle) = (cells.cell::<Subject>("subject"), cells.cell::<Cycle>("cycle"));
        let unfit = subject.as_ref().and_then(|subject| unfit(subject, term));
        let odd = if told.is_missing() { None } else { answer_of(term, &told.to_string()).err() };
        let wrong = [("subject", unfit), ("answer", odd)];
        faults.extend(wrong.into_iter().filter_map(|(field, problem)| Some(place.field(field).fault(problem?))));
        let origin = Origin { source: source.parse().ok(), assessor: assessor.parse().ok() };
        match (subject, cycle) {
            (Some(subject), Some(cycle)) if faults.is_empty() => {
                Ok(Reply { key: ReplyKey { subject, cycle, item }, told, origin })
            }
            _ => Err(faults.told()),
        }
    }
}
