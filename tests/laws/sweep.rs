//! All duties over time, against a walk day by day.

use crate::cases;
use mine_action::{
    Convention, Day, Duty, Register,
    assess::sweep::Sweep,
    law::reading::Readings,
    strategies::{lawful::lawful_register, register::any_register},
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use strum::VariantArray;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Every line tells on these days what the duty itself tells.
fn agrees(register: &Register, sweep: &Sweep, days: &[Day]) -> Result<(), TestCaseError> {
    for line in sweep.lines() {
        let duty = register.state(line.state).status(line.convention, line.duty).unwrap();
        for day in days {
            prop_assert_eq!(line.deadline.at(*day), &duty.deadline(*day), "{} {} {}", line.state, line.duty, day);
        }
        prop_assert_eq!(&line.status, &duty.timeline());
    }
    for convention in Convention::VARIANTS {
        for duty in Duty::VARIANTS {
            let counts = sweep.counts(*convention, *duty);
            let own: Vec<_> =
                sweep.lines().iter().filter(|line| (line.convention, line.duty) == (*convention, *duty)).collect();
            for day in days {
                let mut slow = BTreeMap::new();
                for line in &own {
                    *slow.entry(line.status.at(*day).known().copied()).or_insert(0) += 1;
                }
                prop_assert_eq!(counts.at(*day), &slow);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn a_sweep_is_the_walk_day_by_day(register in prop_oneof![lawful_register(), any_register()], first in 0u64..40) {
        let days: Vec<Day> = day("1997-01-01").iter_days().skip(usize::try_from(first).unwrap()).step_by(151).take(80).collect();
        let sweep = register.sweep(Readings::default());
        // Beside days here and there, those on which something changes, and the days before them.
        let own = sweep.lines().iter().flat_map(|line| line.deadline.change_days().chain(line.status.change_days()));
        let mut all: Vec<Day> = own.flat_map(|day| [day.pred_opt(), Some(day)]).flatten().chain(days).collect();
        all.sort_unstable();
        all.dedup();
        agrees(&register, &sweep, &all)?;
    }
}

#[cfg(feature = "data")]
#[test]
fn the_sweep_of_the_embedded_records_is_the_walk_day_by_day() {
    let register = mine_action::data::register().unwrap();
    let sweep = register.sweep(Readings::default());
    let days: Vec<Day> =
        day("1999-03-01").iter_days().step_by(97).take_while(|one| *one <= day("2026-11-21")).collect();
    agrees(register, &sweep, &days).unwrap();
}
