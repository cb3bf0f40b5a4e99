//! The subjects of a universe in one cycle, and what is known of each.

use super::{
    super::inquiry::{Inquiry, Memory},
    plane::Plane,
};
use crate::base::{Day, truth::Truth};
use crate::law::{
    expr::Atom,
    indicator::{Amount, Indicator},
};
use crate::record::subject::Subject;
use std::collections::BTreeMap;

/// The subjects of a universe, a plane for each atom and a column for each amount.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Page {
    pub(in crate::assess) subjects: Vec<Subject>,
    pub(super) member: Plane,
    pub(super) atoms: BTreeMap<Atom, Plane>,
    pub(super) amounts: BTreeMap<Amount, Vec<Option<u64>>>,
}

impl Page {
    /// A page of these subjects, with nothing looked up but whether they are of the universe.
    pub(super) fn of(subjects: Vec<Subject>, member: impl Fn(&Subject) -> Truth) -> Self {
        let member = subjects.iter().map(member).collect();
        Self { subjects, member, ..Self::default() }
    }

    /// With the planes and columns that an indicator needs.
    pub(super) fn fill(&mut self, inquiry: &Inquiry<'_>, day: Day, indicator: &Indicator) {
        let memory = Memory::default();
        let inquiry = inquiry.on_day(day, &memory);
        let subjects = &self.subjects;
        for atom in indicator.atoms() {
            let truth = |subject| inquiry.atom(subject, atom, day).truth();
            self.atoms.entry(atom).or_insert_with(|| subjects.iter().map(truth).collect());
        }
        for amount in indicator.amounts() {
            let number = |subject| inquiry.amount(subject, amount, day);
            self.amounts.entry(amount).or_insert_with(|| subjects.iter().map(number).collect());
        }
    }

    pub(super) fn has(&self, indicator: &Indicator) -> bool {
        indicator.atoms().iter().all(|atom| self.atoms.contains_key(atom))
            && indicator.amounts().iter().all(|amount| self.amounts.contains_key(amount))
    }
}
