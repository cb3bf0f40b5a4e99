//! Indicators as SQL: one portable query each, for databases of any size.
//!
//! A query reads three tidy tables, whose definitions are [`TABLES`]:
//! - `cycles`: the cycles to be counted, with their plan. The dates are for readers; no query computes with them.
//! - `members`: who is in a universe in a cycle. `member` is 1, or NULL if unknown; whoever is certainly not in it has
//!   no row. `subject` is the code of a State, request, meeting or resolution.
//! - `facts`: what is known of a subject in a cycle, one row for each subject, cycle and item. `item` is the code of an
//!   [item](super::item), of a [question](super::question) to records, or of a [quantity](super::question::Quantity).
//!   `yes` is 1, 0, or NULL if unknown; `amount` is a number; `missing` says why there is no answer. Without a row the
//!   answer is unknown.
//!
//! The tables hold one Convention under one choice of readings, the same as in the query: some readings change the
//! answers of records, others the conditions.
//!
//! The result has one row for each cycle of the plan, in order. [`Tally`](crate::base::Tally) says what its six counts
//! mean and which numbers and shares follow from them:
//!
//! | column | counts |
//! |---|---|
//! | `in_yes`, `in_no`, `in_unknown` | the subjects certainly in the population: criterion met, not met, unknown |
//! | `maybe_yes`, `maybe_no`, `maybe_unknown` | the subjects possibly in it, likewise |
//! | `part1_in_yes` … `part1_maybe_unknown` | the same for the first part of a joined condition alone, and so on |
//! | `sum1_known` | the first amount, added up over those who certainly count |
//! | `sum1_unknown` | how many of them give no amount |
//! | `sum1_maybe` | the first amount, added up over those who possibly count |
//! | `sum1_maybe_unknown` | how many of these give no amount |
//!
//! Where the text does not say what is counted, all of them are NULL: there is no value.
//!
//! For a [share](super::indicator::Counting::Share) the first amount is the part and the second the whole; the query
//! does not divide.
//!
//! ```
//! use mine_action::law::oslo;
//! let query = oslo::I4_2.to_sql(&Default::default());
//! assert!(query.starts_with("-- oslo/4.2: mine victims in delegations to Convention meetings\n"));
//! ```
//!
//! # Running it
//! A query ends without a semicolon, which some drivers reject; in a script, put one after each. A result does not name
//! its indicator; the first line of the query does.
//!
//! The command `indicators` of the program writes all that is needed, under one choice of readings: `--tables FOLDER` writes
//! `tables.sql` (which is [`TABLES`]) and the three files, `--sql` the queries as a script.
//! ```text
//! mine-action indicators oslo --cycle 2024 --facts replies.csv --tables plan --sql > plan/oslo.sql
//! ```
//!
//! **SQLite.** Make the tables and import the exported files. The shell imports an empty cell as an empty
//! text, which is neither a number nor unknown, so it must be made NULL before the first query:
//! ```text
//! sqlite3 plan.db < tables.sql
//! sqlite3 plan.db ".import --csv --skip 1 cycles.csv cycles" \
//!     ".import --csv --skip 1 members.csv members" ".import --csv --skip 1 facts.csv facts"
//! sqlite3 plan.db "UPDATE members SET member = NULL WHERE member = ''; UPDATE facts SET yes = NULL WHERE yes = '';
//!     UPDATE facts SET amount = NULL WHERE amount = '';"
//! sqlite3 plan.db "CREATE INDEX told ON facts (cycle, subject, item);"
//! sqlite3 -header -csv plan.db < oslo.sql
//! ```
//! The index is only for speed; an index by item first makes it slower.
//!
//! **DuckDB.** Make the tables and copy the files into them: an empty cell becomes NULL by itself.
//! ```text
//! COPY cycles FROM 'cycles.csv' (HEADER);
//! COPY members FROM 'members.csv' (HEADER);
//! COPY facts FROM 'facts.csv' (HEADER);
//! ```
//! In place of tables, views over `read_csv` do as well, but then a column that is empty throughout is guessed to be
//! text; give its type:
//! ```text
//! CREATE VIEW cycles AS SELECT * FROM read_csv('cycles.csv');
//! CREATE VIEW members AS SELECT * FROM read_csv('members.csv', types = {'member': 'INTEGER'});
//! CREATE VIEW facts AS SELECT * FROM read_csv('facts.csv', types = {'yes': 'INTEGER', 'amount': 'BIGINT'});
//! ```
//!
//! **PostgreSQL.** The same with `\copy facts FROM 'facts.csv' (FORMAT csv, HEADER)`; an unquoted empty cell becomes
//! NULL.
//!
//! **Spark.** Register three data frames and pass each query on; the schemas give the types, and an empty cell becomes
//! NULL:
//! ```text
//! schemas = {
//!     "cycles": "cycle INT, plan STRING, starts STRING, ends STRING, due STRING, meeting STRING",
//!     "members": "cycle INT, universe STRING, subject STRING, state STRING, region STRING, member INT",
//!     "facts": "cycle INT, subject STRING, item STRING, yes INT, amount BIGINT, missing STRING",
//! }
//! for name, schema in schemas.items():
//!     spark.read.csv(name + ".csv", header=True, schema=schema).createOrReplaceTempView(name)
//! for query in open("oslo.sql").read().split(";\n"):
//!     if query.strip():
//!         spark.sql(query).show()
//! ```
//!
//! A query is one scan of `facts` that keeps a few items, a join on cycle and subject, and two groupings; nothing is
//! sorted but the cycles. It suits a billion rows: partition them by cycle and item.

use super::{
    expr::{Atom, Fold, Join},
    indicator::{Amount, Counted, Indicator, Measure},
    reading::{Readings, Silence},
};

/// The definitions of the three tables that the queries read, in the SQL of every database.
pub const TABLES: &str = "\
CREATE TABLE cycles (
  cycle INTEGER,
  plan VARCHAR(255),
  starts VARCHAR(255),
  ends VARCHAR(255),
  due VARCHAR(255),
  meeting VARCHAR(255)
);
CREATE TABLE members (
  cycle INTEGER,
  universe VARCHAR(255),
  subject VARCHAR(255),
  state VARCHAR(255),
  region VARCHAR(255),
  member INTEGER
);
CREATE TABLE facts (
  cycle INTEGER,
  subject VARCHAR(255),
  item VARCHAR(255),
  yes INTEGER,
  amount BIGINT,
  missing VARCHAR(255)
);
";

/// The facts; if a report is missing or silent, what it would report counts as no.
const TOLD: &str = "WITH told AS (
  SELECT cycle, subject, item, yes, amount,
    CASE WHEN missing IN ('silent', 'not-submitted') THEN 0 ELSE yes END AS reported";

/// What is a fact of the report itself: if that is missing, no.
const FILED: &str = ",\n    CASE WHEN missing = 'not-submitted' THEN 0 ELSE yes END AS filed";

/// Whether it is told not to apply.
const INAPPLICABLE: &str = ",\n    CASE WHEN missing = 'not-applicable' THEN 1 ELSE 0 END AS inapplicable";

/// The six counts: name, population, criterion.
const CASES: [(&str, &str, &str); 6] = [
    ("in_yes", "= 1", "= 1"),
    ("in_no", "= 1", "= 0"),
    ("in_unknown", "= 1", "IS NULL"),
    ("maybe_yes", "IS NULL", "= 1"),
    ("maybe_no", "IS NULL", "= 0"),
    ("maybe_unknown", "IS NULL", "IS NULL"),
];

/// Always met; some databases have no literal for it.
const ALWAYS: &str = "1 = 1";

/// Never met.
const NEVER: &str = "1 = 0";

/// Those who certainly count.
const COUNTS: &str = "j.population = 1 AND j.criterion = 1";

/// Those who may count and may not.
const MAY_COUNT: &str = "(j.population = 1 AND j.criterion = 1) IS NULL";

impl Indicator {
    /// The indicator as one query under these readings; [`sql`](super::sql) describes its tables and its result.
    pub fn to_sql(&self, readings: &Readings) -> String {
        let mut unit = Unit { silence: readings.silence, leaves: Vec::new() };
        let mut population = Condition::plain("member = 1".to_owned());
        for rule in self.population_rules() {
            let rule = rule.fold(readings, &mut unit);
            if rule.text != ALWAYS {
                population = unit.join(Join::All, population, rule);
            }
        }
        let criterion = self.criterion.fold(readings, &mut unit);
        let mut judged = vec![population.column("population", ""), criterion.column("criterion", "")];
        let parts = if self.is_joined() { self.criterion.parts() } else { Vec::new() };
        for (place, (name, part)) in (1..).zip(&parts) {
            judged.push(part.fold(readings, &mut unit).column(&format!("part{place}"), name));
        }
        let amounts = self.amounts();
        let (sums, items) = (numbered("n", amounts.len()), unit.items(&amounts));
        [
            self.heading(readings),
            format!("{}\n  FROM facts\n  WHERE {items}\n),\n", unit.told()),
            format!(
                "unit AS (\n{}",
                select("  ", "m.cycle, m.subject, MAX(m.member) AS member", unit.columns(&amounts))
            ),
            "  FROM members AS m\n  LEFT JOIN told AS t ON t.cycle = m.cycle AND t.subject = m.subject\n".to_owned(),
            format!("  WHERE m.universe = {}\n", text(&self.universe().to_string())),
            "  GROUP BY m.cycle, m.subject\n),\n".to_owned(),
            format!("judged AS (\n{}  FROM unit\n)\n", select("  ", &listed("cycle, subject", &sums), judged)),
            select("", "c.cycle", answer(&numbered("part", parts.len()), &sums, self.measure != Measure::Unspecified)),
            "FROM cycles AS c\nLEFT JOIN judged AS j ON j.cycle = c.cycle\n".to_owned(),
            format!("WHERE c.plan = {}\nGROUP BY c.cycle\nORDER BY c.cycle\n", text(self.plan)),
        ]
        .concat()
    }

    /// What is counted, of whom, and the readings that are not the defaults.
    fn heading(&self, readings: &Readings) -> String {
        let mut lines = format!("-- {}: {}\n", line(&self.id()), line(self.statement));
        lines += &match self.counted {
            Counted::Of(population) => format!("-- {}, among {}\n", self.measure, line(population.title)),
            Counted::These(parent) => format!("-- {}, among those that {} counts\n", self.measure, line(&parent.id())),
        };
        for reading in self.readings() {
            let value = readings.value(reading);
            if value != reading.default_value() {
                lines += &format!("-- {}: {value}\n", line(reading.code));
            }
        }
        lines
    }
}

/// One column of a query: its text, and what a reader should know of it.
struct QueryColumn {
    text: String,
    comment: String,
}

/// A condition as text, with how it is joined, which decides on brackets.
struct Condition {
    text: String,
    joined: Option<Join>,
}

impl Condition {
    const fn plain(text: String) -> Self {
        Self { text, joined: None }
    }

    /// As an operand: in brackets if it is joined in another way.
    fn within(self, join: Join) -> String {
        if self.joined.is_none_or(|own| own == join) { self.text } else { format!("({})", self.text) }
    }

    /// As a column of 1, 0 or NULL.
    fn column(self, name: &str, comment: &str) -> QueryColumn {
        QueryColumn { text: format!("CAST({} AS INTEGER) AS {name}", self.text), comment: line(comment) }
    }
}

/// What is known of one subject in one cycle: a column for each different leaf.
struct Unit {
    silence: Silence,
    leaves: Vec<Atom>,
}

impl Fold for Unit {
    type Out = Condition;

    fn atom(&mut self, atom: Atom) -> Condition {
        let atom = match atom {
            Atom::Holds(item) if self.silence == Silence::No => Atom::Reports(item),
            other => other,
        };
        let place = self.leaves.iter().position(|leaf| *leaf == atom).unwrap_or_else(|| {
            self.leaves.push(atom);
            self.leaves.len().saturating_sub(1)
        });
        Condition::plain(format!("a{} = 1", place.saturating_add(1)))
    }

    fn not(&mut self, inner: Condition) -> Condition {
        Condition::plain(format!("NOT ({})", inner.text))
    }

    fn empty(&mut self, join: Join) -> Condition {
        Condition::plain(if join == Join::All { ALWAYS } else { NEVER }.to_owned())
    }

    fn join(&mut self, join: Join, so_far: Condition, next: Condition) -> Condition {
        let word = if join == Join::All { "AND" } else { "OR" };
        Condition { text: format!("{} {word} {}", so_far.within(join), next.within(join)), joined: Some(join) }
    }
}

impl Unit {
    /// The columns of the facts that are needed.
    fn told(&self) -> String {
        let mut told = TOLD.to_owned();
        let asks = |is: fn(&Atom) -> bool| self.leaves.iter().any(is);
        if asks(|atom| matches!(atom, Atom::Holds(item) if item.asked_in.is_of_report())) {
            told += FILED;
        }
        if asks(|atom| matches!(atom, Atom::NotApplicable(_))) {
            told += INAPPLICABLE;
        }
        told
    }

    /// Which facts are needed.
    fn items(&self, amounts: &[Amount]) -> String {
        let mut items: Vec<String> = Vec::new();
        for item in self.leaves.iter().map(Atom::code).chain(amounts.iter().map(Amount::code)).map(|code| text(&code)) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        if items.is_empty() { NEVER.to_owned() } else { format!("item IN (\n    {}\n  )", items.join(",\n    ")) }
    }

    fn columns(&self, amounts: &[Amount]) -> Vec<QueryColumn> {
        let one = |code: &str, told: &str| format!("MAX(CASE WHEN t.item = {} THEN t.{told} END)", text(code));
        let of = |code: &str, told: &str, name: String, comment: String| QueryColumn {
            text: format!("{} AS {name}", one(code, told)),
            comment,
        };
        let leaf = |(place, atom): (usize, &Atom)| {
            let (told, comment) = match atom {
                Atom::Reports(item) => ("reported", format!("as reported: {}", item.title)),
                Atom::Holds(item) if item.asked_in.is_of_report() => {
                    ("filed", format!("of its report: {}", item.title))
                }
                Atom::Holds(item) => ("yes", format!("as it is: {}", item.title)),
                Atom::NotApplicable(item) => ("inapplicable", format!("told not to apply: {}", item.title)),
                Atom::Derived(question) if question.is_recorded() => {
                    ("yes", format!("from records: {}", question.title()))
                }
                Atom::Derived(question) => ("yes", format!("from replies: {}", question.title())),
            };
            match atom {
                // What nobody tells is not told.
                Atom::NotApplicable(_) => QueryColumn {
                    text: format!("COALESCE({}, 0) AS a{place}", one(&atom.code(), told)),
                    comment: line(&comment),
                },
                _ => of(&atom.code(), told, format!("a{place}"), line(&comment)),
            }
        };
        let sum = |(place, amount): (usize, &Amount)| {
            let title = match amount {
                Amount::Item(item) => item.title,
                Amount::Derived(_) => "from records",
            };
            of(&amount.code(), "amount", format!("n{place}"), line(title))
        };
        let leaves = (1..).zip(&self.leaves).map(leaf);
        let sums = (1..).zip(amounts).map(sum);
        leaves.chain(sums).collect()
    }
}

/// The columns of the last step; without a value where the text does not say what is counted.
fn answer(parts: &[String], sums: &[String], is_counted: bool) -> Vec<QueryColumn> {
    let mut columns = Vec::new();
    let mut told = |text: String, name: String| {
        let text = if is_counted { text } else { "CAST(NULL AS INTEGER)".to_owned() };
        columns.push(QueryColumn { text: format!("{text} AS {name}"), comment: String::new() });
    };
    // Nobody has no subject: a cycle without members counts none, though all else is NULL there.
    let count = |when: &str| format!("COUNT(CASE WHEN {when} THEN j.subject END)");
    let criteria = [("criterion", String::new())].into_iter();
    for (criterion, prefix) in criteria.chain(parts.iter().map(|part| (part.as_str(), format!("{part}_")))) {
        for (name, population, meets) in CASES {
            told(count(&format!("j.population {population} AND j.{criterion} {meets}")), format!("{prefix}{name}"));
        }
    }
    for (place, amount) in (1_usize..).zip(sums) {
        for (who, known, unknown) in [(COUNTS, "known", "unknown"), (MAY_COUNT, "maybe", "maybe_unknown")] {
            told(format!("COALESCE(SUM(CASE WHEN {who} THEN j.{amount} END), 0)"), format!("sum{place}_{known}"));
            told(count(&format!("{who} AND j.{amount} IS NULL")), format!("sum{place}_{unknown}"));
        }
    }
    columns
}

/// `SELECT`, the first columns, then one column on each line.
fn select(indent: &str, first: &str, columns: Vec<QueryColumn>) -> String {
    let last = columns.len().saturating_sub(1);
    let mut lines = format!("{indent}SELECT {first}{}\n", if columns.is_empty() { "" } else { "," });
    for (place, column) in columns.into_iter().enumerate() {
        let comma = if place == last { "" } else { "," };
        let comment = if column.comment.is_empty() { String::new() } else { format!(" -- {}", column.comment) };
        lines += &format!("{indent}  {}{comma}{comment}\n", column.text);
    }
    lines
}

/// `n1`, `n2`…
fn numbered(letter: &str, last: usize) -> Vec<String> {
    (1..=last).map(|place| format!("{letter}{place}")).collect()
}

/// The first names, then the others.
fn listed(first: &str, others: &[String]) -> String {
    [first].into_iter().chain(others.iter().map(String::as_str)).collect::<Vec<_>>().join(", ")
}

/// A text as a literal of standard SQL. Spark reads quotes and backslashes differently; our codes have neither.
fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// A text as part of a comment, which ends with its line.
fn line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}
