//! What is due from all States, by date.

use super::asked::{Asked, state_path};
use crate::assess::{
    answer::Possible,
    duty::Status,
    portfolio::{Entry, EntryKind},
};
use crate::base::{Day, When};
use crate::report::{
    frame::{Frame, caveat},
    page::Page,
    words,
};
use chrono::Months;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// How far the calendar looks ahead.
const AHEAD: Months = Months::new(36);

/// The same thing due from several States on one day.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Thing {
    /// The last and the first day that it may be: what has no day of its own stands where it must have come.
    due: (Day, Day),
    what: String,
    rule: String,
}

pub(super) fn page(asked: Asked<'_>, frame: Frame) -> Page {
    let until = asked.day.checked_add_months(AHEAD).unwrap_or(Day::MAX);
    let mut things: BTreeMap<Thing, Vec<Entry>> = BTreeMap::new();
    for state in asked.states() {
        let dossier = asked.register.state(state).under(asked.readings);
        for entry in dossier.portfolio(asked.day, &(asked.day..=until)) {
            // What is outstanding stands on the page of its State: here is what comes.
            let Some(due) = entry.due.filter(|due| due.latest() >= asked.day) else { continue };
            let done =
                matches!(entry.status, Possible::Known(Status::Fulfilled | Status::NotBound | Status::NotApplicable));
            if entry.kind == EntryKind::Treaty && !done {
                let thing = Thing {
                    due: (due.latest(), due.earliest()),
                    what: entry.what.clone(),
                    rule: entry.citation.to_string(),
                };
                things.entry(thing).or_default().push(entry);
            }
        }
    }
    let body = html! {
        h1 { "Calendar" }
        p.sub { "What the treaties, and the decisions under them, ask up to " (words::day(until)) ", and may still be open" }
        (caveat(asked.day, asked.register.known()))
        @if things.is_empty() { p { "Nothing." } }
        div.wide { table.sortable data-search="Find a day, a State or a duty" {
            thead { tr { th scope="col" { "Day" } th scope="col" { "What" } th scope="col" { "Who" } } }
            tbody { @for (thing, entries) in &things { (row(thing, entries, frame)) } }
        } }
    };
    frame.page("Calendar", true, &body)
}

fn row(thing: &Thing, entries: &[Entry], frame: Frame) -> Markup {
    html! {
        tr {
            td data-sort=(thing.due.0) { (words::cell(When::between(thing.due.1, thing.due.0).ok())) }
            td { (thing.what) " " span.rule { "(" (thing.rule) ")" } }
            td {
                @if entries.len() > 12 { details { summary { (entries.len()) " States" } (names(entries, frame)) } }
                @else { (names(entries, frame)) }
            }
        }
    }
}

fn names(entries: &[Entry], frame: Frame) -> Markup {
    html! {
        @for (place, entry) in entries.iter().enumerate() {
            @if place > 0 { ", " }
            @match frame.link(&state_path(entry.state)) { Some(link) => a href=(link) { (entry.state.short_name()) }, None => (entry.state.short_name()) }
        }
    }
}
