//! The portfolio of a State: what is listed, when it is due, by which rule, and how it stands.

use crate::support::{
    day::day,
    rows::{MINES, Rows, register},
};
use mine_action::{
    Convention, Duty, Possible, Register, State,
    assess::portfolio::{Entry, EntryKind, Undated},
    law::{
        action::Force,
        due::{Pace, Timing},
        oslo,
        reading::{NextMeeting, Readings},
    },
    record::Table,
};

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
        format!(
            r#"{begins},"citation":"APMBC Art. 5","status":{status},"presumed":null,"undated":null,"force":null,"pace":null,"condition":null}}"#
        )
    };
    let known = r#""overdue","one_of":null,"last_known":{"day":"2011-01-01","status":"overdue"}"#;
    assert_eq!(listed("2011-01-01"), line(known));
    let last = r#""last_known":{"day":"2012-01-01","status":"overdue"}"#;
    assert_eq!(listed("2013-01-01"), line(&format!(r#""unknown","one_of":["fulfilled","overdue"],{last}"#)));
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
    let retaining = register(&[CLUSTER, (Table::Retained, &["ccm,AFG,2015,12,,,,s"])]);
    let on = |on| listed(&retaining, on, window, what).concat();
    assert!(on("2016-04-30").ends_with("fulfilled or in-time"));
    assert!(on("2016-05-01").ends_with("fulfilled or overdue"));
    // Who has left by then owes none.
    let left = ["ccm,AFG,accession,2010-02-01,,s", "ccm,AFG,withdrawal-notified,2015-09-06,,s"];
    for (rows, count) in [(&left[..], 0), (&left[..1], 1)] {
        let register = register(&[(Table::Memberships, rows), (Table::Retained, &["ccm,AFG,2015,12,,,,s"])]);
        assert_eq!(listed(&register, "2016-06-01", window, what).len(), count, "{rows:?}");
    }
}

/// APMBC Art. 5(1): what was found in the year of the deadline may have been found before it, and is then overdue by it.
#[test]
fn what_was_perhaps_found_before_a_deadline_is_perhaps_overdue_by_it() {
    let areas = ["apmbc,AFG,none,,,,,,s", "apmbc,AFG,found,2009,,,,,s", "apmbc,AFG,seen-open,2012-01-01,,,,,t"];
    let register = register(&[MINES, (Table::Areas, &areas)]);
    let window = ("2009-01-01", "2009-12-31");
    let status = register.state(State::AFG).duty(Convention::Apmbc, Duty::Clearance).unwrap();
    let status = |on| status.at(day(on)).status.to_string();
    for (on, expected, all) in [
        ("2009-07-01", "not-applicable or in-time", "not-applicable or in-time"),
        ("2009-07-02", "not-applicable or overdue", "not-applicable or in-time or overdue"),
        ("2011-01-01", "not-applicable or overdue", "in-time or overdue"),
    ] {
        let line = format!("2009-07-01 | clear all mined areas | APMBC Art. 5 | {expected}");
        assert_eq!(listed(&register, on, window, "clear all mined areas"), [line], "{on}");
        assert_eq!(status(on), all, "{on}");
    }
}

/// CCM Art. 4(1)(c): a declaration of compliance "to the next Meeting of States Parties". Art. 3(5) and 4(5) to (7) say "a Meeting
/// of States Parties or a Review Conference".
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
    let window = ("2014-01-01", "2016-12-31");
    let what = "declaration of compliance";
    let due = |completed: &str, next_meeting| {
        let completed = format!("ccm,AFG,completed,{completed},,,,,s");
        let register = register(&[CLUSTER, meetings, (Table::Areas, &["ccm,AFG,reported,,,,,,s", &completed])]);
        let readings = Readings { next_meeting, ..Readings::default() };
        let window = day(window.0)..=day(window.1);
        let entries = register.state(State::AFG).under(readings).portfolio(day("2014-09-30"), &window);
        let found = entries.into_iter().find(|entry| entry.what.contains(what)).expect("a declaration");
        found.due.expect("a day").to_string()
    };
    for (completed, letter, either) in [
        ("2014-09-01", "2014-09-05", "2014-09-05"),
        // The meeting in session is not the next one.
        ("2014-09-02", "2016-09-07", "2015-09-11"),
        ("2014-09-04", "2016-09-07", "2015-09-11"),
        ("2014-09-06", "2016-09-07", "2015-09-11"),
    ] {
        assert_eq!(due(completed, NextMeeting::StatesParties), letter, "{completed}");
        assert_eq!(due(completed, NextMeeting::Either), either, "{completed}");
    }
    let declared = [
        "ccm,AFG,reported,,,,,,s",
        "ccm,AFG,completed,2015-05-01,,,,,s",
        "ccm,AFG,declared-compliance,2015-09-10,,,,,s",
    ];
    let due = "2016-09-07 | declaration of compliance to the next meeting | CCM Art. 4(1)(c)";
    let register = register(&[CLUSTER, meetings, (Table::Areas, &declared[..2])]);
    for (on, status) in [
        ("2015-05-01", "fulfilled or in-time"),
        ("2016-09-07", "fulfilled or in-time"),
        ("2016-09-08", "fulfilled or overdue"),
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
    let requests = ["ccm,AFG,clearance,1,,2022-02-01,,,,granted,2022-09-02,,,2025-08-01,,,,,,s"];
    let register = register(&[CLUSTER, (Table::Areas, &areas), (Table::Requests, &requests)]);
    let on = |on| listed(&register, on, ("2022-01-01", "2026-01-01"), "clear all cluster munition remnants (found");
    let what = "clear all cluster munition remnants (found later) | CCM Art. 4";
    assert_eq!(on("2022-09-01"), [format!("no date | {what} | judgement")]);
    assert_eq!(on("2022-09-02"), [format!("2025-08-01 | {what} | in-time")]);
}

/// Cartagena Action 12: stockpiles discovered after the deadline are reported under Article 7, so in the report on the year
/// of the find; where nothing was discovered, nothing is asked.
#[test]
fn what_is_discovered_is_reported_in_the_report_on_that_year() {
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,completed,2003-01-01,,,,s", "apmbc,AFG,found,2011-06-01,,,,s"];
    let line = |found: bool| {
        let register = register(&[MINES, (Table::Stockpiles, if found { &stocks } else { &stocks[..2] })]);
        let what = "stockpiles discovered reported";
        listed(&register, "2012-01-01", ("2010-01-01", "2014-12-31"), what)
    };
    let told =
        "2012-04-30 | stockpiles discovered reported under Article 7 | Cartagena Action 12 | fulfilled or in-time";
    assert!(line(true).contains(&told.to_owned()), "{:?}", line(true));
    assert!(!line(true).iter().any(|line| line.starts_with("2011-04-30")), "{:?}", line(true));
    assert_eq!(line(false), Vec::<String>::new());
}

/// Six months after a find late in a year (Oslo Action 15): the State is addressed by reason of the find, though nothing is
/// found in the year in which they end.
#[test]
fn the_six_months_after_a_find_outlast_its_year() {
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,completed,2003-01-01,,,,s", "apmbc,AFG,found,2021-11-01,,,,s"];
    let done = "apmbc,AFG,completed,2021-12-01,,,,s";
    let stocks: Vec<&str> = stocks.into_iter().chain([done]).collect();
    let register = register(&[MINES, (Table::Stockpiles, &stocks)]);
    let asked = register.state(State::AFG).commitments(&oslo::PLAN, day("2022-02-01"));
    let found = asked.iter().find(|one| matches!(one.timing, Timing::AfterFind { .. })).unwrap();
    assert_eq!(found.due.unwrap().to_string(), "2022-05-01");
    assert_eq!(found.addressed, Possible::Known(true));
}

/// The plan in force on the day is listed without dates, too: what has a pace and what has none, with the force of its
/// words, after what the treaties ask without a date, in the order of its actions.
#[test]
fn what_the_plan_in_force_asks_without_a_date_comes_last() {
    let register = register(&[MINES]);
    let window = day("2020-01-01")..=day("2022-12-31");
    let entries = |on: &str| register.state(State::AFG).portfolio(day(on), &window);
    let all = entries("2021-06-01");
    let first = all.iter().position(|entry| entry.due.is_none()).unwrap();
    assert!(all[first..].iter().all(|entry| entry.due.is_none() && entry.undated.is_some()));
    assert!(all[..first].iter().all(|entry| entry.undated.is_none()));
    // Of a meeting that the calendar does not have, the day is not known.
    let waits = all.iter().find(|entry| entry.what == "perimeters identified, baselines established").unwrap();
    assert_eq!(waits.undated, Some(Undated::NotKnown));
    let kinds: Vec<EntryKind> = all[first..].iter().map(|entry| entry.kind).collect();
    assert!(kinds.is_sorted() && kinds.contains(&EntryKind::Treaty) && kinds.contains(&EntryKind::Plan));
    let told = |entries: &[Entry], what: &str| {
        let entry = entries.iter().find(|entry| entry.due.is_none() && entry.what.starts_with(what)).unwrap();
        (entry.citation.to_string(), entry.force, entry.pace, entry.status.to_string())
    };
    let (judgement, oslo) = ("judgement".to_owned(), |number| format!("Oslo Action {number}"));
    // "Demonstrate high levels of national ownership": no day, no pace.
    assert_eq!(told(&all, "National ownership"), (oslo(1), Some(Force::Will), None, judgement.clone()));
    // "as early in the year as possible".
    let early = Some(Pace::EarlyInTheYear);
    assert_eq!(told(&all, "assessed contributions paid"), (oslo(10), Some(Force::Will), early, judgement.clone()));
    // "They will consider, where relevant, establishing an appropriate national platform".
    assert_eq!(told(&all, "a national platform"), (oslo(44), Some(Force::Consider), None, judgement));
    // On a day on which the plan is not in force, and in a window in which it is not, nothing.
    assert!(!entries("2025-06-01").iter().any(|entry| entry.due.is_none() && entry.kind == EntryKind::Plan));
}

/// The last meeting by the deadline, to which more time can be asked nine months before it opens (APMBC Art. 5(3);
/// APLC/MSP.7/2006/L.3): a meeting whose days are not known yet may be it, and so may one that the calendar does not name.
#[test]
fn a_meeting_without_days_may_be_the_last_to_ask() {
    // Deadline: 1 July 2009.
    let areas: Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2009-01-01,,,,,s"]);
    let dated = ["apmbc,7MSP,2006-09-18,2006-09-22,,,complete,,s", "apmbc,8MSP,2007-11-18,2007-11-22,,,complete,,s"];
    let asked = |more: &[&str], on: &str| {
        let meetings: Vec<&str> = dated.into_iter().chain(more.iter().copied()).collect();
        let register = register(&[MINES, areas, (Table::Meetings, &meetings)]);
        listed(&register, on, ("2006-01-01", "2009-12-31"), "extension request").concat()
    };
    let line = |due: &str, to: &str, status: &str| {
        format!("{due} | extension request to {to}, if one is needed | APLC/MSP.7/2006/L.3 | {status}")
    };
    // All meetings by the deadline are known.
    let full = ["apmbc,9MSP,2008-11-24,2008-11-28,,,complete,,s", "apmbc,2RC,2009-11-30,2009-12-04,,,complete,,s"];
    assert_eq!(asked(&full, "2006-06-01"), line("2008-02-24", "the 9MSP", "in-time"));
    assert_eq!(asked(&full, "2008-02-25"), "");
    // The 9th without its days: in 2008 at the earliest, and not in the year of the 2nd Review Conference.
    let undated = ["apmbc,9MSP,,,,,complete,,s", "apmbc,2RC,2009-11-30,2009-12-04,,,complete,,s"];
    let either = "the last meeting by the deadline (the 8MSP or the 9MSP)";
    let told = asked(&undated, "2006-06-01");
    assert!(told.contains(either) && told.starts_with("2007-02-18/"), "{told}");
    // The calendar ends before the deadline.
    let told = asked(&[], "2006-06-01");
    assert_eq!(
        told,
        line("2007-02-18/2008-10-01", "the last meeting by the deadline (the 8MSP or another)", "in-time")
    );
    let told = asked(&[], "2007-06-01");
    assert!(told.ends_with("not-applicable or in-time"), "{told}");
}

/// What was done by the last day known is not outstanding after it, though nothing is known of that day.
#[test]
fn what_was_done_is_not_outstanding_after_the_records_end() {
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,completed,2003-01-01,,,,s"];
    let on = |stocks: &[&str], on: &str| {
        let register = register(&[MINES, (Table::Stockpiles, stocks)]);
        listed(&register, on, ("2027-01-01", "2027-12-31"), "destroy all")
    };
    assert_eq!(on(&stocks, "2025-12-31"), Vec::<String>::new());
    assert_eq!(on(&stocks, "2026-01-02"), Vec::<String>::new());
    assert_eq!(on(&stocks[..1], "2025-12-31").len(), 1);
    assert_eq!(on(&stocks[..1], "2026-01-02").len(), 1);
}

/// A signatory has no clock: after the last day known it may be bound, and still nothing is due by a deadline. What has no
/// deadline keeps its own words.
#[test]
fn nothing_is_due_from_a_signatory_by_a_deadline() {
    let register = register(&[(Table::Memberships, &["ccm,AFG,signature,2008-12-03,,s"])]);
    let entries = register.state(State::AFG).portfolio(day("2028-01-01"), &(day("2028-01-01")..=day("2030-12-31")));
    let cited: Vec<String> = entries.iter().map(line).collect();
    for line in &cited {
        assert!(!line.contains("national measures") || line.contains("CCM Art. 9"), "{cited:?}");
        assert!(!line.contains("CCM Art. 4") && !line.contains("destroy all"), "{cited:?}");
    }
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
