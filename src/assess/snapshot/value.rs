//! The value of an indicator: exact counts, and bounds over all that the unknown facts could turn out to be.

use super::{
    counted::{Counted, together},
    verdict::{Contribution, CountedSubject},
};
use crate::base::{Day, codes::codes, cycle::Cycle, ratio::Ratio, read, split::Narrowed, tally::Tally};
use crate::law::{
    indicator::{Counting, Indicator, Measure},
    item::Universe,
    reading::Readings,
};
use serde::Serialize;
use std::{cmp::Ordering, fmt};

/// The value of an indicator in a cycle: six counts, and the bounds that follow from them.
///
/// It is printed as its bounds. `96 to 155 of 164 (59 % to 95 %)`: 164 are counted, 96 of them surely meet the
/// criterion, and 155 may. `0 to 162 of 33 to 164`: it is not known of all subjects whether they are counted. `no
/// facts`: nothing is known of anybody.
///
/// The population alone decides who is in the denominator. A reply `not-applicable` takes nobody out of it and leaves
/// open whether that subject meets the criterion; only where the text says "where relevant" does what does not apply drop
/// out ([`Expr::WhereRelevant`](crate::law::expr::Expr::WhereRelevant)).
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let value = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?).value(&oslo::I50_1);
/// assert_eq!(value.to_string(), "96 to 155 of 164 (59 % to 95 %)");
/// assert_eq!((value.numerator(), value.denominator()), (Some(96), Some(164)));
/// assert!(!value.is_exact());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Value {
    pub(in crate::assess) indicator: Indicator,
    pub(in crate::assess) cycle: Cycle,
    pub(in crate::assess) as_of: Day,
    pub(in crate::assess) readings: Readings,
    pub(in crate::assess) tally: Option<Tally>,
    pub(in crate::assess) parts: Vec<(&'static str, Tally)>,
    pub(in crate::assess) contributions: Vec<Contribution>,
    pub(in crate::assess) counts: Vec<Counted>,
}

codes! {
    /// Why there is no value.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, assess::snapshot::Undefined, law::oslo};
    /// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
    /// let value = snapshot.value(&oslo::I42_3); // the text asks for no number and no percentage
    /// assert_eq!(value.undefined(), Some(Undefined::NoQuantifier));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Undefined: "reason" {
        /// The text does not say what is counted.
        NoQuantifier,
        /// A share of nobody: the population is empty.
        EmptyPopulation,
        /// A share of nothing: the whole is zero.
        ZeroWhole,
    }
}

/// The least and the greatest that a value can be, however the unknown facts turn out, as far as it is then defined.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let value = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?).value(&oslo::I50_1);
/// let bounds = value.bounds().ok_or("undefined")?;
/// assert_eq!(bounds.to_string(), "96/164 to 155/164");
/// assert_eq!(bounds.low.percent(), 59);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Bounds {
    /// The least.
    pub low: Ratio,
    /// The greatest; `None` where nothing limits it.
    pub high: Option<Ratio>,
}

/// `12/30 to 16/30`; a whole number as `12`.
impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.high {
            Some(high) if high.compare(self.low) == Ordering::Equal => write!(f, "{}", self.low),
            Some(high) => write!(f, "{} to {high}", self.low),
            None => write!(f, "at least {}", self.low),
        }
    }
}

/// Amounts added up.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::siem_reap_angkor::{PLAN, I12_2}};
/// // Votes in favour of the resolution.
/// let votes = data::register()?.measure(&PLAN).snapshot("2025".parse()?).value(&I12_2);
/// let sum = votes.sum().ok_or("no sum")?;
/// assert_eq!((sum.known, sum.unknown, sum.most()), (159, 0, Some(159)));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Sum {
    /// Of those that surely count and whose amount is known.
    pub known: u128,
    /// How many surely count and have no known amount.
    pub unknown: u64,
    /// Of those that may count and whose amount is known.
    pub maybe: u128,
    /// How many may count and have no known amount.
    pub maybe_unknown: u64,
}

impl Sum {
    fn of<'c>(contributions: impl Iterator<Item = (bool, Option<u64>)> + 'c) -> Self {
        contributions.fold(Self::default(), |mut sum, (surely, amount)| {
            match (surely, amount) {
                (true, Some(amount)) => sum.known = sum.known.saturating_add(amount.into()),
                (true, None) => sum.unknown += 1,
                (false, Some(amount)) => sum.maybe = sum.maybe.saturating_add(amount.into()),
                (false, None) => sum.maybe_unknown += 1,
            }
            sum
        })
    }

    /// The most that it can be; `None` where an unknown amount sets no limit.
    pub const fn most(&self) -> Option<u128> {
        if self.unknown == 0 && self.maybe_unknown == 0 { Some(self.known.saturating_add(self.maybe)) } else { None }
    }
}

/// The least and the greatest share of pairs of part and whole, with all that surely count and any choice of those that
/// may. An unknown part lies between zero and its whole. `None` where a whole is unknown, or all together are zero.
fn shares(pairs: &[(bool, Option<u64>, Option<u64>)]) -> Option<(Ratio, Ratio)> {
    let with = |unknown: fn(u128) -> u128, first: Ordering| {
        let mut total = (0u128, 0u128);
        let mut optional = Vec::new();
        for (surely, part, whole) in pairs {
            let whole = u128::from((*whole)?);
            let part = part.map_or_else(|| unknown(whole), u128::from);
            if *surely {
                total = (total.0.saturating_add(part), total.1.saturating_add(whole));
            } else {
                optional.extend(Ratio::new(part, whole));
            }
        }
        // Greedy: each that moves the share further in this direction, the most extreme first.
        optional.sort_by(|a, b| if first == Ordering::Less { a.compare(*b) } else { b.compare(*a) });
        for one in optional {
            if Ratio::new(total.0, total.1).is_none_or(|share| one.compare(share) == first) {
                total = (total.0.saturating_add(one.part()), total.1.saturating_add(one.whole()));
            }
        }
        Ratio::new(total.0, total.1)
    };
    Some((with(|_| 0, Ordering::Less)?, with(|whole| whole, Ordering::Greater)?))
}

impl Value {
    /// The indicator.
    pub const fn indicator(&self) -> &Indicator {
        &self.indicator
    }

    /// The cycle.
    pub const fn cycle(&self) -> Cycle {
        self.cycle
    }

    /// The last day that the records cover.
    pub const fn as_of(&self) -> Day {
        self.as_of
    }

    /// The readings under which it was made.
    pub const fn readings(&self) -> Readings {
        self.readings
    }

    /// The six counts; `None` where the text does not say what is counted.
    pub const fn tally(&self) -> Option<Tally> {
        self.tally
    }

    /// The counts for each part of a joined condition, each part alone.
    pub fn parts(&self) -> &[(&'static str, Tally)] {
        &self.parts
    }

    /// The sums of the indicator's amounts, in their order.
    pub fn sums(&self) -> Vec<Sum> {
        let amounts = 0..self.indicator.amounts().len();
        let column = |index: usize| {
            self.contributions.iter().map(move |one| (one.surely, one.amounts.get(index).copied().flatten()))
        };
        amounts.map(|index| Sum::of(column(index))).collect()
    }

    /// The sum of all amounts together, where the indicator is a sum; `None` where it counts subjects or is a share.
    pub fn sum(&self) -> Option<Sum> {
        let together = |all: Sum, one: &Sum| Sum {
            known: all.known.saturating_add(one.known),
            unknown: all.unknown + one.unknown,
            maybe: all.maybe.saturating_add(one.maybe),
            maybe_unknown: all.maybe_unknown + one.maybe_unknown,
        };
        let is_sum = matches!(self.indicator.counting, Counting::Sum(_)) && self.tally.is_some();
        is_sum.then(|| self.sums().iter().fold(Sum::default(), together))
    }

    /// How many surely are counted and surely meet the criterion; for a share of amounts, the sum of the known parts.
    pub fn numerator(&self) -> Option<u128> {
        let tally = self.tally?;
        match self.indicator.counting {
            Counting::Share { .. } => self.sums().first().map(|sum| sum.known),
            _ => Some(tally.in_yes.into()),
        }
    }

    /// How many surely are counted; for a share of amounts, the sum of the known wholes. A number has no denominator.
    pub fn denominator(&self) -> Option<u128> {
        let tally = self.tally?;
        match self.indicator.counting {
            Counting::Share { .. } => self.sums().get(1).map(|sum| sum.known),
            _ => (self.indicator.measure == Measure::Percentage).then_some(tally.members().into()),
        }
    }

    /// What the value can be; `None` where it is never defined. [Counts](Self::counts) narrow it.
    pub fn bounds(&self) -> Option<Bounds> {
        let facts = self.bounds_by_facts();
        let Some(narrowed) = self.narrowed() else { return facts };
        let (low, high) = if self.indicator.measure == Measure::Percentage {
            narrowed.share?
        } else {
            (Ratio::number(narrowed.meeting.0.into()), Ratio::number(narrowed.meeting.1.into()))
        };
        Some(Bounds { low, high: Some(high) })
    }

    /// What the value can be by what is known of each subject alone, as if nobody had counted.
    pub fn bounds_by_facts(&self) -> Option<Bounds> {
        self.bounds_with(self.tally?)
    }

    /// The counts that speak of what the indicator asks on the day; those that are contradicted are used for nothing.
    ///
    /// The six counts, and the parts of a joined condition, are by what is known of each subject; a sum of amounts is
    /// narrowed by no count.
    pub fn counts(&self) -> &[Counted] {
        &self.counts
    }

    /// What is left of the numbers and of the share by all counts together; `None` where no count is used. Of one
    /// count, these are the bounds over exactly the completions with that count; of several, each is respected.
    pub fn narrowed(&self) -> Option<Narrowed> {
        together(&self.counts)?.and(Narrowed::of(self.tally?))
    }

    /// The value of those alone that surely are counted and of whom all is known: what reporters alone give. It is no
    /// estimate of the value, for the others may differ, and no bound. `None` where it is of nobody, and for a number,
    /// which has no whole.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, law::oslo};
    /// let value = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?).value(&oslo::I50_1);
    /// assert_eq!(value.to_string(), "96 to 155 of 164 (59 % to 95 %)");
    /// assert_eq!(value.of_those_known().ok_or("nobody")?.to_string(), "96/105"); // of 59 it is not known
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_those_known(&self) -> Option<Ratio> {
        if self.indicator.measure != Measure::Percentage {
            return None;
        }
        match self.indicator.counting {
            Counting::Share { .. } => {
                let pair = |one: &Contribution| match one.amounts[..] {
                    [Some(part), Some(whole)] if one.surely => Some((u128::from(part), u128::from(whole))),
                    _ => None,
                };
                let add = |(parts, wholes): (u128, u128), (part, whole): (u128, u128)| {
                    (parts.saturating_add(part), wholes.saturating_add(whole))
                };
                let (part, whole) = self.contributions.iter().filter_map(pair).fold((0, 0), add);
                Ratio::new(part, whole)
            }
            _ => {
                let tally = self.tally?;
                Ratio::new(tally.in_yes.into(), u128::from(tally.in_yes).saturating_add(tally.in_no.into()))
            }
        }
    }

    /// What the value could be with other counts.
    pub(in crate::assess) fn bounds_with(&self, tally: Tally) -> Option<Bounds> {
        let closed = |(low, high)| Bounds { low, high: Some(high) };
        match self.indicator.counting {
            _ if self.has_no_subjects() => None,
            Counting::Share { .. } => {
                let pair = |one: &Contribution| {
                    let amount = |index: usize| one.amounts.get(index).copied().flatten();
                    (one.surely, amount(0), amount(1))
                };
                let pairs: Vec<_> = self.contributions.iter().map(pair).collect();
                shares(&pairs).map(closed)
            }
            Counting::Sum(_) => {
                let sum = self.sum()?;
                Some(Bounds { low: Ratio::number(sum.known), high: sum.most().map(Ratio::number) })
            }
            _ if self.indicator.measure == Measure::Percentage => tally.bounds().map(closed),
            _ => {
                let (low, high) = tally.number();
                Some(closed((Ratio::number(low.into()), Ratio::number(high.into()))))
            }
        }
    }

    /// The same value with one subject more.
    pub(in crate::assess) fn and(mut self, one: &CountedSubject) -> Self {
        self.tally = self.tally.map(|tally| tally.with(one.verdict.is_in, one.verdict.meets));
        self.contributions.extend(one.contribution().filter(|_| self.indicator.counting != Counting::Subjects));
        self
    }

    /// Whether amounts are asked of subjects that are known only where they are recorded, and none surely counts: then
    /// nothing limits the value, for others may exist without a record.
    fn has_no_subjects(&self) -> bool {
        let is_listed =
            matches!(self.indicator.universe(), Universe::StatesParties | Universe::StatesNotParty | Universe::States);
        self.indicator.counting != Counting::Subjects && !is_listed && !self.contributions.iter().any(|one| one.surely)
    }

    /// Why there is no value, however the unknown facts turn out; `None` where there may be one.
    pub fn undefined(&self) -> Option<Undefined> {
        let Some(tally) = self.tally else { return Some(Undefined::NoQuantifier) };
        match self.indicator.counting {
            Counting::Share { .. } => {
                let whole = self.sums().get(1).copied().unwrap_or_default();
                (whole.most() == Some(0) && !self.has_no_subjects()).then_some(Undefined::ZeroWhole)
            }
            Counting::Sum(_) => None,
            _ if self.indicator.measure == Measure::Percentage => {
                let nobody = tally.members() == 0 && tally.maybe_members() == 0;
                let nobody_by_counts = self.narrowed().is_some_and(|narrowed| narrowed.members.1 == 0);
                (nobody || nobody_by_counts).then_some(Undefined::EmptyPopulation)
            }
            _ => None,
        }
    }

    /// Whether the unknown facts may turn out so that there is no value.
    pub fn may_be_undefined(&self) -> bool {
        let Some(tally) = self.tally else { return true };
        match self.indicator.counting {
            Counting::Share { .. } => self.sums().get(1).is_none_or(|whole| whole.known == 0),
            Counting::Sum(_) => false,
            _ => {
                let may_be_empty = self.narrowed().map_or(tally.may_be_empty(), |narrowed| narrowed.may_be_empty());
                self.indicator.measure == Measure::Percentage && may_be_empty
            }
        }
    }

    /// Whether only one value is possible.
    pub fn is_exact(&self) -> bool {
        let same = |bounds: Bounds| bounds.high.is_some_and(|high| high.compare(bounds.low) == Ordering::Equal);
        !self.may_be_undefined() && self.bounds().is_some_and(same)
    }

    /// Whether nothing is known of anybody: no criterion is decided and no amount is given.
    pub fn has_no_facts(&self) -> bool {
        let Some(tally) = self.tally else { return false };
        let told = tally.in_yes + tally.in_no + tally.maybe_yes + tally.maybe_no;
        let summed = self.contributions.iter().all(|one| one.amounts.iter().all(Option::is_none));
        match self.indicator.counting {
            Counting::Subjects => told == 0 && !tally.is_exact() && self.narrowed().is_none(),
            _ => summed,
        }
    }
}

/// `12 to 16 of 30 (40 % to 53 %)`; one figure only where it is exact.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.undefined(), self.tally) {
            (Some(Undefined::NoQuantifier), _) | (None, None) => {
                return f.write_str("undefined: the text does not say what is counted");
            }
            (Some(Undefined::EmptyPopulation), _) => return f.write_str("undefined: nobody to count"),
            (Some(Undefined::ZeroWhole), _) => return f.write_str("undefined: the whole is zero"),
            (None, Some(_)) if self.has_no_facts() => return f.write_str("no facts"),
            (None, Some(tally)) => {
                if self.indicator.measure == Measure::Percentage && self.indicator.counting == Counting::Subjects {
                    return self.narrowed().unwrap_or_else(|| Narrowed::of(tally)).fmt(f);
                }
            }
        }
        let share = matches!(self.indicator.counting, Counting::Share { .. });
        let number = |ratio: Ratio| match (share, ratio.whole()) {
            (false, 1) => ratio.part().to_string(),
            _ => ratio.in_words(),
        };
        match self.bounds() {
            Some(Bounds { low, high: Some(high) }) if low.compare(high) == Ordering::Equal => f.write_str(&number(low)),
            Some(Bounds { low, high: Some(high) }) => write!(f, "{} to {}", number(low), number(high)),
            Some(Bounds { low, high: None }) => write!(f, "at least {}", number(low)),
            None => f.write_str("not limited by what is known"),
        }
    }
}
