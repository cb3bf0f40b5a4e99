//! How clocks start: from a consent, from a find after the deadline, from the end of hostilities.

use super::{
    clock::{Authority, Clock, Origin, Rule, SideClock},
    deadline::Deadlines,
    decision::Scope,
    matter::{Remnants, matters, remnants},
    phase::{Beginning, Matters, Phase},
};
use crate::assess::{
    answer::{Dated, DeadlineReason, MatterReason, Missing, Reason},
    standing::{Spell, Standing},
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, months::months_after, truth::Truth, when::When,
};
use crate::law::{
    limit::{NEW_REMNANTS, NEW_REMNANTS_MONTHS, RATIONAL_RESPONSE, RATIONAL_RESPONSE_ADOPTED, TimeLimit},
    plan::periods_after_find,
    reading::{MeetingDay, Readings, Rediscovery},
};
use crate::record::{history::History, register::Register};

/// A duty, and where its facts are.
#[derive(Clone, Copy)]
pub(super) struct Starter<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) limit: &'static TimeLimit,
    pub(super) readings: Readings,
}

impl<'a> Starter<'a> {
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
            stale: None,
        }
    }

    /// The clocks of a State of that standing, consent by consent.
    pub(super) fn clocks(&self, standing: &Standing) -> Vec<Clock> {
        let spells = standing.spells();
        let next = spells.iter().skip(1).map(|spell| Some(spell.entry_into_force.earliest())).chain([None]);
        let mut clocks = spells.iter().zip(next).map(|(spell, until)| self.clocks_of(spell, until));
        // Most States have consented once: their list of clocks is taken as it is.
        let mut all = clocks.next().unwrap_or_default();
        all.extend(clocks.flatten());
        all
    }

    /// The clocks that run by reason of one consent; `until` is the day on which the next consent takes over.
    fn clocks_of(&self, spell: &Spell, until: Option<Day>) -> Vec<Clock> {
        let from = spell.entry_into_force.earliest();
        let all = matters(self.register, self.history, self.convention(), self.limit.duty, from);
        let mut original = self.original(spell, until, Matters { phases: Vec::new(), absent: all.absent.clone() });
        original.unrecorded_until = all.unrecorded_until();
        let mut clocks = vec![original];
        // Remnants of hostilities before entry into force fall under the first clock (CCM Art. 4(1)(a)).
        let older = remnants(self.history, self.convention()).into_iter().flat_map(|new| new.matters.phases);
        let older = older.filter(|phase| self.limit.duty == Duty::Clearance && phase.starts.earliest() < from);
        clocks.iter_mut().for_each(|clock| clock.matters.phases.extend(older.clone()));
        let of_spell = |phase: &Phase| until.is_none_or(|until| phase.starts.earliest() < until);
        for phase in all.phases.into_iter().filter(of_spell) {
            let Some(current) = clocks.last() else { break };
            match self.reopens(current, &phase, until) {
                Some(clock) => {
                    let found = phase.starts.earliest();
                    if let Some(previous) = clocks.last_mut() {
                        let until = until.map_or(found, |until| until.min(found));
                        previous.deadlines = previous.rebuilt(&self.scope(previous.scope_from(from), Some(until)));
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
        clocks.extend(self.hostilities(spell, until));
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
            alternative: None,
            rule: Rule::Deadline,
            authority: Authority::Treaty(self.limit),
            matters,
            unrecorded_until: None,
            duty: self.limit.duty,
            perhaps: None,
            beside: Vec::new(),
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
        // The last deadline known counts: a decision that is not recorded does not bring the find under it.
        let perhaps = found.earliest() <= in_force.latest();
        let (deadline, rule, rule_reason) = self.answer(found, in_force);
        let scope = Scope { stale: Some(in_force.latest()), ..self.scope(found.earliest(), until) };
        Some(Clock {
            origin,
            starts: found,
            deadlines: Deadlines::new(Dated::new(deadline, Missing::NextMeeting(self.convention())), &scope),
            alternative: perhaps.then(|| current.deadlines.clone()),
            rule,
            authority: Authority::Rule(rule_reason),
            matters: Matters { phases: vec![phase.clone()], absent: None },
            unrecorded_until: None,
            duty: self.limit.duty,
            perhaps: perhaps.then_some(DeadlineReason::PerhapsAfterDeadline { found, deadline: in_force }),
            beside: self.beside(found),
            spell: current.spell.clone(),
        })
    }

    /// What a find after the deadline asks for, under the reading.
    fn answer(&self, found: When, in_force: When) -> (When, Rule, Reason) {
        let article = Citation::Provision(self.limit.provision);
        match (self.readings.rediscovery, self.convention(), self.limit.duty) {
            (Rediscovery::Letter, ..) => {
                (in_force, Rule::Deadline, Reason::new(DeadlineReason::NoSecondClock, article))
            }
            (Rediscovery::TwelfthMeeting, Convention::Apmbc, Duty::Clearance) => {
                let due = self.response_due(found);
                let response = DeadlineReason::ResponseDue { date: due };
                (due, Rule::Deadline, Reason::new(response, RATIONAL_RESPONSE))
            }
            (Rediscovery::TwelfthMeeting, ..) => {
                (in_force, Rule::Judgement, Reason::new(DeadlineReason::NoClockDecided, article))
            }
        }
    }

    /// What a decision or a plan asks beside the clock that counts.
    fn beside(&self, found: When) -> Vec<SideClock> {
        if self.convention() != Convention::Apmbc {
            return Vec::new();
        }
        match (self.limit.duty, self.readings.rediscovery) {
            (Duty::StockpileDestruction, _) => self.six_months(found).into_iter().collect(),
            (_, Rediscovery::Letter) => {
                let due = self.response_due(found);
                let reason = Reason::new(DeadlineReason::ResponseDue { date: due }, RATIONAL_RESPONSE);
                vec![SideClock { origin: Origin::Response, due, reason }]
            }
            (_, Rediscovery::TwelfthMeeting) => Vec::new(),
        }
    }

    /// Six months from the find, for finds surely within the life of a plan that gives them.
    fn six_months(&self, found: When) -> Option<SideClock> {
        let plans = periods_after_find(self.limit.convention, self.limit.duty);
        let plan = plans.filter(|plan| plan.since <= found.earliest()).last()?;
        let due = found.plus_months(plan.months, self.readings.month_end);
        let reason = Reason::new(DeadlineReason::PlanDue { date: due }, plan.citation);
        Some(SideClock { origin: Origin::SixMonths, due, reason })
    }

    /// The day of the next meeting at which a request was still possible; where the calendar has none, after its end.
    fn response_due(&self, found: When) -> When {
        found.map_up_to(self.register.calendar_ends(self.convention()), |day| self.response_day(day))
    }

    fn response_day(&self, found: Day) -> Option<Day> {
        let rule = self.limit.extension.as_ref()?;
        let possible =
            |opens: Day| opens > RATIONAL_RESPONSE_ADOPTED && found <= rule.last_day_to_file(opens, self.readings);
        let meetings = self.register.calendar(self.convention());
        let next = meetings.into_iter().find(|meeting| meeting.starts.is_some_and(possible));
        next.and_then(|meeting| match self.readings.meeting_day {
            MeetingDay::Closing => meeting.ends,
            MeetingDay::Opening => meeting.starts,
        })
    }

    fn hostilities(&self, spell: &Spell, until: Option<Day>) -> Vec<Clock> {
        if self.limit.duty != Duty::Clearance || self.convention() != Convention::Ccm {
            return Vec::new();
        }
        let clock = |new: Remnants| {
            let ended = new.ended.unwrap_or(When::UNKNOWN);
            let deadline = ended.map(|day| months_after(day, NEW_REMNANTS_MONTHS, self.readings.month_end));
            let because = MatterReason::NewRemnants { name: new.name.clone(), ended: new.ended };
            Clock {
                starts: ended,
                deadlines: Deadlines::fixed(Dated::new(deadline, Missing::EndOfHostilities(new.name.clone()))),
                alternative: None,
                rule: if new.ended.is_some() { Rule::Deadline } else { Rule::NoDeadlineYet },
                authority: Authority::Rule(Reason::new(because, NEW_REMNANTS)),
                matters: new.matters,
                origin: Origin::Hostilities(new.name),
                unrecorded_until: None,
                duty: self.limit.duty,
                perhaps: None,
                beside: Vec::new(),
                spell: spell.clone(),
            }
        };
        let from = spell.entry_into_force.earliest();
        let began = |new: &Remnants| new.matters.phases.first().map_or(from, |phase| phase.starts.earliest());
        let under = |new: &Remnants| began(new) >= from && until.is_none_or(|until| began(new) < until);
        remnants(self.history, self.convention()).into_iter().filter(under).map(clock).collect()
    }
}
