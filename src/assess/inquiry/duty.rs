//! Questions on duties with a time limit: open, late, done, extended, found again.

use super::{
    ask::{AnswerRef, no_or_untold, untold, yes_or_no},
    of_state::OfState,
    yearly::{is_in, may_be_in},
};
use crate::assess::{
    answer::{Alternative, Dated, Missing, Possible, Presumption, any, happened},
    duty::{Beginning, Clock, ClockOrigin, DutyStatus, Ending, Phase, Status},
};
use crate::base::{
    Day, citation::Source, duty::Duty, first_day_of, last_day_of, months::months_after, timeline::Timeline,
    truth::Truth, when::When,
};
use crate::law::{
    due::DESTRUCTION_AFTER_FIND_MONTHS,
    question::{Question, Since},
};
use crate::record::{
    area::AreaEvent,
    meeting::Decisions,
    request::{ExtensionRequest, Outcome},
    stockpile::StockpileEvent,
};

const OPEN: [Status; 3] = [Status::InTime, Status::Overdue, Status::Judgement];
const SETTLED: [Status; 3] = [Status::Fulfilled, Status::NotApplicable, Status::NotBound];

/// Whether the answer passes a test on all days of a year, up to the last day known.
pub(super) fn throughout<T: Alternative>(
    year: i32,
    line: &Timeline<Possible<T>>,
    known: Day,
    test: impl Fn(&Possible<T>) -> bool,
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
pub(super) fn is_settled(status: &Possible<Status>) -> bool {
    status.known().is_some_and(|status| SETTLED.contains(status))
}

/// Every phase of a duty in the order of their beginnings, with its clock.
fn phases(status: &DutyStatus) -> Vec<(&Clock, &Phase)> {
    let mut phases: Vec<_> =
        status.clocks().iter().flat_map(|clock| clock.phases().iter().map(move |phase| (clock, phase))).collect();
    phases.sort_by_key(|(_, phase)| (phase.starts.latest(), phase.starts.earliest()));
    phases
}

const fn is_find(phase: &Phase) -> bool {
    matches!(phase.beginning, Beginning::Found | Beginning::NewlyMined)
}

const fn is_done(phase: &Phase) -> bool {
    matches!(phase.ending, Ending::Completed | Ending::Announced)
}

/// The day of completion; the day of its announcement where only that is dated.
fn reported_done(phase: &Phase) -> When {
    if phase.ending == Ending::Announced { When::on(phase.ends.latest()) } else { phase.ends }
}

/// The finds that begin a phase and count.
fn finds_since<'p>(since: Since, phases: &[(&Clock, &'p Phase)]) -> Vec<&'p Phase> {
    let mut finds = Vec::new();
    // What was done in one membership is not done in the next.
    let mut done_under = None;
    for (clock, phase) in phases {
        let counts = match since {
            Since::EntryIntoForce => true,
            Since::Deadline => !matches!(clock.origin(), ClockOrigin::EntryIntoForce | ClockOrigin::Hostilities(_)),
            Since::Completion => done_under == Some(clock.spell()),
        };
        if is_find(phase) && counts {
            finds.push(*phase);
        }
        if is_done(phase) {
            done_under = Some(clock.spell());
        }
    }
    finds
}

/// A find on record: when it was made, and when it became public.
struct Find<'r> {
    date: When,
    public: When,
    source: &'r Source,
}

/// The day on which the find that begins a phase became public.
fn public_day(phase: &Phase, rows: &[Find<'_>]) -> When {
    let row = rows.iter().find(|row| phase.begun_on == Some(row.date) && phase.begun_by == *row.source);
    row.map_or(phase.starts, |row| row.public)
}

impl OfState<'_> {
    /// Whether the status is one of these: on the day asked, or over time.
    fn status_is(&self, duty: Duty, which: &'static [Status]) -> Option<AnswerRef<'_>> {
        let is = |status: &Possible<Status>| status.map(|status| which.contains(status));
        let line = self.line(duty)?;
        Some(self.inquiry.unsourced(match self.inquiry.only {
            Some(day) => Timeline::constant(is(line.at(day))),
            None => line.map(is),
        }))
    }

    pub(super) fn open(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        self.status_is(duty, &OPEN)
    }

    /// Whether it is presumed to be late, over time.
    pub(super) fn presumed_late(&self, duty: Duty, presumption: Presumption) -> Option<Timeline<Possible<bool>>> {
        let line = self.status(duty)?.presumed_timeline(presumption);
        Some(line.map(|status| status.map(|status| *status == Status::Overdue)))
    }

    pub(super) fn late(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        self.status_is(duty, &[Status::Overdue])
    }

    pub(super) fn completed(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        self.status_is(duty, &[Status::Fulfilled])
    }

    /// Whether completion was reported in the year: the year of completion, or of its announcement where only that is
    /// dated.
    pub(super) fn completed_in_year(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        let (all, line) = (phases(self.status(duty)?), self.line(duty)?);
        let ends: Vec<When> =
            all.iter().filter(|(_, phase)| is_done(phase)).map(|(_, phase)| reported_done(phase)).collect();
        let known = self.inquiry.register.known();
        // Where the status stayed the same all year, nothing was completed in it.
        let is_steady = |year| {
            throughout(year, line, known, is_settled)
                || throughout(year, line, known, is_open)
                || first_day_of(year) > known
        };
        let question = Question::CompletedInYear(duty);
        let otherwise = |year| no_or_untold(is_steady(year), question);
        Some(self.inquiry.unsourced(self.inquiry.in_year(&ends, || yes_or_no(Missing::CompletionDay), otherwise)))
    }

    /// Whether the duty is done, and completion was reported since the plan began.
    pub(super) fn completed_in_period(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        let Some(first) = self.inquiry.plan.map(|plan| plan.first_day) else { return self.completed_in_year(duty) };
        let done = self.completed(duty)?;
        let all = phases(self.status(duty)?);
        let told = all.iter().rev().find(|(_, phase)| is_done(phase)).map(|(_, phase)| reported_done(phase));
        let since = told.map_or(Possible::Known(false), |ends| match ends.happened_by(first) {
            _ if ends.earliest() >= first => Possible::Known(true),
            Truth::Yes => Possible::Known(false),
            _ => untold(Question::CompletedInPeriod(duty)),
        });
        Some(self.inquiry.unsourced(done.line.map(|done| done.and(&since))))
    }

    /// Whether an extension was granted by the day. What is recorded of a grant and cannot all be so leaves it open; so
    /// does a meeting whose decisions are not all recorded, if the duty may have been open then.
    pub(super) fn extended(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        let question = Question::Extended(duty);
        let own = self.history().requests_for(self.inquiry.convention, duty);
        let granted = own.filter(|request| matches!(request.outcome, Outcome::Granted { .. }));
        let grants: Vec<_> =
            granted.filter_map(|request| Some((request, self.inquiry.register.decision_day(request)?))).collect();
        let is_sure = |request| self.inquiry.register.contradictions(request).is_empty();
        let told = self.by_membership(|term| {
            let grants = grants.iter().filter(|(_, when)| term.holds(Some(*when)));
            any(grants.map(|(request, when)| {
                if is_sure(request) {
                    happened(&Dated::new(*when, Missing::DecisionDay(request.id)))
                } else {
                    Timeline::constant(untold(question))
                }
            }))
        });
        let line = self.status(duty)?.timeline();
        let incomplete = self.inquiry.register.calendar(self.inquiry.convention).into_iter().filter_map(|meeting| {
            let ends = meeting.days().filter(|_| meeting.decisions != Decisions::Complete)?.latest();
            may_be_open(line.at(ends)).then_some(ends)
        });
        let perhaps = match incomplete.min() {
            Some(day) => Timeline::constant(Possible::Known(false)).then(day, untold(question)),
            None => Timeline::constant(Possible::Known(false)),
        };
        let grounds = grants.iter().map(|(request, _)| &request.source);
        Some(self.inquiry.unsourced(told.zip(&perhaps, Possible::or)).resting_on(grounds))
    }

    /// Whether a request is filed and not yet decided or withdrawn. While the duty is open, there may be one without a
    /// record.
    pub(super) fn requesting(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        let open = self.open(duty)?.line;
        let question = Question::Requesting(duty);
        let own: Vec<_> = self.history().requests_for(self.inquiry.convention, duty).collect();
        let pending = |request: &ExtensionRequest| {
            let filed = happened(&Dated::new(request.filed?, Missing::Outcome(request.id)));
            let over = self.inquiry.register.decision_day(request).or(request.withdrawn).unwrap_or(When::UNKNOWN);
            let over = over.later_of(request.filed?);
            let over = happened(&Dated::new(over, Missing::DecisionDay(request.id)));
            Some(filed.join(&over, |filed, over| *filed && !*over))
        };
        let pending = self.by_membership(|term| {
            let own = own.iter().filter(|request| term.holds(request.filed));
            any(own.filter_map(|request| pending(request)))
        });
        let unseen = open.map(|open| if open.may_be(&true) { untold(question) } else { Possible::Known(false) });
        let grounds = own.iter().map(|request| &request.source);
        Some(self.inquiry.unsourced(pending.zip(&unseen, Possible::or)).resting_on(grounds))
    }

    /// Whether a request was filed in the year. Where the duty was settled throughout, none was; while it is open, there
    /// may be one without a record.
    pub(super) fn requested_in_year(&self, duty: Duty) -> Option<AnswerRef<'_>> {
        let (line, question) = (self.line(duty)?, Question::RequestedInYear(duty));
        let own: Vec<_> = self.history().requests_for(self.inquiry.convention, duty).collect();
        let filed: Vec<When> = own.iter().map(|request| self.inquiry.filed(request)).collect();
        let known = self.inquiry.register.known();
        let otherwise = |year| no_or_untold(throughout(year, line, known, is_settled), question);
        let grounds = own.iter().map(|request| &request.source);
        let line = self.inquiry.in_year(&filed, || untold(question), otherwise);
        Some(self.inquiry.unsourced(line).resting_on(grounds))
    }

    /// Whether something was found in the year. Where the records show the duty settled throughout, nothing was found;
    /// where it was open all the time, nothing was found after completion.
    pub(super) fn found(&self, duty: Duty, since: Since) -> Option<AnswerRef<'_>> {
        self.finds(Question::Found(duty, since), duty, since, |find| find.date, |phase| phase.starts)
    }

    /// Whether it became public in the year that something was found, in that year or before.
    pub(super) fn find_reported(&self, duty: Duty, since: Since) -> Option<AnswerRef<'_>> {
        let rows = self.find_rows(duty);
        let public = |phase: &Phase| public_day(phase, &rows);
        self.finds(Question::FindReported(duty, since), duty, since, |find| find.public, public)
    }

    /// Whether a day of a find lies in the year: of one that begins a phase, and of any other.
    fn finds(
        &self,
        question: Question,
        duty: Duty,
        since: Since,
        of_other: impl Fn(&Find<'_>) -> When,
        of_phase: impl Fn(&Phase) -> When,
    ) -> Option<AnswerRef<'_>> {
        let (all, line) = (phases(self.status(duty)?), self.line(duty)?);
        let known = self.inquiry.register.known();
        let finds = finds_since(since, &all);
        let dates: Vec<When> = finds.iter().map(|phase| of_phase(phase)).collect();
        let is_nothing = |year| {
            throughout(year, line, known, is_settled)
                || (since == Since::Completion && throughout(year, line, known, is_open))
        };
        let otherwise = |year| no_or_untold(is_nothing(year), question);
        let begun = self.inquiry.in_year(&dates, || yes_or_no(Missing::StartDay), otherwise);
        // Finds that began no phase can add a year in which something was found, never rule one out.
        let further = if since == Since::EntryIntoForce { self.further_finds(duty, &all) } else { Vec::new() };
        let beside = |year| Possible::Known(further.iter().any(|find| is_in(year, of_other(find))));
        let beside = self.inquiry.yearly(beside);
        let grounds = finds.iter().map(|phase| &phase.begun_by).chain(further.iter().map(|find| find.source));
        Some(self.inquiry.unsourced(beside.zip(&begun, Possible::or)).resting_on(grounds))
    }

    /// Dated finds made while the duty was open: they begin no phase.
    fn further_finds(&self, duty: Duty, phases: &[(&Clock, &Phase)]) -> Vec<Find<'_>> {
        let begins = |find: &Find<'_>| {
            let begun = |phase: &Phase| phase.begun_on == Some(find.date) && phase.begun_by == *find.source;
            phases.iter().any(|(_, phase)| is_find(phase) && begun(phase))
        };
        self.find_rows(duty).into_iter().filter(|find| !begins(find)).collect()
    }

    /// The dated finds on record.
    fn find_rows(&self, duty: Duty) -> Vec<Find<'_>> {
        let history = self.history();
        let stockpiles = history.stockpiles.iter().filter(|row| {
            duty == Duty::StockpileDestruction
                && row.convention == self.inquiry.convention
                && row.event == StockpileEvent::Found
        });
        let areas = history.areas.iter().filter(|row| {
            duty == Duty::Clearance
                && row.convention == self.inquiry.convention
                && matches!(row.event, AreaEvent::Found | AreaEvent::NewlyMined)
        });
        let terms = self.standing().terms();
        let stockpiles = stockpiles.map(|row| (row.date, row.known, &row.source));
        let finds = stockpiles.chain(areas.map(|row| (row.date, row.known, &row.source)));
        let finds = finds.filter(|(date, ..)| terms.iter().any(|term| term.holds(*date)));
        let find = |(date, known, source): (Option<When>, Option<When>, _)| {
            date.map(|date| Find { date, public: known.unwrap_or(date), source })
        };
        finds.filter_map(find).collect()
    }

    /// Whether all stockpiles reported in the year as found were destroyed within six months of being found.
    pub(super) fn destroyed_within_six_months(&self) -> Option<AnswerRef<'_>> {
        let status = self.status(Duty::StockpileDestruction)?;
        let all = phases(status);
        let finds: Vec<_> = all.iter().map(|(_, phase)| *phase).filter(|phase| is_find(phase)).collect();
        let rows = self.find_rows(Duty::StockpileDestruction);
        let further = self.further_finds(Duty::StockpileDestruction, &all);
        let line = self.inquiry.yearly(|year| {
            let of_year = finds.iter().filter(|phase| may_be_in(year, public_day(phase, &rows)));
            let begun = of_year.map(|phase| self.in_six_months(phase));
            // Of what was found beside other stockpiles no separate destruction is recorded.
            let beside = further.iter().filter(|find| may_be_in(year, find.public)).map(|_| Truth::Unknown);
            let judged: Vec<Truth> = begun.chain(beside).collect();
            match judged.iter().fold(Truth::Yes, |all, one| all & *one) {
                _ if judged.is_empty() => untold(Question::DestroyedWithinSixMonths),
                Truth::Yes => Possible::Known(true),
                Truth::No => Possible::Known(false),
                Truth::Unknown => untold(Question::DestroyedWithinSixMonths),
            }
        });
        let grounds = finds.iter().flat_map(|phase| [Some(&phase.begun_by), phase.ended_by.as_ref()]).flatten();
        Some(self.inquiry.unsourced(line).resting_on(grounds))
    }

    /// Whether what a phase began with was destroyed within six months.
    fn in_six_months(&self, phase: &Phase) -> Truth {
        let rule = self.inquiry.readings.month_end;
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
}
