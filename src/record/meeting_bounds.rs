//! What the calendar tells of meetings whose days are not recorded.

use super::meeting::Meeting;
use crate::base::{
    Day, first_day_of, last_day_of,
    meeting::{MeetingId, MeetingKind},
    months::days_after,
    when::When,
};
use chrono::{Datelike, Days};
use std::collections::{BTreeMap, BTreeSet};

/// The longest that a meeting sits. The longest so far sat for a working week.
pub(super) const LONGEST_MEETING_DAYS: u64 = 31;

/// What is known of the first and the last day of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) opens: When,
    pub(super) closes: When,
}

impl Bounds {
    /// What its row alone tells.
    pub(super) fn of(meeting: &Meeting) -> Self {
        let (starts, ends) = (meeting.starts.unwrap_or(When::UNKNOWN), meeting.ends.unwrap_or(When::UNKNOWN));
        let longest = LONGEST_MEETING_DAYS - 1;
        let first = ends.earliest().checked_sub_days(Days::new(longest)).unwrap_or(Day::MIN);
        let may_open = When::between(first, ends.latest());
        let may_close = When::between(starts.earliest(), days_after(starts.latest(), longest));
        Self {
            opens: may_open.ok().and_then(|days| starts.intersect(days)).unwrap_or(starts),
            closes: may_close.ok().and_then(|days| ends.intersect(days)).unwrap_or(ends),
        }
    }

    /// Both within those days, if they can be.
    fn within(self, days: When) -> Option<Self> {
        Some(Self { opens: self.opens.intersect(days)?, closes: self.closes.intersect(days)? })
    }
}

/// What the calendar tells of the meetings whose days are not known. `meetings` are in the order of their names.
pub(super) fn undated(meetings: &[Meeting]) -> BTreeMap<MeetingId, Bounds> {
    let mut bounds = BTreeMap::new();
    for own in meetings.chunk_by(|one, next| one.convention == next.convention) {
        if own.iter().all(|meeting| meeting.days().is_some()) {
            continue;
        }
        let (years, order) = (in_order(own, &Taken::by(own)), in_order(own, &Taken::default()));
        let of_own = own.iter().zip(years.into_iter().zip(order));
        bounds.extend(of_own.filter(|(meeting, _)| meeting.days().is_none()).map(|(meeting, (years, order))| {
            let told = Bounds::of(meeting);
            let bounded = years.and_then(|days| told.within(days));
            let bounded = bounded.or_else(|| order.and_then(|days| told.within(days)));
            (meeting.id(), bounded.unwrap_or(told))
        }));
    }
    bounds
}

/// The days that the meetings before and after it leave to each meeting of one Convention; `None` where they leave none.
fn in_order(meetings: &[Meeting], taken: &Taken) -> Vec<Option<When>> {
    let from = earliest_days(meetings, taken);
    let until = latest_days(meetings, taken);
    from.into_iter().zip(until).map(|(from, until)| When::between(from, until).ok()).collect()
}

/// The first day of each meeting that those before it of its kind leave.
fn earliest_days(meetings: &[Meeting], taken: &Taken) -> Vec<Day> {
    let mut before: Option<(&Meeting, Day)> = None;
    let mut days = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let told = Bounds::of(meeting);
        let left = match before.filter(|(before, _)| kind(before) == kind(meeting)) {
            None => meeting.convention.entered_into_force(),
            Some((before, last)) => taken.after(last, before.meeting.number() == meeting.meeting.number()),
        };
        let mut first = left.max(told.opens.earliest());
        if years_of(meeting).is_none() && meeting.meeting.sitting().is_none() {
            first = taken.not_before(first);
        }
        before = Some((meeting, first.max(told.closes.earliest())));
        days.push(first);
    }
    days
}

/// The last day of each meeting that those after it of its kind leave.
fn latest_days(meetings: &[Meeting], taken: &Taken) -> Vec<Day> {
    let mut after: Option<(&Meeting, Day)> = None;
    let mut days = Vec::with_capacity(meetings.len());
    for meeting in meetings.iter().rev() {
        let told = Bounds::of(meeting);
        let left = match after.filter(|(after, _)| kind(after) == kind(meeting)) {
            None => Day::MAX,
            Some((after, first)) => taken.before(first, after.meeting.number() == meeting.meeting.number()),
        };
        let mut last = left.min(told.closes.latest());
        if years_of(meeting).is_none() && meeting.meeting.sitting().is_none() {
            last = taken.not_after(last);
        }
        after = Some((meeting, last.min(told.opens.latest())));
        days.push(last);
    }
    days.reverse();
    days
}

const fn kind(meeting: &Meeting) -> MeetingKind {
    meeting.meeting.kind()
}

/// The first and the last year in which a meeting sits, where they are known.
fn years_of(meeting: &Meeting) -> Option<(i32, i32)> {
    let Bounds { opens, closes } = Bounds::of(meeting);
    let year = |when: When| (when.earliest().year() == when.latest().year()).then(|| when.latest().year());
    match (year(opens), year(closes)) {
        (Some(first), Some(last)) => Some((first, last)),
        (Some(year), None) | (None, Some(year)) => Some((year, year)),
        (None, None) => None,
    }
}

/// The calendar years in which a meeting sits, as runs of years without a gap: first and last. `None`: the year of a
/// meeting leaves room for others.
#[derive(Debug, Default)]
struct Taken(Option<BTreeMap<i32, i32>>);

impl Taken {
    fn by(meetings: &[Meeting]) -> Self {
        let years: BTreeSet<i32> =
            meetings.iter().filter_map(years_of).flat_map(|(first, last)| [first, last]).collect();
        let mut runs: Vec<(i32, i32)> = Vec::new();
        for year in years {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == year => *last = year,
                _ => runs.push((year, year)),
            }
        }
        Self(Some(runs.into_iter().collect()))
    }

    /// The run of taken years that a year is in.
    fn run(&self, year: i32) -> Option<(i32, i32)> {
        let (first, last) = self.0.as_ref()?.range(..=year).next_back()?;
        (*last >= year).then_some((*first, *last))
    }

    /// The first day after a meeting on `day`, and outside its year, if it is not of the same meeting.
    fn after(&self, day: Day, same: bool) -> Day {
        if self.0.is_some() && !same { first_day_of(day.year().saturating_add(1)) } else { days_after(day, 1) }
    }

    /// The last day before a meeting on `day`, and outside its year, if it is not of the same meeting.
    fn before(&self, day: Day, same: bool) -> Day {
        let year = day.year();
        if self.0.is_some() && !same && day < Day::MAX {
            last_day_of(year.saturating_sub(1))
        } else if day < Day::MAX {
            day.pred_opt().unwrap_or(Day::MIN)
        } else {
            day
        }
    }

    /// That day, or the first of the next year that is not taken.
    fn not_before(&self, day: Day) -> Day {
        self.run(day.year()).map_or(day, |(_, last)| first_day_of(last.saturating_add(1)))
    }

    /// That day, or the last of the year before that is not taken.
    fn not_after(&self, day: Day) -> Day {
        self.run(day.year()).map_or(day, |(first, _)| last_day_of(first.saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use crate::base::{convention::Convention, meeting::MeetingId, when::When};
    use crate::record::{
        meeting::{Decisions, Meeting},
        register::Register,
    };

    /// `22MSP 2025-12-01 2025-12-05`; with one date, that of its start.
    fn register(convention: Convention, calendar: &[&str]) -> Register {
        let meetings = calendar.iter().map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let meeting = Meeting::new(convention, words[0].parse().unwrap(), Decisions::Incomplete, "a calendar");
            match words[1..] {
                [starts, ends] => meeting.starts(starts.parse().unwrap()).ends(ends.parse().unwrap()),
                [starts] => meeting.starts(starts.parse().unwrap()),
                _ => meeting,
            }
        });
        Register::new("2026-11-21".parse().unwrap(), meetings.map(Into::into)).unwrap()
    }

    fn days(convention: Convention, calendar: &[&str], name: &str) -> String {
        let id = MeetingId { convention, session: name.parse().unwrap() };
        register(convention, calendar).meeting_days(id).map_or_else(String::new, |days: When| days.to_string())
    }

    #[test]
    fn a_meeting_without_days_is_bounded_by_the_others() {
        use Convention::{Apmbc, Ccm};
        for (convention, calendar, name, bounded) in [
            // Alone: after entry into force.
            (Apmbc, &["5MSP"][..], "5MSP", "1999-03/.."),
            (Ccm, &["5MSP"], "5MSP", "2010-08/.."),
            // After the one before it, in a later year.
            (Apmbc, &["22MSP 2025-12-01 2025-12-05", "23MSP"], "23MSP", "2026/.."),
            (Apmbc, &["22MSP 2025-12-01 2025-12-05", "23MSP 2026-12-16/.."], "23MSP", "2026-12-16/.."),
            (Apmbc, &["22MSP 2025-12-01 2025-12-05", "23MSP", "24MSP"], "24MSP", "2027/.."),
            (Apmbc, &["21MSP 2023-11-20 2023-11-24", "24MSP"], "24MSP", "2024/.."),
            // A year with a Review Conference has no other meeting, whatever its number.
            (Apmbc, &["21MSP 2023-11-20 2023-11-24", "5RC 2024-11-25 2024-11-29", "22MSP"], "22MSP", "2025/.."),
            (Apmbc, &["5MSP 2003-09-15 2003-09-19", "1RC", "6MSP 2005-11-28 2005-12-02"], "1RC", "1999-03/.."),
            (Ccm, &["13MSP 2025-09-16 2025-09-19", "2RC 2021-09-20 2021-09-21", "3RC"], "3RC", "2022/.."),
            (
                Ccm,
                &["13MSP 2025-09-16 2025-09-19", "2RC 2021-09-20 2021-09-21", "3RC 2026-09 2026-09"],
                "3RC",
                "2026-09",
            ),
            // Between two others.
            (Apmbc, &["4MSP 2002-09-16 2002-09-20", "5MSP", "6MSP 2005-11-28 2005-12-02"], "5MSP", "2003/2004"),
            (
                Apmbc,
                &["4MSP 2002-09-16 2002-09-20", "5MSP", "1RC 2004-11-29 2004-12-03", "6MSP 2005-11-28 2005-12-02"],
                "5MSP",
                "2003",
            ),
            // One conference in two parts may sit twice in a year.
            (Ccm, &["2RC-part1 2020-11-25 2020-11-27", "2RC-part2"], "2RC-part2", "2020-11-28/.."),
            // Over the turn of the year, both are taken.
            (Apmbc, &["1MSP 1999-12-30 2000-01-02", "2MSP"], "2MSP", "2001/.."),
            // Where no year is left, order alone counts; where that leaves no day either, what the row tells.
            (
                Apmbc,
                &["4MSP 2002-09-16 2002-09-20", "5MSP", "6MSP 2003-09-15 2003-09-19"],
                "5MSP",
                "2002-09-21/2003-09-14",
            ),
            // The years before the first that is named, and after the last.
            (Apmbc, &["1MSP", "2MSP 2000-09-11 2000-09-15"], "1MSP", "1999-03/1999-12"),
        ] {
            assert_eq!(days(convention, calendar, name), bounded, "{calendar:?}");
        }
    }

    #[test]
    fn which_meeting_is_the_last_or_the_next_is_told_as_far_as_the_calendar_does() {
        let register = register(
            Convention::Apmbc,
            &[
                "21MSP 2023-11-20 2023-11-24",
                "5RC 2024-11-25 2024-11-29",
                "22MSP 2025-12-01 2025-12-05",
                "23MSP",
                "24MSP",
            ],
        );
        let sittings = register.sittings(Convention::Apmbc);
        let named = |which: super::super::sitting::Which<'_>| {
            let names: Vec<String> = which.meetings.iter().map(|sitting| sitting.meeting.meeting.to_string()).collect();
            format!("{}{}", names.join(" "), if which.other { " or another" } else { "" })
        };
        for (day, last, next) in [
            ("2023-11-23", " or another", "21MSP"),
            ("2023-11-24", "21MSP", "21MSP"),
            ("2023-11-25", "21MSP", "5RC"),
            ("2025-12-05", "22MSP", "22MSP"),
            ("2025-12-31", "22MSP", "23MSP"),
            ("2026-11-21", "22MSP 23MSP", "23MSP 24MSP"),
            ("2027-03-01", "22MSP 23MSP 24MSP", "23MSP 24MSP or another"),
            ("2028-03-01", "22MSP 23MSP 24MSP or another", "23MSP 24MSP or another"),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(named(sittings.last_by(day)), last, "the last by {day}");
            assert_eq!(named(sittings.next_from(day)), next, "the next from {day}");
        }
    }
}
