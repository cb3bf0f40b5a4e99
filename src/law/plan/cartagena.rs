//! The Cartagena Action Plan 2010-2014 of the Anti-Personnel Mine Ban Convention.
//!
//! Titles and summaries are ours; the number leads to the original.

use super::{Chapter, Plan, actions};
use crate::base::{calendar_day, convention::Convention, duty::Duty, provision::Provision};
use crate::law::{
    action::{Action, Clause, Force},
    due::{Due, Pace, Timing, after_entry, after_find, by_deadline, by_msp, each_report, in_year, pace},
};

/// The plan.
pub const PLAN: Plan = Plan {
    chapters: CHAPTERS,
    ..Plan::new("cartagena", "Cartagena", Convention::Apmbc, (calendar_day(2010, 1, 1), calendar_day(2014, 12, 31)))
};

actions! {
    "cartagena";

    "I. Universalisation";
    A1 = 1 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Sample": "Sample summary.",
        serves(&[Provision::article(Convention::Apmbc, 6)]),
        due(&[by_msp("plans presented", 22), pace("plans kept up to date", Pace::Periodically)]);
}
