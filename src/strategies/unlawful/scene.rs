//! The State that breaks the law: its duty, its deadline, and the facts so far.

use super::kind::Unlawful;
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    months::{MonthEnd, days_after, months_after},
    state::State,
};
use crate::record::{Fact, membership::MembershipEvent};
use crate::strategies::{
    choices::Choices,
    fact::{Said, Whose, membership},
    numbers,
    request::{Asked, granted},
    world::World,
};

/// The State that breaks the law. It consents early, so that its first deadlines lie well before the release.
pub(super) struct Scene<'a> {
    pub(super) choices: &'a mut Choices,
    pub(super) world: &'a World,
    pub(super) whose: Whose,
    /// Entry into force.
    pub(super) entry: Day,
    /// The deadline before any extension.
    pub(super) deadline: Day,
    pub(super) facts: Vec<Fact>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(choices: &'a mut Choices, world: &'a World, state: State, kind: Unlawful) -> Option<Self> {
        let (convention, duty) = duty_to_break(choices, kind);
        let opened = convention.opened_for_signature();
        let deposit = choices.day(opened, days_after(opened, 1_000));
        let entry = numbers::entry(convention, deposit);
        let months = numbers::months(convention, duty)?;
        let whose = Whose { state, convention, duty };
        let consent = choices.one_of(MembershipEvent::Accession, &[MembershipEvent::Ratification]);
        let facts = vec![membership(state, convention, consent, deposit)];
        let deadline = months_after(entry, months, MonthEnd::LastDay);
        Some(Self { choices, world, whose, entry, deadline, facts })
    }

    /// Adds a row on the stockpile or the areas.
    pub(super) fn say(&mut self, said: Said, day: Option<Day>) {
        self.facts.push(self.whose.says(said, day));
    }

    /// Adds an event in its standing.
    pub(super) fn stand(&mut self, event: MembershipEvent, day: Day) {
        self.facts.push(membership(self.whose.state, self.whose.convention, event, day));
    }

    /// Its first request: lawful so far, and granted.
    pub(super) fn request(&mut self) -> Option<Asked> {
        let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
        let months = 1 + self.choices.below(self.cap()?);
        granted(self.choices, self.whose, 1, self.entry, sitting, self.deadline, months)
    }

    /// The most months that one extension can give.
    pub(super) fn cap(&self) -> Option<u32> {
        numbers::months_more(self.whose.convention, self.whose.duty)
    }

    /// So many months after the deadline.
    pub(super) fn until(&self, months: u32) -> Day {
        months_after(self.deadline, months, MonthEnd::LastDay)
    }
}

/// A duty under which the law can be broken in that way.
fn duty_to_break(choices: &mut Choices, kind: Unlawful) -> (Convention, Duty) {
    const MINES: (Convention, Duty) = (Convention::Apmbc, Duty::StockpileDestruction);
    const MINED_AREAS: (Convention, Duty) = (Convention::Apmbc, Duty::Clearance);
    const CLUSTER_MUNITIONS: (Convention, Duty) = (Convention::Ccm, Duty::StockpileDestruction);
    const CONTAMINATED_AREAS: (Convention, Duty) = (Convention::Ccm, Duty::Clearance);
    match kind {
        Unlawful::NoExtensionExists => MINES,
        Unlawful::NotExceptional => CLUSTER_MUNITIONS,
        // In the APMBC the nine months are only encouraged.
        Unlawful::FiledLate => choices.one_of(CONTAMINATED_AREAS, &[CLUSTER_MUNITIONS]),
        _ if kind.finding().is_some() || kind == Unlawful::DeadlineContradicted => {
            choices.one_of(MINED_AREAS, &[CONTAMINATED_AREAS, CLUSTER_MUNITIONS])
        }
        _ => choices.one_of(MINES, &[MINED_AREAS, CONTAMINATED_AREAS, CLUSTER_MUNITIONS]),
    }
}
