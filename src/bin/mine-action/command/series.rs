//! What was so over the years: the values of a plan, cycle by cycle, or the status of a duty, year by year.

use super::words;
use crate::{
    answer::{Made, lines, written},
    day, facts,
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use chrono::Datelike;
use clap::Args;
use mine_action::{
    Convention, Cycle, Day, Duty, Inquiry, Plan, Ratio, Register, State, Value, assess::series::StatusRow,
    law::siem_reap_angkor,
};
use std::{collections::BTreeMap, ops::RangeInclusive, path::PathBuf};

/// `series`.
#[derive(Debug, Args)]
pub(crate) struct Series {
    /// A plan, oslo or siem-reap-angkor; with `--duty` a State, by name or code, or none for all
    #[arg(value_name = "PLAN|STATE")]
    of: Vec<String>,
    /// The status of that duty, in place of values
    #[arg(long)]
    duty: Option<Duty>,
    /// With `--duty`, only under that Convention: apmbc or ccm
    #[arg(long, requires = "duty")]
    convention: Option<Convention>,
    /// A sheet of replies: tidy or wide CSV, or JSON; may be repeated
    #[arg(long, value_name = "FILE", conflicts_with = "duty")]
    facts: Vec<PathBuf>,
    /// The first year; by default that in which the plan began
    #[arg(long, value_name = "DATE", value_parser = day::first_of)]
    from: Option<Day>,
    /// The last year; by default that of the day asked about, or in which the plan ended
    #[arg(long, value_name = "DATE", value_parser = day::last_of)]
    to: Option<Day>,
}

impl Series {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = facts::beside(&self.facts, records::register(shared))?;
        let register = register.known_by(records::day(shared, &register));
        let years = |first: i32| {
            let last = self.to.unwrap_or_else(|| register.known()).year();
            self.from.map_or(first.min(last), |day| day.year())..=last
        };
        match self.duty {
            Some(duty) => {
                let state = one_state(&self.of).map_err(Stop::Wrong)?;
                self.statuses(shared, &register, (duty, state), years(FIRST_YEAR))
            }
            None => {
                let named = (!self.of.is_empty()).then(|| facts::plan(&self.of.join(" "))).transpose();
                let plan = named.map_err(Stop::Wrong)?.unwrap_or(&siem_reap_angkor::PLAN);
                self.values(shared, &register, plan, years(*plan.years().start()))
            }
        }
    }

    fn values(
        &self,
        shared: &Shared,
        register: &Register,
        plan: &'static Plan,
        years: RangeInclusive<i32>,
    ) -> Result<Made, Stop> {
        let last = if self.to.is_some() { *years.end() } else { (*years.end()).min(*plan.years().end()) };
        let cycle = |year: i32| Cycle::new(year).map_err(Stop::wrong);
        let cycles = cycle(*years.start())?..=cycle(last)?;
        if cycles.is_empty() {
            return Err(ends_before_it_begins(*years.start(), last));
        }
        let replies = facts::replies(&self.facts, register)?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let asked = register.measure(plan).under(readings).with_replies(&replies);
        match shared.format {
            Format::Json => lines(asked.series_lines(cycles)),
            Format::Csv => written(|out| asked.write_series(cycles, out)),
            _ => Ok(values(plan, asked, cycles, register.known())),
        }
    }

    fn statuses(
        &self,
        shared: &Shared,
        register: &Register,
        (duty, state): (Duty, Option<State>),
        years: RangeInclusive<i32>,
    ) -> Result<Made, Stop> {
        if years.is_empty() {
            return Err(ends_before_it_begins(*years.start(), *years.end()));
        }
        let days = StatusRow::days_of_years(years, register.known());
        let sweep = register.sweep(shared.readings().map_err(Stop::Wrong)?);
        let rows = sweep.on(&days).filter(|row| {
            row.duty == duty
                && state.is_none_or(|state| state == row.state)
                && self.convention.is_none_or(|convention| convention == row.convention)
        });
        match shared.format {
            Format::Json => lines(rows.map(|row| row.line())),
            Format::Csv => written(|out| StatusRow::write_all(rows, out)),
            _ => {
                let rows: Vec<StatusRow> = rows.collect();
                let who = state.map_or("all States", State::name);
                let title = format!("{}, {who}, at the end of each year", words::duty(duty));
                let mut sheet: Sheet = Vec::new();
                for convention in Convention::ALL {
                    let own: Vec<&StatusRow> = rows.iter().filter(|row| row.convention == *convention).collect();
                    if !own.is_empty() {
                        sheet.push(Part::heading(format!("{}: {title}", convention.name())));
                        sheet.push(Part::Table(if state.is_some() { of_one(&own) } else { counts(&own) }));
                    }
                }
                if sheet.is_empty() {
                    sheet.push(Part::words("Nothing is recorded of such a State, or it has no such duty."));
                }
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// The first year in which somebody was bound: the first of both Conventions entered into force on 1 March 1999.
const FIRST_YEAR: i32 = 1999;

fn ends_before_it_begins(first: i32, last: i32) -> Stop {
    Stop::Wrong(format!("--from: {first} is after {last}, the end of the series"))
}

fn of_one(rows: &[&StatusRow]) -> Table {
    let mut table = Table::of(["day", "status", "deadline"]);
    for row in rows {
        table.row([row.day.into(), words::status(&row.status), some(row.deadline)]);
    }
    table
}

/// How many States have which status in each year.
fn counts(rows: &[&StatusRow]) -> Table {
    let mut days: BTreeMap<Day, BTreeMap<String, usize>> = BTreeMap::new();
    let mut heads: Vec<String> = Vec::new();
    for row in rows {
        let word =
            row.status.known().map_or_else(|| "not known".to_owned(), |status| status.to_string().replace('-', " "));
        if !heads.contains(&word) {
            heads.push(word.clone());
        }
        *days.entry(row.day).or_default().entry(word).or_default() += 1;
    }
    heads.sort();
    let mut table = Table { heads: ["day".to_owned()].into_iter().chain(heads.clone()).collect(), rows: Vec::new() };
    for (day, counts) in days {
        let cells = heads.iter().map(|head| Cell::from(counts.get(head).copied().unwrap_or_default()));
        table.row([day.into()].into_iter().chain(cells));
    }
    table
}

/// So many cycles stand beside each other.
const BESIDE: usize = 5;

/// A column for each cycle, some in each table.
fn values(plan: &Plan, asked: Inquiry<'_>, cycles: RangeInclusive<Cycle>, known: Day) -> Made {
    let all = asked.series(cycles);
    let title = format!("{} Action Plan, as of {known}", plan.name);
    let mut years: Vec<Cycle> = all.iter().map(Value::cycle).collect();
    years.sort_unstable();
    years.dedup();
    let mut sheet: Sheet = Vec::new();
    for some_years in years.chunks(BESIDE) {
        let (first, last) = (some_years.first(), some_years.last());
        let span = first.zip(last).map_or_else(String::new, |(first, last)| format!(", cycles {first} to {last}"));
        sheet.push(Part::heading(format!("{title}{span}")));
        let heads = [String::new()].into_iter().chain(some_years.iter().map(ToString::to_string));
        let mut table = Table { heads: heads.collect(), rows: Vec::new() };
        for indicator in plan.indicators {
            let own = |cycle: &Cycle| all.iter().find(|one| one.indicator() == *indicator && one.cycle() == *cycle);
            let own: Vec<Option<&Value>> = some_years.iter().map(own).collect();
            if own.iter().flatten().any(|value| !value.has_no_facts()) {
                let cells = own.into_iter().map(|value| value.map(short).unwrap_or_default().into());
                table.row([format!("{}.{}", indicator.action, indicator.index).into()].into_iter().chain(cells));
            }
        }
        sheet.push(Part::Table(table));
    }
    sheet.push(Part::words(format!(
        "The least and the greatest that each can be; indicators without any fact are left out. What each counts: \
         `catalogue {} --indicators`.",
        plan.code
    )));
    Made::Sheet { title, sheet }
}

/// A value as short as it can be told: `96/164`, or `96–155/164`.
fn short(value: &Value) -> String {
    let Some(bounds) = value.bounds() else { return "–".to_owned() };
    let print = |ratio: Ratio| {
        if ratio.whole() == 1 { ratio.part().to_string() } else { format!("{}/{}", ratio.part(), ratio.whole()) }
    };
    match bounds.high {
        Some(high) if high == bounds.low => print(high),
        Some(high) if high.whole() == bounds.low.whole() => format!("{}–{}", bounds.low.part(), print(high)),
        Some(high) => format!("{} – {}", print(bounds.low), print(high)),
        None => format!("{} –", print(bounds.low)),
    }
}
