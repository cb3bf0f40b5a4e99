//! CSV into rows of cells.

use super::{Columns, Line, Sheet, first_of_each, text::Text};
use crate::record::{
    fault::{Fault, Place, Problem},
    row::Held,
};
use std::rc::Rc;

/// The rows of a table with a header line, which says what columns there may be; `None`, and a fault noted, where there is
/// no header.
pub(crate) fn sheet<'a>(
    place: &Place,
    text: &Text,
    columns: impl FnOnce(&[String]) -> Columns<'a>,
    faults: &mut Vec<Fault>,
) -> Option<Sheet> {
    let mut records = records(&text.text).into_iter();
    let (row, header) = records.next()?;
    let header: Vec<String> = match header {
        Ok(header) => header.iter().map(|column| column.trim().to_owned()).collect(),
        Err(broken) => {
            faults.extend(text.broken_quotes(broken.cell).map(|problem| place.row(row).fault(problem)));
            return None;
        }
    };
    let absent: Rc<[String]> = columns(&header).check_header(&place.row(row), &header, text, faults).into();
    let mut sheet = Sheet::default();
    for (row, record) in records {
        let place = place.row(row);
        let (problems, cells): (Vec<Problem>, _) = match record {
            Ok(cells) if cells.len() == header.len() => {
                let cells = cells.into_iter().map(|cell| text.hold(&cell, Held::Text));
                sheet.lines.push(Line { place, cells: first_of_each(&header, cells), absent: absent.clone() });
                continue;
            }
            Ok(cells) => {
                let count = Problem::CellCount { seen: cells.len() as u64, expected: header.len() as u64 };
                let broken = cells.iter().find_map(|cell| text.broken(cell));
                let broken = broken.map(|before| Problem::NotUtf8 { before });
                ([Some(count), broken].into_iter().flatten().collect(), cells)
            }
            Err(broken) => (text.broken_quotes(broken.cell).collect(), broken.before),
        };
        faults.extend(problems.into_iter().map(|problem| place.clone().fault(problem)));
        sheet.lost.push(first_of_each(&header, cells.iter().map(|cell| cell.trim().to_owned())));
    }
    Some(sheet)
}

/// A record with broken quotes: the cells before them, and the cell from its opening quote to the end of the line.
struct Broken<'a> {
    before: Vec<String>,
    cell: &'a str,
}

/// The records of a CSV text, each with the line on which it starts, and its cells. Empty lines are no records.
///
/// Where the quotes of a record are broken, it is taken to end with its first line, so that no other record is lost: read
/// leniently, one quote too many would make a single cell of all that follows.
fn records(text: &str) -> Vec<(u64, Result<Vec<String>, Broken<'_>>)> {
    let mut records = Vec::new();
    let (mut rest, mut line) = (text, 1);
    loop {
        let start = rest.trim_start_matches(['\r', '\n']);
        let between = rest.strip_suffix(start).unwrap_or_default();
        line += line_ends(between);
        if start.is_empty() {
            return records;
        }
        let (record, length) = match first_record(start) {
            Ok((cells, length)) => (Ok(cells), length),
            Err((before, quote)) => {
                let cell = start.get(quote..).and_then(|cell| cell.split(['\r', '\n']).next()).unwrap_or_default();
                (Err(Broken { before, cell }), start.find(['\r', '\n']).unwrap_or(start.len()))
            }
        };
        records.push((line, record));
        let (within, after) = start.split_at_checked(length).unwrap_or((start, ""));
        line += line_ends(within);
        rest = after;
    }
}

/// How many lines end there: with `\n`, `\r\n` or `\r`.
fn line_ends(text: &str) -> u64 {
    (text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()) as u64
}

/// The cells of the first record, and where it ends.
///
/// # Errors
/// Where a cell starts of which the quotes are broken, and the cells before it.
fn first_record(text: &str) -> Result<(Vec<String>, usize), (Vec<String>, usize)> {
    enum At {
        Start,
        Plain,
        Quoted(usize),
        Closed(usize),
    }
    let (mut cells, mut cell, mut at) = (Vec::new(), String::new(), At::Start);
    let mut end = text.len();
    for (index, letter) in text.char_indices() {
        at = match (at, letter) {
            (At::Quoted(start), '"') => At::Closed(start),
            (At::Start, '"') => At::Quoted(index),
            (At::Start | At::Plain | At::Closed(_), '\r' | '\n') => {
                end = index;
                at = At::Plain;
                break;
            }
            (At::Start | At::Plain | At::Closed(_), ',') => {
                cells.push(std::mem::take(&mut cell));
                At::Start
            }
            (At::Closed(start), other) if other != '"' => return Err((cells, start)),
            (At::Quoted(start) | At::Closed(start), letter) => {
                cell.push(letter);
                At::Quoted(start)
            }
            (At::Start | At::Plain, letter) => {
                cell.push(letter);
                At::Plain
            }
        };
    }
    if let At::Quoted(start) = at {
        return Err((cells, start));
    }
    cells.push(cell);
    Ok((cells, end))
}
