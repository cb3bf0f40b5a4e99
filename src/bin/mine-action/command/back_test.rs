//! What the word for a pace is worth: every past deadline, seen from some years before.

use crate::{
    answer::{Made, lines},
    layout::{Part, Sheet, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::assess::{
    back_test::{Hindcast, HitRate},
    pace::{TrackRule, Window},
};

/// `back-test`.
#[derive(Debug, Args)]
pub(crate) struct BackTest {
    /// The years over which the pace is taken: last-year, last-three, last-five or all-years
    #[arg(long, value_name = "YEARS")]
    over: Option<Window>,
    /// In CSV and JSON the rates in place of the deadlines
    #[arg(long)]
    rates: bool,
}

impl BackTest {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let register = register.known_by(day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let rule = TrackRule::default();
        let rule = TrackRule { window: self.over.unwrap_or(rule.window), ..rule };
        let test = register.back_test(readings, &rule);
        match shared.format {
            Format::Json if self.rates => lines(&test.rates),
            Format::Json => lines(test.rows.iter().map(Hindcast::line)),
            Format::Csv if self.rates => Ok(Made::Tidy(rates(&test.rates))),
            Format::Csv => Ok(Made::Tidy(tidy(&test.rows))),
            _ => {
                let title = format!("What the word for a pace was worth, as known on {day}");
                let mut sheet: Sheet = vec![Part::heading(&title), Part::Table(table(&test.rates)), Part::words(WORDS)];
                let told: Vec<&Hindcast> = test.rows.iter().filter(|row| row.is_hit().is_some()).collect();
                if !told.is_empty() {
                    sheet.push(Part::heading("Every word, and what came"));
                    sheet.push(Part::Items(told.into_iter().map(ToString::to_string).collect()));
                }
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// What the columns say.
const WORDS: &str = "seen: past deadlines of clearance, each from one, two and three years before, with only what was known \
    then; a row that does not tell when it became known counts as known at the end of its own date, and some were published later. came: of those, how often it is known now whether it was done in time. not done: how often it was not, or more time was \
    asked. words: of those of which it is known, how often the rule had a word. true: how often that came so. guess: how often it would have \
    been right of the same to say that every State asks again. on track: words that all will be done in time, and how many of these came \
    true; the others say what the guess says.";

fn table(all: &[HitRate]) -> Table {
    let mut table = Table::of(["of", "seen", "came", "not done", "words", "true", "guess", "on track"]);
    for one in all {
        table.row([
            one.group().into(),
            one.seen.into(),
            one.came.into(),
            one.not_done.into(),
            one.told.into(),
            one.hits.into(),
            one.guess_hits.into(),
            format!("{} of {}", one.on_track_hits, one.on_track).into(),
        ]);
    }
    table
}

fn rates(all: &[HitRate]) -> Table {
    let mut table = Table::of([
        "convention",
        "decade",
        "years",
        "seen",
        "came",
        "not_done",
        "told",
        "hits",
        "guess_hits",
        "on_track",
        "on_track_hits",
    ]);
    for one in all {
        let group = [some(one.convention), some(one.decade), some(one.years)];
        let counts =
            [one.seen, one.came, one.not_done, one.told, one.hits, one.guess_hits, one.on_track, one.on_track_hits];
        table.row(group.into_iter().chain(counts.map(Into::into)));
    }
    table
}

fn tidy(rows: &[Hindcast]) -> Table {
    let mut table = Table::of([
        "convention",
        "state",
        "name",
        "deadline",
        "years",
        "as_of",
        "track",
        "why",
        "came",
        "hit",
        "requests",
    ]);
    for row in rows {
        let requests: Vec<String> = row.requests.iter().map(ToString::to_string).collect();
        table.row([
            row.convention.into(),
            row.state.into(),
            row.state.short_name().into(),
            row.deadline.into(),
            row.years.into(),
            row.as_of.into(),
            row.track.into(),
            some(row.why),
            row.came.into(),
            some(row.is_hit()),
            requests.join(" ").into(),
        ]);
    }
    table
}
