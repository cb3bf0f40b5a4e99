//! The periods in which the deadline of a clock had passed with something still to be done, and how each ended.

use super::miss::Days;
use crate::assess::{answer::Possible, duty::Status};
use crate::base::{Day, codes::codes, convention::Convention, read, timeline::Timeline};
use serde::Serialize;
use std::fmt;

codes! {
    /// How a period out of time ended.
    #[non_exhaustive]
    pub enum LapseEnd: "end of a lapse" {
        /// More time was given.
        MoreTime,
        /// It was done, or there was nothing to be done after all.
        Done,
        /// The State was no longer bound.
        NotBound,
        /// It went on to the day asked about.
        GoingOn,
        /// Nobody tells whether it had ended.
        NotKnown,
    }
}

/// A period out of time under one clock: the deadline had passed, and something was still to be done.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Duty, State, assess::series::LapseEnd, data};
/// let register = data::register()?;
/// let congo = register.state(State::COG).extensions(register.known());
/// let entry = congo.iter().find(|one| one.duty == Duty::Clearance).ok_or("none")?;
/// let lapse = entry.lapses.iter().find(|lapse| lapse.surely).ok_or("none")?;
/// // The deadline of 1 November 2011 had passed when more time was given on 2 December.
/// assert_eq!((lapse.from, lapse.until), ("2011-11-02".parse()?, Some("2011-12-02".parse()?)));
/// assert_eq!((lapse.days, lapse.end), (30, LapseEnd::MoreTime));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Lapse {
    /// Whether it was surely out of time on all these days; else it may have been on any of them.
    pub surely: bool,
    /// The first day.
    pub from: Day,
    /// The first day after it; `None` where it lasts until the day asked about.
    pub until: Option<Day>,
    /// How many days it lasted, up to the day asked about.
    pub days: i64,
    /// How it ended.
    pub end: LapseEnd,
}

impl Lapse {
    /// Those of a status under a Convention up to that day, in order.
    pub(super) fn all(line: &Timeline<Possible<Status>>, convention: Convention, day: Day) -> Vec<Self> {
        let of = |days: Days| {
            let until = Some(days.until).filter(|until| *until <= day);
            let end = until.map_or(LapseEnd::GoingOn, |until| end(line.at(until)));
            Self { surely: days.surely, from: days.from, until, days: (days.until - days.from).num_days(), end }
        };
        Days::runs(line, convention, day).into_iter().flatten().map(of).collect()
    }
}

/// How it ended, by the status on the first day after it.
fn end(status: &Possible<Status>) -> LapseEnd {
    match status.known() {
        Some(Status::InTime) => LapseEnd::MoreTime,
        Some(Status::Fulfilled | Status::NotApplicable) => LapseEnd::Done,
        Some(Status::NotBound) => LapseEnd::NotBound,
        _ => LapseEnd::NotKnown,
    }
}

impl LapseEnd {
    /// In words, of that period.
    ///
    /// ```
    /// use mine_action::assess::series::LapseEnd;
    /// assert_eq!(LapseEnd::MoreTime.in_words(), "then more time was given");
    /// ```
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::MoreTime => "then more time was given",
            Self::Done => "then it was done, or there was nothing to be done",
            Self::NotBound => "then the State was no longer bound",
            Self::GoingOn => "up to the day asked about",
            Self::NotKnown => "how it ended is not known",
        }
    }
}

/// `out of time from 2011-11-02 to 2011-12-01, 30 days: then more time was given`.
impl fmt::Display for Lapse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { surely, from, until, days, end } = self;
        let perhaps = if *surely { "" } else { "perhaps " };
        write!(f, "{perhaps}out of time from {from}")?;
        if let Some(last) = until.and_then(|until| until.pred_opt()) {
            write!(f, " to {last}")?;
        }
        write!(f, ", {days} day{}: {}", if *days == 1 { "" } else { "s" }, end.in_words())
    }
}
