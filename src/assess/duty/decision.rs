//! From the requests and sightings of a State to its deadlines: a fold over what was decided, and when.

use super::deadline::{DeadlineStep, Deadlines, Doubt};
use crate::assess::answer::{Dated, DeadlineReason, Missing, Reason};
use crate::base::{Day, convention::Convention, duty::Duty, meeting::MeetingId, months::MonthEnd, when::When};
use crate::law::limit::TimeLimit;
use crate::record::{
    exception::{Exception, ExceptionKind},
    history::History,
    meeting::Decisions,
    register::Register,
    request::{ExtensionRequest, Outcome},
};
use std::collections::BTreeSet;

/// Where to look for decisions: those of a State for a duty, taken within a period.
pub(in crate::assess) struct Scope<'a> {
    pub(in crate::assess) register: &'a Register,
    pub(in crate::assess) history: &'a History,
    pub(in crate::assess) convention: Convention,
    pub(in crate::assess) duty: Duty,
    /// Decisions from this day on count.
    pub(in crate::assess) from: Day,
    /// Decisions before this day count.
    pub(in crate::assess) until: Option<Day>,
    /// A deadline up to that day, shown later, says only that no other was set.
    pub(in crate::assess) stale: Option<Day>,
}

impl Scope<'_> {
    fn holds(&self, when: When) -> bool {
        when.latest() >= self.from && self.until.is_none_or(|until| when.earliest() < until)
    }

    /// Whether the treaty knows an extension of this duty.
    fn is_extendable(&self) -> bool {
        TimeLimit::of(self.convention, self.duty).is_some_and(|limit| limit.extension.is_some())
    }

    fn requests(&self) -> Vec<(When, &ExtensionRequest)> {
        let requests = self.history.requests_for(self.convention, self.duty);
        let dated = requests.filter_map(|request| Some((self.register.decision_day(request)?, request)));
        let mut requests: Vec<_> = dated.filter(|(when, _)| self.holds(*when)).collect();
        // By decision, then by filing; never by number, unless nothing else tells.
        requests.sort_by_key(|(when, request)| {
            let filed = request.filed.unwrap_or(When::UNKNOWN);
            (when.latest(), filed.latest(), filed.earliest(), request.id)
        });
        requests
    }
}

/// A statement that moves or confirms the deadline.
enum Event<'a> {
    Decision(When, &'a ExtensionRequest),
    Sighting(When, &'a Exception),
}

impl Event<'_> {
    fn order(&self) -> (Day, u8) {
        match self {
            Self::Decision(when, _) => (when.latest(), 0),
            Self::Sighting(seen, _) => (seen.earliest(), 1),
        }
    }
}

impl Deadlines {
    /// The fold, from an original deadline.
    pub(in crate::assess) fn new(original: Dated, scope: &Scope<'_>) -> Self {
        let mut events: Vec<Event<'_>> =
            scope.requests().into_iter().map(|(when, request)| Event::Decision(when, request)).collect();
        let sightings = scope.history.exceptions.iter().filter(|row| {
            row.exception == ExceptionKind::Deadline
                && (row.convention, row.duty) == (scope.convention, Some(scope.duty))
        });
        let sightings = sightings.map(|row| (row.seen.or(row.known).unwrap_or(When::not_before(scope.from)), row));
        events.extend(sightings.filter(|(seen, _)| scope.holds(*seen)).map(|(seen, row)| Event::Sighting(seen, row)));
        events.sort_by_key(Event::order);
        let mut fold = DeadlineFold {
            now: original.when,
            at: scope.from,
            steps: Vec::new(),
            confirmed: Vec::new(),
            settled: BTreeSet::new(),
        };
        for event in events {
            match event {
                Event::Decision(when, request) => fold.decide(when, request, scope),
                Event::Sighting(seen, row) => fold.sight(seen, row, scope),
            }
        }
        let doubts = fold.doubts(scope);
        let notes = notes(scope);
        Self { original, steps: fold.steps, doubts, notes }
    }

    /// The same clock, read within another scope.
    pub(in crate::assess) fn again(&self, scope: &Scope<'_>) -> Self {
        Self::new(self.original.clone(), scope)
    }
}

struct DeadlineFold {
    now: When,
    /// The last day on which the deadline was fixed.
    at: Day,
    steps: Vec<DeadlineStep>,
    /// Stretches over which a sighting shows that nothing was decided.
    confirmed: Vec<(Day, Day)>,
    /// Meetings whose decision on this State is known.
    settled: BTreeSet<MeetingId>,
}

impl DeadlineFold {
    fn decide(&mut self, when: When, request: &ExtensionRequest, scope: &Scope<'_>) {
        self.settled.extend(request.meeting_id().filter(|_| request.outcome != Outcome::Unknown));
        let Outcome::Granted { until, .. } = request.outcome else { return };
        if !scope.is_extendable() {
            return;
        }
        let becomes = until.unwrap_or_else(|| self.lawful(when, scope));
        let granted = DeadlineReason::Granted { request: request.id, decided: when, until: becomes };
        self.steps.push(DeadlineStep {
            at: when,
            becomes,
            replaces: self.now,
            missing_day: Missing::DecisionDay(request.id),
            missing_deadline: becomes.exact().is_none().then_some(Missing::GrantedDeadline(request.id)),
            reason: Reason::new(granted, &request.source),
            request: Some(request.id),
        });
        self.now = becomes;
        self.at = self.at.max(when.latest());
    }

    /// What a granted deadline of unknown date can lawfully be: not earlier than the one it replaces, and within the cap.
    fn lawful(&self, decided: When, scope: &Scope<'_>) -> When {
        let Some(rule) = TimeLimit::of(scope.convention, scope.duty).and_then(|limit| limit.extension.as_ref()) else {
            return When::not_before(self.now.earliest());
        };
        // A reopened duty has no deadline to count from (decision of the Twelfth Meeting of the States Parties).
        let from = if scope.stale.is_some() { self.now.later_of(decided) } else { self.now };
        let longest = from.plus_months(rule.cap_months, MonthEnd::LastDay);
        // The day on which an answer to a find is due is no deadline that a grant could not shorten.
        let answers = scope.stale.is_some() && self.steps.is_empty();
        let shortest = if answers { self.now.earliest().min(decided.earliest()) } else { self.now.earliest() };
        When::between(shortest, longest.latest()).unwrap_or(self.now)
    }

    fn sight(&mut self, seen: When, row: &Exception, scope: &Scope<'_>) {
        let day = seen.earliest();
        // A deadline that had passed when this clock began shows only that no other was set.
        if scope.stale.is_some_and(|stale| row.date.latest() <= stale) {
            self.confirmed.push((self.at, day));
            self.at = self.at.max(day);
            return;
        }
        if self.now.intersect(row.date).is_some() && (row.date == self.now || row.date.exact().is_some()) {
            self.confirmed.push((self.at, day));
        }
        if row.date != self.now {
            let shown = DeadlineReason::Seen { date: row.date, seen };
            self.steps.push(DeadlineStep {
                at: When::between(self.at.min(seen.latest()), seen.latest()).unwrap_or(seen),
                becomes: row.date,
                replaces: self.now,
                missing_day: Missing::DeadlineSince(row.date.latest()),
                missing_deadline: row.date.exact().is_none().then_some(Missing::DeadlineSince(row.date.latest())),
                reason: Reason::new(shown, &row.source),
                request: None,
            });
            self.now = row.date;
        }
        self.at = self.at.max(day);
    }

    /// Incomplete meetings that may have decided on this State, and requests whose outcome is not known.
    fn doubts(&self, scope: &Scope<'_>) -> Vec<Doubt> {
        if !scope.is_extendable() {
            return Vec::new();
        }
        let meetings = scope.register.calendar(scope.convention);
        let open = meetings
            .into_iter()
            .filter(|meeting| meeting.decisions == Decisions::Incomplete && !self.settled.contains(&meeting.id()));
        let doubts = open.filter_map(|meeting| {
            let from = meeting.starts?;
            let ends = meeting.ends.unwrap_or(from);
            let mut requests = scope.history.requests_for(scope.convention, scope.duty);
            let asked = requests.find(|request| request.meeting == Some(meeting.meeting));
            let missing = asked.map_or(Missing::Decisions(meeting.id()), |request| Missing::Outcome(request.id));
            let confirmed = self.confirmed.iter().any(|(since, until)| *since <= ends && ends <= *until);
            (from >= scope.from && !confirmed).then_some(Doubt { from, ends, missing })
        });
        doubts.collect()
    }
}

/// Requests that moved nothing: refused, without an outcome known to us, or granted where the treaty knows no extension.
fn notes(scope: &Scope<'_>) -> Vec<(When, Reason)> {
    let requests = scope.history.requests_for(scope.convention, scope.duty);
    let note = |request: &ExtensionRequest| {
        let when = scope.register.decision_day(request).or(request.filed)?;
        let because = match request.outcome {
            Outcome::NotGranted { .. } => DeadlineReason::NotGranted { request: request.id, decided: when },
            Outcome::Granted { .. } if !scope.is_extendable() => {
                DeadlineReason::GrantedWithoutRule { request: request.id }
            }
            Outcome::Unknown => DeadlineReason::Filed { request: request.id, date: request.filed },
            Outcome::Granted { .. } | Outcome::Moot => return None,
        };
        let since = if request.outcome == Outcome::Unknown { request.filed.unwrap_or(when) } else { when };
        scope.holds(when).then(|| (since, Reason::new(because, &request.source)))
    };
    requests.filter_map(note).collect()
}
