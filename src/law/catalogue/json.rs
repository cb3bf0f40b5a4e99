//! The JSON form of definitions. Its fields are part of the promise on what never changes.
//!
//! ```
//! use mine_action::law::oslo;
//! let plan = serde_json::to_value(oslo::PLAN)?;
//! assert_eq!((&plan["plan"], &plan["actions"], &plan["indicators"]), (&"oslo".into(), &50.into(), &81.into()));
//! let indicator = serde_json::to_value(oslo::I14_1)?;
//! assert_eq!(indicator["criterion"], serde_json::json!({
//!     "all": [{"reports": "stockpile-plan"}, {"reports": "stockpile-progress"}]
//! }));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::tree::Tree;
use crate::base::{Day, convention::Convention, duty::Duty, meeting::Session, provision::Provision};
use crate::law::{
    action::{Action, Clause, Force},
    crosswalk::{Link, Relation},
    due::{Due, Pace, Timing},
    indicator::{Amount, Confidence, Connector, Counting, Indicator, Measure},
    item::Universe,
    plan::Plan,
    reading::Readings,
};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct PlanJson {
    plan: &'static str,
    name: &'static str,
    title: &'static str,
    convention: Convention,
    adopted: Day,
    adopted_at: Session,
    first_day: Day,
    last_day: Option<Day>,
    until: Option<Session>,
    document: &'static str,
    standing: &'static str,
    predecessor: Option<&'static str>,
    baseline: Option<i32>,
    actions: usize,
    indicators: usize,
}

/// One object: `plan, name, title, convention, adopted, adopted_at, first_day, last_day, until, document, standing,
/// predecessor, baseline, actions, indicators`, the last two as numbers.
impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = PlanJson {
            plan: self.code,
            name: self.name,
            title: self.title,
            convention: self.convention,
            adopted: self.adopted,
            adopted_at: self.adopted_at,
            first_day: self.first_day,
            last_day: self.last_day,
            until: self.until,
            document: self.document,
            standing: self.standing,
            predecessor: self.predecessor,
            baseline: self.baseline,
            actions: self.actions().count(),
            indicators: self.indicators.len(),
        };
        json.serialize(serializer)
    }
}

/// A dated duty; of the fields that are `None` none is written.
#[derive(Serialize, Default)]
struct DueJson {
    what: &'static str,
    timing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Session>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duty: Option<Duty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pace: Option<Pace>,
    #[serde(skip_serializing_if = "Option::is_none")]
    whose: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    office: &'static str,
}

impl From<Timing> for DueJson {
    fn from(timing: Timing) -> Self {
        let of = |timing| Self { timing, ..Self::default() };
        match timing {
            Timing::By(day) => Self { day: Some(day), ..of("by") },
            Timing::InYear(year) => Self { year: Some(year), ..of("in-year") },
            Timing::ByMeeting(meeting) => Self { meeting: Some(meeting), ..of("by-meeting") },
            Timing::AfterEntryIntoForce { months } => Self { months: Some(months), ..of("after-entry-into-force") },
            Timing::AfterFind { months, duty } => Self { months: Some(months), duty: Some(duty), ..of("after-find") },
            Timing::BeforeMeetings { months } => Self { months: Some(months), ..of("before-meetings") },
            Timing::EachMeeting => of("each-meeting"),
            Timing::EachReport => of("each-report"),
            Timing::ByDeadline(duty) => Self { duty: Some(duty), ..of("by-deadline") },
            Timing::AfterTwoSilentYears => of("after-two-silent-years"),
            Timing::Pace(pace) => Self { pace: Some(pace), ..of("pace") },
        }
    }
}

/// One object: `what, timing`, the fields of that timing (`day`, `year`, `meeting`, `months`, `duty`, `pace`), `whose`
/// if it is not for those whom the action addresses, and `office` if it is not for States.
impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whose = self.whose.map(|population| population.code);
        DueJson { what: self.what, whose, office: self.office, ..self.timing.into() }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct ClauseJson {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    addressee: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    force: Option<Force>,
}

/// One object: `what`, and `addressee` and `force` if they are not those of the action.
impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let addressee = self.to.map(|population| population.code);
        ClauseJson { what: self.what, addressee, force: self.force }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct ActionJson {
    plan: &'static str,
    action: u16,
    id: String,
    theme: &'static str,
    addressee: &'static str,
    force: Force,
    title: &'static str,
    summary: &'static str,
    due: &'static [Due],
    provisions: &'static [Provision],
    clauses: &'static [Clause],
    documents: &'static [&'static str],
    note: &'static str,
}

/// One object: `plan, action, id, theme, addressee, force, title, summary, due, provisions, clauses, documents, note`.
impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = ActionJson {
            plan: self.plan,
            action: self.number,
            id: self.id(),
            theme: self.theme.code,
            addressee: self.addressee.code,
            force: self.force,
            title: self.title,
            summary: self.summary,
            due: self.due,
            provisions: self.provisions,
            clauses: self.clauses,
            documents: self.documents,
            note: self.note,
        };
        json.serialize(serializer)
    }
}

#[derive(Serialize)]
struct NamedPartJson {
    name: &'static str,
    criterion: Tree,
}

#[derive(Serialize)]
struct IndicatorJson {
    plan: &'static str,
    action: u16,
    index: u8,
    id: String,
    measure: Measure,
    universe: Universe,
    unit: &'static str,
    statement: &'static str,
    population: Tree,
    criterion: Tree,
    parts: Vec<NamedPartJson>,
    joined: bool,
    connector: Option<Connector>,
    chained_to: Option<String>,
    confidence: Confidence,
    readings: Vec<&'static str>,
    population_code: &'static str,
    counting: &'static str,
    amounts: Vec<String>,
    note: &'static str,
}

/// One object: `plan, action, index, id, measure, universe, unit, statement, population, criterion, parts:[{name,
/// criterion}], joined, connector, chained_to, confidence, readings, population_code, counting, amounts, note`;
/// conditions are [trees](Tree) under the default readings; what is absent is null.
impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let readings = Readings::DEFAULT;
        let parts = self.criterion.parts().into_iter();
        let json = IndicatorJson {
            plan: self.plan,
            action: self.action,
            index: self.index,
            id: self.id(),
            measure: self.measure,
            universe: self.universe(),
            unit: self.unit(),
            statement: self.statement,
            population: Tree::of_population(self, &readings),
            criterion: Tree::of(&self.criterion, &readings),
            parts: parts.map(|(name, part)| NamedPartJson { name, criterion: Tree::of(part, &readings) }).collect(),
            joined: self.is_joined(),
            connector: self.connector,
            chained_to: self.chained_to().map(Self::id),
            confidence: self.confidence,
            readings: self.readings().iter().map(|reading| reading.code).collect(),
            population_code: self.population().code,
            counting: match self.counting {
                Counting::Subjects => "subjects",
                Counting::Sum(_) => "sum",
                Counting::Share { .. } => "share",
            },
            amounts: self.amounts().iter().map(Amount::code).collect(),
            note: self.note,
        };
        json.serialize(serializer)
    }
}

#[derive(Serialize)]
struct LinkJson {
    earlier: Vec<String>,
    later: Vec<String>,
    relation: Relation,
    reason: &'static str,
    comparable: &'static str,
}

/// One object: `earlier, later` (ids), `relation, reason, comparable`.
impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ids = |list: &[&Indicator]| list.iter().map(|indicator| indicator.id()).collect();
        let json = LinkJson {
            earlier: ids(self.earlier),
            later: ids(self.later),
            relation: self.relation,
            reason: self.reason,
            comparable: self.comparable,
        };
        json.serialize(serializer)
    }
}
