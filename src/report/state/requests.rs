//! The extension requests of a State: what was asked, and what became of it.

use super::asked::Asked;
use crate::assess::check::RequestCheck;
use crate::assess::duty::ClockOrigin;
use crate::record::request::{ExtensionRequest, Outcome};
use crate::report::{chart::timeline::origin, notes::Notes, words};
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// A table of requests; nothing where there is none.
    pub(super) fn request_table(&self, checks: &[&RequestCheck], notes: &mut Notes) -> Markup {
        if checks.is_empty() {
            return html! {};
        }
        let rows: Vec<Markup> = checks.iter().map(|check| self.row(check, notes)).collect();
        html! {
            div.wide { table.requests {
                caption { "Extension requests" }
                thead { tr {
                    @for head in ["No.", "Filed", "Meeting", "Outcome", "From", "Asked until", "Granted until"] { th scope="col" { (head) } }
                } }
                tbody { @for row in &rows { (row) } }
            } }
            @let found: Vec<_> = checks.iter().flat_map(|check| check.findings.iter().map(move |one| (check.request.id.number, one))).collect();
            @if !found.is_empty() {
                ul.found { @for (number, one) in &found { li { "Request " (number) ": " (one.text) " " span.rule { "(" (one.citation) ")" } } } }
            }
        }
    }

    fn row(&self, check: &RequestCheck, notes: &mut Notes) -> Markup {
        let request = &check.request;
        let decided = check.decided.is_none_or(|decided| decided.earliest() <= self.day);
        let outcome = match request.outcome {
            _ if !decided => "not decided yet",
            Outcome::Unknown if request.withdrawn.is_some() => "withdrawn",
            Outcome::Unknown if check.undecided && !self.has_met(request) => "not decided yet",
            Outcome::Unknown => "not known to us",
            Outcome::Granted { .. } => "granted",
            Outcome::NotGranted { .. } => "not granted",
            Outcome::Moot => "no decision needed",
        };
        let clock = check.clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce);
        html! {
            tr data-request=(request.id) {
                td { (request.id.number) @if let Some(clock) = clock { " (" (origin(clock)) ")" } (notes.mark(&request.source)) }
                td { (words::cell(request.filed)) }
                td { @match request.meeting { Some(meeting) => (meeting), None => span.unknown { "not known" } } }
                td {
                    (outcome)
                    @if let Some(lapse) = check.lapse_days.filter(|lapse| *lapse > 0 && decided) { ", " b { (words::days(lapse)) " after the deadline" } }
                }
                td { (words::cell(check.previous_deadline)) }
                td {
                    @match (request.asked_until, request.months_asked) {
                        (None, Some(months)) => { (months) " months" },
                        (until, _) => (words::cell(until)),
                    }
                }
                td {
                    @if matches!(request.outcome, Outcome::Granted { .. }) && decided {
                        @if check.new_deadline.is_some_and(|deadline| deadline.exact().is_none()) { "a day not known to us, " }
                        (words::cell(check.new_deadline))
                    }
                }
            }
        }
    }
    /// Whether the meeting that considered it was over by the day.
    fn has_met(&self, request: &ExtensionRequest) -> bool {
        let days = request.meeting_id().and_then(|id| self.dossier.register().meeting_days(id));
        days.is_some_and(|days| days.latest() < self.day)
    }
}
