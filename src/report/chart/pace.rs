//! What remained to be cleared, and where the pace needed and the paces seen lead.

use super::scale::{Amounts, Days, at, plain};
use crate::assess::pace::{Areas, Bounds, ClearancePace, Seen as SeenOf, Window};
use crate::base::{Day, amount::Amount, known_day, when::When};
use crate::report::words;
use chrono::Months;
use maud::{Markup, html};

/// The pace of clearance over some years.
type Seen = SeenOf<Areas>;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 46.0;
const BOTTOM: f64 = 196.0;
const HEIGHT: f64 = 172.0;
/// Square metres in a square kilometre.
const KM2: f64 = 1_000_000.0;
/// So many years before the last measure it begins.
const BEFORE: u32 = 8;
/// So many years after the last measure the picture ends, unless the deadline is later.
const AHEAD: u32 = 10;
const MONTHS: f64 = 12.0;

/// The picture; `None` where nothing is told of what remained.
pub(in crate::report) fn pace(id: &str, pace: &ClearancePace, measured: &[(When, Amount)]) -> Option<Markup> {
    let last = pace.measure.as_ref()?;
    let start = last.measured.latest();
    let mut deadlines: Vec<Day> =
        [pace.deadline.earliest(), pace.deadline.latest()].into_iter().filter_map(known_day).collect();
    deadlines.dedup();
    let shown_from = start.checked_sub_months(Months::new(12 * BEFORE)).unwrap_or(start);
    let points = measured.iter().filter_map(|(when, amount)| Some((known_day(when.latest())?, *amount)));
    let points: Vec<(Day, Amount)> = points.filter(|(day, _)| *day >= shown_from).collect();
    let first = points.iter().map(|(day, _)| *day).chain([start]).min()?;
    let ahead = start.checked_add_months(Months::new(12 * AHEAD)).unwrap_or(start);
    let end = deadlines.last().copied().unwrap_or(ahead).max(pace.as_of).max(ahead);
    let margin = |day: Day, months: u32| day.checked_add_months(Months::new(months)).unwrap_or(day);
    let days = Days::new((first, margin(end, 6)), (LEFT, WIDTH - LEFT - 10.0));
    let most = points.iter().map(|(_, amount)| km2(amount.most.unwrap_or(amount.least))).fold(0.0, f64::max);
    let scale = Amounts::new(most.max(km2(last.in_all().least)), (BOTTOM, HEIGHT));
    let remaining = km2(last.in_all().most.unwrap_or(last.in_all().least));
    let from = (days.place(start), scale.place(remaining));
    let spans = spans(&pace.seen);
    let title = "What remained, and where the paces lead, km²";
    Some(html! {
        figure.wide.pace {
            figcaption { (title) }
            svg viewBox={ "0 0 " (WIDTH) " 224" } role="img" aria-labelledby={ (id) "-title " (id) "-words" } {
                title id={ (id) "-title" } { (title) }
                desc id={ (id) "-words" } { (in_words(&points, pace, &spans)) }
                @for mark in scale.marks() {
                    @let y = scale.place(mark);
                    line.grid x1=(at(LEFT)) x2=(at(WIDTH - 6.0)) y1=(at(y)) y2=(at(y)) {}
                    text.a x=(at(LEFT - 5.0)) y=(at(y + 4.0)) text-anchor="end" { (plain(mark)) }
                }
                @for (year, x) in days.years() { text.a x=(at(x)) y="214" text-anchor="middle" { (year) } }
                @for deadline in &deadlines {
                    @let x = days.place(*deadline);
                    line.deadline x1=(at(x)) x2=(at(x)) y1=(at(BOTTOM - HEIGHT - 6.0)) y2=(at(BOTTOM)) {
                        title { "deadline, " @if !pace.deadline_is_known { "as last known, " } (words::short(pace.deadline)) }
                    }
                    @if *deadline > start { line.needed x1=(at(from.0)) y1=(at(from.1)) x2=(at(x)) y2=(at(BOTTOM)) {} }
                }
                @for (place, seen) in (0u8..).zip(&spans) { (seen_line(place, seen, (start, remaining), &days, &scale)) }
                @for (day, amount) in &points { (point(*day, *amount, &days, &scale)) }
            }
            p.key {
                span { i.point {} "told to remain" }
                @if deadlines.iter().any(|deadline| *deadline > start) { span { (swatch("needed")) "pace needed" } }
                @for (place, seen) in (0u8..).zip(&spans) {
                    span { (swatch(&format!("seen-pace seen-pace-{place}"))) "pace of " (years(seen)) }
                }
                @if !deadlines.is_empty() {
                    span {
                        @if deadlines.len() > 1 { "upright lines: the deadline lies between them" } @else { "upright line: deadline" }
                        @if !pace.deadline_is_known { ", as last known" }
                    }
                }
            }
        }
    })
}

/// The last year, five and all years, each span of years once. A pace of which a part is not told is no line: it would show
/// less than there may have been.
fn spans(seen: &[Seen]) -> Vec<&Seen> {
    let mut spans: Vec<&Seen> = Vec::new();
    for one in seen.iter().filter(|one| [Window::LastYear, Window::LastFive, Window::AllYears].contains(&one.window)) {
        let is_new = spans.iter().all(|other| (other.first, other.last) != (one.first, one.last));
        if is_new && one.together.most.is_some() && one.together.least.part() > 0 {
            spans.push(one);
        }
    }
    spans
}

/// From the last measure down to nothing, or to the end of the picture.
fn seen_line(place: u8, seen: &Seen, (start, remaining): (Day, f64), days: &Days, scale: &Amounts) -> Markup {
    let a_year = least(seen.together) / KM2;
    let years = remaining / a_year;
    let months = f64::from(u16::try_from((days.last - start).num_days() / 30).unwrap_or(u16::MAX));
    let shown = (years * MONTHS).min(months);
    let end = start.checked_add_months(Months::new(shown.round() as u32)).unwrap_or(days.last);
    let left = (remaining - a_year * shown / MONTHS).max(0.0);
    html! {
        line class={ "seen-pace seen-pace-" (place) }
            x1=(at(days.place(start))) y1=(at(scale.place(remaining))) x2=(at(days.place(end))) y2=(at(scale.place(left))) {
            title { "at the pace of " (years_of(seen)) }
        }
    }
}

/// A line as in the picture, before its words.
fn swatch(class: &str) -> Markup {
    html! { svg.swatch viewBox="0 0 26 4" aria-hidden="true" { line class=(class) x1="0" x2="26" y1="2" y2="2" {} } }
}

fn years_of(seen: &Seen) -> String {
    format!("{}: {} km² a year", years(seen), seen.together.whole().in_km2())
}

/// A figure told, with a mark where there was, or may have been, more.
fn point(day: Day, amount: Amount, days: &Days, scale: &Amounts) -> Markup {
    let (x, y) = (days.place(day), scale.place(km2(amount.least)));
    html! {
        circle.point cx=(at(x)) cy=(at(y)) r="4" data-day=(day) data-least=(amount.least) {
            title { (words::short(When::on(day))) ": " (amount.in_km2()) " km²" }
        }
        @if amount.most.is_none() { text.s x=(at(x)) y=(at(y - 7.0)) text-anchor="middle" { "≥" } }
    }
}

fn years(seen: &Seen) -> String {
    if seen.first == seen.last { seen.last.to_string() } else { format!("{} to {}", seen.first, seen.last) }
}

fn in_words(points: &[(Day, Amount)], pace: &ClearancePace, spans: &[&Seen]) -> String {
    let mut out = String::new();
    for (day, amount) in points {
        out += &format!("{}: {}. ", words::short(When::on(*day)), amount.in_km2());
    }
    if let Some(needed) = pace.needed {
        out +=
            &format!("Needed to the deadline of {}: {} a year. ", words::short(pace.deadline), needed.whole().in_km2());
    }
    for seen in spans {
        let ends = seen.ends.map_or_else(String::new, |ends| format!(", ends {}", ends.in_sight()));
        out += &format!("{}{ends}. ", years_of(seen));
    }
    out.trim_end().to_owned()
}

fn km2(square_metres: u128) -> f64 {
    square_metres as f64 / KM2
}

fn least(pace: Bounds) -> f64 {
    pace.least.part() as f64 / pace.least.whole().max(1) as f64
}
