//! What is due next.

use super::asked::Asked;
use crate::assess::{
    answer::Possible,
    portfolio::{Entry, EntryKind, Undated},
};
use crate::base::Day;
use crate::report::words;
use chrono::Months;
use maud::{Markup, html};

/// How far the list looks ahead.
const AHEAD: Months = Months::new(24);

impl Asked<'_, '_> {
    /// What is outstanding, what is due within two years, and what has no day.
    pub(super) fn due(&self) -> Markup {
        let until = self.day.checked_add_months(AHEAD).unwrap_or(Day::MAX);
        let entries = self.dossier.portfolio(self.day, &(self.day..=until));
        let (dated, undated): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.due.is_some());
        html! {
            @if !dated.is_empty() || !undated.is_empty() {
                section id="due" {
                    h2 { "Due next" small { "outstanding, and up to " (words::day(until)) } }
                    @if dated.is_empty() { p { "Nothing with a day." } } @else { (table(&dated)) }
                    @for kind in EntryKind::ALL {
                        @let own: Vec<&Entry> = undated.iter().filter(|entry| entry.kind == *kind).collect();
                        @if !own.is_empty() {
                            details {
                                summary { "Without a day, " @match kind { EntryKind::Treaty => "under the treaties", EntryKind::Plan => "by the plan in force" } ": " (own.len()) }
                                ul { @for entry in own { li { (what(entry)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn what(entry: &Entry) -> Markup {
    html! {
        (entry.what)
        @if let Some(condition) = &entry.condition { ", only " (condition) }
        @if entry.undated == Some(Undated::NotKnown) { ", on a day not known" }
        " " span.rule { "(" (entry.citation) ")" }
    }
}

fn table(entries: &[Entry]) -> Markup {
    html! {
        div.wide { table.due {
            thead { tr { @for head in ["Day", "What", "How it stands"] { th scope="col" { (head) } } } }
            tbody { @for entry in entries {
                tr {
                    td { (words::cell(entry.due)) }
                    td { (what(entry)) }
                    td {
                        @match &entry.status {
                            Possible::Known(status) => (status.to_string().replace('-', " ")),
                            unknown => { "unknown: " (unknown.to_string().replace('-', " ")) },
                        }
                        @if let Some(last) = entry.last_known.filter(|_| entry.status.known().is_none()) {
                            "; " (last.status.to_string().replace('-', " ")) " when last known, " (words::day(last.day))
                        }
                    }
                }
            } }
        } }
    }
}
