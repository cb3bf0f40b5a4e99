//! All States at once: every duty over all time, told by the days on which its status changes; the deadlines of one
//! duty.

mod state_deadline;

use crate::assess::{
    answer::Possible,
    duty::{DutyStatus, Status},
};
use crate::base::{Day, convention::Convention, duty::Duty, read, state::State, timeline::Timeline, when::When};
use crate::law::reading::Readings;
use crate::record::register::Register;
use serde::Serialize;
use std::collections::BTreeMap;

pub use state_deadline::StateDeadline;

/// How many States have which status; `None` counts those of which it cannot be told.
pub type StatusCounts = BTreeMap<Option<Status>, usize>;

/// How a State goes from one status to another; `None` where it cannot be told.
type Move = (Option<Status>, Option<Status>);

/// Every duty of every State over time.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Readings, Status, data};
/// let sweep = data::register()?.sweep(Readings::default());
/// let stockpiles = sweep.counts(Convention::Apmbc, Duty::StockpileDestruction);
/// let late = |day: &str| Ok::<_, chrono::ParseError>(stockpiles.at(day.parse()?).get(&Some(Status::Overdue)).copied());
/// assert_eq!(late("2008-03-01")?, None); // the last day of four years for Belarus, Greece and Turkey
/// assert_eq!(late("2008-03-02")?, Some(3));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sweep {
    lines: Vec<SweepLine>,
}

/// One duty of one State over time.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SweepLine {
    /// The Convention.
    pub convention: Convention,
    /// The State.
    pub state: State,
    /// The duty.
    pub duty: Duty,
    /// Its status.
    pub status: Timeline<Possible<Status>>,
    /// The last deadline known, as [`DutyStatus::deadline`] tells it.
    pub deadline: Timeline<Option<When>>,
}

impl Register {
    /// Every duty of every State that has joined or signed, over time.
    pub fn sweep(&self, readings: Readings) -> Sweep {
        let duties = self.states().flat_map(|state| {
            let dossier = self.state(state).under(readings);
            let joined = [Convention::Apmbc, Convention::Ccm].into_iter().filter(move |one| dossier.has_standing(*one));
            joined.flat_map(move |convention| dossier.duties(convention))
        });
        let line = |duty: DutyStatus| {
            let course = duty.course();
            SweepLine {
                convention: duty.convention(),
                state: duty.state(),
                duty: duty.duty(),
                status: course.timeline(),
                deadline: course.deadlines(),
            }
        };
        Sweep { lines: duties.map(line).collect() }
    }
}

impl Sweep {
    /// Every duty of every State.
    pub fn lines(&self) -> &[SweepLine] {
        &self.lines
    }

    /// How many States have which status for a duty, over time.
    pub fn counts(&self, convention: Convention, duty: Duty) -> Timeline<StatusCounts> {
        let own = self.lines.iter().filter(|line| (line.convention, line.duty) == (convention, duty));
        let mut counts = StatusCounts::new();
        let mut moves: BTreeMap<Day, Vec<Move>> = BTreeMap::new();
        for line in own {
            let status = line.status.map(|status| status.known().copied());
            *counts.entry(*status.at(Day::MIN)).or_insert(0) += 1;
            for (before, after) in status.stretches().zip(status.stretches().skip(1)) {
                moves.entry(after.from.unwrap_or(Day::MIN)).or_default().push((*before.value, *after.value));
            }
        }
        let first = counts.clone();
        let after = moves.into_iter().map(|(day, moves)| {
            moves.into_iter().for_each(|one| follow(&mut counts, one));
            (day, counts.clone())
        });
        Timeline::from_changes(first, after)
    }
}

/// One State less with the one status, one more with the other.
fn follow(counts: &mut StatusCounts, (before, after): Move) {
    *counts.entry(after).or_insert(0) += 1;
    if let Some(count) = counts.get_mut(&before) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&before);
        }
    }
}
