//! The pace seen over some years: by method and together, beside what is needed.

use super::{
    bounds::Bounds,
    end::EndYears,
    track::{Track, TrackRule},
    window::Window,
};
use crate::base::{Day, amount::Amount, last_day_of, read, when::When};
use crate::record::{clearance::ClearanceYear, remaining::ReleasedArea};
use chrono::Datelike;
use serde::Serialize;
use std::collections::BTreeMap;

/// The pace seen over some years, in square metres a year. In a year, or by a method, of which nothing is told, any area may
/// have been released: then the pace is only bounded from below.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, assess::pace::{TrackRule, Window}, base::Ratio, data};
/// let register = data::register()?;
/// let croatia = register.state(State::HRV).pace(Convention::Apmbc, "2018-06-30".parse()?, &TrackRule::default());
/// let seen = croatia.ok_or("none")?.seen;
/// let five = seen.iter().find(|one| one.window == Window::LastFive).ok_or("none")?;
/// assert_eq!((five.first, five.last, five.told), (2013, 2017, 3)); // of 2013 and 2014 no release is told
/// assert_eq!((five.cleared.least, five.cleared.most), (Ratio::number(21_950_000), None));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Seen {
    /// Over which years.
    pub window: Window,
    /// The first of them.
    pub first: i32,
    /// The last of them, which is the last of which a release is told.
    pub last: i32,
    /// How many of them a release is told of.
    pub told: usize,
    /// Cancelled in a year.
    pub cancelled: Bounds,
    /// Reduced in a year.
    pub reduced: Bounds,
    /// Cleared in a year.
    pub cleared: Bounds,
    /// Released in a year by all three together.
    pub together: Bounds,
    /// That as a share of what is needed; `None` where what is needed is not known.
    pub share: Option<Bounds>,
    /// In which years all would be done at that pace; `None` where it is not known what remained.
    pub ends: Option<EndYears>,
    /// The word for it, where it holds for any deadline that may stand.
    pub track: Track,
}

/// What is released in the years that are over by a day, as far as told.
pub(super) struct Releases(BTreeMap<i32, ReleasedArea>);

/// What a pace is held to.
#[derive(Clone, Copy)]
pub(super) struct Held<'r> {
    pub(super) measured: Option<When>,
    pub(super) remaining: Amount,
    pub(super) needed: Option<Bounds>,
    /// What is needed by any deadline that may stand.
    pub(super) by_any: Option<Bounds>,
    pub(super) rule: &'r TrackRule,
    pub(super) day: Day,
}

impl Releases {
    pub(super) fn new<'r>(rows: impl Iterator<Item = &'r ClearanceYear>, day: Day) -> Self {
        let over = rows.filter(|row| last_day_of(row.year) <= day);
        Self(over.filter_map(|row| Some((row.year, row.released()?))).collect())
    }

    /// What was released in each year of which that is told.
    pub(super) fn in_all(&self) -> impl Iterator<Item = (i32, Amount)> + '_ {
        self.0.iter().map(|(year, released)| (*year, released.in_all()))
    }

    /// The pace over each span of years; none where no release is told.
    pub(super) fn seen(&self, held: Held<'_>) -> Vec<Seen> {
        let ends = self.0.first_key_value().zip(self.0.last_key_value());
        let over = |((told, _), (last, _)): ((&i32, _), (&i32, _))| {
            let all = Window::ALL.iter();
            all.map(|window| self.over(*window, (window.first(*told, *last), *last), held)).collect()
        };
        ends.map(over).unwrap_or_default()
    }

    fn over(&self, window: Window, (first, last): (i32, i32), held: Held<'_>) -> Seen {
        let years = u32::try_from(last.saturating_sub(first)).unwrap_or_default().saturating_add(1);
        let rows = || self.0.range(first..=last).map(|(_, released)| released);
        let told = rows().count();
        let silent = u32::try_from(told)
            .map_or(Amount::UNKNOWN, |told| if told < years { Amount::UNKNOWN } else { Amount::exactly(0) });
        let pace = |of: fn(&ReleasedArea) -> Amount| Bounds::of(rows().map(of).sum::<Amount>() + silent, years);
        let together = pace(ReleasedArea::in_all);
        let share = held.needed.map(|needed| together.share_of(needed));
        let is_fresh = |year| held.rule.is_fresh(year, held.day.year());
        let fresh = is_fresh(last) && held.measured.is_some_and(|measured| is_fresh(measured.earliest().year()));
        let by_any = held.by_any.map(|needed| together.share_of(needed));
        Seen {
            window,
            first,
            last,
            told,
            cancelled: pace(|released| Amount::told(released.cancelled)),
            reduced: pace(|released| Amount::told(released.reduced)),
            cleared: pace(|released| Amount::told(released.cleared)),
            together,
            share,
            ends: held.measured.map(|measured| EndYears::at(measured, held.remaining, together)),
            track: held.rule.word(by_any.filter(|_| fresh)),
        }
    }
}
