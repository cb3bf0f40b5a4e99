//! Extension requests as a typed history: filed, revised, withdrawn, considered, decided.

use super::{
    cell::Cell,
    fault::{Place, Problem},
    row::{Row, rows},
};
use crate::base::{
    citation::Source, codes::codes, convention::Convention, duty::Duty, meeting::Session, state::State, truth::Truth,
    when::When,
};
use crate::law::contents::{ContentItem, required};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

codes! {
    /// How a request ended, as one code of its row.
    #[non_exhaustive]
    pub enum OutcomeCode: "outcome" {
        /// More time was given.
        Granted,
        /// No more time was given.
        NotGranted,
        /// No decision was needed any more.
        Moot,
    }
}

/// An item of the contents that a request is known to have, or known to lack. Written `b-i`, `!b-i`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContentClaim {
    /// The item.
    pub item: ContentItem,
    /// Whether the request has it.
    pub given: bool,
}

impl Cell for ContentClaim {
    fn expected() -> String {
        format!("{}, each with `!` before it where known to be missing", ContentItem::expected())
    }

    fn read(text: &str) -> Result<Self, Problem> {
        let (item, given) = text.strip_prefix('!').map_or((text, true), |item| (item, false));
        Ok(Self { item: ContentItem::read(item)?, given })
    }

    fn write(&self) -> Cow<'_, str> {
        format!("{}{}", if self.given { "" } else { "!" }, self.item).into()
    }
}

rows! {
    /// A request as one source tells it; the rows of one request are merged into an [`ExtensionRequest`].
    RequestRow in Requests, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The duty for which more time is asked.
        duty: Duty,
        /// Running number of this State's requests for this duty.
        request: u32,
        /// Day of filing.
        filed: Option<When>,
        /// Days on which it was revised.
        revised: Vec<When>,
        /// Day on which it was withdrawn.
        withdrawn: Option<When>,
        /// The meeting that considered it.
        meeting: Option<Session>,
        /// How it ended; `None` = not known to us.
        outcome: Option<OutcomeCode>,
        /// Day of the decision; `None` = the days of the meeting.
        decided: Option<When>,
        /// Months asked.
        months_asked: Option<u32>,
        /// Deadline asked.
        asked_until: Option<When>,
        /// The new deadline granted.
        granted_until: Option<When>,
        /// Votes in favour.
        votes_yes: Option<u32>,
        /// Votes against.
        votes_no: Option<u32>,
        /// Abstentions.
        votes_abstain: Option<u32>,
        /// Items of the contents known to be given, or known to be missing.
        contents: Vec<ContentClaim>,
        /// When the outcome became public, where later than the decision.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}

/// Which request: `AFG/apmbc-5/3` is the third of Afghanistan under APMBC Art. 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestId {
    /// The State.
    pub state: State,
    /// The Convention.
    pub convention: Convention,
    /// The duty.
    pub duty: Duty,
    /// Running number, in order of filing as far as known.
    pub number: u32,
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let article = self.duty.provision(self.convention).map_or(0, crate::base::provision::Provision::article_number);
        write!(f, "{}/{}-{article}/{}", self.state, self.convention, self.number)
    }
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// Not known to us, which is not "pending".
    Unknown,
    /// No decision was needed any more.
    Moot,
    /// No more time was given.
    NotGranted {
        /// The day of the decision, where it is told apart from the days of the meeting.
        decided: Option<When>,
    },
    /// More time was given, perhaps less than was asked.
    Granted {
        /// The day of the decision, where it is told apart from the days of the meeting.
        decided: Option<When>,
        /// The new deadline; `None` = not known to us.
        until: Option<When>,
    },
}

/// Votes present and voting, and abstentions, where they are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Count {
    /// In favour.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining.
    pub abstain: u32,
}

/// The history of one request, merged from all its rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExtensionRequest {
    /// Which request.
    pub id: RequestId,
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
    pub votes: Option<Count>,
    /// Items of the contents known to be given, or known to be missing.
    pub contents: Vec<ContentClaim>,
    /// When the outcome became public, where later than the decision.
    pub known: Option<When>,
    /// The sources of all rows, joined by ` ; `.
    pub source: Source,
}

impl RequestRow {
    /// Which request the row is of.
    pub const fn id(&self) -> RequestId {
        RequestId { state: self.state, convention: self.convention, duty: self.duty, number: self.request }
    }
}

/// A row, with the place it was read from.
pub(super) type Placed = (Place, RequestRow);

/// Merges the rows of one request, cell by cell. Cells that differ keep the first value, and the other is a fault.
pub(super) fn merge(rows: &[Placed], faults: &mut Vec<super::fault::Fault>) -> Option<ExtensionRequest> {
    let ((first_place, first), others) = rows.split_first()?;
    let mut merged = first.clone();
    let mut sources = vec![first.source.to_string()];
    for (place, row) in others {
        let mut cells = Merge { place, first: first_place.row.unwrap_or_default(), faults };
        cells.option("filed", &mut merged.filed, row.filed);
        cells.list("revised", &mut merged.revised, &row.revised);
        cells.option("withdrawn", &mut merged.withdrawn, row.withdrawn);
        cells.option("meeting", &mut merged.meeting, row.meeting);
        cells.option("outcome", &mut merged.outcome, row.outcome);
        cells.option("decided", &mut merged.decided, row.decided);
        cells.option("months_asked", &mut merged.months_asked, row.months_asked);
        cells.option("asked_until", &mut merged.asked_until, row.asked_until);
        cells.option("granted_until", &mut merged.granted_until, row.granted_until);
        cells.option("votes_yes", &mut merged.votes_yes, row.votes_yes);
        cells.option("votes_no", &mut merged.votes_no, row.votes_no);
        cells.option("votes_abstain", &mut merged.votes_abstain, row.votes_abstain);
        cells.list("contents", &mut merged.contents, &row.contents);
        cells.option("known", &mut merged.known, row.known);
        if !sources.contains(&row.source.to_string()) {
            sources.push(row.source.to_string());
        }
    }
    merged.source = sources.join(" ; ").parse().unwrap_or(merged.source);
    Some(merged.into())
}

struct Merge<'a> {
    place: &'a Place,
    first: u64,
    faults: &'a mut Vec<super::fault::Fault>,
}

impl Merge<'_> {
    fn option<T: Cell + PartialEq>(&mut self, field: &str, kept: &mut Option<T>, other: Option<T>) {
        match (&kept, other) {
            (None, other) => *kept = other,
            (Some(value), Some(other)) if *value != other => {
                self.contradiction(field, value.write().into_owned(), other.write().into_owned())
            }
            _ => {}
        }
    }

    fn list<T: Cell + PartialEq + Clone>(&mut self, field: &str, kept: &mut Vec<T>, other: &[T]) {
        if kept.is_empty() {
            *kept = other.to_vec();
        } else if !other.is_empty() && kept.as_slice() != other {
            self.contradiction(field, kept.write().into_owned(), other.to_vec().write().into_owned());
        }
    }

    fn contradiction(&mut self, field: &str, kept: String, seen: String) {
        self.faults.push(self.place.field(field).fault(Problem::Contradiction { first: self.first, kept, seen }));
    }
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
            (Some(yes), Some(no)) => Some(Count { yes, no, abstain: row.votes_abstain.unwrap_or_default() }),
            _ => None,
        };
        Self {
            id: row.id(),
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
    /// Whether all that the treaty asks a request to contain is given: no where an item is known to be missing, yes where
    /// each is known to be given, else unknown (APMBC Art. 5(4), CCM Art. 3(4), 4(6)).
    pub fn has_all_contents(&self) -> Truth {
        let given = |item| {
            self.contents.iter().find(|claim| claim.item == item).map_or(Truth::Unknown, |claim| claim.given.into())
        };
        let asked = required(self.id.convention, self.id.duty);
        asked.iter().map(|required| given(required.item)).fold(Truth::Yes, |all, one| all & one)
    }

    /// The row that holds the same facts.
    pub fn to_row(&self) -> Vec<String> {
        RequestRow::from(self).write()
    }
}
