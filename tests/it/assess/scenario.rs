//! Scenarios on cases whose answers are known: each kind of thing supposed, why it moves what, and what other facts say.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Duty, Fact, Possible, Readings, Register, State, Status, When,
    assess::scenario::{Asked, Consequence, Contradiction, Matter, Said, Scenario, Supposed, Supposition, difference},
    record::{
        area::{Area, AreaEvent},
        armed_conflict::ArmedConflict,
        fault::FaultCode,
        membership::{Membership, MembershipEvent},
        stockpile::{Stockpile, StockpileEvent},
    },
};

fn when(text: &str) -> When {
    text.parse().unwrap()
}

fn scenario(text: &str) -> Scenario {
    text.split(' ').try_fold(Scenario::new(), |all, one| all.and(one.parse().unwrap())).unwrap()
}

fn facts(register: &Register) -> Supposed {
    Scenario::new().apply(register, Readings::default()).unwrap()
}

fn supposed(register: &Register, text: &str) -> Supposed {
    scenario(text).apply(register, Readings::default()).unwrap()
}

fn moves(register: &Register, text: &str, asked: &Asked<'_>) -> Vec<Consequence> {
    difference(&facts(register), &supposed(register, text), asked)
}

/// What is said before and after of a duty's deadlines and status, in words.
fn told(moves: &[Consequence]) -> Vec<String> {
    let of_duty = |one: &&Consequence| matches!(one.matter, Matter::Status { .. } | Matter::Deadline { .. });
    moves.iter().filter(of_duty).map(ToString::to_string).collect()
}

fn status(supposed: &Supposed, (state, convention, duty): (State, Convention, Duty), on: &str) -> Possible<Status> {
    supposed.register().state(state).under(supposed.readings()).duty(convention, duty).unwrap().at(day(on)).status
}

/// Bound by the CCM, with remnants of hostilities that are not known to have ended; by the APMBC, withdrawing during a conflict.
fn register() -> Register {
    let joined =
        |convention, on: &str| Membership::new(convention, State::AFG, MembershipEvent::Accession, "s").on(when(on));
    let facts: [Fact; 7] = [
        joined(Ccm, "2011-02-01").into(),
        joined(Apmbc, "2000-02-01").into(),
        Membership::new(Apmbc, State::AFG, MembershipEvent::WithdrawalNotified, "s").on(when("2020-03-10")).into(),
        ArmedConflict::new(State::AFG, when("2014"), "s").into(),
        Area::new(Ccm, State::AFG, AreaEvent::NewRemnants, "s").on(when("2015-05-01")).clock("north = south").into(),
        Stockpile::new(Apmbc, State::AFG, StockpileEvent::Completed, "s").on(when("2003-01-01")).into(),
        Stockpile::new(Apmbc, State::AFG, StockpileEvent::Found, "s").on(when("2012-01-01")).into(),
    ];
    Register::new(day("2030-01-01"), facts).unwrap()
}

#[test]
fn hostilities_that_ended_start_a_clock() {
    let text = "AFG/ccm-4:north = south=ended:2016-05-01";
    let ended: Supposition = text.parse().unwrap();
    assert_eq!(ended.to_string(), text);
    let register = register();
    let after = Scenario::new().and(ended).unwrap().apply(&register, Readings::default()).unwrap();
    let moves = difference(&facts(&register), &after, &Asked::on(day("2017-01-01")).of(State::AFG));
    let deadline = moves.iter().find_map(|one| match (&one.matter, &one.after.said) {
        (Matter::Deadline { clock: Some(clock), .. }, Said::Deadline { deadline }) => {
            Some((clock.to_string(), *deadline))
        }
        _ => None,
    });
    assert_eq!(deadline, Some(("hostilities:north = south".to_owned(), when("2026-05-01"))), "{moves:#?}");
    let lost = "AFG/ccm-4:west=ended:2016-05-01".parse().unwrap();
    let faults = Scenario::new().and(lost).unwrap().apply(&register, Readings::default()).unwrap_err();
    assert_eq!(faults.0[0].problem.code(), FaultCode::Dangling);
}

#[test]
fn a_conflict_that_ended_lets_a_withdrawal_take_effect() {
    let register = register();
    let areas = (State::AFG, Apmbc, Duty::Reporting);
    assert_ne!(status(&facts(&register), areas, "2021-01-01"), Possible::Known(Status::NotBound));
    let ended = supposed(&register, "AFG/conflict:2014=ended:2020-06-01");
    assert_eq!(status(&ended, areas, "2021-01-01"), Possible::Known(Status::NotBound));
    // The records break no law any more: nothing is said against it.
    assert_eq!(ended.contradictions(&facts(&register)), []);
    let back = facts(&register).contradictions(&ended);
    assert!(matches!(back.as_slice(), [Contradiction::Irregularity(_)]), "{back:?}");
}

#[test]
fn a_notice_that_was_not_given_leaves_the_state_bound() {
    let register = register();
    let without = supposed(&register, "AFG/apmbc=no-withdrawal AFG/conflict:2014=ended:2016");
    assert_ne!(status(&without, (State::AFG, Apmbc, Duty::Reporting), "2021-01-01"), Possible::Known(Status::NotBound));
    let gone = supposed(&register, "AFG/ccm=withdrawal:2013-01-01 AFG/conflict:2014=ended:2015");
    let areas = (State::AFG, Ccm, Duty::Clearance);
    assert_eq!(status(&gone, areas, "2017-01-01"), Possible::Known(Status::NotBound));
    assert_ne!(status(&facts(&register), areas, "2017-01-01"), Possible::Known(Status::NotBound));
    assert_eq!(scenario("AFG/ccm=no-withdrawal").apply(&register, Readings::default()).unwrap_err().0.len(), 1);
}

#[test]
fn a_find_that_was_not_made_reopens_nothing() {
    let register = register();
    let stocks = (State::AFG, Apmbc, Duty::StockpileDestruction);
    let without = supposed(&register, "AFG/apmbc-4/found:2012-01-01=never");
    assert_ne!(status(&facts(&register), stocks, "2012-06-01"), Possible::Known(Status::Fulfilled));
    assert_eq!(status(&without, stocks, "2012-06-01"), Possible::Known(Status::Fulfilled));
    let remnants = supposed(&register, "AFG/ccm-4/found:2015-05-01=never");
    assert!(remnants.register().history(State::AFG).areas.is_empty());
    for lost in ["AFG/apmbc-4/found:2012-01-02=never", "AFG/apmbc-4/found=never", "AFG/apmbc-5/found:2012-01-01=never"]
    {
        assert!(scenario(lost).apply(&register, Readings::default()).is_err(), "{lost}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_every_fault() {
    let register = register();
    let early = scenario("AFG/conflict:2014=ended:2010 AFG/ccm=withdrawal:2031-01-01");
    let faults = early.apply(&register, Readings::default()).unwrap_err();
    assert_eq!(faults.0.len(), 2, "{faults}");
    let twice = scenario("AFG/ccm=withdrawal:2015").and("AFG/ccm=no-withdrawal".parse().unwrap());
    assert!(twice.unwrap_err().to_string().contains("AFG/ccm is given twice"));
}

#[cfg(feature = "data")]
mod embedded {
    use super::*;
    use mine_action::{data, law::siem_reap_angkor};

    #[test]
    fn a_refusal_moves_a_deadline_and_names_what_shows_the_other() {
        let register = data::register().unwrap();
        let asked = Asked::on(day("2010-06-15")).of(State::GBR);
        let refused = moves(register, "GBR/apmbc-5/1=not-granted", &asked);
        assert_eq!(
            told(&refused),
            [
                "United Kingdom, clearance (APMBC Art. 5): status: in-time, then overdue",
                "United Kingdom, clearance (APMBC Art. 5): deadline: 2019-03-01, then 2009-03-01",
            ]
        );
        let why = |reasons: &[mine_action::assess::answer::Reason]| {
            reasons.iter().map(ToString::to_string).collect::<String>()
        };
        assert!(why(&refused[0].before.reasons).contains("request GBR/apmbc-5/1 granted"));
        assert!(why(&refused[0].after.reasons).contains("request GBR/apmbc-5/1 not granted"));
        assert!(why(&refused[0].after.reasons).contains("471 days late"));
        let against = supposed(register, "GBR/apmbc-5/1=not-granted").contradictions(&facts(register));
        let against: Vec<String> = against.iter().map(ToString::to_string).collect();
        // A source shows the deadline that it gave, and the second request came too late.
        assert!(
            against[0].starts_with("set aside: exceptions: apmbc, GBR, clearance, deadline, 2019-03-01"),
            "{against:?}"
        );
        assert!(against.iter().any(|one| one.contains("GBR/apmbc-5/2: filed in 2018-03, after the deadline")));
    }

    #[test]
    fn a_find_that_sources_speak_of_later_is_contradicted() {
        let register = data::register().unwrap();
        let never = supposed(register, "DEU/apmbc-5/found:2011-06=never");
        let against: Vec<String> = never.contradictions(&facts(register)).iter().map(ToString::to_string).collect();
        assert_eq!(against, ["Germany: seen open in 2012, after it was reported done or absent (APMBC Art. 5)"]);
    }

    #[test]
    fn a_withdrawal_taken_away_moves_the_values_of_a_plan() {
        let register = data::register().unwrap();
        let asked = Asked::on(day("2026-06-01")).measured(&siem_reap_angkor::PLAN, "2026".parse().unwrap());
        let moved = moves(register, "FIN/apmbc=no-withdrawal", &asked.clone().of(State::FIN));
        let values: Vec<&Consequence> = moved.iter().filter(|one| one.matter.kind() == "value").collect();
        assert!(values.len() > 20, "{}", values.len());
        for one in values {
            assert!(one.moved.iter().all(|one| one.subject.state() == Some(State::FIN)), "{one}");
            assert!(!one.before.reasons.is_empty() || !one.after.reasons.is_empty(), "{one}");
            assert_ne!(one.before.said.to_string(), one.after.said.to_string(), "{one}");
        }
        let of_poland = moves(register, "FIN/apmbc=no-withdrawal", &asked.of(State::POL));
        assert_eq!(of_poland, []);
    }

    #[test]
    fn what_was_known_then_is_a_scenario_too() {
        let register = data::register().unwrap();
        let then = supposed(register, "known=2008-11-01 month_end=last-day");
        assert_eq!(then.register(), &register.known_by(day("2008-11-01")));
        let asked = Asked::on(day("2008-11-01")).of(State::GBR);
        let moved = told(&difference(&facts(register), &then, &asked));
        // What was seen open later was not seen yet, and the CCM not joined.
        assert_eq!(
            moved[..2],
            [
                "United Kingdom, clearance (APMBC Art. 5): status: in-time, then fulfilled or in-time",
                "United Kingdom, retention (CCM Art. 3): status: not-bound, then none",
            ]
        );
        assert!(moved[2..].iter().all(|one| one.contains("CCM")), "{moved:?}");
    }
}

/// Who never joined cannot leave.
#[test]
fn a_withdrawal_of_one_that_never_joined_is_refused() {
    let register = register();
    assert!(scenario("AFG/apmbc=withdrawal:2025-01-01").apply(&register, Readings::default()).is_ok());
    let faults = scenario("USA/apmbc=withdrawal:2025-01-01").apply(&register, Readings::default()).unwrap_err();
    assert!(faults.to_string().contains("memberships"), "{faults}");
}
