//! What was last known, and what is presumed to go on, on registers of a few rows.

use crate::support::{
    day::day,
    replies::reply,
    rows::{MINES, Rows, duty, read},
};
use mine_action::{
    Duty, Finding, State, Status, Subject, Truth,
    assess::{answer::Presumption, snapshot::Verdict},
    law::{expr::Atom, item::Universe, oslo, question::Question},
    record::{
        Table,
        reply::{Replies, Told},
    },
};

const WITHOUT_END: Presumption = Presumption::Continuance { months: None };

fn presumed(of: Duty, tables: &[Rows<'_>], on: &str, presumption: Presumption) -> Finding {
    let register = read("2026-01-01", &[&[MINES], tables].concat()).unwrap();
    duty(&register, of).presuming(presumption).at(day(on))
}

fn clearance(tables: &[Rows<'_>], on: &str) -> Finding {
    presumed(Duty::Clearance, tables, on, WITHOUT_END)
}

fn status(finding: &Finding) -> Option<Status> {
    finding.presumed.as_ref().map(|presumed| presumed.status)
}

/// Bound from 1 July 1999: areas by 1 July 2009 (APMBC Art. 5(1)).
const OPEN: Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,2000-01-01,,,,,s", "apmbc,AFG,seen-open,2005-06-01,,,,,s"]);

/// A meeting of which nothing is recorded but that it sat.
const MEETING: Rows<'_> = (Table::Meetings, &["apmbc,9MSP,2008-11-24,2008-11-28,,,incomplete,,s"]);

#[test]
fn areas_are_presumed_to_be_there_still_and_the_deadline_passes() {
    let finding = clearance(&[OPEN], "2008-01-01");
    assert_eq!(finding.status.to_string(), "fulfilled or in-time");
    assert_eq!(finding.last_known.unwrap().to_string(), "in-time when last known, 2005-06-01");
    assert_eq!(status(&finding), Some(Status::InTime));
    let finding = clearance(&[OPEN], "2010-01-01");
    assert_eq!(finding.status.to_string(), "fulfilled or overdue");
    assert_eq!(
        finding.presumed.unwrap().to_string(),
        "presumed overdue, which no source shows (continuance: still to be done when last known, 2005-06-01; deadline \
         2009-07-01 when last known, 2010-01-01)"
    );
}

#[test]
fn nothing_is_presumed_unless_it_is_asked_nor_where_something_is_known() {
    let register = read("2026-01-01", &[MINES, OPEN]).unwrap();
    assert_eq!(duty(&register, Duty::Clearance).at(day("2010-01-01")).presumed, None);
    let known = clearance(&[OPEN], "2005-06-01");
    assert_eq!((known.presumed, known.last_known.unwrap().day), (None, day("2005-06-01")));
}

#[test]
fn before_entry_into_force_nothing_useful_was_known() {
    let finding = clearance(&[], "2010-01-01");
    assert_eq!((finding.last_known, finding.presumed), (None, None));
    let before = clearance(&[], "1999-06-30");
    assert_eq!(before.last_known.unwrap().to_string(), "not-bound when last known, 1999-06-30");
}

#[test]
fn it_goes_on_for_so_many_months() {
    let on =
        |months, on| status(&presumed(Duty::Clearance, &[OPEN], on, Presumption::Continuance { months: Some(months) }));
    assert_eq!([on(24, "2007-06-01"), on(24, "2007-06-02"), on(0, "2005-06-02")], [Some(Status::InTime), None, None]);
}

/// The deadline stands, whatever a meeting may have decided; not while more time is asked.
#[test]
fn while_a_request_is_undecided_nothing_is_presumed_to_be_late() {
    let finding = clearance(&[OPEN, MEETING], "2010-01-01");
    assert_eq!(finding.status.to_string(), "fulfilled or in-time or overdue");
    assert_eq!(status(&finding), Some(Status::Overdue));
    assert_eq!(finding.last_deadline.unwrap().to_string(), "2009-07-01 when last known, 2008-11-23");
    let asked: Rows<'_> = (Table::Requests, &["apmbc,AFG,clearance,1,,2008-03-31,,,9MSP,,,,,,,,,,,s"]);
    for (on, expected) in [("2009-06-30", Some(Status::InTime)), ("2010-01-01", None)] {
        let finding = clearance(&[OPEN, MEETING, asked], on);
        assert_eq!(status(&finding), expected, "{on}");
        let last = finding.last_deadline.unwrap().to_string();
        assert_eq!(last, "2009-07-01 when last known, 2008-11-23; undecided: request AFG/apmbc-5/1");
    }
}

/// New mines of a day that is not known are answered at one meeting or another: the last on which more time can be asked
/// has passed, and what was decided there is not all recorded.
#[test]
fn a_deadline_known_in_part_stands_and_passes_with_its_last_possible_day() {
    let mines: Rows<'_> = (
        Table::Areas,
        &[
            "apmbc,AFG,none,2000-01-01,,,,,s",
            "apmbc,AFG,newly-mined,2013-01/2015-06,,,,,s",
            "apmbc,AFG,seen-open,2016-06,,,,,s",
        ],
    );
    let meetings: Rows<'_> = (
        Table::Meetings,
        &[
            "apmbc,11MSP,2011-11-28,2011-12-02,,,incomplete,,s",
            "apmbc,12MSP,2012-12-03,2012-12-07,,,incomplete,,s",
            "apmbc,13MSP,2013-12-02,2013-12-05,,,incomplete,,s",
            "apmbc,14MSP,2015-11-30,2015-12-04,,,incomplete,,s",
            "apmbc,15MSP,2016-11-28,2016-12-02,,,incomplete,,s",
        ],
    );
    let finding = clearance(&[mines, meetings], "2020-01-01");
    assert_eq!((finding.status.known(), finding.last_deadline.clone()), (None, None));
    let presumed = finding.presumed.unwrap().to_string();
    assert!(
        presumed.starts_with("presumed overdue, which no source shows (continuance: still to be done"),
        "{presumed}"
    );
    assert!(presumed.contains("; deadline between "), "{presumed}");
    // Not while a request is undecided.
    let asked: Rows<'_> = (Table::Requests, &["apmbc,AFG,clearance,1,,2016-07-01,,,,,,,,,,,,,,s"]);
    assert_eq!(status(&clearance(&[mines, meetings, asked], "2020-01-01")), None);
}

#[test]
fn a_deadline_stands_for_so_many_months_after_it_was_known() {
    let months = |months| Presumption::Continuance { months: Some(months) };
    let seen: Rows<'_> =
        (Table::Areas, &["apmbc,AFG,reported,2000-01-01,,,,,s", "apmbc,AFG,seen-open,2010-01-01,,,,,s"]);
    let on = |chosen, on| status(&presumed(Duty::Clearance, &[seen, MEETING], on, chosen));
    assert_eq!(on(months(12), "2009-11-23"), Some(Status::Overdue));
    assert_eq!(on(months(12), "2009-11-24"), None, "twelve months after the meeting began");
}

#[test]
fn what_was_done_or_never_there_goes_on_after_the_end_of_the_records() {
    let none: Rows<'_> = (Table::Stockpiles, &["apmbc,AFG,none,2000-01-01,,,,s"]);
    let finding = presumed(Duty::StockpileDestruction, &[none], "2030-01-01", WITHOUT_END);
    assert_eq!(finding.last_known.unwrap().to_string(), "not-applicable when last known, 2026-01-01");
    assert_eq!(
        finding.presumed.unwrap().to_string(),
        "presumed not-applicable (continuance: bound when last known, 2026-01-01; nothing to be done \
         when last known, 2026-01-01)"
    );
}

/// What comes anew each year does not go on: what was filed last is told.
#[test]
fn of_reports_the_last_on_record_is_told() {
    let reports: Rows<'_> =
        (Table::Reports, &["apmbc,AFG,initial,,1999-12-01,,,,s", "apmbc,AFG,annual,2003,2004-04-28,,,,s"]);
    let finding = presumed(Duty::Reporting, &[reports], "2010-01-01", WITHOUT_END);
    assert_eq!((finding.status.known(), finding.presumed), (None, None));
    assert_eq!(finding.last_report.unwrap().to_string(), "for 2003, filed 2004-04-28");
}

/// Who is counted is presumed likewise, within a membership: that a State was not bound before entry into force tells
/// nothing of its areas (Oslo 18.1 is asked of affected States Parties).
#[test]
fn whom_an_indicator_counts_is_presumed_beside_what_is_known() {
    let afghanistan = Subject::State(State::AFG);
    let is_in = |areas: &[Rows<'_>]| {
        let register = read("2026-01-01", &[&[MINES], areas].concat()).unwrap();
        let snapshot = register.measure(&oslo::PLAN).snapshot("2022".parse().unwrap());
        let find =
            |all: Vec<_>| all.into_iter().find(|(one, _)| *one == afghanistan).map(|(_, verdict): (_, _)| verdict);
        let of = |verdict: Option<Verdict>| verdict.map_or(Truth::No, |one| one.is_in);
        let presuming = snapshot.presuming(WITHOUT_END);
        [of(find(snapshot.verdicts(&oslo::I18_1))), of(find(presuming.verdicts(&oslo::I18_1)))]
    };
    assert_eq!(is_in(&[OPEN]), [Truth::Unknown, Truth::Yes]);
    assert_eq!(is_in(&[]), [Truth::Unknown, Truth::Unknown]);
}

/// A reply is known, and so comes before what is presumed.
#[test]
fn a_reply_replaces_what_is_presumed() {
    let register = read("2026-01-01", &[MINES, OPEN]).unwrap();
    let afghanistan = Subject::State(State::AFG);
    let open = Atom::Derived(Question::Open(Duty::Clearance));
    for (told, expected) in [(None, Truth::Yes), (Some(true), Truth::Yes), (Some(false), Truth::No)] {
        let told = told.map(|answer| reply("AFG", "2022", "open-clearance", Told::YesNo(answer)));
        let replies = Replies::from_iter(told);
        let snapshot = register.measure(&oslo::PLAN).with_replies(&replies).snapshot("2022".parse().unwrap());
        let planes = snapshot.presuming(WITHOUT_END).planes(Universe::StatesParties, &[&oslo::I18_1]);
        let row = snapshot.subjects(Universe::StatesParties).iter().position(|one| *one == afghanistan).unwrap();
        assert_eq!(planes.plane(open).unwrap().at(row), expected);
    }
}
