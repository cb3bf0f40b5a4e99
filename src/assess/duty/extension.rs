//! How the deadline of a clock moves: by the decisions on extension requests (APMBC Art. 5(5), CCM Art. 3(5) and 4(7)),
//! and by the deadlines that sources show to be in force.

use super::{
    deadline::{Asked, Begun, Clash, Deadlines, Doubt},
    records::DutyRecords,
    step::DeadlineStep,
    subject::{Place, Subject, Subjects},
};
use crate::assess::answer::{Dated, DeadlineReason, Missing, Reason};
use crate::base::{Day, known_day, meeting::MeetingId, truth::Truth, when::When};
use crate::law::{limit::ExtensionRule, reading::Readings};
use crate::record::{
    exception::{Exception, ExceptionKind},
    meeting::{Decisions, Meeting},
    request::{Contradiction, ExtensionRequest, Outcome, RequestId},
};
use std::collections::BTreeSet;

/// The decisions that count for one clock: those of a State for a duty, taken within a period.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) records: DutyRecords<'a>,
    pub(super) readings: Readings,
    pub(super) subjects: &'a Subjects<'a>,
    pub(super) place: Place<'a>,
    /// Decisions from this day on count.
    pub(super) from: Day,
    /// Decisions before this day count; `None` = however late.
    pub(super) until: Option<Day>,
    /// The day on which the next consent takes over; `None` where there is no other.
    pub(super) next: Option<Day>,
    pub(super) begun: Begun,
    pub(super) more_time: MoreTime,
}

/// Whether the deadline of a clock can be extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MoreTime {
    /// As far as its article says so.
    ByRule,
    /// By the reading, not that of this period.
    OtherPeriod,
    /// It is not known from when the period runs, nor whether it does.
    NotBegun,
}

/// A decision on a request, or the days on which it may have been taken.
#[derive(Clone)]
struct Decision<'a> {
    when: When,
    request: &'a ExtensionRequest,
    /// What is missing to tell whether it was taken on this clock; `None` where it surely was.
    perhaps: Option<Missing>,
    /// Whether the votes recorded are against it.
    against_votes: bool,
}

impl<'a> Scope<'a> {
    fn holds(&self, when: When) -> bool {
        when.latest() >= self.from && self.until.is_none_or(|until| when.earliest() < until)
    }

    /// Whether a request is about this clock, where it was decided or filed on that day.
    fn is_asked(&self, when: When, request: &ExtensionRequest) -> Truth {
        let subject = self.subjects.of_request(request);
        // What is told to be about entry into force is so after a find, too.
        let within =
            if subject == Subject::Entry { Self { until: self.next, ..*self }.holds(when) } else { self.holds(when) };
        Truth::from(within) & subject.is_of(self.place)
    }

    /// The rule on its extension; `None` where it cannot be extended.
    fn extension(&self) -> Option<&'static ExtensionRule> {
        self.records.extension().filter(|_| self.more_time == MoreTime::ByRule)
    }

    /// The requests that are surely about this clock.
    fn requests(&self) -> BTreeSet<RequestId> {
        let day = |request: &ExtensionRequest| self.records.register.decision_day(request).or(request.filed);
        let own =
            |request: &&ExtensionRequest| day(request).is_some_and(|day| self.is_asked(day, request) == Truth::Yes);
        self.records.requests().filter(own).map(|request| request.id).collect()
    }

    /// The requests decided, with the day: in the order of decision, then of filing, then of number.
    fn decisions(&self) -> Vec<Decision<'a>> {
        let mut decisions: Vec<_> = self.records.requests().filter_map(|request| self.decision(request)).collect();
        decisions.sort_by_key(|Decision { when, request, .. }| {
            let filed = request.filed.unwrap_or(When::UNKNOWN);
            (when.latest(), filed.latest(), filed.earliest(), request.id)
        });
        decisions
    }

    fn decision(&self, request: &'a ExtensionRequest) -> Option<Decision<'a>> {
        let register = self.records.register;
        let told = register.decision_day(request)?;
        let asked = self.is_asked(told, request);
        let contradictions = register.contradictions(request);
        let perhaps = match (asked, contradictions.is_empty()) {
            (Truth::No, _) => return None,
            (Truth::Unknown, _) => Some(Missing::RequestClock(request.id)),
            (Truth::Yes, false) => Some(Missing::RequestFacts(request.id)),
            (Truth::Yes, true) => None,
        };
        let against_votes = contradictions.contains(&Contradiction::AgainstVotes);
        let sat = contradictions.iter().find_map(|one| match one {
            Contradiction::DecidedElsewhere { sat, .. } => Some(*sat),
            _ => None,
        });
        Some(Decision { when: sat.map_or(told, |sat| told.hull(sat)), request, perhaps, against_votes })
    }

    /// The deadlines that sources show, with the day of the source, and whether they are of this clock.
    fn sightings(&self) -> impl Iterator<Item = (When, &'a Exception, Truth)> {
        let DutyRecords { history, convention, duty, .. } = self.records;
        let of_duty = move |row: &&Exception| (row.convention, row.duty) == (convention, Some(duty));
        let rows = history.exceptions.iter().filter(|row| row.exception == ExceptionKind::Deadline).filter(of_duty);
        let dated = rows.map(|row| (row.seen.or(row.known).unwrap_or(When::not_before(self.from)), row));
        let of = |(seen, row)| (seen, row, self.subjects.of_sighting(seen, row).is_of(self.place));
        dated.filter(|(seen, _)| self.holds(*seen)).map(of).filter(|(.., own)| *own != Truth::No)
    }

    /// The requests that may be about this clock, and of which it is not known how they ended.
    fn pending(&self) -> impl Iterator<Item = &'a ExtensionRequest> {
        let open = |request: &&ExtensionRequest| request.outcome == Outcome::Unknown && request.withdrawn.is_none();
        let own = |request: &&ExtensionRequest| self.subjects.of_request(request).is_of(self.place) != Truth::No;
        self.records.requests().filter(open).filter(own)
    }

    /// All requests that may be about this clock, as long as they are not decided.
    fn asked(&self) -> Vec<Asked> {
        let own = |request: &&ExtensionRequest| {
            let day = self.records.register.decision_day(request).or(request.filed).unwrap_or(When::UNKNOWN);
            self.is_asked(day, request) != Truth::No
        };
        let asked = |request: &ExtensionRequest| {
            let decided = match request.outcome {
                Outcome::Granted { .. } | Outcome::NotGranted { .. } => self.records.register.decision_day(request),
                Outcome::Moot => Some(When::UNKNOWN),
                Outcome::Unknown => None,
            };
            let over = decided.into_iter().chain(request.withdrawn).map(When::earliest).min();
            Asked {
                request: request.id,
                filed: request.filed.unwrap_or(When::UNKNOWN),
                until: over.unwrap_or(Day::MAX),
            }
        };
        let mut all: Vec<Asked> = self.records.requests().filter(own).map(asked).collect();
        all.sort_by_key(|asked| asked.request);
        all
    }

    /// Whether one of them may have been filed by that day.
    fn has_pending(&self, day: Day) -> bool {
        self.pending().any(|request| request.filed.is_none_or(|filed| filed.earliest() <= day))
    }
}

/// The grants among these decisions: from when each may have been, and until when it gave time, where that is told.
fn grants(decisions: &[Decision<'_>]) -> Vec<(Day, Option<When>)> {
    let granted = decisions.iter().filter_map(|Decision { when, request, .. }| match request.outcome {
        Outcome::Granted { until, .. } => Some((when.earliest(), until)),
        _ => None,
    });
    granted.collect()
}

/// A statement that moves or confirms the deadline.
enum Event<'a> {
    Decision(Decision<'a>),
    Sighting(When, &'a Exception, Truth),
}

impl Event<'_> {
    fn order(&self) -> (Day, u8) {
        match self {
            Self::Decision(decision) => (decision.when.latest(), 0),
            Self::Sighting(seen, ..) => (seen.earliest(), 1),
        }
    }
}

impl Deadlines {
    /// The fold, from an original deadline.
    pub(super) fn new(original: Dated, scope: &Scope<'_>) -> Self {
        let decisions = scope.decisions();
        let grants = grants(&decisions);
        let decisions = decisions.into_iter().map(Event::Decision);
        let sightings = scope.sightings().map(|(seen, row, own)| Event::Sighting(seen, row, own));
        let mut events: Vec<Event<'_>> = decisions.chain(sightings).collect();
        events.sort_by_key(Event::order);
        let mut fold = DeadlineFold {
            now: original.when,
            at: scope.from,
            steps: Vec::new(),
            confirmed: Vec::new(),
            settled: BTreeSet::new(),
            refused: None,
            clashes: Vec::new(),
            grants,
        };
        for event in events {
            match event {
                Event::Decision(decision) => fold.decide(&decision, scope),
                Event::Sighting(seen, row, own) => fold.sight(seen, row, own, scope),
            }
        }
        let doubts = fold.doubts(scope);
        let DeadlineFold { steps, clashes, .. } = fold;
        let (notes, requests) = (notes(scope), scope.requests());
        let asked = scope.asked();
        Self { doubts, notes, requests, asked, clashes, ..Self::moved(original, steps, scope.begun) }
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
    /// The last decision, where it was a refusal.
    refused: Option<RequestId>,
    clashes: Vec<Clash>,
    grants: Vec<(Day, Option<When>)>,
}

impl DeadlineFold {
    /// A decision: where more time was granted, a step.
    fn decide(&mut self, decision: &Decision<'_>, scope: &Scope<'_>) {
        let Decision { when, request, perhaps, against_votes } = decision;
        let is_known = request.outcome != Outcome::Unknown && perhaps.is_none();
        self.settled.extend(request.meeting_id().filter(|_| is_known));
        let until = match request.outcome {
            Outcome::Granted { until, .. } => until,
            // Refused by the fewer votes: it may have been granted.
            Outcome::NotGranted { .. } if *against_votes => None,
            Outcome::NotGranted { .. } => {
                if perhaps.is_none() {
                    self.refused = Some(request.id);
                }
                return;
            }
            Outcome::Unknown | Outcome::Moot => return,
        };
        let Some(rule) = scope.extension() else { return };
        let becomes = until.unwrap_or_else(|| self.lawful(*when, rule, scope));
        // More time does not end earlier: one of the two dates is wrong.
        let less = !self.answers_a_find(scope) && becomes.is_before(self.now) == Truth::Yes;
        let perhaps = perhaps.clone().or_else(|| less.then_some(Missing::RequestFacts(request.id)));
        let granted = DeadlineReason::Granted { request: request.id, decided: *when, until: becomes };
        let is_sure = perhaps.is_none();
        self.steps.push(DeadlineStep {
            at: *when,
            becomes,
            replaces: self.now,
            missing_day: Missing::DecisionDay(request.id),
            missing_deadline: becomes.exact().is_none().then_some(Missing::GrantedDeadline(request.id)),
            reason: Reason::new(granted, request.source_of_end()),
            request: Some(request.id),
            perhaps,
        });
        if is_sure {
            self.now = becomes;
            self.at = self.at.max(when.latest());
            self.refused = None;
        }
    }

    /// Whether the deadline so far is but the day on which an answer to a find is due.
    fn answers_a_find(&self, scope: &Scope<'_>) -> bool {
        scope.begun.with_find() && self.steps.iter().all(|step| step.perhaps.is_some())
    }

    /// What a granted deadline of unknown date can lawfully be: later than the one it replaces, which it extends (APMBC Art. 5(4)
    /// and (6), CCM Art. 3(3) and 4(5)), and within the cap.
    fn lawful(&self, decided: When, rule: &ExtensionRule, scope: &Scope<'_>) -> When {
        // A reopened duty has no deadline to count from (decision of the Twelfth Meeting of the States Parties).
        let from = if scope.begun.with_find() { self.now.later_of(decided) } else { self.now };
        let longest = from.plus_months(rule.cap_months, scope.readings.month_end);
        // The day on which an answer to a find is due is no deadline: a grant may end before it.
        let answers = self.answers_a_find(scope);
        let now = self.now.earliest();
        let shortest = if answers { now.min(decided.earliest()) } else { now.succ_opt().unwrap_or(now) };
        When::between(shortest, longest.latest()).unwrap_or(self.now)
    }

    /// A deadline that a source shows: where it is another than the last one known, a step.
    fn sight(&mut self, seen: When, row: &Exception, own: Truth, scope: &Scope<'_>) {
        let (day, shown) = (seen.earliest(), row.date);
        // A deadline that had expired before shows only that no other was set.
        let expired = scope.begun.came_after(shown);
        let is_exact = shown == self.now || shown.exact().is_some();
        if own == Truth::Yes && (expired || (self.now.intersect(shown).is_some() && is_exact)) {
            self.confirmed.push((self.at, day));
        }
        if own == Truth::Yes && (expired || shown == self.now) {
            self.at = self.at.max(day);
        }
        if expired || shown == self.now {
            return;
        }
        let clashes = own == Truth::Yes && !self.is_explained(shown, seen, scope);
        let last = known_day(shown.latest());
        let perhaps = match own {
            Truth::Yes => clashes.then_some(Missing::DeadlineShown(last)),
            _ => Some(Missing::ClockShown(last)),
        };
        if clashes {
            self.clashes.push(Clash { shown, seen, decided: self.now, refused: self.refused });
        }
        let is_sure = perhaps.is_none();
        self.steps.push(DeadlineStep {
            at: When::between(self.at.min(seen.latest()), seen.latest()).unwrap_or(seen),
            becomes: shown,
            replaces: self.now,
            missing_day: Missing::DeadlineSince(last),
            missing_deadline: shown.exact().is_none().then_some(Missing::DeadlineSince(last)),
            reason: Reason::new(DeadlineReason::Seen { date: shown, seen }, &row.source),
            request: None,
            perhaps,
        });
        if is_sure {
            self.now = shown;
            self.refused = None;
            self.at = self.at.max(day);
        }
    }

    /// Whether a grant that is recorded may have given that deadline by the day on which a source shows it.
    fn may_be_granted(&self, shown: When, seen: When) -> bool {
        let is_so = |(from, until): &(Day, Option<When>)| {
            *from <= seen.latest() && until.is_none_or(|until| until.intersect(shown).is_some())
        };
        self.grants.iter().any(is_so)
    }

    /// Whether a deadline shown fits the decisions known: it is the same, a grant that is recorded gave it, or a meeting may
    /// have whose decisions are not all recorded. None gives less time than there was; and what was refused last is not
    /// granted without another request.
    fn is_explained(&self, shown: When, seen: When, scope: &Scope<'_>) -> bool {
        if self.now.intersect(shown).is_some() || self.may_be_granted(shown, seen) {
            return true;
        }
        let less = !self.answers_a_find(scope) && shown.is_before(self.now) == Truth::Yes;
        let refused = self.refused.is_some() && !scope.has_pending(seen.latest());
        if less || refused || scope.extension().is_none() {
            return false;
        }
        let DutyRecords { register, convention, .. } = scope.records;
        register.calendar(convention).into_iter().any(|meeting| {
            let sat = register.meeting_days(meeting.id());
            let between = sat.is_some_and(|sat| {
                scope.from <= sat.latest() && self.at <= sat.latest() && sat.earliest() <= seen.latest()
            });
            meeting.decisions == Decisions::Incomplete && between && !self.settled.contains(&meeting.id())
        })
    }

    /// Meetings that are not completely recorded and may have decided on this State: on a request whose outcome is not
    /// known, or on one of which nothing is known.
    fn doubts(&self, scope: &Scope<'_>) -> Vec<Doubt> {
        if scope.extension().is_none() {
            return Vec::new();
        }
        let DutyRecords { register, convention, .. } = scope.records;
        let meetings = register.calendar(convention).into_iter();
        let incomplete = meetings.filter(|meeting| meeting.decisions == Decisions::Incomplete);
        incomplete.filter_map(|meeting| self.doubt(meeting, scope)).collect()
    }

    fn doubt(&self, meeting: &Meeting, scope: &Scope<'_>) -> Option<Doubt> {
        let sitting = scope.records.register.sitting(meeting.id())?;
        let within =
            |(since, until): &(Day, Day)| *since <= sitting.closes.earliest() && sitting.closes.latest() <= *until;
        let confirmed = self.confirmed.iter().any(within);
        if self.settled.contains(&meeting.id()) || sitting.opens.latest() < scope.from || confirmed {
            return None;
        }
        let (from, ends) = (sitting.opens.earliest(), sitting.closes.latest());
        let asked = scope.pending().find(|request| request.meeting == Some(meeting.meeting));
        let missing = asked.map_or(Missing::Decisions(meeting.id()), |request| Missing::Outcome(request.id));
        Some(Doubt { from, ends, until: Day::MAX, missing })
    }
}

/// Requests that moved nothing: refused, withdrawn, of unknown outcome, or granted where nothing can be extended.
fn notes(scope: &Scope<'_>) -> Vec<(When, Reason)> {
    let note = |request: &ExtensionRequest| {
        let when = scope.records.register.decision_day(request).or(request.filed)?;
        let because = match request.outcome {
            Outcome::NotGranted { .. } => DeadlineReason::NotGranted { request: request.id, decided: when },
            Outcome::Granted { .. } if scope.records.extension().is_none() => {
                DeadlineReason::GrantedWithoutRule { request: request.id }
            }
            Outcome::Granted { .. } if scope.more_time == MoreTime::OtherPeriod => {
                DeadlineReason::GrantedForOtherPeriod { request: request.id }
            }
            Outcome::Granted { .. } if scope.more_time == MoreTime::NotBegun => {
                DeadlineReason::GrantedBeforeEnd { request: request.id, decided: when }
            }
            Outcome::Unknown => match request.withdrawn {
                Some(withdrawn) => DeadlineReason::Withdrawn { request: request.id, filed: request.filed, withdrawn },
                None => DeadlineReason::Filed { request: request.id, date: request.filed },
            },
            Outcome::Granted { .. } | Outcome::Moot => return None,
        };
        let since = if request.outcome == Outcome::Unknown { request.filed.unwrap_or(when) } else { when };
        let asked = scope.is_asked(when, request) != Truth::No;
        asked.then(|| (since, Reason::new(because, request.source_of_end())))
    };
    scope.records.requests().filter_map(note).collect()
}
