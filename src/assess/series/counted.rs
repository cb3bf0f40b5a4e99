//! Counts that narrow a rate: a source tells how many reports for a year had come, or had not, and not whose.

use super::row::ReportRow;
use crate::assess::snapshot::Counted;
use crate::base::{Day, convention::Convention, read, split::Split, state::State, truth::Truth};
use crate::law::list::ListKind;
use crate::record::{
    list::{List, Whereof},
    register::Register,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A count of the annual reports for a year that had come by a day, or that had not.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ReportCount {
    list: List,
    year: i32,
    number: u64,
    /// How many owed no report for that year, and may have been counted as having sent one.
    unowed: u64,
}

/// The counts of annual reports under a Convention, beside its grid.
pub(super) fn counts(register: &Register, convention: Convention, rows: &[ReportRow]) -> Vec<ReportCount> {
    let own = register.lists().iter().filter(|list| list.convention == convention);
    let count = |list: &List| {
        let kinds = [ListKind::AnnualReportSent, ListKind::AnnualReportMissing];
        let (Some(Whereof::Year(year)), true) = (list.about, kinds.contains(&list.list)) else { return None };
        let number = list.number()?;
        // Only a count of those that sent can have taken in who owed none.
        let owing: BTreeSet<State> = rows.iter().filter(|row| row.covers == Some(year)).map(|row| row.state).collect();
        let others = register.states().filter(|state| !owing.contains(state));
        let sent = list.list == ListKind::AnnualReportSent;
        let may_send = |state: &State| register.state(*state).standing(convention).may_have_consented(list.as_of);
        let unowed = others.filter(|state| sent && may_send(state)).count();
        Some(ReportCount { list: list.clone(), year, number, unowed: unowed.try_into().unwrap_or(u64::MAX) })
    };
    own.filter_map(count).collect()
}

impl ReportCount {
    /// What it leaves of the rate of a year by a day; `None` where it is of another year.
    pub(super) fn of<'r>(&self, rows: impl Iterator<Item = &'r ReportRow>, year: i32, day: Day) -> Option<Counted> {
        if self.year != year {
            return None;
        }
        let nobody = (Truth::No, Truth::No);
        let unowed = (0..self.unowed).fold(Split::EMPTY, |split, _| split.with(Truth::Unknown, nobody, nobody));
        let split = rows.fold(unowed, |split, row| {
            let among = self.is_among(row);
            let (due, came) = row.is_due_and_came(day);
            let adds = |is_among| {
                let is_owed = is_among && self.list.list == ListKind::AnnualReportMissing;
                (if is_owed { Truth::Yes } else { due }, self.then(is_among, came, day))
            };
            let (otherwise, so) =
                if among == Truth::Unknown { (adds(false), adds(true)) } else { ((due, came), (due, came)) };
            split.with(among, otherwise, so)
        });
        let List { list, as_of, source, .. } = self.list.clone();
        Some(Counted { list, as_of, number: self.number, source, narrowed: split.narrowed(self.number) })
    }

    /// Whether the report is among those counted. One that was perhaps not due may have been counted as sent, and not as
    /// missing.
    fn is_among(&self, row: &ReportRow) -> Truth {
        let [first, last] = [self.list.as_of.earliest(), self.list.as_of.latest()].map(|day| row.is_due_and_came(day));
        let came = match (first.1, last.1) {
            (Truth::Yes, _) => Truth::Yes,
            (_, Truth::No) => Truth::No,
            _ => Truth::Unknown,
        };
        match (self.list.list, last.0) {
            (ListKind::AnnualReportSent, Truth::Yes) => came,
            (ListKind::AnnualReportSent, _) => Truth::Unknown,
            (_, due) => due & !came,
        }
    }

    /// Whether the report had come by a day, if it is among those counted, or if it is not: what has come has come.
    fn then(&self, is_among: bool, came: Truth, day: Day) -> Truth {
        let had_come = is_among == (self.list.list == ListKind::AnnualReportSent);
        match came {
            Truth::Unknown if had_come && day >= self.list.as_of.latest() => Truth::Yes,
            Truth::Unknown if !had_come && day <= self.list.as_of.earliest() => Truth::No,
            other => other,
        }
    }
}
