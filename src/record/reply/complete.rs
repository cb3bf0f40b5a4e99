//! Replies declared complete: what such a sheet does not tell, within what was declared, is a fact.

use super::{
    origin::{Assessor, Origin},
    told::{NoAnswer, Told},
};
use crate::base::{Day, citation::Source, cycle::Cycle, read};
use crate::record::subject::Subject;
use serde::Serialize;
use std::collections::BTreeSet;

/// What is declared complete: which items, in which cycles, about whom.
///
/// ```
/// use mine_action::{Cycle, State, record::reply::Scope};
/// let scope = Scope::items_of([Cycle::new(2022)?]).only(["baseline"]).about([State::SEN]);
/// assert!(scope.holds(&State::SEN.into(), Cycle::new(2022)?, "baseline", false));
/// assert!(!scope.holds(&State::TCD.into(), Cycle::new(2022)?, "baseline", false));
/// assert!(!scope.holds(&State::SEN.into(), Cycle::new(2023)?, "baseline", false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Scope {
    pub(super) asked: Asked,
    pub(super) cycles: BTreeSet<Cycle>,
    /// `None` = every subject.
    pub(super) subjects: Option<BTreeSet<Subject>>,
}

/// What is asked.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Asked {
    /// Every item: what only replies tell.
    Items,
    /// Every item, and every question and quantity that records leave open.
    All,
    /// What has one of these codes.
    Only(BTreeSet<String>),
}

impl Scope {
    /// Every item, which only replies tell, about every subject, in these cycles.
    pub fn items_of(cycles: impl IntoIterator<Item = Cycle>) -> Self {
        Self { asked: Asked::Items, cycles: cycles.into_iter().collect(), subjects: None }
    }

    /// The same with every question and quantity that records leave open.
    #[must_use]
    pub fn with_questions(self) -> Self {
        Self { asked: Asked::All, ..self }
    }

    /// Only what has one of these codes, items or questions.
    #[must_use]
    pub fn only<T: Into<String>>(self, codes: impl IntoIterator<Item = T>) -> Self {
        Self { asked: Asked::Only(codes.into_iter().map(Into::into).collect()), ..self }
    }

    /// Only about these subjects.
    #[must_use]
    pub fn about<T: Into<Subject>>(self, subjects: impl IntoIterator<Item = T>) -> Self {
        Self { subjects: Some(subjects.into_iter().map(Into::into).collect()), ..self }
    }

    /// The cycles, in order.
    pub fn cycles(&self) -> impl Iterator<Item = &Cycle> {
        self.cycles.iter()
    }

    /// Whether it holds what has that code, a question that records may answer or else an item, about that subject in
    /// that cycle.
    pub fn holds(&self, subject: &Subject, cycle: Cycle, code: &str, is_question: bool) -> bool {
        let asked = match &self.asked {
            Asked::Items => !is_question,
            Asked::All => true,
            Asked::Only(codes) => codes.contains(code),
        };
        asked && self.cycles.contains(&cycle) && self.subjects.as_ref().is_none_or(|all| all.contains(subject))
    }
}

/// A declaration that replies are complete: within its scope, on the days up to its own, what nobody tells is *no*, and
/// no amount is zero, as committees take it once all reports have been read.
///
/// It speaks of silence alone. What is told stands, by whomever; where sources disagree, or a row says that a report is
/// not yet due, that a question does not apply or that nobody has looked, it says nothing. Beyond the scope nothing
/// changes.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Cycle, State, data, law::{oslo, vocabulary::BASELINE}};
/// use mine_action::record::reply::{Complete, Replies, Reply, Scope};
/// let cycle = Cycle::new(2022)?;
/// let mut replies = Replies::default();
/// replies.add(Reply::yes(State::SEN, 2022, &BASELINE).from("its report"))?;
/// replies.declare(Complete::new(Scope::items_of([cycle]), "2022-12-31".parse()?, "all reports of 2022, read by us"));
/// let value = data::register()?.measure(&oslo::PLAN).with_replies(&replies).snapshot(cycle).value(&oslo::I5_1);
/// assert_eq!(value.tally().ok_or("no counts")?.in_unknown, 0); // nobody else has reported standards
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Complete {
    /// What is complete.
    pub scope: Scope,
    /// The day as at which it is: later days are not spoken of, and who asks what was known before it does not hear it.
    pub as_of: Day,
    /// Who declares it.
    pub origin: Origin,
}

impl Complete {
    /// A declaration of that day, by that document or body.
    pub fn new(scope: Scope, as_of: Day, source: impl Into<Source>) -> Self {
        Self { scope, as_of, origin: source.into().into() }
    }

    /// The same with who judged it.
    #[must_use]
    pub fn by(self, assessor: Assessor) -> Self {
        Self { origin: Origin { assessor: Some(assessor), ..self.origin }, ..self }
    }

    /// Whether it speaks where that is told: of no reply at all, and of reports that are silent or did not come.
    pub const fn speaks_of(told: Option<Told>) -> bool {
        matches!(told, None | Some(Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted)))
    }
}
