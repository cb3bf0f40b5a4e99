//! The deadline in force over time, as each step left it. It is told once of all steps, and looked up.

use super::step::DeadlineStep;
use crate::assess::answer::{Dated, Lacking, Possible};
use crate::base::{Day, months::days_after, timeline::Timeline, when::When};
use crate::record::request::RequestId;
use std::collections::BTreeMap;

/// What the deadline was on a day, and what is missing to know it exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InForce {
    pub(super) deadline: When,
    missing: Lacking,
}

impl InForce {
    /// Whether it has passed, over time, if nothing ever changes it.
    pub(super) fn passed(&self) -> Timeline<Possible<bool>> {
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

/// What follows from the first deadline and the steps from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    over_time: Timeline<InForce>,
    /// The deadline before all steps.
    first: InForce,
    /// After each step, by its last day, that deadline; `None` where steps are not in that order, as may be where sources of
    /// uncertain days show deadlines.
    after: Option<Vec<(Day, InForce)>>,
    /// The days of the steps that surely fixed the deadline, but for those after which an earlier one came to stand.
    fixings: Vec<Day>,
    /// The place of the step that a request led to: each leads to one at most.
    by_request: BTreeMap<RequestId, usize>,
}

impl Line {
    /// While it is not known whether a step was taken already, the deadline is the one before or the one after.
    pub(super) fn new(original: &Dated, steps: &[DeadlineStep]) -> Self {
        let exact = original.when.exact().is_some();
        let missing = if exact { Lacking::default() } else { original.missing.clone().into() };
        let first = InForce { deadline: original.when, missing };
        let (mut now, mut after) = (first.clone(), Vec::with_capacity(steps.len()));
        let mut over_time = Timeline::constant(now.clone());
        for step in steps {
            let then = InForce { deadline: step.becomes, missing: step.missing_deadline.clone().into_iter().collect() };
            let lacks = step.perhaps.as_ref().unwrap_or(&step.missing_day);
            let lacks = std::iter::once(lacks).chain(step.missing_deadline.as_ref());
            let either = || InForce {
                deadline: now.deadline.hull(step.becomes),
                missing: now.missing.iter().chain(lacks).cloned().collect(),
            };
            if step.perhaps.is_some() {
                let either = either();
                over_time = over_time.then(step.at.earliest(), either.clone());
                now = either;
            } else {
                if step.at.exact().is_none() {
                    over_time = over_time.then(step.at.earliest(), either());
                }
                over_time = over_time.then(step.at.latest(), then.clone());
                now = then;
            }
            after.push((step.at.latest(), now.clone()));
        }
        let by_request = steps.iter().enumerate().filter_map(|(place, step)| Some((step.request?, place))).collect();
        let after = Some(after).filter(|after| after.is_sorted_by_key(|(last, _)| *last));
        Self { over_time, first, after, fixings: fixings(steps), by_request }
    }

    pub(super) const fn over_time(&self) -> &Timeline<InForce> {
        &self.over_time
    }

    /// The last day up to that one on which the deadline was surely fixed by a decision, or shown.
    pub(super) fn fixed_by(&self, day: Day) -> Option<Day> {
        self.fixed(self.fixings.partition_point(|from| *from <= day))
    }

    /// The last day before that one on which it was.
    pub(super) fn fixed_before(&self, day: Day) -> Option<Day> {
        self.fixed(self.fixings.partition_point(|from| *from < day))
    }

    fn fixed(&self, steps: usize) -> Option<Day> {
        self.fixings.get(steps.checked_sub(1)?).copied()
    }

    /// The deadline as the steps that were surely over before that day left it; `None` where they are not in order.
    pub(super) fn before(&self, day: Day) -> Option<&InForce> {
        let after = self.after.as_ref()?;
        let steps = after.partition_point(|(last, _)| *last < day);
        Some(steps.checked_sub(1).and_then(|place| after.get(place)).map_or(&self.first, |(_, now)| now))
    }

    /// The place of the step that a request led to.
    pub(super) fn place_of(&self, request: RequestId) -> Option<usize> {
        self.by_request.get(&request).copied()
    }
}

fn fixings(steps: &[DeadlineStep]) -> Vec<Day> {
    let sure = steps.iter().enumerate().filter(|(_, step)| step.perhaps.is_none());
    let mut sure: Vec<(Day, usize)> = sure.map(|(place, step)| (step.at.latest(), place)).collect();
    sure.sort_unstable();
    let mut last = None;
    sure.retain(|(_, place)| {
        let is_last = last.is_none_or(|last| last < *place);
        last = last.max(Some(*place));
        is_last
    });
    sure.into_iter().map(|(day, _)| day).collect()
}
