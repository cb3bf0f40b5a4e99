//! Stocks: how many items remained, and by how many they became fewer, as the figures that sources give of them tell.
//!
//! No source tells year by year what was destroyed. But a stock becomes no greater without a find, so that any two figures
//! bound what became of it between them, in the years in between as well.

use super::{
    bounds::Bounds,
    kind::Stocks,
    measure::{Asked, Done, Figures, Measure},
};
use crate::base::{Day, amount::Amount, citation::Source, first_day_of, last_day_of, when::When};
use crate::record::stockpile::{Stockpile, StockpileEvent};
use chrono::Datelike;

/// How many items there were at the end of a day.
#[derive(Debug, Clone, Copy)]
struct Count<'r> {
    when: When,
    items: Amount,
    declared: bool,
    source: &'r Source,
}

impl Count<'_> {
    /// Whether it is surely of an earlier day, or of the same one.
    fn is_before(&self, other: &Self) -> bool {
        self.when.latest() <= other.when.earliest()
    }

    fn falls_short_of(&self, other: &Self) -> bool {
        self.items.most.is_some_and(|most| most < other.items.least)
    }
}

/// The figures of a stock that no find, no new declaration and no other figure puts in doubt, and the finds.
pub(super) struct Counts<'r> {
    all: Vec<Count<'r>>,
    finds: Vec<When>,
}

/// A figure in whole thousands is a round one: it is taken to be true to one unit of its last digit that is no zero. That is
/// our choice: sources write *more than 3.3 million* of 3,364,433, and *nearly 335,000*.
fn as_told(items: u64) -> Amount {
    let mut unit: u64 = 1;
    while items > 0 && unit.checked_mul(10).is_some_and(|next| items.is_multiple_of(next)) {
        unit = unit.saturating_mul(10);
    }
    if unit < 1000 {
        return Amount::exactly(items.into());
    }
    let least = items.saturating_sub(unit).max(1);
    Amount { least: least.into(), most: Some(u128::from(items) + u128::from(unit)) }
}

impl<'r> Asked<'r> {
    fn stocks(self) -> impl Iterator<Item = &'r Stockpile> {
        self.dossier.history().stockpiles.iter().filter(move |row| row.convention == self.convention)
    }

    /// Whether all was destroyed after that.
    fn is_over(self, when: When) -> bool {
        let is_end = |row: &&Stockpile| {
            use StockpileEvent::{AnnouncedComplete, Completed, None};
            matches!(row.event, Completed | AnnouncedComplete | None)
        };
        let mut ends = self.stocks().filter(is_end).filter_map(|row| row.date);
        ends.any(|end| end.latest() <= self.day && end.earliest() > when.latest())
    }

    /// Every figure of what there was, surely of that day or an earlier one, with no end since.
    fn counts(self) -> Vec<Count<'r>> {
        let told = self.stocks().filter_map(|row| {
            let declared = row.event == StockpileEvent::Declared;
            let entry = self.entry.filter(|_| declared);
            let when = row.date.or(entry).filter(|_| declared || row.event == StockpileEvent::SeenOpen)?;
            let items = as_told(row.quantity.filter(|items| *items > 0)?);
            Some(Count { when, items, declared, source: &row.source })
        });
        told.filter(|count| count.when.latest() <= self.day && !self.is_over(count.when)).collect()
    }

    fn finds(self) -> impl Iterator<Item = &'r Stockpile> {
        self.stocks().filter(|row| row.event == StockpileEvent::Found)
    }
}

/// The days on which a find that has none may have been are all.
fn day_of(find: &Stockpile) -> When {
    find.date.unwrap_or(When::not_before(Day::MIN))
}

/// Whether something may have been found between two figures.
fn found_between(finds: &[When], one: &Count<'_>, other: &Count<'_>) -> bool {
    finds.iter().any(|find| find.latest() > one.when.earliest() && find.earliest() <= other.when.latest())
}

/// Whether a later figure is greater, without a find.
fn at_odds(finds: &[When], one: &Count<'_>, other: &Count<'_>) -> bool {
    one.is_before(other) && one.falls_short_of(other) && !found_between(finds, one, other)
}

impl<'r> Counts<'r> {
    fn new(asked: Asked<'r>) -> Self {
        let finds: Vec<When> = asked.finds().map(day_of).collect();
        let mut all = asked.counts();
        // What is declared anew may have been counted anew: nothing follows for what was destroyed.
        let anew =
            all.iter().filter(|count| count.declared).max_by_key(|count| (count.when.latest(), count.when.earliest()));
        if let Some(anew) = anew.copied() {
            all.retain(|count| count.when == anew.when || !count.is_before(&anew));
        }
        let odd =
            |count: &Count<'_>| all.iter().any(|other| at_odds(&finds, count, other) || at_odds(&finds, other, count));
        let kept = all.iter().filter(|count| !odd(count)).copied().collect();
        Self { all: kept, finds }
    }

    /// The whole years between the first and the last figure.
    fn whole_years(&self) -> Option<(i32, i32)> {
        let from = self.all.iter().map(|count| count.when.latest()).min()?;
        let to = self.all.iter().map(|count| count.when.earliest()).max()?;
        let first = from.succ_opt().map_or(from.year(), |next| next.year());
        let first = if first > from.year() { first } else { from.year().saturating_add(1) };
        let last = if to == last_day_of(to.year()) { to.year() } else { to.year().saturating_sub(1) };
        (first <= last).then_some((first, last))
    }

    /// By how many items it became fewer from the first to the last of these years.
    fn fewer(&self, first: i32, last: i32) -> Amount {
        let (before, end) = (first_day_of(first).pred_opt().unwrap_or(Day::MIN), last_day_of(last));
        let pairs = self.all.iter().flat_map(|one| self.all.iter().map(move |other| (one, other)));
        let pairs = pairs.filter(|(one, other)| one.is_before(other));
        let (mut least, mut most) = (0, None::<u128>);
        for (one, other) in pairs {
            if one.when.earliest() >= before && other.when.latest() <= end {
                let fewer = other.items.most.map(|most| one.items.least.saturating_sub(most));
                least = fewer.map_or(least, |fewer| fewer.max(least));
            }
            let is_around = one.when.latest() <= before && other.when.earliest() >= end;
            if is_around && !found_between(&self.finds, one, other) {
                let fewer = one.items.most.map(|most| most.saturating_sub(other.items.least));
                most = [most, fewer].into_iter().flatten().min();
            }
        }
        Amount { least, most: most.map(|most| most.max(least)) }
    }
}

impl Figures for Stocks {
    type Years<'r> = Counts<'r>;

    fn last_measure(asked: Asked<'_>) -> Option<Measure<Self>> {
        let counts = asked.counts();
        let order = |count: &&Count<'_>| (count.when.latest(), count.when.earliest(), count.items.most);
        let Some(last) = counts.iter().max_by_key(order) else { return found_last(asked) };
        let finds: Vec<When> = asked.finds().map(day_of).collect();
        // It is no greater than it was before without a find: one of the two figures is not right.
        let other = |count: &&Count<'_>| at_odds(&finds, count, last) || count.when == last.when;
        let less: Vec<_> = counts.iter().filter(other).filter(|count| count.items.least < last.items.least).collect();
        let least = less.iter().map(|count| count.items.least).min().unwrap_or(last.items.least);
        let since = |find: &When| find.latest() > last.when.earliest() && find.earliest() <= asked.day;
        Some(Measure {
            measured: last.when,
            rest: Amount { least, ..last.items },
            found_since: finds.iter().any(since),
            source: Source::joined([last].into_iter().chain(less).map(|count| count.source)),
        })
    }

    fn years(asked: Asked<'_>) -> Counts<'_> {
        Counts::new(asked)
    }

    fn ends(years: &Counts<'_>) -> Option<(i32, i32)> {
        years.whole_years()
    }

    fn over(years: &Counts<'_>, (first, last): (i32, i32), count: u32) -> Done<Self> {
        let within =
            years.whole_years().map(|(from, to)| to.min(last).saturating_sub(from.max(first)).saturating_add(1));
        let told = within.and_then(|within| usize::try_from(within).ok()).unwrap_or_default();
        Done { told, methods: (), together: Bounds::of(years.fewer(first, last), count) }
    }
}

/// What was found last, where nothing tells how much there was beside it.
fn found_last(asked: Asked<'_>) -> Option<Measure<Stocks>> {
    let told = asked.finds().filter_map(|row| Some((row, row.date?, row.quantity.filter(|items| *items > 0)?)));
    let told = told.filter(|(_, when, _)| when.latest() <= asked.day && !asked.is_over(*when));
    let (row, measured, items) = told.max_by_key(|(_, when, items)| (when.latest(), when.earliest(), *items))?;
    let rest = Amount::at_least(as_told(items).least);
    Some(Measure { measured, rest, found_since: false, source: row.source.clone() })
}
