//! Presumptions: what a caller chooses to take for so where nothing tells. Never the default, and never told as known.

use super::{alternatives::Alternative, possible::Possible};
use crate::base::{
    Day,
    months::{MonthEnd, days_after, months_after},
    read,
    timeline::Timeline,
};
use serde::Serialize;
use std::{fmt, str::FromStr};

/// What is presumed where nothing is known. A presumed answer stands beside the known one, never in its place, is always
/// one of those that are possible, and tells what it rests on.
///
/// ```
/// use mine_action::assess::answer::Presumption;
/// assert_eq!("continuance".parse(), Ok(Presumption::Continuance { months: None }));
/// assert_eq!(Presumption::Continuance { months: Some(24) }.to_string(), "continuance=24");
/// assert!("continuance=-1".parse::<Presumption>().is_err());
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Presumption {
    /// What was so goes on, until something else is known: there were areas, so there still are; a deadline stands. It
    /// says nothing of what comes anew each year.
    Continuance {
        /// For how many months after the last day on which it was known; `None` = without end.
        months: Option<u32>,
    },
}

impl Presumption {
    /// The last day to which that reaches which was last known on `day`.
    pub(in crate::assess) fn last_day(self, day: Day) -> Day {
        let Self::Continuance { months } = self;
        months.map_or(Day::MAX, |months| months_after(day, months, MonthEnd::LastDay))
    }

    /// The first day to which it does not reach; `None` = it has no end.
    pub(in crate::assess) fn ends(self, day: Day) -> Option<Day> {
        Some(self.last_day(day)).filter(|last| *last < Day::MAX).map(|last| days_after(last, 1))
    }

    /// A line in which what was last known goes on where nothing is known, as long as it is possible. After `known`, the
    /// records tell nothing.
    pub(in crate::assess) fn continued<T: Alternative>(
        self,
        line: &Timeline<Possible<T>>,
        known: Day,
    ) -> Timeline<Possible<T>> {
        let mut last: Option<(T, Day)> = None;
        let mut changes = Vec::new();
        for stretch in line.stretches() {
            let from = stretch.from.unwrap_or(Day::MIN);
            if let Some(value) = stretch.value.known() {
                let ends = stretch.until.and_then(|until| until.pred_opt()).unwrap_or(Day::MAX);
                last = Some((*value, ends.min(known)));
                changes.push((from, stretch.value.clone()));
                continue;
            }
            // What is excluded once has not gone on.
            last = last.filter(|(value, _)| stretch.value.may_be(value));
            let going_on = last.filter(|(_, day)| self.last_day(*day) >= from);
            let Some((value, day)) = going_on else {
                changes.push((from, stretch.value.clone()));
                continue;
            };
            changes.push((from, Possible::Known(value)));
            let ends = self.ends(day).filter(|ends| stretch.until.is_none_or(|until| *ends < until));
            changes.extend(ends.map(|ends| (ends, stretch.value.clone())));
        }
        Timeline::from_changes(line.at(Day::MIN).clone(), changes)
    }
}

/// `continuance`, or `continuance=24` where it goes on for so many months.
impl fmt::Display for Presumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Continuance { months: None } => f.write_str("continuance"),
            Self::Continuance { months: Some(months) } => write!(f, "continuance={months}"),
        }
    }
}

impl FromStr for Presumption {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || format!("unknown presumption `{text}`: expected `continuance` or `continuance=MONTHS`");
        match text.split_once('=') {
            None if text == "continuance" => Ok(Self::Continuance { months: None }),
            Some(("continuance", months)) => {
                months.parse().map(|months| Self::Continuance { months: Some(months) }).map_err(|_| unknown())
            }
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::answer::Missing;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn known_until_march() -> Timeline<Possible<bool>> {
        let unknown = Possible::one_of([false, true], Missing::StillOpen);
        Timeline::constant(unknown.clone())
            .then(day("2019-01-01"), Possible::Known(true))
            .then(day("2020-04-01"), unknown)
            .then(day("2025-01-01"), Possible::Known(false))
    }

    fn at(months: Option<u32>, on: &str) -> Option<bool> {
        let line = Presumption::Continuance { months }.continued(&known_until_march(), Day::MAX);
        line.at(day(on)).known().copied()
    }

    #[test]
    fn what_was_known_goes_on_until_something_else_is() {
        assert_eq!(at(None, "2018-12-31"), None, "not before it was known");
        assert_eq!(at(None, "2024-12-31"), Some(true));
        assert_eq!(at(None, "2025-01-01"), Some(false));
    }

    #[test]
    fn for_so_many_months() {
        assert_eq!([at(Some(6), "2020-09-30"), at(Some(6), "2020-10-01")], [Some(true), None]);
        assert_eq!([at(Some(0), "2020-03-31"), at(Some(0), "2020-04-01")], [Some(true), None]);
    }

    #[test]
    fn what_is_excluded_once_has_not_gone_on() {
        let options = |options: &[bool]| Possible::one_of(options.iter().copied(), Missing::StillOpen);
        let line = Timeline::constant(Possible::Known(true)).then(day("2020-01-01"), options(&[false]));
        let line = line.then(day("2021-01-01"), options(&[false, true]));
        let line = Presumption::Continuance { months: None }.continued(&line, Day::MAX);
        assert_eq!(line.at(day("2022-01-01")).known(), Some(&false));
    }
}
