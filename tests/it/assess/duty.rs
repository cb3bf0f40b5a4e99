//! Statuses and their reasons, on registers of a few rows.

mod finds;
mod membership;
mod presumed;
mod reporting;
mod told;

use crate::support::{
    day::day,
    rows::{MINES, duty, reasons, register},
};
use mine_action::{
    Convention, Duty, Finding, MonthEnd, Possible, State, Status,
    assess::duty::ClockOrigin,
    law::reading::{FilingNotice, Readings, ResponseMeeting},
    record::Table,
};

fn with_areas(areas: &[&str], on: &str) -> Finding {
    duty(&register(&[MINES, (Table::Areas, areas)]), Duty::Clearance).at(day(on))
}

/// APMBC Art. 3(1) and CCM Art. 3(6): no more than "the minimum number absolutely necessary".
#[test]
fn what_is_retained_is_judged_by_the_minimum_absolutely_necessary() {
    let memberships = ["apmbc,AFG,accession,1999-01-01,,s", "ccm,AFG,accession,2010-02-01,,s"];
    let retained = ["apmbc,AFG,2015,12,,,,s", "ccm,AFG,2015,12,,,,s"];
    let register = register(&[(Table::Memberships, &memberships), (Table::Retained, &retained)]);
    for (convention, article) in [(Convention::Apmbc, "APMBC Art. 3(1)"), (Convention::Ccm, "CCM Art. 3(6)")] {
        let finding = register.state(State::AFG).duty(convention, Duty::Retention).unwrap().at(day("2016-01-01"));
        let test = format!("left to judgement: whether it is the minimum number absolutely necessary ({article})");
        assert!(reasons(&finding).contains(&test), "{:?}", finding.reasons);
    }
}

/// An undated report holds from entry into force (the promise of `MatterReason::Present` and `MatterReason::Absent`).
#[test]
fn an_undated_report_holds_from_entry_into_force() {
    let undated = "mined or contaminated areas reported; undated, so taken to hold from entry into force (source: a)";
    let first = with_areas(&["apmbc,AFG,reported,,,,,,a"], "1999-07-01");
    assert_eq!(first.status, Possible::Known(Status::InTime));
    assert!(reasons(&first).contains(&undated.to_owned()), "{:?}", first.reasons);
    let dated = with_areas(&["apmbc,AFG,reported,2000-01-01,,,,,a"], "2000-01-01");
    assert!(reasons(&dated).contains(&"mined or contaminated areas reported on 2000-01-01 (source: a)".to_owned()));
    let none = "reported to have no such thing as mined or contaminated areas";
    for (date, told) in [("", "; undated, so taken to hold from entry into force"), ("2000-01-01", " on 2000-01-01")] {
        let finding = with_areas(&[&format!("apmbc,AFG,none,{date},,,,,a")], "2000-01-01");
        assert_eq!(finding.status, Possible::Known(Status::NotApplicable));
        assert!(reasons(&finding).contains(&format!("{none}{told} (source: a)")), "{:?}", finding.reasons);
    }
}

/// What was seen open was found by then; a find of which only the year is told is that find, not another.
#[test]
fn what_was_seen_open_was_found_by_then() {
    let areas = [
        "apmbc,AFG,reported,,,,,,s",
        "apmbc,AFG,completed,2008-05-01,,,,,s",
        "apmbc,AFG,seen-open,2013-05-01,,,,,s",
        "apmbc,AFG,reported,2013-06-01,,,,,s",
        "apmbc,AFG,found,2013,,,,,s",
    ];
    let finding = with_areas(&areas, "2013-12-31");
    let clocks: Vec<_> = finding.clocks.iter().map(|clock| (clock.origin.clone(), clock.starts.to_string())).collect();
    assert_eq!(
        clocks,
        [
            (ClockOrigin::EntryIntoForce, "1999-07-01".to_owned()),
            (ClockOrigin::Found, "2013-01-01/2013-05-01".to_owned())
        ]
    );
}

/// The reasons of a day are those of that day.
#[test]
fn completion_is_told_from_the_first_day_on_which_it_may_have_been() {
    for (date, before, from, told) in [
        ("2008-05-01", "2008-04-30", "2008-05-01", "completed on 2008-05-01 (source: b)"),
        ("2008-05", "2008-04-30", "2008-05-01", "completed in 2008-05 (source: b)"),
    ] {
        let completed = format!("apmbc,AFG,completed,{date},,,,,b");
        let on = |on| reasons(&with_areas(&["apmbc,AFG,reported,,,,,,a", &completed], on));
        assert!(!on(before).contains(&told.to_owned()), "{:?}", on(before));
        assert!(on(from).contains(&told.to_owned()), "{:?}", on(from));
    }
}

/// The deadline is the last day in time (APMBC Art. 4: "not later than four years after the entry into force").
#[test]
fn days_late_are_counted_from_the_deadline_and_none_while_in_time() {
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,seen-open,2003-07-03,,,,s"];
    let open = register(&[MINES, (Table::Stockpiles, &stocks)]);
    for (on, status, days, told) in [
        ("2000-01-01", Status::InTime, 0, None),
        ("2003-07-01", Status::InTime, 0, None),
        ("2003-07-02", Status::Overdue, 1, Some("1 day late (APMBC Art. 4)")),
        ("2003-07-03", Status::Overdue, 2, Some("2 days late (APMBC Art. 4)")),
    ] {
        let finding = duty(&open, Duty::StockpileDestruction).at(day(on));
        assert_eq!((finding.status.clone(), finding.late_days), (Possible::Known(status), Some(days)), "{on}");
        let late: Vec<String> = reasons(&finding).into_iter().filter(|reason| reason.contains("late")).collect();
        assert_eq!(late, Vec::from_iter(told), "{on}");
    }
}

/// The JSON form of a status: its code, or `unknown` with all that it could be (README).
#[test]
fn the_json_of_a_status_is_its_code_or_unknown() {
    let json = |on| serde_json::to_value(with_areas(&["apmbc,AFG,reported,,,,,,s"], on).line()).unwrap();
    let known = json("1999-07-01");
    assert_eq!((&known["status"], &known["one_of"]), (&"in-time".into(), &serde_json::Value::Null));
    let unknown = json("2005-01-01");
    let finding = with_areas(&["apmbc,AFG,reported,,,,,,s"], "2005-01-01");
    let told = "Afghanistan, clearance (APMBC Art. 5), on 2005-01-01: fulfilled or in-time";
    assert_eq!((finding.status.word(), finding.to_string().as_str()), ("unknown", told));
    assert_eq!((&unknown["status"], &unknown["one_of"]), (&"unknown".into(), &vec!["fulfilled", "in-time"].into()));
}

/// APLC/MSP.12/2012/7: an answer at the next meeting where a request was still possible, filed no later than nine months
/// before it opens (APLC/MSP.7/2006/L.3), or by 31 March of its year; otherwise at the meeting that follows.
#[test]
fn a_find_is_answered_at_the_next_meeting_or_at_the_one_that_follows() {
    use {FilingNotice::*, ResponseMeeting::Following};
    let meetings = [
        "apmbc,13MSP,2013-12-02,2013-12-05,,,complete,,s",
        "apmbc,3RC,2014-06-23,2014-06-27,,,complete,,s",
        "apmbc,14MSP,2015-11-30,2015-12-04,,,complete,,s",
    ];
    let due = |found: &str, filing_notice, response_meeting| {
        let found_row = format!("apmbc,AFG,found,{found},,,,,s");
        let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2008-05-01,,,,,s", &found_row];
        let register = register(&[MINES, (Table::Areas, &areas), (Table::Meetings, &meetings)]);
        let readings = Readings { filing_notice, response_meeting, ..Readings::default() };
        let status = register.state(State::AFG).under(readings).duty(Convention::Apmbc, Duty::Clearance).unwrap();
        status.at(day(found)).deadline.unwrap().to_string()
    };
    for (found, notice, answer) in [
        ("2013-03-02", NineMonths, "2013-12-05"),
        ("2013-03-03", NineMonths, "2014-06-27"),
        ("2013-03-31", EndOfMarch, "2013-12-05"),
        ("2013-04-01", EndOfMarch, "2014-06-27"),
        // Seven months before the meeting that follows; the decision names it all the same.
        ("2013-11-30", NineMonths, "2014-06-27"),
        // The meeting in session is no longer the next.
        ("2013-12-02", NineMonths, "2015-12-04"),
        ("2014-01-15", NineMonths, "2015-12-04"),
    ] {
        assert_eq!(due(found, notice, Following), answer, "{found}");
    }
    // Where what counts is that a request is possible, it is the first meeting nine months away.
    assert_eq!(due("2013-03-03", NineMonths, ResponseMeeting::NineMonths), "2014-06-27");
    assert_eq!(due("2013-11-30", NineMonths, ResponseMeeting::NineMonths), "2015-12-04");
}

/// APMBC Art. 4 knows no extension, so a grant moves nothing.
#[test]
fn a_grant_that_the_article_does_not_know_is_told_and_moves_nothing() {
    let requests = ["apmbc,AFG,stockpile-destruction,1,,2003-01-01,,,,granted,2003-05-01,,,2005-07-01,,,,,,s"];
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,seen-open,2004-01-01,,,,s"];
    let register = register(&[MINES, (Table::Stockpiles, &stocks), (Table::Requests, &requests)]);
    let finding = duty(&register, Duty::StockpileDestruction).at(day("2004-01-01"));
    assert_eq!(finding.status, Possible::Known(Status::Overdue));
    assert_eq!(finding.deadline.unwrap().to_string(), "2003-07-01");
    let told = reasons(&finding).into_iter().filter(|reason| reason.contains("knows no extension")).count();
    assert_eq!(told, 1, "{:?}", finding.reasons);
}

/// What borrows a register is told in a line, not with the register.
#[test]
fn a_dossier_and_a_duty_are_told_in_a_line() {
    let register = register(&[MINES, (Table::Areas, &["apmbc,AFG,reported,2000-01-01,,,,,a"])]);
    let dossier = register.state(State::AFG);
    let duty = dossier.duty(Convention::Apmbc, Duty::Clearance).unwrap();
    assert!(format!("{dossier:?}").starts_with("Dossier { state: "), "{dossier:?}");
    assert!(format!("{dossier:?}").len() < 1000, "{dossier:?}");
    assert_eq!(
        format!("{duty:?}"),
        format!("DutyStatus {{ convention: Apmbc, state: {:?}, duty: Clearance, .. }}", State::AFG)
    );
}

/// A clock that began with a find keeps its answer when a later find ends its time: the deadline that had expired before stays so.
#[test]
fn a_find_that_is_followed_by_another_keeps_its_own_clock() {
    let meetings =
        ["apmbc,13MSP,2013-12-02,2013-12-05,,,complete,,s", "apmbc,14MSP,2015-11-30,2015-12-04,,,complete,,s"];
    let areas = [
        "apmbc,AFG,none,,,,,,s",
        "apmbc,AFG,found,2012-01-10,,,,,s",
        "apmbc,AFG,completed,2013-06-01,,,,,s",
        "apmbc,AFG,found,2014-01-10,,,,,s",
    ];
    // That the old deadline is the last that was set says nothing of the answer to the first find.
    let shown = ["apmbc,AFG,clearance,deadline,2009-07-01,2012-06-01,,s"];
    let register =
        register(&[MINES, (Table::Meetings, &meetings), (Table::Areas, &areas), (Table::Exceptions, &shown)]);
    let status = duty(&register, Duty::Clearance);
    assert_eq!(status.clocks().len(), 3);
    assert_eq!(status.timeline().at(day("2012-03-01")).to_string(), "in-time");
    assert_eq!(status.clocks()[1].deadline(day("2013-01-01")).unwrap().to_string(), "2013-12-05");
}

/// What is missing of a clock left to judgement is the day on which a deadline was granted, not when it began.
#[test]
fn a_clock_left_to_judgement_lacks_the_day_of_the_decision() {
    let memberships = (Table::Memberships, &["ccm,AFG,accession,2010-02-01,,s"][..]);
    let areas = ["ccm,AFG,none,,,,,,s", "ccm,AFG,found,2021-06-01,,,,,s", "ccm,AFG,seen-open,2024-01-01,,,,,s"];
    let requests = ["ccm,AFG,clearance,1,,2022-02-01,,,,granted,2022-09/2022-12,,,2025-08-01,,,,,,s"];
    let register = register(&[memberships, (Table::Areas, &areas), (Table::Requests, &requests)]);
    let status = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).unwrap();
    let finding = status.at(day("2022-10-01"));
    assert_eq!(finding.status.to_string(), "in-time or judgement");
    let missing: Vec<String> = finding.status.missing().iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["the day of the decision on request AFG/ccm-4/1"]);
}

/// The longest that can have been granted ends by the reading of months without the day.
#[test]
fn a_grant_of_unknown_length_ends_by_the_reading_of_months() {
    let requests = [
        "apmbc,AFG,clearance,1,,2008-01-01,,,,granted,2009-01-01,,,2016-02-29,,,,,,s",
        "apmbc,AFG,clearance,2,,2015-01-01,,,,granted,2016-01-01,,,,,,,,,s",
    ];
    let register = register(&[MINES, (Table::Requests, &requests)]);
    let until = |month_end| {
        let readings = Readings { month_end, ..Readings::default() };
        let status = register.state(State::AFG).under(readings).duty(Convention::Apmbc, Duty::Clearance).unwrap();
        status.at(day("2017-01-01")).deadline.unwrap().to_string()
    };
    assert_eq!(until(MonthEnd::LastDay), "2016-03/2026-02");
    assert_eq!(until(MonthEnd::NextMonth), "2016-03-01/2026-03-01");
}

/// A deadline shown on the last day of a meeting is shown when nothing more can come of it; a day before, something may.
#[test]
fn a_deadline_shown_on_the_last_day_of_a_meeting_ends_the_doubt() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2016-01-01,,,,,s"];
    let meetings = ["apmbc,9MSP,2008-11-24,2008-11-28,,,incomplete,,s"];
    for (seen, status) in [("2008-11-27", "in-time or overdue"), ("2008-11-28", "overdue")] {
        let shown = format!("apmbc,AFG,clearance,deadline,2015-01-01,{seen},,s");
        let tables =
            [MINES, (Table::Areas, &areas), (Table::Meetings, &meetings), (Table::Exceptions, &[shown.as_str()])];
        let finding = duty(&register(&tables), Duty::Clearance).at(day("2015-06-01"));
        assert_eq!(finding.status.to_string(), status, "{seen}: {:?}", reasons(&finding));
    }
}

/// What is told to be about the clock of entry into force moves that clock, also where it was decided after a find; what is
/// told of nothing is about the find.
#[test]
fn a_request_told_to_be_about_entry_into_force_is_so_after_a_find() {
    let areas =
        ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2008-05-01,,,,,s", "apmbc,AFG,found,2012-01-01,,,,,s"];
    for (clock, deadlines) in [("entry-into-force", ["2020-01-01", "2013-12-05"]), ("", ["2009-07-01", "2020-01-01"])] {
        let request = format!("apmbc,AFG,clearance,1,{clock},2013-01-01,,,,granted,2013-12-05,,,2020-01-01,,,,,,s");
        let meetings = ["apmbc,13MSP,2013-12-02,2013-12-05,,,complete,,s"];
        let tables =
            [MINES, (Table::Areas, &areas[..]), (Table::Meetings, &meetings), (Table::Requests, &[request.as_str()])];
        let status = duty(&register(&tables), Duty::Clearance);
        let found: Vec<String> =
            status.clocks().iter().map(|clock| clock.deadlines().on(day("2014-01-01")).to_string()).collect();
        assert_eq!(found, deadlines, "{clock}");
    }
}
