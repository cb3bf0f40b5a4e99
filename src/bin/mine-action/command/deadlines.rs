//! All States by the day on which a duty is due.

use super::words;
use crate::{
    answer::{Made, lines},
    day,
    layout::{Part, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Day, Duty, MeetingId, Possible, Register, Status, When,
    assess::{duty::ClockOrigin, sweep::StateDeadline},
    base::State,
    record::request::Outcome,
};
use serde::Serialize;
use std::ops::RangeInclusive;

/// `deadlines`.
#[derive(Debug, Args)]
pub(crate) struct Deadlines {
    /// Only those due, or perhaps due, in a period: `2026..2028`, `2026-03` or `2026-03-01..2026-12-01`; by default from the
    /// day asked about on
    #[arg(long, value_name = "PERIOD", value_parser = day::period)]
    due: Option<RangeInclusive<Day>>,
    /// Only that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Only that duty; by default clearance and the destruction of stockpiles
    #[arg(long)]
    duty: Option<Duty>,
    /// Also where the duty is known to be done, or the State is not bound any more
    #[arg(long)]
    all: bool,
}

/// One deadline.
#[derive(Serialize)]
struct Line {
    convention: Convention,
    duty: Duty,
    state: State,
    name: &'static str,
    clock: Option<ClockOrigin>,
    original_deadline: Option<When>,
    deadline: When,
    extensions: usize,
    asked_until: Option<When>,
    asked_at: Option<MeetingId>,
    status: String,
    #[serde(skip)]
    possible: Possible<Status>,
}

impl Line {
    fn of(register: &Register, convention: Convention, duty: Duty, one: StateDeadline) -> Self {
        let requests = register.history(one.state).requests_for(convention, duty);
        // The last request that is on record without a decision, and was not taken back.
        let pending = requests.filter(|request| request.outcome == Outcome::Unknown && request.withdrawn.is_none());
        let pending = pending.filter(|request| !one.extensions.contains(&request.id)).last();
        Self {
            convention,
            duty,
            state: one.state,
            name: one.state.name(),
            clock: one.clock.clone(),
            original_deadline: one.original,
            deadline: one.deadline,
            extensions: one.extensions.len(),
            asked_until: pending.and_then(|request| request.asked_until),
            asked_at: pending.and_then(|request| request.meeting_id()),
            status: one.status.to_string(),
            possible: one.status,
        }
    }
}

impl Deadlines {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let window = self.due.clone().unwrap_or(day..=Day::MAX);
        let duties = self.duty.map_or_else(|| vec![Duty::Clearance, Duty::StockpileDestruction], |duty| vec![duty]);
        let mut all = Vec::new();
        for convention in Convention::ALL.iter().filter(|one| self.convention.is_none_or(|asked| asked == **one)) {
            for duty in &duties {
                let found = register.deadlines(*convention, *duty, day, window.clone()).into_iter();
                let shown = found.filter(|one| self.all || one.may_be_open());
                all.extend(shown.map(|one| Line::of(&register, *convention, *duty, one)));
            }
        }
        all.sort_by_key(|line| (line.deadline.earliest(), line.deadline.latest(), line.state, line.convention));
        match shared.format {
            Format::Json => lines(&all),
            Format::Csv => Ok(Made::Tidy(tidy(&all))),
            _ => {
                let mut sheet: Vec<Part> =
                    records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                sheet.push(Part::heading(format!("Deadlines as they stand on {day}")));
                sheet.push(if all.is_empty() {
                    Part::words("None that may still be open.")
                } else {
                    Part::Table(table(&all))
                });
                Ok(Made::Sheet { title: format!("Deadlines on {day}"), sheet })
            }
        }
    }
}

fn table(lines: &[Line]) -> Table {
    let mut table = Table::of(["deadline", "State", "duty", "original", "extensions", "asked until", "at", "status"]);
    for line in lines {
        let clock = line.clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce);
        let clock = clock.map_or_else(String::new, |clock| format!(" ({clock})"));
        table.row([
            line.deadline.into(),
            line.state.short_name().into(),
            format!("{} {}{clock}", line.convention, line.duty).into(),
            some(line.original_deadline),
            line.extensions.into(),
            some(line.asked_until),
            some(line.asked_at),
            words::status(&line.possible),
        ]);
    }
    table
}

fn tidy(lines: &[Line]) -> Table {
    let mut table = Table::of([
        "convention",
        "duty",
        "state",
        "name",
        "clock",
        "original_deadline",
        "deadline_earliest",
        "deadline_latest",
        "extensions",
        "asked_until",
        "asked_at",
        "status",
    ]);
    for line in lines {
        table.row([
            line.convention.into(),
            line.duty.into(),
            line.state.into(),
            line.state.short_name().into(),
            some(line.clock.as_ref()),
            some(line.original_deadline),
            line.deadline.earliest().into(),
            line.deadline.latest().into(),
            line.extensions.into(),
            some(line.asked_until),
            some(line.asked_at),
            words::status(&line.possible),
        ]);
    }
    table
}
