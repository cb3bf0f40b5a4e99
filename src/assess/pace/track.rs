//! The word for a pace beside that which is needed, and the rule by which it is chosen.

use super::{bounds::Bounds, window::Window};
use crate::base::{codes::codes, ratio::Ratio, read};
use serde::Serialize;

codes! {
    /// Whether the pace seen is enough, if it goes on.
    ///
    /// It compares two numbers that sources give. It is no forecast, and says nothing of effort or of fault.
    #[non_exhaustive]
    pub enum Track: "word for a pace" {
        /// It is surely enough.
        OnTrack,
        /// It is surely not enough.
        Behind,
        /// It is surely less than a part of what is needed.
        FarBehind,
        /// It cannot be told.
        CannotTell,
    }
}

codes! {
    /// Why no word can be told: the first of these that is so.
    #[non_exhaustive]
    pub enum TrackGap: "reason for no word" {
        /// No source tells how much remained.
        NoMeasure,
        /// It was measured too long ago.
        OldMeasure,
        /// It was measured when the deadline had passed.
        DeadlinePassed,
        /// No source tells of any release; of a stock, no two figures have a year between them.
        NoRelease,
        /// The last year of which that is told is too long ago.
        OldRelease,
        /// The deadline is not known to stand, and another that may stand gives another word.
        OpenDeadline,
        /// Parts of the duty with deadlines of their own may be open, and no figure tells which part it is of.
        SeveralClocks,
        /// What is told of the area, of the deadline or of the release leaves more than one word.
        NotEnough,
    }
}

/// The rule by which the word is chosen.
///
/// By default the last year of which a release is told counts: over more years most records are silent on one, and then
/// nothing bounds the sum. A pace that reaches what is needed is on track, one that is surely less is behind, one that is surely
/// less than half of it far behind. A pace last told, or an area measured, more than five years before the day asked about
/// cannot tell. The thresholds are our choice: no text of either Convention has any.
///
/// ```
/// use mine_action::{assess::pace::{Bounds, Track, TrackRule}, base::{Amount, Ratio}};
/// let rule = TrackRule::default();
/// let share = |part, whole| Bounds::of(Amount::exactly(part), whole);
/// assert_eq!([share(1, 1), share(1, 2), share(1, 3)].map(|one| rule.word(Some(one))), [Track::OnTrack, Track::Behind, Track::FarBehind]);
/// let open = Bounds::of(Amount::at_least(1), 2); // at least half of it
/// assert_eq!(rule.word(Some(open)), Track::CannotTell);
/// let milder = TrackRule { on_track: Ratio::new(1, 2).ok_or("by nothing")?, ..rule };
/// assert_eq!(milder.word(Some(open)), Track::OnTrack);
/// # Ok::<(), &str>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct TrackRule {
    /// The years over which the pace is taken.
    pub window: Window,
    /// The share of what is needed from which a pace is on track.
    pub on_track: Ratio,
    /// The share of what is needed below which it is far behind.
    pub far_behind: Ratio,
    /// A pace that was last told, or an area measured, more years ago than this cannot tell.
    pub fresh_years: u32,
}

impl Default for TrackRule {
    fn default() -> Self {
        let half = Ratio::new(1, 2).unwrap_or(Ratio::number(0));
        Self { window: Window::LastYear, on_track: Ratio::number(1), far_behind: half, fresh_years: 5 }
    }
}

impl TrackRule {
    /// The word for a pace that is that share of what is needed; `None` = no share is known.
    pub fn word(&self, share: Option<Bounds>) -> Track {
        match share {
            Some(share) if share.reaches(self.on_track) => Track::OnTrack,
            Some(share) if share.falls_short_of(self.far_behind) => Track::FarBehind,
            Some(share) if share.falls_short_of(self.on_track) => Track::Behind,
            _ => Track::CannotTell,
        }
    }

    /// Whether what was told of that year counts in another.
    pub(super) fn is_fresh(&self, told: i32, year: i32) -> bool {
        i64::from(told) + i64::from(self.fresh_years) >= i64::from(year)
    }
}
