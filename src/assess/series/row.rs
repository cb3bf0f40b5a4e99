//! One report that may be asked of a State, and what became of it.

use super::filing::{Filing, fate};
use crate::assess::{
    answer::{Possible, ReportReason},
    dossier::Dossier,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, first_day_of, last_day_of, read, state::State, timeline::Timeline,
    truth::Truth, when::When,
};
use chrono::Datelike;
use serde::Serialize;
use std::{fmt, ops::RangeInclusive};

/// One report that may be asked of a State.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ReportRow {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The calendar year covered; `None` for the initial report.
    pub covers: Option<i32>,
    /// The last day in time.
    pub due: When,
    /// When it came, for the first time; `None` where none is recorded.
    pub filed: Option<When>,
    /// What became of it, over time.
    pub fate: Timeline<Possible<Filing>>,
}

impl Dossier<'_> {
    /// The rows of the grid of one State: its initial report and each annual one due by the end of the last year known.
    pub fn report_rows(&self, convention: Convention) -> Vec<ReportRow> {
        let known = self.register().known();
        let Some(duty) = self.duty(convention, Duty::Reporting) else { return Vec::new() };
        let until = last_day_of(known.year());
        let reports = duty.reports().map(|reports| reports.asked(duty.standing(), until)).unwrap_or_default();
        let row = |report| ReportRow {
            convention,
            state: self.state(),
            fate: fate(&report, known),
            covers: report.covers,
            due: report.due,
            filed: report.filed_on,
        };
        reports.into_iter().map(row).collect()
    }
}

impl ReportRow {
    /// What had become of it by that day, or all that may have.
    pub fn at(&self, day: Day) -> &Possible<Filing> {
        self.fate.at(day)
    }

    /// How many days after its last day it came, the fewest and the most: 0 where it came in time. `None` where it is not
    /// known to have come by that day, nor by when.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Readings, State, data};
    /// let register = data::register()?;
    /// let grid = register.report_grid(Convention::Apmbc, Readings::default());
    /// let late = grid.rows().iter().filter(|row| row.surely_came_late(register.known()));
    /// let most = late.filter_map(|row| row.days_late(register.known())).map(|days| *days.start()).max();
    /// assert!(most > Some(365));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn days_late(&self, day: Day) -> Option<RangeInclusive<i64>> {
        let filed = self.filed.filter(|filed| filed.earliest() <= day)?;
        let open = self.due.earliest() == Day::MIN || filed.latest() == Day::MAX;
        let late = |due: Day, filed: Day| (filed - due).num_days().max(0);
        let most = (!open).then(|| late(self.due.earliest(), filed.latest()))?;
        let least = late(self.due.latest(), filed.earliest()).max(i64::from(self.surely_came_late(day)));
        Some(least.min(most)..=most)
    }

    /// Whether it had surely come by that day, and surely late.
    pub fn surely_came_late(&self, day: Day) -> bool {
        self.at(day).known() == Some(&Filing::Late)
    }

    /// Whether it had come late by that day, surely or perhaps, or was surely not in time and may have come.
    pub fn may_have_come_late(&self, day: Day) -> bool {
        let options = self.at(day).options();
        let late = |one: &Filing| matches!(one, Filing::Late | Filing::Missing);
        options.contains(&Filing::Late) && (options.iter().all(|one| one.is_sent()) || options.iter().all(late))
    }

    /// Whether its last day surely lies in that year, and whether it may.
    pub(super) fn is_due_in(&self, year: i32) -> (bool, bool) {
        let (first, last) = (first_day_of(year), last_day_of(year));
        (first <= self.due.earliest() && self.due.latest() <= last, self.due.may_be_in(first, last))
    }

    /// Whether it is due, and whether it had come by that day if it is.
    pub(super) fn is_due_and_came(&self, day: Day) -> (Truth, Truth) {
        let options = self.at(day).options();
        let all = |mut truths: Box<dyn Iterator<Item = bool> + '_>| {
            let Some(first) = truths.next() else { return Truth::No };
            if truths.all(|one| one == first) { first.into() } else { Truth::Unknown }
        };
        let due = all(Box::new(options.iter().map(|filing| *filing != Filing::NotDue)));
        let asked = options.iter().filter(|filing| **filing != Filing::NotDue);
        (due, all(Box::new(asked.map(|filing| filing.is_sent()))))
    }
}

/// `AFG, annual report for 2009 due on 2010-04-30`.
impl fmt::Display for ReportRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, covers, due, .. } = self;
        write!(f, "{state}, {}", ReportReason::Due { covers: *covers, due: *due })
    }
}
