//! One duty of one State: its status on any day, with all its reasons.
//!
//! A duty with a time limit (APMBC Art. 4 and 5, CCM Art. 3 and 4) has one clock or several. What sources say of a
//! stockpile or of areas tells when there was something to be done, decisions on extension requests move the deadline,
//! and both together give the status. The duty to report (Art. 7) has an instalment for each report due. Duties that
//! the law leaves to judgement (retention, victim assistance, national measures) are never overdue: what is recorded of
//! them is told, and not judged.

mod asked;
mod clock;
mod course;
mod deadline;
mod extension;
mod finding;
mod in_force;
mod instalment;
mod judgement;
mod last_known;
mod matter;
mod origin;
mod owed;
mod period;
mod phase;
mod presumed;
mod records;
mod reporting;
mod reports_due;
mod start;
mod statement;
mod status;
mod step;
mod subject;

use crate::assess::{
    answer::{Possible, Presumption, Reason},
    standing::Standing,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, provision::Provision, state::State, timeline::Timeline, when::When,
};
use crate::law::reading::Readings;
use crate::record::register::Register;
use chrono::Datelike;
use course::{Course, Ground};
use records::DutyRecords;
use std::{fmt, sync::Arc};

pub(in crate::assess) use asked::AskedReport;
pub use clock::Clock;
pub(in crate::assess) use deadline::Clash;
pub use deadline::Deadlines;
pub use finding::{ClockFinding, Finding};
pub use instalment::Instalment;
pub(in crate::assess) use judgement::measure;
pub use last_known::{LastDeadline, LastKnown, LastReport};
pub use origin::ClockOrigin;
pub(in crate::assess) use period::Period;
pub use phase::{Beginning, Ending, Matter, Phase};
pub use presumed::{Basis, LastMatter, LastStanding, Presumed};
pub use reporting::Reporting;
pub use status::Status;
pub(in crate::assess) use step::DeadlineStep;

/// One duty of one State under one Convention: its status over time.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, State, Status, data};
/// let belarus = data::register()?.state(State::BLR);
/// let stockpiles = belarus.duty(Convention::Apmbc, Duty::StockpileDestruction).ok_or("no such duty")?;
/// let line = stockpiles.timeline();
/// let days: Vec<String> = line.change_days().map(|day| format!("{day} {:?}", line.at(day).known())).collect();
/// assert_eq!(days[..3], ["2004-03-01 Some(InTime)", "2008-03-02 Some(Overdue)", "2017-04-05 Some(Fulfilled)"]);
/// assert_eq!(stockpiles.at("2010-06-15".parse()?).status, Possible::Known(Status::Overdue));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DutyStatus {
    convention: Convention,
    state: State,
    duty: Duty,
    provision: Provision,
    standing: Arc<Standing>,
    ground: Ground,
    known: Day,
    presumption: Option<Presumption>,
}

/// Of which State it is which duty; not all that is recorded of it.
impl fmt::Debug for DutyStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (convention, state, duty) = (&self.convention, &self.state, &self.duty);
        let mut text = f.debug_struct("DutyStatus");
        text.field("convention", convention).field("state", state).field("duty", duty).finish_non_exhaustive()
    }
}

impl DutyStatus {
    /// A duty of a State of that standing; `None` where the Convention has no such duty.
    pub(in crate::assess) fn new(
        register: &Register,
        readings: Readings,
        (convention, state, duty): (Convention, State, Duty),
        standing: &Arc<Standing>,
    ) -> Option<Self> {
        let provision = duty.provision(convention)?;
        let ground = Ground::new(DutyRecords::new(register, state, convention, duty), readings, standing);
        Some(Self {
            convention,
            state,
            duty,
            provision,
            standing: standing.clone(),
            ground,
            known: register.known(),
            presumption: None,
        })
    }

    /// The same duty, of which a finding also tells what is presumed where nothing is known.
    #[must_use]
    pub fn presuming(self, presumption: Presumption) -> Self {
        Self { presumption: Some(presumption), ..self }
    }

    /// The Convention.
    pub const fn convention(&self) -> Convention {
        self.convention
    }

    /// The State.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The duty.
    pub const fn duty(&self) -> Duty {
        self.duty
    }

    /// The article that holds the duty.
    pub const fn provision(&self) -> Provision {
        self.provision
    }

    /// The standing of the State under the Convention.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The last day of which the records can tell.
    pub(in crate::assess) const fn known(&self) -> Day {
        self.known
    }

    /// The clocks, for a duty with a time limit.
    pub fn clocks(&self) -> &[Clock] {
        self.ground.clocks()
    }

    /// The reports due, for the duty to report.
    pub const fn reports(&self) -> Option<&Reporting> {
        match &self.ground {
            Ground::Reports(reports) => Some(reports),
            Ground::Clocks(_) | Ground::Judged(_) => None,
        }
    }

    /// The clocks over time, worked out once.
    pub(in crate::assess) fn course(&self) -> Course<'_> {
        self.course_in(Period::ALL)
    }

    fn course_in(&self, period: Period) -> Course<'_> {
        Course::new(&self.ground, &self.standing, self.known, period)
    }

    /// The status on every day. Days after the last of which the records can tell are unknown, never overdue by
    /// silence.
    pub fn timeline(&self) -> Timeline<Possible<Status>> {
        self.course().timeline()
    }

    /// The same over a period.
    pub(in crate::assess) fn timeline_in(&self, period: Period) -> Timeline<Possible<Status>> {
        self.course_in(period).timeline()
    }

    /// The status on every day as known, and as presumed where it is not and the presumption tells.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Duty, Possible, State, Status, assess::answer::Presumption, data};
    /// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
    /// let line = jordan.presumed_timeline(Presumption::Continuance { months: Some(3) });
    /// let day = |text: &str| text.parse::<mine_action::Day>();
    /// assert_eq!(*line.at(day("2009-02-24")?), Possible::Known(Status::InTime)); // three months after it was seen open
    /// assert_eq!(line.at(day("2009-02-25")?), jordan.timeline().at(day("2009-02-25")?)); // unknown
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn presumed_timeline(&self, presumption: Presumption) -> Timeline<Possible<Status>> {
        self.course().presumed(presumption)
    }

    /// The status under one of its clocks alone, over time.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Duty, Possible, State, Status, data};
    /// let germany = data::register()?.state(State::DEU).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
    /// let find = &germany.clocks()[1];
    /// assert_eq!(*germany.under(find).at("2012-06-01".parse()?), Possible::Known(Status::InTime));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn under(&self, clock: &Clock) -> Timeline<Possible<Status>> {
        Course::of_no_clock(&self.ground, &self.standing, self.known, Period::ALL).under(clock)
    }

    /// The last day up to that one on which the status was known; under that clock alone, where one is given.
    pub(in crate::assess) fn last_known(&self, clock: Option<&Clock>, day: Day) -> Option<LastKnown> {
        let course = self.course();
        let line = clock.map_or_else(|| course.timeline(), |clock| course.under(clock));
        course.last_known(&line, day)
    }

    /// What is presumed on that day, by the presumption chosen; under that clock alone, where one is given.
    pub(in crate::assess) fn presumed(&self, clock: Option<&Clock>, day: Day) -> Option<Presumed> {
        self.course().presumed_at(day, clock, self.presumption?, self.duty)
    }

    /// The clocks that have begun by that day, under the consent that counts on it.
    pub(in crate::assess) fn running(&self, day: Day) -> Vec<&Clock> {
        self.ground.running(&self.standing, day)
    }

    /// The last deadline known on that day: of the gravest clock; of reports, of the oldest surely overdue, or else of
    /// the last due.
    pub fn deadline(&self, day: Day) -> Option<When> {
        self.course().deadline(day)
    }

    /// The last deadline known, over time.
    pub fn deadlines(&self) -> Timeline<Option<When>> {
        self.course().deadlines()
    }

    /// The status on that day, with its reasons.
    pub fn at(&self, day: Day) -> Finding {
        let course = self.course();
        let timeline = course.timeline();
        let status = timeline.at(day).clone();
        let late_days = status.known().and_then(|status| course.late_days(day, *status));
        Finding {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            provision: self.provision,
            day,
            // What is reckoned from a day of which nothing is known began on none that could be told.
            since: timeline.map(Possible::alternatives).since(day).filter(|since| since.year() >= 1000),
            entry_into_force: self.standing.spell(day).map(|spell| spell.entry_into_force),
            clock: course.main_clock(day).map(|clock| clock.origin().clone()),
            original_deadline: course.original_deadline(day),
            deadline: course.deadline(day),
            fulfilled: course.fulfilled(day).filter(|_| status.may_be(&Status::Fulfilled)),
            late_days,
            clocks: course.clock_findings(day),
            reasons: course.reasons(day, &status, late_days, self.provision),
            last_known: course.last_known(&timeline, day),
            presumed: self.presumption.and_then(|chosen| course.presumed_at(day, None, chosen, self.duty)),
            last_deadline: course.last_deadline(day),
            last_report: course.last_report(day),
            status,
        }
    }

    /// Why the status is what it is on that day.
    pub(in crate::assess) fn reasons(&self, day: Day) -> Vec<Reason> {
        let course = self.course();
        let status = course.timeline().at(day).clone();
        let late_days = status.known().and_then(|status| course.late_days(day, *status));
        course.reasons(day, &status, late_days, self.provision)
    }
}
