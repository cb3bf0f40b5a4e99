//! Short questions to the embedded records, for the worked cases.

use super::day::day;
use mine_action::{
    Convention, Duty, Finding, Register, State, Status,
    assess::{
        answer::Because,
        check::RequestCheck,
        duty::{Clock, DutyStatus},
        standing::Standing,
    },
    data,
    law::reading::{Readings, Rediscovery},
};

pub(crate) const LETTER: Readings = Readings { rediscovery: Rediscovery::Letter, ..Readings::DEFAULT };

pub(crate) fn register() -> &'static Register {
    data::register().expect("the embedded records are sound")
}

/// A duty of a State under a reading.
pub(crate) struct Case<'a> {
    register: &'a Register,
    state: State,
    convention: Convention,
    duty: Duty,
    readings: Readings,
}

pub(crate) fn case(state: State, convention: Convention, duty: Duty) -> Case<'static> {
    Case { register: register(), state, convention, duty, readings: Readings::default() }
}

/// APMBC Art. 5.
pub(crate) fn mines(state: State) -> Case<'static> {
    case(state, Convention::Apmbc, Duty::Clearance)
}

/// APMBC Art. 4.
pub(crate) fn stocks(state: State) -> Case<'static> {
    case(state, Convention::Apmbc, Duty::StockpileDestruction)
}

/// CCM Art. 4.
pub(crate) fn remnants(state: State) -> Case<'static> {
    case(state, Convention::Ccm, Duty::Clearance)
}

/// CCM Art. 3.
pub(crate) fn cluster_stocks(state: State) -> Case<'static> {
    case(state, Convention::Ccm, Duty::StockpileDestruction)
}

impl<'a> Case<'a> {
    pub(crate) fn under(self, readings: Readings) -> Self {
        Self { readings, ..self }
    }

    pub(crate) fn of(self, register: &'a Register) -> Self {
        Self { register, ..self }
    }

    pub(crate) fn status(&self) -> DutyStatus {
        let dossier = self.register.state(self.state).under(self.readings);
        dossier.duty(self.convention, self.duty).expect("the Convention has that duty")
    }

    pub(crate) fn standing(&self) -> Standing {
        self.register.state(self.state).under(self.readings).standing(self.convention)
    }

    pub(crate) fn at(&self, on: &str) -> Finding {
        self.status().at(day(on))
    }

    /// Asserts the status, or all that is possible, on each of these days.
    pub(crate) fn shows(&self, days: &[(&str, &str)]) {
        let timeline = self.status().timeline();
        for (on, expected) in days {
            assert_eq!(
                timeline.at(day(on)).to_string(),
                *expected,
                "{} {} {} on {on}",
                self.convention,
                self.state,
                self.duty
            );
        }
    }

    /// Asserts that the status is surely the same from the first to the last of these days.
    pub(crate) fn holds(&self, first: &str, last: &str, expected: &str) {
        let (first, last) = (day(first), day(last));
        let timeline = self.status().timeline();
        assert_eq!(timeline.at(first).to_string(), expected, "{} on {first}", self.state);
        let change = timeline.change_days().find(|change| first < *change && *change <= last);
        assert_eq!(change, None, "{} changes", self.state);
    }

    /// The deadline in force on that day, as text.
    pub(crate) fn deadline(&self, on: &str) -> String {
        self.at(on).deadline.map_or_else(|| "none".to_owned(), |when| when.to_string())
    }

    /// The deadline that the treaty set before any extension, as text.
    pub(crate) fn treaty_deadline(&self) -> String {
        let status = self.status();
        let deadline = status.clocks().first().and_then(Clock::original_deadline);
        deadline.map_or_else(|| "none".to_owned(), |when| when.to_string())
    }

    pub(crate) fn because(&self, on: &str) -> Vec<Because> {
        self.at(on).reasons.into_iter().map(|reason| reason.because).collect()
    }

    pub(crate) fn requests(&self) -> Vec<RequestCheck> {
        let all = self.register.state(self.state).under(self.readings).requests();
        let of =
            |check: &RequestCheck| (check.request.id.convention, check.request.id.duty) == (self.convention, self.duty);
        all.into_iter().filter(of).collect()
    }

    pub(crate) fn request(&self, number: u32) -> RequestCheck {
        let found = self.requests().into_iter().find(|check| check.request.id.number == number);
        found.unwrap_or_else(|| panic!("{} has no request {number}", self.state))
    }

    /// The codes found on a request, joined by blanks.
    pub(crate) fn findings(&self, number: u32) -> String {
        let codes = self.request(number).findings.into_iter().map(|finding| finding.code.to_string());
        codes.collect::<Vec<_>>().join(" ")
    }
}

/// The States for which that duty is surely overdue on that day.
pub(crate) fn overdue(convention: Convention, duty: Duty, on: &str) -> Vec<State> {
    surely(convention, duty, on, Status::Overdue)
}

/// The States for which that duty surely has that status on that day.
pub(crate) fn surely(convention: Convention, duty: Duty, on: &str, status: Status) -> Vec<State> {
    let is = |state: &State| {
        let found = case(*state, convention, duty).status();
        found.timeline().at(day(on)).known() == Some(&status)
    };
    register().states().filter(is).collect()
}
