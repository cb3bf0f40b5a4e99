//! The days asked about. Of other days nothing is worked out.

use crate::base::{Day, first_day_of, last_day_of, timeline::Timeline};
use chrono::Datelike;

/// The days asked about, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assess) struct Period {
    first: Day,
    last: Day,
}

impl Period {
    /// All time.
    pub(in crate::assess) const ALL: Self = Self { first: Day::MIN, last: Day::MAX };

    /// The calendar year of a day.
    pub(in crate::assess) fn year_of(day: Day) -> Self {
        Self { first: first_day_of(day.year()), last: last_day_of(day.year()) }
    }

    /// The first day.
    pub(super) const fn first(self) -> Day {
        self.first
    }

    /// Whether that day lies before its end.
    pub(super) fn reaches(self, day: Day) -> bool {
        day <= self.last
    }

    /// Whether something that changes on that day changes within it.
    pub(super) fn sees_change(self, day: Day) -> bool {
        self.first < day && day <= self.last
    }

    /// The same line on these days; before and after them, as on the first and on the last.
    pub(super) fn of<T: Clone + Eq>(self, line: Timeline<T>) -> Timeline<T> {
        if self == Self::ALL {
            return line;
        }
        let days = line.change_days().filter(|day| self.sees_change(*day));
        Timeline::from_changes(line.at(self.first).clone(), days.map(|day| (day, line.at(day).clone())))
    }
}
