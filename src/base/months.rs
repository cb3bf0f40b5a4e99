//! Month arithmetic, in one place, with its rule.
//!
//! The treaties count in months and years. They do not say on which day a period ends if that month has no such day
//! (31 August + 6 months; 29 February + 10 years). [`months_after`] asks for the rule instead of choosing silently.

use super::{codes::codes, day::Day, when::When};
use chrono::{Datelike, Days, Months};
use std::ops::RangeInclusive;

codes! {
    /// On which day a period of months ends if the last month is too short.
    ///
    /// ```
    /// use mine_action::{Day, MonthEnd, months_after};
    /// let find: Day = "2025-08-31".parse()?; // six months later there is no 31 February
    /// assert_eq!(months_after(find, 6, MonthEnd::LastDay), "2026-02-28".parse()?);
    /// assert_eq!(months_after(find, 6, MonthEnd::NextMonth), "2026-03-01".parse()?);
    /// assert_eq!(MonthEnd::default(), MonthEnd::LastDay);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Default)]
    // Closed: a missing day is replaced by its neighbour before or after.
    pub enum MonthEnd: "rule for the end of a month" {
        /// The last day of that month: 31 August + 6 months = 28 (29) February. The usual rule of treaty practice.
        #[default]
        LastDay,
        /// The first day of the next month: 31 August + 6 months = 1 March. Never shortens a period.
        NextMonth,
    }
}

/// The day `months` calendar months after `day`: the same day of the month, or as `rule` says if that month has no such
/// day. Beyond the calendar of `chrono` (some 262,000 years) the result is its last day.
///
/// ```
/// use mine_action::{Day, MonthEnd, months_after};
/// let leap: Day = "2004-02-29".parse()?;
/// assert_eq!(months_after("2025-08-20".parse()?, 6, MonthEnd::LastDay), "2026-02-20".parse()?);
/// assert_eq!(months_after(leap, 120, MonthEnd::LastDay), "2014-02-28".parse()?);
/// assert_eq!(months_after(leap, 120, MonthEnd::NextMonth), "2014-03-01".parse()?);
/// assert_eq!(months_after(leap, 48, MonthEnd::NextMonth), "2008-02-29".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn months_after(day: Day, months: u32, rule: MonthEnd) -> Day {
    let clamped = day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX);
    if rule == MonthEnd::NextMonth && clamped.day() < day.day() { days_after(clamped, 1) } else { clamped }
}

/// The day `months` calendar months before `day`, with the same rule.
///
/// ```
/// use mine_action::{Day, MonthEnd, months_before};
/// let opens: Day = "2026-11-30".parse()?; // a request is filed nine months before the meeting
/// assert_eq!(months_before(opens, 9, MonthEnd::LastDay), "2026-02-28".parse()?);
/// assert_eq!(months_before(opens, 9, MonthEnd::NextMonth), "2026-03-01".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn months_before(day: Day, months: u32, rule: MonthEnd) -> Day {
    let clamped = day.checked_sub_months(Months::new(months)).unwrap_or(Day::MIN);
    if rule == MonthEnd::NextMonth && clamped.day() < day.day() { days_after(clamped, 1) } else { clamped }
}

/// The day `days` days after `day`, or the last day of the calendar of `chrono`.
///
/// ```
/// use mine_action::base::days_after;
/// // The initial report is due 180 days after entry into force (Art. 7(1)).
/// assert_eq!(days_after("1999-03-01".parse()?, 180), "1999-08-28".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn days_after(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(Day::MAX)
}

/// The first day of the sixth month after the month of `day`: entry into force after a deposit (APMBC Art. 17, CCM Art.
/// 17). The day of the month makes no difference, so no month-end rule is needed.
///
/// ```
/// use mine_action::base::first_of_sixth_month_after;
/// assert_eq!(first_of_sixth_month_after("2019-01-03".parse()?), "2019-07-01".parse()?);
/// assert_eq!(first_of_sixth_month_after("2019-01-31".parse()?), "2019-07-01".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn first_of_sixth_month_after(day: Day) -> Day {
    let first = day.with_day(1).unwrap_or(day);
    months_after(first, 6, MonthEnd::LastDay)
}

impl When {
    /// [`months_after`], for both ends of an uncertain date.
    ///
    /// ```
    /// use mine_action::{MonthEnd, When};
    /// let found: When = "2020-03".parse()?;
    /// assert_eq!(found.plus_months(6, MonthEnd::LastDay).to_string(), "2020-09");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn plus_months(self, months: u32, rule: MonthEnd) -> Self {
        self.map(|day| months_after(day, months, rule))
    }

    /// [`months_before`], for both ends of an uncertain date.
    #[must_use]
    pub fn minus_months(self, months: u32, rule: MonthEnd) -> Self {
        self.map(|day| months_before(day, months, rule))
    }

    /// The days from this date to another, the fewest and the most; negative where the other is before. `None` where an end
    /// is open.
    ///
    /// ```
    /// use mine_action::When;
    /// let [filed, deadline]: [When; 2] = ["2012-03".parse()?, "2012-04-01".parse()?];
    /// assert_eq!(filed.days_to(deadline), Some(1..=31));
    /// assert_eq!(deadline.days_to(filed), Some(-31..=-1));
    /// assert_eq!(deadline.days_to("2012-04/..".parse()?), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn days_to(self, other: Self) -> Option<RangeInclusive<i64>> {
        let is_open = |date: Self| date.earliest() == Day::MIN || date.latest() == Day::MAX;
        let days = |from: Day, to: Day| (to - from).num_days();
        let between = || days(self.latest(), other.earliest())..=days(self.earliest(), other.latest());
        (!is_open(self) && !is_open(other)).then(between)
    }

    /// [`days_after`], for both ends of an uncertain date.
    #[must_use]
    pub fn plus_days(self, days: u64) -> Self {
        self.map(|day| days_after(day, days))
    }
}
