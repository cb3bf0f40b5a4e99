//! The JSON line of a pace: of clearance, or of the destruction of stocks.

use super::form::word_and_one_of;
use crate::assess::{
    answer::Possible,
    duty::{LastDeadline, LastKnown, Status},
    pace::{
        Areas, Bounds, ClearancePace, EndYears, Kind, Measure, Pace, Seen, StockPace, Stocks, Track, TrackGap, Window,
    },
};
use crate::base::{Day, amount::Amount, convention::Convention, provision::Provision, state::State, when::When};
use serde::Serialize;

#[derive(Serialize)]
#[serde(bound = "")]
struct PaceLine<'a, K: Told> {
    convention: Convention,
    state: State,
    provision: Provision,
    as_of: Day,
    clock: Option<String>,
    #[serde(flatten, serialize_with = "word_and_one_of")]
    status: Possible<Status>,
    last_known: Option<LastKnown>,
    deadline: When,
    deadline_is_known: bool,
    last_deadline: Option<&'a LastDeadline>,
    measured: Option<When>,
    #[serde(flatten)]
    rest: K::Line,
    source: Option<String>,
    needed: Option<Bounds>,
    track: Track,
    why: Option<TrackGap>,
    seen: Vec<SeenLine<K>>,
}

#[derive(Serialize)]
#[serde(bound = "")]
struct SeenLine<K: Kind> {
    window: Window,
    first: i32,
    last: i32,
    told: usize,
    #[serde(flatten)]
    methods: K::Methods,
    together: Bounds,
    share: Option<Bounds>,
    ends: Option<EndYears>,
    track: Track,
}

/// What remained, in fields that name the unit.
trait Told: Kind {
    type Line: Serialize;

    fn rest(measure: Option<&Measure<Self>>) -> Self::Line;
}

#[derive(Serialize)]
struct AreaLine {
    confirmed_m2: Option<u64>,
    suspected_m2: Option<u64>,
    not_told_apart_m2: Option<u64>,
    found_since: Option<bool>,
    remaining_m2: Option<Amount>,
}

#[derive(Serialize)]
struct StockLine {
    found_since: Option<bool>,
    remaining_items: Option<Amount>,
}

impl Told for Areas {
    type Line = AreaLine;

    fn rest(measure: Option<&Measure<Self>>) -> AreaLine {
        let area = measure.map(|measure| measure.rest);
        AreaLine {
            confirmed_m2: area.and_then(|area| area.confirmed),
            suspected_m2: area.and_then(|area| area.suspected),
            not_told_apart_m2: area.and_then(|area| area.not_told_apart),
            found_since: measure.map(|measure| measure.found_since),
            remaining_m2: measure.map(Measure::in_all),
        }
    }
}

impl Told for Stocks {
    type Line = StockLine;

    fn rest(measure: Option<&Measure<Self>>) -> StockLine {
        StockLine {
            found_since: measure.map(|measure| measure.found_since),
            remaining_items: measure.map(Measure::in_all),
        }
    }
}

impl<K: Kind> From<&Seen<K>> for SeenLine<K> {
    fn from(seen: &Seen<K>) -> Self {
        let Seen { window, first, last, told, methods, together, share, ends, track } = *seen;
        Self { window, first, last, told, methods, together, share, ends, track }
    }
}

fn line<K: Told>(pace: &Pace<K>) -> PaceLine<'_, K> {
    PaceLine {
        convention: pace.convention,
        state: pace.state,
        provision: pace.provision,
        as_of: pace.as_of,
        clock: pace.clock.as_ref().map(ToString::to_string),
        status: pace.status.clone(),
        last_known: pace.last_known,
        deadline: pace.deadline,
        deadline_is_known: pace.deadline_is_known,
        last_deadline: pace.last_deadline.as_ref(),
        measured: pace.measure.as_ref().map(|measure| measure.measured),
        rest: K::rest(pace.measure.as_ref()),
        source: pace.measure.as_ref().map(|measure| measure.source.to_string()),
        needed: pace.needed,
        track: pace.track,
        why: pace.why,
        seen: pace.seen.iter().map(SeenLine::from).collect(),
    }
}

impl ClearancePace {
    /// Its line in JSON: `convention, state, provision, as_of, clock, status, one_of, last_known, deadline, deadline_is_known,
    /// last_deadline, measured, confirmed_m2, suspected_m2, not_told_apart_m2, found_since, remaining_m2, source, needed, track, why,
    /// seen`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, State, assess::pace::TrackRule, data};
    /// let angola = data::register()?.state(State::AGO);
    /// let pace = angola.pace(Convention::Apmbc, "2025-11-21".parse()?, &TrackRule::default()).ok_or("none")?;
    /// let line = serde_json::to_value(pace.line())?;
    /// assert_eq!(line["remaining_m2"], serde_json::json!({ "least": 57_016_000, "most": 57_016_000 }));
    /// assert_eq!((&line["deadline"], &line["deadline_is_known"]), (&"2025-12-31".into(), &true.into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        line(self)
    }
}

impl StockPace {
    /// Its line in JSON: the same, but for `found_since, remaining_items` in place of the fields of areas, and without the
    /// methods.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, State, assess::pace::TrackRule, data};
    /// let greece = data::register()?.state(State::GRC);
    /// let pace = greece.stock_pace(Convention::Apmbc, "2006-12-31".parse()?, &TrackRule::default()).ok_or("none")?;
    /// let line = serde_json::to_value(pace.line())?;
    /// assert_eq!(line["remaining_items"], serde_json::json!({ "least": 1_566_532, "most": 1_566_532 }));
    /// assert_eq!((&line["track"], &line["why"]), (&"cannot-tell".into(), &"no-release".into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        line(self)
    }
}
