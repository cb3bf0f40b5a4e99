//! The deadline in force, over time: a fold over entry into force, decisions and sightings.

use super::{
    missing::{Dated, Lacking, Missing},
    period::Period,
    possible::Possible,
    reason::{Because, Reason},
    request::decided,
};
use crate::base::{
    Day,
    citation::Citation,
    convention::Convention,
    duty::Duty,
    meeting::MeetingId,
    months::{MonthEnd, days_after},
    timeline::Timeline,
    truth::Truth,
    when::When,
};
use crate::law::limit::TimeLimit;
use crate::record::{
    exception::ExceptionKind,
    history::History,
    meeting::Decisions,
    register::Register,
    request::{ExtensionRequest, Outcome, RequestId},
};
use std::collections::BTreeSet;

/// One step of the fold: from `at` on, the deadline is `becomes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The day of the decision, or up to which a source shows the deadline.
    pub(super) at: When,
    pub(super) becomes: When,
    pub(super) replaces: When,
    /// Missing where `at` is uncertain.
    missing_day: Missing,
    /// Missing where `becomes` is uncertain.
    missing_deadline: Option<Missing>,
    pub(super) reason: Reason,
    /// The request decided, if it was one.
    pub(super) request: Option<RequestId>,
}

/// The deadlines of one clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    original: Dated,
    steps: Vec<Step>,
    doubts: Vec<Doubt>,
    /// What was asked or refused, which moves nothing.
    notes: Vec<(When, Reason)>,
}

/// A meeting that may have decided something that is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Doubt {
    from: Day,
    ends: Day,
    missing: Missing,
}

/// What the deadline was on a day, and what may be missing from it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct InForce {
    earliest: Day,
    latest: Day,
    missing: Lacking,
}

/// Where to look for decisions: those of a State for a duty, taken within a period.
pub(super) struct Scope<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) convention: Convention,
    pub(super) duty: Duty,
    /// Decisions from this day on count.
    pub(super) from: Day,
    /// Decisions before this day count.
    pub(super) until: Option<Day>,
    /// A deadline up to that day, shown later, says only that no other was set.
    pub(super) stale: Option<Day>,
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
        let of = |request: &&ExtensionRequest| (request.id.convention, request.id.duty) == (self.convention, self.duty);
        let requests = self.history.requests.iter().filter(of);
        let dated = requests.filter_map(|request| Some((decided(self.register, request)?, request)));
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
    Sighting(When, &'a crate::record::exception::Exception),
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
    pub(super) fn new(original: Dated, scope: &Scope<'_>) -> Self {
        let mut events: Vec<Event<'_>> =
            scope.requests().into_iter().map(|(when, request)| Event::Decision(when, request)).collect();
        let sightings = scope.history.exceptions.iter().filter(|row| {
            row.exception == ExceptionKind::Deadline
                && (row.convention, row.duty) == (scope.convention, Some(scope.duty))
        });
        let sightings = sightings.map(|row| (row.seen.or(row.known).unwrap_or(When::not_before(scope.from)), row));
        events.extend(sightings.filter(|(seen, _)| scope.holds(*seen)).map(|(seen, row)| Event::Sighting(seen, row)));
        events.sort_by_key(Event::order);
        let mut fold = Fold {
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

    /// A deadline that nothing moves.
    pub(super) const fn fixed(original: Dated) -> Self {
        Self { original, steps: Vec::new(), doubts: Vec::new(), notes: Vec::new() }
    }

    /// The same clock, read within another scope.
    pub(super) fn again(&self, scope: &Scope<'_>) -> Self {
        Self::new(self.original.clone(), scope)
    }

    /// The deadline that the treaty, or the find, sets.
    pub const fn original(&self) -> When {
        self.original.when
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
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
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
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
    pub(super) fn passed_in(&self, period: Period) -> Timeline<Possible<bool>> {
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
    pub(super) fn passed_before(&self, day: Day) -> Possible<bool> {
        let before: Vec<Step> = self.steps.iter().filter(|step| step.at.latest() < day).cloned().collect();
        let doubts = self.doubts.iter().filter(|doubt| doubt.from < day).cloned().collect();
        Self { original: self.original.clone(), steps: before, doubts, notes: Vec::new() }.passed().at(day).clone()
    }

    /// Why the deadline on that day is what it is: the steps up to that day, and what may be missing.
    pub(super) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let taken = self.steps.iter().filter(|step| step.at.earliest() <= day && step.at.earliest() <= known);
        let mut reasons = Vec::new();
        for step in taken {
            reasons.push(step.reason.clone());
            if step.request.is_some() && step.replaces.is_before(step.at) == Truth::Yes {
                let from = days_after(step.replaces.latest(), 1);
                let lapse = Because::Lapse { from, to: step.at.to_string() };
                reasons.push(Reason { because: lapse, citation: step.reason.citation.clone() });
            }
        }
        let told = self.notes.iter().filter(|(when, _)| when.earliest() <= day && when.earliest() <= known);
        reasons.extend(told.map(|(_, reason)| reason.clone()));
        reasons
    }
}

struct Fold {
    now: When,
    /// The last day on which the deadline was fixed.
    at: Day,
    steps: Vec<Step>,
    /// Stretches over which a sighting shows that nothing was decided.
    confirmed: Vec<(Day, Day)>,
    /// Meetings whose decision on this State is known.
    settled: BTreeSet<MeetingId>,
}

impl Fold {
    fn decide(&mut self, when: When, request: &ExtensionRequest, scope: &Scope<'_>) {
        let meeting = request.meeting.map(|session| MeetingId { convention: scope.convention, session });
        self.settled.extend(meeting.filter(|_| request.outcome != Outcome::Unknown));
        let Outcome::Granted { until, .. } = request.outcome else { return };
        if !scope.is_extendable() {
            return;
        }
        let becomes = until.unwrap_or_else(|| self.lawful(when, scope));
        let granted = Because::Granted { request: request.id, decided: when.to_string(), until: becomes.to_string() };
        self.steps.push(Step {
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

    fn sight(&mut self, seen: When, row: &crate::record::exception::Exception, scope: &Scope<'_>) {
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
            let shown = Because::DeadlineSeen { date: row.date.to_string(), seen: seen.to_string() };
            self.steps.push(Step {
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
        let meetings = scope.register.meetings(scope.convention);
        let open = meetings
            .into_iter()
            .filter(|meeting| meeting.decisions == Decisions::Incomplete && !self.settled.contains(&meeting.id()));
        let doubts = open.filter_map(|meeting| {
            let from = meeting.starts?;
            let ends = meeting.ends.unwrap_or(from);
            let asked = scope.history.requests.iter().find(|request| {
                (request.id.convention, request.id.duty, request.meeting)
                    == (scope.convention, scope.duty, Some(meeting.meeting))
            });
            let missing = asked.map_or(Missing::Decisions(meeting.id()), |request| Missing::Outcome(request.id));
            let confirmed = self.confirmed.iter().any(|(since, until)| *since <= ends && ends <= *until);
            (from >= scope.from && !confirmed).then_some(Doubt { from, ends, missing })
        });
        doubts.collect()
    }
}

/// Requests that moved nothing: refused, without an outcome known to us, or granted where the treaty knows no extension.
fn notes(scope: &Scope<'_>) -> Vec<(When, Reason)> {
    let of = |request: &&ExtensionRequest| (request.id.convention, request.id.duty) == (scope.convention, scope.duty);
    let requests = scope.history.requests.iter().filter(of);
    let note = |request: &ExtensionRequest| {
        let when = decided(scope.register, request).or(request.filed)?;
        let because = match request.outcome {
            Outcome::NotGranted { .. } => Because::NotGranted { request: request.id, decided: when.to_string() },
            Outcome::Granted { .. } if !scope.is_extendable() => Because::GrantedWithoutRule { request: request.id },
            Outcome::Unknown => Because::Filed { request: request.id, date: Because::date(request.filed) },
            Outcome::Granted { .. } | Outcome::Moot => return None,
        };
        let since = if request.outcome == Outcome::Unknown { request.filed.unwrap_or(when) } else { when };
        scope.holds(when).then(|| (since, Reason::new(because, &request.source)))
    };
    requests.filter_map(note).collect()
}

/// The reason for an original deadline.
pub(super) fn original_reason(limit: &TimeLimit, deadline: When) -> Reason {
    let because = Because::OriginalDeadline { months: limit.months, date: deadline.to_string() };
    Reason { because, citation: Citation::Provision(limit.provision) }
}
