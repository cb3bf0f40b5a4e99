//! The portfolio of a State: what is listed, when it is due, by which rule, and how it stands.

use crate::support::{
    day::day,
    rows::{MINES, Rows, register},
};
use mine_action::{Register, State, assess::portfolio::Entry, record::Table};

/// Bound by the CCM from 1 August 2010.
const CLUSTER: Rows<'_> = (Table::Memberships, &["ccm,AFG,accession,2010-02-01,,s"]);

/// `due | what | citation | status`, a status known only in part with all that it could be.
fn line(entry: &Entry) -> String {
    let due = entry.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
    format!("{due} | {} | {} | {}", entry.what, entry.citation, entry.status)
}

/// Everything listed within a window, as it stands on a day, of which the text begins so.
fn listed(register: &Register, on: &str, (from, to): (&str, &str), what: &str) -> Vec<String> {
    let entries = register.state(State::AFG).portfolio(day(on), &(day(from)..=day(to)));
    entries.iter().filter(|entry| entry.what.starts_with(what)).map(line).collect()
}

/// Where a status is unknown, its line names all that it could be; where it is known, it names nothing.
#[test]
fn the_json_of_an_entry_names_what_an_unknown_status_could_be() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2012-01-01,,,,,s"];
    let register = register(&[MINES, (Table::Areas, &areas)]);
    let listed = |on: &str| {
        let entries = register.state(State::AFG).portfolio(day(on), &(day("2009-07-01")..=day("2009-07-01")));
        let clearance = entries.into_iter().find(|entry| entry.what == "clear all mined areas").unwrap();
        serde_json::to_string(&clearance.line()).unwrap()
    };
    let line = |status: &str| {
        let begins = r#"{"state":"AFG","due":"2009-07-01","kind":"treaty","what":"clear all mined areas""#;
        format!(r#"{begins},"citation":"APMBC Art. 5","status":{status}}}"#)
    };
    assert_eq!(listed("2011-01-01"), line(r#""overdue","one_of":null"#));
    assert_eq!(listed("2013-01-01"), line(r#""unknown","one_of":["fulfilled","overdue"]"#));
}

/// APMBC Art. 7(1): within 180 days of entry into force; Art. 7(2): every year by 30 April, on the year before.
#[test]
fn the_reports_due_within_the_window_are_listed() {
    let register = register(&[MINES]);
    assert_eq!(
        listed(&register, "1999-09-01", ("1999-07-01", "2000-12-31"), "initial"),
        ["1999-12-28 | initial report | APMBC Art. 7(1) | fulfilled or in-time"]
    );
    assert_eq!(
        listed(&register, "2003-01-01", ("2003-01-01", "2003-12-31"), "annual"),
        ["2003-04-30 | annual report for 2002 | APMBC Art. 7(2) | fulfilled or in-time"]
    );
}

/// The promise of `portfolio`: beside the window, only what was due earlier and is outstanding.
#[test]
fn what_is_outstanding_is_listed_if_it_was_due_before_the_window_and_not_after_it() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2012-01-01,,,,,s"];
    let reports = ["apmbc,AFG,missing,2008,,2012-01-01,,,s"];
    let register = register(&[MINES, (Table::Areas, &areas), (Table::Reports, &reports)]);
    let in_year = |year: u32, what| {
        let (from, to) = (format!("{year}-01-01"), format!("{year}-12-31"));
        listed(&register, "2011-01-01", (&from, &to), what)
    };
    let clear = ["2009-07-01 | clear all mined areas | APMBC Art. 5 | overdue"];
    let report = "2009-04-30 | annual report for 2008 | APMBC Art. 7(2) | overdue".to_owned();
    assert_eq!(in_year(2008, "clear all"), Vec::<String>::new());
    assert_eq!(in_year(2009, "clear all"), clear);
    assert_eq!(in_year(2010, "clear all"), clear);
    assert!(!in_year(2008, "annual").contains(&report));
    assert!(in_year(2010, "annual").contains(&report));
}

/// CCM Art. 3(8): a detailed report on what is retained; there is no such paragraph in the APMBC, where Art. 7(1)(d) has it.
#[test]
fn the_report_on_retained_munitions_is_due_the_year_after() {
    let window = ("2016-01-01", "2016-12-31");
    let what = "report on munitions retained";
    for (memberships, convention, expected) in [
        (
            CLUSTER,
            "ccm",
            Some("2016-04-30 | report on munitions retained in 2015 | CCM Art. 3(8) | fulfilled or in-time"),
        ),
        (MINES, "apmbc", None),
    ] {
        let retained = [format!("{convention},AFG,2015,12,,,,s")];
        let retained: Vec<&str> = retained.iter().map(String::as_str).collect();
        let register = register(&[memberships, (Table::Retained, &retained)]);
        assert_eq!(listed(&register, "2016-01-01", window, what), Vec::from_iter(expected));
    }
    // After the last day it is overdue, unless it came with the annual report.
    let register = register(&[CLUSTER, (Table::Retained, &["ccm,AFG,2015,12,,,,s"])]);
    let on = |on| listed(&register, on, window, what).concat();
    assert!(on("2016-04-30").ends_with("fulfilled or in-time"));
    assert!(on("2016-05-01").ends_with("fulfilled or overdue"));
}

/// CCM Art. 4(1)(c): a declaration of compliance "to the next Meeting of States Parties".
#[test]
fn the_declaration_of_compliance_is_due_by_the_next_meeting() {
    let meetings: Rows<'_> = (
        Table::Meetings,
        &[
            "ccm,5MSP,2014-09-02,2014-09-05,,,complete,,s",
            "ccm,1RC,2015-09-07,2015-09-11,,,complete,,s",
            "ccm,6MSP,2016-09-05,2016-09-07,,,complete,,s",
        ],
    );
    let declared = [
        "ccm,AFG,reported,,,,,,s",
        "ccm,AFG,completed,2015-05-01,,,,,s",
        "ccm,AFG,declared-compliance,2015-09-10,,,,,s",
    ];
    let window = ("2015-01-01", "2016-12-31");
    let what = "declaration of compliance";
    let due = "2015-09-11 | declaration of compliance to the next meeting | CCM Art. 4(1)(c)";
    let register = register(&[CLUSTER, meetings, (Table::Areas, &declared[..2])]);
    for (on, status) in [
        ("2015-05-01", "fulfilled or in-time"),
        ("2015-09-11", "fulfilled or in-time"),
        ("2015-09-12", "fulfilled or overdue"),
        ("2025-01-01", "fulfilled or overdue"),
    ] {
        assert_eq!(listed(&register, on, window, what), [format!("{due} | {status}")], "{on}");
    }
    let register = self::register(&[CLUSTER, meetings, (Table::Areas, &declared)]);
    assert_eq!(listed(&register, "2015-09-10", window, what), [format!("{due} | fulfilled")]);
}

/// CCM Art. 4 sets no second deadline for what is found after the first, and no decision does: there is none until one is
/// granted.
#[test]
fn a_find_under_the_ccm_has_no_deadline_until_one_is_granted() {
    let areas = ["ccm,AFG,reported,,,,,,s", "ccm,AFG,completed,2015-05-01,,,,,s", "ccm,AFG,found,2021-06-01,,,,,s"];
    let requests = ["ccm,AFG,clearance,1,2022-02-01,,,,granted,2022-09-02,,,2025-08-01,,,,,,s"];
    let register = register(&[CLUSTER, (Table::Areas, &areas), (Table::Requests, &requests)]);
    let on = |on| listed(&register, on, ("2022-01-01", "2026-01-01"), "clear all cluster munition remnants (found");
    let what = "clear all cluster munition remnants (found later) | CCM Art. 4";
    assert_eq!(on("2022-09-01"), [format!("no date | {what} | judgement")]);
    assert_eq!(on("2022-09-02"), [format!("2025-08-01 | {what} | in-time")]);
}

/// A plan commits nobody before it is adopted, and by no deadline that was over when it began.
#[test]
fn what_a_plan_asks_is_listed_from_its_adoption_on() {
    let areas: Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2021-01-01,,,,,s"]);
    let register = register(&[MINES, areas]);
    let cited = |on: &str, plan: &str| {
        let entries = register.state(State::AFG).portfolio(day(on), &(day("2000-01-01")..=day("2030-12-31")));
        entries.into_iter().filter(|entry| entry.citation.to_string().starts_with(plan)).collect::<Vec<_>>()
    };
    assert_eq!(cited("2019-11-28", "Oslo"), []); // adopted on 29 November 2019
    let oslo = cited("2020-01-01", "Oslo");
    assert!(!oslo.is_empty());
    // Clearance was due on 1 July 2009: no date to complete it by.
    assert!(oslo.iter().all(|entry| entry.due.is_none_or(|due| due.latest() >= day("2020-01-01"))), "{oslo:?}");
}
