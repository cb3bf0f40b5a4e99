//! The last meeting at which more time can be asked, and until when a request to it can be filed.

use crate::base::{Day, convention::Convention, first_day_of, when::When};
use crate::law::{limit::ExtensionRule, reading::Readings};
use crate::record::{
    register::Register,
    sitting::{Sitting, Sittings, Which},
};
use chrono::Datelike;

/// The last meeting by a deadline, of those not over on the day asked.
pub(super) struct LastMeeting {
    /// Which it is, in words.
    pub(super) name: String,
    /// The last day to file a request to it.
    pub(super) file_by: When,
}

/// What is asked: the last day in time, the day of asking, and the rule on requests of a Convention.
pub(super) struct Asked<'a> {
    pub(super) deadline: When,
    pub(super) day: Day,
    pub(super) convention: Convention,
    pub(super) rule: &'a ExtensionRule,
    pub(super) readings: Readings,
}

impl LastMeeting {
    /// As far as the calendar tells: a meeting whose days are not known, or one that it does not name yet, may sit by the
    /// deadline, too. `None` where none that is not over can sit by it.
    pub(super) fn of(register: &Register, asked: &Asked<'_>) -> Option<Self> {
        let Asked { deadline, day, convention, rule, readings } = *asked;
        let before = day.pred_opt().unwrap_or(Day::MIN);
        let is_usable =
            |sitting: &Sitting<'_>| !deadline.is_before(sitting.closes) & !sitting.closes.happened_by(before);
        let sittings = register.sittings(convention);
        let last = sittings.last(deadline.latest(), is_usable);
        let opens_by = When::not_after(deadline.latest());
        let named = last.meetings.iter().filter_map(|sitting| sitting.opens.intersect(opens_by));
        let opens = named.chain(unnamed(&sittings, &last, asked)).reduce(When::hull)?;
        let file_by = opens.map(|opens| rule.last_day_to_file(opens, readings));
        Some(Self { name: in_words(&last), file_by })
    }
}

/// The days on which a meeting that the calendar does not name yet can open: it follows all named ones, in a later year.
fn unnamed(sittings: &Sittings<'_>, last: &Which<'_>, asked: &Asked<'_>) -> Option<When> {
    let named = sittings.all().iter().map(|sitting| first_day_of(sitting.closes.earliest().year().saturating_add(1)));
    let from = named.max().unwrap_or(asked.day);
    When::between(from, asked.deadline.latest()).ok().filter(|_| last.other)
}

fn in_words(last: &Which<'_>) -> String {
    if let Some(only) = last.only() {
        return format!("the {}", only.meeting.meeting);
    }
    let named = last.meetings.iter().map(|sitting| format!("the {}", sitting.meeting.meeting));
    let all: Vec<String> = named.chain(last.other.then(|| "another".to_owned())).collect();
    match all.as_slice() {
        [] | [_] if last.meetings.is_empty() => "the last meeting by the deadline".to_owned(),
        _ => format!("the last meeting by the deadline ({})", all.join(" or ")),
    }
}
