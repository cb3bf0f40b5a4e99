//! Every State and duty at one look.

use super::asked::{Asked, state_path};
use crate::assess::{
    answer::Possible,
    duty::{Finding, Status},
    pace::{Bounds, Pace, TrackRule},
};
use crate::base::{Day, convention::Convention, duty::Duty, state::State, when::When};
use crate::report::{
    chart::scale::{Days, at},
    frame::{Frame, caveat},
    page::Page,
    state::pace::{Written, track},
    words,
};
use chrono::{Datelike, Months};
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn page(asked: Asked<'_>, frame: Frame) -> Page {
    let body = html! {
        h1 { "Every State, every duty" }
        (caveat(asked.day, asked.register.known()))
        p.key {
            @for status in Status::ALL {
                @let known = Possible::Known(*status);
                span class={ "is-" (words::class(&known)) } { span.shape { (words::shape(&known)) } " " (words::status(*status, Duty::Clearance)) }
            }
            span { "◐ unknown; below it what was last known, and in which year" }
        }
        @for convention in Convention::ALL { (table(asked, *convention, frame)) }
        (on_track(asked, frame))
    };
    frame.page("Every State, every duty", true, &body)
}

fn table(asked: Asked<'_>, convention: Convention, frame: Frame) -> Markup {
    let rows: Vec<(State, Vec<Finding>)> = asked
        .states()
        .into_iter()
        .map(|state| (state, asked.register.state(state).under(asked.readings)))
        .filter(|(_, dossier)| dossier.has_standing(convention))
        .map(|(state, dossier)| (state, dossier.duties(convention).iter().map(|duty| duty.at(asked.day)).collect()))
        .collect();
    let Some((_, heads)) = rows.first() else { return html! {} };
    let total = totals(&rows);
    html! {
        h2 { (convention.name()) small { (membership(asked, convention, &rows)) } }
        div.wide { table.sortable data-search={ "Find a State, or a word such as overdue" } {
            thead { tr {
                th scope="col" { "State" } th scope="col" { "In force" }
                @for finding in heads { th scope="col" { "Art. " (finding.provision.article_number()) " " (words::duty(convention, finding.duty)) } }
                th scope="col" { "Next deadline, " (asked.day.year()) " to " (asked.day.year() + i32::from(AHEAD)) }
            } }
            tbody {
                @for (state, findings) in &rows { (row(*state, findings, asked, frame)) }
            }
            tfoot { tr {
                th scope="row" { "In all" } td {}
                @for counts in &total { td { @for (word, count) in counts { span.total { (count) " " (word.replace('-', " ")) } " " } } }
                td {}
            } }
        } }
    }
}

/// Who clears, or destroys stocks, at a pace that leads to the deadline.
fn on_track(asked: Asked<'_>, frame: Frame) -> Markup {
    let rule = TrackRule::default();
    html! {
        h2 #track { "Clearance by the deadline" small { "the pace needed, and the pace seen in the last year told, km² a year" } }
        p.sub { "A word is told only where figures are recent and hold for any deadline that may stand; else why it cannot be told. It compares figures, and says nothing of effort." }
        (paces(&asked.register.pace(asked.readings, asked.day, &rule), frame))
        h2 #stock-track { "Destruction of stocks by the deadline" small { "items that remained, the pace needed, and by how many they became fewer, items a year" } }
        (paces(&asked.register.stock_pace(asked.readings, asked.day, &rule), frame))
    }
}

/// All States of a kind of which a source tells.
fn paces<K: Written>(all: &[Pace<K>], frame: Frame) -> Markup {
    let mut told: Vec<&Pace<K>> = all.iter().filter(|one| one.is_told_of()).collect();
    if told.is_empty() {
        return html! { p { "Nothing that may still be open has a deadline." } };
    }
    told.sort_by_key(|one| (one.state.short_name(), one.convention));
    html! {
        div.wide { table.sortable data-search="Find a State, or a word such as behind" {
            thead { tr { @for head in ["State", "Convention", &format!("Remained, {}", K::READ_IN), "Measured", "Deadline", "Needed", "Seen", "On track"] { th scope="col" { (head) } } } }
            tbody {
                @for one in &told {
                    @let name = one.state.short_name();
                    @let seen = one.over(TrackRule::default().window).filter(|seen| seen.together != Bounds::UNKNOWN);
                    @let remaining = one.measure.as_ref().map(|measure| measure.in_all());
                    tr data-paced=(one.state) {
                        th scope="row" data-sort=(name) {
                            @match frame.link(&state_path(one.state)) { Some(link) => a href=(link) { (name) }, None => (name) }
                        }
                        td { (one.convention.abbreviation()) }
                        td data-sort=[remaining.map(|rest| rest.least)] { @match remaining { Some(rest) => (K::amount(rest)), None => span.unknown { "not told" } } }
                        td data-sort=[one.measure.as_ref().map(|measure| measure.measured.to_string())] { @if let Some(measure) = &one.measure { (words::cell(Some(measure.measured))) } }
                        td data-sort=(one.deadline) { (words::cell(Some(one.deadline))) @if !one.deadline_is_known { small { "as last known" } } }
                        td data-sort=[one.needed.map(|needed| needed.whole().least)] { @if let Some(needed) = one.needed { (K::amount(needed.whole())) } }
                        td data-sort=[seen.map(|seen| seen.together.whole().least)] { @if let Some(seen) = seen { (K::amount(seen.together.whole())) small { (seen.last) } } }
                        td data-track=(one.track) { (track(one)) }
                    }
                }
            }
        } }
    }
}

/// How many are bound, and what the others are.
fn membership(asked: Asked<'_>, convention: Convention, rows: &[(State, Vec<Finding>)]) -> String {
    let bound = rows.iter().map(|(state, _)| {
        let standing = asked.register.state(*state).under(asked.readings).standing(convention);
        standing.party().at(asked.day).known().copied()
    });
    let bound: Vec<Option<bool>> = bound.collect();
    let count = |one: Option<bool>| bound.iter().filter(|other| **other == one).count();
    let perhaps = match count(None) {
        0 => String::new(),
        unclear => format!(", {unclear} of which it cannot be told"),
    };
    format!("{} States Parties{perhaps}, {} that have only signed or have left", count(Some(true)), count(Some(false)))
}

fn totals(rows: &[(State, Vec<Finding>)]) -> Vec<BTreeMap<&'static str, usize>> {
    let mut totals = Vec::new();
    for (_, findings) in rows {
        totals.resize(findings.len().max(totals.len()), BTreeMap::new());
        for (total, finding) in totals.iter_mut().zip(findings) {
            *total.entry(finding.status.word()).or_default() += 1;
        }
    }
    totals
}

fn row(state: State, findings: &[Finding], asked: Asked<'_>, frame: Frame) -> Markup {
    let next = findings.iter().filter(|one| one.status.may_be(&Status::InTime) && one.duty != Duty::Reporting);
    let next = next.filter_map(|one| one.deadline).filter(|deadline| deadline.latest() >= asked.day);
    let next = next.min_by_key(|deadline| (deadline.earliest(), deadline.latest()));
    let entry = findings.iter().find_map(|finding| finding.entry_into_force);
    html! {
        tr data-state=(state) {
            th scope="row" data-sort=(state.short_name()) {
                @match frame.link(&state_path(state)) { Some(link) => a href=(link) { (state.short_name()) }, None => (state.short_name()) }
            }
            td data-sort=[entry.map(|when| when.to_string())] { @if let Some(entry) = entry { (words::cell(Some(entry))) } }
            @for finding in findings {
                @let status = &finding.status;
                td class={ "is-" (words::class(status)) } data-sort=(order(status)) data-status=(status) {
                    span.shape aria-hidden="true" { (words::shape(status)) } " "
                    @match status.known() {
                        Some(status) => (words::status(*status, finding.duty)),
                        None => {
                            "unknown"
                            @if let Some(last) = finding.last_known { small { (words::status(last.status, finding.duty)) ", " (last.day.format("%Y")) } }
                        },
                    }
                }
            }
            td data-sort=[next.map(|when| when.earliest().to_string())] { @if let Some(next) = next { (strip(next, asked.day)) } }
        }
    }
}

/// The order of statuses where a column is sorted: the gravest last, and what is not known in the middle.
fn order(status: &Possible<Status>) -> usize {
    let place = |status: &Status| Status::ALL.iter().position(|one| one == status).unwrap_or_default() * 2;
    status.known().map_or_else(|| place(&Status::Judgement) + 1, place)
}

/// The years ahead on the axis that all rows share.
const AHEAD: u8 = 12;

/// A deadline on the axis of the years ahead, with its date below.
fn strip(deadline: When, day: Day) -> Markup {
    let ends = day.checked_add_months(Months::new(12 * u32::from(AHEAD))).unwrap_or(Day::MAX);
    let days = Days::new((day, ends), (0.0, 150.0));
    let (left, right) = (days.place(deadline.earliest()), days.place(deadline.latest()));
    html! {
        svg.strip viewBox="0 0 150 12" aria-hidden="true" {
            @for (_, x) in days.years() { line x1=(at(x)) x2=(at(x)) y1="3" y2="9" {} }
            @if right - left > 3.0 { rect.strip-fade x=(at(left)) y="3" width=(at(right - left)) height="6" {} }
            @else { rect x=(at((left - 1.5).max(0.0))) y="1" width="3" height="10" {} }
        }
        (words::cell(Some(deadline)))
    }
}
