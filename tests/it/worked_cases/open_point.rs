//! Where facts known in part meet.

use crate::support::{
    ask::{case, cluster_stocks, mines, register},
    day::day,
};
use mine_action::{
    Convention, Duty, Fact, Register, State, Status, When,
    assess::check::IrregularityCode,
    law::reading::Readings,
    record::{
        area::{Area, AreaEvent},
        membership::{Membership, MembershipEvent},
        stockpile::{Stockpile, StockpileEvent},
    },
};

fn when(text: &str) -> When {
    text.parse().unwrap()
}

fn area(event: AreaEvent, date: &str) -> Fact {
    Area::new(Convention::Apmbc, State::AFG, event, "a source").on(when(date)).into()
}

fn stock(event: StockpileEvent, date: &str) -> Fact {
    Stockpile::new(Convention::Apmbc, State::AFG, event, "a source").on(when(date)).into()
}

/// One State, bound from 1 March 2001, with these facts.
fn with(facts: impl IntoIterator<Item = Fact>) -> Register {
    let joined = Membership::new(Convention::Apmbc, State::AFG, MembershipEvent::Accession, "a source");
    let joined = joined.on(when("2000-09-10"));
    Register::new(day("2026-11-21"), [joined.into()].into_iter().chain(facts)).unwrap()
}

/// Nobody reports for the first time by an annual report: while the initial report is surely missing, reporting is overdue.
/// Source: hrw.org 24 May 2019 (Tuvalu); ISU page on South Sudan (initial report on 3 December 2012).
#[test]
fn a_missing_initial_report_stays_overdue() {
    case(State::TUV, Convention::Apmbc, Duty::Reporting).shows(&[("2019-05-24", "overdue")]);
    case(State::SSD, Convention::Apmbc, Duty::Reporting).shows(&[("2012-05-15", "overdue")]);
}

/// "Completed by 2012" and "open in 2010" fit together: completed after 2010.
#[test]
fn a_sighting_bounds_a_completion_known_only_by_its_latest_day() {
    let facts = [area(AreaEvent::Completed, "../2012-01-01"), area(AreaEvent::SeenOpen, "2010-09-08")];
    let register = with(facts);
    mines(State::AFG).of(&register).shows(&[("2005-01-01", "in-time"), ("2012-01-01", "fulfilled")]);
    let found = register.irregularities(Readings::default());
    assert!(found.iter().all(|one| one.code != IrregularityCode::OpenWithoutFind), "{found:?}");
}

/// A figure for the year 2021 does not reopen a duty before the find of June 2021 that it measures.
#[test]
fn a_find_comes_before_a_sighting_of_the_same_year() {
    let facts = [
        area(AreaEvent::Completed, "2005-01-01"),
        area(AreaEvent::Found, "2021-06-23"),
        area(AreaEvent::SeenOpen, "2021"),
    ];
    let register = with(facts);
    let clocks = mines(State::AFG).of(&register).status();
    assert_eq!(clocks.clocks().last().unwrap().origin().to_string(), "found");
    mines(State::AFG).of(&register).shows(&[("2021-06-22", "fulfilled")]);
}

/// Found in March 2016 and still to be released in October 2016: open in between.
/// Source: the-monitor.org 2016 Mozambique.
#[test]
fn what_was_seen_open_had_begun() {
    assert!(!mines(State::MOZ).at("2016-10-01").status.may_be(&Status::Fulfilled));
}

/// The request of Cyprus for the 19MSP (15 to 19 November 2021) has no known outcome: it may have been granted.
#[test]
fn a_sighting_on_the_opening_day_says_nothing_of_the_decisions() {
    assert!(mines(State::CYP).at("2023-01-01").status.may_be(&Status::InTime));
}

/// More facts only narrow: that a stock was seen before it was destroyed does not make it less known to have been there.
#[test]
fn a_sighting_does_not_widen() {
    let less = with([stock(StockpileEvent::Completed, "2004-06-01")]);
    let more = with([stock(StockpileEvent::Completed, "2004-06-01"), stock(StockpileEvent::SeenOpen, "2003-05-01")]);
    let status = |register: &Register| {
        let status = register.state(State::AFG).duty(Convention::Apmbc, Duty::StockpileDestruction).unwrap();
        status.timeline().at(day("2002-01-01")).options()
    };
    assert!(status(&more).is_subset(&status(&less)), "{:?} from {:?}", status(&more), status(&less));
}

/// The outcome of Bulgaria's second request is not known, so its third may have been filed in time.
#[test]
fn a_lapse_is_not_asserted_across_an_unknown_outcome() {
    assert!(!cluster_stocks(State::BGR).findings(3).contains("filed-after-lapse"));
}

/// October 2007 lies after 1 March 2007 whatever the day. Source: Landmine Monitor 2008.
#[test]
fn completions_known_to_the_month_are_surely_late() {
    let found = register().irregularities(Readings::default());
    for state in [State::AFG, State::CPV, State::GIN, State::TUR] {
        let late = found.iter().any(|one| one.state == Some(state) && one.code == IrregularityCode::CompletedLate);
        assert!(late, "{state}");
    }
}

/// The day given is the wider one: decided at the meeting or between its sittings.
#[test]
fn a_given_day_of_decision_is_not_narrowed_to_the_meeting() {
    let facts = register().facts().map(|fact| match fact {
        Fact::Requests(mut row) => {
            if row.state == State::CHL && row.convention == Convention::Ccm && row.request == 1 {
                row.decided = Some(when("2020-11-25/2021-09-19"));
            }
            row.into()
        }
        fact => fact,
    });
    let register = Register::new(register().release(), facts).unwrap();
    let check = &register.state(State::CHL).requests()[1];
    assert_eq!(check.request.id.to_string(), "CHL/ccm-4/1");
    assert_eq!(check.decided.unwrap().to_string(), "2020-11-25/2021-09-19");
}

/// The missing fact names the deadline that was seen, not the day on which it was seen.
#[test]
fn a_missing_fact_names_the_deadline() {
    let missing = mines(State::CYP).at("2020-01-01").status.missing();
    assert!(missing.iter().any(|one| one.to_string().contains("deadline of 2022-07-01")), "{missing:?}");
}

/// The last day to file in a portfolio follows the reading, as the check of a request does.
#[test]
fn the_portfolio_follows_the_filing_notice() {
    use mine_action::law::reading::FilingNotice;
    let readings = Readings { filing_notice: FilingNotice::EndOfMarch, ..Readings::default() };
    let window = day("2020-01-01")..=day("2030-12-31");
    let entries = register().state(State::UKR).under(readings).portfolio(day("2020-03-01"), &window);
    let request = entries.iter().find(|entry| entry.what.contains("extension request to the 18MSP")).expect("an entry");
    assert_eq!(request.due.unwrap().to_string(), "2020-03-31");
}

/// The process for areas found after the deadline was decided on 7 December 2012; what had been found before could be asked
/// for at the 13MSP at the earliest, as Germany and Niger did, and nobody called Germany late.
/// Source: Landmine Monitor 2013, mine action; icbl.org 22 May 2013 ("a newly established procedure").
#[test]
fn the_twelfth_meeting_process_does_not_bind_before_it_was_decided() {
    mines(State::DEU).shows(&[("2012-12-08", "in-time"), ("2013-05-21", "in-time")]);
}

/// Mined anew since about 2014 says nothing of 2005: nobody has said that there was nothing then.
#[test]
fn a_find_does_not_say_that_there_was_nothing_before() {
    for state in [State::CMR, State::MLI, State::BFA] {
        assert_eq!(mines(state).at("2005-01-01").status.known(), None, "{state}");
    }
    // A later report of areas there from the beginning would contradict what was called known.
    let less = with([area(AreaEvent::NewlyMined, "2015-01-01")]);
    let mut baseline = area(AreaEvent::Reported, "2015-01-01");
    if let Fact::Areas(row) = &mut baseline {
        row.date = None;
    }
    let more = with([area(AreaEvent::NewlyMined, "2015-01-01"), baseline]);
    let on = |register: &Register| mines(State::AFG).of(register).status().timeline().at(day("2005-01-01")).options();
    assert!(on(&more).is_subset(&on(&less)), "{:?} from {:?}", on(&more), on(&less));
}
