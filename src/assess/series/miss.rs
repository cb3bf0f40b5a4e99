//! Every period in which a duty was, or may have been, overdue.

use crate::assess::{
    answer::{Possible, Reason},
    duty::{ClockOrigin, DutyStatus, Status},
};
use crate::base::{
    Day, convention::Convention, duty::Duty, months::days_after, provision::Provision, read, state::State,
    timeline::Timeline, when::When,
};
use crate::law::reading::Readings;
use crate::record::register::Register;
use serde::Serialize;
use std::{fmt, ops::RangeInclusive};

/// A period in which a duty was overdue all the time, or in which it may have been.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let register = data::register()?;
/// let belarus = register.state(State::BLR).duty(Convention::Apmbc, Duty::StockpileDestruction).ok_or("no such duty")?;
/// let misses = belarus.misses(register.known());
/// let [miss] = misses.as_slice() else { return Err("more than one".into()) };
/// assert_eq!((miss.from, miss.until), ("2008-03-02".parse()?, Some("2017-04-05".parse()?)));
/// assert_eq!((miss.surely, miss.days.clone()), (true, 3321..=3321));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Miss {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The duty.
    pub duty: Duty,
    /// The article that holds it.
    pub provision: Provision,
    /// Whether it was surely overdue on all these days; else it may have been on any of them.
    pub surely: bool,
    /// The first of these days.
    pub from: Day,
    /// The first day after them; `None` where they last until the day asked about.
    pub until: Option<Day>,
    /// The day up to which it is told.
    pub as_of: Day,
    /// When the duty began to be overdue: where it may have been before the days on which it surely was, an interval.
    pub starts: When,
    /// The first day on which it no longer was; `None` where it surely goes on. Where it may go on, the end is open.
    pub ends: Option<When>,
    /// How many days it was overdue, from the fewest to the most, up to the day asked about: of what surely was, with the
    /// days around it on which it may have been; of what may have been, from none at all.
    pub days: RangeInclusive<i64>,
    /// What the clock counts from of which the deadline is; `None` for a duty without clocks.
    pub clock: Option<ClockOrigin>,
    /// The last deadline known at the end.
    pub deadline: Option<When>,
    /// Why, as told on the last of these days.
    pub reasons: Vec<Reason>,
}

impl Register {
    /// Every period up to that day in which a duty of any State under either Convention was, or may have been, overdue:
    /// those of one duty in their order. Days after the last day known are left out.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Day, Duty, Readings, data};
    /// let day: Day = "2010-06-15".parse()?;
    /// let misses = data::register()?.misses(Readings::default(), day);
    /// let late = misses.iter().filter(|miss| miss.duty == Duty::StockpileDestruction && miss.surely);
    /// let going_on: Vec<&str> = late.filter(|miss| miss.until.is_none()).map(|miss| miss.state.code()).collect();
    /// assert_eq!(going_on, ["BLR", "GRC", "TUR", "UKR"]);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn misses(&self, readings: Readings, day: Day) -> Vec<Miss> {
        let duties = self.states().flat_map(|state| {
            let dossier = self.state(state).under(readings);
            let joined = Convention::ALL.iter().filter(move |one| dossier.has_standing(**one));
            joined.flat_map(move |convention| dossier.duties(*convention))
        });
        duties.flat_map(|duty| duty.misses(day)).collect()
    }
}

/// Days on which a duty was, or may have been, overdue.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) surely: bool,
    pub(super) from: Day,
    /// The first day after them, or after the day asked about.
    pub(super) until: Day,
}

impl Days {
    /// Those of a status under a Convention up to that day, each run without a gap for itself. Before the Convention was in
    /// force (APMBC Art. 17(1), CCM Art. 17(1)) nothing was overdue, however little is known of those days.
    pub(super) fn runs(line: &Timeline<Possible<Status>>, convention: Convention, day: Day) -> Vec<Vec<Self>> {
        let after = days_after(day, 1);
        let mut runs: Vec<Vec<Self>> = Vec::new();
        for stretch in line.stretches() {
            let from = stretch.from.unwrap_or(Day::MIN).max(convention.entered_into_force());
            let until = stretch.until.unwrap_or(Day::MAX).min(after);
            if from >= until || !stretch.value.may_be(&Status::Overdue) {
                continue;
            }
            let days = Self { surely: stretch.value.known().is_some(), from, until };
            match runs.last_mut().filter(|run| run.last().is_some_and(|last| last.until == from)) {
                Some(run) => join(run, days),
                None => runs.push(vec![days]),
            }
        }
        runs
    }

    fn count(self) -> i64 {
        (self.until - self.from).num_days()
    }
}

impl DutyStatus {
    /// Every period up to that day in which the duty was, or may have been, overdue. Days after the last day known are
    /// left out.
    pub fn misses(&self, day: Day) -> Vec<Miss> {
        let day = day.min(self.known());
        let course = self.course();
        let line = course.timeline();
        let after = days_after(day, 1);
        let runs = Days::runs(&line, self.convention(), day);
        let told = |run: &Vec<Days>, days: Days| {
            let last = days.until.pred_opt().unwrap_or(Day::MIN);
            let status = line.at(last);
            let late = status.known().and_then(|status| course.late_days(last, *status));
            let main = course.main_clock(last).map(|clock| clock.origin().clone());
            let because = (main, course.deadline(last), course.reasons(last, status, late, self.provision()));
            self.miss(run, days, (day, after), because)
        };
        runs.iter().flat_map(|run| run.iter().map(|days| told(run, *days))).collect()
    }

    /// One period of a run of such days, told up to a day before `after`.
    fn miss(
        &self,
        run: &[Days],
        days: Days,
        (as_of, after): (Day, Day),
        (clock, deadline, reasons): (Option<ClockOrigin>, Option<When>, Vec<Reason>),
    ) -> Miss {
        let first = run.first().map_or(days.from, |first| first.from);
        let end = run.last().map_or(days.until, |last| last.until);
        let between = |from, until| When::between(from, until).unwrap_or(When::on(until));
        // What may still go on has an end that is not known.
        let end_of = |from: Day| if end == after { When::not_before(from) } else { between(from, end) };
        let last = days.until.pred_opt().unwrap_or(days.from);
        let going_on = days.until == after;
        let all = Days { surely: true, from: first, until: end };
        Miss {
            convention: self.convention(),
            state: self.state(),
            duty: self.duty(),
            provision: self.provision(),
            surely: days.surely,
            from: days.from,
            until: Some(days.until).filter(|_| !going_on),
            as_of,
            starts: if days.surely { between(first, days.from) } else { between(first, last) },
            ends: match (days.surely, going_on) {
                (true, true) => None,
                (true, false) => Some(end_of(days.until)),
                (false, _) => Some(end_of(days_after(days.from, 1))),
            },
            days: if days.surely { days.count()..=all.count() } else { 0..=days.count() },
            clock,
            deadline,
            reasons,
        }
    }
}

/// Adds days to those before them: what is unknown for another reason is one period all the same.
fn join(run: &mut Vec<Days>, days: Days) {
    match run.last_mut() {
        Some(last) if last.surely == days.surely => last.until = days.until,
        _ => run.push(days),
    }
}

/// `Belarus, stockpile destruction (APMBC Art. 4): overdue from 2008-03-02 to 2017-04-04, 3321 days`.
impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, duty, provision, from, as_of, days, .. } = self;
        let (least, most) = (days.start(), days.end());
        let perhaps = if self.surely { "" } else { "perhaps " };
        write!(f, "{}, {duty} ({provision}): {perhaps}overdue from {from} to ", state.short_name())?;
        match self.until.and_then(|until| until.pred_opt()) {
            Some(last) => write!(f, "{last}")?,
            None => write!(f, "{as_of} and on")?,
        }
        if least == most { write!(f, ", {least} days") } else { write!(f, ", {least} to {most} days") }
    }
}
