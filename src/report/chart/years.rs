//! Bars for the figures of years: stacked from zero, with a mark where no figure is known.

use super::scale::{Amounts, at, plain, plain_to, to_whole};
use crate::report::words;
use maud::{Markup, html};

/// The figures of one year, a class each; `None` where it is not told.
pub(in crate::report) struct YearFigures {
    pub(in crate::report) year: i32,
    pub(in crate::report) figures: Vec<Option<u64>>,
    /// Whether what is told is all there was; otherwise there was at least so much.
    pub(in crate::report) is_whole: bool,
}

/// What is drawn: a title, the names of the classes, and the years.
pub(in crate::report) struct Bars<'a> {
    pub(in crate::report) id: String,
    pub(in crate::report) title: &'a str,
    pub(in crate::report) classes: &'a [&'static str],
    pub(in crate::report) years: Vec<YearFigures>,
    /// Whether the figures are areas in square metres, or a number of things.
    pub(in crate::report) are_areas: bool,
}

const WIDTH: f64 = 380.0;
const LEFT: f64 = 40.0;
const BOTTOM: f64 = 165.0;
const HEIGHT: f64 = 138.0;
/// The colours of the classes, dark to light, then the darkest: told apart by those who do not see colours.
const COLOURS: [&str; 4] = ["#1f5f99", "#d08a1d", "#9fb8c9", "#1b2733"];

impl Bars<'_> {
    /// The years that are drawn: from the first to the last of which a figure is known, with those between.
    fn span(&self) -> Vec<(i32, Option<&YearFigures>)> {
        let told = || self.years.iter().filter(|one| one.figures.iter().any(Option::is_some)).map(|one| one.year);
        let (Some(first), Some(last)) = (told().min(), told().max()) else { return Vec::new() };
        let of = |year| self.years.iter().find(|one| one.year == year && one.figures.iter().any(Option::is_some));
        (first..=last).map(|year| (year, of(year))).collect()
    }

    /// The divisor and the name of the unit: of areas, square kilometres where they are large enough.
    fn unit(&self, most: u64) -> (f64, &'static str) {
        match (self.are_areas, most >= 100_000) {
            (true, true) => (1_000_000.0, "km²"),
            (true, false) => (1.0, "m²"),
            (false, _) => (1.0, ""),
        }
    }

    /// The picture, with its figures in a table below; `None` where no figure is known.
    pub(in crate::report) fn drawn(&self) -> Option<Markup> {
        let span = self.span();
        let sum = |one: &YearFigures| one.figures.iter().flatten().fold(0u64, |sum, one| sum.saturating_add(*one));
        let most = span.iter().filter_map(|(_, figures)| figures.map(sum)).max()?;
        let (unit, name) = self.unit(most);
        let scale = Amounts::new(most as f64 / unit, (BOTTOM, HEIGHT));
        let count = f64::from(u16::try_from(span.len()).unwrap_or(u16::MAX));
        let room = (WIDTH - LEFT - 6.0) / count;
        let (bar, every) = ((room * 0.7).min(30.0), (34.0 / room).ceil().max(1.0));
        let title = if name.is_empty() { self.title.to_owned() } else { format!("{}, {name}", self.title) };
        Some(html! {
            figure {
                figcaption { (title) }
                svg viewBox={ "0 0 " (WIDTH) " 186" } role="img" aria-labelledby={ (self.id) "-title " (self.id) "-words" } {
                    title id={ (self.id) "-title" } { (title) }
                    desc id={ (self.id) "-words" } { (self.in_words(&span, (unit, name))) }
                    @for mark in scale.marks() {
                        @let y = scale.place(mark);
                        line.grid x1=(LEFT) x2=(WIDTH - 4.0) y1=(at(y)) y2=(at(y)) {}
                        text.a x=(LEFT - 5.0) y=(at(y + 4.0)) text-anchor="end" { (plain(mark)) }
                    }
                    @for (place, (year, figures)) in (0u16..).zip(&span) {
                        @let middle = LEFT + room * (f64::from(place) + 0.5);
                        @match figures {
                            Some(figures) => (self.bar(figures, (middle, bar), &scale, unit)),
                            None => line.no-figure x1=(at(middle - bar / 4.0)) x2=(at(middle + bar / 4.0)) y1=(BOTTOM) y2=(BOTTOM) {
                                title { (year) ": no figure known" }
                            },
                        }
                        @if f64::from(place) % every == 0.0 {
                            text.a x=(at(middle)) y="181" text-anchor="middle" { (year) }
                        }
                    }
                }
                p.key {
                    @if self.classes.len() > 1 {
                        @for (class, colour) in self.classes.iter().zip(COLOURS) {
                            span { i style={ "background:" (colour) } {} (class) }
                        }
                    }
                    @if span.iter().any(|(_, figures)| figures.is_none()) { span { "short line: no figure known" } }
                    @if span.iter().any(|(_, one)| one.is_some_and(|one| !one.is_whole)) { span { "≥: a part is not told" } }
                }
                (self.table())
            }
        })
    }

    fn bar(&self, one: &YearFigures, (middle, width): (f64, f64), scale: &Amounts, unit: f64) -> Markup {
        let mut below = 0.0;
        let parts: Vec<(f64, f64, &str, &str, u64)> = one
            .figures
            .iter()
            .zip(COLOURS)
            .zip(self.classes)
            .filter_map(|((figure, colour), class)| Some((figure.filter(|figure| *figure > 0)?, colour, *class)))
            .map(|(figure, colour, class)| {
                let height = scale.height(figure as f64 / unit);
                below += height;
                (BOTTOM - below, height, colour, class, figure)
            })
            .collect();
        let total = one.figures.iter().flatten().fold(0u64, |sum, one| sum.saturating_add(*one));
        let label = format!("{}{}", if one.is_whole { "" } else { "≥" }, rounded(total as f64 / unit));
        html! {
            @for (y, height, colour, class, figure) in &parts {
                rect x=(at(middle - width / 2.0)) y=(at(*y)) width=(at(width)) height=(at(*height)) fill=(colour) {
                    title { (one.year) ", " (class) ": " (words::number(*figure)) @if self.are_areas { " m²" } }
                }
            }
            @if width > 12.0 {
                text.s x=(at(middle)) y=(at(BOTTOM - below - 4.0)) text-anchor="middle" { (label) }
            }
        }
    }

    fn in_words(&self, span: &[(i32, Option<&YearFigures>)], (unit, name): (f64, &str)) -> String {
        let mut out = String::new();
        for (year, figures) in span {
            let Some(figures) = figures else {
                out += &format!("{year}: no figure known. ");
                continue;
            };
            let told = figures.figures.iter().zip(self.classes).filter_map(|(figure, class)| {
                let figure = rounded((*figure)? as f64 / unit);
                Some(if self.classes.len() > 1 { format!("{class} {figure}") } else { figure })
            });
            out += &format!("{year}: {}. ", told.collect::<Vec<_>>().join(", "));
        }
        if name.is_empty() { out.trim_end().to_owned() } else { format!("{out}In {name}.") }
    }

    /// The exact figures.
    fn table(&self) -> Markup {
        let told = self.years.iter().filter(|one| one.figures.iter().any(Option::is_some));
        html! {
            details {
                summary { "Figures" @if self.are_areas { ", m²" } }
                div.wide { table.figures {
                    thead { tr { th scope="col" { "Year" } @for class in self.classes { th scope="col" { (class) } } } }
                    tbody { @for one in told {
                        tr {
                            th scope="row" { (one.year) }
                            @for figure in &one.figures {
                                td {
                                    @match figure {
                                        Some(figure) => data value=(figure) { (words::number(*figure)) },
                                        None => span.unknown { "not told" },
                                    }
                                }
                            }
                        }
                    } }
                } }
            }
        }
    }
}

/// Three figures that count.
fn rounded(value: f64) -> String {
    match value {
        value if value >= 1000.0 => words::number(to_whole(value)),
        value if value >= 100.0 || value == 0.0 => format!("{value:.0}"),
        value if value >= 10.0 => plain_to(value, 1),
        value if value >= 1.0 => plain_to(value, 2),
        value => plain_to(value, 3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(years: &[(i32, &[Option<u64>])]) -> Bars<'static> {
        let years = years.iter().map(|(year, figures)| YearFigures {
            year: *year,
            figures: figures.to_vec(),
            is_whole: figures.iter().all(Option::is_some),
        });
        Bars {
            id: "x".to_owned(),
            title: "Remaining area",
            classes: &["confirmed", "suspected"],
            years: years.collect(),
            are_areas: true,
        }
    }

    #[test]
    fn a_year_without_a_figure_is_a_mark_and_never_zero() {
        let drawn = bars(&[(2014, &[Some(36_000_000), None]), (2016, &[Some(0), Some(5_500_000)])]).drawn();
        let text = drawn.map(Markup::into_string).unwrap_or_default();
        assert!(text.contains("2015: no figure known") && text.contains("no-figure"), "{text}");
        assert!(text.contains("2014: confirmed 36. ") && text.contains("2016: confirmed 0, suspected 5.5. "), "{text}");
        assert!(text.contains("≥36") && !text.contains("≥5.5"), "{text}");
        assert!(text.contains("<data value=\"36000000\">36,000,000</data>"), "{text}");
    }

    #[test]
    fn nothing_known_is_no_picture() {
        assert!(bars(&[]).drawn().is_none());
        assert!(bars(&[(2014, &[None, None])]).drawn().is_none());
    }

    #[test]
    fn three_figures_count() {
        let expected =
            [(0.0, "0"), (0.14, "0.14"), (3.0, "3"), (6.69, "6.69"), (57.04, "57"), (485.4, "485"), (1304.0, "1,304")];
        for (value, text) in expected {
            assert_eq!(rounded(value), text);
        }
    }
}
