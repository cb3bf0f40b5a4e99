//! The clocks of a duty, with what all its requests are held to, told once.

use crate::assess::duty::{Clock, DeadlineStep, DutyStatus, LastDeadline};
use crate::base::Day;
use crate::record::request::RequestId;
use std::{cell::OnceCell, collections::BTreeSet};

/// The clocks of a duty, as known on the last day of the records.
pub(super) struct AskedClocks<'a> {
    pub(super) clocks: &'a [Clock],
    asked: Vec<AskedClock<'a>>,
    /// The requests that were filed and that nothing known settles.
    pending: BTreeSet<RequestId>,
    known: Day,
}

/// One of them.
pub(super) struct AskedClock<'a> {
    pub(super) clock: &'a Clock,
    last: OnceCell<Option<LastDeadline>>,
}

impl<'a> AskedClocks<'a> {
    pub(super) fn of(duty: Option<&'a DutyStatus>, known: Day) -> Self {
        let clocks = duty.map_or(&[][..], DutyStatus::clocks);
        let pending = clocks.iter().flat_map(|clock| clock.deadlines().undecided(known)).collect();
        Self { clocks, asked: clocks.iter().map(AskedClock::of).collect(), pending, known }
    }

    /// The clock that a request is surely about.
    pub(super) fn of_request(&self, request: RequestId) -> Option<&AskedClock<'a>> {
        self.asked.iter().find(|asked| asked.clock.deadlines().is_asked_by(request))
    }

    /// Whether it was filed and nothing known settles it.
    pub(super) fn is_pending(&self, request: RequestId) -> bool {
        self.pending.contains(&request)
    }

    /// The last deadline of a clock that was known exactly.
    pub(super) fn last_deadline(&self, of: &AskedClock<'a>) -> Option<LastDeadline> {
        of.last.get_or_init(|| of.clock.last_deadline(self.known)).clone()
    }
}

impl<'a> AskedClock<'a> {
    fn of(clock: &'a Clock) -> Self {
        Self { clock, last: OnceCell::new() }
    }

    /// How the grant of a request moved the deadline.
    pub(super) fn step_of(&self, request: RequestId) -> Option<&'a DeadlineStep> {
        let deadlines = self.clock.deadlines();
        deadlines.step_of(request).filter(|_| deadlines.is_asked_by(request))
    }
}
