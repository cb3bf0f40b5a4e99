//! Facts of one membership neither answer for another nor accuse it, and of the years between nothing is known.

use crate::support::{
    day::day,
    rows::{reasons, register},
};
use mine_action::{
    Convention, Duty, Finding, Possible, Register, State, Subject,
    assess::series::Filing,
    law::{question::Question, reading::Readings},
    record::Table,
};

/// Bound from 1 November 2003 to 9 September 2010 and again from 1 July 2015 (APMBC Art. 17(2) and 20(3)).
const BACK: &[&str] = &[
    "apmbc,EST,ratification,2003-05-12,,s",
    "apmbc,EST,withdrawal-notified,2010-03-10,,s",
    "apmbc,EST,accession,2015-01-20,,s",
];

/// Bound from 1 November 1999 to 9 September 2012 and again from 1 July 2015.
const EARLY: &[&str] = &[
    "apmbc,EST,ratification,1999-05-12,,s",
    "apmbc,EST,withdrawal-notified,2012-03-10,,s",
    "apmbc,EST,accession,2015-01-20,,s",
];

/// Bound by the CCM from 1 November 2010 to 9 September 2018 and again from 1 July 2020.
const CLUSTER: &[&str] = &[
    "ccm,EST,ratification,2010-05-12,,s",
    "ccm,EST,withdrawal-notified,2018-03-10,,s",
    "ccm,EST,accession,2020-01-20,,s",
];

fn back(acts: &[&str], table: Table, rows: &[&str]) -> Register {
    register(&[(Table::Memberships, acts), (table, rows)])
}

fn at(register: &Register, duty: Duty, on: &str) -> Finding {
    let state = register.state(State::EST);
    let convention = if state.has_standing(Convention::Ccm) { Convention::Ccm } else { Convention::Apmbc };
    state.duty(convention, duty).unwrap().at(day(on))
}

/// The acts of a State, rows of a table, and the status of a duty on a day.
type Told<'a> = (&'a [&'a str], Table, &'a [&'a str], Duty, &'a str, &'a str);

/// Nothing is known of a duty with a time limit that has not run out.
const OPEN: &str = "not-applicable or fulfilled or in-time";

/// The same after the time limit: what nobody has told is not overdue by silence, nor known to be absent.
const LATE: &str = "not-applicable or fulfilled or overdue";

#[test]
fn what_was_told_of_one_membership_tells_nothing_of_the_other() {
    use Duty::{Clearance, StockpileDestruction as Stocks};
    let cases: &[Told<'_>] = &[
        (BACK, Table::Stockpiles, &["apmbc,EST,declared,2015-12-01,,,,s"], Stocks, "2007-01-01", OPEN),
        (BACK, Table::Stockpiles, &["apmbc,EST,declared,2015-12-01,,,,s"], Stocks, "2008-01-01", LATE),
        (BACK, Table::Stockpiles, &["apmbc,EST,seen-open,2015-12-01,,,,s"], Stocks, "2008-01-01", LATE),
        (BACK, Table::Stockpiles, &["apmbc,EST,completed,2016-02-01,,,,s"], Stocks, "2008-01-01", LATE),
        (BACK, Table::Stockpiles, &["apmbc,EST,none,2016-02-01,,,,s"], Stocks, "2008-01-01", LATE),
        (EARLY, Table::Areas, &["apmbc,EST,reported,2015-12-01,,,,,s"], Clearance, "2011-01-01", LATE),
        (EARLY, Table::Clearance, &["apmbc,EST,2015,2015-12-31,,,1000,,,,,,,,,s"], Clearance, "2011-01-01", LATE),
        (EARLY, Table::Requests, &["apmbc,EST,clearance,1,,2016-02-01,,,,,,,,,,,,,,s"], Clearance, "2011-01-01", LATE),
        (
            BACK,
            Table::Stockpiles,
            &["apmbc,EST,declared,2004-06-01,,,,s", "apmbc,EST,completed,2006-06-01,,,,s"],
            Stocks,
            "2016-01-01",
            OPEN,
        ),
        (BACK, Table::Stockpiles, &["apmbc,EST,declared,2004-06-01,,,,s"], Stocks, "2016-01-01", OPEN),
        (BACK, Table::Stockpiles, &["apmbc,EST,declared,,,,,s"], Stocks, "2020-01-01", LATE),
        (BACK, Table::Stockpiles, &["apmbc,EST,none,2004-06-01,,,,s"], Stocks, "2016-01-01", OPEN),
        (BACK, Table::Areas, &["apmbc,EST,none,2004-06-01,,,,,s"], Clearance, "2016-01-01", OPEN),
        (BACK, Table::Areas, &["apmbc,EST,found,2006-06-01,,,,,s"], Clearance, "2016-01-01", OPEN),
        (CLUSTER, Table::Stockpiles, &["ccm,EST,none,2012-06-01,,,,s"], Stocks, "2021-01-01", OPEN),
        (CLUSTER, Table::Areas, &["ccm,EST,completed,2012-06-01,,,,,s"], Clearance, "2021-01-01", OPEN),
        (CLUSTER, Table::Areas, &["ccm,EST,new-remnants,2012-06-01,war,,,,s"], Clearance, "2021-01-01", OPEN),
    ];
    for (acts, table, rows, duty, on, expected) in cases {
        let finding = at(&back(acts, *table, rows), *duty, on);
        assert_eq!(finding.status.to_string(), *expected, "{rows:?} on {on}");
    }
}

/// Between two memberships nobody has to tell anything, and what is told then is of neither.
#[test]
fn what_was_told_in_the_years_between_tells_nothing() {
    for row in ["none,2012-06-01", "completed,2012-06-01", "seen-open,2012-06-01", "found,2012-06-01"] {
        let row = format!("apmbc,EST,{row},,,,s");
        let register = back(BACK, Table::Stockpiles, &[&row]);
        for (on, expected) in [("2009-01-01", LATE), ("2013-01-01", "not-bound"), ("2016-01-01", OPEN)] {
            assert_eq!(at(&register, Duty::StockpileDestruction, on).status.to_string(), expected, "{row} on {on}");
        }
    }
}

/// A find begins a clock only for a State that is bound: no decision asks another for an answer.
#[test]
fn a_find_of_who_has_left_sets_no_deadline() {
    let acts = &EARLY[..2];
    let find = register(&[
        (Table::Memberships, acts),
        (
            Table::Areas,
            &["apmbc,EST,reported,,,,,,s", "apmbc,EST,completed,2008-06-01,,,,,s", "apmbc,EST,found,2013-11-30,,,,,s"],
        ),
        (Table::Meetings, &["apmbc,14MSP,2015-11-30,2015-12-04,,,complete,,s"]),
    ]);
    let finding = at(&find, Duty::Clearance, "2014-01-01");
    assert_eq!(finding.status.to_string(), "not-bound");
    assert_eq!(finding.deadline, "2009-11-01".parse().ok());
    assert_eq!(at(&find, Duty::Clearance, "2011-01-01").status.to_string(), "fulfilled");
}

/// What each membership tells, of each it is.
#[test]
fn each_membership_has_its_own_facts() {
    let rows =
        ["apmbc,EST,declared,2004-06-01,,,,s", "apmbc,EST,completed,2006-06-01,,,,s", "apmbc,EST,none,2016-02-01,,,,s"];
    let register = back(BACK, Table::Stockpiles, &rows);
    for (on, expected) in [("2005-01-01", "in-time"), ("2009-01-01", "fulfilled"), ("2016-06-01", "not-applicable")] {
        assert_eq!(at(&register, Duty::StockpileDestruction, on).status.to_string(), expected, "{on}");
    }
}

/// APMBC Art. 3 and 9, CCM Art. 5.
#[test]
fn what_is_left_to_judgement_is_shown_by_membership() {
    let either = "not-applicable or judgement";
    let retained = back(BACK, Table::Retained, &["apmbc,EST,2008,1000,,,,s"]);
    let shown = |finding: &Finding, word: &str| reasons(finding).iter().any(|reason| reason.contains(word));
    for (on, expected, told) in [("2009-06-01", "judgement", true), ("2016-01-01", either, false)] {
        let finding = at(&retained, Duty::Retention, on);
        assert_eq!((finding.status.to_string().as_str(), shown(&finding, "1000 retained")), (expected, told), "{on}");
    }
    let none = back(BACK, Table::Retained, &["apmbc,EST,,0,,,,s"]);
    assert_eq!(at(&none, Duty::Retention, "2009-06-01").status.to_string(), "not-applicable");
    assert_eq!(at(&none, Duty::Retention, "2016-06-01").status.to_string(), either);
    let later = back(BACK, Table::Retained, &["apmbc,EST,2016,1000,,,,s"]);
    assert_eq!(at(&later, Duty::Retention, "2009-06-01").status.to_string(), either);
    let victims = back(CLUSTER, Table::Victims, &["ccm,EST,none,2012-06-01,,s"]);
    assert_eq!(at(&victims, Duty::VictimAssistance, "2013-01-01").status.to_string(), "not-applicable");
    assert_eq!(at(&victims, Duty::VictimAssistance, "2021-01-01").status.to_string(), either);
    let measures = back(BACK, Table::Measures, &["apmbc,EST,law,An Act,2005-06-01,,s"]);
    assert!(shown(&at(&measures, Duty::NationalMeasures, "2009-01-01"), "An Act"));
    assert!(!shown(&at(&measures, Duty::NationalMeasures, "2016-01-01"), "An Act"));
}

/// The questions of the plans are answered by membership too.
#[test]
fn questions_are_answered_by_membership() {
    let answer = |acts: &[&str], table, row: &str, question, on: &str| {
        let register = back(acts, table, &[row]);
        let convention = if acts == CLUSTER { Convention::Ccm } else { Convention::Apmbc };
        let ask = register.ask(convention, Readings::default());
        ask.answer(&Subject::State(State::EST), question).line.at(day(on)).clone()
    };
    let retains = |on| answer(BACK, Table::Retained, "apmbc,EST,2008,1000,,,,s", Question::Retains, on);
    assert_eq!(retains("2009-06-01"), Possible::Known(true));
    assert_eq!(retains("2016-06-01").known(), None);
    let law = |on| answer(BACK, Table::Measures, "apmbc,EST,law,An Act,2005-06-01,,s", Question::MeasuresTaken, on);
    assert_eq!(law("2009-06-01"), Possible::Known(true));
    assert_eq!(law("2016-06-01").known(), None);
    let victims = |on| answer(CLUSTER, Table::Victims, "ccm,EST,reported,2012-06-01,,s", Question::VictimsReported, on);
    assert_eq!(victims("2013-06-01"), Possible::Known(true));
    assert_eq!(victims("2021-06-01").known(), None);
}

/// Art. 7(1): a State that comes back owes a new initial report, on the 180th day (28 December 2015), and the reports of
/// its first membership neither stand for it nor are owed any more.
#[test]
fn reports_are_of_the_membership_for_which_they_were_filed() {
    let duty = Duty::Reporting;
    let old =
        back(BACK, Table::Reports, &["apmbc,EST,initial,,2004-03-01,,,,s", "apmbc,EST,missing,2006,,2009-06-01,,,s"]);
    for (on, expected) in [
        ("2009-06-01", "overdue"),
        ("2012-01-01", "not-bound"),
        ("2015-12-28", "fulfilled or in-time"),
        ("2016-01-01", "fulfilled or overdue"),
    ] {
        assert_eq!(at(&old, duty, on).status.to_string(), expected, "{on}");
    }
    let finding = at(&old, duty, "2015-08-01");
    assert_eq!((finding.deadline, finding.original_deadline), ("2015-12-28".parse().ok(), "2015-12-28".parse().ok()));
    let new = back(BACK, Table::Reports, &["apmbc,EST,initial,,2016-02-01,,,,s"]);
    for (on, expected) in [
        ("2004-05-01", "fulfilled or overdue"),
        ("2015-12-28", "in-time"),
        ("2016-01-31", "overdue"),
        ("2016-02-01", "fulfilled"),
        ("2016-05-01", "fulfilled or overdue"),
    ] {
        assert_eq!(at(&new, duty, on).status.to_string(), expected, "{on}");
    }
    // A source that misses the initial report in the second membership says nothing of the first.
    let missing = back(BACK, Table::Reports, &["apmbc,EST,missing,,,2016-06-01,,,s"]);
    assert_eq!(at(&missing, duty, "2005-01-01").status.to_string(), "fulfilled or overdue");
    assert_eq!(at(&missing, duty, "2016-06-01").status.to_string(), "overdue");
}

#[test]
fn a_consent_without_a_date_comes_after_the_others_unless_a_withdrawal_tells_that_it_was_before() {
    let bound = |acts: &[&str], on: &str| {
        let register = register(&[(Table::Memberships, acts)]);
        register.state(State::EST).standing(Convention::Apmbc).party().at(day(on)).clone()
    };
    let known = |bound: bool| Possible::Known(bound);
    // Left on 10 September 2010; when it consented again is not known.
    let again = [BACK[0], BACK[1], "apmbc,EST,accession,,2015,s"];
    assert_eq!(bound(&again, "2003-10-31"), known(false));
    assert_eq!(bound(&again, "2010-09-09"), known(true));
    assert_eq!(bound(&again, "2016-01-01").known(), None);
    // When it had consented first is not known.
    let before = ["apmbc,EST,ratification,,,s", BACK[1], BACK[2]];
    assert_eq!(bound(&before, "2003-10-31").known(), None);
    assert_eq!(bound(&before, "2012-01-01"), known(false));
    assert_eq!(bound(&before, "2015-07-01"), known(true));
}

#[test]
fn a_report_due_when_the_state_may_have_left_may_not_be_due() {
    // The notice of 2010 had effect between 1 July 2010 and 1 July 2011 (APMBC Art. 20(3)).
    let acts = [BACK[0], "apmbc,EST,withdrawal-notified,2010,,s"];
    let register = register(&[(Table::Memberships, &acts)]);
    let grid = register.report_grid(Convention::Apmbc, Readings::default());
    let of = |year: i32| grid.rows().iter().find(|row| row.covers == Some(year)).unwrap();
    assert!(of(2010).at(day("2011-06-01")).may_be(&Filing::NotDue));
    assert!(!of(2008).at(day("2009-06-01")).may_be(&Filing::NotDue));
    assert_eq!(grid.years().into_iter().collect::<Vec<_>>(), (2003..=2010).collect::<Vec<_>>());
}
