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

use super::{texts::cited, tree::Tree};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, meeting::Session, provision::Provision,
};
use crate::law::{
    action::{Action, Clause, Force},
    crosswalk::{Link, Relation},
    due::{Due, Pace, Timing},
    indicator::{Amount, Confidence, Connector, Counting, Indicator, Measure},
    item::Universe,
    plan::{LegalStanding, Measurement, Plan, ToldHow},
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
    legal_standing: Option<StandingJson>,
    measurement: Option<MeasurementJson>,
    chapters: usize,
    actions: usize,
    indicators: usize,
    goals: usize,
    terms: usize,
    practices: usize,
}

/// Whether a plan binds: `binding, told, words, cited, provisions, revisable`.
#[derive(Serialize)]
struct StandingJson {
    binding: bool,
    told: ToldHow,
    words: &'static str,
    cited: Vec<Citation>,
    provisions: &'static [Provision],
    revisable: &'static str,
}

impl StandingJson {
    fn of(plan: &Plan, standing: &LegalStanding) -> Self {
        let LegalStanding { binding, told, words, provisions, revisable, .. } = *standing;
        Self { binding, told, words, cited: cited(plan, standing.places), provisions, revisable }
    }
}

/// How a plan is measured: `source, measured_by, supported_by, baseline, asks, cited`.
#[derive(Serialize)]
struct MeasurementJson {
    source: &'static str,
    measured_by: &'static [&'static str],
    supported_by: &'static str,
    baseline: &'static str,
    asks: &'static str,
    cited: Vec<Citation>,
}

impl MeasurementJson {
    fn of(plan: &Plan, measurement: &Measurement) -> Self {
        let Measurement { source, measured_by, supported_by, baseline, asks, .. } = *measurement;
        Self { source, measured_by, supported_by, baseline, asks, cited: cited(plan, measurement.places) }
    }
}

/// One object: `plan, name, title, convention, adopted, adopted_at, first_day, last_day, until, document, standing,
/// predecessor, baseline, legal_standing, measurement, chapters, actions, indicators, goals, terms, practices`.
/// `legal_standing` is `{binding, told, words, cited, provisions, revisable}`, `measurement` `{source, measured_by,
/// supported_by, baseline, asks, cited}`, either null where the plan has none; from `chapters` on they are numbers.
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
            legal_standing: self.legal_standing.as_ref().map(|standing| StandingJson::of(self, standing)),
            measurement: self.measurement.as_ref().map(|measurement| MeasurementJson::of(self, measurement)),
            chapters: self.chapters.len(),
            actions: self.actions().count(),
            indicators: self.indicators.len(),
            goals: self.goals.len(),
            terms: self.terms.len(),
            practices: self.practices.len(),
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
    #[serde(skip_serializing_if = "is_no")]
    of_past_year: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    condition: &'static str,
    #[serde(skip_serializing_if = "is_no")]
    together: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
const fn is_no(mark: &bool) -> bool {
    !*mark
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
            Timing::EachAnnualReport => of("each-annual-report"),
            Timing::EachThirtyApril => of("each-30-april"),
            Timing::ByDeadline(duty) => Self { duty: Some(duty), ..of("by-deadline") },
            Timing::AfterTwoSilentYears => of("after-two-silent-years"),
            Timing::Pace(pace) => Self { pace: Some(pace), ..of("pace") },
            Timing::NoTime => of("no-time"),
        }
    }
}

/// One object: `what, timing`, the fields of that timing (`day`, `year`, `meeting`, `months`, `duty`, `pace`), `whose`
/// if it is not for those whom the action addresses, `office` if it is not for States, `of_past_year` for those that
/// were of the group at the end of the year before, `condition` where it is asked on one, and `together` where it is a task of those addressed together.
impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whose = self.whose.map(|population| population.code);
        let Self { what, office, of_past_year, condition, together, .. } = *self;
        DueJson { what, whose, office, of_past_year, condition, together, ..self.timing.into() }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct ClauseJson {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    addressee: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    force: Option<Force>,
    #[serde(skip_serializing_if = "str::is_empty")]
    condition: &'static str,
    #[serde(skip_serializing_if = "is_no")]
    together: bool,
}

/// One object: `what`, `addressee` and `force` if they are not those of the action, `condition` where it is asked on one,
/// and `together` where it is a task of those addressed together.
impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let addressee = self.to.map(|population| population.code);
        let Self { what, force, condition, together, .. } = *self;
        ClauseJson { what, addressee, force, condition, together }.serialize(serializer)
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
    condition: &'static str,
    together: bool,
    title: &'static str,
    summary: &'static str,
    due: &'static [Due],
    provisions: &'static [Provision],
    clauses: &'static [Clause],
    documents: &'static [&'static str],
    note: &'static str,
}

/// One object: `plan, action, id, theme, addressee, force, condition, together, title, summary, due, provisions, clauses,
/// documents, note`.
impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = ActionJson {
            plan: self.plan,
            action: self.number,
            id: self.id(),
            theme: self.theme.code,
            addressee: self.addressee.code,
            force: self.force,
            condition: self.condition,
            together: self.together,
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
