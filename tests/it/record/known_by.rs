//! When a row became known, table by table: by its own date at the latest, by what its source says where that is another
//! day, and of a date known in part, on the last day that it may be.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc},
    Duty, Register, State, When,
    record::{
        Fact, Table,
        area::{Area, AreaEvent},
        armed_conflict::ArmedConflict,
        clearance::ClearanceYear,
        exception::{Exception, ExceptionKind},
        group::GroupMember,
        measure::{Measure, MeasureKind},
        meeting::{Decisions, Meeting},
        membership::{Membership, MembershipEvent},
        report::{Report, ReportKind},
        request::{OutcomeCode, RequestRow},
        retained::Retained,
        stockpile::{Stockpile, StockpileEvent},
        victim::{VictimEvent, Victims},
        vote::{Ballot, Resolution, Vote},
    },
};

const WHO: State = State::AFG;

fn when(text: &str) -> When {
    text.parse().unwrap()
}

/// The records of 1 January 2030.
fn register(facts: impl IntoIterator<Item = Fact>) -> Register {
    Register::new(day("2030-01-01"), facts).unwrap()
}

/// How many rows of the table were known on that day.
fn known(register: &Register, table: Table, on: mine_action::Day) -> usize {
    register.known_by(on).rows(table).len()
}

/// Asserts that the row is known from that day on; `None` = always.
fn known_from(facts: &[Fact], first: Option<&str>) {
    let table = facts[0].table();
    let register = register(facts.iter().cloned());
    let Some(first) = first.map(day) else {
        assert_eq!(known(&register, table, day("1998-01-01")), 1, "{table}: a baseline, {:?}", facts[0].write());
        return;
    };
    assert_eq!(known(&register, table, first), 1, "{table} on {first}: {:?}", facts[0].write());
    let before = first.pred_opt().unwrap();
    assert_eq!(known(&register, table, before), 0, "{table} on {before}: {:?}", facts[0].write());
}

/// Rows that are known by their own date, or by `known` where that is told.
#[test]
fn a_row_is_known_by_its_date_or_by_what_is_told() {
    type Make = fn(Option<When>, Option<When>) -> Fact;
    /// A row with these dates.
    macro_rules! dated {
        ($row:expr) => {
            |date, known| {
                let mut row = $row;
                (row.date, row.known) = (date, known);
                row.into()
            }
        };
    }
    let tables: [Make; 5] = [
        dated!(Membership::new(Apmbc, WHO, MembershipEvent::Accession, "s")),
        dated!(Stockpile::new(Apmbc, WHO, StockpileEvent::SeenOpen, "s")),
        dated!(Area::new(Apmbc, WHO, AreaEvent::SeenOpen, "s")),
        dated!(Measure::new(Apmbc, WHO, MeasureKind::Law, "s")),
        dated!(Victims::new(Apmbc, WHO, VictimEvent::Reported, "s")),
    ];
    for make in tables {
        let row = |date: Option<&str>, known: Option<&str>| [make(date.map(when), known.map(when))];
        known_from(&row(Some("2005-06-15"), None), Some("2005-06-15"));
        known_from(&row(Some("2005-06"), None), Some("2005-06-30"));
        known_from(&row(Some("2005"), None), Some("2005-12-31"));
        known_from(&row(Some("2005-06-15"), Some("2007-03-01")), Some("2007-03-01"));
        known_from(&row(Some("2005"), Some("2007-03")), Some("2007-03-31"));
        known_from(&row(None, Some("2007-03-01")), Some("2007-03-01"));
        // An open end: known with the release at the latest.
        known_from(&row(Some("2005/.."), None), Some("2030-01-01"));
    }
    for baseline in [
        Stockpile::new(Apmbc, WHO, StockpileEvent::Declared, "s").into(),
        Area::new(Apmbc, WHO, AreaEvent::Reported, "s").into(),
        Retained::new(Apmbc, WHO, 5, "s").into(),
    ] {
        known_from(&[baseline], None);
    }
}

/// A deadline that a source shows is known on the day on which it was seen, not on the day that it falls on.
#[test]
fn a_recorded_day_is_known_since_it_was_seen() {
    let row = |seen: Option<&str>, known: Option<&str>| {
        let mut row =
            Exception::new(Apmbc, WHO, ExceptionKind::Deadline, when("2019-03-01"), "s").duty(Duty::Clearance);
        (row.seen, row.known) = (seen.map(when), known.map(when));
        [row.into()]
    };
    known_from(&row(None, None), Some("2019-03-01"));
    known_from(&row(Some("2011-05-02"), None), Some("2011-05-02"));
    known_from(&row(Some("2011-05"), None), Some("2011-05-31"));
    known_from(&row(Some("2011-05-02"), Some("2013-04-01")), Some("2013-04-01"));
}

/// That it began is known then, that it ended not before it did.
#[test]
fn the_end_of_an_armed_conflict_is_known_when_it_ends() {
    let conflict = ArmedConflict::new(WHO, when("2005-06-15"), "s").ends(when("2008-02"));
    known_from(&[conflict.clone().into()], Some("2005-06-15"));
    known_from(&[conflict.clone().known(when("2006-01-01")).into()], Some("2006-01-01"));
    let register = register([conflict.into()]);
    let ends = |on: &str| register.known_by(day(on)).history(WHO).armed_conflicts[0].ends;
    assert_eq!((ends("2005-06-15"), ends("2008-02-28")), (None, None));
    assert_eq!(ends("2008-02-29"), Some(when("2008-02")));
}

/// Figures of a year are known when it is over, reports when they were submitted, or seen to be missing.
#[test]
fn what_is_told_of_a_year_is_known_when_it_is_over() {
    let retained = Retained::new(Apmbc, WHO, 5, "s").year(2005);
    known_from(&[retained.clone().into()], Some("2005-12-31"));
    known_from(&[retained.known(when("2006-04-30")).into()], Some("2006-04-30"));
    let cleared = ClearanceYear::new(Apmbc, WHO, 2005, "s");
    known_from(&[cleared.clone().into()], Some("2005-12-31"));
    known_from(&[cleared.known(when("2006-04-30")).into()], Some("2006-04-30"));

    let report = Report::new(Apmbc, WHO, ReportKind::Annual, "s").covers(when("2005"));
    known_from(&[report.clone().into()], Some("2005-12-31"));
    known_from(&[report.clone().submitted(when("2006-05-03")).into()], Some("2006-05-03"));
    known_from(&[report.submitted(when("2006-05-03")).known(when("2006-09-01")).into()], Some("2006-09-01"));
    let missing = Report::new(Apmbc, WHO, ReportKind::Missing, "s").covers(when("2005")).seen(when("2007-02-01"));
    known_from(&[missing.into()], Some("2007-02-01"));
}

/// Votes are known with their resolution, each with its own.
#[test]
fn votes_are_known_with_their_resolution() {
    let resolution = |symbol: &str, on: &str| -> Fact {
        Resolution::new(symbol, Apmbc, Decisions::Incomplete, "s").on(when(on)).into()
    };
    let vote: Fact = Vote::new("A/RES/60/80", WHO, Ballot::Yes).into();
    let (own, older) = (resolution("A/RES/60/80", "2005-12-08"), resolution("A/RES/59/84", "2004-12-03"));
    known_from(std::slice::from_ref(&own), Some("2005-12-08"));
    known_from(&[vote, own, older], Some("2005-12-08"));
    let group = GroupMember::new(Apmbc, "some", when("2005-06"), "s").state(WHO);
    known_from(&[group.into()], Some("2005-06-30"));
}

/// A request is known since it was filed, each further step since it was taken, and the outcome since the decision.
#[test]
fn a_request_is_known_step_by_step() {
    let asked = |convention: Convention| RequestRow::new(convention, WHO, Duty::Clearance, 1, "s");
    let row = asked(Apmbc)
        .filed(when("2008-02-01"))
        .revised([when("2008-06-01")])
        .outcome(OutcomeCode::Granted)
        .decided(when("2008-11-28"))
        .granted_until(when("2014-03-01"))
        .votes_yes(20)
        .votes_no(1)
        .votes_abstain(0);
    let all = register([row.clone().into()]);
    let then = |on: &str| all.known_by(day(on)).rows(Table::Requests);
    assert_eq!(then("2008-01-31"), Vec::<Vec<String>>::new());
    let filed = asked(Apmbc).filed(when("2008-02-01"));
    assert_eq!(then("2008-02-01"), [Fact::from(filed.clone()).write()]);
    assert_eq!(then("2008-05-31"), [Fact::from(filed.clone()).write()]);
    assert_eq!(then("2008-06-01"), [Fact::from(filed.clone().revised([when("2008-06-01")])).write()]);
    assert_eq!(then("2008-11-27"), [Fact::from(filed.clone().revised([when("2008-06-01")])).write()]);
    assert_eq!(then("2008-11-28"), all.rows(Table::Requests));

    let gone = register([filed.clone().withdrawn(when("2008-07-01")).into()]);
    let withdrawn = |on: &str| gone.known_by(day(on)).history(WHO).requests[0].withdrawn;
    assert_eq!((withdrawn("2008-06-30"), withdrawn("2008-07-01")), (None, Some(when("2008-07-01"))));

    // The outcome became known later than it was decided.
    let step = || filed.clone().revised([when("2008-06-01")]);
    let late = register([row.clone().known(when("2009-01-15")).into()]);
    let outcome = |on: &str| late.known_by(day(on)).rows(Table::Requests)[0].contains(&"granted".to_owned());
    assert_eq!((outcome("2009-01-14"), outcome("2009-01-15")), (false, true));

    assert_eq!(
        late.known_by(day("2009-01-14")).rows(Table::Requests),
        [Fact::from(step()).write()],
        "nothing of it yet"
    );

    // Without a day of its own, an outcome is known when its meeting is over.
    let meeting = Meeting::new(Apmbc, "9MSP".parse().unwrap(), Decisions::Complete, "s");
    let meeting = meeting.starts(day("2008-11-24").into()).ends(day("2008-11-28").into());
    let row = asked(Apmbc).meeting("9MSP".parse().unwrap()).outcome(OutcomeCode::Granted).granted_until(when("2014"));
    let at_meeting = register([meeting.into(), row.into()]);
    let shown = |on: &str| at_meeting.known_by(day(on)).rows(Table::Requests).len();
    assert_eq!((shown("2008-11-27"), shown("2008-11-28")), (0, 1));

    // Filed on some day of a year: that is known when the year is over, though the decision is known before.
    let row = asked(Apmbc).filed(when("2008")).outcome(OutcomeCode::NotGranted).decided(when("2008-11-28"));
    let some_day = register([row.into()]);
    let filed = |on: &str| some_day.known_by(day(on)).history(WHO).requests[0].filed;
    assert_eq!((filed("2008-12-30"), filed("2008-12-31")), (None, Some(when("2008"))));
}

/// What no row dates is bounded by the release and by the request itself.
#[test]
fn a_decision_without_a_day_lies_between_filing_and_the_release() {
    let row =
        RequestRow::new(Apmbc, WHO, Duty::Clearance, 1, "s").filed(when("2008-03")).outcome(OutcomeCode::NotGranted);
    let register = register([row.into()]);
    let decided = register.decision_day(&register.history(WHO).requests[0]);
    assert_eq!(decided, Some(when("2008-03-01/2030-01-01")));
    assert_eq!(register.calendar_ends(Apmbc), day("2030-01-01"), "without meetings, the last day known");
}
