//! The records beside which replies are read.

use crate::base::convention::Convention;
use crate::base::{Day, cycle::Cycle};
use crate::law::item::Universe;
use crate::record::{
    check::{impossible, or_earlier, or_later},
    fault::{FaultCode, Problem},
    register::Register,
    subject::Subject,
    table::Table,
};
use std::collections::BTreeSet;

/// What replies may speak of.
#[derive(Debug)]
pub(super) struct Records {
    subjects: BTreeSet<Subject>,
    release: Day,
}

impl Records {
    pub(super) fn of(register: &Register) -> Self {
        let universes = [Universe::Requests, Universe::Meetings, Universe::Resolutions];
        let of = |convention: &Convention| universes.map(|universe| Subject::all(register, universe, *convention));
        let subjects = Convention::ALL.iter().flat_map(of).flatten().collect();
        Self { subjects, release: register.release() }
    }

    /// The problem of a subject that is not in the records. Every State is, and the informal meetings
    /// of a year stand in no table.
    pub(super) fn missing(&self, subject: &Subject) -> Option<Problem> {
        let table = match subject {
            Subject::State(_) | Subject::InformalMeetings(..) => return None,
            Subject::Request(_) => Table::Requests,
            Subject::Meeting(_) => Table::Meetings,
            Subject::Resolution(_) => Table::Resolutions,
        };
        let problem = || Problem::Dangling { seen: subject.to_string(), table: table.to_string() };
        (!self.subjects.contains(subject)).then(problem)
    }

    /// The problem of a cycle that begins after the records end.
    pub(super) fn later(&self, cycle: Cycle) -> Option<Problem> {
        let last = Cycle::of(self.release)?;
        (cycle > last).then(|| impossible(FaultCode::CycleOutOfReach, cycle, or_earlier(last)))
    }
}

/// The problem of a cycle before the first in which something is counted.
pub(super) fn too_early(cycle: Cycle, first: Option<Cycle>) -> Option<Problem> {
    let first = first.filter(|first| cycle < *first)?;
    Some(impossible(FaultCode::CycleOutOfReach, cycle, or_later(first)))
}
