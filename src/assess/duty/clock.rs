//! One clock of a duty with a time limit (APMBC Art. 4 and 5, CCM Art. 3 and 4): what there is to be done under it, and
//! the status that follows from its deadline.

use super::{
    deadline::Deadlines,
    last_known::LastDeadline,
    origin::ClockOrigin,
    period::Period,
    phase::{Ending, LaterFind, Matter, Matters, Phase},
    status::Status,
    step::DeadlineStep,
};
use crate::assess::{
    answer::{Alternative, Because, Dated, DeadlineReason, MatterReason, Missing, Possible, Reason, joined},
    standing::{Spell, Standing},
};
use crate::base::{
    Day, citation::Citation, duty::Duty, months::days_after, timeline::Timeline, truth::Truth, when::When,
};
use crate::law::limit::TimeLimit;

/// How being open is judged under a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// By the deadline in force.
    Deadline,
    /// No rule sets a deadline: left to judgement until a deadline is granted.
    Judgement,
    /// No deadline is known: hostilities last, or their end is not recorded.
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
    duty: Duty,
    /// The consent by reason of which it runs.
    spell: Spell,
    origin: ClockOrigin,
    starts: When,
    deadlines: Deadlines,
    /// The other cases, where it cannot be told whether what was found falls under a clock before.
    other_cases: Vec<OtherCase>,
    rule: Rule,
    authority: Authority,
    matters: Matters,
    /// The first day on which anything is recorded. Before it the records do not say whether there was anything to do;
    /// after it, not whether the original duty had been met. `None` where they tell from the beginning.
    unrecorded_until: Option<Day>,
    side_clocks: Vec<SideClock>,
}

/// What holds of a find if it falls under a clock before: because it came before that deadline, or because what was there
/// before had not been done by then and goes on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherCase {
    /// The deadlines under which the find then falls.
    pub(super) deadlines: Deadlines,
    /// How being open is judged by them.
    pub(super) rule: Rule,
    pub(super) because: DeadlineReason,
    /// What is missing to tell.
    pub(super) missing: Missing,
    /// Whether it is then in time on the day of the find.
    pub(super) in_time: bool,
}

/// A date that a decision or a plan sets for the same thing, beside the clock that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SideClock {
    pub(super) origin: ClockOrigin,
    pub(super) due: When,
    pub(super) reason: Reason,
}

/// How a clock is made.
impl Clock {
    /// A clock of a duty by reason of a consent, with a deadline and nothing to be done.
    pub(super) fn new(
        duty: Duty,
        spell: &Spell,
        (origin, starts): (ClockOrigin, When),
        deadlines: Deadlines,
        authority: Authority,
    ) -> Self {
        Self {
            duty,
            spell: spell.clone(),
            origin,
            starts,
            deadlines,
            other_cases: Vec::new(),
            rule: Rule::Deadline,
            authority,
            matters: Matters::default(),
            unrecorded_until: None,
            side_clocks: Vec::new(),
        }
    }

    /// The same, judged by another rule.
    pub(super) fn with_rule(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    /// The same with other deadlines.
    pub(super) fn with_deadlines(self, deadlines: Deadlines) -> Self {
        Self { deadlines, ..self }
    }

    /// The same with each of its deadlines as `rule` makes it.
    pub(super) fn map_deadlines(mut self, rule: impl Fn(&Deadlines) -> Deadlines) -> Self {
        self.deadlines = rule(&self.deadlines);
        for other in &mut self.other_cases {
            other.deadlines = rule(&other.deadlines);
        }
        self
    }

    /// The same with what there is to be done.
    pub(super) fn with_matters(self, matters: Matters) -> Self {
        Self { matters, ..self }
    }

    /// The same with one more phase, the last.
    pub(super) fn with_phase(mut self, phase: Phase) -> Self {
        self.matters.phases.push(phase);
        self
    }

    /// The same with another phase in place of the last.
    pub(super) fn with_last_phase(mut self, phase: Phase) -> Self {
        self.matters.phases.pop();
        self.with_phase(phase)
    }

    /// The last phase up to a find within it, and what was found, with what is missing to tell whether the first had ended by
    /// then. `None` where it all turned out to be nothing.
    pub(super) fn split(&self, find: &LaterFind) -> Option<(Phase, Phase, Missing)> {
        let phase = self.matters.phases.last().filter(|phase| phase.ending != Ending::Absent)?;
        let (until, found) = phase.split(find);
        let missing = Missing::since_last_seen(find.last_seen.as_ref().map(|(day, _)| *day));
        Some((until, found, missing))
    }

    /// The cases in which a find falls under this clock, or under one before.
    pub(super) fn cases(&self, own: OtherCase) -> Vec<OtherCase> {
        // Until a deadline is granted, the rule leaves this clock to judgement like the new one.
        let is_other = self.rule != Rule::Judgement || !self.deadlines.steps().is_empty();
        self.other_cases.iter().cloned().chain(is_other.then_some(own)).collect()
    }

    /// Whether it is surely left to judgement on those days, and no deadline may have been granted before: what is found
    /// then needs no clock of its own.
    pub(super) fn is_left_to_judgement(&self, on: When) -> bool {
        let surely = self.rule == Rule::Judgement && self.other_cases.is_empty();
        surely && self.deadlines.steps().iter().all(|step| on.latest() <= step.at.earliest())
    }

    /// How being open is judged under it.
    pub(super) const fn rule(&self) -> Rule {
        self.rule
    }

    /// The same where nothing is recorded before that day.
    pub(super) fn with_unrecorded_until(self, day: Option<Day>) -> Self {
        Self { unrecorded_until: day, ..self }
    }

    /// The same where the find may fall under a clock before.
    pub(super) fn with_other_cases(self, other_cases: Vec<OtherCase>) -> Self {
        Self { other_cases, ..self }
    }

    /// The same with what is asked beside it.
    pub(super) fn with_side_clocks(self, side_clocks: Vec<SideClock>) -> Self {
        Self { side_clocks, ..self }
    }
}

impl Clock {
    /// The duty.
    pub(super) const fn duty(&self) -> Duty {
        self.duty
    }

    /// What it counts from.
    pub const fn origin(&self) -> &ClockOrigin {
        &self.origin
    }

    /// Whether it counts from the end of hostilities (CCM Art. 4(1)(b)).
    pub(in crate::assess) const fn is_of_hostilities(&self) -> bool {
        matches!(self.origin, ClockOrigin::Hostilities(_))
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
        self.has_deadline(day).then(|| self.deadlines.on(day))
    }

    /// Whether there is a deadline on that day.
    pub(in crate::assess) fn has_deadline(&self, day: Day) -> bool {
        self.rule == Rule::Deadline || self.deadlines.steps().iter().any(|step| step.at.earliest() <= day)
    }

    /// The deadlines, over time.
    pub const fn deadlines(&self) -> &Deadlines {
        &self.deadlines
    }

    /// The last deadline up to that day that was known exactly; `None` where there was none.
    pub(in crate::assess) fn last_deadline(&self, day: Day) -> Option<LastDeadline> {
        let from = match self.rule {
            Rule::Deadline => Day::MIN,
            // There is none until one is granted.
            _ => self.deadlines.steps().iter().map(|step| step.at.latest()).min()?,
        };
        let (on, deadline) = self.deadlines.last_exact(from.max(self.starts.earliest()), day)?;
        Some(LastDeadline { day: on, deadline, undecided: self.deadlines.undecided(day).collect() })
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
            other_cases: Vec::new(),
            rule: Rule::Deadline,
            authority: Authority::Rule(side.reason.clone()),
            side_clocks: Vec::new(),
            ..self.clone()
        };
        self.side_clocks.iter().map(clock).collect()
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

    /// What there is to be done under this clock, over time.
    pub(super) fn matter(&self) -> Timeline<Possible<Matter>> {
        let outside = self.outside_phases();
        let lines = self.matters.phases.iter().map(Phase::timeline).chain([outside.clone()]).collect();
        joined(lines, |one, other| one.join(other, |one, other| *one.max(other))).unwrap_or(outside)
    }

    /// What there is to be done while no phase is known.
    fn outside_phases(&self) -> Timeline<Possible<Matter>> {
        let Some(recorded) = self.unrecorded_until else { return Timeline::constant(Possible::Known(Matter::Absent)) };
        let unrecorded = |options: &[Matter]| Possible::one_of(options.iter().copied(), Missing::Matter(self.duty));
        let after = if self.matters.absent.is_some() {
            Possible::Known(Matter::Absent)
        } else {
            unrecorded(&[Matter::Absent, Matter::Done])
        };
        Timeline::constant(unrecorded(Matter::ALL)).then(recorded, after)
    }

    /// The status under this clock alone, over a period; not bound while its consent does not bind.
    pub(super) fn status(&self, period: Period) -> Timeline<Possible<Status>> {
        self.status_by(period.of(self.matter()), period)
    }

    /// The status that follows from what there is to be done.
    pub(super) fn status_by(&self, matter: Timeline<Possible<Matter>>, period: Period) -> Timeline<Possible<Status>> {
        // What is surely done, or was never there, needs no deadline.
        let may_be_open =
            matter.stretches().any(|stretch| stretch.value.known().is_none_or(|now| *now == Matter::Open));
        let open =
            if may_be_open { self.open_status(period) } else { Timeline::constant(Possible::Known(Status::InTime)) };
        let status = matter.join(&open, |matter, open| match matter {
            Matter::Absent => Status::NotApplicable,
            Matter::Done => Status::Fulfilled,
            Matter::Open => *open,
        });
        period.of(self.spell.bound()).join(&status, Status::while_bound)
    }

    /// The status while there is something to be done.
    fn open_status(&self, period: Period) -> Timeline<Possible<Status>> {
        // Where two cases differ, what tells the one from the other is missing.
        self.other_cases.iter().fold(status_by_rule(self.rule, &self.deadlines, period), |line, other| {
            let missing = Possible::one_of([false, true], other.missing.clone());
            let by_other = status_by_rule(other.rule, &other.deadlines, period);
            let by_other = if other.in_time { self.as_if_in_time(&by_other, period) } else { by_other };
            line.zip(&by_other, |one, other| one.either(other).zip(&missing, |status, _| *status))
        })
    }

    /// The status if the find came before those deadlines: in time up to the find, then by them.
    fn as_if_in_time(&self, line: &Timeline<Possible<Status>>, period: Period) -> Timeline<Possible<Status>> {
        let after = days_after(self.starts.earliest(), 1);
        let made = Timeline::constant(false).then(after, true);
        line.zip(&period.of(made), |status, made| if *made { status.clone() } else { Possible::Known(Status::InTime) })
    }

    /// This clock as it is if its find falls under that one, and what is missing to tell; `None` where it surely does not.
    pub(super) fn perhaps_of(&self, other: &Self) -> Option<(Self, Missing)> {
        let same = |deadlines: &Deadlines| {
            (deadlines.original(), deadlines.begun) == (other.deadlines.original(), other.deadlines.begun)
        };
        let OtherCase { deadlines, rule, missing, .. } = self.other_cases.iter().find(|case| same(&case.deadlines))?;
        let under = || Self { deadlines: deadlines.clone(), other_cases: Vec::new(), rule: *rule, ..self.clone() };
        (self.spell == other.spell).then(|| (under(), missing.clone()))
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

    /// Whether it exists on that day: from the beginning, or since the find that began it.
    pub(super) fn has_begun(&self, day: Day) -> bool {
        self.origin == ClockOrigin::EntryIntoForce || self.phases().iter().any(|phase| phase.starts.earliest() <= day)
    }

    /// The days on which its deadline or whether it exists may change.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> {
        self.deadlines.change_days().chain(self.phases().iter().map(|phase| phase.starts.earliest()))
    }

    /// Whether that decision is the first under a clock that began with a find, taken before an answer was due.
    pub(in crate::assess) fn answers_a_find(&self, step: &DeadlineStep) -> bool {
        let first = self.deadlines.steps().first() == Some(step);
        first && self.deadlines.begun.with_find() && step.at.is_before(step.replaces) == Truth::Yes
    }

    /// Whether the deadline on that day is one that the treaty sets or a grant gave, not the answer to a find.
    pub(in crate::assess) fn has_treaty_deadline(&self, day: Day) -> bool {
        let granted = self.deadlines.steps().iter().any(|step| step.surely_by(day));
        granted || !matches!(self.origin, ClockOrigin::Found | ClockOrigin::NewlyMined | ClockOrigin::SeenOpen)
    }

    /// Whether something still to be done on that day was surely out of time.
    pub(in crate::assess) fn is_late_on(&self, day: Day) -> bool {
        let bound = self.spell.bound().at(day).known() == Some(&true);
        bound && self.open_status(Period::ALL).at(day).known() == Some(&Status::Overdue)
    }

    /// Days from the deadline to completion, or to `day` while overdue; `None` unless both are exact.
    pub(super) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        let (until, deadline) = match status {
            Status::Overdue => (day, self.deadline(day)?.exact()?),
            Status::Fulfilled => {
                let completed = self.completion(day)?.exact()?;
                let deadline = self.deadline(completed)?.exact()?;
                (completed, if self.late_on(completed)? { deadline } else { completed })
            }
            Status::InTime => return Some(0),
            _ => return None,
        };
        Some((until - deadline).num_days().max(0))
    }

    /// Why the status under this clock is what it is.
    pub(super) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let perhaps = self.other_cases.iter().map(|other| Reason::new(other.because.clone(), self.citation()));
        let mut reasons: Vec<Reason> = perhaps.chain([self.rule_reason()]).collect();
        reasons.extend(self.moved(day, known));
        if let Some((when, source)) = &self.matters.absent {
            let because = MatterReason::Absent { duty: self.duty, date: *when };
            reasons.push(Reason::new(because, source));
        }
        reasons.extend(self.side_clocks.iter().map(|side| side.reason.clone()));
        for phase in self.phases().iter().filter(|phase| phase.starts.earliest() <= day) {
            reasons.extend(phase.reasons(self.duty, day));
        }
        reasons
    }
}

/// What is told is no surer than the status.
impl Clock {
    /// Why the deadline on that day is what it is. That it lapsed is told where something still to be done was out of time
    /// until the decision, and as a possibility where it may have been.
    fn moved(&self, day: Day, known: Day) -> Vec<Reason> {
        let mut reasons = self.deadlines.reasons(day, known);
        let is_lapse = |reason: &Reason| matches!(reason.because, Because::Deadline(DeadlineReason::Lapse { .. }));
        if reasons.iter().any(is_lapse) {
            let open = self.open_status(Period::ALL);
            reasons = reasons.into_iter().filter_map(|reason| lapse_under(&open, reason)).collect();
        }
        reasons
    }

    /// Whether what was completed on that day was late, whatever is not known of the deadline.
    fn late_on(&self, completed: Day) -> Option<bool> {
        match self.open_status(Period::ALL).at(completed).known()? {
            Status::Overdue => Some(true),
            Status::InTime => Some(false),
            _ => None,
        }
    }
}

/// A reason; where it tells of a lapse, one that is no surer than this status of what is still to be done.
fn lapse_under(open: &Timeline<Possible<Status>>, reason: Reason) -> Option<Reason> {
    let Because::Deadline(DeadlineReason::Lapse { from, to }) = reason.because else { return Some(reason) };
    let before = to.earliest().pred_opt().filter(|before| from <= *before)?;
    match open.at(before) {
        Possible::Known(Status::Overdue) => Some(reason),
        status if status.may_be(&Status::Overdue) => {
            Some(Reason::new(DeadlineReason::PerhapsLapse { from, to }, reason.citation))
        }
        _ => None,
    }
}

/// The status by the deadlines of a clock of that rule.
fn status_by_rule(rule: Rule, deadlines: &Deadlines, period: Period) -> Timeline<Possible<Status>> {
    if rule != Rule::Judgement {
        return by_deadline(deadlines, period);
    }
    let line = by_deadline(&deadlines.once_granted(), period);
    // Until a deadline is surely granted, each that may be leaves judgement, or the status by it.
    let steps = deadlines.steps();
    let sure = steps.iter().position(|step| step.perhaps.is_none()).map_or(steps.len(), |first| first + 1);
    let granted = steps.iter().take(sure).map(DeadlineStep::taken).collect();
    let granted = joined(granted, |one, other| one.join(other, |one, other| *one || *other));
    let Some(granted) = granted else { return Timeline::constant(Possible::Known(Status::Judgement)) };
    let judged = |granted: &bool, status: &Status| if *granted { *status } else { Status::Judgement };
    period.of(granted).join(&line, judged)
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
