//! Whether the pace of clearance leads to the deadline, and the history of extensions.

use super::asked::Asked;
use crate::assess::{
    pace::{Bounds, ClearancePace, TrackRule},
    series::ExtensionHistory,
};
use crate::base::{amount::Amount, convention::Convention, duty::Duty, month_span::MonthSpan, when::When};
use crate::report::{chart, notes::Notes, words};
use maud::{Markup, html};
use std::{fmt::Display, ops::RangeInclusive};

impl Asked<'_, '_> {
    /// What remains, the pace needed and the pace seen, with a picture; nothing where no source tells of it.
    pub(super) fn pace(&self, convention: Convention, notes: &mut Notes) -> Markup {
        let pace = self.dossier.pace(convention, self.day, &TrackRule::default());
        let Some(pace) = pace.filter(|pace| pace.measure.is_some()) else { return html! {} };
        let mark = pace.measure.as_ref().map(|measure| notes.mark(&measure.source));
        let rows = self.dossier.history().clearance.iter().filter(|row| row.convention == convention);
        let measured = rows.filter(|row| row.measured().latest() <= self.day);
        let mut measured: Vec<(When, Amount)> =
            measured.filter_map(|row| Some((row.measured(), row.remaining()?.in_all()))).collect();
        measured.sort_by_key(|(when, _)| (when.latest(), when.earliest()));
        html! {
            p.pace-line data-track=(pace.track) { (told(&pace)) @if let Some(mark) = mark { (mark) } }
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

fn told(pace: &ClearancePace) -> Markup {
    let measured = pace.measure.as_ref().map(|measure| measure.measured);
    let seen = pace.over(TrackRule::default().window).filter(|seen| seen.together != Bounds::UNKNOWN);
    html! {
        (pace.remaining().in_km2()) " km² remained" @if let Some(measured) = measured { @if measured.exact().is_some() { " on " } @else { " in " } (words::when(measured)) } "; "
        @match pace.needed {
            Some(needed) => { "needed from then to the deadline: " (needed.whole().in_km2()) " km² a year" },
            None => "the deadline had passed then",
        }
        @if let Some(seen) = seen {
            "; released " @if seen.first == seen.last { "in " (seen.last) } @else { "from " (seen.first) " to " (seen.last) }
            ": " (seen.together.whole().in_km2()) " km² a year"
        }
        ": " b { (track(pace)) } "."
    }
}

/// The word for a pace, with why it cannot be told.
pub(in crate::report) fn track(pace: &ClearancePace) -> String {
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
