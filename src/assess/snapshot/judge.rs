//! Whom an indicator counts, and who meets its criterion: its conditions applied to what is known of each subject.

use super::{
    subject_table::SubjectTable,
    verdict::{CountedSubject, Verdict},
    verdicts::Verdicts,
};
use crate::assess::planes::Counter;
use crate::base::{tally::Tally, truth::Truth};
use crate::law::{
    expr::{Atom, Expr, Fold},
    indicator::Indicator,
    reading::Readings,
};

/// Evaluates the population and the criterion of an indicator for each row of a table.
pub(in crate::assess) struct Judge<'p> {
    pub(super) table: &'p SubjectTable,
    pub(super) rules: Vec<&'static Expr>,
    pub(super) readings: Readings,
}

impl Judge<'_> {
    /// The six counts of those who meet a criterion.
    pub(super) fn tally(&self, criterion: &Expr) -> Tally {
        let counter = Counter::of([(self.rules.clone(), criterion)], &self.readings);
        counter.count(&self.table.planes).into_iter().sum()
    }

    /// The verdict on every subject that is or may be counted, with its row.
    pub(in crate::assess) fn verdicts(&self, criterion: &Expr) -> impl Iterator<Item = (usize, Verdict)> {
        let rows = (0..self.table.subjects.len()).map(|row| (row, self.verdict(row, criterion)));
        rows.filter(|(_, verdict)| verdict.is_in != Truth::No)
    }

    /// The verdict on one row, with the amounts that the indicator adds up.
    pub(in crate::assess) fn finding(&self, row: usize, indicator: &Indicator) -> CountedSubject {
        self.counted(row, indicator, self.verdict(row, &indicator.criterion))
    }

    /// A verdict on one row, with those amounts.
    pub(in crate::assess) fn counted(&self, row: usize, indicator: &Indicator, verdict: Verdict) -> CountedSubject {
        let amount = |amount| self.table.amounts.get(&amount).and_then(|column| *column.get(row)?);
        CountedSubject { verdict, amounts: indicator.amounts().into_iter().map(amount).collect() }
    }

    /// The verdicts on all rows, as they are and as they would be.
    pub(in crate::assess) fn verdicts_together(&self, criterion: &Expr) -> Verdicts {
        Verdicts::of(&self.rules, criterion, &self.readings, &self.table.planes)
    }

    /// The verdict on one row.
    pub(in crate::assess) fn verdict(&self, row: usize, criterion: &Expr) -> Verdict {
        self.verdict_if(row, criterion, |atom| self.truth(row, atom))
    }

    /// The truth of an atom on one row.
    pub(in crate::assess) fn truth(&self, row: usize, atom: Atom) -> Truth {
        self.table.planes.plane(atom).map_or(Truth::Unknown, |plane| plane.at(row))
    }

    /// Whether the subject of a row is of the universe.
    pub(in crate::assess) fn is_of_universe(&self, row: usize) -> Truth {
        self.table.planes.member().at(row)
    }

    /// The verdict on one row if the truths of its atoms were these.
    pub(in crate::assess) fn verdict_if(&self, row: usize, criterion: &Expr, truth: impl Fn(Atom) -> Truth) -> Verdict {
        let rules = self.rules.iter().map(|rule| rule.truth(&self.readings, &truth));
        let is_in = rules.fold(self.is_of_universe(row), |is_in, rule| is_in & rule);
        Verdict { is_in, meets: criterion.truth(&self.readings, &truth) }
    }

    /// What a fold makes of the rules of the population, and of the criterion.
    pub(in crate::assess) fn fold<F: Fold>(&self, criterion: &Expr, fold: &mut F) -> (Vec<F::Out>, F::Out) {
        let rules = self.rules.iter().map(|rule| rule.fold(&self.readings, fold)).collect();
        (rules, criterion.fold(&self.readings, fold))
    }
}
