//! How the deadline of a clock moves: by the decisions on extension requests (APMBC Art. 5(5), CCM Art. 3(5) and 4(7)),
//! and by the deadlines that sources show to be in force.

use super::{
    deadline::{DeadlineStep, Deadlines, Doubt},
    records::DutyRecords,
};
use crate::assess::answer::{Dated, DeadlineReason, Missing, Reason};
use crate::base::{Day, meeting::MeetingId, months::MonthEnd, when::When};
use crate::law::limit::ExtensionRule;
use crate::record::{
    exception::{Exception, ExceptionKind},
    meeting::{Decisions, Meeting},
    request::{ExtensionRequest, Outcome},
};
use std::collections::BTreeSet;

/// The decisions that count for one clock: those of a State for a duty, taken within a period.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) records: DutyRecords<'a>,
    /// Decisions from this day on count.
    pub(super) from: Day,
    /// Decisions before this day count; `None` = however late.
    pub(super) until: Option<Day>,
    pub(super) begun: Begun,
}

/// What the clock began with, which tells what its first deadline is.
#[derive(Clone, Copy)]
pub(super) enum Begun {
    /// Entry into force: its deadline is that of the treaty.
    WithTreaty,
    /// A find after a deadline had expired: its deadline is the day on which an answer is due.
    WithFind {
        /// The last possible day of the deadline that had expired.
        expired: Day,
    },
}

impl Begun {
    const fn with_find(self) -> bool {
        matches!(self, Self::WithFind { .. })
    }

    /// Whether that deadline had expired when the clock began.
    fn came_after(self, deadline: When) -> bool {
        match self {
            Self::WithTreaty => false,
            Self::WithFind { expired } => deadline.latest() <= expired,
        }
    }
}

impl<'a> Scope<'a> {
    fn holds(&self, when: When) -> bool {
        when.latest() >= self.from && self.until.is_none_or(|until| when.earliest() < until)
    }

    /// Whether the treaty knows an extension of this duty.
    fn is_extendable(&self) -> bool {
        self.records.extension().is_some()
    }

    /// The requests decided, with the day: in the order of decision, then of filing, then of number.
    fn decisions(&self) -> Vec<(When, &'a ExtensionRequest)> {
        let day = |request: &'a ExtensionRequest| Some((self.records.register.decision_day(request)?, request));
        let dated = self.records.requests().filter_map(day);
        let mut decisions: Vec<_> = dated.filter(|(when, _)| self.holds(*when)).collect();
        decisions.sort_by_key(|(when, request)| {
            let filed = request.filed.unwrap_or(When::UNKNOWN);
            (when.latest(), filed.latest(), filed.earliest(), request.id)
        });
        decisions
    }

    /// The deadlines that sources show, with the day of the source.
    fn sightings(&self) -> impl Iterator<Item = (When, &'a Exception)> {
        let DutyRecords { history, convention, duty, .. } = self.records;
        let of_duty = move |row: &&Exception| (row.convention, row.duty) == (convention, Some(duty));
        let rows = history.exceptions.iter().filter(|row| row.exception == ExceptionKind::Deadline).filter(of_duty);
        let dated = rows.map(|row| (row.seen.or(row.known).unwrap_or(When::not_before(self.from)), row));
        dated.filter(|(seen, _)| self.holds(*seen))
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
    pub(super) fn new(original: Dated, scope: &Scope<'_>) -> Self {
        let decisions = scope.decisions().into_iter().map(|(when, request)| Event::Decision(when, request));
        let sightings = scope.sightings().map(|(seen, row)| Event::Sighting(seen, row));
        let mut events: Vec<Event<'_>> = decisions.chain(sightings).collect();
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
        Self { original, steps: fold.steps, doubts, notes: notes(scope) }
    }

    /// The same clock, read within another scope.
    pub(super) fn again(&self, scope: &Scope<'_>) -> Self {
        Self::new(self.original.clone(), scope)
    }
}

/// The deadline so far.
struct DeadlineFold {
    now: When,
    /// The last day on which it was fixed.
    at: Day,
    steps: Vec<DeadlineStep>,
    /// Stretches over which a sighting shows that nothing was decided.
    confirmed: Vec<(Day, Day)>,
    /// Meetings whose decision on this State is known.
    settled: BTreeSet<MeetingId>,
}

impl DeadlineFold {
    /// A decision: where more time was granted, a step.
    fn decide(&mut self, when: When, request: &ExtensionRequest, scope: &Scope<'_>) {
        self.settled.extend(request.meeting_id().filter(|_| request.outcome != Outcome::Unknown));
        let Outcome::Granted { until, .. } = request.outcome else { return };
        let Some(rule) = scope.records.extension() else { return };
        let becomes = until.unwrap_or_else(|| self.lawful(when, rule, scope.begun));
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

    /// What a granted deadline of unknown date can lawfully be: not before the one it replaces, and within the cap.
    fn lawful(&self, decided: When, rule: &ExtensionRule, begun: Begun) -> When {
        // A reopened duty has no deadline to count from (decision of the Twelfth Meeting of the States Parties).
        let from = if begun.with_find() { self.now.later_of(decided) } else { self.now };
        let longest = from.plus_months(rule.cap_months, MonthEnd::LastDay);
        // The day on which an answer to a find is due is no deadline: a grant may end before it.
        let answers = begun.with_find() && self.steps.is_empty();
        let shortest = if answers { self.now.earliest().min(decided.earliest()) } else { self.now.earliest() };
        When::between(shortest, longest.latest()).unwrap_or(self.now)
    }

    /// A deadline that a source shows: where it is another than the last one known, a step.
    fn sight(&mut self, seen: When, row: &Exception, scope: &Scope<'_>) {
        let (day, shown) = (seen.earliest(), row.date);
        // A deadline that had expired before shows only that no other was set.
        let expired = scope.begun.came_after(shown);
        let is_exact = shown == self.now || shown.exact().is_some();
        if expired || (self.now.intersect(shown).is_some() && is_exact) {
            self.confirmed.push((self.at, day));
        }
        if !expired && shown != self.now {
            self.steps.push(DeadlineStep {
                at: When::between(self.at.min(seen.latest()), seen.latest()).unwrap_or(seen),
                becomes: shown,
                replaces: self.now,
                missing_day: Missing::DeadlineSince(shown.latest()),
                missing_deadline: shown.exact().is_none().then_some(Missing::DeadlineSince(shown.latest())),
                reason: Reason::new(DeadlineReason::Seen { date: shown, seen }, &row.source),
                request: None,
            });
            self.now = shown;
        }
        self.at = self.at.max(day);
    }

    /// Meetings that are not completely recorded and may have decided on this State: on a request whose outcome is not
    /// known, or on one of which nothing is known.
    fn doubts(&self, scope: &Scope<'_>) -> Vec<Doubt> {
        if !scope.is_extendable() {
            return Vec::new();
        }
        let DutyRecords { register, convention, .. } = scope.records;
        let meetings = register.calendar(convention).into_iter();
        let incomplete = meetings.filter(|meeting| meeting.decisions == Decisions::Incomplete);
        incomplete.filter_map(|meeting| self.doubt(meeting, scope)).collect()
    }

    fn doubt(&self, meeting: &Meeting, scope: &Scope<'_>) -> Option<Doubt> {
        let from = meeting.starts?;
        let ends = meeting.ends.unwrap_or(from);
        let confirmed = self.confirmed.iter().any(|(since, until)| *since <= ends && ends <= *until);
        if self.settled.contains(&meeting.id()) || from < scope.from || confirmed {
            return None;
        }
        let asked = scope.records.requests().find(|request| request.meeting == Some(meeting.meeting));
        let missing = asked.map_or(Missing::Decisions(meeting.id()), |request| Missing::Outcome(request.id));
        Some(Doubt { from, ends, missing })
    }
}

/// Requests that moved nothing: refused, of unknown outcome, or granted where the treaty knows no extension.
fn notes(scope: &Scope<'_>) -> Vec<(When, Reason)> {
    let note = |request: &ExtensionRequest| {
        let when = scope.records.register.decision_day(request).or(request.filed)?;
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
    scope.records.requests().filter_map(note).collect()
}
