//! Deadlines that expired before a decision (APMBC Art. 5): the State is out of time, and the decision does not heal it.

use crate::support::ask::mines;
use mine_action::{State, assess::answer::DeadlineReason};

/// The first lapse known as such: deadline 1 November 2011, request of 24 November, decision of 2 December.
/// Source: landminesinafrica.wordpress.com/2011/12/08; ICBL comments, November 2011.
#[test]
fn congo_was_out_of_time_all_of_november_2011() {
    let congo = mines(State::COG);
    congo.shows(&[("2011-11-01", "in-time"), ("2011-12-02", "in-time"), ("2012-12-05", "fulfilled")]);
    congo.holds("2011-11-02", "2011-12-01", "overdue");
    assert_eq!(congo.at("2011-12-01").late_days, Some(30));
    assert_eq!(congo.deadline("2011-12-01"), "2011-11-01");
    assert_eq!(congo.deadline("2011-12-02"), "2013-01-01");
    assert_eq!(congo.findings(1), "granted-less filed-late filed-after-lapse decided-after-lapse");
    let request = congo.request(1);
    assert_eq!(request.lapse_days, Some(31));
    // Two years to 1 November 2013 were asked, fourteen months given.
    assert_eq!(request.request.months_asked, Some(24));
    assert_eq!(request.new_deadline.unwrap().to_string(), "2013-01-01");
}

/// The lapse stays in the explanation after the decision.
#[test]
fn a_lapse_stays_in_the_history() {
    let reasons = mines(State::COG).because("2012-06-01");
    let lapse = DeadlineReason::Lapse { from: "2011-11-02".parse().unwrap(), to: "2011-12-02".parse().unwrap() };
    assert!(reasons.contains(&lapse.into()), "{reasons:?}");
}

/// An answer was due by 20 November 2020, and the decisions of that meeting are not all recorded, nor the outcome of the
/// request of that month: that the State was out of time until 2021 is possible, not sure. Source: the-monitor.org 2022 Nigeria.
#[test]
fn a_lapse_that_is_not_sure_is_told_as_such() {
    let nigeria = mines(State::NGA);
    nigeria.shows(&[("2021-01-01", "in-time or overdue")]);
    let reasons = nigeria.because("2026-11-21");
    let (from, to) = ("2020-11-21".parse().unwrap(), "2021-11-15/2021-11-19".parse().unwrap());
    assert!(reasons.contains(&DeadlineReason::PerhapsLapse { from, to }.into()), "{reasons:?}");
    assert!(!reasons.contains(&DeadlineReason::Lapse { from, to }.into()), "{reasons:?}");
}

/// Deadline 1 June 2015, request of 15 June, granted at the close of the 14MSP.
/// Source: ISU page on Ethiopia; 14MSP day-5 page, 4 December 2015.
#[test]
fn ethiopia_filed_two_weeks_late() {
    let ethiopia = mines(State::ETH);
    ethiopia.shows(&[("2015-06-01", "in-time"), ("2015-12-04", "in-time")]);
    ethiopia.holds("2015-06-02", "2015-12-03", "overdue");
    assert_eq!(ethiopia.request(1).lapse_days, Some(186));
    assert_eq!(ethiopia.deadline("2016-01-01"), "2020-06-01");
    assert_eq!(ethiopia.deadline("2020-01-01"), "2025-12-31");
}

/// Declared none in 2006, suspected areas in 2014, deadline 1 June 2016, no request until 2018. Found before the deadline,
/// so under the same deadline. Source: the-monitor.org 2017 Ukraine; ISU page on Ukraine.
#[test]
fn ukraine_had_no_deadline_in_force_from_2016_to_2018() {
    let ukraine = mines(State::UKR);
    ukraine.holds("2006-12-26", "2013-12-31", "not-applicable");
    ukraine.shows(&[("2014-06-15", "not-applicable or in-time"), ("2016-06-01", "in-time")]);
    ukraine.holds("2016-06-02", "2018-11-25", "overdue");
    ukraine.shows(&[("2018-11-28", "in-time or overdue"), ("2018-11-30", "in-time")]);
    assert_eq!(ukraine.deadline("2017-12-31"), "2016-06-01");
    assert_eq!(ukraine.deadline("2019-01-01"), "2021-06-01");
    assert_eq!(ukraine.deadline("2024-01-01"), "2033-12-01");
    assert_eq!(ukraine.findings(1), "decided-after-lapse");
}

/// Interim extensions, the last expired on 31 December 2020; the 18MSP regretted that no request had come; filed on
/// 16 November 2023, none in between, and granted eight days later. Source: ISU press release 2020-11-20; ISU page;
/// mineactionreview.org Eritrea 2023 and 2024.
#[test]
fn eritrea_was_without_a_deadline_for_three_years() {
    let eritrea = mines(State::ERI);
    eritrea.shows(&[("2020-12-31", "in-time"), ("2023-11-24", "in-time")]);
    eritrea.holds("2021-01-01", "2023-11-23", "overdue");
    assert_eq!(eritrea.request(4).lapse_days, Some(1058));
    assert_eq!(eritrea.findings(4), "filed-late filed-after-lapse decided-after-lapse");
    assert_eq!(eritrea.deadline("2024-06-01"), "2024-12-31");
}

/// Deadline 1 August 2009, granted at the Cartagena Summit in December: "one with a 2009 deadline that had already expired".
/// Source: archives2.the-monitor.org Landmine Monitor 2010, mine action.
#[test]
fn uganda_had_expired_before_congo() {
    let uganda = mines(State::UGA);
    uganda.shows(&[("2009-08-01", "in-time"), ("2012-12-05", "fulfilled")]);
    uganda.holds("2009-08-02", "2009-11-30", "overdue");
    assert_eq!(uganda.deadline("2010-01-01"), "2012-08-01");
    assert!(uganda.findings(1).contains("decided-after-lapse"));
}

/// The deadline of 31 December 2014 was missed and clearance finished in 2015; no request.
/// Source: the-monitor.org 2015 and 2016 Mozambique; 14MSP day 2.
#[test]
fn mozambique_missed_its_second_deadline() {
    let mozambique = mines(State::MOZ);
    mozambique.shows(&[
        ("2014-12-31", "in-time"),
        ("2015-01-01", "overdue"),
        ("2015-06-01", "fulfilled or overdue"),
        ("2015-09-17", "fulfilled"),
    ]);
}

/// Filed on the opening day of the 15MSP, while the deadline still ran, and granted: late by the process, no lapse.
/// Source: ISU page on Ecuador.
#[test]
fn ecuador_filed_on_the_opening_day() {
    let ecuador = mines(State::ECU);
    ecuador.holds("1999-10-01", "2025-10-01", "in-time");
    let request = ecuador.request(2);
    assert_eq!(request.request.filed.unwrap().to_string(), "2016-11-28");
    assert_eq!(ecuador.findings(2), "filed-late");
    assert_eq!(request.new_deadline.unwrap().to_string(), "2017-12-31");
}

/// Requests of Senegal and Tajikistan were not granted at the 22MSP because they came late; they may come back at the 23MSP.
/// What a refusal leaves is the old deadline. Source: mofa.go.jp, 15 December 2025.
#[test]
fn a_refused_request_leaves_the_old_deadline() {
    for (state, number, deadline) in [(State::SEN, 4, "2026-03-01"), (State::TJK, 3, "2025-12-31")] {
        let case = mines(state);
        assert_eq!(case.deadline("2026-11-21"), deadline);
        assert_eq!(case.request(number).new_deadline, None);
        let now = case.at("2026-11-21").status;
        // Never called overdue: it was last seen open in December 2025.
        assert_eq!(now.known(), None, "{state}");
        assert!(now.may_be(&mine_action::Status::Overdue) && now.may_be(&mine_action::Status::Fulfilled));
        case.shows(&[("2025-12-01", "in-time")]);
    }
}

/// Filed in March 2024 for the 5RC, outcome not read: neither a grant nor a refusal is assumed, though a page still heads
/// its text 31 December 2024. Source: czrs.gov.rs; mineactionreview.org Serbia 2025.
#[test]
fn serbia_is_assumed_neither_to_have_more_time_nor_to_be_late() {
    let serbia = mines(State::SRB);
    serbia.shows(&[("2024-12-31", "in-time"), ("2025-06-01", "in-time or overdue")]);
    assert_eq!(serbia.request(4).new_deadline, None);
    assert!(serbia.findings(4).contains("outcome-unknown"));
    assert_eq!(serbia.at("2026-11-21").status.known(), None);
}
