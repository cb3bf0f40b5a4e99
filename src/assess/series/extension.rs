//! The history of extensions under each clock: how often and how much more time was asked and given, and how much of its
//! time a State spent under it (APMBC Art. 5, CCM Art. 3 and 4).

use super::{
    lapse::Lapse,
    requested::{Asked, RequestedTime},
};
use crate::assess::{
    answer::Possible,
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DutyStatus, Status},
};
use crate::base::{
    Day, convention::Convention, duty::Duty, month_span::MonthSpan, months::days_after, provision::Provision,
    ratio::Ratio, read, state::State, timeline::Timeline, truth::Truth, when::When,
};
use crate::law::reading::Readings;
use crate::record::register::Register;
use serde::Serialize;
use std::{fmt, ops::RangeInclusive};

/// More time asked and given under one clock, up to a day, as far as the records tell.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Day, Duty, State, data};
/// let day: Day = "2018-06-30".parse()?;
/// let zimbabwe = data::register()?.state(State::ZWE).extensions(day);
/// let entry = zimbabwe.iter().find(|one| one.duty == Duty::Clearance).ok_or("none")?;
/// assert_eq!((entry.grants.clone(), entry.original), (5..=5, Some("2009-03-01".parse()?)));
/// // From 1 March 2009 to 31 December 2025: 201 months, and 30 days of a December.
/// let months = entry.months.clone().ok_or("an open end")?;
/// assert_eq!((months.start().to_string().as_str(), months.end()), ("201.97", months.start()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExtensionHistory {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The duty.
    pub duty: Duty,
    /// The article that holds it.
    pub provision: Provision,
    /// What the clock counts from.
    pub clock: ClockOrigin,
    /// The day up to which it is told.
    pub as_of: Day,
    /// The first day on which the State was bound, by the consent by reason of which the clock runs.
    pub entry_into_force: When,
    /// The deadline before any extension; `None` where none is set.
    pub original: Option<When>,
    /// The last deadline known; `None` where there is none.
    pub deadline: Option<When>,
    /// How many requests were made under this clock: surely, and with those that may have been.
    pub asked: RangeInclusive<usize>,
    /// How often more time was given on a request: surely, and with those that may have been.
    pub grants: RangeInclusive<usize>,
    /// How often a source shows another deadline, and no decision on a request that gave it is recorded: surely, and with
    /// those that may be of another clock.
    pub shown: RangeInclusive<usize>,
    /// The months given in all beyond the original deadline, by the decisions recorded: the least and the most. `None`
    /// where an end is open.
    pub months: Option<RangeInclusive<MonthSpan>>,
    /// The days in which the State was bound by that consent, up to the day asked about.
    pub bound_days: RangeInclusive<i64>,
    /// The days among them on which something was still to be done after the original deadline, and in time only because
    /// more time had been given. Where it is not known whether it was done already, or what a meeting decided: from those
    /// on which that was surely so to those on which it may have been.
    pub extended_days: RangeInclusive<i64>,
    /// The periods out of time.
    pub lapses: Vec<Lapse>,
    /// When it was done; `None` = not known to be.
    pub completed: Option<When>,
    /// The last day on which a source shows something still to be done.
    pub last_seen_open: Option<Day>,
    /// Each request, in the order of their numbers.
    pub requests: Vec<RequestedTime>,
}

impl Register {
    /// The history of extensions of every State that has joined or signed, clock by clock, up to that day; days after the
    /// last day known are left out. A clock under which nothing was asked has its line.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, data};
    /// let register = data::register()?;
    /// let all = register.extensions(Readings::default(), register.known());
    /// let most = all.iter().max_by_key(|one| *one.grants.start()).ok_or("nobody")?;
    /// assert_eq!(*most.grants.start(), 5);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn extensions(&self, readings: Readings, day: Day) -> Vec<ExtensionHistory> {
        self.states().flat_map(|state| self.state(state).under(readings).extensions(day)).collect()
    }
}

impl Dossier<'_> {
    /// The history of extensions of the State, clock by clock, under both Conventions, up to that day.
    pub fn extensions(&self, day: Day) -> Vec<ExtensionHistory> {
        let joined = Convention::ALL.iter().filter(|convention| self.has_standing(**convention));
        let duties: Vec<DutyStatus> = joined.flat_map(|convention| self.duties(*convention)).collect();
        let all =
            duties.iter().flat_map(|duty| duty.clocks().iter().map(move |clock| self.history_of(duty, clock, day)));
        all.collect()
    }

    fn history_of(&self, duty: &DutyStatus, clock: &Clock, day: Day) -> ExtensionHistory {
        let day = day.min(duty.known());
        let status = duty.under(clock);
        let asked = Asked { register: self.register(), readings: self.readings(), clock, status: &status, day };
        let own = self.history().requests_for(duty.convention(), duty.duty());
        let requests: Vec<RequestedTime> = own.filter_map(|request| asked.request(request)).collect();
        let steps = || clock.deadlines().steps().iter().filter(|step| step.at.earliest() <= day);
        let shown = || steps().filter(|step| step.request.is_none());
        let granted = |surely: bool| requests.iter().filter(|one| one.may_have_moved(surely)).count();
        let begins = steps().next().map(|first| asked.counts_from(first)).or_else(|| clock.original_deadline());
        let months = match steps().next() {
            None => Some(MonthSpan::ZERO..=MonthSpan::ZERO),
            Some(_) => begins.zip(clock.deadline(day)).and_then(|(from, to)| MonthSpan::from_to(from, to)),
        };
        let bound = clock.spell().bound();
        let sure = |bound: &Possible<bool>| bound.known() == Some(&true);
        ExtensionHistory {
            convention: duty.convention(),
            state: duty.state(),
            duty: duty.duty(),
            provision: duty.provision(),
            clock: clock.origin().clone(),
            as_of: day,
            entry_into_force: clock.spell().entry_into_force,
            original: clock.original_deadline(),
            deadline: clock.deadline(day),
            asked: requests.iter().filter(|one| one.surely).count()..=requests.len(),
            grants: granted(true)..=granted(false),
            shown: shown().filter(|step| step.surely_by(day)).count()..=shown().count(),
            months,
            bound_days: days_of(&bound, day, sure)..=days_of(&bound, day, |bound| bound.may_be(&true)),
            extended_days: extended_days(&status, begins, day),
            lapses: Lapse::all(&status, duty.convention(), day),
            completed: clock.completion(day),
            last_seen_open: clock
                .phases()
                .iter()
                .filter_map(|phase| Some(phase.last_seen.as_ref()?.0))
                .filter(|seen| Day::MIN < *seen && *seen <= day)
                .max(),
            requests,
        }
    }
}

impl RequestedTime {
    /// Whether it surely moved the deadline, or may have.
    fn may_have_moved(&self, surely: bool) -> bool {
        if surely { self.granted == Truth::Yes && self.granted_until.is_some() } else { self.granted != Truth::No }
    }
}

/// On how many days up to that one it was so.
fn days_of<T: Clone + Eq>(line: &Timeline<T>, day: Day, is: impl Fn(&T) -> bool) -> i64 {
    let after = days_after(day, 1);
    let so = line.stretches().filter(|stretch| is(stretch.value));
    let days = so.map(|stretch| {
        let (from, until) = (stretch.from.unwrap_or(Day::MIN), stretch.until.unwrap_or(Day::MAX).min(after));
        (until - from).num_days().max(0)
    });
    days.sum()
}

/// On how many days up to that one something was still to be done, and in time, after the first deadline.
fn extended_days(status: &Timeline<Possible<Status>>, first: Option<When>, day: Day) -> RangeInclusive<i64> {
    let Some(first) = first else { return 0..=0 };
    let after = |day: Day| Timeline::constant(false).then(days_after(day, 1), true);
    let both = |by: Day, is: fn(&Possible<Status>) -> bool| {
        days_of(&status.zip(&after(by), |status, after| *after && is(status)), day, |so| *so)
    };
    let sure = both(first.latest(), |status| status.known() == Some(&Status::InTime));
    sure..=both(first.earliest(), |status| status.may_be(&Status::InTime))
}

impl ExtensionHistory {
    /// The share of the time since entry into force that was spent under extension: the least and the greatest. `None`
    /// where the State was not surely bound on any day.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Duty, State, base::Ratio, data};
    /// // Bound since 1 March 1999, under extension from 2 March 2009 on, and last seen open on the day asked about.
    /// let mozambique = data::register()?.state(State::MOZ).extensions("2013-12-02".parse()?);
    /// let areas = mozambique.iter().find(|one| one.duty == Duty::Clearance).ok_or("none")?;
    /// let (least, most) = areas.share().ok_or("not bound")?;
    /// assert_eq!(Some(least), Ratio::new(1737, 5391));
    /// assert_eq!(least, most);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn share(&self) -> Option<(Ratio, Ratio)> {
        let number = |days: i64| u128::try_from(days).unwrap_or_default();
        let share = |part: i64, whole: i64| Ratio::new(number(part.min(whole)), number(whole));
        let (extended, bound) = (&self.extended_days, &self.bound_days);
        share(*extended.start(), *bound.end()).zip(share(*extended.end(), *bound.start()))
    }

    /// How many days it was out of time: surely, and with the days on which it may have been.
    pub fn days_out_of_time(&self) -> RangeInclusive<i64> {
        let surely = self.lapses.iter().filter(|lapse| lapse.surely).map(|lapse| lapse.days).sum();
        surely..=self.lapses.iter().map(|lapse| lapse.days).sum()
    }
}

/// `Zimbabwe, clearance (APMBC Art. 5): 5 of 5 to 6 requests granted, 16 years 10 months less a day beyond 2009-03-01, by
/// the decisions on record`.
impl fmt::Display for ExtensionHistory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, duty, provision, clock, .. } = self;
        let (grants, asked) = (Span(&self.grants), Span(&self.asked));
        write!(f, "{}, {} ({provision})", state.short_name(), duty.to_string().replace('-', " "))?;
        if *clock != ClockOrigin::EntryIntoForce {
            write!(f, ", {}", clock.in_words())?;
        }
        write!(f, ": {grants} of {asked} requests granted")?;
        if *self.shown.end() > 0 {
            write!(f, ", {} of the deadlines given by no decision on record", Span(&self.shown))?;
        }
        match &self.months {
            Some(months) if months.start() == months.end() => write!(f, ", {}", months.start().in_words())?,
            Some(months) => write!(f, ", {} to {}", months.start().in_words(), months.end().in_words())?,
            None => f.write_str(", for how long is not known")?,
        }
        if let Some(original) = self.original {
            write!(f, " beyond {original}")?;
        }
        // What became of the others may have given more.
        if self.grants.start() == self.grants.end() { Ok(()) } else { f.write_str(", by the decisions on record") }
    }
}

/// One figure where it is one, else two.
struct Span<'a, T>(&'a RangeInclusive<T>);

impl<T: fmt::Display + PartialEq> fmt::Display for Span<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (self.0.start(), self.0.end());
        if least == most { least.fmt(f) } else { write!(f, "{least} to {most}") }
    }
}
