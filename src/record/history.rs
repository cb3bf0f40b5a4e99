//! Everything recorded of one State.

use super::{
    area::Area,
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    exception::Exception,
    measure::Measure,
    membership::Membership,
    report::Report,
    request::{ExtensionRequest, Outcome},
    retained::Retained,
    stockpile::Stockpile,
    victim::Victims,
};
use crate::base::{Day, meeting::MeetingId, when::When};
use serde::{Deserialize, Serialize};

/// The facts of one State, each list in the order of its table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    /// Signature, consent, withdrawal.
    pub memberships: Vec<Membership>,
    /// Days that no rule gives.
    pub exceptions: Vec<Exception>,
    /// Armed conflicts.
    pub armed_conflicts: Vec<ArmedConflict>,
    /// What became of its stockpiles.
    pub stockpiles: Vec<Stockpile>,
    /// What became of its mined or contaminated areas.
    pub areas: Vec<Area>,
    /// Its extension requests, each merged from all its rows.
    pub requests: Vec<ExtensionRequest>,
    /// Numbers retained, by year.
    pub retained: Vec<Retained>,
    /// Transparency reports, and their known absence.
    pub reports: Vec<Report>,
    /// National implementation measures.
    pub measures: Vec<Measure>,
    /// Victims and first duties toward them.
    pub victims: Vec<Victims>,
    /// Yearly clearance figures.
    pub clearance: Vec<ClearanceYear>,
}

/// The day from which a fact counts as known: the last possible day of its known date, or of its own date. A fact
/// without any date is a baseline and has always been known.
pub(super) fn counts_from(known: Option<When>, own: Option<When>) -> Day {
    known.or(own).map_or(Day::MIN, When::latest)
}

/// What was known on a day.
pub(super) struct Hindsight<'a> {
    /// The day.
    pub(super) day: Day,
    /// The release of the records: a fact without a last possible day became known then at the latest.
    pub(super) release: Day,
    /// The days of a meeting.
    pub(super) meeting: &'a dyn Fn(MeetingId) -> Option<When>,
}

impl Hindsight<'_> {
    fn knew(&self, known: Option<When>, own: Option<When>) -> bool {
        counts_from(known, own).min(self.release) <= self.day
    }

    pub(super) fn knew_of(&self, when: When) -> bool {
        self.knew(None, Some(when))
    }
}

/// The last day of a year.
fn end_of(year: u32) -> Option<When> {
    i32::try_from(year).ok().and_then(|year| Day::from_ymd_opt(year, 12, 31)).map(When::on)
}

impl History {
    /// Nothing recorded.
    pub const EMPTY: Self = Self {
        memberships: Vec::new(),
        exceptions: Vec::new(),
        armed_conflicts: Vec::new(),
        stockpiles: Vec::new(),
        areas: Vec::new(),
        requests: Vec::new(),
        retained: Vec::new(),
        reports: Vec::new(),
        measures: Vec::new(),
        victims: Vec::new(),
        clearance: Vec::new(),
    };

    /// The history as it was known then.
    #[must_use]
    pub(super) fn known(&self, then: &Hindsight<'_>) -> Self {
        let mut past = self.clone();
        past.memberships.retain(|fact| then.knew(fact.known, fact.date));
        past.exceptions.retain(|fact| then.knew(fact.known, fact.seen.or(Some(fact.date))));
        past.armed_conflicts.retain(|fact| then.knew(fact.known, Some(fact.starts)));
        past.stockpiles.retain(|fact| then.knew(fact.known, fact.date));
        past.areas.retain(|fact| then.knew(fact.known, fact.date));
        past.retained.retain(|fact| then.knew(fact.known, fact.year.and_then(end_of)));
        past.reports.retain(|fact| then.knew(fact.known, fact.submitted.or(fact.seen).or(fact.covers)));
        past.measures.retain(|fact| then.knew(fact.known, fact.date));
        past.victims.retain(|fact| then.knew(fact.known, fact.date));
        past.clearance.retain(|fact| then.knew(fact.known, end_of(fact.year)));
        past.requests = self.requests.iter().filter_map(|request| request.known(then)).collect();
        for conflict in &mut past.armed_conflicts {
            conflict.ends = conflict.ends.filter(|ends| then.knew_of(*ends));
        }
        past
    }
}

impl ExtensionRequest {
    /// The request as it was known then; `None` where nothing of it was.
    fn known(&self, then: &Hindsight<'_>) -> Option<Self> {
        let meeting =
            self.meeting.and_then(|session| (then.meeting)(MeetingId { convention: self.id.convention, session }));
        let decided = self.known.or(self.decided()).or(meeting);
        // An outcome without any day became known with the release.
        let public = match self.outcome {
            Outcome::Unknown => decided.is_some_and(|decided| then.knew_of(decided)),
            _ => decided.map_or(then.release <= then.day, |decided| then.knew_of(decided)),
        };
        let mut dates = self.filed.iter().chain(&self.revised).chain(&self.withdrawn).chain(&decided).peekable();
        let undated = dates.peek().is_none() && self.outcome == Outcome::Unknown;
        if !(undated || public || dates.any(|date| then.knew_of(*date))) {
            return None;
        }
        let mut past = self.clone();
        past.filed = self.filed.filter(|filed| then.knew_of(*filed));
        past.revised.retain(|revised| then.knew_of(*revised));
        past.withdrawn = self.withdrawn.filter(|withdrawn| then.knew_of(*withdrawn));
        if !public && past.outcome != Outcome::Unknown {
            past.outcome = Outcome::Unknown;
            past.votes = None;
            past.known = None;
        }
        Some(past)
    }

    /// The day of the decision, where it is told apart from the days of the meeting.
    pub const fn decided(&self) -> Option<When> {
        match self.outcome {
            Outcome::Granted { decided, .. } | Outcome::NotGranted { decided } => decided,
            Outcome::Unknown | Outcome::Moot => None,
        }
    }
}
