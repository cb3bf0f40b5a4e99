//! The JSON line of a pace of clearance.

use super::form::word_and_one_of;
use crate::assess::{
    answer::Possible,
    duty::{LastDeadline, LastKnown, Status},
    pace::{Bounds, ClearancePace, EndYears, Seen, Track, TrackGap, Window},
};
use crate::base::{Day, amount::Amount, convention::Convention, provision::Provision, state::State, when::When};
use serde::Serialize;

#[derive(Serialize)]
struct PaceLine<'a> {
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
    confirmed_m2: Option<u64>,
    suspected_m2: Option<u64>,
    not_told_apart_m2: Option<u64>,
    found_since: Option<bool>,
    remaining_m2: Option<Amount>,
    source: Option<String>,
    needed: Option<Bounds>,
    track: Track,
    why: Option<TrackGap>,
    seen: Vec<SeenLine>,
}

#[derive(Serialize)]
struct SeenLine {
    window: Window,
    first: i32,
    last: i32,
    told: usize,
    cancelled: Bounds,
    reduced: Bounds,
    cleared: Bounds,
    together: Bounds,
    share: Option<Bounds>,
    ends: Option<EndYears>,
    track: Track,
}

impl From<&Seen> for SeenLine {
    fn from(seen: &Seen) -> Self {
        let Seen { window, first, last, told, cancelled, reduced, cleared, together, share, ends, track } = *seen;
        Self { window, first, last, told, cancelled, reduced, cleared, together, share, ends, track }
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
        let area = self.measure.as_ref().map(|measure| measure.area);
        PaceLine {
            convention: self.convention,
            state: self.state,
            provision: self.provision,
            as_of: self.as_of,
            clock: self.clock.as_ref().map(ToString::to_string),
            status: self.status.clone(),
            last_known: self.last_known,
            deadline: self.deadline,
            deadline_is_known: self.deadline_is_known,
            last_deadline: self.last_deadline.as_ref(),
            measured: self.measure.as_ref().map(|measure| measure.measured),
            confirmed_m2: area.and_then(|area| area.confirmed),
            suspected_m2: area.and_then(|area| area.suspected),
            not_told_apart_m2: area.and_then(|area| area.not_told_apart),
            found_since: self.measure.as_ref().map(|measure| measure.found_since),
            remaining_m2: self.measure.as_ref().map(|measure| measure.in_all()),
            source: self.measure.as_ref().map(|measure| measure.source.to_string()),
            needed: self.needed,
            track: self.track,
            why: self.why,
            seen: self.seen.iter().map(SeenLine::from).collect(),
        }
    }
}
