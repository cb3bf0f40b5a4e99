//! What the rows say of a stockpile or of areas, beside which lists are held.

use crate::base::{Day, convention::Convention, duty::Duty, truth::Truth, when::When};
use crate::law::list::Meaning;
use crate::record::{area::AreaEvent, exception::ExceptionKind, history::History, stockpile::StockpileEvent};

/// What the rows say, each with its date.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// There was something, at some time; `None` = as at entry into force.
    pub(super) had: Vec<Option<When>>,
    /// Something was still to be done on that day.
    pub(super) seen: Vec<When>,
    /// It was done by that date.
    pub(super) done: Vec<When>,
    /// There was nothing; `None` = as at entry into force.
    pub(super) none: Vec<Option<When>>,
    /// Something was found.
    pub(super) finds: Vec<When>,
    /// Whether parts of it have clocks of their own: then what is done of one may be open of another.
    pub(super) has_parts: bool,
}

impl Said {
    /// What the rows say of the matter of that duty.
    pub(super) fn of(history: &History, convention: Convention, duty: Duty) -> Self {
        let mut said = Self::default();
        if duty == Duty::StockpileDestruction {
            said.stockpiles(history, convention);
        } else {
            said.areas(history, convention);
        }
        for request in history.requests_for(convention, duty) {
            said.seen.extend(request.filed);
            said.had.push(request.filed.or(request.decided()));
        }
        let shown = history.exceptions.iter();
        let shown = shown.filter(|row| row.convention == convention && row.exception == ExceptionKind::Deadline);
        said.had.extend(shown.filter(|row| row.duty == Some(duty)).map(|row| row.seen));
        said.had.extend(said.seen.iter().copied().map(Some));
        said
    }

    fn stockpiles(&mut self, history: &History, convention: Convention) {
        for row in history.stockpiles.iter().filter(|row| row.convention == convention) {
            match row.event {
                StockpileEvent::Declared => self.had.push(row.date),
                StockpileEvent::None => self.none.push(row.date),
                StockpileEvent::SeenOpen => self.seen.extend(row.date),
                StockpileEvent::Completed | StockpileEvent::AnnouncedComplete => self.completed(row.date),
                StockpileEvent::Found => self.finds.push(row.date.unwrap_or(When::UNKNOWN)),
            }
        }
    }

    fn areas(&mut self, history: &History, convention: Convention) {
        for row in history.areas.iter().filter(|row| row.convention == convention) {
            match row.event {
                AreaEvent::Reported => self.had.push(row.date),
                AreaEvent::None => self.none.push(row.date),
                AreaEvent::SeenOpen => self.seen.extend(row.date),
                AreaEvent::Completed | AreaEvent::AnnouncedComplete | AreaEvent::DeclaredCompliance => {
                    self.completed(row.date);
                }
                AreaEvent::Found | AreaEvent::NewlyMined | AreaEvent::NewRemnants => {
                    self.finds.push(row.date.unwrap_or(When::UNKNOWN));
                }
                AreaEvent::HostilitiesEnded => self.had.push(row.date),
            }
        }
        self.has_parts = history.areas.iter().any(|row| row.convention == convention && row.clock.is_some());
        let years = history.clearance.iter().filter(|row| row.convention == convention);
        self.seen.extend(years.filter_map(|row| row.seen_open()));
    }

    /// What was done was there before.
    fn completed(&mut self, date: Option<When>) {
        self.done.push(date.unwrap_or(When::UNKNOWN));
        self.had.push(date);
    }

    /// Whether something may have been found after the one date and up to the other.
    pub(super) fn may_be_found(&self, after: Day, until: Day) -> bool {
        self.finds.iter().any(|find| find.latest() >= after && find.earliest() <= until)
    }

    /// Whether something may have been there by that day, found or not.
    pub(super) fn may_have_had(&self, by: Day) -> bool {
        !self.had.is_empty() || self.finds.iter().any(|find| find.earliest() <= by)
    }

    /// Whether something was surely there by that day.
    pub(super) fn surely_had(&self, by: Day) -> bool {
        self.had.iter().any(|had| had.is_none_or(|had| had.latest() <= by))
            || self.finds.iter().any(|find| find.latest() <= by)
    }

    /// Whether the rows surely tell that of the matter on all days of that date.
    pub(super) fn tells(&self, meaning: Meaning, on: When) -> Truth {
        match meaning {
            Meaning::Open => self.is_open(on),
            Meaning::NothingOpen => !self.is_open(on),
            Meaning::Done => self.is_done(on),
            Meaning::NotDone => !self.is_done(on),
            // Who says that there is nothing may have had something before.
            Meaning::Had if self.surely_had(on.earliest()) => Truth::Yes,
            Meaning::NeverHad if self.surely_had(on.earliest()) => Truth::No,
            _ => Truth::Unknown,
        }
    }

    fn is_open(&self, on: When) -> Truth {
        let (first, last) = (on.earliest(), on.latest());
        let seen = on.exact().is_some() && self.seen.contains(&on);
        let after = self.done.iter().chain(&self.seen).any(|date| date.earliest() > last);
        let none = self.none.iter().any(|none| none.is_none_or(|none| none.earliest() <= last));
        // It was there, and it is seen or done only later: nothing was found that it could be instead.
        let still = self.surely_had(first) && after && self.finds.is_empty();
        let over = |date: &When| date.latest() < first;
        let again = self.finds.iter().any(|find| find.earliest() <= last)
            || self.seen.iter().any(|seen| seen.latest() >= first && seen.earliest() <= last);
        let done = self.done.iter().any(|done| {
            over(done) && !self.seen.iter().any(|seen| seen.latest() > done.earliest() && seen.earliest() <= last)
        });
        let never = !self.may_have_had(last) && self.none.iter().any(|none| none.as_ref().is_none_or(over));
        if self.has_parts {
            if seen { Truth::Yes } else { Truth::Unknown }
        } else if (seen || still) && !none && self.done.iter().all(|done| done.earliest() > last) {
            Truth::Yes
        } else if (done || never) && !again {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Whether it had been done by then; of what was found, sources count the one way or the other.
    fn is_done(&self, on: When) -> Truth {
        let (first, last) = (on.earliest(), on.latest());
        if self.has_parts || !self.finds.is_empty() {
            return Truth::Unknown;
        }
        let done = self.done.iter().any(|done| done.latest() < first);
        let open = self.is_open(on);
        let later = !self.done.is_empty() && self.done.iter().all(|done| done.earliest() > last);
        match (done, open == Truth::Yes || later) {
            (true, false) => Truth::Yes,
            (false, true) => Truth::No,
            _ => Truth::Unknown,
        }
    }
}
