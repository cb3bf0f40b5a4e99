//! How many mines, or munitions, all States together retain, year by year (APMBC Art. 3, CCM Art. 3(6)).

use crate::assess::{answer::Possible, duty::Status};
use crate::base::{
    Day, amount::Amount, convention::Convention, duty::Duty, last_day_of, read, state::State, timeline::Timeline,
};
use crate::law::reading::Readings;
use crate::record::{register::Register, retained::Retained};
use chrono::Datelike;
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// What all States together retained in a year, as far as it is told: of those of which neither a number nor that there is
/// none is known, it may be anything. Each State stands in one of the four groups at most.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Readings, base::Amount, data};
/// let years = data::register()?.retained_by_year(Convention::Apmbc, Readings::default());
/// let of_2010 = years.iter().find(|one| one.year == 2010).ok_or("none told")?;
/// assert_eq!(of_2010.told.len(), 26);
/// // Of many more it is known that they had none at the end of that year; of the others it may be any number.
/// assert!(of_2010.none.len() > of_2010.told.len() && of_2010.in_all().most.is_none());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RetainedYear {
    /// The Convention.
    pub convention: Convention,
    /// The calendar year.
    pub year: i32,
    /// The States of which a number is told for that year, with it.
    pub told: BTreeMap<State, u64>,
    /// The States of which it is told that they retained some in that year, and not how many: at least one each.
    pub some: Vec<State>,
    /// The others that were, or may have been, bound at its end, and are known to have retained none then.
    pub none: Vec<State>,
    /// The rest of those that were, or may have been, bound at its end: they may have retained any number.
    pub not_told: Vec<State>,
}

impl RetainedYear {
    /// All that is retained: what is told, one at least for each State that retains some, and more where not all are known of.
    pub fn in_all(&self) -> Amount {
        let told: u128 = self.told.values().copied().map(u128::from).sum();
        let some = u128::try_from(self.some.len()).unwrap_or(u128::MAX);
        let least = told.saturating_add(some);
        let is_all = self.some.is_empty() && self.not_told.is_empty();
        if is_all { Amount::exactly(least) } else { Amount::at_least(least) }
    }

    /// How many are retained in all, in words: `at least 109445`, also where that is none; one number where all is known.
    pub fn in_words(&self) -> String {
        let Amount { least, most } = self.in_all();
        if most.is_some() { least.to_string() } else { format!("at least {least}") }
    }
}

/// `apmbc, 2010: at least 109445, a number told of 26 States, some of 0, none of 64, and nothing of 66`.
impl fmt::Display for RetainedYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { convention, year, told, .. } = self;
        write!(f, "{convention}, {year}: {}, a number told of {} States", self.in_words(), told.len())?;
        let (some, none) = (self.some.len(), self.none.len());
        write!(f, ", some of {some}, none of {none}, and nothing of {}", self.not_told.len())
    }
}

impl Register {
    /// What all States together retained in each year of which anything is told, in order.
    pub fn retained_by_year(&self, convention: Convention, readings: Readings) -> Vec<RetainedYear> {
        let mut years: BTreeMap<i32, Told> = BTreeMap::new();
        let rows = self.states().flat_map(|state| self.history(state).retained_under(convention));
        for Retained { state, year, number, .. } in rows {
            let Some(year) = year else { continue };
            let told = years.entry(*year).or_default();
            match number.number() {
                Some(number) => told.numbers.extend([(*state, number)]),
                None => told.some.extend([*state]),
            }
        }
        let retainers: Vec<Retainer> = self.states().map(|state| self.retainer(state, convention, readings)).collect();
        let over = years.into_iter().filter(|(year, _)| *year <= self.known().year());
        over.map(|(year, told)| told.of_year(convention, year, &retainers)).collect()
    }

    fn retainer(&self, state: State, convention: Convention, readings: Readings) -> Retainer {
        let dossier = self.state(state).under(readings);
        let party = dossier.standing(convention).party();
        let status = dossier.duty(convention, Duty::Retention).map(|duty| duty.timeline());
        Retainer { state, party, status }
    }
}

/// What is told of one year: numbers, and who retained some.
#[derive(Default)]
struct Told {
    numbers: BTreeMap<State, u64>,
    some: BTreeSet<State>,
}

/// A State that may retain some, with when it was bound, and the status of what is retained.
struct Retainer {
    state: State,
    party: Timeline<Possible<bool>>,
    status: Option<Timeline<Possible<Status>>>,
}

impl Retainer {
    fn may_be_bound(&self, day: Day) -> bool {
        self.party.at(day).may_be(&true)
    }

    /// Whether it surely retained none on that day.
    fn has_none(&self, day: Day) -> bool {
        let status = self.status.as_ref().map(|status| status.at(day));
        status.is_some_and(|status| {
            status.options().iter().all(|one| matches!(one, Status::NotApplicable | Status::NotBound))
        })
    }
}

impl Told {
    fn of_year(self, convention: Convention, year: i32, retainers: &[Retainer]) -> RetainedYear {
        let Self { numbers: told, mut some } = self;
        some.retain(|state| !told.contains_key(state));
        let end = last_day_of(year);
        let rest = retainers.iter().filter(|one| !told.contains_key(&one.state) && !some.contains(&one.state));
        let (none, not_told): (Vec<&Retainer>, Vec<&Retainer>) =
            rest.filter(|one| one.may_be_bound(end)).partition(|one| one.has_none(end));
        let states = |all: Vec<&Retainer>| all.into_iter().map(|one| one.state).collect();
        let (some, none, not_told) = (some.into_iter().collect(), states(none), states(not_told));
        RetainedYear { convention, year, told, some, none, not_told }
    }
}
