//! The rows of one request, merged into one request.

use super::{
    merged::{ExtensionRequest, Outcome},
    row::RequestRow,
};
use crate::base::{
    citation::{Source, SourceKind},
    when::When,
};
use crate::record::{
    cell::Cell,
    check::Wrong,
    fault::{Problem, RowPlace},
    noted::Noted,
    row::Row,
    settle::{Kept, Placed, duplicate},
};
use std::collections::BTreeMap;

impl Kept for ExtensionRequest {
    type Row = RequestRow;

    fn settle(rows: Vec<Placed<RequestRow>>, faults: &mut Noted) -> Vec<Self> {
        let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for placed in rows {
            groups.entry(placed.1.id()).or_default().push(placed);
        }
        let mut requests = Vec::new();
        for rows in groups.into_values() {
            let rows = each_once(rows, faults);
            let mut merged = merge(&rows, faults);
            let noted = faults.len();
            for (place, row) in &rows {
                let lost = merged.as_ref().map(|request| alone(row, request)).unwrap_or_default();
                faults.extend(lost.into_iter().map(|(field, problem)| place.place().field(field).fault(problem)));
            }
            if let Some(request) = merged.as_mut().filter(|_| faults.len() > noted) {
                request.rows.clear();
            }
            requests.extend(merged);
        }
        requests
    }

    fn to_rows(&self) -> impl Iterator<Item = RequestRow> {
        let single = self.rows.len() < 2;
        let merged = single.then(|| RequestRow::from(self));
        merged.into_iter().chain(self.rows.iter().filter(move |_| !single).cloned())
    }

    fn only_from(&self, kinds: &[SourceKind]) -> Option<Self> {
        Self::of(self.given().filter(|row| row.source.is_of(kinds)).collect())
    }
}

impl ExtensionRequest {
    /// The source of each of its rows.
    pub(in crate::record) fn sources_of_rows(&self) -> impl Iterator<Item = &Source> {
        let single = (self.rows.len() < 2).then_some(&self.source);
        let each = self.rows.iter().filter(move |_| single.is_none());
        single.into_iter().chain(each.map(|row| &row.source))
    }

    /// A request of rows that agree; `None` without any.
    pub(super) fn of(mut rows: Vec<RequestRow>) -> Option<Self> {
        rows.sort_by_cached_key(Row::write);
        rows.dedup();
        let nowhere = RowPlace { file: "".into(), row: 0 };
        let rows: Vec<_> = rows.into_iter().map(|row| (nowhere.clone(), row)).collect();
        merge(&rows, &mut Noted::default())
    }
}

/// Rows of one request may agree, but no row may be given twice.
fn each_once(mut rows: Vec<Placed<RequestRow>>, faults: &mut Noted) -> Vec<Placed<RequestRow>> {
    rows.sort_by_cached_key(|(place, row)| (row.write().join("\0"), place.clone()));
    let mut kept: Vec<Placed<RequestRow>> = Vec::with_capacity(rows.len());
    for (place, row) in rows {
        match kept.last() {
            Some((first, same)) if *same == row => {
                let mut key: Vec<String> = row.write().into_iter().take(RequestRow::KEY).collect();
                key.push(row.source.to_string());
                let mut columns: Vec<&str> = RequestRow::COLUMNS.iter().take(RequestRow::KEY).copied().collect();
                columns.push("source");
                faults.push(duplicate(place.place(), &first.place(), &key, &columns));
            }
            _ => kept.push((place, row)),
        }
    }
    kept
}

/// Merges the rows of one request, cell by cell. Where two rows differ, the first value is kept and the other is a
/// fault.
fn merge(rows: &[Placed<RequestRow>], faults: &mut Noted) -> Option<ExtensionRequest> {
    let ((first_place, first), others) = rows.split_first()?;
    let (mut merged, noted) = (first.clone(), faults.len());
    for (place, row) in others {
        let mut cells = Merge { place, first: first_place.row, faults };
        macro_rules! options {
            ($($field:ident)+) => {
                $(cells.option(stringify!($field), &mut merged.$field, row.$field.clone());)+
            };
        }
        options!(clock filed withdrawn meeting outcome decided months_asked asked_until granted_until);
        options!(votes_yes votes_no votes_abstain known);
        cells.list("revised", &mut merged.revised, &row.revised);
        cells.list("contents", &mut merged.contents, &row.contents);
    }
    merged.source = Source::joined(rows.iter().map(|(_, row)| &row.source));
    let mut request = ExtensionRequest::from(merged);
    // A cell may mean nothing without a row that is left out.
    let open = request.outcome == Outcome::Unknown && (first.decided.is_some() || first.granted_until.is_some());
    if (open || !others.is_empty()) && faults.len() == noted {
        request.rows = rows.iter().map(|(_, row)| row.clone()).collect();
    }
    Some(request)
}

struct Merge<'a> {
    place: &'a RowPlace,
    /// The row whose values are kept.
    first: u64,
    faults: &'a mut Noted,
}

impl Merge<'_> {
    fn option<T: Cell + PartialEq>(&mut self, field: &str, kept: &mut Option<T>, other: Option<T>) {
        match (&kept, other) {
            (None, other) => *kept = other,
            (Some(value), Some(other)) if *value != other => {
                self.contradiction(field, value.write().into_owned(), other.write().into_owned())
            }
            _ => {}
        }
    }

    fn list<T: Cell + PartialEq + Clone>(&mut self, field: &str, kept: &mut Vec<T>, other: &[T]) {
        if kept.is_empty() {
            *kept = other.to_vec();
        } else if !other.is_empty() && kept.as_slice() != other {
            self.contradiction(field, kept.write().into_owned(), other.to_vec().write().into_owned());
        }
    }

    fn contradiction(&mut self, field: &str, kept: String, seen: String) {
        self.faults.push(self.place.place().field(field).fault(Problem::Contradiction {
            first: self.first,
            kept,
            seen,
        }));
    }
}

/// Cells that mean nothing, because no row of the request has the cell that they belong to: a new deadline without a
/// grant, say.
fn alone(row: &RequestRow, request: &ExtensionRequest) -> Wrong {
    let mut wrong = Wrong::new();
    let mut check = |field, text: Option<String>, has_place: bool, expected: &str| {
        let seen = text.filter(|_| !has_place);
        wrong.extend(seen.map(|seen| (field, Problem::Alone { seen, expected: expected.to_owned() })));
    };
    let text = |date: Option<When>| date.map(|date| date.to_string());
    let count = |votes: Option<u32>| votes.map(|votes| votes.to_string());
    let granted = matches!(request.outcome, Outcome::Granted { .. });
    let decided = granted || matches!(request.outcome, Outcome::NotGranted { .. });
    check("decided", text(row.decided), decided, "outcome `granted` or `not-granted`");
    check("granted_until", text(row.granted_until), granted, "outcome `granted`");
    let voted = request.votes.is_some();
    check("votes_yes", count(row.votes_yes), voted, "`votes_no`");
    check("votes_no", count(row.votes_no), voted, "`votes_yes`");
    let abstained = voted || row.votes_yes.is_some() || row.votes_no.is_some();
    check("votes_abstain", count(row.votes_abstain), abstained, "`votes_yes` and `votes_no`");
    wrong
}
