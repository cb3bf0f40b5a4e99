//! What a meeting cannot be, by itself and beside the others of its kind.

use super::{
    check::{Beside, Check, Clashes, Wrong, after, end_before_start, impossible, or_later, too_early},
    fault::FaultCode,
    meeting::{Decisions, Meeting},
    meeting_bounds::{Bounds, LONGEST_MEETING_DAYS},
    settle::Placed,
};
use crate::base::{citation::SourceKind, months::days_after, truth::Truth};

impl Check for Meeting {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let mut wrong = too_early(self.convention, &[("starts", self.starts), ("ends", self.ends)]);
        let first = self.convention.entered_into_force();
        let early = [("starts", self.starts), ("ends", self.ends)].into_iter().filter(|_| wrong.is_empty());
        let early = early.filter_map(|(field, date)| Some((field, date.filter(|date| date.latest() < first)?)));
        let early =
            early.map(|(field, date)| (field, impossible(FaultCode::MeetingBeforeConvention, date, or_later(first))));
        let early: Wrong = early.collect();
        wrong.extend(early);
        let longest = self.starts.map(|starts| starts.map(|day| days_after(day, LONGEST_MEETING_DAYS - 1)));
        wrong.extend(after(FaultCode::MeetingTooLong, "ends", self.ends, longest));
        wrong.extend(self.starts.zip(self.ends).and_then(|(starts, ends)| end_before_start(starts, ends)));
        wrong
    }

    fn rests_on(&self, kinds: &[SourceKind]) -> bool {
        self.source.is_of(kinds)
    }

    fn part_from(&self, kinds: &[SourceKind]) -> Option<Self> {
        let told = self.decisions_source.as_ref().unwrap_or(&self.source).is_of(kinds);
        Some(if told {
            self.clone()
        } else {
            Self { decisions: Decisions::Incomplete, decisions_source: None, ..self.clone() }
        })
    }

    /// Without the row, another meeting would be the last or the next. Its number tells that it was or will be held.
    fn unsourced(&self) -> Option<Self> {
        Some(Self::new(self.convention, self.meeting, Decisions::Incomplete, self.source.clone()))
    }

    fn clashes(rows: &[Placed<Self>], _beside: &Beside) -> Clashes {
        let mut order: Vec<(usize, &Self)> = rows.iter().map(|(_, row)| row).enumerate().collect();
        order.sort_by_key(|(_, row)| row.id());
        let mut before: Option<&Self> = None;
        let mut early = Clashes::new();
        for (at, row) in order {
            let same = |one: &&Self| {
                (one.convention, one.meeting.kind()) == (row.convention, row.meeting.kind()) && one.id() != row.id()
            };
            let last = before.filter(same).map(|one| (one.meeting, Bounds::of(one).opens));
            let own = Bounds::of(row);
            match last.filter(|(_, opens)| own.closes.is_before(*opens) == Truth::Yes) {
                Some((session, opens)) => {
                    let expected = format!("a day after `{opens}`, when the {session} opened");
                    let field = if row.starts.is_some() { "starts" } else { "ends" };
                    early.push((at, field, impossible(FaultCode::MeetingOutOfOrder, own.opens, expected)));
                }
                None => before = Some(row),
            }
        }
        early
    }
}
