//! Who is bound: withdrawal, announcement, suspension, succession, a deposit of unknown day (APMBC Arts. 15 to 20).

use crate::support::{
    ask::{case, mines, register},
    day::day,
};
use mine_action::{
    Convention, Duty, Possible, State, Truth,
    assess::{
        answer::{Because, StandingReason},
        standing::Standing,
    },
    record::membership::MembershipEvent,
};

fn standing(state: State, convention: Convention) -> Standing {
    register().state(state).standing(convention)
}

fn is_party(state: State, convention: Convention, on: &str) -> Option<bool> {
    standing(state, convention).party().at(day(on)).known().copied()
}

/// Six months from receipt. Source: hrw.org 1 July 2025 (Baltic States); Finnish MFA; Dziennik Ustaw 2025 poz. 1514.
#[test]
fn five_withdrawals_take_effect_after_six_months() {
    for (state, notified, out) in [
        (State::EST, "2025-06-27", "2025-12-27"),
        (State::LVA, "2025-06-27", "2025-12-27"),
        (State::LTU, "2025-06-27", "2025-12-27"),
        (State::FIN, "2025-07-10", "2026-01-10"),
        (State::POL, "2025-08-20", "2026-02-20"),
    ] {
        let standing = standing(state, Convention::Apmbc);
        let exit = standing.spells()[0].exit.clone().expect("a withdrawal is recorded");
        assert_eq!(exit.notified.unwrap().to_string(), notified, "{state}");
        assert_eq!(exit.effective.to_string(), out, "{state}");
        assert_eq!(exit.suspended, Truth::No, "{state}");
        let before = day(out).pred_opt().unwrap().to_string();
        assert_eq!(is_party(state, Convention::Apmbc, &before), Some(true), "{state}");
        assert_eq!(is_party(state, Convention::Apmbc, out), Some(false), "{state}");
        case(state, Convention::Apmbc, Duty::NationalMeasures)
            .shows(&[(out, "not-bound"), ("2026-11-21", "not-bound")]);
    }
}

/// Source: clusterconvention.org press statement, 19 March 2025; the day of the notice is not in a source.
#[test]
fn lithuania_left_the_ccm() {
    assert_eq!(is_party(State::LTU, Convention::Ccm, "2025-03-05"), Some(true));
    assert_eq!(is_party(State::LTU, Convention::Ccm, "2025-03-06"), Some(false));
    // Out of one Convention, still in the other.
    assert_eq!(is_party(State::LTU, Convention::Apmbc, "2025-03-06"), Some(true));
    let exit = standing(State::LTU, Convention::Ccm).spells()[0].exit.clone().unwrap();
    assert_eq!(exit.notified.unwrap().to_string(), "2024-09");
}

/// A decree and a vote are no notice, and the Convention knows no suspension. Source: hrw.org 24 July 2025; pro.drc.ngo 22MSP.
#[test]
fn ukraine_is_still_a_state_party() {
    for on in ["2025-07-17", "2025-07-18", "2025-12-29", "2026-11-21"] {
        assert_eq!(is_party(State::UKR, Convention::Apmbc, on), Some(true), "{on}");
    }
    assert!(standing(State::UKR, Convention::Apmbc).spells()[0].exit.is_none());
    let reasons = mines(State::UKR).because("2025-08-01");
    assert!(
        reasons.contains(&StandingReason::SuspensionWithoutEffect { date: "2025-07-18".parse().ok() }.into()),
        "{reasons:?}"
    );
    let before = mines(State::UKR).because("2025-07-01");
    assert!(
        !before
            .iter()
            .any(|because| matches!(because, Because::Standing(StandingReason::SuspensionWithoutEffect { .. })))
    );
    // Duties run on.
    mines(State::UKR).shows(&[("2025-12-01", "in-time")]);
    assert_eq!(mines(State::UKR).deadline("2025-12-01"), "2033-12-01");
}

/// Announced in July 2023 and reversed in November. Source: mineactionreview.org Eritrea 2024.
#[test]
fn eritrea_announced_and_stayed() {
    for on in ["2023-07-31", "2024-01-31", "2026-11-21"] {
        assert_eq!(is_party(State::ERI, Convention::Apmbc, on), Some(true), "{on}");
    }
    assert!(standing(State::ERI, Convention::Apmbc).spells()[0].exit.is_none());
}

/// Effective on the day of independence, notified four months later: every clock counts from the first.
/// Source: apminebanconvention.org South Sudan; archives.the-monitor.org 2339.
#[test]
fn south_sudan_succeeded_with_effect_from_independence() {
    let sudan = mines(State::SSD);
    let finding = sudan.at("2012-01-01");
    assert_eq!(finding.entry_into_force.unwrap().to_string(), "2011-07-09");
    assert_eq!(finding.original_deadline.unwrap().to_string(), "2021-07-09");
    sudan.shows(&[("2011-07-08", "not-bound"), ("2011-07-09", "in-time")]);
    assert_eq!(sudan.standing().spells()[0].consent, MembershipEvent::Succession);
    assert!(
        sudan
            .because("2012-01-01")
            .contains(&StandingReason::InForceByFact { date: "2011-07-09".parse().unwrap() }.into())
    );
    assert_eq!(sudan.deadline("2021-01-01"), "2026-07-09");
}

/// Notified on 23 October 2006, in force from 1 April 2007 by the sources, which is what the rule would give for an
/// accession of that day. Source: the-monitor.org Landmine Monitor 2007; Monitor Montenegro 2022.
#[test]
fn montenegro_is_bound_from_april_2007() {
    let spell = standing(State::MNE, Convention::Apmbc).spells()[0].clone();
    assert_eq!(spell.consent, MembershipEvent::Succession);
    assert_eq!(spell.deposit.unwrap().to_string(), "2006-10-23");
    assert_eq!(spell.entry_into_force.to_string(), "2007-04-01");
    assert_eq!(is_party(State::MNE, Convention::Apmbc, "2007-03-31"), Some(false));
    mines(State::MNE).shows(&[("2018-01-01", "not-applicable")]);
    // Serbia's clock is its own.
    assert_eq!(mines(State::SRB).at("2007-04-01").original_deadline.unwrap().to_string(), "2014-03-01");
}

/// Acceded in 2026 on a day that is not known: bound at the earliest on 1 July 2026. Unknown in 2026, narrower with a fact,
/// and never overdue. Source: nhrclb.org (decree of 12 January 2026).
#[test]
fn lebanon_is_perhaps_bound() {
    assert_eq!(is_party(State::LBN, Convention::Apmbc, "2026-06-30"), Some(false));
    assert_eq!(is_party(State::LBN, Convention::Apmbc, "2026-07-01"), None);
    assert_eq!(is_party(State::LBN, Convention::Apmbc, "2026-11-21"), None);
    let spell = standing(State::LBN, Convention::Apmbc).spells()[0].clone();
    assert_eq!(spell.entry_into_force.to_string(), "2026-07-01/2027-05-01");
    for status in register().state(State::LBN).duties(Convention::Apmbc) {
        for stretch in status.timeline().stretches().filter(|stretch| stretch.from <= Some(day("2026-11-21"))) {
            assert!(!stretch.value.may_be(&mine_action::Status::Overdue), "{}", status.duty());
        }
    }
}

/// The same register with the day of deposit: decided, within what was possible before.
#[test]
fn a_day_of_deposit_narrows_lebanon() {
    let facts = register().facts().map(|fact| match fact {
        mine_action::Fact::Memberships(mut row) => {
            if (row.state, row.convention, row.event) == (State::LBN, Convention::Apmbc, MembershipEvent::Accession) {
                row.date = Some("2026-02-10".parse().unwrap());
            }
            row.into()
        }
        fact => fact,
    });
    let known = mine_action::Register::new(register().release(), facts).expect("sound");
    let party = known.state(State::LBN).standing(Convention::Apmbc).party();
    assert_eq!(party.at(day("2026-08-01")), &Possible::Known(true));
    assert_eq!(party.at(day("2026-07-31")), &Possible::Known(false));
    let before = standing(State::LBN, Convention::Apmbc).party();
    for on in ["2026-01-01", "2026-07-15", "2026-08-01", "2026-11-21"] {
        assert!(party.at(day(on)).options().is_subset(&before.at(day(on)).options()), "{on}");
    }
}

/// Two accessions of 2025, called the 165th and 166th at deposit, bound six months later. Source: icblcmc.org 2025.
#[test]
fn new_parties_are_bound_from_the_sixth_month() {
    for (state, bound) in [(State::MHL, "2025-09-01"), (State::TON, "2025-12-01")] {
        let before = day(bound).pred_opt().unwrap().to_string();
        assert_eq!(is_party(state, Convention::Apmbc, &before), Some(false));
        assert_eq!(is_party(state, Convention::Apmbc, bound), Some(true));
    }
}

/// Provisional application starts no clock. Source: the depositary's lists (CCM XXVI-6).
#[test]
fn provisional_application_starts_no_clock() {
    let provisional = |state: &State| {
        let rows = &register().history(*state).memberships;
        rows.iter().any(|row| row.event == MembershipEvent::ProvisionalApplication && row.convention == Convention::Ccm)
    };
    let states: Vec<State> = register().states().filter(provisional).collect();
    assert!(states.contains(&State::LTU), "{states:?}");
    for state in states {
        let spell = standing(state, Convention::Ccm).spells()[0].clone();
        let eif = spell.entry_into_force.exact().unwrap();
        assert!(eif >= day("2010-08-01"));
        let case = case(state, Convention::Ccm, Duty::Reporting);
        case.shows(&[(&eif.pred_opt().unwrap().to_string(), "not-bound")]);
        assert!(
            case.because(&eif.pred_opt().unwrap().to_string()).contains(&StandingReason::ProvisionalApplication.into()),
            "{state}"
        );
    }
}

/// Who is bound is known for as long after the last day of the records, 21 November 2026, as an act needs to have effect: a
/// notice of the day after until 22 May 2027 (Art. 20(3)), a consent until 1 May 2027 (Art. 17(2)).
#[test]
fn who_is_bound_is_known_until_an_act_to_come_can_have_effect() {
    for (state, convention, last, next) in [
        (State::GRC, Convention::Apmbc, "2027-05-21", "2027-05-22"),
        (State::LAO, Convention::Ccm, "2027-05-21", "2027-05-22"),
        (State::EST, Convention::Apmbc, "2027-04-30", "2027-05-01"), // out since 27 December 2025
        (State::USA, Convention::Apmbc, "2027-04-30", "2027-05-01"),
    ] {
        let bound = is_party(state, convention, "2026-11-21");
        assert!(bound.is_some());
        assert_eq!(is_party(state, convention, last), bound, "{state}");
        assert_eq!(is_party(state, convention, next), None, "{state}");
    }
    let parties =
        |on: &str| State::ALL.iter().filter(|state| is_party(**state, Convention::Apmbc, on) == Some(true)).count();
    assert_eq!(parties("2026-11-22"), parties("2026-11-21"));
}
