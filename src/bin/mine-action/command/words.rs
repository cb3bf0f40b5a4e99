//! Statuses, dates and groups in the words of a table.

use crate::layout::{Cell, Tone};
use mine_action::{Duty, Possible, Status};

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

/// The same in one short word, for a table with a column for each duty.
pub(super) fn short(status: &Possible<Status>) -> Cell {
    let word = |status: &Status| match status {
        Status::NotBound => "out",
        Status::NotApplicable => "none",
        Status::Fulfilled => "done",
        Status::InTime => "timely",
        Status::Judgement => "judged",
        Status::Overdue => "OVERDUE",
    };
    let text = match status {
        Possible::Known(status) => word(status).to_owned(),
        Possible::Unknown { one_of, .. } if one_of.contains(&Status::Overdue) => "?".to_owned(),
        Possible::Unknown { one_of, .. } => {
            let last = one_of.iter().rfind(|status| **status != Status::NotBound);
            last.map_or_else(String::new, |status| format!("{}?", word(status)))
        }
    };
    Cell { text, ..self::status(status) }
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
