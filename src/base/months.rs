//! Month arithmetic, in one place, with its rule.
//!
//! The treaties count in months and years and do not say what happens where the day is missing in the month of arrival
//! (31 August + 6 months; 29 February + 4 years). [`months_after`] asks for the rule instead of choosing silently.

use super::{codes::codes, day::Day, when::When};
use chrono::{Datelike, Days, Months};

codes! {
    /// What to do where the month of arrival lacks the day.
    #[derive(Default)]
    pub enum MonthEnd: "rule for the end of a month" {
        /// The last day of that month: 31 August + 6 months = 28 (29) February. The usual rule of treaty practice.
        #[default]
        LastDay,
        /// The first day of the next month: 31 August + 6 months = 1 March. Never shortens a period.
        NextMonth,
    }
}

/// The day `months` calendar months after `day`: the same day of the month, or, where that month lacks it, as `rule`
/// says. Beyond the calendar of `chrono` (some 262,000 years) the result is the last day there is.
///
/// ```
/// use chrono::NaiveDate;
/// use mine_action::{MonthEnd, months_after};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(months_after(day(2025, 8, 20), 6, MonthEnd::LastDay), day(2026, 2, 20));
/// assert_eq!(months_after(day(2025, 8, 31), 6, MonthEnd::LastDay), day(2026, 2, 28));
/// assert_eq!(months_after(day(2025, 8, 31), 6, MonthEnd::NextMonth), day(2026, 3, 1));
/// assert_eq!(months_after(day(2004, 2, 29), 120, MonthEnd::LastDay), day(2014, 2, 28));
/// assert_eq!(months_after(day(2004, 2, 29), 120, MonthEnd::NextMonth), day(2014, 3, 1));
/// assert_eq!(months_after(day(2004, 2, 29), 48, MonthEnd::NextMonth), day(2008, 2, 29));
/// ```
pub fn months_after(day: Day, months: u32, rule: MonthEnd) -> Day {
    let clamped = day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX);
    if rule == MonthEnd::NextMonth && clamped.day() < day.day() { days_after(clamped, 1) } else { clamped }
}

/// The day `months` calendar months before `day`, with the same rule: 30 November - 9 months = 28 (29) February, or
/// 1 March under [`MonthEnd::NextMonth`].
pub fn months_before(day: Day, months: u32, rule: MonthEnd) -> Day {
    let clamped = day.checked_sub_months(Months::new(months)).unwrap_or(Day::MIN);
    if rule == MonthEnd::NextMonth && clamped.day() < day.day() { days_after(clamped, 1) } else { clamped }
}

/// The day `days` days after `day`, not beyond the last day of the calendar.
pub fn days_after(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(Day::MAX)
}

/// The first day of the sixth month after the month of `day` (APMBC Art. 17, CCM Art. 17): the day of the month plays no
/// part, and no month-end rule is needed.
pub fn first_of_sixth_month_after(day: Day) -> Day {
    let first = day.with_day(1).unwrap_or(day);
    months_after(first, 6, MonthEnd::LastDay)
}

impl When {
    /// [`months_after`], for both ends of an uncertain date.
    #[must_use]
    pub fn plus_months(self, months: u32, rule: MonthEnd) -> Self {
        self.map(|day| months_after(day, months, rule))
    }

    /// [`months_before`], for both ends of an uncertain date.
    #[must_use]
    pub fn minus_months(self, months: u32, rule: MonthEnd) -> Self {
        self.map(|day| months_before(day, months, rule))
    }

    /// [`days_after`], for both ends of an uncertain date.
    #[must_use]
    pub fn plus_days(self, days: u64) -> Self {
        self.map(|day| days_after(day, days))
    }
}
