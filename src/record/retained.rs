//! Mines and munitions kept for training and development (APMBC Art. 3, CCM Art. 3(6)).

use super::{
    cell::Cell,
    check::{Beside, Check, Wrong, impossible},
    fault::{FaultCode, Problem},
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, read, state::State, when::When};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

codes! {
    /// Whether the State has reported how the retained mines were used.
    pub enum UseReported: "answer" {
        /// Use was reported.
        Yes,
        /// The source says that no use has been reported.
        No,
    }
}

/// How many mines or munitions are retained: a number, or `some` where the source does not tell how many.
///
/// ```
/// use mine_action::record::retained::HowMany;
/// assert!(HowMany::Some.is_any() && HowMany::from(3).is_any() && !HowMany::from(0).is_any());
/// assert_eq!((HowMany::from(3).number(), HowMany::Some.number()), (Some(3), None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Form", into = "Form")]
pub enum HowMany {
    /// So many.
    Number(u64),
    /// More than none; the source does not tell how many.
    Some,
}

/// As it is written in JSON: `12`, or `"some"`.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Form {
    Number(u64),
    Word(Word),
}

#[read::macro_rules_derive(read::Read)]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Some,
}

impl From<Form> for HowMany {
    fn from(form: Form) -> Self {
        match form {
            Form::Number(number) => Self::Number(number),
            Form::Word(Word::Some) => Self::Some,
        }
    }
}

impl From<HowMany> for Form {
    fn from(how_many: HowMany) -> Self {
        match how_many {
            HowMany::Number(number) => Self::Number(number),
            HowMany::Some => Self::Word(Word::Some),
        }
    }
}

impl From<u64> for HowMany {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl HowMany {
    /// The number, where it is told.
    pub const fn number(self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Some => None,
        }
    }

    /// Whether there is any.
    pub const fn is_any(self) -> bool {
        !matches!(self, Self::Number(0))
    }
}

/// `12` or `some`.
impl fmt::Display for HowMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Some => f.write_str("some"),
        }
    }
}

impl Cell for HowMany {
    fn expected() -> String {
        format!("{}, or `some`", u64::expected())
    }

    fn read(text: &str) -> Result<Self, Problem> {
        if text == "some" { Ok(Self::Some) } else { u64::read(text).map(Self::Number) }
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

rows! {
    /// The number retained in a year.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::retained::{Retained, UseReported}};
    /// let row = Retained::new(Convention::Apmbc, State::BGD, 12_500, "a fact sheet")
    ///     .year(2010)
    ///     .use_reported(UseReported::No);
    /// assert_eq!((row.year, row.used), (Some(2010), None));
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    Retained, key 3 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The year for which it is reported; `None` = as at entry into force.
        year?: i32,
        /// Mines, or munitions, retained.
        number: HowMany,
        /// Consumed in that year.
        used?: u64,
        /// What the source says of reported use.
        use_reported?: UseReported,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Retained {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let used = self.used.filter(|used| *used > 0 && self.use_reported == Some(UseReported::No));
        let expected = "`use_reported` other than `no`";
        used.map(|used| ("used", impossible(FaultCode::UseUnreported, used, expected))).into_iter().collect()
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.year.map(|year| ("year", When::year(year))).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.year.map(When::year)
    }
}
