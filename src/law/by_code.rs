//! Definitions in results: written by their codes, and read back as the definition of this crate that has the code.
//!
//! A definition of your own is written by its code too, but refused when it is read: this crate does not have it.

use super::{expr::Atom, item::Item, item::vocabulary::ITEMS, question::Question};
use crate::base::{parse::ParseError, read};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

fn item(code: &str) -> Result<&'static Item, ParseError> {
    let found = ITEMS.iter().copied().find(|item| item.code == code);
    found.ok_or_else(|| ParseError::new("item", code, "the code of an item of this crate"))
}

/// An atom as it is written: `{"holds": "national-focal-point"}`.
#[read::macro_rules_derive(read::Read)]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum AtomCode {
    Reports(String),
    Holds(String),
    Derived(Question),
    NotApplicable(String),
}

impl Serialize for Atom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = match self {
            Self::Reports(item) => AtomCode::Reports(item.code.to_owned()),
            Self::Holds(item) => AtomCode::Holds(item.code.to_owned()),
            Self::Derived(question) => AtomCode::Derived(*question),
            Self::NotApplicable(item) => AtomCode::NotApplicable(item.code.to_owned()),
        };
        code.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Atom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match AtomCode::deserialize(deserializer)? {
            AtomCode::Reports(code) => Self::Reports(item(&code).map_err(D::Error::custom)?),
            AtomCode::Holds(code) => Self::Holds(item(&code).map_err(D::Error::custom)?),
            AtomCode::Derived(question) => Self::Derived(question),
            AtomCode::NotApplicable(code) => Self::NotApplicable(item(&code).map_err(D::Error::custom)?),
        })
    }
}

/// An indicator, for `serde(with)`: its [id](crate::law::indicator::Indicator::id).
pub(crate) mod indicator {
    use crate::base::parse::ParseError;
    use crate::law::{indicator::Indicator, plan::PLANS};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(indicator: &Indicator, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&indicator.id())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Indicator, D::Error> {
        let id = String::deserialize(deserializer)?;
        let found = PLANS.iter().flat_map(|plan| plan.indicators).copied().find(|one| one.id() == id);
        let unknown = || ParseError::new("indicator", &id, "the id of an indicator of this crate");
        found.copied().ok_or_else(|| D::Error::custom(unknown()))
    }
}

/// A reading, for `serde(with)`: its code.
pub(crate) mod reading {
    use crate::base::parse::ParseError;
    use crate::law::reading::{READINGS, Reading};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(reading: &Reading, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(reading.code)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Reading, D::Error> {
        let code = String::deserialize(deserializer)?;
        let found = READINGS.iter().find(|reading| reading.code == code);
        let unknown = || ParseError::new("reading", &code, "the code of a reading of this crate");
        found.copied().ok_or_else(|| D::Error::custom(unknown()))
    }
}
