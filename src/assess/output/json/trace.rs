//! The JSON form of an explanation, with a version of its own.

use super::{form::ReasonLine, value::ValueLine};
use crate::assess::{
    analysis::{AskedBy, AtomFinding, Explanation, SubjectFinding},
    inquiry::Stands,
    snapshot::{Bounds, Verdict},
};
use crate::base::{read, truth::Truth};
use crate::law::expr::Atom;
use crate::record::subject::Subject;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::borrow::Cow;

/// The version of the form: it grows with every change that a reader would notice.
const VERSION: u32 = 1;

/// An explanation as JSON.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let trace = serde_json::to_value(snapshot.explain(&oslo::I50_1).trace())?;
/// assert_eq!(trace["trace"], 1); // the version of the form
/// assert_eq!(trace["subjects"][0]["facts"][0]["item"], "measures-reported");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Trace {
    /// The version of the form.
    #[serde(deserialize_with = "version")]
    pub trace: u32,
    /// What the indicator counts.
    pub statement: Cow<'static, str>,
    /// Of whom.
    pub population: Cow<'static, str>,
    /// Its value.
    pub value: ValueLine,
    /// Every subject that is or may be of the universe.
    pub subjects: Vec<SubjectTrace>,
}

/// A version that this crate writes.
fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    match u32::deserialize(deserializer)? {
        VERSION => Ok(VERSION),
        other => Err(D::Error::custom(format_args!("a trace of version {other}: expected {VERSION}"))),
    }
}

/// One subject in a [`Trace`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubjectTrace {
    /// The subject.
    pub subject: Subject,
    /// Whether it is counted, and whether it meets the criterion: the fields `is_in` and `meets`.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Why it is, may be or is not of the universe.
    pub standing: Vec<ReasonLine>,
    /// The parts of a joined condition, each alone.
    pub parts: Vec<PartTrace>,
    /// The facts that the population and the criterion ask for.
    pub facts: Vec<FactTrace>,
}

/// One part of a joined condition in a [`Trace`].
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PartTrace {
    /// Its name.
    pub name: Cow<'static, str>,
    /// Whether the subject meets it.
    pub meets: Truth,
}

/// One fact in a [`Trace`].
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FactTrace {
    /// What asks for it.
    pub place: AskedBy,
    /// How it is asked: `reports`, `holds` or `derived`.
    pub kind: Cow<'static, str>,
    /// The code of the item or question.
    pub item: String,
    /// In words.
    pub title: String,
    /// The answer.
    pub answer: Truth,
    /// Who tells it, or why nobody does.
    pub stands: Stands,
    /// What it rests on, or what is missing.
    pub reasons: Vec<ReasonLine>,
    /// Of a missing fact, what the bounds of the value would be if the answer were yes.
    pub if_yes: Option<Bounds>,
    /// And if it were no.
    pub if_no: Option<Bounds>,
}

impl From<AtomFinding> for FactTrace {
    fn from(fact: AtomFinding) -> Self {
        let kind = match fact.atom {
            Atom::Reports(_) => "reports",
            Atom::Holds(_) => "holds",
            Atom::Derived(_) => "derived",
            Atom::NotApplicable(_) => "not-applicable",
        };
        Self {
            place: fact.asked_by,
            kind: kind.into(),
            item: fact.atom.code(),
            title: fact.atom.title(),
            answer: fact.truth,
            stands: fact.stands,
            reasons: fact.reasons.iter().map(ReasonLine::from).collect(),
            if_yes: fact.effect.and_then(|effect| effect.if_yes),
            if_no: fact.effect.and_then(|effect| effect.if_no),
        }
    }
}

impl From<SubjectFinding> for SubjectTrace {
    fn from(finding: SubjectFinding) -> Self {
        Self {
            subject: finding.subject,
            verdict: finding.verdict,
            standing: finding.standing.iter().map(ReasonLine::from).collect(),
            parts: finding.parts.into_iter().map(|(name, meets)| PartTrace { name, meets }).collect(),
            facts: finding.facts.into_iter().map(FactTrace::from).collect(),
        }
    }
}

impl Explanation<'_> {
    /// The whole tree as JSON, with the version of its form under `trace`.
    pub fn trace(&self) -> Trace {
        let indicator = self.value().indicator();
        Trace {
            trace: VERSION,
            statement: indicator.statement.into(),
            population: indicator.population().title.into(),
            value: self.snapshot().line(indicator),
            subjects: self.subjects().map(SubjectTrace::from).collect(),
        }
    }
}
