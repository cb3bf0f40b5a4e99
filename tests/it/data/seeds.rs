//! Rows in, facts out: nothing in the files of `seeds/` is lost or changed by reading, and nothing is stored that a rule gives.

use mine_action::{
    Register, When, data,
    record::{Fact, Table, request::Outcome},
};
use std::{collections::BTreeSet, fs, path::Path};

/// A file of `seeds/` as it stands, read by another way than the crate's own.
struct File {
    text: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl File {
    fn of(table: Table) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("seeds/{table}.csv"));
        let text = fs::read_to_string(path).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        Self { text, header, rows }
    }

    fn column(&self, name: &str) -> impl Iterator<Item = &str> {
        let index = self.header.iter().position(|column| column == name);
        self.rows.iter().map(move |row| index.map_or("", |index| row[index].as_str()))
    }

    fn filled(&self, name: &str) -> usize {
        self.column(name).filter(|cell| !cell.is_empty()).count()
    }
}

/// The columns that hold dates.
const DATES: [&str; 16] = [
    "release",
    "date",
    "known",
    "seen",
    "starts",
    "ends",
    "filed",
    "revised",
    "withdrawn",
    "decided",
    "asked_until",
    "granted_until",
    "as_of",
    "covers",
    "submitted",
    "measured_on",
];

fn register() -> &'static Register {
    data::register().unwrap()
}

fn facts(table: Table) -> usize {
    if table == Table::Release { 1 } else { register().facts().filter(|fact| fact.table() == table).count() }
}

#[test]
fn every_row_of_a_file_is_one_fact() {
    for table in Table::ALL.iter().copied() {
        let file = File::of(table);
        // No cell of ours holds a line break, so that lines can be counted without reading cells.
        assert_eq!(file.text.lines().count() - 1, file.rows.len(), "{table}");
        if table == Table::Requests {
            let mut requests: Vec<&[String]> = file.rows.iter().map(|row| &row[..4]).collect();
            requests.sort_unstable();
            requests.dedup();
            assert_eq!(facts(table), requests.len());
        } else {
            assert_eq!(facts(table), file.rows.len(), "{table}");
        }
    }
}

/// So a change of the records is seen where it is, and they are read without a sort.
#[test]
fn rows_stand_in_the_order_of_their_keys() {
    for table in Table::ALL.iter().copied() {
        let Some(key) = register().facts().find(|fact| fact.table() == table).map(|fact| fact.key().len()) else {
            continue;
        };
        let file = File::of(table);
        let stray = file.rows.windows(2).find(|pair| pair[0][..key] >= pair[1][..key]);
        assert_eq!(stray, None, "{table}");
    }
}

#[test]
fn every_cell_is_kept_as_it_stands() {
    for table in Table::ALL.iter().copied() {
        let file = File::of(table);
        assert_eq!(file.header, Fact::columns(table), "{table}");
        let (mut read, mut rows) = (register().rows(table), file.rows);
        for row in &mut rows {
            for (_, cell) in file.header.iter().zip(row).filter(|(column, _)| DATES.contains(&column.as_str())) {
                // Written as short as can be: `2007-10/2022` is `2007-10/2022-12`.
                *cell = cell.parse().map_or(cell.clone(), |when: When| when.to_string());
            }
        }
        read.sort_unstable();
        rows.sort_unstable();
        let different = rows.iter().zip(&read).find(|(row, read)| row != read);
        assert_eq!(different, None, "{table}");
        assert_eq!(rows.len(), read.len(), "{table}");
    }
}

#[test]
fn the_events_of_requests_are_all_there() {
    let file = File::of(Table::Requests);
    let requests: Vec<_> = register().states().flat_map(|state| register().history(state).requests.iter()).collect();
    let count = |has: &dyn Fn(&mine_action::record::request::ExtensionRequest) -> bool| {
        requests.iter().filter(|request| has(request)).count()
    };
    let granted = count(&|request| matches!(request.outcome, Outcome::Granted { .. }));
    let refused = count(&|request| matches!(request.outcome, Outcome::NotGranted { .. }));
    let moot = count(&|request| request.outcome == Outcome::Moot);
    let until = count(&|request| matches!(request.outcome, Outcome::Granted { until: Some(_), .. }));
    let revised: usize = requests.iter().map(|request| request.revised.len()).sum();
    let contents: usize = requests.iter().map(|request| request.contents.len()).sum();
    let entries =
        |column: &str| file.column(column).flat_map(|cell| cell.split(';')).filter(|it| !it.is_empty()).count();
    assert_eq!(count(&|request| request.filed.is_some()), file.filled("filed"));
    assert_eq!(revised, entries("revised"));
    assert_eq!(count(&|request| request.withdrawn.is_some()), file.filled("withdrawn"));
    assert_eq!(count(&|request| request.meeting.is_some()), file.filled("meeting"));
    assert_eq!(granted + refused + moot, file.filled("outcome"));
    assert_eq!(count(&|request| request.decided().is_some()), file.filled("decided"));
    assert_eq!(count(&|request| request.months_asked.is_some()), file.filled("months_asked"));
    assert_eq!(count(&|request| request.asked_until.is_some()), file.filled("asked_until"));
    assert_eq!(until, file.filled("granted_until"));
    assert_eq!(count(&|request| request.votes.is_some()), file.filled("votes_yes"));
    assert_eq!(contents, entries("contents"));
    // In numbers, to be changed with the records.
    assert_eq!((file.rows.len(), requests.len()), (137, 137));
    assert_eq!((file.filled("filed"), revised, file.filled("decided")), (98, 9, 38));
    assert_eq!((granted, refused, moot), (115, 2, 1));
}

#[test]
fn every_row_has_a_source_and_none_is_a_place_on_a_machine() {
    for table in
        Table::ALL.iter().copied().filter(|table| !matches!(table, Table::Release | Table::Votes | Table::Sources))
    {
        let file = File::of(table);
        assert_eq!(file.filled("source"), file.rows.len(), "{table}");
        for local in ["/home/", "/root/", "/tmp/", "/work/", "/Users/", "/mnt/", "/var/", "file:", "C:", "~/"] {
            let path = file.text.split([' ', ',', ';', '"', '(', '\n']).find(|word| word.starts_with(local));
            assert_eq!(path, None, "{table}");
        }
    }
}

#[test]
fn every_source_is_a_document_and_every_document_is_cited() {
    let facts: Vec<_> = data::register().unwrap().facts().collect();
    let sources = facts.iter().flat_map(|fact| fact.sources());
    for source in sources.clone() {
        assert_eq!(source.documents().count(), source.parts().count(), "{source}: in plain words");
    }
    let cited: BTreeSet<String> =
        sources.flat_map(|source| source.documents()).map(|one| one.key.to_string()).collect();
    for document in data::register().unwrap().sources() {
        assert!(cited.contains(document.key.as_str()), "{document}");
    }
}

#[test]
fn every_date_is_a_date() {
    let mut columns = 0;
    for table in Table::ALL.iter().copied() {
        let file = File::of(table);
        for column in DATES.iter().filter(|column| file.header.iter().any(|name| name == *column)) {
            columns += 1;
            for date in file.column(column).flat_map(|cell| cell.split(';')).filter(|date| !date.is_empty()) {
                assert!(date.parse::<When>().is_ok(), "{table}, {column}: {date}");
            }
        }
    }
    assert!(columns > DATES.len());
}

#[test]
fn nothing_is_stored_that_a_rule_gives() {
    let computed = ["deadline", "force", "effective", "status", "party", "overdue", "late", "expire", "compliance"];
    for table in Table::ALL.iter().copied() {
        for column in File::of(table).header {
            assert!(!computed.iter().any(|word| column.contains(word)), "{table}: {column}");
        }
        // The days that no rule gives are named in the one table of exceptions, and there alone.
        let named = ["entry-into-force", "withdrawal-effective", "deadline"];
        let cells = File::of(table).rows.into_iter().flatten().filter(|cell| named.contains(&cell.as_str())).count();
        let allowed = matches!(table, Table::Exceptions | Table::Conflicts);
        assert!(cells == 0 || allowed, "{table}: {cells}");
    }
}
