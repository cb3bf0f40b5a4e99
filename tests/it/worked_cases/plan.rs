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
    // Beside it stands the deadline of Article 5, where it lies in the period of the plan: that of Angola does not.
    assert_eq!(dates(State::AGO, "oslo", 19), ["2020-11-20"]);
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
    // The days of the 23rd Meeting are not recorded: it sits in 2026 at the earliest.
    assert_eq!(dated, ["2025-09-01", "2025-10/.."]);
    let status = |on: &str| before.iter().find(|one| one.due == "2025-10/..".parse().ok()).unwrap().status(day(on));
    assert_eq!(status("2025-10-01").to_string(), "fulfilled or in-time");
    assert_eq!(status("2026-11-21").to_string(), "fulfilled or in-time or overdue"); // whether the day has passed is not known
}

#[test]
fn a_meeting_without_days_gives_no_date() {
    // The days of the 23rd Meeting are not recorded.
    assert!(dates(State::AGO, "siem-reap-angkor", 44).is_empty());
}

/// What the States Parties do together is not laid at the door of one: to have others join, to prepare what a meeting
/// considers, to decide on a trust fund.
#[test]
fn tasks_of_all_together_are_no_commitments_of_a_state() {
    for action in [3, 43, 52, 53, 54] {
        assert_eq!(commitments(State::NOR, "vientiane", action), [], "{action}");
    }
    // Of Siem Reap-Angkor 44, those able to assist coordinate their support.
    let asked = commitments(State::NOR, "siem-reap-angkor", 44);
    let what: Vec<&str> = asked.iter().map(|one| one.what.as_ref()).collect();
    assert_eq!(what, ["Donor coordination; a trust fund explored together"]);
    assert_eq!(asked[0].due, None);
}

/// What goes with the report under Article 7 is due when that report is, and not before the State owes one. Tonga is bound
/// since 1 December 2025: its initial report is due on 30 May 2026, its first annual one in 2027.
#[test]
fn what_goes_with_a_report_waits_for_the_report() {
    let by_2027 = |action| {
        let all = dates(State::TON, "siem-reap-angkor", action).into_iter();
        all.filter(|due| due.as_str() < "2028").collect::<Vec<_>>()
    };
    assert_eq!(by_2027(13), ["2026-05-30", "2027-04-30"]); // "in accordance with Article 7"
    assert_eq!(by_2027(20), ["2026-05-30", "2027-04-30"]); // "when reporting in fulfilment of Article 7"
    assert_eq!(by_2027(41), ["2027-04-30"]); // "through annual Article 7 reports"
    assert_eq!(by_2027(8), ["2026-04-30", "2027-04-30"]); // "by 30 April of each year": the text itself names the day
    // Tuvalu is bound since 1 March 2012: nothing on 30 April 2012.
    assert_eq!(dates(State::TUV, "cartagena", 60), ["2012-08-28", "2013-04-30", "2014-04-30"]);
    // Somalia, with mined areas, since 1 October 2012.
    assert_eq!(dates(State::SOM, "cartagena", 17)[0], "2013-03-30");
}

/// Periods from entry into force that had run out before a plan was adopted are not due under it. Ukraine was bound by 1
/// June 2006, Finland by 1 July 2012: it is to have plans in a year and begin in two (Cartagena Action 10).
#[test]
fn nothing_is_due_before_the_plan_or_after_it() {
    // Only the deadline of Article 4 itself fell in the plan.
    assert_eq!(dates(State::UKR, "cartagena", 10), ["2010-06-01"]);
    assert!(dates(State::GRC, "cartagena", 10).is_empty());
    assert_eq!(dates(State::FIN, "cartagena", 10)[..2], ["2013-07-01", "2014-07-01"]);
    // Oman, bound since 1 February 2015, was not while the plan ran.
    assert!(commitments(State::OMN, "cartagena", 10).is_empty());
}

/// Discoveries are reported by those that discover (Cartagena Actions 12 and 22: "When ... are discovered"), in the report
/// on the year of the find.
#[test]
fn discoveries_are_asked_of_those_that_discover() {
    // Stockpiles destroyed in time, and nothing found since.
    assert_eq!(commitments(State::SWE, "cartagena", 12), []);
    // Germany reported areas in 2011, after the deadline of 2009; whether it had reported completion is not recorded.
    let due = |state| {
        let asked = commitments(state, "cartagena", 22).into_iter().filter(|one| one.due.is_some());
        asked.map(|one| (one.due.unwrap().to_string(), one.status(day("2015-01-01")).to_string())).collect::<Vec<_>>()
    };
    for (_, status) in due(State::NOR) {
        assert_eq!(status, "not-applicable or fulfilled or overdue");
    }
}

/// The report of CCM Art. 3(8) is owed for years in which munitions were retained.
#[test]
fn a_report_on_retained_munitions_is_asked_where_any_are_retained() {
    let of = |state| {
        let asked = commitments(state, "vientiane", 59).into_iter();
        let own = asked.filter(|one| one.what.starts_with("Article 3(8)"));
        own.map(|one| (one.due.unwrap().to_string(), one.addressed.truth())).collect::<Vec<_>>()
    };
    // Nothing is recorded of Albania: it may be owed, and is told as such.
    assert!(of(State::ALB).iter().all(|(_, asked)| *asked == Truth::Unknown));
}

/// A condition that no record tells leaves open whether it is asked: a coordination mechanism "in the absence of such
/// mechanisms" (Vientiane Action 23).
#[test]
fn what_is_asked_on_a_condition_may_not_apply() {
    let asked = commitments(State::LBN, "vientiane", 23);
    let coordination = asked.iter().find(|one| one.due.is_some()).unwrap();
    assert_eq!(coordination.condition, "where none exists");
    assert_eq!(coordination.status(day("2013-01-01")).to_string(), "not-applicable or fulfilled or overdue");
}

#[test]
fn periods_of_vientiane_run_from_entry_into_force() {
    // In force for the first States Parties on 1 August 2010, for Lebanon on 1 May 2011.
    assert_eq!(dates(State::ALB, "vientiane", 21), ["2011-02-01"]);
    // Data and needs, each within a year.
    assert_eq!(dates(State::ALB, "vientiane", 22), ["2011-08-01", "2011-08-01"]);
    assert_eq!(dates(State::LBN, "vientiane", 22), ["2012-05-01", "2012-05-01"]);
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

#[test]
fn goals_are_counted_by_records() {
    let size = |code: &str, goal: &str, on: &str| {
        let population = plan(code).goal(goal).and_then(|goal| goal.populations().next()).unwrap();
        mines().for_plan(plan(code)).size_of(population, day(on))
    };
    // The Convention had 156 States Parties at the end of 2009, and 164 when each of the two later plans began.
    assert_eq!(size("cartagena", "universal", "2010-01-01").to_string(), "156");
    assert_eq!(size("oslo", "universal", "2020-01-01").to_string(), "164");
    let (before, after) =
        (size("siem-reap-angkor", "universal", "2025-01-01"), size("siem-reap-angkor", "universal", "2026-11-21"));
    assert_eq!(before.to_string(), "164");
    // Two have joined since, and more have left: the goal is farther away.
    assert_eq!((after.is_less_than(before), before.is_less_than(after)), (Truth::Yes, Truth::No));
    // Whether the number of mine-affected States Parties has fallen, records do not tell.
    let affected = |on: &str| size("siem-reap-angkor", "fewer-affected", on);
    assert_eq!(affected("2026-11-21").is_less_than(affected("2025-01-01")), Truth::Unknown);
    assert!(affected("2025-01-01").least > 10);
}
