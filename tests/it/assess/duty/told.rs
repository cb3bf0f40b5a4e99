//! What is told of a status: its evidence, and no more than is so.

use crate::support::{
    day::day,
    rows::{MINES, Rows, duty, reasons, register},
};
use mine_action::{Convention, Duty, Finding, State, record::Table};

fn clearance(tables: &[Rows<'_>], on: &str) -> Finding {
    duty(&register(&[&[MINES], tables].concat()), Duty::Clearance).at(day(on))
}

fn tells(finding: &Finding, text: &str) -> bool {
    finding.reasons.iter().any(|reason| reason.because.to_string() == text)
}

/// A status that rests on a denial names it, whatever was found since.
#[test]
fn a_denial_is_told_before_and_after_a_find() {
    let rows = ["apmbc,AFG,none,2002,,,,,s", "apmbc,AFG,found,2008-06-01,,,,,s"];
    for (on, status) in [("2005-01-01", "not-applicable"), ("2008-06-01", "in-time")] {
        let finding = clearance(&[(Table::Areas, &rows)], on);
        assert_eq!(finding.status.to_string(), status);
        assert!(tells(&finding, "reported to have no such thing as mined or contaminated areas in 2002"), "{on}");
    }
}

/// A page that tells of a report, of a sighting and of completion is the source of all three.
#[test]
fn statements_of_one_source_are_told_one_by_one() {
    let rows = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2010-01-01,,,,,s"];
    let finding = clearance(&[(Table::Areas, &rows)], "2009-12-01");
    assert_eq!(finding.status.to_string(), "overdue");
    assert!(tells(&finding, "last seen open on 2010-01-01"), "{:?}", reasons(&finding));
    // Nobody saw on the day of entry into force what was reported without a date.
    let rows = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2008-01-01,,,,,s"];
    let finding = clearance(&[(Table::Areas, &rows)], "2009-12-01");
    let told = "mined or contaminated areas reported; undated, so taken to hold from entry into force";
    assert!(tells(&finding, told), "{:?}", reasons(&finding));
    assert!(!reasons(&finding).iter().any(|reason| reason.contains("seen open")), "{:?}", reasons(&finding));
}

/// Nobody who took a request back waits for its outcome.
#[test]
fn a_request_withdrawn_is_told_as_such() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2010-01-01,,,,,t"];
    let asked = ["apmbc,AFG,clearance,1,,2008-03-31,,2008-10-01,,,,,,,,,,,,s"];
    let finding = clearance(&[(Table::Areas, &areas), (Table::Requests, &asked)], "2009-12-01");
    assert_eq!(finding.status.to_string(), "overdue");
    let told = "request AFG/apmbc-5/1 filed on 2008-03-31, and withdrawn on 2008-10-01";
    assert!(tells(&finding, told), "{:?}", reasons(&finding));
    assert!(!reasons(&finding).iter().any(|reason| reason.contains("outcome")), "{:?}", reasons(&finding));
}

/// A meeting may have decided on another clock than the one of the request that it granted: its decisions are not known, the
/// outcome of that request is. Nor does what was found in a month, and never seen again, have a day of completion.
#[test]
fn what_is_not_known_of_a_clock_is_no_outcome_of_a_request_on_another() {
    let joined = ["ccm,AFG,accession,2010-02-01,,s"];
    let areas = [
        "ccm,AFG,reported,,,,,,s",
        "ccm,AFG,new-remnants,2011-06,war,,,,t",
        "ccm,AFG,hostilities-ended,2012-12-31,war,,,,t",
    ];
    let granted = ["ccm,AFG,clearance,1,entry-into-force,2018-01-01,,,9MSP,granted,,,,2025-08-01,,,,,,s"];
    let meetings = ["ccm,9MSP,2019-09-02,2019-09-04,,,incomplete,,s"];
    let register = register(&[
        (Table::Memberships, &joined),
        (Table::Areas, &areas),
        (Table::Requests, &granted),
        (Table::Meetings, &meetings),
    ]);
    let finding = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).unwrap().at(day("2023-01-01"));
    let told = reasons(&finding);
    assert!(told.iter().any(|one| one.contains("the decisions of ccm/9MSP")), "{told:?}");
    assert!(!told.iter().any(|one| one.contains("the outcome of")), "{told:?}");
    assert!(told.iter().any(|one| one.starts_with("not known: whether it is still open (")), "{told:?}");
    assert!(!told.iter().any(|one| one.contains("the day of completion")), "{told:?}");
}

/// What only its end tells of is not told as reported: nobody said that it was there.
#[test]
fn what_was_completed_is_not_told_as_reported_too() {
    let register = register(&[MINES, (Table::Stockpiles, &["apmbc,AFG,completed,2002-05-01,,,,s"])]);
    let told = reasons(&duty(&register, Duty::StockpileDestruction).at(day("2004-01-01")));
    assert!(told.iter().any(|one| one.contains("2002-05-01")), "{told:?}");
    assert_eq!(told.iter().filter(|one| one.ends_with("(source: s)")).count(), 2, "{told:?}"); // the accession, the completion
}
