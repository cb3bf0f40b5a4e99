//! Reading replies: CSV in two forms, and JSON; one row at a time, every fault with its place.
//!
//! The *tidy* form has one reply in a row: `subject,cycle,item,answer,missing,source`, in any order, and where somebody
//! judged the answers a column `assessor`. An `answer` is `yes`, `no` or a whole number; where there is none, `missing` may
//! say why. A row with neither tells nothing: it is checked and passed over, so that a template filled in part can be read.
//!
//! The *wide* form has one subject in a row: `subject,cycle,source`, perhaps `assessor`, and a column for each item, called
//! by its code. A cell is an answer, a reason why there is none, or empty: not told. A header without `item`, `answer` and
//! `missing` is a wide one; an item that is called as a column of the tidy form can be told in that form alone.
//!
//! In JSON the rows are objects with the columns of the tidy form as field names: in an array, or one in a line. An answer
//! may be `true` or `false` there.
//!
//! All faults of all inputs are found in one pass, and nothing valid is lost because another row is bad. One source (and
//! assessor) tells one thing of one item: a second row is a fault, and the first stands. What different sources tell is kept
//! side by side, see [`Replies::decided`]. The source may be left empty: then none was given, and that is told wherever the
//! answer is.

use super::{
    NoAnswer, Replies, Reply, ReplyKey, Told,
    origin::{Assessor, Origin},
    vocabulary::{Term, Vocabulary},
};
use crate::base::{citation::Source, cycle::Cycle};
use crate::law::item::{ItemKind, Universe};
use crate::record::{
    builder::duplicate,
    cell::{Cell, nearest, read_number},
    fault::{Fault, Faults, Place, Problem},
    row::{Cells, Held},
    sheet::{Columns, Line, Sheet, csv, json as objects, text},
    subject::Subject,
};
use std::{
    collections::{BTreeMap, HashMap, hash_map::Entry},
    io,
};
use strum::VariantArray;

mod json;

/// The columns of the tidy form.
pub(super) const TIDY: [&str; 6] = ["subject", "cycle", "item", "answer", "missing", "source"];
/// The columns of the wide form, beside the items.
pub(super) const WIDE: [&str; 3] = ["subject", "cycle", "source"];
/// The column that both may have.
pub(super) const ASSESSOR: &str = "assessor";

/// Collects replies to what a vocabulary names.
///
/// ```
/// use mine_action::{law::plan::oslo, record::reply::{read::Reader, vocabulary::Vocabulary}};
/// let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
/// let mut reader = Reader::new(&vocabulary);
/// let sheet = "subject,cycle,item,answer,missing,source\nAFG,2026,baseline,yes,,report\nAFG,2026,basline,no,,report\n";
/// reader.any("facts.csv", sheet.as_bytes());
/// let reading = reader.finish();
/// assert_eq!(reading.replies.len(), 1);
/// assert_eq!(
///     reading.faults.to_string(),
///     "facts.csv, row 3, field `item`: unknown code `basline`: \
///      expected the code of an item or question; did you mean `baseline`?"
/// );
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    replies: Replies,
    faults: Vec<Fault>,
    /// Where each reply stands.
    places: HashMap<(ReplyKey, Origin), Place>,
}

/// What a reading gave: the replies of all rows that stand, and everything wrong with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The replies of all rows that stand.
    pub replies: Replies,
    /// All faults, by place.
    pub faults: Faults,
}

impl Reading {
    /// The replies, if nothing is wrong.
    ///
    /// # Errors
    /// All faults.
    pub fn complete(self) -> Result<Replies, Faults> {
        if self.faults.0.is_empty() { Ok(self.replies) } else { Err(self.faults) }
    }
}

/// The code of something that may be answered, known or not.
struct Code(String);

impl Cell for Code {
    fn expected() -> String {
        CODE.to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        Ok(Self(text.to_owned()))
    }

    fn write(&self) -> String {
        self.0.clone()
    }
}

const CODE: &str = "the code of an item or question";

/// What all replies of a row have in common; `None` where it cannot be read.
struct Row {
    subject: Option<Subject>,
    cycle: Option<Cycle>,
    origin: Option<Origin>,
}

impl Row {
    fn read(cells: &mut Cells<'_>) -> Self {
        let (subject, cycle) = (cells.cell("subject"), cells.cell("cycle"));
        let source = cells.cell::<Option<Source>>("source");
        let assessor = cells.cell::<Option<Assessor>>(ASSESSOR);
        let origin = source.zip(assessor).map(|(source, assessor)| Origin { source, assessor });
        Self { subject, cycle, origin }
    }
}

impl<'a> Reader<'a> {
    /// A reader of replies to what the vocabulary names.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, replies: Replies::default(), faults: Vec::new(), places: HashMap::new() }
    }

    /// Reads a sheet in the form that its name tells (`.csv`, `.json`, `.jsonl`, `.ndjson`), or else its first letter: `[`
    /// and `{` begin JSON. `name` is what messages call the input.
    pub fn any(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        let Some(text) = text::read(name, input, &mut self.faults) else { return self };
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let json = match ending.as_deref() {
            Some("csv") => false,
            Some("json" | "jsonl" | "ndjson") => true,
            _ => text.text.trim_start().starts_with(['[', '{']),
        };
        if json { self.json_text(name, &text) } else { self.csv_text(name, &text) }
    }

    /// Reads a sheet from CSV with a header line, tidy or wide.
    pub fn csv(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        match text::read(name, input, &mut self.faults) {
            Some(text) => self.csv_text(name, &text),
            None => self,
        }
    }

    /// Reads a sheet from JSON: an array of objects, or one object in a line.
    pub fn json(&mut self, name: &str, input: impl io::Read) -> &mut Self {
        match text::read(name, input, &mut self.faults) {
            Some(text) => self.json_text(name, &text),
            None => self,
        }
    }

    /// The replies of all rows that stand, with all faults.
    pub fn finish(mut self) -> Reading {
        self.faults.sort_by(|a, b| a.place.cmp(&b.place));
        Reading { replies: self.replies, faults: Faults(self.faults) }
    }

    fn csv_text(&mut self, name: &str, text: &text::Text) -> &mut Self {
        let vocabulary = self.vocabulary;
        let mut items: Option<BTreeMap<String, Term>> = None;
        let columns = |header: &[String]| {
            if header.iter().any(|name| !WIDE.contains(&name.as_str()) && TIDY.contains(&name.as_str())) {
                return tidy();
            }
            items = Some(header.iter().filter_map(|code| Some((code.clone(), vocabulary.get(code)?))).collect());
            Columns::with(&WIDE, &[ASSESSOR]).and(vocabulary.codes(), CODE)
        };
        let sheet = csv::sheet(&Place::file(name), text, columns, &mut self.faults).unwrap_or_default();
        match items {
            Some(items) => self.wide(sheet, &items),
            None => self.tidy(sheet),
        }
        self
    }

    fn json_text(&mut self, name: &str, text: &text::Text) -> &mut Self {
        let place = Place::file(name);
        let rows = json::rows(&place, text, &mut self.faults);
        let sheet = objects::sheet(&place, rows, text, &tidy(), &mut self.faults);
        self.tidy(sheet);
        self
    }

    fn tidy(&mut self, sheet: Sheet) {
        for line in sheet.lines.iter().filter(|line| !is_blank(line)) {
            let mut cells = Cells::held(&line.place, &line.cells, &line.absent, &mut self.faults);
            let row = Row::read(&mut cells);
            let code = cells.cell::<Code>("item");
            let answer = cells.cell::<Option<String>>("answer");
            let missing = cells.cell::<Option<NoAnswer>>("missing");
            let term = code.and_then(|code| self.term(&line.place, code));
            let given = answer.flatten();
            let answered = given.as_deref().zip(term).map(|(text, term)| answer_of(term, text));
            let answered = answered.map(|told| self.noted(line.place.field("answer"), told));
            let told = match (given, missing) {
                (Some(seen), Some(Some(other))) => {
                    let problem = Problem::Both { seen, other: other.to_string() };
                    self.faults.push(line.place.field("missing").fault(problem));
                    None
                }
                (Some(_), Some(None)) => answered.flatten(),
                (None, Some(Some(why))) => Some(Told::Missing(why)),
                // Not told, or not to be read.
                (_, None) | (None, Some(None)) => None,
            };
            let fits = self.fits(&line.place.field("subject"), row.subject.as_ref(), term);
            if let (Some(term), Some(told), true) = (term, told, fits) {
                self.add(line.place.clone(), &row, term, told);
            }
        }
    }

    fn wide(&mut self, sheet: Sheet, items: &BTreeMap<String, Term>) {
        for line in sheet.lines.iter().filter(|line| !is_blank(line)) {
            let mut cells = Cells::held(&line.place, &line.cells, &line.absent, &mut self.faults);
            let row = Row::read(&mut cells);
            let told = items.keys().map(|code| cells.cell::<Option<String>>(code).flatten());
            let told: Vec<Option<String>> = told.collect();
            for ((code, term), told) in items.iter().zip(told) {
                let Some(text) = told else { continue };
                let place = line.place.field(code);
                let told = self.noted(place.clone(), told_of(*term, &text));
                let fits = self.fits(&place, row.subject.as_ref(), Some(*term));
                if let (Some(told), true) = (told, fits) {
                    self.add(place, &row, *term, told);
                }
            }
        }
    }

    /// What a code stands for; a fault noted where it stands for nothing.
    fn term(&mut self, place: &Place, Code(seen): Code) -> Option<Term> {
        let term = self.vocabulary.get(&seen);
        if term.is_none() {
            let nearest = self.vocabulary.nearest(&seen);
            let problem = Problem::UnknownCode { seen, expected: CODE.to_owned(), nearest };
            self.faults.push(place.field("item").fault(problem));
        }
        term
    }

    /// What is told; a fault noted where it cannot be.
    fn noted(&mut self, place: Place, told: Result<Told, Problem>) -> Option<Told> {
        told.map_err(|problem| self.faults.push(place.fault(problem))).ok()
    }

    /// Whether it can be asked of the subject, as far as both are known; a fault noted where it cannot.
    fn fits(&mut self, place: &Place, subject: Option<&Subject>, term: Option<Term>) -> bool {
        let (Some(subject), Some(term)) = (subject, term) else { return false };
        let fits = subject.is_of(term.universe());
        if !fits {
            let expected = one_of(term.universe()).to_owned();
            let problem = Problem::UnfitSubject { seen: subject.to_string(), item: term.code(), expected };
            self.faults.push(place.clone().fault(problem));
        }
        fits
    }

    fn add(&mut self, place: Place, row: &Row, term: Term, told: Told) {
        let Row { subject: Some(subject), cycle: Some(cycle), origin: Some(origin) } = row else { return };
        let key = ReplyKey { subject: subject.clone(), cycle: *cycle, item: term.code() };
        match self.places.entry((key.clone(), origin.clone())) {
            Entry::Occupied(first) => {
                let Origin { source, assessor } = origin;
                let seen = [subject.to_string(), cycle.to_string(), key.item, source.write(), assessor.write()];
                let columns = ["subject", "cycle", "item", "source", ASSESSOR];
                let columns = columns.get(..if assessor.is_some() { 5 } else { 4 }).unwrap_or_default();
                self.faults.push(duplicate(place, first.get(), &seen, columns));
            }
            Entry::Vacant(free) => {
                free.insert(place);
                self.replies.add(Reply { key, told, origin: origin.clone() });
            }
        }
    }
}

/// The columns of the tidy form.
fn tidy() -> Columns<'static> {
    Columns::with(&TIDY, &[ASSESSOR])
}

/// Whether nothing stands in any cell.
fn is_blank(line: &Line) -> bool {
    line.cells.values().all(|cell| matches!(cell, Held::Text(text) if text.trim().is_empty()))
}

/// An answer of the kind that is asked for.
fn answer_of(term: Term, text: &str) -> Result<Told, Problem> {
    match (term.kind(), text) {
        (ItemKind::YesNo, "yes") => Ok(Told::YesNo(true)),
        (ItemKind::YesNo, "no") => Ok(Told::YesNo(false)),
        (ItemKind::YesNo, _) => Err(Problem::UnknownCode {
            seen: text.to_owned(),
            expected: "`yes` or `no`".to_owned(),
            nearest: nearest(text, ["yes", "no"].into_iter()),
        }),
        (ItemKind::Amount, _) => read_number(text, Told::MOST).map(Told::Amount),
    }
}

/// An answer of that kind, or why there is none.
fn told_of(term: Term, text: &str) -> Result<Told, Problem> {
    if let Ok(why) = NoAnswer::read(text) {
        return Ok(Told::Missing(why));
    }
    let (answers, in_words) = match term.kind() {
        ItemKind::YesNo => (&["yes", "no"][..], "`yes`, `no`"),
        ItemKind::Amount if text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first)) => {
            return answer_of(term, text);
        }
        ItemKind::Amount => (&[][..], "a whole number"),
    };
    answer_of(term, text).map_err(|_| Problem::UnknownCode {
        seen: text.to_owned(),
        expected: format!("{in_words} or {}", NoAnswer::expected()),
        nearest: nearest(text, answers.iter().copied().chain(NoAnswer::VARIANTS.iter().map(Into::into))),
    })
}

/// A subject of that universe, in words.
const fn one_of(universe: Universe) -> &'static str {
    match universe {
        Universe::StatesParties | Universe::StatesNotParty | Universe::States => "a State",
        Universe::Requests => "a request such as `AFG/apmbc-5/3`",
        Universe::Meetings => "a meeting such as `apmbc/22MSP`",
        Universe::Resolutions => "a resolution such as `A/RES/80/35`",
    }
}
