//! Which clock a request is about, or a source that shows a deadline.
//!
//! A source may tell it (column `clock` of the requests). Where none does, it is the only clock under which there may be
//! something to be done on that day: nobody asks for more time for what is done, or never was. Where there are several,
//! it cannot be told, and the deadline of each may have moved.

use super::{matter::Remnants, phase::Matters, records::DutyRecords, statement::Statement};
use crate::assess::standing::Term;
use crate::base::{Day, months::months_after, truth::Truth, when::When};
use crate::law::{
    limit::NEW_REMNANTS_MONTHS,
    reading::{Extendable, Readings},
};
use crate::record::{
    exception::Exception,
    request::{ExtensionRequest, RequestClock},
};
use std::collections::BTreeMap;

/// What a request or a sighting is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// The clock from entry into force, whatever was found since.
    Entry,
    /// One clock.
    Of(Running),
    /// One of these; which, cannot be told.
    Open(Vec<Running>),
    /// Hostilities of which nothing is recorded.
    Nothing,
}

/// A clock that may run on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Running {
    /// That from entry into force, or from the find after its deadline that took its place.
    Treaty,
    /// That of the hostilities of that name (CCM Art. 4(1)(b)).
    Hostilities(String),
}

/// Which clock it is whose deadline is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// From entry into force.
    Entry,
    /// From a find after the deadline.
    Find,
    /// From the end of the hostilities of that name.
    Hostilities(&'a str),
}

impl Subject {
    /// Whether it is about that clock.
    pub(super) fn is_of(&self, place: Place<'_>) -> Truth {
        let meant = |running: &Running| match (running, place) {
            (Running::Treaty, Place::Entry | Place::Find) => true,
            (Running::Hostilities(name), Place::Hostilities(other)) => name == other,
            _ => false,
        };
        match self {
            Self::Entry => (place == Place::Entry).into(),
            Self::Of(running) => meant(running).into(),
            Self::Open(several) if several.iter().any(meant) => Truth::Unknown,
            Self::Open(_) | Self::Nothing => Truth::No,
        }
    }
}

/// What tells the clocks of a duty apart, by reason of one consent.
pub(super) struct Subjects<'a> {
    records: DutyRecords<'a>,
    readings: Readings,
    term: Term,
    /// What there was under the clock of the treaty, by all but requests; told only where there are others.
    treaty: Matters,
    /// Remnants with a clock of their own, as all but requests tell.
    others: Vec<Remnants>,
    /// The names of hostilities before entry into force, whose remnants fall under the clock of the treaty.
    older: Vec<String>,
}

impl<'a> Subjects<'a> {
    /// Those of a duty that binds from that day on.
    pub(super) fn new(
        records: DutyRecords<'a>,
        readings: Readings,
        term: Term,
        from: Day,
        others: Vec<Remnants>,
        older: Vec<String>,
    ) -> Self {
        let treaty = if others.is_empty() { Matters::default() } else { Matters::read(&records.told(term), from) };
        Self { records, readings, term, treaty, others, older }
    }

    /// What a request is about.
    pub(super) fn of_request(&self, request: &ExtensionRequest) -> Subject {
        match &request.clock {
            Some(RequestClock::EntryIntoForce) => Subject::Entry,
            Some(RequestClock::Hostilities(name)) if self.others.iter().any(|one| one.name == *name) => {
                Subject::Of(Running::Hostilities(name.clone()))
            }
            Some(RequestClock::Hostilities(name)) if !self.older.contains(name) => Subject::Nothing,
            Some(_) => Subject::Of(Running::Treaty),
            None if self.others.is_empty() => Subject::Of(Running::Treaty),
            None => {
                let day = request.filed.or_else(|| self.records.register.decision_day(request));
                self.among(self.may_be_open(day.unwrap_or(When::UNKNOWN)))
            }
        }
    }

    /// What a deadline is of that a source shows: of the clock of which it is the deadline, where there are several.
    pub(super) fn of_sighting(&self, seen: When, shown: &Exception) -> Subject {
        // While hostilities last there is no deadline that could be shown.
        let dated = |running: &Running| match running {
            Running::Treaty => true,
            Running::Hostilities(name) => self.deadline_of(name).is_some(),
        };
        let several: Vec<Running> = self.may_be_open(seen).into_iter().filter(dated).collect();
        let own = |running: &&Running| match running {
            Running::Treaty => false,
            Running::Hostilities(name) => self.deadline_of(name) == Some(shown.date),
        };
        match several.iter().find(own) {
            Some(running) => Subject::Of(running.clone()),
            None => self.among(several),
        }
    }

    /// One of these clocks.
    fn among(&self, mut several: Vec<Running>) -> Subject {
        // By that reading no other can be asked for.
        if self.readings.extendable == Extendable::FromEntry && several.contains(&Running::Treaty) {
            several = vec![Running::Treaty];
        }
        match several.pop() {
            Some(only) if several.is_empty() => Subject::Of(only),
            Some(last) => Subject::Open(several.into_iter().chain([last]).collect()),
            None => Subject::Of(Running::Treaty),
        }
    }

    /// The clocks under which there may be something to be done on that day; where that is none, all that had begun.
    fn may_be_open(&self, day: When) -> Vec<Running> {
        let begun = |one: &&Remnants| one.began().is_none_or(|began| began.earliest() <= day.latest());
        let of = |one: &Remnants| Running::Hostilities(one.name.clone());
        let others = self.others.iter().filter(begun);
        let open = others.clone().filter(|one| one.matters.may_be_open(day)).map(of);
        let treaty = (self.others.is_empty() || self.treaty.may_be_open(day)).then_some(Running::Treaty);
        let open: Vec<Running> = treaty.into_iter().chain(open).collect();
        if open.is_empty() { [Running::Treaty].into_iter().chain(others.map(of)).collect() } else { open }
    }

    /// The deadline of those hostilities before any extension.
    fn deadline_of(&self, name: &str) -> Option<When> {
        let ended = self.others.iter().find(|one| one.name == name)?.ended?;
        Some(ended.map(|day| months_after(day, NEW_REMNANTS_MONTHS, self.readings.month_end)))
    }

    /// What the requests show of the matter under that clock.
    pub(super) fn shown_by_requests(&self, place: Place<'_>) -> impl Iterator<Item = Statement<'a>> {
        let of = move |request: &&ExtensionRequest| self.of_request(request).is_of(place) == Truth::Yes;
        let shown = self.records.requests().filter(of).flat_map(|request| self.records.of_request(request));
        shown.filter(|statement| self.term.holds(statement.when))
    }

    /// The remnants with a clock of their own, with what requests show of them.
    pub(super) fn others(&self) -> impl Iterator<Item = Remnants> {
        self.others
            .iter()
            .map(|one| one.with(self.shown_by_requests(Place::Hostilities(&one.name)), (self.records, self.term)))
    }

    /// Remnants of which nothing is recorded but that more time was asked to clear them.
    pub(super) fn only_asked(&self) -> impl Iterator<Item = Remnants> {
        let mut asked: BTreeMap<&str, Vec<Statement<'a>>> = BTreeMap::new();
        for request in self.records.requests().filter(|request| self.of_request(request) == Subject::Nothing) {
            let Some(RequestClock::Hostilities(name)) = &request.clock else { continue };
            let shown = self.records.of_request(request).filter(|statement| self.term.holds(statement.when));
            asked.entry(name).or_default().extend(shown);
        }
        asked.into_iter().filter(|(_, shown)| !shown.is_empty()).map(|(name, shown)| Remnants::shown(name, shown))
    }
}
