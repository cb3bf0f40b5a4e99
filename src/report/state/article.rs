//! Each article: how it stands, its course over time, its figures, and why.

use super::{asked::Asked, cards};
use crate::assess::{
    answer::Possible,
    check::RequestCheck,
    duty::{ClockFinding, DutyStatus, Finding, Status},
};
use crate::base::duty::Duty;
use crate::report::{
    chart::timeline::{origin, timeline},
    notes::Notes,
    words,
};
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// One article; nothing where the State is not bound.
    pub(super) fn article(&self, (duty, finding): &(DutyStatus, Finding), notes: &mut Notes) -> Markup {
        let (convention, of) = (duty.convention(), duty.duty());
        if finding.status == Possible::Known(Status::NotBound) {
            return html! {};
        }
        let id = format!("{convention}-{of}");
        let own = self
            .requests
            .iter()
            .filter(|check| (check.request.id.convention, check.request.id.duty) == (convention, of));
        let own: Vec<&RequestCheck> = own.collect();
        let course = timeline(&format!("{id}-time"), duty, &own, (self.day, self.known()));
        let figures = self.figures(convention, of, notes);
        let pace = match of {
            Duty::Clearance => self.pace(convention, notes),
            Duty::StockpileDestruction => self.stock_pace(convention, notes),
            _ => html! {},
        };
        let told = self.told(convention, of, notes);
        let reasons: Vec<Markup> = finding.reasons.iter().map(|reason| notes.reason(reason)).collect();
        html! {
            section id=(id) {
                h2 {
                    (words::article(convention, of)) " " span.of { (convention.abbreviation()) }
                    small { (words::duty(convention, of)) }
                }
                div.line { (cards::line(finding)) }
                @if finding.clocks.len() > 1 { (clocks(finding)) }
                @if let Some(course) = &course { (course) }
                (figures)
                (pace)
                @if of == Duty::Reporting { (self.reports(convention)) }
                (told)
                (self.more_time(convention, of))
                (self.request_table(&own, notes))
                details {
                    summary { "Why" }
                    ul.reasons { @for reason in &reasons { li { (reason) } } }
                }
            }
        }
    }
}

/// How it stands under each clock, where there are several.
fn clocks(finding: &Finding) -> Markup {
    let row = |clock: &ClockFinding| {
        html! {
            tr {
                th scope="row" { (origin(&clock.origin)) " " (words::short(clock.starts)) }
                td { (words::cell(clock.original_deadline)) }
                td { (words::cell(clock.deadline)) }
                td {
                    (words::shape(&clock.status)) " "
                    @match clock.status.known() {
                        Some(status) => (words::status(*status, finding.duty)),
                        None => { "unknown: " (words::options(&clock.status, finding.duty)) },
                    }
                    @if let Some(last) = clock.last_known.filter(|_| clock.status.known().is_none()) {
                        "; " (words::status(last.status, finding.duty)) " when last known, " (words::day(last.day))
                    }
                }
            }
        }
    };
    html! {
        div.wide { table {
            thead { tr { @for head in ["Counts from", "Original deadline", "Deadline", "How it stands"] { th scope="col" { (head) } } } }
            tbody { @for clock in &finding.clocks { (row(clock)) } }
        } }
    }
}
