//! What lists say: of those named, of those not named, and what becomes of it beside other records.

use crate::support::day::day;
use mine_action::{
    Convention, Day, Duty, Fact, Readings, Register, State, Status, When,
    assess::check::IrregularityCode,
    law::list::ListKind,
    record::{
        Area, AreaEvent, Extent, HowMany, List, Membership, MembershipEvent, Report, ReportKind, Retained, Stockpile,
        StockpileEvent, VictimEvent, Victims, Whereof,
    },
};

const BOUND: [State; 4] = [State::AUT, State::BEL, State::LAO, State::ZMB];

fn when(text: &str) -> When {
    text.parse().unwrap()
}

/// Four States Parties of that Convention since 2011, and one since 2016.
fn parties(convention: Convention) -> Vec<Fact> {
    let joined = |state, date| -> Fact {
        Membership::new(convention, state, MembershipEvent::Accession, "depositary").on(when(date)).into()
    };
    BOUND.iter().map(|state| joined(*state, "2011-02-03")).chain([joined(State::SVK, "2015-07-24")]).collect()
}

fn list(kind: ListKind, as_of: &str, extent: Extent) -> List {
    List::new(kind, Convention::Ccm, when(as_of), extent, "a monitor")
}

fn register(lists: &[List], others: &[Fact]) -> Register {
    let lists = lists.iter().cloned().map(Fact::from);
    let facts = parties(Convention::Ccm).into_iter().chain(lists).chain(others.iter().cloned());
    Register::new(day("2026-11-21"), facts).unwrap()
}

fn status(register: &Register, state: State, duty: Duty, on: &str) -> Option<Status> {
    register.state(state).duty(Convention::Ccm, duty).unwrap().at(day(on)).status.known().copied()
}

fn disputed(register: &Register) -> Vec<State> {
    let found = register.irregularities(Readings::default());
    let lists = found.iter().filter(|one| one.code == IrregularityCode::ListContradicted);
    lists.filter_map(|one| one.state).collect()
}

/// What the check says of counts that cannot be.
fn miscounted(register: &Register) -> Vec<String> {
    let found = register.irregularities(Readings::default()).into_iter();
    let counts = found.filter(|one| one.code == IrregularityCode::CountContradicted);
    counts.map(|one| format!("{:?} {}", one.state, one.text)).collect()
}

#[test]
fn who_is_not_among_those_that_ever_had_a_stockpile_has_none_to_destroy() {
    let ever =
        list(ListKind::StockpileEverHeld, "2014-08", Extent::Complete).states([State::AUT]).unclear([State::BEL]);
    let register = register(&[ever], &[]);
    let on = |state| status(&register, state, Duty::StockpileDestruction, "2015-01-01");
    assert_eq!(on(State::LAO), Some(Status::NotApplicable));
    // Named, unclear, or not bound on the day of the list.
    for state in [State::AUT, State::BEL] {
        assert_eq!(on(state), None, "{state}");
    }
    assert_eq!(status(&register, State::SVK, Duty::StockpileDestruction, "2016-06-01"), None);
    // The reason names the list and its day.
    let laos = register.state(State::LAO).duty(Convention::Ccm, Duty::StockpileDestruction).unwrap();
    let reasons: Vec<String> = laos.at(day("2015-01-01")).reasons.iter().map(ToString::to_string).collect();
    let named = "not named among the States Parties that ever had a stockpile, 2014-08";
    assert!(reasons.iter().any(|reason| reason.contains(named) && reason.contains("a monitor")), "{reasons:?}");
    // Nothing is known of it before the list came.
    let before = register.known_by(day("2014-08-30"));
    assert_eq!(status(&before, State::LAO, Duty::StockpileDestruction, "2014-08-30"), None);
}

#[test]
fn a_partial_list_and_a_count_say_nothing_of_others() {
    let partial = list(ListKind::StockpileEverHeld, "2014-08", Extent::Partial).states([State::AUT]);
    let count = list(ListKind::StockpileNone, "2014-08", Extent::Count).count(3);
    let register = register(&[partial, count], &[]);
    for state in BOUND {
        assert_eq!(status(&register, state, Duty::StockpileDestruction, "2015-01-01"), None, "{state}");
    }
}

/// Who counts those whom they name leaves open that there are others; a count above the names is one of all.
#[test]
fn a_partial_list_of_as_many_names_as_it_counts_is_not_complete() {
    let listed = |count| {
        let ever = list(ListKind::StockpileEverHeld, "2014-08", Extent::Partial).states([State::AUT]).count(count);
        let seen = Stockpile::new(Convention::Ccm, State::LAO, StockpileEvent::SeenOpen, "s").on(when("2012-01-01"));
        register(&[ever], &[seen.into()])
    };
    let on = |register: &Register| status(register, State::BEL, Duty::StockpileDestruction, "2015-01-01");
    assert_eq!(on(&listed(1)), None);
    assert_eq!(on(&listed(2)), Some(Status::NotApplicable));
}

/// Not contaminated on one day may mean cleared. Not having cleared by a later day, it never was.
#[test]
fn silence_alone_makes_nothing_done_or_never_there() {
    let contaminated = list(ListKind::Contaminated, "2017-08-01", Extent::Complete).states([State::LAO]);
    let cleared = list(ListKind::ClearanceCompleted, "2019-08-01", Extent::Complete).states([State::ZMB]);
    let one = register(std::slice::from_ref(&contaminated), &[]);
    let on = |register: &Register, state| status(register, state, Duty::Clearance, "2019-09-01");
    assert_eq!(on(&one, State::AUT), None);
    let both = register(&[contaminated.clone(), cleared.clone()], &[]);
    assert_eq!(on(&both, State::AUT), Some(Status::NotApplicable));
    assert_eq!(on(&both, State::ZMB), Some(Status::Fulfilled));
    assert_eq!(status(&both, State::LAO, Duty::Clearance, "2017-08-01"), Some(Status::InTime));
    // A State that had areas is not thereby done, nor is anything wrong.
    let seen: Fact =
        Area::new(Convention::Ccm, State::AUT, AreaEvent::SeenOpen, "a visit").on(when("2012-05-01")).into();
    let had = register(&[contaminated, cleared], &[seen]);
    assert_eq!(on(&had, State::AUT), None);
    assert_eq!(disputed(&had), []);
}

#[test]
fn all_but_those_named_have_sent_their_initial_report() {
    let sent = list(ListKind::InitialReportSent, "2015-06-18", Extent::AllBut).states([State::BEL]);
    let register = register(&[sent], &[]);
    let initial = |state: State| {
        let duty = register.state(state).duty(Convention::Ccm, Duty::Reporting).unwrap();
        let reports = duty.reports().unwrap();
        reports
            .instalments()
            .iter()
            .find(|one| one.covers.is_none())
            .unwrap()
            .status_at(day("2015-06-18"))
            .known()
            .copied()
    };
    assert_eq!(initial(State::BEL), Some(Status::Overdue));
    assert_eq!(initial(State::AUT), Some(Status::Fulfilled));
    // Not bound, or its report not yet due, on the day of the list.
    assert_eq!(register.history(State::SVK).reports, []);
}

#[test]
fn a_report_missing_on_a_list_was_not_sent_by_others_than_those_that_owed_it() {
    let missing = |states: &[State]| {
        let list = list(ListKind::AnnualReportMissing, "2016-06-01", Extent::Complete).about(Whereof::Year(2015));
        list.states(states.iter().copied())
    };
    let register = register(&[missing(&[State::LAO])], &[]);
    let kinds = |state| register.history(state).reports.iter().map(|row| row.kind).collect::<Vec<_>>();
    assert_eq!(kinds(State::LAO), [ReportKind::Missing]);
    assert_eq!(kinds(State::ZMB), [ReportKind::Annual]);
    assert_eq!(kinds(State::SVK), []);
}

#[test]
fn what_a_list_says_against_another_record_is_reported_and_used_for_nothing() {
    let row = |event, date: &str| -> Fact {
        Stockpile::new(Convention::Ccm, State::AUT, event, "a report").on(when(date)).into()
    };
    let ever = list(ListKind::StockpileEverHeld, "2014-08", Extent::Complete).states([State::BEL]);
    let remaining = list(ListKind::StockpileRemaining, "2016-08", Extent::Complete).states([State::AUT]);
    let destroyed = row(StockpileEvent::Completed, "2013-05-06");
    let never = register(std::slice::from_ref(&ever), std::slice::from_ref(&destroyed));
    assert_eq!(disputed(&never), [State::AUT]);
    let open = register(std::slice::from_ref(&remaining), std::slice::from_ref(&destroyed));
    assert_eq!(disputed(&open), [State::AUT]);
    for register in [&never, &open] {
        assert_eq!(register.history(State::AUT), register.recorded(State::AUT));
        assert_eq!(status(register, State::AUT, Duty::StockpileDestruction, "2016-09-01"), Some(Status::Fulfilled));
    }
    // What is found after completion may be there again.
    let found = register(&[remaining], &[destroyed, row(StockpileEvent::Found, "2015-05-06")]);
    assert_eq!(disputed(&found), []);
    assert_eq!(found.history(State::AUT).stockpiles.len(), 3);
}

#[test]
fn two_lists_against_each_other_are_both_reported_and_used_for_nothing() {
    let done = list(ListKind::ClearanceCompleted, "2015-07", Extent::Complete).states([State::ZMB]);
    let not_done = list(ListKind::ClearanceCompleted, "2019-08-01", Extent::Complete).count(0);
    let register = register(&[done, not_done], &[]);
    assert_eq!(disputed(&register), [State::ZMB, State::ZMB]);
    assert_eq!(register.history(State::ZMB), register.recorded(State::ZMB));
}

fn initial(register: &Register, state: State) -> Vec<ReportKind> {
    register.history(state).reports.iter().map(|row| row.kind).collect()
}

/// Two of the four are known: one sent its report, one had not. A count tells of the other two where it leaves no choice.
#[test]
fn a_count_decides_where_it_leaves_no_choice() {
    let rows = || -> [Fact; 2] {
        let report = |state, kind| Report::new(Convention::Ccm, state, kind, "a report");
        [
            report(State::AUT, ReportKind::Initial).submitted(when("2011-11-01")).into(),
            report(State::BEL, ReportKind::Missing).seen(when("2013-01-01")).into(),
        ]
    };
    let counted = |number| {
        let count = list(ListKind::InitialReportMissing, "2012-09-13", Extent::Count).count(number);
        register(&[count], &rows())
    };
    let of = |register: &Register| [State::LAO, State::ZMB].map(|state| initial(register, state));
    assert_eq!(of(&counted(1)), [[ReportKind::Initial]; 2]);
    assert_eq!(of(&counted(2)), [[]; 2] as [[ReportKind; 0]; 2]);
    assert_eq!(of(&counted(3)), [[ReportKind::Missing]; 2]);
    for number in 1..=3 {
        assert_eq!(miscounted(&counted(number)), [] as [&str; 0], "{number}");
    }
    // The reason names the count, the list and the day.
    let source = counted(3).history(State::LAO).reports[0].source.to_string();
    let words =
        "one of the 3 counted among the States Parties whose initial report is due and was not sent, 2012-09-13";
    assert!(source.contains(words) && source.contains("a monitor"), "{source}");
    let source = counted(1).history(State::LAO).reports[0].source.to_string();
    assert!(source.contains("not one of the 1 counted"), "{source}");
    // Fewer than surely, or more than can have been: used for nothing, and told.
    for (number, otherwise) in [(0, "1 surely were"), (4, "no more than 3 can have been")] {
        let register = counted(number);
        assert_eq!(of(&register), [[]; 2] as [[ReportKind; 0]; 2]);
        let expected = format!(
            "None {number} counted among the States Parties whose initial report is due and was not sent, 2012-09-13, \
             but {otherwise}"
        );
        assert_eq!(miscounted(&register), [expected]);
    }
}

/// Of what a monitor finds, and what was found again, others may say otherwise: there a count decides nothing.
#[test]
fn a_count_of_what_others_may_count_otherwise_decides_nothing() {
    let open = |state, event, date| -> Fact { Area::new(Convention::Ccm, state, event, "s").on(when(date)).into() };
    let rows = [
        open(State::AUT, AreaEvent::SeenOpen, "2017-08-01"),
        open(State::BEL, AreaEvent::Completed, "2014-08-01"),
        open(State::BEL, AreaEvent::Found, "2015-08-01"),
    ];
    let counted = |kind, number| register(&[list(kind, "2017-08-01", Extent::Count).count(number)], &rows);
    for register in [counted(ListKind::Contaminated, 4), counted(ListKind::Contaminated, 0)] {
        assert_eq!(miscounted(&register), [] as [&str; 0]);
        assert!(BOUND.iter().all(|state| register.history(*state) == register.recorded(*state)));
    }
    // Who consented may be counted already: here five may be, not four.
    let outstanding = |number| counted(ListKind::ClearanceOutstanding, number);
    assert_eq!(status(&outstanding(5), State::LAO, Duty::Clearance, "2017-08-01"), Some(Status::InTime));
    assert_eq!(status(&outstanding(4), State::LAO, Duty::Clearance, "2017-08-01"), None);
    assert_eq!(miscounted(&outstanding(6)).len(), 1);
    // By the end of 2013 what is found in 2015 is not known of: three of four at most.
    let early = list(ListKind::ClearanceCompleted, "2014-12-01", Extent::Count).count(1);
    let early = register(&[early], &rows[..2]);
    assert_eq!(miscounted(&early), [] as [&str; 0]);
    assert!(BOUND.iter().all(|state| early.history(*state) == early.recorded(*state)));
}

/// Counts see rows and names alone: what one decides is nothing to another.
#[test]
fn a_count_does_not_rest_on_another() {
    let missing = |on: &str, number| list(ListKind::InitialReportMissing, on, Extent::Count).count(number);
    let all = missing("2012-09-13", 4);
    let none = missing("2012-09-14", 0);
    let both = register(&[all, none], &[]);
    // Each alone decides; together they say that all reports came on one day.
    assert!(BOUND.iter().all(|state| initial(&both, *state) == [ReportKind::Initial, ReportKind::Missing]));
    let against = register(&[missing("2012-09-14", 4), missing("2012-09-13", 0)], &[]);
    assert_eq!(disputed(&against), BOUND.iter().flat_map(|state| [*state; 2]).collect::<Vec<_>>());
    assert!(BOUND.iter().all(|state| initial(&against, *state).is_empty()));
}

/// A complete list says as much as the rows that it stands for.
#[test]
fn a_list_is_the_rows_it_stands_for() {
    let remaining = list(ListKind::StockpileRemaining, "2016-08-01", Extent::Complete).states([State::AUT, State::LAO]);
    let lists = register(&[remaining], &[]);
    let rows = [State::AUT, State::LAO].map(|state| {
        Fact::from(Stockpile::new(Convention::Ccm, state, StockpileEvent::SeenOpen, "s").on(when("2016-08-01")))
    });
    let rows = register(&[], &rows);
    for state in BOUND {
        let line = |register: &Register| {
            register.state(state).duty(Convention::Ccm, Duty::StockpileDestruction).unwrap().timeline()
        };
        assert_eq!(line(&lists), line(&rows), "{state}");
    }
}

#[test]
fn what_lists_say_is_told_anew_and_never_written() {
    let ever = list(ListKind::StockpileEverHeld, "2014-08", Extent::Complete).states([State::AUT]);
    let register = register(&[ever], &[]);
    assert_eq!(register.facts().count(), parties(Convention::Ccm).len() + 1);
    assert_eq!(Register::new(register.release(), register.facts()).unwrap(), register);
    // One more fact, and the list says less.
    let seen = Stockpile::new(Convention::Ccm, State::LAO, StockpileEvent::SeenOpen, "s").on(when("2012-01-01"));
    let more = register.with(seen).unwrap();
    assert_eq!(more.history(State::LAO), more.recorded(State::LAO));
    assert_eq!(disputed(&more), [State::LAO]);
    let unsent = Report::new(Convention::Ccm, State::LAO, ReportKind::Annual, "s").submitted(when("2013-01-01"));
    assert_eq!(register.with(unsent).unwrap().history(State::LAO).stockpiles.len(), 1);
    assert_eq!(register.known_by(Day::MIN).facts().count(), 0);
}

/// Who gathered the annual reports declares that all that came by a day are recorded. One came; of one it is not told when;
/// one came later.
#[test]
fn in_records_declared_complete_silence_is_a_fact() {
    let report = |state, date: Option<&str>| -> Fact {
        let row = Report::new(Convention::Ccm, state, ReportKind::Annual, "a database").covers(When::year(2019));
        date.map_or(row.clone(), |date| row.submitted(when(date))).into()
    };
    let filed =
        [report(State::AUT, Some("2020-04-02")), report(State::BEL, None), report(State::LAO, Some("2021-02-03"))];
    let complete = list(ListKind::AnnualReportSent, "2020-12-31", Extent::AsRecorded).about(Whereof::Year(2019));
    let missing = |register: &Register, state| {
        let own = register.history(state).reports.iter();
        let missing = own.filter(|row| row.kind == ReportKind::Missing && row.covers == Some(When::year(2019)));
        missing.map(|row| row.source.to_string()).collect::<Vec<_>>()
    };
    let register = register(std::slice::from_ref(&complete), &filed);
    let silent: Vec<State> =
        BOUND.into_iter().chain([State::SVK]).filter(|state| !missing(&register, *state).is_empty()).collect();
    assert_eq!(silent, [State::LAO, State::ZMB, State::SVK]);
    let why = missing(&register, State::ZMB);
    assert!(why[0].contains("not recorded among the States Parties that have sent the annual report"), "{why:?}");
    assert!(disputed(&register).is_empty());
    assert!(miscounted(&register).is_empty());
    // Of some States only, and never of those of which it is unclear.
    let some = complete.clone().states([State::AUT, State::ZMB]);
    let of_some = self::register(&[some], &filed);
    let silent: Vec<State> = BOUND.into_iter().filter(|state| !missing(&of_some, *state).is_empty()).collect();
    assert_eq!(silent, [State::ZMB]);
    let unclear = self::register(&[complete.clone().unclear([State::ZMB])], &filed);
    assert!(missing(&unclear, State::ZMB).is_empty());
    // Another list is no silence.
    let named = list(ListKind::AnnualReportSent, "2020-06-01", Extent::Partial).states([State::ZMB]);
    let told = self::register(&[complete, named.about(Whereof::Year(2019))], &filed);
    assert!(missing(&told, State::ZMB).is_empty() && disputed(&told).is_empty());
}

/// That some are retained, without a number, is a fact as a number is: the State is left to judgement, and no number is
/// made up.
#[test]
fn what_is_retained_without_a_number_is_some() {
    let retain = list(ListKind::Retain, "2015-12-31", Extent::Partial).states([State::AUT]);
    let register = register(&[retain], &[]);
    let retention = register.state(State::AUT).duty(Convention::Ccm, Duty::Retention).unwrap();
    let finding = retention.at(day("2016-06-01"));
    assert_eq!(finding.status.known(), Some(&Status::Judgement));
    let reasons: Vec<String> = finding.reasons.iter().map(ToString::to_string).collect();
    let some = "some retained, for 2015; the source tells no number";
    assert!(reasons.iter().any(|reason| reason.contains(some)), "{reasons:?}");
    let rows = &register.history(State::AUT).retained;
    assert_eq!(rows.iter().map(|row| (row.year, row.number)).collect::<Vec<_>>(), [(Some(2015), HowMany::Some)]);
    let years = register.retained_by_year(Convention::Ccm, Readings::default());
    assert_eq!((years.len(), years[0].told.len()), (1, 0));
    // Some, and not how many: one at least.
    assert_eq!((&years[0].some[..], years[0].in_all().least), (&[State::AUT][..], 1));
    assert!(!years[0].not_told.contains(&State::AUT));
    // A number stands, and a number of none stands against the list.
    let number =
        |number: u64| -> Fact { Retained::new(Convention::Ccm, State::AUT, number, "a report").year(2015).into() };
    let retain = list(ListKind::Retain, "2015-12-31", Extent::Partial).states([State::AUT]);
    let told = self::register(std::slice::from_ref(&retain), &[number(12)]);
    assert_eq!(told.history(State::AUT).retained.len(), 1);
    assert!(disputed(&told).is_empty());
    assert_eq!(disputed(&self::register(&[retain], &[number(0)])), [State::AUT]);
    // What is retained on another day is no number of its year: it stands against none.
    let early = list(ListKind::RetainNone, "2015-01-10", Extent::Partial).states([State::AUT]);
    let early = self::register(&[early], &[number(12)]);
    assert_eq!(early.history(State::AUT).retained.len(), 1);
    assert!(disputed(&early).is_empty());
}

/// Who is on a later list without a find was there before: a complete list that leaves it out is contradicted, and told.
#[test]
fn who_is_named_later_without_a_find_was_left_out_before() {
    let early = list(ListKind::Contaminated, "2011-08-25", Extent::Complete).states([State::LAO]);
    let late = list(ListKind::Contaminated, "2017-08-01", Extent::Partial).states([State::AUT]);
    let both = [early.clone(), late];
    assert_eq!(disputed(&register(&both, &[])), [State::AUT]);
    let area =
        |event, on: &str| -> Fact { Area::new(Convention::Ccm, State::AUT, event, "a survey").on(when(on)).into() };
    // Nothing is contradicted where it was found in between, or done before and seen again.
    assert!(disputed(&register(&both, &[area(AreaEvent::Found, "2015-03-02")])).is_empty());
    assert_eq!(disputed(&register(std::slice::from_ref(&early), &[area(AreaEvent::SeenOpen, "2014")])), [State::AUT]);
    assert!(disputed(&register(&[early], &[area(AreaEvent::Completed, "2014-05-06")])).is_empty());
}

/// A list of 2015 on the requests of 2008 tells that something was to be done in 2008, and nothing of 2015.
#[test]
fn who_asked_for_time_in_a_year_had_something_to_do_then() {
    let asked = list(ListKind::ExtensionRequestedInYear, "2025-06-01", Extent::Partial).states([State::AUT]);
    let asked = register(&[asked.about(Whereof::Year(2018))], &[]);
    assert_eq!(status(&asked, State::AUT, Duty::Clearance, "2017-06-01"), Some(Status::InTime));
    // The ten years ended on 1 August 2021: whether it was done by then is not told.
    assert_eq!(status(&asked, State::AUT, Duty::Clearance, "2023-06-01"), None);
}

/// Silence on one list tells nothing of a State that another suspects.
#[test]
fn a_suspicion_keeps_silence_from_telling_that_there_is_nothing() {
    let nothing = list(ListKind::Contaminated, "2017-08-01", Extent::Complete).states([State::LAO]);
    let done = list(ListKind::ClearanceCompleted, "2019-08-01", Extent::Complete).states([State::ZMB]);
    let suspected = list(ListKind::ContaminationSuspected, "2017-08-01", Extent::Partial).states([State::AUT]);
    let register = register(&[nothing, done, suspected], &[]);
    assert_eq!(status(&register, State::BEL, Duty::Clearance, "2020-01-01"), Some(Status::NotApplicable));
    assert_eq!(status(&register, State::AUT, Duty::Clearance, "2020-01-01"), None);
    assert!(disputed(&register).is_empty());
}

/// Who owes no report yet is not among those whose report is due and was not sent, however many are counted.
#[test]
fn a_count_of_missing_reports_is_of_those_that_owe_one() {
    let missing = list(ListKind::InitialReportMissing, "2015-09-01", Extent::Count).count(5);
    // Four have been bound since 2011; the fifth is not before 2016.
    let told = register(&[missing], &[]);
    assert_eq!(miscounted(&told).len(), 1);
    assert!(told.history(State::SVK).reports.is_empty());
    let four = list(ListKind::InitialReportMissing, "2015-09-01", Extent::Count).count(4);
    let told = register(&[four], &[]);
    assert!(miscounted(&told).is_empty());
    assert!(told.history(State::SVK).reports.is_empty() && !told.history(State::LAO).reports.is_empty());
}

/// What a monitor does not find is no word against a count of the States Parties.
#[test]
fn a_count_of_declared_duties_is_not_held_to_what_a_monitor_finds() {
    let found = list(ListKind::Contaminated, "2015-09-01", Extent::Complete).states([State::LAO]);
    let counted = list(ListKind::ClearanceOutstanding, "2015-09-01", Extent::Count).count(3);
    assert_eq!(miscounted(&register(&[found, counted], &[])), Vec::<String>::new());
}

/// Victims can come later than a word that there are none, and a law once there is there.
#[test]
fn the_order_of_words_on_victims_and_laws_counts() {
    let none: Fact =
        Victims::new(Convention::Ccm, State::AUT, VictimEvent::None, "a report").on(when("2012-01-01")).into();
    let victims = |on| list(ListKind::Victims, on, Extent::Partial).states([State::AUT]);
    let later = register(&[victims("2018-08")], std::slice::from_ref(&none));
    assert!(disputed(&later).is_empty());
    assert_eq!(status(&later, State::AUT, Duty::VictimAssistance, "2019-01-01"), Some(Status::Judgement));
    assert_eq!(disputed(&register(&[victims("2011-12")], &[none])), [State::AUT]);
    let law = list(ListKind::NationalLaw, "2018-05-01", Extent::Partial).states([State::AUT]);
    let taken = list(ListKind::MeasuresTaken, "2020-05-01", Extent::Complete).states([State::LAO]);
    assert_eq!(disputed(&register(&[law, taken], &[])), [State::AUT]);
}

/// The Mine Ban Convention has no article on a duty of a State to its own victims, but Article 6(3) and the plans know those
/// that have some.
#[test]
fn those_with_victims_are_told_of_a_convention_without_a_duty_to_assist_them() {
    let reported = |convention| {
        let on = "2010-12-01/2011-11-29";
        let list = List::new(ListKind::VictimsReported, convention, when(on), Extent::Partial, "a meeting");
        let told = list.states([State::AUT]).into();
        let facts = parties(convention).into_iter().chain([told]);
        let register = Register::new(day("2026-11-21"), facts).unwrap();
        register.history(State::AUT).victims.iter().map(|row| (row.event, row.date)).collect::<Vec<_>>()
    };
    for convention in [Convention::Apmbc, Convention::Ccm] {
        assert_eq!(reported(convention), [(VictimEvent::Reported, Some(when("2010-12-01/2011-11-29")))]);
    }
}

/// Two lists of one day, the one with a State among those that have sent, the other among those that have not.
#[test]
fn a_report_has_not_both_come_and_not_come_on_one_day() {
    let sent = list(ListKind::InitialReportSent, "2015-09-01", Extent::Partial).states([State::AUT]);
    let missing = list(ListKind::InitialReportMissing, "2015-09-01", Extent::Partial).states([State::AUT]);
    let both = register(&[sent, missing], &[]);
    assert_eq!(disputed(&both), [State::AUT, State::AUT]);
    assert!(both.history(State::AUT).reports.is_empty());
}

/// Who never had a stockpile by one list has none by a later one, unless it was found.
#[test]
fn a_stockpile_seen_later_stands_against_the_word_that_there_never_was_one() {
    let never = list(ListKind::StockpileNeverHeld, "2011-09", Extent::Partial).states([State::AUT]);
    let remaining = list(ListKind::StockpileRemaining, "2013-09-10", Extent::Partial).states([State::AUT]);
    assert_eq!(disputed(&register(&[never, remaining], &[])), [State::AUT]);
}
