//! The course of a duty: what decides its status, and the status under each clock, worked out once.

use super::{
    clock::Clock,
    finding::ClockFinding,
    judgement::Judged,
    last_known::{LastDeadline, LastKnown, LastReport},
    period::Period,
    phase::Matter,
    presumed::{Basis, LastMatter, LastStanding, Presumed},
    records::DutyRecords,
    reporting::{Book, Reporting},
    start::Starter,
    status::Status,
};
use crate::assess::{
    answer::{DeadlineReason, Missing, Possible, Presumption, Reason, each_once, joined},
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
            (None, _) => Self::Judged(Judged::new(history, convention, duty, standing)),
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

    /// Every status that such a duty can have while the State is bound.
    fn words(&self) -> Vec<Status> {
        let possible = |status: &Status| match self {
            Self::Clocks(_) => true,
            Self::Reports(_) => !matches!(status, Status::Judgement | Status::NotApplicable),
            Self::Judged(_) => matches!(status, Status::NotApplicable | Status::Judgement),
        };
        Status::ALL.iter().copied().filter(|status| *status != Status::NotBound && possible(status)).collect()
    }
}

/// A duty with the status under each of its clocks alone.
pub(in crate::assess) struct Course<'a> {
    ground: &'a Ground,
    standing: &'a Standing,
    known: Day,
    period: Period,
    clocks: Vec<(&'a Clock, Timeline<Possible<Status>>)>,
    /// The reports due under each consent.
    books: Vec<Book>,
}

impl<'a> Course<'a> {
    /// The course over a period, as far as it is known.
    pub(super) fn new(ground: &'a Ground, standing: &'a Standing, known: Day, period: Period) -> Self {
        let clocks = ground.clocks().iter().map(|clock| (clock, clock.status(period))).collect();
        let books = if let Ground::Reports(reports) = ground { reports.books(known) } else { Vec::new() };
        Self { clocks, books, ..Self::of_no_clock(ground, standing, known, period) }
    }

    /// The same with no clock worked out yet.
    pub(super) const fn of_no_clock(ground: &'a Ground, standing: &'a Standing, known: Day, period: Period) -> Self {
        Self { ground, standing, known, period, clocks: Vec::new(), books: Vec::new() }
    }

    /// The status on every day.
    pub(in crate::assess) fn timeline(&self) -> Timeline<Possible<Status>> {
        let while_bound = match self.ground {
            Ground::Clocks(_) => gravest(self.clocks.iter().map(|(_, status)| status)),
            Ground::Reports(_) => gravest(self.reported().iter()),
            Ground::Judged(judged) => gravest(judged.statuses(self.standing).iter()),
        };
        self.bound_by(&while_bound)
    }

    /// The first day of the membership that counts on that day.
    fn membership_from(&self, day: Day) -> Day {
        self.standing.spell(day).map_or(Day::MIN, |spell| spell.entry_into_force.earliest()).min(day)
    }

    /// The last day up to that one on which the status was known, in the membership that counts on it.
    pub(in crate::assess) fn last_known(&self, line: &Timeline<Possible<Status>>, day: Day) -> Option<LastKnown> {
        line.last_known(self.membership_from(day), day).map(LastKnown::new)
    }

    /// The last deadline of the gravest clock that was known exactly by that day.
    pub(super) fn last_deadline(&self, day: Day) -> Option<LastDeadline> {
        self.main_clock(day)?.last_deadline(day.min(self.known))
    }

    /// The last report on record by that day.
    pub(super) fn last_report(&self, day: Day) -> Option<LastReport> {
        match self.ground {
            Ground::Reports(reports) => reports.last_filed(self.standing.place(day), day),
            Ground::Clocks(_) | Ground::Judged(_) => None,
        }
    }

    /// The status of the reports due under each consent, while it binds.
    fn reported(&self) -> Vec<Timeline<Possible<Status>>> {
        let under = self.standing.spells().iter().zip(&self.books);
        under.map(|(spell, book)| spell.bound().join(&book.status(), Status::while_bound)).collect()
    }

    /// The reports due under the consent that counts on that day.
    fn book(&self, day: Day) -> Option<&Book> {
        self.books.get(self.standing.place(day))
    }

    /// The status while bound, where the State is bound; after the last day known, any that a State can have that is
    /// bound, as far as it is.
    fn bound_by(&self, while_bound: &Timeline<Possible<Status>>) -> Timeline<Possible<Status>> {
        let line = self.period.of(self.standing.bound()).join(while_bound, Status::while_bound);
        let after = days_after(self.known, 1);
        if !self.period.reaches(after) {
            return line;
        }
        let any = Possible::one_of(self.ground.words(), Missing::After(self.known));
        let to_come = self.standing.party().join(&Timeline::constant(any), Status::while_bound);
        line.then_as(after, &to_come)
    }

    /// The status under one clock alone, with what was perhaps found before its deadline.
    pub(super) fn under(&self, clock: &Clock) -> Timeline<Possible<Status>> {
        let found = self.ground.clocks().iter().filter_map(|other| other.perhaps_of(clock));
        let with = |line: Timeline<Possible<Status>>, (found, missing): (Clock, Missing)| {
            let perhaps = Possible::one_of([false, true], missing);
            let both = line.join(&found.status(self.period), |one, other| (*one).max(*other));
            line.zip(&both, |without, with| without.either(with).zip(&perhaps, |status, _| *status))
        };
        self.bound_by(&found.fold(clock.status(self.period), with))
    }

    /// The clock whose deadlines stand for the duty: the gravest that has begun, the latest of equals.
    pub(in crate::assess) fn main_clock(&self, day: Day) -> Option<&'a Clock> {
        let begun = self.clocks.iter().filter(|(clock, _)| clock.is_running(self.standing, day));
        begun.max_by_key(|(_, status)| status.at(day).alternatives().last()).map(|(clock, _)| *clock)
    }

    /// The deadline before any extension: of the clock that has [`deadline`](Self::deadline); of reports, that of the
    /// initial one.
    pub(in crate::assess) fn original_deadline(&self, day: Day) -> Option<When> {
        match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.original_deadline(),
            Ground::Reports(reports) => reports.first_due(self.standing.place(day)),
            Ground::Judged(_) => None,
        }
    }

    /// The last deadline known on that day: of the gravest clock; of reports, of the oldest surely overdue, or else of
    /// the last due.
    pub(in crate::assess) fn deadline(&self, day: Day) -> Option<When> {
        match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.deadline(day),
            Ground::Reports(reports) => reports.deadline(self.book(day)?, day),
            Ground::Judged(_) => None,
        }
    }

    /// The last deadline known, over time.
    pub(in crate::assess) fn deadlines(&self) -> Timeline<Option<When>> {
        let Ground::Reports(reports) = self.ground else {
            let days = self.change_days().into_iter();
            return Timeline::from_changes(self.deadline(Day::MIN), days.map(|day| (day, self.deadline(day))));
        };
        let from = std::iter::once(Day::MIN).chain(self.standing.change_days().skip(1));
        let books = from.zip(&self.books).map(|(from, book)| (from, reports.deadlines(book)));
        books.fold(Timeline::constant(None), |line, (from, book)| line.then_as(from, &book))
    }

    /// The days on which the deadline of the gravest clock may change, or which clock that is.
    fn change_days(&self) -> BTreeSet<Day> {
        let statuses = self.clocks.iter().flat_map(|(_, status)| status.change_days());
        let clocks = self.clocks.iter().flat_map(|(clock, _)| clock.change_days());
        statuses.chain(clocks).chain(self.standing.change_days()).collect()
    }

    /// Days late, as the clock or the reports that count on that day tell; `None` unless exact.
    pub(in crate::assess) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.late_days(day, status),
            Ground::Reports(reports) => reports.late_days(self.book(day)?, day, status),
            Ground::Judged(_) => None,
        }
    }

    /// When it was completed, or the last report filed.
    pub(super) fn fulfilled(&self, day: Day) -> Option<When> {
        let when = match self.ground {
            Ground::Clocks(_) => self.main_clock(day)?.completion(day),
            Ground::Reports(reports) => reports.filed(self.book(day)?, day),
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
        let finding = |clock: &Clock, line: Timeline<Possible<Status>>| ClockFinding {
            origin: clock.origin().clone(),
            starts: clock.starts(),
            original_deadline: clock.original_deadline(),
            deadline: clock.deadline(day),
            last_known: self.last_known(&line, day),
            status: line.at(day).clone(),
        };
        all.map(|clock| finding(clock, self.under(clock))).collect()
    }

    /// Why the status is what it is on that day; `rule` holds the duty.
    pub(in crate::assess) fn reasons(
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
            Ground::Reports(reports) => {
                reasons.extend(self.book(day).into_iter().flat_map(|book| reports.reasons(book, day)));
            }
            Ground::Judged(judged) => reasons.extend(judged.reasons(self.standing.place(day), day)),
        }
        if let Some(days) = late_days.filter(|days| *days > 0) {
            reasons.push(Reason::new(DeadlineReason::Late { days }, rule));
        }
        let missing = status.lacking();
        reasons.extend(missing.iter().map(|missing| Reason::new(missing.clone(), rule)));
        each_once(reasons)
    }
}

/// What is presumed where nothing is known.
impl Course<'_> {
    /// The status on every day, as known, and as presumed where that is one of those possible. Of reports, which come
    /// anew each year, nothing is presumed.
    pub(in crate::assess) fn presumed(&self, presumption: Presumption) -> Timeline<Possible<Status>> {
        let going_on = match self.ground {
            Ground::Clocks(clocks) => {
                let lines: Vec<_> = clocks.iter().map(|clock| clock.presumed(presumption, self.known)).collect();
                gravest(lines.iter())
            }
            Ground::Reports(_) => return self.timeline(),
            Ground::Judged(judged) => gravest(judged.presumed(self.standing, presumption, self.known).iter()),
        };
        self.filled(&self.timeline(), &going_on, presumption)
    }

    /// The same under one clock alone.
    fn presumed_under(&self, clock: &Clock, presumption: Presumption) -> Timeline<Possible<Status>> {
        self.filled(&self.under(clock), &clock.presumed(presumption, self.known), presumption)
    }

    /// What is known, filled with what goes on while the State is bound.
    fn filled(
        &self,
        told: &Timeline<Possible<Status>>,
        going_on: &Timeline<Possible<Status>>,
        presumption: Presumption,
    ) -> Timeline<Possible<Status>> {
        let going_on = self.standing.bound().join(going_on, Status::while_bound);
        let line = told.zip(&going_on, |told, presumed| match (told, presumed) {
            (Possible::Unknown { .. }, Possible::Known(status)) if told.may_be(status) => presumed.clone(),
            _ => told.clone(),
        });
        // Of days after the last known, nothing tells: there it is as last known that goes on.
        match presumption.ends(self.known) {
            Some(ends) => line.then_as(ends, told),
            None => line,
        }
    }

    /// What is presumed on that day, where the status is not known; under that clock alone, where one is given.
    pub(super) fn presumed_at(
        &self,
        day: Day,
        clock: Option<&Clock>,
        presumption: Presumption,
        duty: Duty,
    ) -> Option<Presumed> {
        let told = clock.map_or_else(|| self.timeline(), |clock| self.under(clock));
        if told.at(day).known().is_some() {
            return None;
        }
        let line = match clock {
            Some(clock) => self.presumed_under(clock, presumption),
            None => self.presumed(presumption),
        };
        let status = *line.at(day).known()?;
        let own = clock.filter(|_| status != Status::NotBound);
        let mut basis = match own {
            Some(clock) => clock.basis(presumption, (day, self.known), status),
            None => self.basis(day, status, presumption, duty),
        };
        let bound = status != Status::NotBound;
        basis.standing = (day > self.known).then_some(LastStanding::new(self.known, bound));
        Some(Presumed { status, basis })
    }

    fn basis(&self, day: Day, status: Status, presumption: Presumption, duty: Duty) -> Basis {
        let days = (day, self.known);
        let none = Basis { presumption, duty, clock: None, matter: None, deadline: None, within: None, standing: None };
        match self.ground {
            _ if status == Status::NotBound => none,
            Ground::Clocks(clocks) => {
                // The clock that gives the status: one of which it is not known, where there is one.
                let gives =
                    |clock: &&Clock| *clock.presumed(presumption, self.known).at(day) == Possible::Known(status);
                let giving: Vec<&Clock> = clocks.iter().filter(gives).collect();
                let unknown = giving.iter().rev().find(|clock| clock.status(self.period).at(day).known().is_none());
                let clock = unknown.or(giving.last());
                clock.map_or(none, |clock| clock.basis(presumption, days, status))
            }
            Ground::Judged(judged) => {
                let last = judged.last_told(self.standing.place(day), day.min(self.known));
                let matter = |status| if status == Status::Judgement { Matter::Open } else { Matter::Absent };
                let last = last.filter(|_| judged.duty() != Duty::NationalMeasures);
                Basis { matter: last.map(|(day, status)| LastMatter::new((day, matter(status)))), ..none }
            }
            Ground::Reports(_) => none,
        }
    }
}

/// The gravest of several statuses, over time; not bound where there is none.
fn gravest<'l>(lines: impl Iterator<Item = &'l Timeline<Possible<Status>>>) -> Timeline<Possible<Status>> {
    let gravest = joined(lines.cloned().collect(), |one, other| one.join(other, |one, other| (*one).max(*other)));
    gravest.unwrap_or(Timeline::constant(Possible::Known(Status::NotBound)))
}
