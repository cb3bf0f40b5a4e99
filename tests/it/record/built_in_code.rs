//! Rows built in code are read as readers read them: the same are taken, and the same is said of the others.

use crate::support::{day::day, property::cases};
use mine_action::{
    Convention, Day, Fact, Register, Source, State, When,
    record::{
        Parsed, Table,
        area::{Area, AreaEvent},
        clearance::ClearanceYear,
        fault::Fault,
        membership::{Membership, MembershipEvent},
        read::Reader,
        vote::{Ballot, Vote},
    },
    strategies::{base::state, row::fact},
};
use proptest::{collection::vec, prelude::*};

const RELEASE: &str = "2026-11-21";

/// The facts as a reader gets them: a table of CSV for each kind.
fn read(facts: &[Fact]) -> Parsed<Register> {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", format!("release\n{RELEASE}\n").as_bytes());
    for table in Table::ALL.iter().filter(|table| **table != Table::Release) {
        let mut lines = vec![Fact::columns(*table).join(",")];
        for fact in facts.iter().filter(|fact| fact.table() == *table) {
            let cells: Vec<String> =
                fact.write().iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            lines.push(cells.join(","));
        }
        reader.csv(*table, &format!("{table}.csv"), lines.join("\n").as_bytes());
    }
    reader.finish()
}

/// The field and the kind of each fault: the rows are counted otherwise in code.
fn seen(faults: &[Fault]) -> Vec<(Option<String>, String)> {
    let kind = |fault: &Fault| format!("{:?}", fault.problem).split([' ', '{']).next().unwrap_or_default().to_owned();
    let mut seen: Vec<_> = faults.iter().map(|fault| (fault.place.field.clone(), kind(fault))).collect();
    seen.sort();
    seen
}

/// Rows that no reader gives: a text of spaces, no source, a year or a day that cannot be written.
fn odd() -> impl Strategy<Value = Fact> {
    let year = prop_oneof![Just(2020), Just(-1), Just(99), Just(10_000)];
    let date = prop_oneof![Just(When::on(day("2013-05-01"))), Just(When::on(Day::MIN)), Just(When::on(Day::MAX))];
    let text = prop_oneof![Just(""), Just("  "), Just(" two\u{a0}words "), Just("a,\"b\"\r\nc")];
    (state(), year, date, text, any::<bool>()).prop_map(|(state, year, date, text, area)| {
        if area {
            Area::new(Convention::Ccm, state, AreaEvent::NewRemnants, text).on(date).clock(text).into()
        } else {
            ClearanceYear::new(Convention::Ccm, state, year, "report").measured_on(date).into()
        }
    })
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_register_takes_what_a_reader_takes(facts in vec(prop_oneof![2 => fact(), 1 => odd()], 0..10)) {
        let read = read(&facts);
        match Register::new(day(RELEASE), facts) {
            Ok(register) => prop_assert_eq!((read.faults.0, read.value), (vec![], register)),
            Err(faults) => prop_assert_eq!(seen(&faults.0), seen(&read.faults.0)),
        }
    }
}

#[test]
fn what_is_wrong_with_a_row_is_told_by_row_and_field() {
    let empty = Register::empty(day(RELEASE));
    let area = Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "my note");
    let register = empty.with(area.clone().on("2019-05".parse().unwrap())).unwrap();
    assert_eq!(register.history(State::MDG).areas[0].date, "2019-05".parse().ok());
    for (fact, message) in [
        (
            Membership::new(Convention::Apmbc, State::MDG, MembershipEvent::Signature, "depositary")
                .on("1990".parse().unwrap())
                .into(),
            "new facts, row 1, field `date`: `1990` is before the APMBC was opened for signature: \
             expected `1997-12-03` or later",
        ),
        (
            area.on("2019-05".parse().unwrap()).into(),
            "new facts, row 1: duplicate of row 1 of facts, `apmbc, MDG, seen-open, 2019-05`: \
             expected one row for each convention, state, event, date and clock",
        ),
        (
            Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "").into(),
            "new facts, row 1, field `source`: empty: expected where the fact comes from",
        ),
        (
            Fact::from(Vote::new("A/RES/1/1", State::MDG, Ballot::Yes)),
            "new facts, row 1, field `resolution`: `A/RES/1/1` is not in the table `resolutions`: \
             expected one of its rows",
        ),
    ] {
        assert_eq!(register.with(fact).unwrap_err().to_string(), message);
    }
    let late = Register::new(Day::MAX, []).unwrap_err().to_string();
    assert!(late.starts_with("release, field `release`: impossible day"), "{late}");
}

#[test]
fn texts_are_tidied_as_readers_tidy_them() {
    let row = Area::new(Convention::Ccm, State::LAO, AreaEvent::NewRemnants, " a\nnote ").clock("  border war ");
    let register = Register::empty(day(RELEASE)).with(row).unwrap();
    let row = &register.history(State::LAO).areas[0];
    assert_eq!((row.clock.as_deref(), &row.source), (Some("border war"), &Source::new("a note")));
}
