//! The subjects of a universe in one cycle, and what is known of each.

use super::super::{
    inquiry::{Inquiry, Memory},
    planes::{Plane, Planes},
};
use crate::base::{Day, truth::Truth};
use crate::law::indicator::{Amount, Indicator};
use crate::record::subject::Subject;
use std::collections::BTreeMap;

/// The subjects of a universe, a plane for each atom and a column for each amount.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Page {
    pub(in crate::assess) subjects: Vec<Subject>,
    pub(in crate::assess) planes: Planes,
    pub(super) amounts: BTreeMap<Amount, Vec<Option<u64>>>,
}

impl Page {
    /// A page of these subjects, with nothing looked up but whether they are of the universe.
    pub(super) fn of(subjects: Vec<Subject>, member: impl Fn(&Subject) -> Truth) -> Self {
        let planes = Planes::new(subjects.iter().map(member).collect());
        Self { subjects, planes, amounts: BTreeMap::new() }
    }

    /// With the planes and columns that an indicator needs.
    pub(super) fn fill(&mut self, inquiry: &Inquiry<'_>, memory: &Memory, day: Day, indicator: &Indicator) {
        let inquiry = inquiry.on_day(day, memory);
        for atom in indicator.atoms() {
            if self.planes.plane(atom).is_none() {
                let truths = self.subjects.iter().map(|subject| inquiry.atom(subject, atom, day).truth());
                let plane: Plane = truths.collect();
                // It has a row for each subject, as the members have.
                let _ = self.planes.set(atom, plane);
            }
        }
        let subjects = &self.subjects;
        for amount in indicator.amounts() {
            let number = |subject| inquiry.amount(subject, amount, day);
            self.amounts.entry(amount).or_insert_with(|| subjects.iter().map(number).collect());
        }
    }

    pub(super) fn has(&self, indicator: &Indicator) -> bool {
        indicator.atoms().iter().all(|atom| self.planes.plane(*atom).is_some())
            && indicator.amounts().iter().all(|amount| self.amounts.contains_key(amount))
    }
}
