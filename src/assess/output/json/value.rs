//! The JSON form of the value of an indicator.

use crate::assess::{
    analysis::Coverage,
    inquiry::Inquiry,
    snapshot::{Counted, Presuming, Snapshot, Undefined, Value},
};
use crate::base::{Day, cycle::Cycle, ratio::Ratio, read, tally::Tally};
use crate::law::{
    indicator::{Indicator, Measure},
    reading::Readings,
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap, ops::RangeInclusive};

/// One line: the value of an indicator, with how its facts stand and the readings that touch it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let line = serde_json::to_value(snapshot.line(&oslo::I50_1))?;
/// assert_eq!((&line["id"], &line["low"]), (&"oslo/50.1".into(), &serde_json::json!([96, 164])));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ValueLine {
    /// The code of the plan.
    pub plan: Cow<'static, str>,
    /// The indicator: `oslo/50.1`.
    pub id: String,
    /// The cycle.
    pub cycle: Cycle,
    /// The last day of which the records were asked.
    pub as_of: Day,
    /// What the text asks for.
    pub measure: Measure,
    /// The six counts, a field for each; all null where the text does not say what is counted.
    #[serde(flatten, with = "counts")]
    pub tally: Option<Tally>,
    /// As [`Value::numerator`] tells it.
    pub numerator: Option<u128>,
    /// As [`Value::denominator`] tells it.
    pub denominator: Option<u128>,
    /// Of a sum, what is surely known of it.
    pub sum: Option<u128>,
    /// The least that it can be.
    pub low: Option<Ratio>,
    /// The greatest; null also where nothing limits it.
    pub high: Option<Ratio>,
    /// Of those alone of whom all is known, as [`Value::of_those_known`] tells it.
    #[serde(default)]
    pub of_those_known: Option<Ratio>,
    /// The last cycle of the plan, up to this one, in which it was exact, and the value then.
    pub last_known: Option<LastValueLine>,
    /// What is presumed, where a presumption was chosen and says more than is known.
    pub presumed: Option<PresumedLine>,
    /// Why there is no value.
    pub undefined_reason: Option<Undefined>,
    /// Whether the unknowns may turn out so that there is none.
    pub may_be_undefined: bool,
    /// The parts of a joined condition, each alone.
    pub parts: Vec<PartLine>,
    /// The counts that speak of what it asks; `low` and `high` respect those that are not contradicted.
    #[serde(default)]
    pub counts: Vec<Counted>,
    /// The indicator of whose subjects it counts some.
    pub chained_to: Option<String>,
    /// How the facts stand.
    pub coverage: Coverage,
    /// The readings that touch it, by code, each with the value chosen.
    pub readings: Chosen,
}

/// The last exact value in a [`ValueLine`].
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LastValueLine {
    /// The cycle.
    pub cycle: Cycle,
    /// The value.
    pub value: Ratio,
}

/// What is presumed in a [`ValueLine`].
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PresumedLine {
    /// As `numerator` of the line.
    pub numerator: Option<u128>,
    /// As `denominator` of the line.
    pub denominator: Option<u128>,
    /// The least that it can be, if so.
    pub low: Option<Ratio>,
    /// The greatest; null also where nothing limits it.
    pub high: Option<Ratio>,
    /// The presumption: `continuance=24`.
    pub basis: String,
}

/// One part of a joined condition in a [`ValueLine`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartLine {
    /// Its name.
    pub name: Cow<'static, str>,
    /// The six counts, a field for each.
    #[serde(flatten)]
    pub tally: Tally,
    /// The least that it can be.
    pub low: Option<Ratio>,
    /// The greatest; null also where nothing limits it.
    pub high: Option<Ratio>,
}

/// The six counts, a field for each, all null where there are none.
mod counts {
    use crate::base::{read, tally::Tally};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[read::macro_rules_derive(read::Read)]
    #[derive(Default, Serialize)]
    struct Counts {
        in_yes: Option<u64>,
        in_no: Option<u64>,
        in_unknown: Option<u64>,
        maybe_yes: Option<u64>,
        maybe_no: Option<u64>,
        maybe_unknown: Option<u64>,
    }

    pub(super) fn serialize<S: Serializer>(tally: &Option<Tally>, serializer: S) -> Result<S::Ok, S::Error> {
        match tally {
            Some(tally) => tally.serialize(serializer),
            None => Counts::default().serialize(serializer),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Tally>, D::Error> {
        let counts = Counts::deserialize(deserializer)?;
        let tally = || {
            Some(Tally {
                in_yes: counts.in_yes?,
                in_no: counts.in_no?,
                in_unknown: counts.in_unknown?,
                maybe_yes: counts.maybe_yes?,
                maybe_no: counts.maybe_no?,
                maybe_unknown: counts.maybe_unknown?,
            })
        };
        Ok(tally())
    }
}

/// Readings by code, each with the value chosen.
type Chosen = BTreeMap<Cow<'static, str>, Cow<'static, str>>;

/// The readings that touch an indicator, with the values chosen.
fn touching(indicator: &Indicator, readings: &Readings) -> Chosen {
    indicator.readings().into_iter().map(|reading| (reading.code.into(), readings.value(reading).into())).collect()
}

impl ValueLine {
    fn new(value: &Value, coverage: Coverage) -> Self {
        let indicator = value.indicator();
        let bounds = value.bounds();
        let part = |(name, tally): &(&'static str, Tally)| {
            let bounds = value.bounds_with(*tally);
            PartLine {
                name: (*name).into(),
                tally: *tally,
                low: bounds.map(|bounds| bounds.low),
                high: bounds.and_then(|bounds| bounds.high),
            }
        };
        Self {
            plan: indicator.plan.into(),
            id: indicator.id(),
            cycle: value.cycle(),
            as_of: value.as_of(),
            measure: indicator.measure,
            tally: value.tally(),
            numerator: value.numerator(),
            denominator: value.denominator(),
            sum: value.sum().map(|sum| sum.known),
            low: bounds.map(|bounds| bounds.low),
            high: bounds.and_then(|bounds| bounds.high),
            of_those_known: value.of_those_known(),
            last_known: None,
            presumed: None,
            undefined_reason: value.undefined(),
            may_be_undefined: value.may_be_undefined(),
            parts: value.parts().iter().map(part).collect(),
            counts: value.counts().to_vec(),
            chained_to: indicator.chained_to().map(Indicator::id),
            coverage,
            readings: touching(indicator, &value.readings()),
        }
    }
}

impl Snapshot<'_> {
    /// The value of an indicator as a line of JSON.
    pub fn line(&self, indicator: &Indicator) -> ValueLine {
        let last = self
            .last_exact(indicator)
            .and_then(|last| Some(LastValueLine { cycle: last.cycle(), value: last.bounds()?.low }));
        ValueLine { last_known: last, ..ValueLine::new(&self.value(indicator), self.coverage(indicator)) }
    }

    /// The same line with what is presumed beside it.
    pub fn line_beside(&self, indicator: &Indicator, presuming: &Presuming<'_>) -> ValueLine {
        let (known, presumed) = (self.value(indicator), presuming.value(indicator));
        let bounds = presumed.bounds();
        let more = presumed.tally() != known.tally() || bounds != known.bounds();
        let line = more.then(|| PresumedLine {
            numerator: presumed.numerator(),
            denominator: presumed.denominator(),
            low: bounds.map(|bounds| bounds.low),
            high: bounds.and_then(|bounds| bounds.high),
            basis: presuming.presumption().to_string(),
        });
        ValueLine { presumed: line, ..self.line(indicator) }
    }
}

impl Inquiry<'_> {
    /// The [series](Self::series) of every indicator of the plan as lines of JSON.
    pub fn series_lines(self, cycles: RangeInclusive<Cycle>) -> Vec<ValueLine> {
        self.over(cycles, |snapshot, indicator| snapshot.line(indicator))
    }
}
