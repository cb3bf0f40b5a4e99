//! Areas: what remained, and what was released in each year, as the figures of clearance tell.

use super::{
    bounds::Bounds,
    kind::{Areas, ByMethod},
    measure::{Asked, Done, Figures, Measure},
};
use crate::base::{Day, amount::Amount, last_day_of, when::When};
use crate::record::{area::AreaEvent, clearance::ClearanceYear, released::ReleasedArea};
use std::collections::BTreeMap;

/// What is released in the years that are over by a day, as far as told.
pub(super) struct Releases(BTreeMap<i32, ReleasedArea>);

impl Releases {
    pub(super) fn new<'r>(rows: impl Iterator<Item = &'r ClearanceYear>, day: Day) -> Self {
        let over = rows.filter(|row| last_day_of(row.year) <= day);
        Self(over.filter_map(|row| Some((row.year, row.released()?))).collect())
    }

    /// What was released in each year of which that is told.
    pub(super) fn in_all(&self) -> impl Iterator<Item = (i32, Amount)> + '_ {
        self.0.iter().map(|(year, released)| (*year, released.in_all()))
    }
}

impl<'r> Asked<'r> {
    pub(super) fn clearance(self) -> impl Iterator<Item = &'r ClearanceYear> {
        self.dossier.history().clearance.iter().filter(move |row| row.convention == self.convention)
    }
}

impl Figures for Areas {
    type Years<'r> = Releases;

    fn last_measure(asked: Asked<'_>) -> Option<Measure<Self>> {
        let day = asked.day;
        let told = asked.clearance().filter(|row| row.measured().latest() <= day);
        let told = told.filter_map(|row| Some((row, row.remaining()?)));
        let (row, rest) = told.max_by_key(|(row, _)| (row.measured().latest(), row.measured().earliest()))?;
        // Nothing remained then: what is open now came later, and is not measured.
        if rest.in_all() == Amount::exactly(0) {
            return None;
        }
        let measured = row.measured();
        let finds = [AreaEvent::Found, AreaEvent::NewlyMined, AreaEvent::NewRemnants];
        let areas = asked.dossier.history().areas.iter();
        let mut found = areas.filter(|row| row.convention == asked.convention && finds.contains(&row.event));
        let since = |when: When| when.latest() > measured.earliest() && when.earliest() <= day;
        let found_since = found.any(|row| row.date.is_some_and(since));
        Some(Measure { measured, rest, found_since, source: row.source.clone() })
    }

    fn years(asked: Asked<'_>) -> Releases {
        Releases::new(asked.clearance(), asked.day)
    }

    fn ends(years: &Releases) -> Option<(i32, i32)> {
        years.0.first_key_value().zip(years.0.last_key_value()).map(|((first, _), (last, _))| (*first, *last))
    }

    fn over(years: &Releases, (first, last): (i32, i32), count: u32) -> Done<Self> {
        let rows = || years.0.range(first..=last).map(|(_, released)| released);
        let told = rows().count();
        let silent = u32::try_from(told)
            .map_or(Amount::UNKNOWN, |told| if told < count { Amount::UNKNOWN } else { Amount::exactly(0) });
        let pace = |of: fn(&ReleasedArea) -> Amount| Bounds::of(rows().map(of).sum::<Amount>() + silent, count);
        Done {
            told,
            methods: ByMethod {
                cancelled: pace(|released| {
                    let [cancelled, ..] = released.by_method();
                    cancelled
                }),
                reduced: pace(|released| {
                    let [_, reduced, _] = released.by_method();
                    reduced
                }),
                cleared: pace(|released| {
                    let [.., cleared] = released.by_method();
                    cleared
                }),
            },
            together: pace(ReleasedArea::in_all),
        }
    }
}
