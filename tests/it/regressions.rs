//! The smallest cases of what the property tests found, one test each.

use crate::support::{
    day::day,
    replies::vocabulary,
    rows::{Rows, read},
};
use mine_action::{
    Convention, Day, Duty, Possible, Register, State, Status,
    assess::output::Tables,
    base::{Cycle, Ratio, Tally},
    law::{
        expr::{
            Choice,
            Expr::{self, All, Any, Choose, Derived, Holds, Not, Part},
        },
        indicator::{Amount, Indicator, Measure},
        item::{AskedIn, Item, Universe},
        oslo,
        plan::Plan,
        population::{Population, STATES_PARTIES},
        question::{Quantity, Question, Since},
        reading::{self, Joined, Readings},
    },
    record::{
        Table,
        reply::{NoAnswer, Replies, Reply, Term, Told},
        subject::Subject,
    },
};
use std::collections::BTreeSet;

fn status(register: &Register, convention: Convention, duty: Duty, on: &str) -> Possible<Status> {
    register.state(State::AFG).duty(convention, duty).unwrap().timeline().at(day(on)).clone()
}

fn options(register: &Register, convention: Convention, duty: Duty, on: &str) -> BTreeSet<Status> {
    status(register, convention, duty, on).options()
}

/// The statuses possible on a day, with an exact and with an uncertain row in the same place.
fn narrowed(tables: &[Rows<'_>], table: Table, narrow: &str, wide: &str, on: (Convention, Duty, &str)) {
    let possible = |row: &str| {
        let rows = tables.iter().find(|(of, _)| *of == table).map_or(&[][..], |(_, rows)| *rows);
        let rows: Vec<&str> = rows.iter().copied().chain([row]).collect();
        let mut all: Vec<Rows<'_>> = tables.iter().filter(|(of, _)| *of != table).copied().collect();
        all.push((table, &rows));
        options(&read("2026-01-01", &all).unwrap(), on.0, on.1, on.2)
    };
    let (narrow, wide) = (possible(narrow), possible(wide));
    assert!(narrow.is_subset(&wide), "exact: {narrow:?}, uncertain: {wide:?}");
}

const PARTY: Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s"]);

/// Out on 2005-07-01, in again on 2010-07-01.
const TWICE: Rows<'_> = (
    Table::Memberships,
    &[
        "apmbc,AFG,accession,1999-01-01,,s",
        "apmbc,AFG,withdrawal-notified,2005-01-01,,s",
        "apmbc,AFG,accession,2010-01-01,,s",
    ],
);

#[test]
fn a_withdrawal_after_a_succession_stands_beside_a_new_accession() {
    let rows = [
        "apmbc,AFG,succession,2000-01-01,,s",
        "apmbc,AFG,withdrawal-notified,2005-01-01,,s",
        "apmbc,AFG,accession,2010-01-01,,s",
    ];
    let entry = ["apmbc,AFG,,entry-into-force,1999-06-01,,,s"];
    read("2026-01-01", &[(Table::Memberships, &rows), (Table::Exceptions, &entry)]).unwrap();
}

#[test]
fn after_a_new_accession_the_old_deadline_no_longer_counts() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2015-01-01,,,,,s"];
    let register = read("2026-01-01", &[TWICE, (Table::Areas, &areas)]).unwrap();
    // The old deadline was 2009-07-01, while the State was not bound; the new one is 2020-07-01.
    assert_eq!(status(&register, Convention::Apmbc, Duty::Clearance, "2014-01-01"), Possible::Known(Status::InTime));
    assert_eq!(register.irregularities(Readings::default()), []);
}

#[test]
fn after_a_new_accession_a_request_is_judged_by_the_new_deadline() {
    let areas =
        ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2021-01-01,,,,,s", "apmbc,AFG,found,2023-01-01,,,,,s"];
    let meetings = ["apmbc,18MSP,2019-11-01,2019-11-05,,,complete,,s"];
    let requests = ["apmbc,AFG,clearance,1,,2019-01-01,,,18MSP,granted,2019-11-05,,,2022-07-01,,,,,,s"];
    let tables = [TWICE, (Table::Areas, &areas[..]), (Table::Meetings, &meetings), (Table::Requests, &requests)];
    let register = read("2026-01-01", &tables).unwrap();
    let checks = register.state(State::AFG).requests();
    assert_eq!(checks[0].previous_deadline.unwrap().to_string(), "2020-07-01");
    assert_eq!(checks[0].findings, []);
}

#[test]
fn after_a_new_accession_the_clock_of_hostilities_is_listed_once() {
    let rows = [
        "ccm,AFG,accession,2009-01-01,,s",
        "ccm,AFG,withdrawal-notified,2012-01-01,,s",
        "ccm,AFG,accession,2014-01-01,,s",
    ];
    let areas = ["ccm,AFG,new-remnants,2015-01-01,hostilities,,,,s"];
    let register = read("2026-01-01", &[(Table::Memberships, &rows), (Table::Areas, &areas)]).unwrap();
    let duty = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).unwrap();
    // Two of entry into force, one of hostilities.
    assert_eq!(duty.clocks().len(), 3);
}

#[test]
fn the_initial_report_of_a_new_accession_says_nothing_of_the_first() {
    let reports = ["apmbc,AFG,initial,,2010-10-01,,,,s"];
    let register = read("2026-01-01", &[TWICE, (Table::Reports, &reports)]).unwrap();
    let on = options(&register, Convention::Apmbc, Duty::Reporting, "2000-02-01");
    assert_eq!(on, BTreeSet::from([Status::Fulfilled, Status::Overdue]));
}

#[test]
fn a_state_of_which_nothing_was_known_is_not_listed() {
    let register = read("2026-01-01", &[PARTY]).unwrap();
    assert_eq!(register.known_by(day("1998-01-01")).states().count(), 0);
}

#[test]
fn a_request_filed_later_was_not_known() {
    let requests = ["apmbc,AFG,clearance,1,,2008-03-01,,,,,,,,,,,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Requests, &requests)]).unwrap();
    assert_eq!(register.known_by(day("2005-01-01")).state(State::AFG).requests(), []);
}

#[test]
fn a_request_decided_on_an_unknown_day_was_not_known_before_it_was_filed() {
    let requests = ["apmbc,AFG,clearance,1,,2008-03-01,,,,granted,,,,2015-01-01,,,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Requests, &requests)]).unwrap();
    assert_eq!(register.known_by(day("2005-01-01")).state(State::AFG).requests(), []);
}

#[test]
fn as_of_the_release_nothing_is_lost() {
    let groups = ["apmbc,massive-contamination,2026,AFG,,s"];
    let register = read("2026-06-01", &[PARTY, (Table::Groups, &groups)]).unwrap();
    assert_eq!(register.known_by(register.release()), register);
}

#[test]
fn votes_are_known_no_earlier_than_their_resolution() {
    let resolutions = ["A/RES/60/80,apmbc,2005-12-08,158,0,17,incomplete,s"];
    let votes = ["A/RES/60/80,AFG,yes"];
    let register = read("2026-01-01", &[PARTY, (Table::Resolutions, &resolutions), (Table::Votes, &votes)]).unwrap();
    let then = register.known_by(day("2003-01-01"));
    assert_eq!(then.votes(), []);
    then.with_all([]).unwrap();
}

#[test]
fn a_granted_deadline_without_its_outcome_is_told_and_not_lost_in_silence() {
    let until = "apmbc,AFG,clearance,1,,,,,,,,,,2015-01-01,,,,,,a";
    let outcome = "apmbc,AFG,clearance,1,,2008-03-01,,,,granted,,,,,,,,,,b";
    let whole = read("2026-01-01", &[PARTY, (Table::Requests, &[until, outcome])]).unwrap();
    assert_eq!(whole.state(State::AFG).requests()[0].new_deadline.unwrap().to_string(), "2015-01-01");
    let faults = read("2026-01-01", &[PARTY, (Table::Requests, &[until])]).unwrap_err();
    assert!(faults.to_string().contains("granted_until"), "{faults}");
}

#[test]
fn open_in_a_year_is_not_open_on_its_first_day() {
    let on = (Convention::Apmbc, Duty::Clearance, "1999-07-01");
    narrowed(&[PARTY], Table::Areas, "apmbc,AFG,seen-open,1999-10-01,,,,,s", "apmbc,AFG,seen-open,1999,,,,,s", on);
}

#[test]
fn filed_in_a_year_is_not_open_on_its_first_day() {
    let (narrow, wide) =
        ("apmbc,AFG,clearance,1,,2008-06-01,,,,,,,,,,,,,,s", "apmbc,AFG,clearance,1,,2008,,,,,,,,,,,,,,s");
    narrowed(&[PARTY], Table::Requests, narrow, wide, (Convention::Apmbc, Duty::Clearance, "2008-02-01"));
}

#[test]
fn completed_in_a_month_may_be_after_it_was_seen_open_in_it() {
    let areas: Rows<'_> = (
        Table::Areas,
        &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2005-12-05,,,,,s", "apmbc,AFG,found,2007-01-01,,,,,s"],
    );
    let (narrow, wide) = ("apmbc,AFG,completed,2005-12-28,,,,,s", "apmbc,AFG,completed,2005-12,,,,,s");
    narrowed(&[PARTY, areas], Table::Areas, narrow, wide, (Convention::Apmbc, Duty::Clearance, "2006-06-01"));
}

#[test]
fn completed_in_a_month_does_not_make_an_earlier_sighting_irregular() {
    let areas =
        ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2005-12-05,,,,,s", "apmbc,AFG,completed,2005-12,,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Areas, &areas)]).unwrap();
    assert_eq!(register.irregularities(Readings::default()), []);
}

#[test]
fn completed_by_a_day_may_be_after_it_was_declared() {
    let stockpiles: Rows<'_> = (Table::Stockpiles, &["apmbc,AFG,declared,2000-01-01,,,,s"]);
    let (narrow, wide) = ("apmbc,AFG,completed,2002-01-01,,,,s", "apmbc,AFG,completed,../2002-01-01,,,,s");
    narrowed(
        &[PARTY, stockpiles],
        Table::Stockpiles,
        narrow,
        wide,
        (Convention::Apmbc, Duty::StockpileDestruction, "1999-08-01"),
    );
}

#[test]
fn found_by_a_day_may_be_after_completion() {
    let stockpiles: Rows<'_> = (Table::Stockpiles, &["apmbc,AFG,completed,2001-01-01,,,,s"]);
    let (narrow, wide) = ("apmbc,AFG,found,2002-01-01,,,,s", "apmbc,AFG,found,../2002-01-01,,,,s");
    narrowed(
        &[PARTY, stockpiles],
        Table::Stockpiles,
        narrow,
        wide,
        (Convention::Apmbc, Duty::StockpileDestruction, "2002-01-01"),
    );
}

#[test]
fn an_uncertain_deposit_leaves_every_report_due_possible() {
    let reports: Rows<'_> = (Table::Reports, &["apmbc,AFG,initial,,2009-02-08,,,,s"]);
    let (narrow, wide) = ("apmbc,AFG,accession,2008-04-06,,s", "apmbc,AFG,accession,2008,,s");
    narrowed(&[reports], Table::Memberships, narrow, wide, (Convention::Apmbc, Duty::Reporting, "2009-04-30"));
}

#[test]
fn a_deadline_seen_in_a_month_is_not_known_on_its_first_day() {
    let requests: Rows<'_> = (Table::Requests, &["apmbc,AFG,clearance,1,,2008-01-01,,,,granted,2008-11-25,,,,,,,,,s"]);
    let areas: Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2019-01-01,,,,,s"]);
    let (narrow, wide) =
        ("apmbc,AFG,clearance,deadline,2018-07-01,2015-03-18,,s", "apmbc,AFG,clearance,deadline,2018-07-01,2015-03,,s");
    narrowed(
        &[PARTY, requests, areas],
        Table::Exceptions,
        narrow,
        wide,
        (Convention::Apmbc, Duty::Clearance, "2015-03-10"),
    );
}

#[test]
fn reported_absent_does_not_show_it_open_the_day_before() {
    let stockpiles = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,none,2005-01-01,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Stockpiles, &stockpiles)]).unwrap();
    // The deadline was 2003-07-01; the stockpile was last seen at entry into force.
    let on = status(&register, Convention::Apmbc, Duty::StockpileDestruction, "2004-06-01");
    assert_eq!(on.known(), None);
}

#[test]
fn a_find_before_the_deadline_does_not_show_that_there_was_nothing_before() {
    let areas = ["apmbc,AFG,found,2003-01-01,,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Areas, &areas)]).unwrap();
    assert_eq!(status(&register, Convention::Apmbc, Duty::Clearance, "2001-01-01").known(), None);
}

#[test]
fn a_request_was_filed_before_anything_that_was_done_with_it() {
    let requests = ["apmbc,AFG,clearance,1,,,,,,granted,2008-11-28,,,2015-01-01,,,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Requests, &requests)]).unwrap();
    let request = "AFG/apmbc-5/1".parse().unwrap();
    let line = register.ask(Convention::Apmbc, Readings::default()).answer(&request, Question::RequestFiled).line;
    assert_eq!(line.at(day("2008-06-01")).known(), None);
    assert_eq!(line.at(day("2009-06-01")).known(), Some(&false));
}

const MAPPED: Item = Item::yes_no("schools-mapped", AskedIn::Meetings, "maps schools");
const FENCED: Item = Item::yes_no("schools-fenced", AskedIn::Meetings, "fences schools");
const TAUGHT: Item = Item::yes_no("schools-taught", AskedIn::Meetings, "gives risk education in schools");
const CHILDREN: Item = Item::amount("children", AskedIn::Meetings, "children taught");

const PLAN: Plan = {
    let (first, last) = (Day::from_ymd_opt(2020, 1, 1).unwrap(), Day::from_ymd_opt(2024, 12, 31).unwrap());
    Plan::new("safe-schools", "Safe Schools", Convention::Apmbc, (first, last))
};

const fn indicator(measure: Measure, population: &'static Population, criterion: Expr) -> Indicator {
    Indicator::new("safe-schools", (1, 1), measure, population, criterion, "do what was agreed")
}

/// What is told of a subject in 2024.
fn replies(told: &[(&str, Term, Told)]) -> Replies {
    let reply = |(subject, term, told): &(&str, Term, Told)| {
        Reply::telling(subject.parse::<Subject>().unwrap(), 2024, *term, *told).check().unwrap()
    };
    told.iter().map(reply).collect()
}

/// The counts among the one State Party, which maps schools, does not fence them, and teaches in them.
fn tally(criterion: Expr, readings: Readings) -> Tally {
    let register = read("2026-01-01", &[PARTY]).unwrap();
    let told = [
        ("AFG", Term::Item(&MAPPED), Told::YesNo(true)),
        ("AFG", Term::Item(&FENCED), Told::YesNo(false)),
        ("AFG", Term::Item(&TAUGHT), Told::YesNo(true)),
    ];
    let replies = replies(&told);
    let snapshot = register.measure(&PLAN).under(readings).with_replies(&replies).snapshot("2024".parse().unwrap());
    snapshot.value(&indicator(Measure::Percentage, &STATES_PARTIES, criterion)).tally().unwrap()
}

#[test]
fn a_joined_condition_and_its_negation_are_read_alike() {
    const BOTH: Expr = All(&[Part("mapped", &Holds(&MAPPED)), Part("fenced", &Holds(&FENCED))]);
    for (joined, meets) in [(Joined::Connector, 0), (Joined::All, 0), (Joined::Any, 1)] {
        let readings = Readings { joined, ..Readings::DEFAULT };
        assert_eq!(tally(BOTH, readings).in_yes, meets, "{joined}");
        assert_eq!(tally(Not(&BOTH), readings).in_yes, 1 - meets, "not, {joined}");
    }
}

#[test]
fn the_parts_of_what_a_reading_does_not_choose_are_not_asked() {
    const CHOSEN: Expr = Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[
            ("letter", Any(&[Part("mapped", &Holds(&MAPPED)), Part("taught", &Holds(&TAUGHT))])),
            ("addressed", Any(&[Part("mapped", &Holds(&MAPPED)), Part("fenced", &Holds(&FENCED))])),
        ],
    });
    let all = Readings { joined: Joined::All, ..Readings::DEFAULT };
    assert_eq!(tally(CHOSEN, all).in_yes, 1);
    assert_eq!(tally(CHOSEN, all.with("chapeau", "addressed").unwrap()).in_yes, 0);
}

#[test]
fn what_may_not_count_sets_no_limit_to_what_is_not_recorded() {
    const ADOPTED: Population = Population::of(
        Universe::Resolutions,
        "adopted",
        "resolutions adopted in the year",
        "invented",
        Derived(Question::AdoptedInYear),
    );
    const VOTES: Indicator =
        indicator(Measure::Number, &ADOPTED, Expr::ALWAYS).sum(&[Amount::Derived(Quantity::VotesInFavour)]);
    let resolutions = ["A/RES/79/54,apmbc,,169,0,17,incomplete,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Resolutions, &resolutions)]).unwrap();
    // And the day on which the records are asked matters, of resolutions as of States Parties.
    assert!(VOTES.readings().contains(&&reading::POPULATION_DATE));
    let bounds = |told: &[bool]| {
        let adopted = Term::Question(Question::AdoptedInYear, Universe::Resolutions);
        let told: Vec<_> = told.iter().map(|told| ("A/RES/79/54", adopted, Told::YesNo(*told))).collect();
        let replies = replies(&told);
        let snapshot = register.measure(&PLAN).with_replies(&replies).snapshot("2024".parse().unwrap());
        snapshot.value(&VOTES).bounds().map(|bounds| bounds.to_string())
    };
    // An answer never makes possible what was not: a sum of up to 169 votes could become any other.
    assert_eq!((bounds(&[]), bounds(&[false])), (None, None));
    assert_eq!(bounds(&[true]), Some("169".to_owned()));
}

#[test]
fn the_effect_of_an_answer_on_a_sum_is_told() {
    const TOLD: Indicator = indicator(Measure::Number, &STATES_PARTIES, Holds(&TAUGHT)).sum(&[Amount::Item(&CHILDREN)]);
    let register = read("2026-01-01", &[PARTY]).unwrap();
    let replies = replies(&[("AFG", Term::Item(&CHILDREN), Told::Amount(5))]);
    let snapshot = register.measure(&PLAN).with_replies(&replies).snapshot("2024".parse().unwrap());
    let explanation = snapshot.explain(&TOLD);
    let effect = explanation.subjects().next().unwrap().facts[0].effect.unwrap();
    let text = |bounds: Option<mine_action::assess::snapshot::Bounds>| bounds.unwrap().to_string();
    assert_eq!(text(explanation.value().bounds()), "0 to 5");
    assert_eq!((text(effect.if_yes), text(effect.if_no)), ("5".to_owned(), "0".to_owned()));
}

#[test]
fn a_share_of_nobody_reaches_nothing() {
    const MAPPING: Population = Population::of_parties("mapping", "those that map", "invented", Holds(&MAPPED));
    const TEACHING: Indicator = indicator(Measure::Percentage, &MAPPING, Holds(&TAUGHT));
    let register = read("2026-01-01", &[PARTY]).unwrap();
    let replies = replies(&[("AFG", Term::Item(&TAUGHT), Told::YesNo(false))]);
    let snapshot = register.measure(&PLAN).with_replies(&replies).snapshot("2024".parse().unwrap());
    let decision = snapshot.explain(&TEACHING).decision(Ratio::new(1, 2).unwrap()).unwrap();
    // If it maps, the share is 0 of 1; if it does not, there is none.
    assert_eq!((decision.to_reach, decision.to_miss), (None, Some(1)));
}

fn answer(register: &Register, question: Question, on: &str) -> Option<bool> {
    let inquiry = register.ask(Convention::Apmbc, Readings::DEFAULT);
    inquiry.answer(&Subject::State(State::AFG), question).line.at(day(on)).known().copied()
}

#[test]
fn a_find_while_the_duty_is_open_is_a_find_of_its_year() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,found,2004,,,,,s", "apmbc,AFG,seen-open,2008-01-01,,,,,s"];
    let stockpiles = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,found,2001-03-01,,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Areas, &areas), (Table::Stockpiles, &stockpiles)]).unwrap();
    let found = |duty, on| answer(&register, Question::Found(duty, Since::EntryIntoForce), on);
    assert_eq!(found(Duty::Clearance, "2004-04-30"), Some(true));
    assert_eq!(found(Duty::Clearance, "2005-04-30"), None);
    assert_eq!(found(Duty::StockpileDestruction, "2001-04-30"), Some(true));
}

#[test]
fn what_was_found_beside_other_stockpiles_is_not_told_to_be_destroyed_in_six_months() {
    let stockpiles = [
        "apmbc,AFG,declared,,,,,s",
        "apmbc,AFG,found,2001-01-10,,,,s",
        "apmbc,AFG,completed,2001-09-01,,,,s",
        "apmbc,AFG,found,2001-10-01,,,,s",
        "apmbc,AFG,completed,2001-11-01,,,,s",
    ];
    let register = read("2026-01-01", &[PARTY, (Table::Stockpiles, &stockpiles)]).unwrap();
    assert_eq!(answer(&register, Question::DestroyedWithinSixMonths, "2001-04-30"), None);
}

#[test]
fn the_tables_tell_of_a_missing_report_whatever_a_sheet_leaves_open() {
    let reports = ["apmbc,AFG,missing,2001/2021,,2025-01-01,,,s"];
    let register = read("2026-01-01", &[PARTY, (Table::Reports, &reports)]).unwrap();
    let told = |item: &str, why| {
        let item = vocabulary().term(item).unwrap();
        Reply::missing(State::AFG, 2020, item, why).from("s").check().unwrap()
    };
    // The first is asked as what is reported and as what is so.
    let told = [told("provides-support", NoAnswer::NotApplicable), told("strategies", NoAnswer::NotRecorded)];
    let replies = Replies::from_iter(told);
    let snapshot = register.measure(&oslo::PLAN).with_replies(&replies).snapshot("2020".parse::<Cycle>().unwrap());
    let reports_support = oslo::PLAN.indicator(7, 2).unwrap();
    assert_eq!(snapshot.value(reports_support).tally().unwrap().in_no, 1);
    let facts = Tables::of([&snapshot]).facts;
    for item in ["provides-support", "strategies"] {
        let row = facts.iter().find(|row| row.item == item).unwrap();
        assert_eq!(row.missing, Some(NoAnswer::NotSubmitted), "{item}");
    }
    assert_eq!(snapshot.coverage(reports_support).not_submitted, 1);
}

/// A request is explained by the article of its own duty, not by that on clearance.
#[test]
fn a_request_on_stockpiles_cites_the_article_on_stockpiles() {
    let row = "ccm,AFG,stockpile-destruction,1,,2019-04-01,,,,granted,2019-09-04,,,2021-04-01,,,,,,s";
    let register = read("2026-01-01", &[(Table::Requests, &[row])]).unwrap();
    let request: Subject = "AFG/ccm-3/1".parse().unwrap();
    let inquiry = register.ask(Convention::Ccm, Readings::DEFAULT);
    for question in [Question::RequestFiled, Question::RequestInTime] {
        let reasons = inquiry.reasons(&request, question, day("2019-12-31"));
        assert!(reasons[0].to_string().ends_with("(CCM Art. 3)"), "{}", reasons[0]);
    }
}
