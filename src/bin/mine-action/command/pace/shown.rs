//! One pace as people read it: areas in square kilometres, stocks in items.

use crate::{
    command::km2::{amount, km2},
    layout::{Cell, Part, Sheet, Table, Tone, some},
};
use mine_action::{
    When,
    assess::pace::{Areas, Bounds, EndYears, Kind, Measure, Pace, Seen, Stocks, Track, Window},
    base::Amount,
};

/// A kind of pace in words and cells.
pub(super) trait Shown: Kind {
    /// The unit as people read it.
    const READ_IN: &'static str;
    /// The columns of the pace by method.
    const METHODS: &'static [&'static str];
    /// Where nothing is seen.
    const NOTHING_SEEN: &'static str;

    fn amount(amount: Amount) -> String;

    /// What is told of it by class, in brackets.
    fn classes(measure: &Measure<Self>) -> String;

    fn methods(seen: &Seen<Self>) -> Vec<Bounds>;
}

impl Shown for Areas {
    const READ_IN: &'static str = "km²";
    const METHODS: &'static [&'static str] = &["cancelled", "reduced", "cleared", "together"];
    const NOTHING_SEEN: &'static str = "no release is told of any year";

    fn amount(area: Amount) -> String {
        amount(area)
    }

    fn classes(measure: &Measure<Self>) -> String {
        let area = measure.rest;
        let classes =
            [("confirmed", area.confirmed), ("suspected", area.suspected), ("not told apart", area.not_told_apart)];
        let told =
            classes.iter().filter_map(|(class, area)| Some(format!("{class} {}", km2(area.filter(|area| *area > 0)?))));
        format!(" ({})", told.collect::<Vec<_>>().join(", "))
    }

    fn methods(seen: &Seen<Self>) -> Vec<Bounds> {
        vec![seen.methods.cancelled, seen.methods.reduced, seen.methods.cleared, seen.together]
    }
}

impl Shown for Stocks {
    const READ_IN: &'static str = "items";
    const METHODS: &'static [&'static str] = &["fewer"];
    const NOTHING_SEEN: &'static str = "no whole year lies between two figures that tell what was destroyed";

    fn amount(items: Amount) -> String {
        if items == Amount::UNKNOWN { String::new() } else { items.to_string() }
    }

    fn classes(_: &Measure<Self>) -> String {
        String::new()
    }

    fn methods(seen: &Seen<Self>) -> Vec<Bounds> {
        vec![seen.together]
    }
}

fn bounds<K: Shown>(pace: Bounds) -> String {
    let text = K::amount(pace.whole());
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
fn in_words<K: Kind>(one: &Pace<K>) -> String {
    let why = one.why.map_or_else(String::new, |why| format!(": {why}"));
    format!("{}{why}", one.track)
}

fn word<K: Kind>(one: &Pace<K>) -> Cell {
    let tone = match one.track {
        Track::OnTrack => Tone::Good,
        Track::Behind | Track::FarBehind => Tone::Bad,
        _ => Tone::Open,
    };
    Cell::toned(in_words(one), tone)
}

/// A State with what remains, what is needed, and the pace over each span of years.
pub(super) fn of_one<K: Shown>(one: &Pace<K>) -> Sheet {
    let head = format!("{}, {}: {}", one.state.short_name(), one.provision, in_words(one));
    let mut sheet: Sheet = vec![Part::heading(head), Part::Items(items(one))];
    if !one.seen.is_empty() {
        let heads = ["years", "told"].iter().chain(K::METHODS).chain(&["share", "ends"]);
        let mut table = Table { heads: heads.map(|head| (*head).to_owned()).collect(), ..Table::default() };
        // Spans over the same years are one row.
        let same = |one: &Seen<K>, other: &Seen<K>| (one.first, one.last) == (other.first, other.last);
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
            let told: [Cell; 2] = [format!("{years} ({over})").into(), seen.told.into()];
            let methods = K::methods(seen).into_iter().map(|pace| bounds::<K>(pace).into());
            let share_and_ends = [some(seen.share.map(share)), some(seen.ends.map(EndYears::in_sight))];
            table.row(told.into_iter().chain(methods).chain(share_and_ends));
        }
        sheet.push(Part::Table(table));
    }
    sheet
}

fn items<K: Shown>(one: &Pace<K>) -> Vec<String> {
    let remaining = match &one.measure {
        None if !one.is_told_of() => "no source tells that there is, or was, anything".to_owned(),
        None => "what remains is not told".to_owned(),
        Some(measure) => {
            let found = if measure.found_since { "; more was found since" } else { "" };
            let (all, day) = (K::amount(measure.in_all()), measure.measured.in_words());
            let (unit, classes) = (K::READ_IN, K::classes(measure));
            format!("{all} {unit} remained {day}{classes}{found} (source: {})", measure.source)
        }
    };
    let needed = match (one.needed, &one.measure) {
        (Some(needed), Some(measure)) => {
            let (from, needed, unit) = (measure.measured, bounds::<K>(needed), K::READ_IN);
            format!("needed between the measure ({from}) and the deadline ({}): {needed} {unit} a year", one.deadline)
        }
        (_, Some(_)) => "the deadline had passed when that was measured".to_owned(),
        (_, None) => "the pace needed cannot be told".to_owned(),
    };
    let seen = (one.measure.is_some() && one.seen.is_empty()).then(|| K::NOTHING_SEEN.to_owned());
    [remaining, deadline(one), needed].into_iter().chain(seen).collect()
}

/// The deadline; where it is not known to stand, what was known last, and what is undecided.
fn deadline<K: Kind>(one: &Pace<K>) -> String {
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

/// All States of a kind, a line each.
pub(super) fn table<K: Shown>(all: &[Pace<K>], over: Window) -> Table {
    let mut table = Table::of(["State", "Convention", "remaining", "deadline", "needed", "seen", "track"]);
    for one in all {
        let seen = one.over(over);
        let pace = seen.map(|seen| format!("{} ({})", bounds::<K>(seen.together), seen.last));
        let deadline =
            |deadline: When| if one.deadline_is_known { deadline.to_string() } else { format!("{deadline}?") };
        table.row([
            one.state.short_name().into(),
            one.convention.into(),
            some(one.measure.as_ref().map(|measure| format!("{} ({})", K::amount(measure.in_all()), measure.measured))),
            deadline(one.deadline).into(),
            some(one.needed.map(bounds::<K>)),
            some(pace),
            word(one),
        ]);
    }
    table
}
