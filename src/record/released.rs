//! What was released in a year, as one source tells it: by method, by two methods together, and in all as far as that follows.

use super::clearance::ClearanceYear;
use crate::base::{amount::Amount, read};
use serde::Serialize;

/// What was released in a year, in square metres, by method; `None` = not told.
///
/// Sources do not always tell the methods apart. What they tell of two together, or of all, bounds what each can have released,
/// and that in turn bounds the whole.
///
/// ```
/// use mine_action::{Convention, State, base::Amount, record::clearance::ClearanceYear};
/// let row = ClearanceYear::new(Convention::Apmbc, State::AGO, 2024, "a review").cleared_m2(3_030_000);
/// assert_eq!(row.clone().released().ok_or("none told")?.in_all(), Amount::at_least(3_030_000));
/// let all = row.clone().cancelled_m2(140_000).reduced_m2(2_380_000).released().ok_or("none told")?;
/// assert_eq!(all.in_all(), Amount::exactly(5_550_000));
/// let together = row.cancelled_or_reduced_m2(2_520_000).released().ok_or("none told")?;
/// assert_eq!(together.in_all(), Amount::exactly(5_550_000));
/// let [cancelled, _, cleared] = together.by_method();
/// assert_eq!(cancelled, Amount { least: 0, most: Some(2_520_000) });
/// assert_eq!(cleared, Amount::exactly(3_030_000));
/// # Ok::<(), &str>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ReleasedArea {
    /// Cancelled by non-technical survey.
    pub cancelled: Option<u64>,
    /// Reduced by technical survey.
    pub reduced: Option<u64>,
    /// Cleared.
    pub cleared: Option<u64>,
    /// Cancelled and reduced, told together: released by survey.
    pub cancelled_or_reduced: Option<u64>,
    /// Reduced and cleared, told together.
    pub reduced_or_cleared: Option<u64>,
    /// Cancelled, reduced and cleared, told together.
    pub whole: Option<u64>,
}

impl ReleasedArea {
    /// All of it. A method that is not told of may have released anything that what is told together leaves for it.
    pub fn in_all(&self) -> Amount {
        if self.whole.is_some() {
            return Amount::told(self.whole);
        }
        let [cancelled, reduced, cleared] = self.by_method();
        let sums = [
            Amount::told(self.cancelled_or_reduced) + cleared,
            Amount::told(self.reduced_or_cleared) + cancelled,
            cancelled + reduced + cleared,
        ];
        let least = sums.iter().map(|sum| sum.least).max().unwrap_or(0);
        let most = sums.iter().filter_map(|sum| sum.most).min();
        // Rounded parts may fall short of what is told of them together: that counts then.
        Amount { least, most: most.map(|most| most.max(least)) }
    }

    /// What was cancelled, reduced and cleared, in this order, as far as it follows.
    pub fn by_method(&self) -> [Amount; 3] {
        let Self { cancelled_or_reduced: by_survey, reduced_or_cleared: on_the_ground, whole, .. } = *self;
        let [mut cancelled, mut reduced, mut cleared] = [self.cancelled, self.reduced, self.cleared].map(Amount::told);
        // What one figure leaves for a method bounds what another leaves for the next.
        for _ in 0..2 {
            // A part has no more than what is told of it and another together, even where more is told of all.
            cancelled = left(left(cancelled, by_survey, reduced), whole, reduced + cleared);
            cancelled = left(cancelled, whole, Amount::told(on_the_ground));
            reduced = left(left(reduced, by_survey, cancelled), on_the_ground, cleared);
            reduced = left(reduced, whole, cancelled + cleared);
            cleared = left(left(cleared, on_the_ground, reduced), whole, cancelled + reduced);
            cleared = left(cleared, whole, Amount::told(by_survey));
        }
        [cancelled, reduced, cleared]
    }

    /// What is told of methods together beyond what is told of each, at least; `None` where nothing is told of them together.
    pub fn not_told_apart(&self) -> Option<u64> {
        let together = self.whole.or(self.cancelled_or_reduced).or(self.reduced_or_cleared);
        let apart = [self.cancelled, self.reduced, self.cleared].into_iter().flatten().map(u128::from).sum();
        together.and_then(|_| u64::try_from(self.in_all().least.saturating_sub(apart)).ok())
    }
}

/// What a method can have released where so much is told of it together with others, of which the rest is known so far.
fn left(own: Amount, together: Option<u64>, rest: Amount) -> Amount {
    let Some(together) = together.map(u128::from).filter(|_| own.exact().is_none()) else { return own };
    let most = together.saturating_sub(rest.least);
    let most = own.most.map_or(most, |own| own.min(most));
    let least = rest.most.map_or(0, |rest| together.saturating_sub(rest)).max(own.least);
    Amount { least: least.min(most), most: Some(most) }
}

impl ClearanceYear {
    /// What was released in the year; `None` where the row does not tell.
    pub fn released(&self) -> Option<ReleasedArea> {
        let released = ReleasedArea {
            cancelled: self.cancelled_m2,
            reduced: self.reduced_m2,
            cleared: self.cleared_m2,
            cancelled_or_reduced: self.cancelled_or_reduced_m2,
            reduced_or_cleared: self.reduced_or_cleared_m2,
            whole: self.released_m2,
        };
        let apart = released.cancelled.or(released.reduced).or(released.cleared);
        apart.or(released.cancelled_or_reduced).or(released.reduced_or_cleared).or(released.whole).map(|_| released)
    }
}
