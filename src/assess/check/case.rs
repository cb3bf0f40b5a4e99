//! An extension request beside the clock that it is about: what can be found of its contents, period, timing and
//! outcome (APMBC Art. 5(3) to (6), CCM Art. 3(3) to (5) and 4(5) to (8)).

use super::{
    asked::{AskedClock, AskedClocks},
    finding::{RequestFinding, RequestFindingCode},
};
use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DeadlineStep, LastDeadline},
};
use crate::base::{Day, citation::Citation, convention::Convention, provision::Provision, truth::Truth, when::When};
use crate::law::{
    contents::{ContentItem, required},
    limit::{ExtensionRule, TimeLimit},
    reading::Extendable,
};
use crate::record::request::{Contradiction, ExtensionRequest, Outcome, RequestClock};
use std::ops::RangeInclusive;

/// A request states a number of months or years, a decision a day: what ends within a month of it is as asked.
const AS_ASKED_DAYS: u64 = 31;

/// A request, and what it is about.
pub(super) struct RequestCase<'a> {
    dossier: Dossier<'a>,
    request: &'a ExtensionRequest,
    /// When it was decided, as far as known.
    decided: Option<When>,
    /// What is recorded of it and cannot all be so.
    contradictions: Vec<Contradiction>,
    /// The clocks of the duty.
    asked: &'a AskedClocks<'a>,
    clocks: &'a [Clock],
    /// The clock that it is about; `None` where that cannot be told.
    about: Option<&'a AskedClock<'a>>,
    clock: Option<&'a Clock>,
    /// How the grant moved the deadline; `None` where nothing was granted.
    step: Option<&'a DeadlineStep>,
}

impl<'a> RequestCase<'a> {
    pub(super) fn new(dossier: Dossier<'a>, request: &'a ExtensionRequest, asked: &'a AskedClocks<'a>) -> Self {
        let decided = dossier.register().decision_day(request);
        let about = asked.of_request(request.id);
        let (clock, step) = (about.map(|about| about.clock), about.and_then(|about| about.step_of(request.id)));
        let contradictions = dossier.register().contradictions(request);
        Self { dossier, request, decided, contradictions, asked, clocks: asked.clocks, about, clock, step }
    }

    /// The clock that it is about; `None` where that cannot be told.
    pub(super) const fn clock(&self) -> Option<&'a Clock> {
        self.clock
    }

    /// When it was decided, as far as known.
    pub(super) const fn decided(&self) -> Option<When> {
        self.decided
    }

    /// The deadline that a grant replaced; without one, the deadline at the decision, or else at filing.
    pub(super) fn previous_deadline(&self) -> Option<When> {
        match self.step {
            // A grant before the answer to a find was due replaces no deadline.
            Some(step) => (!self.clocks.iter().any(|clock| clock.answers_a_find(step))).then_some(step.replaces),
            None => self.about?.clock.deadline(self.decided.or(self.request.filed)?.earliest()),
        }
    }

    /// Whether it was filed and nothing known settles it.
    pub(super) fn is_pending(&self) -> bool {
        self.asked.is_pending(self.request.id)
    }

    /// The last deadline of its clock that was known exactly.
    pub(super) fn last_deadline(&self) -> Option<LastDeadline> {
        self.asked.last_deadline(self.about?)
    }

    /// The deadline granted.
    pub(super) fn new_deadline(&self) -> Option<When> {
        self.step.map(|step| step.becomes)
    }

    /// Everything found.
    pub(super) fn findings(&self) -> Vec<RequestFinding> {
        let Some(limit) = TimeLimit::of(self.request.id.convention, self.request.id.duty) else { return Vec::new() };
        let Some(rule) = &limit.extension else {
            let text = format!("{} knows no extension", limit.provision);
            let none = RequestFinding::new(RequestFindingCode::NoExtensionExists, text, limit.provision);
            return [none].into_iter().chain(self.impossible(limit.provision)).collect();
        };
        let mut findings = self.contents_missing(rule);
        findings.extend(self.impossible(rule.decision));
        let others = [
            self.no_extension(rule),
            self.clock_unknown(rule),
            self.not_exceptional(rule),
            self.asked_over_cap(rule),
            self.granted_over_cap(rule),
            self.grant_earlier(rule),
            self.granted_less(rule),
            self.filed_late(rule),
            self.filed_after_lapse(limit, rule),
            self.decided_after_lapse(limit),
            self.outcome_unknown(rule),
            self.meeting_unknown(rule),
            self.vote_mismatch(rule),
        ];
        findings.extend(others.into_iter().flatten());
        findings
    }
}

/// Its contents.
impl RequestCase<'_> {
    /// Whether the request is known not to contain that item.
    fn lacks(&self, item: ContentItem) -> bool {
        self.request.contents.iter().any(|claim| claim.item == item && !claim.given)
    }

    fn contents_missing(&self, rule: &ExtensionRule) -> Vec<RequestFinding> {
        let required = required(self.request.id.convention, self.request.id.duty).iter();
        let missing = required.filter(|required| self.lacks(required.item)).map(|required| {
            let text = format!("contents lack: {}", required.asks);
            RequestFinding::new(RequestFindingCode::ContentsMissing, text, rule.contents.letter(required.letter))
        });
        missing.collect()
    }

    fn not_exceptional(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let renewal = rule.renewal_exceptional && self.request.id.number > 1;
        if !renewal || !self.lacks(ContentItem::BExceptional) {
            return None;
        }
        let text = "a further extension is for exceptional circumstances, which are not stated";
        Some(RequestFinding::new(RequestFindingCode::NotExceptional, text, rule.renewal))
    }
}

/// Its clock, and what cannot be.
impl RequestCase<'_> {
    /// A request for a period that by the reading cannot be extended.
    fn no_extension(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let of_hostilities = self.clock.is_some_and(Clock::is_of_hostilities);
        let extendable = self.dossier.readings().extendable == Extendable::AnyPeriod;
        let text = format!("{} extends the ten years from entry into force alone", rule.cap);
        let finding = || RequestFinding::new(RequestFindingCode::NoExtensionExists, text, rule.cap);
        (of_hostilities && !extendable).then(finding)
    }

    fn clock_unknown(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let hostilities = self.clocks.iter().any(Clock::is_of_hostilities);
        let text = match &self.request.clock {
            Some(told @ RequestClock::Hostilities(_)) => {
                format!("about the clock `{told}`, of which nothing is recorded")
            }
            None if hostilities => "which of several clocks it is about is not told".to_owned(),
            _ => return None,
        };
        let finding = || RequestFinding::new(RequestFindingCode::ClockUnknown, text, rule.decision);
        self.clock.is_none().then(finding)
    }

    /// What is recorded of it and cannot all be so.
    fn impossible(&self, rule: Provision) -> Vec<RequestFinding> {
        let found = self.contradictions.iter().filter_map(|one| {
            let (code, text) = match one {
                Contradiction::FiledAfterDecision { filed, decided } => {
                    let (filed, decided) = (filed.in_words(), decided.in_words());
                    (
                        RequestFindingCode::DatesReversed,
                        format!("filed or revised {filed}, though decided {decided}: impossible"),
                    )
                }
                Contradiction::WithdrawnBeforeFiling { withdrawn, filed } => {
                    let (withdrawn, filed) = (withdrawn.in_words(), filed.in_words());
                    (
                        RequestFindingCode::DatesReversed,
                        format!("withdrawn {withdrawn}, though filed {filed}: impossible"),
                    )
                }
                Contradiction::WithdrawnAndDecided { withdrawn } => (
                    RequestFindingCode::DecidedThoughWithdrawn,
                    format!("{}, though withdrawn {}: impossible", self.request.outcome.code(), withdrawn.in_words()),
                ),
                Contradiction::DecidedElsewhere { decided, sat } => (
                    RequestFindingCode::DecidedElsewhere,
                    format!(
                        "decided {}, though the meeting that considered it sat {}",
                        decided.in_words(),
                        sat.in_words()
                    ),
                ),
                // Told with the votes.
                Contradiction::AgainstVotes => return None,
            };
            Some(RequestFinding::new(code, text, rule))
        });
        found.collect()
    }

    /// Whether its days can be judged by: none of them contradicts another.
    fn has_true_days(&self) -> bool {
        self.contradictions.iter().all(|one| *one == Contradiction::AgainstVotes)
    }
}

/// The period asked and granted.
impl RequestCase<'_> {
    fn asked_over_cap(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let months = self.request.months_asked.filter(|months| *months > rule.cap_months)?;
        let text = format!("{months} months asked: at most {} can be given at a time", rule.cap_months);
        Some(RequestFinding::new(RequestFindingCode::AskedOverCap, text, rule.cap))
    }

    fn granted_over_cap(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let (new, from) = (self.new_deadline()?, self.cap_counts_from(rule)?);
        let longest = from.plus_months(rule.cap_months, self.dossier.readings().month_end);
        if longest.is_before(new) != Truth::Yes {
            return None;
        }
        let text = format!("granted to {new}: at most {} months beyond {from}", rule.cap_months);
        Some(RequestFinding::new(RequestFindingCode::GrantedOverCap, text, rule.cap))
    }

    /// What the longest lawful period is counted from: the deadline replaced. Where a find reopened the duty of the
    /// APMBC after it, there is no such deadline: from the decision, or from the day on which the answer to the find
    /// was due, where that is later (decision of the Twelfth Meeting of the States Parties).
    fn cap_counts_from(&self, rule: &ExtensionRule) -> Option<When> {
        let reopened = self.clock.is_some_and(|clock| *clock.origin() != ClockOrigin::EntryIntoForce);
        let of_a_find = reopened && rule.decision.convention() == Convention::Apmbc;
        let answer = self.decided.filter(|_| of_a_find);
        let answer = answer.map(|decided| self.step.map_or(decided, |step| step.replaces.later_of(decided)));
        answer.or_else(|| self.previous_deadline())
    }

    fn grant_earlier(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let (new, previous) = (self.new_deadline()?, self.previous_deadline()?);
        if new.is_before(previous) != Truth::Yes {
            return None;
        }
        let text = format!("granted to {new}, earlier than the deadline it replaces, {previous}");
        Some(RequestFinding::new(RequestFindingCode::GrantEarlier, text, rule.decision))
    }

    fn granted_less(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let (new, previous) = (self.new_deadline()?, self.previous_deadline()?);
        let months = |months| previous.plus_months(months, self.dossier.readings().month_end);
        let asked = self.request.asked_until.or_else(|| self.request.months_asked.map(months))?;
        if new.plus_days(AS_ASKED_DAYS).is_before(asked) != Truth::Yes {
            return None;
        }
        let text = format!("granted to {new}, less than was asked, {asked}");
        Some(RequestFinding::new(RequestFindingCode::GrantedLess, text, rule.decision))
    }
}

/// Its timing.
impl RequestCase<'_> {
    /// The last day on which it was to be filed for the meeting that considered it; `None` where nothing can be asked, or the
    /// meeting is not known.
    pub(super) fn file_by(&self) -> Option<When> {
        let limit = TimeLimit::of(self.request.id.convention, self.request.id.duty)?;
        Some(self.last_day_to_file(limit.extension.as_ref()?)?.1)
    }

    /// How many days after that day it was filed, the fewest and the most: 0 where it came in time. `None` where it is not known,
    /// or one of its dates contradicts another.
    pub(super) fn days_late(&self) -> Option<RangeInclusive<i64>> {
        let filed = self.request.filed.filter(|_| self.has_true_days())?;
        let days = self.file_by()?.days_to(filed)?;
        Some((*days.start()).max(0)..=(*days.end()).max(0))
    }

    /// The day on which its meeting opens, and the last day to file for it.
    fn last_day_to_file(&self, rule: &ExtensionRule) -> Option<(When, When)> {
        let opens = self.dossier.register().sitting(self.request.meeting_id()?)?.opens;
        Some((opens, opens.map(|opens| rule.last_day_to_file(opens, self.dossier.readings()))))
    }

    fn filed_late(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let filed = self.request.filed.filter(|_| self.has_true_days())?;
        let (opens, last) = self.last_day_to_file(rule)?;
        if last.is_before(filed) != Truth::Yes {
            return None;
        }
        let word = if matches!(rule.notice, Citation::Provision(_)) { "to be filed" } else { "encouraged" };
        let text = format!("filed {}: {word} by {last} for a meeting that opens on {opens}", filed.in_words());
        Some(RequestFinding::new(RequestFindingCode::FiledLate, text, rule.notice.clone()))
    }

    fn filed_after_lapse(&self, limit: &TimeLimit, rule: &ExtensionRule) -> Option<RequestFinding> {
        let previous = self.previous_deadline()?;
        let filed = self.request.filed.filter(|filed| self.is_after_lapse(previous, *filed))?;
        let text = format!("filed {}, after the deadline of {previous}", filed.in_words());
        let provision = rule.before_expiry.unwrap_or(limit.provision);
        Some(RequestFinding::new(RequestFindingCode::FiledAfterLapse, text, provision))
    }

    fn decided_after_lapse(&self, limit: &TimeLimit) -> Option<RequestFinding> {
        let previous = self.previous_deadline()?;
        let granted = self.decided.filter(|_| self.step.is_some());
        let decided = granted.filter(|decided| self.is_after_lapse(previous, *decided))?;
        let text = format!("granted {}, after the deadline of {previous}: out of time in between", decided.in_words());
        Some(RequestFinding::new(RequestFindingCode::DecidedAfterLapse, text, limit.provision))
    }

    /// Whether the deadline had surely passed by then: no decision may have moved it that is not recorded.
    fn is_after_lapse(&self, previous: When, when: When) -> bool {
        let day = when.earliest();
        let passed = |clock: &Clock| clock.deadlines().passed_before(day) == Possible::Known(true);
        // A request may be filed under one clock of the treaty, and decided under that of a find.
        let of_hostilities = self.clock.filter(|clock| clock.is_of_hostilities());
        let clock = of_hostilities.or_else(|| running(self.clocks, day));
        self.has_true_days() && previous.is_before(when) == Truth::Yes && clock.is_some_and(passed)
    }
}

/// How it ended.
impl RequestCase<'_> {
    /// Whether its outcome is not known to us.
    fn is_undecided(&self) -> bool {
        self.request.outcome == Outcome::Unknown && self.request.withdrawn.is_none()
    }

    fn outcome_unknown(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let text = format!("not known: {}", Missing::Outcome(self.request.id));
        let finding = RequestFinding::new(RequestFindingCode::OutcomeUnknown, text, rule.decision);
        self.is_undecided().then_some(finding)
    }

    fn meeting_unknown(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let text = "the meeting that considered it is not recorded";
        let finding = RequestFinding::new(RequestFindingCode::MeetingUnknown, text, rule.decision);
        self.request.meeting.is_none().then_some(finding)
    }

    fn vote_mismatch(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let votes = self.request.votes.filter(|_| !self.is_undecided())?;
        let granted = matches!(self.request.outcome, Outcome::Granted { .. });
        if granted == (votes.yes > votes.no) {
            return None;
        }
        let (yes, no) = (votes.yes, votes.no);
        let text = format!("{yes} votes in favour and {no} against: decided by the majority present and voting");
        Some(RequestFinding::new(RequestFindingCode::VoteMismatch, text, rule.decision))
    }
}

/// The last clock of the treaty that had begun by that day.
fn running(clocks: &[Clock], day: Day) -> Option<&Clock> {
    clocks.iter().rfind(|clock| clock.starts().earliest() <= day && !clock.is_of_hostilities())
}
