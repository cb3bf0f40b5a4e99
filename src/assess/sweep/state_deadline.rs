//! The deadlines of one duty, State by State: which fall, or may fall, within a period.

use crate::assess::{
    answer::Possible,
    duty::{ClockOrigin, DutyStatus, Status},
};
use crate::base::{Day, convention::Convention, duty::Duty, read, state::State, when::When};
use crate::record::{register::Register, request::RequestId};
use serde::Serialize;
use std::ops::{Bound, RangeBounds, RangeInclusive};

/// The deadline of one State under one duty, as it stands on a day.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Day, Duty, State, assess::sweep::StateDeadline, data};
/// let day: Day = "2012-06-15".parse()?;
/// let register = data::register()?.known_by(day);
/// let mauritania = register.state(State::MRT).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let deadline = StateDeadline::on(&mauritania, day).ok_or("no deadline")?;
/// assert_eq!(deadline.original, Some("2011-01-01".parse()?));
/// assert_eq!(deadline.deadline, "2016-01-01".parse()?);
/// assert_eq!(deadline.extensions.len(), 1);
/// assert_eq!(deadline.days_left(), Some(1295..=1295));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StateDeadline {
    /// The State.
    pub state: State,
    /// The day for which it is given.
    pub day: Day,
    /// What the clock counts from of which it is; `None` for a duty without clocks.
    pub clock: Option<ClockOrigin>,
    /// The deadline of that clock before any extension; `None` where none is set.
    pub original: Option<When>,
    /// The last deadline known on that day; an interval where it is known only in part.
    pub deadline: When,
    /// The status on that day, or all that it could be.
    pub status: Possible<Status>,
    /// The requests on which more time was surely granted under that clock by that day, in the order of the decisions.
    pub extensions: Vec<RequestId>,
}

impl StateDeadline {
    /// The deadline of a duty on that day, as [`Finding::deadline`](crate::assess::duty::Finding::deadline) has it: of
    /// several clocks, that of the gravest; of reports, that of the oldest owed, or else of the last due. `None` where
    /// there is no deadline.
    pub fn on(duty: &DutyStatus, day: Day) -> Option<Self> {
        let course = duty.course();
        let clock = course.main_clock(day);
        let extensions = clock.map(|clock| clock.deadlines().granted_by(day).collect()).unwrap_or_default();
        Some(Self {
            state: duty.state(),
            day,
            clock: clock.map(|clock| clock.origin().clone()),
            original: course.original_deadline(day),
            deadline: course.deadline(day)?,
            status: course.timeline().at(day).clone(),
            extensions,
        })
    }

    /// The days from the day asked to the deadline, from the fewest to the most possible: 0 on the last day in time,
    /// negative once it has passed. `None` where an end of the deadline is open.
    pub fn days_left(&self) -> Option<RangeInclusive<i64>> {
        When::on(self.day).days_to(self.deadline)
    }

    /// Whether the duty may still have to be done: it is, or may be, in time, overdue or left to judgement.
    pub fn may_be_open(&self) -> bool {
        [Status::InTime, Status::Judgement, Status::Overdue].iter().any(|status| self.status.may_be(status))
    }
}

impl Register {
    /// The deadlines of a duty that fall, or may fall, within `window`, as they stand on `day`: one line for each
    /// State, sorted by the first day on which its deadline may be, then the last, then the State.
    ///
    /// A deadline known only in part is listed wherever it may lie in the window: none is dropped for being uncertain.
    /// States that have done the duty, or are no longer bound, are listed with that status;
    /// [`StateDeadline::may_be_open`] tells them from the others.
    ///
    /// Texts are read by the default [`Readings`](crate::law::reading::Readings). Under others, ask each State:
    /// `StateDeadline::on(&dossier.under(readings).duty(convention, duty)?, day)`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Day, Duty, State, assess::sweep::StateDeadline, data};
    /// let register = data::register()?;
    /// let day = register.release();
    /// let horizon: Day = "2027-12-31".parse()?;
    /// let deadlines = register.deadlines(Convention::Apmbc, Duty::Clearance, day, day..=horizon);
    /// for line in deadlines.iter().filter(|line| line.may_be_open()) {
    ///     println!("{} by {}: {:?} days left", line.state, line.deadline, line.days_left());
    /// }
    /// // More time was granted to Angola; how much is not recorded yet.
    /// let angola = deadlines.iter().find(|line| line.state == State::AGO).ok_or("not listed")?;
    /// assert_eq!(angola.deadline, "2026-01-01/2035-12-31".parse()?);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deadlines(
        &self,
        convention: Convention,
        duty: Duty,
        day: Day,
        window: impl RangeBounds<Day>,
    ) -> Vec<StateDeadline> {
        let Some((first, last)) = ends(&window) else { return Vec::new() };
        let dossiers = self.states().map(|state| self.state(state)).filter(|one| one.has_standing(convention));
        let duties = dossiers.filter_map(|dossier| dossier.duty(convention, duty));
        let all = duties.filter_map(|duty| StateDeadline::on(&duty, day));
        let mut lines: Vec<StateDeadline> = all.filter(|line| line.deadline.may_be_in(first, last)).collect();
        lines.sort_by_key(|line| (line.deadline.earliest(), line.deadline.latest(), line.state));
        lines
    }
}

/// The first and the last day of a period; `None` where it holds no day.
fn ends(period: &impl RangeBounds<Day>) -> Option<(Day, Day)> {
    let first = match period.start_bound() {
        Bound::Included(day) => *day,
        Bound::Excluded(day) => day.succ_opt()?,
        Bound::Unbounded => Day::MIN,
    };
    let last = match period.end_bound() {
        Bound::Included(day) => *day,
        Bound::Excluded(day) => day.pred_opt()?,
        Bound::Unbounded => Day::MAX,
    };
    (first <= last).then_some((first, last))
}
