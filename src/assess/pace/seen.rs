//! The pace seen over some years: by method and together, beside what is needed.

use super::{
    bounds::Bounds,
    end::EndYears,
    kind::Kind,
    measure::{Done, Figures},
    track::{Track, TrackRule},
    window::Window,
};
use crate::base::{Day, amount::Amount, when::When};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

/// The pace seen over some years, in square metres or in items a year. In a year, or by a method, of which nothing is told, any
/// area may have been released: then the pace is only bounded from below. So it is with a stock in years that do not lie between
/// two figures of it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, assess::pace::{TrackRule, Window}, base::Ratio, data};
/// let register = data::register()?;
/// let croatia = register.state(State::HRV).pace(Convention::Apmbc, "2018-06-30".parse()?, &TrackRule::default());
/// let seen = croatia.ok_or("none")?.seen;
/// let five = seen.iter().find(|one| one.window == Window::LastFive).ok_or("none")?;
/// assert_eq!((five.first, five.last, five.told), (2013, 2017, 3)); // of 2013 and 2014 no release is told
/// assert_eq!((five.methods.cleared.least, five.methods.cleared.most), (Ratio::number(21_950_000), None));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
#[non_exhaustive]
pub struct Seen<K: Kind> {
    /// Over which years.
    pub window: Window,
    /// The first of them.
    pub first: i32,
    /// The last of them: the last of which a release is told, or that lies between two figures of a stock.
    pub last: i32,
    /// Of how many of them a release is told, or how many lie between two figures of a stock.
    pub told: usize,
    /// Done in a year by each method; a stock has none.
    pub methods: K::Methods,
    /// Released in a year by all methods together; or by how many items a stock became fewer.
    pub together: Bounds,
    /// That as a share of what is needed; `None` where what is needed is not known.
    pub share: Option<Bounds>,
    /// In which years all would be done at that pace; `None` where it is not known what remained.
    pub ends: Option<EndYears>,
    /// The word for it, where it holds for any deadline that may stand.
    pub track: Track,
}

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

impl Held<'_> {
    /// The pace over each span of years; none where nothing is told of any.
    pub(super) fn to<K: Figures>(self, years: &K::Years<'_>) -> Vec<Seen<K>> {
        let over = |(told, last)| {
            let all = Window::ALL.iter();
            all.map(|window| self.over(years, *window, (window.first(told, last), last))).collect()
        };
        K::ends(years).map(over).unwrap_or_default()
    }

    fn over<K: Figures>(self, years: &K::Years<'_>, window: Window, (first, last): (i32, i32)) -> Seen<K> {
        let count = u32::try_from(last.saturating_sub(first)).unwrap_or_default().saturating_add(1);
        let Done { told, methods, together } = K::over(years, (first, last), count);
        let is_fresh = |year| self.rule.is_fresh(year, self.day.year());
        let fresh = is_fresh(last) && self.measured.is_some_and(|measured| is_fresh(measured.earliest().year()));
        let by_any = self.by_any.map(|needed| together.share_of(needed));
        Seen {
            window,
            first,
            last,
            told,
            methods,
            together,
            share: self.needed.map(|needed| together.share_of(needed)),
            ends: self.measured.map(|measured| EndYears::at(measured, self.remaining, together)),
            track: self.rule.word(by_any.filter(|_| fresh)),
        }
    }
}
