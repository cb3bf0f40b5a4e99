//! What the treaties ask of a State: by clock, by report, or without a date.

use super::entry::{Entry, EntryKind};
use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Clock, DutyStatus, Origin, Status},
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, last_day_of, provision::Provision, when::When,
};
use crate::law::limit::{LISTED_YEARS, TimeLimit, annual_report_due};
use crate::record::area::AreaEvent;
use chrono::Datelike;
use std::ops::RangeInclusive;

impl Dossier<'_> {
    /// What a duty asks, by clock, by report or without a date.
    pub(super) fn entries(&self, duty: &DutyStatus, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let entry = |due, what: String, citation: Citation, status| Entry {
            state: self.state(),
            due,
            kind: EntryKind::Treaty,
            what,
            citation,
            status,
        };
        if let Some(reports) = duty.reports() {
            let asked = |due: When| due.earliest() <= *window.end();
            let due = reports.instalments().iter().filter(|one| asked(one.due));
            return due
                .map(|one| {
                    let what = one
                        .covers
                        .map_or_else(|| "initial report".to_owned(), |year| format!("annual report for {year}"));
                    let paragraph = if one.covers.is_some() { 2 } else { 1 };
                    let bound =
                        duty.standing().party().at(day.max(one.due.earliest()).min(self.register().known())).clone();
                    let status = bound.zip(&reports.status_at(one, day), Status::while_bound);
                    entry(Some(one.due), what, duty.provision().paragraph(paragraph).into(), status)
                })
                .collect();
        }
        if duty.clocks().is_empty() {
            let status = duty.timeline().at(day).clone();
            let mut entries = vec![entry(None, without_date(duty).to_owned(), duty.provision().into(), status)];
            entries.extend(self.retention_reports(duty, day, window));
            return entries;
        }
        let begun: Vec<&Clock> = duty.running(day);
        let mut entries: Vec<Entry> = begun
            .iter()
            .map(|clock| {
                let what = format!("{}{}", with_deadline(duty), of_origin(clock.origin()));
                entry(clock.deadline(day), what, duty.provision().into(), duty.under(clock).at(day).clone())
            })
            .collect();
        entries.extend(begun.iter().filter_map(|clock| self.last_request(duty, clock, day)));
        entries.extend(begun.iter().filter_map(|clock| self.declaration(duty, clock, day)));
        entries.extend(begun.iter().flat_map(|clock| clock.commitments()).map(|clock| Entry {
            state: self.state(),
            due: clock.deadline(day),
            kind: if *clock.origin() == Origin::SixMonths { EntryKind::Plan } else { EntryKind::Treaty },
            what: format!("{}{}", with_deadline(duty), of_origin(clock.origin())),
            citation: clock.citation(),
            status: duty.under(&clock).at(day).clone(),
        }));
        entries
    }

    /// The yearly report on what is retained, for the years at the end of which something was (CCM Art. 3(8)). The records
    /// do not tell it from the annual report, so its status is unknown.
    fn retention_reports(&self, duty: &DutyStatus, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        if (duty.duty(), duty.convention()) != (Duty::Retention, Convention::Ccm) {
            return Vec::new();
        }
        let timeline = duty.timeline();
        let years = window.start().year()..=window.end().year().min(window.start().year().saturating_add(LISTED_YEARS));
        let entries = years.filter_map(|year| {
            let due = annual_report_due(year)?;
            let retained = timeline.at(last_day_of(year - 1)).known() == Some(&Status::Judgement);
            let open = if due < day { Status::Overdue } else { Status::InTime };
            retained.then(|| Entry {
                state: self.state(),
                due: Some(When::on(due)),
                kind: EntryKind::Treaty,
                what: format!("report on munitions retained in {}", year - 1),
                citation: RETENTION_REPORT.into(),
                status: Possible::one_of([Status::Fulfilled, open], Missing::Report(due)),
            })
        });
        entries.collect()
    }

    /// The declaration of compliance that a State Party makes to the next meeting after it has cleared all remnants
    /// (CCM Art. 4(1)(c); voluntary in the APMBC).
    fn declaration(&self, duty: &DutyStatus, clock: &Clock, day: Day) -> Option<Entry> {
        if (duty.duty(), duty.convention()) != (Duty::Clearance, Convention::Ccm) {
            return None;
        }
        let completed = clock.completion(day)?;
        let meetings = self.register().calendar(Convention::Ccm);
        let next = |day: Day| meetings.iter().filter_map(|meeting| meeting.ends).find(|ends| *ends >= day);
        let due = completed.map_up_to(self.register().calendar_ends(Convention::Ccm), next);
        let made = self.history().areas.iter().filter(|row| {
            (row.convention, row.event) == (Convention::Ccm, AreaEvent::DeclaredCompliance) && row.clock.is_none()
        });
        let made =
            made.filter_map(|row| row.date).any(|date| date.latest() <= day && date.latest() >= completed.earliest());
        let open = if due.latest() < day { Status::Overdue } else { Status::InTime };
        let unknown = || Possible::one_of([Status::Fulfilled, open], Missing::Declaration);
        Some(Entry {
            state: self.state(),
            due: Some(due),
            kind: EntryKind::Treaty,
            what: "declaration of compliance to the next meeting".to_owned(),
            citation: duty.provision().paragraph(1).letter('c').into(),
            status: if made { Possible::Known(Status::Fulfilled) } else { unknown() },
        })
    }

    /// The last day to file a request, while the duty may still be open and in time: the notice before the last meeting
    /// that ends by the deadline.
    fn last_request(&self, duty: &DutyStatus, clock: &Clock, day: Day) -> Option<Entry> {
        let rule = TimeLimit::of(duty.convention(), duty.duty())?.extension.as_ref()?;
        let status = duty.under(clock).at(day).clone();
        let deadline = clock.deadline(day)?.exact().filter(|_| status.may_be(&Status::InTime))?;
        let meetings = self.register().calendar(duty.convention());
        let usable =
            meetings.iter().rev().find(|meeting| meeting.ends.is_some_and(|ends| ends <= deadline && ends >= day))?;
        let last = rule.last_day_to_file(usable.starts?, self.readings());
        Some(Entry {
            state: self.state(),
            due: Some(When::on(last)),
            kind: EntryKind::Treaty,
            what: format!("extension request to the {}, if one is needed", usable.meeting),
            citation: rule.notice.clone(),
            status: Possible::Known(Status::InTime),
        })
        .filter(|_| last >= day)
    }
}

/// What a duty with a time limit asks.
fn with_deadline(duty: &DutyStatus) -> &'static str {
    match (duty.duty(), duty.convention()) {
        (Duty::StockpileDestruction, Convention::Apmbc) => "destroy all stockpiled anti-personnel mines",
        (Duty::StockpileDestruction, Convention::Ccm) => "destroy all stockpiled cluster munitions",
        (_, Convention::Apmbc) => "clear all mined areas",
        (_, Convention::Ccm) => "clear all cluster munition remnants",
    }
}

fn of_origin(origin: &Origin) -> String {
    match origin {
        Origin::EntryIntoForce => String::new(),
        Origin::Found => " (found later)".to_owned(),
        Origin::NewlyMined => " (newly mined)".to_owned(),
        Origin::SeenOpen => " (open again)".to_owned(),
        Origin::Hostilities(name) => format!(" (hostilities `{name}`)"),
        Origin::Response => " (found later: response decided by the Twelfth Meeting)".to_owned(),
        Origin::SixMonths => " (found later: six months of the plan)".to_owned(),
    }
}

/// What a duty without a date asks.
const fn without_date(duty: &DutyStatus) -> &'static str {
    match duty.duty() {
        Duty::Retention => "keep no more than the minimum number absolutely necessary",
        Duty::VictimAssistance => "assist victims",
        _ => "take all appropriate national measures, penal sanctions included",
    }
}

/// The report on retained munitions.
const RETENTION_REPORT: Provision = Provision::article(Convention::Ccm, 3).paragraph(8);
