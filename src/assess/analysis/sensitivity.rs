//! How far a value depends on the readings of open texts: its range over all of them, and which of them moves it.

use crate::assess::snapshot::{Bounds, Snapshot, Value};
use crate::base::{ratio::Ratio, read};
use crate::law::{
    by_code,
    indicator::Indicator,
    reading::{READINGS, Reading, Readings},
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, cmp::Ordering};

/// A value under every choice of the readings that touch it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let areas_cleared = snapshot.sensitivity(&oslo::I20_2);
/// assert_eq!(areas_cleared.value.to_string(), "30 to 67");
/// assert_eq!(areas_cleared.range.ok_or("undefined")?.to_string(), "0 to 68"); // over all six choices
/// let moved_by: Vec<&str> = areas_cleared.moved_by().map(|reading| reading.code).collect();
/// assert_eq!(moved_by, ["population_date", "counting"]);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Sensitivity {
    /// Under the readings chosen.
    pub value: Value,
    /// The least and the greatest over all choices; `None` where it is defined under none.
    pub range: Option<Bounds>,
    /// How many choices there are.
    pub choices: usize,
    /// Whether there is no value under some choice.
    pub may_be_undefined: bool,
    /// Each reading that touches it, with what it alone makes of the value.
    pub by_reading: Vec<ReadingEffect>,
}

/// What one reading makes of a value, all others as chosen.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// for effect in snapshot.sensitivity(&oslo::I20_2).by_reading.iter().filter(|one| one.moves()) {
///     for (value, outcome) in &effect.values {
///         println!("{} = {value}: {outcome}", effect.reading.code);
///     }
/// }
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReadingEffect {
    /// The reading.
    #[serde(with = "by_code::reading")]
    pub reading: Reading,
    /// The value under each of its values, in their order.
    pub values: Vec<(Cow<'static, str>, Value)>,
}

impl ReadingEffect {
    /// Whether the reading moves the value: its counts, its sums or its bounds.
    pub fn moves(&self) -> bool {
        let seen = |value: &Value| (value.tally(), value.sums(), value.bounds());
        let mut values = self.values.iter().map(|(_, value)| seen(value));
        let first = values.next();
        values.any(|other| Some(other) != first)
    }
}

impl Sensitivity {
    /// The readings that move the value, each alone.
    pub fn moved_by(&self) -> impl Iterator<Item = &Reading> {
        self.by_reading.iter().filter(|one| one.moves()).map(|one| &one.reading)
    }
}

impl Snapshot<'_> {
    /// The same snapshot under other readings, in which nothing has been looked up.
    fn reread(&self, readings: Readings) -> Self {
        let inquiry = self.inquiry().under(readings);
        Self::bare(inquiry, self.cycle())
    }

    /// An indicator under every choice of the readings that touch it.
    pub fn sensitivity(&self, indicator: &Indicator) -> Sensitivity {
        let chosen = self.inquiry().readings();
        // Of a reading that a caller defined, no other value can be chosen here.
        let known = |reading: &&&Reading| READINGS.iter().any(|one| one == **reading);
        let readings: Vec<Reading> = indicator.readings().iter().filter(known).map(|one| **one).collect();
        let under = |readings: Readings| self.reread(readings).value(indicator);
        let with = |base: Readings, reading: &Reading, value: &str| base.with(reading.code, value).unwrap_or(base);
        let by_reading = readings.iter().map(|reading| ReadingEffect {
            reading: *reading,
            values: reading.values.iter().map(|value| ((*value).into(), under(with(chosen, reading, value)))).collect(),
        });
        let mut choices = vec![chosen];
        for reading in &readings {
            let wider = choices.iter().flat_map(|base| reading.values.iter().map(|value| with(*base, reading, value)));
            choices = wider.collect();
        }
        let values: Vec<Value> = choices.iter().map(|readings| under(*readings)).collect();
        Sensitivity {
            value: self.value(indicator),
            range: range(values.iter().filter_map(Value::bounds)),
            choices: values.len(),
            may_be_undefined: values.iter().any(Value::may_be_undefined),
            by_reading: by_reading.collect(),
        }
    }
}

/// The least and the greatest of all bounds.
fn range(all: impl Iterator<Item = Bounds>) -> Option<Bounds> {
    let pick = |left: Ratio, right: Ratio, wanted| if right.compare(left) == wanted { right } else { left };
    all.reduce(|range, bounds| Bounds {
        low: pick(range.low, bounds.low, Ordering::Less),
        high: range.high.zip(bounds.high).map(|(left, right)| pick(left, right, Ordering::Greater)),
    })
}
