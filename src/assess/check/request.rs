//! The check of an extension request: every finding, with its citation.

use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Clock, DutyStatus, Origin},
};
use crate::base::{Day, citation::Citation, codes::codes, convention::Convention, truth::Truth, when::When};
use crate::law::{
    contents::required,
    limit::{ExtensionRule, TimeLimit},
    reading::Readings,
};
use crate::record::{
    register::Register,
    request::{ExtensionRequest, Outcome},
};
use serde::{Deserialize, Serialize};

codes! {
    /// What a check can find.
    #[non_exhaustive]
    pub enum RequestFindingCode: "finding" {
        /// The treaty knows no extension of this duty.
        NoExtensionExists,
        /// A required item is known to be missing.
        ContentsMissing,
        /// More was asked than one extension can give.
        AskedOverCap,
        /// More was granted than one extension can give.
        GrantedOverCap,
        /// Filed later than the notice before the meeting.
        FiledLate,
        /// Filed after the deadline had expired.
        FiledAfterLapse,
        /// Decided after the deadline had expired.
        DecidedAfterLapse,
        /// A renewal, which is only for exceptional circumstances, without stating them.
        NotExceptional,
        /// Granted to a day before the deadline it replaces.
        GrantEarlier,
        /// Granted for less than was asked.
        GrantedLess,
        /// More votes against than in favour, yet granted, or the reverse.
        VoteMismatch,
        /// The outcome is not known to us.
        OutcomeUnknown,
        /// The meeting that considered it is not known to us.
        MeetingUnknown,
    }
}

/// One finding on a request.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, assess::check::RequestFindingCode, data};
/// let requests = data::register()?.state(State::COG).requests();
/// let late = requests[0].findings.iter().find(|one| one.code == RequestFindingCode::FiledAfterLapse).ok_or("in time")?;
/// assert_eq!(late.text, "filed on 2011-11-24, after the deadline of 2011-11-01");
/// assert_eq!(late.citation.to_string(), "APMBC Art. 5(1)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestFinding {
    /// What was found.
    pub code: RequestFindingCode,
    /// In words, with the dates.
    pub text: String,
    /// The rule.
    pub citation: Citation,
}

/// A request with what follows from it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data};
/// let requests = data::register()?.state(State::COG).requests();
/// let first = &requests[0];
/// assert_eq!(first.previous_deadline.ok_or("none")?.to_string(), "2011-11-01");
/// assert_eq!(first.new_deadline.ok_or("none")?.to_string(), "2013-01-01");
/// assert_eq!(first.lapse_days, Some(31)); // decided on 2 December 2011
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestCheck {
    /// The request.
    pub request: ExtensionRequest,
    /// The days of the decision, as far as known.
    pub decided: Option<When>,
    /// The deadline in force when it was decided, or filed.
    pub previous_deadline: Option<When>,
    /// The new deadline, where more time was granted; an interval where it is not recorded.
    pub new_deadline: Option<When>,
    /// Days from the expiry of the previous deadline to the decision; `None` unless exact.
    pub lapse_days: Option<i64>,
    /// Everything found.
    pub findings: Vec<RequestFinding>,
}

impl Dossier<'_> {
    /// Every extension request of the State, under both Conventions, with its check; in the order of Convention, duty and
    /// number.
    pub fn requests(&self) -> Vec<RequestCheck> {
        self.history().requests.iter().map(|request| self.check(request)).collect()
    }

    fn check(&self, request: &ExtensionRequest) -> RequestCheck {
        let status = self.duty(request.id.convention, request.id.duty);
        let decided = self.register().decision_day(request);
        let (previous, new) = status.as_ref().map_or((None, None), |status| around(status, request, decided));
        let lapse_days = match (previous.and_then(When::exact), decided.and_then(When::exact)) {
            (Some(previous), Some(decided)) => Some((decided - previous).num_days().max(0)),
            _ => None,
        };
        let mut check = RequestCheck {
            request: request.clone(),
            decided,
            previous_deadline: previous,
            new_deadline: new,
            lapse_days,
            findings: Vec::new(),
        };
        let reopened = status.as_ref().is_some_and(|status| is_reopened(status, request, decided));
        check.findings = Checker {
            reopened,
            replaced: status.as_ref().and_then(|status| replaced(status, request)),
            lapsed: &|day| lapsed(status.as_ref(), day),
            check: &check,
            register: self.register(),
            readings: self.readings(),
        }
        .findings();
        check
    }
}

/// What the grant of a request replaced.
fn replaced(status: &DutyStatus, request: &ExtensionRequest) -> Option<When> {
    let steps = status.clocks().iter().flat_map(|clock| clock.deadlines().steps());
    steps.into_iter().find(|step| step.request == Some(request.id)).map(|step| step.replaces)
}

/// The deadlines before and after a decision; before, for a request without one, at the meeting or at filing.
fn around(status: &DutyStatus, request: &ExtensionRequest, decided: Option<When>) -> (Option<When>, Option<When>) {
    let step = |clock: &Clock| clock.deadlines().steps().iter().find(|step| step.request == Some(request.id)).cloned();
    if let Some(step) = status.clocks().iter().find_map(step) {
        // A grant before the answer to a find was due replaces no deadline.
        let answers = status.clocks().iter().any(|clock| clock.answers_a_find(&step));
        return (Some(step.replaces).filter(|_| !answers), Some(step.becomes));
    }
    let Some(day) = decided.or(request.filed).map(When::earliest) else { return (None, None) };
    (extendable(status, day).and_then(|clock| clock.deadline(day)), None)
}

/// The clock that a request of that day is about: the last that had begun; those of new hostilities are not extended.
fn extendable(status: &DutyStatus, day: Day) -> Option<&Clock> {
    let begun = |clock: &&Clock| clock.starts().earliest() <= day && !matches!(clock.origin(), Origin::Hostilities(_));
    status.clocks().iter().rfind(begun)
}

/// Whether the clock that a request is about began with a find.
fn is_reopened(status: &DutyStatus, request: &ExtensionRequest, decided: Option<When>) -> bool {
    let stepped = |clock: &&Clock| clock.deadlines().steps().iter().any(|step| step.request == Some(request.id));
    let asked = || decided.or(request.filed).and_then(|when| extendable(status, when.earliest()));
    let clock = status.clocks().iter().find(stepped).or_else(asked);
    clock.is_some_and(|clock| *clock.origin() != Origin::EntryIntoForce)
}

/// Whether the deadline in force had surely passed before that day, an undecided request or meeting in between allowed for.
fn lapsed(status: Option<&DutyStatus>, day: Day) -> bool {
    let clock = status.and_then(|status| extendable(status, day));
    clock.is_some_and(|clock| clock.deadlines().passed_before(day) == Possible::Known(true))
}

struct Checker<'a> {
    /// Whether the request is about a duty that was reopened by a find.
    reopened: bool,
    /// What a grant replaced, be it a deadline or the day on which an answer to a find was due.
    replaced: Option<When>,
    /// Whether the deadline had surely passed before a day.
    lapsed: &'a dyn Fn(Day) -> bool,
    check: &'a RequestCheck,
    register: &'a Register,
    readings: Readings,
}

fn finding(code: RequestFindingCode, text: String, citation: impl Into<Citation>) -> RequestFinding {
    RequestFinding { code, text, citation: citation.into() }
}

impl Checker<'_> {
    fn findings(&self) -> Vec<RequestFinding> {
        let id = self.check.request.id;
        let Some(limit) = TimeLimit::of(id.convention, id.duty) else { return Vec::new() };
        let Some(rule) = &limit.extension else {
            let text = format!("{} knows no extension", limit.provision);
            return vec![finding(RequestFindingCode::NoExtensionExists, text, limit.provision)];
        };
        let mut findings = self.contents(rule);
        findings.extend(self.period(rule));
        findings.extend(self.timing(limit, rule));
        findings.extend(self.outcome(rule));
        findings
    }

    fn contents(&self, rule: &ExtensionRule) -> Vec<RequestFinding> {
        let request = &self.check.request;
        let lacks = |item| request.contents.iter().any(|claim| claim.item == item && !claim.given);
        let missing = required(request.id.convention, request.id.duty).iter().filter(|required| lacks(required.item));
        let mut findings: Vec<RequestFinding> = missing
            .map(|required| {
                let text = format!("contents lack: {}", required.asks);
                finding(RequestFindingCode::ContentsMissing, text, rule.contents.letter(required.letter))
            })
            .collect();
        if rule.renewal_exceptional && request.id.number > 1 && lacks(crate::law::contents::ContentItem::BExceptional) {
            let text = "a further extension is for exceptional circumstances, which are not stated".to_owned();
            findings.push(finding(RequestFindingCode::NotExceptional, text, rule.renewal));
        }
        findings
    }

    /// The longest lawful deadline: the cap, from the deadline replaced; from the decision where the duty was reopened
    /// after it (decision of the Twelfth Meeting of the States Parties).
    fn period(&self, rule: &ExtensionRule) -> Vec<RequestFinding> {
        let mut findings = Vec::new();
        let over = |months: u32| months > rule.cap_months;
        if let Some(months) = self.check.request.months_asked.filter(|months| over(*months)) {
            let text = format!("{months} months asked: at most {} can be given at a time", rule.cap_months);
            findings.push(finding(RequestFindingCode::AskedOverCap, text, rule.cap));
        }
        let Some(new) = self.check.new_deadline else { return findings };
        let of_a_find = self.reopened && rule.decision.convention() == Convention::Apmbc;
        // Counted from the decision, or from the day on which the answer was due, where that is later.
        let answer = self.check.decided.filter(|_| of_a_find);
        let answer = answer.map(|decided| self.replaced.map_or(decided, |due| due.later_of(decided)));
        let Some(from) = answer.or(self.check.previous_deadline) else { return findings };
        let longest = from.plus_months(rule.cap_months, self.readings.month_end);
        if longest.is_before(new) == Truth::Yes {
            let text = format!("granted to {new}: at most {} months beyond {from}", rule.cap_months);
            findings.push(finding(RequestFindingCode::GrantedOverCap, text, rule.cap));
        }
        let Some(previous) = self.check.previous_deadline else { return findings };
        if new.is_before(previous) == Truth::Yes {
            let text = format!("granted to {new}, earlier than the deadline it replaces, {previous}");
            findings.push(finding(RequestFindingCode::GrantEarlier, text, rule.decision));
        }
        let asked = self
            .check
            .request
            .asked_until
            .or_else(|| Some(previous.plus_months(self.check.request.months_asked?, self.readings.month_end)));
        if let Some(asked) = asked.filter(|asked| new.plus_days(31).is_before(*asked) == Truth::Yes) {
            let text = format!("granted to {new}, less than was asked, {asked}");
            findings.push(finding(RequestFindingCode::GrantedLess, text, rule.decision));
        }
        findings
    }

    fn timing(&self, limit: &TimeLimit, rule: &ExtensionRule) -> Vec<RequestFinding> {
        let mut findings = Vec::new();
        let request = &self.check.request;
        let meeting = request.meeting_id().and_then(|meeting| self.register.meeting(meeting)?.starts);
        if let (Some(filed), Some(starts)) = (request.filed, meeting) {
            let last = rule.last_day_to_file(starts, self.readings);
            let word = if matches!(rule.notice, Citation::Provision(_)) { "to be filed" } else { "encouraged" };
            if When::on(last).is_before(filed) == Truth::Yes {
                let text = format!("filed {}: {word} by {last} for a meeting that opens on {starts}", filed.in_words());
                findings.push(finding(RequestFindingCode::FiledLate, text, rule.notice.clone()));
            }
        }
        let Some(previous) = self.check.previous_deadline else { return findings };
        let after = |when: &When| previous.is_before(*when) == Truth::Yes && (self.lapsed)(when.earliest());
        if let Some(filed) = request.filed.filter(after) {
            let text = format!("filed {}, after the deadline of {previous}", filed.in_words());
            findings.push(finding(
                RequestFindingCode::FiledAfterLapse,
                text,
                rule.before_expiry.unwrap_or(limit.provision),
            ));
        }
        let granted = self.check.decided.filter(|_| self.check.new_deadline.is_some());
        if let Some(decided) = granted.filter(after) {
            let text =
                format!("granted {}, after the deadline of {previous}: out of time in between", decided.in_words());
            findings.push(finding(RequestFindingCode::DecidedAfterLapse, text, limit.provision));
        }
        findings
    }

    fn outcome(&self, rule: &ExtensionRule) -> Vec<RequestFinding> {
        let mut findings = Vec::new();
        let request = &self.check.request;
        let unknown = request.outcome == Outcome::Unknown && request.withdrawn.is_none();
        if unknown {
            let text = Missing::Outcome(request.id).to_string();
            findings.push(finding(RequestFindingCode::OutcomeUnknown, text, rule.decision));
        }
        if request.meeting.is_none() {
            let text = "the meeting that considered it is not recorded".to_owned();
            findings.push(finding(RequestFindingCode::MeetingUnknown, text, rule.decision));
        }
        if let Some(votes) = request.votes {
            let granted = matches!(request.outcome, Outcome::Granted { .. });
            if !unknown && granted != (votes.yes > votes.no) {
                let text = format!(
                    "{} votes in favour and {} against: decided by the majority present and voting",
                    votes.yes, votes.no
                );
                findings.push(finding(RequestFindingCode::VoteMismatch, text, rule.decision));
            }
        }
        findings
    }
}
