//! Every indicator of a plan, from the records and from sheets of replies.

mod explained;

use super::words;
use crate::{
    answer::{Made, lines, written},
    facts,
    layout::{Part, Sheet, Table},
    records,
    shared::{Format, Presuming, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Cycle, Indicator, Plan, Readings,
    assess::{
        output::Tables,
        snapshot::{Presuming as Presumed, Snapshot},
    },
    law::{catalogue::prose, sql::TABLES},
};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

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
    /// One indicator alone, with what decides it: `50.1`
    #[arg(long, value_name = "NUMBER")]
    explain: Option<String>,
    /// With `--explain`: the whole, subject by subject, down to each fact and its source
    #[arg(long, requires = "explain")]
    all: bool,
    /// A script with the query of each indicator, for a database
    #[arg(long, conflicts_with_all = ["explain", "presume"])]
    sql: bool,
    /// Writes the three tables that the queries read, and their definitions, to a folder
    #[arg(long, value_name = "FOLDER")]
    tables: Option<PathBuf>,
    #[command(flatten)]
    presuming: Presuming,
}

impl Indicators {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = facts::beside(&self.facts, records::register(shared))?;
        let replies = facts::replies(&self.facts, &register)?;
        let day = records::day(shared, &register);
        let register = register.known_by(day);
        let cycle = facts::cycle(self.cycle, day)?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let snapshot = register.measure(self.plan).under(readings).with_replies(&replies).snapshot(cycle);
        if let Some(folder) = &self.tables {
            let unwritten = |error| Stop::Unwritten(format!("--tables: {}: {error}", folder.display()));
            write_tables(&snapshot, folder).map_err(unwritten)?;
        }
        if self.sql {
            return Ok(Made::Raw(queries(self.plan, readings)));
        }
        let presumed = self.presuming.presume.map(|chosen| snapshot.presuming(chosen));
        if let Some(number) = &self.explain {
            let indicator = facts::indicator(self.plan, number)?;
            let presumed = presumed.as_ref().map(|one| (one.presumption(), one.value(indicator)));
            return explained::made(&snapshot, indicator, presumed, self.all, shared.format);
        }
        match (shared.format, &presumed) {
            (Format::Json, None) => lines(self.plan.indicators.iter().map(|one| snapshot.line(one))),
            (Format::Json, Some(beside)) => {
                lines(self.plan.indicators.iter().map(|one| snapshot.line_beside(one, beside)))
            }
            (Format::Csv, None) => written(|out| snapshot.write_values(out)),
            (Format::Csv, Some(beside)) => written(|out| snapshot.write_values_beside(beside, out)),
            _ => Ok(self.sheet(&snapshot, presumed.as_ref())),
        }
    }

    fn sheet(&self, snapshot: &Snapshot<'_>, presumed: Option<&Presumed<'_>>) -> Made {
        let title = words::snapshot(snapshot);
        let mut sheet: Sheet = vec![Part::heading(&title)];
        sheet.extend(outside(self.plan, snapshot.cycle()).map(Part::Words));
        let mut table = Table::of(["", "indicator", "value", "presumed"]);
        let (mut silent, mut untold) = (Vec::new(), Vec::new());
        for one in self.plan.indicators {
            let (place, value) = (format!("{}.{}", one.action, one.index), snapshot.value(one));
            if value.has_no_facts() {
                untold.push(place);
            } else if value.tally().is_some() && snapshot.coverage(one).told() == 0 {
                silent.push(place);
            } else {
                let known = value.to_string();
                let beside = presumed.map(|presuming| presuming.value(one).to_string());
                let beside = beside.filter(|beside| *beside != known).unwrap_or_default();
                table.row([place.into(), prose::indicator(one).into(), known.into(), beside.into()]);
            }
        }
        sheet.push(Part::Table(table));
        if let Some(presuming) = presumed {
            let presumption = presuming.presumption();
            sheet.push(Part::words(format!(
                "presumed: where that says more than is known, by {presumption}: what was last known goes on."
            )));
        }
        let all = self.plan.indicators.len();
        let lists = [(silent, "Known only from reports that were not submitted or are silent"), (untold, "No facts")];
        for (places, what) in lists.into_iter().filter(|(places, _)| !places.is_empty()) {
            sheet.push(Part::words(format!("{what}, {} of {all}: {}", places.len(), places.join(", "))));
        }
        let disagreements = snapshot.inquiry().disagreements();
        if !disagreements.is_empty() {
            sheet.push(Part::heading("Told in two ways"));
            sheet.push(Part::Items(disagreements.iter().map(ToString::to_string).collect()));
        }
        Made::Sheet { title, sheet }
    }
}

/// What is told of a cycle outside the period of the plan.
fn outside(plan: &Plan, cycle: Cycle) -> Option<String> {
    let is_outside = cycle.last_day() < plan.first_day || plan.last_day.is_some_and(|last| last < cycle.first_day());
    let until = plan.last_day.map_or_else(String::new, |day| format!(" to {day}"));
    is_outside.then(|| format!("This cycle is outside the period of the plan, {}{until}.", plan.first_day))
}

/// The three tables of a snapshot, and their definitions.
fn write_tables(snapshot: &Snapshot<'_>, folder: &Path) -> io::Result<()> {
    let tables = Tables::of([snapshot]);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("tables.sql"), TABLES)?;
    tables.write_cycles(File::create(folder.join("cycles.csv"))?)?;
    tables.write_members(File::create(folder.join("members.csv"))?)?;
    tables.write_facts(File::create(folder.join("facts.csv"))?)
}

/// Every query of a plan, in order. In the library they have no semicolon, which some drivers do not want.
fn queries(plan: &Plan, readings: Readings) -> String {
    let statement = |one: &&Indicator| format!("-- {}\n{};\n", one.id(), one.to_sql(&readings).trim_end());
    plan.indicators.iter().map(statement).collect::<Vec<_>>().join("\n")
}
