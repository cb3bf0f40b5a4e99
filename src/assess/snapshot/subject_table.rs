//! The subjects of a universe in one cycle, and what is known of each.

use crate::assess::{
    inquiry::{Inquiry, TruthKey},
    planes::{Plane, Planes},
};
use crate::base::{Day, truth::Truth};
use crate::law::{
    expr::Atom,
    indicator::{Amount, Indicator},
};
use crate::record::subject::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// The subjects of a universe in rows, with a plane for each atom and a column for each amount.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct SubjectTable {
    pub(in crate::assess) subjects: Vec<Subject>,
    pub(in crate::assess) planes: Planes,
    pub(super) amounts: BTreeMap<Amount, Vec<Option<u64>>>,
}

impl SubjectTable {
    /// A table of these subjects; only whether they are of the universe is known.
    pub(super) fn of(subjects: Vec<Subject>, member: impl Fn(&Subject) -> Truth) -> Self {
        let planes = Planes::new(subjects.iter().map(member).collect());
        Self { subjects, planes, amounts: BTreeMap::new() }
    }

    /// Looks up what some indicators need and the table lacks.
    pub(super) fn fill<'i>(
        &mut self,
        inquiry: Inquiry<'_>,
        day: Day,
        indicators: impl Iterator<Item = &'i Indicator> + Clone,
    ) {
        let inquiry = inquiry.on(day).without_grounds();
        let atoms: BTreeSet<Atom> = indicators.clone().flat_map(Indicator::atoms).collect();
        let mut truths: BTreeMap<TruthKey, (Vec<Atom>, Vec<Truth>)> = BTreeMap::new();
        for atom in atoms.into_iter().filter(|atom| self.planes.plane(*atom).is_none()) {
            truths.entry(inquiry.truth_key(atom, day)).or_default().0.push(atom);
        }
        let amounts: BTreeSet<Amount> = indicators.flat_map(Indicator::amounts).collect();
        let new = amounts.into_iter().filter(|amount| !self.amounts.contains_key(amount));
        let mut numbers: Vec<(Amount, Vec<Option<u64>>)> =
            new.map(|amount| (amount, Vec::with_capacity(self.subjects.len()))).collect();
        for subject in &self.subjects {
            let about = inquiry.about(subject);
            for (atoms, column) in truths.values_mut() {
                column.extend(atoms.first().map(|atom| about.truth(*atom, day)));
            }
            numbers.iter_mut().for_each(|(amount, column)| column.push(about.amount(*amount, day)));
        }
        for (atoms, column) in truths.into_values() {
            let plane: Plane = column.into_iter().collect();
            for atom in atoms {
                self.planes.put(atom, plane.clone());
            }
        }
        self.amounts.extend(numbers);
    }

    pub(super) fn has(&self, indicator: &Indicator) -> bool {
        indicator.atoms().iter().all(|atom| self.planes.plane(*atom).is_some())
            && indicator.amounts().iter().all(|amount| self.amounts.contains_key(amount))
    }
}
