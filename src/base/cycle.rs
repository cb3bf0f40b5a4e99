//! A yearly cycle of reporting.

use super::Day;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The cycle of a calendar year: its reports are due on 30 April and cover the year before; its meeting is the one held in
/// it; what is counted as done in a year is what was done in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Cycle(i32);

/// A year outside the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no cycle: expected a year such as 2026")]
pub struct CycleError(String);

impl Cycle {
    /// The cycle of a year from 1 to 9999.
    ///
    /// # Errors
    /// [`CycleError`] for any other year.
    pub fn new(year: i32) -> Result<Self, CycleError> {
        if (1..=9999).contains(&year) { Ok(Self(year)) } else { Err(CycleError(year.to_string())) }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0
    }

    /// The first day of the year.
    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.0, 1, 1).unwrap_or(Day::MIN)
    }

    /// The last day of the year.
    pub fn last_day(self) -> Day {
        Day::from_ymd_opt(self.0, 12, 31).unwrap_or(Day::MAX)
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl FromStr for Cycle {
    type Err = CycleError;

    fn from_str(text: &str) -> Result<Self, CycleError> {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|_| digits);
        year.and_then(|year| Self::new(year).ok()).ok_or_else(|| CycleError(text.to_owned()))
    }
}

impl TryFrom<i32> for Cycle {
    type Error = CycleError;

    fn try_from(year: i32) -> Result<Self, CycleError> {
        Self::new(year)
    }
}

impl From<Cycle> for i32 {
    fn from(cycle: Cycle) -> Self {
        cycle.0
    }
}
