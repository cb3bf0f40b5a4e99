//! A page to hand on: one State, or one plan in a cycle.

use crate::{
    answer::Made,
    facts, records,
    shared::{Format, Presuming, Shared, state},
    stop::Stop,
};
use chrono::Datelike;
use clap::Args;
use mine_action::{Cycle, Day, Register, report};
use std::{fs, path::PathBuf};

/// `page`.
#[derive(Debug, Args)]
pub(crate) struct Page {
    /// A State, by name or code, or a plan with indicators
    #[arg(required = true, value_name = "STATE|PLAN")]
    of: Vec<String>,
    /// Of a plan, the year; by default that of the day asked about
    #[arg(long)]
    cycle: Option<Cycle>,
    /// Of a plan, a sheet of replies; may be repeated
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
    /// The file to write; by default standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    presuming: Presuming,
}

impl Page {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        if !matches!(shared.format, Format::Text | Format::Html) {
            return Err(Stop::Wrong("--format: a page is HTML; the same as data: `status`, `indicators`".to_owned()));
        }
        recorded_alone(shared)?;
        let register = facts::beside(&self.facts, records::register(shared))?;
        let day = records::day(shared, &register);
        let page = self.made(shared, &register, day)?;
        match &self.output {
            None => Ok(Made::Raw(page.html)),
            Some(path) => {
                let file = path.display();
                fs::write(path, page.html).map_err(|error| Stop::Unwritten(format!("{file}: {error}")))?;
                Ok(Made::Raw(format!("{}: {file}\n", page.title)))
            }
        }
    }

    fn made(&self, shared: &Shared, register: &Register, day: Day) -> Result<report::Page, Stop> {
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let Ok(plan) = facts::plan(&self.of.join(" ")) else {
            if self.cycle.is_some() || !self.facts.is_empty() {
                return Err(Stop::Wrong("--cycle and --facts: only of a plan with indicators".to_owned()));
            }
            let asked = state(&self.of)
                .map_err(|error| Stop::Wrong(format!("{error}, or a plan with indicators: oslo, siem-reap-angkor")))?;
            return Ok(report::state(&self.presuming.state(register, asked, readings), day));
        };
        let register = register.known_by(day);
        let replies = facts::replies(&self.facts, &register)?;
        let cycle = self.cycle.map_or_else(|| Cycle::new(day.year()).map_err(Stop::wrong), Ok)?;
        let snapshot = register.measure(plan).under(readings).with_replies(&replies).snapshot(cycle);
        Ok(report::plan(plan, &snapshot))
    }
}

/// A page is handed on without the line that asked for it: it tells what is recorded, and nothing that is supposed.
pub(super) fn recorded_alone(shared: &Shared) -> Result<(), Stop> {
    if shared.what_if.is_empty() {
        return Ok(());
    }
    Err(Stop::Wrong("--what-if: a page tells what is recorded; ask `status`, `deadlines` or `requests`".to_owned()))
}
