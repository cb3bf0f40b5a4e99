//! Transparency reports (APMBC Art. 7): late, missing, and two silent years.

use crate::support::{
    ask::{Case, case},
    day::day,
};
use mine_action::{Convention, Duty, State, Status, assess::duty::Instalment};

fn reports(state: State) -> Case<'static> {
    case(state, Convention::Apmbc, Duty::Reporting)
}

fn initial(state: State) -> Instalment {
    reports(state).status().reports().unwrap().instalments()[0].clone()
}

/// Due 28 November 2018, filed a day later, and called in time by the ISU. Source: ISU press release, 30 November 2018.
#[test]
fn sri_lanka_was_one_day_late() {
    let finding = reports(State::LKA).at("2018-12-31");
    assert_eq!(finding.status.known(), Some(&Status::Fulfilled));
    assert_eq!(finding.late_days, Some(1));
    assert_eq!(finding.deadline.unwrap().to_string(), "2018-11-28");
}

/// Source: archives.the-monitor.org 2339; ISU page on South Sudan (filed 3 December 2012).
#[test]
fn south_sudan_filed_eleven_months_late() {
    let initial = initial(State::SSD);
    assert_eq!(initial.filed().unwrap().to_string(), "2012-12-03");
    assert_eq!(initial.status_at(day("2012-12-02")).known(), Some(&Status::Overdue));
    assert_eq!(initial.status_at(day("2012-01-05")).known(), Some(&Status::InTime));
    assert_eq!(initial.status_at(day("2012-12-03")).known(), Some(&Status::Fulfilled));
}

/// Due 28 November 2005, filed in 2008. Source: docslib 10390346 (HRW, June 2008); Landmine Monitor 2008 Ethiopia.
#[test]
fn ethiopia_was_two_and_a_half_years_late() {
    let initial = initial(State::ETH);
    assert_eq!(initial.due.to_string(), "2005-11-28");
    assert_eq!(initial.status_at(day("2008-06-30")).known(), Some(&Status::Overdue));
    assert_eq!(initial.status_at(day("2008-07-31")).known(), Some(&Status::Fulfilled));
}

/// Due 28 November 2006, filed "shortly after", on 12 December. Source: archives.the-monitor.org Landmine Monitor 2007 Ukraine.
#[test]
fn ukraine_was_two_weeks_late() {
    let ukraine = reports(State::UKR).at("2007-01-01");
    assert_eq!(ukraine.late_days, Some(14));
}

/// Never filed, by sources of 2019 and 2022 to 2024: overdue up to the last of them, unknown after it.
/// Source: hrw.org 24 May 2019; onu-uy.org; jrsap.org fact sheet, June 2015 (due 28 August 2012).
#[test]
fn tuvalu_has_sent_no_initial_report() {
    let initial = initial(State::TUV);
    assert_eq!(initial.due.to_string(), "2012-08-28");
    assert_eq!(initial.filed(), None);
    for on in ["2012-08-29", "2015-06-18", "2019-05-24", "2022-06-01"] {
        assert_eq!(initial.status_at(day(on)).known(), Some(&Status::Overdue), "{on}");
    }
    assert_eq!(initial.status_at(day("2012-08-28")).known(), Some(&Status::InTime));
    assert_eq!(initial.status_at(day("2026-11-21")).known(), None);
}

/// On the last day of a report the older ones are still owed, and the day after it is no first day late.
/// Source: hrw.org 24 May 2019 (initial report due 28 August 2012); the-monitor.org 2022 Belize (none since 2006).
#[test]
fn arrears_are_not_forgotten_on_30_april() {
    let tuvalu = reports(State::TUV);
    tuvalu.holds("2012-08-29", "2022-06-01", "overdue");
    // What shows it missing: the list of the ICBL of 18 June 2015, then the statement of 2019.
    let days = [
        ("2012-08-29", 1, "2015-06-18"),
        ("2019-04-30", 2436, "2019-05-24"),
        ("2019-05-01", 2437, "2019-05-24"),
        ("2019-05-24", 2460, "2019-05-24"),
    ];
    for (on, late, seen) in days {
        let finding = tuvalu.at(on);
        assert_eq!((finding.late_days, finding.since), (Some(late), Some(day("2012-08-29"))), "{on}");
        let shown =
            finding.reasons.iter().any(|reason| reason.to_string().contains(&format!("known to be missing on {seen}")));
        assert!(shown, "{on}: {:?}", finding.reasons);
    }
    // Whether the reports of the years before 2006 came is not recorded: late for ten years at least.
    let belize = reports(State::BLZ).at("2017-05-01");
    assert_eq!(belize.status.known(), Some(&Status::Overdue));
    assert_eq!((belize.since, belize.late_days), (Some(day("2007-05-01")), None));
    reports(State::BLZ).holds("2007-05-01", "2018-05-01", "overdue");
}

/// Lebanon acceded in 2026, on a day not known: due first is the initial report, whichever annual ones may be.
/// Source: nhrclb.org (Decree 2281 of 12 January 2026).
#[test]
fn the_original_deadline_is_that_of_the_initial_report() {
    let lebanon = reports(State::LBN).at("2026-11-21");
    assert_eq!(lebanon.original_deadline, "2026-12-28/2027-10-28".parse().ok());
    assert_eq!(lebanon.deadline, lebanon.original_deadline);
}

/// Nobody has said whether Tonga's first report came. Source: none after June 2025.
#[test]
fn tongas_first_report_is_unknown_not_missing() {
    let tonga = reports(State::TON);
    tonga.shows(&[("2026-05-30", "fulfilled or in-time"), ("2026-05-31", "fulfilled or overdue")]);
}

/// No information for two consecutive years: Oslo Action 49, Siem Reap-Angkor Action 47. Source: ISU page on Eritrea;
/// mineactionreview.org Eritrea (none since 2014); the-monitor.org 2023 Guinea-Bissau (none since, as of December 2019).
#[test]
fn two_silent_years_are_named() {
    for (state, on, years) in
        [(State::ERI, "2021-06-01", Some((2019, 2020))), (State::GNB, "2019-06-01", Some((2017, 2018)))]
    {
        let status = reports(state).status();
        assert_eq!(status.reports().unwrap().two_silent_years(day(on)), years, "{state}");
    }
    // One year alone is not enough, and what has not been seen is not silence.
    let spain = reports(State::ESP).status();
    assert_eq!(spain.reports().unwrap().two_silent_years(day("2019-06-01")), None);
    let tonga = reports(State::TON).status();
    assert_eq!(tonga.reports().unwrap().two_silent_years(day("2026-11-21")), None);
}

/// Two years are tested only after 30 April. Source: rules F2.
#[test]
fn silence_counts_after_the_due_day() {
    let eritrea = reports(State::ERI).status();
    let years = |on: &str| eritrea.reports().unwrap().two_silent_years(day(on));
    assert_eq!(years("2021-04-30"), Some((2018, 2019)));
    assert_eq!(years("2021-05-01"), Some((2019, 2020)));
}
