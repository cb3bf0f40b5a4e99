//! Questions on duties with a time limit: open, late, done, extended, found again.

use super::{
    ask::{Found, untold},
    of_state::OfState,
    yearly::{any_in, none_in},
};
use crate::assess::{
    answer::{Dated, Missing, Possible, any, happened},
    duty::{Beginning, Clock, ClockOrigin, DutyStatus, Ending, Phase, Status},
};
use crate::base::{
    Day,
    citation::Source,
    duty::Duty,
    first_day_of, last_day_of,
    months::{days_after, months_after},
    timeline::Timeline,
    truth::Truth,
    when::When,
};
use crate::law::{
    due::DESTRUCTION_AFTER_FIND_MONTHS,
    entry::{entry_into_force, withdrawal_period_ends},
    question::{Question, Since},
};
use crate::record::{area::AreaEvent, meeting::Decisions, request::Outcome, stockpile::StockpileEvent};

const OPEN: [Status; 3] = [Status::InTime, Status::Overdue, Status::Judgement];
const SETTLED: [Status; 3] = [Status::Fulfilled, Status::NotApplicable, Status::NotBound];

/// The statuses possible at any time in a year, up to the last day known.
fn throughout(
    line: &Timeline<Possible<Status>>,
    year: i32,
    known: Day,
    test: impl Fn(&Possible<Status>) -> bool,
) -> bool {
    let (first, last) = (first_day_of(year), last_day_of(year).min(known));
    line.stretches().all(|stretch| {
        let outside = stretch.from.is_some_and(|from| from > last) || stretch.until.is_some_and(|until| until <= first);
        outside || test(stretch.value)
    })
}

/// Whether the duty may be open.
fn may_be_open(status: &Possible<Status>) -> bool {
    status.alternatives().iter().any(|status| OPEN.contains(status))
}

/// Whether it is surely open.
pub(super) fn is_open(status: &Possible<Status>) -> bool {
    status.alternatives().iter().all(|status| OPEN.contains(status))
}

/// Whether it is surely settled, by one word.
fn is_settled(status: &Possible<Status>) -> bool {
    status.known().is_some_and(|status| SETTLED.contains(status))
}

/// Every phase of a duty, with the clock it stands under.
fn phases(status: &DutyStatus) -> Vec<(&Clock, &Phase)> {
    let mut phases: Vec<_> =
        status.clocks().iter().flat_map(|clock| clock.phases().iter().map(move |phase| (clock, phase))).collect();
    phases.sort_by_key(|(_, phase)| (phase.starts.latest(), phase.starts.earliest()));
    phases
}

/// It happened or not, until that day is known.
fn undated(day: Missing) -> Possible<bool> {
    Possible::one_of([false, true], day)
}

const fn is_find(phase: &Phase) -> bool {
    matches!(phase.beginning, Beginning::Found | Beginning::NewlyMined)
}

const fn is_done(phase: &Phase) -> bool {
    matches!(phase.ending, Ending::Completed | Ending::Announced)
}

/// The day of completion, or where only the announcement is dated, that day.
fn reported_done(phase: &Phase) -> When {
    if phase.ending == Ending::Announced { When::on(phase.ends.latest()) } else { phase.ends }
}

impl OfState<'_> {
    /// Whether the status is one of these: on the day asked, or over time.
    fn status_is(&self, duty: Duty, which: &'static [Status]) -> Option<Found<'_>> {
        let is = |status: &Possible<Status>| status.map(|status| which.contains(status));
        let line = self.line(duty)?;
        Some(self.asks.found(match self.asks.only {
            Some(day) => Timeline::constant(is(line.at(day))),
            None => line.map(is),
        }))
    }

    pub(super) fn open(&self, duty: Duty) -> Option<Found<'_>> {
        self.status_is(duty, &OPEN)
    }

    pub(super) fn late(&self, duty: Duty) -> Option<Found<'_>> {
        self.status_is(duty, &[Status::Overdue])
    }

    pub(super) fn completed(&self, duty: Duty) -> Option<Found<'_>> {
        self.status_is(duty, &[Status::Fulfilled])
    }

    /// Reported done in the year: on the day of completion, or where only the announcement is dated, on that day.
    pub(super) fn completed_in_year(&self, duty: Duty) -> Option<Found<'_>> {
        let status = self.status(duty)?;
        let line = self.line(duty)?;
        let ends: Vec<When> = phases(status)
            .into_iter()
            .filter(|(_, phase)| is_done(phase))
            .map(|(_, phase)| reported_done(phase))
            .collect();
        let known = self.asks.register.known();
        let steady = |year| {
            throughout(line, year, known, is_settled)
                || throughout(line, year, known, is_open)
                || first_day_of(year) > known
        };
        Some(self.asks.found(self.asks.yearly(|year| {
            any_in(
                year,
                &ends,
                || undated(Missing::CompletionDay),
                || {
                    if steady(year) { Possible::Known(false) } else { untold(Question::CompletedInYear(duty)) }
                },
            )
        })))
    }

    /// Done, and reported done since the plan began.
    pub(super) fn completed_in_period(&self, duty: Duty) -> Option<Found<'_>> {
        let Some(first) = self.asks.plan.map(|plan| plan.first_day) else { return self.completed_in_year(duty) };
        let done = self.completed(duty)?;
        let status = self.status(duty)?;
        let all = phases(status);
        let told = all.iter().rev().find(|(_, phase)| is_done(phase)).map(|(_, phase)| reported_done(phase));
        let since = told.map_or(Possible::Known(false), |ends| match ends.happened_by(first) {
            _ if ends.earliest() >= first => Possible::Known(true),
            Truth::Yes => Possible::Known(false),
            _ => untold(Question::CompletedInPeriod(duty)),
        });
        Some(self.asks.found(done.line.map(|done| done.and(&since))))
    }

    /// Granted by the day. Where a meeting is not completely recorded, and the duty may have been open, it may have granted.
    pub(super) fn extended(&self, duty: Duty) -> Option<Found<'_>> {
        let question = Question::Extended(duty);
        let own = self.history().requests_for(self.asks.convention, duty);
        let granted = own.filter(|request| matches!(request.outcome, Outcome::Granted { .. }));
        let grants: Vec<_> = granted
            .filter_map(|request| Some((&request.source, request.id, self.asks.register.decision_day(request)?)))
            .collect();
        let sure = any(grants.iter().map(|(_, id, when)| happened(&Dated::new(*when, Missing::DecisionDay(*id)))));
        let line = self.status(duty)?.timeline();
        let incomplete = self.asks.register.calendar(self.asks.convention).into_iter().filter_map(|meeting| {
            let ends = meeting.days().filter(|_| meeting.decisions != Decisions::Complete)?.latest();
            may_be_open(line.at(ends)).then_some(ends)
        });
        let perhaps = match incomplete.min() {
            Some(day) => Timeline::constant(Possible::Known(false)).then(day, untold(question)),
            None => Timeline::constant(Possible::Known(false)),
        };
        let grounds = grants.iter().map(|(source, ..)| *source);
        Some(self.asks.found(sure.zip(&perhaps, Possible::or)).resting_on(grounds))
    }

    /// Filed and not yet decided or withdrawn. A request of which we have no row is possible while the duty is open.
    pub(super) fn requesting(&self, duty: Duty) -> Option<Found<'_>> {
        let open = self.open(duty)?.line;
        let question = Question::Requesting(duty);
        let own: Vec<_> = self.history().requests_for(self.asks.convention, duty).collect();
        let pending = own.iter().filter_map(|request| {
            let filed = happened(&Dated::new(request.filed?, Missing::Outcome(request.id)));
            let over = self.asks.register.decision_day(request).or(request.withdrawn).unwrap_or(When::UNKNOWN);
            let over = over.later_of(request.filed?);
            let over = happened(&Dated::new(over, Missing::DecisionDay(request.id)));
            Some(filed.join(&over, |filed, over| *filed && !*over))
        });
        let unseen = open.map(|open| if open.may_be(&true) { untold(question) } else { Possible::Known(false) });
        let grounds = own.iter().map(|request| &request.source);
        Some(self.asks.found(any(pending).zip(&unseen, Possible::or)).resting_on(grounds))
    }

    /// Found in the year. Where the records show the duty settled throughout, nothing was found; where it was open all the
    /// time, nothing was found after completion.
    pub(super) fn found(&self, duty: Duty, since: Since) -> Option<Found<'_>> {
        let status = self.status(duty)?;
        let line = self.line(duty)?;
        let known = self.asks.register.known();
        let all = phases(status);
        let mut finds = Vec::new();
        let mut done_before = false;
        for (clock, phase) in &all {
            let counts = match since {
                Since::EntryIntoForce => true,
                Since::Deadline => !matches!(clock.origin(), ClockOrigin::EntryIntoForce | ClockOrigin::Hostilities(_)),
                Since::Completion => done_before,
            };
            if is_find(phase) && counts {
                finds.push((phase.starts, &phase.begun_by));
            }
            done_before |= is_done(phase);
        }
        let dates: Vec<When> = finds.iter().map(|(when, _)| *when).collect();
        let further = if since == Since::EntryIntoForce { self.further_finds(duty, &all) } else { Vec::new() };
        let question = Question::Found(duty, since);
        let nothing = |year| {
            let settled = throughout(line, year, known, is_settled);
            let open = since == Since::Completion && throughout(line, year, known, is_open);
            settled || open
        };
        let line = self.asks.yearly(|year| {
            let found =
                |(when, _): &(When, _)| first_day_of(year) <= when.earliest() && when.latest() <= last_day_of(year);
            if further.iter().any(found) {
                return Possible::Known(true);
            }
            any_in(
                year,
                &dates,
                || undated(Missing::StartDay),
                || {
                    if nothing(year) { Possible::Known(false) } else { untold(question) }
                },
            )
        });
        Some(self.asks.found(line).resting_on(finds.into_iter().chain(further).map(|(_, source)| source)))
    }

    /// Finds made while the duty was open: they begin no phase.
    fn further_finds(&self, duty: Duty, phases: &[(&Clock, &Phase)]) -> Vec<(When, &Source)> {
        let history = self.history();
        let stockpiles = history.stockpiles.iter().filter(|row| {
            duty == Duty::StockpileDestruction
                && row.convention == self.asks.convention
                && row.event == StockpileEvent::Found
        });
        let areas = history.areas.iter().filter(|row| {
            duty == Duty::Clearance
                && row.convention == self.asks.convention
                && matches!(row.event, AreaEvent::Found | AreaEvent::NewlyMined)
        });
        let finds = stockpiles.map(|row| (row.date, &row.source)).chain(areas.map(|row| (row.date, &row.source)));
        let begins = |when, source: &Source| {
            phases.iter().any(|(_, phase)| is_find(phase) && phase.begun_on == Some(when) && phase.begun_by == *source)
        };
        finds
            .filter_map(|(date, source)| Some((date?, source)))
            .filter(|(when, source)| !begins(*when, source))
            .collect()
    }

    /// Whether all stockpiles found in the year were destroyed within six months.
    pub(super) fn destroyed_within_six_months(&self) -> Option<Found<'_>> {
        let status = self.status(Duty::StockpileDestruction)?;
        let all = phases(status);
        let finds: Vec<_> = all.iter().map(|(_, phase)| *phase).filter(|phase| is_find(phase)).collect();
        let further = self.further_finds(Duty::StockpileDestruction, &all);
        let line = self.asks.yearly(|year| {
            let of_year = |when: When| when.may_be_in(first_day_of(year), last_day_of(year));
            let begun = finds.iter().filter(|phase| of_year(phase.starts)).map(|phase| self.in_six_months(phase));
            // What was found beside other stockpiles has no end of its own.
            let beside = further.iter().filter(|(when, _)| of_year(*when)).map(|_| Truth::Unknown);
            let judged: Vec<Truth> = begun.chain(beside).collect();
            match judged.iter().fold(Truth::Yes, |all, one| all & *one) {
                _ if judged.is_empty() => untold(Question::DestroyedWithinSixMonths),
                Truth::Yes => Possible::Known(true),
                Truth::No => Possible::Known(false),
                Truth::Unknown => untold(Question::DestroyedWithinSixMonths),
            }
        });
        let grounds = finds.iter().flat_map(|phase| [Some(&phase.begun_by), phase.ended_by.as_ref()]).flatten();
        Some(self.asks.found(line).resting_on(grounds))
    }

    fn in_six_months(&self, phase: &Phase) -> Truth {
        let rule = self.asks.readings.month_end;
        let limit = |day: Day| months_after(day, DESTRUCTION_AFTER_FIND_MONTHS, rule);
        let (first, last) = (limit(phase.starts.earliest()), limit(phase.starts.latest()));
        if phase.last_seen.as_ref().is_some_and(|(seen, _)| *seen > last) {
            return Truth::No;
        }
        if !is_done(phase) {
            return Truth::Unknown;
        }
        match phase.ends {
            ends if ends.latest() <= first => Truth::Yes,
            ends if ends.earliest() > last && phase.ending == Ending::Completed => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// In force for it in the year.
    pub(super) fn newly_bound(&self) -> Found<'_> {
        let standing = self.standing();
        let days: Vec<When> = standing.spells().iter().map(|spell| spell.entry_into_force).collect();
        let known = self.asks.register.known();
        // Whoever deposits after the last day known is bound no earlier than this.
        let next = entry_into_force(self.asks.convention, When::not_before(days_after(known, 1))).earliest();
        let line = self
            .asks
            .yearly(|year| any_in(year, &days, || undated(Missing::DepositDay), || none_in(year, known, next)));
        self.asks.found(line).resting_on(standing.spells().iter().map(|spell| &spell.source))
    }

    /// An instrument deposited in the year.
    pub(super) fn consented(&self) -> Found<'_> {
        let rows = self.history().memberships.iter();
        let consents: Vec<_> =
            rows.filter(|row| row.convention == self.asks.convention && row.event.is_consent()).collect();
        let days: Vec<When> = consents.iter().map(|row| row.date.unwrap_or(When::UNKNOWN)).collect();
        let known = self.asks.register.known();
        // Whoever is bound, or waits to be, can consent anew only after a withdrawal, and that takes six months.
        let is_joined = self.standing().spells().last().is_some_and(|spell| {
            spell.exit.is_none() && spell.deposit.unwrap_or(spell.entry_into_force).latest() <= known
        });
        let tomorrow = When::on(days_after(known, 1));
        let again = withdrawal_period_ends(tomorrow, self.asks.readings.month_end).earliest();
        let next = if is_joined { again } else { tomorrow.earliest() };
        let line = self
            .asks
            .yearly(|year| any_in(year, &days, || undated(Missing::DepositDay), || none_in(year, known, next)));
        self.asks.found(line).resting_on(consents.into_iter().map(|row| &row.source))
    }

    /// Signed, and no instrument deposited since.
    pub(super) fn signed(&self) -> Found<'_> {
        let standing = self.standing();
        let Some(signed) = standing.signature() else {
            return self.asks.found(Timeline::constant(Possible::Known(false)));
        };
        let signed = happened(&Dated::new(signed, Missing::DepositDay));
        let consents = standing.spells().iter().map(|spell| spell.deposit.unwrap_or(spell.entry_into_force));
        let consented = any(consents.map(|day| happened(&Dated::new(day, Missing::DepositDay))));
        let line = signed.join(&consented, |signed, consented| *signed && !*consented);
        self.asks.found(line)
    }
}
