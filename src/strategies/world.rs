//! What all States of a register share: its release, and a calendar with one meeting a year.

use super::{choices::Choices, fact::SOURCE};
use crate::base::{
    Day,
    convention::Convention,
    meeting::Session,
    months::{MonthEnd, days_after, months_before},
};
use crate::record::meeting::{Decisions, Meeting};
use chrono::Datelike;
use std::num::NonZeroU8;

/// The release, and the meetings of each Convention in order.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) release: Day,
    pub(super) meetings: Vec<Meeting>,
}

/// A meeting whose days are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sitting {
    pub(super) session: Session,
    pub(super) starts: Day,
    pub(super) ends: Day,
}

impl Sitting {
    /// The last day to file a request for it in time.
    pub(super) fn notice(self) -> Day {
        months_before(self.starts, 9, MonthEnd::LastDay)
    }
}

impl World {
    /// Released on some day from `first` to `last`.
    pub(super) fn new(choices: &mut Choices, first: Day, last: Day) -> Self {
        let release = choices.day(first, last);
        let mut meetings = Vec::new();
        for convention in [Convention::Apmbc, Convention::Ccm] {
            meetings.extend(calendar(choices, convention, release));
        }
        Self { release, meetings }
    }

    /// The meetings of a Convention whose days are known, in order.
    pub(super) fn sittings(&self, convention: Convention) -> impl Iterator<Item = Sitting> + '_ {
        let of = self.meetings.iter().filter(move |meeting| meeting.convention == convention);
        of.filter_map(|meeting| {
            Some(Sitting { session: meeting.meeting, starts: meeting.starts?.exact()?, ends: meeting.ends?.exact()? })
        })
    }

    /// The last meeting that ends by `deadline` and for which a request can still be filed after `from`.
    pub(super) fn last_before(&self, convention: Convention, from: Day, deadline: Day) -> Option<Sitting> {
        self.sittings(convention).filter(|sitting| sitting.notice() > from && sitting.ends <= deadline).last()
    }

    /// The first meeting for which a request can be filed on `day`.
    pub(super) fn next_after(&self, convention: Convention, day: Day) -> Option<Sitting> {
        self.sittings(convention).find(|sitting| day <= sitting.notice())
    }
}

/// One meeting a year, every fifth a Review Conference, until three years after the release.
fn calendar(choices: &mut Choices, convention: Convention, release: Day) -> Vec<Meeting> {
    let first = convention.entered_into_force().year();
    let style = choices.below(6);
    let mut meetings = Vec::new();
    let (mut plain, mut review) = (0, 0);
    for year in first..=release.year() + 3 {
        let is_review = year > first && (year - first) % 5 == 0;
        let count = if is_review { &mut review } else { &mut plain };
        *count += 1;
        let Some(number) = NonZeroU8::new(*count) else { continue };
        let session = if is_review { Session::review_conference(number) } else { Session::msp(number) };
        let Some(september) = Day::from_ymd_opt(year, 9, 1) else { continue };
        let roll = choices.below(100 * 4);
        let starts = days_after(september, (roll / 4).into());
        let ends = days_after(starts, (roll % 4).into());
        let undated = style == 5 && year > release.year();
        let incomplete = match style {
            0..=2 => false,
            3 => roll.is_multiple_of(7),
            _ => year >= release.year() - 2,
        };
        let decisions = if incomplete { Decisions::Incomplete } else { Decisions::Complete };
        let meeting = Meeting::new(convention, session, decisions, SOURCE);
        meetings.push(if undated { meeting } else { meeting.starts(starts.into()).ends(ends.into()) });
    }
    meetings
}
