//! Counting under uncertainty: six exact counts, and what they can become once everything is known.

use super::{ratio::Ratio, read, truth::Truth};
use serde::Serialize;
use std::{fmt, iter::Sum, ops::Add};

/// How many subjects are certainly or possibly in a population, and for how many of each a criterion is met, is not met
/// or is unknown.
///
/// ```
/// use mine_action::base::{Ratio, Tally};
/// let tally = Tally { in_yes: 12, in_no: 14, in_unknown: 4, ..Tally::EMPTY };
/// assert_eq!(tally.bounds(), Ratio::new(12, 30).zip(Ratio::new(16, 30)));
/// assert_eq!(tally.to_string(), "12 to 16 of 30 (40 % to 53 %)");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Tally {
    /// Certainly in; the criterion is met.
    pub in_yes: u64,
    /// Certainly in; it is not met.
    pub in_no: u64,
    /// Certainly in; unknown whether it is met.
    pub in_unknown: u64,
    /// Possibly in; the criterion is met.
    pub maybe_yes: u64,
    /// Possibly in; it is not met.
    pub maybe_no: u64,
    /// Possibly in; unknown whether it is met.
    pub maybe_unknown: u64,
}

impl Tally {
    /// Nothing counted.
    pub const EMPTY: Self = Self { in_yes: 0, in_no: 0, in_unknown: 0, maybe_yes: 0, maybe_no: 0, maybe_unknown: 0 };

    /// With one subject more.
    ///
    /// ```
    /// use mine_action::{Truth, base::Tally};
    /// let tally = Tally::EMPTY.with(Truth::Yes, Truth::Yes).with(Truth::Unknown, Truth::No);
    /// assert_eq!((tally.in_yes, tally.maybe_no, tally.members()), (1, 1, 1));
    /// ```
    #[must_use]
    pub const fn with(mut self, member: Truth, meets: Truth) -> Self {
        if let Some(cell) = self.cell(member, meets) {
            *cell = cell.saturating_add(1);
        }
        self
    }

    /// The count to which a subject adds; none if it is certainly not in the population.
    pub(super) const fn cell(&mut self, member: Truth, meets: Truth) -> Option<&mut u64> {
        Some(match (member, meets) {
            (Truth::No, _) => return None,
            (Truth::Yes, Truth::Yes) => &mut self.in_yes,
            (Truth::Yes, Truth::No) => &mut self.in_no,
            (Truth::Yes, Truth::Unknown) => &mut self.in_unknown,
            (Truth::Unknown, Truth::Yes) => &mut self.maybe_yes,
            (Truth::Unknown, Truth::No) => &mut self.maybe_no,
            (Truth::Unknown, Truth::Unknown) => &mut self.maybe_unknown,
        })
    }

    /// With one subject less that was counted like this.
    #[must_use]
    pub const fn without(mut self, member: Truth, meets: Truth) -> Self {
        if let Some(cell) = self.cell(member, meets) {
            *cell = cell.saturating_sub(1);
        }
        self
    }

    /// All who are certainly in: the denominator.
    pub const fn members(&self) -> u64 {
        self.in_yes.saturating_add(self.in_no).saturating_add(self.in_unknown)
    }

    /// All who are possibly in.
    pub const fn maybe_members(&self) -> u64 {
        self.maybe_yes.saturating_add(self.maybe_no).saturating_add(self.maybe_unknown)
    }

    /// The least and the greatest number of subjects in the population for which the criterion can turn out to be met.
    ///
    /// ```
    /// use mine_action::base::Tally;
    /// assert_eq!(Tally { in_yes: 3, in_unknown: 1, maybe_yes: 2, ..Tally::EMPTY }.number(), (3, 6));
    /// ```
    pub const fn number(&self) -> (u64, u64) {
        let most = self.in_yes.saturating_add(self.in_unknown);
        (self.in_yes, most.saturating_add(self.maybe_yes).saturating_add(self.maybe_unknown))
    }

    /// The least and the greatest share that it can turn out to be, if anybody is in the population; `None` if nobody
    /// can be.
    pub const fn bounds(&self) -> Option<(Ratio, Ratio)> {
        let members = self.members();
        let against = members.saturating_add(self.maybe_no).saturating_add(self.maybe_unknown);
        let (in_favour, whole) = {
            let more = self.maybe_yes.saturating_add(self.maybe_unknown);
            (self.in_yes.saturating_add(self.in_unknown).saturating_add(more), members.saturating_add(more))
        };
        // If nobody is certainly in and only subjects that meet it can be, the share is 1; if only others can be, it is
        // 0.
        let low = match Ratio::of(self.in_yes, against) {
            Some(low) => low,
            None => match Ratio::of(self.maybe_yes, self.maybe_yes) {
                Some(all) => all,
                None => return None,
            },
        };
        let high = match Ratio::of(in_favour, whole) {
            Some(high) => high,
            None => match Ratio::of(0, self.maybe_no) {
                Some(none) => none,
                None => return None,
            },
        };
        Some((low, high))
    }

    /// Whether the population may turn out to be empty.
    pub const fn may_be_empty(&self) -> bool {
        self.members() == 0
    }

    /// Whether nothing is unknown.
    pub const fn is_exact(&self) -> bool {
        self.in_unknown == 0 && self.maybe_members() == 0
    }
}

/// The counts of two groups without a common member, together.
impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            in_yes: self.in_yes.saturating_add(other.in_yes),
            in_no: self.in_no.saturating_add(other.in_no),
            in_unknown: self.in_unknown.saturating_add(other.in_unknown),
            maybe_yes: self.maybe_yes.saturating_add(other.maybe_yes),
            maybe_no: self.maybe_no.saturating_add(other.maybe_no),
            maybe_unknown: self.maybe_unknown.saturating_add(other.maybe_unknown),
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::EMPTY, Add::add)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = self.members();
        write_share(f, self.number(), (members, members.saturating_add(self.maybe_members())), self.bounds())
    }
}

/// `12 to 16 of 30 (40 % to 53 %)`.
pub(super) fn write_share(
    f: &mut fmt::Formatter<'_>,
    number: (u64, u64),
    members: (u64, u64),
    share: Option<(Ratio, Ratio)>,
) -> fmt::Result {
    let Some((low, high)) = share else { return f.write_str("undefined: nobody to count") };
    let range = |(low, high): (u64, u64)| if low == high { low.to_string() } else { format!("{low} to {high}") };
    let if_any = if members.0 == 0 { ", if anybody counts" } else { "" };
    write!(f, "{} of {} ({}{if_any})", range(number), range(members), low.in_percent_to(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nobody_is_undefined() {
        assert_eq!(Tally::EMPTY.bounds(), None);
        assert_eq!(Tally::EMPTY.to_string(), "undefined: nobody to count");
        let maybe = Tally { maybe_yes: 1, ..Tally::EMPTY };
        assert_eq!(maybe.bounds(), Some((Ratio::number(1), Ratio::number(1))));
        assert!(maybe.may_be_empty());
    }
}
