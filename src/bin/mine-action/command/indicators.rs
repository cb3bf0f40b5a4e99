//! Every indicator of a plan, from the records and from sheets of replies.

use crate::{
    answer::{Made, lines},
    facts,
    layout::{Part, Sheet, Table},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use chrono::Datelike;
use clap::Args;
use mine_action::{Cycle, Plan, assess::snapshot::Snapshot, law::catalogue::prose};
use std::path::PathBuf;

/// `indicators`.
#[derive(Debug, Args)]
pub(crate) struct Indicators {
    /// The plan: oslo or siem-reap-angkor
    #[arg(default_value = "siem-reap-angkor", value_parser = facts::plan)]
    plan: &'static Plan,
    /// The cycle: the year in which the reports are due; by default the year of the day asked about
    #[arg(long)]
    cycle: Option<Cycle>,
    /// A sheet of replies: tidy or wide CSV, or JSON; may be repeated
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
    /// One indicator alone, with its reasons: `50.1`
    #[arg(long, value_name = "NUMBER")]
    explain: Option<String>,
}

impl Indicators {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let replies = facts::replies(&self.facts, &register)?;
        let day = records::day(shared, &register);
        let register = register.known_by(day);
        let cycle = self.cycle.map_or_else(|| Cycle::new(day.year()), Ok).map_err(Stop::wrong)?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let snapshot = register.measure(self.plan).under(readings).with_replies(&replies).snapshot(cycle);
        if let Some(number) = &self.explain {
            let explanation = snapshot.explain(facts::indicator(self.plan, number)?);
            return match shared.format {
                Format::Json => lines([explanation.trace()]),
                _ => Ok(Made::Sheet { title: number.clone(), sheet: vec![Part::words(explanation.to_string())] }),
            };
        }
        match shared.format {
            Format::Json => lines(self.plan.indicators.iter().map(|one| snapshot.line(one))),
            Format::Csv => {
                let mut sheet = Vec::new();
                snapshot.write_values(&mut sheet).map_err(Stop::wrong)?;
                String::from_utf8(sheet).map(Made::Raw).map_err(Stop::wrong)
            }
            _ => Ok(self.sheet(&snapshot)),
        }
    }

    fn sheet(&self, snapshot: &Snapshot<'_>) -> Made {
        let known = snapshot.inquiry().register().known();
        let cycle = snapshot.cycle();
        let title = format!("{} Action Plan, cycle {cycle}, as of {known}", self.plan.name);
        let mut sheet: Sheet = vec![Part::heading(&title)];
        if cycle.last_day() < self.plan.first_day || self.plan.last_day.is_some_and(|last| last < cycle.first_day()) {
            let until = self.plan.last_day.map_or_else(String::new, |day| format!(" to {day}"));
            sheet.push(Part::words(format!(
                "This cycle is outside the period of the plan, {}{until}.",
                self.plan.first_day
            )));
        }
        let mut table = Table::of(["", "indicator", "value"]);
        let mut untold = Vec::new();
        for one in self.plan.indicators {
            let (place, value) = (format!("{}.{}", one.action, one.index), snapshot.value(one));
            if value.has_no_facts() {
                untold.push(place);
            } else {
                table.row([place.into(), prose::indicator(one).into(), value.to_string().into()]);
            }
        }
        sheet.push(Part::Table(table));
        if !untold.is_empty() {
            let (count, all) = (untold.len(), self.plan.indicators.len());
            sheet.push(Part::words(format!("No facts on {count} of {all}: {}", untold.join(", "))));
        }
        Made::Sheet { title, sheet }
    }
}
