//! The pace of clearance needed and seen: of each State over the years, and all States on a line each.

use super::{
    km2::{amount, km2},
    words,
};
use crate::{
    answer::{Made, lines, written},
    layout::{Cell, Part, Sheet, Table, Tone, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Day, Register, State, When,
    assess::pace::{Bounds, ClearancePace, EndDraws, EndYears, Seen, Track, TrackRule, Window},
};

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
    /// Also States of which no source tells that there is, or was when last known, anything to clear
    #[arg(long)]
    all: bool,
    /// The years that decide the word: last-year, last-three, last-five or all-years
    #[arg(long, value_name = "YEARS", default_value_t = TrackRule::default().window)]
    over: Window,
    /// How many years after it was told a pace still decides the word
    #[arg(long, value_name = "YEARS", default_value_t = TrackRule::default().fresh_years)]
    fresh: u32,
}

impl Chosen {
    /// The register as known on the day asked about, that day, and the paces.
    fn asked(&self, shared: &Shared, state: Option<State>) -> Result<(Register, Day, Vec<ClearancePace>), Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        // A day asked about leaves out what became known after it.
        let register = register.known_by(day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let rule = TrackRule { window: self.over, fresh_years: self.fresh, ..TrackRule::default() };
        let mut all = register.pace(readings, day, &rule);
        all.retain(|one| {
            (self.all || state.is_some() || one.is_told_of())
                && state.is_none_or(|state| state == one.state)
                && self.convention.is_none_or(|convention| convention == one.convention)
        });
        Ok((register, day, all))
    }
}

impl Pace {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let state = one_state(&self.state).map_err(Stop::Wrong)?;
        let (register, day, all) = self.chosen.asked(shared, state)?;
        let title = format!("The pace of clearance needed and seen, as known on {day}");
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let drawn = |one: &ClearancePace| {
            register.state(one.state).under(readings).draws(one.convention, day, self.seed, self.draws?)
        };
        match shared.format {
            Format::Json if self.draws.is_some() => {
                let drawn: Vec<EndDraws> = all.iter().filter_map(drawn).collect();
                return lines(drawn.iter());
            }
            Format::Csv if self.draws.is_some() => {
                let drawn: Vec<EndDraws> = all.iter().filter_map(drawn).collect();
                return written(|out| EndDraws::write_all(&drawn, out));
            }
            _ => {}
        }
        made(shared, &all, title, |title| {
            let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
            sheet.push(Part::heading(title));
            if all.is_empty() {
                sheet.push(Part::words(NOTHING));
            }
            for one in &all {
                sheet.extend(of_one(one));
                if self.draws.is_some() {
                    sheet
                        .push(Part::Items(drawn(one).map_or_else(|| vec![NO_DRAWS.to_owned()], |drawn| draws(&drawn))));
                }
            }
            sheet.push(Part::words(PACE));
            sheet.extend(self.draws.map(|_| Part::words(DRAWS)));
            sheet.push(Part::words(words::NO_LEGAL_FINDING));
            sheet
        })
    }
}

impl TrackAll {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let (register, day, all) = self.chosen.asked(shared, None)?;
        let title =
            format!("Clearance by the deadline, at the pace of {}, as known on {day}", over_in_words(self.chosen.over));
        made(shared, &all, title, |title| {
            let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
            sheet.push(Part::heading(title));
            sheet.push(match all.as_slice() {
                [] => Part::words(NOTHING),
                all => Part::Table(table(all, self.chosen.over)),
            });
            sheet.extend([Part::words(TRACK), Part::words(words::NO_LEGAL_FINDING)]);
            sheet
        })
    }
}

fn made(shared: &Shared, all: &[ClearancePace], title: String, sheet: impl Fn(&str) -> Sheet) -> Result<Made, Stop> {
    match shared.format {
        Format::Json => lines(all.iter().map(ClearancePace::line)),
        Format::Csv => written(|out| ClearancePace::write_all(all, out)),
        _ => Ok(Made::Sheet { sheet: sheet(&title), title }),
    }
}

const NOTHING: &str = "Nothing that may still be open has a deadline.";

/// What the columns of a pace say.
const PACE: &str = "km² a year, of all years of a row together; told: of how many of them any release is told. A year or a method of which \
    nothing is told may have released any area: then at least so much. share: of the pace needed. ends: the year in which all \
    would be done at that pace. What remained is taken from figures of all that remained: an area that a source saw open on a later day, as \
    `figures areas` lists it, may be a part.";

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
const TRACK: &str = "remaining: km², when measured last (then). deadline?: the last known. needed, seen: km² a year, from that measure to the \
    deadline, and together by survey and clearance (up to the year told last). on-track: as much as is needed, or more; behind: less; far-behind: \
    less than half of it; each only where it holds for any deadline that may stand. cannot-tell: no-measure, no-release: no source tells; \
    old-measure, old-release: told too long ago; deadline-passed: before the measure; open-deadline: another deadline may stand, with another \
    word; several-clocks: parts with deadlines of their own, and figures that do not tell them apart; not-enough: what is told leaves more than one word. The words compare figures told, and say nothing of effort.";

/// The years over which a pace is taken, in words.
const fn over_in_words(over: Window) -> &'static str {
    match over {
        Window::LastThree => "the last three years told",
        Window::LastFive => "the last five years told",
        Window::AllYears => "all years told",
        _ => "the last year told",
    }
}

fn bounds(pace: Bounds) -> String {
    let text = amount(pace.whole());
    if text.is_empty() { "not known".to_owned() } else { text }
}

fn share(share: Bounds) -> String {
    match share.most {
        Some(most) => share.least.in_percent_to(most),
        None if share.least.part() == 0 => String::new(),
        None => format!("at least {}", share.least.in_percent()),
    }
}

/// The word, with why it cannot be told.
fn in_words(one: &ClearancePace) -> String {
    let why = one.why.map_or_else(String::new, |why| format!(": {why}"));
    format!("{}{why}", one.track)
}

fn word(one: &ClearancePace) -> Cell {
    let tone = match one.track {
        Track::OnTrack => Tone::Good,
        Track::Behind | Track::FarBehind => Tone::Bad,
        _ => Tone::Open,
    };
    Cell::toned(in_words(one), tone)
}

/// A State with what remains, what is needed, and the pace over each span of years.
fn of_one(one: &ClearancePace) -> Sheet {
    let head = format!("{}, {}: {}", one.state.short_name(), one.provision, in_words(one));
    let mut sheet: Sheet = vec![Part::heading(head), Part::Items(items(one))];
    if !one.seen.is_empty() {
        let mut table = Table::of(["years", "told", "cancelled", "reduced", "cleared", "together", "share", "ends"]);
        // Spans over the same years are one row.
        let same = |one: &Seen, other: &Seen| (one.first, one.last) == (other.first, other.last);
        for (place, seen) in one.seen.iter().enumerate() {
            if one.seen.iter().take(place).any(|before| same(before, seen)) {
                continue;
            }
            let over = one.seen.iter().filter(|other| same(other, seen)).map(|other| other.window.to_string());
            let over = over.collect::<Vec<_>>().join(", ").replace('-', " ");
            let years = match (seen.first, seen.last) {
                (first, last) if first == last => last.to_string(),
                (first, last) => format!("{first} to {last}"),
            };
            table.row([
                format!("{years} ({over})").into(),
                seen.told.into(),
                bounds(seen.cancelled).into(),
                bounds(seen.reduced).into(),
                bounds(seen.cleared).into(),
                bounds(seen.together).into(),
                some(seen.share.map(share)),
                some(seen.ends.map(EndYears::in_sight)),
            ]);
        }
        sheet.push(Part::Table(table));
    }
    sheet
}

fn items(one: &ClearancePace) -> Vec<String> {
    let remaining = match &one.measure {
        None => "what remains is not told".to_owned(),
        Some(measure) => {
            let area = measure.area;
            let classes =
                [("confirmed", area.confirmed), ("suspected", area.suspected), ("not told apart", area.not_told_apart)];
            let told = classes
                .iter()
                .filter_map(|(class, area)| Some(format!("{class} {}", km2(area.filter(|area| *area > 0)?))));
            let told: Vec<String> = told.collect();
            let found = if measure.found_since { "; more was found since" } else { "" };
            let (all, day) = (amount(measure.in_all()), measure.measured.in_words());
            format!("{all} km² remained {day} ({}){found} (source: {})", told.join(", "), measure.source)
        }
    };
    let needed = match (one.needed, &one.measure) {
        (Some(needed), _) => format!("needed from that day to the deadline: {} km² a year", bounds(needed)),
        (None, Some(_)) => "the deadline had passed when that was measured".to_owned(),
        (None, None) => "the pace needed cannot be told".to_owned(),
    };
    let seen = one.seen.is_empty().then(|| "no release is told of any year".to_owned());
    [remaining, deadline(one), needed].into_iter().chain(seen).collect()
}

/// The deadline; where it is not known to stand, what was known last, and what is undecided.
fn deadline(one: &ClearancePace) -> String {
    let now = one.deadline;
    match &one.last_deadline {
        _ if one.deadline_is_known => format!("the deadline is {now}"),
        None => format!("the deadline is not known to the day; it may be {now}"),
        Some(last) => {
            let then =
                format!("on {}, the last day on which it was known, the deadline was {}", last.day, last.deadline);
            let since = Some(now).filter(|now| *now != When::on(last.deadline));
            let since = since.map_or_else(String::new, |since| format!("; what is recorded since gives {since}"));
            let undecided: Vec<String> = last.undecided.iter().map(ToString::to_string).collect();
            let open = if undecided.is_empty() { "" } else { "; undecided: " };
            format!("{then}{since}{open}{}", undecided.join(", "))
        }
    }
}

fn table(all: &[ClearancePace], over: Window) -> Table {
    let mut table = Table::of(["State", "Convention", "remaining", "deadline", "needed", "seen", "track"]);
    for one in all {
        let seen = one.over(over);
        let pace = seen.map(|seen| format!("{} ({})", bounds(seen.together), seen.last));
        let deadline =
            |deadline: When| if one.deadline_is_known { deadline.to_string() } else { format!("{deadline}?") };
        table.row([
            one.state.short_name().into(),
            one.convention.into(),
            some(one.measure.as_ref().map(|measure| format!("{} ({})", amount(measure.in_all()), measure.measured))),
            deadline(one.deadline).into(),
            some(one.needed.map(bounds)),
            some(pace),
            word(one),
        ]);
    }
    table
}
