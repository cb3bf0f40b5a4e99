//! What is told beside a status is no surer than the status, and whoever is asked says the same.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Duty, Finding, Possible, Register, State, Status,
    assess::{
        answer::{Because, DeadlineReason, ReportReason},
        duty::DutyStatus,
    },
    strategies::{
        lawful::lawful_register,
        register::{any_register, wild_register},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn registers() -> impl Strategy<Value = Register> {
    prop_oneof![lawful_register().boxed(), any_register().boxed(), wild_register().boxed()]
}

/// Every duty of every State, with days on which its status changes and the days beside them, up to the last day known.
fn asked(register: &Register, dice: usize) -> Vec<(DutyStatus, Vec<Day>)> {
    let of = |state: State| {
        let all = Convention::ALL.iter().flat_map(move |one| register.state(state).duties(*one));
        all.map(|duty| {
            let line = duty.timeline();
            let around = line.change_days().flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten();
            let days: Vec<Day> = around.filter(|day| *day <= register.known()).collect();
            let some = days.iter().skip(dice % 3).step_by(1 + days.len() / 12).copied().chain([register.known()]);
            (duty, some.collect())
        })
    };
    register.states().flat_map(of).collect()
}

/// Whether the finding tells flatly that something was, or is, out of time.
fn is_flat(because: &Because) -> bool {
    match because {
        Because::Deadline(DeadlineReason::Late { days }) => *days > 0,
        Because::Deadline(DeadlineReason::LateAtLeast { .. }) | Because::Report(ReportReason::Owed { .. }) => true,
        _ => false,
    }
}

/// Whether no day of the lapse, if one is told, may have been in time.
fn lapses_are_sure(duty: &DutyStatus, finding: &Finding) -> Result<(), TestCaseError> {
    let lapses = finding.reasons.iter().filter_map(|reason| match reason.because {
        Because::Deadline(DeadlineReason::Lapse { from, to }) => Some((from, to)),
        _ => None,
    });
    for (from, to) in lapses {
        let last = to.earliest().pred_opt().unwrap();
        let sure = duty.clocks().iter().any(|clock| {
            let line = duty.under(clock);
            [from, last].iter().all(|day| !line.at(*day).may_be(&Status::InTime))
        });
        prop_assert!(from <= last && sure, "{}: a lapse from {} to {}", finding, from, to);
    }
    Ok(())
}

/// What is possible of all the reports due by that day, by the portfolio: the gravest of all.
fn by_portfolio(register: &Register, duty: &DutyStatus, day: Day) -> BTreeSet<Status> {
    let entries = register.state(duty.state()).portfolio(day, &(Day::MIN..=Day::MAX)).into_iter();
    let article = duty.provision().to_string();
    let of_duty = entries.filter(|entry| entry.citation.to_string().starts_with(&format!("{article}(")));
    // Before anything is due, the initial report counts.
    let initial = duty.at(day).original_deadline;
    let due = of_duty.filter(|entry| {
        entry.due.is_some_and(|due| due.earliest() <= day) || entry.what == "initial report" && entry.due == initial
    });
    due.fold(BTreeSet::from([Status::NotBound]), |gravest, entry| {
        let own: Vec<Status> = entry.status.options().into_iter().collect();
        gravest.iter().flat_map(|one| own.iter().map(move |other| *one.max(other))).collect()
    })
}

/// Whether status and portfolio tell the same of the reports of a State that is surely bound.
fn reports_agree(register: &Register, duty: &DutyStatus, day: Day) -> Result<(), TestCaseError> {
    if duty.standing().party().at(day).known() != Some(&true) {
        return Ok(());
    }
    let status = duty.at(day).status.options();
    let portfolio = by_portfolio(register, duty, day);
    if duty.standing().spells().len() == 1 {
        prop_assert_eq!(&status, &portfolio, "{} {} on {}", duty.state(), duty.convention(), day);
    }
    prop_assert!(status.is_subset(&portfolio), "{} on {}: {:?}, {:?}", duty.state(), day, status, portfolio);
    Ok(())
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn no_reason_is_surer_than_the_status(register in registers(), dice in any::<usize>()) {
        for (duty, days) in asked(&register, dice) {
            for day in days {
                let finding = duty.at(day);
                let flat = finding.reasons.iter().find(|reason| is_flat(&reason.because));
                let is_known = matches!(finding.status, Possible::Known(Status::Overdue | Status::Fulfilled));
                prop_assert!(flat.is_none() || is_known, "{}: {:?}", finding, flat);
                lapses_are_sure(&duty, &finding)?;
            }
        }
    }

    #[test]
    fn since_is_the_day_from_which_all_that_is_possible_has_been_so(register in registers(), dice in any::<usize>()) {
        for (duty, days) in asked(&register, dice) {
            let line = duty.timeline();
            for day in days {
                let finding = duty.at(day);
                let possible = |day: Day| line.at(day).options();
                if let Some(since) = finding.since {
                    prop_assert_ne!(possible(since.pred_opt().unwrap()), possible(day), "{} since {}", finding, since);
                }
                let from = finding.since.unwrap_or(Day::MIN);
                let between = line.change_days().filter(|change| from <= *change && *change <= day).chain([from]);
                for between in between {
                    prop_assert_eq!(possible(between), possible(day), "{} since {}, on {}", finding, from, between);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn status_and_portfolio_tell_the_same_of_reports(register in registers(), dice in any::<usize>()) {
        for (duty, days) in asked(&register, dice) {
            if duty.duty() == Duty::Reporting {
                for day in days {
                    reports_agree(&register, &duty, day)?;
                }
            }
        }
    }
}

#[cfg(feature = "data")]
#[test]
fn status_and_portfolio_tell_the_same_of_the_embedded_reports() {
    let register = mine_action::data::register().unwrap();
    for state in register.states() {
        for convention in Convention::ALL {
            let duty = register.state(state).duty(*convention, Duty::Reporting).unwrap();
            for (year, month, on) in [(2004, 4, 30), (2012, 5, 1), (2017, 4, 30), (2019, 5, 24), (2026, 11, 21)] {
                reports_agree(register, &duty, Day::from_ymd_opt(year, month, on).unwrap()).unwrap();
            }
        }
    }
}
