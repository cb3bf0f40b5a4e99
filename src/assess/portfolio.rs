//! Everything due from one State, over both Conventions, sorted by date: under the treaties, and by the plans.

mod commitment;
mod dates;
mod entry;
mod last_meeting;
mod next_request;
mod treaty;

use crate::assess::{
    answer::Possible,
    dossier::Dossier,
    duty::{DutyStatus, Status},
};
use crate::base::{Day, convention::Convention};
use crate::law::{due::Timing, plan::PLANS};
use std::ops::RangeInclusive;
use treaty::TreatyDuty;

pub use commitment::Commitment;
pub use entry::{Entry, EntryKind, Undated};
pub use next_request::NextRequest;

impl Dossier<'_> {
    /// Everything due within `window`, as it stands on `day`, sorted by date. What has no date comes last: first under the
    /// treaties, then by the plan in force, each in the order of its articles or actions. What was due earlier is
    /// included where it is outstanding: a report known to be missing, or anything else that may be overdue.
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
                entries.extend(self.treaty_entries(duty, day, window));
            }
        }
        entries.extend(self.plan_entries(day, window));
        entries.retain(|entry| entry.status != Possible::Known(Status::NotBound));
        entries.sort_by_key(|entry| {
            let due = entry.due.map(|due| (due.latest(), due.earliest()));
            let undated = due.is_none().then_some(entry.kind);
            (undated, due, entry.citation.clone(), entry.what.clone())
        });
        entries
    }

    /// What a duty asks by a day in the window or without a date, and what is outstanding from before.
    fn treaty_entries(&self, duty: &DutyStatus, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let known = self.register().known();
        let entries_on = |day| TreatyDuty { dossier: *self, duty, day, window }.entries().into_iter();
        let due = entries_on(day).filter(|entry| entry.is_due_by(*window.end()));
        let (mut within, before): (Vec<Entry>, Vec<Entry>) = due.partition(|entry| entry.is_within(window));
        let is_outstanding = |entry: &Entry| entry.is_outstanding(duty.duty());
        if day <= known {
            within.extend(before.into_iter().filter(is_outstanding));
        } else {
            // Of days after the last known, the records tell what was outstanding on that.
            let told: Vec<Entry> = entries_on(known).filter(is_outstanding).collect();
            let is_told = |entry: &Entry| told.iter().any(|one| (one.due, &one.what) == (entry.due, &entry.what));
            within.extend(before.into_iter().filter(is_told));
        }
        within
    }

    /// What the plans ask by a day in the window; without a date, what those ask that are in force on the day and in the
    /// window. What they ask of finds stands beside the clock of the find.
    fn plan_entries(&self, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let plans = PLANS.iter().filter(|plan| plan.adopted <= day && self.has_standing(plan.convention));
        let asked = plans.flat_map(|plan| {
            let runs = plan.is_in_force(day..=day) && plan.is_in_force(window.clone());
            self.commitments(plan, day).into_iter().filter(move |asked| asked.due.is_some() || runs)
        });
        let apart = asked.filter(|asked| !matches!(asked.timing, Timing::AfterFind { .. }));
        let entries = apart.map(|asked| asked.entry(self.state(), day));
        entries.filter(|entry| entry.is_within(window)).collect()
    }
}
