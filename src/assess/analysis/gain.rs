//! A verdict that is open, and what replies to the items it waits for would make of it.

use super::explanation::Explanation;
use crate::assess::snapshot::{Judge, Verdict};
use crate::base::truth::Truth;
use crate::law::{
    expr::{Atom, Expr},
    item::{Item, ItemKind},
};
use crate::record::subject::Subject;
use std::collections::BTreeMap;

/// How many verdicts a reply decides: whatever it says, and at most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Gain {
    pub(super) surely: u32,
    pub(super) at_most: u32,
}

impl Gain {
    pub(super) fn add(&mut self, other: Self) {
        self.surely += other.surely;
        self.at_most += other.at_most;
    }
}

/// So many answers are tried in every combination; what hangs on more is left alone.
const MOST_ANSWERS: usize = 8;

/// An open verdict of an indicator on a subject.
pub(super) struct Open<'e> {
    why: &'e Explanation<'e>,
    row: usize,
    subject: &'e Subject,
    /// The items whose answers are missing and may count.
    items: Vec<&'static Item>,
    /// Those of them that are taken to be answered, whatever they say.
    answered: Vec<&'static Item>,
    gains: BTreeMap<&'static str, (&'static Item, Gain)>,
}

/// Whether nothing of a verdict is open.
fn is_decided(verdict: Verdict) -> bool {
    verdict.is_in == Truth::No || (verdict.is_in == Truth::Yes && verdict.meets != Truth::Unknown)
}

impl Explanation<'_> {
    /// Its open verdicts.
    pub(super) fn open(&self) -> impl Iterator<Item = Open<'_>> {
        let judge = self.judge();
        let criterion = &self.value().indicator().criterion;
        let rows = judge.verdicts(criterion).filter(|(_, verdict)| !is_decided(*verdict)).map(|(row, _)| row);
        let rows: Vec<usize> = rows.collect();
        rows.into_iter().filter_map(|row| {
            let mut open = Open {
                why: self,
                row,
                subject: self.subject(row)?,
                items: self.missing_items(row),
                answered: Vec::new(),
                gains: BTreeMap::new(),
            };
            open.weigh();
            Some(open)
        })
    }

    /// The items that the conditions ask of a row, are answered by yes or no, and are not.
    fn missing_items(&self, row: usize) -> Vec<&'static Item> {
        let (judge, indicator) = (self.judge(), self.value().indicator());
        let readings = self.snapshot().inquiry().readings();
        let conditions = indicator.population_rules().into_iter().chain([&indicator.criterion]);
        let atoms = conditions.flat_map(|condition: &Expr| condition.atoms_under(&readings));
        let missing = atoms.filter(|atom| judge.truth(row, *atom) == Truth::Unknown).filter_map(Atom::item);
        let mut items: Vec<&'static Item> = missing.filter(|item| item.kind == ItemKind::YesNo).collect();
        items.sort_by_key(|item| item.code);
        items.dedup_by_key(|item| item.code);
        items
    }
}

impl<'e> Open<'e> {
    /// The subject.
    pub(super) const fn subject(&self) -> &'e Subject {
        self.subject
    }

    /// The items whose answers are missing and may count.
    pub(super) fn items(&self) -> &[&'static Item] {
        &self.items
    }

    /// Whether answers to these items decide it, whatever they say.
    pub(super) fn is_decided_by(&self, answered: &[&'static Item]) -> bool {
        self.decided(&self.why.judge(), answered).0
    }

    /// What a reply to each item would decide, that is not decided by those taken to be answered.
    pub(super) fn gains(&self) -> impl Iterator<Item = (&&'static Item, &Gain)> {
        self.gains.values().map(|(item, gain)| (item, gain))
    }

    /// Takes an item to be answered, whatever the answer.
    pub(super) fn answer(&mut self, item: &'static Item) {
        if self.items.iter().any(|one| one.code == item.code) && self.answered.iter().all(|one| one.code != item.code) {
            self.answered.push(item);
            self.weigh();
        }
    }

    fn weigh(&mut self) {
        let judge = self.why.judge();
        let (always, _) = self.decided(&judge, &self.answered);
        let waiting = self.items.iter().filter(|item| self.answered.iter().all(|one| one.code != item.code));
        let weighed = waiting.filter(|_| !always).map(|item| {
            let with: Vec<&'static Item> = self.answered.iter().copied().chain([*item]).collect();
            let (always, ever) = self.decided(&judge, &with);
            (item.code, (*item, Gain { surely: always.into(), at_most: ever.into() }))
        });
        self.gains = weighed.collect();
    }

    /// Whether the verdict is decided by these answers whatever they are, and whether it is by any.
    fn decided(&self, judge: &Judge<'_>, answered: &[&'static Item]) -> (bool, bool) {
        if answered.len() > MOST_ANSWERS {
            return (false, false);
        }
        let criterion = &self.why.value().indicator().criterion;
        let (mut always, mut ever) = (true, false);
        for answers in 0u32..1 << answered.len() {
            let answer = |item: &Item| {
                let place = answered.iter().position(|one| one.code == item.code)?;
                Some(if answers >> place & 1 == 1 { Truth::Yes } else { Truth::No })
            };
            let verdict = judge.verdict_if(self.row, criterion, |atom| match atom {
                // What is answered applies.
                Atom::NotApplicable(item) if answer(item).is_some() => Truth::No,
                Atom::Reports(item) | Atom::Holds(item) => answer(item).unwrap_or_else(|| judge.truth(self.row, atom)),
                _ => judge.truth(self.row, atom),
            });
            let decided = is_decided(verdict);
            (always, ever) = (always && decided, ever || decided);
        }
        (always, ever)
    }
}
