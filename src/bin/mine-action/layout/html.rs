//! A sheet as HTML: a plain document that can be pasted from, and printed.

use super::sheet::{Cell, Part, Sheet, Table, Tone};

/// Few rules: readable on a small screen and on paper, and as clear without colour.
const STYLE: &str = "body{font:16px/1.45 system-ui,sans-serif;margin:1.5rem auto;max-width:70rem;padding:0 1rem;\
color:#1b1b1b;background:#fff}h2{font-size:1.25rem}table{border-collapse:collapse;display:block;overflow-x:auto}\
th,td{border-bottom:1px solid #bbb;padding:.25rem .6rem;text-align:left;vertical-align:top}\
th{border-bottom:2px solid #444}.bad{font-weight:bold;color:#8a1c00}.open{font-style:italic;color:#555}\
.good{color:#00543c}@media print{body{margin:0;max-width:none;font-size:10pt}table{display:table}\
thead{display:table-header-group}}";

/// The sheet as one document.
pub(crate) fn html(title: &str, sheet: &Sheet) -> String {
    let parts: String = sheet.iter().map(part).collect();
    let title = escaped(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{parts}</body>\n</html>\n"
    )
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(text) => format!("<h2>{}</h2>\n", escaped(text)),
        Part::Words(text) => format!("<p>{}</p>\n", escaped(text)),
        Part::Items(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
            format!("<ul>\n{items}</ul>\n")
        }
        Part::Table(one) => table(&one.without_empty()),
    }
}

fn table(table: &Table) -> String {
    let heads: String = table.heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", escaped(head))).collect();
    let row = |cells: &Vec<Cell>| format!("<tr>{}</tr>\n", cells.iter().map(cell).collect::<String>());
    let rows: String = table.rows.iter().map(row).collect();
    format!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn cell(cell: &Cell) -> String {
    let class = match cell.tone {
        Tone::Plain => "",
        Tone::Good => " class=\"good\"",
        Tone::Bad => " class=\"bad\"",
        Tone::Open => " class=\"open\"",
    };
    format!("<td{class}>{}</td>", escaped(&cell.text))
}

/// A text as HTML shows it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
