//! The figures of each article: areas remaining and released, numbers retained, stocks, laws, victims.

use super::asked::Asked;
use crate::base::{convention::Convention, duty::Duty, when::When};
use crate::record::{
    clearance::ClearanceYear,
    retained::{HowMany, UseReported},
};
use crate::report::{
    chart::years::{Bars, YearFigures},
    notes::Notes,
    words,
};
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// The pictures of a duty.
    pub(super) fn figures(&self, convention: Convention, duty: Duty, notes: &mut Notes) -> Markup {
        let charts: Vec<Markup> = match duty {
            Duty::Clearance => [self.remaining(convention), self.released(convention)].into_iter().flatten().collect(),
            Duty::Retention => self.retained(convention).into_iter().collect(),
            _ => Vec::new(),
        };
        let rows = if duty == Duty::Clearance { self.clearance(convention) } else { Vec::new() };
        let marks: Vec<(i32, Markup)> = rows.iter().map(|row| (row.year, notes.mark(&row.source))).collect();
        html! {
            @if !charts.is_empty() { div.two { @for chart in &charts { (chart) } } }
            @if !marks.is_empty() { p.key { "Sources of the figures:" @for (year, mark) in &marks { span { (year) (mark) } } } }
        }
    }

    /// The figures of the years that are over.
    fn clearance(&self, convention: Convention) -> Vec<&ClearanceYear> {
        let rows = self.dossier.history().clearance.iter();
        let mut rows: Vec<_> = rows.filter(|row| row.convention == convention && self.is_over(row.year)).collect();
        rows.sort_by_key(|row| row.year);
        rows
    }

    fn remaining(&self, convention: Convention) -> Option<Markup> {
        let figures = |row: &ClearanceYear| {
            let area = row.remaining();
            let classes = area.map(|area| [area.confirmed, area.suspected, area.not_told_apart]);
            let is_whole = area.is_some_and(|area| area.is_whole);
            YearFigures { year: row.year, figures: classes.unwrap_or_default().to_vec(), is_whole }
        };
        self.bars(convention, "Remaining area", &["confirmed", "suspected", "not told apart"], "remaining", figures)
    }

    fn released(&self, convention: Convention) -> Option<Markup> {
        let not_told_apart = |row: &ClearanceYear| row.released().and_then(|released| released.not_told_apart());
        let methods = ["cleared", "reduced", "cancelled", "not told apart"];
        // Most sources tell the methods apart: the last class stands only where one does not.
        let together = self.clearance(convention).into_iter().any(|row| not_told_apart(row).is_some());
        let methods = if together { &methods[..] } else { methods.split_last().map_or(&[][..], |(_, apart)| apart) };
        let figures = |row: &ClearanceYear| {
            let is_whole = row.released().is_some_and(|released| released.in_all().exact().is_some());
            let all = [row.cleared_m2, row.reduced_m2, row.cancelled_m2, not_told_apart(row)];
            YearFigures { year: row.year, is_whole, figures: all.into_iter().take(methods.len()).collect() }
        };
        self.bars(convention, "Released in the year", methods, "released", figures)
    }

    fn bars(
        &self,
        convention: Convention,
        title: &str,
        classes: &[&'static str],
        id: &str,
        figures: impl Fn(&ClearanceYear) -> YearFigures,
    ) -> Option<Markup> {
        let rows = self.clearance(convention);
        let years = rows.into_iter().map(figures).collect();
        Bars { id: format!("{convention}-{id}"), title, classes, years, are_areas: true }.drawn()
    }

    fn retained(&self, convention: Convention) -> Option<Markup> {
        let rows = self.dossier.history().retained_under(convention).into_iter();
        let dated = rows.filter_map(|row| Some((row.year.filter(|year| self.is_over(*year))?, row.number.number()?)));
        let years: Vec<YearFigures> =
            dated.map(|(year, number)| YearFigures { year, figures: vec![Some(number)], is_whole: true }).collect();
        let (title, id) = match convention {
            Convention::Apmbc => ("Mines retained", "apmbc-retained"),
            Convention::Ccm => ("Munitions retained", "ccm-retained"),
        };
        Bars { id: id.to_owned(), title, classes: &["retained"], years, are_areas: false }.drawn()
    }

    /// What is told of a duty beside its status: each fact with its source.
    pub(super) fn told(&self, convention: Convention, duty: Duty, notes: &mut Notes) -> Markup {
        let history = self.dossier.history();
        let up_to = |date: Option<When>| date.is_none_or(|date| date.earliest() <= self.day);
        let word = |code: &str| code.replace('-', " ");
        let lines: Vec<Markup> = match duty {
            Duty::StockpileDestruction => {
                let rows = history.stockpiles.iter().filter(|row| row.convention == convention && up_to(row.date));
                rows.map(|row| html! {
                    (word(row.event.code())) (on(row.date)) @if let Some(quantity) = row.quantity { ": " data value=(quantity) { (words::number(quantity)) } } (notes.mark(&row.source))
                }).collect()
            }
            Duty::Retention => {
                let rows = history.retained_under(convention).into_iter();
                let mut own = rows.filter(|row| row.year.is_none_or(|year| self.is_over(year)));
                own.next_back()
                    .map(|row| {
                        html! {
                            @match row.number {
                                HowMany::Number(number) => { data value=(number) { (words::number(number)) } " retained" },
                                HowMany::Some => "some retained, no number told",
                            }
                            @match row.year { Some(year) => { ", " (year) }, None => " as at entry into force" }
                            @if let Some(used) = row.used { ", " (words::number(used)) " used in that year" }
                            @match row.use_reported {
                                Some(UseReported::Yes) if row.used.is_none() => ", use reported",
                                Some(UseReported::No) => ", no use reported",
                                _ => {},
                            }
                            (notes.mark(&row.source))
                        }
                    })
                    .into_iter()
                    .collect()
            }
            Duty::NationalMeasures => {
                let rows = history.measures.iter().filter(|row| row.convention == convention && up_to(row.date));
                rows.map(|row| html! {
                    (word(row.measure.code())) @if let Some(title) = &row.title { ": " (title) } (on(row.date)) (notes.mark(&row.source))
                }).collect()
            }
            Duty::VictimAssistance => {
                let rows = history.victims.iter().filter(|row| row.convention == convention && up_to(row.date));
                rows.map(|row| html! { (word(row.event.code())) (on(row.date)) (notes.mark(&row.source)) }).collect()
            }
            Duty::Clearance | Duty::Reporting => Vec::new(),
        };
        // What lists say, State by State, can be long.
        html! { @if !lines.is_empty() { ul.facts { @for line in &lines { li { (line) } } } } }
    }
}

fn on(date: Option<When>) -> Markup {
    html! { @if let Some(date) = date { ", " (words::when(date)) } }
}
