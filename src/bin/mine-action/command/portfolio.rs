//! Everything due from a State, over both Conventions, by date.

mod calendar;

use super::words;
use crate::{
    answer::{Made, lines},
    day,
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Presuming, Shared, one_state},
    stop::Stop,
};
use chrono::Datelike;
use clap::Args;
use mine_action::{
    Day, State,
    assess::portfolio::{Entry, EntryKind, Undated},
    law::catalogue::prose,
};

/// `portfolio`.
#[derive(Debug, Args)]
pub(crate) struct Portfolio {
    /// A State, by name or code
    #[arg(required_unless_present = "all")]
    state: Vec<String>,
    /// Of every State of which anything is recorded
    #[arg(long, conflicts_with = "state")]
    all: bool,
    /// From this day on, or the first of a month or year; by default the beginning of the year
    #[arg(long, value_name = "DATE", value_parser = day::first_of)]
    from: Option<Day>,
    /// Up to this day, or the last of a month or year; by default the end of the tenth year after it
    #[arg(long, value_name = "DATE", value_parser = day::last_of)]
    to: Option<Day>,
    /// As an iCalendar, for a calendar: of what has a date, on its last possible day
    #[arg(long, conflicts_with = "format")]
    ics: bool,
    #[command(flatten)]
    presuming: Presuming,
}

impl Portfolio {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let from = Day::from_ymd_opt(day.year(), 1, 1).unwrap_or(day);
        let to = Day::from_ymd_opt(day.year().saturating_add(10), 12, 31).unwrap_or(day);
        let window = self.from.unwrap_or(from)..=self.to.unwrap_or(to);
        if window.is_empty() {
            return Err(Stop::Wrong(format!(
                "--from: {} is after {}, the end of the list",
                window.start(),
                window.end()
            )));
        }
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let states: Vec<State> = register.states().filter(|_| self.all).chain(asked).collect();
        let mut all: Vec<(State, Entry)> = Vec::new();
        for state in states {
            let entries = self.presuming.state(&register, state, readings).portfolio(day, &window);
            all.extend(entries.into_iter().map(|entry| (state, entry)));
        }
        if self.ics {
            return Ok(Made::Raw(calendar::calendar(&all, day)));
        }
        match shared.format {
            Format::Json => lines(all.iter().map(|(_, entry)| entry.line())),
            Format::Csv => Ok(Made::Tidy(tidy(&all))),
            _ => {
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                let who = asked.map_or("All States", State::name);
                let title = format!("{who}: due from {} to {}, as on {day}", window.start(), window.end());
                sheet.push(Part::heading(&title));
                self.write(&mut sheet, all);
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    fn write(&self, sheet: &mut Sheet, mut all: Vec<(State, Entry)>) {
        if self.all {
            all.sort_by_key(|(state, entry)| (entry.due.map(|due| (due.earliest(), due.latest())), *state));
        }
        let (dated, undated): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, entry)| entry.due.is_some());
        sheet.push(Part::Table(self.table(&dated)));
        for (kind, title) in [(EntryKind::Treaty, "under the treaties"), (EntryKind::Plan, "by the plan in force")] {
            let of: Vec<(State, Entry)> = undated.iter().filter(|(_, entry)| entry.kind == kind).cloned().collect();
            if !of.is_empty() {
                sheet.push(Part::heading(format!("Without a date, {title}")));
                sheet.push(Part::Table(self.table(&of)));
            }
        }
    }

    fn table(&self, entries: &[(State, Entry)]) -> Table {
        let mut table = Table::of(["due", "what", "force", "status"]);
        if self.all {
            table.heads.insert(1, "State".to_owned());
        }
        for (state, entry) in entries {
            let condition =
                entry.condition.as_ref().map_or_else(String::new, |condition| format!(", only {condition}"));
            let mut cells = vec![
                due(entry).into(),
                format!("{} ({}){condition}", entry.what, entry.citation).into(),
                how(entry).into(),
                status(entry),
            ];
            if self.all {
                cells.insert(1, state.short_name().into());
            }
            table.row(cells);
        }
        table
    }
}

fn due(entry: &Entry) -> String {
    match (entry.due, entry.undated) {
        (Some(due), _) => due.to_string(),
        (None, Some(Undated::NotKnown)) => "not known".to_owned(),
        (None, _) => String::new(),
    }
}

/// How it stands; where that is not known, also what was last known and what is presumed.
fn status(entry: &Entry) -> Cell {
    let cell = words::status(&entry.status);
    let is_unknown = entry.status.known().is_none();
    let last = entry.last_known.filter(|_| is_unknown).map(|last| format!("; {last}"));
    let presumed = entry.presumed.as_ref().filter(|_| is_unknown).map(|presumed| format!("; {presumed}"));
    Cell { text: [cell.text].into_iter().chain(last).chain(presumed).collect(), ..cell }
}

/// By what force it is asked, and how soon.
fn how(entry: &Entry) -> String {
    let force = entry.force.map(|force| format!("“{}”", prose::force(force)));
    let pace = entry.pace.map(|pace| pace.to_string().replace('-', " "));
    let all: Vec<String> = [entry.kind.to_string()].into_iter().chain(force).chain(pace).collect();
    all.join(", ")
}

fn tidy(entries: &[(State, Entry)]) -> Table {
    let mut table = Table::of([
        "state",
        "name",
        "due_earliest",
        "due_latest",
        "kind",
        "what",
        "citation",
        "force",
        "condition",
        "status",
        "last_known",
        "last_known_status",
        "presumed",
        "presumed_from",
    ]);
    for (state, entry) in entries {
        table.row([
            (*state).into(),
            state.short_name().into(),
            some(entry.due.map(|due| due.earliest()).filter(|day| *day > Day::MIN)),
            some(entry.due.map(|due| due.latest()).filter(|day| *day < Day::MAX)),
            entry.kind.into(),
            entry.what.to_string().into(),
            entry.citation.to_string().into(),
            some(entry.force.map(prose::force)),
            some(entry.condition.as_ref()),
            entry.status.to_string().into(),
            some(entry.last_known.map(|last| last.day)),
            some(entry.last_known.map(|last| last.status)),
            some(entry.presumed.as_ref().map(|presumed| presumed.status)),
            some(entry.presumed.as_ref().map(|presumed| &presumed.basis)),
        ]);
    }
    table
}
