//! What a clock counts from: entry into force, a find, the end of hostilities.

use crate::base::read;
use serde::Serialize;
use std::fmt;

/// What a clock counts from. Display: `entry-into-force`, `found`, `newly-mined`, `seen-open`, `hostilities:NAME`,
/// `12msp-response`, `six-months`.
///
/// ```
/// use mine_action::assess::duty::ClockOrigin;
/// assert_eq!(ClockOrigin::EntryIntoForce.to_string(), "entry-into-force");
/// assert_eq!(ClockOrigin::Hostilities("north".to_owned()).to_string(), "hostilities:north");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ClockOrigin {
    /// Entry into force for the State.
    EntryIntoForce,
    /// Something previously unknown was found after the deadline.
    Found,
    /// Areas were mined anew and became known after the deadline.
    NewlyMined,
    /// A source shows the duty open after it was reported done or absent, and after the deadline.
    SeenOpen,
    /// The end of active hostilities that made new remnants (CCM Art. 4(1)(b)).
    Hostilities(String),
    /// The answer to a find after the deadline, as the Twelfth Meeting of the States Parties decided
    /// (APLC/MSP.12/2012/7), beside the clock that counts.
    Response,
    /// The six months that the plans give for a stockpile found after the deadline: a commitment beside the treaty.
    SixMonths,
}

impl ClockOrigin {
    /// In words, after what it counts from.
    ///
    /// ```
    /// use mine_action::assess::duty::ClockOrigin;
    /// assert_eq!(ClockOrigin::Found.in_words(), "from a find after the deadline");
    /// ```
    pub fn in_words(&self) -> String {
        match self {
            Self::EntryIntoForce => "from entry into force".to_owned(),
            Self::Found => "from a find after the deadline".to_owned(),
            Self::NewlyMined => "from areas mined anew".to_owned(),
            Self::SeenOpen => "from the day on which it was seen open again".to_owned(),
            Self::Hostilities(name) => format!("from the end of hostilities, {name}"),
            Self::Response => "from a find, as the Twelfth Meeting decided".to_owned(),
            Self::SixMonths => "six months from a find".to_owned(),
        }
    }
}

impl fmt::Display for ClockOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntryIntoForce => f.write_str("entry-into-force"),
            Self::Found => f.write_str("found"),
            Self::NewlyMined => f.write_str("newly-mined"),
            Self::SeenOpen => f.write_str("seen-open"),
            Self::Hostilities(name) => write!(f, "hostilities:{name}"),
            Self::Response => f.write_str("12msp-response"),
            Self::SixMonths => f.write_str("six-months"),
        }
    }
}
