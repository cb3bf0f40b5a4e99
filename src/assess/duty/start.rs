//! How clocks start: from a consent, from a find after the deadline, from the end of hostilities (APMBC Art. 4 and 5,
//! CCM Art. 3(2) and 4(1), APLC/MSP.12/2012/7).
//!
//! For each clock only the decisions of its own time count. A find after the deadline ends the time of the clock before
//! it:
//!
//! ```text
//!  entry into force       deadline            find                              next consent
//!        |--------------------|                |                                     |
//!  first clock                                 |                                     |
//!        |<-- from ------ decisions ---------->|<- until                             |
//!                                        second clock                                |
//!                       expired ->|            |<-- from ------ decisions ---------->|<- until
//! ```
//!
//! `expired` is the last possible day of the deadline that had passed before the find. A source of the time of the
//! second clock that still shows that deadline says only that no new one had been set.

use super::{
    clock::{Authority, Clock, PerhapsInTime, Rule, SideClock},
    deadline::Deadlines,
    extension::{Begun, Scope},
    matter::Remnants,
    origin::ClockOrigin,
    phase::{Beginning, Matters, Phase},
    records::DutyRecords,
};
use crate::assess::{
    answer::{Dated, DeadlineReason, MatterReason, Missing, Reason},
    standing::{Spell, Standing},
};
use crate::base::{Day, convention::Convention, duty::Duty, months::months_after, truth::Truth, when::When};
use crate::law::{
    limit::{NEW_REMNANTS, NEW_REMNANTS_MONTHS, RATIONAL_RESPONSE, RATIONAL_RESPONSE_ADOPTED, TimeLimit},
    plan::periods_after_find,
    reading::{MeetingDay, Readings, Rediscovery},
};

/// A duty with a time limit, and its facts.
#[derive(Clone, Copy)]
pub(super) struct Starter<'a> {
    pub(super) records: DutyRecords<'a>,
    pub(super) limit: &'static TimeLimit,
    pub(super) readings: Readings,
}

impl<'a> Starter<'a> {
    /// The clocks of a State of that standing, consent by consent.
    pub(super) fn clocks(self, standing: &Standing) -> Vec<Clock> {
        let spells = standing.spells();
        let next = spells.iter().skip(1).map(|spell| Some(spell.entry_into_force.earliest())).chain([None]);
        let mut clocks =
            spells.iter().zip(next).map(|(spell, until)| UnderConsent { duty: self, spell, until }.clocks());
        // Most States have consented once: their list of clocks is taken as it is.
        let mut all = clocks.next().unwrap_or_default();
        all.extend(clocks.flatten());
        all
    }

    /// Whether the duty is that one.
    fn is(&self, convention: Convention, duty: Duty) -> bool {
        (self.limit.convention, self.limit.duty) == (convention, duty)
    }

    /// The decisions of a clock that begins with the treaty, or is read as though it did.
    const fn scope(&self, from: Day, until: Option<Day>) -> Scope<'a> {
        Scope { records: self.records, from, until, begun: Begun::WithTreaty }
    }

    /// The day of the next meeting at which a request was still possible; where the calendar has none, after its end.
    fn response_due(&self, found: When) -> When {
        let calendar_ends = self.records.register.calendar_ends(self.limit.convention);
        found.map_up_to(calendar_ends, |day| self.response_day(day))
    }

    fn response_day(&self, found: Day) -> Option<Day> {
        let rule = self.limit.extension.as_ref()?;
        let possible =
            |opens: Day| opens > RATIONAL_RESPONSE_ADOPTED && found <= rule.last_day_to_file(opens, self.readings);
        let mut meetings = self.records.register.calendar(self.limit.convention).into_iter();
        let next = meetings.find(|meeting| meeting.starts.is_some_and(possible))?;
        match self.readings.meeting_day {
            MeetingDay::Closing => next.ends,
            MeetingDay::Opening => next.starts,
        }
    }
}

/// A duty by reason of one consent.
struct UnderConsent<'a> {
    duty: Starter<'a>,
    spell: &'a Spell,
    /// The day on which the next consent takes over; `None` where there is no other.
    until: Option<Day>,
}

impl UnderConsent<'_> {
    /// The clocks, in the order in which they begin; those of new hostilities last.
    fn clocks(&self) -> Vec<Clock> {
        let matters = Matters::of(self.duty.records, self.from());
        let first = self.first_clock(&matters);
        let phases = matters.phases.into_iter().filter(|phase| self.is_before_next(phase.starts.earliest()));
        // Each phase runs under the clock that counts when it begins, or begins another.
        let (mut clocks, last) =
            phases.fold((Vec::new(), first), |(mut closed, current), phase| match self.reopened(&current, &phase) {
                Some(next) => {
                    closed.push(self.closed(current, phase.starts.earliest()));
                    (closed, next)
                }
                None => (closed, current.with_phase(phase)),
            });
        clocks.push(last);
        clocks.extend(self.of_hostilities());
        clocks
    }

    /// The first day on which the duty may bind.
    const fn from(&self) -> Day {
        self.spell.entry_into_force.earliest()
    }

    fn is_before_next(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day < until)
    }

    /// The clock that runs from entry into force, with the remnants of hostilities before it (CCM Art. 4(1)(a)).
    fn first_clock(&self, matters: &Matters) -> Clock {
        let Starter { limit, readings, records } = self.duty;
        let starts = self.spell.entry_into_force;
        let deadline = Dated::new(starts.plus_months(limit.months, readings.month_end), Missing::DepositDay);
        let deadlines = Deadlines::new(deadline, &self.duty.scope(self.from(), self.until));
        let older =
            if limit.duty == Duty::Clearance { Remnants::all(records.history, records.convention) } else { Vec::new() };
        let older = older.into_iter().flat_map(|remnants| remnants.matters.phases);
        let older = older.filter(|phase| phase.starts.earliest() < self.from()).collect();
        let origin = (ClockOrigin::EntryIntoForce, starts);
        Clock::new(limit.duty, self.spell, origin, deadlines, Authority::Treaty(limit))
            .with_matters(Matters { phases: older, absent: matters.absent.clone() })
            .with_unrecorded_until(matters.unrecorded_until())
    }

    /// A clock that counts no decision from the day of a find on.
    fn closed(&self, clock: Clock, found: Day) -> Clock {
        let until = self.until.map_or(found, |until| until.min(found));
        let scope = self.duty.scope(clock.starts().earliest().max(self.from()), Some(until));
        let deadlines = clock.deadlines().again(&scope);
        clock.with_deadlines(deadlines)
    }

    /// The clock that begins with a phase, or `None` where the phase runs under the current one: because it was there
    /// at entry into force, or became known while the deadline had not passed.
    fn reopened(&self, current: &Clock, phase: &Phase) -> Option<Clock> {
        let origin = match phase.beginning {
            Beginning::Baseline => return None,
            Beginning::Found => ClockOrigin::Found,
            Beginning::NewlyMined => ClockOrigin::NewlyMined,
            Beginning::Seen => ClockOrigin::SeenOpen,
        };
        let found = phase.starts;
        let before = self.duty.scope(current.starts().earliest(), Some(found.earliest()));
        let in_force = current.deadlines().again(&before).on(found.earliest());
        if in_force.is_before(found) == Truth::No && found.latest() <= in_force.earliest() {
            return None;
        }
        let AnswerDue { due, rule, reason } = self.duty.answer(found, in_force);
        let begun = Begun::WithFind { expired: in_force.latest() };
        let scope = Scope { begun, ..self.duty.scope(found.earliest(), self.until) };
        let deadline = Dated::new(due, Missing::NextMeeting(self.duty.limit.convention));
        let deadlines = Deadlines::new(deadline, &scope);
        // The last deadline known counts: a decision that is not recorded does not bring the find under it.
        let perhaps_in_time = (found.earliest() <= in_force.latest()).then(|| PerhapsInTime {
            deadlines: current.deadlines().clone(),
            because: DeadlineReason::PerhapsAfterDeadline { found, deadline: in_force },
        });
        let clock =
            Clock::new(self.duty.limit.duty, current.spell(), (origin, found), deadlines, Authority::Rule(reason))
                .with_rule(rule)
                .with_matters(Matters { phases: vec![phase.clone()], absent: None })
                .with_perhaps_in_time(perhaps_in_time)
                .with_side_clocks(self.duty.side_clocks(found));
        Some(clock)
    }

    /// The clocks of remnants of hostilities after entry into force (CCM Art. 4(1)(b)).
    fn of_hostilities(&self) -> Vec<Clock> {
        if !self.duty.is(Convention::Ccm, Duty::Clearance) {
            return Vec::new();
        }
        let began = |new: &Remnants| new.matters.phases.first().map_or(self.from(), |phase| phase.starts.earliest());
        let all = Remnants::all(self.duty.records.history, Convention::Ccm).into_iter();
        let under = all.filter(|new| began(new) >= self.from() && self.is_before_next(began(new)));
        under.map(|new| self.of_remnants(new)).collect()
    }

    fn of_remnants(&self, new: Remnants) -> Clock {
        let month_end = self.duty.readings.month_end;
        let ended = new.ended.unwrap_or(When::UNKNOWN);
        let deadline = ended.map(|day| months_after(day, NEW_REMNANTS_MONTHS, month_end));
        let deadlines = Deadlines::fixed(Dated::new(deadline, Missing::EndOfHostilities(new.name.clone())));
        let because = MatterReason::NewRemnants { name: new.name.clone(), ended: new.ended };
        let authority = Authority::Rule(Reason::new(because, NEW_REMNANTS));
        let origin = (ClockOrigin::Hostilities(new.name), ended);
        Clock::new(self.duty.limit.duty, self.spell, origin, deadlines, authority)
            .with_rule(if new.ended.is_some() { Rule::Deadline } else { Rule::NoDeadlineYet })
            .with_matters(new.matters)
    }
}

/// What a find after the deadline asks for.
struct AnswerDue {
    /// The day on which an answer is due, or the deadline that had passed.
    due: When,
    rule: Rule,
    reason: Reason,
}

impl Starter<'_> {
    /// What a find after the deadline asks for, under the reading.
    fn answer(&self, found: When, in_force: When) -> AnswerDue {
        let article = self.limit.provision;
        match self.readings.rediscovery {
            Rediscovery::Letter => {
                let reason = Reason::new(DeadlineReason::NoSecondClock, article);
                AnswerDue { due: in_force, rule: Rule::Deadline, reason }
            }
            Rediscovery::TwelfthMeeting if self.is(Convention::Apmbc, Duty::Clearance) => {
                let due = self.response_due(found);
                AnswerDue { due, rule: Rule::Deadline, reason: response(due) }
            }
            Rediscovery::TwelfthMeeting => {
                let reason = Reason::new(DeadlineReason::NoClockDecided, article);
                AnswerDue { due: in_force, rule: Rule::Judgement, reason }
            }
        }
    }

    /// What a decision or a plan asks beside the clock that counts.
    fn side_clocks(&self, found: When) -> Vec<SideClock> {
        if self.limit.convention != Convention::Apmbc {
            return Vec::new();
        }
        match (self.limit.duty, self.readings.rediscovery) {
            (Duty::StockpileDestruction, _) => self.six_months(found).into_iter().collect(),
            (_, Rediscovery::Letter) => {
                let due = self.response_due(found);
                vec![SideClock { origin: ClockOrigin::Response, due, reason: response(due) }]
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
        Some(SideClock { origin: ClockOrigin::SixMonths, due, reason })
    }
}

/// The decision on mined areas found after the deadline.
fn response(due: When) -> Reason {
    Reason::new(DeadlineReason::ResponseDue { date: due }, RATIONAL_RESPONSE)
}
