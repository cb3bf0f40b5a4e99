//! The rows of a sheet of replies.

use super::{
    columns::{COLUMNS, is_complete, tidy},
    entry::ReadReply,
    json,
    records::{Records, too_early},
};
use crate::base::{citation::Source, cycle::Cycle, suggest::nearest};
use crate::law::item::ItemKind;
use crate::record::{
    cell::Cell,
    cells::{Cells, Line},
    fault::{Place, Problem},
    noted::Noted,
    reply::{
        answer::{answer_of, unfit},
        columns::{ASSESSOR, TIDY, WIDE},
        complete::Complete,
        origin::{Assessor, Origin},
        replies::BySubject,
        told::{NoAnswer, Reply, ReplyKey, Told},
        vocabulary::{CODE, Term, Vocabulary},
    },
    sheet::{columns::Columns, csv, text::Text},
    subject::Subject,
};

/// What all replies of a row share; `None` where it cannot be read.
#[derive(Clone)]
struct Shared {
    subject: Option<Subject>,
    cycle: Option<Cycle>,
    origin: Option<Origin>,
}

impl Shared {
    fn read(cells: &mut Cells<'_, '_>) -> Self {
        let (subject, cycle) = (cells.cell("subject"), cells.cell("cycle"));
        let source = cells.cell::<Option<Source>>("source");
        let assessor = cells.cell::<Option<Assessor>>(ASSESSOR);
        let origin = source.zip(assessor).map(|(source, assessor)| Origin { source, assessor });
        Self { subject, cycle, origin }
    }
}

/// The content of a cell: nothing, a value, or something unreadable, which has been noted.
#[derive(Clone, Copy)]
enum Stated<T> {
    Nothing,
    Value(T),
    Unreadable,
}

impl<T> Stated<T> {
    /// From the value of a cell that may be empty, `None` where it cannot be read.
    fn of(read: Option<Option<T>>) -> Self {
        read.map_or(Self::Unreadable, |value| value.map_or(Self::Nothing, Self::Value))
    }
}

/// The rows of a sheet, while it is read.
pub(super) struct SheetRows<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    /// The records beside them.
    pub(super) records: Option<&'a Records>,
    /// The number of the sheet.
    pub(super) sheet: usize,
    /// The row that is read.
    pub(super) place: Place,
    pub(super) faults: &'a mut Noted,
    pub(super) entries: &'a mut BySubject<ReadReply>,
    pub(super) declared: &'a mut Vec<Complete>,
}

impl SheetRows<'_> {
    pub(super) fn csv(&mut self, text: &Text) {
        let vocabulary = self.vocabulary;
        let columns = |header: &[String]| {
            if is_complete(header.iter().map(String::as_str)) {
                Columns::with(&COLUMNS, &[ASSESSOR])
            } else if is_wide(header.iter().map(String::as_str)) {
                Columns::with(&WIDE, &[ASSESSOR]).and(vocabulary.codes(), CODE)
            } else {
                tidy()
            }
        };
        let Some(lines) = csv::lines(&self.place, text, columns, self.faults) else { return };
        if is_complete(lines.names()) {
            self.lines(lines, Self::complete);
        } else if is_wide(lines.names()) {
            let items = lines.names().filter_map(|code| Some((code.to_owned(), vocabulary.get(code)?)));
            let items: Vec<(String, Term)> = items.collect();
            self.lines(lines, |rows, line| rows.wide(line, &items));
        } else {
            self.lines(lines, Self::tidy);
        }
    }

    pub(super) fn json(&mut self, text: &Text) {
        json::each_row(text, &mut |line| self.line(line, &Self::tidy));
    }

    fn lines<'l>(&mut self, lines: impl Iterator<Item = Line<'l>>, read: impl Fn(&mut Self, &Line<'l>)) {
        lines.for_each(|line| self.line(line, &read));
    }

    fn line<'l>(&mut self, mut line: Line<'l>, read: &impl Fn(&mut Self, &Line<'l>)) {
        self.place.row = Some(line.row);
        self.faults.extend(line.wrong.drain(..).map(|problem| self.place.clone().fault(problem)));
        if !line.lost && !line.is_blank() {
            read(self, &line);
        }
    }

    fn tidy(&mut self, line: &Line<'_>) {
        let shared = self.shared(line);
        let mut cells = Cells::of(&self.place, line, self.faults);
        let code = match cells.text("item", false, || CODE.to_owned()) {
            Some("") => cells.missing("item", CODE.to_owned()),
            code => code,
        };
        let answer = Stated::of(
            cells.text("answer", false, String::expected).map(|text| Some(text).filter(|text| !text.is_empty())),
        );
        let missing = Stated::of(cells.cell::<Option<NoAnswer>>("missing"));
        let term = code.and_then(|code| self.term(code));
        let answered = match (answer, term) {
            (Stated::Value(text), Some(term)) => self.noted("answer", answer_of(term, text)),
            _ => None,
        };
        let told = match (answer, missing) {
            (Stated::Value(seen), Stated::Value(other)) => {
                self.note("missing", Problem::Both { seen: seen.to_owned(), other: other.to_string() });
                None
            }
            (Stated::Value(_), Stated::Nothing) => answered,
            (Stated::Nothing, Stated::Value(why)) => Some(Told::Missing(why)),
            (Stated::Nothing, Stated::Nothing) | (Stated::Unreadable, _) | (_, Stated::Unreadable) => None,
        };
        let fits = self.fits("subject", shared.subject.as_ref(), term);
        if let (Some(code), Some(told), true) = (code, told, fits) {
            self.add(shared, code, told, false);
        }
    }

    fn wide(&mut self, line: &Line<'_>, items: &[(String, Term)]) {
        let shared = self.shared(line);
        let mut cells = Cells::of(&self.place, line, self.faults);
        let texts: Vec<_> = items.iter().map(|(code, _)| cells.text(code, false, String::expected)).collect();
        for ((code, term), text) in items.iter().zip(texts) {
            let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
            let told = self.noted(code, told_of(*term, text));
            let fits = self.fits(code, shared.subject.as_ref(), Some(*term));
            if let (Some(told), true) = (told, fits) {
                self.add(shared.clone(), code, told, true);
            }
        }
    }

    /// What all replies of a row share. A subject that the records do not hold, and a cycle out of reach, are faults.
    fn shared(&mut self, line: &Line<'_>) -> Shared {
        let mut shared = Shared::read(&mut Cells::of(&self.place, line, self.faults));
        let missing = shared.subject.as_ref().and_then(|subject| self.records?.missing(subject));
        if let Some(problem) = missing {
            self.note("subject", problem);
            shared.subject = None;
        }
        let first = self.vocabulary.first_cycle();
        let beyond = shared.cycle.zip(self.records);
        let beyond = beyond.and_then(|(cycle, records)| too_early(cycle, first).or_else(|| records.later(cycle)));
        if let Some(problem) = beyond {
            self.note("cycle", problem);
            shared.cycle = None;
        }
        shared
    }

    pub(super) fn note(&mut self, field: &str, problem: Problem) {
        self.faults.push(self.place.field(field).fault(problem));
    }

    /// What a code stands for; a fault noted where it stands for nothing.
    fn term(&mut self, code: &str) -> Option<Term> {
        self.term_in("item", code)
    }

    /// The same in that column.
    pub(super) fn term_in(&mut self, field: &str, code: &str) -> Option<Term> {
        self.vocabulary.term(code).map_err(|problem| self.note(field, problem)).ok()
    }

    /// What is told; a fault noted where it cannot be.
    fn noted(&mut self, field: &str, told: Result<Told, Problem>) -> Option<Told> {
        told.map_err(|problem| self.note(field, problem)).ok()
    }

    /// Whether it can be asked of the subject, as far as both are known; a fault noted where it cannot.
    fn fits(&mut self, field: &str, subject: Option<&Subject>, term: Option<Term>) -> bool {
        let (Some(subject), Some(term)) = (subject, term) else { return false };
        let unfit = unfit(subject, term);
        let fits = unfit.is_none();
        unfit.into_iter().for_each(|problem| self.note(field, problem));
        fits
    }

    fn add(&mut self, shared: Shared, code: &str, told: Told, in_column: bool) {
        let Shared { subject: Some(subject), cycle: Some(cycle), origin: Some(origin) } = shared else { return };
        let entries = self.entries.entry(subject.clone()).or_default().entry(cycle).or_default();
        let reply = Reply { key: ReplyKey { subject, cycle, item: code.to_owned() }, told, origin };
        entries.push(ReadReply { reply, sheet: self.sheet, row: self.place.row.unwrap_or_default(), in_column });
    }
}

/// Whether these are the columns of a wide form.
fn is_wide<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    !names.any(|name| TIDY.contains(&name) && !WIDE.contains(&name))
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
