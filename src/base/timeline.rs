//! A value over all time.

use super::day::Day;
use serde::{Deserialize, Serialize};

/// A value that changes on certain days: total from the beginning to the end of time, in half-open stretches.
///
/// Membership, deadlines and statuses *are* timelines; a status on a day is [`at(day)`](Self::at).
///
/// ```
/// use chrono::NaiveDate;
/// use mine_action::Timeline;
/// let in_force = NaiveDate::from_ymd_opt(1999, 3, 1).unwrap();
/// let party = Timeline::constant(false).then(in_force, true);
/// assert!(!party.at(in_force.pred_opt().unwrap()));
/// assert!(party.at(in_force));
/// assert_eq!(party.since(in_force), Some(in_force));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written<T>", bound(deserialize = "T: Deserialize<'de> + PartialEq"))]
pub struct Timeline<T> {
    first: T,
    // INVARIANT: days strictly increase; neighbouring values differ.
    changes: Vec<(Day, T)>,
}

/// A timeline as it is written, of which nothing is known yet.
#[derive(Deserialize)]
struct Written<T> {
    first: T,
    changes: Vec<(Day, T)>,
}

impl<T: PartialEq> TryFrom<Written<T>> for Timeline<T> {
    type Error = String;

    fn try_from(Written { first, changes }: Written<T>) -> Result<Self, String> {
        let mut before = (Day::MIN, &first);
        for (day, value) in &changes {
            if *day <= before.0 {
                return Err(format!("{day} does not follow {}: expected days in their order", before.0));
            }
            if value == before.1 {
                return Err(format!("nothing changes on {day}: expected another value than before"));
            }
            before = (*day, value);
        }
        Ok(Self { first, changes })
    }
}

/// One stretch of a [`Timeline`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stretch<'a, T> {
    /// Its first day; `None` = since the beginning of time.
    pub from: Option<Day>,
    /// The first day after it; `None` = to the end of time.
    pub until: Option<Day>,
    /// The value throughout.
    pub value: &'a T,
}

impl<T: Clone + Eq> Timeline<T> {
    /// The same value at all times.
    pub const fn constant(value: T) -> Self {
        Self { first: value, changes: Vec::new() }
    }

    /// The same up to the day before `day`, and `value` from `day` on; whatever was said of later days is replaced.
    #[must_use]
    pub fn then(mut self, day: Day, value: T) -> Self {
        let kept = self.changes.partition_point(|(start, _)| *start < day);
        self.changes.truncate(kept);
        if day == Day::MIN {
            self.first = value;
        } else if *self.last() != value {
            self.changes.push((day, value));
        }
        self
    }

    /// The same up to the day before `day`, and as `other` from `day` on.
    #[must_use]
    pub fn then_as(self, day: Day, other: &Self) -> Self {
        let line = self.then(day, other.at(day).clone());
        let later = other.changes.iter().filter(|(start, _)| *start > day);
        later.fold(line, |line, (start, value)| line.later(*start, value.clone()))
    }

    /// The same, and `value` from a day on that is later than any on which it changes.
    fn later(mut self, day: Day, value: T) -> Self {
        if *self.last() != value {
            self.changes.push((day, value));
        }
        self
    }

    /// A timeline from values that each hold from a day on, given in the order of the days.
    pub fn from_changes(first: T, changes: impl IntoIterator<Item = (Day, T)>) -> Self {
        changes.into_iter().fold(Self::constant(first), |line, (day, value)| line.then(day, value))
    }

    /// The value at the end of time.
    pub fn last(&self) -> &T {
        self.changes.last().map_or(&self.first, |(_, value)| value)
    }

    /// The value on that day.
    pub fn at(&self, day: Day) -> &T {
        let before = self.changes.partition_point(|(start, _)| *start <= day);
        before.checked_sub(1).and_then(|index| self.changes.get(index)).map_or(&self.first, |(_, value)| value)
    }

    /// The first day of the stretch that holds `day`; `None` = since the beginning of time.
    pub fn since(&self, day: Day) -> Option<Day> {
        let before = self.changes.partition_point(|(start, _)| *start <= day);
        before.checked_sub(1).and_then(|index| self.changes.get(index)).map(|(start, _)| *start)
    }

    /// The days on which the value changes, in order.
    pub fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.changes.iter().map(|(day, _)| *day)
    }

    /// All stretches, in order; neighbours differ, and together they cover all time.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch<'_, T>> {
        let starts =
            std::iter::once((None, &self.first)).chain(self.changes.iter().map(|(day, value)| (Some(*day), value)));
        let ends = self.changes.iter().map(|(day, _)| Some(*day)).chain(std::iter::once(None));
        starts.zip(ends).map(|((from, value), until)| Stretch { from, until, value })
    }

    /// Each value replaced by `rule`; equal neighbours join.
    pub fn map<U: Clone + Eq>(&self, rule: impl Fn(&T) -> U) -> Timeline<U> {
        let first = Timeline::constant(rule(&self.first));
        self.changes.iter().fold(first, |line, (day, value)| line.later(*day, rule(value)))
    }

    /// Both timelines at once, day by day.
    pub fn zip<U: Clone + Eq, V: Clone + Eq>(&self, other: &Timeline<U>, rule: impl Fn(&T, &U) -> V) -> Timeline<V> {
        let (mut own, mut others) = (self.changes.iter().peekable(), other.changes.iter().peekable());
        let (mut left, mut right) = (&self.first, &other.first);
        let mut line = Timeline::constant(rule(left, right));
        loop {
            let next = [own.peek().map(|(day, _)| *day), others.peek().map(|(day, _)| *day)];
            let Some(day) = next.into_iter().flatten().min() else { return line };
            left = own.next_if(|(start, _)| *start == day).map_or(left, |(_, value)| value);
            right = others.next_if(|(start, _)| *start == day).map_or(right, |(_, value)| value);
            line = line.later(day, rule(left, right));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i32) -> Day {
        Day::from_num_days_from_ce_opt(730_000 + n).unwrap()
    }

    #[test]
    fn stretches_partition_time() {
        let line = Timeline::constant('a').then(day(1), 'b').then(day(5), 'c').then(day(5), 'b').then(day(9), 'd');
        let stretches: Vec<_> = line.stretches().map(|s| (s.from, s.until, *s.value)).collect();
        assert_eq!(
            stretches,
            [(None, Some(day(1)), 'a'), (Some(day(1)), Some(day(9)), 'b'), (Some(day(9)), None, 'd')]
        );
        assert_eq!(line.since(day(0)), None);
        assert_eq!(line.since(day(7)), Some(day(1)));
    }

    #[test]
    fn another_timeline_takes_over_on_its_day() {
        let line = Timeline::constant('a').then(day(2), 'b').then(day(8), 'c');
        let other = Timeline::constant('x').then(day(3), 'y').then(day(6), 'z');
        let taken = |from| line.clone().then_as(from, &other);
        assert_eq!(taken(day(4)), Timeline::constant('a').then(day(2), 'b').then(day(4), 'y').then(day(6), 'z'));
        assert_eq!(taken(day(6)), Timeline::constant('a').then(day(2), 'b').then(day(6), 'z'));
        assert_eq!(taken(day(9)), line.clone().then(day(9), 'z'));
        assert_eq!(taken(Day::MIN), other);
    }

    #[test]
    fn two_timelines_are_followed_at_once() {
        let line = Timeline::constant(1).then(day(2), 2).then(day(8), 3);
        let other = Timeline::constant(0).then(day(2), 10).then(day(5), 20).then(day(9), 19);
        let sum = line.zip(&other, |a, b| a + b);
        assert_eq!(sum, Timeline::constant(1).then(day(2), 12).then(day(5), 22).then(day(8), 23).then(day(9), 22));
        assert_eq!(sum, other.zip(&line, |a, b| a + b));
        assert_eq!(line.zip(&other, |_, _| ()), Timeline::constant(()));
    }

    #[test]
    fn a_change_at_the_beginning_of_time_replaces_everything() {
        assert_eq!(Timeline::constant(1).then(day(1), 2).then(Day::MIN, 3), Timeline::constant(3));
    }
}
