//! The full form of a value, with its indicator by code.

use crate::assess::snapshot::{Contribution, Counted, Value};
use crate::base::{Day, cycle::Cycle, tally::Tally};
use crate::law::{
    by_code,
    indicator::{Counting, Indicator, Measure},
    reading::Readings,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;

/// The fields of a value.
#[derive(Serialize, Deserialize)]
struct ValueForm {
    #[serde(with = "by_code::indicator")]
    indicator: Indicator,
    cycle: Cycle,
    as_of: Day,
    readings: Readings,
    tally: Option<Tally>,
    parts: Vec<(Cow<'static, str>, Tally)>,
    contributions: Vec<Contribution>,
    #[serde(default)]
    counts: Vec<Counted>,
}

/// `indicator, cycle, as_of, readings, tally, parts, contributions, counts`; the indicator by its id.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = ValueForm {
            indicator: self.indicator,
            cycle: self.cycle,
            as_of: self.as_of,
            readings: self.readings,
            tally: self.tally,
            parts: self.parts.iter().map(|(name, tally)| (Cow::Borrowed(*name), *tally)).collect(),
            contributions: self.contributions.clone(),
            counts: self.counts.clone(),
        };
        form.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ValueForm::deserialize(deserializer)?.value().map_err(D::Error::custom)
    }
}

impl ValueForm {
    /// The value, where the fields fit its indicator.
    fn value(self) -> Result<Value, String> {
        let Self { indicator, cycle, as_of, readings, tally, contributions, counts, .. } = self;
        let id = indicator.id();
        if tally.is_some() != (indicator.measure != Measure::Unspecified) {
            return Err(format!("counts of `{id}`: expected some where its text says what is counted, else none"));
        }
        let amounts = if indicator.counting == Counting::Subjects { None } else { Some(indicator.amounts().len()) };
        if contributions.iter().any(|one| Some(one.amounts.len()) != amounts) {
            return Err(format!("amounts of `{id}`: expected as many of each subject as it adds up"));
        }
        let known = indicator.criterion.parts();
        let part = |(name, tally): (Cow<'static, str>, Tally)| match known.iter().find(|(known, _)| *known == name) {
            Some((known, _)) => Ok((*known, tally)),
            None => Err(format!("`{name}` is no part of `{id}`")),
        };
        let parts = self.parts.into_iter().map(part).collect::<Result<_, _>>()?;
        Ok(Value { indicator, cycle, as_of, readings, tally, parts, contributions, counts })
    }
}
