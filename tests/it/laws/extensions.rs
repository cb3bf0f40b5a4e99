//! Histories of extensions: what was given adds up, what was not asked was not given, and the order of rows plays no part.

use crate::support::property::cases;
use mine_action::{
    Day, Register, Truth,
    assess::series::ExtensionHistory,
    base::MonthSpan,
    law::reading::Readings,
    strategies::{base::readings, lawful::lawful_facts, register::any_register, register::register_and_day},
};
use proptest::prelude::*;

/// The months of the grants alone, where each is known exactly and nothing else moved the deadline.
fn of_the_grants(entry: &ExtensionHistory) -> Option<MonthSpan> {
    let moved = || entry.requests.iter().filter(|one| one.granted_until.is_some());
    let decided = moved().all(|one| one.granted == Truth::Yes) && *entry.shown.end() == 0;
    let exact = |date: Option<mine_action::When>| date.is_some_and(|date| date.exact().is_some());
    let months = moved().map(|one| one.months_granted.clone().filter(|months| months.start() == months.end()));
    let months: Option<Vec<MonthSpan>> = months.map(|months| months.map(|months| *months.start())).collect();
    months.filter(|_| decided && exact(entry.original)).map(|months| months.into_iter().sum())
}

fn holds(entry: &ExtensionHistory, day: Day) -> Result<(), TestCaseError> {
    if let Some(sum) = of_the_grants(entry) {
        prop_assert_eq!(&entry.months, &Some(sum..=sum), "{}", entry);
    }
    if *entry.asked.end() == 0 {
        prop_assert_eq!(&entry.grants, &(0..=0), "{}", entry);
        if *entry.shown.end() == 0 {
            prop_assert_eq!(&entry.months, &Some(MonthSpan::ZERO..=MonthSpan::ZERO), "{}", entry);
        }
    }
    for (least, most) in [(&entry.asked, entry.requests.len()), (&entry.grants, *entry.asked.end())] {
        prop_assert!(least.start() <= least.end() && *least.end() <= most, "{}", entry);
    }
    if let Some(months) = &entry.months {
        prop_assert!(months.start() <= months.end(), "{}", entry);
    }
    for days in [&entry.bound_days, &entry.extended_days, &entry.days_out_of_time()] {
        prop_assert!(0 <= *days.start() && days.start() <= days.end() && days.end() <= entry.bound_days.end());
    }
    let lapses = &entry.lapses;
    for (one, next) in lapses.iter().zip(lapses.iter().skip(1)) {
        prop_assert!(one.until.is_some_and(|until| until <= next.from), "{} {}", one, next);
    }
    for request in &entry.requests {
        let came = request.filed.is_none_or(|filed| filed.earliest() <= day);
        prop_assert!(came, "{} on {}", request, day);
        prop_assert!(request.asked_until.is_some() || request.done_by_then == Truth::Unknown);
    }
    Ok(())
}

fn all_hold(register: &Register, readings: Readings, day: Day) -> Result<Vec<ExtensionHistory>, TestCaseError> {
    let all = register.extensions(readings, day);
    all.iter().try_for_each(|entry| holds(entry, day))?;
    Ok(all)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_was_given_adds_up((register, day) in register_and_day(), readings in readings()) {
        all_hold(&register, readings, day)?;
    }

    #[test]
    fn later_days_know_of_more_requests((register, day) in register_and_day()) {
        let readings = Readings::default();
        let (then, now) = (register.extensions(readings, day), register.extensions(readings, register.known()));
        prop_assert_eq!(then.len(), now.len());
        for (then, now) in then.iter().zip(&now).filter(|_| day <= register.known()) {
            prop_assert!(then.requests.len() <= now.requests.len() && then.bound_days.start() <= now.bound_days.start());
            prop_assert!(then.extended_days.start() <= now.extended_days.start());
            prop_assert!(then.lapses.len() <= now.lapses.len());
        }
    }

    #[test]
    fn the_order_of_rows_plays_no_part_in_extensions(
        (release, facts, shuffled) in lawful_facts().prop_flat_map(|(release, facts)| {
            (Just(release), Just(facts.clone()), Just(facts).prop_shuffle())
        }),
    ) {
        let [one, other] = [facts, shuffled].map(|facts| Register::new(release, facts).unwrap());
        let readings = Readings::default();
        prop_assert_eq!(one.extensions(readings, release), other.extensions(readings, release));
    }

    #[test]
    fn histories_are_read_back(register in any_register()) {
        let all = register.extensions(Readings::default(), register.known());
        let text = serde_json::to_string(&all).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<ExtensionHistory>>(&text).unwrap(), all);
    }
}

/// Of the embedded records too, where the sums of most can be told.
#[cfg(feature = "data")]
#[test]
fn the_embedded_records_add_up() {
    let register = mine_action::data::register().unwrap();
    for day in ["2009-06-01", "2014-12-02", "2026-11-21"] {
        let all = all_hold(register, Readings::default(), day.parse().unwrap()).unwrap();
        let granted: Vec<_> = all.iter().filter(|entry| *entry.grants.start() > 0).collect();
        let summed = granted.iter().filter(|entry| of_the_grants(entry).is_some()).count();
        assert!(summed * 10 > granted.len() * 6, "{summed} of {}", granted.len());
    }
}
