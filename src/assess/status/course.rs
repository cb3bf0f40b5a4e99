//! The course of a duty: its clocks over time, worked out once for all that is told of it.

use super::{ClockFinding, DutyStatus, Finding, Ground, Status};
use crate::assess::{
    clock::{Clock, Origin},
    period::Period,
    possible::Possible,
    reason::{Because, Reason, each_once},
};
use crate::base::{Day, timeline::Timeline, when::When};

/// A duty with the status under each of its clocks alone.
pub(in crate::assess) struct Course<'a> {
    duty: &'a DutyStatus,
    period: Period,
    clocks: Vec<(&'a Clock, Timeline<Possible<Status>>)>,
}

impl<'a> Course<'a> {
    /// The course of a duty.
    pub(in crate::assess) fn of(duty: &'a DutyStatus) -> Self {
        Self::in_period(duty, Period::ALL)
    }

    /// The same over a period.
    pub(in crate::assess) fn in_period(duty: &'a DutyStatus, period: Period) -> Self {
        Self { duty, period, clocks: duty.clocks().iter().map(|clock| (clock, clock.status(period))).collect() }
    }

    /// The status on every day.
    pub(in crate::assess) fn timeline(&self) -> Timeline<Possible<Status>> {
        let while_bound = match &self.duty.ground {
            Ground::Clocks(_) => gravest(self.clocks.iter().map(|(_, status)| status)),
            Ground::Reports(reports) => reports.status(self.duty.known),
            Ground::Judged(judged) => judged.status(),
        };
        self.duty.bound_by(&while_bound, self.period)
    }

    /// Each clock, with the status under it alone.
    pub(in crate::assess) fn clocks(&self) -> &[(&'a Clock, Timeline<Possible<Status>>)] {
        &self.clocks
    }

    /// The gravest clock that has begun, the latest of equals.
    fn main_clock(&self, day: Day) -> Option<&'a Clock> {
        let begun = self.clocks.iter().filter(|(clock, _)| self.duty.is_running(clock, day));
        begun.max_by_key(|(_, status)| status.at(day).alternatives().last()).map(|(clock, _)| *clock)
    }

    /// The last deadline known on that day: of the gravest clock, or of the last report due.
    pub(in crate::assess) fn deadline(&self, day: Day) -> Option<When> {
        match &self.duty.ground {
            Ground::Clocks(_) => self.main_clock(day)?.deadline(day),
            Ground::Reports(reports) => reports.last_due(day),
            Ground::Judged(_) => None,
        }
    }

    fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        match &self.duty.ground {
            Ground::Clocks(_) => self.main_clock(day)?.late_days(day, status),
            Ground::Reports(reports) => reports.late_days(day, status),
            Ground::Judged(_) => None,
        }
    }

    fn fulfilled(&self, day: Day) -> Option<When> {
        let when = match &self.duty.ground {
            Ground::Clocks(_) => self.main_clock(day)?.completion(day),
            Ground::Reports(reports) => reports.filed(day),
            Ground::Judged(_) => None,
        };
        when.filter(|when| when.earliest() <= day)
    }

    /// The status on that day, with its reasons.
    pub(in crate::assess) fn finding(&self, day: Day) -> Finding {
        let duty = self.duty;
        let timeline = self.timeline();
        let status = timeline.at(day).clone();
        let entry = duty.standing.spell(day).map(|spell| spell.entry_into_force);
        let original_deadline = match &duty.ground {
            Ground::Clocks(clocks) => {
                let current =
                    |clock: &&Clock| *clock.origin() == Origin::EntryIntoForce && Some(clock.starts()) == entry;
                clocks.iter().find(current).and_then(Clock::original_deadline)
            }
            Ground::Reports(reports) => reports.first_due(),
            Ground::Judged(_) => None,
        };
        let late_days = status.known().and_then(|status| self.late_days(day, *status));
        Finding {
            convention: duty.convention,
            state: duty.state,
            duty: duty.duty,
            provision: duty.provision,
            day,
            since: timeline.since(day),
            entry_into_force: entry,
            original_deadline,
            deadline: self.deadline(day),
            fulfilled: self.fulfilled(day).filter(|_| status.may_be(&Status::Fulfilled)),
            late_days,
            clocks: self.clock_findings(day),
            reasons: self.reasons(day, &status, late_days),
            status,
        }
    }

    /// The clocks that have begun, with what stands beside them; none where there is only one.
    fn clock_findings(&self, day: Day) -> Vec<ClockFinding> {
        let begun = self.duty.running(day).into_iter();
        let begun: Vec<(&Clock, Vec<Clock>)> = begun.map(|clock| (clock, clock.commitments())).collect();
        let all = begun.iter().flat_map(|(clock, beside)| std::iter::once(*clock).chain(beside));
        if all.clone().nth(1).is_none() {
            return Vec::new();
        }
        let finding = |clock: &Clock| ClockFinding {
            origin: clock.origin().clone(),
            starts: clock.starts(),
            original_deadline: clock.original_deadline(),
            deadline: clock.deadline(day),
            status: self.duty.under(clock).at(day).clone(),
        };
        all.map(finding).collect()
    }

    fn reasons(&self, day: Day, status: &Possible<Status>, late_days: Option<i64>) -> Vec<Reason> {
        let duty = self.duty;
        let mut reasons = duty.standing.reasons(day);
        if *status == Possible::Known(Status::NotBound) {
            return reasons;
        }
        match &duty.ground {
            Ground::Clocks(_) => {
                let begun = duty.running(day).into_iter();
                reasons.extend(begun.flat_map(|clock| clock.reasons(day, duty.known)));
            }
            Ground::Reports(reports) => reasons.extend(reports.reasons(day)),
            Ground::Judged(judged) => reasons.extend(judged.reasons(day)),
        }
        if let Some(days) = late_days.filter(|days| *days > 0) {
            reasons.push(Reason::new(Because::Late { days }, duty.provision));
        }
        let missing = status.lacking();
        reasons.extend(missing.iter().map(|missing| Reason::new(Because::Missing(missing.clone()), duty.provision)));
        each_once(reasons)
    }
}

/// The gravest of several statuses, over time; not bound where there is none.
fn gravest<'l>(mut lines: impl Iterator<Item = &'l Timeline<Possible<Status>>>) -> Timeline<Possible<Status>> {
    let Some(first) = lines.next() else { return Timeline::constant(Possible::Known(Status::NotBound)) };
    lines.fold(first.clone(), |line, other| line.zip(other, |a, b| a.zip(b, |a, b| (*a).max(*b))))
}
