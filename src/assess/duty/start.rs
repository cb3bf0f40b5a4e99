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
//!
//! Where no completion is recorded before the find, it cannot be told which of the two it is: more of what had to be done
//! by the first deadline, or all that is left. Then the second clock has the first as its other case.

use super::{
    clock::{Authority, Clock, OtherCase, Rule, SideClock},
    deadline::{Begun, Deadlines},
    extension::{MoreTime, Scope},
    matter::Remnants,
    origin::ClockOrigin,
    phase::{Beginning, LaterFind, Matters, Phase},
    records::DutyRecords,
    statement::Statement,
    subject::{Place, Subjects},
};
use crate::assess::{
    answer::{Dated, DeadlineReason, MatterReason, Missing, Reason},
    standing::{Spell, Standing, Term},
};
use crate::base::{Day, convention::Convention, duty::Duty, months::months_after, truth::Truth, when::When};
use crate::law::{
    limit::{NEW_REMNANTS, NEW_REMNANTS_MONTHS, RATIONAL_RESPONSE, RATIONAL_RESPONSE_ADOPTED, TimeLimit},
    plan::periods_after_find,
    reading::{Extendable, MeetingDay, Readings, Rediscovery, ResponseMeeting},
};
use crate::record::sitting::Sitting;

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
        let mut clocks = spells.iter().zip(standing.terms()).zip(next).map(|((spell, term), next)| {
            let left = spell.exit.as_ref().map(|exit| exit.effective.latest());
            UnderConsent::new(self, spell, term, next.into_iter().chain(left).min()).clocks()
        });
        // Most States have consented once: their list of clocks is taken as it is.
        let mut all = clocks.next().unwrap_or_default();
        all.extend(clocks.flatten());
        all
    }

    /// Whether the duty is that one.
    fn is(&self, convention: Convention, duty: Duty) -> bool {
        (self.limit.convention, self.limit.duty) == (convention, duty)
    }

    /// The day of the meeting by which an answer to a find is due; where the calendar has none, after its end.
    fn response_due(&self, found: When) -> When {
        found.map_to(|found| self.response_from(found))
    }

    /// The same for a find on that day.
    fn response_from(&self, found: Day) -> When {
        let Some(rule) = self.limit.extension.as_ref() else { return When::UNKNOWN };
        let sittings = self.records.register.sittings(self.limit.convention);
        let since = found.max(RATIONAL_RESPONSE_ADOPTED);
        let is_to_come = |sitting: &Sitting<'_>| !sitting.opens.happened_by(since);
        let is_possible = |sitting: &Sitting<'_>| {
            !sitting.opens.map(|opens| rule.last_day_to_file(opens, self.readings)).is_before(When::on(found))
        };
        let asked = match self.readings.response_meeting {
            ResponseMeeting::NineMonths => sittings.next(|sitting| is_to_come(sitting) & is_possible(sitting)),
            ResponseMeeting::Following => sittings.next(is_to_come).or_following(&sittings, is_possible),
        };
        asked.day(|sitting| match self.readings.meeting_day {
            MeetingDay::Closing => sitting.closes,
            MeetingDay::Opening => sitting.opens,
        })
    }
}

/// A duty by reason of one consent.
struct UnderConsent<'a> {
    duty: Starter<'a>,
    spell: &'a Spell,
    /// The time of that membership.
    term: Term,
    /// The day on which the State surely has left, or the next consent takes over; `None` where neither is so.
    until: Option<Day>,
    /// Remnants of hostilities before it (CCM Art. 4(1)(a)).
    older: Vec<Remnants>,
    subjects: Subjects<'a>,
}

impl<'a> UnderConsent<'a> {
    fn new(duty: Starter<'a>, spell: &'a Spell, term: Term, until: Option<Day>) -> Self {
        let Starter { records, limit, readings } = duty;
        let from = spell.entry_into_force.earliest();
        let named = if limit.duty == Duty::Clearance {
            Remnants::all(records.history, records.convention, term)
        } else {
            Vec::new()
        };
        let (older, newer): (Vec<_>, Vec<_>) = named.into_iter().partition(|one| one.is_older(from));
        let own = |one: &Remnants| one.began().is_none_or(|began| until.is_none_or(|until| began.earliest() < until));
        let newer = newer.into_iter().filter(|one| duty.is(Convention::Ccm, Duty::Clearance) && own(one)).collect();
        let names = older.iter().map(|one| one.name.clone()).collect();
        let subjects = Subjects::new(records, readings, term, from, newer, names);
        Self { duty, spell, term, until, older, subjects }
    }
}

impl UnderConsent<'_> {
    /// The clocks, in the order in which they begin; those of new hostilities last.
    fn clocks(&self) -> Vec<Clock> {
        let matters = self.matters();
        let first = self.first_clock(&matters);
        let Matters { phases, finds, .. } = matters;
        let phases = phases.into_iter().enumerate().filter(|(_, phase)| self.is_before_end(phase.starts.earliest()));
        let (mut clocks, last) = phases.fold((Vec::new(), first), |(closed, current), (place, phase)| {
            let own: Vec<&LaterFind> = finds.iter().filter(|find| find.phase == place).collect();
            self.with_phase((closed, current), phase, &own)
        });
        clocks.push(last);
        clocks.extend(self.subjects.others().chain(self.subjects.only_asked()).map(|new| self.of_remnants(new)));
        clocks
    }

    /// The clocks before the current one, and that one, with one more phase: it runs under the clock that counts when it begins,
    /// or begins another. What was found within it may begin another, too.
    fn with_phase(
        &self,
        (mut before, current): (Vec<Clock>, Clock),
        phase: Phase,
        finds: &[&LaterFind],
    ) -> (Vec<Clock>, Clock) {
        let mut current = match self.reopened(&current, &phase, None) {
            Some(next) => {
                before.push(self.closed(current, phase.starts.earliest()));
                next
            }
            None => current.with_phase(phase),
        };
        for find in finds.iter().filter(|find| self.is_before_end(find.when.earliest())) {
            if current.is_left_to_judgement(find.when) {
                continue;
            }
            let Some((until, found, missing)) = current.split(find) else { continue };
            if let Some(next) = self.reopened(&current, &found, Some(missing)) {
                let earlier = current.with_last_phase(until);
                before.push(self.closed(earlier, found.starts.earliest()));
                current = next;
            }
        }
        (before, current)
    }

    /// What is recorded under the clocks of the treaty.
    fn matters(&self) -> Matters {
        let mut said = self.duty.records.told(self.term);
        said.extend(self.subjects.shown_by_requests(Place::Entry));
        said.sort_by_key(Statement::order);
        Matters::read(&said, self.from())
    }

    /// The decisions of a clock.
    fn scope<'s>(&'s self, place: Place<'s>, from: Day, until: Option<Day>, begun: Begun) -> Scope<'s> {
        let Starter { records, readings, .. } = self.duty;
        let by_rule = !matches!(place, Place::Hostilities(_)) || readings.extendable == Extendable::AnyPeriod;
        let more_time = if by_rule { MoreTime::ByRule } else { MoreTime::OtherPeriod };
        let (subjects, next) = (&self.subjects, self.until);
        Scope { records, readings, subjects, place, from, until, next, begun, more_time }
    }

    /// The first day on which the duty may bind.
    const fn from(&self) -> Day {
        self.spell.entry_into_force.earliest()
    }

    fn is_before_end(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day < until)
    }

    /// The clock that runs from entry into force, with the remnants of hostilities before it (CCM Art. 4(1)(a)).
    fn first_clock(&self, matters: &Matters) -> Clock {
        let Starter { limit, readings, .. } = self.duty;
        let starts = self.spell.entry_into_force;
        let deadline = Dated::new(starts.plus_months(limit.months, readings.month_end), Missing::DepositDay);
        let scope = self.scope(Place::Entry, self.from(), self.until, Begun::WithTreaty);
        let deadlines = Deadlines::new(deadline, &scope);
        let older = self.older.iter().flat_map(|remnants| remnants.matters.phases.iter().cloned()).collect();
        let origin = (ClockOrigin::EntryIntoForce, starts);
        Clock::new(limit.duty, self.spell, origin, deadlines, Authority::Treaty(limit))
            .with_matters(Matters { phases: older, absent: matters.absent.clone(), finds: Vec::new() })
            .with_unrecorded_until(matters.unrecorded_until())
    }

    /// A clock that counts no decision from the day of a find on.
    fn closed(&self, clock: Clock, found: Day) -> Clock {
        let until = self.until.map_or(found, |until| until.min(found));
        let scope = self.again(&clock, until);
        let deadlines = clock.deadlines().again(&scope);
        clock.with_deadlines(deadlines)
    }

    /// The decisions of a clock before that day.
    fn again(&self, clock: &Clock, until: Day) -> Scope<'_> {
        let begun = clock.deadlines().begun;
        let place = if begun.with_find() { Place::Find } else { Place::Entry };
        self.scope(place, clock.starts().earliest().max(self.from()), Some(until), begun)
    }

    /// The clock that begins with a phase, or `None` where the phase runs under the current one: because it was there
    /// at entry into force, or became known while the deadline had not passed. `goes_on` is what is missing to tell whether
    /// something else was still to be done then.
    fn reopened(&self, current: &Clock, phase: &Phase, goes_on: Option<Missing>) -> Option<Clock> {
        let origin = match phase.beginning {
            Beginning::Baseline => return None,
            Beginning::Found => ClockOrigin::Found,
            Beginning::NewlyMined => ClockOrigin::NewlyMined,
            Beginning::Seen => ClockOrigin::SeenOpen,
        };
        let found = phase.starts;
        let before = self.again(current, found.earliest());
        let in_force = current.deadlines().again(&before).on(found.earliest());
        if in_force.is_before(found) == Truth::No {
            return None;
        }
        let AnswerDue { due, rule, reason } = self.duty.answer(found, in_force);
        let begun = Begun::WithFind { expired: in_force.latest() };
        let scope = self.scope(Place::Find, found.earliest(), self.until, begun);
        let deadline = Dated::new(due, Missing::NextMeeting(self.duty.limit.convention));
        let deadlines = Deadlines::new(deadline, &scope);
        // The last deadline known counts: a decision that is not recorded does not bring the find under it.
        let perhaps_in_time = found.earliest() <= in_force.latest();
        let because = if perhaps_in_time {
            DeadlineReason::PerhapsAfterDeadline { found, deadline: in_force }
        } else {
            DeadlineReason::PerhapsWithBefore { found, deadline: in_force }
        };
        let case = |rule, missing, in_time| OtherCase {
            deadlines: current.deadlines().clone(),
            rule,
            because,
            missing,
            in_time,
        };
        let other_cases = match goes_on {
            Some(missing) => current.cases(case(current.rule(), missing, false)),
            None if perhaps_in_time => vec![case(Rule::Deadline, Missing::StartDay, true)],
            None => Vec::new(),
        };
        let clock =
            Clock::new(self.duty.limit.duty, current.spell(), (origin, found), deadlines, Authority::Rule(reason))
                .with_rule(rule)
                .with_matters(Matters { phases: vec![phase.clone()], ..Matters::default() })
                .with_other_cases(other_cases)
                .with_side_clocks(self.duty.side_clocks(found));
        Some(clock)
    }

    /// The clock of remnants of hostilities after entry into force (CCM Art. 4(1)(b)).
    fn of_remnants(&self, new: Remnants) -> Clock {
        let month_end = self.duty.readings.month_end;
        // That no end is recorded does not say that they last: they may have ended on any day since the State was bound.
        let ended = new.ended.unwrap_or(When::not_before(self.from()));
        let deadline = ended.map(|day| months_after(day, NEW_REMNANTS_MONTHS, month_end));
        let deadline = Dated::new(deadline, Missing::EndOfHostilities(new.name.clone()));
        let from = new.began().map_or(self.from(), When::earliest).max(self.from());
        let scope = self.scope(Place::Hostilities(&new.name), from, self.until, Begun::WithTreaty);
        // While hostilities last there is no deadline that could be extended; that no end is recorded does not say that they do.
        let unknown = new.ended.is_none() && scope.more_time == MoreTime::ByRule;
        let scope = Scope { more_time: if unknown { MoreTime::NotBegun } else { scope.more_time }, ..scope };
        let deadlines = Deadlines::new(deadline, &scope);
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
