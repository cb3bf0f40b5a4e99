//! An extension request beside the clock that it is about: what can be found of its contents, period, timing and
//! outcome (APMBC Art. 5(3) to (6), CCM Art. 3(3) to (5) and 4(5) to (8)).

use super::finding::{RequestFinding, RequestFindingCode};
use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DeadlineStep},
};
use crate::base::{Day, citation::Citation, convention::Convention, truth::Truth, when::When};
use crate::law::{
    contents::{ContentItem, required},
    limit::{ExtensionRule, TimeLimit},
};
use crate::record::request::{ExtensionRequest, Outcome};

/// A request states a number of months or years, a decision a day: what ends within a month of it is as asked.
const AS_ASKED_DAYS: u64 = 31;

/// A request, and what it is about.
pub(super) struct RequestCase<'a> {
    dossier: Dossier<'a>,
    request: &'a ExtensionRequest,
    /// When it was decided, as far as known.
    decided: Option<When>,
    /// The clocks of the duty.
    clocks: &'a [Clock],
    /// The clock whose deadline was extended, or else the last that had begun when the request was decided or filed.
    clock: Option<&'a Clock>,
    /// How the grant moved the deadline; `None` where nothing was granted.
    step: Option<&'a DeadlineStep>,
}

impl<'a> RequestCase<'a> {
    pub(super) fn new(dossier: Dossier<'a>, request: &'a ExtensionRequest, clocks: &'a [Clock]) -> Self {
        let decided = dossier.register().decision_day(request);
        let mut granted = clocks.iter().filter_map(|clock| Some((clock, clock.deadlines().step_of(request.id)?)));
        let (clock, step) = match granted.next() {
            Some((clock, step)) => (Some(clock), Some(step)),
            None => (decided.or(request.filed).and_then(|when| extendable(clocks, when.earliest())), None),
        };
        Self { dossier, request, decided, clocks, clock, step }
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
            None => self.clock?.deadline(self.decided.or(self.request.filed)?.earliest()),
        }
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
            return vec![RequestFinding::new(RequestFindingCode::NoExtensionExists, text, limit.provision)];
        };
        let mut findings = self.contents_missing(rule);
        let others = [
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
    fn filed_late(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let filed = self.request.filed?;
        let opens = self.dossier.register().meeting(self.request.meeting_id()?)?.starts?;
        let last = rule.last_day_to_file(opens, self.dossier.readings());
        if When::on(last).is_before(filed) != Truth::Yes {
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
        previous.is_before(when) == Truth::Yes && extendable(self.clocks, day).is_some_and(passed)
    }
}

/// How it ended.
impl RequestCase<'_> {
    /// Whether its outcome is not known to us.
    fn is_undecided(&self) -> bool {
        self.request.outcome == Outcome::Unknown && self.request.withdrawn.is_none()
    }

    fn outcome_unknown(&self, rule: &ExtensionRule) -> Option<RequestFinding> {
        let text = Missing::Outcome(self.request.id).to_string();
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

/// The clock that a request of that day is about: the last that had begun. Those of new hostilities are not extended.
fn extendable(clocks: &[Clock], day: Day) -> Option<&Clock> {
    let begun =
        |clock: &&Clock| clock.starts().earliest() <= day && !matches!(clock.origin(), ClockOrigin::Hostilities(_));
    clocks.iter().rfind(begun)
}
