//! The plans and their cycles.

use super::asked::{Asked, plan_path};
use crate::law::plan::PLANS;
use crate::report::{
    frame::{Frame, caveat},
    page::Page,
    words,
};
use maud::html;

pub(super) fn page(asked: Asked<'_>, frame: Frame) -> Page {
    let cycles = asked.cycles();
    let body = html! {
        h1 { "Action plans" }
        (caveat(asked.day, asked.register.known()))
        @for plan in PLANS {
            h2 { (plan.name) small { (plan.convention.abbreviation()) } }
            p { (words::day(plan.first_day)) @if let Some(last) = plan.last_day { " to " (words::day(last)) } ": " (plan.actions().count()) " actions, " (plan.indicators.len()) " indicators" }
            @if plan.indicators.is_empty() { p.sub { "Without indicators." } }
            p.cycles {
                @for (of, cycle) in cycles.iter().filter(|(of, _)| of.code == plan.code) {
                    @if let Some(link) = frame.link(&plan_path(of, *cycle)) { a href=(link) { (cycle) } " " }
                }
            }
        }
    };
    frame.page("Action plans", false, &body)
}
