//! Which reports came: of each year, how many of those due, and what became of each.

use super::words;
use crate::{
    answer::{Made, lines, written},
    layout::{Cell, Part, Sheet, Table, Tone, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Day, Possible,
    assess::series::{Filing, ReportGrid, ReportRate, ReportRow, ReportYear},
};
use std::collections::BTreeSet;

/// `reports`.
#[derive(Debug, Args)]
pub(crate) struct Reports {
    /// A State, by name or code: then what became of each of its reports
    state: Vec<String>,
    /// apmbc or ccm
    #[arg(long, default_value = "apmbc")]
    convention: Convention,
    /// The initial reports alone, State by State
    #[arg(long)]
    initial: bool,
    /// Only those that are due and have not come, surely or perhaps
    #[arg(long)]
    missing: bool,
    /// Only those that came late, surely or perhaps, with the days
    #[arg(long, conflicts_with = "missing")]
    late: bool,
    /// In JSON or CSV, how many came of each year in place of the reports
    #[arg(long, conflicts_with_all = ["state", "initial", "missing", "late"])]
    rates: bool,
}

impl Reports {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let grid = register.report_grid(self.convention, shared.readings().map_err(Stop::Wrong)?);
        let own = grid.rows().iter().filter(|row| {
            asked.is_none_or(|state| state == row.state)
                && (!self.initial || row.covers.is_none())
                && (!self.missing || may_be_missing(row.at(day)))
                && (!self.late || row.may_have_come_late(day))
        });
        let rates = || due_by(&grid, day).into_iter().map(|year| grid.rate(ReportYear::Covered(year), day));
        match shared.format {
            Format::Json if self.rates => lines(rates().map(|rate| rate.line())),
            Format::Json => lines(own.map(|row| row.line(day))),
            Format::Csv if self.rates => written(|out| ReportRate::write_all(rates(), out)),
            Format::Csv => written(|out| ReportRow::write_all(own, day, out)),
            _ => {
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                let name = self.convention.name();
                let title = if asked.is_some() || self.initial || self.missing || self.late {
                    let (only, kind) = self.in_words();
                    let title = format!("{name}: {only}{kind}, as of {day}");
                    sheet.extend([Part::heading(&title), each(own, day)]);
                    title
                } else {
                    let rates: Vec<ReportRate> = rates().collect();
                    let title = format!("{name}: annual reports that had come by {day}, of those due");
                    sheet.extend([Part::heading(&title), Part::Table(table(&rates)), Part::words(WORDS)]);
                    sheet.extend(counted(&rates).map(Part::Words));
                    title
                };
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    const fn in_words(&self) -> (&'static str, &'static str) {
        let kind = if self.initial { "initial reports" } else { "reports" };
        let only = match (self.missing, self.late) {
            (true, _) => "missing, or perhaps missing, ",
            (_, true) => "late, or perhaps late, ",
            _ => "",
        };
        (only, kind)
    }
}

/// The years of which a report may have been due by that day.
fn due_by(grid: &ReportGrid, day: Day) -> BTreeSet<i32> {
    grid.rows().iter().filter(|row| row.due.earliest() <= day).filter_map(|row| row.covers).collect()
}

/// Whether it may be due and not have come.
fn may_be_missing(fate: &Possible<Filing>) -> bool {
    fate.may_be(&Filing::Missing)
}

fn each<'r>(rows: impl Iterator<Item = &'r ReportRow>, day: Day) -> Part {
    let mut table = Table::of(["State", "report", "due", "came", "days late", "fate"]);
    for row in rows {
        let fate = row.at(day);
        let tone = match fate {
            Possible::Known(Filing::Missing) => Tone::Bad,
            Possible::Known(_) => Tone::Plain,
            Possible::Unknown { .. } => Tone::Open,
        };
        table.row([
            row.state.short_name().into(),
            row.covers.map_or_else(|| "initial".into(), Cell::from),
            row.due.into(),
            some(row.filed),
            some(row.days_late(day).filter(|days| *days.end() > 0).as_ref().map(words::span)),
            Cell::toned(fate.to_string(), tone),
        ]);
    }
    if table.rows.is_empty() { Part::words("None.") } else { Part::Table(table) }
}

/// What the columns say.
const WORDS: &str = "due: surely due, and with those that perhaps were. came: in time or late; not: surely did not. late: \
    of those that came, how many surely late. A report of which nothing is recorded is not told to be missing.";

/// The counts of others that the shares respect.
fn counted(rates: &[ReportRate]) -> Option<String> {
    let counts = rates.iter().flat_map(|rate| {
        let ReportYear::Covered(year) = rate.year else { return Vec::new() };
        rate.counts.iter().map(|one| format!("for {year}, {one}")).collect()
    });
    let counts: Vec<String> = counts.collect();
    (!counts.is_empty()).then(|| format!("Counted by others, and respected by the shares: {}.", counts.join("; ")))
}

fn table(rates: &[ReportRate]) -> Table {
    let mut table = Table::of(["for", "due", "came", "not", "late", "share"]);
    for rate in rates {
        let ReportYear::Covered(year) = rate.year else { continue };
        let tally = rate.tally;
        let (surely, perhaps) = (tally.members(), tally.maybe_members());
        let all = surely.saturating_add(perhaps);
        let due = if perhaps == 0 { surely.to_string() } else { format!("{surely} to {all}") };
        table.row([
            year.into(),
            due.into(),
            tally.in_yes.saturating_add(tally.maybe_yes).into(),
            tally.in_no.into(),
            rate.late.into(),
            rate.into(),
        ]);
    }
    table
}
