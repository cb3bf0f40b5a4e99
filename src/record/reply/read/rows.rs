//! The rows of a sheet of replies: what each tells, and everything wrong with it.

use super::{
    super::{
        BySubject, NoAnswer, Reply, ReplyKey, Told,
        origin::{Assessor, Origin},
        vocabulary::{Term, Vocabulary},
    },
    ASSESSOR, Entry, TIDY, WIDE, json,
};
use crate::base::{citation::Source, cycle::Cycle, suggest::nearest};
use crate::law::item::{ItemKind, Universe};
use crate::record::{
    cell::{Cell, read_number},
    cells::{Cells, Line},
    fault::{Fault, Place, Problem},
    sheet::{columns::Columns, csv, json as objects, text::Text},
    subject::Subject,
};

const CODE: &str = "the code of an item or question";

/// What all replies of a row have in common; `None` where it cannot be read.
#[derive(Clone)]
struct Row {
    subject: Option<Subject>,
    cycle: Option<Cycle>,
    origin: Option<Origin>,
}

impl Row {
    fn read(cells: &mut Cells<'_, '_>) -> Self {
        let (subject, cycle) = (cells.cell("subject"), cells.cell("cycle"));
        let source = cells.cell::<Option<Source>>("source");
        let assessor = cells.cell::<Option<Assessor>>(ASSESSOR);
        let origin = source.zip(assessor).map(|(source, assessor)| Origin { source, assessor });
        Self { subject, cycle, origin }
    }
}

/// The rows of a sheet, while it is read.
pub(super) struct Rows<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    /// The number of the sheet.
    pub(super) sheet: usize,
    /// The row that is read.
    pub(super) place: Place,
    pub(super) faults: &'a mut Vec<Fault>,
    pub(super) entries: &'a mut BySubject<Entry>,
}

impl Rows<'_> {
    pub(super) fn csv(&mut self, text: &Text) {
        let vocabulary = self.vocabulary;
        let columns = |header: &[String]| {
            if is_wide(header.iter().map(String::as_str)) {
                Columns::with(&WIDE, &[ASSESSOR]).and(vocabulary.codes(), CODE)
            } else {
                tidy()
            }
        };
        let Some(lines) = csv::lines(&self.place, text, columns, self.faults) else { return };
        if is_wide(lines.names()) {
            let items = lines.names().filter_map(|code| Some((code.to_owned(), vocabulary.get(code)?)));
            let items: Vec<(String, Term)> = items.collect();
            self.lines(lines, |rows, line| rows.wide(line, &items));
        } else {
            self.lines(lines, Self::tidy);
        }
    }

    pub(super) fn json(&mut self, text: &Text) {
        let rows = json::rows(&self.place, text, self.faults);
        self.lines(objects::lines(rows, text, &tidy()), Self::tidy);
    }

    fn lines<'l>(&mut self, lines: impl Iterator<Item = Line<'l>>, read: impl Fn(&mut Self, &Line<'l>)) {
        for mut line in lines {
            self.place.row = Some(line.row);
            self.faults.extend(line.wrong.drain(..).map(|problem| self.place.clone().fault(problem)));
            if !line.lost && !line.is_blank() {
                read(self, &line);
            }
        }
    }

    fn tidy(&mut self, line: &Line<'_>) {
        let mut cells = Cells::of(&self.place, line, self.faults);
        let row = Row::read(&mut cells);
        let code = match cells.text("item", false, || CODE.to_owned()) {
            Some("") => cells.missing("item", CODE.to_owned()),
            code => code,
        };
        let given = cells.text("answer", false, String::expected).filter(|text| !text.is_empty());
        let missing = cells.cell::<Option<NoAnswer>>("missing");
        let term = code.and_then(|code| self.term(code));
        let answered = given.zip(term).and_then(|(text, term)| self.noted("answer", answer_of(term, text)));
        let told = match (given, missing) {
            (Some(seen), Some(Some(other))) => {
                self.note("missing", Problem::Both { seen: seen.to_owned(), other: other.to_string() });
                None
            }
            (Some(_), Some(None)) => answered,
            (None, Some(Some(why))) => Some(Told::Missing(why)),
            // Not told, or not to be read.
            (_, None) | (None, Some(None)) => None,
        };
        let fits = self.fits("subject", row.subject.as_ref(), term);
        if let (Some(code), Some(told), true) = (code, told, fits) {
            self.add(row, code, told, false);
        }
    }

    fn wide(&mut self, line: &Line<'_>, items: &[(String, Term)]) {
        let mut cells = Cells::of(&self.place, line, self.faults);
        let row = Row::read(&mut cells);
        let texts: Vec<_> = items.iter().map(|(code, _)| cells.text(code, false, String::expected)).collect();
        for ((code, term), text) in items.iter().zip(texts) {
            let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
            let told = self.noted(code, told_of(*term, text));
            let fits = self.fits(code, row.subject.as_ref(), Some(*term));
            if let (Some(told), true) = (told, fits) {
                self.add(row.clone(), code, told, true);
            }
        }
    }

    fn note(&mut self, field: &str, problem: Problem) {
        self.faults.push(self.place.field(field).fault(problem));
    }

    /// What a code stands for; a fault noted where it stands for nothing.
    fn term(&mut self, code: &str) -> Option<Term> {
        let term = self.vocabulary.get(code);
        if term.is_none() {
            let nearest = self.vocabulary.nearest(code);
            self.note("item", Problem::UnknownCode { seen: code.to_owned(), expected: CODE.to_owned(), nearest });
        }
        term
    }

    /// What is told; a fault noted where it cannot be.
    fn noted(&mut self, field: &str, told: Result<Told, Problem>) -> Option<Told> {
        told.map_err(|problem| self.note(field, problem)).ok()
    }

    /// Whether it can be asked of the subject, as far as both are known; a fault noted where it cannot.
    fn fits(&mut self, field: &str, subject: Option<&Subject>, term: Option<Term>) -> bool {
        let (Some(subject), Some(term)) = (subject, term) else { return false };
        let fits = subject.is_of(term.universe());
        if !fits {
            let expected = one_of(term.universe()).to_owned();
            self.note(field, Problem::UnfitSubject { seen: subject.to_string(), item: term.code(), expected });
        }
        fits
    }

    fn add(&mut self, row: Row, code: &str, told: Told, in_column: bool) {
        let Row { subject: Some(subject), cycle: Some(cycle), origin: Some(origin) } = row else { return };
        let entries = self.entries.entry(subject.clone()).or_default().entry(cycle).or_default();
        let reply = Reply { key: ReplyKey { subject, cycle, item: code.to_owned() }, told, origin };
        entries.push(Entry { reply, sheet: self.sheet, row: self.place.row.unwrap_or_default(), in_column });
    }
}

/// Whether these are the columns of a wide form.
fn is_wide<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    !names.any(|name| TIDY.contains(&name) && !WIDE.contains(&name))
}

/// The columns of the tidy form.
fn tidy() -> Columns<'static> {
    Columns::with(&TIDY, &[ASSESSOR])
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
    if let Ok(why) = text.parse() {
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
        nearest: nearest(text, answers.iter().copied().chain(NoAnswer::ALL.iter().map(|why| why.code()))),
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
