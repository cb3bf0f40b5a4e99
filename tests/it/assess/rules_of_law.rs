//! Rules of law, and promises on the results, on registers of a few rows.

use crate::support::{
    day::day,
    rows::{Rows, read},
};
use mine_action::{
    Convention, Duty, Finding, Possible, Register, State, Status, Truth,
    assess::{
        check::RequestCheck,
        duty::{DutyStatus, Origin},
    },
    law::reading::{FilingNotice, Readings},
    record::Table,
};

/// Bound by the APMBC from 1 July 1999: stockpiles by 1 July 2003, areas by 1 July 2009.
const MINES: Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s"]);

fn register(tables: &[Rows<'_>]) -> Register {
    read("2026-01-01", tables).unwrap()
}

fn duty(register: &Register, duty: Duty) -> DutyStatus {
    register.state(State::AFG).duty(Convention::Apmbc, duty).unwrap()
}

fn with_areas(areas: &[&str], on: &str) -> Finding {
    duty(&register(&[MINES, (Table::Areas, areas)]), Duty::Clearance).at(day(on))
}

/// The reasons with their citations.
fn reasons(finding: &Finding) -> Vec<String> {
    finding.reasons.iter().map(ToString::to_string).collect()
}

/// The code and the citation of each irregularity.
fn irregularities(register: &Register) -> Vec<String> {
    let all = register.irregularities(Readings::default()).into_iter();
    all.map(|one| format!("{}: {}", one.code, one.citation)).collect()
}

/// Neither Convention knows a suspension, only withdrawal (APMBC Art. 20, CCM Art. 20).
#[test]
fn a_declared_suspension_is_irregular() {
    assert_eq!(irregularities(&register(&[MINES])), Vec::<String>::new());
    let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,suspension-declared,2005-01-01,,s"];
    assert_eq!(irregularities(&register(&[(Table::Memberships, &rows)])), ["suspension-declared: APMBC Art. 20"]);
}

/// A notice may be taken back at any time before it takes effect (Vienna Convention on the Law of Treaties, Art. 68), which is
/// six months after its receipt (APMBC Art. 20(3)).
#[test]
fn a_withdrawal_taken_back_in_time_does_not_take_effect() {
    let party = |back: &str| {
        let back = format!("apmbc,AFG,withdrawal-retracted,{back},,s");
        let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,withdrawal-notified,2005-01-01,,s", &back];
        let register = register(&[(Table::Memberships, &rows)]);
        register.state(State::AFG).standing(Convention::Apmbc).party().at(day("2005-08-01")).clone()
    };
    assert_eq!(party("2005-03-01"), Possible::Known(true));
    assert_eq!(party("2005-06-30"), Possible::Known(true));
    assert_eq!(party("2005-07-01"), Possible::Known(false));
    assert_eq!(party("2005").options().len(), 2);
}

/// Art. 17(1): entry into force of the Convention, for those that had consented by then; Art. 17(2): for the others.
#[test]
fn entry_into_force_rests_on_the_paragraph_that_gives_it() {
    for (convention, deposit, rule) in [
        ("apmbc", "1998-09-01", "in force for the State from 1999-03-01 (APMBC Art. 17(1))"),
        ("apmbc", "1999-01-01", "in force for the State from 1999-07-01 (APMBC Art. 17(2))"),
        ("ccm", "2010-02-01", "in force for the State from 2010-08-01 (CCM Art. 17(1))"),
        ("ccm", "2010-03-01", "in force for the State from 2010-09-01 (CCM Art. 17(2))"),
    ] {
        let row = format!("{convention},AFG,ratification,{deposit},,s");
        let register = register(&[(Table::Memberships, &[&row])]);
        let standing = register.state(State::AFG).standing(convention.parse().unwrap());
        let reasons: Vec<String> = standing.reasons(day("2020-01-01")).iter().map(ToString::to_string).collect();
        assert!(reasons.contains(&rule.to_owned()), "{reasons:?}");
    }
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
        [(Origin::EntryIntoForce, "1999-07-01".to_owned()), (Origin::Found, "2013-01-01/2013-05-01".to_owned())]
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

/// The request 1 for clearance under the APMBC.
fn request(decided: &str, until: &str, contents: &str) -> RequestCheck {
    let row = format!("apmbc,AFG,clearance,1,2008-10-01,,,,granted,{decided},,,{until},,,,{contents},,s");
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2015-01-01,,,,,s"];
    let register = register(&[MINES, (Table::Areas, &areas), (Table::Requests, &[&row])]);
    register.state(State::AFG).requests().remove(0)
}

fn findings(check: &RequestCheck, code: &str) -> Vec<String> {
    let of = check.findings.iter().filter(|finding| finding.code.to_string() == code);
    of.map(|finding| format!("{} ({})", finding.text, finding.citation)).collect()
}

/// APMBC Art. 5(4) lists the contents of a request.
#[test]
fn a_request_must_hold_what_the_article_lists() {
    let all = "a;b-i;b-ii;b-iii;c-humanitarian;c-social;c-economic;c-environmental";
    for (contents, lacks, complete) in [
        (all, None, Truth::Yes),
        (
            &all.replace("b-ii;", "!b-ii;"),
            Some("contents lack: financial and technical means available (APMBC Art. 5(4)(b))"),
            Truth::No,
        ),
        ("!a", Some("contents lack: length of the extension (APMBC Art. 5(4)(a))"), Truth::No),
        ("a", None, Truth::Unknown),
        ("", None, Truth::Unknown),
    ] {
        let check = request("2008-11-25", "2015-01-01", contents);
        assert_eq!(findings(&check, "contents-missing"), Vec::from_iter(lacks), "{contents}");
        assert_eq!(check.request.has_all_contents(), complete, "{contents}");
    }
}

/// APMBC Art. 5(3): an extension "of the deadline" of up to ten years, so counted from the deadline, however late the decision.
#[test]
fn ten_years_are_counted_from_the_deadline_that_is_extended() {
    let over = "granted to 2019-07-02: at most 120 months beyond 2009-07-01 (APMBC Art. 5(3))";
    for decided in ["2008-11-25", "2010-11-29"] {
        assert_eq!(
            findings(&request(decided, "2019-07-01", ""), "granted-over-cap"),
            Vec::<String>::new(),
            "{decided}"
        );
        assert_eq!(findings(&request(decided, "2019-07-02", ""), "granted-over-cap"), [over], "{decided}");
    }
}

fn reporting(rows: &[&str]) -> DutyStatus {
    duty(&register(&[MINES, (Table::Reports, rows)]), Duty::Reporting)
}

/// APMBC Art. 7(2): by 30 April, for the calendar year before.
#[test]
fn a_report_fulfils_from_its_day() {
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,2005,2006-05-03,,,,s"]);
    let finding = reports.at(day("2006-05-03"));
    assert_eq!(finding.status, Possible::Known(Status::Fulfilled));
    assert_eq!(finding.fulfilled.unwrap().to_string(), "2006-05-03");
    assert_eq!(finding.late_days, Some(3));
    assert_eq!(reports.at(day("2006-05-02")).fulfilled, None);
    let missing = reporting(&["apmbc,AFG,missing,,,2000-01-01,,,s"]);
    for (on, days) in [("1999-12-28", 0), ("1999-12-29", 1)] {
        assert_eq!(missing.at(day(on)).late_days, Some(days), "{on}");
    }
}

/// APMBC Art. 7(1) asks for the initial report "after the entry into force of this Convention for that State Party".
#[test]
fn a_voluntary_report_of_a_signatory_is_not_its_initial_report() {
    let first = |row: &str| reporting(&[row]).reports().unwrap().instalments()[0].filed().map(|when| when.to_string());
    assert_eq!(first("apmbc,AFG,annual,,1998-05-01,,,,s"), None);
    assert_eq!(first("apmbc,AFG,initial,,1999-06-01,,,,s"), Some("1999-06-01".to_owned()));
    // Once bound, the first report is the initial one, whatever it is called.
    assert_eq!(first("apmbc,AFG,annual,,1999-08-01,,,,s"), Some("../1999-08-01".to_owned()));
}

/// What it covers not told, and the year of filing not told either: it may be the report of the one year or of the other.
#[test]
fn a_report_filed_in_one_of_two_years_is_not_surely_that_of_either() {
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,,2005-12-01/2006-02-28,,,,s"]);
    for on in ["2005-12-31", "2006-03-01", "2006-05-01"] {
        assert_eq!(reports.timeline().at(day(on)).known(), None, "{on}");
    }
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,,2006-02,,,,s"]);
    assert_eq!(reports.timeline().at(day("2006-05-01")).known(), Some(&Status::Fulfilled));
}

/// Oslo Action 49: no information for two consecutive years from a State Party with obligations under Art. 3, 4 or 5.
#[test]
fn two_silent_years_are_told_of_those_that_have_something_to_tell() {
    let reports: Rows<'_> =
        (Table::Reports, &["apmbc,AFG,missing,2018,,2020-06-01,,,s", "apmbc,AFG,missing,2019,,2020-06-01,,,s"]);
    let silent = |more: Rows<'_>| {
        let finding = duty(&register(&[MINES, reports, more]), Duty::Reporting).at(day("2020-05-15"));
        reasons(&finding)
            .contains(&"no information for two consecutive years, 2018 and 2019 (Oslo Action 49)".to_owned())
    };
    for (table, something, nothing) in [
        (Table::Retained, "apmbc,AFG,2015,12,,,,s", "apmbc,AFG,2015,0,,,,s"),
        (Table::Stockpiles, "apmbc,AFG,declared,,,,,s", "apmbc,AFG,none,,,,,s"),
        (Table::Areas, "apmbc,AFG,reported,,,,,,s", "apmbc,AFG,none,,,,,,s"),
    ] {
        assert!(silent((table, &[something])), "{something}");
        assert!(!silent((table, &[nothing])), "{nothing}");
    }
}
