//! The clock that a request is about, as a source tells it.

use crate::base::parse::ParseError;
use crate::record::{cell::Cell, fault::Problem};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// The clock whose deadline a request asks to move. Written `entry-into-force`, `found`, `hostilities:NAME`.
///
/// ```
/// use mine_action::record::request::RequestClock;
/// let war: RequestClock = "hostilities:border-war".parse()?;
/// assert_eq!(war, RequestClock::Hostilities("border-war".to_owned()));
/// assert_eq!(war.to_string(), "hostilities:border-war");
/// assert_eq!(
///     "war".parse::<RequestClock>().unwrap_err().to_string(),
///     "unknown clock `war`: expected `entry-into-force`, `found` or `hostilities:` with their name"
/// );
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum RequestClock {
    /// That from entry into force (APMBC Art. 5(1), CCM Art. 3(2) and 4(1)(a)).
    EntryIntoForce,
    /// That of what was found last (APLC/MSP.12/2012/7); where it was found before the deadline, the clock under which it
    /// falls.
    Found,
    /// That from the end of the active hostilities of that name (CCM Art. 4(1)(b)).
    Hostilities(String),
}

const EXPECTED: &str = "`entry-into-force`, `found` or `hostilities:` with their name";

impl fmt::Display for RequestClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntryIntoForce => f.write_str("entry-into-force"),
            Self::Found => f.write_str("found"),
            Self::Hostilities(name) => write!(f, "hostilities:{name}"),
        }
    }
}

impl FromStr for RequestClock {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match (text, text.strip_prefix("hostilities:")) {
            ("entry-into-force", _) => Ok(Self::EntryIntoForce),
            ("found", _) => Ok(Self::Found),
            (_, Some(name)) if !name.is_empty() && name.trim() == name => Ok(Self::Hostilities(name.to_owned())),
            _ => Err(ParseError::new("clock", text, EXPECTED)),
        }
    }
}

impl TryFrom<String> for RequestClock {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<RequestClock> for String {
    fn from(clock: RequestClock) -> Self {
        clock.to_string()
    }
}

impl Cell for RequestClock {
    fn expected() -> String {
        EXPECTED.to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        let unknown = Problem::UnknownCode { seen: text.to_owned(), expected: Self::expected(), nearest: None };
        text.parse().map_err(|_| unknown)
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}
