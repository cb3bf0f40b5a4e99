//! When meetings sit: their days, and what the calendar tells of those whose days are not known.

use super::{meeting::Meeting, meeting_bounds::Bounds, register::Register};
use crate::base::{
    Day,
    convention::Convention,
    meeting::{MeetingId, MeetingKind},
    months::days_after,
    truth::Truth,
    when::When,
};
use chrono::Datelike;

/// A meeting with the days on which it can sit.
///
/// Days that are not recorded are bounded by what the row tells, by the entry into force of the Convention,
/// and by the other meetings of the calendar: meetings of a kind are held in the order of their numbers, and in a
/// calendar year there is one meeting, for meetings are convened annually (Art. 11(2) of both Conventions) and a Review
/// Conference stands in the place of one. Where that leaves no day, only what the row tells counts.
///
/// ```
/// use mine_action::{Convention, Register, record::meeting::{Decisions, Meeting}};
/// let meeting = |name: &str| Ok::<_, Box<dyn std::error::Error>>(
///     Meeting::new(Convention::Apmbc, name.parse()?, Decisions::Incomplete, "a calendar"),
/// );
/// let held = meeting("22MSP")?.starts("2025-12-01".parse()?).ends("2025-12-05".parse()?);
/// let register = Register::new("2026-11-21".parse()?, [held.into(), meeting("23MSP")?.into()])?;
/// let sittings = register.sittings(Convention::Apmbc);
/// let to_come = sittings.all().last().ok_or("two meetings")?;
/// assert_eq!(to_come.days().to_string(), "2026/..");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sitting<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its first day.
    pub opens: When,
    /// Its last day.
    pub closes: When,
}

/// The meetings of a Convention with the days on which they can sit, in the order of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sittings<'a> {
    all: Vec<Sitting<'a>>,
    /// The last day that the calendar describes.
    end: Day,
}

/// Which meeting it is that was asked for: one of these, if not another that the calendar does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Which<'a> {
    /// All that it can be, in the order of the calendar.
    pub meetings: Vec<Sitting<'a>>,
    /// Whether it may be none of them: a meeting that the calendar does not name yet, or no meeting at all.
    pub other: bool,
    /// The last day that the calendar describes.
    end: Day,
}

impl Sitting<'_> {
    /// Some day of the meeting.
    pub fn days(&self) -> When {
        self.opens.hull(self.closes)
    }

    const fn kind(&self) -> MeetingKind {
        self.meeting.meeting.kind()
    }

    /// Whether it sits before the other, by its number or else by the days.
    pub fn sits_before(&self, other: &Sitting<'_>) -> Truth {
        if self.kind() == other.kind() {
            Truth::from(self.meeting.meeting < other.meeting.meeting)
        } else {
            self.closes.is_before(other.opens)
        }
    }

    /// Its place in the calendar.
    fn place(&self) -> (Day, Day, MeetingId) {
        (self.opens.earliest(), self.opens.latest(), self.meeting.id())
    }
}

impl<'a> Which<'a> {
    /// The meeting, if only one is possible.
    pub fn only(&self) -> Option<Sitting<'a>> {
        match self.meetings.as_slice() {
            [only] if !self.other => Some(*only),
            _ => None,
        }
    }

    /// The meeting, if it counts, or else the one that follows: `counts` tells whether it does.
    #[must_use]
    pub fn or_following(self, sittings: &Sittings<'a>, counts: impl Fn(&Sitting<'a>) -> Truth) -> Self {
        let mut which = Self { meetings: Vec::new(), ..self };
        for sitting in self.meetings {
            let counts = counts(&sitting);
            if counts != Truth::Yes {
                let next = sittings.next(|other| sitting.sits_before(other));
                which.other |= next.other;
                which.meetings.extend(next.meetings);
            }
            which.meetings.extend((counts != Truth::No).then_some(sitting));
        }
        which.meetings.sort_by_key(Sitting::place);
        which.meetings.dedup();
        which
    }

    /// The day of it that `day` tells. A meeting that the calendar does not name sits after the last day that the
    /// calendar describes.
    pub fn day(&self, day: impl Fn(&Sitting<'a>) -> When) -> When {
        let days = self.meetings.iter().map(day).reduce(When::hull);
        let unnamed = self.other.then(|| When::not_before(days_after(self.end, 1)));
        days.into_iter().chain(unnamed).reduce(When::hull).unwrap_or(When::UNKNOWN)
    }
}

impl<'a> Sittings<'a> {
    /// All of them. One whose days are not known stands where it can be at the earliest.
    pub fn all(&self) -> &[Sitting<'a>] {
        &self.all
    }

    /// The last meeting that is over by that day.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, data};
    /// let sittings = data::register()?.sittings(Convention::Apmbc);
    /// let last = sittings.last_by("2025-12-31".parse()?);
    /// assert_eq!(last.only().map(|sitting| sitting.meeting.meeting.to_string()), Some("22MSP".to_owned()));
    /// let last = sittings.last_by("2026-12-31".parse()?);
    /// let names: Vec<String> = last.meetings.iter().map(|sitting| sitting.meeting.meeting.to_string()).collect();
    /// assert_eq!((names, last.other), (vec!["22MSP".to_owned(), "23MSP".to_owned()], false));
    /// assert!(sittings.last_by("2030-12-31".parse()?).other); // the calendar does not reach so far
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_by(&self, day: Day) -> Which<'a> {
        self.last(day, |sitting| sitting.closes.happened_by(day))
    }

    /// The last meeting that counts, among those that can be over by that day: `counts` tells of each whether it does.
    pub fn last(&self, day: Day, counts: impl Fn(&Sitting<'a>) -> Truth) -> Which<'a> {
        let (sure, possible) = self.counted(counts);
        let mut latest: Vec<_> = sure.iter().max_by_key(|sitting| sitting.opens.earliest()).into_iter().collect();
        for kind in MeetingKind::ALL {
            latest.extend(sure.iter().filter(|sitting| sitting.kind() == *kind).max_by_key(|one| one.meeting.meeting));
        }
        let follows = |sitting: &Sitting<'_>| !latest.iter().any(|sure| sitting.sits_before(sure) == Truth::Yes);
        Which {
            meetings: possible.into_iter().filter(follows).collect(),
            other: sure.is_empty() || self.may_hold_unnamed(day),
            end: self.end,
        }
    }

    /// The next meeting that is not over before that day.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, data};
    /// let sittings = data::register()?.sittings(Convention::Apmbc);
    /// let next = sittings.next_from("2025-12-05".parse()?);
    /// assert_eq!(next.only().map(|sitting| sitting.meeting.meeting.to_string()), Some("22MSP".to_owned()));
    /// let next = sittings.next_from("2026-06-01".parse()?);
    /// let names: Vec<String> = next.meetings.iter().map(|sitting| sitting.meeting.meeting.to_string()).collect();
    /// assert_eq!((names, next.other), (vec!["23MSP".to_owned()], true)); // if it is still to come on that day
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn next_from(&self, day: Day) -> Which<'a> {
        let before = day.pred_opt().unwrap_or(Day::MIN);
        self.next(|sitting| !sitting.closes.happened_by(before))
    }

    /// The first meeting that counts: `counts` tells of each whether it does.
    pub fn next(&self, counts: impl Fn(&Sitting<'a>) -> Truth) -> Which<'a> {
        let (sure, possible) = self.counted(counts);
        let mut first: Vec<_> = sure.iter().min_by_key(|sitting| sitting.closes.latest()).into_iter().collect();
        for kind in MeetingKind::ALL {
            first.extend(sure.iter().filter(|sitting| sitting.kind() == *kind).min_by_key(|one| one.meeting.meeting));
        }
        let precedes = |sitting: &Sitting<'_>| !first.iter().any(|sure| sure.sits_before(sitting) == Truth::Yes);
        Which { meetings: possible.into_iter().filter(precedes).collect(), other: sure.is_empty(), end: self.end }
    }

    /// The meetings that surely count, and all that may.
    fn counted(&self, counts: impl Fn(&Sitting<'a>) -> Truth) -> (Vec<Sitting<'a>>, Vec<Sitting<'a>>) {
        let told: Vec<_> = self.all.iter().map(|sitting| (*sitting, counts(sitting))).collect();
        let of = |keep: fn(Truth) -> bool| {
            let kept = told.iter().filter(move |(_, counts)| keep(*counts));
            kept.map(|(sitting, _)| *sitting).collect()
        };
        (of(|counts| counts == Truth::Yes), of(|counts| counts != Truth::No))
    }

    /// Whether a meeting that the calendar does not name can be over by that day. Such a meeting comes after all that it
    /// names, in a later year.
    fn may_hold_unnamed(&self, day: Day) -> bool {
        self.all.iter().all(|sitting| sitting.closes.earliest().year() < day.year())
    }
}

impl Register {
    /// The meetings of a Convention with the days on which they can sit.
    pub fn sittings(&self, convention: Convention) -> Sittings<'_> {
        let own = self.meetings.iter().filter(|meeting| meeting.convention == convention);
        let mut all: Vec<_> = own.map(|meeting| self.sitting_of(meeting)).collect();
        all.sort_by_key(Sitting::place);
        Sittings { all, end: self.calendar_ends(convention) }
    }

    /// A meeting of the calendar with the days on which it can sit.
    pub fn sitting(&self, id: MeetingId) -> Option<Sitting<'_>> {
        self.meeting(id).map(|meeting| self.sitting_of(meeting))
    }

    fn sitting_of<'a>(&self, meeting: &'a Meeting) -> Sitting<'a> {
        let Bounds { opens, closes } = self.undated.get(&meeting.id()).copied().unwrap_or_else(|| Bounds::of(meeting));
        Sitting { meeting, opens, closes }
    }
}
