//! A value over all time.

use super::day::Day;
use serde::{Deserialize, Serialize};

/// A value that changes on certain days. It has a value on every day there is, and each change lasts until the next.
///
/// Membership, deadlines and statuses *are* timelines; a status on a day is [`at(day)`](Self::at).
///
/// ```
/// use mine_action::{Day, Timeline};
/// let in_force: Day = "1999-03-01".parse()?;
/// let party = Timeline::constant(false).then(in_force, true);
/// assert!(!party.at("1999-02-28".parse()?));
/// assert!(party.at(in_force));
/// assert_eq!(party.since("2025-01-01".parse()?), Some(in_force));
///
/// // Two of them followed at once:
/// let cleared = Timeline::constant(false).then("2009-03-01".parse()?, true);
/// let at_work = party.zip(&cleared, |party, cleared| *party && !*cleared);
/// let changes: Vec<String> = at_work.change_days().map(|day| day.to_string()).collect();
/// assert_eq!(changes, ["1999-03-01", "2009-03-01"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
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

/// One stretch of a [`Timeline`]: the days from one change to the next.
///
/// ```
/// use mine_action::Timeline;
/// let line = Timeline::constant("not bound").then("1999-03-01".parse()?, "bound");
/// let last = line.stretches().last().ok_or("no stretch")?;
/// assert_eq!((last.from, last.until, *last.value), (Some("1999-03-01".parse()?), None, "bound"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stretch<'a, T> {
    /// Its first day; `None` = it has no beginning.
    pub from: Option<Day>,
    /// The first day after it; `None` = it has no end.
    pub until: Option<Day>,
    /// The value throughout.
    pub value: &'a T,
}

impl<T: Clone + Eq> Timeline<T> {
    /// The same value at all times.
    pub const fn constant(value: T) -> Self {
        Self { first: value, changes: Vec::new() }
    }

    /// The same before `day`, and `value` from `day` on; later changes are dropped.
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

    /// The same before `day`, and as `other` from `day` on.
    #[must_use]
    pub fn then_as(self, day: Day, other: &Self) -> Self {
        let mut line = self.then(day, other.at(day).clone());
        let later = other.changes.iter().filter(|(start, _)| *start > day);
        later.for_each(|(start, value)| line.change(*start, value.clone()));
        line
    }

    /// Adds that it is `value` from a day on that is later than every change so far.
    fn change(&mut self, day: Day, value: T) {
        if *self.last() != value {
            self.changes.push((day, value));
        }
    }

    /// A timeline from its first value and its changes in the order of their days; a change on an earlier day than the
    /// one before it replaces that one.
    pub fn from_changes(first: T, changes: impl IntoIterator<Item = (Day, T)>) -> Self {
        changes.into_iter().fold(Self::constant(first), |line, (day, value)| line.then(day, value))
    }

    /// The value after the last change.
    pub fn last(&self) -> &T {
        self.changes.last().map_or(&self.first, |(_, value)| value)
    }

    /// The value on that day.
    pub fn at(&self, day: Day) -> &T {
        let before = self.changes.partition_point(|(start, _)| *start <= day);
        before.checked_sub(1).and_then(|index| self.changes.get(index)).map_or(&self.first, |(_, value)| value)
    }

    /// Since when it has had the value of that day; `None` = from the beginning.
    pub fn since(&self, day: Day) -> Option<Day> {
        let before = self.changes.partition_point(|(start, _)| *start <= day);
        before.checked_sub(1).and_then(|index| self.changes.get(index)).map(|(start, _)| *start)
    }

    /// The days on which the value changes, in order.
    pub fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.changes.iter().map(|(day, _)| *day)
    }

    /// Those of them from `first` to `last`, both included.
    pub(crate) fn changes_between(&self, first: Day, last: Day) -> impl Iterator<Item = Day> + '_ {
        let before = self.changes.partition_point(|(day, _)| *day < first);
        self.change_days().skip(before).take_while(move |day| *day <= last)
    }

    /// All stretches in order: no two neighbours have the same value, and together they hold every day.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch<'_, T>> {
        let starts =
            std::iter::once((None, &self.first)).chain(self.changes.iter().map(|(day, value)| (Some(*day), value)));
        let ends = self.changes.iter().map(|(day, _)| Some(*day)).chain(std::iter::once(None));
        starts.zip(ends).map(|((from, value), until)| Stretch { from, until, value })
    }

    /// Each value replaced by `rule`; a change to the same value is none.
    pub fn map<U: Clone + Eq>(&self, rule: impl Fn(&T) -> U) -> Timeline<U> {
        let mut line = Timeline::constant(rule(&self.first));
        self.changes.iter().for_each(|(day, value)| line.change(*day, rule(value)));
        line
    }

    /// The value that `rule` makes of both, day by day.
    pub fn zip<U: Clone + Eq, V: Clone + Eq>(&self, other: &Timeline<U>, rule: impl Fn(&T, &U) -> V) -> Timeline<V> {
        let (mut own, mut others) = (self.changes.iter().peekable(), other.changes.iter().peekable());
        let (mut left, mut right) = (&self.first, &other.first);
        let mut line = Timeline::constant(rule(left, right));
        loop {
            let next = [own.peek().map(|(day, _)| *day), others.peek().map(|(day, _)| *day)];
            let Some(day) = next.into_iter().flatten().min() else { return line };
            left = own.next_if(|(start, _)| *start == day).map_or(left, |(_, value)| value);
            right = others.next_if(|(start, _)| *start == day).map_or(right, |(_, value)| value);
            line.change(day, rule(left, right));
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
