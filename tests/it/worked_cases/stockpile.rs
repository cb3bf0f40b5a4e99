//! Stockpiles (APMBC Art. 4): four years, no extension; the sets of States that were late, and stocks found later.

use crate::support::ask::{LETTER, overdue, register, stocks, surely};
use mine_action::{Convention::Apmbc, Duty::StockpileDestruction, State, Status, assess::answer::DeadlineReason};

fn late(on: &str) -> Vec<State> {
    overdue(Apmbc, StockpileDestruction, on)
}

/// Source: the-monitor.org Landmine Monitor 2008; icbl.org 2 April 2008; HRW/ICBL 2010 to 2025; npaid.org 22MSP.
#[test]
fn the_set_of_late_states_on_given_days() {
    for (on, states) in [
        ("2003-03-01", vec![]),
        ("2003-03-15", vec![State::MUS, State::TKM]),
        ("2003-04-15", vec![State::GIN, State::MUS, State::TKM]),
        ("2003-12-01", vec![State::TKM]),
        ("2005-12-01", vec![State::CPV]),
        ("2007-03-01", vec![]),
        ("2007-08-15", vec![State::AFG]),
        ("2008-03-01", vec![]),
        ("2008-03-15", vec![State::BLR, State::GRC, State::TUR]),
        ("2010-06-01", vec![State::BLR, State::GRC, State::TUR]),
        ("2010-06-15", vec![State::BLR, State::GRC, State::TUR, State::UKR]),
        ("2012-01-01", vec![State::BLR, State::GRC, State::UKR]),
        ("2017-04-05", vec![State::GRC, State::UKR]),
        ("2019-11-28", vec![State::GRC, State::UKR]),
        ("2025-12-01", vec![State::GRC, State::UKR]),
        // Last seen open on 1 and 2 December 2025.
        ("2026-11-21", vec![]),
    ] {
        assert_eq!(late(on), states, "{on}");
    }
}

/// On no day is a State called late that no source calls so.
#[test]
fn no_other_state_was_ever_late() {
    let truth = [
        State::AFG,
        State::BLR,
        State::CPV,
        State::DJI,
        State::GIN,
        State::GRC,
        State::MUS,
        State::TKM,
        State::TUR,
        State::UKR,
    ];
    for state in register().states() {
        let timeline = stocks(state).status().timeline();
        let ever = timeline.stretches().any(|stretch| stretch.value.known() == Some(&Status::Overdue));
        assert!(!ever || truth.contains(&state), "{state}");
    }
}

/// The States that still had stocks to destroy: ten of 155 in August 2007 (Kuwait had deposited, and was not bound yet),
/// five in mid-2010. Source: the-monitor.org Landmine Monitor 2007, introduction; Landmine Monitor 2010, ban policy.
#[test]
fn who_still_had_stocks() {
    let open = |on: &str| {
        let mut states = surely(Apmbc, StockpileDestruction, on, Status::InTime);
        states.extend(late(on));
        states.sort();
        states
    };
    let mut ten = [
        State::AFG,
        State::BDI,
        State::BLR,
        State::ETH,
        State::GRC,
        State::IDN,
        State::SDN,
        State::TUR,
        State::UKR,
        State::KWT,
    ];
    ten.sort();
    assert_eq!(open("2007-08-15"), ten.iter().copied().filter(|state| *state != State::KWT).collect::<Vec<_>>());
    assert!(open("2008-01-02").contains(&State::KWT));
    assert_eq!(open("2010-07-01"), [State::BLR, State::GRC, State::IRQ, State::TUR, State::UKR]);
}

/// Each late completion. Source: archives.the-monitor.org country reports; icbl.org backgrounder of 2 April 2008.
#[test]
fn late_completions_and_by_how_much() {
    for (state, on, days) in [
        (State::DJI, "2003-03-02", 1),
        (State::MUS, "2003-11-27", 271),
        (State::TKM, "2004-11-11", 621),
        (State::BLR, "2017-04-05", 3322),
    ] {
        let finding = stocks(state).at(on);
        assert_eq!(finding.status.known(), Some(&Status::Fulfilled), "{state}");
        assert_eq!(finding.late_days, Some(days), "{state}");
    }
    for (state, last_in_time, late, done) in [
        (State::AFG, "2007-03-01", "2007-09-30", "fulfilled or judgement"),
        (State::CPV, "2005-11-01", "2006-05-31", "fulfilled"),
        (State::GIN, "2003-04-01", "2003-10-31", "fulfilled"),
        (State::TUR, "2008-03-01", "2011-06-20", "fulfilled"),
    ] {
        let case = stocks(state);
        case.shows(&[(last_in_time, "in-time"), (late, "overdue"), ("2012-01-01", done)]);
    }
}

/// The deadline day itself is in time. Source: archives.the-monitor.org Landmine Monitor 2009 Cyprus (completed on it).
#[test]
fn the_last_day_counts() {
    let cyprus = stocks(State::CYP);
    cyprus.shows(&[("2007-06-30", "in-time"), ("2007-07-01", "fulfilled")]);
    assert_eq!(cyprus.at("2007-07-01").late_days, Some(0));
    assert_eq!(cyprus.deadline("2007-07-01"), "2007-07-01");
}

/// No extension exists: the only deadline is the one the treaty sets, however long it has passed.
#[test]
fn article_4_is_never_extended() {
    for state in [State::GRC, State::UKR, State::BLR] {
        let case = stocks(state);
        assert!(case.requests().is_empty());
        let original = case.at("2019-01-01").original_deadline.unwrap().to_string();
        assert_eq!(case.deadline("2019-01-01"), original);
    }
}

/// Sent to Bulgaria in part, until the facility exploded on 1 October 2014: transfer for destruction is lawful (Art. 3(2)),
/// the duty stays. Source: mfa.gr 10 June 2014; archives.the-monitor.org Greece 2014.
#[test]
fn greece_stays_bound_after_transfer() {
    stocks(State::GRC).holds("2008-03-02", "2025-12-02", "overdue");
    stocks(State::GRC).shows(&[("2025-12-03", "fulfilled or overdue")]);
}

/// Found after completion: no decision gives a second clock, so it is left to judgement; by the letter, late. Source:
/// Landmine Monitor 2009 Chad; ISU page on Côte d'Ivoire; archives.the-monitor.org 3636 (North Macedonia), 2008 (Yemen).
#[test]
fn stocks_found_after_the_deadline_under_both_readings() {
    let ivory = stocks(State::CIV);
    ivory.shows(&[("2009-12-31", "not-applicable"), ("2011-06-01", "not-applicable or judgement")]);
    ivory.shows(&[("2014-02-28", "fulfilled")]);
    stocks(State::CIV).under(LETTER).shows(&[("2011-06-01", "not-applicable or overdue"), ("2014-02-28", "fulfilled")]);

    let chad = stocks(State::TCD);
    chad.shows(&[("2006-01-01", "fulfilled or judgement or overdue"), ("2009-12-31", "fulfilled")]);
    // The day of the find is not known: it may have been before the deadline of 1 November 2003, which would then count.
    stocks(State::TCD)
        .under(LETTER)
        .shows(&[("2003-06-01", "fulfilled or in-time"), ("2006-01-01", "fulfilled or overdue")]);

    let macedonia = stocks(State::MKD);
    macedonia.shows(&[("2011-04-30", "fulfilled"), ("2011-05-31", "judgement"), ("2012-12-31", "fulfilled")]);
    stocks(State::MKD).under(LETTER).shows(&[("2011-05-31", "overdue")]);

    let yemen = stocks(State::YEM);
    yemen.shows(&[("2006-11-30", "judgement"), ("2007-12-15", "judgement"), ("2007-12-16", "fulfilled")]);
    stocks(State::YEM).under(LETTER).holds("2006-11-30", "2007-12-15", "overdue");
}

/// Found before the deadline: the same deadline. Source: HRW/ICBL 10MSP; archives.the-monitor.org 1052 (Iraq), Australia.
#[test]
fn stocks_found_before_the_deadline_run_under_it() {
    for readings in [mine_action::law::reading::Readings::default(), LETTER] {
        let iraq = stocks(State::IRQ).under(readings);
        iraq.shows(&[("2010-05-31", "not-applicable"), ("2010-07-01", "in-time"), ("2010-12-02", "in-time")]);
        iraq.shows(&[("2011-12-31", "fulfilled")]);
        assert_eq!(iraq.deadline("2010-07-01"), "2012-02-01");
        stocks(State::AUS).under(readings).shows(&[("1999-09-30", "in-time"), ("2000-12-01", "fulfilled")]);
    }
}

/// A judgement says why. Source: as above.
#[test]
fn a_judgement_names_the_open_point() {
    let reasons = stocks(State::MKD).because("2011-06-15");
    assert!(reasons.contains(&DeadlineReason::NoClockDecided.into()), "{reasons:?}");
    let reasons = stocks(State::MKD).under(LETTER).because("2011-06-15");
    assert!(reasons.contains(&DeadlineReason::NoSecondClock.into()), "{reasons:?}");
}

/// Reported none: nothing to do, from entry into force. Source: ISU page on Eritrea; the-monitor.org 2023 Ireland.
#[test]
fn none_is_not_applicable_and_never_late() {
    for state in [State::ERI, State::IRL, State::SEN, State::RWA] {
        let case = stocks(state);
        let eif = case.at("2026-11-21").entry_into_force.unwrap().to_string();
        case.holds(&eif, "2026-11-21", "not-applicable");
    }
}
