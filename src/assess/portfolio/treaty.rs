//! What the treaties ask of a State: by the deadline of a clock, by the day of a report, or without a date.

use super::{
    entry::{Entry, EntryKind, Undated},
    next_request::NextRequest,
};
use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DutyStatus, Instalment, LastKnown, Reporting, Status},
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, first_day_of, last_day_of, meeting::MeetingKind,
    provision::Provision, truth::Truth, when::When,
};
use crate::law::{
    limit::{LISTED_YEARS, TimeLimit, annual_report_due},
    plan::action_cited,
    reading::{MeetingDay, NextMeeting},
};
use crate::record::{area::AreaEvent, sitting::Sitting};
use chrono::Datelike;
use std::ops::RangeInclusive;

/// One duty of a State, and the days asked about.
pub(super) struct TreatyDuty<'a> {
    pub(super) dossier: Dossier<'a>,
    pub(super) duty: &'a DutyStatus,
    /// The day on which everything is told as it stands then.
    pub(super) day: Day,
    pub(super) window: &'a RangeInclusive<Day>,
}

impl TreatyDuty<'_> {
    /// Everything the duty asks; of what recurs, the instalments up to the end of the window.
    pub(super) fn entries(&self) -> Vec<Entry> {
        match self.duty.reports() {
            Some(reports) => self.reports_due(reports),
            None if TimeLimit::of(self.duty.convention(), self.duty.duty()).is_none() => self.without_date(),
            // Without a consent no clock runs.
            None => self.clocks_due(),
        }
    }

    fn entry(
        &self,
        due: Option<When>,
        what: impl Into<String>,
        citation: impl Into<Citation>,
        status: Possible<Status>,
    ) -> Entry {
        Entry {
            state: self.dossier.state(),
            due,
            undated: due.is_none().then_some(Undated::NotSet),
            kind: EntryKind::Treaty,
            what: what.into(),
            citation: citation.into(),
            last_known: status.known().map(|status| LastKnown::new((self.day, *status))),
            presumed: None,
            status,
            force: None,
            pace: None,
            condition: None,
        }
    }

    /// The same with what was last known of the duty, or of its clock, and what is presumed.
    fn with_last(&self, entry: Entry, clock: Option<&Clock>) -> Entry {
        Entry {
            last_known: self.duty.last_known(clock, self.day),
            presumed: self.duty.presumed(clock, self.day),
            ..entry
        }
    }

    /// Whether the duty is that one.
    fn is(&self, convention: Convention, duty: Duty) -> bool {
        (self.duty.convention(), self.duty.duty()) == (convention, duty)
    }

    fn reports_due(&self, reports: &Reporting) -> Vec<Entry> {
        let due = reports.instalments().iter().filter(|one| one.due.earliest() <= *self.window.end());
        due.map(|one| self.report_due(reports, one)).collect()
    }

    fn report_due(&self, reports: &Reporting, instalment: &Instalment) -> Entry {
        let (what, paragraph) = match instalment.covers {
            Some(year) => (format!("annual report for {year}"), 2),
            None => ("initial report".to_owned(), 1),
        };
        // Whether it is due at all depends on whether the State is bound on the day on which it is.
        let day = self.day.max(instalment.due.earliest()).min(self.dossier.register().known());
        let bound = instalment.bound(self.duty.standing());
        let status = bound.at(day).zip(&reports.status_at(instalment, self.day), Status::while_bound);
        let entry = self.entry(Some(instalment.due), what, self.duty.provision().paragraph(paragraph), status);
        let last = || {
            let line = bound.join(&reports.status_of(instalment), Status::while_bound);
            // Before the year that it covers was over, nothing was to be told of it.
            let over = instalment.covers.map_or(Day::MIN, |year| first_day_of(year.saturating_add(1)));
            line.last_known(instalment.bound_from(self.duty.standing()).max(over), self.day).map(LastKnown::new)
        };
        Entry { last_known: entry.last_known.or_else(last), ..entry }
    }

    fn without_date(&self) -> Vec<Entry> {
        let what = match self.duty.duty() {
            Duty::Retention => "keep no more than the minimum number absolutely necessary",
            Duty::VictimAssistance => "assist victims",
            _ => "take all appropriate national measures, penal sanctions included",
        };
        let status = self.duty.timeline().at(self.day).clone();
        let entry = self.entry(None, what, self.duty.provision(), status);
        let mut entries = vec![self.with_last(entry, None)];
        entries.extend(self.retention_reports());
        entries
    }

    /// The yearly report on what is retained, for the years at the end of which something was, by a State that is bound
    /// when it is due (CCM Art. 3(8)). The records do not tell it from the annual report, so its status is unknown.
    fn retention_reports(&self) -> Vec<Entry> {
        if !self.is(Convention::Ccm, Duty::Retention) {
            return Vec::new();
        }
        let (first, last) = (self.window.start().year(), self.window.end().year());
        let retained = self.duty.timeline();
        let entry = |due: Day| {
            let year = due.year() - 1;
            let known = retained.at(last_day_of(year)).known();
            let bound = self.duty.standing().bound();
            let bound = bound.at(due.min(self.dossier.register().known()));
            let open = if due < self.day { Status::Overdue } else { Status::InTime };
            let status = Possible::one_of([Status::Fulfilled, open], Missing::report(due));
            let status = bound.zip(&status, Status::while_bound);
            let what = format!("report on munitions retained in {year}");
            (known == Some(&Status::Judgement)).then(|| self.entry(Some(due.into()), what, RETENTION_REPORT, status))
        };
        let years = first..=last.min(first.saturating_add(LISTED_YEARS));
        years.filter_map(annual_report_due).filter_map(entry).collect()
    }

    fn clocks_due(&self) -> Vec<Entry> {
        let begun = self.duty.running(self.day);
        let mut entries: Vec<Entry> = begun.iter().map(|clock| self.clock_due(clock, self.duty.provision())).collect();
        entries.extend(begun.iter().filter_map(|clock| self.last_request(clock)));
        entries.extend(begun.iter().filter_map(|clock| self.declaration(clock)));
        let beside = begun.iter().flat_map(|clock| clock.side_clocks());
        entries.extend(beside.map(|clock| self.clock_due(&clock, clock.citation())));
        entries
    }

    /// What is to be done by the deadline of a clock.
    fn clock_due(&self, clock: &Clock, citation: impl Into<Citation>) -> Entry {
        let what = format!("{}{}", self.with_deadline(), of_origin(clock.origin()));
        let status = self.duty.under(clock).at(self.day).clone();
        let citation = citation.into();
        let action = action_cited(&citation);
        let kind = if action.is_some() { EntryKind::Plan } else { EntryKind::Treaty };
        let entry = self.with_last(self.entry(clock.deadline(self.day), what, citation, status), Some(clock));
        // The period of new remnants runs from a day that is still to come.
        let waits = matches!(clock.origin(), ClockOrigin::Hostilities(_)) && entry.due.is_none();
        let force = action.map(|action| action.force);
        Entry { kind, force, undated: if waits { Some(Undated::NotKnown) } else { entry.undated }, ..entry }
    }

    /// The declaration of compliance that a State Party makes to the next meeting after it has cleared all remnants
    /// (CCM Art. 4(1)(c); voluntary in the APMBC).
    fn declaration(&self, clock: &Clock) -> Option<Entry> {
        if !self.is(Convention::Ccm, Duty::Clearance) {
            return None;
        }
        let completed = clock.completion(self.day)?;
        let due = completed.map_to(|day| self.next_meeting(day));
        let status = if self.is_declared(completed) {
            Possible::Known(Status::Fulfilled)
        } else {
            let open = if due.latest() < self.day { Status::Overdue } else { Status::InTime };
            Possible::one_of([Status::Fulfilled, open], Missing::Declaration)
        };
        let rule = self.duty.provision().paragraph(1).letter('c');
        let what = format!("declaration of compliance to the next meeting{}", of_origin(clock.origin()));
        Some(self.entry(Some(due), what, rule, status))
    }

    /// The day of the next meeting under the CCM that opens after that day. One in session is not the next.
    fn next_meeting(&self, day: Day) -> When {
        let readings = self.dossier.readings();
        let counts = |sitting: &Sitting<'_>| {
            readings.next_meeting == NextMeeting::Either
                || sitting.meeting.meeting.kind() == MeetingKind::MeetingOfStatesParties
        };
        let sittings = self.dossier.register().sittings(Convention::Ccm);
        let next = sittings.next(|sitting| Truth::from(counts(sitting)) & !sitting.opens.happened_by(day));
        next.day(|sitting| match readings.meeting_day {
            MeetingDay::Closing => sitting.closes,
            MeetingDay::Opening => sitting.opens,
        })
    }

    /// Whether compliance was declared by the day asked, and not before completion.
    fn is_declared(&self, completed: When) -> bool {
        let declared = self.dossier.history().areas.iter().filter(|row| {
            (row.convention, row.event) == (Convention::Ccm, AreaEvent::DeclaredCompliance) && row.clock.is_none()
        });
        let mut days = declared.filter_map(|row| row.date);
        days.any(|date| date.latest() <= self.day && date.latest() >= completed.earliest())
    }

    /// The last day to file a request, while the duty may still be open and in time: the notice before the last meeting
    /// that ends by the deadline.
    fn last_request(&self, clock: &Clock) -> Option<Entry> {
        let NextRequest { meeting: name, file_by, notice, .. } =
            NextRequest::of(self.dossier, self.duty, clock, self.day)
                .filter(|next| next.file_by.latest() >= self.day)?;
        let what = format!("extension request to {name}, if one is needed{}", of_origin(clock.origin()));
        // Where the last day to file may have passed, there may be none to ask any more.
        let gone = (file_by.earliest() < self.day).then_some(Status::NotApplicable);
        let missing = Missing::NextMeeting(self.duty.convention());
        let status = Possible::one_of([Status::InTime].into_iter().chain(gone), missing);
        Some(self.entry(Some(file_by), what, notice, status))
    }

    /// What a duty with a time limit asks.
    fn with_deadline(&self) -> &'static str {
        match (self.duty.duty(), self.duty.convention()) {
            (Duty::StockpileDestruction, Convention::Apmbc) => "destroy all stockpiled anti-personnel mines",
            (Duty::StockpileDestruction, Convention::Ccm) => "destroy all stockpiled cluster munitions",
            (_, Convention::Apmbc) => "clear all mined areas",
            (_, Convention::Ccm) => "clear all cluster munition remnants",
        }
    }
}

/// Of which clock it is; nothing of the one from entry into force.
pub(super) fn of_origin(origin: &ClockOrigin) -> String {
    match origin {
        ClockOrigin::EntryIntoForce => String::new(),
        ClockOrigin::Found => " (found later)".to_owned(),
        ClockOrigin::NewlyMined => " (newly mined)".to_owned(),
        ClockOrigin::SeenOpen => " (open again)".to_owned(),
        ClockOrigin::Hostilities(name) => format!(" (hostilities `{name}`)"),
        ClockOrigin::Response => " (found later: response decided by the Twelfth Meeting)".to_owned(),
        ClockOrigin::SixMonths => " (found later: six months of the plan)".to_owned(),
    }
}

/// The report on retained munitions.
const RETENTION_REPORT: Provision = Provision::article(Convention::Ccm, 3).paragraph(8);
