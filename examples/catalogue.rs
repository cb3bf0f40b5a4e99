//! The definitions of the four plans: actions, indicators, items, populations, readings, how the plans compare, and what
//! they say besides: chapters, goals, terms, best practices.
//!
//! `cargo run --example catalogue -- [--plan CODE] [--actions|--indicators|--items|--populations|--readings|--crosswalk|
//! --chapters|--goals|--terms|--practices] [--json|--markdown]`. By default an overview of the plans; with `--markdown`
//! alone, all of it, to print.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Stop, wrap};
use mine_action::{
    Citation,
    law::{
        action::Action,
        catalogue::{self, FoundIn, markdown, prose},
        census::Census,
        crosswalk::Link,
        definitions::Definitions,
        indicator::Indicator,
        plan::{PLANS, Plan},
    },
};
use std::process::ExitCode;

const COMMAND: Command = Command {
    usage: "usage: catalogue [--plan CODE] [LIST] [--json|--markdown]
The definitions of the plans. By default an overview; with --markdown alone, all
of it, to print.

  --plan CODE      only what that plan uses: cartagena, oslo, siem-reap-angkor,
                   vientiane
LIST, one of
  --actions        who is asked to do what, by when
  --indicators     what is counted, of whom
  --items          what is asked, and where the answer is found
  --populations    the groups addressed and counted
  --readings       where a text is open
  --crosswalk      how the indicators of one plan continue those of another
  --chapters       what each chapter is for, and who is to act
  --goals          where a plan wants to get, by when, and what counts it
  --terms          the words that a plan defines
  --practices      the best practices that a plan lists
FORM, by default lines of text
  --json           one JSON object a line
  --markdown       to print
",
    options: &["--plan"],
    many: &[],
    flags: &[
        "--actions",
        "--indicators",
        "--items",
        "--populations",
        "--readings",
        "--crosswalk",
        "--chapters",
        "--goals",
        "--terms",
        "--practices",
        "--json",
        "--markdown",
    ],
    word: None,
    on_records: false,
};

/// The lists; each is a flag.
const LISTS: [&str; 10] = [
    "--actions",
    "--indicators",
    "--items",
    "--populations",
    "--readings",
    "--crosswalk",
    "--chapters",
    "--goals",
    "--terms",
    "--practices",
];

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let plan = given.value("--plan", plan);
    let list = given.one_of(&LISTS);
    let form = given.one_of(&["--json", "--markdown"]);
    given.finish()?;
    let ours = Definitions::ours();
    let set = plan.map_or_else(|| ours.clone(), |plan| ours.clone().only(plan));
    match form {
        Some("--json") => json(&set, list),
        Some(_) => Ok(in_markdown(&set, list)),
        None => Ok(text(&set, list)),
    }
}

fn plan(code: &str) -> Result<&'static Plan, String> {
    let codes: Vec<&str> = PLANS.iter().map(|plan| plan.code).collect();
    Plan::of(code).ok_or_else(|| format!("`{code}`: expected one of {}", codes.join(", ")))
}

fn links(set: &Definitions) -> Vec<Link> {
    set.crosswalks.iter().flat_map(|crosswalk| crosswalk.links).copied().collect()
}

fn json(set: &Definitions, list: Option<&str>) -> Result<String, Stop> {
    match list {
        Some("--actions") => cli::lines(set.actions()),
        Some("--indicators") => cli::lines(set.indicators()),
        Some("--items") => cli::lines(catalogue::items(set)),
        Some("--populations") => cli::lines(catalogue::populations(set)),
        Some("--readings") => cli::lines(catalogue::readings(set)),
        Some("--chapters") => cli::lines(catalogue::chapters(set)),
        Some("--goals") => cli::lines(catalogue::goals(set)),
        Some("--terms") => cli::lines(catalogue::terms(set)),
        Some("--practices") => cli::lines(catalogue::practices(set)),
        Some(_) => cli::lines(links(set)),
        None => cli::lines(&set.plans),
    }
}

fn in_markdown(set: &Definitions, list: Option<&str>) -> String {
    let plans = |write: fn(&Plan) -> String| set.plans.iter().map(|plan| write(plan)).collect::<Vec<_>>().join("\n");
    let crosswalks: Vec<String> = set.crosswalks.iter().map(|crosswalk| markdown::crosswalk(crosswalk)).collect();
    match list {
        Some("--actions") => plans(markdown::actions),
        Some("--indicators") => plans(markdown::indicators),
        Some("--items") => markdown::items(set),
        Some("--populations") => markdown::populations(set),
        Some("--readings") => markdown::readings(set),
        Some("--chapters") => plans(markdown::chapters),
        Some("--goals") => plans(markdown::goals),
        Some("--terms") => plans(markdown::terms),
        Some("--practices") => plans(markdown::practices),
        Some(_) if crosswalks.is_empty() => "No crosswalk names this plan.\n".to_owned(),
        Some(_) => crosswalks.join("\n"),
        None => {
            let tables = [markdown::populations(set), markdown::items(set), markdown::readings(set)];
            let all: Vec<String> = [plans(markdown::plan)].into_iter().chain(crosswalks).chain(tables).collect();
            all.join("\n")
        }
    }
}

fn text(set: &Definitions, list: Option<&str>) -> String {
    let mut out = String::new();
    match list {
        Some("--actions") => set.actions().for_each(|action| write_action(&mut out, action)),
        Some("--indicators") if set.indicators().next().is_none() => head(&mut out, "This plan has no indicators."),
        Some("--indicators") => set.indicators().for_each(|indicator| write_indicator(&mut out, indicator)),
        Some("--items") => write_items(&mut out, set),
        Some("--populations") => write_populations(&mut out, set),
        Some("--readings") => write_readings(&mut out, set),
        Some("--chapters") => write_chapters(&mut out, set),
        Some("--goals") => write_goals(&mut out, set),
        Some("--terms") if catalogue::terms(set).is_empty() => head(&mut out, "This plan defines no words."),
        Some("--terms") => write_terms(&mut out, set),
        Some("--practices") if catalogue::practices(set).is_empty() => {
            head(&mut out, "This plan lists no best practices.");
        }
        Some("--practices") => write_practices(&mut out, set),
        Some(_) if set.crosswalks.is_empty() => head(&mut out, "No crosswalk names this plan."),
        Some(_) => links(set).iter().for_each(|link| write_link(&mut out, link)),
        None => set.plans.iter().for_each(|plan| write_plan(&mut out, plan)),
    }
    out
}

/// A line that begins an entry.
fn head(out: &mut String, text: &str) {
    wrap(out, "", "    ", text);
}

/// A line of an entry; none where there is nothing to say.
fn line(out: &mut String, text: &str) {
    if !text.is_empty() {
        wrap(out, "    ", "      ", text);
    }
}

fn write_plan(out: &mut String, plan: &Plan) {
    let end = plan.last_day.map_or_else(String::new, |day| format!(" to {day}"));
    head(out, &format!("{}: {}, {}{end}", plan.code, plan.title, plan.first_day));
    line(out, &prose::contents(plan));
    if !plan.indicators.is_empty() {
        let census: Census = plan.indicators.iter().map(|one| Census::from(one.found_from())).sum();
        line(out, &format!("indicators: {census}"));
    }
    line(out, &format!("{}: {}", plan.document, plan.standing));
    if let Some(standing) = plan.legal_standing {
        let binding = if standing.binding { "binding" } else { "not binding" };
        line(out, &format!("{binding} ({}): {}", standing.told, standing.words));
        line(out, standing.revisable);
    }
    if let Some(measurement) = plan.measurement {
        line(out, &format!("measured from {}, by {}", measurement.source, measurement.measured_by.join(" and ")));
        line(out, measurement.baseline);
    }
}

fn write_action(out: &mut String, action: &Action) {
    head(out, &format!("{}  {}", action.id(), action.title));
    line(out, &format!("{}: {}", action.addressee.title, prose::asked(action)));
    line(out, action.summary);
    for clause in action.clauses {
        line(out, &format!("otherwise: {}", prose::clause(clause)));
    }
    for due in action.due {
        line(out, &format!("- {}", prose::due(due)));
    }
}

fn write_indicator(out: &mut String, indicator: &Indicator) {
    head(out, &format!("{}  {}", indicator.id(), prose::indicator(indicator)));
    line(out, &format!("counted: {}", prose::counted(indicator)));
    line(out, indicator.note);
}

fn write_items(out: &mut String, set: &Definitions) {
    for entry in catalogue::items(set) {
        let found = match &entry.answer {
            FoundIn::Asked(place) => place.as_str(),
            FoundIn::Derived(place) => place,
            _ => "records",
        };
        head(out, &format!("{}  {}", entry.code, entry.title));
        line(out, &format!("{}, {}; {found}", entry.universe.title(), entry.kind));
        line(out, &prose::ids(&entry.used_by));
    }
}

fn write_populations(out: &mut String, set: &Definitions) {
    for (population, entry) in set.populations.iter().zip(catalogue::populations(set)) {
        head(out, &format!("{}  {}", entry.code, entry.title));
        line(out, &format!("{}: {}", entry.basis, prose::rule(&population.rule)));
        line(out, entry.note);
        line(out, &prose::ids(&entry.used_by));
    }
}

fn write_readings(out: &mut String, set: &Definitions) {
    for entry in catalogue::readings(set) {
        head(out, &format!("{}  {}", entry.name, entry.title));
        line(out, &format!("{}; by default {}: {}", entry.values.join(", "), entry.default, entry.why));
        line(out, entry.citation);
        line(out, &prose::ids(&entry.touches));
    }
}

fn write_chapters(out: &mut String, set: &Definitions) {
    for entry in catalogue::chapters(set) {
        head(out, &format!("{}  {}", entry.plan, entry.title));
        line(out, entry.aim);
        entry.principles.iter().for_each(|principle| line(out, &format!("- {principle}")));
        for addressees in entry.addressees {
            let (force, who) = (prose::force(addressees.force), addressees.who);
            line(out, &format!("{}-{}: {who} ({force})", addressees.first, addressees.last));
        }
        line(out, &cited(&entry.cited));
    }
}

fn write_goals(out: &mut String, set: &Definitions) {
    let goals = set.plans.iter().flat_map(|plan| plan.goals);
    for (goal, entry) in goals.zip(catalogue::goals(set)) {
        head(out, &format!("{}  {}", entry.id, entry.what));
        line(out, &prose::goal(goal));
        line(out, entry.note);
        line(out, &cited(&entry.cited));
    }
}

fn write_terms(out: &mut String, set: &Definitions) {
    for entry in catalogue::terms(set) {
        head(out, &format!("{}  {}: {} of", entry.id, entry.term, entry.join));
        entry.elements.iter().for_each(|element| line(out, &format!("- {element}")));
        line(out, entry.note);
        line(out, &cited(&entry.cited));
    }
}

fn write_practices(out: &mut String, set: &Definitions) {
    for entry in catalogue::practices(set) {
        head(out, &format!("{} {}  {}", entry.plan, entry.number, entry.what));
        line(out, &prose::ids(&entry.actions));
        line(out, entry.note);
        for row in entry.crossed {
            let (earlier, later) = (numbers(row.earlier), numbers(row.later));
            line(out, &format!("{} {earlier} -> {} {later}: {}, {}", row.from, row.to, row.relation, row.reason));
        }
    }
}

fn numbers(numbers: &[u16]) -> String {
    if numbers.is_empty() {
        return "none".to_owned();
    }
    numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

fn cited(citations: &[Citation]) -> String {
    citations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn write_link(out: &mut String, link: &Link) {
    let ids = |list: &[&Indicator]| match list {
        [] => "none".to_owned(),
        _ => list.iter().map(|indicator| indicator.id()).collect::<Vec<_>>().join(", "),
    };
    head(out, &format!("{} -> {}: {}", ids(link.earlier), ids(link.later), link.relation));
    line(out, link.reason);
    line(out, &format!("to be compared: {}", link.comparable));
}
