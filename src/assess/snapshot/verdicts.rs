//! The verdicts of one indicator on all subjects, worked out together, and what they would be if something missing were
//! known.

use super::verdict::Verdict;
use crate::assess::planes::{Counter, Plane, Planes};
use crate::base::truth::Truth;
use crate::law::{
    expr::{Atom, Expr},
    reading::Readings,
};
use std::{collections::BTreeMap, iter::repeat_n};

/// The verdicts on all rows.
#[derive(Debug, Clone)]
pub(in crate::assess) struct Verdicts {
    planes: Planes,
    own: Judged,
    /// By an atom that is unknown in some row: if it were yes in all of them, and if it were no.
    if_known: BTreeMap<Atom, [Judged; 2]>,
}

/// Who is in the population, and who meets the criterion.
#[derive(Debug, Clone)]
struct Judged {
    is_in: Plane,
    meets: Plane,
}

impl Judged {
    fn of(counter: &Counter, planes: &Planes) -> Self {
        let (is_in, meets) = counter.judged(planes);
        Self { is_in, meets }
    }

    fn at(&self, row: usize) -> Verdict {
        Verdict { is_in: self.is_in.at(row), meets: self.meets.at(row) }
    }
}

impl Verdicts {
    /// Of those who meet the rules and the criterion, by what these planes tell.
    pub(super) fn of(rules: &[&'static Expr], criterion: &Expr, readings: &Readings, all: &Planes) -> Self {
        let counter = Counter::of([(rules.to_vec(), criterion)], readings);
        let mut planes = Planes::new(all.member().clone());
        for atom in counter.atoms() {
            all.plane(*atom).into_iter().for_each(|plane| planes.put(*atom, plane.clone()));
        }
        let is_open = |atom: &&Atom| planes.plane(**atom).is_none_or(|plane| !plane.is_certain());
        let open: Vec<Atom> = counter.atoms().iter().filter(is_open).copied().collect();
        let if_known = |atom| {
            [Truth::Yes, Truth::No].map(|answer| Judged::of(&counter, &known(&planes, atom, answer, counter.atoms())))
        };
        Self {
            own: Judged::of(&counter, &planes),
            if_known: open.into_iter().map(|atom| (atom, if_known(atom))).collect(),
            planes,
        }
    }

    /// The verdict on one row.
    pub(in crate::assess) fn at(&self, row: usize) -> Verdict {
        self.own.at(row)
    }

    /// The truth of an atom that the conditions ask for, on one row.
    pub(in crate::assess) fn truth(&self, row: usize, atom: Atom) -> Truth {
        self.planes.plane(atom).map_or(Truth::Unknown, |plane| plane.at(row))
    }

    /// The verdicts on one row if an atom were yes, and if it were no.
    pub(in crate::assess) fn if_known(&self, row: usize, atom: Atom) -> Option<[Verdict; 2]> {
        self.if_known.get(&atom).map(|both| both.each_ref().map(|judged| judged.at(row)))
    }
}

/// The same where the answer to an atom is known in every row. What is answered applies.
fn known(planes: &Planes, atom: Atom, answer: Truth, asked: &[Atom]) -> Planes {
    let all = |truth| repeat_n(truth, planes.rows()).collect::<Plane>();
    let mut known = planes.clone();
    let not_applicable = |one: &&Atom| matches!(one, Atom::NotApplicable(item) if atom.item() == Some(item));
    asked.iter().filter(not_applicable).for_each(|one| known.put(*one, all(Truth::No)));
    known.put(atom, all(answer));
    known
}
