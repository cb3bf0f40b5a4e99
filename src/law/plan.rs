//! The action plans: political commitments under the Conventions, for a few years each.
//!
//! A plan is a file: its actions chapter by chapter, as its contents page has them, and its indicators. A plan of your own
//! is made of the same types and works wherever these do.

pub mod cartagena;
mod conditions;
mod definition;
pub mod oslo;
pub mod siem_reap_angkor;
pub mod vientiane;

use super::due::Timing;
use crate::base::{Day, citation::Citation, convention::Convention, duty::Duty};

pub use definition::{Chapter, Plan};

/// Every plan of this crate, in the order of adoption. A fifth needs one file, its line among
/// the modules, and one line here.
pub static PLANS: [&Plan; 4] = [&cartagena::PLAN, &vientiane::PLAN, &oslo::PLAN, &siem_reap_angkor::PLAN];

/// What a plan of a Convention says of that kind of thing, with the day from which it says so, in the order of adoption.
fn said(convention: Convention, what: impl Fn(Timing) -> Option<u32> + Copy) -> impl Iterator<Item = PlanPeriod> {
    let plans = PLANS.iter().filter(move |plan| plan.convention == convention);
    plans.flat_map(move |plan| {
        plan.actions().flat_map(move |action| {
            let told = action.due.iter().filter_map(move |due| what(due.timing));
            told.map(move |months| PlanPeriod { since: plan.adopted, months, citation: action.citation(plan.name) })
        })
    })
}

/// A period that a plan sets: a commitment, not treaty law.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlanPeriod {
    /// The day on which the plan was adopted.
    pub since: Day,
    /// Months.
    pub months: u32,
    /// The action.
    pub citation: Citation,
}

/// The months that plans give for what is found under a duty (Oslo Action 15, Siem Reap-Angkor Action 15); earlier plans
/// give no number.
pub fn periods_after_find(convention: Convention, duty: Duty) -> impl Iterator<Item = PlanPeriod> {
    said(convention, move |timing| match timing {
        Timing::AfterFind { months, duty: of } if of == duty => Some(months),
        _ => None,
    })
}

/// The plans' answer to two consecutive years without information (Oslo Action 49, Siem Reap-Angkor Action 47).
pub fn answers_to_silence(convention: Convention) -> impl Iterator<Item = PlanPeriod> {
    said(convention, |timing| (timing == Timing::AfterTwoSilentYears).then_some(24))
}

impl Plan {
    /// The plan of that code among [`PLANS`].
    pub fn of(code: &str) -> Option<&'static Self> {
        PLANS.iter().copied().find(|plan| plan.code == code)
    }
}
