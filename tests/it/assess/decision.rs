//! The fewest facts that decide a threshold, against every way of telling some of the missing ones.

use crate::support::{replies::reply, rows};
use mine_action::{
    Register, State,
    assess::{analysis::Decision, snapshot::Value},
    base::{Cycle, Ratio},
    law::{
        indicator::Indicator,
        oslo,
        reading::{Base, Readings},
    },
    record::{
        Table,
        reply::{NoAnswer, Replies, Told},
    },
};
use std::cmp::Ordering;

const ITEMS: [&str; 5] = [
    "risk-education-programmes",
    "risk-education-data-collected",
    "risk-education-data-analysed",
    "risk-education-disaggregated",
    "risk-education-results",
];
const STATES: [State; 2] = [State::AFG, State::AGO];

fn register() -> Register {
    let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AGO,accession,1999-01-01,,s"];
    rows::register(&[(Table::Memberships, &rows)])
}

fn cycle() -> Cycle {
    "2020".parse().unwrap()
}

/// Ten answers, in the order of the States and items: 0 no, 1 yes, 2 not told.
fn replies(answers: &[u8]) -> Replies {
    let keys = STATES.iter().flat_map(|state| ITEMS.iter().map(move |item| (*state, *item)));
    let told = |answer| if answer == 2 { Told::Missing(NoAnswer::NotRecorded) } else { Told::YesNo(answer == 1) };
    keys.zip(answers).map(|((state, item), answer)| reply(state.code(), "2020", item, told(*answer))).collect()
}

fn ask<T>(register: &Register, answers: &[u8], of: impl Fn(&mine_action::assess::snapshot::Snapshot<'_>) -> T) -> T {
    let replies = replies(answers);
    let readings = Readings { base: Base::Described, ..Readings::DEFAULT };
    of(&register.ask(oslo::PLAN.convention, readings).with_replies(&replies).snapshot(cycle()))
}

/// Whether the value is known to reach the threshold, or known not to.
fn decided(value: &Value, threshold: Ratio) -> Option<bool> {
    let bounds = value.bounds().filter(|_| !value.may_be_undefined())?;
    match (bounds.low.compare(threshold), bounds.high?.compare(threshold)) {
        (Ordering::Greater | Ordering::Equal, _) => Some(true),
        (_, Ordering::Less) => Some(false),
        _ => None,
    }
}

/// The least number of answers added to these that decides it so.
fn least(register: &Register, indicator: &Indicator, answers: &[u8], threshold: Ratio, so: bool) -> Option<u32> {
    let open: Vec<usize> = answers.iter().enumerate().filter(|(_, answer)| **answer == 2).map(|(at, _)| at).collect();
    let ways = 3_usize.pow(u32::try_from(open.len()).unwrap());
    let told = (0..ways).filter_map(|way| {
        let mut told = answers.to_vec();
        let mut rest = way;
        for at in &open {
            told[*at] = u8::try_from(rest % 3).unwrap();
            rest /= 3;
        }
        let added = open.iter().filter(|at| told[**at] != 2).count();
        let value = ask(register, &told, |snapshot| snapshot.value(indicator));
        (decided(&value, threshold) == Some(so)).then(|| u32::try_from(added).unwrap())
    });
    told.min()
}

#[test]
fn the_fewest_facts_are_as_few_as_any_way_of_telling_them() {
    let register = register();
    // The population is an item and the criterion three others, each once.
    let share = oslo::PLAN.indicator(29, 2).unwrap();
    let number = oslo::PLAN.indicator(32, 1).unwrap();
    let some = [
        [2, 1, 1, 1, 2, 2, 0, 1, 1, 2],
        [1, 2, 1, 1, 0, 2, 2, 0, 1, 2],
        [1, 1, 1, 1, 2, 1, 2, 1, 2, 1],
        [1, 1, 1, 1, 1, 2, 0, 1, 1, 2],
    ];
    for answers in some {
        for (indicator, threshold) in [
            (share, Ratio::new(1, 2).unwrap()),
            (share, Ratio::new(1, 1).unwrap()),
            (number, Ratio::number(1)),
            (number, Ratio::number(2)),
        ] {
            let found = ask(&register, &answers, |snapshot| snapshot.explain(indicator).decision(threshold)).unwrap();
            let expected = Decision {
                to_reach: least(&register, indicator, &answers, threshold, true),
                to_miss: least(&register, indicator, &answers, threshold, false),
            };
            assert_eq!(found, expected, "{} {threshold:?} {answers:?}", indicator.id());
        }
    }
}

#[test]
fn a_share_of_nobody_reaches_nothing() {
    let register = register();
    let share = oslo::PLAN.indicator(29, 2).unwrap();
    let nobody = [0, 2, 2, 2, 2, 0, 2, 2, 2, 2];
    let half = Ratio::new(1, 2).unwrap();
    let found = ask(&register, &nobody, |snapshot| snapshot.explain(share).decision(half)).unwrap();
    assert_eq!(found, Decision { to_reach: None, to_miss: None });
}

/// Thresholds within 64 bits are weighed, and none beyond.
#[test]
fn no_threshold_beyond_64_bits_is_weighed() {
    let register = register();
    let weighed = |id: (u16, u8), threshold| {
        let indicator = oslo::PLAN.indicator(id.0, id.1).unwrap();
        ask(&register, &[1; 10], |snapshot| snapshot.explain(indicator).decision(threshold)).is_some()
    };
    let limit = u128::from(i64::MAX.unsigned_abs());
    let (number, share) = ((32, 1), (29, 2));
    assert!(weighed(number, Ratio::number(limit)) && !weighed(number, Ratio::number(limit + 1)));
    let least = |whole| Ratio::new(1, whole).unwrap();
    assert!(weighed(share, least(limit)) && !weighed(share, least(limit + 1)));
}

/// What is asked is told in a line, not all that is known of every subject.
#[test]
fn inquiries_snapshots_and_explanations_are_told_in_a_line() {
    let register = register();
    let snapshot = register.measure(&oslo::PLAN).snapshot(cycle());
    let explanation = snapshot.explain(oslo::PLAN.indicators[0]);
    for told in [format!("{:?}", snapshot.inquiry()), format!("{snapshot:?}"), format!("{explanation:?}")] {
        assert!(told.contains(r#"plan: Some("oslo")"#) && told.len() < 1500, "{told}");
    }
}
