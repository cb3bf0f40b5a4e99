//! How the indicators of a plan may turn out: what is unknown filled in many times, as likely as asked.

mod chances;

use super::words;
use crate::{
    answer::{Made, lines},
    facts,
    layout::{Part, Sheet, Table, some},
    progress, records,
    shared::{Format, Shared},
    stop::Stop,
};
use chances::{Chances, Each, Given};
use clap::Args;
use mine_action::{
    Cycle, Indicator, Plan, Ratio, Snapshot,
    assess::analysis::Distribution,
    law::{
        catalogue::prose,
        indicator::{Counting, Measure},
    },
};
use serde::Serialize;
use std::{collections::BTreeMap, path::PathBuf};

/// `outlook`.
#[derive(Debug, Args)]
pub(crate) struct Outlook {
    /// The plan: oslo or siem-reap-angkor
    #[arg(default_value = "siem-reap-angkor", value_parser = facts::plan)]
    plan: &'static Plan,
    /// The cycle: the year in which the reports are due; by default the year of the day asked about
    #[arg(long)]
    cycle: Option<Cycle>,
    /// A sheet of replies: tidy or wide CSV, or JSON; may be repeated
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
    /// One indicator alone, with how often it has which value: `48.1`
    #[arg(long, value_name = "NUMBER")]
    indicator: Option<String>,
    /// How likely each unknown answer is yes
    #[arg(long, value_name = "PART/WHOLE", default_value = "1/2")]
    chance: Each,
    /// How likely that to the question of that code is, as `catalogue --items` lists them; may be repeated
    #[arg(long, value_name = "CODE=PART/WHOLE")]
    chance_of: Vec<Given>,
    /// How many times
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000, value_parser = number_of_times)]
    completions: usize,
    /// Another number draws other completions
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
}

/// From one to ten million.
fn number_of_times(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=10_000_000).contains(number));
    number.ok_or_else(|| format!("`{text}`: expected a whole number from 1 to 10000000"))
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

impl Outlook {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let chances = Chances::of(&self.chance, &self.chance_of).map_err(Stop::Wrong)?;
        let only = self.indicator.as_deref().map(|number| self.counted(number)).transpose()?;
        let register = facts::beside(&self.facts, records::register(shared))?;
        let replies = facts::replies(&self.facts, &register)?;
        let day = records::day(shared, &register);
        let register = register.known_by(day);
        let cycle = facts::cycle(self.cycle, day)?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let snapshot = register.measure(self.plan).under(readings).with_replies(&replies).snapshot(cycle);
        let counted = self.plan.indicators.iter().copied().filter(|one| counts_subjects(one));
        let indicators: Vec<&Indicator> = only.map_or_else(|| counted.collect(), |one| vec![one]);
        let ensemble = snapshot.ensemble(self.seed, self.completions, |_, unknown| chances.of_unknown(unknown));
        let found = ensemble.distributions(&indicators, progress::bar("subjects"));
        let found: Vec<(&Indicator, Distribution)> = indicators.into_iter().zip(found).collect();
        match (shared.format, found.as_slice()) {
            (Format::Json, all) => lines(all.iter().map(|(one, turned)| Line::of(&snapshot, one, turned))),
            (Format::Csv, [(indicator, one)]) if only.is_some() => Ok(Made::Tidy(each(&snapshot, indicator, one))),
            (Format::Csv, all) => Ok(Made::Tidy(tidy(&snapshot, all))),
            (_, all) => {
                let title = format!("{}: how it may turn out", words::snapshot(&snapshot));
                let mut sheet: Sheet = vec![Part::heading(&title)];
                let times = self.completions;
                sheet.push(Part::words(format!("{times} completions: {chances}, independently of all others.")));
                match all {
                    [(indicator, one)] if only.is_some() => histogram(&mut sheet, &snapshot, indicator, one),
                    _ => sheet.push(Part::Table(table(&snapshot, all))),
                }
                sheet.push(Part::words(NO_FORECAST));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    fn counted(&self, number: &str) -> Result<&'static Indicator, Stop> {
        let indicator = facts::indicator(self.plan, number)?;
        if counts_subjects(indicator) {
            return Ok(indicator);
        }
        Err(Stop::Wrong(format!("`{number}` does not count subjects: expected an indicator that does")))
    }
}

/// Whether it is a number or a share of subjects; sums of what they report are not drawn.
fn counts_subjects(indicator: &Indicator) -> bool {
    indicator.counting == Counting::Subjects && indicator.measure != Measure::Unspecified
}

/// What stands under it.
const NO_FORECAST: &str = "An illustration of what the unknown could make of a value, not a forecast: an indicator that \
    asks for more answers gets lower figures by that alone, and answers that go together in the world would spread the \
    figures wider.";

/// The figures within which nine of ten completions lie.
fn nine_of_ten(indicator: &Indicator, distribution: &Distribution) -> Option<(Ratio, Ratio)> {
    distribution.central_range(indicator.measure, 9, 10)
}

/// A figure as it is printed: a number, or a share in percent.
fn print(indicator: &Indicator, figure: Ratio) -> String {
    if indicator.measure == Measure::Percentage { figure.in_percent() } else { figure.part().to_string() }
}

fn range(indicator: &Indicator, distribution: &Distribution) -> Option<String> {
    let (low, high) = nine_of_ten(indicator, distribution)?;
    Some(format!("{} to {}", print(indicator, low), print(indicator, high)))
}

fn table(snapshot: &Snapshot<'_>, found: &[(&Indicator, Distribution)]) -> Table {
    let mut table = Table::of(["", "indicator", "median", "nine of ten", "known"]);
    for (indicator, distribution) in found {
        table.row([
            format!("{}.{}", indicator.action, indicator.index).into(),
            prose::indicator(indicator).into(),
            some(distribution.median(indicator.measure).map(|median| print(indicator, median))),
            some(range(indicator, distribution)),
            snapshot.value(indicator).into(),
        ]);
    }
    table
}

/// How many bars there are at most.
const BARS: u64 = 20;

/// A bar for each number of subjects that meet the criterion, or for several that follow each other.
fn histogram(sheet: &mut Sheet, snapshot: &Snapshot<'_>, indicator: &Indicator, distribution: &Distribution) {
    sheet.push(Part::words(prose::indicator(indicator)));
    let mut told = vec![format!("known: {}", snapshot.value(indicator))];
    let median = distribution.median(indicator.measure).map(|median| print(indicator, median));
    told.extend(
        median
            .zip(range(indicator, distribution))
            .map(|(median, range)| format!("drawn: median {median}, nine of ten from {range}")),
    );
    if distribution.undefined() > 0 && indicator.measure == Measure::Percentage {
        told.push(format!("in {} there is nobody to count", distribution.undefined()));
    }
    sheet.push(Part::Items(told));
    let Some((least, most)) = distribution.range() else { return };
    let step = (most - least) / BARS + 1;
    let mut bars: BTreeMap<u64, u64> = BTreeMap::new();
    for (number, times) in distribution.numbers() {
        *bars.entry((number - least) / step).or_insert(0) += times;
    }
    let tallest = bars.values().copied().max().unwrap_or(1).max(1);
    let mut table = Table::of(["meet it", "completions", "  "]);
    for place in 0..=(most - least) / step {
        let (from, to) = (least + place * step, most.min(least + place * step + step - 1));
        let times = bars.get(&place).copied().unwrap_or(0);
        table.row([
            if from == to { from.into() } else { format!("{from} to {to}").into() },
            times.into(),
            "█".repeat(usize::try_from(times * 40 / tallest).unwrap_or(0)).into(),
        ]);
    }
    sheet.push(Part::Table(table));
}

/// One row for each indicator.
fn tidy(snapshot: &Snapshot<'_>, found: &[(&Indicator, Distribution)]) -> Table {
    let mut table = Table::of([
        "plan",
        "id",
        "cycle",
        "completions",
        "undefined",
        "median_numerator",
        "median_denominator",
        "nine_of_ten_low_numerator",
        "nine_of_ten_low_denominator",
        "nine_of_ten_high_numerator",
        "nine_of_ten_high_denominator",
    ]);
    for (indicator, distribution) in found {
        let (low, high) = nine_of_ten(indicator, distribution).unzip();
        let figures = [distribution.median(indicator.measure), low, high];
        let numbers = figures.into_iter().flat_map(|one| [some(one.map(Ratio::part)), some(one.map(Ratio::whole))]);
        let first = [
            indicator.plan.into(),
            indicator.id().into(),
            snapshot.cycle().into(),
            distribution.completions().into(),
            distribution.undefined().into(),
        ];
        table.row(first.into_iter().chain(numbers));
    }
    table
}

/// One row for each outcome of one indicator.
fn each(snapshot: &Snapshot<'_>, indicator: &Indicator, distribution: &Distribution) -> Table {
    let mut table = Table::of(["plan", "id", "cycle", "numerator", "denominator", "completions"]);
    for ((members, met), times) in distribution.counts() {
        table.row([
            indicator.plan.into(),
            indicator.id().into(),
            snapshot.cycle().into(),
            met.into(),
            members.into(),
            times.into(),
        ]);
    }
    table
}
