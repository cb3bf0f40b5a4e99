//! The JSON line of a past deadline seen from some years before.

use crate::assess::{
    back_test::{Came, Hindcast},
    pace::{Track, TrackGap},
};
use crate::base::{Day, convention::Convention, state::State};
use serde::Serialize;

#[derive(Serialize)]
struct HindcastLine {
    convention: Convention,
    state: State,
    deadline: Day,
    years: u32,
    as_of: Day,
    track: Track,
    why: Option<TrackGap>,
    came: Came,
    hit: Option<bool>,
    requests: Vec<String>,
}

impl Hindcast {
    /// Its line in JSON: `convention, state, deadline, years, as_of, track, why, came, hit, requests`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, assess::pace::TrackRule, data};
    /// let test = data::register()?.back_test(Readings::default(), &TrackRule::default());
    /// let hit = test.rows.iter().find(|row| row.is_hit() == Some(true)).ok_or("none")?;
    /// let line = serde_json::to_value(hit.line())?;
    /// assert_eq!((&line["state"], &line["track"], &line["came"]), (&"AGO".into(), &"behind".into(), &"asked".into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        let Self { convention, state, deadline, years, as_of, track, why, came, ref requests } = *self;
        let requests = requests.iter().map(ToString::to_string).collect();
        HindcastLine { convention, state, deadline, years, as_of, track, why, came, hit: self.is_hit(), requests }
    }
}
