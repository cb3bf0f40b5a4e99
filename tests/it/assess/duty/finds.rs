//! What is found while it is not known whether something else was still to be done.

use crate::support::{
    day::day,
    rows::{MINES, Rows, duty, reasons, register},
};
use mine_action::{
    Convention, Duty, Register, State,
    assess::duty::{ClockOrigin, DutyStatus},
    law::reading::Readings,
    record::Table,
};

/// Bound by the CCM from 1 August 2010: areas to be cleared by 1 August 2020.
const CLUSTER: Rows<'_> = (Table::Memberships, &["ccm,AFG,accession,2010-02-01,,s"]);

/// The 13MSP and the 14MSP, completely recorded.
const MEETINGS: Rows<'_> = (
    Table::Meetings,
    &["apmbc,13MSP,2013-12-02,2013-12-05,,,complete,,s", "apmbc,14MSP,2015-11-30,2015-12-04,,,complete,,s"],
);

fn remnants(areas: &[&str]) -> DutyStatus {
    let register = register(&[CLUSTER, (Table::Areas, areas)]);
    register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).unwrap()
}

fn mines(areas: &[&str], requests: &[&str]) -> Register {
    register(&[MINES, MEETINGS, (Table::Areas, areas), (Table::Requests, requests)])
}

fn shows(status: &DutyStatus, days: &[(&str, &str)]) {
    let line = status.timeline();
    for (on, expected) in days {
        assert_eq!(line.at(day(on)).to_string(), *expected, "{on}");
    }
}

/// CCM Art. 4 sets no second deadline. That nobody has told of completion does not say that there was none: a row that is
/// missing accuses nobody.
#[test]
fn a_find_after_the_deadline_does_not_say_that_what_was_there_before_still_is() {
    let rows = ["ccm,AFG,reported,,,,,,s", "ccm,AFG,completed,2015-05-01,,,,,s", "ccm,AFG,found,2021-06-01,,,,,s"];
    shows(&remnants(&rows), &[("2021-05-31", "fulfilled"), ("2021-06-01", "judgement")]);
    let untold = remnants(&[rows[0], rows[2]]);
    shows(
        &untold,
        &[
            ("2010-08-01", "in-time"),
            ("2020-08-01", "fulfilled or in-time"),
            ("2021-05-31", "fulfilled or overdue"),
            ("2021-06-01", "judgement or overdue"),
            ("2021-06-02", "fulfilled or judgement or overdue"),
        ],
    );
    let found = untold.at(day("2021-06-01"));
    let told = "found on 2021-06-01 after the deadline of 2020-08-01, which still counts if what was there before was not done \
                by then (CCM Art. 4(1)(a))";
    assert!(reasons(&found).contains(&told.to_owned()), "{:?}", reasons(&found));
    let missing: Vec<String> = found.status.missing().iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["whether it is still open after 2010-08-01, when it was last seen open"]);
    // What ends it, ends all of it.
    let done = remnants(&[rows[0], rows[2], "ccm,AFG,completed,2022-01-01,,,,,s"]);
    shows(&done, &[("2021-12-31", "judgement or overdue"), ("2022-01-01", "fulfilled")]);
}

/// APLC/MSP.12/2012/7: an answer by the 13MSP. By the letter of Art. 5(1) the deadline stands, for the one and for the other.
#[test]
fn a_find_of_mines_has_its_answer_or_the_deadline_before() {
    let areas =
        ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2010-03-01,,,,,s", "apmbc,AFG,found,2013-01-10,,,,,s"];
    let register = mines(&areas, &[]);
    shows(
        &duty(&register, Duty::Clearance),
        &[("2010-03-01", "overdue"), ("2013-01-09", "fulfilled or overdue"), ("2013-01-10", "in-time or overdue")],
    );
    let letter = Readings::default().with("rediscovery", "letter").unwrap();
    let dossier = register.state(State::AFG).under(letter);
    let status = dossier.duty(Convention::Apmbc, Duty::Clearance).unwrap();
    shows(&status, &[("2013-01-09", "fulfilled or overdue"), ("2013-01-10", "overdue")]);
    // More time is given for whatever there is.
    let granted = ["apmbc,AFG,clearance,1,,2013-02-01,,,13MSP,granted,2013-12-05,,,2018-07-01,,,,,,s"];
    let seen = [&areas[..], &["apmbc,AFG,seen-open,2019-01-01,,,,,s"]].concat();
    let with = duty(&mines(&seen, &granted), Duty::Clearance);
    shows(&with, &[("2013-12-04", "in-time or overdue"), ("2013-12-05", "in-time"), ("2018-07-02", "overdue")]);
}

/// A find before the deadline, and one of what was seen on the same day, is more of the same.
#[test]
fn a_find_in_time_is_more_of_the_same() {
    let status = remnants(&["ccm,AFG,reported,,,,,,s", "ccm,AFG,found,2013-09-02,,,,,s"]);
    assert_eq!(status.clocks().len(), 1);
    shows(&status, &[("2012-01-01", "in-time"), ("2013-09-02", "in-time")]);
}

/// Of three finds each may be all that is left.
#[test]
fn finds_after_finds_accuse_nobody_either() {
    let areas = ["ccm,AFG,reported,,,,,,s", "ccm,AFG,found,2021-06-01,,,,,s", "ccm,AFG,found,2022-06-01,,,,,s"];
    shows(
        &remnants(&areas),
        &[
            ("2021-06-01", "judgement or overdue"),
            ("2022-05-31", "fulfilled or judgement or overdue"),
            ("2022-06-01", "judgement or overdue"),
        ],
    );
    let areas = ["apmbc,AFG,none,,,,,,s", "apmbc,AFG,found,2013-01-10,,,,,s", "apmbc,AFG,found,2014-01-10,,,,,s"];
    let status = duty(&mines(&areas, &[]), Duty::Clearance);
    shows(&status, &[("2013-12-06", "fulfilled or overdue"), ("2014-01-10", "in-time or overdue")]);
}

/// Stocks found after the deadline are left to judgement; the six months of Oslo Action 15 stand beside it, with a day of their own.
#[test]
fn the_six_months_of_a_plan_stand_beside_judgement() {
    let stocks = [
        "apmbc,AFG,declared,,,,,s",
        "apmbc,AFG,completed,2003-01-01,,,,s",
        "apmbc,AFG,found,2021-11-01,,,,s",
        "apmbc,AFG,seen-open,2022-06-01,,,,s",
    ];
    let status = duty(&register(&[MINES, (Table::Stockpiles, &stocks)]), Duty::StockpileDestruction);
    for (on, beside) in [("2022-05-01", "in-time"), ("2022-05-02", "overdue")] {
        let finding = status.at(day(on));
        assert_eq!((finding.status.to_string().as_str(), finding.deadline), ("judgement", None), "{on}");
        let plan = finding.clocks.iter().find(|clock| clock.origin == ClockOrigin::SixMonths).unwrap();
        assert_eq!(plan.status.to_string(), beside, "{on}");
        let days = [plan.original_deadline, plan.deadline].map(|day| day.map(|day| day.to_string()));
        assert_eq!(days, [Some("2022-05-01".to_owned()), Some("2022-05-01".to_owned())], "{on}");
    }
}

/// What was found first is judged by a deadline once one was granted for it, and so is what is found after it, if it goes on.
#[test]
fn a_deadline_granted_for_one_find_counts_for_the_next_where_the_first_goes_on() {
    let areas = [
        "ccm,AFG,reported,,,,,,s",
        "ccm,AFG,completed,2015-05-01,,,,,s",
        "ccm,AFG,found,2021-06-01,,,,,s",
        "ccm,AFG,found,2024-08-11,,,,,s",
    ];
    let requests = ["ccm,AFG,clearance,1,,2022-02-01,,,,granted,2022-09-02,,,2023-09-02,,,,,,s"];
    let register = register(&[CLUSTER, (Table::Areas, &areas), (Table::Requests, &requests)]);
    let status = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).unwrap();
    shows(
        &status,
        &[("2021-06-01", "judgement"), ("2024-08-10", "fulfilled or overdue"), ("2024-08-11", "judgement or overdue")],
    );
}

/// While the first find is left to judgement, so is what is found after it: it needs no clock of its own.
#[test]
fn what_is_left_to_judgement_goes_on_with_what_is_found_after_it() {
    let status = remnants(&["ccm,AFG,none,,,,,,s", "ccm,AFG,found,2021-06-01,,,,,s", "ccm,AFG,found,2024-08-11,,,,,s"]);
    shows(&status, &[("2021-06-01", "judgement"), ("2024-08-10", "judgement"), ("2024-08-11", "judgement")]);
}
