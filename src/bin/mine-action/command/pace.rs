//! The pace needed and seen, of clearance and of the destruction of stocks: of each State over the years, and all States on a
//! line each.

mod shown;

use super::words;
use crate::{
    answer::{Made, lines, written},
    layout::{Part, Sheet},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Day, Register, State,
    assess::{
        output::write_paces,
        pace::{ClearancePace, EndDraws, Kind, Pace as PaceOf, StockPace, Track, TrackRule, Window},
    },
};
use serde::Serialize;
use shown::{of_one, table};
use std::collections::BTreeMap;

/// `pace`.
#[derive(Debug, Args)]
pub(crate) struct Pace {
    /// A State, by name or code
    state: Vec<String>,
    #[command(flatten)]
    chosen: Chosen,
    /// Also draw that many ends, as if each coming year were like one of the State's own recorded ones: a choice of model, no
    /// forecast. In CSV and JSON these alone are written
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    draws: Option<u32>,
    /// Another number draws other ends
    #[arg(long, value_name = "NUMBER", default_value_t = 1, requires = "draws")]
    seed: u64,
}

/// `track`.
#[derive(Debug, Args)]
pub(crate) struct TrackAll {
    #[command(flatten)]
    chosen: Chosen,
}

/// What both take.
#[derive(Debug, Args)]
struct Chosen {
    /// Only under that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Also States of which no source tells that there is, or was when last known, anything to clear or to destroy
    #[arg(long)]
    all: bool,
    /// The years that decide the word: last-year, last-three, last-five or all-years
    #[arg(long, value_name = "YEARS", default_value_t = TrackRule::default().window)]
    over: Window,
    /// How many years after it was told a pace still decides the word
    #[arg(long, value_name = "YEARS", default_value_t = TrackRule::default().fresh_years)]
    fresh: u32,
}

/// The paces asked for.
struct Found {
    register: Register,
    day: Day,
    areas: Vec<ClearancePace>,
    stocks: Vec<StockPace>,
}

/// A line of JSON of either kind.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<A, S> {
    Areas(A),
    Stocks(S),
}

impl Chosen {
    /// The register as known on the day asked about, that day, and the paces.
    fn asked(&self, shared: &Shared, state: Option<State>) -> Result<Found, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        // A day asked about leaves out what became known after it.
        let register = register.known_by(day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let rule = TrackRule { window: self.over, fresh_years: self.fresh, ..TrackRule::default() };
        let areas = self.kept(register.pace(readings, day, &rule), state);
        let stocks = self.kept(register.stock_pace(readings, day, &rule), state);
        Ok(Found { register, day, areas, stocks })
    }

    fn kept<K: Kind>(&self, mut all: Vec<PaceOf<K>>, state: Option<State>) -> Vec<PaceOf<K>> {
        all.retain(|one| {
            (self.all || state.is_some() || one.is_told_of())
                && state.is_none_or(|state| state == one.state)
                && self.convention.is_none_or(|convention| convention == one.convention)
        });
        all
    }

    /// Why there is no pace of that State: it is not bound, or nothing is open.
    fn nothing(&self, shared: &Shared, found: &Found, state: Option<State>) -> Result<Vec<Part>, Stop> {
        let Some(state) = state else { return Ok(vec![Part::words(NOTHING)]) };
        let dossier = found.register.state(state).under(shared.readings().map_err(Stop::Wrong)?);
        let asked = Convention::ALL.iter().filter(|one| self.convention.is_none_or(|convention| convention == **one));
        let (bound, free): (Vec<Convention>, Vec<Convention>) = asked.partition(|convention| {
            let party = || dossier.standing(**convention).party().at(found.day).known().copied();
            dossier.has_standing(**convention) && party() != Some(false)
        });
        let free: Vec<&str> = free.iter().map(|convention| convention.abbreviation()).collect();
        let free = (!free.is_empty())
            .then(|| Part::words(format!("{} is not bound by the {}.", state.short_name(), free.join(" or the "))));
        Ok(free.into_iter().chain((!bound.is_empty()).then(|| Part::words(NOTHING))).collect())
    }
}

impl Pace {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let state = one_state(&self.state).map_err(Stop::Wrong)?;
        let found = self.chosen.asked(shared, state)?;
        let title = format!("The pace needed and seen, as known on {}", found.day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let drawn = |one: &ClearancePace| {
            found.register.state(one.state).under(readings).draws(one.convention, found.day, self.seed, self.draws?)
        };
        match shared.format {
            Format::Json if self.draws.is_some() => {
                let drawn: Vec<EndDraws> = found.areas.iter().filter_map(drawn).collect();
                return lines(drawn.iter());
            }
            Format::Csv if self.draws.is_some() => {
                let drawn: Vec<EndDraws> = found.areas.iter().filter_map(drawn).collect();
                return written(|out| EndDraws::write_all(&drawn, out));
            }
            _ => {}
        }
        let nothing = self.chosen.nothing(shared, &found, state)?;
        made(shared, &found, title, |title| {
            let mut sheet = begun(&found, title);
            if found.is_empty() {
                sheet.extend(nothing.iter().cloned());
            }
            for one in &found.areas {
                sheet.extend(of_one(one));
                if self.draws.is_some() {
                    sheet
                        .push(Part::Items(drawn(one).map_or_else(|| vec![NO_DRAWS.to_owned()], |drawn| draws(&drawn))));
                }
            }
            sheet.extend(found.stocks.iter().flat_map(of_one));
            if !found.is_empty() {
                sheet.extend((!found.areas.is_empty()).then(|| Part::words(PACE)));
                sheet.extend((!found.stocks.is_empty()).then(|| Part::words(STOCKS)));
                sheet.push(Part::words(WORDS));
                sheet.extend(self.draws.map(|_| Part::words(DRAWS)));
            }
            sheet.push(Part::words(words::NO_LEGAL_FINDING));
            sheet
        })
    }
}

impl TrackAll {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let mut found = self.chosen.asked(shared, None)?;
        let title =
            format!("By the deadline, at the pace of {}, as known on {}", over_in_words(self.chosen.over), found.day);
        if !matches!(shared.format, Format::Json | Format::Csv) {
            found.areas.sort_by_key(|one| (one.state.short_name(), one.convention));
            found.stocks.sort_by_key(|one| (one.state.short_name(), one.convention));
        }
        made(shared, &found, title, |title| {
            let mut sheet = begun(&found, title);
            if found.is_empty() {
                sheet.push(Part::words(NOTHING));
            }
            sheet.extend(of_kind("Areas to be cleared, km²", &found.areas, self.chosen.over));
            sheet.extend(of_kind("Stocks to be destroyed, items", &found.stocks, self.chosen.over));
            sheet.extend([TRACK, WORDS, words::NO_LEGAL_FINDING].map(Part::words));
            sheet
        })
    }
}

impl Found {
    const fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.stocks.is_empty()
    }
}

fn begun(found: &Found, title: &str) -> Sheet {
    let mut sheet: Sheet = records::after_the_end(&found.register, found.day).map(Part::Words).into_iter().collect();
    sheet.push(Part::heading(title));
    sheet
}

/// All States with something of a kind: of how many a word can be told, and a line each.
fn of_kind<K: shown::Shown>(head: &str, all: &[PaceOf<K>], over: Window) -> Sheet {
    if all.is_empty() {
        return Sheet::default();
    }
    vec![Part::heading(head), Part::words(in_sum(all)), Part::Table(table(all, over))]
}

/// How many have which word; where none has any, why.
fn in_sum<K: Kind>(all: &[PaceOf<K>]) -> String {
    let counted = |codes: Vec<&'static str>| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        codes.into_iter().for_each(|code| *counts.entry(code).or_default() += 1);
        let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.iter().map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ")
    };
    let told = all.iter().filter(|one| one.track != Track::CannotTell);
    let words: Vec<&str> = told.map(|one| one.track.code()).collect();
    let why = counted(all.iter().filter_map(|one| Some(one.why?.code())).collect());
    match words.len() {
        0 => format!("No State can be told ({} of {}): {why}.", all.len(), all.len()),
        some => format!("{some} of {} can be told: {}; not told: {why}.", all.len(), counted(words)),
    }
}

fn made(shared: &Shared, found: &Found, title: String, sheet: impl Fn(&str) -> Sheet) -> Result<Made, Stop> {
    match shared.format {
        Format::Json => {
            let areas = found.areas.iter().map(|one| Line::Areas(one.line()));
            lines(areas.chain(found.stocks.iter().map(|one| Line::Stocks(one.line()))))
        }
        Format::Csv => written(|out| write_paces(&found.areas, &found.stocks, out)),
        _ => Ok(Made::Sheet { sheet: sheet(&title), title }),
    }
}

const NOTHING: &str = "Nothing that may still be open has a deadline.";

/// What the columns of a pace say.
const PACE: &str = "km² a year, of all years of a row together; told: of how many of them any release is told. A year or a method of which \
    nothing is told may have released any area: then at least so much. share: of the pace needed. ends: the year in which all \
    would be done at that pace. What remained is taken from figures of all that remained: an area that a source saw open on a later day, as \
    `figures areas` lists it, may be a part.";

/// What the columns of a stock say.
const STOCKS: &str = "Of a stock: items a year by which it became fewer, of all years of a row together; told: how many of them lie between \
    two figures. A stock becomes no greater without a find: two figures bound what became of it between them. A figure in whole thousands is \
    taken to be true to one unit of its last digit that is no zero; what is declared anew may have been counted anew, and figures that \
    contradict each other tell of no pace.";

const NO_DRAWS: &str = "nothing to draw from: no upper bound of what remained, fewer than three years of release told, one of them \
    not in full, or figures too old";

/// What the draws say.
const DRAWS: &str = "draws by the model own-years: in each coming year as much is released as was told of one of the recorded years, each as \
    likely, whatever came before; what was done while a source still saw something open is drawn again. The years told may be few, and \
    those of which nothing is told may have been others: the draws are no forecast. Read them beside the years in any order, which hold \
    for every draw.";

/// What was drawn, beside what holds for every draw.
fn draws(drawn: &EndDraws) -> Vec<String> {
    let years: Vec<String> = drawn.years.iter().map(ToString::to_string).collect();
    vec![
        drawn.to_string(),
        format!("the recorded years ({}) in any order: {}", years.join(", "), drawn.in_any_order.in_sight()),
    ]
}

/// What the columns of all States say.
const TRACK: &str = "remaining: when measured last (then). deadline?: the last known. needed, seen: a year, from that measure to the \
    deadline, and together by survey and clearance, or by which a stock became fewer (up to the year told last).";

/// What the words say.
const WORDS: &str = "on-track: as much as is needed, or more; behind: less; far-behind: less than half of it; each only where it holds for \
    any deadline that may stand. cannot-tell: no-measure, no-release: no source tells; old-measure, old-release: told longer ago than \
    --fresh allows; deadline-passed: it had passed when that was measured; open-deadline: another deadline may stand, with another word; \
    several-clocks: parts with deadlines of their own, and figures that do not tell them apart; not-enough: what is told leaves more than \
    one word. The words compare figures told, and say nothing of effort.";

/// The years over which a pace is taken, in words.
const fn over_in_words(over: Window) -> &'static str {
    match over {
        Window::LastThree => "the last three years told",
        Window::LastFive => "the last five years told",
        Window::AllYears => "all years told",
        _ => "the last year told",
    }
}
