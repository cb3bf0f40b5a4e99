//! What remained to be cleared, as one source tells it: by class, and in all as far as that follows.

use super::{
    area::{Area, AreaEvent},
    clearance::ClearanceYear,
    history::History,
};
use crate::base::{amount::Amount, citation::Source, convention::Convention, read, state::State, when::When};
use serde::Serialize;

/// The area that remained, in square metres, by class; `None` = not told.
///
/// ```
/// use mine_action::{Convention, State, base::Amount, record::clearance::ClearanceYear};
/// let row = || ClearanceYear::new(Convention::Apmbc, State::AGO, 2022, "Monitor").confirmed_m2(65_360_000);
/// let all = row().remaining_m2(68_000_000).remaining().ok_or("none told")?;
/// assert_eq!((all.not_told_apart, all.in_all()), (Some(2_640_000), Amount::exactly(68_000_000)));
/// let part = row().remaining().ok_or("none told")?; // how much is suspected is not told
/// assert_eq!(part.in_all(), Amount::at_least(65_360_000));
/// # Ok::<(), &str>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct RemainingArea {
    /// Confirmed to be hazardous.
    pub confirmed: Option<u64>,
    /// Suspected.
    pub suspected: Option<u64>,
    /// The rest, of which it is not told whether it is the one or the other.
    pub not_told_apart: Option<u64>,
    /// Whether these are all; else there may be more.
    pub is_whole: bool,
}

impl RemainingArea {
    /// All of it.
    pub fn in_all(&self) -> Amount {
        let classes = [self.confirmed, self.suspected, self.not_told_apart];
        let told = classes.into_iter().flatten().map(u128::from).sum();
        if self.is_whole { Amount::exactly(told) } else { Amount::at_least(told) }
    }
}

impl ClearanceYear {
    /// The area that remained; `None` where the row does not tell.
    pub fn remaining(&self) -> Option<RemainingArea> {
        let Self { confirmed_m2: confirmed, suspected_m2: suspected, remaining_m2: all, .. } = *self;
        let told = [confirmed, suspected].into_iter().flatten().fold(0u64, u64::saturating_add);
        let is_told = all.is_some() || confirmed.is_some() || suspected.is_some();
        let both = confirmed.is_some() && suspected.is_some();
        is_told.then(|| RemainingArea {
            confirmed,
            suspected,
            not_told_apart: all.map(|all| all.saturating_sub(told)),
            is_whole: all.is_some() || both,
        })
    }

    /// The day as at which the remaining area is given, as far as known.
    pub fn measured(&self) -> When {
        self.measured_on.unwrap_or(When::year(self.year))
    }
}

/// What remained on some day, with its source.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct AreaMeasure {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The day as at which it is given, as far as known.
    pub measured: When,
    /// What remained.
    pub area: RemainingArea,
    /// Where that comes from.
    pub source: Source,
}

impl AreaMeasure {
    fn of_year(row: &ClearanceYear) -> Option<Self> {
        let ClearanceYear { convention, state, .. } = *row;
        Some(Self { convention, state, measured: row.measured(), area: row.remaining()?, source: row.source.clone() })
    }

    /// An area seen open: it may be a part of what remained.
    fn of_event(row: &Area) -> Option<Self> {
        let not_told_apart = row.area_m2.filter(|_| row.event == AreaEvent::SeenOpen);
        let area = RemainingArea { confirmed: None, suspected: None, not_told_apart, is_whole: false };
        let Area { convention, state, .. } = *row;
        let measured = row.date.filter(|_| not_told_apart.is_some())?;
        Some(Self { convention, state, measured, area, source: row.source.clone() })
    }
}

impl History {
    /// What remained to be cleared under a Convention, as the yearly figures and areas seen open tell it, in the order of
    /// their last possible days.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, State, base::Amount, data};
    /// let measures = data::register()?.history(State::THA).areas_remaining(Convention::Apmbc);
    /// let last = measures.last().ok_or("none")?;
    /// assert_eq!((last.measured, last.area.in_all()), ("2019-12-31".parse()?, Amount::exactly(218_000_000)));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn areas_remaining(&self, convention: Convention) -> Vec<AreaMeasure> {
        let years = self.clearance.iter().filter(|row| row.convention == convention).filter_map(AreaMeasure::of_year);
        let events = self.areas.iter().filter(|row| row.convention == convention).filter_map(AreaMeasure::of_event);
        let mut all: Vec<AreaMeasure> = events.chain(years).collect();
        all.sort_by_key(|one| (one.measured.latest(), one.measured.earliest()));
        all
    }
}
