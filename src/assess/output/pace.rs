//! Paces of clearance as a table, for a spreadsheet.

use super::values::{Column, option, text, write_table};
use crate::assess::pace::{Bounds, ClearancePace, Seen};
use crate::base::{Day, ratio::Ratio};
use std::io;

type Line<'r> = (&'r ClearancePace, Option<&'r Seen>);

/// A day; nothing where an end is open.
fn day(day: Day) -> Option<String> {
    (Day::MIN < day && day < Day::MAX).then(|| day.to_string())
}

/// The least of a pace, rounded down to whole square metres.
fn least((_, seen): &Line<'_>, of: fn(&Seen) -> Bounds) -> Option<String> {
    seen.map(|seen| of(seen).whole().least.to_string())
}

/// The most of a pace, rounded up to whole square metres.
fn most((_, seen): &Line<'_>, of: fn(&Seen) -> Bounds) -> Option<String> {
    option(of((*seen)?).whole().most)
}

/// A number of the least or the greatest share.
fn share((_, seen): &Line<'_>, of: fn(Bounds) -> Option<u128>) -> Option<String> {
    option(of((*seen)?.share?))
}

const fn paces<'r>() -> [Column<Line<'r>>; 32] {
    [
        ("convention", |(one, _)| text(one.convention)),
        ("state", |(one, _)| text(one.state)),
        ("name", |(one, _)| text(one.state.short_name())),
        ("as_of", |(one, _)| text(one.as_of)),
        ("deadline_earliest", |(one, _)| day(one.deadline.earliest())),
        ("deadline_latest", |(one, _)| day(one.deadline.latest())),
        ("deadline_is_known", |(one, _)| text(one.deadline_is_known)),
        ("measured", |(one, _)| option(one.measure.as_ref().map(|measure| measure.measured))),
        ("remaining_least_m2", |(one, _)| option(one.measure.as_ref().map(|measure| measure.in_all().least))),
        ("remaining_most_m2", |(one, _)| option(one.remaining().most)),
        ("needed_least_m2", |(one, _)| option(one.needed.map(|needed| needed.whole().least))),
        ("needed_most_m2", |(one, _)| option(one.needed.and_then(|needed| needed.whole().most))),
        ("track", |(one, _)| text(one.track)),
        ("why", |(one, _)| option(one.why)),
        ("window", |(_, seen)| option(seen.map(|seen| seen.window))),
        ("first", |(_, seen)| option(seen.map(|seen| seen.first))),
        ("last", |(_, seen)| option(seen.map(|seen| seen.last))),
        ("told", |(_, seen)| option(seen.map(|seen| seen.told))),
        ("cancelled_least_m2", |line| least(line, |seen| seen.cancelled)),
        ("cancelled_most_m2", |line| most(line, |seen| seen.cancelled)),
        ("reduced_least_m2", |line| least(line, |seen| seen.reduced)),
        ("reduced_most_m2", |line| most(line, |seen| seen.reduced)),
        ("cleared_least_m2", |line| least(line, |seen| seen.cleared)),
        ("cleared_most_m2", |line| most(line, |seen| seen.cleared)),
        ("together_least_m2", |line| least(line, |seen| seen.together)),
        ("together_most_m2", |line| most(line, |seen| seen.together)),
        ("share_low_numerator", |line| share(line, |share| Some(share.least.part()))),
        ("share_low_denominator", |line| share(line, |share| Some(share.least.whole()))),
        ("share_high_numerator", |line| share(line, |share| share.most.map(Ratio::part))),
        ("share_high_denominator", |line| share(line, |share| share.most.map(Ratio::whole))),
        ("ends_earliest", |(_, seen)| option(seen.and_then(|seen| seen.ends).map(|ends| ends.earliest))),
        ("ends_latest", |(_, seen)| option(seen.and_then(|seen| seen.ends).and_then(|ends| ends.latest))),
    ]
}

impl ClearancePace {
    /// Writes paces as CSV, a row for each span of years of each State: paces in whole square metres a year, the least rounded
    /// down and the most up; each number of a share has a column.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, assess::pace::{ClearancePace, TrackRule}, data};
    /// let register = data::register()?;
    /// let all = register.pace(Readings::default(), register.known(), &TrackRule::default());
    /// let mut sheet = Vec::new(); // or a file
    /// ClearancePace::write_all(&all, &mut sheet)?;
    /// assert!(String::from_utf8(sheet)?.starts_with("convention,state,name,as_of,deadline_earliest,"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_all<'r>(paces_of: impl IntoIterator<Item = &'r Self>, output: impl io::Write) -> io::Result<()> {
        let rows = paces_of.into_iter().flat_map(|one| {
            let none = one.seen.is_empty().then_some((one, None));
            none.into_iter().chain(one.seen.iter().map(move |seen| (one, Some(seen))))
        });
        write_table(&paces(), rows, output)
    }
}
