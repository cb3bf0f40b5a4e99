//! The names of formal meetings.

use super::convention::Convention;
use serde::{Deserialize, Serialize};
use std::{fmt, num::NonZeroU8, str::FromStr};
use strum::VariantArray;

/// What kind of meeting it is. In the year of a Review Conference there is no Meeting of the States Parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingKind {
    /// Meeting of the States Parties (APMBC Art. 11, CCM Art. 11).
    MeetingOfStatesParties,
    /// Review Conference (APMBC Art. 12, CCM Art. 12).
    ReviewConference,
}

impl MeetingKind {
    const fn suffix(self) -> &'static str {
        match self {
            Self::MeetingOfStatesParties => "MSP",
            Self::ReviewConference => "RC",
        }
    }
}

/// The ordinal name of a meeting of one Convention: `22MSP`, `5RC`, or `2RC-part1` where one conference sat twice.
///
/// ```
/// use mine_action::Session;
/// let session: Session = "2RC-part1".parse().unwrap();
/// assert_eq!(session.to_string(), "2RC-part1");
/// assert!("22msp".parse::<Session>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Session {
    kind: MeetingKind,
    number: NonZeroU8,
    part: Option<NonZeroU8>,
}

/// A meeting of one of the two Conventions: `apmbc/22MSP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MeetingId {
    /// The Convention whose States Parties meet.
    pub convention: Convention,
    /// Which of its meetings.
    pub session: Session,
}

/// A text that names no meeting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown meeting `{0}`: expected a form such as `22MSP`, `5RC` or `2RC-part1`")]
pub struct MeetingError(String);

/// An ordinal written out in a table of this crate; 0, which is none, would read as 1.
pub(crate) const fn ordinal(number: u8) -> NonZeroU8 {
    match NonZeroU8::new(number) {
        Some(number) => number,
        None => NonZeroU8::MIN,
    }
}

impl Session {
    /// The `number`th Meeting of the States Parties.
    pub const fn msp(number: NonZeroU8) -> Self {
        Self { kind: MeetingKind::MeetingOfStatesParties, number, part: None }
    }

    /// The `number`th Review Conference.
    pub const fn review_conference(number: NonZeroU8) -> Self {
        Self { kind: MeetingKind::ReviewConference, number, part: None }
    }

    /// The same meeting, its `part`th sitting.
    #[must_use]
    pub const fn part(self, part: NonZeroU8) -> Self {
        Self { part: Some(part), ..self }
    }

    /// Meeting of the States Parties or Review Conference.
    pub const fn kind(self) -> MeetingKind {
        self.kind
    }

    /// Its ordinal number within its kind.
    pub const fn number(self) -> u8 {
        self.number.get()
    }

    fn read(text: &str) -> Option<Self> {
        let (name, part) = match text.split_once("-part") {
            Some((name, part)) => (name, Some(part.parse().ok()?)),
            None => (text, None),
        };
        let kind = MeetingKind::VARIANTS.iter().find(|kind| name.ends_with(kind.suffix()))?;
        let number = name.strip_suffix(kind.suffix())?.parse().ok()?;
        Some(Self { kind: *kind, number, part }).filter(|session| session.to_string() == text)
    }
}

impl fmt::Display for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, self.kind.suffix())?;
        self.part.map_or(Ok(()), |part| write!(f, "-part{part}"))
    }
}

impl FromStr for Session {
    type Err = MeetingError;

    fn from_str(text: &str) -> Result<Self, MeetingError> {
        Self::read(text).ok_or_else(|| MeetingError(text.to_owned()))
    }
}

impl fmt::Display for MeetingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.convention, self.session)
    }
}

impl FromStr for MeetingId {
    type Err = MeetingError;

    fn from_str(text: &str) -> Result<Self, MeetingError> {
        let error = || MeetingError(text.to_owned());
        let (convention, session) = text.split_once('/').ok_or_else(error)?;
        Ok(Self {
            convention: convention.parse().map_err(|_| error())?,
            session: session.parse().map_err(|_| error())?,
        })
    }
}

/// Serde through the code.
macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl TryFrom<String> for $name {
            type Error = MeetingError;

            fn try_from(text: String) -> Result<Self, MeetingError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.to_string()
            }
        }
    )+};
}

as_text!(Session, MeetingId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_right_names_are_refused() {
        for text in
            ["", "MSP", "0MSP", "022MSP", "22MSP-part", "22MSP-part0", "1RC-part01", "999MSP", "RC2", "2RC-Part1"]
        {
            assert_eq!(text.parse::<Session>(), Err(MeetingError(text.to_owned())));
        }
        assert_eq!("apmbc/22MSP".parse::<MeetingId>().unwrap().to_string(), "apmbc/22MSP");
        assert!("22MSP".parse::<MeetingId>().is_err());
    }
}
