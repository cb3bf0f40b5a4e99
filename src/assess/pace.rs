//! The pace of clearance: what remained, by when it is due, the pace needed and the pace seen (APMBC Art. 5, CCM Art. 4).
//!
//! All is worked out from figures that sources give, as intervals: a year, a class or a method of which nothing is told may be
//! anything, never nothing. A pace that would do is no promise, one that would not is no fault.

mod bounds;
mod draws;
mod end;
mod seen;
mod track;
mod window;

use crate::assess::{
    answer::Possible,
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DutyStatus, LastDeadline, LastKnown, Status},
    sweep::StateDeadline,
};
use crate::base::citation::Source;
use crate::base::{
    Day, amount::Amount, convention::Convention, duty::Duty, month_span::MonthSpan, provision::Provision, ratio::Ratio,
    read, state::State, when::When,
};
use crate::law::reading::Readings;
use crate::record::{area::AreaEvent, clearance::ClearanceYear, register::Register, remaining::RemainingArea};
use bounds::{lowest, quotient};
use chrono::Datelike;
use draws::ToEnd;
use seen::{Held, Releases};
use serde::Serialize;
use std::fmt;

pub use bounds::Bounds;
pub use draws::{DrawModel, DrawnEnd, EndDraws};
pub use end::EndYears;
pub use seen::Seen;
pub use track::{Track, TrackGap, TrackRule};
pub use window::Window;

/// What remained to be cleared when it was measured last.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Measure {
    /// The day as at which it is given, as far as known.
    pub measured: When,
    /// The area, by class.
    pub area: RemainingArea,
    /// Whether more was, or may have been, found after that day.
    pub found_since: bool,
    /// Where it comes from.
    pub source: Source,
}

impl Measure {
    /// All of it: what was found since may be any area more.
    pub fn in_all(&self) -> Amount {
        let all = self.area.in_all();
        if self.found_since { Amount::at_least(all.least) } else { all }
    }
}

/// The pace of clearance of one State under one Convention. Paces are in square metres a year.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, assess::pace::{Track, TrackRule, Window}, base::{Amount, Ratio}, data};
/// let register = data::register()?;
/// let zimbabwe = register.state(State::ZWE).pace(Convention::Apmbc, "2018-12-31".parse()?, &TrackRule::default());
/// let zimbabwe = zimbabwe.ok_or("nothing dated is open")?;
/// // Some day of 2017 61.79 km² remained; they are due by the end of 2025.
/// assert_eq!((zimbabwe.remaining(), zimbabwe.deadline), (Amount::exactly(61_790_000), "2025-12-31".parse()?));
/// // In 2017 1.77, 2.79 and 1.66 km² were cancelled, reduced and cleared.
/// let last = zimbabwe.seen.iter().find(|one| one.window == Window::LastYear).ok_or("none")?;
/// assert_eq!((last.together.least, last.together.most), (Ratio::number(6_220_000), Some(Ratio::number(6_220_000))));
/// assert_eq!((zimbabwe.track, last.ends.map(|ends| ends.to_string())), (Track::Behind, Some("2026 to 2027".to_owned())));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ClearancePace {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The article that holds the duty.
    pub provision: Provision,
    /// The day for which it is given.
    pub as_of: Day,
    /// What the clock counts from of which the deadline is.
    pub clock: Option<ClockOrigin>,
    /// The status of the duty on that day.
    pub status: Possible<Status>,
    /// The last day on which the status was known, and the status then.
    pub last_known: Option<LastKnown>,
    /// The last deadline known; an interval where it is known only in part.
    pub deadline: When,
    /// Whether that was surely the deadline in force on that day, to the day; else it is the last known.
    pub deadline_is_known: bool,
    /// The last deadline that was known exactly, with the requests about it that are undecided.
    pub last_deadline: Option<LastDeadline>,
    /// What remained when it was measured last. `None` where that is not told, or was nothing although more is open now.
    pub measure: Option<Measure>,
    /// The pace at which all would be done by the deadline, counted from the day of the measure: what became of it since is
    /// not known. `None` where no measure is known, or it was made when the deadline had passed.
    pub needed: Option<Bounds>,
    /// The pace seen over each span of years; none where no release is told.
    pub seen: Vec<Seen>,
    /// The word for the pace over the years that the rule asks for, where it holds for any deadline that may stand.
    pub track: Track,
    /// Why it cannot be told; `None` where it is.
    pub why: Option<TrackGap>,
}

impl Register {
    /// The pace of every State that has, or may have, something to clear by a deadline on that day, under both Conventions.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, assess::pace::{Track, TrackRule}, data};
    /// let register = data::register()?;
    /// let all = register.pace(Readings::default(), register.known(), &TrackRule::default());
    /// let told = all.iter().filter(|one| one.track != Track::CannotTell).count();
    /// assert!(told * 4 < all.len()); // the records are silent on most of the last five years
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pace(&self, readings: Readings, day: Day, rule: &TrackRule) -> Vec<ClearancePace> {
        let all = self.states().flat_map(|state| {
            let dossier = self.state(state).under(readings);
            Convention::ALL.iter().filter_map(move |convention| dossier.pace(*convention, day, rule))
        });
        all.collect()
    }
}

impl Dossier<'_> {
    /// The pace of clearance of the State under a Convention, as on that day; `None` where nothing is, or may be, open that is
    /// due by a deadline. Days after the last day known are left out.
    pub fn pace(&self, convention: Convention, day: Day, rule: &TrackRule) -> Option<ClearancePace> {
        let duty = self.duty(convention, Duty::Clearance).filter(|_| self.has_standing(convention))?;
        let day = day.min(self.register().known());
        let due = StateDeadline::on(&duty, day).filter(StateDeadline::may_be_open)?;
        let rows = || self.history().clearance.iter().filter(move |row| row.convention == convention);
        let measure = self.last_measure(convention, rows(), day);
        let remaining = measure.as_ref().map_or(Amount::UNKNOWN, Measure::in_all);
        let measured = measure.as_ref().map(|measure| measure.measured);
        let needed = measured.and_then(|measured| pace_needed(remaining, measured, due.deadline));
        let last_deadline = last_deadline(&duty, &due, day);
        let is_now = |last: &LastDeadline| last.day == day && due.deadline == When::on(last.deadline);
        let deadline_is_known = last_deadline.as_ref().is_some_and(is_now);
        let may_stand = if deadline_is_known { due.deadline } else { may_stand(due.deadline, last_deadline.as_ref()) };
        let by_any = needed.and(measured).and_then(|measured| pace_needed(remaining, measured, may_stand));
        let seen = Releases::new(rows(), day).seen(Held { measured, remaining, needed, by_any, rule, day });
        let over = seen.iter().find(|one| one.window == rule.window);
        let open = |clock: &&Clock| {
            let line = duty.under(clock);
            line.at(day).may_be(&Status::InTime) || line.at(day).may_be(&Status::Overdue)
        };
        let has_parts = duty.running(day).into_iter().filter(open).count() > 1;
        let track = over.filter(|_| !has_parts).map_or(Track::CannotTell, |one| one.track);
        let why = match (&measure, needed, over) {
            _ if track != Track::CannotTell => None,
            _ if has_parts => Some(TrackGap::SeveralClocks),
            (None, ..) => Some(TrackGap::NoMeasure),
            (Some(measure), ..) if !rule.is_fresh(measure.measured.earliest().year(), day.year()) => {
                Some(TrackGap::OldMeasure)
            }
            (_, None, _) => Some(TrackGap::DeadlinePassed),
            (.., None) => Some(TrackGap::NoRelease),
            (.., Some(over)) if !rule.is_fresh(over.last, day.year()) => Some(TrackGap::OldRelease),
            (.., Some(over)) if rule.word(over.share) != Track::CannotTell => Some(TrackGap::OpenDeadline),
            _ => Some(TrackGap::NotEnough),
        };
        Some(ClearancePace {
            convention,
            state: self.state(),
            provision: duty.provision(),
            as_of: day,
            clock: due.clock,
            status: due.status,
            last_known: duty.last_known(None, day),
            deadline: due.deadline,
            deadline_is_known,
            last_deadline,
            measure,
            needed,
            seen,
            track,
            why,
        })
    }

    /// When all would be done under a Convention, drawn that many times from the State's own recorded years up to a day.
    ///
    /// `None` where there is no [pace](Self::pace), where what remained has no upper bound, where fewer than three years are
    /// told, one of them not in full, or the last of them or the measure is too old for the [rule](TrackRule) to tell a word;
    /// and where the records contradict whatever is drawn.
    pub fn draws(&self, convention: Convention, day: Day, seed: u64, times: u32) -> Option<EndDraws> {
        let rule = TrackRule::default();
        let pace = self.pace(convention, day, &rule)?;
        let rows = self.history().clearance.iter().filter(|row| row.convention == convention);
        let released: Vec<(i32, Amount)> = Releases::new(rows, pace.as_of).in_all().collect();
        let measured = pace.measure.as_ref()?.measured;
        let (last, _) = released.last()?;
        let is_fresh = |year| rule.is_fresh(year, pace.as_of.year());
        if !is_fresh(*last) || !is_fresh(measured.earliest().year()) {
            return None;
        }
        let is_open = |last: &LastKnown| matches!(last.status, Status::InTime | Status::Overdue);
        let asked = ToEnd {
            convention,
            state: pace.state,
            as_of: pace.as_of,
            measured,
            remaining: pace.remaining(),
            open_on: pace.last_known.filter(is_open).map(|last| last.day),
            deadline: pace.deadline,
        };
        EndDraws::of(&asked, &released, seed, times)
    }

    /// What remained when it was measured last, surely by that day.
    fn last_measure<'r>(
        &self,
        convention: Convention,
        rows: impl Iterator<Item = &'r ClearanceYear>,
        day: Day,
    ) -> Option<Measure> {
        let told = rows.filter(|row| row.measured().latest() <= day).filter_map(|row| Some((row, row.remaining()?)));
        let (row, area) = told.max_by_key(|(row, _)| (row.measured().latest(), row.measured().earliest()))?;
        // Nothing remained then: what is open now came later, and is not measured.
        if area.in_all() == Amount::exactly(0) {
            return None;
        }
        let measured = row.measured();
        let finds = [AreaEvent::Found, AreaEvent::NewlyMined, AreaEvent::NewRemnants];
        let found =
            self.history().areas.iter().filter(|row| row.convention == convention && finds.contains(&row.event));
        let since = |when: When| when.latest() > measured.earliest() && when.earliest() <= day;
        let found_since = found.into_iter().any(|row| row.date.is_some_and(since));
        Some(Measure { measured, area, found_since, source: row.source.clone() })
    }
}

/// The last deadline known exactly of the clock that counts.
fn last_deadline(duty: &DutyStatus, due: &StateDeadline, day: Day) -> Option<LastDeadline> {
    let clock = duty.clocks().iter().rfind(|clock| Some(clock.origin()) == due.clock.as_ref());
    clock?.last_deadline(day)
}

/// The deadlines that may stand, where none is known to: that which was known last, that which a source shows, or any later,
/// which a decision that is not recorded may have set.
fn may_stand(shown: When, last: Option<&LastDeadline>) -> When {
    let earliest = shown.earliest();
    When::not_before(last.map_or(earliest, |last| last.deadline.min(earliest)))
}

/// The pace, in square metres a year, at which what remained on the day of the measure is done by the deadline; `None` where
/// that had passed by then.
fn pace_needed(remaining: Amount, measured: When, deadline: When) -> Option<Bounds> {
    if deadline.latest() <= measured.earliest() {
        return None;
    }
    let pace = |area: u128, from: Day, to: Day| {
        let months = Some(MonthSpan::between(from, to)).filter(|months| *months > MonthSpan::ZERO)?;
        quotient(Ratio::number(area.checked_mul(12)?), months.ratio()).map(lowest)
    };
    let least = pace(remaining.least, measured.earliest(), deadline.latest()).filter(|_| deadline.latest() < Day::MAX);
    let most = remaining.most.and_then(|most| pace(most, measured.latest(), deadline.earliest()));
    Some(Bounds { least: least.unwrap_or(Ratio::number(0)), most })
}

impl ClearancePace {
    /// What remained when it was measured last; nothing is known of it without a measure.
    pub fn remaining(&self) -> Amount {
        self.measure.as_ref().map_or(Amount::UNKNOWN, Measure::in_all)
    }

    /// Whether a source tells that there is, or was when last known, something to clear.
    pub fn is_told_of(&self) -> bool {
        let open = |status: Status| matches!(status, Status::InTime | Status::Overdue | Status::Judgement);
        self.measure.is_some() || !self.seen.is_empty() || self.last_known.is_some_and(|last| open(last.status))
    }

    /// The pace seen over these years.
    pub fn over(&self, window: Window) -> Option<&Seen> {
        self.seen.iter().find(|one| one.window == window)
    }
}

/// `Zimbabwe, clearance (APMBC Art. 5): 61790000 m² in 2017, due by 2025-12-31: behind`.
impl fmt::Display for ClearancePace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, provision, deadline, track, .. } = self;
        write!(f, "{}, clearance ({provision}): ", state.short_name())?;
        match &self.measure {
            Some(measure) => write!(f, "{} m² {}", measure.in_all(), measure.measured.in_words())?,
            None => f.write_str("an area not known")?,
        }
        let due = if self.deadline_is_known { "due by" } else { "due, as last known, by" };
        write!(f, ", {due} {deadline}: {track}")
    }
}
