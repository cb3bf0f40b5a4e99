//! The reports of a State, year by year.

use super::asked::Asked;
use crate::assess::{
    answer::Possible,
    series::{Filing, ReportRow},
};
use crate::base::{convention::Convention, when::When};
use crate::report::words;
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// The grid of the reports due by the day.
    pub(super) fn reports(&self, convention: Convention) -> Markup {
        let grid = self.dossier.report_rows(convention);
        let due =
            |row: &&ReportRow| *row.at(self.day) != Possible::Known(Filing::NotDue) && row.due.earliest() <= self.day;
        let rows: Vec<&ReportRow> = grid.iter().filter(due).collect();
        html! {
            @if !rows.is_empty() {
                ol.grid aria-label="Reports by year covered" {
                    @for row in rows { (self.cell(row)) }
                }
                p.key {
                    span { "✓ sent" } span { "✓! sent late" } span { "– not sent, as a source says" } span { "? our records tell nothing" } span { "… not due yet" }
                }
            }
        }
    }

    fn cell(&self, row: &ReportRow) -> Markup {
        let fate = row.at(self.day);
        let all_sent = fate.options().iter().all(|filing| filing.is_sent());
        let (sign, word) = match fate {
            Possible::Known(Filing::Sent) => ("✓", "sent"),
            Possible::Known(Filing::Late) => ("✓!", "sent late"),
            Possible::Known(Filing::Missing) => ("–", "not sent"),
            Possible::Known(Filing::Pending) => ("…", "not due yet"),
            Possible::Unknown { .. } if all_sent => ("✓", "sent, perhaps late"),
            _ => ("?", "not known"),
        };
        let of = row.covers.map_or_else(|| "first".to_owned(), |year| year.to_string());
        let filed = row.filed.filter(|filed| filed.earliest() <= self.day);
        let when = filed.map_or_else(String::new, |filed: When| format!(", {}", words::short(filed)));
        let title = format!("{of}: {word}{when}; due {}", words::short(row.due));
        html! {
            li class={ "filing-" (fate.word()) } title=(title) data-covers=(of) data-fate=(fate.word()) {
                span.year { (of) } " " b { (sign) } span.hidden { " " (word) }
            }
        }
    }
}
