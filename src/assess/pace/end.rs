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

/// The last year of which an end is told: what comes after is no year to plan by.
const LAST_TOLD: i32 = 2100;

impl EndYears {
    /// The same for reading: years after 2100 are told as such.
    ///
    /// ```
    /// use mine_action::assess::pace::EndYears;
    /// let ends = |text: &str| serde_json::from_str::<EndYears>(text).map(EndYears::in_sight);
    /// assert_eq!(ends(r#"{"earliest":2017,"latest":33223}"#)?, "2017 to after 2100");
    /// assert_eq!(ends(r#"{"earliest":2101,"latest":null}"#)?, "after 2100");
    /// assert_eq!(ends(r#"{"earliest":2026,"latest":2035}"#)?, "2026 to 2035");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn in_sight(self) -> String {
        let earliest = Some(self.earliest).filter(|year| *year <= LAST_TOLD);
        match (earliest, self.latest) {
            (None, _) => format!("after {LAST_TOLD}"),
            (Some(earliest), Some(latest)) if latest > LAST_TOLD => format!("{earliest} to after {LAST_TOLD}"),
            _ => self.to_string(),
        }
    }

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
