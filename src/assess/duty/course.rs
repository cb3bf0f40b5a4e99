//! The course of a duty: what decides its status, and the status under each clock, worked out once.

use super::{
    clock::Clock, finding::ClockFinding, judgement::Judged, origin::ClockOrigin, period::Period, records::DutyRecords,
    reporting::Reporting, start::Starter, status::Status,
};
use crate::assess::{
    answer::{DeadlineReason, Missing, Possible, Reason, each_once},
    standing::Standing,
};
use crate::base::{Day, duty::Duty, months::days_after, provision::Provision, timeline::Timeline, when::When};
use crate::law::{limit::TimeLimit, reading::Readings};
use std::collections::BTreeSet;

/// What decides a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ground {
    /// The clocks of a duty with a time limit.
    Clocks(Vec<Clock>),
    /// The reports due, for the duty to report.
    Reports(Reporting),
    /// What is recorded of a duty left to judgement.
    Judged(Judged),
}

impl Ground {
    /// What decides a duty of a State of that standing.
    pub(super) fn new(records: DutyRecords<'_>, readings: Readings, standing: &Standing) -> Self {
        let DutyRecords { register, history, convention, duty } = records;
        match (TimeLimit::of(convention, duty), duty) {
            (Some(limit), _) => Self::Clocks(Starter { records, limit, readings }.clocks(standing)),
            (None, Duty::Reporting) => {
                Self::Reports(Reporting::new(history, convention, standing, readings, register.known()))
            }
            (None, _) => Self::Judged(Judged::new(history, convention, duty)),
        }
    }

    /// The clocks, for a duty with a time limit.
    pub(super) fn clocks(&self) -> &[Clock] {
        match self {
            Self::Clocks(clocks) => clocks,
            Self::Reports(_) | Self::Judged(_) => &[],
        }
    }

    /// The clocks that have begun by that day, under the consent that counts on it.
    pub(super) fn running(&self, standing: &Standing, day: Day) -> Vec<&Clock> {
        self.clocks().iter().filter(|clock| clock.is_running(standing, day)).collect()
    }

    /// Every status that such a duty can have.
    fn words(&self) -> Vec<Status> {
        let possible = |status: &Status| match self {
            Self::Clocks(_) => true,
            Self::Reports(_) => !matches!(status, Status::Judgement | Status::NotApplicable),
            Self::Judged(_) => matches!(status, Status::NotBound | Status::NotApplicable | Status::Judgement),
        };
        Status::ALL.iter().copied().filter(possible).collect()
    }
}

/// A duty with the status under each of its clocks alone.
pub(in crate::assess) struct Course<'a> {
    ground: &'a Ground,
    standing: &'a Standing,
    known: Day,
    period: Period,
    clocks: Vec<(&'a Clock, Timeline<Possible<Status>>)>,
}

impl<'a> Course<'a> {
    /// The course over a period, as far as it is known.
    pub(super) fn new(ground: &'a Ground, standing: &'a Standing, known: Day, period: Period) -> Self {
        let clocks = ground.clocks().iter().map(|clock| (clock, clock.status(period))).collect();
        Self { clocks, ..Self::of_no_clock(ground, standing, known, period) }
    }

    /// The same with no clock worked out yet.
    pub(super) const fn of_no_clock(ground: &'a Ground, standing: &'a Standing, known: Day, period: Period) -> Self {
        Self { ground, standing, known, period, clocks: Vec::new() }
    }

    /// The status on every day.
    pub(in crate::assess) fn timeline(&self) -> Timeline<Possible<Status>> {
        let while_bound = match self.ground {
            Ground::Clocks(_) => gravest(self.clocks.iter().map(|(_, status)| status)),
            Ground::Reports(reports) => reports.status(self.known),
            Ground::Judged(judged) => judged.status(),
        };
        self.bound_by(&while_bound)
    }

    /// The status while bound, where the State is bound; unknown after the last day known.
    fn bound_by(&self, while_bound: &Timeline<Possible<Status>>) -> Timeline<Possible<Status>> {
        let line = self.period.of(self.standing.bound()).join(while_bound, Status::while_bound);
        let after = days_after(self.known, 1);
        if !self.period.reaches(after) {
            return line;
        }
        line.then(after, Possible::one_of(self.ground.words(), Missing::After(self.known)))
    }

    /// The status under one clock alone.
    pub(super) fn under(&self, clock: &Clock) -> Timeline<Possible<Status>> {
        self.bound_by(&clock.status(self.period))
    }

    /// The gravest clock that has begun, the latest of equals.
    fn main_clock(&self, day: Day) -> Option<&'a Clock> {
        let begun = self.clocks.iter().filter(|(clock, _)| clock.is_running(self.standing, day));
        begun.max_by_key(|(_, status)| status.at(day).alternatives().last()).map(|(clock, _)| *clock)
    }

    /// The deadline that the treaty sets, before any extension, under the consent that counts on that day; of reports,
    /// that of the first.
    pub(in crate::assess) fn original_deadline(&self, day: Day) -> Option<When> {
        match self.ground {
            Ground::Clocks(clocks) => {
                let entry = self.standing.spell(day).map(|spell| spell.entry_into_force);
                let current =
                    |clock: &&Clock| *clock.origin() == ClockOrigin::EntryIntoForce && Some(clock.starts()) == entry;
                clocks.iter().find(current).and_then(Clock::original_deadline)
            }
            Ground::Reports(reports) => reports.first_due(),
            Ground::Judged(_) => None,
        }
    }

    /// The last deadline known on that day: of the gravest clock, or of the last report due.
    pub(in crate::assess) fn deadline(&self, day: Day) -> Option<When> {
        match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.deadline(day),
            Ground::Reports(reports) => reports.last_due(day),
            Ground::Judged(_) => None,
        }
    }

    /// The last deadline known, over time.
    pub(in crate::assess) fn deadlines(&self) -> Timeline<Option<When>> {
        let days = self.change_days().into_iter();
        Timeline::from_changes(self.deadline(Day::MIN), days.map(|day| (day, self.deadline(day))))
    }

    /// The days on which the deadline may change, or which clock it is of.
    fn change_days(&self) -> BTreeSet<Day> {
        match self.ground {
            Ground::Clocks(_) => {
                let statuses = self.clocks.iter().flat_map(|(_, status)| status.change_days());
                let clocks = self.clocks.iter().flat_map(|(clock, _)| clock.change_days());
                statuses.chain(clocks).chain(self.standing.change_days()).collect()
            }
            Ground::Reports(reports) => reports.instalments().iter().map(|one| one.due.latest()).collect(),
            Ground::Judged(_) => BTreeSet::new(),
        }
    }

    /// Days late, as the clock or the reports that count on that day tell; `None` unless exact.
    pub(super) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.late_days(day, status),
            Ground::Reports(reports) => reports.late_days(day, status),
            Ground::Judged(_) => None,
        }
    }

    /// When it was completed, or the last report filed.
    pub(super) fn fulfilled(&self, day: Day) -> Option<When> {
        let when = match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.completion(day),
            Ground::Reports(reports) => reports.filed(day),
            Ground::Judged(_) => None,
        };
        when.filter(|when| when.earliest() <= day)
    }

    /// The clocks that have begun, with what stands beside them; none where there is only one.
    pub(super) fn clock_findings(&self, day: Day) -> Vec<ClockFinding> {
        let begun = self.ground.running(self.standing, day).into_iter();
        let begun: Vec<(&Clock, Vec<Clock>)> = begun.map(|clock| (clock, clock.side_clocks())).collect();
        let all = begun.iter().flat_map(|(clock, beside)| std::iter::once(*clock).chain(beside));
        if all.clone().nth(1).is_none() {
            return Vec::new();
        }
        let finding = |clock: &Clock| ClockFinding {
            origin: clock.origin().clone(),
            starts: clock.starts(),
            original_deadline: clock.original_deadline(),
            deadline: clock.deadline(day),
            status: self.under(clock).at(day).clone(),
        };
        all.map(finding).collect()
    }

    /// Why the status is what it is on that day; `rule` holds the duty.
    pub(super) fn reasons(
        &self,
        day: Day,
        status: &Possible<Status>,
        late_days: Option<i64>,
        rule: Provision,
    ) -> Vec<Reason> {
        let mut reasons = self.standing.reasons(day);
        if *status == Possible::Known(Status::NotBound) {
            return reasons;
        }
        match self.ground {
            Ground::Clocks(_) => {
                let begun = self.ground.running(self.standing, day).into_iter();
                reasons.extend(begun.flat_map(|clock| clock.reasons(day, self.known)));
            }
            Ground::Reports(reports) => reasons.extend(reports.reasons(day)),
            Ground::Judged(judged) => reasons.extend(judged.reasons(day)),
        }
        if let Some(days) = late_days.filter(|days| *days > 0) {
            reasons.push(Reason::new(DeadlineReason::Late { days }, rule));
        }
        let missing = status.lacking();
        reasons.extend(missing.iter().map(|missing| Reason::new(missing.clone(), rule)));
        each_once(reasons)
    }
}

/// The gravest of several statuses, over time; not bound where there is none.
fn gravest<'l>(mut lines: impl Iterator<Item = &'l Timeline<Possible<Status>>>) -> Timeline<Possible<Status>> {
    let Some(first) = lines.next() else { return Timeline::constant(Possible::Known(Status::NotBound)) };
    lines.fold(first.clone(), |line, other| line.join(other, |one, other| (*one).max(*other)))
}
