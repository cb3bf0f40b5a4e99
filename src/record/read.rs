//! Reading records: CSV and JSON, one row at a time, every fault with its place.
//!
//! Readers take any [`io::Read`]; only [`Reader::folder`] touches the file system. All faults of all inputs are found in
//! one pass, and nothing valid is lost because another row is bad.

use super::{
    builder::{Builder, Fact},
    cell::nearest,
    fault::{Fault, Faults, Place, Problem},
    register::{Register, Release},
    row::{Cells, Row, Table},
};
use std::{collections::BTreeMap, fs, io, path::Path};
use strum::VariantArray;

/// Collects tables, then makes a register.
///
/// ```
/// use mine_action::record::{read::Reader, row::Table};
/// let mut reader = Reader::default();
/// reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
/// reader.csv(
///     Table::Memberships,
///     "memberships.csv",
///     "convention,state,event,date,known,source\nccm,PHL,ratification,2019-01-03,,depositary\nccm,PHX,signature,2008-12-03,,depositary\n".as_bytes(),
/// );
/// let reading = reader.finish();
/// assert_eq!(reading.register.states().count(), 1);
/// assert!(reading.faults.0[0].to_string().starts_with("memberships.csv, row 3, field `state`: unknown State `PHX`"));
/// ```
#[derive(Debug, Default)]
pub struct Reader {
    builder: Builder,
    faults: Vec<Fault>,
    tables: Vec<Table>,
}

/// What a reading gave: the register of all rows that stand, and everything wrong with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The register of all rows that stand.
    pub register: Register,
    /// All faults, by place.
    pub faults: Faults,
}

impl Reading {
    /// The register, if nothing is wrong.
    ///
    /// # Errors
    /// All faults.
    pub fn complete(self) -> Result<Register, Faults> {
        if self.faults.0.is_empty() { Ok(self.register) } else { Err(self.faults) }
    }
}

/// A row as text: where it stands, and its cells by column.
type Line = (Place, BTreeMap<String, String>);

impl Reader {
    /// Reads every `*.csv` and `*.json` of a folder in the shape of `seeds/`.
    pub fn folder(&mut self, folder: &Path) -> &mut Self {
        let files = fs::read_dir(folder)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>());
        match files {
            Ok(mut files) => {
                files.sort();
                for file in files {
                    self.file(&file);
                }
            }
            Err(error) => self.unreadable(&folder.display().to_string(), &error.to_string()),
        }
        self
    }

    fn file(&mut self, path: &Path) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some((stem, ending @ ("csv" | "json"))) = name.rsplit_once('.') else { return };
        let Ok(table) = stem.parse::<Table>() else {
            self.faults.push(Place::file(&name).fault(unknown_table(stem)));
            return;
        };
        match fs::File::open(path) {
            Ok(file) if ending == "csv" => self.csv(table, &name, file),
            Ok(file) => self.json(table, &name, file),
            Err(error) => {
                self.unreadable(&name, &error.to_string());
                return;
            }
        };
    }

    fn unreadable(&mut self, file: &str, reason: &str) {
        self.faults.push(Place::file(file).fault(Problem::Unreadable { reason: reason.to_owned() }));
    }

    /// Reads a table from CSV with a header line. `name` is what messages call the input.
    pub fn csv(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        if let Some(text) = self.text(name, input) {
            let lines = self.csv_lines(table, name, &text);
            self.lines(table, lines);
        }
        self
    }

    /// Reads a table from a JSON array of objects, with the columns as field names.
    pub fn json(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        if let Some(text) = self.text(name, input) {
            match serde_json::from_str(&text) {
                Ok(value) => {
                    let lines = self.json_lines(table, &Place::file(name), &value);
                    self.lines(table, lines);
                }
                Err(error) => self.unreadable(name, &error.to_string()),
            }
        }
        self
    }

    /// Reads any number of tables from one JSON object: `{"release": […], "memberships": […]}`.
    pub fn json_tables(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        let Some(text) = self.text(name, input) else { return self };
        match serde_json::from_str::<BTreeMap<String, serde_json::Value>>(&text) {
            Ok(tables) => {
                for (table, value) in &tables {
                    let place = Place::file(&format!("{name}, {table}"));
                    match table.parse() {
                        Ok(known) => {
                            let lines = self.json_lines(known, &place, value);
                            self.lines(known, lines);
                        }
                        Err(_) => self.faults.push(Place::file(name).fault(unknown_table(table))),
                    }
                }
            }
            Err(error) => self.unreadable(name, &error.to_string()),
        }
        self
    }

    /// The register of all rows that stand, with all faults.
    pub fn finish(mut self) -> Reading {
        for table in [Table::Release, Table::Memberships] {
            if !self.tables.contains(&table) {
                let place = Place::file("records");
                self.faults.push(place.fault(Problem::MissingTable { table: table.to_string() }));
            }
        }
        let (register, faults) = self.builder.finish();
        self.faults.extend(faults);
        self.faults.sort_by(|a, b| a.place.cmp(&b.place));
        Reading { register, faults: Faults(self.faults) }
    }

    /// The whole input as text; a fault noted where it is not UTF-8 or empty.
    fn text(&mut self, name: &str, mut input: impl io::Read) -> Option<String> {
        let mut bytes = Vec::new();
        if let Err(error) = input.read_to_end(&mut bytes) {
            self.unreadable(name, &error.to_string());
            return None;
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => self.faults.push(Place::file(name).fault(Problem::EmptyFile)),
            Ok(text) => return Some(text.to_owned()),
            Err(error) => {
                let (good, _) = bytes.split_at(error.valid_up_to());
                let text = String::from_utf8_lossy(good);
                let row = text.matches('\n').count() as u64 + 1;
                let line = text.rsplit('\n').next().unwrap_or_default();
                let before: String = line.chars().skip(line.chars().count().saturating_sub(20)).collect();
                self.faults.push(Place::file(name).row(row).fault(Problem::NotUtf8 { before }));
            }
        }
        None
    }

    fn csv_lines(&mut self, table: Table, name: &str, text: &str) -> Vec<Line> {
        let place = Place::file(name);
        let mut input = csv::ReaderBuilder::new().has_headers(true).flexible(true).from_reader(text.as_bytes());
        let header: Vec<String> = match input.headers() {
            Ok(header) => header.iter().map(|column| column.trim().to_owned()).collect(),
            Err(error) => {
                self.unreadable(name, &error.to_string());
                return Vec::new();
            }
        };
        self.check_columns(table, &place.row(1), &header);
        let mut lines = Vec::new();
        for record in input.records() {
            match record {
                Ok(record) => {
                    let row = record.position().map_or(0, csv::Position::line);
                    if record.len() == header.len() {
                        let cells = header.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
                        lines.push((place.row(row), cells));
                    } else {
                        let problem = Problem::CellCount { seen: record.len() as u64, expected: header.len() as u64 };
                        self.faults.push(place.row(row).fault(problem));
                    }
                }
                Err(error) => self.unreadable(name, &error.to_string()),
            }
        }
        lines
    }

    fn json_lines(&mut self, table: Table, place: &Place, value: &serde_json::Value) -> Vec<Line> {
        let Some(items) = value.as_array() else {
            let reason = "expected an array of objects".to_owned();
            self.faults.push(place.clone().fault(Problem::Unreadable { reason }));
            return Vec::new();
        };
        let mut lines = Vec::new();
        for (item, row) in items.iter().zip(1..) {
            let place = place.row(row);
            let Some(object) = item.as_object() else {
                let reason = "expected an object".to_owned();
                self.faults.push(place.fault(Problem::Unreadable { reason }));
                continue;
            };
            let columns: Vec<String> = object.keys().cloned().collect();
            self.check_names(table, &place, &columns);
            let cells = object.iter().map(|(column, value)| (column.clone(), json_text(value))).collect();
            lines.push((place, cells));
        }
        lines
    }

    /// Reads rows into facts.
    fn lines(&mut self, table: Table, lines: Vec<Line>) {
        self.tables.push(table);
        for (place, line) in lines {
            let mut cells = Cells::new(&place, &line, &mut self.faults);
            if table == Table::Release {
                if let Some(row) = Release::read(&mut cells) {
                    let again = self.builder.has_release();
                    self.builder.release(row.release);
                    if again {
                        let problem =
                            Problem::Duplicate { first: place.row.unwrap_or_default() - 1, key: "release".to_owned() };
                        self.faults.push(place.fault(problem));
                    }
                }
            } else if let Some(fact) = Fact::read(table, &mut cells) {
                self.builder.add(place, fact);
            }
        }
    }

    fn check_columns(&mut self, table: Table, place: &Place, header: &[String]) {
        self.check_names(table, place, header);
        for column in Fact::columns(table) {
            if !header.iter().any(|name| name == column) {
                self.faults.push(place.clone().fault(Problem::MissingColumn { column: (*column).to_owned() }));
            }
        }
    }

    fn check_names(&mut self, table: Table, place: &Place, names: &[String]) {
        let columns = Fact::columns(table);
        for name in names.iter().filter(|name| !columns.contains(&name.as_str())) {
            let expected =
                format!("one of {}", columns.iter().map(|c| format!("`{c}`")).collect::<Vec<_>>().join(", "));
            let nearest = nearest(name, columns.iter().copied());
            let problem = Problem::UnknownColumn { seen: name.clone(), expected, nearest };
            self.faults.push(place.clone().fault(problem));
        }
    }
}

fn unknown_table(seen: &str) -> Problem {
    let tables: Vec<String> = Table::VARIANTS.iter().map(ToString::to_string).collect();
    let expected = format!("one of {}", tables.iter().map(|t| format!("`{t}`")).collect::<Vec<_>>().join(", "));
    Problem::UnknownTable { seen: seen.to_owned(), expected, nearest: nearest(seen, tables.iter().map(String::as_str)) }
}

/// The text that the same cell of a CSV file would have.
fn json_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(entries) => entries.iter().map(json_text).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}

impl Register {
    /// Reads a folder in the shape of `seeds/`: CSV or JSON, one file a table.
    ///
    /// # Errors
    /// All faults, each with file, row, field, the value seen and what was expected. [`Reader`] also gives the register
    /// of the rows that stand.
    pub fn read_folder(folder: &Path) -> Result<Self, Faults> {
        let mut reader = Reader::default();
        reader.folder(folder);
        reader.finish().complete()
    }
}
