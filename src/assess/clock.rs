//! The clocks of a duty with a time limit: one from entry into force, others where it was reopened or made anew.

use super::{
    deadline::{Deadlines, Scope, original_reason},
    matter::{Beginning, Ending, Matter, Matters, Phase, matters, remnants},
    membership::Spell,
    missing::{Dated, Missing},
    possible::Possible,
    reason::{Because, Reason},
    status::Status,
};
use crate::base::{
    Day,
    citation::{Citation, Source},
    convention::Convention,
    duty::Duty,
    months::{months_after, months_before},
    timeline::Timeline,
    truth::Truth,
    when::When,
};
use crate::law::{
    limit::{NEW_REMNANTS, NEW_REMNANTS_MONTHS, RATIONAL_RESPONSE, SIX_MONTHS, TimeLimit},
    reading::{FilingNotice, MeetingDay, Readings, Rediscovery},
};
use crate::record::{history::History, register::Register};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a clock counts from. Display: `entry-into-force`, `found`, `newly-mined`, `seen-open`, `hostilities:NAME`,
/// `12msp-response`, `six-months`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Origin {
    /// Entry into force for the State.
    EntryIntoForce,
    /// Something previously unknown was found after the deadline.
    Found,
    /// Areas were mined anew and became known after the deadline.
    NewlyMined,
    /// A source shows the duty open after it was reported done or absent, and after the deadline.
    SeenOpen,
    /// The end of active hostilities that made new remnants (CCM Art. 4(1)(b)).
    Hostilities(String),
    /// The answer to a find after the deadline, as the Twelfth Meeting of the States Parties decided
    /// (APLC/MSP.12/2012/7), beside the clock that counts.
    Response,
    /// The six months that the plans give for a stockpile found after the deadline: a commitment beside the treaty.
    SixMonths,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntryIntoForce => f.write_str("entry-into-force"),
            Self::Found => f.write_str("found"),
            Self::NewlyMined => f.write_str("newly-mined"),
            Self::SeenOpen => f.write_str("seen-open"),
            Self::Hostilities(name) => write!(f, "hostilities:{name}"),
            Self::Response => f.write_str("12msp-response"),
            Self::SixMonths => f.write_str("six-months"),
        }
    }
}

/// How being open is judged under a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// By the deadline in force.
    Deadline,
    /// No rule sets a deadline: left to judgement until one is granted.
    Judgement,
    /// No deadline exists yet: hostilities last.
    NoDeadlineYet,
}

/// One clock: where it starts, its deadlines, and what there is to be done under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    origin: Origin,
    starts: When,
    deadlines: Deadlines,
    rule: Rule,
    rule_reason: Reason,
    matters: Matters,
    /// Whether the records say nothing at all of what is to be done.
    unrecorded: bool,
    duty: Duty,
    commitments: Vec<Commitment>,
    /// The consent by reason of which it runs.
    spell: Spell,
}

/// A date that a decision or a plan sets for the same thing, beside the clock that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Commitment {
    origin: Origin,
    due: When,
    reason: Reason,
}

/// A duty, and where its facts are.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) limit: &'static TimeLimit,
    pub(super) readings: Readings,
}

impl<'a> Setting<'a> {
    const fn convention(&self) -> Convention {
        self.limit.convention
    }

    const fn scope(&self, from: Day, until: Option<Day>) -> Scope<'a> {
        Scope {
            register: self.register,
            history: self.history,
            convention: self.limit.convention,
            duty: self.limit.duty,
            from,
            until,
        }
    }

    /// The clocks that run by reason of one consent; `until` is the day on which the next consent takes over.
    pub(super) fn clocks(&self, spell: &Spell, until: Option<Day>) -> Vec<Clock> {
        let from = spell.entry_into_force.earliest();
        let all = matters(self.register, self.history, self.convention(), self.limit.duty, from);
        let mut original = self.original(spell, until, Matters { phases: Vec::new(), absent: all.absent.clone() });
        original.unrecorded = !all.is_recorded();
        let mut clocks = vec![original];
        for phase in all.phases {
            let Some(current) = clocks.last() else { break };
            match self.reopens(current, &phase, until) {
                Some(clock) => {
                    let found = phase.starts.earliest();
                    if let Some(previous) = clocks.last_mut() {
                        previous.deadlines = previous.rebuilt(&self.scope(previous.scope_from(from), Some(found)));
                    }
                    clocks.push(clock);
                }
                None => {
                    if let Some(current) = clocks.last_mut() {
                        current.matters.phases.push(phase);
                    }
                }
            }
        }
        clocks.extend(self.hostilities(spell));
        clocks
    }

    fn original(&self, spell: &Spell, until: Option<Day>, matters: Matters) -> Clock {
        let eif = spell.entry_into_force;
        let deadline = eif.plus_months(self.limit.months, self.readings.month_end);
        let original = Dated::new(deadline, Missing::DepositDay);
        Clock {
            origin: Origin::EntryIntoForce,
            starts: eif,
            deadlines: Deadlines::new(original, &self.scope(eif.earliest(), until)),
            rule: Rule::Deadline,
            rule_reason: original_reason(self.limit, deadline),
            matters,
            unrecorded: false,
            duty: self.limit.duty,
            commitments: Vec::new(),
            spell: spell.clone(),
        }
    }

    /// The clock that begins with a phase, or `None` where the phase runs under the current one: because it was there at
    /// entry into force, or became known while the deadline had not passed.
    fn reopens(&self, current: &Clock, phase: &Phase, until: Option<Day>) -> Option<Clock> {
        let origin = match phase.beginning {
            Beginning::Baseline => return None,
            Beginning::Found => Origin::Found,
            Beginning::NewlyMined => Origin::NewlyMined,
            Beginning::Seen => Origin::SeenOpen,
        };
        let found = phase.starts;
        let before = current.rebuilt(&self.scope(current.starts.earliest(), Some(found.earliest())));
        let in_force = before.on(found.earliest());
        if in_force.is_before(found) == Truth::No && found.latest() <= in_force.earliest() {
            return None;
        }
        let (deadline, rule, rule_reason) = self.answer(found, in_force);
        Some(Clock {
            origin,
            starts: found,
            deadlines: Deadlines::new(
                Dated::new(deadline, Missing::NextMeeting(self.convention())),
                &self.scope(found.earliest(), until),
            ),
            rule,
            rule_reason,
            matters: Matters { phases: vec![phase.clone()], absent: None },
            unrecorded: false,
            duty: self.limit.duty,
            commitments: self.commitments(found),
            spell: current.spell.clone(),
        })
    }

    /// What a find after the deadline asks for, under the reading.
    fn answer(&self, found: When, in_force: When) -> (When, Rule, Reason) {
        let article = Citation::Provision(self.limit.provision);
        match (self.readings.rediscovery, self.convention(), self.limit.duty) {
            (Rediscovery::Letter, ..) => {
                (in_force, Rule::Deadline, Reason { because: Because::NoSecondClock, citation: article })
            }
            (Rediscovery::TwelfthMeeting, Convention::Apmbc, Duty::Clearance) => {
                let due = found.map(|day| self.response_due(day));
                let because = Because::ResponseDue { date: due.to_string() };
                (due, Rule::Deadline, Reason { because, citation: RATIONAL_RESPONSE })
            }
            (Rediscovery::TwelfthMeeting, ..) => {
                (in_force, Rule::Judgement, Reason { because: Because::NoClockDecided, citation: article })
            }
        }
    }

    /// What a decision or a plan asks beside the clock that counts.
    fn commitments(&self, found: When) -> Vec<Commitment> {
        if self.convention() != Convention::Apmbc {
            return Vec::new();
        }
        match (self.limit.duty, self.readings.rediscovery) {
            (Duty::StockpileDestruction, _) => self.six_months(found).into_iter().collect(),
            (_, Rediscovery::Letter) => {
                let due = found.map(|day| self.response_due(day));
                let because = Because::ResponseDue { date: due.to_string() };
                vec![Commitment {
                    origin: Origin::Response,
                    due,
                    reason: Reason { because, citation: RATIONAL_RESPONSE },
                }]
            }
            (_, Rediscovery::TwelfthMeeting) => Vec::new(),
        }
    }

    /// Six months from the find, for finds surely within the life of a plan that gives them.
    fn six_months(&self, found: When) -> Option<Commitment> {
        let plan = SIX_MONTHS.iter().rev().find(|plan| plan.since <= found.earliest())?;
        let due = found.plus_months(plan.months, self.readings.month_end);
        let because = Because::PlanDue { date: due.to_string() };
        Some(Commitment { origin: Origin::SixMonths, due, reason: Reason { because, citation: plan.citation.clone() } })
    }

    /// The day of the next meeting at which a request was still possible; the end of time where the calendar has none.
    fn response_due(&self, found: Day) -> Day {
        let notice = self.limit.extension.as_ref().map_or(0, |rule| rule.notice_months);
        let possible = |starts: Day| match self.readings.filing_notice {
            FilingNotice::NineMonths => found <= months_before(starts, notice, self.readings.month_end),
            FilingNotice::EndOfMarch => Day::from_ymd_opt(starts.year(), 3, 31).is_some_and(|last| found <= last),
        };
        let meetings = self.register.meetings(self.convention());
        let next = meetings.into_iter().find(|meeting| meeting.starts.is_some_and(possible));
        let day = next.and_then(|meeting| match self.readings.meeting_day {
            MeetingDay::Closing => meeting.ends,
            MeetingDay::Opening => meeting.starts,
        });
        day.unwrap_or(Day::MAX)
    }

    fn hostilities(&self, spell: &Spell) -> Vec<Clock> {
        if self.limit.duty != Duty::Clearance || self.convention() != Convention::Ccm {
            return Vec::new();
        }
        let clock = |new: super::matter::Remnants| {
            let ended = new.ended.unwrap_or(When::UNKNOWN);
            let deadline = ended.map(|day| months_after(day, NEW_REMNANTS_MONTHS, self.readings.month_end));
            let because =
                Because::NewRemnants { name: new.name.clone(), ended: new.ended.map(|when| when.to_string()) };
            Clock {
                starts: ended,
                deadlines: Deadlines::fixed(Dated::new(deadline, Missing::EndOfHostilities(new.name.clone()))),
                rule: if new.ended.is_some() { Rule::Deadline } else { Rule::NoDeadlineYet },
                rule_reason: Reason::new(because, NEW_REMNANTS),
                matters: new.matters,
                origin: Origin::Hostilities(new.name),
                unrecorded: false,
                duty: self.limit.duty,
                commitments: Vec::new(),
                spell: spell.clone(),
            }
        };
        remnants(self.history, self.convention()).into_iter().map(clock).collect()
    }
}

impl Clock {
    /// What it counts from.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// When it starts.
    pub const fn starts(&self) -> When {
        self.starts
    }

    /// The deadline before any extension; `None` while hostilities last, or where none is set.
    pub fn original_deadline(&self) -> Option<When> {
        (self.rule == Rule::Deadline).then(|| self.deadlines.original())
    }

    /// The last deadline known on that day; `None` where there is none.
    pub fn deadline(&self, day: Day) -> Option<When> {
        let granted = self.deadlines.steps().iter().any(|step| step.at.earliest() <= day);
        (self.rule == Rule::Deadline || granted).then(|| self.deadlines.on(day))
    }

    /// The deadlines, over time.
    pub const fn deadlines(&self) -> &Deadlines {
        &self.deadlines
    }

    /// The phases of what is to be done under it.
    pub fn phases(&self) -> &[Phase] {
        &self.matters.phases
    }

    /// What a decision or a plan asks for the same thing: clocks that are listed beside this one and do not count.
    pub(super) fn commitments(&self) -> Vec<Self> {
        let beside = |commitment: &Commitment| Self {
            origin: commitment.origin.clone(),
            deadlines: Deadlines::fixed(Dated::new(commitment.due, Missing::StartDay)),
            rule: Rule::Deadline,
            rule_reason: commitment.reason.clone(),
            commitments: Vec::new(),
            ..self.clone()
        };
        self.commitments.iter().map(beside).collect()
    }

    /// Who sets its deadline.
    pub(super) fn citation(&self) -> Citation {
        self.rule_reason.citation.clone()
    }

    fn scope_from(&self, from: Day) -> Day {
        self.starts.earliest().max(from)
    }

    fn rebuilt(&self, scope: &Scope<'_>) -> Deadlines {
        self.deadlines.again(scope)
    }

    /// What there is to be done under this clock, over time.
    fn matter(&self) -> Timeline<Possible<Matter>> {
        let nothing = Timeline::constant(Possible::Known(Matter::Absent));
        if self.unrecorded {
            let options = [Matter::Absent, Matter::Open, Matter::Done];
            return Timeline::constant(Possible::one_of(options, [Missing::Matter(self.duty)], Matter::Absent));
        }
        self.matters.phases.iter().fold(nothing, |line, phase| {
            line.zip(&phase.timeline(), |before, now| before.zip(now, |before, now| (*before).max(*now)))
        })
    }

    /// The status under this clock alone, over time; not bound where the consent by reason of which it runs does not bind.
    pub(super) fn status(&self) -> Timeline<Possible<Status>> {
        let open = match self.rule {
            Rule::NoDeadlineYet => Timeline::constant(Possible::Known(Status::InTime)),
            Rule::Deadline | Rule::Judgement => self.open_status(),
        };
        let while_bound = self.matter().zip(&open, |matter, open| {
            matter.zip(open, |matter, open| match matter {
                Matter::Absent => Status::NotApplicable,
                Matter::Done => Status::Fulfilled,
                Matter::Open => *open,
            })
        });
        self.spell.bound().zip(&while_bound, |bound, status| {
            bound.zip(status, |bound, status| if *bound { *status } else { Status::NotBound })
        })
    }

    fn open_status(&self) -> Timeline<Possible<Status>> {
        let late = |passed: &bool| if *passed { Status::Overdue } else { Status::InTime };
        let line = self.deadlines.passed().map(|passed| passed.map(late));
        match (self.rule, self.deadlines.steps().first()) {
            (Rule::Judgement, None) => Timeline::constant(Possible::Known(Status::Judgement)),
            (Rule::Judgement, Some(first)) => {
                let judged = Timeline::constant(Possible::Known(true)).then(first.at.latest(), Possible::Known(false));
                judged.zip(&line, |judged, status| {
                    judged.zip(status, |judged, s| if *judged { Status::Judgement } else { *s })
                })
            }
            _ => line,
        }
    }

    /// The day of completion under this clock, where one is known and nothing was open again by `day`.
    pub(super) fn completion(&self, day: Day) -> Option<When> {
        let phase = self.matters.phases.iter().rev().find(|phase| phase.starts.earliest() <= day)?;
        (phase.ending == Ending::Completed || phase.ending == Ending::Announced).then_some(phase.ends)
    }

    /// The consent by reason of which it runs.
    pub const fn spell(&self) -> &Spell {
        &self.spell
    }

    /// Whether the clock exists on that day.
    pub(super) fn has_begun(&self, day: Day) -> bool {
        self.origin == Origin::EntryIntoForce || self.phases().iter().any(|phase| phase.starts.earliest() <= day)
    }

    /// Days from the deadline to completion, or to `day` while overdue; `None` unless both are exact.
    pub(super) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        let (until, deadline) = match status {
            Status::Overdue => (day, self.deadline(day)?.exact()?),
            Status::Fulfilled => {
                let completed = self.completion(day)?.exact()?;
                (completed, self.deadline(completed)?.exact()?)
            }
            Status::InTime => return Some(0),
            _ => return None,
        };
        Some((until - deadline).num_days().max(0))
    }

    /// Why the status under this clock is what it is.
    pub(super) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let mut reasons = vec![self.rule_reason.clone()];
        reasons.extend(self.deadlines.reasons(day, known));
        if let Some((when, source)) = self.matters.absent.as_ref().filter(|_| self.matters.phases.is_empty()) {
            let because = Because::Absent { duty: self.duty, date: Because::date(*when) };
            reasons.push(Reason::new(because, source));
        }
        reasons.extend(self.commitments.iter().map(|commitment| commitment.reason.clone()));
        for phase in self.phases().iter().filter(|phase| phase.starts.earliest() <= day) {
            reasons.extend(phase.reasons(self.duty, day));
        }
        reasons
    }
}

impl Phase {
    fn reasons(&self, duty: Duty, day: Day) -> Vec<Reason> {
        let date = Because::date(self.begun_on);
        let begun = match self.beginning {
            Beginning::Baseline => Because::Present { duty, date },
            Beginning::Found => Because::Found { duty, newly_mined: false, date },
            Beginning::NewlyMined => Because::Found { duty, newly_mined: true, date },
            Beginning::Seen => Because::SeenAgain { date: self.starts.to_string() },
        };
        let mut reasons = vec![];
        let implied = self.beginning == Beginning::Baseline && self.ended_by.as_ref() == Some(&self.begun_by);
        if !implied {
            reasons.push(Reason::new(begun, &self.begun_by));
        }
        let said = |source: &Source| !implied && *source == self.begun_by;
        if let Some((seen, source)) = self.last_seen.as_ref().filter(|(_, source)| !said(source)) {
            reasons.push(Reason::new(Because::SeenOpen { date: *seen }, source));
        }
        let ended = self.ended_by.as_ref().filter(|_| self.ends.earliest() <= day || self.ends.exact().is_none());
        if let Some(source) = ended {
            let date = self.ends.to_string();
            reasons.push(Reason::new(
                match self.ending {
                    Ending::Announced => Because::Announced { date: When::on(self.ends.latest()).to_string() },
                    Ending::Absent => Because::Absent { duty, date },
                    Ending::Completed | Ending::NotSeen => Because::Completed { date },
                },
                source,
            ));
        }
        reasons
    }

    /// The last day on which it was surely open.
    pub fn last_open(&self) -> Option<Day> {
        self.last_seen.as_ref().map(|(day, _)| *day)
    }
}
