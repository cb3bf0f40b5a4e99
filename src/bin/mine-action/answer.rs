//! What a command made, written in the form asked for.

use crate::{
    cores::each,
    layout::{
        Part, Sheet, Table,
        csv::csv,
        html::html,
        markdown::markdown,
        text::{Look, text},
    },
    shared::{Format, Shared},
    stop::Stop,
};
use serde::Serialize;
use std::{
    borrow::Cow,
    io::{self, ErrorKind, IsTerminal, Write},
    process::{Command, Stdio},
};

/// What a command made.
#[derive(Debug)]
pub(crate) enum Made {
    /// For people, in any form.
    Sheet { title: String, sheet: Sheet },
    /// One tidy table, for a program or a spreadsheet.
    Tidy(Table),
    /// As it is: JSON, one object a line, or a file.
    Raw(String),
}

/// One JSON object a line.
pub(crate) fn lines<T: Serialize + Sync>(values: impl IntoIterator<Item = T>) -> Result<Made, Stop> {
    let values: Vec<T> = values.into_iter().collect();
    lines_of(&values, |value| [value])
}

/// The same, of what `make` makes of each of `all`.
pub(crate) fn lines_of<'a, T: Sync, V: IntoIterator<Item: Serialize>>(
    all: &'a [T],
    make: impl Fn(&'a T) -> V + Sync,
) -> Result<Made, Stop> {
    let lines = each(all, |one| {
        let mut lines = Vec::new();
        for value in make(one) {
            serde_json::to_writer(&mut lines, &value)?;
            lines.push(b'\n');
        }
        Ok(lines)
    });
    let lines = lines.into_iter().collect::<Result<Vec<_>, serde_json::Error>>().map_err(Stop::wrong)?;
    String::from_utf8(lines.concat()).map(Made::Raw).map_err(Stop::wrong)
}

/// What the library writes as a table, or as another file.
pub(crate) fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Result<Made, Stop> {
    let mut out = Vec::new();
    write(&mut out).map_err(Stop::wrong)?;
    String::from_utf8(out).map(Made::Raw).map_err(Stop::wrong)
}

/// What a program reads as text, where it is not on a terminal: as wide as paper.
const WIDTH: usize = 100;

/// The columns that a text has: those of the terminal, or else as many as `COLUMNS` says.
fn width(on_terminal: bool) -> usize {
    if let Some((width, _)) = terminal_size::terminal_size().filter(|_| on_terminal) {
        return usize::from(width.0).clamp(40, 160);
    }
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse::<usize>().ok());
    asked.filter(|columns| (40..=400).contains(columns)).unwrap_or(WIDTH)
}

/// The heads of a table come again after so many rows.
const HEADS_AFTER: usize = 40;

/// Writes it to standard output. A reader that closes the pipe early is no error.
pub(crate) fn write_out(made: &Made, shared: &Shared) -> Result<(), Stop> {
    let on_terminal = io::stdout().is_terminal() && !shared.plain;
    let colours = on_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let look = Look { width: width(on_terminal), colours, heads_after: on_terminal.then_some(HEADS_AFTER) };
    let supposed: Vec<String> = shared
        .what_if
        .iter()
        .map(|one| format!("What if {}? What follows supposes that, in place of what is recorded.", one.in_words()))
        .collect();
    let out = match made {
        Made::Raw(text) => Cow::Borrowed(text.as_str()),
        Made::Tidy(table) => csv(table).map_err(|error| Stop::Unwritten(error.to_string()))?.into(),
        Made::Sheet { title, sheet } => match shared.format {
            Format::Markdown => markdown(&told(&supposed, shared, sheet)).into(),
            Format::Html => html(title, &told(&supposed, shared, sheet)).into(),
            _ => text(&told(&supposed, shared, sheet), look).into(),
        },
    };
    if !matches!(made, Made::Sheet { .. }) {
        // A table and JSON have no place for it.
        supposed.iter().for_each(|line| drop(writeln!(io::stderr(), "{line}")));
    }
    let height = terminal_size::terminal_size().map_or(usize::MAX, |(_, height)| usize::from(height.0));
    if on_terminal && out.lines().count() > height && in_pages(&out) {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    match stdout.write_all(out.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Stop::Unwritten(format!("the answer could not be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// The sheet with what is supposed above it, and what the answer does not have by default below.
fn told(supposed: &[String], shared: &Shared, sheet: &Sheet) -> Sheet {
    let kinds: Vec<String> = shared.sources.iter().map(ToString::to_string).collect();
    let narrower = [("Read with", shared.reading.join(", ")), ("By these sources alone:", kinds.join(", "))];
    let narrower = narrower.iter().filter(|(_, chosen)| !chosen.is_empty());
    let below = narrower.map(|(words, chosen)| Part::words(format!("{words} {chosen}.")));
    supposed.iter().map(Part::words).chain(sheet.iter().cloned()).chain(below).collect()
}

/// Hands it to the program that `PAGER` names; whether that could be started.
fn in_pages(text: &str) -> bool {
    let Some(pager) = std::env::var("PAGER").ok().filter(|pager| !pager.trim().is_empty()) else { return false };
    let mut words = pager.split_whitespace();
    let Some(program) = words.next() else { return false };
    let Ok(mut child) = Command::new(program).args(words).stdin(Stdio::piped()).spawn() else { return false };
    if let Some(mut input) = child.stdin.take() {
        // Who leaves the pager early has seen enough.
        let _ = input.write_all(text.as_bytes());
    }
    let _ = child.wait();
    true
}
