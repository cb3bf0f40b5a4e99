//! Everything due from one State, over both Conventions, sorted by date: under the treaties, and by the plans.

mod commitment;
mod entry;
mod treaty;

use crate::assess::{answer::Possible, dossier::Dossier, duty::Status};
use crate::base::{Day, convention::Convention};
use crate::law::{due::Timing, plan::PLANS};
use std::ops::RangeInclusive;
use treaty::TreatyDuty;

pub use commitment::Commitment;
pub use entry::{Entry, EntryKind};

impl Dossier<'_> {
    /// Everything due within `window`, as it stands on `day`, sorted by date. What has no date comes last. What was due
    /// earlier is included where it is outstanding: a report known to be missing, or anything else that may be overdue.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Day, State, data};
    /// let (first, last): (Day, Day) = ("2026-01-01".parse()?, "2026-12-31".parse()?);
    /// let due = data::register()?.state(State::SEN).portfolio(first, &(first..=last));
    /// let report = due.iter().find(|one| one.what == "annual report for 2025").ok_or("not due")?;
    /// assert_eq!(report.due.ok_or("no day")?.to_string(), "2026-04-30");
    /// assert_eq!(report.citation.to_string(), "APMBC Art. 7(2)");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn portfolio(&self, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for convention in [Convention::Apmbc, Convention::Ccm] {
            for duty in self.duties(convention).iter().filter(|_| self.has_standing(convention)) {
                let due = TreatyDuty { dossier: *self, duty, day, window }.entries().into_iter();
                let due = due.filter(|entry| entry.is_due_by(*window.end()));
                entries.extend(due.filter(|entry| entry.is_within(window) || entry.is_outstanding(duty.duty())));
            }
        }
        entries.extend(self.plan_entries(day, window));
        entries.retain(|entry| entry.status != Possible::Known(Status::NotBound));
        entries.sort_by_key(|entry| {
            let due = entry.due.map(|due| (due.latest(), due.earliest()));
            (due.is_none(), due, entry.citation.clone(), entry.what.clone())
        });
        entries
    }

    /// What the plans ask by a day in the window. What they ask of finds stands beside the clock of the find.
    fn plan_entries(&self, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let plans = PLANS.iter().filter(|plan| plan.adopted <= day && self.has_standing(plan.convention));
        let asked = plans.flat_map(|plan| self.commitments(plan, day));
        let dated = asked.filter(|asked| asked.due.is_some() && !matches!(asked.timing, Timing::AfterFind { .. }));
        let entries = dated.map(|asked| Entry {
            state: self.state(),
            due: asked.due,
            kind: EntryKind::Plan,
            what: asked.what.clone().into_owned(),
            citation: asked.citation.clone(),
            status: asked.status(day),
        });
        entries.filter(|entry| entry.is_within(window)).collect()
    }
}
