//! When there was something to be done: phases, made of the statements about stockpiles and areas.
//!
//! A missing row is never a no. Up to the last day on which a source shows that something is still to be done, it is;
//! after that day it is unknown, until completion. What is found after completion begins a new phase; what is found before is
//! noted, for nobody has told whether what was there had been done by then.
//!
//! Where dates known only in part overlap, statements are taken in their natural order: seen open before completed, a
//! find before its completion.

use super::{
    phase::{Beginning, Ending, LaterFind, Matter, Matters, Phase},
    records::DutyRecords,
    statement::{Kind, Statement},
};
use crate::assess::standing::Term;
use crate::base::{Day, citation::Source, convention::Convention, months::days_after, when::When};
use crate::record::{
    area::{Area, AreaEvent},
    history::History,
};
use std::collections::BTreeSet;

impl Matters {
    /// What a sequence of statements, in order, says under a duty that binds from `baseline` on.
    pub(super) fn read(statements: &[Statement<'_>], baseline: Day) -> Self {
        let finds = statements.iter().filter(|one| matches!(one.kind, Kind::Found(_)));
        let finds = finds.filter_map(|one| one.when).collect();
        let mut fold = PhaseFold { matters: Self::default(), open: None, baseline, finds };
        for statement in statements {
            fold.take(statement);
        }
        fold.finish()
    }

    /// Whether there may be something to be done on that day.
    pub(super) fn may_be_open(&self, day: When) -> bool {
        let open = |on: Day| {
            let untold = self.unrecorded_until().is_some_and(|until| on < until);
            untold || self.phases.iter().any(|phase| phase.timeline().at(on).may_be(&Matter::Open))
        };
        open(day.earliest()) || open(day.latest())
    }
}

/// Remnants of hostilities after entry into force, which have a clock of their own (CCM Art. 4(1)(b)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remnants {
    /// The name of the hostilities.
    pub(super) name: String,
    /// When those hostilities ended; `None` = not known to have ended.
    pub(super) ended: Option<When>,
    /// The first day by which anything may have been told of them.
    told: Option<Day>,
    /// What there is to be done.
    pub(super) matters: Matters,
}

impl Remnants {
    /// The new remnants recorded in the time of one membership, by the name of the hostilities that made them.
    pub(super) fn all(history: &History, convention: Convention, term: Term) -> Vec<Self> {
        let rows = history.areas.iter().filter(|row| row.convention == convention && term.holds(row.date));
        let named: Vec<(&str, &Area)> = rows.filter_map(|row| Some((row.clock.as_deref()?, row))).collect();
        let names: BTreeSet<&str> = named.iter().map(|(name, _)| *name).collect();
        let rows = |of: &str| named.iter().filter(|(name, _)| *name == of).map(|(_, row)| *row).collect::<Vec<_>>();
        names.into_iter().map(|name| Self::of(name, &rows(name))).collect()
    }

    fn of(name: &str, rows: &[&Area]) -> Self {
        let ended = rows.iter().find(|row| row.event == AreaEvent::HostilitiesEnded);
        Self {
            name: name.to_owned(),
            ended: ended.map(|row| row.date.unwrap_or(When::UNKNOWN)),
            told: rows.iter().filter_map(|row| Statement::of_area(row)?.when).map(When::earliest).min(),
            matters: Self::read(rows.iter().filter_map(|row| Statement::of_area(row))),
        }
    }

    /// Those of hostilities of which nothing is recorded, as these statements tell.
    pub(super) fn shown(name: &str, said: Vec<Statement<'_>>) -> Self {
        let told = said.iter().filter_map(|one| one.when).map(When::earliest).min();
        Self { name: name.to_owned(), ended: None, told, matters: Self::read(said.into_iter()) }
    }

    fn read<'a>(statements: impl Iterator<Item = Statement<'a>>) -> Matters {
        let mut statements: Vec<_> = statements.collect();
        statements.sort_by_key(Statement::order);
        // What is first shown open, or done, came to be by then, on a day that is not told.
        let first = statements.first().copied().and_then(Statement::come_to_be);
        let statements: Vec<_> = first.into_iter().chain(statements).collect();
        Matters::read(&statements, Day::MIN)
    }

    /// The same with what else is said of them.
    pub(super) fn with<'a>(
        &self,
        said: impl Iterator<Item = Statement<'a>>,
        (records, term): (DutyRecords<'a>, Term),
    ) -> Self {
        let said: Vec<_> = said.collect();
        if said.is_empty() {
            return self.clone();
        }
        let rows = records.history.areas.iter();
        let rows = rows.filter(|row| row.convention == records.convention && row.clock.as_ref() == Some(&self.name));
        let rows = rows.filter(|row| term.holds(row.date));
        Self { matters: Self::read(rows.filter_map(Statement::of_area).chain(said)), ..self.clone() }
    }

    /// When there was first something to be done; `None` where nothing tells.
    pub(super) fn began(&self) -> Option<When> {
        self.matters.phases.first().map(|phase| phase.starts)
    }

    /// Whether they were there when the duty began to bind, on that day (CCM Art. 4(1)(a)).
    pub(super) fn is_older(&self, from: Day) -> bool {
        self.told.is_some_and(|told| told < from) || self.ended.is_some_and(|ended| ended.latest() < from)
    }
}

/// A phase that has not ended so far.
#[derive(Clone, Copy)]
struct OpenPhase<'a> {
    beginning: Beginning,
    starts: When,
    ends: When,
    last_seen: Option<(Day, &'a Source)>,
    /// The first day on which it was seen open, where only that says that it began.
    shown: Option<Day>,
    begun_by: &'a Source,
    begun_on: Option<When>,
}

impl<'a> OpenPhase<'a> {
    /// A phase that begins with a statement, surely open on `seen`.
    fn since(beginning: Beginning, starts: When, seen: Option<Day>, statement: &Statement<'a>) -> Self {
        let ends = seen.map_or(starts, |day| When::not_before(days_after(day, 1)));
        Self {
            beginning,
            starts,
            ends: When::not_before(ends.earliest()),
            last_seen: seen.map(|day| (day, statement.source)),
            shown: seen.filter(|_| statement.kind == Kind::Seen),
            begun_by: statement.source,
            begun_on: statement.when,
        }
    }

    fn ended(self, ends: When, ending: Ending, ended_by: Option<&Source>) -> Phase {
        Phase {
            beginning: self.beginning,
            starts: self.starts,
            ends,
            ending,
            last_seen: self.last_seen.map(|(day, source)| (day, source.clone())),
            begun_by: self.begun_by.clone(),
            begun_on: self.begun_on,
            ended_by: ended_by.cloned(),
        }
    }
}

/// What the statements said so far.
struct PhaseFold<'a> {
    /// The phases that have ended.
    matters: Matters,
    open: Option<OpenPhase<'a>>,
    /// The first day on which the duty binds.
    baseline: Day,
    /// When something was found, by all statements.
    finds: Vec<When>,
}

impl<'a> PhaseFold<'a> {
    fn take(&mut self, statement: &Statement<'a>) {
        match statement.kind {
            Kind::Present if self.open.is_none() => self.present(statement),
            Kind::Present | Kind::Seen => self.seen(statement),
            Kind::Absent => self.absent(statement),
            Kind::Found(beginning) => self.begin(beginning, statement),
            Kind::Completed => self.end(Ending::Completed, statement),
            Kind::Announced => self.end(Ending::Announced, statement),
        }
    }

    /// The phases, the last one still open included.
    fn finish(self) -> Matters {
        let Self { mut matters, open, .. } = self;
        matters.phases.extend(open.map(|open| open.ended(open.ends, Ending::NotSeen, None)));
        matters
    }

    /// A report of something to be done: there from entry into force, unless it was denied or done before.
    fn present(&mut self, statement: &Statement<'a>) {
        let Some(when) = statement.when else {
            return self.push(Beginning::Baseline, When::not_after(self.baseline), Some(self.baseline), statement);
        };
        if self.matters.is_recorded() {
            self.begin(Beginning::Seen, statement);
        } else {
            self.push(Beginning::Baseline, When::not_after(self.baseline), Some(when.earliest()), statement);
        }
    }

    /// A sighting, or what shows the same: the open phase goes on to that day.
    fn seen(&mut self, statement: &Statement<'a>) {
        let Some(open) = &mut self.open else { return self.seen_anew(statement) };
        // A find shows it open on its last possible day, a sighting on its first.
        let shown = if matches!(statement.kind, Kind::Found(_)) { When::latest } else { When::earliest };
        let day = statement.when.map_or(self.baseline, shown);
        if open.last_seen.is_none_or(|(last, _)| last < day) {
            open.last_seen = Some((day, statement.source));
            open.ends = When::not_before(days_after(day, 1));
        }
    }

    /// A sighting while nothing is known to be open.
    fn seen_anew(&mut self, statement: &Statement<'a>) {
        if self.is_of_a_find(statement) {
            return;
        }
        if self.matters.is_recorded() {
            self.begin(Beginning::Seen, statement);
        } else {
            // Nothing says that it was found: it was there from the beginning.
            let day = statement.when.map(When::earliest);
            self.push(Beginning::Baseline, When::not_after(self.baseline), day, statement);
        }
    }

    /// Whether what was seen, on a day known only in part, may be what was found within the same time.
    fn is_of_a_find(&self, statement: &Statement<'_>) -> bool {
        let Some(seen) = statement.when.filter(|seen| seen.exact().is_none()) else { return false };
        self.finds.iter().any(|found| found.intersect(seen).is_some())
    }

    /// A report that there is nothing.
    fn absent(&mut self, statement: &Statement<'a>) {
        if self.open.is_some() {
            self.end(Ending::Absent, statement);
        } else if !self.matters.is_recorded() {
            self.matters.absent = Some((statement.when, statement.source.clone()));
        }
    }

    /// Something found: a phase of its own, unless one is open already, which it then shows open.
    fn begin(&mut self, beginning: Beginning, statement: &Statement<'a>) {
        let when = statement.when.unwrap_or(When::UNKNOWN);
        let Some(open) = &self.open else { return self.push(beginning, when, when.exact(), statement) };
        let seen_before = open.last_seen.is_none_or(|(day, _)| day < when.earliest());
        if seen_before {
            self.matters.finds.push(LaterFind {
                phase: self.matters.phases.len(),
                beginning,
                when,
                source: statement.source.clone(),
                last_seen: open.last_seen.map(|(day, source)| (day, source.clone())),
            });
        }
        self.seen(statement);
        // What was only seen open was found by then.
        if let Some(open) = &mut self.open
            && let Some(shown) = open.shown.take()
            && let Some(found) = when.intersect(When::not_after(shown))
        {
            open.beginning = beginning;
            open.starts = found;
            open.begun_by = statement.source;
            open.begun_on = statement.when;
        }
    }

    fn push(&mut self, beginning: Beginning, starts: When, seen: Option<Day>, statement: &Statement<'a>) {
        self.open = Some(OpenPhase::since(beginning, starts, seen, statement));
    }

    /// The end of the open phase; of one of which nothing else is known, where none is open.
    fn end(&mut self, ending: Ending, statement: &Statement<'a>) {
        let when = statement.when.unwrap_or(When::UNKNOWN);
        let open = match self.open.take() {
            Some(open) => open,
            None if !self.matters.phases.is_empty() => return,
            None if ending == Ending::Announced && self.matters.absent.is_some() => return,
            // What was completed was there before.
            None => {
                let before = When::not_after(self.baseline.min(when.latest()));
                OpenPhase::since(Beginning::Baseline, before, None, statement)
            }
        };
        let after_last_seen = open.last_seen.map_or(When::UNKNOWN, |(day, _)| When::not_before(days_after(day, 1)));
        // Neither an announcement nor a denial says since when it is so.
        let told_later = matches!(ending, Ending::Announced | Ending::Absent);
        let when = if told_later { When::not_after(when.latest()) } else { when };
        let ends = when.intersect(after_last_seen).unwrap_or(When::on(when.latest()));
        self.matters.phases.push(open.ended(ends, ending, Some(statement.source)));
    }
}
