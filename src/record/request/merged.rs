//! A request, merged from all its rows.

use super::clock::RequestClock;
use super::row::{ContentClaim, OutcomeCode, RequestId, RequestRow};
use crate::base::{
    citation::{SUPPOSED, Source},
    meeting::{MeetingId, Session},
    read,
    truth::Truth,
    when::When,
};
use crate::law::contents::required;
use crate::record::{hindsight::Hindsight, row::Row};
use serde::{Deserialize, Serialize};

/// How a request ended.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// Not known to us, which is not "pending".
    Unknown,
    /// No decision was needed any more.
    Moot,
    /// No more time was given.
    NotGranted {
        /// The day of the decision; `None` = not told apart from the days of the meeting.
        decided: Option<When>,
    },
    /// More time was given, perhaps less than was asked.
    Granted {
        /// The day of the decision; `None` = not told apart from the days of the meeting.
        decided: Option<When>,
        /// The new deadline; `None` = not known to us.
        until: Option<When>,
    },
}

impl Outcome {
    /// The code: `granted`, `not-granted`, `moot`, or `unknown`.
    pub fn code(self) -> &'static str {
        let recorded = match self {
            Self::Unknown => return "unknown",
            Self::Moot => OutcomeCode::Moot,
            Self::NotGranted { .. } => OutcomeCode::NotGranted,
            Self::Granted { .. } => OutcomeCode::Granted,
        };
        recorded.into()
    }
}

/// Votes present and voting, and abstentions, where they are recorded.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct VoteCount {
    /// In favour.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining.
    pub abstain: u32,
}

/// The history of one request, merged from all its rows.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data, record::request::Outcome};
/// let register = data::register()?;
/// let mut requests = register.history(State::AFG).requests_for(Convention::Apmbc, Duty::Clearance);
/// let first = requests.next().ok_or("no request")?;
/// assert_eq!(first.id.to_string(), "AFG/apmbc-5/1");
/// assert!(matches!(first.outcome, Outcome::Granted { until, .. } if until == "2023-03-01".parse().ok()));
/// assert_eq!(first.meeting_id().map(|meeting| meeting.to_string()), Some("apmbc/12MSP".to_owned()));
/// assert_eq!(register.decision_day(first), "2012-12-07".parse().ok());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExtensionRequest {
    /// Which request.
    pub id: RequestId,
    /// The clock that it is about, where a source tells; see
    /// [`RequestCheck::clock`](crate::assess::check::RequestCheck::clock).
    pub clock: Option<RequestClock>,
    /// Day of filing; `None` = not known.
    pub filed: Option<When>,
    /// Days on which it was revised.
    pub revised: Vec<When>,
    /// Day on which it was withdrawn; `None` = no withdrawal known.
    pub withdrawn: Option<When>,
    /// The meeting that considered it; `None` = not known.
    pub meeting: Option<Session>,
    /// How it ended.
    pub outcome: Outcome,
    /// Months asked.
    pub months_asked: Option<u32>,
    /// Deadline asked.
    pub asked_until: Option<When>,
    /// The vote, where one is recorded; most decisions are taken without.
    pub votes: Option<VoteCount>,
    /// Items of the contents known to be given, or known to be missing.
    pub contents: Vec<ContentClaim>,
    /// When the outcome became public, where later than the decision.
    pub known: Option<When>,
    /// The sources of all rows, joined by ` ; `.
    pub source: Source,
    /// Its rows, where they are several, or one of which a cell means nothing without another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::record) rows: Vec<RequestRow>,
}

impl From<RequestRow> for ExtensionRequest {
    fn from(row: RequestRow) -> Self {
        let outcome = match row.outcome {
            None => Outcome::Unknown,
            Some(OutcomeCode::Moot) => Outcome::Moot,
            Some(OutcomeCode::NotGranted) => Outcome::NotGranted { decided: row.decided },
            Some(OutcomeCode::Granted) => Outcome::Granted { decided: row.decided, until: row.granted_until },
        };
        let votes = match (row.votes_yes, row.votes_no) {
            (Some(yes), Some(no)) => Some(VoteCount { yes, no, abstain: row.votes_abstain.unwrap_or_default() }),
            _ => None,
        };
        Self {
            id: row.id(),
            clock: row.clock,
            filed: row.filed,
            revised: row.revised,
            withdrawn: row.withdrawn,
            meeting: row.meeting,
            outcome,
            months_asked: row.months_asked,
            asked_until: row.asked_until,
            votes,
            contents: row.contents,
            known: row.known,
            source: row.source,
            rows: Vec::new(),
        }
    }
}

impl From<&ExtensionRequest> for RequestRow {
    fn from(request: &ExtensionRequest) -> Self {
        let (outcome, decided, granted_until) = match request.outcome {
            Outcome::Unknown => (None, None, None),
            Outcome::Moot => (Some(OutcomeCode::Moot), None, None),
            Outcome::NotGranted { decided } => (Some(OutcomeCode::NotGranted), decided, None),
            Outcome::Granted { decided, until } => (Some(OutcomeCode::Granted), decided, until),
        };
        Self {
            convention: request.id.convention,
            state: request.id.state,
            duty: request.id.duty,
            request: request.id.number,
            clock: request.clock.clone(),
            filed: request.filed,
            revised: request.revised.clone(),
            withdrawn: request.withdrawn,
            meeting: request.meeting,
            outcome,
            decided,
            months_asked: request.months_asked,
            asked_until: request.asked_until,
            granted_until,
            votes_yes: request.votes.map(|count| count.yes),
            votes_no: request.votes.map(|count| count.no),
            votes_abstain: request.votes.map(|count| count.abstain),
            contents: request.contents.clone(),
            known: request.known,
            source: request.source.clone(),
        }
    }
}

impl ExtensionRequest {
    /// What its end rests on: what is supposed of it rests on nothing else, all else on whatever tells of the request.
    pub(crate) fn source_of_end(&self) -> &Source {
        let supposed = Source::from(SUPPOSED);
        self.rows.iter().map(|row| &row.source).find(|source| **source == supposed).unwrap_or(&self.source)
    }
}

impl ExtensionRequest {
    /// The meeting that considered it, named with its Convention; `None` = not known.
    pub fn meeting_id(&self) -> Option<MeetingId> {
        self.meeting.map(|session| MeetingId { convention: self.id.convention, session })
    }

    /// The day of the decision; `None` where the records do not tell it apart from the days of the meeting.
    pub const fn decided(&self) -> Option<When> {
        match self.outcome {
            Outcome::Granted { decided, .. } | Outcome::NotGranted { decided } => decided,
            Outcome::Unknown | Outcome::Moot => None,
        }
    }

    /// Whether the request has all that the treaty asks it to contain: no if an item is known to be missing, yes if
    /// every item is known to be given, otherwise unknown (APMBC Art. 5(4), CCM Art. 3(4), 4(6)).
    pub fn has_all_contents(&self) -> Truth {
        let given = |item| {
            self.contents.iter().find(|claim| claim.item == item).map_or(Truth::Unknown, |claim| claim.given.into())
        };
        let asked = required(self.id.convention, self.id.duty);
        asked.iter().map(|required| given(required.item)).fold(Truth::Yes, |all, one| all & one)
    }

    /// The cells of the row that holds the same facts, as text.
    pub fn to_row(&self) -> Vec<String> {
        RequestRow::from(self).write()
    }

    /// The rows that it is merged from.
    pub(in crate::record) fn given(&self) -> impl Iterator<Item = RequestRow> + '_ {
        let merged = self.rows.is_empty().then(|| RequestRow::from(self));
        merged.into_iter().chain(self.rows.iter().cloned())
    }

    /// The request as it was known then; `None` where nothing of it was known.
    pub(in crate::record) fn as_known(&self, then: &Hindsight<'_>) -> Option<Self> {
        Self::of(self.given().filter_map(|row| row.known_then(then)).collect())
    }
}
