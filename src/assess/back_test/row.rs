//! One deadline, seen from some years before, and what came.

use super::came::Came;
use crate::assess::pace::{Track, TrackGap};
use crate::base::{Day, convention::Convention, read, state::State};
use crate::record::request::RequestId;
use serde::Serialize;
use std::fmt;

/// A deadline of clearance that has passed, seen from some years before with what was known then, and what came.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Hindcast {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The deadline.
    pub deadline: Day,
    /// How many years before it.
    pub years: u32,
    /// The day from which it is seen; nothing that became known later is used.
    pub as_of: Day,
    /// The word of the rule.
    pub track: Track,
    /// Why it had none; `None` where it had one.
    pub why: Option<TrackGap>,
    /// What came.
    pub came: Came,
    /// The requests for more time about that deadline.
    pub requests: Vec<RequestId>,
}

impl Hindcast {
    /// Whether the word came true: on track and done by the deadline, or behind and not done by it, whatever was asked.
    /// `None` where the rule had no word, or what came is not known.
    pub fn is_hit(&self) -> Option<bool> {
        let foretold = match self.track {
            Track::OnTrack => true,
            Track::Behind | Track::FarBehind => false,
            Track::CannotTell => return None,
        };
        Some(foretold == self.came.is_done()?)
    }
}

/// `Zimbabwe, due by 2025-12-31, 2 years before: behind; came: asked`.
impl fmt::Display for Hindcast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, deadline, years, track, came, .. } = self;
        let s = if *years == 1 { "" } else { "s" };
        write!(f, "{}, due by {deadline}, {years} year{s} before: {track}; came: {came}", state.short_name())
    }
}
