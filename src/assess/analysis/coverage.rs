//! How many of the facts that an indicator asks for are known, and why the others are not.

use crate::assess::{inquiry::Stands, snapshot::Snapshot};
use crate::law::indicator::Indicator;
use crate::record::reply::NoAnswer;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, ops::AddAssign};

/// How many of the facts that an indicator asks for are told, and why the others are not. For each subject that is or
/// may be counted, each item, question or amount asked of it is one fact.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let coverage = snapshot.coverage(&oslo::I50_1);
/// assert_eq!((coverage.asked(), coverage.recorded, coverage.not_recorded), (164, 105, 59));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Coverage {
    /// Told by a reply.
    pub replied: u64,
    /// Told by records.
    pub recorded: u64,
    /// Told by nobody, in replies declared complete.
    #[serde(default)]
    pub declared: u64,
    /// The report that would tell is not yet due.
    pub not_yet_due: u64,
    /// The report that would tell is known not to have been submitted.
    pub not_submitted: u64,
    /// The report was submitted and says nothing of it.
    pub silent: u64,
    /// It does not apply to the subject.
    pub not_applicable: u64,
    /// Not recorded by us.
    pub not_recorded: u64,
}

impl Coverage {
    /// All facts asked.
    pub const fn asked(&self) -> u64 {
        self.told() + self.not_yet_due + self.not_submitted + self.silent + self.not_applicable + self.not_recorded
    }

    /// The facts told.
    pub const fn told(&self) -> u64 {
        self.replied + self.recorded + self.declared
    }

    const fn add(&mut self, stands: Stands) {
        let count = match stands {
            Stands::Replied => &mut self.replied,
            Stands::Recorded => &mut self.recorded,
            Stands::Declared => &mut self.declared,
            Stands::Missing(NoAnswer::NotYetDue) => &mut self.not_yet_due,
            Stands::Missing(NoAnswer::NotSubmitted) => &mut self.not_submitted,
            Stands::Missing(NoAnswer::Silent) => &mut self.silent,
            Stands::Missing(NoAnswer::NotApplicable) => &mut self.not_applicable,
            Stands::Missing(NoAnswer::NotRecorded) => &mut self.not_recorded,
        };
        *count += 1;
    }
}

/// The coverage of several indicators together.
impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.replied += other.replied;
        self.recorded += other.recorded;
        self.declared += other.declared;
        self.not_yet_due += other.not_yet_due;
        self.not_submitted += other.not_submitted;
        self.silent += other.silent;
        self.not_applicable += other.not_applicable;
        self.not_recorded += other.not_recorded;
    }
}

impl Snapshot<'_> {
    /// How much of what the criterion asks is known, over all subjects that are or may be counted.
    pub fn coverage(&self, indicator: &Indicator) -> Coverage {
        let inquiry = self.inquiry().on(self.day());
        let atoms: BTreeSet<_> = indicator.criterion.atoms_under(&inquiry.readings()).into_iter().collect();
        let amounts = indicator.amounts();
        let mut coverage = Coverage::default();
        for (subject, _) in self.verdicts(indicator) {
            let about = inquiry.about(&subject);
            for atom in &atoms {
                coverage.add(about.answer_stands(*atom, self.day()));
            }
            for amount in &amounts {
                coverage.add(about.amount_stands(*amount, self.day()));
            }
        }
        coverage
    }
}
