//! What a plan says besides actions and indicators.

use super::{
    notes::Notes,
    table::{MarkdownTable, code, plain},
};
use crate::base::citation::Citation;
use crate::law::{
    catalogue::{prose, texts::cited},
    crosswalk::Crosswalk,
    expr::Join,
    plan::{Addressees, Chapeau, DefinedTerm, LegalStanding, Measurement, Plan},
};

/// A list that a plan may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Goals,
    Terms,
    Practices,
}

impl List {
    const fn title(self) -> &'static str {
        match self {
            Self::Goals => "Goals",
            Self::Terms => "Terms",
            Self::Practices => "Best practices",
        }
    }

    fn table(self, plan: &Plan) -> Option<MarkdownTable> {
        match self {
            Self::Goals => goals(plan),
            Self::Terms => terms(plan),
            Self::Practices => practices(plan),
        }
    }
}

/// One list; where the plan has no such, that it has none.
pub(super) fn of_list(plan: &Plan, list: List) -> String {
    let table = list.table(plan).map_or_else(|| "The plan has none.\n".to_owned(), |table| table.to_string());
    format!("\n## {}\n\n{table}", list.title())
}

/// All but the chapters.
pub(super) fn of_plan(plan: &Plan) -> String {
    let mut out = String::new();
    if let Some(standing) = &plan.legal_standing {
        out.push_str(&format!("\n## Legal standing\n\n{}", of_standing(plan, standing)));
    }
    if let Some(measurement) = &plan.measurement {
        out.push_str(&format!("\n## Measurement\n\n{}", of_measurement(plan, measurement)));
    }
    let lists = [List::Goals, List::Terms, List::Practices];
    out.extend(lists.into_iter().filter(|list| list.table(plan).is_some()).map(|list| of_list(plan, list)));
    out
}

fn of_standing(plan: &Plan, standing: &LegalStanding) -> String {
    let provisions: Vec<String> = standing.provisions.iter().map(ToString::to_string).collect();
    let mut notes = Notes::new("");
    notes.line("Binding", if standing.binding { "yes" } else { "no" });
    notes.line("Told", &standing.told.to_string());
    notes.line("Text", standing.words);
    notes.line("Where", &joined(&cited(plan, standing.places)));
    notes.line("Follows from", &provisions.join(", "));
    notes.line("May be changed", standing.revisable);
    notes.text
}

fn of_measurement(plan: &Plan, measurement: &Measurement) -> String {
    let mut notes = Notes::new("");
    notes.line("Main source", measurement.source);
    notes.line("Measured by", &measurement.measured_by.join("; "));
    notes.line("Supported by", measurement.supported_by);
    notes.line("Baseline", measurement.baseline);
    notes.line("States Parties are asked", measurement.asks);
    notes.line("Where", &joined(&cited(plan, measurement.places)));
    notes.text
}

fn goals(plan: &Plan) -> Option<MarkdownTable> {
    let mut table = MarkdownTable::new(&["Goal", "What is wanted", "Direction, time, count", "Citation", "Note"]);
    for goal in plan.goals {
        let where_from = joined(&cited(plan, goal.places));
        table.row(&[
            code(goal.code),
            plain(goal.what),
            plain(&prose::goal(goal)),
            plain(&where_from),
            plain(goal.note),
        ]);
    }
    (!plan.goals.is_empty()).then_some(table)
}

fn terms(plan: &Plan) -> Option<MarkdownTable> {
    let mut table = MarkdownTable::new(&["Term", "What it means", "Citation", "Used by Actions", "Note"]);
    for term in plan.terms {
        let provisions = term.provisions.iter().copied().map(Citation::from);
        let citations: Vec<Citation> = cited(plan, term.places).into_iter().chain(provisions).collect();
        table.row(&[
            plain(term.term),
            plain(&elements(term)),
            plain(&joined(&citations)),
            numbers(term.actions),
            plain(term.note),
        ]);
    }
    (!plan.terms.is_empty()).then_some(table)
}

fn elements(term: &DefinedTerm) -> String {
    let all = match term.join {
        Join::All => "all of",
        Join::Any => "any of",
    };
    let elements = term.elements.iter().enumerate().map(|(place, element)| format!("({}) {element}", place + 1));
    format!("{all} {}", elements.collect::<Vec<_>>().join("; "))
}

fn practices(plan: &Plan) -> Option<MarkdownTable> {
    let mut table = MarkdownTable::new(&["Number", "Best practice", "Carried out by Actions", "Citation", "Note"]);
    for practice in plan.practices {
        table.row(&[
            practice.number.to_string(),
            plain(practice.what),
            numbers(practice.actions),
            plain(&practice.place.in_plan(plan.name).to_string()),
            plain(practice.note),
        ]);
    }
    (!plan.practices.is_empty()).then_some(table)
}

/// The words before the actions of a chapter.
pub(super) fn of_chapeau(plan: &Plan, chapeau: &Chapeau) -> String {
    let addressee = |addressees: &Addressees| {
        let Addressees { first, last, who, .. } = addressees;
        let which = if first == last { format!("Action {first}") } else { format!("Actions {first} to {last}") };
        format!("{which}: {who} (“{}”)", prose::force(addressees.force))
    };
    let mut notes = Notes::new("");
    notes.line("Aim", chapeau.aim);
    notes.list("Principles", chapeau.principles.iter().map(|principle| (*principle).to_owned()).collect());
    notes.list("Who is to act", chapeau.addressees.iter().map(addressee).collect());
    notes.line("Where", &joined(&cited(plan, chapeau.places)));
    format!("\n{}", notes.text)
}

/// The rows between best practices as a table; nothing where there are none.
pub(super) fn crosswalk(crosswalk: &Crosswalk) -> String {
    let mut table = MarkdownTable::new(&[crosswalk.earlier.name, crosswalk.later.name, "Relation", "Why"]);
    for row in crosswalk.practices {
        table.row(&[numbers(row.earlier), numbers(row.later), row.relation.to_string(), plain(row.reason)]);
    }
    if crosswalk.practices.is_empty() { String::new() } else { format!("\n## Best practices\n\n{table}") }
}

fn numbers(numbers: &[u16]) -> String {
    numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

fn joined(citations: &[Citation]) -> String {
    citations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
