//! What the records say of a stockpile or of areas, as dated statements: absent, present, found, seen open, completed.

use super::{phase::Beginning, records::DutyRecords};
use crate::assess::standing::Term;
use crate::base::{Day, citation::Source, duty::Duty, when::When};
use crate::record::{
    area::{Area, AreaEvent},
    request::{ExtensionRequest, Outcome},
    stockpile::{Stockpile, StockpileEvent},
};

/// What is said. Of statements of one day, those that come first in this list are taken first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// There is nothing to be done.
    Absent,
    /// There is something, from entry into force on.
    Present,
    /// Something was found.
    Found(Beginning),
    /// It was still to be done on that day.
    Seen,
    /// It was done on that day.
    Completed,
    /// It is done; since when is not said.
    Announced,
}

/// One dated statement about what there is to be done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statement<'a> {
    pub(super) kind: Kind,
    /// `None` = undated: as at entry into force.
    pub(super) when: Option<When>,
    pub(super) source: &'a Source,
}

impl<'a> Statement<'a> {
    /// For sorting: undated statements come first. What shows a duty open is sure from its first possible day, what
    /// ends or begins a phase from its last.
    pub(super) fn order(&self) -> (Day, Kind, Day) {
        let when = self.when.unwrap_or(When::on(Day::MIN));
        match self.kind {
            Kind::Seen | Kind::Present => (when.earliest(), self.kind, when.latest()),
            Kind::Absent | Kind::Found(_) | Kind::Completed | Kind::Announced => {
                (when.latest(), self.kind, when.earliest())
            }
        }
    }

    const fn seen(when: When, source: &'a Source) -> Self {
        Self { kind: Kind::Seen, when: Some(when), source }
    }

    /// That what it tells of came to be on some day up to its own; `None` where it tells that itself, or tells of nothing.
    pub(super) fn come_to_be(self) -> Option<Self> {
        let shows = matches!(self.kind, Kind::Present | Kind::Seen | Kind::Completed | Kind::Announced);
        let by = self.when.filter(|_| shows)?.latest();
        Some(Self { kind: Kind::Found(Beginning::NewlyMined), when: Some(When::not_after(by)), ..self })
    }

    fn of_stockpile(row: &'a Stockpile) -> Self {
        let kind = match row.event {
            StockpileEvent::Declared => Kind::Present,
            StockpileEvent::None => Kind::Absent,
            StockpileEvent::SeenOpen => Kind::Seen,
            StockpileEvent::Completed => Kind::Completed,
            StockpileEvent::AnnouncedComplete => Kind::Announced,
            StockpileEvent::Found => Kind::Found(Beginning::Found),
        };
        Self { kind, when: row.date, source: &row.source }
    }

    /// What a row says of areas; `None` of one that tells when hostilities ended.
    pub(super) fn of_area(row: &'a Area) -> Option<Self> {
        let kind = match row.event {
            AreaEvent::Reported => Kind::Present,
            AreaEvent::None => Kind::Absent,
            AreaEvent::SeenOpen => Kind::Seen,
            AreaEvent::Completed => Kind::Completed,
            AreaEvent::AnnouncedComplete | AreaEvent::DeclaredCompliance => Kind::Announced,
            AreaEvent::Found => Kind::Found(Beginning::Found),
            AreaEvent::NewlyMined | AreaEvent::NewRemnants => Kind::Found(Beginning::NewlyMined),
            AreaEvent::HostilitiesEnded => return None,
        };
        Some(Self { kind, when: row.date, source: &row.source })
    }
}

impl<'a> DutyRecords<'a> {
    /// All that is said in the time of one membership, in order, but by requests; nothing of remnants that have a clock of their
    /// own.
    pub(super) fn told(self, term: Term) -> Vec<Statement<'a>> {
        let mut all = match self.duty {
            Duty::StockpileDestruction => self.of_stockpiles(),
            Duty::Clearance => self.of_areas(),
            _ => Vec::new(),
        };
        all.retain(|statement| term.holds(statement.when));
        all.sort_by_key(Statement::order);
        all
    }

    fn of_stockpiles(self) -> Vec<Statement<'a>> {
        let rows = self.history.stockpiles.iter().filter(|row| row.convention == self.convention);
        rows.map(Statement::of_stockpile).collect()
    }

    fn of_areas(self) -> Vec<Statement<'a>> {
        let rows = self.history.areas.iter().filter(|row| row.convention == self.convention && row.clock.is_none());
        let years = self.history.clearance.iter().filter(|row| row.convention == self.convention);
        let seen = years.filter_map(|row| Some(Statement::seen(row.seen_open()?, &row.source)));
        rows.filter_map(Statement::of_area).chain(seen).collect()
    }

    /// A request shows the duty open on the day of filing, and a decision on it on the day of the decision. What is not
    /// known to have been on any day shows nothing, nor do days that cannot be.
    pub(super) fn of_request(self, request: &'a ExtensionRequest) -> impl Iterator<Item = Statement<'a>> {
        let decided = match request.outcome {
            Outcome::Granted { .. } | Outcome::NotGranted { .. } => self.register.decision_day(request),
            _ => None,
        };
        let contradictions = self.register.contradictions(request);
        let decided = decided.filter(|_| contradictions.is_empty());
        let filed = request.filed.filter(|_| !contradictions.iter().any(|one| one.is_of_filing()));
        let days = [filed, decided].into_iter().flatten().filter(|when| when.earliest() > Day::MIN);
        days.map(|when| Statement::seen(when, &request.source))
    }
}
