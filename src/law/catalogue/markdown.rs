//! Definitions as Markdown, to be read and printed.

mod table;

use super::{Answer, prose};
use crate::law::{
    action::Action,
    crosswalk::Crosswalk,
    definitions::Definitions,
    indicator::{Confidence, Indicator},
    plan::{Chapter, Plan},
    reading::Readings,
};
use table::{Table, code, codes, plain};

/// What of a plan is written.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Both,
    Actions,
    Indicators,
}

/// A plan chapter by chapter: its actions, and the indicators under them.
pub fn plan(plan: &Plan) -> String {
    of_plan(plan, Shown::Both)
}

/// The actions of a plan, chapter by chapter.
pub fn actions(plan: &Plan) -> String {
    of_plan(plan, Shown::Actions)
}

/// The indicators of a plan under the titles of their actions.
pub fn indicators(plan: &Plan) -> String {
    of_plan(plan, Shown::Indicators)
}

fn of_plan(plan: &Plan, shown: Shown) -> String {
    let mut out = format!("# {}\n\n{}", plain(plan.title), about(plan));
    for chapter in plan.chapters {
        let text = of_chapter(plan, chapter, shown);
        if !text.is_empty() {
            out.push_str(&format!("\n## {}\n{text}", plain(chapter.title)));
        }
    }
    out
}

fn about(plan: &Plan) -> String {
    let period = match (plan.last_day, plan.until) {
        (Some(last), Some(meeting)) => format!("{} to {last}, the {meeting}", plan.first_day),
        (Some(last), None) => format!("{} to {last}", plan.first_day),
        (None, Some(meeting)) => format!("{} to the {meeting}", plan.first_day),
        (None, None) => format!("from {}", plan.first_day),
    };
    let mut out = String::new();
    let mut say = |name: &str, text: String| {
        if !text.trim().is_empty() {
            out.push_str(&format!("- {name}: {}\n", plain(&text)));
        }
    };
    say("Convention", plan.convention.name().to_owned());
    say("Adopted", format!("{}, {}", plan.adopted, plan.adopted_at));
    say("Period", period);
    say("Document", plan.document.to_owned());
    say("Standing", plan.standing.to_owned());
    say("Baseline", plan.baseline.map_or_else(String::new, |year| format!("reports due by 30 April {year}")));
    say("Contents", format!("{} actions, {} indicators", plan.actions().count(), plan.indicators.len()));
    out.push_str("\nTitles, summaries and statements are not the words of the plan; the numbers lead to these.\n");
    out
}

fn of_chapter(plan: &Plan, chapter: &Chapter, shown: Shown) -> String {
    let mut out = String::new();
    for action in chapter.actions {
        let indicators: Vec<&Indicator> =
            plan.indicators.iter().copied().filter(|indicator| indicator.action == action.number).collect();
        if shown == Shown::Indicators && indicators.is_empty() {
            continue;
        }
        out.push_str(&format!("\n### Action {}. {}\n\n", action.number, plain(action.title)));
        if shown != Shown::Indicators {
            out.push_str(&of_action(action));
        }
        if shown != Shown::Actions && !indicators.is_empty() {
            if shown == Shown::Both {
                out.push_str("\n**Indicators**\n\n");
            }
            out.extend(indicators.into_iter().map(of_indicator));
        }
    }
    out
}

fn of_action(action: &Action) -> String {
    let who = plain(action.addressee.title);
    let mut out = format!("*{who}: {}*\n\n{}\n", prose::force(action.force), plain(action.summary));
    let dues: Vec<String> = action
        .due
        .iter()
        .map(|due| {
            let whose = due.whose.map_or_else(String::new, |population| format!(" ({})", population.title));
            format!("{}{whose}: {}", due.what, prose::timing(due.timing))
        })
        .collect();
    let clauses: Vec<String> = action
        .clauses
        .iter()
        .map(|clause| {
            let who = clause.to.map(|population| population.title.to_owned());
            let own: Vec<String> = who.into_iter().chain(clause.force.map(prose::force)).collect();
            format!("{} ({})", clause.what, own.join(": "))
        })
        .collect();
    let provisions: Vec<String> = action.provisions.iter().map(ToString::to_string).collect();
    let notes = [
        ("Otherwise", clauses.join("; ")),
        ("By when", dues.join("; ")),
        ("Serves", provisions.join(", ")),
        ("Cites", action.documents.join(", ")),
        ("Note", action.note.to_owned()),
    ];
    let notes: Vec<_> = notes.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    if !notes.is_empty() {
        out.push('\n');
    }
    out.extend(notes.into_iter().map(|(name, text)| format!("- {name}: {}\n", plain(&text))));
    out
}

fn of_indicator(indicator: &Indicator) -> String {
    let readings = Readings::DEFAULT;
    let place = format!("{}.{}", indicator.action, indicator.index);
    let mut out = format!("- **{place}** {}\n", plain(&prose::indicator(indicator)));
    let mut say = |name: &str, text: &str| {
        if !text.is_empty() {
            out.push_str(&format!("    - {name}: {}\n", plain(text)));
        }
    };
    say("Who is counted", &prose::counted(indicator));
    match prose::counting(indicator) {
        Some(amounts) => say("What is added up", &amounts),
        None if indicator.is_joined() => {
            let word = indicator.connector.map_or("", prose::connector);
            let parts = indicator.criterion.parts().into_iter();
            let parts: Vec<String> =
                parts.map(|(name, part)| format!("{name}: {}", prose::condition(part, &readings))).collect();
            say(&format!("Parts, joined by “{word}”"), &parts.join("; "));
        }
        None => say("Counts where it", &prose::condition(&indicator.criterion, &readings)),
    }
    let doubt = match indicator.confidence {
        Confidence::High => String::new(),
        other => format!(" ({} confidence)", other.to_string().replace('-', " to ")),
    };
    say("Note", &if indicator.note.is_empty() { doubt } else { format!("{}{doubt}", indicator.note) });
    out
}

/// The items of a set, and the questions that records answer, as tables.
pub fn items(definitions: &Definitions) -> String {
    let (asked, derived): (Vec<_>, Vec<_>) =
        super::items(definitions).into_iter().partition(|entry| matches!(entry.answer, Answer::Asked(_)));
    let mut asked_table = Table::new(&["Item", "What is asked", "Of", "Answer", "Found in", "Used by"]);
    for entry in &asked {
        let found = if let Answer::Asked(place) = &entry.answer { place } else { "" };
        let (universe, kind) = (entry.universe.to_string(), entry.kind.to_string());
        asked_table.row(&[
            code(&entry.code),
            plain(&entry.title),
            plain(&universe.replace('-', " ")),
            plain(&kind.replace('-', " or ")),
            plain(found),
            codes(&entry.used_by),
        ]);
    }
    let mut derived_table = Table::new(&["Question", "What records tell", "Of", "Used by"]);
    for entry in &derived {
        let universe = entry.universe.to_string().replace('-', " ");
        derived_table.row(&[code(&entry.code), plain(&entry.title), plain(&universe), codes(&entry.used_by)]);
    }
    format!("# Items\n\n{asked_table}\n# Questions to records\n\n{derived_table}")
}

/// The populations of a set as a table.
pub fn populations(definitions: &Definitions) -> String {
    let mut table = Table::new(&["Population", "Who", "Basis", "Rule", "Citation", "Note", "Used by"]);
    for (population, entry) in definitions.populations.iter().zip(super::populations(definitions)) {
        table.row(&[
            code(entry.code),
            plain(entry.title),
            entry.basis.to_string(),
            plain(&prose::condition(&population.rule, &Readings::DEFAULT)),
            plain(entry.citation),
            plain(entry.note),
            codes(&entry.used_by),
        ]);
    }
    format!("# Populations\n\n{table}")
}

/// The readings of a set as a table.
pub fn readings(definitions: &Definitions) -> String {
    let mut table = Table::new(&["Reading", "What is open", "Values, the default first", "Citation", "Why", "Touches"]);
    for entry in super::readings(definitions) {
        let values: Vec<String> = entry.values.iter().map(|value| code(value)).collect();
        table.row(&[
            code(entry.name),
            plain(entry.title),
            values.join(", "),
            plain(entry.citation),
            plain(entry.why),
            codes(&entry.touches),
        ]);
    }
    format!("# Readings\n\n{table}")
}

/// A crosswalk as a table.
pub fn crosswalk(crosswalk: &Crosswalk) -> String {
    let (earlier, later) = (crosswalk.earlier.name, crosswalk.later.name);
    let mut table = Table::new(&[earlier, later, "Relation", "Why", "What may be compared"]);
    for link in crosswalk.links {
        let places = |list: &[&Indicator]| {
            let places: Vec<String> = list.iter().map(|one| format!("{}.{}", one.action, one.index)).collect();
            places.join(", ")
        };
        table.row(&[
            places(link.earlier),
            places(link.later),
            link.relation.to_string(),
            plain(link.reason),
            plain(link.comparable),
        ]);
    }
    format!("# From {} to {}\n\n{table}", plain(earlier), plain(later))
}
