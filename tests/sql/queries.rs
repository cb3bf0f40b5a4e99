//! The queries of the indicators, run on SQLite over random tables, count what the crate's own truth and tally count.

use super::{
    property::cases,
    world::{CYCLES, World, indicators},
};
use mine_action::law::{
    expr::Expr,
    indicator::{Amount, Indicator, Measure},
    item::{AskedIn, Item, Universe},
    population::{Population, STATES},
    reading::{Affected, Base, Chapeau, Joined, Readings, SeveralDuties, Silence, StockOrFlow},
    sql::TABLES,
};
use proptest::{prelude::any, test_runner::TestRunner};
use rusqlite::{Connection, params};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

const DEFAULT: Readings = Readings::DEFAULT;

/// Every value of a reading that changes a condition, alone and together.
const READINGS: [Readings; 14] = [
    DEFAULT,
    Readings { silence: Silence::No, ..DEFAULT },
    Readings { joined: Joined::All, ..DEFAULT },
    Readings { joined: Joined::Any, ..DEFAULT },
    Readings { affected: Affected::MinedAreas, ..DEFAULT },
    Readings { affected: Affected::Either, ..DEFAULT },
    Readings { affected: Affected::WithVictims, ..DEFAULT },
    Readings { affected: Affected::SignificantVictims, ..DEFAULT },
    Readings { base: Base::Described, ..DEFAULT },
    Readings { chapeau: Chapeau::Addressed, ..DEFAULT },
    Readings { counting: StockOrFlow::Flow, ..DEFAULT },
    Readings { several_duties: SeveralDuties::All, ..DEFAULT },
    Readings { silence: Silence::No, joined: Joined::Any, affected: Affected::Either, ..DEFAULT },
    Readings { silence: Silence::No, joined: Joined::All, chapeau: Chapeau::Addressed, ..DEFAULT },
];

/// A database with the three tables, and the cycles.
fn database() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(TABLES).unwrap();
    connection.execute_batch("CREATE INDEX by_item ON facts (item)").unwrap();
    for (cycle, plan) in CYCLES {
        connection.execute("INSERT INTO cycles (cycle, plan) VALUES (?, ?)", params![cycle, plan]).unwrap();
    }
    connection
}

fn fill(connection: &Connection, world: &World) {
    connection.execute_batch("BEGIN; DELETE FROM members; DELETE FROM facts").unwrap();
    let mut insert = connection.prepare("INSERT INTO members VALUES (?, ?, ?, NULL, NULL, ?)").unwrap();
    for ((cycle, universe, subject), member) in &world.members {
        insert.execute(params![cycle, universe.to_string(), subject, member.known()]).unwrap();
    }
    let mut insert = connection.prepare("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)").unwrap();
    for ((cycle, subject), facts) in &world.facts {
        for (item, fact) in facts {
            let amount = fact.amount.map(|amount| i64::try_from(amount).unwrap());
            let missing = fact.missing.map(|missing| missing.to_string());
            insert.execute(params![cycle, subject, item, fact.yes, amount, missing]).unwrap();
        }
    }
    connection.execute_batch("COMMIT").unwrap();
}

/// For each cycle, the other columns with their values.
type Answer = Vec<(i32, Vec<(String, Option<u64>)>)>;

fn ask(connection: &Connection, query: &str) -> Answer {
    let mut statement = connection.prepare(query).unwrap_or_else(|error| panic!("{error}\n{query}"));
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    assert_eq!(names[0], "cycle");
    let row = |row: &rusqlite::Row| {
        let value =
            |place| row.get::<_, Option<i64>>(place).map(|value| value.map(|value| u64::try_from(value).unwrap()));
        let others = (1..names.len()).map(|place| Ok((names[place].clone(), value(place)?)));
        Ok((row.get(0)?, others.collect::<rusqlite::Result<_>>()?))
    };
    statement.query_map([], row).unwrap().map(|row| row.unwrap_or_else(|error| panic!("{error}\n{query}"))).collect()
}

#[test]
fn every_query_counts_what_the_conditions_mean() {
    let connection = database();
    let met: RefCell<BTreeSet<String>> = RefCell::default();
    let each = |seed| {
        let world = World::random(seed);
        fill(&connection, &world);
        for indicator in indicators() {
            // Readings that do not touch an indicator give the same text, and the same meaning.
            let mut answers: BTreeMap<String, Answer> = BTreeMap::new();
            for readings in &READINGS {
                let query = indicator.to_sql(readings);
                let answer = answers.entry(query.clone()).or_insert_with(|| ask(&connection, &query));
                let cycles = CYCLES.iter().filter(|(_, plan)| *plan == indicator.plan);
                let counted = cycles.map(|(cycle, _)| (*cycle, world.counts(indicator, readings, *cycle)));
                assert_eq!(*answer, counted.collect::<Answer>(), "{readings:?}\n{query}");
                let not_zero = answer.iter().flat_map(|(_, columns)| columns).filter(|(_, value)| *value > Some(0));
                met.borrow_mut().extend(not_zero.map(|(name, _)| name.clone()));
            }
        }
        Ok(())
    };
    TestRunner::new(cases(3)).run(&any::<u64>(), each).unwrap();
    // The random tables give every case of every column.
    let columns = indicators().into_iter().flat_map(|indicator| World::default().counts(indicator, &DEFAULT, 0));
    assert_eq!(met.into_inner(), columns.map(|(name, _)| name).collect());
}

fn indicator(id: &str) -> &'static Indicator {
    let found = indicators().into_iter().find(|indicator| indicator.id() == id);
    found.unwrap_or_else(|| panic!("no indicator {id}"))
}

#[test]
fn the_text_is_as_it_was_read() {
    let joined_any = Readings { joined: Joined::Any, ..DEFAULT };
    for (id, readings, text) in [
        ("oslo/20.1", DEFAULT, include_str!("joined.sql")),
        ("oslo/20.1", joined_any, include_str!("joined_any.sql")),
        ("oslo/6.1", DEFAULT, include_str!("relevant.sql")),
        ("siem-reap-angkor/24.2", DEFAULT, include_str!("chained.sql")),
        ("siem-reap-angkor/5.4", DEFAULT, include_str!("share.sql")),
    ] {
        assert_eq!(indicator(id).to_sql(&readings), text, "{id}");
    }
}

/// A query without its comments and literals.
fn bare(query: &str) -> String {
    let code: Vec<&str> = query.lines().map(|line| line.split("--").next().unwrap()).collect();
    code.join("\n").split('\'').step_by(2).collect::<Vec<_>>().join("''")
}

#[test]
fn no_query_has_words_of_a_dialect() {
    const WORDS: &str = "AND AS BY CASE CAST COALESCE COUNT ELSE END FROM GROUP IN INTEGER IS JOIN LEFT MAX NOT NULL ON \
                         OR ORDER SELECT SUM THEN WHEN WHERE WITH";
    const NAMES: &str = "amount c criterion cycle cycles facts item j judged m member members missing plan population \
                         reported subject t told unit universe yes filed inapplicable";
    let words: BTreeSet<&str> = WORDS.split_whitespace().chain(NAMES.split_whitespace()).collect();
    for indicator in indicators() {
        let answer = World::default().counts(indicator, &DEFAULT, 0);
        let columns: BTreeSet<&str> = answer.iter().map(|(name, _)| name.as_str()).collect();
        for readings in &READINGS {
            let query = bare(&indicator.to_sql(readings));
            assert!(query.chars().all(|c| c.is_ascii_alphanumeric() || "_ \n(),.='".contains(c)), "{query}");
            for word in query.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty()) {
                let (letters, number) = word.split_at(word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len()));
                let numbered = ["a", "n", "part", ""].contains(&letters) && number.parse::<u32>().is_ok();
                assert!(words.contains(word) || columns.contains(word) || numbered, "{word}\n{query}");
            }
        }
    }
}

#[test]
fn a_leaf_met_twice_is_one_column() {
    for indicator in indicators() {
        for readings in &READINGS {
            let query = indicator.to_sql(readings);
            let of = |line: &str| line.split(" AS a").next().map(str::to_owned);
            let leaves: Vec<_> = query.lines().filter(|line| line.contains(" AS a")).map(of).collect();
            assert_eq!(leaves.iter().collect::<BTreeSet<_>>().len(), leaves.len(), "{query}");
        }
    }
}

/// Texts of somebody else's, with everything that could end a literal or a comment.
#[test]
fn texts_of_a_definition_cannot_change_the_query() {
    const ITEM: Item = Item::yes_no("it's; --", AskedIn::Report, "one\n, 1 / 0 -- '");
    const SIZE: Item = Item::amount("'", AskedIn::Report, "size\r\nof it");
    const GROUP: Population =
        Population::of(Universe::States, "group", "some\nof them", "nowhere", Expr::Not(&Expr::Reports(&ITEM)));
    const ODD: Indicator =
        Indicator::new("o'dd\nSELECT", (1, 1), Measure::Number, &GROUP, Expr::Holds(&ITEM), "do\nSELECT")
            .sum(&[Amount::Item(&SIZE)]);
    let connection = database();
    let insert = "INSERT INTO cycles (cycle, plan) VALUES (1, 'o''dd\nSELECT');
        INSERT INTO members (cycle, universe, subject, member) VALUES (1, 'states', 'AFG', 1), (1, 'states', 'AGO', NULL);
        INSERT INTO facts (cycle, subject, item, yes) VALUES (1, 'AFG', 'it''s; --', 0);
        INSERT INTO facts (cycle, subject, item, amount) VALUES (1, 'AGO', '''', 7)";
    connection.execute_batch(insert).unwrap();
    let counted = |name: &str| {
        let answer = ask(&connection, &ODD.to_sql(&DEFAULT));
        assert_eq!(answer.len(), 1);
        answer[0].1.iter().find(|(column, _)| column == name).unwrap().1.unwrap()
    };
    let names = ["in_no", "maybe_unknown", "sum1_known", "sum1_unknown", "sum1_maybe", "sum1_maybe_unknown"];
    assert_eq!(names.map(counted), [1, 1, 0, 0, 7, 0]);
}

#[test]
fn an_indicator_that_asks_nothing_counts_members() {
    const ALL: Indicator = Indicator::new("oslo", (99, 1), Measure::Number, &STATES, Expr::ALWAYS, "are States");
    const NONE: Indicator =
        Indicator::new("oslo", (99, 2), Measure::Number, &STATES, Expr::Any(&[]), "are none").of_these(&ALL);
    let connection = database();
    let world = World::random(1);
    fill(&connection, &world);
    for indicator in [&ALL, &NONE] {
        let cycles = CYCLES.iter().filter(|(_, plan)| *plan == "oslo");
        let counted = cycles.map(|(cycle, _)| (*cycle, world.counts(indicator, &DEFAULT, *cycle)));
        assert_eq!(ask(&connection, &indicator.to_sql(&DEFAULT)), counted.collect::<Answer>());
    }
}
