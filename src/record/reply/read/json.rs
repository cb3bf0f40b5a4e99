//! Rows of replies in JSON: an array of objects, or one object in a line.

use super::columns::tidy;
use crate::record::{
    cells::Line,
    sheet::{
        json::{Objects, Rows},
        scan::Scan,
        text::Text,
    },
};

/// What a line is.
const LINES: &str = "a JSON array of objects, or one object in each line";

/// Hands each row to `read`, with its number: its position in the array, or its line.
pub(super) fn each_row(text: &Text, read: &mut dyn FnMut(Line<'_>)) {
    let (mut scan, mut objects) = (Scan::of(&text.text), objects(text));
    let has_lines = scan.is_at(b'{');
    if let Some(rows) = Rows::of(&mut scan, objects.clone(), true) {
        return rows.for_each(read);
    }
    // A single object may span several lines.
    let whole = objects.line(1, &scan.value(b""), LINES);
    if !whole.lost || !has_lines {
        return read(whole);
    }
    for (row, line) in (1..).zip(text.text.lines()) {
        let piece = Scan::of_line(line, row).value(b"");
        if !piece.text.is_empty() {
            read(objects.line(row, &piece, LINES));
        }
    }
}

fn objects<'a>(text: &'a Text) -> Objects<'a> {
    Objects::new(text, tidy(), as_in_csv)
}

/// A truth value as an answer.
fn as_in_csv(name: &str, value: &str) -> Option<&'static str> {
    match (name, value) {
        ("answer", "true") => Some("yes"),
        ("answer", "false") => Some("no"),
        _ => None,
    }
}
