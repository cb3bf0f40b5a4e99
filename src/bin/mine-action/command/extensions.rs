//! How much more time each State asked and was given.

use super::words::{self, span};
use crate::{
    answer::{Made, lines, written},
    layout::{Cell, Part, Sheet, Table, Tone, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Duty, Truth,
    assess::{
        duty::ClockOrigin,
        series::{ExtensionHistory, RequestedTime},
    },
    base::MonthSpan,
};
use std::ops::RangeInclusive;

/// `extensions`.
#[derive(Debug, Args)]
pub(crate) struct Extensions {
    /// A State, by name or code: then request by request
    state: Vec<String>,
    /// Only under that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Only of that duty
    #[arg(long)]
    duty: Option<Duty>,
    /// Also where no more time was asked or given
    #[arg(long)]
    all: bool,
    /// Request by request; in CSV a row for each in place of one for each clock
    #[arg(long)]
    requests: bool,
}

impl Extensions {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let mut all = match asked {
            Some(state) => register.state(state).under(readings).extensions(day),
            None => register.extensions(readings, day),
        };
        all.retain(|entry| {
            self.convention.is_none_or(|convention| convention == entry.convention)
                && self.duty.is_none_or(|duty| duty == entry.duty)
                && (self.all || *entry.asked.end() > 0 || *entry.shown.end() > 0)
        });
        match shared.format {
            Format::Json => lines(all.iter().map(ExtensionHistory::line)),
            Format::Csv if self.requests => written(|out| ExtensionHistory::write_requests(&all, out)),
            Format::Csv => written(|out| ExtensionHistory::write_all(all, out)),
            _ => {
                // As people look for them.
                all.sort_by_key(|entry| entry.state.short_name());
                let title = format!("More time asked and given up to {day}");
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                sheet.push(Part::heading(&title));
                sheet.push(match all.as_slice() {
                    [] => Part::words("None is recorded."),
                    all => Part::Table(table(all)),
                });
                for entry in all.iter().filter(|_| asked.is_some() || self.requests) {
                    sheet.extend(of_one(entry));
                }
                sheet.extend([Part::words(WORDS), Part::words(words::NO_LEGAL_FINDING)]);
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// What the columns say.
const WORDS: &str = "deadlines: before any extension, then the last known. given: on how many of the requests, \
    surely and with what may be; shown: deadlines that a source shows, given by no decision on record. more time: given in all, by the decisions on record, beyond the first \
    deadline, by both. share: of the days since entry into force, those in time only because more time was given. late: days out \
    of time; perhaps: with those on which it is not known. Of a request, days before: how long before the deadline then in force it was \
    filed; done by then: whether all was done by the end asked for, where one was announced.";

/// The duty, and the clock where it is not that from entry into force.
fn what(entry: &ExtensionHistory) -> String {
    let clock = Some(&entry.clock).filter(|clock| **clock != ClockOrigin::EntryIntoForce);
    let clock = clock.map_or_else(String::new, |clock| format!(" ({})", clock.in_words()));
    format!("{} {}{clock}", entry.convention, words::duty(entry.duty))
}

fn table(all: &[ExtensionHistory]) -> Table {
    let mut table = Table::of(["State", "duty", "deadlines", "given", "more time", "share", "late"]);
    for entry in all {
        let moved = entry.deadline.filter(|_| entry.deadline != entry.original);
        let deadlines: Vec<String> = entry.original.iter().chain(&moved).map(ToString::to_string).collect();
        let share = entry.share().map(|(low, high)| low.in_percent_to(high));
        table.row([
            entry.state.short_name().into(),
            what(entry).into(),
            deadlines.join(", then ").into(),
            given(entry).into(),
            some(entry.months.as_ref().map(time)),
            some(share),
            late(&entry.days_out_of_time()).into(),
        ]);
    }
    table
}

/// On how many requests more time was given, and how many deadlines a source shows besides.
fn given(entry: &ExtensionHistory) -> String {
    let shown = Some(&entry.shown).filter(|shown| *shown.end() > 0);
    let shown = shown.map_or_else(String::new, |shown| format!(", {} shown", span(shown)));
    format!("{} of {}{shown}", span(&entry.grants), span(&entry.asked))
}

/// A length of time in words.
fn time(months: &RangeInclusive<MonthSpan>) -> String {
    let (least, most) = (months.start(), months.end());
    if least == most { least.in_words() } else { format!("{} to {}", least.in_words(), most.in_words()) }
}

/// Days that were surely late, and those that may have been.
fn late(days: &RangeInclusive<i64>) -> String {
    match (days.start(), days.end()) {
        (least, most) if least == most => least.to_string(),
        (0, most) => format!("perhaps {most}"),
        (least, most) => format!("{least}, perhaps {most}"),
    }
}

/// The requests of one clock, and what came of it.
fn of_one(entry: &ExtensionHistory) -> Sheet {
    let mut sheet: Sheet = vec![Part::heading(entry.to_string())];
    if !entry.requests.is_empty() {
        sheet.push(Part::Table(requests(&entry.requests)));
    }
    let completed = entry.completed.map(|when| format!("completed {}", when.in_words()));
    let seen = entry.last_seen_open.map(|day| format!("last seen open on {day}"));
    let items: Vec<String> = entry.lapses.iter().map(ToString::to_string).chain(seen).chain(completed).collect();
    sheet.extend((!items.is_empty()).then_some(Part::Items(items)));
    sheet
}

fn requests(all: &[RequestedTime]) -> Table {
    let mut table =
        Table::of(["request", "filed", "days before", "asked until", "given until", "more time", "done by then"]);
    for one in all {
        let granted = match (one.granted, one.granted_until) {
            _ if one.became_moot => "became moot".to_owned(),
            (Truth::No, _) => "not given".to_owned(),
            (Truth::Yes, Some(until)) => until.to_string(),
            (_, Some(until)) => format!("perhaps {until}"),
            (_, None) => "not known".to_owned(),
        };
        let done = match one.done_by_then {
            Truth::Yes => Cell::toned("yes", Tone::Good),
            Truth::No => Cell::toned("no", Tone::Bad),
            Truth::Unknown => Cell::toned(if one.asked_until.is_some() { "not known" } else { "" }, Tone::Open),
        };
        table.row([
            format!("{}{}", one.request, if one.surely { "" } else { " (perhaps)" }).into(),
            some(one.filed),
            some(one.days_before.as_ref().map(span)),
            some(one.asked_until),
            granted.into(),
            some(one.months_granted.as_ref().map(time)),
            done,
        ]);
    }
    table
}
