//! Areas on the ground of one State and the duty of another (APMBC Art. 5(1): jurisdiction or control).

use crate::support::ask::{mines, register};
use mine_action::{
    Convention, State, Status,
    assess::answer::{Because, MatterReason},
};

/// Known areas cleared in 2003, and never a declaration of compliance: completion counts, the declaration is voluntary.
/// Source: the-monitor.org Landmine Monitor 2019, contamination and clearance.
#[test]
fn djibouti_never_declared() {
    let djibouti = mines(State::DJI);
    djibouti.shows(&[
        ("2002-12-31", "in-time"),
        ("2003-06-01", "fulfilled or in-time"),
        ("2003-12-31", "fulfilled"),
        ("2026-11-21", "fulfilled"),
    ]);
    let declared = |because: &Because| matches!(because, Because::Matter(MatterReason::Announced { .. }));
    assert!(!djibouti.because("2026-11-21").iter().any(declared));
}

/// A depot in Djibouti was France's to clear: November 2008, before 1 March 2009.
/// Source: the-monitor.org Landmine Monitor 2019, contamination and clearance.
#[test]
fn france_cleared_a_depot_abroad() {
    let france = mines(State::FRA);
    france.shows(&[("2008-11-30", "fulfilled"), ("2009-03-02", "fulfilled")]);
    assert_eq!(france.at("2009-03-02").original_deadline.unwrap().to_string(), "2009-03-01");
    assert!(!france.at("2008-06-01").status.may_be(&Status::Overdue));
}

/// No control over the north: three years and three years again. Source: the-monitor.org 2017 and 2020 Cyprus.
#[test]
fn cyprus_asks_for_three_years_at_a_time() {
    let cyprus = mines(State::CYP);
    cyprus.holds("2003-07-01", "2017-12-31", "in-time");
    assert_eq!(cyprus.deadline("2015-06-01"), "2016-07-01");
    assert_eq!(cyprus.deadline("2016-01-01"), "2019-07-01");
    for number in 1..=3 {
        assert_eq!(cyprus.request(number).request.months_asked, Some(36));
    }
    assert!(cyprus.findings(3).contains("outcome-unknown"));
}

/// Kept a deadline for islands that another State Party cleared by November 2020; no declaration.
/// Source: mineactionreview.org Argentina; the-monitor.org 2022 United Kingdom.
#[test]
fn argentina_and_the_united_kingdom_share_the_ground() {
    let argentina = mines(State::ARG);
    argentina.holds("2000-03-01", "2022-11-21", "in-time");
    assert_eq!(argentina.deadline("2012-12-05"), "2020-01-01");
    assert_eq!(argentina.deadline("2022-01-01"), "2023-03-01");
    // Granted at the 20MSP, to a day that is not recorded: within ten years, so nothing is certain after 1 March 2023.
    assert_eq!(argentina.deadline("2024-01-01"), "2023-03-02/2033-03-01");
    assert_eq!(argentina.at("2026-11-21").status.known(), None);

    let kingdom = mines(State::GBR);
    kingdom.shows(&[("2020-11-13", "in-time"), ("2020-11-14", "fulfilled"), ("2026-11-21", "fulfilled")]);
    assert_eq!(kingdom.deadline("2020-11-13"), "2024-03-01");
}

/// The Convention has no victim-assistance article: a case that the type refuses.
#[test]
fn only_the_ccm_has_a_duty_to_assist_victims() {
    let record = register();
    let duty = mine_action::Duty::VictimAssistance;
    assert!(record.state(State::CYP).duty(Convention::Apmbc, duty).is_none());
    assert!(record.state(State::LAO).duty(Convention::Ccm, duty).is_some());
}
