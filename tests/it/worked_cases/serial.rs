//! Extensions of every length, one after the other (APMBC Art. 5(3) to 5(6)).

use crate::support::{
    ask::{Case, mines},
    day::day,
};
use mine_action::{State, Status, When, assess::check::RequestCheck};

/// The new deadlines of a State, in the order of its requests; `?` where none is recorded to the day.
fn chain(case: &Case<'_>) -> Vec<String> {
    let exact = |check: &RequestCheck| check.new_deadline.and_then(When::exact);
    case.requests().iter().map(|check| exact(check).map_or_else(|| "?".to_owned(), |day| day.to_string())).collect()
}

/// Source: the pages of the ISU on each State; icbl.org 10MSP summary; Mine Action Review.
#[test]
fn every_grant_replaces_the_deadline_before_it() {
    for (state, deadlines) in [
        (State::ZWE, vec!["2011-01-01", "2013-01-01", "2015-01-01", "2018-01-01", "2025-12-31"]),
        (State::NER, vec!["2015-12-31", "2016-12-31", "2020-12-31", "2024-12-31", "2029-12-31"]),
        (State::TCD, vec!["2011-01-01", "2014-01-01", "2020-01-01", "2025-01-01", "2030-01-01"]),
        (State::YEM, vec!["2015-03-01", "2020-03-01", "2023-03-01", "2028-03-01"]),
        (State::ERI, vec!["2015-02-01", "2020-02-01", "2020-12-31", "2024-12-31"]),
        (State::COD, vec!["2015-01-01", "2021-01-01", "2022-07-01", "2025-12-31", "?"]),
        (State::ECU, vec!["2017-10-01", "2017-12-31", "2022-12-31", "2025-12-31", "?"]),
        (State::BIH, vec!["2019-03-01", "2021-03-01", "2027-03-01"]),
        (State::MRT, vec!["2016-01-01", "2021-01-01", "?", "2026-12-31"]),
        // Five years to 2030, the day not recorded.
        (State::AGO, vec!["2018-01-01", "2025-12-31", "?"]),
    ] {
        let case = mines(state);
        assert_eq!(chain(&case), deadlines, "{state}");
        for pair in case.requests().windows(2) {
            let (before, after) = (pair[0].new_deadline, pair[1].previous_deadline);
            if let (Some(before), Some(after)) = (before.and_then(When::exact), after.and_then(When::exact)) {
                assert_eq!(before, after, "{}", pair[1].request.id);
            }
        }
    }
}

/// States that held a deadline in force throughout, over many requests.
#[test]
fn serial_requests_in_time_leave_no_gap() {
    for (state, first, last) in [
        (State::ZWE, "1999-03-01", "2025-02-01"),
        (State::TCD, "1999-11-01", "2024-11-25"),
        (State::YEM, "1999-03-01", "2022-11-21"),
        (State::NER, "2012-05-23", "2024-11-25"),
        (State::AFG, "2003-03-01", "2024-11-25"),
        (State::BIH, "1999-03-01", "2025-10-01"),
    ] {
        mines(state).holds(first, last, "in-time");
    }
}

/// Very short extensions. Source: ISU pages on Ecuador, Eritrea, Niger; icbl.org 10MSP summary.
#[test]
fn extensions_can_be_very_short() {
    for (state, number, from, until) in [
        (State::ECU, 2, "2017-10-01", "2017-12-31"),
        (State::GNB, 1, "2011-11-01", "2012-01-01"),
        (State::ERI, 3, "2020-02-01", "2020-12-31"),
        (State::NER, 2, "2015-12-31", "2016-12-31"),
        (State::NIC, 1, "2009-05-01", "2010-05-01"),
    ] {
        let request = mines(state).request(number);
        assert_eq!(request.previous_deadline.and_then(When::exact), Some(day(from)), "{state}");
        assert_eq!(request.new_deadline.and_then(When::exact), Some(day(until)), "{state}");
    }
}

/// A grant to the day before the anniversary. Source: Clearing the Mines 2018, heading (31 October 2023).
#[test]
fn a_granted_deadline_is_a_fact_not_a_sum() {
    assert_eq!(mines(State::THA).deadline("2018-11-01"), "2023-10-31");
    assert_eq!(mines(State::THA).deadline("2017-01-01"), "2018-11-01");
}

/// Revisions before the decision. Source: ISU pages on Mozambique, South Sudan, Iraq; docslib 711977 (Yemen).
#[test]
fn revised_requests_keep_the_day_of_filing() {
    for (state, number, filed, revised) in [
        (State::MOZ, 2, "2013-05-25", "2013-10-10"),
        (State::SSD, 1, "2020-03-27", "2020-08-21"),
        (State::IRQ, 1, "2017-04-06", "2017-08-28"),
        (State::YEM, 3, "2019", "2019-08-08"),
        (State::ETH, 3, "2025-03-31", "2025-08-07"),
    ] {
        let request = mines(state).request(number).request;
        assert_eq!(request.filed.unwrap().to_string(), filed, "{state}");
        assert_eq!(request.revised.iter().map(ToString::to_string).collect::<Vec<_>>(), [revised], "{state}");
    }
}

/// First within an extended deadline to complete: 13 April 2010, deadline 1 May 2010.
/// Source: AFP, 22 June 2010; archives2.the-monitor.org Landmine Monitor 2010.
#[test]
fn nicaragua_completed_within_its_extension() {
    let nicaragua = mines(State::NIC);
    nicaragua.shows(&[("2010-04-12", "in-time"), ("2010-04-13", "fulfilled")]);
    assert_eq!(nicaragua.at("2010-06-22").late_days, Some(0));
}

/// A request said not to be intended and then filed (2019, 2020), and one announced and never decided (2017).
/// Source: ISU page on the DR Congo; ISU news of August 2017 on Sudan.
#[test]
fn a_request_that_was_never_decided_changes_nothing() {
    let sudan = mines(State::SDN);
    assert_eq!(sudan.request(2).new_deadline, None);
    assert_eq!(sudan.deadline("2018-06-01"), "2019-04-01");
    assert_eq!(sudan.deadline("2019-01-01"), "2023-04-01");
    sudan.holds("2004-04-01", "2022-11-21", "in-time");
    assert_eq!(mines(State::COD).request(3).request.filed.unwrap().to_string(), "2020-09");
}

/// What was asked and what was given are two things. Source: the rows of each request.
#[test]
fn less_than_asked_is_found_only_where_both_are_known() {
    assert!(mines(State::COG).findings(1).contains("granted-less"));
    for (state, number) in [(State::SSD, 1), (State::UKR, 2), (State::CYP, 1), (State::THA, 3), (State::KHM, 1)] {
        assert!(!mines(state).findings(number).contains("granted-less"), "{state}");
    }
}

/// Twelve of fourteen requests were granted at the 22MSP, and not all are named. Source: mofa.go.jp, 15 December 2025.
#[test]
fn unknown_outcomes_of_the_22msp_leave_the_status_open() {
    for state in [
        State::COL,
        State::COD,
        State::ECU,
        State::ETH,
        State::TUR,
        State::NGA,
        State::ZWE,
        State::SSD,
        State::ARG,
        State::CYP,
        State::SEN,
        State::TJK,
        State::SRB,
        State::ERI,
        State::PER,
    ] {
        let finding = mines(state).at("2026-11-21");
        assert_eq!(finding.status.known(), None, "{state}");
        assert!(finding.status.may_be(&Status::Overdue), "{state} may be overdue");
        assert!(finding.status.may_be(&Status::Fulfilled), "{state} may be done");
    }
}

/// Granted at the 22MSP. Source: mofa.go.jp, 15 December 2025 (Angola, Cambodia); asianews.network, 8 December 2025.
#[test]
fn known_grants_of_the_22msp_count() {
    assert_eq!(mines(State::KHM).deadline("2026-11-21"), "2030-12-31");
    mines(State::KHM).shows(&[("2026-11-21", "fulfilled or in-time")]);
    // Angola asked for five years, to 2030; what it was given is not recorded.
    assert_eq!(mines(State::AGO).deadline("2026-11-21"), "2026/2035");
}

/// Iraq, Afghanistan, Somalia and others whose deadline lies ahead at the release are not overdue in any completion.
#[test]
fn a_deadline_ahead_excludes_overdue() {
    for state in [State::IRQ, State::AFG, State::SOM, State::TCD, State::NER, State::YEM, State::UKR, State::GNB] {
        mines(state).shows(&[("2026-11-21", "fulfilled or in-time")]);
    }
}
