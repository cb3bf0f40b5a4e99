//! Who is bound, and by which paragraph.

use crate::support::{day::day, rows::register};
use mine_action::{
    Convention, Duty, Possible, Readings, State, Truth,
    law::question::Question,
    record::{Table, subject::Subject},
};

/// A notice may be taken back at any time before it takes effect (Vienna Convention on the Law of Treaties, Art. 68), which is
/// six months after its receipt (APMBC Art. 20(3)).
#[test]
fn a_withdrawal_taken_back_in_time_does_not_take_effect() {
    let party = |back: &str| {
        let back = format!("apmbc,AFG,withdrawal-retracted,{back},,s");
        let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,withdrawal-notified,2005-01-01,,s", &back];
        let register = register(&[(Table::Memberships, &rows)]);
        register.state(State::AFG).standing(Convention::Apmbc).party().at(day("2005-08-01")).clone()
    };
    assert_eq!(party("2005-03-01"), Possible::Known(true));
    assert_eq!(party("2005-06-30"), Possible::Known(true));
    assert_eq!(party("2005-07-01"), Possible::Known(false));
    assert_eq!(party("2005").options().len(), 2);
}

/// Acts after the last day known, 1 January 2026, have effect later: a notice of 2 January on 2 July (Art. 20(3)), a consent of 2
/// January on 1 July (Art. 17(2)).
#[test]
fn who_is_bound_stands_for_the_months_that_an_act_takes() {
    let rows = [
        "apmbc,AFG,accession,1999-01-01,,s",
        "apmbc,AGO,signature,1997-12-04,,s",
        "apmbc,ALB,accession,2025-11-10,,s", // bound from 1 May 2026
        "apmbc,AUS,accession,1999-01-01,,s",
        "apmbc,AUS,withdrawal-notified,2025-10-15,,s", // out on 15 April 2026, unless given up
        "apmbc,AUT,accession,1999-01-01,,s",
        "apmbc,AUT,withdrawal-notified,2005-01-01,,s", // out since 1 July 2005
    ];
    let register = register(&[(Table::Memberships, &rows)]);
    let party = |state: State, on: &str| {
        let standing = register.state(state).standing(Convention::Apmbc);
        standing.party().at(day(on)).truth()
    };
    for (state, known_until, truth, then) in [
        (State::AFG, "2026-07-01", Truth::Yes, Truth::Unknown),
        (State::AGO, "2026-06-30", Truth::No, Truth::Unknown),
        (State::BEL, "2026-06-30", Truth::No, Truth::Unknown),
        (State::ALB, "2026-04-30", Truth::No, Truth::Yes),
        (State::AUS, "2026-04-14", Truth::Yes, Truth::Unknown),
        (State::AUT, "2026-06-30", Truth::No, Truth::Unknown),
    ] {
        let next = day(known_until).succ_opt().unwrap().to_string();
        assert_eq!((party(state, "2026-01-02"), party(state, known_until)), (truth, truth), "{state}");
        assert_eq!(party(state, &next), then, "{state}");
    }
    assert_eq!(party(State::ALB, "2026-07-02"), Truth::Unknown);
    // So a status is not bound, or surely one of a State that is.
    let status = |state: State, on: &str| {
        let duty = register.state(state).duty(Convention::Apmbc, Duty::NationalMeasures).unwrap();
        duty.at(day(on)).status.to_string()
    };
    assert_eq!(status(State::AFG, "2026-07-01"), "not-applicable or judgement");
    assert_eq!(status(State::AFG, "2026-07-02"), "not-bound or not-applicable or judgement");
    assert_eq!(status(State::AGO, "2026-06-30"), "not-bound");
    assert_eq!(status(State::AGO, "2026-07-01"), "not-bound or not-applicable or judgement");
}

/// Art. 17(1): entry into force of the Convention, for those that had consented by then; Art. 17(2): for the others.
#[test]
fn entry_into_force_rests_on_the_paragraph_that_gives_it() {
    for (convention, deposit, rule) in [
        ("apmbc", "1998-09-01", "in force for the State from 1999-03-01 (APMBC Art. 17(1))"),
        ("apmbc", "1999-01-01", "in force for the State from 1999-07-01 (APMBC Art. 17(2))"),
        ("ccm", "2010-02-01", "in force for the State from 2010-08-01 (CCM Art. 17(1))"),
        ("ccm", "2010-03-01", "in force for the State from 2010-09-01 (CCM Art. 17(2))"),
    ] {
        let row = format!("{convention},AFG,ratification,{deposit},,s");
        let register = register(&[(Table::Memberships, &[&row])]);
        let standing = register.state(State::AFG).standing(convention.parse().unwrap());
        let reasons: Vec<String> = standing.reasons(day("2020-01-01")).iter().map(ToString::to_string).collect();
        assert!(reasons.contains(&rule.to_owned()), "{reasons:?}");
    }
}

/// What has no effect on the standing, or undoes what had, is told all the same.
#[test]
fn every_act_beside_consent_and_notice_is_told() {
    for (event, words) in [
        ("withdrawal-retracted", "an earlier notice of withdrawal was taken back on 2005-03-01"),
        ("withdrawal-announced", "withdrawal announced on 2005-03-01, without a notice: no effect"),
    ] {
        let row = format!("apmbc,AFG,{event},2005-03-01,,s");
        let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,withdrawal-notified,2005-01-01,,s", &row];
        let register = register(&[(Table::Memberships, &rows)]);
        let duty = register.state(State::AFG).duty(Convention::Apmbc, Duty::NationalMeasures).unwrap();
        let reasons: Vec<String> =
            duty.at(day("2005-04-01")).reasons.iter().map(|one| one.because.to_string()).collect();
        assert!(reasons.iter().any(|told| told == words), "{reasons:?}");
    }
}

/// Signed from the day of the signature on, also by a State that never consents (Art. 15).
#[test]
fn a_signature_counts_from_its_day() {
    let rows = ["apmbc,AFG,signature,1998-02-03,,s", "apmbc,AGO,accession,2001-01-01,,s"];
    let register = register(&[(Table::Memberships, &rows)]);
    let asked = register.ask(Convention::Apmbc, Readings::default());
    let signed = |state, on: &str| asked.answer(&Subject::State(state), Question::Signed).line.at(day(on)).truth();
    assert_eq!(signed(State::AFG, "1998-02-02"), Truth::No);
    assert_eq!(signed(State::AFG, "1998-02-03"), Truth::Yes);
    assert_eq!(signed(State::AGO, "2005-01-01"), Truth::No);
}

/// A measure is told with its day (Art. 9).
#[test]
fn a_measure_is_told_with_its_day() {
    let memberships = ["apmbc,AFG,accession,1999-01-01,,s"];
    let register = register(&[
        (Table::Memberships, &memberships),
        (Table::Measures, &["apmbc,AFG,law,,2003-04-05,,s", "apmbc,AFG,in-progress,,,,s"]),
    ]);
    let duty = register.state(State::AFG).duty(Convention::Apmbc, Duty::NationalMeasures).unwrap();
    let reasons: Vec<String> = duty.at(day("2005-04-01")).reasons.iter().map(|one| one.because.to_string()).collect();
    assert!(reasons.contains(&"law reported (2003-04-05)".to_owned()), "{reasons:?}");
}

/// What is missing to tell since when a State is bound: of a succession its day of effect, else the day of deposit (Art. 17).
#[test]
fn what_is_missing_of_a_consent_is_told_by_its_kind() {
    let missing = |consent: &str| {
        let row = format!("apmbc,AFG,{consent},,s");
        let register = register(&[(Table::Memberships, &[row.as_str()])]);
        let party = register.state(State::AFG).standing(Convention::Apmbc).party();
        party.at(day("2003-08-01")).missing().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(missing("accession,2003"), ["the day of deposit"]);
    assert_eq!(missing("succession,2003"), ["the day on which the succession took effect"]);
}
