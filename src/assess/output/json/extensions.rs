//! The JSON line of a history of extensions.

use crate::assess::series::{ExtensionHistory, Lapse, RequestedTime};
use crate::base::{
    Day, convention::Convention, duty::Duty, month_span::MonthSpan, provision::Provision, ratio::Ratio, state::State,
    truth::Truth, when::When,
};
use serde::Serialize;
use std::ops::RangeInclusive;

#[derive(Serialize)]
struct HistoryLine<'a> {
    convention: Convention,
    state: State,
    duty: Duty,
    provision: Provision,
    clock: String,
    as_of: Day,
    entry_into_force: When,
    original_deadline: Option<When>,
    deadline: Option<When>,
    asked: [usize; 2],
    grants: [usize; 2],
    shown: [usize; 2],
    months: Option<[MonthSpan; 2]>,
    bound_days: [i64; 2],
    extended_days: [i64; 2],
    share: Option<[Ratio; 2]>,
    days_out_of_time: [i64; 2],
    lapses: &'a [Lapse],
    completed: Option<When>,
    last_seen_open: Option<Day>,
    requests: Vec<RequestLine>,
}

#[derive(Serialize)]
struct RequestLine {
    request: String,
    surely: bool,
    filed: Option<When>,
    then_deadline: Option<When>,
    days_before: Option<[i64; 2]>,
    months_asked: Option<[MonthSpan; 2]>,
    asked_until: Option<When>,
    granted: Truth,
    became_moot: bool,
    granted_until: Option<When>,
    months_granted: Option<[MonthSpan; 2]>,
    done_by_then: Truth,
}

/// The least and the most.
fn ends<T: Copy>(span: &RangeInclusive<T>) -> [T; 2] {
    [*span.start(), *span.end()]
}

impl From<&RequestedTime> for RequestLine {
    fn from(one: &RequestedTime) -> Self {
        Self {
            request: one.request.to_string(),
            surely: one.surely,
            filed: one.filed,
            then_deadline: one.then_deadline,
            days_before: one.days_before.as_ref().map(ends),
            months_asked: one.months_asked.as_ref().map(ends),
            asked_until: one.asked_until,
            granted: one.granted,
            became_moot: one.became_moot,
            granted_until: one.granted_until,
            months_granted: one.months_granted.as_ref().map(ends),
            done_by_then: one.done_by_then,
        }
    }
}

impl ExtensionHistory {
    /// Its line in JSON: `convention, state, duty, provision, clock, as_of, entry_into_force, original_deadline, deadline,
    /// asked, grants, shown, months, bound_days, extended_days, share, days_out_of_time, lapses, completed, last_seen_open,
    /// requests`; of what has two numbers, the least and the most.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Duty, State, data};
    /// let register = data::register()?;
    /// let congo = register.state(State::COG).extensions(register.known());
    /// let areas = congo.iter().find(|one| one.duty == Duty::Clearance).ok_or("none")?;
    /// let line = serde_json::to_value(areas.line())?;
    /// assert_eq!(line["months"], serde_json::json!([[14, 1], [14, 1]]));
    /// assert_eq!(line["requests"][0]["days_before"], serde_json::json!([-23, -23])); // filed on 24 November 2011
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        HistoryLine {
            convention: self.convention,
            state: self.state,
            duty: self.duty,
            provision: self.provision,
            clock: self.clock.to_string(),
            as_of: self.as_of,
            entry_into_force: self.entry_into_force,
            original_deadline: self.original,
            deadline: self.deadline,
            asked: ends(&self.asked),
            grants: ends(&self.grants),
            shown: ends(&self.shown),
            months: self.months.as_ref().map(ends),
            bound_days: ends(&self.bound_days),
            extended_days: ends(&self.extended_days),
            share: self.share().map(|(low, high)| [low, high]),
            days_out_of_time: ends(&self.days_out_of_time()),
            lapses: &self.lapses,
            completed: self.completed,
            last_seen_open: self.last_seen_open,
            requests: self.requests.iter().map(RequestLine::from).collect(),
        }
    }
}
