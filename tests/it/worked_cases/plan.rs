//! The plans on the real record: who is addressed, by when, and what records answer.

use crate::support::{ask::register, day::day};
use mine_action::{
    Convention, Duty, State, Status, Truth, When,
    assess::{inquiry::Inquiry, portfolio::Commitment},
    law::{
        due::Timing,
        plan::Plan,
        population::{AFFECTED_BY_AREAS, CLEARANCE_EXTENDED, STATES_NOT_PARTY, STATES_PARTIES, STOCKPILES_LATE},
        question::{Declared, Quantity, Question, Since},
        reading::{MeetingDay, Readings},
    },
    record::subject::Subject,
};

fn mines() -> Inquiry<'static> {
    register().ask(Convention::Apmbc, Readings::DEFAULT)
}

/// The States of which the answer is surely yes on that day.
fn surely(question: Question, on: &str) -> Vec<State> {
    let yes =
        |state: &&State| mines().answer(&Subject::State(**state), question).line.at(day(on)).truth() == Truth::Yes;
    State::ALL.iter().filter(yes).copied().collect()
}

fn plan(code: &str) -> &'static Plan {
    Plan::of(code).unwrap()
}

fn commitments(state: State, code: &str, action: u16) -> Vec<Commitment> {
    let all = register().state(state).commitments(plan(code), day("2026-11-21"));
    all.into_iter().filter(|commitment| commitment.action == action).collect()
}

/// The dates of an action, without those that have none.
fn dates(state: State, code: &str, action: u16) -> Vec<String> {
    commitments(state, code, action).iter().filter_map(|one| one.due).map(|due| due.to_string()).collect()
}

#[test]
fn new_states_parties_of_each_year() {
    for (year, states) in [
        ("2013", vec![State::POL]),
        ("2015", vec![State::OMN]),
        ("2016", vec![]),
        ("2018", vec![State::LKA, State::PSE]),
        ("2020", vec![]),
        ("2024", vec![]),
        ("2025", vec![State::MHL, State::TON]),
    ] {
        assert_eq!(surely(Question::NewlyBound, &format!("{year}-06-30")), states, "{year}");
    }
}

#[test]
fn instruments_count_by_deposit_and_states_by_entry_into_force() {
    assert_eq!(surely(Question::Consented, "2017-01-01"), [State::LKA, State::PSE]);
    assert_eq!(surely(Question::NewlyBound, "2017-01-01"), []);
}

#[test]
fn votes_in_favour_of_the_last_resolution() {
    let subject: Subject = "A/RES/80/35".parse().unwrap();
    assert_eq!(mines().quantity(&subject, Quantity::VotesInFavour), Some(159));
    let adopted = mines().answer(&subject, Question::AdoptedInYear).line;
    assert_eq!(adopted.at(day("2025-04-30")).truth(), Truth::Yes);
    assert_eq!(adopted.at(day("2024-04-30")).truth(), Truth::No);
}

#[test]
fn finds_after_completion() {
    let found = Question::Found(Duty::Clearance, Since::Completion);
    assert_eq!(surely(found, "2019-05-01"), [State::NGA]);
    assert_eq!(surely(found, "2021-05-01"), [State::GNB]);
}

#[test]
fn completed_in_the_year() {
    assert_eq!(surely(Question::CompletedInYear(Duty::StockpileDestruction), "2017-12-31"), [State::BLR]);
    assert_eq!(surely(Question::CompletedInYear(Duty::Clearance), "2020-06-01"), [State::CHL, State::GBR]);
}

#[test]
fn an_allegation_is_told_for_the_year_of_its_source() {
    let alleged = Question::InGroup(Declared::AllegedNonCompliance);
    assert_eq!(surely(alleged, "2018-06-07"), [State::SDN, State::UKR, State::YEM]);
    assert_eq!(surely(alleged, "2019-06-07"), []);
}

#[test]
fn a_state_that_completes_stays_affected_in_the_period_of_its_plan() {
    let croatia = Subject::State(State::HRV);
    let member =
        |code: &str, on: &str| mines().for_plan(plan(code)).is_in(&croatia, &AFFECTED_BY_AREAS).at(day(on)).truth();
    // Announced complete on 27 February 2026; whether it was still open a year before is not recorded.
    assert_eq!(member("siem-reap-angkor", "2025-04-30"), Truth::Unknown);
    assert_eq!(member("siem-reap-angkor", "2026-11-01"), Truth::Yes);
    assert_eq!(member("oslo", "2012-04-30"), Truth::Yes);
}

#[test]
fn states_parties_and_others_share_out_all_states() {
    let on = day("2022-04-30");
    let count = |population| {
        let states = State::ALL.iter().map(|state| Subject::State(*state));
        states.filter(|state| mines().is_in(state, population).at(on).truth() == Truth::Yes).count()
    };
    assert_eq!((count(&STATES_PARTIES), count(&STATES_NOT_PARTY)), (164, 33));
}

#[test]
fn who_missed_the_deadline_for_stockpiles() {
    let late = |state, on: &str| mines().in_population(&Subject::State(state), &STOCKPILES_LATE, day(on)).is_in.truth();
    assert_eq!(late(State::BLR, "2012-06-01"), Truth::Yes);
    assert_eq!(late(State::BLR, "2018-06-01"), Truth::No);
    let greece = mines().in_population(&Subject::State(State::GRC), &STOCKPILES_LATE, day("2020-06-01"));
    assert_eq!(greece.is_in.truth(), Truth::Yes);
    assert!(greece.reasons.iter().any(|reason| reason.citation.to_string().starts_with("APMBC Art. 4")));
}

#[test]
fn a_grant_is_not_undone_by_a_renewal() {
    let line = mines().is_in(&Subject::State(State::BIH), &CLEARANCE_EXTENDED);
    assert_eq!(line.at(day("2008-06-01")).truth(), Truth::No);
    assert_eq!(line.at(day("2009-06-01")).truth(), Truth::Yes);
    assert_eq!(line.at(day("2024-06-01")).truth(), Truth::Yes);
}

#[test]
fn by_the_nth_meeting() {
    // Beside it stands the deadline of Article 5.
    assert_eq!(dates(State::AGO, "oslo", 19), ["2020-11-20", "2025-12-31"]);
    assert_eq!(dates(State::AGO, "cartagena", 14), ["2010-12-03"]);
    assert!(dates(State::AGO, "siem-reap-angkor", 3).contains(&"2025-12-05".to_owned()));
    let opening = Readings { meeting_day: MeetingDay::Opening, ..Readings::DEFAULT };
    let angola = register().state(State::AGO).under(opening);
    let all = angola.commitments(plan("oslo"), day("2020-01-01"));
    let plans = all.iter().find(|one| one.action == 19 && matches!(one.timing, Timing::ByMeeting(_))).unwrap();
    assert_eq!(plans.due, Some(When::on(day("2020-11-16"))));
}

#[test]
fn three_months_before_the_meeting_opens() {
    let before = commitments(State::AGO, "siem-reap-angkor", 10);
    let dated: Vec<String> = before.iter().filter_map(|one| one.due).map(|due| due.to_string()).collect();
    assert_eq!(dated, ["2025-09-01"]);
}

#[test]
fn a_meeting_without_days_gives_no_date() {
    // The days of the 23rd Meeting are not recorded.
    assert_eq!(dates(State::AGO, "siem-reap-angkor", 44), ["2025-12-05"]);
}

#[test]
fn periods_of_vientiane_run_from_entry_into_force() {
    // In force for the first States Parties on 1 August 2010, for Lebanon on 1 May 2011.
    assert_eq!(dates(State::ALB, "vientiane", 21), ["2011-02-01"]);
    // Data and needs, each within a year.
    assert_eq!(dates(State::ALB, "vientiane", 22), ["2011-08-01", "2011-08-01"]);
    assert_eq!(dates(State::LBN, "vientiane", 22), ["2012-05-01", "2012-05-01"]);
    assert_eq!(dates(State::ALB, "vientiane", 3), ["2011-09-16"]);
}

#[test]
fn what_is_not_computable_says_so() {
    let pace = commitments(State::AGO, "siem-reap-angkor", 42);
    assert!(!pace.is_empty());
    assert!(pace.iter().all(|one| one.due.is_none() && !one.timing.is_computable()));
}

#[test]
fn a_plan_makes_nobody_overdue() {
    for one in register().state(State::UKR).commitments(plan("oslo"), day("2026-11-21")) {
        assert_ne!(one.status(day("2026-11-21")).known(), Some(&Status::Overdue), "{one:?}");
    }
}

#[test]
fn commitments_address_only_whom_the_plan_addresses() {
    // Andorra never had stockpiles or mined areas.
    assert_eq!(commitments(State::AND, "oslo", 14), []);
    assert_eq!(commitments(State::USA, "oslo", 8), []);
}
