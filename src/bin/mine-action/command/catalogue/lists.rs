//! The lists of the catalogue as tables: two columns that name an entry, then what is told of it.

use crate::layout::{Cell, Table, some};
use mine_action::{
    Citation, Indicator, Plan,
    law::{
        action::Action,
        catalogue::{self, FoundIn, prose},
        census::Census,
        crosswalk::Link,
        definitions::Definitions,
    },
};

/// A list of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Plans,
    Actions,
    Indicators,
    Items,
    Populations,
    Readings,
    Crosswalk,
    Chapters,
    Goals,
    Terms,
    Practices,
}

impl List {
    /// What it is a list of.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Plans => "Action plans",
            Self::Actions => "Actions",
            Self::Indicators => "Indicators",
            Self::Items => "What is asked",
            Self::Populations => "Groups",
            Self::Readings => "Readings",
            Self::Crosswalk => "Crosswalk",
            Self::Chapters => "Chapters",
            Self::Goals => "Goals",
            Self::Terms => "Words defined",
            Self::Practices => "Best practices",
        }
    }

    /// What is said where a plan has nothing of the kind.
    pub(super) const fn nothing(self) -> &'static str {
        match self {
            Self::Indicators => "This plan has no indicators.",
            Self::Crosswalk => "No crosswalk names this plan.",
            Self::Terms => "This plan defines no words.",
            Self::Practices => "This plan lists no best practices.",
            _ => "This plan has nothing of the kind.",
        }
    }
}

/// How the plans compare, indicator by indicator.
pub(super) fn links(set: &Definitions) -> Vec<Link> {
    set.crosswalks.iter().flat_map(|crosswalk| crosswalk.links).copied().collect()
}

/// The list as a table.
pub(super) fn table(set: &Definitions, list: List) -> Table {
    match list {
        List::Plans => plans(set),
        List::Actions => actions(set),
        List::Indicators => indicators(set),
        List::Items => items(set),
        List::Populations => populations(set),
        List::Readings => readings(set),
        List::Crosswalk => crosswalk(set),
        List::Chapters => chapters(set),
        List::Goals => goals(set),
        List::Terms => terms(set),
        List::Practices => practices(set),
    }
}

/// Several things in one cell.
fn joined<T: ToString>(things: impl IntoIterator<Item = T>) -> Cell {
    things.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join("; ").into()
}

fn plans(set: &Definitions) -> Table {
    let mut table = Table::of([
        "plan",
        "title",
        "from",
        "to",
        "holds",
        "indicators",
        "document",
        "binding",
        "legal_standing",
        "measured",
    ]);
    for plan in &set.plans {
        let census = |plan: &Plan| plan.indicators.iter().map(|one| Census::from(one.found_from())).sum::<Census>();
        let standing = plan.legal_standing;
        let measured = plan
            .measurement
            .map(|how| format!("from {}, by {}; {}", how.source, how.measured_by.join(" and "), how.baseline));
        table.row([
            plan.code.into(),
            plan.title.into(),
            plan.first_day.into(),
            some(plan.last_day),
            prose::contents(plan).into(),
            some((!plan.indicators.is_empty()).then(|| census(plan))),
            format!("{}: {}", plan.document, plan.standing).into(),
            some(standing.map(|standing| if standing.binding { "yes" } else { "no" })),
            standing.map_or_else(Cell::default, |standing| {
                joined([standing.words, standing.revisable].into_iter().filter(|text| !text.is_empty()))
            }),
            some(measured),
        ]);
    }
    table
}

fn actions(set: &Definitions) -> Table {
    let mut table = Table::of(["action", "title", "asked_of", "how", "summary", "otherwise", "due"]);
    let row = |action: &Action| {
        [
            action.id().into(),
            action.title.into(),
            action.addressee.title.into(),
            prose::asked(action).into(),
            action.summary.into(),
            joined(action.clauses.iter().map(prose::clause)),
            joined(action.due.iter().map(prose::due)),
        ]
    };
    set.actions().for_each(|action| table.row(row(action)));
    table
}

fn indicators(set: &Definitions) -> Table {
    let mut table = Table::of(["indicator", "title", "counted", "note"]);
    let row = |indicator: &Indicator| {
        [
            indicator.id().into(),
            prose::indicator(indicator).into(),
            prose::counted(indicator).into(),
            indicator.note.into(),
        ]
    };
    set.indicators().for_each(|indicator| table.row(row(indicator)));
    table
}

fn items(set: &Definitions) -> Table {
    let mut table = Table::of(["item", "title", "asked_of", "kind", "found_in", "used_by"]);
    for entry in catalogue::items(set) {
        let found = match &entry.answer {
            FoundIn::Asked(place) => place.as_str(),
            FoundIn::Derived(place) => place,
            _ => "records",
        };
        table.row([
            entry.code.as_str().into(),
            entry.title.as_str().into(),
            entry.universe.title().into(),
            entry.kind.into(),
            found.into(),
            prose::ids(&entry.used_by).into(),
        ]);
    }
    table
}

fn populations(set: &Definitions) -> Table {
    let mut table = Table::of(["group", "title", "basis", "rule", "citation", "note", "used_by"]);
    for (population, entry) in set.populations.iter().zip(catalogue::populations(set)) {
        table.row([
            entry.code.into(),
            entry.title.into(),
            entry.basis.into(),
            prose::rule(&population.rule).into(),
            entry.citation.into(),
            entry.note.into(),
            prose::ids(&entry.used_by).into(),
        ]);
    }
    table
}

fn readings(set: &Definitions) -> Table {
    let mut table = Table::of(["reading", "title", "choices", "default", "why", "citation", "touches"]);
    for entry in catalogue::readings(set) {
        table.row([
            entry.name.into(),
            entry.title.into(),
            joined(entry.values),
            entry.default.into(),
            entry.why.into(),
            entry.citation.into(),
            prose::ids(&entry.touches).into(),
        ]);
    }
    table
}

fn crosswalk(set: &Definitions) -> Table {
    let mut table = Table::of(["earlier", "later", "relation", "reason", "comparable"]);
    let ids = |list: &[&Indicator]| match list {
        [] => "none".into(),
        _ => joined(list.iter().map(|indicator| indicator.id())),
    };
    for link in links(set) {
        table.row([
            ids(link.earlier),
            ids(link.later),
            link.relation.into(),
            link.reason.into(),
            link.comparable.into(),
        ]);
    }
    table
}

fn chapters(set: &Definitions) -> Table {
    let mut table = Table::of(["plan", "title", "aim", "principles", "who_acts", "cited"]);
    for entry in catalogue::chapters(set) {
        let who = entry
            .addressees
            .iter()
            .map(|one| format!("{} to {}: {} ({})", one.first, one.last, one.who, prose::force(one.force)));
        table.row([
            entry.plan.into(),
            entry.title.into(),
            entry.aim.into(),
            joined(entry.principles),
            joined(who),
            cited(&entry.cited),
        ]);
    }
    table
}

fn goals(set: &Definitions) -> Table {
    let mut table = Table::of(["goal", "title", "how", "note", "cited"]);
    let goals = set.plans.iter().flat_map(|plan| plan.goals);
    for (goal, entry) in goals.zip(catalogue::goals(set)) {
        table.row([
            entry.id.as_str().into(),
            entry.what.into(),
            prose::goal(goal).into(),
            entry.note.into(),
            cited(&entry.cited),
        ]);
    }
    table
}

fn terms(set: &Definitions) -> Table {
    let mut table = Table::of(["term", "title", "join", "elements", "note", "cited"]);
    for entry in catalogue::terms(set) {
        table.row([
            entry.id.as_str().into(),
            entry.term.into(),
            entry.join.into(),
            joined(entry.elements),
            entry.note.into(),
            cited(&entry.cited),
        ]);
    }
    table
}

fn practices(set: &Definitions) -> Table {
    let mut table = Table::of(["practice", "title", "actions", "note", "elsewhere", "cited"]);
    let numbers = |numbers: &[u16]| match numbers {
        [] => "none".to_owned(),
        _ => numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(", "),
    };
    for entry in catalogue::practices(set) {
        let crossed = entry.crossed.iter().map(|row| {
            let (earlier, later) = (numbers(row.earlier), numbers(row.later));
            format!("{} {earlier} -> {} {later}: {}, {}", row.from, row.to, row.relation, row.reason)
        });
        table.row([
            format!("{} {}", entry.plan, entry.number).into(),
            entry.what.into(),
            prose::ids(&entry.actions).into(),
            entry.note.into(),
            joined(crossed),
            entry.cited.into(),
        ]);
    }
    table
}

fn cited(citations: &[Citation]) -> Cell {
    joined(citations)
}
