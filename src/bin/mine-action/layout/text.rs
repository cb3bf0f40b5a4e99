//! A sheet as text, as wide as the terminal.

use super::sheet::{Cell, Part, Sheet, Table, Tone};
use anstyle::{AnsiColor, Style};
use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use textwrap::{WordSeparator, WordSplitter};

/// How the text is to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// The columns at hand.
    pub(crate) width: u16,
    /// Whether colours are seen.
    pub(crate) colours: bool,
    /// After how many rows a long table shows its heads again; `None` = never.
    pub(crate) heads_after: Option<usize>,
}

/// The sheet as text.
pub(crate) fn text(sheet: &Sheet, look: Look) -> String {
    let parts: Vec<String> = sheet.iter().map(|one| part(one, look)).collect();
    parts.join("\n")
}

fn part(part: &Part, look: Look) -> String {
    match part {
        Part::Heading(words) => {
            let bold = if look.colours { Style::new().bold() } else { Style::new() };
            wrapped(words, "", "", look.width).map(|line| format!("{bold}{line}{bold:#}\n")).collect()
        }
        Part::Words(words) => words.lines().flat_map(|line| wrapped(line, "", "", look.width)).map(ended).collect(),
        Part::Items(items) => {
            items.iter().flat_map(|item| wrapped(item, "  ", "    ", look.width)).map(ended).collect()
        }
        Part::Table(one) => table(one, look),
    }
}

fn ended(line: String) -> String {
    line + "\n"
}

fn wrapped(words: &str, first: &str, rest: &str, width: u16) -> impl Iterator<Item = String> + use<> {
    let options = textwrap::Options::new(usize::from(width)).initial_indent(first).subsequent_indent(rest);
    // A date or a code stays in one piece.
    let options = options.break_words(false).word_splitter(WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(words, options.word_separator(WordSeparator::AsciiSpace));
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().into_iter()
}

/// Columns are that far apart.
const GAP: u16 = 2;

/// What a column is given at least, where there is no room for its longest word.
const LEAST: u16 = 10;

/// How wide each column is to be: none narrower than its longest word, and in one piece those that need little more, as far
/// as there is room.
fn constraints(table: &Table, width: u16) -> Vec<ColumnConstraint> {
    let cells = |place: usize| {
        let cells = table.rows.iter().filter_map(move |row| row.get(place)).map(|cell| cell.text.as_str());
        cells.chain(table.heads.get(place).map(String::as_str))
    };
    let wide = |text: &str| u16::try_from(text.chars().count()).unwrap_or(u16::MAX).saturating_add(GAP);
    let places = 0..table.heads.len();
    let whole: Vec<u16> = places.clone().map(|place| cells(place).map(wide).max().unwrap_or_default()).collect();
    let word = |place| cells(place).flat_map(str::split_whitespace).map(wide).max().unwrap_or_default();
    let mut least: Vec<u16> = places.map(word).collect();
    let total = |least: &[u16]| least.iter().fold(0_u16, |sum, one| sum.saturating_add(*one));
    while total(&least) > width {
        match least.iter_mut().max().filter(|one| **one > LEAST) {
            Some(widest) => *widest = widest.saturating_sub(1),
            None => break,
        }
    }
    let mut room = width.saturating_sub(total(&least));
    let mut more: Vec<(u16, usize)> =
        whole.iter().zip(&least).map(|(whole, least)| whole.saturating_sub(*least)).zip(0..).collect();
    more.sort_unstable();
    let mut constraints: Vec<ColumnConstraint> =
        least.iter().map(|least| ColumnConstraint::LowerBoundary(Width::Fixed(*least))).collect();
    for (more, place) in more {
        if let Some(constraint) = constraints.get_mut(place).filter(|_| more <= room) {
            *constraint = ColumnConstraint::ContentWidth;
            room = room.saturating_sub(more);
        }
    }
    constraints
}

fn table(table: &Table, look: Look) -> String {
    let mut sheet = comfy_table::Table::new();
    sheet.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(look.width);
    sheet.set_header(&table.heads);
    for row in &table.rows {
        sheet.add_row(row.iter().map(|cell| cell.text.as_str()));
    }
    for (column, constraint) in sheet.column_iter_mut().zip(constraints(table, look.width)) {
        column.set_padding((0, GAP)).set_constraint(constraint);
    }
    let lines: Vec<String> = sheet.lines().map(|line| line.trim_end().to_owned()).collect();
    let Some((heads, rows)) = lines.split_first() else { return String::new() };
    // A row whose cells are wrapped takes several lines: then lines and rows are not paired.
    if rows.len() != table.rows.len() {
        return lines.into_iter().map(ended).collect();
    }
    let mut out = ended(heads.clone());
    for (place, (line, row)) in rows.iter().zip(&table.rows).enumerate() {
        if place > 0 && look.heads_after.is_some_and(|after| place.is_multiple_of(after)) {
            out.push_str(&ended(heads.clone()));
        }
        let style = if look.colours { style(row) } else { Style::new() };
        out.push_str(&format!("{style}{line}{style:#}\n"));
    }
    out
}

/// A row is as striking as the gravest of its cells.
fn style(row: &[Cell]) -> Style {
    let has = |tone| row.iter().any(|cell| cell.tone == tone);
    if has(Tone::Bad) { Style::new().fg_color(Some(AnsiColor::Red.into())).bold() } else { Style::new() }
}
