//! Reading records: CSV and JSON, one row at a time, every fault with its place.
//!
//! Readers take any [`io::Read`]; only [`Reader::folder`] touches the file system. All faults of all inputs are found in
//! one pass, and nothing valid is lost because another row is bad.

use super::{
    builder::{Builder, Fact, duplicate},
    cell::nearest,
    fault::{Fault, Faults, Place, Problem},
    register::{Register, Release},
    row::{Cells, Held, Row, Table},
};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs, io,
    marker::PhantomData,
    path::Path,
};
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
    /// The tables that were given, readable or not.
    tables: BTreeSet<Table>,
    /// Where the release stands.
    release: Option<Place>,
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

/// An input as text. Where it has bytes that are not UTF-8, there is a mark that the text has nowhere else.
struct Text {
    text: String,
    mark: Option<char>,
}

/// A row before it is typed: where it stands, its cells by column, and columns whose absence is no fault of the row.
struct Line {
    place: Place,
    cells: BTreeMap<String, Held>,
    absent: Vec<String>,
}

impl Reader {
    /// Reads every `*.csv` and `*.json` of a folder in the shape of `seeds/`. Other files are ignored, and so are those
    /// whose name begins with a dot.
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
            Err(error) => {
                self.unreadable(&folder.display().to_string(), &error, "a folder of records");
                self.lost(Table::VARIANTS);
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
        match fs::File::open(path) {
            Ok(file) if csv => self.csv(table, &name, file),
            Ok(file) => self.json(table, &name, file),
            Err(error) => {
                self.unreadable(&name, &error, "a file of records");
                self.lost(&[table]);
                self
            }
        };
    }

    /// The table of that name; a fault noted where there is none.
    fn table(&mut self, place: &Place, seen: &str) -> Option<Table> {
        let table = seen.parse().ok();
        if table.is_none() {
            let tables: Vec<String> = Table::VARIANTS.iter().map(ToString::to_string).collect();
            let nearest = nearest(seen, tables.iter().map(String::as_str));
            if let Some(meant) = nearest.as_ref().and_then(|nearest| nearest.parse().ok()) {
                self.lost(&[meant]);
            }
            let expected = one_of(tables.iter().map(String::as_str));
            self.faults.push(place.clone().fault(Problem::UnknownTable { seen: seen.to_owned(), expected, nearest }));
        }
        table
    }

    /// Notes tables that could not be read: their absence and references to their rows are no further faults.
    fn lost(&mut self, tables: &[Table]) {
        for table in tables {
            self.tables.insert(*table);
            self.builder.unread(*table, |_| None);
        }
    }

    fn unreadable(&mut self, file: &str, error: &io::Error, expected: &str) {
        // The words of the operating system differ from one to another.
        let reason = if error.get_ref().is_some() { error.to_string() } else { error.kind().to_string() };
        self.faults.push(Place::file(file).fault(Problem::Unreadable { reason, expected: expected.to_owned() }));
    }

    /// Reads a table from CSV with a header line. `name` is what messages call the input.
    pub fn csv(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        let lines = |reader: &mut Self, text: &Text| reader.csv_lines(table, name, text);
        self.one_table(table, name, input, lines)
    }

    /// Reads a table from a JSON array of objects, with the columns as field names.
    pub fn json(&mut self, table: Table, name: &str, input: impl io::Read) -> &mut Self {
        let lines = |reader: &mut Self, text: &Text| {
            let rows = reader.parse(name, text, ROWS)?;
            reader.json_lines(table, &Place::file(name), rows, text)
        };
        self.one_table(table, name, input, lines)
    }

    fn one_table(
        &mut self,
        table: Table,
        name: &str,
        input: impl io::Read,
        lines: impl FnOnce(&mut Self, &Text) -> Option<Vec<Line>>,
    ) -> &mut Self {
        let noted = self.faults.len();
        match self.text(name, input).and_then(|text| lines(self, &text)) {
            Some(lines) => self.lines(table, &Place::file(name), lines, noted),
            None => self.lost(&[table]),
        }
        self
    }

    /// Reads any number of tables from one JSON object: `{"release": […], "memberships": […]}`.
    pub fn json_tables(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        let text = self.text(name, input);
        let tables = text.as_ref().and_then(|text| self.parse::<Pairs<Rows>>(name, text, TABLES));
        let (Some(text), Some(Pairs(tables))) = (text, tables) else {
            self.lost(Table::VARIANTS);
            return self;
        };
        let names: Vec<String> = tables.iter().map(|(table, _)| table.clone()).collect();
        for seen in repeated(&names) {
            self.faults.push(Place::file(name).fault(Problem::Repeated { seen }));
        }
        for (table, rows) in tables {
            let place = Place::file(&format!("{name}, {table}"));
            let noted = self.faults.len();
            if let Some(before) = text.broken(&table) {
                self.faults.push(Place::file(name).fault(Problem::NotUtf8 { before }));
                self.lost(Table::VARIANTS);
            } else if let Some(table) = self.table(&Place::file(name), &table) {
                match self.json_lines(table, &place, rows, &text) {
                    Some(lines) => self.lines(table, &place, lines, noted),
                    None => self.lost(&[table]),
                }
            }
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

    /// The whole input as text; a fault noted where there is none.
    fn text(&mut self, name: &str, mut input: impl io::Read) -> Option<Text> {
        let mut bytes = Vec::new();
        if let Err(error) = input.read_to_end(&mut bytes) {
            self.unreadable(name, &error, "a file of records");
            return None;
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let text = if utf_16 { None } else { Text::decode(bytes) };
        match text {
            Some(text) if text.text.trim().is_empty() => {
                self.faults.push(Place::file(name).fault(Problem::EmptyFile));
                None
            }
            None => {
                let before = String::new();
                self.faults.push(Place::file(name).fault(Problem::NotUtf8 { before }));
                None
            }
            text => text,
        }
    }

    fn csv_lines(&mut self, table: Table, name: &str, text: &Text) -> Option<Vec<Line>> {
        let place = Place::file(name);
        let mut records = records(&text.text).into_iter();
        let (row, header) = records.next()?;
        let header: Vec<String> = match header {
            Ok(header) => header.iter().map(|column| column.trim().to_owned()).collect(),
            Err(broken) => {
                self.faults.extend(text.broken_quotes(broken.cell).map(|problem| place.row(row).fault(problem)));
                return None;
            }
        };
        let absent = self.check_header(table, &place.row(row), &header, text);
        let mut lines = Vec::new();
        for (row, record) in records {
            let place = place.row(row);
            let (problems, cells): (Vec<Problem>, _) = match record {
                Ok(cells) if cells.len() == header.len() => {
                    let cells = cells.into_iter().map(|cell| text.hold(&cell, Held::Text));
                    lines.push(Line { place, cells: first_of_each(&header, cells), absent: absent.clone() });
                    continue;
                }
                Ok(cells) => {
                    let count = Problem::CellCount { seen: cells.len() as u64, expected: header.len() as u64 };
                    let broken = cells.iter().find_map(|cell| text.broken(cell));
                    let broken = broken.map(|before| Problem::NotUtf8 { before });
                    ([Some(count), broken].into_iter().flatten().collect(), cells)
                }
                Err(broken) => (text.broken_quotes(broken.cell).collect(), broken.before),
            };
            self.faults.extend(problems.into_iter().map(|problem| place.clone().fault(problem)));
            // Its first cells are likely to stand where they belong, but that is not sure.
            let cell =
                |column: &str| header.iter().zip(&cells).find(|(name, _)| *name == column).map(|(_, cell)| cell.trim());
            self.builder.unread(table, cell);
            self.builder.unread(table, |_| None);
        }
        Some(lines)
    }

    /// The JSON value; faults noted where there is none.
    fn parse<T: for<'de> Deserialize<'de>>(&mut self, name: &str, text: &Text, expected: &str) -> Option<T> {
        let error = match serde_json::from_str(&text.text) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let mut unreadable = Some(error);
        if let (Some(mark), Some(before)) = (text.mark, text.broken(&text.text)) {
            self.faults.push(Place::file(name).fault(Problem::NotUtf8 { before }));
            // Is anything else wrong with it?
            unreadable = serde_json::from_str::<T>(&text.text.replace(mark, " ")).err();
        }
        if let Some(error) = unreadable {
            let problem = Problem::Unreadable { reason: error.to_string(), expected: expected.to_owned() };
            self.faults.push(Place::file(name).fault(problem));
        }
        None
    }

    fn json_lines(&mut self, table: Table, place: &Place, rows: Rows, text: &Text) -> Option<Vec<Line>> {
        let items = match rows {
            Rows::Rows(items) => items,
            Rows::Other(value) => {
                self.faults.push(place.clone().fault(odd_json(&value, text, ROWS)));
                return None;
            }
        };
        let mut lines = Vec::new();
        for (item, row) in items.into_iter().zip(1..) {
            let place = place.row(row);
            match item {
                Item::Object(Pairs(fields)) => {
                    let (names, values): (Vec<String>, Vec<Value>) = fields.into_iter().unzip();
                    let absent = self.check_names(table, &place, &names, text);
                    let cells = values.iter().map(|value| json_cell(value, text));
                    lines.push(Line { place, cells: first_of_each(&names, cells), absent });
                }
                Item::Other(value) => {
                    self.faults.push(place.fault(odd_json(&value, text, "an object with the columns as field names")));
                    self.builder.unread(table, |_| None);
                }
            }
        }
        Some(lines)
    }

    /// Reads rows into facts. `noted` is how many faults there were before this table.
    fn lines(&mut self, table: Table, place: &Place, lines: Vec<Line>, noted: usize) {
        self.tables.insert(table);
        if table == Table::Release && lines.is_empty() && self.faults.len() == noted {
            let expected = "the day at which the records stand".to_owned();
            self.faults.push(place.clone().fault(Problem::NoRow { expected }));
        }
        for Line { place, cells: held, absent } in lines {
            let mut cells = Cells::held(&place, &held, &absent, &mut self.faults);
            if table == Table::Release {
                if let Some(row) = Release::read(&mut cells) {
                    self.release(place, &row);
                }
            } else if let Some(fact) = Fact::read(table, &mut cells) {
                self.builder.add(place, fact);
            } else {
                self.builder.unread(table, |column| match held.get(column) {
                    Some(Held::Text(text)) => Some(text.trim()),
                    _ => None,
                });
            }
        }
    }

    fn release(&mut self, place: Place, row: &Release) {
        match &self.release {
            Some(first) => self.faults.push(duplicate(place, first, &row.write(), &["set of records"])),
            None => {
                self.builder.release(row.release);
                self.release = Some(place);
            }
        }
    }

    /// Checks the header of a table; gives the columns that it lacks.
    fn check_header(&mut self, table: Table, place: &Place, header: &[String], text: &Text) -> Vec<String> {
        let excused = self.check_names(table, place, header, text);
        let absent = absent(table, header);
        for column in absent.iter().filter(|column| !excused.contains(column)) {
            self.faults.push(place.clone().fault(Problem::MissingColumn { column: column.clone() }));
        }
        absent
    }

    /// Checks names of columns; gives those that are absent only because another name is wrong.
    fn check_names(&mut self, table: Table, place: &Place, names: &[String], text: &Text) -> Vec<String> {
        let columns = Fact::columns(table);
        for seen in repeated(names) {
            self.faults.push(place.clone().fault(Problem::Repeated { seen }));
        }
        let absent = absent(table, names);
        let mut excused = Vec::new();
        let unknown: BTreeSet<&String> = names.iter().filter(|name| !columns.contains(&name.as_str())).collect();
        for name in unknown {
            let problem = if let Some(before) = text.broken(name) {
                excused.extend(absent.iter().cloned());
                Problem::NotUtf8 { before }
            } else {
                let nearest = nearest(name, columns.iter().copied());
                excused.extend(nearest.iter().filter(|nearest| absent.contains(nearest)).cloned());
                Problem::UnknownColumn { seen: name.clone(), expected: one_of(columns.iter().copied()), nearest }
            };
            self.faults.push(place.clone().fault(problem));
        }
        excused
    }
}

const ROWS: &str = "a JSON array of objects";
const TABLES: &str = "a JSON object of tables";

/// The columns of the table that are not among the names.
fn absent(table: Table, names: &[String]) -> Vec<String> {
    let columns = Fact::columns(table).iter().filter(|column| !names.iter().any(|name| name == *column));
    columns.map(|column| (*column).to_owned()).collect()
}

/// Names that stand there more than once.
fn repeated(names: &[String]) -> BTreeSet<String> {
    let mut once = BTreeSet::new();
    names.iter().filter(|name| !once.insert(*name)).cloned().collect()
}

/// Cells by column; of a column that stands there twice the first counts.
fn first_of_each(columns: &[String], cells: impl Iterator<Item = Held>) -> BTreeMap<String, Held> {
    let mut first = BTreeMap::new();
    for (column, cell) in columns.iter().zip(cells) {
        first.entry(column.clone()).or_insert(cell);
    }
    first
}

fn one_of<'a>(names: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
}

/// At most so many characters of a text.
fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(most).collect();
    if letters.next().is_none() { start } else { start + "…" }
}

impl Text {
    /// `None` where no mark is left, which takes a text that holds all of them.
    fn decode(bytes: &[u8]) -> Option<Self> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Some(Self { text: text.to_owned(), mark: None });
        }
        // Code points that no text is to hold, and that none of this one holds, not even escaped as in JSON.
        let lower = String::from_utf8_lossy(bytes).to_lowercase();
        let free = |mark: &char| !lower.contains(*mark) && !lower.contains(&format!("\\u{:x}", u32::from(*mark)));
        let mark = ('\u{fdd0}'..='\u{fdef}').find(free)?;
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push(mark);
            }
        }
        Some(Self { text, mark: Some(mark) })
    }

    /// The last characters before the first broken byte in a part of the text.
    fn broken(&self, part: &str) -> Option<String> {
        let (before, _) = part.split_once(self.mark?)?;
        let before = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        Some(before.chars().skip(before.chars().count().saturating_sub(20)).collect())
    }

    /// What is wrong with a cell whose quotes are.
    fn broken_quotes(&self, cell: &str) -> impl Iterator<Item = Problem> + use<> {
        let seen = shortened(&self.shown(cell), 20);
        let broken = self.broken(cell).map(|before| Problem::NotUtf8 { before });
        [Some(Problem::BrokenQuotes { seen }), broken].into_iter().flatten()
    }

    /// A part of the text, for messages.
    fn shown(&self, part: &str) -> String {
        self.mark.map_or_else(|| part.to_owned(), |mark| part.replace(mark, "\u{fffd}"))
    }

    /// A cell, unless bytes of it are broken.
    fn hold(&self, cell: &str, held: impl FnOnce(String) -> Held) -> Held {
        self.broken(cell).map_or_else(|| held(cell.to_owned()), |before| Held::Wrong(Problem::NotUtf8 { before }))
    }
}

/// A record with broken quotes: the cells before them, and the cell from its opening quote to the end of the line.
struct Broken<'a> {
    before: Vec<String>,
    cell: &'a str,
}

/// The records of a CSV text, each with the line on which it starts, and its cells. Empty lines are no records.
///
/// Where the quotes of a record are broken, it is taken to end with its first line, so that no other record is lost: read
/// leniently, one quote too many would make a single cell of all that follows.
fn records(text: &str) -> Vec<(u64, Result<Vec<String>, Broken<'_>>)> {
    let mut records = Vec::new();
    let (mut rest, mut line) = (text, 1);
    loop {
        let start = rest.trim_start_matches(['\r', '\n']);
        let between = rest.strip_suffix(start).unwrap_or_default();
        line += line_ends(between);
        if start.is_empty() {
            return records;
        }
        let (record, length) = match first_record(start) {
            Ok((cells, length)) => (Ok(cells), length),
            Err((before, quote)) => {
                let cell = start.get(quote..).and_then(|cell| cell.split(['\r', '\n']).next()).unwrap_or_default();
                (Err(Broken { before, cell }), start.find(['\r', '\n']).unwrap_or(start.len()))
            }
        };
        records.push((line, record));
        let (within, after) = start.split_at_checked(length).unwrap_or((start, ""));
        line += line_ends(within);
        rest = after;
    }
}

/// How many lines end there: with `\n`, `\r\n` or `\r`.
fn line_ends(text: &str) -> u64 {
    (text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()) as u64
}

/// The cells of the first record, and where it ends.
///
/// # Errors
/// Where a cell starts of which the quotes are broken, and the cells before it.
fn first_record(text: &str) -> Result<(Vec<String>, usize), (Vec<String>, usize)> {
    enum At {
        Start,
        Plain,
        Quoted(usize),
        Closed(usize),
    }
    let (mut cells, mut cell, mut at) = (Vec::new(), String::new(), At::Start);
    let mut end = text.len();
    for (index, letter) in text.char_indices() {
        at = match (at, letter) {
            (At::Quoted(start), '"') => At::Closed(start),
            (At::Start, '"') => At::Quoted(index),
            (At::Start | At::Plain | At::Closed(_), '\r' | '\n') => {
                end = index;
                at = At::Plain;
                break;
            }
            (At::Start | At::Plain | At::Closed(_), ',') => {
                cells.push(std::mem::take(&mut cell));
                At::Start
            }
            (At::Closed(start), other) if other != '"' => return Err((cells, start)),
            (At::Quoted(start) | At::Closed(start), letter) => {
                cell.push(letter);
                At::Quoted(start)
            }
            (At::Start | At::Plain, letter) => {
                cell.push(letter);
                At::Plain
            }
        };
    }
    if let At::Quoted(start) = at {
        return Err((cells, start));
    }
    cells.push(cell);
    Ok((cells, end))
}

/// The fields of a JSON object as they stand there, also where a name stands there twice.
struct Pairs<T>(Vec<(String, T)>);

#[derive(Deserialize)]
#[serde(untagged)]
enum Rows {
    Rows(Vec<Item>),
    Other(Value),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Item {
    Object(Pairs<Value>),
    Other(Value),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

/// A value that is no table or no row.
fn odd_json(value: &Value, text: &Text, expected: &str) -> Problem {
    Problem::Unreadable {
        reason: format!("`{}`", shortened(&text.shown(&value.to_string()), 40)),
        expected: expected.to_owned(),
    }
}

/// What the same cell of a CSV file would hold.
fn json_cell(value: &Value, text: &Text) -> Held {
    let single = |value: &Value| match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    };
    if let Some(cell) = single(value) {
        return text.hold(&cell, Held::Text);
    }
    let seen = shortened(&value.to_string(), 40);
    let entries = value.as_array().and_then(|entries| entries.iter().map(single).collect::<Option<Vec<_>>>());
    match entries {
        Some(entries) => text.hold(&entries.join(";"), |joined| Held::List { joined, seen }),
        None => text.hold(&value.to_string(), |_| Held::Odd(seen)),
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
