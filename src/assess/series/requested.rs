//! One request under one clock: how early it came, what was asked and what was given, and whether it was done by then.

use crate::assess::{
    answer::Possible,
    duty::{Clock, DeadlineStep, Status},
};
use crate::base::{Day, month_span::MonthSpan, read, timeline::Timeline, truth::Truth, when::When};
use crate::law::reading::Readings;
use crate::record::{
    register::Register,
    request::{Contradiction, ExtensionRequest, Outcome, RequestId},
};
use serde::Serialize;
use std::{fmt, ops::RangeInclusive};

/// What a request under one clock asked, and what came of it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, Truth, base::MonthSpan, data};
/// let register = data::register()?;
/// let zimbabwe = register.state(State::ZWE).extensions(register.known());
/// let third = zimbabwe.iter().flat_map(|entry| &entry.requests).find(|one| one.request.number == 3).ok_or("no third")?;
/// assert_eq!(third.then_deadline, Some("2013-01-01".parse()?));
/// assert_eq!(third.days_before, Some(276..=276)); // filed on 31 March 2012
/// assert_eq!((third.granted, third.granted_until), (Truth::Yes, Some("2015-01-01".parse()?)));
/// assert_eq!(third.months_granted, Some(MonthSpan::months(24)..=MonthSpan::months(24)));
/// assert_eq!(third.done_by_then, Truth::Unknown); // no end was announced, as far as recorded
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RequestedTime {
    /// Which request.
    pub request: RequestId,
    /// Whether it is surely about this clock; else it may be.
    pub surely: bool,
    /// When it was filed; `None` = not known, or contradicted by another of its dates.
    pub filed: Option<When>,
    /// The deadline in force when it was filed, as far as known.
    pub then_deadline: Option<When>,
    /// How many days before that deadline it was filed, the fewest and the most; negative = after it. `None` where an end
    /// is open.
    pub days_before: Option<RangeInclusive<i64>>,
    /// The months asked.
    pub months_asked: Option<RangeInclusive<MonthSpan>>,
    /// By when it was announced to be done: the end of the time asked.
    pub asked_until: Option<When>,
    /// Whether more time was given under this clock by the day asked about.
    pub granted: Truth,
    /// Whether it became moot: what it asked time for is, or may be, done, so that nothing was decided.
    pub became_moot: bool,
    /// The new deadline.
    pub granted_until: Option<When>,
    /// The months given beyond the deadline replaced, or from the decision where it replaced none.
    pub months_granted: Option<RangeInclusive<MonthSpan>>,
    /// Whether it was done by the end announced. Unknown where none was, and before that day.
    pub done_by_then: Truth,
}

/// A clock with its status, and the day asked about.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) register: &'a Register,
    pub(super) readings: Readings,
    pub(super) clock: &'a Clock,
    pub(super) status: &'a Timeline<Possible<Status>>,
    pub(super) day: Day,
}

impl Asked<'_> {
    /// A request under this clock; `None` where it is about another, or came later.
    pub(super) fn request(&self, request: &ExtensionRequest) -> Option<RequestedTime> {
        let deadlines = self.clock.deadlines();
        let came = request.filed.or_else(|| self.register.decision_day(request)).unwrap_or(When::UNKNOWN);
        if !deadlines.may_be_asked_by(request.id) || came.earliest() > self.day {
            return None;
        }
        let contradictions = self.register.contradictions(request);
        let filed = request.filed.filter(|_| !contradictions.iter().any(|one| Contradiction::is_of_filing(*one)));
        // What was filed came before it was decided.
        let decided = self.register.decision_day(request).map_or(Day::MAX, When::latest);
        let before = filed.map(|filed| filed.intersect(When::not_after(decided)).unwrap_or(filed));
        let step = deadlines.step_of(request.id).filter(|step| step.at.earliest() <= self.day);
        let then_deadline = before.and_then(|filed| self.deadline_before(filed, step));
        let replaced = step.map(|step| self.counts_from(step)).or(then_deadline);
        let asked_until = request.asked_until.or_else(|| {
            let months = request.months_asked?;
            Some(replaced?.plus_months(months, self.readings.month_end))
        });
        let months_asked = match request.months_asked.map(MonthSpan::months) {
            Some(months) => Some(months..=months),
            None => replaced.zip(request.asked_until).and_then(|(from, to)| MonthSpan::from_to(from, to)),
        };
        Some(RequestedTime {
            request: request.id,
            surely: deadlines.is_asked_by(request.id),
            filed,
            then_deadline,
            days_before: before.zip(then_deadline).and_then(|(filed, deadline)| filed.days_to(deadline)),
            months_asked,
            asked_until,
            granted: step.map_or_else(
                || self.without_step(request),
                |step| if step.surely_by(self.day) { Truth::Yes } else { Truth::Unknown },
            ),
            became_moot: request.outcome == Outcome::Moot && self.may_be_done(),
            granted_until: step.map(|step| step.becomes),
            months_granted: step.and_then(|step| MonthSpan::from_to(self.counts_from(step), step.becomes)),
            done_by_then: asked_until.map_or(Truth::Unknown, |until| self.is_done_by(until)),
        })
    }

    /// From when the time that a step gave is counted: from the deadline that it replaced, or from the decision where
    /// there was none to replace.
    pub(super) fn counts_from(&self, step: &DeadlineStep) -> When {
        let first = self.clock.deadlines().steps().first() == Some(step);
        let replaces_none = self.clock.original_deadline().is_none() && first;
        if replaces_none || self.clock.answers_a_find(step) { step.at } else { step.replaces }
    }

    /// The deadline on some day of those, before that step was taken.
    fn deadline_before(&self, days: When, step: Option<&DeadlineStep>) -> Option<When> {
        let taken = step.map_or(Day::MAX, |step| step.at.earliest());
        let changes = self.clock.deadlines().changes_on(days);
        let asked = std::iter::once(days.earliest()).chain(changes).filter(|day| *day < taken);
        let replaced = step.filter(|_| days.latest() >= taken).map(|step| step.replaces);
        asked.filter_map(|day| self.clock.deadline(day)).chain(replaced).reduce(When::hull)
    }

    /// Whether a request of which no step is known gave more time.
    fn without_step(&self, request: &ExtensionRequest) -> Truth {
        let over = |date: Option<When>| date.is_some_and(|date| date.latest() <= self.day);
        match request.outcome {
            // It was decided later.
            _ if self.register.decision_day(request).is_some_and(|when| when.earliest() > self.day) => Truth::No,
            Outcome::Moot => Truth::No,
            Outcome::NotGranted { .. } if over(self.register.decision_day(request)) => Truth::No,
            Outcome::Unknown if over(request.withdrawn) => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// Whether nothing may be left to do on the day asked about.
    fn may_be_done(&self) -> bool {
        let status = self.status.at(self.day);
        [Status::Fulfilled, Status::NotApplicable].iter().any(|one| status.may_be(one))
    }

    /// Whether all was done by then, as far as the day asked about can tell.
    fn is_done_by(&self, until: When) -> Truth {
        let all = |day: Day, is: fn(&Status) -> bool| self.status.at(day).options().iter().all(is);
        let done = |status: &Status| matches!(status, Status::Fulfilled | Status::NotApplicable);
        let open = |status: &Status| matches!(status, Status::InTime | Status::Overdue | Status::Judgement);
        match until {
            _ if all(until.earliest().min(self.day), done) => Truth::Yes,
            _ if until.latest() <= self.day && all(until.latest(), open) => Truth::No,
            _ => Truth::Unknown,
        }
    }
}

/// `ZWE/apmbc-5/3: filed 276 days before 2013-01-01, granted to 2015-01-01`.
impl fmt::Display for RequestedTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { request, then_deadline, days_before, asked_until, granted, became_moot, granted_until, .. } = self;
        write!(f, "{request}: ")?;
        match days_before.as_ref().zip(*then_deadline) {
            Some((days, deadline)) => {
                let (least, most) = (days.start(), days.end());
                let to = if least == most { format!("{most}") } else { format!("{least} to {most}") };
                write!(f, "filed {to} days before {deadline}")?;
            }
            None => f.write_str("filed on a day not known")?,
        }
        if let Some(until) = asked_until {
            write!(f, ", asked until {until}")?;
        }
        match (granted, granted_until) {
            _ if *became_moot => f.write_str(", became moot"),
            (Truth::No, _) => f.write_str(", not granted"),
            (Truth::Yes, Some(until)) => write!(f, ", granted to {until}"),
            (_, Some(until)) => write!(f, ", perhaps granted to {until}"),
            (_, None) => f.write_str(", not known to be decided"),
        }
    }
}
