//! The clocks of a duty with a time limit: one from entry into force, others where it was reopened or made anew.

use super::{
    deadline::{DeadlineStep, Deadlines},
    decision::Scope,
    period::Period,
    phase::{Ending, Matter, Matters, Phase},
    status::Status,
};
use crate::assess::{
    answer::{Dated, DeadlineReason, MatterReason, Missing, Possible, Reason},
    standing::{Spell, Standing},
};
use crate::base::{
    Day, citation::Citation, duty::Duty, months::days_after, timeline::Timeline, truth::Truth, when::When,
};
use crate::law::limit::TimeLimit;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a clock counts from. Display: `entry-into-force`, `found`, `newly-mined`, `seen-open`, `hostilities:NAME`,
/// `12msp-response`, `six-months`.
///
/// ```
/// use mine_action::assess::duty::Origin;
/// assert_eq!(Origin::EntryIntoForce.to_string(), "entry-into-force");
/// assert_eq!(Origin::Hostilities("north".to_owned()).to_string(), "hostilities:north");
/// ```
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
pub(super) enum Rule {
    /// By the deadline in force.
    Deadline,
    /// No rule sets a deadline: left to judgement until one is granted.
    Judgement,
    /// No deadline exists yet: hostilities last.
    NoDeadlineYet,
}

/// Who sets the deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Authority {
    /// The treaty, for what was there at entry into force.
    Treaty(&'static TimeLimit),
    /// A rule for what came later, or a plan.
    Rule(Reason),
}

/// One clock: where it starts, its deadlines, and what there is to be done under it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let germany = data::register()?.state(State::DEU).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let [treaty, found] = germany.clocks() else { return Err("not two clocks".into()) };
/// assert_eq!(treaty.original_deadline().ok_or("none")?.to_string(), "2009-03-01");
/// // An answer to a find is due by the close of the next meeting that could be asked for more time.
/// assert_eq!(found.original_deadline().ok_or("none")?.to_string(), "2013-12-05");
/// assert_eq!(found.phases()[0].starts.to_string(), "2011-06");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    pub(super) origin: Origin,
    pub(super) starts: When,
    pub(super) deadlines: Deadlines,
    /// The deadlines that count where it cannot be told whether the find came before the deadline.
    pub(super) alternative: Option<Deadlines>,
    pub(super) rule: Rule,
    pub(super) authority: Authority,
    pub(super) matters: Matters,
    /// Before that day the records do not say whether there was anything to be done at entry into force; from it on, not
    /// whether that had been done. `None` where they do say.
    pub(super) unrecorded_until: Option<Day>,
    pub(super) duty: Duty,
    /// Said where the find may have come before the deadline.
    pub(super) perhaps: Option<DeadlineReason>,
    pub(super) beside: Vec<SideClock>,
    /// The consent by reason of which it runs.
    pub(super) spell: Spell,
}

/// A date that a decision or a plan sets for the same thing, beside the clock that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SideClock {
    pub(super) origin: Origin,
    pub(super) due: When,
    pub(super) reason: Reason,
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
    pub(in crate::assess) fn side_clocks(&self) -> Vec<Self> {
        let clock = |side: &SideClock| Self {
            origin: side.origin.clone(),
            deadlines: Deadlines::fixed(Dated::new(side.due, Missing::StartDay)),
            alternative: None,
            rule: Rule::Deadline,
            authority: Authority::Rule(side.reason.clone()),
            beside: Vec::new(),
            ..self.clone()
        };
        self.beside.iter().map(clock).collect()
    }

    /// Who sets its deadline.
    pub(in crate::assess) fn citation(&self) -> Citation {
        self.rule_reason().citation
    }

    /// Why it has the deadline that it has before any extension.
    fn rule_reason(&self) -> Reason {
        match &self.authority {
            Authority::Treaty(limit) => original_reason(limit, self.deadlines.original()),
            Authority::Rule(reason) => reason.clone(),
        }
    }

    pub(super) fn scope_from(&self, from: Day) -> Day {
        self.starts.earliest().max(from)
    }

    pub(super) fn rebuilt(&self, scope: &Scope<'_>) -> Deadlines {
        self.deadlines.again(scope)
    }

    /// What there is to be done under this clock, over time.
    fn matter(&self) -> Timeline<Possible<Matter>> {
        let unrecorded = |options: &[Matter]| Possible::one_of(options.iter().copied(), Missing::Matter(self.duty));
        // What is found later was not known to be there before, or had been done.
        let nothing = match self.unrecorded_until {
            Some(found) => Timeline::constant(unrecorded(&[Matter::Absent, Matter::Open, Matter::Done])).then(
                found,
                if self.matters.absent.is_some() {
                    Possible::Known(Matter::Absent)
                } else {
                    unrecorded(&[Matter::Absent, Matter::Done])
                },
            ),
            None => Timeline::constant(Possible::Known(Matter::Absent)),
        };
        self.matters
            .phases
            .iter()
            .fold(nothing, |line, phase| line.join(&phase.timeline(), |before, now| (*before).max(*now)))
    }

    /// The status under this clock alone, over a period; not bound where the consent by reason of which it runs does not
    /// bind.
    pub(in crate::assess) fn status(&self, period: Period) -> Timeline<Possible<Status>> {
        let matter = period.of(self.matter());
        // What is surely done or absent is so whatever the deadline.
        let may_be_open =
            matter.stretches().any(|stretch| stretch.value.known().is_none_or(|now| *now == Matter::Open));
        let open = match self.rule {
            Rule::Deadline | Rule::Judgement if may_be_open => self.open_status(period),
            _ => Timeline::constant(Possible::Known(Status::InTime)),
        };
        let status = matter.join(&open, |matter, open| match matter {
            Matter::Absent => Status::NotApplicable,
            Matter::Done => Status::Fulfilled,
            Matter::Open => *open,
        });
        period.of(self.spell.bound()).join(&status, Status::while_bound)
    }

    fn open_status(&self, period: Period) -> Timeline<Possible<Status>> {
        let own = self.own_status(period);
        match &self.alternative {
            Some(alternative) => own.zip(&self.as_if_in_time(alternative, period), |own, other| {
                let missing = Possible::one_of([false, true], Missing::StartDay);
                own.either(other).zip(&missing, |status, _| *status)
            }),
            None => own,
        }
    }

    /// The status under a deadline that had not passed when the find was made.
    fn as_if_in_time(&self, deadlines: &Deadlines, period: Period) -> Timeline<Possible<Status>> {
        let after = days_after(self.starts.earliest(), 1);
        let made = Timeline::constant(false).then(after, true);
        by_deadline(deadlines, period)
            .zip(&period.of(made), |status, made| if *made { status.clone() } else { Possible::Known(Status::InTime) })
    }

    fn own_status(&self, period: Period) -> Timeline<Possible<Status>> {
        let line = by_deadline(&self.deadlines, period);
        if self.rule != Rule::Judgement {
            return line;
        }
        // Left to judgement until a deadline is granted.
        let Some(first) = self.deadlines.steps().first() else {
            return Timeline::constant(Possible::Known(Status::Judgement));
        };
        let judged = Timeline::constant(true).then(first.at.earliest(), false);
        let either = Timeline::constant(false).then(first.at.earliest(), true).then(first.at.latest(), false);
        let day = Possible::one_of([false, true], Missing::StartDay);
        period
            .of(judged)
            .zip(&period.of(either), |judged, either| if *either { day.clone() } else { Possible::Known(*judged) })
            .join(&line, |judged, status| if *judged { Status::Judgement } else { *status })
    }

    /// The day of completion under this clock, where one is known and nothing was open again by `day`.
    pub(in crate::assess) fn completion(&self, day: Day) -> Option<When> {
        let phase = self.matters.phases.iter().rev().find(|phase| phase.starts.earliest() <= day)?;
        (phase.ending == Ending::Completed || phase.ending == Ending::Announced).then_some(phase.ends)
    }

    /// The consent by reason of which it runs.
    pub const fn spell(&self) -> &Spell {
        &self.spell
    }

    /// Whether it has begun by that day, under the consent that counts on it.
    pub(super) fn is_running(&self, standing: &Standing, day: Day) -> bool {
        Some(&self.spell) == standing.spell(day) && self.has_begun(day)
    }

    /// Whether the clock exists on that day.
    pub(in crate::assess) fn has_begun(&self, day: Day) -> bool {
        self.origin == Origin::EntryIntoForce || self.phases().iter().any(|phase| phase.starts.earliest() <= day)
    }

    /// The days on which its deadline or whether it exists may change.
    pub(in crate::assess) fn change_days(&self) -> impl Iterator<Item = Day> {
        self.deadlines.change_days().chain(self.phases().iter().map(|phase| phase.starts.earliest()))
    }

    /// Whether that decision is the first under a clock that began with a find, taken before an answer was due.
    pub(in crate::assess) fn answers_a_find(&self, step: &DeadlineStep) -> bool {
        let first = self.deadlines.steps().first() == Some(step);
        first && self.origin != Origin::EntryIntoForce && step.at.is_before(step.replaces) == Truth::Yes
    }

    /// Whether the deadline on that day is one that the treaty sets or a grant gave, not the answer to a find.
    pub(in crate::assess) fn has_treaty_deadline(&self, day: Day) -> bool {
        let granted = self.deadlines.steps().iter().any(|step| step.at.latest() <= day);
        granted || !matches!(self.origin, Origin::Found | Origin::NewlyMined | Origin::SeenOpen)
    }

    /// Whether what was surely not done before that day was out of time on it.
    pub(in crate::assess) fn is_late_on(&self, day: Day) -> bool {
        let bound = self.spell.bound().at(day).known() == Some(&true);
        bound
            && self.rule != Rule::NoDeadlineYet
            && self.open_status(Period::ALL).at(day).known() == Some(&Status::Overdue)
    }

    /// Days from the deadline to completion, or to `day` while overdue; `None` unless both are exact.
    pub(in crate::assess) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
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
    pub(in crate::assess) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let perhaps = self.perhaps.clone().map(|because| Reason::new(because, self.citation()));
        let mut reasons: Vec<Reason> = perhaps.into_iter().chain([self.rule_reason()]).collect();
        reasons.extend(self.deadlines.reasons(day, known));
        if let Some((when, source)) = self.matters.absent.as_ref().filter(|_| self.matters.phases.is_empty()) {
            let because = MatterReason::Absent { duty: self.duty, date: *when };
            reasons.push(Reason::new(because, source));
        }
        reasons.extend(self.beside.iter().map(|side| side.reason.clone()));
        for phase in self.phases().iter().filter(|phase| phase.starts.earliest() <= day) {
            reasons.extend(phase.reasons(self.duty, day));
        }
        reasons
    }
}

/// In time until the deadline in force has passed, then overdue.
fn by_deadline(deadlines: &Deadlines, period: Period) -> Timeline<Possible<Status>> {
    let late = |passed: &bool| if *passed { Status::Overdue } else { Status::InTime };
    deadlines.passed_in(period).map(|passed| passed.map(late))
}

/// The reason for an original deadline.
fn original_reason(limit: &TimeLimit, deadline: When) -> Reason {
    Reason::new(DeadlineReason::Original { months: limit.months, date: deadline }, limit.provision)
}
