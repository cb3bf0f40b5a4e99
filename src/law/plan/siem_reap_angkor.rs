//! The Siem Reap-Angkor Action Plan 2025-2029 of the Anti-Personnel Mine Ban Convention, with its indicators.
//!
//! Titles and summaries are ours; the number leads to the original.

pub mod indicators;

use super::{Chapter, Plan, actions};
use crate::base::{calendar_day, convention::Convention, duty::Duty, provision::Provision};
use crate::law::{
    action::{Action, Clause, Force},
    due::{Due, Pace, Timing, after_entry, after_find, by_deadline, by_msp, each_report, in_year, pace},
};

/// The plan.
pub const PLAN: Plan = Plan {
    chapters: CHAPTERS,
    indicators: indicators::INDICATORS,
    ..Plan::new(
        "siem-reap-angkor",
        "Siem Reap-Angkor",
        Convention::Apmbc,
        (calendar_day(2025, 1, 1), calendar_day(2029, 12, 31)),
    )
};

actions! {
    "siem-reap-angkor";

    "II. Best practices";
    A1 = 1 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Sample": "Sample summary.",
        serves(&[Provision::article(Convention::Apmbc, 6)]),
        due(&[by_msp("plans presented", 22), pace("plans kept up to date", Pace::Periodically)]);
}
