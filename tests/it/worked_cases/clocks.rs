//! A duty with several clocks: which of them a request is about (CCM Art. 4(1), 4(5), 4(6)), on registers of a few rows beside the
//! real calendar.

use crate::support::{
    ask::{Case, case, register},
    day::day,
    rows::{read, reasons},
};
use mine_action::{
    Convention, Duty, Fact, Register, State, Truth,
    assess::{
        check::{IrregularityCode, RequestCheck},
        duty::ClockOrigin,
        sweep::StateDeadline,
    },
    law::reading::{Extendable, Readings},
    record::{
        Table,
        exception::Exception,
        request::{Outcome, OutcomeCode},
    },
};

const FROM_ENTRY: Readings = Readings { extendable: Extendable::FromEntry, ..Readings::DEFAULT };

/// Bound by the CCM from 1 March 2012, so that what was there then is to be cleared by 1 March 2022.
const BOUND: &str = "ccm,AFG,ratification,2011-09-08,,s";

/// Remnants of hostilities that ended on 30 June 2013, to be cleared by 30 June 2023.
const WAR: [&str; 2] =
    ["ccm,AFG,new-remnants,2013-05-01,north,,,,s", "ccm,AFG,hostilities-ended,2013-06-30,north,,,,s"];

/// The real calendar, and these rows of one State.
fn with(areas: &[&str], requests: &[&str]) -> Register {
    let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |fact: Fact| fact.write().into_iter().map(quoted).collect::<Vec<_>>().join(",");
    let rows = |table| register().facts().filter(move |fact| fact.table() == table).map(row).collect::<Vec<String>>();
    let (meetings, sources) = (rows(Table::Meetings), rows(Table::Sources));
    let [meetings, sources] = [&meetings, &sources].map(|rows| rows.iter().map(String::as_str).collect::<Vec<_>>());
    let tables = [
        (Table::Memberships, &[BOUND][..]),
        (Table::Sources, &sources),
        (Table::Meetings, &meetings),
        (Table::Areas, areas),
        (Table::Requests, requests),
    ];
    read("2030-01-01", &tables).expect("sound rows")
}

fn remnants(register: &Register) -> Case<'_> {
    case(State::AFG, Convention::Ccm, Duty::Clearance).of(register)
}

fn only(check: Vec<RequestCheck>) -> RequestCheck {
    <[RequestCheck; 1]>::try_from(check).expect("one request")[0].clone()
}

fn irregular(register: &Register, readings: Readings) -> Vec<String> {
    let all = register.irregularities(readings).into_iter();
    all.map(|one| format!("{}: {}", one.code, one.text)).collect()
}

/// Granted to the last day that five years give.
const GRANTED: &str = "ccm,AFG,clearance,1,,2021-10-01,,,10MSP,granted,2022-09-02,,,2028-06-30,,,,,,s";

/// Nothing at entry into force, so that a request can only be about the remnants of the war: its five years are counted from the
/// deadline of that clock, which had not expired.
#[test]
fn a_request_is_about_the_only_clock_under_which_something_is_open() {
    for told in ["", "hostilities:north"] {
        let row = GRANTED.replace("clearance,1,,", &format!("clearance,1,{told},"));
        let register =
            with(&["ccm,AFG,none,,,,,,s", WAR[0], WAR[1], "ccm,AFG,seen-open,2028-07-01,north,,,,s"], &[&row]);
        let duty = remnants(&register);
        let check = only(duty.requests());
        let north = ClockOrigin::Hostilities("north".to_owned());
        assert_eq!((check.clock.as_ref(), check.lapse_days), (Some(&north), Some(0)));
        assert_eq!(check.previous_deadline.unwrap().to_string(), "2023-06-30");
        assert_eq!(check.new_deadline.unwrap().to_string(), "2028-06-30");
        assert!(check.findings.is_empty(), "{:?}", check.findings);
        assert_eq!(irregular(&register, Readings::default()), Vec::<String>::new());
        duty.shows(&[("2022-03-02", "in-time"), ("2023-07-01", "in-time")]);
        // Meetings whose decisions are not all recorded may have given more.
        duty.shows(&[("2028-06-30", "in-time"), ("2028-07-01", "in-time or overdue")]);
        let finding = duty.at("2023-07-01");
        assert_eq!(finding.clock, Some(north.clone()));
        assert_eq!(finding.original_deadline.unwrap().to_string(), "2023-06-30");
        assert_eq!(finding.deadline.unwrap().to_string(), "2028-06-30");
        let line = StateDeadline::on(&duty.status(), day("2023-07-01")).expect("a deadline");
        assert_eq!((line.clock, line.original), (Some(north), finding.original_deadline));
        assert_eq!(line.extensions.len(), 1);
        let json = serde_json::to_value(finding.line()).unwrap();
        assert_eq!((&json["clock"], &json["original_deadline"]), (&"hostilities:north".into(), &"2023-06-30".into()));
        assert_eq!(serde_json::to_value(check.line()).unwrap()["clock"], "hostilities:north");
    }
}

/// By the other reading of Art. 4(5) the ten years from entry into force alone can be extended, and the deadline stands.
#[test]
fn by_the_other_reading_the_ten_years_from_the_end_of_hostilities_stand() {
    let areas = ["ccm,AFG,none,,,,,,s", WAR[0], WAR[1], "ccm,AFG,seen-open,2024-01-01,north,,,,s"];
    let register = with(&areas, &[GRANTED]);
    let duty = remnants(&register).under(FROM_ENTRY);
    duty.shows(&[("2023-06-30", "in-time"), ("2023-07-01", "overdue")]);
    assert_eq!(duty.deadline("2024-01-01"), "2023-06-30");
    let check = only(duty.requests());
    let codes: Vec<String> = check.findings.iter().map(|one| format!("{} ({})", one.code, one.citation)).collect();
    assert_eq!(codes, ["no-extension-exists (CCM Art. 4(5))"]);
    assert!(duty.because("2024-01-01").iter().any(|one| one.to_string().contains("the deadline stands")));
}

/// The list of what is due agrees: a request where one can be made, none where none can.
#[test]
fn the_portfolio_names_a_request_where_the_reading_knows_one() {
    let register = with(&["ccm,AFG,none,,,,,,s", WAR[0], WAR[1]], &[]);
    let listed = |readings: Readings| {
        let dossier = register.state(State::AFG).under(readings);
        let entries = dossier.portfolio(day("2021-01-01"), &(day("2021-01-01")..=day("2023-12-31")));
        entries.iter().filter(|entry| entry.what.starts_with("extension request")).count()
    };
    assert_eq!((listed(Readings::default()), listed(FROM_ENTRY)), (1, 0));
}

/// Something open under both clocks: what is not told is not guessed, and nobody is accused by the one or the other.
#[test]
fn a_request_that_may_be_about_either_clock_moves_neither_for_sure() {
    let areas = [
        "ccm,AFG,reported,,,,,,s",
        "ccm,AFG,seen-open,2024-01-01,,,,,s",
        WAR[0],
        WAR[1],
        "ccm,AFG,seen-open,2024-01-01,north,,,,s",
    ];
    // No meeting is left that may have decided something else.
    let register = with(&areas, &[GRANTED]);
    let duty = remnants(&register);
    let check = only(duty.requests());
    assert_eq!((check.clock, check.previous_deadline, check.new_deadline), (None, None, None));
    let codes: Vec<String> = check.findings.iter().map(|one| one.code.to_string()).collect();
    assert_eq!(codes, ["clock-unknown"]);
    assert_eq!(irregular(&register, Readings::default()), Vec::<String>::new());
    duty.shows(&[("2022-09-02", "in-time or overdue"), ("2024-01-01", "in-time or overdue")]);
    // Told, it moves the one.
    for (told, moved, other) in [
        ("hostilities:north", "hostilities:north", "entry-into-force"),
        ("entry-into-force", "entry-into-force", "hostilities:north"),
    ] {
        let register = with(&areas, &[&GRANTED.replace("clearance,1,,", &format!("clearance,1,{told},"))]);
        let clocks = remnants(&register).at("2024-01-01").clocks;
        let deadline = |origin: &str| {
            let clock = clocks.iter().find(|clock| clock.origin.to_string() == origin).expect("the clock");
            clock.deadline != clock.original_deadline
        };
        assert_eq!((deadline(moved), deadline(other)), (true, false), "{told}");
        assert_eq!(only(remnants(&register).requests()).clock.expect("a clock").to_string(), told);
    }
    // By the other reading there is only one that can be asked for.
    assert_eq!(only(remnants(&register).under(FROM_ENTRY).requests()).clock, Some(ClockOrigin::EntryIntoForce));
}

/// Two wars, the remnants of the first cleared: a request of that time is about the second.
#[test]
fn what_is_cleared_is_no_clock_that_more_time_is_asked_for() {
    let areas = [
        "ccm,AFG,none,,,,,,s",
        WAR[0],
        WAR[1],
        "ccm,AFG,completed,2015-01-01,north,,,,s",
        "ccm,AFG,new-remnants,2014-05-01,south,,,,s",
        "ccm,AFG,hostilities-ended,2014-06-30,south,,,,s",
    ];
    let register = with(&areas, &[&GRANTED.replace("2028-06-30", "2029-06-30")]);
    let check = only(remnants(&register).requests());
    assert_eq!(check.clock.map(|clock| clock.to_string()), Some("hostilities:south".to_owned()));
    assert!(check.findings.is_empty(), "{:?}", check.findings);
    remnants(&register).shows(&[("2022-09-02", "in-time")]);
}

/// The remnants of hostilities that had ended at entry into force were there then (CCM Art. 4(1)(a)), whenever they became known.
#[test]
fn remnants_of_hostilities_that_had_ended_fall_under_the_first_clock() {
    let areas = ["ccm,AFG,new-remnants,2013-05-01,north,,,,s", "ccm,AFG,hostilities-ended,2010-06-30,north,,,,s"];
    let register = with(&areas, &[]);
    assert_eq!(remnants(&register).status().clocks().len(), 1);
    assert_eq!(remnants(&register).deadline("2014-01-01"), "2022-03-01");
}

/// What is told of remnants by the name of the hostilities was not there at entry into force, whoever tells first that it is there.
#[test]
fn remnants_that_are_only_seen_have_the_clock_of_their_hostilities() {
    let seen = ["ccm,AFG,none,2012-03-01,,,,,s", "ccm,AFG,seen-open,2022-05-01,north,,,,s"];
    let ended = "ccm,AFG,hostilities-ended,2013-06-30,north,,,,s";
    for (areas, on, expected) in [
        (&seen[..], "2022-03-01", "not-applicable or in-time"),
        // No end is told, and ten years after entry into force they may be over since the first day.
        (&seen[..], "2022-05-01", "in-time or overdue"),
        (&[seen[0], WAR[0]], "2013-05-01", "in-time"),
        (&[seen[0], WAR[0]], "2026-05-01", "fulfilled or in-time or overdue"),
        (&[seen[0], seen[1], ended][..], "2022-05-01", "in-time"),
        (&[seen[0], seen[1], ended][..], "2012-06-01", "not-applicable or in-time"),
        (&[seen[0], "ccm,AFG,completed,2022-05-01,north,,,,s", ended][..], "2022-05-01", "fulfilled"),
    ] {
        let register = with(areas, &[]);
        let duty = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).expect("a duty");
        assert_eq!(duty.at(day(on)).status.to_string(), expected, "{areas:?} on {on}");
    }
}

/// Hostilities of which nothing is recorded: the request moves nothing, and accuses nobody.
#[test]
fn a_clock_that_is_not_recorded_is_told() {
    let row = GRANTED.replace("clearance,1,,", "clearance,1,hostilities:east,");
    let register = with(&["ccm,AFG,none,,,,,,s", WAR[0], WAR[1]], &[&row]);
    let check = only(remnants(&register).requests());
    assert_eq!(check.clock, None);
    let found = &check.findings[0].text;
    assert_eq!(found, "about the clock `hostilities:east`, of which nothing is recorded");
    assert!(
        register.irregularities(Readings::default()).iter().all(|one| one.code != IrregularityCode::OpenWithoutFind)
    );
    // Who asks has something to clear, and may have completed it since.
    let register = with(&["ccm,AFG,none,2012-03-01,,,,,s"], &[&row]);
    let duty = register.state(State::AFG).duty(Convention::Ccm, Duty::Clearance).expect("a duty");
    assert_eq!(duty.at(day("2021-10-01")).status.to_string(), "in-time");
    let finding = duty.at(day("2026-10-01"));
    assert_eq!(finding.status.to_string(), "fulfilled or in-time or overdue");
    let missing = "not known: the end of the active hostilities `east` (CCM Art. 4)".to_owned();
    assert!(reasons(&finding).contains(&missing), "{:?}", reasons(&finding));
}

/// Where no end of the hostilities is recorded, it is not known from when the period runs that was extended: that it could not be is
/// not said (CCM Art. 4(1)(b), 4(5)).
#[test]
fn a_grant_while_no_end_is_recorded_is_told_as_such() {
    let register = with(&["ccm,AFG,none,,,,,,s", WAR[0]], &[GRANTED]);
    let told = |readings: Readings, on: &str| reasons(&remnants(&register).under(readings).at(on));
    let all = told(Readings::default(), "2023-07-01");
    let granted = "request AFG/ccm-4/1 granted on 2022-09-02; when the hostilities ended is not recorded (source: s)";
    assert!(all.contains(&granted.to_owned()), "{all:?}");
    assert!(!all.iter().any(|reason| reason.contains("cannot be extended")), "{all:?}");
    remnants(&register).shows(&[("2022-03-01", "in-time"), ("2023-07-01", "fulfilled or in-time or overdue")]);
    // By the other reading it cannot be, whenever they ended.
    let strict = told(FROM_ENTRY, "2023-07-01");
    assert!(strict.iter().any(|reason| reason.contains("cannot be extended")), "{strict:?}");
}

/// Only CCM Art. 4 has such a clock.
#[test]
fn hostilities_are_no_clock_of_another_duty() {
    for duty in ["apmbc,AFG,clearance", "ccm,AFG,stockpile-destruction"] {
        let row = format!("{duty},1,hostilities:north,,,,,,,,,,,,,,,s");
        let faults = read("2026-01-01", &[(Table::Requests, &[&row])]).expect_err("a fault");
        let fault = faults.to_string();
        assert!(fault.contains("`clock`: `hostilities:north` stands alone"), "{fault}");
    }
}

/// Every deadline that the records show, and that was granted on one request alone, is contradicted where that request is told to have
/// been refused: by what is told, no meeting gave it.
#[test]
fn a_refusal_beside_the_deadline_that_it_refused_is_told() {
    let (mut told, mut untold) = (Vec::new(), Vec::new());
    let facts: Vec<Fact> = register().facts().collect();
    for state in register().states() {
        let history = register().history(state);
        for request in &history.requests {
            let Outcome::Granted { until: Some(until), .. } = request.outcome else { continue };
            let decided = register().decision_day(request).expect("a day");
            let shows = |row: &&Exception| {
                row.duty == Some(request.id.duty)
                    && row.date == until
                    && row.seen.is_some_and(|seen| decided.is_before(seen) == Truth::Yes)
            };
            if history.exceptions.iter().filter(|row| row.convention == request.id.convention).find(shows).is_none() {
                continue;
            }
            let refused = facts.iter().cloned().map(|fact| match fact {
                Fact::Requests(mut row) if row.id() == request.id && row.outcome.is_some() => {
                    (row.outcome, row.granted_until) = (Some(OutcomeCode::NotGranted), None);
                    (row.votes_yes, row.votes_no) = (None, None);
                    row.into()
                }
                Fact::Requests(mut row) if row.id() == request.id => {
                    row.granted_until = None;
                    row.into()
                }
                fact => fact,
            });
            let register = Register::new(register().release(), refused).expect("sound rows");
            let found = register.irregularities(Readings::default());
            let is_told =
                found.iter().any(|one| one.state == Some(state) && one.code == IrregularityCode::DeadlineContradicted);
            if is_told { told.push(request.id) } else { untold.push(request.id) }
        }
    }
    assert!(told.len() > 35, "{told:?}");
    // Elsewhere another request may have given it: one of which the records do not say how it ended, or until when.
    for id in untold {
        let others = register().history(id.state).requests_for(id.convention, id.duty).filter(|other| other.id != id);
        let mut others = others.map(|other| other.outcome);
        let is_open = others.any(|end| matches!(end, Outcome::Unknown | Outcome::Granted { until: None, .. }));
        let is_given = || {
            let later = register().history(id.state).requests_for(id.convention, id.duty);
            later
                .filter(|other| other.id.number > id.number)
                .any(|other| matches!(other.outcome, Outcome::Granted { .. }))
        };
        assert!(is_open || is_given(), "{id}");
    }
}
