//! The Convention on Cluster Munitions: Article 3 and 4 deadlines, extensions, the silence procedure, remnants found later.

use crate::support::{
    ask::{LETTER, cluster_stocks, remnants},
    day::day,
};
use mine_action::{State, Status};

/// Decided by silence procedure between the two parts of the Second Review Conference. Source: bhmac.org 9 February 2021;
/// humanitariandisarmament.org 9 December 2020 (no formal decision at the first part).
#[test]
fn decisions_by_silence_procedure_fall_between_the_sittings() {
    let bosnia = remnants(State::BIH);
    assert_eq!(bosnia.request(1).decided.unwrap().to_string(), "2021-02");
    assert_eq!(bosnia.deadline("2021-02-28"), "2022-09-01");
    assert_eq!(cluster_stocks(State::PER).request(1).decided.unwrap().to_string(), "2021-02");
    for state in [State::CHL, State::LBN] {
        let decided = remnants(state).request(1).decided.unwrap();
        assert!(decided.earliest() > day("2020-11-27") && decided.latest() < day("2021-09-20"), "{state} {decided}");
    }
}

/// Eighteen months, then a year; met. Source: bhmac.org; archives2.the-monitor.org 2022 BiH, update of September 2023.
#[test]
fn bosnia_and_herzegovina_met_its_second_extension() {
    let bosnia = remnants(State::BIH);
    bosnia.holds("2011-03-01", "2021-02-01", "in-time");
    bosnia.shows(&[("2022-06-01", "fulfilled or in-time"), ("2023-09-01", "fulfilled"), ("2026-11-21", "fulfilled")]);
    assert_eq!(bosnia.deadline("2023-01-01"), "2023-09-01");
    assert!(!bosnia.at("2023-08-31").status.may_be(&Status::Overdue));
}

/// Interim years in a row. Source: mineactionreview.org/country/chile 2021 and 2023.
#[test]
fn chile_was_granted_a_year_at_a_time() {
    let chile = remnants(State::CHL);
    let new: Vec<String> = chile.requests().iter().filter_map(|check| Some(check.new_deadline?.to_string())).collect();
    assert_eq!(new, ["2022-06-01", "2023-06-01", "2026-06-01"]);
    chile.shows(&[("2021-06-01", "in-time"), ("2022-08-30", "in-time")]);
    assert_eq!(chile.at("2026-11-21").status.known(), None);
}

/// Nine months are treaty law here, so almost every request was late. Source: Art. 4(6); clusterconvention.org/9msp.
#[test]
fn nine_months_are_treaty_law() {
    for (state, number) in [(State::DEU, 1), (State::LAO, 1), (State::BIH, 1)] {
        let check = remnants(state).request(number);
        let late = check.findings.iter().find(|finding| finding.code.to_string() == "filed-late").expect("late");
        assert_eq!(late.citation.to_string(), "CCM Art. 4(6)");
    }
    let late = cluster_stocks(State::BGR).request(1);
    assert_eq!(late.findings[0].citation.to_string(), "CCM Art. 3(5)");
}

/// Completions within an extension or before the deadline: all declared stocks were gone in 2023.
/// Source: hrw.org 12 September 2023; clusterconvention.org on Peru.
#[test]
fn the_last_declared_stocks_were_destroyed_in_2023() {
    for (state, deadline) in [(State::SVK, "2024-01-01"), (State::ZAF, "2023-11-01"), (State::PER, "2024-04-01")] {
        let case = cluster_stocks(state);
        assert_eq!(case.deadline("2023-08-01"), deadline, "{state}");
        case.shows(&[("2023-12-31", "fulfilled")]);
        assert!(!case.at("2023-09-11").status.may_be(&Status::Overdue), "{state}");
    }
    // The outcomes of Bulgaria's later requests were not read; completion on 12 September 2023 at the latest.
    let bulgaria = cluster_stocks(State::BGR);
    bulgaria.shows(&[("2021-04-01", "in-time"), ("2022-06-01", "in-time or overdue"), ("2023-09-12", "fulfilled")]);
}

/// Destroyed in 2004, before entry into force: fulfilled from the first day. Source: the-monitor.org 2018 Ecuador.
#[test]
fn ecuador_had_nothing_left_at_entry_into_force() {
    let ecuador = cluster_stocks(State::ECU);
    ecuador.shows(&[("2010-10-31", "not-bound")]);
    ecuador.holds("2010-11-01", "2026-11-21", "fulfilled");
    cluster_stocks(State::COL).shows(&[("2016-03-01", "fulfilled")]);
}

/// Called in violation when 1 May 2019 passed; it had no stocks, as it clarified in 2022. Source: the-monitor.org 2023
/// Guinea-Bissau.
#[test]
fn guinea_bissau_had_no_stocks_after_all() {
    // The clarification of May 2022 does not say since when; nothing before it shows a stock.
    cluster_stocks(State::GNB).shows(&[("2011-05-01", "not-applicable or fulfilled or in-time")]);
    cluster_stocks(State::GNB).holds("2022-05-31", "2026-11-21", "not-applicable");
    assert_eq!(cluster_stocks(State::GNB).at("2020-01-01").original_deadline.unwrap().to_string(), "2019-05-01");
}

/// Complete in 2015, found again between August 2019 and 2021, before 1 August 2022: the same clock, outcome unknown.
/// Source: the-monitor.org 2015 and 2023 Mauritania; clusterconvention.org/13msp.
#[test]
fn mauritania_found_remnants_again() {
    for readings in [mine_action::law::reading::Readings::default(), LETTER] {
        let mauritania = remnants(State::MRT).under(readings);
        mauritania.shows(&[("2015-11-27", "fulfilled"), ("2019-07-31", "fulfilled")]);
        assert!(!mauritania.at("2022-08-01").status.may_be(&Status::Overdue));
        assert_eq!(mauritania.at("2026-11-21").status.known(), None);
        assert_eq!(mauritania.deadline("2026-01-01"), "2026");
    }
}

/// Wittstock again: nothing at entry into force, contamination discovered in 2011, within the ten years of Art. 4(1)(a).
/// Source: docslib 8817659; clusterconvention.org/9msp.
#[test]
fn germany_runs_under_the_first_clock() {
    let germany = remnants(State::DEU);
    germany.shows(&[("2010-08-01", "not-applicable"), ("2012-01-01", "in-time"), ("2024-01-01", "in-time")]);
    assert_eq!(germany.at("2012-01-01").original_deadline.unwrap().to_string(), "2020-08-01");
    assert_eq!(germany.deadline("2021-01-01"), "2025-08-01");
    assert_eq!(germany.at("2026-11-21").status.known(), None);
}

/// Found after the first completion and destroyed within eight years. Source: archives.the-monitor.org 3298.
#[test]
fn stocks_found_again_within_the_period() {
    let bosnia = cluster_stocks(State::BIH);
    bosnia.shows(&[("2011-12-31", "fulfilled"), ("2012-12-31", "in-time"), ("2020-01-01", "fulfilled")]);
}

/// Completed weeks before the deadline of 1 August 2020. Source: the-monitor.org 2020 Croatia; ccm3.pronk.se 31 July 2020.
#[test]
fn croatia_and_montenegro_completed_in_time() {
    remnants(State::HRV).shows(&[("2020-07-09", "in-time"), ("2020-07-10", "fulfilled")]);
    remnants(State::MNE).shows(&[("2020-07-31", "fulfilled")]);
    for state in [State::HRV, State::MNE] {
        assert_eq!(remnants(state).at("2020-08-02").original_deadline.unwrap().to_string(), "2020-08-01");
    }
}

/// Requests for the meetings of 2023 to 2025 whose outcome was not read: nothing is certain after the deadline.
/// Source: clusterconvention.org/11msp to /13msp.
#[test]
fn unread_outcomes_leave_the_status_open() {
    for (state, last) in [
        (State::IRQ, "2023-11-01"),
        (State::LAO, "2025-08-01"),
        (State::DEU, "2025-08-01"),
        (State::AFG, "2026-03-01"),
        (State::SOM, "2026-03-01"),
        (State::LBN, "2026-05-01"),
        (State::CHL, "2026-06-01"),
        (State::TCD, "2026-10-01"),
    ] {
        let case = remnants(state);
        assert_eq!(case.deadline(last), last, "{state}");
        assert!(!case.at(last).status.may_be(&Status::Overdue), "{state}");
        let now = case.at("2026-11-21").status;
        assert_eq!(now.options().len(), 3, "{state}");
    }
}
