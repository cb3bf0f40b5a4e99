//! Which report is filed, and which is missing.

use crate::support::{
    day::day,
    rows::{MINES, Rows, duty, reasons, register},
};
use mine_action::{Duty, Possible, Status, assess::duty::DutyStatus, record::Table};

fn reporting(rows: &[&str]) -> DutyStatus {
    duty(&register(&[MINES, (Table::Reports, rows)]), Duty::Reporting)
}

/// APMBC Art. 7(2): by 30 April, for the calendar year before. Bound from 1 July 1999: the initial report is due on 28
/// December 1999, the first annual one on 30 April 2000.
#[test]
fn a_report_fulfils_from_its_day() {
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,1999,2000-05-03,,,,s"]);
    let finding = reports.at(day("2000-05-03"));
    assert_eq!(finding.status, Possible::Known(Status::Fulfilled));
    assert_eq!(finding.fulfilled.unwrap().to_string(), "2000-05-03");
    assert_eq!(finding.late_days, Some(3));
    assert_eq!(reports.at(day("2000-05-02")).status, Possible::Known(Status::Overdue));
    assert_eq!(reports.at(day("2000-05-02")).fulfilled, None);
    let missing = reporting(&["apmbc,AFG,missing,,,2000-01-01,,,s"]);
    for (on, days) in [("1999-12-28", 0), ("1999-12-29", 1)] {
        assert_eq!(missing.at(day(on)).late_days, Some(days), "{on}");
    }
}

/// Art. 7(1) and (2) ask for each report: who files a later one still owes the earlier.
#[test]
fn a_missing_report_is_owed_whatever_is_filed_after_it() {
    let reports = reporting(&[
        "apmbc,AFG,initial,,1999-12-01,,,,s",
        "apmbc,AFG,missing,1999,,2003-06-01,,,never came",
        "apmbc,AFG,annual,2000,2001-04-01,,,,s",
        "apmbc,AFG,annual,2001,2002-04-01,,,,s",
    ]);
    for (on, late) in [("2001-04-30", 365), ("2002-05-01", 731)] {
        let finding = reports.at(day(on));
        assert_eq!((&finding.status, finding.late_days), (&Possible::Known(Status::Overdue), Some(late)), "{on}");
        assert_eq!((finding.since, finding.deadline), (Some(day("2000-05-01")), "2000-04-30".parse().ok()), "{on}");
        let missing = "report known to be missing on 2003-06-01 (source: never came)".to_owned();
        assert!(reasons(&finding).contains(&missing), "{on}");
    }
    // Of 2003 nothing is told, and after 1 June 2003 the report of 1999 may have come.
    let finding = reports.at(day("2004-05-01"));
    assert_eq!(finding.status.to_string(), "fulfilled or overdue");
    let told =
        "not known: whether 3 reports were filed, the first due by 2000-04-30, the last by 2004-04-30 (APMBC Art. 7)";
    assert!(reasons(&finding).contains(&told.to_owned()), "{:?}", reasons(&finding));
}

/// On the last day of one report nothing is in time while another is owed; the day after the first owed one is the first
/// late.
#[test]
fn in_time_is_who_owes_nothing() {
    let reports = reporting(&["apmbc,AFG,missing,,,2001-01-01,,,s", "apmbc,AFG,missing,1999/2000,,2001-06-01,,,s"]);
    for (on, expected) in [
        ("1999-12-28", "in-time"),
        ("1999-12-29", "overdue"),
        ("2000-04-30", "overdue"),
        ("2000-05-01", "overdue"),
        ("2001-04-30", "overdue"),
        ("2001-06-01", "overdue"),
        ("2001-06-02", "fulfilled or overdue"),
    ] {
        assert_eq!(reports.timeline().at(day(on)).to_string(), expected, "{on}");
    }
    // Nobody has told whether the initial report came by then: late since the annual one at least.
    let finding = reports.at(day("2001-05-10"));
    assert_eq!((finding.since, finding.late_days), (Some(day("1999-12-29")), None));
    assert!(
        reasons(&finding).contains(&"at least 375 days late (APMBC Art. 7(2))".to_owned()),
        "{:?}",
        reasons(&finding)
    );
}

/// The day of entry into force decides which reports are due; where it is known in part, the initial one is surely.
#[test]
fn of_reports_perhaps_due_the_initial_one_is_told() {
    let acts = (Table::Memberships, &["apmbc,AFG,accession,2020-01-12/2020-11-21,,s"][..]);
    let reports = duty(&register(&[acts]), Duty::Reporting);
    let initial = "2020-12-28/2021-10-28".parse().ok();
    for on in ["2020-06-01", "2021-01-01", "2021-04-30", "2021-05-01", "2021-09-01"] {
        let finding = reports.at(day(on));
        assert_eq!((finding.original_deadline, finding.deadline), (initial, initial), "{on}");
        let flat = reasons(&finding).into_iter().find(|reason| reason.starts_with("annual report for 2020 due"));
        assert!(flat.is_none(), "{on}: {flat:?}");
    }
    assert_eq!(reports.at(day("2022-05-01")).deadline, "2022-04-30".parse().ok());
    assert_eq!(reports.at(day("2022-05-01")).original_deadline, initial);
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
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,,1999-12-02/2000-02-28,,,,s"]);
    for on in ["2000-05-01", "2001-05-01"] {
        assert_eq!(reports.timeline().at(day(on)).known(), None, "{on}");
    }
    let reports = reporting(&["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,,2000-02,,,,s"]);
    assert_eq!(reports.timeline().at(day("2000-05-01")).known(), Some(&Status::Fulfilled));
}

/// What it covers not told: that it is the report due in the year of filing fulfils the duty from that day, and shows
/// nothing late before.
#[test]
fn a_report_that_does_not_tell_its_year_accuses_nobody_before_it_came() {
    let initial = "apmbc,AFG,initial,,1999-12-01,,,,s";
    let at = |rows: &[&str], on| reporting(rows).timeline().at(day(on)).known().copied();
    let told = [initial, "apmbc,AFG,annual,1999,2000-10-18,,,,s"];
    let untold = [initial, "apmbc,AFG,annual,,2000-10-18,,,,s"];
    assert_eq!(at(&told, "2000-05-01"), Some(Status::Overdue));
    assert_eq!(at(&untold, "2000-05-01"), None);
    assert_eq!(at(&untold, "2000-10-17"), None);
    assert_eq!(at(&untold, "2000-10-18"), Some(Status::Fulfilled));
    // Beside the one that tells its year, another that does not adds nothing, and takes nothing away.
    let both = [told[0], told[1], "apmbc,AFG,unspecified,,2000-11-01,,,,s"];
    assert_eq!(at(&both, "2000-05-01"), Some(Status::Overdue));
    let before = [told[0], told[1], "apmbc,AFG,unspecified,,2000-06-01,,,,s"];
    assert_eq!(at(&before, "2000-05-01"), None);
    assert_eq!(at(&before, "2000-06-01"), Some(Status::Fulfilled));
}

/// A report is silent on a duty where each source of it that speaks of its contents says so; another report of the year
/// may have told.
#[test]
fn what_one_report_left_out_another_of_the_year_may_have_told() {
    let silent = |rows: &[&str]| {
        let (retained, reports): (Rows<'_>, Rows<'_>) =
            ((Table::Retained, &["apmbc,AFG,2015,12,,,,s"]), (Table::Reports, rows));
        let finding = duty(&register(&[MINES, retained, reports]), Duty::Reporting).at(day("2020-06-15"));
        reasons(&finding).iter().any(|reason| reason.contains("no information for two consecutive years"))
    };
    let all = "retention;stockpile-destruction;clearance";
    let [one, two] = ["2018", "2019"].map(|covers| format!("apmbc,AFG,annual,{covers},2020-04-01,,{all},,s"));
    let untold = format!("apmbc,AFG,annual,,2020-04-01,,{all},,s");
    let other = "apmbc,AFG,annual,2019,2020-04-20,,,,s";
    assert!(silent(&[&one, &two]));
    assert!(!silent(&[&one, &untold]), "it may be on another year");
    assert!(!silent(&[&one, &two, other]), "what came later may tell");
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
