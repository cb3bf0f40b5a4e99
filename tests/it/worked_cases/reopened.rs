//! Areas found or mined anew (APMBC Art. 5) under both readings: the decision of the Twelfth Meeting of the States Parties
//! (APLC/MSP.12/2012/7), and the letter of the article.

use crate::support::ask::{LETTER, mines};
use mine_action::{State, Status, assess::duty::ClockOrigin};

/// Reported none in 2008, one area on 23 May 2012, after the deadline of 1 September 2009. By then a request for the 12MSP
/// (nine months before 3 December 2012) was no longer possible, so the answer was due at the 13MSP, which granted more time.
/// Source: ISU page on Niger; Landmine Monitor 2013 (request under the new procedure).
#[test]
fn niger_under_both_readings() {
    let niger = mines(State::NER);
    niger.shows(&[("1999-09-01", "not-applicable or fulfilled or in-time")]);
    niger.holds("2008-06-05", "2012-05-22", "not-applicable");
    niger.holds("2012-05-23", "2024-11-25", "in-time");
    assert_eq!(niger.deadline("2013-01-01"), "2013-12-05");
    // What counts is the clock of the find: it has no deadline of another.
    let finding = niger.at("2013-01-01");
    assert_eq!((finding.clock, finding.original_deadline), (Some(ClockOrigin::Found), finding.deadline));
    assert_eq!(niger.treaty_deadline(), "2009-09-01");

    let letter = mines(State::NER).under(LETTER);
    letter.holds("2012-05-23", "2013-12-01", "overdue");
    letter.holds("2013-12-05", "2024-11-25", "in-time");
    assert_eq!(letter.deadline("2013-01-01"), "2009-09-01");
    assert!(letter.findings(1).contains("decided-after-lapse"));
    // The answer that the decision asks for is shown beside the clock that counts.
    let clocks = letter.at("2013-01-01").clocks;
    let response = clocks.iter().find(|clock| clock.origin == ClockOrigin::Response).expect("the response is listed");
    assert_eq!(response.deadline.unwrap().to_string(), "2013-12-05");
}

/// Completed before 1 January 2012, nine areas reported on 23 June 2021; a request was possible until February 2022, for the
/// 20MSP. Source: ISU page on Guinea-Bissau; icbl.org 10MSP summary; MOFA Japan on the 20MSP.
#[test]
fn guinea_bissau_under_both_readings() {
    let bissau = mines(State::GNB);
    bissau.holds("2001-11-01", "2010-12-02", "in-time");
    bissau.shows(&[("2011-06-01", "fulfilled or in-time")]);
    bissau.holds("2012-01-01", "2021-06-22", "fulfilled");
    bissau.holds("2021-06-23", "2025-10-01", "in-time");
    assert_eq!(bissau.deadline("2021-07-01"), "2022-11-25");
    assert_eq!(bissau.deadline("2023-01-01"), "2024-12-31");
    // Ten years from the deadline replaced would end in 2022: the cap counts from the decision.
    assert!(!bissau.findings(3).contains("granted-over-cap"));

    let letter = mines(State::GNB).under(LETTER);
    letter.shows(&[("2021-06-22", "fulfilled"), ("2021-06-23", "overdue"), ("2022-11-25", "in-time")]);
    assert!(!letter.findings(3).contains("granted-over-cap"));
}

/// Declared complete in November 2018 and found again in June 2020, before its deadline of 1 January 2021: the same deadline
/// stands, under either reading. Source: ISU page on Mauritania; mineactionreview.org Mauritania 2024.
#[test]
fn mauritania_reopened_under_the_same_deadline() {
    for readings in [mine_action::law::reading::Readings::default(), LETTER] {
        let mauritania = mines(State::MRT).under(readings);
        mauritania.holds("2018-11-29", "2020-05-31", "fulfilled");
        mauritania.holds("2020-06-30", "2021-01-01", "in-time");
        assert_eq!(mauritania.deadline("2020-12-31"), "2021-01-02/2031-01-01");
        assert_eq!(mauritania.deadline("2020-11-01"), "2021-01-01");
        // An interim extension of unknown length, then five years.
        mauritania.shows(&[("2021-06-01", "in-time or overdue"), ("2021-11-19", "in-time")]);
        assert_eq!(mauritania.deadline("2022-01-01"), "2026-12-31");
    }
}

/// None in 2004, reported in 2009, completed by June 2011; improvised mines declared at the 4RC in November 2019, after the
/// deadline of 1 March 2012; granted at the 19MSP. Source: ISU page on Nigeria; the-monitor.org 2022 Nigeria.
#[test]
fn nigeria_was_mined_anew() {
    let nigeria = mines(State::NGA);
    nigeria.shows(&[
        ("2008-12-31", "not-applicable"),
        ("2011-06-30", "fulfilled"),
        ("2019-11-25", "fulfilled"),
        ("2019-11-29", "in-time"),
        ("2020-11-20", "in-time"),
        ("2021-11-19", "in-time"),
        ("2023-11-07", "in-time"),
    ]);
    // Between the 18MSP and the 19MSP: the decisions of the 18MSP on reopened duties were not read.
    nigeria.shows(&[("2021-06-01", "in-time or overdue")]);
    assert_eq!(nigeria.deadline("2022-01-01"), "2025-12-31");
    assert!(!nigeria.findings(2).contains("granted-over-cap"));
    let clocks = nigeria.status();
    assert_eq!(clocks.clocks().last().unwrap().origin(), &ClockOrigin::NewlyMined);
}

/// Completed in September 2015; areas known since March 2016, cleared on 29 May 2017 without a request: within the time of
/// the 12MSP answer, overdue throughout by the letter. Source: the-monitor.org 2016 and 2017 Mozambique.
#[test]
fn mozambique_cleared_what_was_found_without_a_request() {
    let mozambique = mines(State::MOZ);
    assert!(!mozambique.at("2016-10-15").status.may_be(&Status::Overdue));
    mozambique.shows(&[("2015-12-31", "fulfilled"), ("2017-05-29", "fulfilled")]);
    let letter = mines(State::MOZ).under(LETTER);
    assert!(letter.at("2016-10-01").status.may_be(&Status::Overdue));
    assert!(!letter.at("2016-10-01").status.may_be(&Status::InTime));
    letter.shows(&[("2017-05-29", "fulfilled")]);
}

/// Declared in April 2012, uncleared mines acknowledged later, work to 2018, no extension sought.
/// Source: the-monitor.org 2017 Jordan; mineactionreview.org Jordan 2019.
#[test]
fn jordan_worked_on_without_a_new_deadline() {
    let jordan = mines(State::JOR);
    jordan.shows(&[("2012-04-23", "fulfilled or in-time"), ("2012-04-24", "fulfilled"), ("2012-12-31", "fulfilled")]);
    // By the end of 2015 every time for an answer had passed.
    jordan.holds("2015-12-05", "2017-12-31", "overdue");
    jordan.shows(&[("2018-12-31", "fulfilled")]);
    mines(State::JOR).under(LETTER).holds("2013-12-31", "2017-12-31", "overdue");
}

/// Wittstock: none in 1999, suspected in June 2011, request in 2013 under the 12MSP procedure, moot: at the 13MSP the
/// suspicion had not been substantiated. Source: archives.the-monitor.org 3481; icbl.org 21 May 2013.
#[test]
fn germany_needed_no_decision() {
    let germany = mines(State::DEU);
    germany.holds("1999-08-31", "2011-05-31", "not-applicable");
    germany.holds("2011-06-30", "2012-12-07", "in-time");
    germany.shows(&[("2013-12-05", "fulfilled")]);
    assert_eq!(germany.request(1).new_deadline, None);
    assert!(!germany.findings(1).contains("outcome-unknown"));
    mines(State::DEU).under(LETTER).holds("2011-06-30", "2013-05-21", "overdue");
}

/// Hungary told the 11MSP of an area it had found and cleared it by October 2013. Source: ISU page on Hungary.
#[test]
fn hungary_found_an_area_and_cleared_it() {
    mines(State::HUN).shows(&[
        ("2011-11-01", "not-applicable"),
        ("2011-12-02", "in-time"),
        ("2012-05-22", "in-time"),
        ("2013-10-31", "fulfilled"),
    ]);
    mines(State::HUN).under(LETTER).holds("2011-12-02", "2012-05-22", "overdue");
}

/// Isolated mines, destroyed within the year in which they were found: called compliant.
/// Source: the-monitor.org Landmine Monitor 2019, contamination and clearance.
#[test]
fn isolated_mines_destroyed_at_once_are_never_surely_overdue() {
    for (state, done, again) in [(State::DZA, "2017-02-10", "2018-12-31"), (State::BDI, "2014-04-01", "2020-01-01")] {
        let case = mines(state);
        case.shows(&[(done, "fulfilled"), (again, "fulfilled")]);
        for stretch in case.status().timeline().stretches() {
            assert_ne!(stretch.value.known(), Some(&Status::Overdue), "{state} from {:?}", stretch.from);
        }
        assert!(mines(state).under(LETTER).at("2018-06-01").status.may_be(&Status::Overdue));
    }
    // Still in the process of clearing at the 14MSP (day 2), within the extension of 2011.
    mines(State::DZA).holds("2002-04-01", "2015-12-01", "in-time");
}

/// Rhodes was verified again until March 2013; nothing had been found. Source: Landmine Monitor 2013, mine action.
#[test]
fn further_verification_does_not_reopen() {
    mines(State::GRC).holds("2009-12-01", "2026-11-21", "fulfilled");
}

/// Deadline expired, mined anew, nothing requested: known as such where a source of that day says so, and unknown after it.
/// Source: mineactionreview.org Cameroon 2021 to 2024, Mali 2023.
#[test]
fn cameroon_and_mali_have_no_deadline_in_force() {
    let cameroon = mines(State::CMR);
    assert_eq!(cameroon.treaty_deadline(), "2013-03-01");
    assert_eq!(mines(State::CMR).under(LETTER).deadline("2024-06-01"), "2013-03-01");
    cameroon.shows(&[("2024-06-01", "overdue")]);
    assert!(cameroon.requests().is_empty());
    mines(State::CMR).under(LETTER).holds("2021-12-31", "2024-06-01", "overdue");

    let mali = mines(State::MLI);
    // Mined anew at some time between the deadline and the report: whether an answer was due by then cannot be told.
    assert_eq!(mali.treaty_deadline(), "2009-03-01");
    assert_eq!(mali.at("2023-11-07").status.known(), None);
    mines(State::MLI).under(LETTER).shows(&[("2023-11-07", "overdue")]);

    for case in [cameroon, mali] {
        assert_eq!(case.at("2026-11-21").status.known(), None);
    }
}

/// Improvised mines since about 2018; never reported as mined areas, no request known, decisions of four meetings unread.
/// Source: mineactionreview.org Burkina Faso 2024; ISU page on Burkina Faso.
#[test]
fn burkina_faso_is_open_and_nothing_more_is_known() {
    let burkina = mines(State::BFA);
    burkina.shows(&[("2020-06-01", "in-time or overdue"), ("2023-12-31", "in-time or overdue")]);
    mines(State::BFA).under(LETTER).shows(&[("2023-12-31", "in-time or overdue")]);
    assert_eq!(burkina.at("2026-11-21").status.known(), None);
}

/// Croatia announced completion two days before its deadline. Source: n1info.hr, 27 February 2026.
#[test]
fn croatia_announced_in_time() {
    mines(State::HRV).shows(&[("2026-02-27", "fulfilled"), ("2026-11-21", "fulfilled")]);
    assert!(!mines(State::HRV).at("2026-02-26").status.may_be(&Status::Overdue));
}
