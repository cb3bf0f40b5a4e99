//! Whether the pace of clearance, or of the destruction of stocks, leads to the deadline, and the history of extensions.

use super::asked::Asked;
use crate::assess::{
    pace::{Areas, Bounds, Kind, Pace, Stocks, TrackRule},
    series::ExtensionHistory,
};
use crate::base::{amount::Amount, convention::Convention, duty::Duty, month_span::MonthSpan, when::When};
use crate::report::{chart, notes::Notes, words};
use maud::{Markup, html};
use std::{fmt::Display, ops::RangeInclusive};

/// A kind of pace in words.
pub(in crate::report) trait Written: Kind {
    /// The unit, after an amount.
    const READ_IN: &'static str;
    /// Before what is seen.
    const SEEN: &'static str;

    fn amount(amount: Amount) -> String;
}

impl Written for Areas {
    const READ_IN: &'static str = "km²";
    const SEEN: &'static str = "released";

    fn amount(amount: Amount) -> String {
        amount.in_km2()
    }
}

impl Written for Stocks {
    const READ_IN: &'static str = "items";
    const SEEN: &'static str = "fewer";

    fn amount(amount: Amount) -> String {
        amount.to_string()
    }
}

impl Asked<'_, '_> {
    /// What remains of a stock, the pace needed and the pace seen; nothing where no source tells of it.
    pub(super) fn stock_pace(&self, convention: Convention, notes: &mut Notes) -> Markup {
        let pace = self.dossier.stock_pace(convention, self.day, &TrackRule::default());
        let Some(pace) = pace.filter(|pace| pace.measure.is_some()) else { return html! {} };
        line(&pace, notes)
    }

    /// What remains, the pace needed and the pace seen, with a picture; nothing where no source tells of it.
    pub(super) fn pace(&self, convention: Convention, notes: &mut Notes) -> Markup {
        let pace = self.dossier.pace(convention, self.day, &TrackRule::default());
        let Some(pace) = pace.filter(|pace| pace.measure.is_some()) else { return html! {} };
        let told = line(&pace, notes);
        let rows = self.dossier.history().clearance.iter().filter(|row| row.convention == convention);
        let measured = rows.filter(|row| row.measured().latest() <= self.day);
        let mut measured: Vec<(When, Amount)> =
            measured.filter_map(|row| Some((row.measured(), row.remaining()?.in_all()))).collect();
        measured.sort_by_key(|(when, _)| (when.latest(), when.earliest()));
        html! {
            (told)
            @if let Some(chart) = chart::pace::pace(&format!("{convention}-pace"), &pace, &measured) { (chart) }
        }
    }

    /// How much more time was asked and given under each clock of a duty; nothing where none was.
    pub(super) fn more_time(&self, convention: Convention, duty: Duty) -> Markup {
        let own = self.extensions.iter().filter(|one| (one.convention, one.duty) == (convention, duty));
        let own: Vec<&ExtensionHistory> = own.filter(|one| *one.asked.end() > 0 || *one.shown.end() > 0).collect();
        html! { @for one in own { p.more-time data-asked=(span(&one.asked)) data-given=(span(&one.grants)) { (history(one)) } } }
    }
}

fn line<K: Written>(pace: &Pace<K>, notes: &mut Notes) -> Markup {
    let mark = pace.measure.as_ref().map(|measure| notes.mark(&measure.source));
    html! { p.pace-line data-track=(pace.track) { (told(pace)) @if let Some(mark) = mark { (mark) } } }
}

fn told<K: Written>(pace: &Pace<K>) -> Markup {
    let measured = pace.measure.as_ref().map(|measure| measure.measured);
    let seen = pace.over(TrackRule::default().window).filter(|seen| seen.together != Bounds::UNKNOWN);
    html! {
        (K::amount(pace.remaining())) " " (K::READ_IN) " remained" @if let Some(measured) = measured { @if measured.exact().is_some() { " on " } @else { " in " } (words::when(measured)) } "; "
        @match pace.needed {
            Some(needed) => { "needed from then to the deadline: " (K::amount(needed.whole())) " " (K::READ_IN) " a year" },
            None => "the deadline had passed then",
        }
        @if let Some(seen) = seen {
            "; " (K::SEEN) " " @if seen.first == seen.last { "in " (seen.last) } @else { "from " (seen.first) " to " (seen.last) }
            ": " (K::amount(seen.together.whole())) " " (K::READ_IN) " a year"
        }
        ": " b { (track(pace)) } "."
    }
}

/// The word for a pace, with why it cannot be told.
pub(in crate::report) fn track<K: Kind>(pace: &Pace<K>) -> String {
    let word = |code: &str| code.replace('-', " ");
    let why = pace.why.map_or_else(String::new, |why| format!(" ({})", word(why.code())));
    format!("{}{why}", word(pace.track.code()))
}

fn history(one: &ExtensionHistory) -> Markup {
    let times = |span_of: &RangeInclusive<usize>| {
        format!("{} {}", span(span_of), if *span_of.end() == 1 { "time" } else { "times" })
    };
    html! {
        "More time asked " (times(&one.asked)) ", given " (times(&one.grants))
        @if *one.shown.end() > 0 { ", another deadline shown by a source " (times(&one.shown)) }
        @match &one.months {
            Some(months) if *months.end() > MonthSpan::ZERO => { ": in all " (span(&(months.start().in_words()..=months.end().in_words()))) " beyond the first deadline" },
            Some(_) => {},
            None => ": how much in all is not known",
        }
        @if one.grants.start() != one.grants.end() { ", by the decisions on record; what became of the others is not known to us" }
        "."
    }
}

fn span<T: Display + PartialEq>(span: &RangeInclusive<T>) -> String {
    if span.start() == span.end() { span.start().to_string() } else { format!("{} to {}", span.start(), span.end()) }
}
