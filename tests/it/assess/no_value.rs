//! When an indicator has no value, and why; when replies and records say different things.

use crate::support::{
    replies::{reply, vocabulary},
    rows::{self, MINES},
};
use mine_action::{
    Replies, State,
    assess::snapshot::Undefined,
    law::{indicator::Indicator, oslo},
    record::{
        Table,
        reply::{NoAnswer, Reply, Told},
    },
};

const MEETING: rows::Rows<'_> = (Table::Meetings, &["apmbc,20MSP,2022-11-21,2022-11-25,,,complete,,s"]);

/// Why an indicator of the Oslo plan has no value in 2022, and how it is printed.
fn value(retained: &[&str], told: &Replies, indicator: &Indicator) -> (Option<Undefined>, String) {
    let register = rows::register(&[MINES, MEETING, (Table::Retained, retained)]);
    let value = register.measure(&oslo::PLAN).with_replies(told).snapshot("2022".parse().unwrap()).value(indicator);
    (value.undefined(), value.to_string())
}

/// Oslo 16.1 is a percentage of those that retain mines, 3.2 of delegates; 42.3 does not say what is counted.
#[test]
fn a_share_of_nobody_and_what_no_text_counts_have_no_value() {
    let none = Replies::default();
    let of = |retained: &[&str]| value(retained, &none, &oslo::I16_1);
    assert_eq!(of(&["apmbc,AFG,,0,,,,s"]).0, Some(Undefined::EmptyPopulation));
    assert_eq!(of(&["apmbc,AFG,2015,5,,,,s"]), (None, "no facts".to_owned()));
    // Who may retain some may be counted.
    assert_eq!(of(&[]).0, None);
    // A number has a value of nobody, too.
    assert_eq!(value(&[], &none, &oslo::I50_1).0, None);
    assert_eq!(value(&[], &none, &oslo::I42_3).0, Some(Undefined::NoQuantifier));
    let delegates = |all: u64, women: u64| {
        let told = |item, number| reply("apmbc/20MSP", "2022", item, Told::Amount(number));
        let told: Replies = [told("delegates", all), told("women-delegates", women)].into_iter().collect();
        value(&[], &told, &oslo::I3_2)
    };
    assert_eq!(delegates(0, 0).0, Some(Undefined::ZeroWhole));
    assert_eq!(delegates(600, 240), (None, "240 of 600 (40 %)".to_owned()));
    assert_eq!(value(&[], &none, &oslo::I3_2).0, None);
}

/// Records answer whether laws were taken; how a plan was made, replies alone do.
#[test]
fn replies_that_disagree_are_told_with_what_counts() {
    let register = rows::register(&[MINES, (Table::Measures, &["apmbc,AFG,law,a law,2001-01-01,,s"])]);
    let told = |rows: &[(&str, Told)]| {
        let row = |(place, (item, told)): (usize, &(&str, Told))| {
            let source = format!("source {place}");
            let term = vocabulary().term(item).unwrap();
            Reply::telling(State::AFG, 2022, term, *told).from(source).check().unwrap()
        };
        let replies: Replies = rows.iter().enumerate().map(row).collect();
        let found = register.measure(&oslo::PLAN).with_replies(&replies).disagreements();
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let (yes, no, missing) = (Told::YesNo(true), Told::YesNo(false), Told::Missing(NoAnswer::Silent));
    let (laws, plan) = ("measures-taken", "clearance-plan");
    assert_eq!(told(&[(laws, no)]), ["AFG, 2022, measures-taken: no told, yes recorded, which counts"]);
    assert_eq!(told(&[(laws, yes)]), [""; 0]);
    assert_eq!(told(&[(laws, missing)]), [""; 0]);
    assert_eq!(told(&[(plan, yes), (plan, yes)]), [""; 0]);
    assert_eq!(told(&[(plan, yes), (plan, missing)]), [""; 0]);
    assert_eq!(told(&[(plan, yes), (plan, no)]), ["AFG, 2022, clearance-plan: no and yes told, so nothing counts"]);
}
