//! One look: a card for each duty, in the order of the articles.

use super::asked::Asked;
use crate::assess::{
    answer::Possible,
    duty::{Finding, Status},
};
use crate::base::{convention::Convention, duty::Duty, when::When};
use crate::report::words;
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// The cards of a Convention.
    pub(super) fn cards(&self, convention: Convention) -> Markup {
        let findings = self.duties.iter().map(|(_, finding)| finding);
        let findings: Vec<&Finding> = findings.filter(|finding| finding.convention == convention).collect();
        let bound = |finding: &&Finding| finding.status != Possible::Known(Status::NotBound);
        html! {
            @if findings.iter().any(bound) {
                section.cards aria-label=(convention.name()) {
                    @for finding in &findings { (card(finding)) }
                }
            }
        }
    }
}

fn card(finding: &Finding) -> Markup {
    let Finding { convention, duty, status, .. } = finding;
    html! {
        div class={ "card is-" (words::class(status)) } data-status=(status) data-duty={ (convention) "-" (duty) } {
            h3 { a href={ "#" (convention) "-" (duty) } { (convention.abbreviation()) " Art. " (finding.provision.article_number()) " " (words::duty(*convention, *duty)) } }
            (line(finding))
        }
    }
}

/// The status of a duty: a shape and a word, and below what is known beside it.
pub(super) fn line(finding: &Finding) -> Markup {
    let Finding { duty, status, .. } = finding;
    let shape = html! { span.shape aria-hidden="true" { (words::shape(status)) } " " };
    html! {
        @match status {
            Possible::Known(known) => b { (shape) (words::status(*known, *duty)) },
            Possible::Unknown { .. } => {
                b { (shape) "unknown" }
                p { (words::options(status, *duty)) }
            },
        }
        @match status.known() {
            Some(Status::Overdue) => p { (overdue(finding)) },
            Some(Status::Fulfilled) if *duty != Duty::Reporting => p { (done(finding)) },
            Some(Status::InTime) => @if let Some(deadline) = finding.deadline { p { "by " (words::when(deadline)) } },
            None => (unknown(finding)),
            Some(_) => {},
        }
        @if let Some(report) = finding.last_report {
            p {
                "last on record: "
                @match report.covers { Some(year) => { "for " (year) }, None => "the initial report" }
                ", filed " (words::when(report.filed))
            }
        }
        @if let Some(presumed) = &finding.presumed {
            p.presumed { "presumed " (words::status(presumed.status, *duty)) @if presumed.status == Status::Overdue { ", which no source shows" } }
        }
    }
}

fn overdue(finding: &Finding) -> Markup {
    html! {
        @if let Some(since) = finding.since { "since " (words::day(since)) }
        @if let Some(late) = finding.late_days { ": " (words::days(late)) " late" }
    }
}

fn done(finding: &Finding) -> Markup {
    html! {
        @if let Some(done) = finding.fulfilled { (words::when(done)) }
        @match (finding.late_days, finding.fulfilled.and_then(When::exact).zip(finding.deadline.and_then(When::exact))) {
            (Some(late), _) if late > 0 => { ", " (words::days(late)) " late" },
            (_, Some((done, deadline))) if done <= deadline => { ", " (words::days((deadline - done).num_days())) " before the deadline" },
            _ => {},
        }
    }
}

/// What was last known of it, and the deadline.
fn unknown(finding: &Finding) -> Markup {
    html! {
        @if let Some(last) = finding.last_known {
            p { (words::status(last.status, finding.duty)) " when last known, " (words::day(last.day)) }
        }
        @if let Some(deadline) = finding.deadline.filter(|_| finding.duty != Duty::Reporting) {
            p { "deadline " (words::when(deadline)) }
        }
    }
}
