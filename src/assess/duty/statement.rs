//! What the records say of a stockpile or of areas, as one kind of dated statement.

use super::phase::Beginning;
use crate::base::{Day, citation::Source, convention::Convention, duty::Duty, when::When};
use crate::record::{
    area::{Area, AreaEvent},
    history::History,
    register::Register,
    request::Outcome,
    stockpile::{Stockpile, StockpileEvent},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Absent,
    Present,
    Found(Beginning),
    Seen,
    Completed,
    Announced,
}

/// One dated statement about the matter.
#[derive(Debug, Clone)]
pub(super) struct Statement<'a> {
    pub(super) kind: Kind,
    pub(super) when: Option<When>,
    pub(super) source: &'a Source,
}

impl Statement<'_> {
    /// Undated statements come first. What shows a duty open is sure from its first possible day, what ends or begins a
    /// phase from its last.
    pub(super) fn order(&self) -> (Day, Kind, Day) {
        let when = self.when.unwrap_or(When::on(Day::MIN));
        match self.kind {
            Kind::Seen | Kind::Present => (when.earliest(), self.kind, when.latest()),
            Kind::Absent | Kind::Found(_) | Kind::Completed | Kind::Announced => {
                (when.latest(), self.kind, when.earliest())
            }
        }
    }
}

pub(super) fn stockpile_statements<'h>(history: &'h History, convention: Convention) -> Vec<Statement<'h>> {
    let rows = history.stockpiles.iter().filter(|row| row.convention == convention);
    let statement = |row: &'h Stockpile| {
        let kind = match row.event {
            StockpileEvent::Declared => Kind::Present,
            StockpileEvent::None => Kind::Absent,
            StockpileEvent::SeenOpen => Kind::Seen,
            StockpileEvent::Completed => Kind::Completed,
            StockpileEvent::AnnouncedComplete => Kind::Announced,
            StockpileEvent::Found => Kind::Found(Beginning::Found),
        };
        Statement { kind, when: row.date, source: &row.source }
    };
    rows.map(statement).collect()
}

pub(super) fn area_statement(row: &Area) -> Option<Statement<'_>> {
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
    Some(Statement { kind, when: row.date, source: &row.source })
}

pub(super) fn area_statements(history: &History, convention: Convention) -> Vec<Statement<'_>> {
    let rows = history.areas.iter().filter(|row| row.convention == convention && row.clock.is_none());
    let years = history.clearance.iter().filter(|row| row.convention == convention);
    let seen =
        years.filter_map(|row| Some(Statement { kind: Kind::Seen, when: Some(row.seen_open()?), source: &row.source }));
    rows.filter_map(area_statement).chain(seen).collect()
}

/// A request shows the duty open on the day of filing, and a decision on it on the day of the decision.
pub(super) fn request_statements<'a>(
    register: &Register,
    history: &'a History,
    convention: Convention,
    duty: Duty,
) -> impl Iterator<Item = Statement<'a>> {
    let statements = history.requests_for(convention, duty).flat_map(move |request| {
        let decided = match request.outcome {
            Outcome::Granted { .. } | Outcome::NotGranted { .. } => register.decision_day(request),
            _ => None,
        };
        let seen = move |when| Statement { kind: Kind::Seen, when: Some(when), source: &request.source };
        [request.filed, decided].into_iter().flatten().map(seen)
    });
    // A decision whose day is not known shows nothing on any day.
    statements.filter(|statement| statement.when.is_some_and(|when| when.earliest() > Day::MIN))
}
