//! Which question those on a list, and nobody else, answer alike: so that their number is the number of answers.

use super::definition::ListKind;
use crate::base::duty::Duty::{Clearance, StockpileDestruction};
use crate::law::question::Question;
use serde::Serialize;

/// How an answer can change from day to day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub enum Lasting {
    /// It may be another on any other day: a count tells of its own day alone.
    OfTheDay,
    /// What has once become so stays so while the State is bound: a count of a day tells of those before and after it,
    /// too, as far as that goes.
    OnceAndForAll,
}

/// What those on a list answer.
///
/// ```
/// use mine_action::law::{list::{ListKind, Lasting}, question::Question};
/// let counted = ListKind::RetainNone.counted().ok_or("nothing")?;
/// assert_eq!((counted.question, counted.is, counted.lasting), (Question::Retains, false, Lasting::OfTheDay));
/// // A count of those that ever completed leaves out what was found later: it is no count of those that stand completed.
/// assert!(ListKind::ClearanceCompleted.counted().is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CountedAnswer {
    /// The question.
    pub question: Question,
    /// What those on the list, and nobody else, answer.
    pub is: bool,
    /// How the answer can change.
    pub lasting: Lasting,
}

impl ListKind {
    /// What those on such a list answer, and nobody else; `None` where no question means the same. What a monitor finds
    /// is no duty, what was once completed may have been reopened, and a year of reports is no calendar year.
    pub const fn counted(self) -> Option<CountedAnswer> {
        let (question, is, lasting) = match self {
            // APMBC Art. 4; CCM Art. 3(2).
            Self::StockpileRemaining => (Question::Open(StockpileDestruction), true, Lasting::OfTheDay),
            Self::StockpileNone => (Question::Open(StockpileDestruction), false, Lasting::OfTheDay),
            // APMBC Art. 5; CCM Art. 4.
            Self::ClearanceOutstanding => (Question::Open(Clearance), true, Lasting::OfTheDay),
            // APMBC Art. 3(1); CCM Art. 3(6).
            Self::Retain => (Question::Retains, true, Lasting::OfTheDay),
            Self::RetainNone => (Question::Retains, false, Lasting::OfTheDay),
            // APMBC Art. 7(1); CCM Art. 7(1).
            Self::InitialReportMissing => (Question::InitialReportMissing, true, Lasting::OfTheDay),
            // APMBC Art. 9; CCM Art. 9: as far as they were known by then.
            Self::MeasuresTaken => (Question::MeasuresReported, true, Lasting::OnceAndForAll),
            // CCM Art. 5(1).
            Self::Victims => (Question::VictimsReported, true, Lasting::OnceAndForAll),
            _ => return None,
        };
        Some(CountedAnswer { question, is, lasting })
    }
}
