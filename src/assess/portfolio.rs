//! Everything due from one State, over both Conventions, sorted by date.

use super::{
    clock::{Clock, Origin},
    dossier::Dossier,
    missing::Missing,
    possible::Possible,
    request::last_day_to_file,
    status::{DutyStatus, Status},
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, provision::Provision, state::State, when::When,
};
use crate::law::{
    due::Timing,
    limit::{TimeLimit, annual_report_due},
    plan::PLANS,
};
use crate::record::area::AreaEvent;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// Whether a thing is due under the treaty and the decisions that apply it, or by a commitment in a plan.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum EntryKind {
    /// Treaty law, or a decision of the States Parties that applies it.
    Treaty,
    /// A political commitment in a plan.
    Plan,
}

/// One thing due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The State.
    pub state: State,
    /// The last day in time; `None` where the law sets none.
    pub due: Option<When>,
    /// Treaty or plan.
    pub kind: EntryKind,
    /// What is due.
    pub what: String,
    /// By which rule.
    pub citation: Citation,
    /// How it stands on the day asked.
    pub status: Possible<Status>,
}

impl Entry {
    fn is_due_by(&self, end: Day) -> bool {
        self.due.is_none_or(|due| due.earliest() <= end)
    }

    fn is_within(&self, window: &RangeInclusive<Day>) -> bool {
        self.is_due_by(*window.end()) && self.due.is_none_or(|due| due.latest() >= *window.start())
    }

    /// Whether it is, or for anything but a report may be, overdue.
    fn is_outstanding(&self, duty: Duty) -> bool {
        let reports = matches!(duty, Duty::Reporting | Duty::Retention);
        self.status == Possible::Known(Status::Overdue) || (!reports && self.status.may_be(&Status::Overdue))
    }
}

impl Dossier<'_> {
    /// Everything due within `window`, as it stands on `day`, sorted by date. What has no date comes last. What was due
    /// earlier is included where it is outstanding: a report known to be missing, or anything else that may be overdue.
    pub fn portfolio(&self, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for convention in [Convention::Apmbc, Convention::Ccm] {
            for duty in self.duties(convention).iter().filter(|_| self.has_standing(convention)) {
                let due = self.entries(duty, day, window).into_iter().filter(|entry| entry.is_due_by(*window.end()));
                entries.extend(due.filter(|entry| entry.is_within(window) || entry.is_outstanding(duty.duty())));
            }
        }
        entries.extend(self.plan_entries(day, window));
        entries.retain(|entry| entry.status != Possible::Known(Status::NotBound));
        entries.sort_by_key(|entry| {
            let due = entry.due.map(|due| (due.latest(), due.earliest()));
            (due.is_none(), due, entry.citation.clone(), entry.what.clone())
        });
        entries
    }

    /// What the plans ask by a day in the window. What they ask of finds stands beside the clock of the find.
    fn plan_entries(&self, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let plans = PLANS.iter().filter(|plan| plan.adopted <= day && self.has_standing(plan.convention));
        let asked = plans.flat_map(|plan| self.commitments(plan, day));
        let dated = asked.filter(|asked| asked.due.is_some() && !matches!(asked.timing, Timing::AfterFind { .. }));
        let entries = dated.map(|asked| Entry {
            state: self.name(),
            due: asked.due,
            kind: EntryKind::Plan,
            what: asked.what.to_owned(),
            citation: asked.citation.clone(),
            status: asked.status(day),
        });
        entries.filter(|entry| entry.is_within(window)).collect()
    }

    fn entries(&self, duty: &DutyStatus, day: Day, window: &RangeInclusive<Day>) -> Vec<Entry> {
        let entry = |due, what: String, citation: Citation, status| Entry {
            state: self.name(),
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
                    let status =
                        bound.zip(
                            &reports.status_at(one, day),
                            |bound, status| if *bound { *status } else { Status::NotBound },
                        );
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
            state: self.name(),
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
        let years = window.start().year()..=window.end().year().min(window.start().year().saturating_add(200));
        let entries = years.filter_map(|year| {
            let due = annual_report_due(year)?;
            let retained = timeline.at(Day::from_ymd_opt(year - 1, 12, 31)?).known() == Some(&Status::Judgement);
            let open = if due < day { Status::Overdue } else { Status::InTime };
            retained.then(|| Entry {
                state: self.name(),
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
        let meetings = self.register().meetings(Convention::Ccm);
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
            state: self.name(),
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
        let meetings = self.register().meetings(duty.convention());
        let usable =
            meetings.iter().rev().find(|meeting| meeting.ends.is_some_and(|ends| ends <= deadline && ends >= day))?;
        let last = last_day_to_file(rule, usable.starts?, self.readings());
        Some(Entry {
            state: self.name(),
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

impl DutyStatus {
    /// The Convention.
    pub const fn convention(&self) -> Convention {
        self.convention
    }

    /// The duty.
    pub const fn duty(&self) -> Duty {
        self.duty
    }
}

/// The report on retained munitions.
const RETENTION_REPORT: Provision = Provision::article(Convention::Ccm, 3).paragraph(8);
