//! How the indicators of a plan may turn out: what is unknown filled in many times, as likely as you say.
//!
//! `cargo run --release --example outlook -- [--plan CODE] [--cycle YEAR] [--facts FILE]… [--indicator ID]
//! [--chance P/W] [--chance-of CODE=P/W]… [--completions N] [--seed N] [--json] [--as-of DATE] [--known DATE] [--records DIR]`.

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
        analysis::{Chance, Distribution, Unknown},
        snapshot::Snapshot,
    },
    base::{Cycle, Ratio},
    law::{
        catalogue::prose,
        indicator::{Counting, Indicator, Measure},
        plan::{PLANS, Plan},
        siem_reap_angkor,
    },
    record::reply::Vocabulary,
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
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
  --chance-of C=P/W
                   how likely that to the question of that code is, as
                   `catalogue --items` lists them; may be repeated
  --completions N  how many times; by default 10000
  --seed N         other draws; by default 1
  --json           one JSON object a line
",
    options: &["--plan", "--cycle", "--indicator", "--chance", "--completions", "--seed"],
    many: &["--facts", "--chance-of"],
    flags: &["--json"],
    word: None,
    on_records: true,
};

/// How likely unknown answers are yes: each, but for those to some questions.
struct Model {
    each: Chance,
    of: BTreeMap<String, Chance>,
    /// As it was asked for.
    words: String,
}

impl Model {
    fn read(given: &mut Given) -> Self {
        let each = given.value("--chance", |text| Ok((chance(text)?, text.to_owned())));
        let (each, text) = each.unwrap_or((Chance::EVEN, "1/2".to_owned()));
        let vocabulary = Vocabulary::of(&PLANS);
        let mut model = Self { each, of: BTreeMap::new(), words: format!("each unknown answer is yes with {text}") };
        for text in given.all("--chance-of") {
            let pair = text.split_once('=').ok_or_else(|| format!("`{text}`: expected CODE=P/W"));
            let read = pair.and_then(|(code, share)| match vocabulary.get(code) {
                Some(_) => Ok((code, chance(share)?)),
                None => Err(format!("`{code}` is the code of no question: `catalogue --items` lists them")),
            });
            match read {
                Ok((code, chance)) => {
                    model.of.insert(code.to_owned(), chance);
                    model.words += &format!(", {}", text.replacen('=', " with ", 1));
                }
                Err(error) => given.error(format!("--chance-of: {error}")),
            }
        }
        model
    }

    fn chance(&self, unknown: Unknown) -> Chance {
        match unknown {
            Unknown::Answer(atom) if !self.of.is_empty() => self.of.get(&atom.code()).copied().unwrap_or(self.each),
            _ => self.each,
        }
    }
}

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let plan = given.value("--plan", plan::plan).unwrap_or(&siem_reap_angkor::PLAN);
    let cycle = given.value("--cycle", |text| text.parse::<Cycle>().map_err(|error| error.to_string()));
    let only = given.value("--indicator", |text| counted(plan, text));
    let model = Model::read(&mut given);
    let completions = given.value("--completions", |text| whole(text, 1..=10_000_000)).unwrap_or(10_000);
    let seed = given.value("--seed", |text| whole(text, 0..=u64::MAX)).unwrap_or(1);
    let files = given.all("--facts");
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let replies = plan::replies(&files, &register)?;
    let day = options.day(&register);
    let register = register.known_by(day);
    let cycle = match cycle {
        Some(cycle) => cycle,
        None => Cycle::new(day.year()).map_err(|error| error.to_string())?,
    };
    let snapshot = register.measure(plan).with_replies(&replies).snapshot(cycle);
    let indicators: Vec<&Indicator> = match only {
        Some(one) => vec![one],
        None => plan.indicators.iter().copied().filter(|one| counts_subjects(one)).collect(),
    };
    let ensemble = snapshot.ensemble(seed, completions, |_, unknown| model.chance(unknown));
    let found = ensemble.distributions(&indicators, progress());
    let found: Vec<(&Indicator, Distribution)> = indicators.into_iter().zip(found).collect();
    if options.json {
        return cli::lines(found.iter().map(|(one, turned)| Line::of(&snapshot, one, turned)));
    }
    Ok(match found.as_slice() {
        [(indicator, distribution)] => histogram(&snapshot, indicator, distribution, &model),
        _ => table(&snapshot, &found, &model),
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

/// A figure as it is printed: a number, or a share in percent.
fn print(indicator: &Indicator, figure: Ratio) -> String {
    if indicator.measure == Measure::Percentage { figure.in_percent() } else { figure.part().to_string() }
}

/// The median, and the figures within which nine of ten completions lie.
fn middle(indicator: &Indicator, distribution: &Distribution) -> String {
    let measure = indicator.measure;
    let print = |figure| print(indicator, figure);
    let undefined = if measure == Measure::Percentage { distribution.undefined() } else { 0 };
    let without = if undefined == 0 { String::new() } else { format!("; in {undefined} there is nobody to count") };
    match (distribution.median(measure), distribution.central_range(measure, 9, 10)) {
        (Some(median), Some((low, high))) => {
            format!("median {}, nine of ten from {} to {}{without}", print(median), print(low), print(high))
        }
        _ => "undefined: nobody to count".to_owned(),
    }
}

fn head(snapshot: &Snapshot<'_>, distribution: &Distribution, model: &Model) -> String {
    let plan = snapshot.plan().map_or("", |plan| plan.name);
    let (cycle, known) = (snapshot.cycle(), snapshot.inquiry().register().known());
    let mut out = format!("{plan} Action Plan, cycle {cycle}, as of {known}\n");
    let text = format!("{} completions: {}, independently of all others.", distribution.completions(), model.words);
    cli::wrap(&mut out, "", "", &text);
    out.push('\n');
    out
}

const FOOT: &str = "
An illustration of what the unknown could make of a value, not a forecast: an
indicator that asks for more answers gets lower figures by that alone, and
answers that go together in the world would spread the figures wider.
";

fn table(snapshot: &Snapshot<'_>, found: &[(&Indicator, Distribution)], model: &Model) -> String {
    let mut out = found.first().map(|(_, one)| head(snapshot, one, model)).unwrap_or_default();
    for (indicator, distribution) in found {
        let place = format!("{}.{}", indicator.action, indicator.index);
        let known = snapshot.value(indicator).to_string();
        let drawn = middle(indicator, distribution);
        cli::wrap(&mut out, &format!("{place:<6}"), "      ", &format!("{drawn}; known: {known}"));
    }
    out + FOOT
}

/// How many bars there are at most.
const BARS: u64 = 20;

/// A bar for each number of subjects that meet the criterion, or for several that follow each other.
fn histogram(snapshot: &Snapshot<'_>, indicator: &Indicator, distribution: &Distribution, model: &Model) -> String {
    let mut out = head(snapshot, distribution, model);
    cli::wrap(&mut out, "", "  ", &prose::indicator(indicator));
    cli::wrap(&mut out, "known: ", "  ", &snapshot.value(indicator).to_string());
    cli::wrap(&mut out, "drawn: ", "  ", &middle(indicator, distribution));
    let Some((least, most)) = distribution.range() else { return out };
    let step = (most - least) / BARS + 1;
    let mut bars: BTreeMap<u64, u64> = BTreeMap::new();
    for (number, times) in distribution.numbers() {
        *bars.entry((number - least) / step).or_insert(0) += times;
    }
    let tallest = bars.values().copied().max().unwrap_or(1).max(1);
    out.push_str("\nhow many meet it, in how many completions\n");
    for place in 0..=(most - least) / step {
        let (from, to) = (least + place * step, most.min(least + place * step + step - 1));
        let label = if from == to { from.to_string() } else { format!("{from} to {to}") };
        let times = bars.get(&place).copied().unwrap_or(0);
        let bar = "█".repeat(usize::try_from(times * 50 / tallest).unwrap_or(0));
        let _ = writeln!(out, "{label:>12} {bar} {times}");
    }
    out + FOOT
}
