//! The pace of clearance, and of the destruction of stocks: what remained, by when it is due, the pace needed and the pace seen
//! (APMBC Art. 5 and 4, CCM Art. 4 and 3).
//!
//! All is worked out from figures that sources give, as intervals: a year, a class or a method of which nothing is told may be
//! anything, never nothing. A pace that would do is no promise, one that would not is no fault. It is one computation over a
//! [kind](Kind) of what is to be brought to nothing.

mod areas;
mod bounds;
mod draws;
mod end;
mod kind;
mod measure;
mod seen;
mod stocks;
mod track;
mod window;

use crate::assess::{
    answer::Possible,
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DutyStatus, LastDeadline, LastKnown, Status},
    sweep::StateDeadline,
};
use crate::base::{
    Day, amount::Amount, convention::Convention, month_span::MonthSpan, provision::Provision, ratio::Ratio,
    state::State, when::When,
};
use crate::law::reading::Readings;
use crate::record::register::Register;
use areas::Releases;
use bounds::{lowest, quotient};
use chrono::Datelike;
use draws::ToEnd;
use measure::{Asked, Figures};
use seen::Held;
use serde::{Deserialize, Serialize};
use std::fmt;

pub use bounds::Bounds;
pub use draws::{DrawModel, DrawnEnd, EndDraws};
pub use end::EndYears;
pub use kind::{Areas, ByMethod, Kind, Stocks};
pub use measure::Measure;
pub use seen::Seen;
pub use track::{Track, TrackGap, TrackRule};
pub use window::Window;

/// The pace of clearance of one State under one Convention, in square metres a year.
pub type ClearancePace = Pace<Areas>;

/// The pace at which one State destroys its stocks under one Convention, in items a year.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, assess::pace::{Track, TrackGap, TrackRule}, base::Amount, data};
/// let register = data::register()?;
/// let greece = register.state(State::GRC).stock_pace(Convention::Apmbc, "2006-12-31".parse()?, &TrackRule::default());
/// let greece = greece.ok_or("nothing dated is open")?;
/// // Declared in July 2004, due on 1 March 2008; how many were destroyed by then no source tells.
/// assert_eq!((greece.remaining(), greece.deadline), (Amount::exactly(1_566_532), "2008-03-01".parse()?));
/// assert_eq!((greece.track, greece.why), (Track::CannotTell, Some(TrackGap::NoRelease)));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type StockPace = Pace<Stocks>;

/// The pace at which one State does one duty under one Convention, in the unit of its kind a year.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
#[non_exhaustive]
pub struct Pace<K: Kind> {
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
    pub measure: Option<Measure<K>>,
    /// The pace at which all would be done by the deadline, counted from the day of the measure: what became of it since is
    /// not known. `None` where no measure is known, or it was made when the deadline had passed.
    pub needed: Option<Bounds>,
    /// The pace seen over each span of years; none where nothing is told of any.
    pub seen: Vec<Seen<K>>,
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
        self.paces(readings, day, rule)
    }

    /// The pace of every State that has, or may have, stocks to destroy by a deadline on that day, under both Conventions.
    pub fn stock_pace(&self, readings: Readings, day: Day, rule: &TrackRule) -> Vec<StockPace> {
        self.paces(readings, day, rule)
    }

    fn paces<K: Figures>(&self, readings: Readings, day: Day, rule: &TrackRule) -> Vec<Pace<K>> {
        let all = self.states().flat_map(|state| {
            let dossier = self.state(state).under(readings);
            Convention::ALL.iter().filter_map(move |convention| dossier.pace_of(*convention, day, rule))
        });
        all.collect()
    }
}

impl Dossier<'_> {
    /// The pace of clearance of the State under a Convention, as on that day; `None` where nothing is, or may be, open that is
    /// due by a deadline. Days after the last day known are left out.
    pub fn pace(&self, convention: Convention, day: Day, rule: &TrackRule) -> Option<ClearancePace> {
        self.pace_of(convention, day, rule)
    }

    /// The pace at which the State destroys its stocks under a Convention, as on that day; `None` where nothing is, or may be,
    /// open that is due by a deadline. Days after the last day known are left out.
    pub fn stock_pace(&self, convention: Convention, day: Day, rule: &TrackRule) -> Option<StockPace> {
        self.pace_of(convention, day, rule)
    }

    fn pace_of<K: Figures>(&self, convention: Convention, day: Day, rule: &TrackRule) -> Option<Pace<K>> {
        let duty = self.duty(convention, K::DUTY).filter(|_| self.has_standing(convention))?;
        let day = day.min(self.register().known());
        let due = StateDeadline::on(&duty, day).filter(StateDeadline::may_be_open)?;
        let asked = Asked { dossier: *self, convention, entry: duty.clocks().first().map(Clock::starts), day };
        let measure = K::last_measure(asked);
        let remaining = measure.as_ref().map_or(Amount::UNKNOWN, Measure::in_all);
        let measured = measure.as_ref().map(|measure| measure.measured);
        let needed = measured.and_then(|measured| pace_needed(remaining, measured, due.deadline));
        let last_deadline = last_deadline(&duty, &due, day);
        let is_now = |last: &LastDeadline| last.day == day && due.deadline == When::on(last.deadline);
        let deadline_is_known = last_deadline.as_ref().is_some_and(is_now);
        let may_stand = if deadline_is_known { due.deadline } else { may_stand(due.deadline, last_deadline.as_ref()) };
        let by_any = needed.and(measured).and_then(|measured| pace_needed(remaining, measured, may_stand));
        let seen = Held { measured, remaining, needed, by_any, rule, day }.to::<K>(&K::years(asked));
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
        Some(Pace {
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

/// The pace, in a unit a year, at which what remained on the day of the measure is done by the deadline; `None` where
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

impl<K: Kind> Pace<K> {
    /// What remained when it was measured last; nothing is known of it without a measure.
    pub fn remaining(&self) -> Amount {
        self.measure.as_ref().map_or(Amount::UNKNOWN, Measure::in_all)
    }

    /// Whether a source tells that there is, or was when last known, something to do.
    pub fn is_told_of(&self) -> bool {
        let open = |status: Status| matches!(status, Status::InTime | Status::Overdue | Status::Judgement);
        self.measure.is_some() || !self.seen.is_empty() || self.last_known.is_some_and(|last| open(last.status))
    }

    /// The pace seen over these years.
    pub fn over(&self, window: Window) -> Option<&Seen<K>> {
        self.seen.iter().find(|one| one.window == window)
    }
}

/// `Zimbabwe, clearance (APMBC Art. 5): 61790000 m² in 2017, due by 2025-12-31: behind`.
impl<K: Kind> fmt::Display for Pace<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, provision, deadline, track, .. } = self;
        write!(f, "{}, {} ({provision}): ", state.short_name(), K::DUTY.code().replace('-', " "))?;
        match &self.measure {
            Some(measure) => write!(f, "{} {} {}", measure.in_all(), K::UNIT, measure.measured.in_words())?,
            None => f.write_str("how much is not known")?,
        }
        let due = if self.deadline_is_known { "due by" } else { "due, as last known, by" };
        write!(f, ", {due} {deadline}: {track}")
    }
}
