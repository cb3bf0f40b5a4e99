//! What an indicator counts: a State, a request, a meeting, a resolution, each with its code.

use crate::base::{convention::Convention, cycle::Cycle, meeting::MeetingId, parse::ParseError, state::State};
use crate::law::item::Universe;
use crate::record::{cell::Cell, fault::Problem, register::Register, request::RequestId};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// One thing that is counted. Display and [`FromStr`] use the codes `AFG`, `AFG/apmbc-5/3`, `apmbc/22MSP`,
/// `apmbc/informal-2025`, `A/RES/80/35`.
///
/// ```
/// use mine_action::record::subject::Subject;
/// for code in ["AFG", "AFG/apmbc-5/3", "apmbc/22MSP", "apmbc/informal-2025", "A/RES/80/35"] {
///     assert_eq!(code.parse::<Subject>().unwrap().to_string(), code);
/// }
/// assert_eq!("apmbc/22msp".parse::<Subject>().unwrap_err().suggestion(), Some("apmbc/22MSP"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Subject {
    /// A State, party or not.
    State(State),
    /// A request for more time.
    Request(RequestId),
    /// A formal meeting.
    Meeting(MeetingId),
    /// The informal meetings of a year, taken together: no record lists them.
    InformalMeetings(Convention, Cycle),
    /// A resolution of the General Assembly, by its symbol.
    Resolution(String),
}

impl Subject {
    /// Every subject of a universe that the records name for that Convention, in order. For the universes of States
    /// these are all States, because who is a State Party depends on the day. Informal meetings are in no record.
    pub fn all(register: &Register, universe: Universe, convention: Convention) -> Vec<Self> {
        match universe {
            Universe::Requests => {
                let histories = register.states().map(|state| register.history(state));
                let requests = histories.flat_map(|history| history.requests.iter().map(|request| request.id));
                requests.filter(|id| id.convention == convention).map(Self::Request).collect()
            }
            Universe::Meetings => {
                register.calendar(convention).into_iter().map(|meeting| Self::Meeting(meeting.id())).collect()
            }
            Universe::Resolutions => {
                let own = register.resolutions().iter().filter(|row| row.convention == convention);
                own.map(|row| Self::Resolution(row.resolution.clone())).collect()
            }
            _ => State::ALL.iter().copied().map(Self::State).collect(),
        }
    }

    /// Whether its kind is that of the universe: a State fits every universe of States, whether or not it is a State
    /// Party.
    pub const fn is_of(&self, universe: Universe) -> bool {
        match self {
            Self::State(_) => {
                matches!(universe, Universe::StatesParties | Universe::StatesNotParty | Universe::States)
            }
            Self::Request(_) => matches!(universe, Universe::Requests),
            Self::Meeting(_) | Self::InformalMeetings(..) => matches!(universe, Universe::Meetings),
            Self::Resolution(_) => matches!(universe, Universe::Resolutions),
        }
    }

    /// The State it is, or that made it.
    pub const fn state(&self) -> Option<State> {
        match self {
            Self::State(state) => Some(*state),
            Self::Request(id) => Some(id.state),
            Self::Meeting(_) | Self::InformalMeetings(..) | Self::Resolution(_) => None,
        }
    }
}

/// What stands before the year of informal meetings.
const INFORMAL: &str = "informal-";

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => state.fmt(f),
            Self::Request(id) => id.fmt(f),
            Self::Meeting(id) => id.fmt(f),
            Self::InformalMeetings(convention, year) => write!(f, "{convention}/{INFORMAL}{year}"),
            Self::Resolution(symbol) => f.write_str(symbol),
        }
    }
}

impl From<State> for Subject {
    fn from(state: State) -> Self {
        Self::State(state)
    }
}

impl From<RequestId> for Subject {
    fn from(id: RequestId) -> Self {
        Self::Request(id)
    }
}

impl From<MeetingId> for Subject {
    fn from(id: MeetingId) -> Self {
        Self::Meeting(id)
    }
}

impl FromStr for Subject {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let meant = |nearest: Option<&str>| {
            let expected = "a code such as `AFG`, `AFG/apmbc-5/3`, `apmbc/22MSP` or `A/RES/80/35`";
            ParseError::new("subject", text, expected).suggesting(nearest.map(str::to_owned))
        };
        // Every code has a slash, except that of a State.
        if !text.contains('/') {
            return text.parse().map(Self::State).map_err(|error: ParseError| meant(error.suggestion()));
        }
        if text.starts_with("A/RES/") && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Ok(Self::Resolution(text.to_owned()));
        }
        if let Ok(state) = text.parse() {
            return Ok(Self::State(state));
        }
        let informal = text.split_once('/').and_then(|(first, rest)| Some((first, rest.strip_prefix(INFORMAL)?)));
        if let Some((Ok(convention), Ok(year))) = informal.map(|(first, year)| (first.parse(), year.parse())) {
            return Ok(Self::InformalMeetings(convention, year));
        }
        match (text.parse(), text.parse()) {
            (Ok(id), _) => Ok(Self::Request(id)),
            (_, Ok(id)) => Ok(Self::Meeting(id)),
            (Err(request), Err(meeting)) => Err(meant(request.suggestion().or(meeting.suggestion()))),
        }
    }
}

impl TryFrom<String> for Subject {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.to_string()
    }
}

impl Cell for Subject {
    fn expected() -> String {
        "a State, a request such as `AFG/apmbc-5/3`, a meeting such as `apmbc/22MSP` or a resolution such as `A/RES/80/35`"
            .to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        match text.parse() {
            Ok(subject) => Ok(subject),
            Err(_) if text.contains('/') => {
                Err(Problem::UnknownCode { seen: text.to_owned(), expected: Self::expected(), nearest: None })
            }
            Err(_) => State::read(text).map(Self::State),
        }
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}
