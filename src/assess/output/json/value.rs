//! The JSON form of the value of an indicator.

use crate::assess::{
    analysis::Coverage,
    snapshot::{Snapshot, Undefined, Value},
};
use crate::base::{
    Day,
    cycle::Cycle,
    tally::{Ratio, Tally},
};
use crate::law::{
    indicator::{Indicator, Measure},
    reading::Readings,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The six counts; all absent where the text does not say what is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Counts {
    in_yes: Option<u64>,
    in_no: Option<u64>,
    in_unknown: Option<u64>,
    maybe_yes: Option<u64>,
    maybe_no: Option<u64>,
    maybe_unknown: Option<u64>,
}

impl From<Option<Tally>> for Counts {
    fn from(tally: Option<Tally>) -> Self {
        Self {
            in_yes: tally.map(|tally| tally.in_yes),
            in_no: tally.map(|tally| tally.in_no),
            in_unknown: tally.map(|tally| tally.in_unknown),
            maybe_yes: tally.map(|tally| tally.maybe_yes),
            maybe_no: tally.map(|tally| tally.maybe_no),
            maybe_unknown: tally.map(|tally| tally.maybe_unknown),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PartLine {
    name: &'static str,
    #[serde(flatten)]
    counts: Counts,
    low: Option<Ratio>,
    high: Option<Ratio>,
}

/// One line: the value of an indicator, with how its facts stand and the readings that touch it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let line = serde_json::to_value(snapshot.line(&oslo::I50_1))?;
/// assert_eq!((&line["id"], &line["low"]), (&"oslo/50.1".into(), &serde_json::json!([107, 164])));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueLine {
    plan: &'static str,
    id: String,
    cycle: Cycle,
    as_of: Day,
    measure: Measure,
    #[serde(flatten)]
    counts: Counts,
    numerator: Option<u128>,
    denominator: Option<u128>,
    sum: Option<u128>,
    low: Option<Ratio>,
    high: Option<Ratio>,
    undefined_reason: Option<Undefined>,
    may_be_undefined: bool,
    parts: Vec<PartLine>,
    chained_to: Option<String>,
    coverage: Coverage,
    readings: BTreeMap<&'static str, &'static str>,
}

/// The readings that touch an indicator, with the values chosen.
fn touching(indicator: &Indicator, readings: &Readings) -> BTreeMap<&'static str, &'static str> {
    indicator.readings().into_iter().map(|reading| (reading.code, readings.value(reading))).collect()
}

impl ValueLine {
    fn new(value: &Value, coverage: Coverage) -> Self {
        let indicator = value.indicator();
        let bounds = value.bounds();
        let part = |(name, tally): &(&'static str, Tally)| {
            let bounds = value.bounds_with(*tally);
            PartLine {
                name,
                counts: Some(*tally).into(),
                low: bounds.map(|bounds| bounds.low),
                high: bounds.and_then(|bounds| bounds.high),
            }
        };
        Self {
            plan: indicator.plan,
            id: indicator.id(),
            cycle: value.cycle(),
            as_of: value.as_of(),
            measure: indicator.measure,
            counts: value.tally().into(),
            numerator: value.numerator(),
            denominator: value.denominator(),
            sum: value.sum().map(|sum| sum.known),
            low: bounds.map(|bounds| bounds.low),
            high: bounds.and_then(|bounds| bounds.high),
            undefined_reason: value.undefined(),
            may_be_undefined: value.may_be_undefined(),
            parts: value.parts().iter().map(part).collect(),
            chained_to: indicator.chained_to().map(Indicator::id),
            coverage,
            readings: touching(indicator, &value.readings()),
        }
    }
}

impl Snapshot<'_> {
    /// The value of an indicator as a line of JSON.
    pub fn line(&self, indicator: &Indicator) -> ValueLine {
        ValueLine::new(&self.value(indicator), self.coverage(indicator))
    }
}
