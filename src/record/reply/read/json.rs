//! Rows of replies in JSON: an array of objects, or one object in a line.

use crate::base::cycle::Cycle;
use crate::record::{
    fault::{Fault, Place, Problem},
    sheet::{
        json::{self, JsonRow, Pairs, ROWS},
        text::Text,
    },
};
use serde_json::Value;

/// The rows, each with its number: its position in the array, or its line.
pub(super) fn rows(place: &Place, text: &Text, faults: &mut Vec<Fault>) -> Vec<(u64, JsonRow)> {
    let rows = if text.text.trim_start().starts_with('{') {
        lines(place, text, faults)
    } else {
        let rows = json::parse(&place.file, text, ROWS, faults);
        let items = rows.and_then(|rows| json::rows(place, rows, text, faults));
        (1..).zip(items.unwrap_or_default()).collect()
    };
    rows.into_iter().map(|(row, item)| (row, as_in_csv(item))).collect()
}

fn lines(place: &Place, text: &Text, faults: &mut Vec<Fault>) -> Vec<(u64, JsonRow)> {
    // A single object may span several lines.
    if let Ok(only @ JsonRow::Object(_)) = serde_json::from_str(&text.text) {
        return vec![(1, only)];
    }
    let mut items = Vec::new();
    for (row, line) in (1..).zip(text.text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(line) {
            Ok(item) => items.push((row, item)),
            Err(error) => {
                let broken = text.broken(line).map(|before| Problem::NotUtf8 { before });
                let problem = broken.unwrap_or_else(|| Problem::Unreadable {
                    reason: reason(&error),
                    expected: "a JSON array of objects, or one object in each line".to_owned(),
                });
                faults.push(place.row(row).fault(problem));
            }
        }
    }
    items
}

/// What is wrong with a line, without the number of the line, which the place gives.
fn reason(error: &serde_json::Error) -> String {
    let (whole, column) = (error.to_string(), error.column());
    let place = format!(" at line {} column {column}", error.line());
    whole.strip_suffix(&place).map_or(whole.clone(), |reason| format!("{reason} at column {column}"))
}

/// Turns what JSON writes differently into the text of CSV: a truth value as an answer, a number as a year.
fn as_in_csv(item: JsonRow) -> JsonRow {
    let JsonRow::Object(Pairs(fields)) = item else { return item };
    let cells = fields.into_iter().map(|(name, value)| {
        let value = match (name.as_str(), &value) {
            ("answer", Value::Bool(answer)) => Value::from(if *answer { "yes" } else { "no" }),
            ("cycle", Value::Number(_)) => cycle(&value).map_or(value, |cycle| Value::from(cycle.to_string())),
            _ => value,
        };
        (name, value)
    });
    JsonRow::Object(Pairs(cells.collect()))
}

fn cycle(value: &Value) -> Option<Cycle> {
    value.as_i64().and_then(|year| year.try_into().ok()).and_then(|year| Cycle::new(year).ok())
}
