//! Questions of the plans, answered from records.
//!
//! An answer is a timeline: what records say of every day. Where a question says "in the year", the answer is the same
//! on all days of the calendar year. What records do not say is unknown; a missing row is never a no.

mod about;
mod ask;
mod disagreement;
mod duty;
mod holding;
mod of_state;
mod other;
mod population;
mod report;
mod size;
mod standing;
mod told;
mod yearly;

use crate::assess::answer::Reason;
use crate::base::{Day, citation::Citation};
use crate::law::question::Question;
use crate::record::subject::Subject;

pub(in crate::assess) use about::About;
pub use ask::{Answer, Inquiry};
pub use disagreement::Disagreement;
pub use population::InPopulation;
pub use size::Size;
pub use told::Stands;
pub(in crate::assess) use told::TruthKey;

impl Inquiry<'_> {
    /// The answer to a question about a subject, over time; unknown, where the question does not fit the subject.
    pub fn answer(&self, subject: &Subject, question: Question) -> Answer {
        let about = self.about(subject);
        let found = about.answer(question);
        Answer { grounds: found.grounds().map(Citation::from).collect(), line: found.line }
    }

    /// Why the answer is what it is on that day.
    pub fn reasons(&self, subject: &Subject, question: Question, day: Day) -> Vec<Reason> {
        self.about(subject).reasons(question, day)
    }
}
