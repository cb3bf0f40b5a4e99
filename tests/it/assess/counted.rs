//! Counts narrow the values of indicators that ask for what was counted, by their day: held to every way in which the
//! unknown can turn out.

use crate::support::rows;
use mine_action::{
    Ratio, Register,
    law::{indicator::Indicator, oslo},
    record::Table,
};

const STATES: [&str; 5] = ["AFG", "AGO", "ALB", "ARG", "AUS"];

/// Five States Parties since 1999. Of their retained mines and of their laws some is recorded.
fn world(lists: &[&str]) -> Register {
    let members: Vec<String> = STATES.iter().map(|state| format!("apmbc,{state},accession,1999-01-01,,s")).collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    rows::register(&[
        (Table::Memberships, &members),
        // Afghanistan retained some at the end of 2020 and of 2023, Angola none; of the other three nothing is known.
        (
            Table::Retained,
            &["apmbc,AFG,2020,5,,,,s", "apmbc,AFG,2023,5,,,,s", "apmbc,AGO,2020,0,,,,s", "apmbc,AGO,2023,0,,,,s"],
        ),
        (Table::Measures, &["apmbc,AFG,law,a law,2001-01-01,,s", "apmbc,AGO,none-reported,,2023-01-01,,s"]),
        (Table::Lists, lists),
    ])
}

fn shown(register: &Register, indicator: &Indicator) -> String {
    register.measure(&oslo::PLAN).snapshot("2022".parse().unwrap()).value(indicator).to_string()
}

#[test]
fn a_count_narrows_whom_an_indicator_counts() {
    let percentages = [
        (vec![], "no facts"),
        (vec!["retain,apmbc,,2022-04-30,count,3,,,,s"], "0 to 3 of 3 (0 % to 100 %)"),
        // The same from the other side: two of the five retain none, and three do.
        (vec!["retain-none,apmbc,,2022-04-30,count,2,,,,s"], "0 to 3 of 3 (0 % to 100 %)"),
        // Of another day a count tells nothing: what is retained changes.
        (vec!["retain,apmbc,,2022-04-29,count,3,,,,s"], "no facts"),
        (vec!["retain,apmbc,,2022-04,count,3,,,,s"], "no facts"),
        // Nor does a count of the other Convention.
        (vec!["retain,ccm,,2022-04-30,count,3,,,,s"], "no facts"),
    ];
    for (lists, expected) in percentages {
        assert_eq!(shown(&world(&lists), &oslo::I16_1), expected, "{lists:?}");
    }
}

/// Who had a law is known of Afghanistan; Angola had none. So many of the other three may have: each way is tried.
#[test]
fn a_count_of_what_lasts_tells_of_later_days_too() {
    let ways = |counted: u64, is_later: bool| {
        let mut numbers = Vec::new();
        for laws in 0..8_u32 {
            let then = 1 + u64::from(laws.count_ones());
            let more = if is_later { (0..8_u32).filter(|more| more & laws == laws).collect() } else { vec![laws] };
            if then == counted {
                numbers.extend(more.into_iter().map(|later| 1 + u128::from(later.count_ones())));
            }
        }
        Ratio::new(*numbers.iter().min().unwrap(), 5).zip(Ratio::new(*numbers.iter().max().unwrap(), 5)).unwrap()
    };
    for (as_of, is_later) in [("2022-04-30", false), ("2021-09", true), ("2010", true)] {
        for counted in 1..=4 {
            let register = world(&[&format!("measures-taken,apmbc,,{as_of},count,{counted},,,,s")]);
            let value = register.measure(&oslo::PLAN).snapshot("2022".parse().unwrap()).value(&oslo::I50_1);
            let bounds = value.bounds().unwrap();
            assert_eq!((bounds.low, bounds.high.unwrap()), ways(counted, is_later), "{as_of} {counted}");
            assert_eq!(value.bounds_by_facts().unwrap().to_string(), "1/5 to 4/5");
        }
    }
}

#[test]
fn a_count_that_cannot_be_is_used_for_nothing_and_told() {
    let told = |lists: &[&str]| {
        let register = world(lists);
        let value = register.measure(&oslo::PLAN).snapshot("2022".parse().unwrap()).value(&oslo::I50_1);
        let used = value.counts().iter().filter(|count| count.narrowed.is_some()).count();
        (value.to_string(), value.counts().len(), used)
    };
    let facts = "1 to 4 of 5 (20 % to 80 %)".to_owned();
    // More than can be; and two that cannot both be, neither of which is preferred.
    assert_eq!(told(&["measures-taken,apmbc,,2022-04-30,count,5,,,,s"]), (facts.clone(), 1, 0));
    let two = ["measures-taken,apmbc,,2022-04-30,count,2,,,,s", "measures-taken,apmbc,,2022-04-30,count,3,,,,t"];
    assert_eq!(told(&two), (facts, 2, 0));
    let why = world(&two[..1]);
    let snapshot = why.measure(&oslo::PLAN).snapshot("2022".parse().unwrap());
    let words = snapshot.explain(&oslo::I50_1).to_string();
    assert!(words.contains("  counted: 2 measures-taken on 2022-04-30 (source: s)"), "{words}");
    let line = serde_json::to_value(snapshot.line(&oslo::I50_1)).unwrap();
    assert_eq!((&line["low"], &line["counts"][0]["number"]), (&serde_json::json!([2, 5]), &2.into()));
}

/// Who retains none is counted by those of whom it is not so. Of five Afghanistan retains some, Angola and Albania none.
#[test]
fn a_count_of_those_of_whom_it_is_not_so_tells_of_the_others() {
    let members: Vec<String> = STATES.iter().map(|state| format!("apmbc,{state},accession,1999-01-01,,s")).collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let retained: Vec<String> = [("AFG", 5), ("AGO", 0), ("ALB", 0)]
        .iter()
        .flat_map(|(state, number)| [2020, 2023].map(|year| format!("apmbc,{state},{year},{number},,,,s")))
        .collect();
    let retained: Vec<&str> = retained.iter().map(String::as_str).collect();
    let retaining = |list: &str| {
        let lists: &[&str] = &[list];
        let register =
            rows::register(&[(Table::Memberships, &members), (Table::Retained, &retained), (Table::Lists, lists)]);
        let value = register.measure(&oslo::PLAN).snapshot("2022".parse().unwrap()).value(&oslo::I16_1);
        value.narrowed().map(|narrowed| narrowed.members)
    };
    // Two to four retain none, and the others of the five some. (Of all five a count tells by name.)
    for none in 1..=4_u64 {
        let some = 5 - none;
        let expected = (none >= 2).then_some((some, some));
        assert_eq!(retaining(&format!("retain-none,apmbc,,2022-04-30,count,{none},,,,s")), expected, "{none}");
        assert_eq!(retaining(&format!("retain,apmbc,,2022-04-30,count,{some},,,,s")), expected, "{some}");
    }
}

/// A State that has consented and is not yet bound may be among those counted, who are no more for it.
#[test]
fn who_has_only_consented_may_be_counted() {
    let register = world(&["measures-taken,apmbc,,2022-04-30,count,5,,,,s"]);
    let consent = "apmbc,BEN,accession,2022-01-01,,s";
    let members: Vec<String> = STATES.iter().map(|state| format!("apmbc,{state},accession,1999-01-01,,s")).collect();
    let members: Vec<&str> = members.iter().map(String::as_str).chain([consent]).collect();
    let wider = rows::register(&[
        (Table::Memberships, &members),
        (Table::Measures, &["apmbc,AFG,law,a law,2001-01-01,,s", "apmbc,AGO,none-reported,,2023-01-01,,s"]),
        (Table::Lists, &["measures-taken,apmbc,,2022-04-30,count,5,,,,s"]),
    ]);
    assert_eq!(shown(&register, &oslo::I50_1), "1 to 4 of 5 (20 % to 80 %)");
    // Five of the six: all four of whom it can be, and the one to come.
    assert_eq!(shown(&wider, &oslo::I50_1), "4 of 5 (80 %)");
}
