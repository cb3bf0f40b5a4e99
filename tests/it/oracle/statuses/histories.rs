//! Made-up histories of one State, with exact dates or with some of them blurred.

use chrono::{Datelike, Days};
use mine_action::{
    Convention, Day, Duty, Fact, Register, Session, State, When,
    law::reading::{Extendable, Readings, Rediscovery},
    record::{
        area::{Area, AreaEvent},
        armed_conflict::ArmedConflict,
        clearance::ClearanceYear,
        exception::{Exception, ExceptionKind},
        meeting::{Decisions, Meeting},
        membership::{Membership, MembershipEvent},
        report::{Report, ReportKind},
        request::{OutcomeCode, RequestRow},
        stockpile::{Stockpile, StockpileEvent},
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::{collections::BTreeSet, num::NonZeroU8};

/// The one State of whom everything is told.
pub(crate) const WHO: State = State::AFG;

#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) register: Register,
    pub(crate) convention: Convention,
    pub(crate) duty: Duty,
    pub(crate) readings: Readings,
}

impl Case {
    /// Its rows as text.
    pub(crate) fn text(&self) -> String {
        let rows = self.register.facts().map(|fact| format!("{}: {}", fact.table(), fact.write().join(",")));
        let rows: Vec<String> = rows.map(|row| row.replace(",,", ",").replace("made up", "")).collect();
        let readings = (self.readings.rediscovery, self.readings.extendable);
        format!("{:?} {:?} {readings:?}\n{}", self.convention, self.duty, rows.join("\n"))
    }
}

/// A day, told from entry into force, from the deadline of the treaty, or from a yearly meeting.
#[derive(Debug, Clone, Copy)]
enum Moment {
    AfterEntry(i32),
    NearDeadline(i32),
    NearMeeting(usize, i32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowKind {
    Open,
    SeenOpen,
    Clearance,
    Found,
    NewlyMined,
    Nothing,
    Completed,
    Announced,
    Declaration,
}

#[derive(Debug, Clone, Copy)]
struct RequestPlan {
    meeting: usize,
    notice: Option<i32>,
    sitting: i32,
    outcome: Option<OutcomeCode>,
    until: Moment,
    number: u32,
    /// The clock that its row names, where the duty has that of hostilities.
    clock: Option<&'static str>,
}

#[derive(Debug, Clone, Copy)]
struct ExitPlan {
    notified: i32,
    retracted: Option<i32>,
    /// From when to when a conflict lasts, counted from the day on which the six months expire.
    conflict: Option<(i32, Option<i32>)>,
    again: Option<i32>,
}

#[derive(Debug, Clone)]
struct RemnantsPlan {
    told: i32,
    ended: Option<i32>,
    completed: Option<i32>,
    announced: bool,
}

#[derive(Debug, Clone, Copy)]
struct ReportPlan {
    /// `None` = the initial report; else the year covered, counted from entry into force.
    covers: Option<i32>,
    /// Days from the due date; `None` = a source on some such day knows it missing.
    filed: Option<i32>,
    seen: i32,
    /// Of the second membership, where there is one.
    again: bool,
}

/// How a date is made uncertain.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Blur {
    Month,
    Year,
    Span(u64, u64),
    NotAfter(u64),
}

#[derive(Clone)]
pub(crate) struct Plan {
    convention: Convention,
    duty: Duty,
    letter: bool,
    /// Whether CCM Art. 4(5) is read to extend the ten years from entry into force alone.
    from_entry: bool,
    /// Whether every meeting is completely recorded.
    all_complete: bool,
    deposit: i32,
    baseline: Option<RowKind>,
    rows: Vec<(RowKind, Moment)>,
    requests: Vec<RequestPlan>,
    meetings: Vec<(i32, i32, bool)>,
    /// When a source shows a deadline, whether it is the one known, and else how much later it is.
    shown: Vec<(Moment, bool, i32)>,
    exit: Option<ExitPlan>,
    remnants: Option<RemnantsPlan>,
    reports: Vec<ReportPlan>,
    /// Which of the dates are blurred, and how.
    blurred: Vec<(usize, Blur)>,
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        4 => (-200..7000_i32).prop_map(Moment::AfterEntry),
        2 => (-400..900_i32).prop_map(Moment::NearDeadline),
        1 => (-1..=2_i32).prop_map(Moment::NearDeadline),
        1 => (0..20_usize, -280..-268_i32).prop_map(|(meeting, days)| Moment::NearMeeting(meeting, days)),
        1 => (0..20_usize, -3..8_i32).prop_map(|(meeting, days)| Moment::NearMeeting(meeting, days)),
    ]
}

fn row() -> impl Strategy<Value = (RowKind, Moment)> {
    use RowKind::{Announced, Clearance, Completed, Declaration, Found, NewlyMined, Nothing, Open, SeenOpen};
    let kinds = vec![
        Open,
        SeenOpen,
        SeenOpen,
        Clearance,
        Found,
        Found,
        NewlyMined,
        Nothing,
        Completed,
        Completed,
        Completed,
        Announced,
        Declaration,
    ];
    (select(kinds), moment())
}

fn request() -> impl Strategy<Value = RequestPlan> {
    use OutcomeCode::{Granted, Moot, NotGranted};
    let outcome = select(vec![Some(Granted), Some(Granted), Some(Granted), Some(NotGranted), Some(Moot), None]);
    let until = prop_oneof![
        (100..1500_i32).prop_map(Moment::NearDeadline),
        (-2..3_i32).prop_map(Moment::NearDeadline),
        (0..20_usize, -3..8_i32).prop_map(|(meeting, days)| Moment::NearMeeting(meeting, days)),
    ];
    let clock = select(vec![None, None, Some("entry-into-force"), Some("found"), Some("hostilities:border-war")]);
    (3..18_usize, option::weighted(0.7, 200..700_i32), 0..5_i32, outcome, until, 1..1000_u32, clock).prop_map(
        |(meeting, notice, sitting, outcome, until, number, clock)| RequestPlan {
            meeting,
            notice,
            sitting,
            outcome,
            until,
            number,
            clock,
        },
    )
}

fn shown() -> impl Strategy<Value = (Moment, bool, i32)> {
    (moment(), prop::bool::weighted(0.7), 1..2000_i32)
}

fn exit() -> impl Strategy<Value = ExitPlan> {
    let ends = option::weighted(0.8, prop_oneof![-60..60_i32, 60..700_i32, Just(0)]);
    let conflict = option::weighted(0.5, (-300..30_i32, ends));
    let retracted = option::weighted(0.3, prop_oneof![10..400_i32, 180..186_i32]);
    (0..5000_i32, retracted, conflict, option::weighted(0.5, 0..2000_i32))
        .prop_map(|(notified, retracted, conflict, again)| ExitPlan { notified, retracted, conflict, again })
}

fn remnants() -> impl Strategy<Value = RemnantsPlan> {
    (0..3000_i32, option::of(0..1500_i32), option::of(1..6000_i32), any::<bool>())
        .prop_map(|(told, ended, completed, announced)| RemnantsPlan { told, ended, completed, announced })
}

fn report() -> impl Strategy<Value = ReportPlan> {
    let when = (option::weighted(0.7, -200..500_i32), prop_oneof![4 => -100..900_i32, 1 => 900..6000_i32]);
    (option::weighted(0.8, 0..9_i32), when, prop::bool::weighted(0.3))
        .prop_map(|(covers, (filed, seen), again)| ReportPlan { covers, filed, seen, again })
}

fn duties() -> impl Strategy<Value = (Convention, Duty)> {
    use Convention::{Apmbc, Ccm};
    use Duty::{Clearance, Reporting, StockpileDestruction};
    prop_oneof![
        5 => Just((Apmbc, Clearance)),
        2 => Just((Ccm, Clearance)),
        2 => Just((Apmbc, StockpileDestruction)),
        2 => Just((Ccm, StockpileDestruction)),
        2 => Just((Apmbc, Reporting)),
        1 => Just((Ccm, Reporting)),
    ]
}

/// Histories in which every date is exact.
pub(crate) fn exact() -> impl Strategy<Value = Plan> {
    let baseline = select(vec![None, None, Some(RowKind::Open), Some(RowKind::Open), Some(RowKind::Nothing)]);
    let choices = (any::<bool>(), prop::bool::weighted(0.3), prop::bool::weighted(0.25));
    let what = (duties(), choices, 0..2500_i32, baseline);
    let told = (vec(row(), 0..5), vec(request(), 0..4), vec(shown(), 0..3), vec(report(), 0..7));
    let meetings = vec((0..25_i32, 1..5_i32, prop::bool::weighted(0.6)), 28);
    (what, told, meetings, option::weighted(0.3, exit()), option::weighted(0.3, remnants())).prop_map(
        |(
            (duties, (letter, from_entry, all_complete), deposit, baseline),
            (rows, requests, shown, reports),
            meetings,
            exit,
            remnants,
        )| Plan {
            convention: duties.0,
            duty: duties.1,
            letter,
            from_entry,
            all_complete,
            deposit,
            baseline,
            rows,
            requests,
            meetings,
            shown,
            exit,
            remnants,
            reports,
            blurred: Vec::new(),
        },
    )
}

/// Histories in which one to three dates are known only in part.
pub(crate) fn blurred() -> impl Strategy<Value = Plan> {
    let blur = prop_oneof![
        Just(Blur::Month),
        Just(Blur::Year),
        (0..400_u64, 0..400_u64).prop_map(|(before, after)| Blur::Span(before, after)),
        (0..100_u64).prop_map(Blur::NotAfter),
    ];
    (exact(), vec((0..14_usize, blur), 1..4)).prop_map(|(plan, blurred)| Plan { blurred, ..plan })
}

fn plus(day: Day, days: i32) -> Day {
    let count = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { day - count } else { day + count }
}

fn ymd(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

impl Blur {
    fn of(self, day: Day) -> When {
        let first = day.with_day(1).expect("the first");
        let (from, to) = match self {
            Self::Month => (first, plus(first, 31).with_day(1).expect("the first").pred_opt().expect("a day")),
            Self::Year => (ymd(day.year(), 1, 1), ymd(day.year(), 12, 31)),
            Self::Span(before, after) => (day - Days::new(before), day + Days::new(after)),
            Self::NotAfter(after) => return When::not_after(day + Days::new(after)),
        };
        When::between(from, to).expect("an interval")
    }
}

/// Lays out a plan as rows of a register.
struct Layout<'a> {
    plan: &'a Plan,
    entry: Day,
    deadline: Day,
    meetings: Vec<(Day, Day)>,
    used: BTreeSet<Day>,
    dates: usize,
    facts: Vec<Fact>,
}

const SOURCE: &str = "made up";

impl Layout<'_> {
    fn day(&self, moment: Moment) -> Day {
        match moment {
            Moment::AfterEntry(days) => plus(self.entry, days),
            Moment::NearDeadline(days) => plus(self.deadline, days),
            Moment::NearMeeting(meeting, days) => plus(self.meetings[meeting + 3].0, days),
        }
    }

    /// The date, blurred if it is its turn.
    fn date(&mut self, day: Day) -> When {
        self.dates += 1;
        let turn = self.dates - 1;
        let blur = self.plan.blurred.iter().find(|(index, _)| *index == turn);
        blur.map_or(When::on(day), |(_, blur)| blur.of(day))
    }

    fn add(&mut self, fact: impl Into<Fact>) {
        self.facts.push(fact.into());
    }

    fn membership(&mut self, event: MembershipEvent, date: When) {
        self.add(Membership::new(self.plan.convention, WHO, event, SOURCE).on(date));
    }

    fn matter(&mut self, kind: RowKind, date: Option<When>, clock: Option<&str>) {
        let convention = self.plan.convention;
        let first = date.map(When::earliest);
        match (self.plan.duty, kind) {
            (Duty::StockpileDestruction, _) => {
                let event = match kind {
                    RowKind::Open => StockpileEvent::Declared,
                    RowKind::SeenOpen | RowKind::Clearance => StockpileEvent::SeenOpen,
                    RowKind::Found | RowKind::NewlyMined => StockpileEvent::Found,
                    RowKind::Nothing => StockpileEvent::None,
                    RowKind::Completed => StockpileEvent::Completed,
                    RowKind::Announced | RowKind::Declaration => StockpileEvent::AnnouncedComplete,
                };
                let mut row = Stockpile::new(convention, WHO, event, SOURCE);
                row.date = date;
                self.add(row);
            }
            (_, RowKind::Clearance) => {
                let year = first.map_or(2000, |day| day.year());
                let mut row = ClearanceYear::new(convention, WHO, year, SOURCE).suspected_m2(0).remaining_m2(1000);
                row.measured_on = date;
                self.add(row);
            }
            _ => {
                let event = match kind {
                    RowKind::Open => AreaEvent::Reported,
                    RowKind::SeenOpen | RowKind::Clearance => AreaEvent::SeenOpen,
                    RowKind::Found if clock.is_some() => AreaEvent::NewRemnants,
                    RowKind::Found => AreaEvent::Found,
                    RowKind::NewlyMined => AreaEvent::NewlyMined,
                    RowKind::Nothing => AreaEvent::None,
                    RowKind::Completed => AreaEvent::Completed,
                    RowKind::Announced => AreaEvent::AnnouncedComplete,
                    RowKind::Declaration => AreaEvent::DeclaredCompliance,
                };
                let mut row = Area::new(convention, WHO, event, SOURCE);
                (row.date, row.clock) = (date, clock.map(str::to_owned));
                self.add(row);
            }
        }
    }

    fn meetings(&mut self) {
        let convention = self.plan.convention;
        for (index, ((starts, ends), (.., complete))) in
            self.meetings.clone().into_iter().zip(self.plan.meetings.clone()).enumerate()
        {
            let complete = complete || self.plan.all_complete;
            let decisions = if complete { Decisions::Complete } else { Decisions::Incomplete };
            self.add(
                Meeting::new(convention, session(index), decisions, SOURCE).starts(starts.into()).ends(ends.into()),
            );
        }
    }

    fn requests(&mut self) {
        let mut seats = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        let mut requests = self.plan.requests.clone();
        requests.sort_by_key(|request| request.meeting);
        let mut last = self.deadline;
        for request in requests {
            if !seats.insert(request.meeting) || !numbers.insert(request.number) {
                continue;
            }
            let (starts, ends) = self.meetings[request.meeting];
            let decided = plus(starts, request.sitting).min(ends);
            let filed = request.notice.map(|notice| plus(starts, -notice));
            if filed.is_some_and(|filed| filed <= self.entry || !self.used.insert(filed)) || decided <= self.entry {
                continue;
            }
            self.used.insert(decided);
            let filed = filed.map(|filed| self.date(filed));
            let has_decision = matches!(request.outcome, Some(OutcomeCode::Granted | OutcomeCode::NotGranted));
            let decided_on = decided;
            let decided = has_decision.then(|| self.date(decided)).filter(|date| date.exact().is_some());
            let until = self.day(request.until).max(plus(last, 1)).max(plus(decided_on, 1));
            let granted = request.outcome == Some(OutcomeCode::Granted);
            last = if granted { until } else { last };
            let granted_until = granted.then(|| self.date(until));
            let mut row = RequestRow::new(self.plan.convention, WHO, self.plan.duty, request.number, SOURCE)
                .meeting(session(request.meeting));
            if self.plan.remnants.is_some()
                && (self.plan.convention, self.plan.duty) == (Convention::Ccm, Duty::Clearance)
            {
                row.clock = request.clock.map(|clock| clock.parse().expect("a clock"));
            }
            (row.filed, row.outcome, row.decided, row.granted_until) = (filed, request.outcome, decided, granted_until);
            self.add(row);
        }
    }

    fn exception(&mut self, seen: Day, date: When) {
        let seen = self.date(seen);
        let row = Exception::new(self.plan.convention, WHO, ExceptionKind::Deadline, date, SOURCE);
        self.add(row.duty(self.plan.duty).seen(seen));
    }

    /// Sources show the deadline known then, or a later one.
    fn shown(&mut self) {
        let mut grants = Vec::new();
        for fact in &self.facts {
            if let Fact::Requests(row) = fact {
                let decided = row.decided.map_or(Day::MAX, When::latest);
                grants.extend(row.granted_until.map(|until| (decided, until.latest())));
            }
        }
        let mut shown: Vec<(Day, bool, i32)> =
            self.plan.shown.iter().map(|(seen, same, more)| (self.day(*seen), *same, *more)).collect();
        shown.sort();
        let mut last = self.deadline;
        for (seen, same, more) in shown {
            let granted = grants.iter().filter(|(decided, _)| *decided <= seen).map(|(_, until)| *until).max();
            last = granted.map_or(last, |granted| last.max(granted));
            last = if same { last } else { plus(last, more) };
            if seen > self.entry && self.used.insert(seen) {
                self.exception(seen, When::on(last));
            }
        }
    }

    fn exit(&mut self) {
        let Some(exit) = self.plan.exit else { return };
        let notified = plus(self.entry, exit.notified);
        let expiry = mine_action::months_after(notified, 6, mine_action::MonthEnd::LastDay);
        let date = self.date(notified);
        self.membership(MembershipEvent::WithdrawalNotified, date);
        if let Some(days) = exit.retracted {
            let date = self.date(plus(notified, days));
            self.membership(MembershipEvent::WithdrawalRetracted, date);
        }
        if let Some((starts, ends)) = exit.conflict {
            let starts = plus(expiry, starts);
            let ends = ends.map(|ends| plus(expiry, ends).max(starts));
            let ends = ends.map(|ends| self.date(ends));
            let starts = self.date(starts);
            if ends.is_none_or(|ends| starts.latest() <= ends.earliest()) {
                let mut row = ArmedConflict::new(WHO, starts, SOURCE);
                row.ends = ends;
                self.add(row);
            }
        }
        // Only who has left can come back.
        let left = exit.retracted.is_none() && exit.conflict.is_none_or(|(_, ends)| ends.is_some());
        if let Some(days) = exit.again.filter(|_| left) {
            let date = self.date(plus(expiry, days + 700));
            self.membership(MembershipEvent::Accession, date);
        }
    }

    fn rows(&mut self) {
        if let Some(kind) = self.plan.baseline {
            self.matter(kind, None, None);
        }
        let mut years = BTreeSet::new();
        for (kind, moment) in self.plan.rows.clone() {
            let day = self.day(moment);
            let again = kind == RowKind::Clearance && !years.insert(day.year());
            if !again && self.used.insert(day) {
                let date = if kind == RowKind::Clearance { When::on(day) } else { self.date(day) };
                self.matter(kind, Some(date), None);
            }
        }
        if let Some(remnants) = self.plan.remnants.clone().filter(|_| self.plan.convention == Convention::Ccm)
            && self.plan.duty == Duty::Clearance
        {
            let name = Some("border-war");
            let told = plus(self.entry, remnants.told);
            let date = self.date(told);
            self.matter(RowKind::Found, Some(date), name);
            if let Some(days) = remnants.ended {
                let date = self.date(plus(told, days));
                let mut row = Area::new(self.plan.convention, WHO, AreaEvent::HostilitiesEnded, SOURCE).on(date);
                row.clock = name.map(str::to_owned);
                self.add(row);
            }
            if let Some(days) = remnants.completed {
                let date = self.date(plus(told, days));
                let kind = if remnants.announced { RowKind::Announced } else { RowKind::Completed };
                self.matter(kind, Some(date), name);
            }
        }
    }

    /// When the State comes back, if it does.
    fn second_entry(&self) -> Option<Day> {
        let accession = |fact: &Fact| match fact {
            Fact::Memberships(row) if row.event == MembershipEvent::Accession => row.date,
            _ => None,
        };
        let deposit = self.facts.iter().find_map(accession)?.earliest();
        Some(plus(deposit.with_day(1)?, 190).with_day(1).expect("the first"))
    }

    fn reports(&mut self) {
        let again = self.second_entry();
        let mut covered = BTreeSet::new();
        for report in self.plan.reports.clone() {
            let entry = again.filter(|_| report.again).unwrap_or(self.entry);
            let initial = plus(entry, 180);
            let covers = report.covers.map(|years| entry.year() + years);
            let due = covers.map_or(initial, |year| ymd(year + 1, 4, 30));
            if !covered.insert((covers, covers.is_none() && entry != self.entry))
                || (covers.is_some() && due <= initial)
            {
                continue;
            }
            // No report is filed before the year that it covers is over.
            let over = covers.map_or(entry, |year| ymd(year + 1, 1, 1));
            let submitted = report.filed.map(|days| plus(due, days).max(entry).max(over));
            let submitted = submitted.map(|day| self.date(day));
            let kind = match (submitted, covers) {
                (None, _) => ReportKind::Missing,
                (_, None) => ReportKind::Initial,
                _ => ReportKind::Annual,
            };
            let year = |year: i32| When::between(ymd(year, 1, 1), ymd(year, 12, 31)).expect("a year");
            let mut row = Report::new(self.plan.convention, WHO, kind, SOURCE);
            let seen = submitted.is_none().then(|| When::on(plus(due, report.seen)));
            (row.covers, row.submitted, row.seen) = (covers.map(year), submitted, seen);
            self.add(row);
        }
    }
}

fn session(index: usize) -> Session {
    let number = u8::try_from(index + 1).ok().and_then(NonZeroU8::new).expect("a small number");
    Session::msp(number)
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.case().text())
    }
}

impl Plan {
    pub(crate) fn case(&self) -> Case {
        let (opened, in_force, years) = match (self.convention, self.duty) {
            (Convention::Apmbc, Duty::StockpileDestruction) => (ymd(1997, 12, 3), ymd(1999, 3, 1), 4),
            (Convention::Apmbc, _) => (ymd(1997, 12, 3), ymd(1999, 3, 1), 10),
            (Convention::Ccm, Duty::StockpileDestruction) => (ymd(2008, 12, 3), ymd(2010, 8, 1), 8),
            (Convention::Ccm, _) => (ymd(2008, 12, 3), ymd(2010, 8, 1), 10),
        };
        let deposit = plus(opened, self.deposit);
        let sixth = plus(deposit.with_day(1).expect("the first"), 190).with_day(1).expect("the first");
        let entry = in_force.max(sixth);
        let meetings: Vec<(Day, Day)> = (entry.year()..)
            .zip(&self.meetings)
            .map(|(year, (later, days, _))| (plus(ymd(year, 11, 15), *later), plus(ymd(year, 11, 15), later + days)))
            .collect();
        let deadline = mine_action::months_after(entry, 12 * years, mine_action::MonthEnd::LastDay);
        let mut layout =
            Layout { plan: self, entry, deadline, meetings, used: BTreeSet::new(), dates: 0, facts: Vec::new() };
        layout.membership(MembershipEvent::Ratification, When::on(deposit));
        layout.exit();
        if self.duty == Duty::Reporting {
            layout.reports();
        } else {
            layout.meetings();
            if (self.convention, self.duty) != (Convention::Apmbc, Duty::StockpileDestruction) {
                layout.requests();
                layout.shown();
            }
            layout.rows();
        }
        let rediscovery = if self.letter { Rediscovery::Letter } else { Rediscovery::TwelfthMeeting };
        let extendable = if self.from_entry { Extendable::FromEntry } else { Extendable::AnyPeriod };
        let release = plus(entry, 28 * 365);
        Case {
            register: Register::new(release, layout.facts).unwrap_or_else(|faults| panic!("{faults}")),
            convention: self.convention,
            duty: self.duty,
            readings: Readings { rediscovery, extendable, ..Readings::default() },
        }
    }
}
