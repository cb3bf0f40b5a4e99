//! A yearly cycle of reporting.

use super::{
    day::{Day, first_day_of, last_day_of},
    shown::shown,
};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The cycle of a calendar year: the reports due on 30 April of that year, which cover the year before, the meeting
/// held in it, and what was done in it.
///
/// The first cycle is 1997, in which the APMBC, the older of the two, was opened for signature (Art. 15). Signatures
/// and resolutions are counted from then on, meetings and reports from its entry into force in 1999.
///
/// ```
/// use mine_action::Cycle;
/// let cycle = Cycle::new(2025)?;
/// assert_eq!(cycle.first_day().to_string(), "2025-01-01");
/// assert_eq!(cycle.last_day().to_string(), "2025-12-31");
/// assert_eq!("2025".parse(), Ok(cycle));
/// assert_eq!(
///     Cycle::new(1800).unwrap_err().to_string(),
///     "`1800` is no cycle: expected a year such as 2026, from 1997 on"
/// );
/// # Ok::<(), mine_action::base::CycleError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Cycle(i32);

/// A year without a cycle, or no year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no cycle: expected a year such as 2026, from {first} on", first = FIRST_YEAR)]
pub struct CycleError(String);

/// The year in which the APMBC was opened for signature.
const FIRST_YEAR: i32 = 1997;

impl Cycle {
    /// The cycle of a year from 1997 to 9999.
    ///
    /// # Errors
    /// [`CycleError`] for any other year.
    pub fn new(year: i32) -> Result<Self, CycleError> {
        if (FIRST_YEAR..=9999).contains(&year) { Ok(Self(year)) } else { Err(CycleError(year.to_string())) }
    }

    /// The cycle of the year of that day; `None` outside the years 1997 to 9999.
    pub fn of(day: Day) -> Option<Self> {
        Self::new(day.year()).ok()
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0
    }

    /// The first day of the year.
    pub fn first_day(self) -> Day {
        first_day_of(self.0)
    }

    /// The last day of the year.
    pub fn last_day(self) -> Day {
        last_day_of(self.0)
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
        year.and_then(|year| Self::new(year).ok()).ok_or_else(|| CycleError(shown(text)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::convention::Convention;

    #[test]
    fn the_first_cycle_is_that_in_which_the_older_convention_was_opened_for_signature() {
        let first = Convention::ALL.iter().map(|convention| convention.opened_for_signature()).min();
        assert_eq!(first.and_then(Cycle::of), Cycle::new(FIRST_YEAR).ok());
        assert!(Cycle::new(FIRST_YEAR - 1).is_err() && Cycle::new(10_000).is_err());
        for text in ["", "26", "02026", "1996", "+2026", "2026 "] {
            assert_eq!(text.parse::<Cycle>(), Err(CycleError(text.to_owned())));
        }
    }
}
