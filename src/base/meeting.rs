//! The names of formal meetings.

use super::{codes::codes, convention::Convention, parse::ParseError};
use serde::{Deserialize, Serialize};
use std::{fmt, num::NonZeroU8, str::FromStr};

codes! {
    /// What kind of meeting it is. In the year of a Review Conference there is no Meeting of the States Parties.
    ///
    /// ```
    /// use mine_action::{MeetingKind, Session};
    /// let session: Session = "5RC".parse()?;
    /// assert_eq!((session.kind(), session.number()), (MeetingKind::ReviewConference, 5));
    /// # Ok::<(), mine_action::base::ParseError>(())
    /// ```
    // Closed: the texts know these two (Art. 11 and 12 of both); amendment conferences decide nothing here.
    pub enum MeetingKind: "kind of meeting" {
        /// Meeting of the States Parties (APMBC Art. 11, CCM Art. 11).
        MeetingOfStatesParties,
        /// Review Conference (APMBC Art. 12, CCM Art. 12).
        ReviewConference,
    }
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
/// let session: Session = "2RC-part1".parse()?;
/// assert_eq!(session.to_string(), "2RC-part1");
/// assert_eq!("22msp".parse::<Session>().unwrap_err().suggestion(), Some("22MSP"));
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Session {
    kind: MeetingKind,
    number: NonZeroU8,
    part: Option<NonZeroU8>,
}

/// A meeting of one of the two Conventions: `apmbc/22MSP`.
///
/// ```
/// use mine_action::{Convention, MeetingId};
/// let meeting: MeetingId = "apmbc/22MSP".parse()?;
/// assert_eq!((meeting.convention, meeting.session.number()), (Convention::Apmbc, 22));
/// assert!("22MSP".parse::<MeetingId>().is_err()); // of which Convention?
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MeetingId {
    /// The Convention whose States Parties meet.
    pub convention: Convention,
    /// Which of its meetings.
    pub session: Session,
}

/// An ordinal written out in a table of this crate; 0 stops the build.
#[expect(clippy::panic, reason = "called in constants alone, where a panic is an error of the compiler")]
pub(crate) const fn ordinal(number: u8) -> NonZeroU8 {
    match NonZeroU8::new(number) {
        Some(number) => number,
        None => panic!("no such ordinal"),
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

    /// Which sitting of the meeting, where it sat more than once.
    pub fn sitting(self) -> Option<u8> {
        self.part.map(NonZeroU8::get)
    }

    fn read(text: &str) -> Option<Self> {
        let (name, part) = match text.split_once("-part") {
            Some((name, part)) => (name, Some(part.parse().ok()?)),
            None => (text, None),
        };
        let kind = MeetingKind::ALL.iter().find(|kind| name.ends_with(kind.suffix()))?;
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
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::read(text).ok_or_else(|| {
            let nearest = Self::read(&text.to_uppercase().replace("-PART", "-part"));
            ParseError::new("meeting", text, "a form such as `22MSP`, `5RC` or `2RC-part1`")
                .suggesting(nearest.map(|session| session.to_string()))
        })
    }
}

impl fmt::Display for MeetingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.convention, self.session)
    }
}

impl FromStr for MeetingId {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let error = |expected: &'static str| ParseError::new("meeting", text, expected);
        if text.parse::<Session>().is_ok() {
            return Err(error("its Convention before it, as in `apmbc/22MSP`"));
        }
        let error = error("a form such as `apmbc/22MSP`, `ccm/3RC` or `ccm/2RC-part1`");
        let Some((convention, session)) = text.split_once('/') else { return Err(error) };
        match (convention.parse(), session.parse()) {
            (Ok(convention), Ok(session)) => Ok(Self { convention, session }),
            (convention, session) => {
                let convention = near(convention.map(|one| one.to_string()));
                let nearest = convention.zip(near(session.map(|one: Session| one.to_string())));
                Err(error.suggesting(nearest.map(|(convention, session)| format!("{convention}/{session}"))))
            }
        }
    }
}

/// The text that was read, or the one that was perhaps meant.
fn near(read: Result<String, ParseError>) -> Option<String> {
    read.map_or_else(|error| error.suggestion().map(str::to_owned), Some)
}

/// Serde through the code.
macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl TryFrom<String> for $name {
            type Error = ParseError;

            fn try_from(text: String) -> Result<Self, ParseError> {
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
            assert_eq!(text.parse::<Session>().unwrap_err().seen(), text);
        }
        assert_eq!("apmbc/22MSP".parse::<MeetingId>().unwrap().to_string(), "apmbc/22MSP");
        for (text, expected, meant) in [
            ("22MSP", "its Convention before it, as in `apmbc/22MSP`", None),
            ("apmbc/22msp", "a form such as `apmbc/22MSP`, `ccm/3RC` or `ccm/2RC-part1`", Some("apmbc/22MSP")),
            ("ampbc/2rc-part1", "a form such as `apmbc/22MSP`, `ccm/3RC` or `ccm/2RC-part1`", Some("apmbc/2RC-part1")),
            ("apmbc", "a form such as `apmbc/22MSP`, `ccm/3RC` or `ccm/2RC-part1`", None),
        ] {
            let error = text.parse::<MeetingId>().unwrap_err();
            assert_eq!((error.seen(), error.expected(), error.suggestion()), (text, expected, meant));
        }
    }
}
