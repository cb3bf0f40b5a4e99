//! What is recorded of, or replied to, a question or item of a plan.

use crate::base::{Day, read};
use crate::law::question::Question;
use crate::record::reply::Told;
use serde::Serialize;
use std::fmt;

/// Why a question or item of a plan is answered as it is.
///
/// ```
/// use mine_action::{assess::answer::QuestionReason, law::question::Question};
/// let answered = QuestionReason::Answered { question: Question::MeasuresTaken, answer: Some(true) };
/// assert_eq!(answered.to_string(), "has national measures: yes");
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum QuestionReason {
    /// What the records answer to a question.
    Answered {
        /// The question.
        question: Question,
        /// Yes or no; `None` where it cannot be told.
        answer: Option<bool>,
    },
    /// A reply was given to an item or question.
    Replied {
        /// What was asked, in words.
        item: String,
        /// The reply.
        told: Told,
    },
    /// A record on which an answer rests.
    Recorded,
    /// Replies are declared complete, and tell nothing of it.
    DeclaredComplete {
        /// What was asked, in words.
        item: String,
        /// The day as at which they are.
        as_of: Day,
    },
}

impl fmt::Display for QuestionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered { question, answer } => {
                let answer = answer.map_or("cannot be told", |yes| if yes { "yes" } else { "no" });
                write!(f, "{}: {answer}", question.title())
            }
            Self::Replied { item, told } => write!(f, "{item}: {told}"),
            Self::DeclaredComplete { item, as_of } => {
                write!(f, "{item}: told by nobody, in replies declared complete as at {as_of}")
            }
            Self::Recorded => f.write_str("recorded"),
        }
    }
}
