//! The JSON form of an explanation, with a version of its own.

use super::{form::ReasonLine, value::ValueLine};
use crate::assess::{
    analysis::{AskedBy, AtomFinding, Explanation, SubjectFinding},
    inquiry::Stands,
    snapshot::{Bounds, Verdict},
};
use crate::base::truth::Truth;
use crate::law::expr::Atom;
use crate::record::subject::Subject;
use serde::Serialize;

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
/// assert_eq!(trace["subjects"][0]["facts"][0]["item"], "measures-taken");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Serialize)]
pub struct Trace {
    trace: u32,
    statement: &'static str,
    population: &'static str,
    value: ValueLine,
    subjects: Vec<SubjectJson>,
}

#[derive(Serialize)]
struct SubjectJson {
    subject: Subject,
    #[serde(flatten)]
    verdict: Verdict,
    standing: Vec<ReasonLine>,
    parts: Vec<PartJson>,
    facts: Vec<FactJson>,
}

#[derive(Serialize)]
struct PartJson {
    name: &'static str,
    meets: Truth,
}

#[derive(Serialize)]
struct FactJson {
    place: AskedBy,
    kind: &'static str,
    item: String,
    title: String,
    answer: Truth,
    stands: Stands,
    reasons: Vec<ReasonLine>,
    if_yes: Option<Bounds>,
    if_no: Option<Bounds>,
}

impl From<AtomFinding> for FactJson {
    fn from(fact: AtomFinding) -> Self {
        let kind = match fact.atom {
            Atom::Reports(_) => "reports",
            Atom::Holds(_) => "holds",
            Atom::Derived(_) => "derived",
        };
        Self {
            place: fact.asked_by,
            kind,
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

impl From<SubjectFinding> for SubjectJson {
    fn from(finding: SubjectFinding) -> Self {
        Self {
            subject: finding.subject,
            verdict: finding.verdict,
            standing: finding.standing.iter().map(ReasonLine::from).collect(),
            parts: finding.parts.into_iter().map(|(name, meets)| PartJson { name, meets }).collect(),
            facts: finding.facts.into_iter().map(FactJson::from).collect(),
        }
    }
}

impl Explanation<'_> {
    /// The whole tree as JSON, with the version of its form under `trace`.
    pub fn trace(&self) -> Trace {
        let indicator = self.value().indicator();
        Trace {
            trace: VERSION,
            statement: indicator.statement,
            population: indicator.population().title,
            value: self.snapshot().line(indicator),
            subjects: self.subjects().map(SubjectJson::from).collect(),
        }
    }
}
