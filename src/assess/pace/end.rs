//! In which years all would be done, if a pace went on from the day on which the rest was measured.

use super::bounds::{Bounds, quotient};
use crate::base::{Day, amount::Amount, first_day_of, month_span::MonthSpan, ratio::Ratio, read, when::When};
use serde::Serialize;
use std::fmt;

/// The first and the last year in which all would be done.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct EndYears {
    /// The first.
    pub earliest: i32,
    /// The last; `None` = nothing bounds it.
    pub latest: Option<i32>,
}

impl EndYears {
    /// What remained on some day, at that pace a year.
    pub(super) fn at(measured: When, remaining: Amount, pace: Bounds) -> Self {
        let least = pace.most.map_or(Some(Ratio::number(0)), |most| quotient(Ratio::number(remaining.least), most));
        let most = remaining.most.and_then(|most| quotient(Ratio::number(most), pace.least));
        let earliest = least.and_then(|years| year_after(measured.earliest(), years));
        let latest = most.and_then(|years| year_after(measured.latest(), years));
        let first = earliest.unwrap_or_else(|| chrono::Datelike::year(&measured.earliest()));
        Self { earliest: first, latest }
    }
}

/// The year that it is so many years after a day; `None` where it is none that can be written.
pub(super) fn year_after(day: Day, years: Ratio) -> Option<i32> {
    let months = MonthSpan::between(first_day_of(0), day).ratio();
    let whole = months.whole().checked_mul(12)?.checked_mul(years.whole())?;
    let part = months.part().checked_mul(years.whole())?;
    let more = years.part().checked_mul(12)?.checked_mul(months.whole())?;
    i32::try_from(part.checked_add(more)?.checked_div(whole)?).ok()
}

/// `2031`, `2031 to 2040`, `2031 or later`.
impl fmt::Display for EndYears {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.latest {
            Some(latest) if latest == self.earliest => latest.fmt(f),
            Some(latest) => write!(f, "{} to {latest}", self.earliest),
            None => write!(f, "{} or later", self.earliest),
        }
    }
}
