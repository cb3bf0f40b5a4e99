//! All duties over time, against a walk day by day.

use crate::support::{day::day, property::cases};
use mine_action::{
    Convention, Day, Duty, Register,
    assess::sweep::Sweep,
    law::reading::Readings,
    strategies::{base::readings, lawful::lawful_register, register::any_register},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// There is a line for every duty of every State that signed or joined, and it tells on each of these days what the finding
/// of that day tells.
fn agrees(register: &Register, readings: Readings, days: &[Day]) -> Result<(), TestCaseError> {
    let sweep = register.sweep(readings);
    let mut lines = sweep.lines().iter();
    for state in register.states() {
        let dossier = register.state(state).under(readings);
        for convention in Convention::ALL.iter().filter(|one| dossier.has_standing(**one)) {
            for duty in dossier.duties(*convention) {
                let line = lines.next().unwrap();
                prop_assert_eq!((line.state, line.convention, line.duty), (state, *convention, duty.duty()));
                for day in days {
                    let finding = duty.at(*day);
                    prop_assert_eq!(line.status.at(*day), &finding.status, "{} {} {}", state, duty.duty(), day);
                    prop_assert_eq!(line.deadline.at(*day), &finding.deadline, "{} {} {}", state, duty.duty(), day);
                }
            }
        }
    }
    prop_assert!(lines.next().is_none());
    counts_agree(&sweep, days)
}

/// How many States have which status is what the lines tell.
fn counts_agree(sweep: &Sweep, days: &[Day]) -> Result<(), TestCaseError> {
    for convention in Convention::ALL {
        for duty in Duty::ALL {
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
    fn a_sweep_is_the_walk_day_by_day(
        register in prop_oneof![lawful_register(), any_register()],
        readings in readings(),
        first in 0u64..40,
    ) {
        let days: Vec<Day> = day("1997-01-01").iter_days().skip(usize::try_from(first).unwrap()).step_by(151).take(80).collect();
        let sweep = register.sweep(readings);
        // Beside days here and there, those on which something changes, and the days before them.
        let own = sweep.lines().iter().flat_map(|line| line.deadline.change_days().chain(line.status.change_days()));
        let mut all: Vec<Day> = own.flat_map(|day| [day.pred_opt(), Some(day)]).flatten().chain(days).collect();
        all.sort_unstable();
        all.dedup();
        agrees(&register, readings, &all)?;
    }
}

#[cfg(feature = "data")]
#[test]
fn the_sweep_of_the_embedded_records_is_the_walk_day_by_day() {
    let register = mine_action::data::register().unwrap();
    let days: Vec<Day> =
        day("1999-03-01").iter_days().step_by(397).take_while(|one| *one <= day("2026-11-21")).collect();
    agrees(register, Readings::default(), &days).unwrap();
}
