//! All transparency reports due from one State, and what it owes of them (Article 7 of both Conventions).

use super::{
    instalment::Instalment,
    last_known::LastReport,
    owed::{Arrears, Due, Owed, owed},
    reports_due::{ReportDue, schedule},
    status::Status,
};
use crate::assess::{
    answer::{DeadlineReason, Possible, Reason, ReportReason},
    standing::{Standing, Term},
};
use crate::base::{
    Day, convention::Convention, duty::Duty, known_day, months::days_after, provision::Provision, timeline::Timeline,
    when::When,
};
use crate::law::{plan::answers_to_silence, reading::Readings};
use crate::record::{area::AreaEvent, history::History, report::Report, stockpile::StockpileEvent};
use chrono::Datelike;

/// All reports due from one State under one Convention.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let reporting = data::register()?.state(State::BLR).duty(Convention::Apmbc, Duty::Reporting).ok_or("no such duty")?;
/// let reports = reporting.reports().ok_or("no reports")?;
/// let due: Vec<String> = reports.instalments().iter().take(3).map(|one| one.due.to_string()).collect();
/// assert_eq!(due, ["2004-08-28", "2005-04-30", "2006-04-30"]); // the initial report, then each year: Art. 7(1) and (2)
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    convention: Convention,
    instalments: Vec<Instalment>,
    /// Whether there is anything to tell under each consent: the plans ask for information on mines retained, stockpiled
    /// or laid.
    has_to_tell: Vec<bool>,
    /// The duties of which there was never anything under each consent, as far as recorded.
    never_had: Vec<Vec<Duty>>,
}

/// The duties of which records tell that there was nothing in that time, and never that there was something.
fn never_had(history: &History, convention: Convention, term: Term) -> Vec<Duty> {
    let retained = history.retained.iter().filter(|row| row.convention == convention && term.holds_year(row.year));
    let stocks = history.stockpiles.iter().filter(|row| row.convention == convention && term.holds(row.date));
    let areas = history.areas.iter().filter(|row| row.convention == convention && term.holds(row.date));
    let told: [(Duty, Vec<bool>); 3] = [
        (Duty::Retention, retained.map(|row| !row.number.is_any()).collect()),
        (Duty::StockpileDestruction, stocks.map(|row| row.event == StockpileEvent::None).collect()),
        (Duty::Clearance, areas.map(|row| row.event == AreaEvent::None).collect()),
    ];
    let nothing = |(duty, told): (Duty, Vec<bool>)| (!told.is_empty() && told.iter().all(|none| *none)).then_some(duty);
    told.into_iter().filter_map(nothing).collect()
}

/// Whether anything was ever retained, stockpiled or laid in that time, as far as recorded.
fn has_to_tell(history: &History, convention: Convention, term: Term) -> bool {
    let mut retained = history.retained.iter().filter(|row| row.convention == convention && row.number.is_any());
    let mut stocks = history.stockpiles.iter().filter(|row| row.convention == convention);
    let mut areas = history.areas.iter().filter(|row| row.convention == convention);
    retained.any(|row| term.holds_year(row.year))
        || stocks.any(|row| row.event != StockpileEvent::None && term.holds(row.date))
        || areas.any(|row| row.event != AreaEvent::None && term.holds(row.date))
}

/// The reports due under one consent, followed over time.
pub(super) struct Book {
    owed: Timeline<Owed>,
    /// The place of the last report surely due, or else of the initial one.
    last_due: Timeline<usize>,
}

impl Book {
    /// What the State owes of them, while it is bound.
    pub(super) fn status(&self) -> Timeline<Possible<Status>> {
        self.owed.map(|owed| owed.status.clone())
    }

    /// The place of the report that counts: the oldest surely overdue, or else the last due.
    fn counting(&self) -> Timeline<usize> {
        self.owed.zip(&self.last_due, |owed, last| owed.surely.map_or(*last, |arrears| arrears.first))
    }
}

/// How many years beyond the last known day the list of annual reports goes.
const YEARS_AHEAD: i32 = 20;

/// How many years back of a day the last two annual reports due before it were surely due.
const YEARS_BACK: i32 = 3;

impl Reporting {
    /// From the standing and the reports recorded.
    pub(in crate::assess) fn new(
        history: &History,
        convention: Convention,
        standing: &Standing,
        readings: Readings,
        known: Day,
    ) -> Self {
        let dues = schedule(standing, convention, readings, known.year().saturating_add(YEARS_AHEAD), i32::MAX);
        Self::of(history, convention, standing, dues.into_iter())
    }

    /// The same of the reports alone that are asked for on a day of that year, one by one: the initial ones, those due in
    /// the year, and the last two annual ones due before the day. What is owed in all they do not tell.
    pub(in crate::assess) fn bearing_on(
        day: Day,
        history: &History,
        convention: Convention,
        standing: &Standing,
        readings: Readings,
    ) -> Self {
        let year = day.year();
        let dues = schedule(standing, convention, readings, year, YEARS_BACK);
        let before = dues.iter().enumerate().filter(|(_, due)| due.covers.is_some() && due.day.latest() < day);
        let before: Vec<usize> = before.map(|(place, _)| place).collect();
        let from = match before[..] {
            [.., last_but_one, _] => last_but_one,
            [only] => only,
            [] => dues.len(),
        };
        let bears = |(place, due): &(usize, ReportDue<'_>)| {
            due.covers.is_none() || *place >= from || due.day.exact().is_some_and(|due| due.year() == year)
        };
        Self::of(history, convention, standing, dues.into_iter().enumerate().filter(bears).map(|(_, due)| due))
    }

    /// What is recorded of these reports.
    fn of<'d>(
        history: &History,
        convention: Convention,
        standing: &Standing,
        dues: impl Iterator<Item = ReportDue<'d>>,
    ) -> Self {
        let reports: Vec<&Report> = history.reports.iter().filter(|row| row.convention == convention).collect();
        let instalments = dues.map(|due| Instalment::new(&due, &reports)).collect();
        let has_to_tell = standing.terms().into_iter().map(|term| has_to_tell(history, convention, term)).collect();
        let never_had = standing.terms().into_iter().map(|term| never_had(history, convention, term)).collect();
        Self { convention, instalments, has_to_tell, never_had }
    }

    /// The reports due, in order.
    pub fn instalments(&self) -> &[Instalment] {
        &self.instalments
    }

    /// The reports due under one consent, with their places.
    fn under(&self, spell: usize) -> impl Iterator<Item = (usize, &Instalment)> {
        self.instalments.iter().enumerate().filter(move |(_, one)| one.spell == spell)
    }

    /// The initial report under one consent, with its place.
    fn initial(&self, spell: usize) -> Option<(usize, &Instalment)> {
        self.under(spell).find(|(_, one)| one.covers.is_none())
    }

    /// The day on which the initial report under one consent was due.
    pub(super) fn first_due(&self, spell: usize) -> Option<When> {
        self.initial(spell).map(|(_, initial)| initial.due)
    }

    /// The reports due under each consent, followed up to `known`; of days after it, only which is due is told.
    pub(super) fn books(&self, known: Day) -> Vec<Book> {
        (0..self.has_to_tell.len()).filter_map(|spell| self.book(spell, known)).collect()
    }

    fn book(&self, spell: usize, known: Day) -> Option<Book> {
        let (place, initial) = self.initial(spell)?;
        let first = initial.has_been_filed();
        let dues = self.under(spell).filter(|(_, one)| one.due.earliest() <= known || one.covers.is_none());
        let dues = dues.map(|(place, instalment)| Due { place, instalment, status: instalment.status_after(&first) });
        let surely = self.under(spell).filter(|(_, one)| !one.perhaps && one.due.latest() < Day::MAX);
        let surely = surely.map(|(place, one)| (one.due.latest(), place));
        let owed = owed(&dues.collect::<Vec<_>>()).then(days_after(known, 1), Owed::nothing());
        Some(Book { owed, last_due: Timeline::from_changes(place, surely) })
    }

    /// The status of one report alone, over time, while the State is bound by the consent by reason of which it is due.
    pub(in crate::assess) fn status_of(&self, instalment: &Instalment) -> Timeline<Possible<Status>> {
        let initial = self.initial(instalment.spell).map(|(_, initial)| initial.has_been_filed());
        instalment.status_after(&initial.unwrap_or_else(|| instalment.has_been_filed()))
    }

    /// The status of one report alone on that day, while the State is bound.
    pub fn status_at(&self, instalment: &Instalment, day: Day) -> Possible<Status> {
        self.status_of(instalment).at(day).clone()
    }

    /// The due date of the report that counts on that day: the oldest surely overdue, or else the last due.
    pub(super) fn deadline(&self, book: &Book, day: Day) -> Option<When> {
        self.instalments.get(*book.counting().at(day)).map(|one| one.due)
    }

    /// The same over time.
    pub(super) fn deadlines(&self, book: &Book) -> Timeline<Option<When>> {
        book.counting().map(|place| self.instalments.get(*place).map(|one| one.due))
    }

    /// Days late: of the oldest report overdue up to that day, of the last one filed up to filing; `None` unless exact.
    pub(super) fn late_days(&self, book: &Book, day: Day, status: Status) -> Option<i64> {
        let instalment = self.instalments.get(*book.counting().at(day))?;
        let due = instalment.due.exact()?;
        match status {
            Status::Overdue if self.may_be_older(book, day) => None,
            Status::Overdue => Some((day - due).num_days()),
            Status::Fulfilled => Some((instalment.filed()?.exact()? - due).num_days().max(0)),
            Status::InTime => Some(0),
            _ => None,
        }
    }

    /// Whether a report may be overdue for longer than the oldest that surely is.
    fn may_be_older(&self, book: &Book, day: Day) -> bool {
        let owed = book.owed.at(day);
        owed.perhaps.zip(owed.surely).is_some_and(|(perhaps, surely)| perhaps < surely.first)
    }

    /// The last report under that consent that was surely filed by that day.
    pub(super) fn last_filed(&self, spell: usize, day: Day) -> Option<LastReport> {
        let filed = |one: &Instalment| {
            let when = one.filings.iter().map(|(when, _)| *when).find(|when| when.latest() <= day)?;
            Some(LastReport { covers: one.covers, filed: when })
        };
        self.under(spell).filter_map(|(_, one)| filed(one)).last()
    }

    /// When the last report due was filed.
    pub(super) fn filed(&self, book: &Book, day: Day) -> Option<When> {
        self.instalments.get(*book.last_due.at(day))?.filed()
    }

    /// Why the reports due have their status on that day, and whether the two years before are known to be silent.
    pub(super) fn reasons(&self, book: &Book, day: Day) -> Vec<Reason> {
        let (owed, last) = (book.owed.at(day), *book.last_due.at(day));
        // What may be owed is told where a source once saw it missing; which others may be, the missing facts tell.
        let perhaps = owed.perhaps.and_then(|place| self.instalments.get(place)).filter(|one| !one.missing.is_empty());
        let oldest = owed.surely.and_then(|arrears| self.instalments.get(arrears.first));
        let mut told: Vec<&Instalment> = perhaps.into_iter().chain(oldest).chain(self.instalments.get(last)).collect();
        told.sort_by_key(|one| (one.due.latest(), one.covers));
        told.dedup();
        let mut reasons: Vec<Reason> = told.into_iter().flat_map(|one| self.reasons_of(one, day)).collect();
        reasons.extend(owed.surely.and_then(|arrears| self.in_all(arrears)));
        reasons.extend(oldest.filter(|one| self.may_be_older(book, day) || one.due.exact().is_none()).map(|one| {
            let days = (day - one.due.latest()).num_days();
            Reason::new(DeadlineReason::LateAtLeast { days }, self.rule(one))
        }));
        reasons.extend(self.silence(last, day));
        reasons
    }

    /// The paragraph by which a report is due.
    fn rule(&self, instalment: &Instalment) -> Provision {
        let paragraph = if instalment.covers.is_none() { 1 } else { 2 };
        Provision::article(self.convention, 7).paragraph(paragraph)
    }

    /// When a report was due, whether it was filed, and what shows it missing.
    fn reasons_of(&self, instalment: &Instalment, day: Day) -> Vec<Reason> {
        let (covers, due) = (instalment.covers, instalment.due);
        let because = if instalment.perhaps {
            ReportReason::PerhapsDue { covers, due }
        } else {
            ReportReason::Due { covers, due }
        };
        let mut reasons = vec![Reason::new(because, self.rule(instalment))];
        // That it came later shows that it was missing.
        let told = instalment.filings.iter().filter(|(when, _)| when.earliest() <= day || due.latest() < day);
        reasons.extend(told.map(|(when, source)| Reason::new(ReportReason::Filed { date: *when }, source)));
        let missing = instalment.shown_missing(day);
        reasons.extend(
            missing.map(|(seen, source)| Reason::new(ReportReason::Missing { seen: known_day(*seen) }, source)),
        );
        reasons
    }

    /// How many reports are overdue, where more than one is.
    fn in_all(&self, arrears: Arrears) -> Option<Reason> {
        let (first, last) = (self.instalments.get(arrears.first)?, self.instalments.get(arrears.last)?);
        let because = ReportReason::Owed { count: arrears.count, first: first.due, last: last.due };
        (arrears.count > 1).then(|| Reason::new(because, Provision::article(self.convention, 7)))
    }

    /// Whether the two years before the day are known to be silent, of a State that has something to tell.
    fn silence(&self, last: usize, day: Day) -> Option<Reason> {
        let spell = self.instalments.get(last)?.spell;
        let plan = answers_to_silence(self.convention).filter(|plan| plan.since <= day).last()?;
        let years = self.two_silent_years(day).filter(|_| self.has_to_tell.get(spell) == Some(&true))?;
        Some(Reason::new(ReportReason::TwoYearsSilent { years }, plan.citation))
    }

    /// The last two consecutive years, both due by that day, for which reports are known to be missing on that day, or
    /// filed without a word on any duty on stockpiles, clearance and retention that the State ever had by the records
    /// (Oslo Action 49, Siem Reap-Angkor Action 47).
    pub fn two_silent_years(&self, day: Day) -> Option<(i32, i32)> {
        self.two_years_silent_but(day, |duty, spell, _| {
            self.never_had.get(spell).is_some_and(|duties| duties.contains(&duty))
        })
    }

    /// The same, leaving aside the duties that the State lacked under the consent of that number in the year covered.
    pub(in crate::assess) fn two_years_silent_but(
        &self,
        day: Day,
        lacks: impl Fn(Duty, usize, i32) -> bool,
    ) -> Option<(i32, i32)> {
        let is_due = |one: &&Instalment| one.covers.is_some() && !one.perhaps && one.due.latest() < day;
        let due: Vec<&Instalment> = self.instalments.iter().filter(is_due).collect();
        let (last, rest) = due.split_last()?;
        let before = rest.last().filter(|before| before.spell == last.spell)?;
        let years = (before.covers?, last.covers?);
        let is_silent = |one: &Instalment, year| one.is_silent(day, |duty| lacks(duty, one.spell, year));
        (is_silent(last, years.1) && is_silent(before, years.0)).then_some(years)
    }
}
