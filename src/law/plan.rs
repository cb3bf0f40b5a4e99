//! The action plans: political commitments under the Conventions, for a few years each.
//!
//! Each plan has a file: its actions chapter by chapter, in the order of the text; in a folder of its name its indicators,
//! the words before the actions of each chapter, and what it says of itself. Your own plan is made of the same types and
//! works wherever these do.
//!
//! | what a plan says | ask |
//! |---|---|
//! | who is asked to do what, how strongly, by when | [`Plan::actions`], [`Plan::action`] |
//! | what is counted, of whom | [`Plan::indicator`] |
//! | whether it binds; how it is measured | `legal_standing`, [`LegalStanding`]; `measurement`, [`Measurement`] |
//! | where it wants to get, by when, and what counts it | [`Plan::goal`]; for its numbers [`Inquiry::size_of`] |
//! | what a chapter is for, and who is to act | [`Plan::chapter_of`], [`Chapeau`] |
//! | what its words mean | [`Plan::term`] |
//! | what has proved its worth, and which actions carry it out | [`Plan::practice`], [`Plan::practices_of`] |
//!
//! [`Inquiry::size_of`]: crate::assess::inquiry::Inquiry::size_of

pub mod cartagena;
mod conditions;
mod definition;
pub mod oslo;
pub mod siem_reap_angkor;
mod text;
pub mod vientiane;

use super::{action::Action, due::Timing};
use crate::base::{Day, citation::Citation, convention::Convention, duty::Duty};

pub use definition::{Chapter, Plan};
pub use text::{
    Addressees, BestPractice, Chapeau, CountedBy, DefinedTerm, Direction, Goal, GoalTime, LegalStanding, Measurement,
    Place, ToldHow,
};

/// Every plan of this crate, in the order of adoption. A fifth needs a file, a line among the modules, and a line here.
///
/// ```
/// use mine_action::law::plan::{PLANS, Plan};
/// let actions: usize = PLANS.iter().map(|plan| plan.actions().count()).sum();
/// assert_eq!(actions, 67 + 66 + 50 + 48);
/// assert_eq!(Plan::of("oslo").map(|plan| plan.indicators.len()), Some(81));
/// ```
pub static PLANS: [&Plan; 4] = [&cartagena::PLAN, &vientiane::PLAN, &oslo::PLAN, &siem_reap_angkor::PLAN];

/// The periods in months that the plans of a Convention set for what `what` picks, in the order of adoption.
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
#[non_exhaustive]
pub struct PlanPeriod {
    /// The day on which the plan was adopted.
    pub since: Day,
    /// Its length in months.
    pub months: u32,
    /// The action that sets it.
    pub citation: Citation,
}

/// The periods that plans set for what is found under a duty (Oslo Action 15, Siem Reap-Angkor Action 15). Earlier
/// plans set none.
///
/// ```
/// use mine_action::{Convention, Duty, law::plan::periods_after_find};
/// let periods: Vec<_> = periods_after_find(Convention::Apmbc, Duty::StockpileDestruction).collect();
/// assert_eq!((periods[0].months, periods[0].citation.to_string().as_str()), (6, "Oslo Action 15"));
/// ```
pub fn periods_after_find(convention: Convention, duty: Duty) -> impl Iterator<Item = PlanPeriod> {
    said(convention, move |timing| match timing {
        Timing::AfterFind { months, duty: of } if of == duty => Some(months),
        _ => None,
    })
}

/// What plans provide for after two consecutive years without information (Oslo Action 49, Siem Reap-Angkor Action 47).
///
/// ```
/// use mine_action::{Convention, law::plan::answers_to_silence};
/// let cited: Vec<String> = answers_to_silence(Convention::Apmbc).map(|one| one.citation.to_string()).collect();
/// assert_eq!(cited, ["Oslo Action 49", "Siem Reap-Angkor Action 47"]);
/// assert_eq!(answers_to_silence(Convention::Ccm).count(), 0);
/// ```
pub fn answers_to_silence(convention: Convention) -> impl Iterator<Item = PlanPeriod> {
    said(convention, |timing| (timing == Timing::AfterTwoSilentYears).then_some(24))
}

/// The action that a citation names, among [`PLANS`].
pub(crate) fn action_cited(cited: &Citation) -> Option<&'static Action> {
    let Citation::Action { plan: name, number } = cited else { return None };
    PLANS.iter().find(|plan| plan.name == name)?.action(*number)
}

impl Plan {
    /// The plan of that code among [`PLANS`].
    pub fn of(code: &str) -> Option<&'static Self> {
        PLANS.iter().copied().find(|plan| plan.code == code)
    }
}
