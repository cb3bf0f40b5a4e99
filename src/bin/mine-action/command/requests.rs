//! Every extension request, what became of it, and what its check finds.

use super::words;
use crate::{
    answer::{Made, lines},
    layout::{Part, Sheet, Table, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention,
    assess::{check::RequestCheck, duty::ClockOrigin},
    record::request::Outcome,
};

/// `requests`.
#[derive(Debug, Args)]
pub(crate) struct Requests {
    /// A State, by name or code
    state: Vec<String>,
    /// Only under that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Only those of which the check finds something
    #[arg(long)]
    irregular: bool,
    /// Only those filed, surely or perhaps, after the last day to file for their meeting, with the days
    #[arg(long)]
    late: bool,
}

impl Requests {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        // A day asked about leaves out what became known after it.
        let register = register.known_by(day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let states = register.states().filter(|one| asked.is_none_or(|asked| asked == *one));
        let mut checks: Vec<RequestCheck> =
            states.flat_map(|state| register.state(state).under(readings).requests()).collect();
        checks.retain(|check| self.convention.is_none_or(|asked| asked == check.request.id.convention));
        checks.retain(|check| !self.irregular || !check.findings.is_empty());
        checks.retain(|check| !self.late || check.days_late.as_ref().is_some_and(|days| *days.end() > 0));
        checks.sort_by_key(|check| check.request.id.convention);
        match shared.format {
            Format::Json => lines(checks.iter().map(RequestCheck::line)),
            Format::Csv => Ok(Made::Tidy(tidy(&checks))),
            _ => {
                let title = format!("Extension requests as known on {day}");
                let mut sheet: Sheet = vec![Part::heading(&title)];
                sheet.push(match checks.as_slice() {
                    [] => Part::words("None is recorded."),
                    checks if self.late => Part::Table(late(checks)),
                    checks => Part::Table(table(checks)),
                });
                if self.late {
                    sheet.push(Part::words(LATE));
                }
                let found = checks.iter().filter(|_| !self.late).flat_map(|check| {
                    let id = check.request.id;
                    check.findings.iter().map(move |one| format!("{id}: {} ({})", one.text, one.citation))
                });
                let found: Vec<String> = found.collect();
                if !found.is_empty() {
                    sheet.extend([Part::heading("What the checks find"), Part::Items(found)]);
                }
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// How it ended, in one word.
fn outcome(check: &RequestCheck) -> &'static str {
    let request = &check.request;
    let withdrawn = request.withdrawn.is_some() && request.outcome == Outcome::Unknown;
    match (check.undecided, withdrawn) {
        (true, _) => "not recorded",
        (false, true) => "withdrawn",
        (false, false) => request.outcome.code(),
    }
}

fn clock(check: &RequestCheck) -> Option<&ClockOrigin> {
    check.clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce)
}

fn codes(check: &RequestCheck) -> String {
    check.findings.iter().map(|finding| finding.code.to_string()).collect::<Vec<_>>().join(" ")
}

fn table(checks: &[RequestCheck]) -> Table {
    let mut table = Table::of(["request", "State", "filed", "outcome", "deadline"]);
    for check in checks {
        let request = &check.request;
        let clock = clock(check).map_or_else(String::new, |clock| format!(" ({clock})"));
        let meeting = request.meeting.map_or_else(String::new, |meeting| format!(", {meeting}"));
        let days: Vec<String> =
            [check.previous_deadline, check.new_deadline].into_iter().flatten().map(|day| day.to_string()).collect();
        table.row([
            format!("{}{clock}", request.id).into(),
            request.id.state.short_name().into(),
            some(request.filed),
            format!("{}{meeting}", outcome(check)).into(),
            days.join(" to ").into(),
        ]);
    }
    table
}

/// What the columns of those filed late say.
const LATE: &str = "file by: the last day to file for the meeting that considered it, nine months before it opens: treaty law of the \
    CCM, and under the APMBC no more than what its meetings encourage. With `--reading filing_notice=31-march`: 31 March of its year.";

fn late(checks: &[RequestCheck]) -> Table {
    let mut table = Table::of(["request", "State", "meeting", "file by", "filed", "days late"]);
    for check in checks {
        let request = &check.request;
        table.row([
            request.id.into(),
            request.id.state.short_name().into(),
            some(request.meeting),
            some(check.file_by),
            some(request.filed),
            some(check.days_late.as_ref().map(words::span)),
        ]);
    }
    table
}

fn tidy(checks: &[RequestCheck]) -> Table {
    let mut table = Table::of([
        "request",
        "state",
        "name",
        "filed",
        "meeting",
        "outcome",
        "asked_until",
        "clock",
        "before",
        "after",
        "lapse_days",
        "file_by",
        "days_late_least",
        "days_late_most",
        "found",
    ]);
    for check in checks {
        let request = &check.request;
        table.row([
            request.id.into(),
            request.id.state.into(),
            request.id.state.short_name().into(),
            some(request.filed),
            some(request.meeting),
            outcome(check).into(),
            some(request.asked_until),
            some(clock(check)),
            some(check.previous_deadline),
            some(check.new_deadline),
            some(check.lapse_days),
            some(check.file_by),
            some(check.days_late.as_ref().map(|days| *days.start())),
            some(check.days_late.as_ref().map(|days| *days.end())),
            codes(check).into(),
        ]);
    }
    table
}
