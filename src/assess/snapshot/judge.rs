//! Whom an indicator counts, and who meets it: the folds of its conditions over what is known.

use super::{
    super::value::Contribution,
    page::Page,
    plane::{WIDTH, Word},
};
use crate::base::{tally::Tally, truth::Truth};
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    indicator::Indicator,
    reading::Readings,
};
use serde::Serialize;

/// Whether a subject is counted, and whether it meets the criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Verdict {
    /// Whether it is in the population.
    pub is_in: Truth,
    /// Whether it meets the criterion, in the population or not.
    pub meets: Truth,
}

/// A verdict, and the amounts that the subject adds where it counts, in the order of the indicator's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct Finding {
    pub(in crate::assess) verdict: Verdict,
    pub(in crate::assess) amounts: Vec<Option<u64>>,
}

impl Finding {
    /// What it adds; `None` where it surely does not count.
    pub(in crate::assess) fn contribution(&self) -> Option<Contribution> {
        let counts = self.verdict.is_in & self.verdict.meets;
        (counts != Truth::No).then(|| Contribution { surely: counts == Truth::Yes, amounts: self.amounts.clone() })
    }
}

/// The meaning of conditions for sixty-four subjects of a page at a time.
struct Words<'p> {
    page: &'p Page,
    index: usize,
}

impl Fold for Words<'_> {
    type Out = Word;

    fn atom(&mut self, atom: Atom) -> Word {
        self.page.atoms.get(&atom).map_or(Word::UNKNOWN, |plane| plane.word(self.index))
    }

    fn not(&mut self, inner: Word) -> Word {
        !inner
    }

    fn empty(&mut self, join: Join) -> Word {
        if join == Join::All { Word::YES } else { Word::NO }
    }

    fn join(&mut self, join: Join, so_far: Word, next: Word) -> Word {
        if join == Join::All { so_far & next } else { so_far | next }
    }
}

/// Whom an indicator counts, on a page.
pub(in crate::assess) struct Judge<'p> {
    pub(super) page: &'p Page,
    pub(super) rules: Vec<&'static Expr>,
    pub(super) readings: Readings,
}

impl Judge<'_> {
    fn word(&self, index: usize, criterion: &Expr) -> (Word, Word) {
        let mut words = Words { page: self.page, index };
        let rules = self.rules.iter().map(|rule| rule.fold(&self.readings, &mut words));
        let member = rules.fold(self.page.member.word(index), |member, rule| member & rule);
        (member, criterion.fold(&self.readings, &mut words))
    }

    pub(super) fn tally(&self, criterion: &Expr) -> Tally {
        let words = (0..self.page.member.words()).map(|index| self.word(index, criterion));
        words.fold(Tally::EMPTY, |tally, (member, meets)| tally + Word::count(member, meets))
    }

    /// The verdict on every subject that is or may be counted, with its row.
    pub(in crate::assess) fn verdicts(&self, criterion: &Expr) -> impl Iterator<Item = (usize, Verdict)> {
        let words = (0..self.page.member.words()).map(|index| (index * WIDTH, self.word(index, criterion)));
        let rows = words.flat_map(|(first, (member, meets))| {
            (first..first + WIDTH).map(move |row| (row, Verdict { is_in: member.at(row), meets: meets.at(row) }))
        });
        rows.filter(|(_, verdict)| verdict.is_in != Truth::No)
    }

    /// What the subject of a row is found to be.
    pub(in crate::assess) fn finding(&self, row: usize, indicator: &Indicator) -> Finding {
        let amount = |amount| self.page.amounts.get(&amount).and_then(|column| *column.get(row)?);
        Finding {
            verdict: self.verdict(row, &indicator.criterion),
            amounts: indicator.amounts().into_iter().map(amount).collect(),
        }
    }

    /// The verdict on one row.
    pub(in crate::assess) fn verdict(&self, row: usize, criterion: &Expr) -> Verdict {
        let (member, meets) = self.word(row / WIDTH, criterion);
        Verdict { is_in: member.at(row), meets: meets.at(row) }
    }

    /// The truth of an atom on one row.
    pub(in crate::assess) fn truth(&self, row: usize, atom: Atom) -> Truth {
        self.page.atoms.get(&atom).map_or(Truth::Unknown, |plane| plane.word(row / WIDTH).at(row))
    }

    /// Whether the subject of a row is of the universe.
    pub(in crate::assess) fn is_of_universe(&self, row: usize) -> Truth {
        self.page.member.word(row / WIDTH).at(row)
    }

    /// The verdict on one row if the truths of its atoms were these.
    pub(in crate::assess) fn verdict_if(&self, row: usize, criterion: &Expr, truth: impl Fn(Atom) -> Truth) -> Verdict {
        let (rules, meets) = self.fold(criterion, &mut RowTruth { truth });
        Verdict { is_in: rules.into_iter().fold(self.is_of_universe(row), |is_in, rule| is_in & rule), meets }
    }

    /// The meanings of the rules of the population, and of the criterion, under a fold.
    pub(in crate::assess) fn fold<F: Fold>(&self, criterion: &Expr, fold: &mut F) -> (Vec<F::Out>, F::Out) {
        let rules = self.rules.iter().map(|rule| rule.fold(&self.readings, fold)).collect();
        (rules, criterion.fold(&self.readings, fold))
    }
}

/// The meaning of conditions for one subject.
struct RowTruth<F> {
    truth: F,
}

impl<F: Fn(Atom) -> Truth> Fold for RowTruth<F> {
    type Out = Truth;

    fn atom(&mut self, atom: Atom) -> Truth {
        (self.truth)(atom)
    }

    fn not(&mut self, inner: Truth) -> Truth {
        !inner
    }

    fn empty(&mut self, join: Join) -> Truth {
        (join == Join::All).into()
    }

    fn join(&mut self, join: Join, so_far: Truth, next: Truth) -> Truth {
        if join == Join::All { so_far & next } else { so_far | next }
    }
}
