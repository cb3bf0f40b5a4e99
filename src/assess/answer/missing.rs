//! What would have to be known to decide an unknown answer.

use crate::base::{Day, convention::Convention, duty::Duty, known_day, meeting::MeetingId, read, when::When};
use crate::record::request::RequestId;
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Deref, sync::Arc};

/// A fact that is missing. Display puts it in words that can follow "not known: ".
///
/// ```
/// use mine_action::{Convention, assess::answer::Missing};
/// assert_eq!(Missing::CompletionDay.to_string(), "the day of completion");
/// assert_eq!(Missing::NextMeeting(Convention::Apmbc).to_string(), "the days of the next meeting under the APMBC");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Missing {
    /// The day of a deposit, known only in part.
    DepositDay,
    /// The day on which a succession took effect.
    SuccessionDay,
    /// The day on which a withdrawal took effect.
    WithdrawalDay,
    /// Whether the State had a stockpile, areas, victims or retained items at all.
    Matter(Duty),
    /// Whether the duty was still open after the day on which it was last seen open.
    SinceLastSeen(Day),
    /// Whether the duty is still open, where no day is known on which it surely was.
    StillOpen,
    /// The day of completion, known only in part.
    CompletionDay,
    /// The day from which there was something to be done, known only in part.
    StartDay,
    /// The new deadline of a granted request.
    GrantedDeadline(RequestId),
    /// The day of a decision, known only in part.
    DecisionDay(RequestId),
    /// The clock that a request is about.
    RequestClock(RequestId),
    /// What is true of a request of which facts are recorded that exclude each other.
    RequestFacts(RequestId),
    /// Whether a deadline was in force that a source shows and that the decisions known do not give; `None`: its day is
    /// not known.
    DeadlineShown(Option<Day>),
    /// Which clock a deadline is of that a source shows.
    ClockShown(Option<Day>),
    /// How a request ended.
    Outcome(RequestId),
    /// Decisions of a meeting that are not completely recorded.
    Decisions(MeetingId),
    /// When the deadline that a source shows came to be in force.
    DeadlineSince(Option<Day>),
    /// The days of the next meeting of that Convention.
    NextMeeting(Convention),
    /// The end of the active hostilities of that name.
    EndOfHostilities(String),
    /// Whether, and when, the report due on that day was filed; `None`: the day is not known.
    Report(Option<Day>),
    /// Whether, and when, several reports were filed.
    Reports {
        /// How many.
        count: usize,
        /// The day on which the first of them was due; `None`: it is not known.
        first: Option<Day>,
        /// The day on which the last of them was due; `None`: it is not known.
        last: Option<Day>,
    },
    /// Whether a declaration of compliance was made.
    Declaration,
    /// The answer to a question of a plan, by its code, or to an item.
    Answer(String),
    /// Whether the condition holds on which something is asked, in our words.
    Condition(String),
    /// Everything after the last day of which the records can tell.
    After(Day),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DepositDay => f.write_str("the day of deposit"),
            Self::SuccessionDay => f.write_str("the day on which the succession took effect"),
            Self::WithdrawalDay => f.write_str("the day on which the withdrawal took effect"),
            Self::Matter(Duty::StockpileDestruction) => f.write_str("whether there was a stockpile"),
            Self::Matter(Duty::Clearance) => f.write_str("whether there were mined or contaminated areas"),
            Self::Matter(Duty::Retention) => f.write_str("whether any are retained"),
            Self::Matter(Duty::VictimAssistance) => f.write_str("whether there are victims"),
            Self::Matter(duty) => write!(f, "facts on {duty}"),
            Self::SinceLastSeen(day) => write!(f, "whether it is still open after {day}, when it was last seen open"),
            Self::StillOpen => f.write_str("whether it is still open"),
            Self::CompletionDay => f.write_str("the day of completion"),
            Self::StartDay => f.write_str("the day from which there was something to be done"),
            Self::GrantedDeadline(request) => write!(f, "the deadline granted on request {request}"),
            Self::DecisionDay(request) => write!(f, "the day of the decision on request {request}"),
            Self::RequestClock(request) => write!(f, "the clock that request {request} is about"),
            Self::RequestFacts(request) => {
                write!(f, "what is true of request {request}, of which facts are recorded that exclude each other")
            }
            Self::DeadlineShown(None) => {
                f.write_str("whether a deadline shown was in force, of which the day is not known")
            }
            Self::ClockShown(None) => {
                f.write_str("of which clock a deadline is that is shown, of which the day is not known")
            }
            Self::DeadlineSince(None) => f.write_str("since when a deadline is in force of which the day is not known"),
            Self::DeadlineShown(Some(day)) => {
                write!(f, "whether the deadline of {day} was in force, which the decisions known do not give")
            }
            Self::ClockShown(Some(day)) => write!(f, "of which clock the deadline of {day} is"),
            Self::Outcome(request) => write!(f, "the outcome of request {request}"),
            Self::Decisions(meeting) => write!(f, "the decisions of {meeting}, which are not completely recorded"),
            Self::DeadlineSince(Some(day)) => write!(f, "since when the deadline of {day} is in force"),
            Self::NextMeeting(convention) => {
                write!(f, "the days of the next meeting under the {}", convention.abbreviation())
            }
            Self::EndOfHostilities(name) => write!(f, "the end of the active hostilities `{name}`"),
            Self::Report(None) => f.write_str("whether the report due on a day that is not known was filed"),
            Self::Report(Some(due)) => write!(f, "whether the report due by {due} was filed"),
            Self::Reports { count, first, last } => {
                write!(f, "whether {count} reports were filed")?;
                first.iter().try_for_each(|first| write!(f, ", the first due by {first}"))?;
                last.iter().try_for_each(|last| write!(f, ", the last by {last}"))
            }
            Self::Declaration => f.write_str("whether a declaration of compliance was made"),
            Self::Answer(code) => write!(f, "the answer to `{code}`"),
            Self::Condition(condition) => write!(f, "whether it is asked, which it is only {condition}"),
            Self::After(day) => write!(f, "anything after {day}, where these records end"),
        }
    }
}

impl Missing {
    /// Whether the report was filed that is due by then.
    pub(in crate::assess) fn report(due: Day) -> Self {
        Self::Report(known_day(due))
    }

    /// Whether a duty was still open that was last seen open on that day, if on any.
    pub(in crate::assess) fn since_last_seen(day: Option<Day>) -> Self {
        day.and_then(known_day).map_or(Self::StillOpen, Self::SinceLastSeen)
    }
}

/// All facts that an answer lacks, each once and in order. Answers that lack the same share them.
///
/// ```
/// use mine_action::assess::answer::{Lacking, Missing};
/// let lacking: Lacking = [Missing::StartDay, Missing::CompletionDay, Missing::StartDay].into_iter().collect();
/// assert_eq!(lacking.to_vec(), [Missing::CompletionDay, Missing::StartDay]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(into = "Vec<Missing>", from = "Vec<Missing>")]
pub struct Lacking(Arc<[Missing]>);

impl Lacking {
    /// The union of both.
    pub(in crate::assess) fn and(&self, other: &Self) -> Self {
        if other.iter().all(|missing| self.contains(missing)) {
            return self.clone();
        }
        if self.iter().all(|missing| other.contains(missing)) {
            return other.clone();
        }
        self.iter().chain(other.iter()).cloned().collect()
    }
}

impl Deref for Lacking {
    type Target = [Missing];

    fn deref(&self) -> &[Missing] {
        &self.0
    }
}

impl From<Missing> for Lacking {
    fn from(missing: Missing) -> Self {
        Self(Arc::new([missing]))
    }
}

impl FromIterator<Missing> for Lacking {
    fn from_iter<I: IntoIterator<Item = Missing>>(missing: I) -> Self {
        let mut missing = missing.into_iter();
        let first = match (missing.next(), missing.next()) {
            (None, _) => return Self::default(),
            // Most often it is one.
            (Some(only), None) => return Self(Arc::new([only])),
            (Some(first), Some(second)) => [first, second],
        };
        let mut all: Vec<Missing> = first.into_iter().chain(missing).collect();
        all.sort_unstable();
        all.dedup();
        Self(all.into())
    }
}

impl From<Lacking> for Vec<Missing> {
    fn from(lacking: Lacking) -> Self {
        lacking.to_vec()
    }
}

impl From<Vec<Missing>> for Lacking {
    fn from(missing: Vec<Missing>) -> Self {
        missing.into_iter().collect()
    }
}

/// An uncertain date, with what would make it certain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::assess) struct Dated {
    pub(in crate::assess) when: When,
    pub(in crate::assess) missing: Missing,
}

impl Dated {
    pub(in crate::assess) const fn new(when: When, missing: Missing) -> Self {
        Self { when, missing }
    }
}
