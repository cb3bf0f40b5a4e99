//! Definitions as Markdown, to be read and printed.
//!
//! ```
//! use mine_action::law::{catalogue::markdown, definitions::Definitions, vientiane};
//! let plan = markdown::plan(&vientiane::PLAN);
//! assert!(plan.starts_with("# ") && plan.contains("### Action 66."));
//! assert!(markdown::items(&Definitions::ours()).contains("| `baseline` |"));
//! ```

mod notes;
mod table;
mod texts;

use super::{
    lists::{self, FoundIn},
    prose,
};
use crate::law::{
    action::Action,
    crosswalk::Crosswalk,
    definitions::Definitions,
    indicator::{Confidence, Connector, Indicator},
    plan::{Chapter, Plan},
    reading::Readings,
};
use notes::Notes;
use table::{MarkdownTable, code, plain};
use texts::List;

/// Which parts of a plan are written.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    All,
    Texts,
    Chapters,
    List(List),
    Actions,
    Indicators,
}

/// A plan: what it says of itself, then chapter by chapter its actions, and the indicators under them.
pub fn plan(plan: &Plan) -> String {
    of_plan(plan, Shown::All)
}

/// What a plan says besides actions and indicators: its legal standing, how it is measured, goals, terms, best practices,
/// and the words before the actions of each chapter.
///
/// ```
/// use mine_action::law::{catalogue::markdown, oslo};
/// let text = markdown::texts(&oslo::PLAN);
/// assert!(text.contains("\n## Goals\n") && text.contains("Oslo footnote 1") && !text.contains("### Action"));
/// ```
pub fn texts(plan: &Plan) -> String {
    of_plan(plan, Shown::Texts)
}

/// What each chapter of a plan is for, on which principles, and who is to act.
pub fn chapters(plan: &Plan) -> String {
    of_plan(plan, Shown::Chapters)
}

/// The goals of a plan as a table.
pub fn goals(plan: &Plan) -> String {
    of_plan(plan, Shown::List(List::Goals))
}

/// The words that a plan defines, as a table.
pub fn terms(plan: &Plan) -> String {
    of_plan(plan, Shown::List(List::Terms))
}

/// The best practices that a plan lists, as a table.
///
/// ```
/// use mine_action::law::{catalogue::markdown, oslo, vientiane};
/// let text = markdown::practices(&oslo::PLAN);
/// assert!(text.contains("\n## Best practices\n") && !text.contains("\n## Goals\n"));
/// assert!(markdown::practices(&vientiane::PLAN).ends_with("\n## Best practices\n\nThe plan has none.\n"));
/// ```
pub fn practices(plan: &Plan) -> String {
    of_plan(plan, Shown::List(List::Practices))
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
    match shown {
        Shown::All | Shown::Texts => out.push_str(&texts::of_plan(plan)),
        Shown::List(list) => return out + &texts::of_list(plan, list),
        Shown::Chapters | Shown::Actions | Shown::Indicators => {}
    }
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
    say("Contents", prose::contents(plan));
    out.push_str("\nTitles, summaries and statements are not the words of the plan; the numbers lead to these.\n");
    if !plan.indicators.is_empty() {
        out.push_str(
            "\nWhere a State is to report something, a report that is silent on it counts as no. Where it is to have or do \
             something, silence leaves it unknown. “From records”: nobody is asked.\n",
        );
    }
    out
}

fn of_chapter(plan: &Plan, chapter: &Chapter, shown: Shown) -> String {
    let chapeau = chapter.chapeau.as_ref().filter(|_| shown != Shown::Indicators);
    let mut out = chapeau.map_or_else(String::new, |chapeau| texts::of_chapeau(plan, chapeau));
    let actions = if matches!(shown, Shown::Texts | Shown::Chapters) { &[] } else { chapter.actions };
    for action in actions {
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
            if shown == Shown::All {
                out.push_str("\n**Indicators**\n\n");
            }
            out.extend(indicators.into_iter().map(of_indicator));
        }
    }
    out
}

fn of_action(action: &Action) -> String {
    let who = capital(action.addressee.title);
    let force = format!("“{}”", prose::force(action.force));
    let how: Vec<String> = [force].into_iter().chain(prose::otherwise(action.together, action.condition)).collect();
    let mut out = format!("*{} ({})*\n\n{}\n", plain(&who), plain(&how.join(", ")), plain(action.summary));
    let clauses = action.clauses.iter().map(prose::clause);
    let dues = action.due.iter().map(prose::due);
    let provisions: Vec<String> = action.provisions.iter().map(ToString::to_string).collect();
    let mut notes = Notes::new("");
    notes.list("Otherwise", clauses.collect());
    notes.list("By when", dues.collect());
    notes.line("Serves", &provisions.join(", "));
    notes.line("Cites", &action.documents.join(", "));
    notes.line("Note", action.note);
    if !notes.text.is_empty() {
        out.push('\n');
    }
    out + &notes.text
}

fn of_indicator(indicator: &Indicator) -> String {
    let readings = Readings::DEFAULT;
    let mut notes = Notes::new("    ");
    notes.line("Counted", &prose::counted(indicator));
    match prose::counting(indicator) {
        Some(amounts) => notes.line("Added up", &amounts),
        None if indicator.is_joined() => {
            let word = match indicator.connector {
                Some(Connector::Mixed) | None => "several words".to_owned(),
                Some(connector) => format!("“{}”", prose::connector(connector)),
            };
            let parts = indicator.criterion.parts().into_iter();
            let parts = parts.map(|(name, part)| format!("{name}: {}", prose::condition(part, &readings)));
            notes.list(&format!("Parts, joined by {word}"), parts.collect());
        }
        None => notes.line("Counts where it", &prose::rule(&indicator.criterion)),
    }
    let confidence = match indicator.confidence {
        Confidence::High => String::new(),
        other => format!("{} confidence", other.to_string().replace('-', " to ")),
    };
    let doubts: Vec<&str> = [indicator.note, &confidence].into_iter().filter(|text| !text.is_empty()).collect();
    notes.line("Note", &doubts.join("; "));
    format!("- **{}.{}** {}\n{}", indicator.action, indicator.index, plain(&prose::indicator(indicator)), notes.text)
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// A list of ids in a cell.
fn used(ids: &[String]) -> String {
    plain(&prose::ids(ids))
}

/// The items of a set, and the questions that records answer, as tables.
pub fn items(definitions: &Definitions) -> String {
    let (asked, derived): (Vec<_>, Vec<_>) =
        lists::items(definitions).into_iter().partition(|entry| matches!(entry.answer, FoundIn::Asked(_)));
    let mut asked_table = MarkdownTable::new(&["Item", "What is asked", "Of", "Answer", "Found in", "Used by"]);
    for entry in &asked {
        let found = if let FoundIn::Asked(place) = &entry.answer { place } else { "" };
        let kind = entry.kind.to_string();
        asked_table.row(&[
            code(&entry.code),
            plain(&entry.title),
            plain(entry.universe.title()),
            plain(&kind.replace('-', " or ")),
            plain(found),
            used(&entry.used_by),
        ]);
    }
    let mut derived_table = MarkdownTable::new(&["Question", "What records tell", "Of", "Used by"]);
    for entry in &derived {
        let told = match entry.answer {
            FoundIn::Derived("records") | FoundIn::Asked(_) => entry.title.clone(),
            FoundIn::Derived(other) => format!("{} ({other})", entry.title),
        };
        derived_table.row(&[code(&entry.code), plain(&told), plain(entry.universe.title()), used(&entry.used_by)]);
    }
    format!("# Items\n\n{asked_table}\n# Questions to records\n\n{derived_table}")
}

/// The populations of a set as a table.
pub fn populations(definitions: &Definitions) -> String {
    let mut table = MarkdownTable::new(&["Population", "Who", "Basis", "Rule", "Citation", "Note", "Used by"]);
    for (population, entry) in definitions.populations.iter().zip(lists::populations(definitions)) {
        table.row(&[
            code(entry.code),
            plain(entry.title),
            entry.basis.to_string(),
            plain(&prose::rule(&population.rule)),
            plain(entry.citation),
            plain(entry.note),
            used(&entry.used_by),
        ]);
    }
    let bases = "Basis: *derived*, records tell; *declared*, only a State or a body says so; *open*, the texts leave it open, \
                 and a reading decides.";
    format!("# Populations\n\n{bases}\n\n{table}")
}

/// The readings of a set as a table.
pub fn readings(definitions: &Definitions) -> String {
    let mut table =
        MarkdownTable::new(&["Reading", "What is open", "Values, the default first", "Citation", "Why", "Touches"]);
    for entry in lists::readings(definitions) {
        let values: Vec<String> = entry.values.iter().map(|value| code(value)).collect();
        table.row(&[
            code(entry.name),
            plain(entry.title),
            values.join(", "),
            plain(entry.citation),
            plain(entry.why),
            used(&entry.touches),
        ]);
    }
    format!("# Readings\n\n{table}")
}

/// A crosswalk as a table; best practices, where it has rows for them, as a second.
pub fn crosswalk(crosswalk: &Crosswalk) -> String {
    let (earlier, later) = (crosswalk.earlier.name, crosswalk.later.name);
    let mut table = MarkdownTable::new(&[earlier, later, "Relation", "Why", "What may be compared"]);
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
    let practices = texts::crosswalk(crosswalk);
    format!("# From {} to {}\n\n{table}{practices}", plain(earlier), plain(later))
}
