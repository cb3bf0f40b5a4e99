//! Short ways to write rows with exact days.

use crate::base::{Day, citation::Source, convention::Convention, duty::Duty, state::State, when::When};
use crate::record::{
    Fact,
    area::{Area, AreaEvent},
    armed_conflict::ArmedConflict,
    membership::{Membership, MembershipEvent},
    request::{RequestId, RequestRow},
    stockpile::{Stockpile, StockpileEvent},
};
use std::str::FromStr;

/// The source of every generated row.
pub(super) fn source() -> Option<Source> {
    Source::from_str("generated").ok()
}

/// What can be said of a stockpile and of areas alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Present,
    Absent,
    SeenOpen,
    Completed,
    Announced,
    Found,
    NewlyMined,
}

/// A duty of a State, with a time limit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whose {
    pub(super) state: State,
    pub(super) convention: Convention,
    pub(super) duty: Duty,
}

impl Whose {
    /// A row on the stockpile or the areas that the duty is about.
    pub(super) fn says(self, said: Said, day: Option<Day>) -> Option<Fact> {
        if self.duty == Duty::Clearance { self.area(said, day, None) } else { self.stockpile(said, day) }
    }

    fn stockpile(self, said: Said, day: Option<Day>) -> Option<Fact> {
        let event = match said {
            Said::Present => StockpileEvent::Declared,
            Said::Absent => StockpileEvent::None,
            Said::SeenOpen => StockpileEvent::SeenOpen,
            Said::Completed => StockpileEvent::Completed,
            Said::Announced => StockpileEvent::AnnouncedComplete,
            Said::Found | Said::NewlyMined => StockpileEvent::Found,
        };
        let Self { state, convention, .. } = self;
        let date = day.map(When::on);
        let source = source()?;
        Some(Stockpile { convention, state, event, date, quantity: None, meeting: None, known: None, source }.into())
    }

    fn area(self, said: Said, day: Option<Day>, clock: Option<&str>) -> Option<Fact> {
        let event = match said {
            Said::Present => AreaEvent::Reported,
            Said::Absent => AreaEvent::None,
            Said::SeenOpen => AreaEvent::SeenOpen,
            Said::Completed => AreaEvent::Completed,
            Said::Announced => AreaEvent::AnnouncedComplete,
            Said::Found => AreaEvent::Found,
            Said::NewlyMined => AreaEvent::NewlyMined,
        };
        self.area_event(event, day, clock)
    }

    /// A row on areas, with or without the name of the hostilities that it belongs to.
    pub(super) fn area_event(self, event: AreaEvent, day: Option<Day>, clock: Option<&str>) -> Option<Fact> {
        let area = Area {
            convention: self.convention,
            state: self.state,
            event,
            date: day.map(When::on),
            clock: clock.map(str::to_owned),
            area_m2: None,
            meeting: None,
            known: None,
            source: source()?,
        };
        Some(area.into())
    }

    /// A request of which nothing is known but its number.
    pub(super) fn request(self, number: u32) -> Option<RequestRow> {
        let Self { state, convention, duty } = self;
        Some(blank(RequestId { state, convention, duty, number }, source()?))
    }
}

/// A row of a request with nothing in it but which request it is.
pub(super) const fn blank(id: RequestId, source: Source) -> RequestRow {
    RequestRow {
        convention: id.convention,
        state: id.state,
        duty: id.duty,
        request: id.number,
        filed: None,
        revised: Vec::new(),
        withdrawn: None,
        meeting: None,
        outcome: None,
        decided: None,
        months_asked: None,
        asked_until: None,
        granted_until: None,
        votes_yes: None,
        votes_no: None,
        votes_abstain: None,
        contents: Vec::new(),
        known: None,
        source,
    }
}

/// An event in the standing of a State.
pub(super) fn membership(state: State, convention: Convention, event: MembershipEvent, day: Day) -> Option<Fact> {
    Some(Membership { convention, state, event, date: Some(When::on(day)), known: None, source: source()? }.into())
}

/// An armed conflict.
pub(super) fn conflict(state: State, starts: Day, ends: Option<Day>) -> Option<Fact> {
    let (starts, ends) = (When::on(starts), ends.map(When::on));
    Some(ArmedConflict { state, starts, ends, known: None, source: source()? }.into())
}
