//! The deadline in force, over time: a fold over entry into force, decisions and sightings.

use super::period::Period;
use crate::assess::answer::{Dated, DeadlineReason, Lacking, Missing, Possible, Reason};
use crate::base::{Day, months::days_after, timeline::Timeline, truth::Truth, when::When};
use crate::record::request::RequestId;
use std::collections::BTreeSet;

/// One step of the fold: from `at` on, the deadline is `becomes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct DeadlineStep {
    /// The day of the decision, or up to which a source shows the deadline.
    pub(in crate::assess) at: When,
    pub(in crate::assess) becomes: When,
    pub(in crate::assess) replaces: When,
    /// Missing where `at` is uncertain.
    pub(super) missing_day: Missing,
    /// Missing where `becomes` is uncertain.
    pub(super) missing_deadline: Option<Missing>,
    pub(in crate::assess) reason: Reason,
    /// The request decided, if it was one.
    pub(in crate::assess) request: Option<RequestId>,
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
    pub(super) steps: Vec<DeadlineStep>,
    pub(super) doubts: Vec<Doubt>,
    /// What was asked or refused, which moves nothing.
    pub(super) notes: Vec<(When, Reason)>,
}

/// A meeting that may have decided something that is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    pub(super) from: Day,
    pub(super) ends: Day,
    pub(super) missing: Missing,
}

/// What the deadline was on a day, and what may be missing from it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct InForce {
    earliest: Day,
    latest: Day,
    missing: Lacking,
}

impl Deadlines {
    /// A deadline that nothing moves.
    pub(in crate::assess) const fn fixed(original: Dated) -> Self {
        Self { original, steps: Vec::new(), doubts: Vec::new(), notes: Vec::new() }
    }

    /// The deadline that the treaty, or the find, sets.
    pub const fn original(&self) -> When {
        self.original.when
    }

    pub(in crate::assess) fn steps(&self) -> &[DeadlineStep] {
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

    fn in_force(&self) -> Timeline<InForce> {
        let mut now = self.original.when;
        let mut missing: Lacking =
            if now.exact().is_some() { Lacking::default() } else { self.original.missing.clone().into() };
        let value = |when: When, missing: &Lacking| InForce {
            earliest: when.earliest(),
            latest: when.latest(),
            missing: missing.clone(),
        };
        let mut line = Timeline::constant(value(now, &missing));
        for step in &self.steps {
            if step.at.earliest() < step.at.latest() {
                let lacks = [Some(&step.missing_day), step.missing_deadline.as_ref()].into_iter().flatten();
                let both = missing.iter().chain(lacks).cloned().collect();
                line = line.then(step.at.earliest(), value(now.hull(step.becomes), &both));
            }
            now = step.becomes;
            missing = step.missing_deadline.clone().into_iter().collect();
            line = line.then(step.at.latest(), value(now, &missing));
        }
        line
    }

    /// The days on which a decision is or may be taken, or a deadline shown.
    pub(in crate::assess) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.steps.iter().flat_map(|step| [step.at.earliest(), step.at.latest()])
    }

    /// The last deadline known on that day; an interval where it is known only in part.
    pub fn on(&self, day: Day) -> When {
        let in_force = self.in_force();
        let InForce { earliest, latest, .. } = *in_force.at(day);
        When::between(earliest, latest).unwrap_or(When::on(latest))
    }

    /// Whether the deadline in force has passed, over time. The deadline itself is still in time. Where a meeting may have
    /// given more time than is recorded, it cannot be told.
    pub fn passed(&self) -> Timeline<Possible<bool>> {
        self.passed_in(Period::ALL)
    }

    /// The same over a period.
    pub(in crate::assess) fn passed_in(&self, period: Period) -> Timeline<Possible<bool>> {
        let mut line = Timeline::constant(Possible::Known(false));
        for stretch in self.in_force().stretches() {
            let InForce { earliest, latest, missing } = stretch.value;
            let from = stretch.from.unwrap_or(Day::MIN);
            let mut part = Timeline::constant(Possible::Known(false));
            if earliest < latest && *earliest < Day::MAX {
                part = part.then(days_after(*earliest, 1), Possible::one_of([false, true], missing.clone()));
            }
            if *latest < Day::MAX {
                part = part.then(days_after(*latest, 1), Possible::Known(true));
            }
            line = line.then_as(from, &part);
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

    /// Decisions that may be missing, over a period.
    fn unclear(&self, period: Period) -> Timeline<Lacking> {
        let fixed = self.steps.iter().map(|step| step.at.latest());
        let days: BTreeSet<Day> = self.doubts.iter().map(|doubt| doubt.from).chain(fixed).collect();
        let days = days.into_iter().filter(|day| period.sees_change(*day));
        Timeline::from_changes(self.unclear_on(period.first()), days.map(|day| (day, self.unclear_on(day))))
    }

    /// Decisions that may be missing on that day: those of each meeting up to then that is not completely recorded, unless a
    /// later decision or sighting ended all doubt.
    fn unclear_on(&self, day: Day) -> Lacking {
        let fixed = self.steps.iter().rev().map(|step| step.at.latest()).find(|fixed| *fixed <= day);
        let open = |doubt: &&Doubt| doubt.from <= day && fixed.is_none_or(|fixed| doubt.ends > fixed);
        let open = self.doubts.iter().filter(open).map(|doubt| doubt.missing.clone());
        open.collect()
    }

    /// Whether the deadline that a decision of that day would replace has passed by it.
    pub(in crate::assess) fn passed_before(&self, day: Day) -> Possible<bool> {
        let before: Vec<DeadlineStep> = self.steps.iter().filter(|step| step.at.latest() < day).cloned().collect();
        let doubts = self.doubts.iter().filter(|doubt| doubt.from < day).cloned().collect();
        Self { original: self.original.clone(), steps: before, doubts, notes: Vec::new() }.passed().at(day).clone()
    }

    /// Why the deadline on that day is what it is: the steps up to that day, and what may be missing.
    pub(in crate::assess) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
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
