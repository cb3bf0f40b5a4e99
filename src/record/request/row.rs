//! A row of the table of requests, as one source gives it, and what names a request.

use super::clock::RequestClock;
use crate::base::{
    citation::Source,
    codes::codes,
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, Session},
    parse::ParseError,
    provision::Provision,
    read,
    state::State,
    when::When,
};
use crate::law::{contents::ContentItem, limit::TIME_LIMITS};
use crate::record::{cell::Cell, fault::Problem, hindsight::Hindsight, row::rows};
use serde::Serialize;
use std::{borrow::Cow, fmt, str::FromStr};

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
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
    /// A request as one source tells it; the rows of one request are merged into an
    /// [`ExtensionRequest`](super::ExtensionRequest).
    ///
    /// ```
    /// use mine_action::{Convention, Duty, Register, State, record::request::{OutcomeCode, RequestRow}};
    /// let row = |source| RequestRow::new(Convention::Apmbc, State::AFG, Duty::Clearance, 1, source);
    /// let filed = row("the request").filed("2012-03-29".parse()?);
    /// let decided = row("the decision").outcome(OutcomeCode::Granted).granted_until("2023-03-01".parse()?);
    /// let register = Register::new("2026-11-21".parse()?, [filed.into(), decided.into()])?;
    /// let [request] = register.history(State::AFG).requests.as_slice() else { return Err("one request".into()) };
    /// assert_eq!(request.source.to_string(), "the decision ; the request");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    RequestRow, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The duty for which more time is asked.
        duty: Duty,
        /// Running number of this State's requests for this duty.
        request: u32,
        /// The clock that it is about; `None` = not told, as where there is only one.
        clock?: RequestClock,
        /// Day of filing.
        filed?: When,
        /// Days on which it was revised.
        revised*: When,
        /// Day on which it was withdrawn.
        withdrawn?: When,
        /// The meeting that considered it.
        meeting?: Session,
        /// How it ended; `None` = not known to us.
        outcome?: OutcomeCode,
        /// Day of the decision; `None` = the days of the meeting.
        decided?: When,
        /// Months asked.
        months_asked?: u32,
        /// Deadline asked.
        asked_until?: When,
        /// The new deadline granted.
        granted_until?: When,
        /// Votes in favour.
        votes_yes?: u32,
        /// Votes against.
        votes_no?: u32,
        /// Abstentions.
        votes_abstain?: u32,
        /// Items of the contents known to be given, or known to be missing.
        contents*: ContentClaim,
        /// When the outcome became public, where later than the decision.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

/// Which request: `AFG/apmbc-5/3` is the third of Afghanistan under APMBC Art. 5.
///
/// ```
/// use mine_action::{Convention, Duty, State, record::request::RequestId};
/// let third: RequestId = "AFG/apmbc-5/3".parse()?;
/// assert_eq!((third.state, third.convention, third.duty), (State::AFG, Convention::Apmbc, Duty::Clearance));
/// assert_eq!(third.to_string(), "AFG/apmbc-5/3");
/// assert_eq!(
///     "AFG/apmbc-7/1".parse::<RequestId>().unwrap_err().to_string(),
///     "unknown request `AFG/apmbc-7/1`: expected a form such as `AFG/apmbc-5/3`"
/// );
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
        let article = self.duty.provision(self.convention).map_or(0, Provision::article_number);
        write!(f, "{}/{}-{article}/{}", self.state, self.convention, self.number)
    }
}

/// The duty with a time limit under that article.
fn duty_under(convention: Convention, article: u8) -> Option<Duty> {
    let duties = TIME_LIMITS.iter().filter(|limit| limit.convention == convention).map(|limit| limit.duty);
    duties.into_iter().find(|duty| duty.provision(convention).map(Provision::article_number) == Some(article))
}

/// Reads a request, loosely: the caller compares what it prints with what was given.
fn read_id(text: &str) -> Option<RequestId> {
    let mut parts = text.splitn(3, '/');
    let (state, article, number) = (parts.next()?, parts.next()?, parts.next()?);
    let (convention, article) = article.split_once('-')?;
    let convention = convention.parse().ok()?;
    let duty = duty_under(convention, article.parse().ok()?)?;
    Some(RequestId { state: state.parse().ok()?, convention, duty, number: number.parse().ok()? })
}

impl FromStr for RequestId {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let read = read_id(text);
        read.filter(|id| id.to_string() == text).ok_or_else(|| {
            let nearest = read.map(|id| id.to_string());
            ParseError::new("request", text, "a form such as `AFG/apmbc-5/3`").suggesting(nearest)
        })
    }
}

impl RequestRow {
    /// Which request the row is of.
    pub const fn id(&self) -> RequestId {
        RequestId { state: self.state, convention: self.convention, duty: self.duty, number: self.request }
    }

    /// The meeting that considered it, named with its Convention.
    fn meeting_id(&self) -> Option<MeetingId> {
        self.meeting.map(|session| MeetingId { convention: self.convention, session })
    }

    /// The row as it was known then; `None` where nothing of it was known.
    pub(super) fn known_then(self, then: &Hindsight<'_>) -> Option<Self> {
        let decided = self.known.or(self.decided).or_else(|| self.meeting_id().and_then(then.meeting));
        let decision = self.outcome.is_some() || self.decided.is_some() || self.granted_until.is_some();
        // An outcome without any date became known with the release.
        let undated_outcome = decision && then.release <= then.day;
        let public = decided.map_or(undated_outcome, |decided| then.knew_of(decided));
        let mut dates = self.filed.iter().chain(&self.revised).chain(&self.withdrawn).chain(&decided).peekable();
        let undated = dates.peek().is_none() && !decision;
        if !(undated || public || dates.any(|date| then.knew_of(*date))) {
            return None;
        }
        let mut past = self;
        past.filed = past.filed.filter(|filed| then.knew_of(*filed));
        past.revised.retain(|revised| then.knew_of(*revised));
        past.withdrawn = past.withdrawn.filter(|withdrawn| then.knew_of(*withdrawn));
        if !public && decision {
            (past.outcome, past.decided, past.granted_until, past.known) = (None, None, None, None);
            (past.votes_yes, past.votes_no, past.votes_abstain) = (None, None, None);
        }
        Some(past)
    }
}

impl RequestRow {
    /// The problem of a number that no request has: they are counted from 1.
    pub(super) fn no_such_number(&self) -> Option<(&'static str, Problem)> {
        let problem = || Problem::UnknownCode { seen: "0".to_owned(), expected: "1 or more".to_owned(), nearest: None };
        (self.request == 0).then(|| ("request", problem()))
    }

    /// The problem of hostilities named under a duty that has no clock of them (CCM Art. 4(1)(b)).
    pub(super) fn no_such_clock(&self) -> Option<(&'static str, Problem)> {
        let of_hostilities = (self.convention, self.duty) == (Convention::Ccm, Duty::Clearance);
        let clock = self.clock.as_ref().filter(|clock| matches!(clock, RequestClock::Hostilities(_)))?;
        let expected = "convention `ccm` and duty `clearance`".to_owned();
        (!of_hostilities).then(|| ("clock", Problem::Alone { seen: clock.to_string(), expected }))
    }

    /// The problem of an item told to be given and to be missing.
    pub(super) fn given_and_missing(&self) -> Option<(&'static str, Problem)> {
        let missing = |claim: &ContentClaim| self.contents.contains(&ContentClaim { given: false, ..*claim });
        let both = self.contents.iter().find(|claim| claim.given && missing(claim))?;
        let other = ContentClaim { given: false, ..*both }.write().into_owned();
        Some(("contents", Problem::Both { seen: both.write().into_owned(), other }))
    }
}
