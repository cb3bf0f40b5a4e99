//! The JSON lines of what was so over the years.

use super::form::{ReasonLine, one_of, word_and_one_of};
use crate::assess::{
    answer::{Alternatives, Possible},
    duty::Status,
    series::{Filing, Miss, ReportRate, ReportRow, ReportYear, StatusRow},
    snapshot::Counted,
};
use crate::base::{
    Day, convention::Convention, duty::Duty, provision::Provision, ratio::Ratio, state::State, tally::Tally, when::When,
};
use serde::Serialize;

#[derive(Serialize)]
struct StatusLine {
    convention: Convention,
    state: State,
    duty: Duty,
    day: Day,
    #[serde(flatten, serialize_with = "word_and_one_of")]
    status: Possible<Status>,
    deadline: Option<When>,
}

#[derive(Serialize)]
struct ReportLine<'a> {
    convention: Convention,
    state: State,
    covers: Option<i32>,
    due: When,
    day: Day,
    fate: &'static str,
    one_of: Option<&'a Alternatives<Filing>>,
    filed: Option<When>,
    days_late: Option<[i64; 2]>,
}

#[derive(Serialize)]
struct RateLine {
    convention: Convention,
    covers: Option<i32>,
    due: Option<i32>,
    day: Day,
    #[serde(flatten)]
    tally: Tally,
    late: u64,
    low: Option<Ratio>,
    high: Option<Ratio>,
    counts: Vec<Counted>,
}

#[derive(Serialize)]
struct MissLine {
    convention: Convention,
    state: State,
    duty: Duty,
    provision: Provision,
    surely: bool,
    from: Day,
    until: Option<Day>,
    as_of: Day,
    starts: When,
    ends: Option<When>,
    days: [i64; 2],
    clock: Option<String>,
    deadline: Option<When>,
    reasons: Vec<ReasonLine>,
}

impl StatusRow {
    /// Its line in JSON: `convention, state, duty, day, status, one_of, deadline`.
    pub fn line(&self) -> impl Serialize + use<> {
        let Self { convention, state, duty, day, status, deadline } = self.clone();
        StatusLine { convention, state, duty, day, status, deadline }
    }
}

impl ReportRow {
    /// What had become of it by that day, as a line of JSON: `convention, state, covers, due, day, fate, one_of, filed,
    /// days_late`; of these the fewest and the most.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Readings, State, data};
    /// let grid = data::register()?.report_grid(Convention::Apmbc, Readings::default());
    /// let row = grid.rows().iter().find(|row| row.state == State::BLR).ok_or("no row")?;
    /// let line = serde_json::to_string(&row.line("2010-06-15".parse()?))?;
    /// let begins = r#"{"convention":"apmbc","state":"BLR","covers":null,"due":"2004-08-28","day":"2010-06-15","fate":"sent","#;
    /// assert!(line.starts_with(begins));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self, day: Day) -> impl Serialize {
        let Self { convention, state, covers, due, filed, .. } = *self;
        let fate = self.at(day);
        let days_late = self.days_late(day).map(|days| [*days.start(), *days.end()]);
        ReportLine { convention, state, covers, due, day, fate: fate.word(), one_of: one_of(fate), filed, days_late }
    }
}

impl ReportRate {
    /// Its line in JSON: `convention, covers, due, day`, the six counts, `late, low, high, counts`; of `covers` and `due`,
    /// one is null. `low` and `high` respect the counts; the six are by what is known of each report.
    pub fn line(&self) -> impl Serialize + use<> {
        let Self { convention, year, day, tally, late, ref counts } = *self;
        let counts = counts.clone();
        let (covers, due) = match year {
            ReportYear::Covered(year) => (Some(year), None),
            ReportYear::Due(year) => (None, Some(year)),
        };
        let (low, high) = self.bounds().unzip();
        RateLine { convention, covers, due, day, tally, late, low, high, counts }
    }
}

impl Miss {
    /// Its line in JSON: `convention, state, duty, provision, surely, from, until, as_of, starts, ends, days, clock,
    /// deadline, reasons`; `days` are the fewest and the most.
    pub fn line(&self) -> impl Serialize + use<> {
        MissLine {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            provision: self.provision,
            surely: self.surely,
            from: self.from,
            until: self.until,
            as_of: self.as_of,
            starts: self.starts,
            ends: self.ends,
            days: [*self.days.start(), *self.days.end()],
            clock: self.clock.as_ref().map(ToString::to_string),
            deadline: self.deadline,
            reasons: self.reasons.iter().map(ReasonLine::from).collect(),
        }
    }
}
