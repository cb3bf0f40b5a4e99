//! A length of time in calendar months, exact, so that lengths add up.

use super::{day::Day, ratio::Ratio, when::When};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    iter::Sum,
    ops::{Add, RangeInclusive},
};

/// A length of time in calendar months. A day is 1/28 to 1/31 of a month, by the month in which it lies: so a length is
/// exact, and the lengths from one day to the next and on to a third add up to that from the first to the third.
///
/// ```
/// use mine_action::base::{MonthSpan, Ratio};
/// let first = MonthSpan::between("2013-01-01".parse()?, "2018-01-01".parse()?);
/// let second = MonthSpan::between("2018-01-01".parse()?, "2025-12-31".parse()?); // a day short of eight years
/// assert_eq!((first.to_string().as_str(), second.to_string().as_str()), ("60", "95.97"));
/// assert_eq!(Some(second.ratio()), Ratio::new(2975, 31)); // 95 months, and 30 days of a December
/// assert_eq!(first + second, MonthSpan::between("2013-01-01".parse()?, "2025-12-31".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Ratio", into = "Ratio")]
pub struct MonthSpan(
    /// In parts of a month that hold whole days of months of every length.
    u64,
);

/// The parts of a month: the least common multiple of 28, 29, 30 and 31.
const PARTS: u64 = 377_580;

impl MonthSpan {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// So many months.
    pub const fn months(months: u32) -> Self {
        Self((months as u64).saturating_mul(PARTS))
    }

    /// From the one day to the other; nothing where the other is not later.
    pub fn between(from: Day, to: Day) -> Self {
        Self(u64::try_from(place(to).saturating_sub(place(from))).unwrap_or_default())
    }

    /// The least and the most from one date to another; `None` where an end of them is open.
    ///
    /// ```
    /// use mine_action::{When, base::MonthSpan};
    /// let (decided, until): (When, When) = ("2010-01-01".parse()?, "2012".parse()?);
    /// let span = MonthSpan::from_to(decided, until).ok_or("an open end")?;
    /// assert_eq!((*span.start(), span.end().to_string().as_str()), (MonthSpan::months(24), "35.97"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_to(from: When, to: When) -> Option<RangeInclusive<Self>> {
        let open = [from, to].iter().any(|date| date.earliest() == Day::MIN || date.latest() == Day::MAX);
        let span = || Self::between(from.latest(), to.earliest())..=Self::between(from.earliest(), to.latest());
        (!open).then(span)
    }

    /// In years and months; a last day that is missing is told as such, any other part of a month as a decimal.
    ///
    /// ```
    /// use mine_action::base::MonthSpan;
    /// assert_eq!(MonthSpan::months(14).in_words(), "1 year 2 months");
    /// let day_short = MonthSpan::between("2013-01-01".parse()?, "2025-12-31".parse()?);
    /// assert_eq!(day_short.in_words(), "13 years less a day");
    /// assert_eq!(MonthSpan::between("2021-04-01".parse()?, "2021-04-16".parse()?).in_words(), "0.50 months");
    /// assert_eq!(MonthSpan::ZERO.in_words(), "no time");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_words(self) -> String {
        let missing = PARTS - self.0 % PARTS;
        let less_a_day = [28, 29, 30, 31].iter().any(|days| missing == PARTS / days);
        let of = |number: u64, unit: &str| match number {
            0 => None,
            1 => Some(format!("1 {unit}")),
            _ => Some(format!("{number} {unit}s")),
        };
        let whole = if less_a_day { self.0.saturating_add(missing) } else { self.0 };
        let (years, rest) = (whole / (PARTS * 12), whole % (PARTS * 12));
        let months =
            if rest.is_multiple_of(PARTS) { of(rest / PARTS, "month") } else { Some(format!("{} months", Self(rest))) };
        let words: Vec<String> = of(years, "year").into_iter().chain(months).collect();
        match words.as_slice() {
            [] => "no time".to_owned(),
            words => words.join(" ") + if less_a_day { " less a day" } else { "" },
        }
    }

    /// As a number of months, in lowest terms.
    pub fn ratio(self) -> Ratio {
        let (mut whole, mut rest) = (PARTS, self.0);
        while rest > 0 {
            (whole, rest) = (rest, whole % rest);
        }
        let common = whole.max(1);
        Ratio::new((self.0 / common).into(), (PARTS / common).into()).unwrap_or(Ratio::number(0))
    }
}

/// Where a day stands, in parts of a month from the beginning of the year 0.
fn place(day: Day) -> i64 {
    let parts = i64::try_from(PARTS).unwrap_or(i64::MAX);
    let months = i64::from(day.year()) * 12 + i64::from(day.month0());
    let in_month = parts / i64::from(day.num_days_in_month()) * i64::from(day.day0());
    months * parts + in_month
}

impl Add for MonthSpan {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for MonthSpan {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

impl From<MonthSpan> for Ratio {
    fn from(span: MonthSpan) -> Self {
        span.ratio()
    }
}

impl TryFrom<Ratio> for MonthSpan {
    type Error = &'static str;

    fn try_from(months: Ratio) -> Result<Self, Self::Error> {
        let (parts, whole) = (months.part().checked_mul(PARTS.into()), months.whole());
        let parts = parts.filter(|parts| parts % whole == 0).and_then(|parts| u64::try_from(parts / whole).ok());
        parts.map(Self).ok_or("a number of months that is no length of whole days")
    }
}

/// `60`, or with two decimals, `95.97`.
impl fmt::Display for MonthSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (u128::from(self.0) * 100 + u128::from(PARTS) / 2) / u128::from(PARTS);
        let (months, rest) = (hundredths / 100, hundredths % 100);
        if self.0.is_multiple_of(PARTS) { write!(f, "{months}") } else { write!(f, "{months}.{rest:02}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_a_whole_number_of_parts() {
        for length in 28..=31 {
            assert!(PARTS.is_multiple_of(length), "{length}");
        }
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(MonthSpan::between(day("2012-02-29"), day("2012-03-01")).ratio(), Ratio::new(1, 29).unwrap());
        assert_eq!(MonthSpan::between(day("2012-03-01"), day("2012-02-29")), MonthSpan::ZERO);
        assert_eq!(MonthSpan::between(Day::MIN, Day::MAX).to_string().len(), "6291455.00".len());
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (months, text) in [(0, "[0,1]"), (7, "[7,1]")] {
            assert_eq!(serde_json::to_string(&MonthSpan::months(months)).unwrap(), text);
        }
        let span = MonthSpan::between("2018-01-01".parse().unwrap(), "2025-12-31".parse().unwrap());
        let text = serde_json::to_string(&span).unwrap();
        assert_eq!((text.as_str(), serde_json::from_str::<MonthSpan>(&text).unwrap()), ("[2975,31]", span));
        assert!(serde_json::from_str::<MonthSpan>("[1,37]").is_err());
    }
}
