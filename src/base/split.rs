//! What a count makes of a tally: somebody counted how many are so, and nobody said who.
//!
//! Of each subject it is known, or not, whether it is among those counted; and what it then adds to the tally. The
//! bounds are those over all completions with that count, and no others.

use super::{
    ratio::Ratio,
    read,
    tally::{Tally, write_share},
    truth::Truth,
};
use serde::Serialize;
use std::{cmp::Ordering, fmt};

/// What a subject adds to a tally: whether it is in the population, and whether it meets the criterion.
type Adds = (Truth, Truth);

/// A tally whose subjects are split by whether they are among those that somebody counted.
///
/// ```
/// use mine_action::{Truth::{No, Unknown, Yes}, base::{Ratio, Split}};
/// // One State surely retains mines. Of three it is not known: each is in the population if it does. One of them reports.
/// let open = [(Unknown, Yes), (Unknown, No), (Unknown, Unknown)];
/// let split = open.iter().fold(Split::EMPTY.with(Yes, (No, Yes), (Yes, Yes)), |split, (among, reports)| {
///     split.with(*among, (No, *reports), (Yes, *reports))
/// });
/// // Three were counted: so two of the three retain.
/// let narrowed = split.narrowed(3).ok_or("a contradiction")?;
/// assert_eq!((narrowed.members, narrowed.meeting), ((3, 3), (1, 3)));
/// assert_eq!(narrowed.share, Ratio::new(1, 3).zip(Ratio::new(3, 3)));
/// assert_eq!(split.narrowed(5), None); // there are only four
/// # Ok::<(), &str>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
pub struct Split {
    /// How many are surely among those counted.
    surely: u64,
    /// What the subjects add of whom it is known whether they are among them.
    settled: Tally,
    /// The others by what each adds, if it is not among them and if it is, with their number.
    // INVARIANT: in order, each pair once, no number zero.
    open: Vec<((Adds, Adds), u64)>,
}

/// What a tally can turn out to be: who is in the population, who of them meets the criterion, and their share.
///
/// ```
/// use mine_action::base::{Narrowed, Ratio, Tally};
/// let tally = Tally { in_yes: 1, maybe_yes: 2, maybe_no: 2, ..Tally::EMPTY };
/// assert_eq!((Narrowed::of(tally).members, Narrowed::of(tally).meeting), ((1, 5), (1, 3)));
/// let three = tally.counted(Some(3), None).ok_or("a contradiction")?;
/// assert_eq!((three.members, three.meeting), ((3, 3), (1, 3)));
/// let two_of_three = tally.counted(Some(3), Some(2)).ok_or("a contradiction")?;
/// assert_eq!(two_of_three.share, Ratio::new(2, 3).zip(Ratio::new(2, 3)));
/// assert_eq!(tally.counted(Some(6), None), None);
/// # Ok::<(), &str>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Narrowed {
    /// The least and the greatest number of subjects in the population.
    pub members: (u64, u64),
    /// The least and the greatest number of those that meet the criterion.
    pub meeting: (u64, u64),
    /// The least and the greatest share, where anybody is in the population; `None` if nobody can be.
    pub share: Option<(Ratio, Ratio)>,
}

/// One end of what a subject can be: how many it adds to those that meet the criterion, and to the population.
type Point = (i128, i128);

/// What a subject can turn out to be.
fn ends((is_in, meets): Adds) -> impl Iterator<Item = Point> + Clone {
    let out = (is_in != Truth::Yes).then_some((0, 0));
    let not_met = (is_in != Truth::No && meets != Truth::Yes).then_some((0, 1));
    let met = (is_in != Truth::No && meets != Truth::No).then_some((1, 1));
    out.into_iter().chain(not_met).chain(met)
}

/// Weighs what a subject adds: so much for meeting the criterion, so much for being in the population.
#[derive(Clone, Copy)]
struct Weight {
    meeting: i128,
    member: i128,
}

impl Weight {
    const fn of(self, (meeting, member): Point) -> i128 {
        self.meeting.saturating_mul(meeting).saturating_add(self.member.saturating_mul(member))
    }

    /// The lightest that a subject can turn out to be.
    fn lightest(self, adds: Adds) -> Point {
        ends(adds).min_by_key(|end| self.of(*end)).unwrap_or((0, 0))
    }
}

fn times((meeting, member): Point, number: u64) -> Point {
    let number = i128::from(number);
    (meeting.saturating_mul(number), member.saturating_mul(number))
}

fn plus(left: Point, right: Point) -> Point {
    (left.0.saturating_add(right.0), left.1.saturating_add(right.1))
}

fn whole(number: i128) -> u64 {
    u64::try_from(number).unwrap_or(if number < 0 { 0 } else { u64::MAX })
}

/// The verdicts of a tally, each with its number.
const fn cells(tally: &Tally) -> [(Adds, u64); 6] {
    let Tally { in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown } = *tally;
    [
        ((Truth::Yes, Truth::Yes), in_yes),
        ((Truth::Yes, Truth::No), in_no),
        ((Truth::Yes, Truth::Unknown), in_unknown),
        ((Truth::Unknown, Truth::Yes), maybe_yes),
        ((Truth::Unknown, Truth::No), maybe_no),
        ((Truth::Unknown, Truth::Unknown), maybe_unknown),
    ]
}

impl Split {
    /// Nobody.
    pub const EMPTY: Self = Self { surely: 0, settled: Tally::EMPTY, open: Vec::new() };

    /// A tally split by who is in its population.
    pub fn by_membership(tally: Tally) -> Self {
        let adds = |(is_in, meets): Adds| (is_in, (Truth::No, meets), (Truth::Yes, meets));
        cells(&tally).into_iter().fold(Self::EMPTY, |split, (cell, number)| split.with_many(adds(cell), number))
    }

    /// A tally split by who is in its population and meets its criterion.
    pub fn by_meeting(tally: Tally) -> Self {
        let adds = |(is_in, meets): Adds| {
            // Who meets it, and is not among those counted, is not in the population.
            let otherwise = if meets == Truth::Yes { Truth::No } else { is_in };
            (is_in & meets, (otherwise, Truth::No), (Truth::Yes, Truth::Yes))
        };
        cells(&tally).into_iter().fold(Self::EMPTY, |split, (cell, number)| split.with_many(adds(cell), number))
    }

    fn with_many(mut self, (among, otherwise, so): (Truth, Adds, Adds), number: u64) -> Self {
        self.shift(among, otherwise, so, |have| have.saturating_add(number));
        self
    }

    /// With one subject more: whether it is among those counted; what it adds if it is not; and if it is.
    #[must_use]
    pub fn with(mut self, among: Truth, otherwise: (Truth, Truth), so: (Truth, Truth)) -> Self {
        self.shift(among, otherwise, so, |have| have.saturating_add(1));
        self
    }

    /// With one subject less of whom this is known.
    #[must_use]
    pub fn without(mut self, among: Truth, otherwise: (Truth, Truth), so: (Truth, Truth)) -> Self {
        self.shift(among, otherwise, so, |have| have.saturating_sub(1));
        self
    }

    fn shift(&mut self, among: Truth, otherwise: Adds, so: Adds, change: impl Fn(u64) -> u64) {
        let settled = match among {
            Truth::Yes => {
                self.surely = change(self.surely);
                so
            }
            Truth::No => otherwise,
            Truth::Unknown => {
                let pair = (otherwise, so);
                let at = self.open.binary_search_by_key(&pair, |(pair, _)| *pair);
                let have = at.ok().and_then(|at| self.open.get(at)).map_or(0, |(_, number)| *number);
                let number = change(have);
                let (Ok(at) | Err(at)) = at;
                let old = if have > 0 { at..at + 1 } else { at..at };
                self.open.splice(old, (number > 0).then_some((pair, number)));
                return;
            }
        };
        if let Some(cell) = self.settled.cell(settled.0, settled.1) {
            *cell = change(*cell);
        }
    }

    /// The least and the greatest number that can have been counted.
    pub fn possible(&self) -> (u64, u64) {
        let open = self.open.iter().fold(0_u64, |all, (_, number)| all.saturating_add(*number));
        (self.surely, self.surely.saturating_add(open))
    }

    /// What can turn out if that many were counted; `None` if that cannot be.
    pub fn narrowed(&self, counted: u64) -> Option<Narrowed> {
        let (least, most) = self.possible();
        if !(least..=most).contains(&counted) {
            return None;
        }
        let among = counted.saturating_sub(least);
        let extreme = |meeting, member| self.lightest(Weight { meeting, member }, among);
        let members = (whole(extreme(0, 1).1), whole(extreme(0, -1).1));
        let meeting = (whole(extreme(1, 0).0), whole(extreme(-1, 0).0));
        Some(Narrowed { members, meeting, share: (members.1 > 0).then(|| self.share(among)).flatten() })
    }

    /// The lightest that all subjects together can turn out to be, if so many of the open ones are among those counted.
    fn lightest(&self, weight: Weight, among: u64) -> Point {
        let settled = cells(&self.settled).into_iter();
        let mut total = settled.fold((0, 0), |total, (cell, number)| plus(total, times(weight.lightest(cell), number)));
        let open = self.open.iter().map(|((otherwise, so), number)| {
            let (otherwise, so) = (weight.lightest(*otherwise), weight.lightest(*so));
            (weight.of(so).saturating_sub(weight.of(otherwise)), otherwise, so, *number)
        });
        let mut open: Vec<_> = open.collect();
        // Those whose weight falls most, or grows least, are among those counted.
        open.sort_by_key(|(gain, ..)| *gain);
        let mut left = among;
        for (_, otherwise, so, number) in open {
            let taken = left.min(number);
            left = left.saturating_sub(taken);
            total = plus(total, plus(times(so, taken), times(otherwise, number.saturating_sub(taken))));
        }
        total
    }

    /// The least and the greatest share, where somebody can be in the population.
    fn share(&self, among: u64) -> Option<(Ratio, Ratio)> {
        let low = self.least_share(among, |point| point)?;
        // The greatest share of those that meet it is the least of those that do not.
        let high = against(self.least_share(among, against)?);
        let ratio = |(part, members): Point| Ratio::new(whole(part).into(), whole(members).into());
        Some((ratio(low)?, ratio(high)?))
    }

    /// The least share of those whom `seen` counts. Looks for a smaller one until there is none (Dinkelbach's method:
    /// exact, in few steps).
    fn least_share(&self, among: u64, seen: fn(Point) -> Point) -> Option<Point> {
        let mut share = None;
        loop {
            // Lighter than nothing is what has a smaller share than this; at first, than all of somebody.
            let (part, members): Point = share.unwrap_or((1, 1));
            let of = |point| members.saturating_mul(seen(point).0).saturating_sub(part.saturating_mul(seen(point).1));
            let weight = Weight { meeting: of((1, 0)), member: of((0, 1)) };
            let next = self.lightest(weight, among);
            if weight.of(next) >= 0 {
                // Nothing is smaller. Where nothing is smaller than all, all of those in the population are so.
                let members = self.lightest(Weight { meeting: 0, member: -1 }, among).1;
                return share.or_else(|| (members > 0).then_some((members, members)));
            }
            let next = seen(next);
            if share.is_some_and(|share| !is_less(next, share)) {
                return share;
            }
            share = Some(next);
        }
    }
}

/// Those who do not meet it, of as many.
const fn against((meeting, member): Point) -> Point {
    (member.saturating_sub(meeting), member)
}

/// Whether one share is less than another.
fn is_less(left: Point, right: Point) -> bool {
    let ratio = |(part, members): Point| Ratio::new(whole(part).into(), whole(members).into());
    matches!((ratio(left), ratio(right)), (Some(left), Some(right)) if left.compare(right) == Ordering::Less)
}

impl Narrowed {
    /// What a tally can turn out to be, if nobody counted.
    pub const fn of(tally: Tally) -> Self {
        let members = tally.members();
        let most = members.saturating_add(tally.maybe_members());
        Self { members: (members, most), meeting: tally.number(), share: tally.bounds() }
    }

    /// Whether the population may turn out to be empty.
    pub const fn may_be_empty(&self) -> bool {
        self.members.0 == 0
    }

    /// What both allow; `None` if nothing is. A share also lies between the quotients of the numbers.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        let both = |left: (u64, u64), right: (u64, u64)| {
            let (low, high) = (left.0.max(right.0), left.1.min(right.1));
            (low <= high).then_some((low, high))
        };
        let (members, meeting) = (both(self.members, other.members)?, both(self.meeting, other.meeting)?);
        let one = Ratio::number(1);
        let quotients = (
            Ratio::of(meeting.0, members.1).unwrap_or(Ratio::number(0)),
            Ratio::of(meeting.1, members.0).filter(|most| most.compare(one) == Ordering::Less).unwrap_or(one),
        );
        let share = match (self.share, other.share) {
            (Some(left), Some(right)) => {
                let (low, high) = overlap(overlap(left, right)?, quotients)?;
                Some((low, high))
            }
            _ => None,
        };
        Some(Self { members, meeting, share })
    }
}

/// As a [`Tally`] is written: `12 to 16 of 30 (40 % to 53 %)`.
impl fmt::Display for Narrowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_share(f, self.meeting, self.members, self.share)
    }
}

/// The part that two intervals have in common; of equal ends, the first.
fn overlap(left: (Ratio, Ratio), right: (Ratio, Ratio)) -> Option<(Ratio, Ratio)> {
    let low = if right.0.compare(left.0) == Ordering::Greater { right.0 } else { left.0 };
    let high = if right.1.compare(left.1) == Ordering::Less { right.1 } else { left.1 };
    (low.compare(high) != Ordering::Greater).then_some((low, high))
}

impl Tally {
    /// What it can turn out to be, if so many are in the population, and so many of them meet the criterion, as far as
    /// either was counted; `None` if that cannot be.
    pub fn counted(self, members: Option<u64>, meeting: Option<u64>) -> Option<Narrowed> {
        let by_membership = members.map(|number| Split::by_membership(self).narrowed(number));
        let by_meeting = meeting.map(|number| Split::by_meeting(self).narrowed(number));
        by_membership.into_iter().chain(by_meeting).try_fold(Narrowed::of(self), |narrowed, one| narrowed.and(one?))
    }
}

#[cfg(test)]
mod tests;
