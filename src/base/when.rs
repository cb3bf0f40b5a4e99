//! A date that may be known only in part.

use super::{
    day::{Day, first_day_of, last_day_of},
    shown::shown,
    truth::Truth,
};
use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One day, of which only an interval may be known; either end may be open.
///
/// Written as a subset of EDTF (ISO 8601-2): `2007-10-03`, `2007-10` (some day of October 2007), `2013`, `2016/2018`
/// (not before 2016, not after 2018), `../2019-08` (not after August 2019), `2019/..`, `../..` (not known at all).
/// Years are 1000 to 9999. Display writes the shortest such form, and reading it gives the same value back.
///
/// There is deliberately no `Ord`: of two uncertain dates it may not be known which is earlier. Ask
/// [`happened_by`](Self::happened_by) or [`is_before`](Self::is_before), which answer yes, no or unknown.
///
/// ```
/// use mine_action::{Truth, When};
/// let completed: When = "2007-10".parse()?;
/// assert_eq!(completed.happened_by("2007-09-30".parse()?), Truth::No);
/// assert_eq!(completed.happened_by("2007-10-15".parse()?), Truth::Unknown);
/// assert_eq!(completed.happened_by("2007-10-31".parse()?), Truth::Yes);
/// assert_eq!(completed.is_before("2008".parse()?), Truth::Yes);
/// assert_eq!(completed.exact(), None);
/// assert_eq!("2007-10-03".parse::<When>()?.exact(), Some("2007-10-03".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct When {
    // INVARIANT: earliest <= latest; an open end is Day::MIN or Day::MAX.
    earliest: Day,
    latest: Day,
}

/// A text or pair of days that is no date.
///
/// ```
/// use mine_action::{When, base::WhenError};
/// assert_eq!("2018/2016".parse::<When>(), Err(WhenError::Backwards("2018/2016".to_owned())));
/// let error = "2007-02-30".parse::<When>().unwrap_err();
/// assert!(error.to_string().starts_with("impossible date `2007-02-30`: expected a form such as `2007-10-03`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WhenError {
    /// The text has none of the accepted forms, or names a day that does not exist.
    #[error(
        "impossible date `{0}`: expected a form such as `2007-10-03`, `2007-10`, `2013`, `2016/2018` or `../2019-08`"
    )]
    Form(String),
    /// The interval ends before it begins.
    #[error("impossible date `{0}`: the interval ends before it begins")]
    Backwards(String),
}

impl When {
    /// Not known at all.
    pub const UNKNOWN: Self = Self { earliest: Day::MIN, latest: Day::MAX };

    /// That very day.
    pub fn on(day: Day) -> Self {
        let very = Self { earliest: day, latest: day };
        // The beginning of time is before every day, and no day of which something is not known.
        if day == Day::MIN { very } else { very.bounded() }
    }

    /// Some day from `earliest` to `latest`, both included.
    ///
    /// ```
    /// use mine_action::When;
    /// let meeting = When::between("2025-12-01".parse()?, "2025-12-05".parse()?)?;
    /// assert!(meeting.may_be("2025-12-03".parse()?) && !meeting.may_be("2025-12-06".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`WhenError::Backwards`] if `latest` is before `earliest`.
    pub fn between(earliest: Day, latest: Day) -> Result<Self, WhenError> {
        if earliest <= latest {
            Ok(Self { earliest, latest }.bounded())
        } else {
            Err(WhenError::Backwards(format!("{earliest}/{latest}")))
        }
    }

    /// The same with an end open that lies outside the years that are written: it was reckoned from an open one, or is so far
    /// off that it tells nothing. What is after them all is not before their last day.
    fn bounded(self) -> Self {
        let Self { mut earliest, mut latest } = self;
        if earliest.year() < YEARS.0 {
            (earliest, latest) = (Day::MIN, latest.max(first_day_of(YEARS.0)));
        }
        if latest.year() > YEARS.1 {
            (earliest, latest) = (earliest.min(last_day_of(YEARS.1)), Day::MAX);
        }
        Self { earliest, latest }
    }

    /// Some day of that year.
    ///
    /// ```
    /// use mine_action::When;
    /// assert_eq!(When::year(2013).to_string(), "2013");
    /// ```
    pub fn year(year: i32) -> Self {
        Self { earliest: first_day_of(year), latest: last_day_of(year) }.bounded()
    }

    /// Some day not before `earliest`.
    pub fn not_before(earliest: Day) -> Self {
        Self { earliest, latest: Day::MAX }.bounded()
    }

    /// Some day not after `latest`.
    pub fn not_after(latest: Day) -> Self {
        Self { earliest: Day::MIN, latest }.bounded()
    }

    /// The first possible day; [`Day::MIN`] if that end is open.
    pub const fn earliest(self) -> Day {
        self.earliest
    }

    /// The last possible day; [`Day::MAX`] if that end is open.
    pub const fn latest(self) -> Day {
        self.latest
    }

    /// The day, if only one is possible.
    pub fn exact(self) -> Option<Day> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Whether it is on or before that day.
    pub fn happened_by(self, day: Day) -> Truth {
        if self.latest <= day {
            Truth::Yes
        } else if self.earliest > day {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Whether it is before the other date.
    pub fn is_before(self, other: Self) -> Truth {
        if self.latest < other.earliest {
            Truth::Yes
        } else if self.earliest >= other.latest {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Whether that day is possible.
    pub fn may_be(self, day: Day) -> bool {
        self.earliest <= day && day <= self.latest
    }

    /// How a sentence says it: `on 2020-01-01`, `in 2020-03`, `between 2019-08 and 2021-12`, `by 2019-08`, `in or after
    /// 2019-08`, `on an unknown day`.
    ///
    /// ```
    /// use mine_action::When;
    /// assert_eq!("2020-03".parse::<When>().unwrap().in_words(), "in 2020-03");
    /// assert_eq!("2019-08/2021-12".parse::<When>().unwrap().in_words(), "between 2019-08 and 2021-12");
    /// ```
    pub fn in_words(self) -> String {
        let written = self.to_string();
        match written.split_once('/') {
            None if self.exact().is_some() => format!("on {written}"),
            None => format!("in {written}"),
            Some(("..", "..")) => "on an unknown day".to_owned(),
            Some(("..", end)) => format!("by {end}"),
            Some((start, "..")) => format!("in or after {start}"),
            Some((start, end)) => format!("between {start} and {end}"),
        }
    }

    /// Whether a day from `first` to `last` is possible.
    pub fn may_be_in(self, first: Day, last: Day) -> bool {
        self.earliest <= last && first <= self.latest
    }

    /// The days that both allow; `None` if there are none.
    ///
    /// ```
    /// use mine_action::When;
    /// let [year, spring]: [When; 2] = ["2009".parse()?, "../2009-03".parse()?];
    /// assert_eq!(year.intersect(spring), Some("2009-01/2009-03".parse()?));
    /// assert_eq!(year.intersect("2010".parse()?), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn intersect(self, other: Self) -> Option<Self> {
        // Not by `between`: most dates that are held together do not meet, and its error writes both.
        let (earliest, latest) = (self.earliest.max(other.earliest), self.latest.min(other.latest));
        (earliest <= latest).then(|| Self { earliest, latest }.bounded())
    }

    /// The shortest interval that contains both.
    ///
    /// ```
    /// use mine_action::When;
    /// let [first, second]: [When; 2] = ["2016".parse()?, "2018-05".parse()?];
    /// assert_eq!(first.hull(second).to_string(), "2016-01/2018-05");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { earliest: self.earliest.min(other.earliest), latest: self.latest.max(other.latest) }
    }

    /// The later of the two, even if it is not known which that is.
    #[must_use]
    pub fn later_of(self, other: Self) -> Self {
        Self { earliest: self.earliest.max(other.earliest), latest: self.latest.max(other.latest) }
    }

    /// Moves both ends by a rule that keeps the order of days, and of which only an interval may be known; open ends stay
    /// open.
    #[must_use]
    pub(crate) fn map_to(self, rule: impl Fn(Day) -> Self) -> Self {
        let earliest = if self.earliest == Day::MIN { Day::MIN } else { rule(self.earliest).earliest };
        let latest = if self.latest == Day::MAX { Day::MAX } else { rule(self.latest).latest };
        Self { earliest, latest: latest.max(earliest) }.bounded()
    }

    /// Moves both ends by a rule that keeps the order of days; open ends stay open.
    #[must_use]
    pub(crate) fn map(self, rule: impl Fn(Day) -> Day) -> Self {
        let earliest = if self.earliest == Day::MIN { Day::MIN } else { rule(self.earliest) };
        let latest = if self.latest == Day::MAX { Day::MAX } else { rule(self.latest) };
        Self { earliest, latest: latest.max(earliest) }.bounded()
    }
}

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::on(day)
    }
}

/// The first and the last year of a date that is written.
const YEARS: (i32, i32) = (1000, 9999);

/// A year of four digits: 1000 to 9999.
fn four_digits(text: &str) -> Option<i32> {
    any_four_digits(text).filter(|year| *year >= YEARS.0)
}

/// A year of four digits: 0000 to 9999.
fn any_four_digits(text: &str) -> Option<i32> {
    let is_plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// A year outside those, which has a sign: `-262143`.
fn signed(text: &str) -> Option<i32> {
    text.parse().ok().filter(|year| text.starts_with(['-', '+']) && !(0..=9999).contains(year))
}

/// First and last day of `2013`, `2013-05` or `2013-05-17`.
fn read_period(text: &str, read_year: impl Fn(&str) -> Option<i32>) -> Option<(Day, Day)> {
    if let Some(day) = read_plain(text) {
        return Some((day, day));
    }
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
    let after_sign = usize::from(text.starts_with(['-', '+']));
    let year_ends = text.get(after_sign..)?.find('-').map_or(text.len(), |hyphen| after_sign + hyphen);
    let year = read_year(text.get(..year_ends)?)?;
    let mut parts = text.get(year_ends..)?.split('-').skip(1);
    let Some(month) = parts.next() else {
        return Some((first_day_of(year), last_day_of(year)));
    };
    let month = digits(month, 2).then(|| month.parse().ok())??;
    let Some(day) = parts.next() else {
        let first = Day::from_ymd_opt(year, month, 1)?;
        return Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?));
    };
    let day = digits(day, 2).then(|| day.parse().ok())??;
    let day = Day::from_ymd_opt(year, month, day)?;
    parts.next().is_none().then_some((day, day))
}

/// `2013-05-17`, as most dates are written; anything else is read with more care.
fn read_plain(text: &str) -> Option<Day> {
    let [y, e, a, r, b'-', m, n, b'-', d, g] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0_u16, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0')))
    };
    let year = i32::from(number(&[*y, *e, *a, *r])?);
    Day::from_ymd_opt(year, number(&[*m, *n])?.into(), number(&[*d, *g])?.into()).filter(|_| year >= YEARS.0)
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        read(text, four_digits)
    }
}

fn read(text: &str, read_year: impl Fn(&str) -> Option<i32>) -> Result<When, WhenError> {
    let period = |part| read_period(part, &read_year).ok_or_else(|| WhenError::Form(shown(text)));
    let Some((start, end)) = text.split_once('/') else {
        let (earliest, latest) = period(text)?;
        return Ok(When { earliest, latest });
    };
    let open = (Day::MIN, Day::MAX);
    let (earliest, _) = if start == ".." { open } else { period(start)? };
    let (_, latest) = if end == ".." { open } else { period(end)? };
    if earliest > latest { Err(WhenError::Backwards(shown(text))) } else { Ok(When { earliest, latest }) }
}

/// The shortest form in which an end can be written without loss.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Day,
    Month,
    Year,
}

fn start_precision(day: Day) -> Precision {
    match (day.month(), day.day()) {
        (1, 1) => Precision::Year,
        (_, 1) => Precision::Month,
        _ => Precision::Day,
    }
}

fn end_precision(day: Day) -> Precision {
    match day.succ_opt().map(start_precision) {
        Some(next) => next,
        None => Precision::Day,
    }
}

struct Written(Day, Precision);

/// A year as `chrono` writes it: of four digits, or with a sign.
struct Year(i32);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if (0..=9999).contains(&self.0) { write!(f, "{:04}", self.0) } else { write!(f, "{:+05}", self.0) }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(day, precision) = self;
        let length = match precision {
            Precision::Year => 4,
            Precision::Month => 7,
            Precision::Day => 10,
        };
        match plain(*day).as_ref().map(|text| std::str::from_utf8(text)) {
            Some(Ok(text)) => f.write_str(text.get(..length).unwrap_or(text)),
            _ => match precision {
                Precision::Year => Year(day.year()).fmt(f),
                Precision::Month => write!(f, "{}-{:02}", Year(day.year()), day.month()),
                Precision::Day => write!(f, "{day}"),
            },
        }
    }
}

/// A day of a year without a sign, digit by digit: dates are most of what is written.
fn plain(day: Day) -> Option<[u8; 10]> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year <= 9999)?;
    let [[y, e], [a, r], [m, n], [d, g]] =
        [year / 100, year % 100, day.month() as u16, day.day() as u16].map(two_digits);
    Some([y, e, a, r, b'-', m, n, b'-', d, g])
}

/// A number below 100.
const fn two_digits(number: u16) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

/// As it is written.
impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "When({self})")
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = (self.earliest > Day::MIN).then(|| start_precision(self.earliest));
        let end = (self.latest < Day::MAX).then(|| end_precision(self.latest));
        match (start, end) {
            (None, None) => f.write_str("../.."),
            (Some(precision), None) => write!(f, "{}/..", Written(self.earliest, precision)),
            (None, Some(precision)) => write!(f, "../{}", Written(self.latest, precision)),
            (Some(_), Some(_)) if self.earliest == self.latest => Written(self.earliest, Precision::Day).fmt(f),
            (Some(start), Some(end)) => {
                let precision = start.min(end);
                Written(self.earliest, precision).fmt(f)?;
                let of_one_year = self.earliest.year() == self.latest.year();
                let is_one = match precision {
                    Precision::Day => false,
                    Precision::Month => of_one_year && self.earliest.month() == self.latest.month(),
                    Precision::Year => of_one_year,
                };
                if is_one { Ok(()) } else { write!(f, "/{}", Written(self.latest, precision)) }
            }
        }
    }
}

/// What is written is read back whatever its years: what is reckoned from an open end, such as the day after it, may
/// lie in any.
impl TryFrom<String> for When {
    type Error = WhenError;

    fn try_from(text: String) -> Result<Self, WhenError> {
        read(&text, |year| any_four_digits(year).or_else(|| signed(year)))
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_form_is_written_and_read_back() {
        for (text, written) in [
            ("2007-10-03", "2007-10-03"),
            ("2007-10", "2007-10"),
            ("2013", "2013"),
            ("2013-01-01/2013-12-31", "2013"),
            ("2016/2018", "2016/2018"),
            ("2016/2018-05", "2016-01/2018-05"),
            ("2024-02", "2024-02"),
            ("2024-02-01/2024-02-28", "2024-02-01/2024-02-28"),
            ("../2019-08", "../2019-08"),
            ("2019/..", "2019/.."),
            ("../..", "../.."),
            ("2007-10-03/2007-10-03", "2007-10-03"),
        ] {
            let when: When = text.parse().unwrap();
            assert_eq!(when.to_string(), written);
            assert_eq!(written.parse::<When>().unwrap(), when);
        }
    }

    #[test]
    fn what_is_reckoned_from_an_open_end_is_read_back() {
        for when in [
            When::UNKNOWN,
            When::on(Day::MIN),
            When::on(Day::MAX),
            When { earliest: Day::MIN.succ_opt().unwrap(), latest: first_day_of(2010) },
            When::not_before(Day::MAX.pred_opt().unwrap()),
            When::year(0),
            When::year(-1),
            When::year(12_000),
            When::not_before(first_day_of(999)),
            When::not_after(last_day_of(-1)),
        ] {
            let written = when.to_string();
            assert_eq!(When::try_from(written.clone()), Ok(when), "{written}");
        }
        assert!("-262143-01-02/2010".parse::<When>().is_err(), "no date of a record");
    }

    #[test]
    fn an_end_outside_the_years_that_are_written_is_open() {
        let near = [Day::MIN.succ_opt().unwrap(), Day::MAX.pred_opt().unwrap()];
        assert_eq!(When::between(near[0], near[1]), Ok(When::UNKNOWN));
        assert_eq!(When::between(near[0], first_day_of(2010)), Ok(When::not_after(first_day_of(2010))));
        assert_eq!(When::year(9999).plus_days(400).to_string(), "9999-12-31/..");
        assert_eq!(format!("{:?}", When::not_before(first_day_of(2010))), "When(2010/..)");
    }

    #[test]
    fn impossible_dates_are_refused_with_the_text_seen() {
        for text in [
            "",
            "..",
            "2007-13",
            "2007-02-30",
            "07-10-03",
            "2007-10-03-01",
            "2007/",
            "0999",
            "2007-1-1",
            "1/2/3",
            "+2007",
        ] {
            assert_eq!(text.parse::<When>(), Err(WhenError::Form(text.to_owned())));
        }
        assert_eq!("2018/2016".parse::<When>(), Err(WhenError::Backwards("2018/2016".to_owned())));
        assert!("2007-13".parse::<When>().unwrap_err().to_string().starts_with("impossible date `2007-13`: expected"));
    }

    #[test]
    fn order_is_three_valued() {
        let at = |text: &str| text.parse::<When>().unwrap();
        assert_eq!(at("2008").is_before(at("2009")), Truth::Yes);
        assert_eq!(at("2009").is_before(at("2008")), Truth::No);
        assert_eq!(at("2009").is_before(at("2009")), Truth::Unknown);
        assert_eq!(at("2009-01-01").is_before(at("2009-01-01")), Truth::No);
        assert_eq!(at("2009").intersect(at("../2009-03")), Some(at("2009-01/2009-03")));
        assert_eq!(at("2009").intersect(at("2010")), None);
    }
}
