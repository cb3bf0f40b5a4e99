//! All States by the day on which a duty is due.

use super::words;
use crate::{
    answer::{Made, lines},
    day,
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Day, Dossier, Duty, MeetingId, Possible, Status, When,
    assess::{
        duty::{ClockOrigin, LastKnown},
        sweep::StateDeadline,
    },
    base::State,
    record::request::Outcome,
};
use serde::Serialize;
use std::ops::RangeInclusive;

/// `deadlines`.
#[derive(Debug, Args)]
pub(crate) struct Deadlines {
    /// Only those due, or perhaps due, in a period: `2026..2028`, `2026-03` or `2026-03-01..2026-12-01`; by default those to
    /// come, and those passed of a duty that was known to be open, and may be still
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
    status: &'static str,
    one_of: Option<Vec<Status>>,
    last_known: Option<LastKnown>,
    /// The last day to file the next request, and to which meeting.
    file_by: Option<When>,
    file_to: Option<String>,
    #[serde(skip)]
    possible: Possible<Status>,
}

impl Line {
    /// The deadline of a duty; `None` where there is none.
    fn of(dossier: Dossier<'_>, convention: Convention, duty: Duty, day: Day) -> Option<Self> {
        let status = dossier.duty(convention, duty)?;
        let one = StateDeadline::on(&status, day)?;
        let requests = dossier.history().requests_for(convention, duty);
        // The last request that is on record without a decision, and was not taken back.
        let pending = requests.filter(|request| request.outcome == Outcome::Unknown && request.withdrawn.is_none());
        let pending = pending.filter(|request| !one.extensions.contains(&request.id)).last();
        let next = dossier.next_requests(convention, duty, day);
        let next = next.into_iter().find(|next| Some(&next.clock) == one.clock.as_ref());
        Some(Self {
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
            status: one.status.word(),
            one_of: one.status.known().is_none().then(|| one.status.options().into_iter().collect()),
            last_known: status.at(day).last_known,
            file_by: next.as_ref().map(|next| next.file_by),
            file_to: next.map(|next| next.meeting),
            possible: one.status,
        })
    }

    /// Whether it is to come, or has passed where something was known to have to be done: more time was given or asked, or
    /// the duty was known to be open. Reports come anew each year.
    fn counts_on(&self, day: Day) -> bool {
        let was_open = self.last_known.is_some_and(|last| matches!(last.status, Status::InTime | Status::Overdue));
        let had = was_open || self.extensions > 0 || self.asked_at.is_some();
        day <= self.deadline.latest() || (self.duty != Duty::Reporting && had)
    }

    /// Whether the duty may still have to be done.
    fn may_be_open(&self) -> bool {
        [Status::InTime, Status::Judgement, Status::Overdue].iter().any(|status| self.possible.may_be(status))
    }
}

impl Deadlines {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let window = self.due.clone().unwrap_or(Day::MIN..=Day::MAX);
        let duties = self.duty.map_or_else(|| vec![Duty::Clearance, Duty::StockpileDestruction], |duty| vec![duty]);
        let mut all = Vec::new();
        for convention in Convention::ALL.iter().filter(|one| self.convention.is_none_or(|asked| asked == **one)) {
            for dossier in register.states().map(|state| register.state(state).under(readings)) {
                let asked = duties.iter().filter(|_| dossier.has_standing(*convention));
                let found = asked.filter_map(|duty| Line::of(dossier, *convention, *duty, day));
                all.extend(found.filter(|line| {
                    line.deadline.may_be_in(*window.start(), *window.end())
                        && (self.all || line.may_be_open())
                        && (self.due.is_some() || self.all || line.counts_on(day))
                }));
            }
        }
        all.sort_by_key(|line| (line.deadline.earliest(), line.deadline.latest(), line.state, line.convention));
        match shared.format {
            Format::Json => lines(&all),
            Format::Csv => Ok(Made::Tidy(tidy(&all))),
            _ => {
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                if all.is_empty() {
                    sheet.push(Part::words(format!("None that may still be open, as they stand on {day}.")));
                }
                for convention in Convention::ALL {
                    for duty in Duty::ALL {
                        let of = |line: &&Line| (line.convention, line.duty) == (*convention, *duty);
                        let own: Vec<&Line> = all.iter().filter(of).collect();
                        if !own.is_empty() {
                            let (name, duty) = (convention.name(), words::duty(*duty));
                            sheet.push(Part::heading(format!("{name}, {duty}: deadlines as they stand on {day}")));
                            sheet.push(Part::Table(table(&own)));
                        }
                    }
                }
                sheet.push(Part::words(WORDS));
                Ok(Made::Sheet { title: format!("Deadlines on {day}"), sheet })
            }
        }
    }
}

/// What the columns say.
const WORDS: &str = "first: the deadline before any extension. ext.: how often more time was given. asked: until when a \
    request whose outcome is not recorded asks, and of which meeting. file by: the last day to file the next request, at the \
    latest: earlier where its meeting sits earlier. timely: in time; timely?: in time or done by now; ?: cannot be \
    told from these records; in brackets when last known. A deadline that has passed is the last one known.";

fn table(lines: &[&Line]) -> Table {
    let mut table = Table::of(["deadline", "State", "first", "ext.", "asked", "status", "file by"]);
    for line in lines {
        let clock = line.clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce);
        let clock = clock.map_or_else(String::new, |clock| format!(" ({clock})"));
        let asked = line.asked_until.map(|until| until.to_string()).into_iter();
        let asked: Vec<String> = asked.chain(line.asked_at.map(|meeting| meeting.session.to_string())).collect();
        let status = words::short_status(&line.possible);
        let last = line.last_known.filter(|_| line.possible.known().is_none());
        let last = last.map_or_else(String::new, |last| format!(" ({} {})", words::word(last.status), last.day));
        table.row([
            line.deadline.into(),
            format!("{}{clock}", line.state.short_name()).into(),
            some(line.original_deadline),
            line.extensions.into(),
            asked.join(", ").into(),
            Cell { text: status.text + &last, ..status },
            some(line.file_by.map(When::latest)),
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
        "last_known",
        "last_known_status",
        "file_by_earliest",
        "file_by_latest",
        "file_to",
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
            some(line.last_known.map(|last| last.day)),
            some(line.last_known.map(|last| last.status)),
            some(line.file_by.map(When::earliest)),
            some(line.file_by.map(When::latest)),
            some(line.file_to.as_deref()),
        ]);
    }
    table
}
