//! Statuses, dates and groups in the words of a table.

use crate::layout::{Cell, Tone};
use mine_action::{Duty, Finding, Possible, Snapshot, Status, Subject};
use std::{fmt::Display, ops::RangeInclusive};

/// A status in a cell: one word, or all that it could be.
pub(super) fn status(status: &Possible<Status>) -> Cell {
    let tone = match status {
        Possible::Known(Status::Overdue) => Tone::Bad,
        Possible::Known(Status::Fulfilled | Status::InTime) => Tone::Good,
        Possible::Known(_) => Tone::Plain,
        Possible::Unknown { .. } => Tone::Open,
    };
    Cell::toned(status.to_string(), tone)
}

/// The same in one short word, for a table with a column for each duty; in brackets what is presumed, in the place of
/// nothing known.
pub(super) fn short(finding: &Finding) -> Cell {
    match finding.presumed.as_ref().filter(|_| finding.status.known().is_none()) {
        Some(presumed) => {
            let cell = short_status(&Possible::Known(presumed.status));
            Cell { text: format!("({})", cell.text), ..cell }
        }
        None => short_status(&finding.status),
    }
}

/// A status in one short word.
pub(super) fn short_status(status: &Possible<Status>) -> Cell {
    let text = match status {
        Possible::Known(status) => word(*status).to_owned(),
        Possible::Unknown { one_of, .. } if one_of.contains(&Status::Overdue) => "?".to_owned(),
        Possible::Unknown { one_of, .. } => {
            let last = one_of.iter().rfind(|status| **status != Status::NotBound);
            last.map_or_else(String::new, |status| format!("{}?", word(*status)))
        }
    };
    Cell { text, ..self::status(status) }
}

/// A known status in one short word.
pub(super) const fn word(status: Status) -> &'static str {
    match status {
        Status::NotBound => "out",
        Status::NotApplicable => "none",
        Status::Fulfilled => "done",
        Status::InTime => "timely",
        Status::Judgement => "judged",
        Status::Overdue => "OVERDUE",
    }
}

/// A duty in words.
pub(super) fn duty(duty: Duty) -> String {
    duty.to_string().replace('-', " ")
}

/// One figure where it is one, else two.
pub(super) fn span<T: Display + PartialEq>(span: &RangeInclusive<T>) -> String {
    let (least, most) = (span.start(), span.end());
    if least == most { least.to_string() } else { format!("{least} to {most}") }
}

/// What stands under assessments.
pub(super) const NO_LEGAL_FINDING: &str = "An assessment from the facts recorded, not a legal finding.";

/// The plan, the cycle, and the last day known.
pub(super) fn snapshot(snapshot: &Snapshot<'_>) -> String {
    let plan = snapshot.plan().map_or("", |plan| plan.name);
    let (cycle, known) = (snapshot.cycle(), snapshot.inquiry().register().known());
    format!("{plan} Action Plan, cycle {cycle}, as of {known}")
}

/// A subject by its name.
pub(super) fn name(subject: &Subject) -> String {
    match subject {
        Subject::State(state) => state.short_name().to_owned(),
        other => other.to_string(),
    }
}

/// Subjects by their names.
pub(super) fn names<'s>(subjects: impl IntoIterator<Item = &'s Subject>) -> String {
    // As people look for them.
    let mut names: Vec<String> = subjects.into_iter().map(name).collect();
    names.sort();
    names.join(", ")
}

/// What the short words say.
pub(super) const SHORT_WORDS: &str = "done: fulfilled. timely: still in time. none: nothing to be done. out: not bound. \
    judged: left to judgement. timely?: in time or done by now. judged?: judged or none. ?: cannot be told from these \
    records. Retain: mines or munitions kept for training.";

/// The head of the column of a duty.
pub(super) const fn head(duty: Duty) -> &'static str {
    match duty {
        Duty::Retention => "Retain",
        Duty::StockpileDestruction => "Stocks",
        Duty::Clearance => "Areas",
        Duty::VictimAssistance => "Victims",
        Duty::Reporting => "Reports",
        Duty::NationalMeasures => "Laws",
    }
}

/// Yes, no, or not known.
pub(super) fn yes(answer: &Possible<bool>) -> &'static str {
    match answer.known() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known",
    }
}
