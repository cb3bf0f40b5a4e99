//! A sheet as text, as wide as the terminal.

use super::{
    columns::{GAP, filled, widths},
    sheet::{Cell, Part, Sheet, Table, Tone},
};
use anstyle::{AnsiColor, Style};
use textwrap::{WordSeparator, WordSplitter, core::display_width};

/// How the text is to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// The columns at hand.
    pub(crate) width: usize,
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
        Part::Table(one) => table(&one.without_empty(), look),
    }
}

fn ended(line: String) -> String {
    line + "\n"
}

fn wrapped(words: &str, first: &str, rest: &str, width: usize) -> impl Iterator<Item = String> + use<> {
    let options = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
    // A date or a code stays in one piece.
    let options = options.break_words(false).word_splitter(WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(words, options.word_separator(WordSeparator::AsciiSpace));
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().into_iter()
}

fn table(table: &Table, look: Look) -> String {
    let texts = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
    let rows: Vec<Vec<&str>> = std::iter::once(table.heads.iter().map(String::as_str).collect()).chain(texts).collect();
    let widths = widths(&rows, look.width);
    let mut lines = rows.iter().map(|row| lines_of(row, &widths));
    let heads = lines.next().unwrap_or_default();
    let mut out: String = heads.iter().cloned().map(ended).collect();
    for (place, (lines, row)) in lines.zip(&table.rows).enumerate() {
        if place > 0 && look.heads_after.is_some_and(|after| place.is_multiple_of(after)) {
            out.extend(heads.iter().cloned().map(ended));
        }
        let style = if look.colours { style(row) } else { Style::new() };
        out.extend(lines.iter().map(|line| format!("{style}{line}{style:#}\n")));
    }
    out
}

/// A row in as many lines as its longest cell takes.
fn lines_of(row: &[&str], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(text, width)| filled(text, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |place: usize| {
        let padded = cells.iter().zip(widths).map(|(lines, width)| {
            let text = lines.get(place).map_or("", String::as_str);
            format!("{text}{}", " ".repeat((width + GAP).saturating_sub(display_width(text))))
        });
        padded.collect::<String>().trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// A row is as striking as the gravest of its cells.
fn style(row: &[Cell]) -> Style {
    let has = |tone| row.iter().any(|cell| cell.tone == tone);
    if has(Tone::Bad) { Style::new().fg_color(Some(AnsiColor::Red.into())).bold() } else { Style::new() }
}
