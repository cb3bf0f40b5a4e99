//! The page of a plan in one cycle.

use super::{
    chart::bounds,
    frame::{Frame, caveat},
    page::Page,
    words,
};
use crate::assess::{
    analysis::{Change, Coverage},
    snapshot::{Snapshot, Value},
};
use crate::base::ratio::Ratio;
use crate::law::{
    catalogue::prose,
    indicator::{Indicator, Measure},
    plan::Plan,
};
use maud::{Markup, html};

/// What stands in one row.
struct Row<'a> {
    indicator: &'a Indicator,
    value: Value,
    coverage: Coverage,
    progress: Option<Change>,
}

/// The page.
pub(super) fn page(plan: &Plan, snapshot: &Snapshot<'_>, frame: Frame) -> Page {
    let baseline = snapshot.baseline();
    let rows: Vec<Row<'_>> = plan
        .indicators
        .iter()
        .map(|indicator| Row {
            indicator,
            value: snapshot.value(indicator),
            coverage: snapshot.coverage(indicator),
            progress: baseline.as_ref().map(|baseline| snapshot.change_since(baseline, indicator)),
        })
        .collect();
    let register = snapshot.inquiry().register();
    let total = rows.iter().fold(Coverage::default(), |mut total, row| {
        total += row.coverage;
        total
    });
    let (exact, without) = (
        rows.iter().filter(|row| row.value.is_exact()).count(),
        rows.iter().filter(|row| row.value.has_no_facts()).count(),
    );
    let title = format!("{} Action Plan, {}", plan.name, snapshot.cycle());
    let body = html! {
        h1 { (plan.name) " Action Plan" }
        p.sub { (plan.convention.name()) ", " (words::day(plan.first_day)) @if let Some(last) = plan.last_day { " to " (words::day(last)) } ". The year " b { (snapshot.cycle()) } "." }
        (caveat(snapshot.day().min(register.known()), register.known()))
        p {
            (rows.len()) " indicators: " b { (exact) } " exact, " b { (rows.len() - exact - without) } " within bounds, "
            b { (without) } " of which nothing is told. Of " (words::number(total.asked())) " facts asked, "
            b { (words::number(total.told())) } " are told. The indicators are in our words: their numbers lead to those of the plan."
        }
        p.key {
            span { i.surely {} "surely" } span { i.perhaps {} "perhaps" } span { i.baseline {} "at the baseline" }
        }
        @for chapter in plan.chapters {
            @let own: Vec<&Row> = rows.iter().filter(|row| chapter.actions.iter().any(|action| action.number == row.indicator.action)).collect();
            @if !own.is_empty() {
                h2 { (chapter.title) }
                @for action in chapter.actions {
                    @let of: Vec<&&Row> = own.iter().filter(|row| row.indicator.action == action.number).collect();
                    @if !of.is_empty() {
                        h3.action { "Action " (action.number) ". " (action.title) }
                        @for row in of { (drawn(row)) }
                    }
                }
            }
        }
    };
    frame.page(&title, false, &body)
}

fn share(value: &Value) -> Option<(Ratio, Ratio)> {
    let bounds =
        value.bounds().filter(|_| value.indicator().measure == Measure::Percentage && !value.has_no_facts())?;
    Some((bounds.low, bounds.high?))
}

fn drawn(row: &Row<'_>) -> Markup {
    let Row { indicator, value, coverage, progress } = row;
    let baseline = progress.as_ref().and_then(Change::before).and_then(share);
    let told = value.to_string();
    html! {
        div.indicator id={ "i" (indicator.action) "-" (indicator.index) } data-indicator=(indicator.id()) {
            p { b { (indicator.action) "." (indicator.index) } " " (prose::indicator(indicator)) }
            div.value {
                div.bar {
                    @match share(value) {
                        Some(share) => (bounds::bar(&told, share, baseline)),
                        None => {},
                    }
                }
                p {
                    b { (told) }
                    span.coverage { (coverage.told()) " of " (coverage.asked()) " facts told" }
                    @if let Some(before) = progress.as_ref().and_then(Change::before).filter(|before| before.to_string() != told) {
                        span.moved { "at the baseline, " (before.cycle()) ": " (before) }
                    }
                }
                @if let Some(change) = progress { (moved(change)) }
            }
        }
    }
}

/// Who moved since the baseline, and why.
fn moved(change: &Change) -> Markup {
    html! {
        @for step in change.steps().filter(|step| !step.moved.is_empty()) {
            details.moved {
                summary { (step.cause.in_words()) ": " (step.moved.len()) " moved" }
                p { @for (place, one) in step.moved.iter().enumerate() { @if place > 0 { ", " } (one.subject) } }
            }
        }
    }
}
