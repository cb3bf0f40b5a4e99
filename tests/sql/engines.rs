//! The native values, and what the queries answer on the exported tables, are the same: every count, part and sum.

use mine_action::{
    Fact, Register, State, Subject,
    assess::{output::Tables, snapshot::Snapshot},
    base::{Cycle, Tally},
    law::{
        indicator::{Indicator, Measure},
        plan::{PLANS, Plan},
        reading::{READINGS, Readings},
        sql::TABLES,
    },
    record::{
        Table,
        read::Reader,
        reply::{NoAnswer, Replies, Reply, Told, Vocabulary},
    },
};
use rusqlite::{Connection, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of an answer, in order, after the cycle.
type Columns = Vec<(String, Option<u64>)>;

/// The plans that have indicators.
fn measured() -> Vec<&'static Plan> {
    PLANS.into_iter().filter(|plan| !plan.indicators.is_empty()).collect()
}

fn cycles(plan: &Plan, last: i32) -> Vec<Cycle> {
    let first = i32::from(plan.code == "oslo") * 2020 + i32::from(plan.code == "siem-reap-angkor") * 2025;
    (first..=last.min(first + 4)).map(|year| Cycle::new(year).unwrap()).collect()
}

/// The defaults, every other value of every reading that changes a condition or the day alone, and two choices of all at once.
fn every_reading() -> Vec<Readings> {
    let with = |readings: Readings, code, value| readings.with(code, value).unwrap();
    let mut all = vec![Readings::DEFAULT];
    let of_dates = ["rediscovery", "meeting_day", "day_count", "filing_notice", "month_end", "response_meeting"];
    let of_dates = [&of_dates[..], &["extendable", "next_meeting"]].concat();
    for reading in READINGS.iter().filter(|reading| !of_dates.contains(&reading.code)) {
        all.extend(reading.values.iter().skip(1).map(|value| with(Readings::DEFAULT, reading.code, value)));
    }
    let last = READINGS.iter().map(|reading| (reading.code, *reading.values.last().unwrap()));
    all.push(last.fold(Readings::DEFAULT, |all, (code, value)| with(all, code, value)));
    let second = READINGS.iter().map(|reading| (reading.code, reading.values[1]));
    all.push(second.fold(Readings::DEFAULT, |all, (code, value)| with(all, code, value)));
    all
}

/// A database with the three tables, empty.
fn database() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(TABLES).unwrap();
    connection.execute_batch("CREATE INDEX told ON facts (cycle, subject, item)").unwrap();
    connection
}

/// Reads a written table back: an empty cell is NULL.
fn load(connection: &Connection, table: &str, written: &[u8]) {
    connection.execute_batch(&format!("DELETE FROM {table}")).unwrap();
    let mut reader = csv::Reader::from_reader(written);
    let header = reader.headers().unwrap().iter().collect::<Vec<_>>().join(", ");
    let places = vec!["?"; header.split(", ").count()].join(", ");
    let mut insert = connection.prepare(&format!("INSERT INTO {table} ({header}) VALUES ({places})")).unwrap();
    for row in reader.records() {
        let row = row.unwrap();
        insert.execute(params_from_iter(row.iter().map(|cell| (!cell.is_empty()).then_some(cell)))).unwrap();
    }
}

/// Exports the snapshots through their written form.
fn export(connection: &Connection, snapshots: &[Snapshot]) {
    let tables = Tables::of(snapshots);
    let (mut cycles, mut members, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    tables.write_cycles(&mut cycles).unwrap();
    tables.write_members(&mut members).unwrap();
    tables.write_facts(&mut facts).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    load(connection, "cycles", &cycles);
    load(connection, "members", &members);
    load(connection, "facts", &facts);
    connection.execute_batch("COMMIT").unwrap();
}

fn ask(connection: &Connection, query: &str) -> BTreeMap<i32, Columns> {
    let mut statement = connection.prepare(query).unwrap_or_else(|error| panic!("{error}\n{query}"));
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let row = |row: &rusqlite::Row| {
        let value =
            |place| row.get::<_, Option<i64>>(place).map(|value| value.map(|value| u64::try_from(value).unwrap()));
        let columns = (1..names.len()).map(|place| Ok((names[place].clone(), value(place)?)));
        Ok((row.get(0)?, columns.collect::<rusqlite::Result<_>>()?))
    };
    statement.query_map([], row).unwrap().map(|row| row.unwrap_or_else(|error| panic!("{error}\n{query}"))).collect()
}

fn counts(prefix: &str, tally: Tally) -> Columns {
    let columns = [
        ("in_yes", tally.in_yes),
        ("in_no", tally.in_no),
        ("in_unknown", tally.in_unknown),
        ("maybe_yes", tally.maybe_yes),
        ("maybe_no", tally.maybe_no),
        ("maybe_unknown", tally.maybe_unknown),
    ];
    columns.map(|(name, count)| (format!("{prefix}{name}"), Some(count))).to_vec()
}

/// What the query should answer, by the native value.
fn native(snapshot: &Snapshot, indicator: &Indicator) -> Columns {
    let value = snapshot.value(indicator);
    // What the text does not say how to count has no value.
    assert_eq!(value.tally().is_none(), indicator.measure == Measure::Unspecified);
    let Some(tally) = value.tally() else {
        return counts("", Tally::EMPTY).into_iter().map(|(name, _)| (name, None)).collect();
    };
    let mut columns = counts("", tally);
    for (place, (_, tally)) in (1..).zip(value.parts()) {
        columns.extend(counts(&format!("part{place}_"), *tally));
    }
    for (place, sum) in (1..).zip(value.sums()) {
        columns.extend([
            (format!("sum{place}_known"), u64::try_from(sum.known).ok()),
            (format!("sum{place}_unknown"), Some(sum.unknown)),
            (format!("sum{place}_maybe"), u64::try_from(sum.maybe).ok()),
            (format!("sum{place}_maybe_unknown"), Some(sum.maybe_unknown)),
        ]);
    }
    columns
}

/// Compares every indicator of the plan in these cycles; the names of the columns that were not zero are added to those met.
fn compare(
    connection: &Connection,
    (register, replies): (&Register, &Replies),
    (plan, cycles): (&Plan, &[Cycle]),
    readings: Readings,
    met: &mut BTreeSet<String>,
) {
    let inquiry = register.measure(plan).under(readings).with_replies(replies);
    let snapshots: Vec<Snapshot> = cycles.iter().map(|cycle| inquiry.snapshot(*cycle)).collect();
    export(connection, &snapshots);
    for indicator in plan.indicators {
        let query = indicator.to_sql(&readings);
        let answer = ask(connection, &query);
        assert_eq!(answer.len(), snapshots.len(), "{query}");
        for (snapshot, (cycle, columns)) in snapshots.iter().zip(answer) {
            assert_eq!(cycle, snapshot.cycle().year());
            assert_eq!(columns, native(snapshot, indicator), "{} in {cycle}, {readings:?}\n{query}", indicator.id());
            met.extend(
                columns.into_iter().filter(|(_, count)| count.is_some_and(|count| count > 0)).map(|(name, _)| name),
            );
        }
    }
}

/// The embedded records, without replies: every cycle of both plans that has begun, then under every reading.
#[test]
fn on_the_embedded_records() {
    let register = mine_action::data::register().unwrap();
    let connection = database();
    let mut met = BTreeSet::new();
    let plans = measured();
    for plan in &plans {
        let all = cycles(plan, 2026);
        compare(&connection, (register, &Replies::default()), (plan, &all), Readings::DEFAULT, &mut met);
    }
    // The other readings in turn: each on one plan, in one cycle.
    for (place, readings) in every_reading().into_iter().enumerate().skip(1) {
        let plan = plans[place % plans.len()];
        let all = cycles(plan, 2026);
        let one = all[place % all.len()];
        compare(&connection, (register, &Replies::default()), (plan, &[one]), readings, &mut met);
    }
    assert!(met.contains("sum1_known") && met.contains("maybe_unknown"), "{met:?}");
}

/// Records know that a report was not filed, and replies give every reason there can be for what it would have told.
#[test]
fn where_a_report_is_known_to_be_missing() {
    let mut reader = Reader::default();
    for (table, rows) in [
        (Table::Release, "2026-06-01"),
        (Table::Memberships, "apmbc,AFG,accession,1999-01-01,,s\napmbc,AGO,accession,1999-01-01,,s"),
        (Table::Reports, "apmbc,AFG,missing,2024,,2025-12-31,,,s\napmbc,AFG,missing,2021,,2022-12-31,,,s"),
    ] {
        let text = format!("{}\n{rows}\n", Fact::columns(table).join(","));
        reader.csv(table, &table.to_string(), text.as_bytes());
    }
    let register = reader.finish().complete().unwrap();
    let connection = database();
    let tells = [Told::YesNo(true), Told::YesNo(false)].into_iter();
    for told in tells.chain(NoAnswer::ALL.iter().map(|why| Told::Missing(*why))) {
        for plan in measured() {
            let year = if plan.code == "oslo" { 2022 } else { 2025 };
            let all = [Cycle::new(year).unwrap()];
            let reply = |state: State, cycle: Cycle, item| Reply::telling(state, cycle, item, told).check().unwrap();
            let vocabulary = Vocabulary::of(&[plan]);
            let items = || {
                vocabulary
                    .items()
                    .filter(|item| told.is_of(item.kind) && Subject::from(State::AFG).is_of(item.universe))
            };
            let replies: Replies = all
                .iter()
                .flat_map(|cycle| items().flat_map(|item| [State::AFG, State::AGO].map(|one| reply(one, *cycle, item))))
                .collect();
            for silence in ["unknown", "no"] {
                let readings = Readings::DEFAULT.with("silence", silence).unwrap();
                compare(&connection, (&register, &replies), (plan, &all), readings, &mut BTreeSet::new());
            }
        }
    }
}

mod generated {
    use super::{Columns, compare, counts, cycles, database, measured};
    use crate::property::cases;
    use mine_action::{
        Convention, Register, State,
        base::{Cycle, Tally},
        law::{item::Universe, plan::Plan},
        record::{
            reply::{Replies, Vocabulary},
            subject::Subject,
        },
        strategies::{
            base::readings,
            register::any_register,
            reply::{Gaps, replies},
        },
    };
    use proptest::{prelude::*, sample::Index, test_runner::TestRunner};
    use std::{cell::RefCell, collections::BTreeSet};

    /// Whom replies are about: those of the records and a few more.
    fn subjects(register: &Register) -> Vec<Subject> {
        let others = [Universe::Requests, Universe::Meetings, Universe::Resolutions];
        let named = |universe| Subject::all(register, universe, Convention::Apmbc).into_iter().rev().take(4);
        let states = register.states().chain([State::AFG, State::NOR, State::UKR, State::ZWE]);
        let subjects: BTreeSet<Subject> =
            states.map(Subject::State).chain(others.into_iter().flat_map(named)).collect();
        subjects.into_iter().collect()
    }

    /// A register, a plan, two of its cycles one after the other, and replies to all that the plan asks.
    fn worlds() -> impl Strategy<Value = (Register, &'static Plan, Vec<Cycle>, Replies)> {
        let shares =
            prop_oneof![Just(Gaps::THIRDS), Just(Gaps { absent: 60, missing: 50, twice: 5 }), Just(Gaps::NONE)];
        (any_register(), any::<Index>(), 0..4_usize, shares).prop_flat_map(|(register, plan, first, share)| {
            let plan = *plan.get(&measured());
            let two = cycles(plan, 2029)[first..first + 2].to_vec();
            let told = replies(&Vocabulary::of(&[plan]), &subjects(&register), &two, share);
            (Just(register), Just(plan), Just(two), told)
        })
    }

    /// The columns of every answer, and those of its first parts and sums.
    fn first_columns() -> BTreeSet<String> {
        let prefixes = ["", "part1_", "part2_"];
        let mut columns: Columns = prefixes.into_iter().flat_map(|prefix| counts(prefix, Tally::EMPTY)).collect();
        for sum in ["sum1", "sum2"] {
            columns
                .extend(["known", "unknown", "maybe", "maybe_unknown"].map(|name| (format!("{sum}_{name}"), Some(0))));
        }
        columns.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn on_any_records_and_replies() {
        let connection = database();
        let met = RefCell::new(BTreeSet::new());
        let case = |((register, plan, cycles, replies), readings): ((_, _, Vec<_>, _), _)| {
            compare(&connection, (&register, &replies), (plan, &cycles), readings, &mut met.borrow_mut());
            Ok(())
        };
        TestRunner::new(cases(12)).run(&(worlds(), readings()), case).unwrap();
        // Nothing is the same only because it is always nothing.
        let missed: Vec<String> = first_columns().difference(&met.borrow()).cloned().collect();
        assert_eq!(missed, Vec::<String>::new());
    }
}
