//! The deadlines of a duty, against the findings of each State: nobody is left out because a deadline is known only in part.

use crate::support::{day::day, property::cases};
use mine_action::{
    Convention, Day, Duty, Register, State, When,
    assess::sweep::StateDeadline,
    strategies::{
        lawful::{lawful_facts, lawful_register},
        register::any_register,
    },
};
use proptest::prelude::*;
use std::{collections::BTreeMap, ops::Bound};

/// Every duty of every Convention.
fn duties() -> impl Iterator<Item = (Convention, Duty)> {
    let both = [Convention::Apmbc, Convention::Ccm].into_iter();
    both.flat_map(|convention| Duty::of(convention).map(move |duty| (convention, duty)))
}

/// The States whose finding has a deadline that may fall within these days, with that deadline.
fn asked_one_by_one(
    register: &Register,
    (convention, duty): (Convention, Duty),
    day: Day,
    first: Day,
    last: Day,
) -> BTreeMap<State, When> {
    let deadline = |state: State| register.state(state).duty(convention, duty)?.at(day).deadline;
    let all = register.states().filter_map(|state| Some((state, deadline(state)?)));
    all.filter(|(_, when)| when.may_be_in(first, last)).collect()
}

fn a_day() -> impl Strategy<Value = Day> {
    (0u64..15_000).prop_map(|days| day("1997-01-01").checked_add_days(chrono::Days::new(days)).unwrap())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_deadline_that_may_fall_within_the_window_is_listed_once(
        register in prop_oneof![lawful_register(), any_register()],
        day in a_day(),
        first in a_day(),
        length in 0u64..4000,
    ) {
        let last = first.checked_add_days(chrono::Days::new(length)).unwrap();
        for (convention, duty) in duties() {
            let lines = register.deadlines(convention, duty, day, first..=last);
            let listed: BTreeMap<State, When> = lines.iter().map(|line| (line.state, line.deadline)).collect();
            prop_assert_eq!(lines.len(), listed.len(), "once each");
            prop_assert_eq!(listed, asked_one_by_one(&register, (convention, duty), day, first, last));
            prop_assert!(lines.is_sorted_by_key(|line| (line.deadline.earliest(), line.deadline.latest(), line.state)));
            for line in &lines {
                let finding = register.state(line.state).duty(convention, duty).unwrap().at(day);
                prop_assert_eq!((line.day, line.original, &line.status), (day, finding.original_deadline, &finding.status));
            }
        }
    }

    #[test]
    fn the_order_of_the_facts_plays_no_part(
        (release, facts, shuffled) in lawful_facts()
            .prop_flat_map(|(release, facts)| (Just(release), Just(facts.clone()), Just(facts).prop_shuffle())),
        day in a_day(),
    ) {
        let (register, other) = (Register::new(release, facts).unwrap(), Register::new(release, shuffled).unwrap());
        for (convention, duty) in duties() {
            prop_assert_eq!(register.deadlines(convention, duty, day, ..), other.deadlines(convention, duty, day, ..));
        }
    }

    #[test]
    fn a_window_is_its_days(register in lawful_register(), day in a_day(), first in a_day(), last in a_day()) {
        let (before, after) = (first.pred_opt().unwrap(), last.succ_opt().unwrap());
        for (convention, duty) in duties() {
            let within = |window: (Bound<Day>, Bound<Day>)| register.deadlines(convention, duty, day, window);
            let whole = within((Bound::Included(first), Bound::Included(last)));
            prop_assert_eq!(&whole, &within((Bound::Excluded(before), Bound::Excluded(after))));
            prop_assert!(first <= last || whole.is_empty());
            let all = register.deadlines(convention, duty, day, ..);
            let inside = |line: &&StateDeadline| line.deadline.may_be_in(first, last);
            prop_assert!(first > last || whole == all.iter().filter(inside).cloned().collect::<Vec<_>>());
        }
    }
}

#[cfg(feature = "data")]
#[test]
fn states_whose_new_deadline_is_not_recorded_are_listed() {
    use mine_action::Status;
    let register = mine_action::data::register().unwrap();
    let now = register.release();
    let lines = register.deadlines(Convention::Apmbc, Duty::Clearance, now, now..=day("2027-12-31"));
    for (state, deadline) in [
        (State::AGO, "2026-01-01/2035-12-31"),
        (State::ARG, "2023-03-02/2033-03-01"),
        (State::PER, "2025-01-01/2034-12-31"),
    ] {
        let line = lines.iter().find(|line| line.state == state).unwrap_or_else(|| panic!("{state} is left out"));
        assert_eq!(line.deadline, deadline.parse().unwrap());
        assert_eq!(line.deadline.exact(), None);
        let left = line.days_left().unwrap();
        assert!(*left.start() < 0 && 365 < *left.end(), "{left:?}");
        assert!(line.may_be_open());
    }
    let all = register.deadlines(Convention::Apmbc, Duty::Clearance, now, ..);
    assert!(all.iter().any(|line| !line.may_be_open()), "what is done has a deadline still");
    assert!(all.iter().all(|line| line.may_be_open() || !line.status.may_be(&Status::Overdue)));
}

proptest! {
    #![proptest_config(cases(32))]

    /// More time is more time (APMBC Art. 5(4)): until what day it was given may not be known, but it is a later one, so that the
    /// State is in time on the day after the old deadline; and whatever day is recorded later is one of those.
    #[test]
    fn a_grant_gives_a_later_deadline(months in 1u32..=120, on in 1u64..3000) {
        use crate::support::rows::{MINES, register};
        use mine_action::{Status, record::Table};
        let of = |until: Option<Day>| {
            let until = until.map_or_else(String::new, |day| day.to_string());
            let request = format!("apmbc,AFG,clearance,1,,2008-03-01,,,9MSP,granted,2008-11-28,,,{until},,,,,,s");
            let meeting = (Table::Meetings, &["apmbc,9MSP,2008-11-24,2008-11-28,,,complete,,s"][..]);
            let areas = (Table::Areas, &["apmbc,AFG,seen-open,2025-12-31,,,,,s"][..]);
            let records = register(&[MINES, meeting, areas, (Table::Requests, &[request.as_str()])]);
            records.state(State::AFG).duty(Convention::Apmbc, Duty::Clearance).unwrap()
        };
        let old = day("2009-07-01");
        let open = of(None);
        let found = open.deadline(day("2009-01-01")).unwrap();
        prop_assert_eq!(found, "2009-07-02/2019-07-01".parse().unwrap());
        let status = open.at(old.succ_opt().unwrap()).status;
        prop_assert_eq!(status.known(), Some(&Status::InTime));
        let until = old.checked_add_months(chrono::Months::new(months)).unwrap();
        let told = of(Some(until));
        prop_assert_eq!(told.deadline(day("2009-01-01")), Some(until.into()));
        prop_assert!(found.may_be(until));
        let later = old.checked_add_days(chrono::Days::new(on)).unwrap();
        let status = told.at(later).status;
        prop_assert!(status.known().is_some_and(|status| open.at(later).status.may_be(status)), "{} {:?}", later, status);
    }
}
