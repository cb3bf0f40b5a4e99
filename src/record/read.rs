//! Reading records from CSV and JSON; every fault comes with its place.
//!
//! Readers take any [`io::Read`]; only [`Reader::folder`] touches the file system. All faults of all inputs are found
//! in one pass, and no valid row is lost because another one is bad.

use super::{
    builder::Builder,
    cells::{Cells, Line},
    fact::Fact,
    fault::{Faults, Place, Problem, RowPlace},
    noted::Noted,
    parsed::Parsed,
    register::{Register, Release},
    row::Row,
    settle::duplicate,
    sheet::{
        columns::{Columns, one_of, repeated},
        csv,
        json::{Objects, ROWS, Rows, odd_json},
        scan::Scan,
        text::{self, Text, unreadable},
    },
    table::Table,
};
use crate::base::suggest::nearest;
use std::{collections::BTreeSet, fs, io, path::Path, sync::Arc};

/// Reads tables, then makes a register of them.
///
/// ```
/// use mine_action::record::{Table, read::Reader};
/// let mut reader = Reader::default();
/// reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
/// reader.csv(
///     Table::Memberships,
///     "memberships.csv",
///     "convention,state,event,date,known,source\n\
///      ccm,PHL,ratification,2019-01-03,,depositary\n\
///      ccm,PHX,signature,2008-12-03,,depositary\n"
///         .as_bytes(),
/// );
/// let reading = reader.finish();
/// assert_eq!(reading.value.states().count(), 1);
/// assert!(reading.faults.0[0].to_string().starts_with("memberships.csv, row 3, field `state`: unknown State `PHX`"));
/// ```
#[derive(Debug, Default)]
pub struct Reader {
    builder: Builder,
    faults: Noted,
    /// The tables that were given, readable or not.
    tables: BTreeSet<Table>,
    /// Where the release was read.
    release: Option<RowPlace>,
}

impl Reader {
    /// Reads every `*.csv` and `*.json` of a folder in the shape of `seeds/`. Other files are ignored, and so are those
    /// whose name begins with a dot.
    pub fn folder(&mut self, folder: impl AsRef<Path>) -> &mut Self {
        let folder = folder.as_ref();
        let files = fs::read_dir(folder)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>());
        match files {
            Ok(mut files) => {
                files.sort();
                for file in files {
                    self.file(&file);
                }
            }
            Err(error) => {
                self.faults.push(unreadable(&folder.display().to_string(), error, FOLDER));
                self.lost(Table::ALL);
            }
        }
        self
    }

    fn file(&mut self, path: &Path) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some((stem, ending)) = name.rsplit_once('.').filter(|_| !name.starts_with('.')) else { return };
        let csv = ending.eq_ignore_ascii_case("csv");
        if !csv && !ending.eq_ignore_ascii_case("json") {
            return;
        }
        let Some(table) = self.table(&Place::file(&name), stem) else { return };
        match text::open(path) {
            Ok(file) if csv => self.csv(table, &name, file),
            Ok(file) => self.json(table, &name, file),
            Err(error) => {
                self.faults.push(unreadable(&name, error, text::FILE));
                self.lost(&[table]);
                self
            }
        };
    }

    /// The table of that name; `None` after noting a fault.
    fn table(&mut self, place: &Place, seen: &str) -> Option<Table> {
        let table = seen.parse().ok();
        if table.is_none() {
            let tables: Vec<String> = Table::ALL.iter().map(ToString::to_string).collect();
            let nearest = nearest(seen, tables.iter().map(String::as_str));
            if let Some(meant) = nearest.as_ref().and_then(|nearest| nearest.parse().ok()) {
                self.lost(&[meant]);
            }
            let expected = one_of(tables.iter().map(String::as_str));
            self.faults.push(place.clone().fault(Problem::UnknownTable { seen: seen.to_owned(), expected, nearest }));
        }
        table
    }

    /// Notes tables that could not be read: that they, or rows of theirs, are missing is then no further fault.
    fn lost(&mut self, tables: &[Table]) {
        for table in tables {
            self.tables.insert(*table);
            self.builder.unread(*table, |_| None);
        }
    }

    /// Reads a table from CSV with a header line. `name` is the name of the input in messages.
    pub fn csv(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        let (place, noted) = (Place::file(name), self.faults.len());
        let text = text::read(name, input, &mut self.faults);
        let columns = |_: &[String]| Columns::all(Fact::columns(table));
        match text.as_ref().and_then(|text| csv::lines(&place, text, columns, &mut self.faults)) {
            Some(lines) => self.lines(table, place, lines, noted),
            None => self.lost(&[table]),
        }
        self
    }

    /// Reads a table from a JSON array of objects, with the columns as field names.
    pub fn json(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        match text::read(name, input, &mut self.faults) {
            Some(text) => self.json_rows(table, Place::file(name), &mut Scan::of(&text.text), &text, true),
            None => self.lost(&[table]),
        }
        self
    }

    /// Reads a table from the JSON that comes next. `alone` where nothing may stand after it.
    fn json_rows<'t>(&mut self, table: Table, place: Place, scan: &mut Scan<'t>, text: &'t Text, alone: bool) {
        let noted = self.faults.len();
        let objects = Objects::new(text, Columns::all(Fact::columns(table)), |_, _| None);
        match Rows::of(scan, objects, alone) {
            Some(rows) => self.lines(table, place, rows, noted),
            None => {
                self.faults.push(place.fault(odd_json(scan.value(b",}").text, text, ROWS)));
                self.lost(&[table]);
            }
        }
    }

    /// Reads any number of tables from one JSON object: `{"release": […], "memberships": […]}`.
    pub fn json_tables(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        let Some(text) = text::read(name, input, &mut self.faults) else {
            self.lost(Table::ALL);
            return self;
        };
        if let Err(problem) = self.tables(name, &text) {
            self.faults.push(Place::file(name).fault(problem));
            self.lost(Table::ALL);
        }
        self
    }

    /// Reads the tables of an object up to its end, or to what makes it none.
    fn tables(&mut self, name: &str, text: &Text) -> Result<(), Problem> {
        let mut scan = Scan::of(&text.text);
        let unreadable = |reason: String| Problem::Unreadable { reason, expected: TABLES.to_owned() };
        if !scan.take(b'{') {
            return Err(odd_json(scan.value(b"").text, text, TABLES));
        }
        let mut names: Vec<String> = Vec::new();
        let mut is_open = !scan.take(b'}');
        while is_open {
            let piece = scan.value(b":,}");
            let seen = serde_json::from_str::<String>(piece.text);
            let seen = seen.map_err(|error| match text.broken(piece.text) {
                Some(before) => Problem::NotUtf8 { before },
                None => unreadable(piece.reason(&error)),
            })?;
            if !scan.take(b':') {
                return Err(unreadable(format!("expected `:`{}", scan.place())));
            }
            if let Some(before) = text.broken(&seen) {
                self.faults.push(Place::file(name).fault(Problem::NotUtf8 { before }));
                self.lost(Table::ALL);
                scan.value(b",}");
            } else if let Some(table) = self.table(&Place::file(name), &seen) {
                self.json_rows(table, Place::file(&format!("{name}, {seen}")), &mut scan, text, false);
            } else {
                scan.value(b",}");
            }
            names.push(seen);
            is_open = scan.take(b',');
            if !is_open && !scan.take(b'}') {
                return Err(unreadable(format!("expected `,` or `}}`{}", scan.place())));
            }
        }
        for seen in repeated(&names) {
            self.faults.push(Place::file(name).fault(Problem::Repeated { seen }));
        }
        if scan.is_at_end() { Ok(()) } else { Err(unreadable(format!("trailing characters{}", scan.place()))) }
    }

    /// The register of all valid rows, and all faults.
    pub fn finish(mut self) -> Parsed<Register> {
        for table in [Table::Release, Table::Memberships] {
            if !self.tables.contains(&table) {
                let place = Place::file("records");
                self.faults.push(place.fault(Problem::MissingTable { table: table.to_string() }));
            }
        }
        let (register, faults) = self.builder.finish();
        self.faults.join(faults);
        Parsed { value: register, faults: self.faults.told() }
    }

    /// Reads rows into facts. `noted` is the number of faults before this table.
    fn lines<'l>(&mut self, table: Table, mut place: Place, lines: impl Iterator<Item = Line<'l>>, noted: u64) {
        self.tables.insert(table);
        let (whole, file) = (place.clone(), Arc::<str>::from(place.file.as_str()));
        let mut empty = true;
        for mut line in lines {
            place.row = Some(line.row);
            self.faults.extend(line.wrong.drain(..).map(|problem| place.clone().fault(problem)));
            let mut cells = Cells::of(&place, &line, &mut self.faults);
            if line.lost {
                self.builder.unread(table, |column| line.text(column));
                self.builder.unread(table, |_| None);
            } else if table == Table::Release {
                if let Some(row) = Release::read(&mut cells) {
                    self.release(RowPlace { file: Arc::clone(&file), row: line.row }, &row);
                }
            } else if !self.builder.read(table, RowPlace { file: Arc::clone(&file), row: line.row }, &mut cells) {
                self.builder.unread(table, |column| line.text(column));
            }
            empty = false;
        }
        if table == Table::Release && empty && self.faults.len() == noted {
            let expected = "the day at which the records stand".to_owned();
            self.faults.push(whole.fault(Problem::NoRow { expected }));
        }
    }

    fn release(&mut self, place: RowPlace, row: &Release) {
        match &self.release {
            Some(first) => {
                self.faults.push(duplicate(place.place(), &first.place(), &row.write(), &["set of records"]))
            }
            None => {
                self.builder.release(row.release);
                self.release = Some(place);
            }
        }
    }
}

const FOLDER: &str = "a folder with a CSV or JSON file for each table, `release.csv` and `memberships.csv` at least";
const TABLES: &str = "a JSON object of tables";

impl Register {
    /// Reads a folder in the shape of `seeds/`: CSV or JSON, one file a table.
    ///
    /// # Errors
    /// All faults, each with file, row, field, the value seen and what was expected. [`Reader`] gives the register of
    /// the valid rows as well.
    pub fn read_folder(folder: impl AsRef<Path>) -> Result<Self, Faults> {
        let mut reader = Reader::default();
        reader.folder(folder);
        reader.finish().complete()
    }
}
