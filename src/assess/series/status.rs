//! The status of every duty on chosen days.

use crate::assess::{
    answer::Possible,
    duty::Status,
    sweep::{Sweep, SweepLine},
};
use crate::base::{Day, convention::Convention, duty::Duty, last_day_of, read, state::State, when::When};
use chrono::Datelike;
use serde::Serialize;
use std::ops::RangeInclusive;

/// The status of one duty of one State on one day.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StatusRow {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The duty.
    pub duty: Duty,
    /// The day.
    pub day: Day,
    /// The status on that day, or all that it could be.
    pub status: Possible<Status>,
    /// The last deadline known on that day.
    pub deadline: Option<When>,
}

impl SweepLine {
    /// The status on each of these days.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Duty, Readings, State, assess::series::StatusRow, data};
    /// let sweep = data::register()?.sweep(Readings::default());
    /// let stocks = sweep.lines().iter().find(|line| (line.state, line.duty) == (State::BLR, Duty::StockpileDestruction));
    /// let rows = stocks.ok_or("no line")?.on(["2007-12-31".parse()?, "2008-12-31".parse()?]);
    /// let words: Vec<&str> = rows.map(|row| row.status.word()).collect();
    /// assert_eq!(words, ["in-time", "overdue"]);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn on<D>(&self, days: D) -> impl Iterator<Item = StatusRow> + use<'_, D>
    where
        D: IntoIterator<Item = Day>,
    {
        days.into_iter().map(|day| StatusRow {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            day,
            status: self.status.at(day).clone(),
            deadline: *self.deadline.at(day),
        })
    }
}

impl Sweep {
    /// The status of every duty of every State on each of these days: the days of one duty follow each other.
    pub fn on<'s>(&'s self, days: &'s [Day]) -> impl Iterator<Item = StatusRow> + 's {
        self.lines().iter().flat_map(|line| line.on(days.iter().copied()))
    }
}

impl StatusRow {
    /// The last day of each of these years, or of the year of `known` that day: on it a yearly series is told.
    ///
    /// ```
    /// use mine_action::assess::series::StatusRow;
    /// let days = StatusRow::days_of_years(2024..=2026, "2026-11-21".parse()?);
    /// assert_eq!(days.last(), Some(&"2026-11-21".parse()?));
    /// assert_eq!(days.len(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn days_of_years(years: RangeInclusive<i32>, known: Day) -> Vec<Day> {
        years.map(|year| if year == known.year() { known } else { last_day_of(year) }).collect()
    }
}
