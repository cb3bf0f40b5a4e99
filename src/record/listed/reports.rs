//! What lists say of transparency reports.

use super::{bound::Party, claim::Claim, ruling::Ruling};
use crate::base::{Day, first_day_of, months::days_after, state::State, truth::Truth, when::When};
use crate::law::{limit::INITIAL_REPORT_DAYS, list::Meaning};
use crate::record::{
    history::History,
    report::{Report, ReportKind},
};
use std::collections::BTreeMap;

/// A report sent had come by the day of the list; one missing was so on it. By silence only of who surely owed it.
pub(super) fn rule(party: &Party<'_>, claims: &[&Claim<'_>], ruling: &mut Ruling) {
    let history = party.history;
    let Some(state) = history.memberships.first().map(|row| row.state) else { return };
    let words = Words::of(claims);
    for claim in claims.iter().filter(|claim| !claim.is_silent() || is_due(party, claim)) {
        let told = Told::new(history, claim, state);
        let row = match claim.meaning {
            Meaning::Sent => told.sent(&words),
            Meaning::Missing => told.missing(&words),
            _ => continue,
        };
        match row {
            Ok(row) => ruling.reports.extend(row),
            Err(otherwise) => ruling.dispute(state, claim, &otherwise),
        }
    }
}

/// What lists say of each report: that it was sent, or that it was missing.
struct Words<'w, 'c>(BTreeMap<(bool, Option<i32>), Vec<&'w Claim<'c>>>);

impl<'w, 'c> Words<'w, 'c> {
    fn of(claims: &[&'w Claim<'c>]) -> Self {
        let mut words: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for claim in claims.iter().filter(|claim| matches!(claim.meaning, Meaning::Sent | Meaning::Missing)) {
            words.entry((claim.meaning == Meaning::Sent, claim.year())).or_default().push(*claim);
        }
        Self(words)
    }

    /// What says so of the report on that year, of such a day.
    fn find(&self, is_sent: bool, year: Option<i32>, on: impl Fn(When) -> bool) -> Option<String> {
        let mut words = self.0.get(&(is_sent, year))?.iter();
        words.find(|one| on(one.on)).map(|one| format!("{} ({})", one.words(), one.list.source))
    }
}

/// What a list says of one report, beside all rows on reports of the State.
struct Told<'a, 'c> {
    claim: &'a Claim<'c>,
    state: State,
    rows: &'a [Report],
}

/// Whether the report had come by the day of a list, of a State that owed it by then.
pub(super) fn has_come(party: &Party<'_>, claim: &Claim<'_>) -> Truth {
    let history = party.history;
    let Some(state) = history.memberships.first().map(|row| row.state) else { return Truth::Unknown };
    let on = claim.on;
    let told = Told::new(history, claim, state);
    let any = claim.year().is_none();
    let sent = told.filed().filter(|row| any || told.is_surely_that(row));
    let has_come = sent.filter_map(|row| row.submitted).any(|day| day.latest() < on.earliest());
    let mut missing = told.seen_missing().filter_map(|row| row.seen);
    let not_yet = |row: &&Report| row.submitted.is_some_and(|day| day.earliest() > on.latest());
    let own: Vec<&Report> = told.filed().filter(|row| any || told.may_be_that(row)).collect();
    let later = own.iter().any(|row| told.is_surely_that(row)) && own.iter().all(not_yet);
    let is_missing = missing.any(|seen| seen.earliest() >= on.latest()) || later;
    match (has_come, is_missing && is_due(party, claim)) {
        (true, false) => Truth::Yes,
        (false, true) => Truth::No,
        _ => Truth::Unknown,
    }
}

/// Whether the report may have been due before the last day of the list.
pub(super) fn may_be_due(party: &Party<'_>, claim: &Claim<'_>) -> bool {
    let Some(entry) = party.under(claim.list.convention).entry else { return true };
    let last = claim.on.latest();
    match claim.year() {
        Some(year) => entry.earliest() < first_day_of(year.saturating_add(1)),
        None => days_after(entry.earliest(), INITIAL_REPORT_DAYS) < last,
    }
}

/// Whether the report was surely due before the day of the list.
fn is_due(party: &Party<'_>, claim: &Claim<'_>) -> bool {
    let Some(entry) = party.under(claim.list.convention).entry else { return false };
    match claim.year() {
        Some(year) => {
            entry.latest() < first_day_of(year) && claim.on.earliest() >= first_day_of(year.saturating_add(1))
        }
        // Whether the day of entry into force counts, is open.
        None => days_after(entry.latest(), INITIAL_REPORT_DAYS + 1) < claim.on.earliest(),
    }
}

/// The first day on which a report for that year can have come.
fn over(claim: &Claim<'_>) -> Day {
    claim.year().map_or(Day::MIN, |year| first_day_of(year.saturating_add(1)))
}

impl<'a, 'c> Told<'a, 'c> {
    fn new(history: &'a History, claim: &'a Claim<'c>, state: State) -> Self {
        Self { claim, state, rows: &history.reports }
    }

    /// The rows that tell that this report is missing.
    fn seen_missing(&self) -> impl Iterator<Item = &'a Report> {
        self.of_convention().filter(|row| row.kind == ReportKind::Missing && self.is_missing(row))
    }

    /// The reports that came, this one or another.
    fn filed(&self) -> impl Iterator<Item = &'a Report> {
        self.of_convention().filter(|row| row.kind != ReportKind::Missing)
    }

    fn of_convention(&self) -> impl Iterator<Item = &'a Report> {
        let convention = self.claim.list.convention;
        self.rows.iter().filter(move |row| row.convention == convention)
    }

    /// The row of a report that had come by the day of the list, where none tells of it; or what stands against it.
    fn sent(&self, words: &Words<'_, '_>) -> Result<Option<Report>, String> {
        let on = self.claim.on;
        let later = |day: When| day.earliest() > on.latest();
        let missing = self.seen_missing().filter_map(|row| row.seen);
        if let Some(seen) = missing.into_iter().find(|seen| later(*seen)) {
            return Err(format!("seen missing {}", seen.in_words()));
        }
        let own: Vec<&Report> = self.filed().filter(|row| self.is_surely_that(row)).collect();
        let first = own.first().and_then(|row| row.submitted);
        if let Some(day) = first.filter(|_| own.iter().all(|row| row.submitted.is_some_and(later))) {
            return Err(format!("submitted {}", day.in_words()));
        }
        let then = |day: When| later(day) || (day == on && on.exact().is_some());
        if let Some(otherwise) = words.find(false, self.claim.year(), then) {
            return Err(otherwise);
        }
        let by_then = |row: &Report| row.submitted.is_some_and(|day| day.latest() <= on.latest());
        let is_told = !own.is_empty() || (self.claim.year().is_none() && self.filed().any(by_then));
        let by = When::between(over(self.claim), on.latest()).ok().filter(|_| !is_told);
        let kind = if self.claim.year().is_some() { ReportKind::Annual } else { ReportKind::Initial };
        Ok(by.map(|by| self.row(kind).submitted(by)))
    }

    /// The row of a report that was missing on the day of the list, unless it may have come; or what stands against it.
    fn missing(&self, words: &Words<'_, '_>) -> Result<Option<Report>, String> {
        let on = self.claim.on;
        let before = |day: When| day.latest() < on.earliest();
        // Of a State whose initial report is missing, no other came.
        let any = self.claim.year().is_none();
        let mut own = self.filed().filter(|row| any || self.is_surely_that(row)).filter_map(|row| row.submitted);
        if let Some(day) = own.find(|day| before(*day)) {
            return Err(format!("submitted {}", day.in_words()));
        }
        let by_then = |day: When| before(day) || (day == on && on.exact().is_some());
        if let Some(otherwise) = words.find(true, self.claim.year(), by_then) {
            return Err(otherwise);
        }
        let perhaps = |row: &Report| row.submitted.is_none_or(|day| day.earliest() <= on.latest());
        let came = self.filed().filter(|row| any || self.may_be_that(row)).any(perhaps);
        Ok((!came && on.latest() >= over(self.claim)).then(|| self.row(ReportKind::Missing).seen(on)))
    }

    fn row(&self, kind: ReportKind) -> Report {
        let row = Report::new(self.claim.list.convention, self.state, kind, self.claim.source());
        Report { covers: self.claim.of_year, ..row }
    }

    /// Whether a row tells that this report is missing.
    fn is_missing(&self, row: &Report) -> bool {
        match (self.claim.of_year, row.covers) {
            (Some(year), Some(covers)) => covers.intersect(year).is_some(),
            (None, covers) => covers.is_none(),
            (Some(_), None) => false,
        }
    }

    fn is_surely_that(&self, row: &Report) -> bool {
        match self.claim.of_year {
            Some(year) => row.kind != ReportKind::Initial && row.covers == Some(year),
            None => row.kind == ReportKind::Initial,
        }
    }

    /// Without a word on what it covers, a report is taken for the one due in the year of filing.
    fn may_be_that(&self, row: &Report) -> bool {
        let Some((year, due)) = self.claim.of_year.zip(self.claim.due) else { return true };
        match row.covers {
            Some(covers) => covers.intersect(year).is_some(),
            None => row.submitted.is_none_or(|day| day.intersect(due).is_some()),
        }
    }
}
