//! Short ways to write rows with exact days.

use crate::base::{Day, convention::Convention, duty::Duty, state::State, when::When};
use crate::record::{
    Fact,
    area::{Area, AreaEvent},
    armed_conflict::ArmedConflict,
    membership::{Membership, MembershipEvent},
    request::RequestRow,
    stockpile::{Stockpile, StockpileEvent},
};

/// The source of every generated row.
pub(super) const SOURCE: &str = "generated";

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
    pub(super) fn says(self, said: Said, day: Option<Day>) -> Fact {
        if self.duty == Duty::Clearance { self.area(said, day).into() } else { self.stockpile(said, day).into() }
    }

    fn stockpile(self, said: Said, day: Option<Day>) -> Stockpile {
        let event = match said {
            Said::Present => StockpileEvent::Declared,
            Said::Absent => StockpileEvent::None,
            Said::SeenOpen => StockpileEvent::SeenOpen,
            Said::Completed => StockpileEvent::Completed,
            Said::Announced => StockpileEvent::AnnouncedComplete,
            Said::Found | Said::NewlyMined => StockpileEvent::Found,
        };
        Stockpile { date: day.map(When::on), ..Stockpile::new(self.convention, self.state, event, SOURCE) }
    }

    fn area(self, said: Said, day: Option<Day>) -> Area {
        let event = match said {
            Said::Present => AreaEvent::Reported,
            Said::Absent => AreaEvent::None,
            Said::SeenOpen => AreaEvent::SeenOpen,
            Said::Completed => AreaEvent::Completed,
            Said::Announced => AreaEvent::AnnouncedComplete,
            Said::Found => AreaEvent::Found,
            Said::NewlyMined => AreaEvent::NewlyMined,
        };
        Area { date: day.map(When::on), ..self.area_event(event) }
    }

    /// A row on areas, without a date.
    pub(super) fn area_event(self, event: AreaEvent) -> Area {
        Area::new(self.convention, self.state, event, SOURCE)
    }

    /// A request of which nothing is known but its number.
    pub(super) fn request(self, number: u32) -> RequestRow {
        RequestRow::new(self.convention, self.state, self.duty, number, SOURCE)
    }
}

/// An event in the standing of a State.
pub(super) fn membership(state: State, convention: Convention, event: MembershipEvent, day: Day) -> Fact {
    Membership::new(convention, state, event, SOURCE).on(When::on(day)).into()
}

/// An armed conflict.
pub(super) fn conflict(state: State, starts: Day, ends: Option<Day>) -> Fact {
    ArmedConflict { ends: ends.map(When::on), ..ArmedConflict::new(state, When::on(starts), SOURCE) }.into()
}
