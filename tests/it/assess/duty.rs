//! Statuses and their reasons, on registers of a few rows.

mod reporting;

use crate::support::{
    day::day,
    rows::{MINES, duty, reasons, register},
};
use mine_action::{
    Convention, Duty, Finding, Possible, State, Status,
    assess::duty::ClockOrigin,
    law::reading::{FilingNotice, Readings},
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

/// APLC/MSP.12/2012/7: an answer at the next meeting for which a request was still possible, filed no later than nine months
/// before it opens (APLC/MSP.7/2006/L.3), or by 31 March of its year.
#[test]
fn a_find_is_answered_at_the_next_meeting_that_could_still_be_asked() {
    let meetings = ["apmbc,13MSP,2013-12-02,2013-12-05,,,complete,,s", "apmbc,3RC,2014-06-23,2014-06-27,,,complete,,s"];
    let due = |found: &str, filing_notice| {
        let found_row = format!("apmbc,AFG,found,{found},,,,,s");
        let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2008-05-01,,,,,s", &found_row];
        let register = register(&[MINES, (Table::Areas, &areas), (Table::Meetings, &meetings)]);
        let readings = Readings { filing_notice, ..Readings::default() };
        let status = register.state(State::AFG).under(readings).duty(Convention::Apmbc, Duty::Clearance).unwrap();
        status.at(day(found)).deadline.unwrap().to_string()
    };
    assert_eq!(due("2013-03-02", FilingNotice::NineMonths), "2013-12-05");
    assert_eq!(due("2013-03-03", FilingNotice::NineMonths), "2014-06-27");
    assert_eq!(due("2013-03-31", FilingNotice::EndOfMarch), "2013-12-05");
    assert_eq!(due("2013-04-01", FilingNotice::EndOfMarch), "2014-06-27");
}

/// APMBC Art. 4 knows no extension, so a grant moves nothing.
#[test]
fn a_grant_that_the_article_does_not_know_is_told_and_moves_nothing() {
    let requests = ["apmbc,AFG,stockpile-destruction,1,2003-01-01,,,,granted,2003-05-01,,,2005-07-01,,,,,,s"];
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
