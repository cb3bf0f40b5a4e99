//! A sheet as Markdown.

use super::sheet::{Part, Sheet, Table};
use std::fmt::Write;

/// The sheet as Markdown, with tables as GitHub reads them.
pub(crate) fn markdown(sheet: &Sheet) -> String {
    let parts: Vec<String> = sheet.iter().map(part).collect();
    parts.join("\n")
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(text) => format!("## {}\n", escaped(text)),
        Part::Words(text) => format!("{}\n", escaped(text)),
        Part::Items(items) => items.iter().map(|item| format!("- {}\n", escaped(item))).collect(),
        Part::Table(one) => table(&one.without_empty()),
    }
}

fn table(table: &Table) -> String {
    let mut out = String::new();
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let _ = writeln!(out, "{}", line(table.heads.iter().map(|head| escaped(head)).collect()));
    let _ = writeln!(out, "|{}", "---|".repeat(table.heads.len()));
    for row in &table.rows {
        let _ = writeln!(out, "{}", line(row.iter().map(|cell| escaped(&cell.text)).collect()));
    }
    out
}

/// What has a meaning in Markdown is shown as it is written.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
