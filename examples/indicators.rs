//! Every indicator of a plan, from records and facts: real where they decide it, bounded where they decide part.
//!
//! `cargo run --example indicators -- [--plan CODE] [--cycle YEAR] [--facts FILE]… [--reading NAME=VALUE]…
//! [--explain ID] [--tables DIR] [--sql] [--json|--csv] [--presume P] [--as-of DATE] [--known DATE] [--records DIR]`.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;
#[path = "support/plan.rs"]
#[allow(dead_code)]
mod plan;

use chrono::Datelike;
use cli::{Command, Given, Options, Stop};
use mine_action::{
    assess::{
        output::Tables,
        snapshot::{Presuming, Snapshot},
    },
    base::Cycle,
    law::{catalogue::prose, indicator::Indicator, plan::Plan, reading::Readings, siem_reap_angkor, sql::TABLES},
};
use std::{fmt::Write, fs, path::Path, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: indicators [options]
Every indicator of a plan, from records and facts.

  --plan CODE      oslo or siem-reap-angkor; by default the latter
  --cycle YEAR     by default the year of the day asked about
  --facts FILE     replies to items: tidy or wide CSV, or JSON; may be repeated
  --reading N=V    a choice where a text is open; may be repeated
  --explain ID     one indicator alone, with its reasons, and its values where
                   a reading moves it: oslo/50.1 or 50.1
FORM, by default lines of text
  --json           one JSON object a line
  --csv            a table
  --sql            the queries, one for each indicator in the order of the
                   plan, as a script for any engine that speaks SQL
  --tables DIR     writes what the queries read: cycles.csv, members.csv and
                   facts.csv, and tables.sql, which makes the tables for them
",
    options: &["--plan", "--cycle", "--explain", "--tables", "--presume"],
    many: &["--facts", "--reading"],
    flags: &["--sql", "--json", "--csv"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

/// What is asked beside what every example asks.
struct Asked {
    plan: &'static Plan,
    cycle: Option<Cycle>,
    readings: Readings,
    explain: Option<&'static Indicator>,
    tables: Option<String>,
    form: Option<&'static str>,
    facts: Vec<String>,
}

fn asked(given: &mut Given) -> Asked {
    let plan = given.value("--plan", plan::plan).unwrap_or(&siem_reap_angkor::PLAN);
    let mut readings = Readings::default();
    for text in given.all("--reading") {
        match text.split_once('=').map(|(name, value)| readings.with(name, value)) {
            Some(Ok(chosen)) => readings = chosen,
            Some(Err(error)) => given.error(format!("--reading: {error}")),
            None => given.error(format!("--reading: `{text}`: expected NAME=VALUE, such as `joined=all`")),
        }
    }
    Asked {
        plan,
        cycle: given.value("--cycle", |text| text.parse().map_err(|error| format!("{error}"))),
        readings,
        explain: given.value("--explain", |text| plan::indicator(plan, text)),
        tables: given.value("--tables", |text| Ok(text.to_owned())),
        form: given.one_of(&["--sql", "--json", "--csv"]),
        facts: given.all("--facts"),
    }
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let asked = asked(&mut given);
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let replies = plan::replies(&asked.facts, &register)?;
    let day = options.day(&register);
    let register = register.known_by(day);
    let cycle = match asked.cycle {
        Some(cycle) => cycle,
        None => Cycle::new(day.year()).map_err(|error| error.to_string())?,
    };
    let snapshot = register.measure(asked.plan).under(asked.readings).with_replies(&replies).snapshot(cycle);
    let presuming = options.presumption.map(|chosen| snapshot.presuming(chosen));
    if let Some(folder) = &asked.tables {
        write_tables(&snapshot, Path::new(folder)).map_err(|error| format!("--tables: {folder}: {error}"))?;
    }
    if let Some(indicator) = asked.explain {
        return explained(&snapshot, indicator, asked.form);
    }
    match asked.form {
        Some("--sql") => Ok(queries(&snapshot)),
        Some("--json") => cli::lines(asked.plan.indicators.iter().map(|one| match &presuming {
            Some(presuming) => snapshot.line_beside(one, presuming),
            None => snapshot.line(one),
        })),
        Some(_) => csv(&snapshot),
        None => Ok(table(&snapshot, presuming.as_ref())),
    }
}

fn write_tables(snapshot: &Snapshot<'_>, folder: &Path) -> std::io::Result<()> {
    let tables = Tables::of([snapshot]);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("tables.sql"), TABLES)?;
    tables.write_cycles(fs::File::create(folder.join("cycles.csv"))?)?;
    tables.write_members(fs::File::create(folder.join("members.csv"))?)?;
    tables.write_facts(fs::File::create(folder.join("facts.csv"))?)
}

fn explained(snapshot: &Snapshot<'_>, indicator: &Indicator, form: Option<&str>) -> Result<String, Stop> {
    let explanation = snapshot.explain(indicator);
    match form {
        Some("--json") => cli::lines([explanation.trace()]),
        Some("--sql") => Ok(statement(indicator, snapshot.inquiry().readings())),
        _ => {
            let text = explanation.to_string();
            let (head, subjects) = text.split_once("\n\n").unwrap_or((&text, ""));
            let mut out = String::new();
            for line in head.lines().chain(open(snapshot, indicator).lines()).chain([""]).chain(subjects.lines()) {
                let indent = " ".repeat(line.chars().take_while(|one| *one == ' ').count());
                cli::wrap(&mut out, &indent, &format!("{indent}  "), line.trim_start());
            }
            Ok(out)
        }
    }
}

/// Where the text is open: each reading that moves the value, with the value under each choice.
fn open(snapshot: &Snapshot<'_>, indicator: &Indicator) -> String {
    let chosen = snapshot.inquiry().readings();
    let mut out = String::new();
    for effect in snapshot.sensitivity(indicator).by_reading.iter().filter(|one| one.moves()) {
        let _ = writeln!(out, "by {}, all else as chosen:", effect.reading.code);
        let mut outcomes: Vec<(String, Vec<String>)> = Vec::new();
        for (value, outcome) in &effect.values {
            let mark = if chosen.value(&effect.reading) == value.as_ref() { " (chosen)" } else { "" };
            let (value, outcome) = (format!("{value}{mark}"), outcome.to_string());
            match outcomes.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, values)) => values.push(value),
                None => outcomes.push((outcome, vec![value])),
            }
        }
        outcomes.iter().for_each(|(outcome, values)| {
            let _ = writeln!(out, "  {}: {outcome}", values.join(", "));
        });
    }
    out
}

/// A script of every query of the plan, in order.
fn queries(snapshot: &Snapshot<'_>) -> String {
    let readings = snapshot.inquiry().readings();
    let queries = snapshot.plan().map_or(&[][..], |plan| plan.indicators).iter().map(|one| statement(one, readings));
    queries.collect::<Vec<_>>().join("\n")
}

/// A query as part of a script: in the library it has no semicolon, which some drivers do not want.
fn statement(indicator: &Indicator, readings: Readings) -> String {
    format!("{};\n", indicator.to_sql(&readings).trim_end())
}

fn csv(snapshot: &Snapshot<'_>) -> Result<String, Stop> {
    let mut sheet = Vec::new();
    snapshot.write_values(&mut sheet).map_err(|error| error.to_string())?;
    Ok(String::from_utf8(sheet).map_err(|error| error.to_string())?)
}

fn table(snapshot: &Snapshot<'_>, presuming: Option<&Presuming<'_>>) -> String {
    let plan = snapshot.plan().unwrap_or(&siem_reap_angkor::PLAN);
    let known = snapshot.inquiry().register().known();
    let mut out = format!("{} Action Plan, cycle {}, as of {known}\n", plan.name, snapshot.cycle());
    let cycle = snapshot.cycle();
    if cycle.last_day() < plan.first_day || plan.last_day.is_some_and(|last| last < cycle.first_day()) {
        let until = plan.last_day.map_or_else(String::new, |day| format!(" to {day}"));
        let _ = writeln!(out, "This cycle is outside the period of the plan, {}{until}.", plan.first_day);
    }
    let (mut untold, mut silent) = (Vec::new(), Vec::new());
    for action in plan.actions() {
        let mut told = Vec::new();
        for one in plan.indicators.iter().filter(|indicator| indicator.action == action.number) {
            let place = format!("{}.{}", one.action, one.index);
            let value = snapshot.value(one);
            if value.has_no_facts() {
                untold.push(place);
            } else if value.tally().is_some() && snapshot.coverage(one).told() == 0 {
                silent.push(place);
            } else {
                told.push(*one);
            }
        }
        if !told.is_empty() {
            let _ = writeln!(out, "\nAction {}. {}", action.number, action.title);
        }
        for indicator in told {
            let place = format!("{}.{}", indicator.action, indicator.index);
            cli::wrap(&mut out, &format!("{place:<6}"), "      ", &prose::indicator(indicator));
            let known = snapshot.value(indicator).to_string();
            cli::wrap(&mut out, "      = ", "        ", &known);
            let presumed = presuming.map(|one| (one.presumption(), one.value(indicator).to_string()));
            if let Some((presumption, value)) = presumed.filter(|(_, value)| *value != known) {
                cli::wrap(&mut out, "      ", "        ", &format!("presumed by {presumption}: {value}"));
            }
        }
    }
    let lists = [(silent, "Known only from reports that were not submitted or are silent"), (untold, "No facts")];
    for (places, what) in lists.into_iter().filter(|(places, _)| !places.is_empty()) {
        let text = format!("{what}, {} of {}: {}", places.len(), plan.indicators.len(), places.join(", "));
        out.push('\n');
        cli::wrap(&mut out, "", "  ", &text);
    }
    let disagreements = snapshot.inquiry().disagreements();
    if !disagreements.is_empty() {
        out.push_str("\nTold in two ways:\n");
        disagreements.iter().for_each(|one| cli::wrap(&mut out, "  ", "    ", &one.to_string()));
    }
    out
}
