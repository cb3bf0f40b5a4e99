//! When all would be done if coming years were like recorded ones: drawn many times, beside what holds in any case.

use super::{
    bounds::{Bounds, lowest},
    end::{EndYears, year_after},
};
use crate::base::{
    Day, amount::Amount, codes::codes, convention::Convention, month_span::MonthSpan, random, ratio::Ratio, read,
    state::State, when::When,
};
use chrono::Datelike;
use serde::Serialize;
use std::{cmp::Ordering, collections::BTreeMap, fmt, ops::RangeInclusive};

codes! {
    /// How coming years are drawn.
    #[non_exhaustive]
    pub enum DrawModel: "model of coming years" {
        /// In each coming year as much is released as was told of one of the State's own recorded years, each as likely,
        /// whatever came before; all that may have remained is to be released. Years of which nothing is told are no
        /// recorded years. A draw that is done while a source still shows something open is drawn again.
        OwnYears,
    }
}

/// In how many draws all was done in a year.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct DrawnEnd {
    /// The year; `None` = not within a thousand years.
    pub year: Option<i32>,
    /// How often.
    pub times: u64,
}

/// When all would be done, drawn many times under a [model](DrawModel). It is no forecast: the model is a choice of who
/// asks, and [`in_any_order`](Self::in_any_order) is what holds for every draw.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, data};
/// let register = data::register()?;
/// let angola = register.state(State::AGO);
/// let drawn = angola.draws(Convention::Apmbc, register.known(), 1, 1000).ok_or("nothing to draw from")?;
/// assert_eq!(drawn.ends.iter().map(|end| end.times).sum::<u64>(), 1000);
/// let median = drawn.quantile(1, 2).ok_or("not within a thousand years")?;
/// assert!(drawn.in_any_order.earliest <= median);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EndDraws {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The day for which it is drawn.
    pub as_of: Day,
    /// How coming years are drawn.
    pub model: DrawModel,
    /// The seed: the same one gives the same draws.
    pub seed: u64,
    /// When what remained was measured last.
    pub measured: When,
    /// All that may have remained then, in square metres.
    pub remaining: u128,
    /// The recorded years that are drawn from.
    pub years: Vec<i32>,
    /// In which years all was done, and how often; in order, those without an end last.
    pub ends: Vec<DrawnEnd>,
    /// In which years all would be done if the recorded years came again in any order and any number, whatever of them
    /// and of what remained is not told: every draw lies in it.
    pub in_any_order: EndYears,
    /// The deadline as the pace is held to it: an interval where it is known only in part.
    pub deadline: When,
    /// In how many draws all was done by the first day that it may be, and by the last.
    pub in_time: RangeInclusive<u64>,
}

/// What ends are drawn for.
pub(super) struct ToEnd {
    pub(super) convention: Convention,
    pub(super) state: State,
    pub(super) as_of: Day,
    pub(super) measured: When,
    pub(super) remaining: Amount,
    /// The last day on which something was surely still to be done.
    pub(super) open_on: Option<Day>,
    pub(super) deadline: When,
}

/// The fewest recorded years to draw from.
const FEWEST: usize = 3;

/// How often a draw that the records contradict is drawn again, before it is given up that they fit the model.
const ATTEMPTS: u64 = 1000;

/// So many years are drawn at most.
const MOST_YEARS: u64 = 1000;

impl EndDraws {
    /// `None` where no upper bound of what remained is known, where the years are too few or not told in full, or where the
    /// records contradict whatever is drawn.
    pub(super) fn of(asked: &ToEnd, released: &[(i32, Amount)], seed: u64, times: u32) -> Option<Self> {
        let &ToEnd { convention, state, as_of, measured, remaining, open_on, deadline } = asked;
        let all = remaining.most?;
        let exact: Option<Vec<u128>> = released.iter().map(|(_, amount)| amount.exact()).collect();
        let exact = exact.filter(|years| years.len() >= FEWEST)?;
        let (least, most) = (*exact.iter().min()?, *exact.iter().max()?);
        let any = Bounds { least: Ratio::number(least), most: Some(Ratio::number(most)) };
        let any = EndYears::at(measured, remaining, any);
        let earliest = open_on.map_or(any.earliest, |day| any.earliest.max(day.year()));
        let start = measured.latest();
        let months = |day: Day| MonthSpan::between(start, day).ratio();
        let key = random::key(seed, &[state.code(), convention.code(), "release"]);
        let draw = Draw { key, released: &exact, remaining: all, open_for: open_on.map(months) };
        let mut ends = BTreeMap::new();
        let (mut by_first, mut by_last) = (0, 0);
        for member in 0..times {
            let years = draw.years(member)?;
            let year = years.and_then(|years| year_after(start, years));
            // Without an end it comes after all years.
            *ends.entry((year.is_none(), year)).or_insert(0) += 1;
            let is_by = |day: Day| years.is_some_and(|years| is_within(years, months(day)));
            by_first += u64::from(is_by(deadline.earliest()));
            by_last += u64::from(is_by(deadline.latest()));
        }
        Some(Self {
            convention,
            state,
            as_of,
            model: DrawModel::OwnYears,
            seed,
            measured,
            remaining: all,
            years: released.iter().map(|(year, _)| *year).collect(),
            ends: ends.into_iter().map(|((_, year), times)| DrawnEnd { year, times }).collect(),
            in_any_order: EndYears { earliest, ..any },
            deadline,
            in_time: by_first..=by_last,
        })
    }

    /// How many draws there are.
    pub fn times(&self) -> u64 {
        self.ends.iter().fold(0, |sum, end| sum.saturating_add(end.times))
    }

    /// The first year by which all was done in at least `part` of each `whole` draws. `None` where there is none, or where
    /// `part` of `whole` is no share.
    pub fn quantile(&self, part: u64, whole: u64) -> Option<i32> {
        let wanted = Ratio::new(part.into(), whole.into()).filter(|_| part <= whole)?;
        let all = self.times();
        let mut so_far = 0u64;
        let end = self.ends.iter().find(|end| {
            so_far = so_far.saturating_add(end.times);
            Ratio::new(so_far.into(), all.into()).is_some_and(|share| share.compare(wanted) != Ordering::Less)
        });
        end.and_then(|end| end.year)
    }
}

/// What is drawn from.
struct Draw<'a> {
    key: u64,
    released: &'a [u128],
    remaining: u128,
    /// For how many months from the measure on something was surely still to be done.
    open_for: Option<Ratio>,
}

impl Draw<'_> {
    /// When nothing remained, in years from the measure on; `None` within = after all years drawn. `None` where every
    /// attempt was done while something was open.
    fn years(&self, member: u32) -> Option<Option<Ratio>> {
        let is_open = |years: Ratio| self.open_for.is_some_and(|open| is_within(years, open));
        let mut attempts = (0..ATTEMPTS).map(|attempt| self.attempt(member, attempt));
        attempts.find(|years| years.is_none_or(|years| !is_open(years)))
    }

    fn attempt(&self, member: u32, attempt: u64) -> Option<Ratio> {
        let count = u64::try_from(self.released.len()).ok()?;
        let key = random::mixed(self.key, attempt);
        let mut rest = self.remaining;
        for year in 0..MOST_YEARS {
            let drawn = random::below(count, key, u64::from(member) * MOST_YEARS + year);
            let amount = *self.released.get(usize::try_from(drawn).ok()?)?;
            match rest.checked_sub(amount) {
                Some(left) if left > 0 => rest = left,
                _ => {
                    let before = amount.checked_mul(year.into())?;
                    return Ratio::new(before.checked_add(rest)?, amount).map(lowest);
                }
            }
        }
        None
    }
}

/// Whether so many years are no longer than that time in months.
fn is_within(years: Ratio, months: Ratio) -> bool {
    let in_months = years.part().checked_mul(12).and_then(|part| Ratio::new(part, years.whole()));
    in_months.is_some_and(|years| years.compare(months) != Ordering::Greater)
}

impl fmt::Display for EndDraws {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.times();
        write!(f, "of {all} draws (model {}, seed {}), ", self.model, self.seed)?;
        let share = |times: u64| Ratio::new(times.into(), all.into()).map_or_else(String::new, Ratio::in_percent);
        let (first, last) = (*self.in_time.start(), *self.in_time.end());
        match self.deadline.exact() {
            Some(deadline) => write!(f, "{first} ({}) end by {deadline}", share(first))?,
            None => write!(
                f,
                "{first} to {last} ({} to {}) end by the deadline, which is known only as {}",
                share(first),
                share(last),
                self.deadline
            )?,
        }
        let year = |part, whole| {
            self.quantile(part, whole).map_or("after all years drawn".to_owned(), |year| year.to_string())
        };
        write!(f, "; one in ten by {}, half by {}, nine in ten by {}", year(1, 10), year(1, 2), year(9, 10))
    }
}
