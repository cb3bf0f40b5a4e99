//! Which report is filed, and which is missing.

use crate::support::{
    day::day,
    rows::{MINES, Rows, duty, reasons, register},
};
use mine_action::{Duty, Possible, Status, assess::duty::DutyStatus, record::Table};

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
