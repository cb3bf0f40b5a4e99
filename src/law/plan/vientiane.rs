//! The Vientiane Action Plan 2010 of the Convention on Cluster Munitions.
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
    ..Plan::new("vientiane", "Vientiane", Convention::Ccm, (calendar_day(2010, 11, 12), calendar_day(2015, 9, 11)))
};

actions! {
    "vientiane";

    "I. Partnerships";
    A1 = 1 [PARTNERSHIPS, STATES_PARTIES, Will]
        "Sample": "Sample summary.",
        serves(&[Provision::article(Convention::Ccm, 6)]),
        due(&[by_msp("plans presented", 22), pace("plans kept up to date", Pace::Periodically)]);
}
