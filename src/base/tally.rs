//! Counting under uncertainty: six exact counts, and what every completion of the unknowns can make of them.

use super::truth::Truth;
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Add};

/// How many subjects are surely or maybe in a population, and how many of each surely, maybe or not meet a criterion.
///
/// ```
/// use mine_action::base::tally::{Ratio, Tally};
/// let tally = Tally { in_yes: 12, in_no: 14, in_unknown: 4, ..Tally::EMPTY };
/// assert_eq!(tally.bounds(), Some((Ratio::new(12, 30).unwrap(), Ratio::new(16, 30).unwrap())));
/// assert_eq!(tally.to_string(), "12 to 16 of 30 (40 % to 53 %)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Surely in, and meets it.
    pub in_yes: u64,
    /// Surely in, and does not.
    pub in_no: u64,
    /// Surely in, and cannot be told.
    pub in_unknown: u64,
    /// Maybe in, and meets it.
    pub maybe_yes: u64,
    /// Maybe in, and does not.
    pub maybe_no: u64,
    /// Maybe in, and cannot be told.
    pub maybe_unknown: u64,
}

/// A part of a whole, exact and not reduced; the whole is never zero, the part never more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "[u64; 2]")]
pub struct Ratio {
    part: u64,
    whole: u64,
}

impl From<Ratio> for [u64; 2] {
    fn from(ratio: Ratio) -> Self {
        [ratio.part, ratio.whole]
    }
}

impl Ratio {
    /// `None` for a whole of zero: that is undefined, not zero.
    pub const fn new(part: u64, whole: u64) -> Option<Self> {
        if whole == 0 { None } else { Some(Self { part, whole }) }
    }

    /// The part.
    pub const fn part(self) -> u64 {
        self.part
    }

    /// The whole.
    pub const fn whole(self) -> u64 {
        self.whole
    }

    /// Rounded to a whole percentage, half upwards; for display only.
    fn percent(self) -> u128 {
        (u128::from(self.part) * 200 + u128::from(self.whole)) / (u128::from(self.whole) * 2)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let (left, right) =
            (u128::from(self.part) * u128::from(other.whole), u128::from(other.part) * u128::from(self.whole));
        // Equal values that are written otherwise are neither less nor greater, nor the same.
        match left.cmp(&right) {
            std::cmp::Ordering::Equal if self != other => None,
            order => Some(order),
        }
    }
}

impl Tally {
    /// Nothing counted.
    pub const EMPTY: Self = Self { in_yes: 0, in_no: 0, in_unknown: 0, maybe_yes: 0, maybe_no: 0, maybe_unknown: 0 };

    /// One subject more.
    #[must_use]
    pub const fn with(mut self, member: Truth, meets: Truth) -> Self {
        let cell = match (member, meets) {
            (Truth::No, _) => return self,
            (Truth::Yes, Truth::Yes) => &mut self.in_yes,
            (Truth::Yes, Truth::No) => &mut self.in_no,
            (Truth::Yes, Truth::Unknown) => &mut self.in_unknown,
            (Truth::Unknown, Truth::Yes) => &mut self.maybe_yes,
            (Truth::Unknown, Truth::No) => &mut self.maybe_no,
            (Truth::Unknown, Truth::Unknown) => &mut self.maybe_unknown,
        };
        *cell = cell.saturating_add(1);
        self
    }

    /// All surely in: the denominator.
    pub const fn members(&self) -> u64 {
        self.in_yes.saturating_add(self.in_no).saturating_add(self.in_unknown)
    }

    /// All maybe in.
    pub const fn maybe_members(&self) -> u64 {
        self.maybe_yes.saturating_add(self.maybe_no).saturating_add(self.maybe_unknown)
    }

    /// The least and the greatest number of subjects in the population that meet the criterion, over every completion of
    /// the unknowns.
    pub const fn number(&self) -> (u64, u64) {
        let most = self.in_yes.saturating_add(self.in_unknown);
        (self.in_yes, most.saturating_add(self.maybe_yes).saturating_add(self.maybe_unknown))
    }

    /// The least and the greatest share over every completion in which anybody is in the population; `None` where nobody
    /// can be.
    pub const fn bounds(&self) -> Option<(Ratio, Ratio)> {
        let members = self.members();
        let against = members.saturating_add(self.maybe_no).saturating_add(self.maybe_unknown);
        let (in_favour, whole) = {
            let more = self.maybe_yes.saturating_add(self.maybe_unknown);
            (self.in_yes.saturating_add(self.in_unknown).saturating_add(more), members.saturating_add(more))
        };
        // Where only those who surely meet it can be in, everybody does; where only those who do not, nobody.
        let low = match Ratio::new(self.in_yes, against) {
            Some(low) => low,
            None => match Ratio::new(self.maybe_yes, self.maybe_yes) {
                Some(all) => all,
                None => return None,
            },
        };
        let high = match Ratio::new(in_favour, whole) {
            Some(high) => high,
            None => match Ratio::new(0, self.maybe_no) {
                Some(none) => none,
                None => return None,
            },
        };
        Some((low, high))
    }

    /// Whether there may be nobody in the population.
    pub const fn may_be_empty(&self) -> bool {
        self.members() == 0
    }

    /// Whether nothing is unknown.
    pub const fn is_exact(&self) -> bool {
        self.in_unknown == 0 && self.maybe_members() == 0
    }
}

/// Counts of disjoint groups.
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

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((low, high)) = self.bounds() else { return f.write_str("undefined: nobody to count") };
        let (least, most) = self.number();
        let (members, perhaps) = (self.members(), self.maybe_members());
        let numbers = if least == most { least.to_string() } else { format!("{least} to {most}") };
        let of = if perhaps == 0 {
            members.to_string()
        } else {
            format!("{members} to {}", members.saturating_add(perhaps))
        };
        let (from, to) = (low.percent(), high.percent());
        let share = if from == to { format!("{from} %") } else { format!("{from} % to {to} %") };
        write!(f, "{numbers} of {of} ({share})")
    }
}
