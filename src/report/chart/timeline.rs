//! A duty over time: from entry into force over each deadline to the one ahead, and how it stood all the way.

use super::scale::{Days, at};
use crate::assess::{
    answer::Possible,
    check::RequestCheck,
    duty::{Clock, ClockOrigin, DutyStatus, Status},
};
use crate::base::{Day, known_day, months::days_after, timeline::Timeline, when::When};
use crate::report::words;
use chrono::Months;
use maud::{Markup, html};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 8.0;
/// The height of the band of one clock.
const BAND: f64 = 66.0;
/// Letters of this size are about so wide.
const LETTER: f64 = 6.2;

/// What stands in one band: the deadlines under one clock, as one replaced the other.
struct Band {
    name: String,
    starts: When,
    deadlines: Vec<When>,
    seen: Vec<Day>,
}

/// The picture of a duty with clocks; `None` where none has begun.
pub(in crate::report) fn timeline(
    id: &str,
    duty: &DutyStatus,
    requests: &[&RequestCheck],
    (day, known): (Day, Day),
) -> Option<Markup> {
    let begun = duty.clocks().iter().filter(|clock| clock.starts().earliest() <= day);
    let bands: Vec<Band> = begun.map(|clock| band(clock, day)).collect();
    let first = bands.iter().filter_map(|band| known_day(band.starts.earliest())).min()?;
    let ends = bands.iter().flat_map(|band| band.deadlines.iter().flat_map(|when| [when.earliest(), when.latest()]));
    let last = ends.filter_map(known_day).chain([day]).max()?;
    let margin = |day: Day, months: u32| day.checked_add_months(Months::new(months)).unwrap_or(day);
    let days = Days::new(
        (first.checked_sub_months(Months::new(8)).unwrap_or(first), margin(last, 14)),
        (LEFT, WIDTH - 2.0 * LEFT),
    );
    let filed: Vec<(u8, When)> = requests
        .iter()
        .filter_map(|check| Some((u8::try_from(check.request.id.number).ok()?, check.request.filed?)))
        .filter(|(_, filed)| filed.earliest() <= day)
        .collect();
    let course = duty.timeline();
    let top = 42.0;
    let line = top + BAND * f64::from(u8::try_from(bands.len()).unwrap_or(u8::MAX));
    let height = line + 52.0;
    let title = format!("{}: deadlines over time", words::duty(duty.convention(), duty.duty()));
    Some(html! {
        div.wide {
            svg viewBox={ "0 0 " (WIDTH) " " (at(height)) } role="img" aria-labelledby={ (id) "-title " (id) "-words" } {
                title id={ (id) "-title" } { (title) }
                desc id={ (id) "-words" } { (in_words(&bands, &filed, (duty, &course), day)) }
                defs {
                    linearGradient id={ (id) "-fade" } {
                        stop offset="0" stop-color="#5a90c2" {}
                        stop offset="1" stop-color="#5a90c2" stop-opacity="0.08" {}
                    }
                    pattern id={ (id) "-late" } width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect width="6" height="6" fill="#b3261e" {}
                        rect width="2" height="6" fill="#f7d9d6" {}
                    }
                    pattern id={ (id) "-open" } width="5" height="5" patternUnits="userSpaceOnUse" {
                        rect width="5" height="5" fill="#eef1f4" {}
                        circle cx="2" cy="2" r="0.9" fill="#5b6b7a" {}
                    }
                }
                @for (year, x) in days.years() {
                    line.grid x1=(at(x)) x2=(at(x)) y1="16" y2=(at(line + 30.0)) {}
                    @if x < WIDTH - 16.0 { text.a x=(at(x)) y=(at(height - 6.0)) text-anchor="middle" { (year) } }
                }
                @for (place, band) in (0u8..).zip(&bands) { (drawn(band, id, &days, top + BAND * f64::from(place))) }
                @for (number, filed) in &filed {
                    @let x = days.place(filed.latest().min(day));
                    path.request d={ "M" (at(x)) " 40 l5 -9 h-10 z" } {
                        title { "request " (number) ", filed " (words::short(*filed)) }
                    }
                    text.s x=(at(x)) y="28" text-anchor="middle" { (number) }
                }
                (status_line((duty, &course), id, &days, line + 8.0, known.min(day)))
                @let x = days.place(day);
                line.asked x1=(at(x)) x2=(at(x)) y1="12" y2=(at(line + 30.0)) {}
                text.s.asked-word x=(at(x)) y="10" text-anchor=(if x > WIDTH - 120.0 { "end" } else { "middle" }) {
                    "asked: " (words::short(When::on(day)))
                }
            }
        }
        p.key {
            @if !filed.is_empty() { span { "▼ request filed" } }
            @if bands.iter().any(|band| !band.seen.is_empty()) { span { "○ seen open" } }
            (key((duty, &course), days.first, known.min(day)))
        }
    })
}

fn band(clock: &Clock, day: Day) -> Band {
    let mut deadlines: Vec<When> = Vec::new();
    if clock.original_deadline().is_some() || clock.deadline(day).is_some() {
        let line = clock.deadlines().timeline();
        for stretch in line.stretches().take_while(|stretch| stretch.from.is_none_or(|from| from <= day)) {
            let now = *stretch.value;
            // While it is not known whether more time was given already, it is the one before or the one after.
            if deadlines.last().is_some_and(|last| last.exact().is_none() && last.intersect(now) == Some(now)) {
                deadlines.pop();
            }
            if now != When::UNKNOWN && deadlines.last() != Some(&now) {
                deadlines.push(now);
            }
        }
    }
    let seen = clock.phases().iter().filter_map(|phase| phase.last_seen.as_ref().map(|(seen, _)| *seen));
    let seen = seen.filter(|seen| *seen <= day).collect();
    Band { name: origin(clock.origin()), starts: clock.starts(), deadlines, seen }
}

/// What a clock counts from, in words.
pub(in crate::report) fn origin(origin: &ClockOrigin) -> String {
    match origin {
        ClockOrigin::EntryIntoForce => "in force".to_owned(),
        ClockOrigin::Found => "found".to_owned(),
        ClockOrigin::NewlyMined => "newly mined".to_owned(),
        ClockOrigin::SeenOpen => "seen open again".to_owned(),
        ClockOrigin::Hostilities(name) => format!("hostilities: {}", name.replace('-', " ")),
        ClockOrigin::Response => "answer to a find".to_owned(),
        ClockOrigin::SixMonths => "six months after a find".to_owned(),
    }
}

/// One band: a stretch up to each deadline; where the day is not known the stretch fades from the first that is possible.
fn drawn(band: &Band, id: &str, days: &Days, top: f64) -> Markup {
    let start = known_day(band.starts.earliest()).unwrap_or(days.first);
    let (bar, ticks) = (top + 2.0, top + 34.0);
    // Each stretch begins where the one before surely ended.
    let spans = band.deadlines.iter().scan(start, |from, deadline| {
        let (begins, surely) = (*from, deadline.earliest().max(*from));
        *from = surely;
        Some((*deadline, begins, surely, deadline.latest().max(surely)))
    });
    let mut labels = Labels::new(ticks);
    html! {
        (labels.put(days.place(start), &format!("{} {}", band.name, words::short(band.starts)), true))
        @for (place, (deadline, begins, surely, perhaps)) in spans.enumerate() {
            @let (left, right, end) = (days.place(begins), days.place(surely), days.place(perhaps));
            @let name = if place == 0 { "original" } else { "extension" };
            @if right > left {
                rect class={ "span-" (place.min(3)) } x=(at(left)) y=(at(bar)) width=(at(right - left)) height="20" {
                    title { (name) ": until " (words::short(deadline)) }
                }
                @if right - left > LETTER * width_of(name) {
                    text.b x=(at(f64::midpoint(left, right))) y=(at(bar + 14.0)) text-anchor="middle" { (name) }
                }
            }
            @if end > right {
                rect x=(at(right)) y=(at(bar)) width=(at(end - right)) height="20" fill={ "url(#" (id) "-fade)" } {
                    title { (name) ": until " (words::short(deadline)) }
                }
                @if end - right > LETTER * 13.0 {
                    text.dark x=(at(f64::midpoint(right, end))) y=(at(bar + 14.0)) text-anchor="middle" { "end not known" }
                }
            } @else {
                line.tick x1=(at(end)) x2=(at(end)) y1=(at(bar - 5.0)) y2=(at(bar + 25.0)) {}
                (labels.put(end, &words::short(deadline), false))
            }
        }
        @for seen in &band.seen {
            circle.seen cx=(at(days.place(*seen))) cy=(at(bar + 10.0)) r="4" {
                title { "seen open on " (words::short(When::on(*seen))) }
            }
        }
    }
}

/// Roughly how many letters wide a text is.
fn width_of(text: &str) -> f64 {
    f64::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX))
}

/// The words under a band, in two lines so that they do not run into each other.
struct Labels {
    top: f64,
    /// Where the last one on each line ends.
    ends: [f64; 2],
}

impl Labels {
    const fn new(top: f64) -> Self {
        Self { top, ends: [f64::NEG_INFINITY; 2] }
    }

    /// A label below `x`; none where both lines are taken.
    fn put(&mut self, x: f64, text: &str, is_first: bool) -> Markup {
        let width = width_of(text) * 5.6;
        let left = if is_first { x } else { x - width / 2.0 };
        let left = left.min(WIDTH - width - 2.0).max(0.0);
        let Some((line, end)) = (0u8..).zip(&mut self.ends).find(|(_, end)| left > **end + 6.0) else {
            return html! {};
        };
        *end = left + width;
        html! { text.a x=(at(left)) y=(at(self.top + 8.0 + 13.0 * f64::from(line))) { (text) } }
    }
}

/// How a duty stood, over time.
type Course = Timeline<Possible<Status>>;

/// The days of the picture on which a status holds.
fn stretches(line: &Course, first: Day, last: Day) -> Vec<(Day, Day, Possible<Status>)> {
    let within = line.stretches().map(|stretch| {
        let from = stretch.from.unwrap_or(Day::MIN).max(first);
        (from, stretch.until.unwrap_or(Day::MAX).min(days_after(last, 1)), stretch.value.clone())
    });
    within.filter(|(from, until, _)| from < until).collect()
}

/// How the duty stood over time.
fn status_line((duty, course): (&DutyStatus, &Course), id: &str, days: &Days, top: f64, last: Day) -> Markup {
    html! {
        @for (from, until, status) in stretches(course, days.first, last) {
            @let (left, right) = (days.place(from), days.place(until));
            @let pattern = match status {
                Possible::Known(Status::Overdue) => Some(format!("url(#{id}-late)")),
                Possible::Unknown { .. } => Some(format!("url(#{id}-open)")),
                Possible::Known(_) => None,
            };
            // Days late are to be seen, however few they are.
            rect class={ "is-" (words::class(&status)) } x=(at(left)) y=(at(top)) width=(at((right - left).max(1.0))) height="12" fill=[pattern] {
                title { (told(&status, duty)) ", from " (words::short(When::on(from))) " to " (words::short(When::on(until.pred_opt().unwrap_or(until)))) }
            }
        }
    }
}

fn told(status: &Possible<Status>, duty: &DutyStatus) -> String {
    match status {
        Possible::Known(status) => words::status(*status, duty.duty()).to_owned(),
        unknown => format!("unknown: {}", words::options(unknown, duty.duty())),
    }
}

/// What the colours of the line below say: those that it has.
fn key((duty, course): (&DutyStatus, &Course), first: Day, last: Day) -> Markup {
    let mut shown: Vec<Possible<Status>> = Vec::new();
    for (_, _, status) in stretches(course, first, last) {
        if !shown.iter().any(|one| one.word() == status.word()) {
            shown.push(status);
        }
    }
    html! {
        @for status in &shown {
            span {
                i class={ "is-" (words::class(status)) } {}
                @match status.known() {
                    Some(status) => (words::status(*status, duty.duty())),
                    None => "unknown",
                }
            }
        }
    }
}

/// The picture in words.
fn in_words(bands: &[Band], filed: &[(u8, When)], (duty, course): (&DutyStatus, &Course), day: Day) -> String {
    let mut out = String::new();
    for band in bands {
        let deadlines: Vec<String> = band.deadlines.iter().map(|when| words::short(*when)).collect();
        let deadlines = if deadlines.is_empty() { "none".to_owned() } else { deadlines.join(", then ") };
        out += &format!("{} {}; deadline {deadlines}. ", band.name, words::short(band.starts));
        if let Some(seen) = band.seen.iter().max() {
            out += &format!("Last seen open {}. ", words::short(When::on(*seen)));
        }
    }
    for (number, filed) in filed {
        out += &format!("Request {number} filed {}. ", words::short(*filed));
    }
    let late = stretches(course, Day::MIN, day);
    for (from, until, _) in late.iter().filter(|(.., status)| *status == Possible::Known(Status::Overdue)) {
        let last = until.pred_opt().unwrap_or(*until);
        out += &format!("Overdue from {} to {}. ", words::short(When::on(*from)), words::short(When::on(last)));
    }
    out + &format!("On {}: {}.", words::short(When::on(day)), told(course.at(day), duty))
}
