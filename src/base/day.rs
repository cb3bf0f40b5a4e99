//! A calendar day, and the first and last day of a year.

/// A calendar day. The crate knows no time of day and no time zone.
///
/// ```
/// use mine_action::Day;
/// let day: Day = "2010-06-15".parse()?;
/// assert_eq!(day.to_string(), "2010-06-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Day = chrono::NaiveDate;

/// A day that is written out in a table of this crate; one that does not exist stops the build.
#[expect(clippy::panic, reason = "called in constants alone, where a panic is an error of the compiler")]
pub(crate) const fn calendar_day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

/// The first day of a year, or of the calendar of `chrono` where the year is outside it (some 262,000 years).
///
/// ```
/// use mine_action::base::first_day_of;
/// assert_eq!(first_day_of(2025).to_string(), "2025-01-01");
/// ```
pub const fn first_day_of(year: i32) -> Day {
    match Day::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => end_of_time(year),
    }
}

/// The last day of a year, or of the calendar of `chrono` where the year is outside it.
///
/// ```
/// use mine_action::base::last_day_of;
/// assert_eq!(last_day_of(2025).to_string(), "2025-12-31");
/// ```
pub const fn last_day_of(year: i32) -> Day {
    match Day::from_ymd_opt(year, 12, 31) {
        Some(day) => day,
        None => end_of_time(year),
    }
}

/// The end of the calendar that is nearer to a year outside it.
const fn end_of_time(year: i32) -> Day {
    if year < 0 { Day::MIN } else { Day::MAX }
}

/// The day, unless it is an end of the calendar, which stands for a day that is not known.
pub(crate) fn known_day(day: Day) -> Option<Day> {
    (Day::MIN < day && day < Day::MAX).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn years_outside_the_calendar_begin_and_end_at_its_ends() {
        assert_eq!((first_day_of(i32::MIN), last_day_of(i32::MIN)), (Day::MIN, Day::MIN));
        assert_eq!((first_day_of(i32::MAX), last_day_of(i32::MAX)), (Day::MAX, Day::MAX));
        assert_eq!((first_day_of(Day::MIN.year()), last_day_of(Day::MAX.year())), (Day::MIN, Day::MAX));
    }
}
