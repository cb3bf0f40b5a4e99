//! How the indicators of a plan may turn out: what is unknown filled in many times, as likely as you say.
//!
//! `cargo run --release --example outlook -- [--plan CODE] [--cycle YEAR] [--facts FILE]… [--indicator ID]
//! [--chance PART/WHOLE|--as-known] [--completions N] [--seed N] [--json] [--as-of DATE] [--known DATE] [--records DIR]`.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;
#[path = "support/plan.rs"]
#[allow(dead_code)]
mod plan;

use chrono::Datelike;
use cli::{Command, Options, Stop};
use mine_action::{
    Truth,
    assess::{
        ensemble::{Chance, Distribution, Unknown},
        snapshot::Snapshot,
    },
    base::{cycle::Cycle, tally::Ratio},
    law::{
        catalogue::prose,
        expr::Atom,
        indicator::{Counting, Indicator, Measure},
        plan::{Plan, siem_reap_angkor},
    },
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{Display, Write as _},
    io::{IsTerminal, Write as _},
    ops::RangeInclusive,
    process::ExitCode,
    str::FromStr,
};

const COMMAND: Command = Command {
    usage: "usage: outlook [options]
How the indicators of a plan may turn out: what is unknown filled in many
times, and how often which value comes of it.

  --plan CODE      oslo or siem-reap-angkor; by default the latter
  --cycle YEAR     by default the year of the day asked about
  --facts FILE     replies to items: tidy or wide CSV, or JSON; may be repeated
  --indicator ID   one alone, with how often it has which value: 48.1
  --chance P/W     how likely each unknown answer is yes; by default 1/2
  --as-known       more likely, the more of the known answers to the same
                   question are yes: one more than them, of two more than all.
                   What is known is no fair sample: see `indicators`
  --completions N  how many times; by default 10000
  --seed N         other draws; by default 1
  --json           one JSON object a line
",
    options: &["--plan", "--cycle", "--indicator", "--chance", "--completions", "--seed"],
    many: &["--facts"],
    flags: &["--json", "--as-known"],
    word: None,
    on_records: true,
};

/// The draws asked for.
struct Draws {
    chance: Chance,
    as_known: bool,
    completions: usize,
    seed: u64,
}

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let plan = given.value("--plan", plan::plan).unwrap_or(&siem_reap_angkor::PLAN);
    let cycle = given.value("--cycle", |text| text.parse::<Cycle>().map_err(|error| error.to_string()));
    let only = given.value("--indicator", |text| counted(plan, text));
    let draws = Draws {
        chance: given.value("--chance", chance).unwrap_or(Chance::EVEN),
        as_known: given.has("--as-known"),
        completions: given.value("--completions", |text| whole(text, 1..=10_000_000)).unwrap_or(10_000),
        seed: given.value("--seed", |text| whole(text, 0..=u64::MAX)).unwrap_or(1),
    };
    let files = given.all("--facts");
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let day = options.day(&register);
    let register = register.known_by(day);
    let replies = plan::replies(&files)?;
    let cycle = match cycle {
        Some(cycle) => cycle,
        None => Cycle::new(day.year()).map_err(|error| error.to_string())?,
    };
    let snapshot = register.measure(plan).told(&replies).snapshot(cycle);
    let indicators: Vec<&Indicator> = match only {
        Some(one) => vec![one],
        None => plan.indicators.iter().copied().filter(|one| counts_subjects(one)).collect(),
    };
    let known = if draws.as_known { shares(&snapshot, &indicators) } else { BTreeMap::new() };
    let chance = |unknown| match unknown {
        Unknown::Answer(atom) => known.get(&atom).copied().unwrap_or(draws.chance),
        _ => draws.chance,
    };
    let ensemble = snapshot.ensemble(draws.seed, draws.completions, |_, unknown| chance(unknown));
    let found = ensemble.distributions(&indicators, progress());
    let found: Vec<(&Indicator, Distribution)> = indicators.into_iter().zip(found).collect();
    if options.json {
        return cli::lines(&found.iter().map(|(one, turned)| Line::of(&snapshot, one, turned)).collect::<Vec<_>>());
    }
    Ok(match found.as_slice() {
        [(indicator, distribution)] => histogram(&snapshot, indicator, distribution),
        _ => table(&snapshot, &found),
    })
}

fn whole<N: FromStr + PartialOrd + Display>(text: &str, range: RangeInclusive<N>) -> Result<N, String> {
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or_else(|| format!("`{text}`: expected a whole number from {} to {}", range.start(), range.end()))
}

fn chance(text: &str) -> Result<Chance, String> {
    let pair = text.split_once('/').and_then(|(part, whole)| Some((part.parse().ok()?, whole.parse().ok()?)));
    pair.and_then(|(part, whole)| Chance::of(part, whole))
        .ok_or_else(|| format!("`{text}`: expected a share from 0/1 to 1/1, such as `3/4`"))
}

/// Whether it is a number or a share of subjects; sums of what they report are not drawn.
fn counts_subjects(indicator: &Indicator) -> bool {
    indicator.counting == Counting::Subjects && indicator.measure != Measure::Unspecified
}

fn counted(plan: &'static Plan, text: &str) -> Result<&'static Indicator, String> {
    let indicator = plan::indicator(plan, text)?;
    let refused = || {
        format!("`{text}` does not count subjects: expected an indicator that does, such as {}", plan::example(plan))
    };
    if counts_subjects(indicator) { Ok(indicator) } else { Err(refused()) }
}

/// How likely an answer to each question is yes, after the known answers about those surely of the universe: by Laplace's rule
/// of succession, so that few answers decide little.
fn shares(snapshot: &Snapshot<'_>, indicators: &[&Indicator]) -> BTreeMap<Atom, Chance> {
    let universes: BTreeSet<_> = indicators.iter().map(|indicator| indicator.universe()).collect();
    let mut answers: BTreeMap<Atom, (u32, u32)> = BTreeMap::new();
    for universe in universes {
        let planes = snapshot.planes(universe, indicators);
        for atom in planes.atoms() {
            let (yes, all) = answers.entry(atom).or_default();
            let members = (0..planes.rows()).filter(|row| planes.member().at(*row) == Truth::Yes);
            for truth in members.filter_map(|row| Some(planes.plane(atom)?.at(row))) {
                *yes += u32::from(truth == Truth::Yes);
                *all += u32::from(truth != Truth::Unknown);
            }
        }
    }
    answers.into_iter().filter_map(|(atom, (yes, all))| Some((atom, Chance::of(yes + 1, all + 2)?))).collect()
}

/// A bar on standard error, where somebody may be looking at it.
fn progress() -> impl FnMut(usize, usize) {
    let is_seen = std::io::stderr().is_terminal();
    let mut shown = None;
    move |done: usize, all: usize| {
        let filled = done * 40 / all.max(1);
        if is_seen && shown != Some(filled) {
            shown = Some(filled);
            let mut err = std::io::stderr().lock();
            let _ = write!(err, "\r[{:<40}] {done} of {all} subjects", "#".repeat(filled));
            let _ = if done == all { write!(err, "\r{:70}\r", "") } else { err.flush() };
        }
    }
}

/// One indicator in JSON.
#[derive(Serialize)]
struct Line {
    plan: &'static str,
    id: String,
    cycle: Cycle,
    completions: u64,
    /// Of how many in the population how many meet the criterion, and how often.
    counts: Vec<[u64; 3]>,
}

impl Line {
    fn of(snapshot: &Snapshot<'_>, indicator: &Indicator, distribution: &Distribution) -> Self {
        Self {
            plan: indicator.plan,
            id: indicator.id(),
            cycle: snapshot.cycle(),
            completions: distribution.completions(),
            counts: distribution.counts().map(|((members, met), count)| [members, met, count]).collect(),
        }
    }
}

/// How often the figure has which value, in whole percent where it is a share; `None` where there is nobody to count.
fn figures(indicator: &Indicator, distribution: &Distribution) -> BTreeMap<Option<u128>, u64> {
    let mut figures = BTreeMap::new();
    for ((members, met), count) in distribution.counts() {
        let figure = match indicator.measure {
            Measure::Percentage => Ratio::new(met.into(), members.into()).map(Ratio::percent),
            _ => Some(met.into()),
        };
        *figures.entry(figure).or_insert(0) += count;
    }
    figures
}

/// The least figure that so many of a hundred completions do not exceed.
fn quantile(figures: &BTreeMap<Option<u128>, u64>, percent: u64) -> Option<u128> {
    let defined = || figures.iter().filter_map(|(figure, count)| Some((figure.as_ref()?, count)));
    let all: u64 = defined().map(|(_, count)| count).sum();
    let mut so_far = 0;
    let found = defined().find(|(_, count)| {
        so_far += **count;
        so_far * 100 >= all * percent
    });
    found.map(|(figure, _)| *figure)
}

/// The unit of a figure, as it is printed.
const fn unit(indicator: &Indicator) -> &'static str {
    if matches!(indicator.measure, Measure::Percentage) { " %" } else { "" }
}

/// The figures at 5, 50 and 95 of a hundred completions.
fn middle(indicator: &Indicator, figures: &BTreeMap<Option<u128>, u64>) -> String {
    match (quantile(figures, 5), quantile(figures, 50), quantile(figures, 95)) {
        (Some(low), Some(half), Some(high)) if low == high => format!("{half}{}", unit(indicator)),
        (Some(low), Some(half), Some(high)) => {
            format!("{low} to {high}{unit}, half below {half}{unit}", unit = unit(indicator))
        }
        _ => "undefined: nobody to count".to_owned(),
    }
}

fn head(snapshot: &Snapshot<'_>, distribution: &Distribution) -> String {
    let plan = snapshot.plan().map_or("", |plan| plan.name);
    let (cycle, known) = (snapshot.cycle(), snapshot.inquiry().register().known());
    let completions = distribution.completions();
    format!("{plan} Action Plan, cycle {cycle}, as of {known}: {completions} completions of what is unknown\n\n")
}

fn table(snapshot: &Snapshot<'_>, found: &[(&Indicator, Distribution)]) -> String {
    let mut out = found.first().map(|(_, one)| head(snapshot, one)).unwrap_or_default();
    for (indicator, distribution) in found {
        let place = format!("{}.{}", indicator.action, indicator.index);
        let known = snapshot.value(indicator).to_string();
        let drawn = middle(indicator, &figures(indicator, distribution));
        cli::wrap(&mut out, &format!("{place:<6}"), "      ", &format!("{drawn}; known: {known}"));
    }
    out.push_str("\nNine of ten completions lie within the figures. They show what the unknown could\n");
    out.push_str("make of a value under the chance you gave, not what will be.\n");
    out
}

/// How many bars there are at most.
const BARS: u128 = 20;

fn histogram(snapshot: &Snapshot<'_>, indicator: &Indicator, distribution: &Distribution) -> String {
    let mut out = head(snapshot, distribution);
    cli::wrap(&mut out, "", "  ", &prose::indicator(indicator));
    cli::wrap(&mut out, "known: ", "  ", &snapshot.value(indicator).to_string());
    let figures = figures(indicator, distribution);
    cli::wrap(&mut out, "nine of ten completions: ", "  ", &middle(indicator, &figures));
    out.push('\n');
    let defined: Vec<u128> = figures.keys().copied().flatten().collect();
    let (Some(least), Some(most)) = (defined.first(), defined.last()) else { return out };
    let step = (most - least) / BARS + 1;
    let mut bars: BTreeMap<u128, u64> = BTreeMap::new();
    for (figure, count) in figures.iter().filter_map(|(figure, count)| Some((figure.as_ref()?, count))) {
        *bars.entry((figure - least) / step).or_insert(0) += count;
    }
    let tallest = bars.values().copied().max().unwrap_or(1).max(1);
    for place in 0..=(most - least) / step {
        let from = least + place * step;
        let label = if step == 1 { from.to_string() } else { format!("{from}–{}", from + step - 1) };
        let count = bars.get(&place).copied().unwrap_or(0);
        let bar = "█".repeat(usize::try_from(count * 50 / tallest).unwrap_or(0));
        let _ = writeln!(out, "{:>12} {bar} {count}", label + unit(indicator));
    }
    if let Some(count) = figures.get(&None) {
        let _ = writeln!(out, "{:>12} {count}", "nobody");
    }
    out
}
