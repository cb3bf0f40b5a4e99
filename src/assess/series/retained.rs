//! How many mines, or munitions, all States together retain, year by year (APMBC Art. 3, CCM Art. 3(6)).

use crate::base::{amount::Amount, convention::Convention, last_day_of, state::State};
use crate::law::reading::Readings;
use crate::record::{register::Register, retained::Retained};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// What all States together retained in a year, as far as it is told: of those that are not told of, it may be anything.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Readings, base::Amount, data};
/// let years = data::register()?.retained_by_year(Convention::Apmbc, Readings::default());
/// let of_2010 = years.iter().find(|one| one.year == 2010).ok_or("none told")?;
/// assert_eq!(of_2010.told.len(), 26);
/// assert!(of_2010.not_told.len() > 100 && of_2010.in_all().most.is_none());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetainedYear {
    /// The Convention.
    pub convention: Convention,
    /// The calendar year.
    pub year: i32,
    /// The States of which a number is told for that year, with it.
    pub told: BTreeMap<State, u64>,
    /// The States that were, or may have been, bound at its end, and of which none is: of some of them it may be told that
    /// they retain any, and not how many.
    pub not_told: Vec<State>,
}

impl RetainedYear {
    /// All that is retained: what is told, and more where not all are told of.
    pub fn in_all(&self) -> Amount {
        let told = self.told.values().copied().map(u128::from).sum();
        if self.not_told.is_empty() { Amount::exactly(told) } else { Amount::at_least(told) }
    }
}

/// `apmbc, 2010: at least 210543, told of 26 States and not of 130`.
impl fmt::Display for RetainedYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { convention, year, told, not_told } = self;
        let all = self.in_all();
        write!(f, "{convention}, {year}: {all}, told of {} States and not of {}", told.len(), not_told.len())
    }
}

impl Register {
    /// What all States together retained in each year of which anything is told, in order.
    pub fn retained_by_year(&self, convention: Convention, readings: Readings) -> Vec<RetainedYear> {
        let mut years: BTreeMap<i32, BTreeMap<State, u64>> = BTreeMap::new();
        let rows = self.states().flat_map(|state| self.history(state).retained_under(convention));
        for Retained { state, year, number, .. } in rows {
            if let Some(year) = year {
                let told = years.entry(*year).or_default();
                told.extend(number.number().map(|number| (*state, number)));
            }
        }
        let parties: Vec<_> = self
            .states()
            .map(|state| (state, self.state(state).under(readings).standing(convention).party()))
            .collect();
        let of = |(year, told): (i32, BTreeMap<State, u64>)| {
            let end = last_day_of(year);
            let silent =
                parties.iter().filter(|(state, party)| !told.contains_key(state) && party.at(end).may_be(&true));
            let not_told = silent.map(|(state, _)| *state).collect();
            RetainedYear { convention, year, told, not_told }
        };
        years.into_iter().filter(|(year, _)| *year <= self.known().year()).map(of).collect()
    }
}
