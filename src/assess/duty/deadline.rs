//! The deadline in force over time, as each decision left it, and whether it has passed (APMBC Art. 5(1) and (3), CCM
//! Art. 3(2) and (3), 4(1) and (5)).

use super::period::Period;
use crate::assess::answer::{Dated, DeadlineReason, Lacking, Missing, Possible, Reason};
use crate::base::{Day, months::days_after, timeline::Timeline, truth::Truth, when::When};
use crate::record::request::RequestId;
use std::collections::BTreeSet;

/// One change of the deadline, by a decision or shown by a source: from `at` on, the deadline is `becomes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct DeadlineStep {
    /// The day of the decision; of what a source shows, some day up to that of the source.
    pub(super) at: When,
    /// The new deadline.
    pub(in crate::assess) becomes: When,
    /// The deadline before.
    pub(in crate::assess) replaces: When,
    /// What is missing where `at` is uncertain.
    pub(super) missing_day: Missing,
    /// What is missing where `becomes` is uncertain.
    pub(super) missing_deadline: Option<Missing>,
    pub(super) reason: Reason,
    /// The request that was granted; `None` where a source only shows the deadline.
    pub(super) request: Option<RequestId>,
}

/// The deadlines of one clock.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, State, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let deadlines = jordan.clocks()[0].deadlines();
/// assert_eq!(deadlines.original().to_string(), "2009-05-01");
/// assert_eq!(deadlines.on("2009-01-01".parse()?).to_string(), "2012-05-01"); // extended in November 2008
/// assert_eq!(*deadlines.passed().at("2012-05-01".parse()?), Possible::Known(false)); // the last day in time
/// assert_eq!(*deadlines.passed().at("2012-05-02".parse()?), Possible::Known(true));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    pub(super) original: Dated,
    /// In the order of time.
    pub(super) steps: Vec<DeadlineStep>,
    pub(super) doubts: Vec<Doubt>,
    /// What was asked or refused, and moved nothing, each from a day on.
    pub(super) notes: Vec<(When, Reason)>,
}

/// A meeting that may have decided something that is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    /// Its first day.
    pub(super) from: Day,
    /// Its last day.
    pub(super) ends: Day,
    pub(super) missing: Missing,
}

/// What the deadline was on a day, and what is missing to know it exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
struct InForce {
    deadline: When,
    missing: Lacking,
}

impl InForce {
    /// Whether it has passed, over time, if nothing ever changes it.
    fn passed(&self) -> Timeline<Possible<bool>> {
        let (earliest, latest) = (self.deadline.earliest(), self.deadline.latest());
        let mut line = Timeline::constant(Possible::Known(false));
        if earliest < latest && earliest < Day::MAX {
            line = line.then(days_after(earliest, 1), Possible::one_of([false, true], self.missing.clone()));
        }
        if latest < Day::MAX {
            line = line.then(days_after(latest, 1), Possible::Known(true));
        }
        line
    }
}

impl Deadlines {
    /// A deadline that nothing moves.
    pub(super) const fn fixed(original: Dated) -> Self {
        Self { original, steps: Vec::new(), doubts: Vec::new(), notes: Vec::new() }
    }

    /// The deadline that the treaty, or the find, sets.
    pub const fn original(&self) -> When {
        self.original.when
    }

    /// All changes, in the order of time.
    pub(super) fn steps(&self) -> &[DeadlineStep] {
        &self.steps
    }

    /// How the grant of that request moved the deadline.
    pub(in crate::assess) fn step_of(&self, request: RequestId) -> Option<&DeadlineStep> {
        self.steps.iter().find(|step| step.request == Some(request))
    }

    /// The requests on which more time was surely granted by that day, in the order of the decisions.
    pub(in crate::assess) fn granted_by(&self, day: Day) -> impl Iterator<Item = RequestId> + '_ {
        self.steps.iter().filter(move |step| step.at.latest() <= day).filter_map(|step| step.request)
    }

    /// The deadline in force, over time. While it is not known whether a step was taken already, it is the one before
    /// or the one after.
    fn in_force(&self) -> Timeline<InForce> {
        let exact = self.original.when.exact().is_some();
        let missing = if exact { Lacking::default() } else { self.original.missing.clone().into() };
        let mut now = InForce { deadline: self.original.when, missing };
        let mut line = Timeline::constant(now.clone());
        for step in &self.steps {
            let after =
                InForce { deadline: step.becomes, missing: step.missing_deadline.clone().into_iter().collect() };
            if step.at.exact().is_none() {
                let lacks = std::iter::once(&step.missing_day).chain(step.missing_deadline.as_ref());
                let either = InForce {
                    deadline: now.deadline.hull(step.becomes),
                    missing: now.missing.iter().chain(lacks).cloned().collect(),
                };
                line = line.then(step.at.earliest(), either);
            }
            line = line.then(step.at.latest(), after.clone());
            now = after;
        }
        line
    }

    /// The days on which a decision is or may be taken, or a deadline shown.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.steps.iter().flat_map(|step| [step.at.earliest(), step.at.latest()])
    }

    /// The last deadline known on that day; an interval where it is known only in part.
    pub fn on(&self, day: Day) -> When {
        self.in_force().at(day).deadline
    }

    /// Whether the deadline in force has passed, over time. The deadline itself is still in time. Where a meeting may
    /// have given more time than is recorded, it cannot be told.
    pub fn passed(&self) -> Timeline<Possible<bool>> {
        self.passed_in(Period::ALL)
    }

    /// The same over a period.
    pub(super) fn passed_in(&self, period: Period) -> Timeline<Possible<bool>> {
        let mut line = Timeline::constant(Possible::Known(false));
        for stretch in self.in_force().stretches() {
            line = line.then_as(stretch.from.unwrap_or(Day::MIN), &stretch.value.passed());
        }
        let line = period.of(line);
        if self.doubts.is_empty() {
            return line;
        }
        line.zip(&self.unclear(period), |passed, unclear| match passed {
            Possible::Known(true) if !unclear.is_empty() => Possible::one_of([false, true], unclear.clone()),
            passed => passed.clone(),
        })
    }

    /// The decisions that may be missing, over a period.
    fn unclear(&self, period: Period) -> Timeline<Lacking> {
        let fixed = self.steps.iter().map(|step| step.at.latest());
        let days: BTreeSet<Day> = self.doubts.iter().map(|doubt| doubt.from).chain(fixed).collect();
        let days = days.into_iter().filter(|day| period.sees_change(*day));
        Timeline::from_changes(self.unclear_on(period.first()), days.map(|day| (day, self.unclear_on(day))))
    }

    /// The decisions that may be missing on that day: those of each meeting up to then that is not completely recorded,
    /// unless a later decision or sighting ended all doubt.
    fn unclear_on(&self, day: Day) -> Lacking {
        let fixed = self.steps.iter().rev().map(|step| step.at.latest()).find(|fixed| *fixed <= day);
        let open = |doubt: &&Doubt| doubt.from <= day && fixed.is_none_or(|fixed| doubt.ends > fixed);
        let open = self.doubts.iter().filter(open).map(|doubt| doubt.missing.clone());
        open.collect()
    }

    /// Whether the deadline that a decision of that day would replace had passed by then.
    pub(in crate::assess) fn passed_before(&self, day: Day) -> Possible<bool> {
        let before: Vec<DeadlineStep> = self.steps.iter().filter(|step| step.at.latest() < day).cloned().collect();
        let doubts = self.doubts.iter().filter(|doubt| doubt.from < day).cloned().collect();
        let then = Self { original: self.original.clone(), steps: before, doubts, notes: Vec::new() };
        then.passed().at(day).clone()
    }

    /// Why the deadline on that day is what it is: the steps up to then, the lapses between, and what moved nothing.
    pub(super) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let taken = self.steps.iter().filter(|step| step.at.earliest() <= day && step.at.earliest() <= known);
        let mut reasons = Vec::new();
        for step in taken {
            reasons.push(step.reason.clone());
            if step.request.is_some() && step.replaces.is_before(step.at) == Truth::Yes {
                let from = days_after(step.replaces.latest(), 1);
                let lapse = DeadlineReason::Lapse { from, to: step.at };
                reasons.push(Reason::new(lapse, step.reason.citation.clone()));
            }
        }
        let told = self.notes.iter().filter(|(when, _)| when.earliest() <= day && when.earliest() <= known);
        reasons.extend(told.map(|(_, reason)| reason.clone()));
        reasons
    }
}
