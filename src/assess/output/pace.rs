//! Paces of clearance and of the destruction of stocks as one table, for a spreadsheet: each unit has its columns.

use super::values::{Column, option, text, write_table};
use crate::assess::pace::{
    Bounds, ByMethod, ClearancePace, EndYears, Kind, Pace, Seen, StockPace, Track, TrackGap, Window,
};
use crate::base::{
    Day, amount::Amount, convention::Convention, duty::Duty, known_day, ratio::Ratio, state::State, when::When,
};
use std::io;

/// A pace over one span of years, of either kind.
struct Line {
    convention: Convention,
    state: State,
    duty: Duty,
    as_of: Day,
    deadline: When,
    deadline_is_known: bool,
    measured: Option<When>,
    remaining: Option<Amount>,
    needed: Option<Bounds>,
    track: Track,
    why: Option<TrackGap>,
    seen: Option<Span>,
}

struct Span {
    window: Window,
    first: i32,
    last: i32,
    told: usize,
    methods: Option<ByMethod>,
    together: Bounds,
    share: Option<Bounds>,
    ends: Option<EndYears>,
}

impl Span {
    fn of<K: Kind>(seen: &Seen<K>, methods: impl Fn(K::Methods) -> Option<ByMethod>) -> Self {
        let Seen { window, first, last, told, together, share, ends, .. } = *seen;
        Self { window, first, last, told, methods: methods(seen.methods), together, share, ends }
    }
}

impl Line {
    /// A line for each span of years; one where there is none.
    fn all<K: Kind>(pace: &Pace<K>, methods: impl Fn(K::Methods) -> Option<ByMethod>) -> Vec<Self> {
        let mut spans: Vec<Option<Span>> = pace.seen.iter().map(|seen| Some(Span::of(seen, &methods))).collect();
        if spans.is_empty() {
            spans.push(None);
        }
        let line = |seen| Self {
            convention: pace.convention,
            state: pace.state,
            duty: K::DUTY,
            as_of: pace.as_of,
            deadline: pace.deadline,
            deadline_is_known: pace.deadline_is_known,
            measured: pace.measure.as_ref().map(|measure| measure.measured),
            remaining: pace.measure.as_ref().map(|measure| measure.in_all()),
            needed: pace.needed,
            track: pace.track,
            why: pace.why,
            seen,
        };
        spans.into_iter().map(line).collect()
    }

    /// An amount of that duty; nothing where the line is of the other.
    fn amount(&self, duty: Duty, of: impl Fn(&Self) -> Option<Amount>) -> Option<Amount> {
        (self.duty == duty).then(|| of(self)).flatten()
    }

    fn together(&self) -> Option<Amount> {
        self.seen.as_ref().map(|seen| seen.together.whole())
    }

    fn needed(&self) -> Option<Amount> {
        self.needed.map(Bounds::whole)
    }

    fn by(&self, method: fn(ByMethod) -> Bounds) -> Option<Amount> {
        self.seen.as_ref()?.methods.map(|methods| method(methods).whole())
    }

    /// A number of the least or the greatest share.
    fn share(&self, of: fn(Bounds) -> Option<u128>) -> Option<String> {
        option(of(self.seen.as_ref()?.share?))
    }
}

/// A day; nothing where an end is open.
fn day(day: Day) -> Option<String> {
    known_day(day).map(|day| day.to_string())
}

fn least(amount: Option<Amount>) -> Option<String> {
    option(amount.map(|amount| amount.least))
}

fn most(amount: Option<Amount>) -> Option<String> {
    option(amount.and_then(|amount| amount.most))
}

const AREAS: Duty = Duty::Clearance;
const STOCKS: Duty = Duty::StockpileDestruction;

const COLUMNS: [Column<Line>; 39] = [
    ("convention", |line| text(line.convention)),
    ("state", |line| text(line.state)),
    ("name", |line| text(line.state.short_name())),
    ("duty", |line| text(line.duty)),
    ("as_of", |line| text(line.as_of)),
    ("deadline_earliest", |line| day(line.deadline.earliest())),
    ("deadline_latest", |line| day(line.deadline.latest())),
    ("deadline_is_known", |line| text(line.deadline_is_known)),
    ("measured", |line| option(line.measured)),
    ("remaining_least_m2", |line| least(line.amount(AREAS, |line| line.remaining))),
    ("remaining_most_m2", |line| most(line.amount(AREAS, |line| line.remaining))),
    ("remaining_least_items", |line| least(line.amount(STOCKS, |line| line.remaining))),
    ("remaining_most_items", |line| most(line.amount(STOCKS, |line| line.remaining))),
    ("needed_least_m2", |line| least(line.amount(AREAS, Line::needed))),
    ("needed_most_m2", |line| most(line.amount(AREAS, Line::needed))),
    ("needed_least_items", |line| least(line.amount(STOCKS, Line::needed))),
    ("needed_most_items", |line| most(line.amount(STOCKS, Line::needed))),
    ("track", |line| text(line.track)),
    ("why", |line| option(line.why)),
    ("window", |line| option(line.seen.as_ref().map(|seen| seen.window))),
    ("first", |line| option(line.seen.as_ref().map(|seen| seen.first))),
    ("last", |line| option(line.seen.as_ref().map(|seen| seen.last))),
    ("told", |line| option(line.seen.as_ref().map(|seen| seen.told))),
    ("cancelled_least_m2", |line| least(line.by(|methods| methods.cancelled))),
    ("cancelled_most_m2", |line| most(line.by(|methods| methods.cancelled))),
    ("reduced_least_m2", |line| least(line.by(|methods| methods.reduced))),
    ("reduced_most_m2", |line| most(line.by(|methods| methods.reduced))),
    ("cleared_least_m2", |line| least(line.by(|methods| methods.cleared))),
    ("cleared_most_m2", |line| most(line.by(|methods| methods.cleared))),
    ("together_least_m2", |line| least(line.amount(AREAS, Line::together))),
    ("together_most_m2", |line| most(line.amount(AREAS, Line::together))),
    ("together_least_items", |line| least(line.amount(STOCKS, Line::together))),
    ("together_most_items", |line| most(line.amount(STOCKS, Line::together))),
    ("share_low_numerator", |line| line.share(|share| Some(share.least.part()))),
    ("share_low_denominator", |line| line.share(|share| Some(share.least.whole()))),
    ("share_high_numerator", |line| line.share(|share| share.most.map(Ratio::part))),
    ("share_high_denominator", |line| line.share(|share| share.most.map(Ratio::whole))),
    ("ends_earliest", |line| option(line.seen.as_ref().and_then(|seen| seen.ends).map(|ends| ends.earliest))),
    ("ends_latest", |line| option(line.seen.as_ref().and_then(|seen| seen.ends).and_then(|ends| ends.latest))),
];

/// Writes paces as CSV, a row for each span of years of each State and duty: paces in whole square metres or items a year, the
/// least rounded down and the most up; each unit has columns of its own, and each number of a share.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, assess::{output::write_paces, pace::TrackRule}, data};
/// let register = data::register()?;
/// let (readings, day, rule) = (Readings::default(), register.known(), TrackRule::default());
/// let mut sheet = Vec::new(); // or a file
/// write_paces(&register.pace(readings, day, &rule), &register.stock_pace(readings, day, &rule), &mut sheet)?;
/// assert!(String::from_utf8(sheet)?.starts_with("convention,state,name,duty,as_of,deadline_earliest,"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Any error of the writer.
pub fn write_paces<'r>(
    areas: impl IntoIterator<Item = &'r ClearancePace>,
    stocks: impl IntoIterator<Item = &'r StockPace>,
    output: impl io::Write,
) -> io::Result<()> {
    let areas = areas.into_iter().flat_map(|pace| Line::all(pace, Some));
    let stocks = stocks.into_iter().flat_map(|pace| Line::all(pace, |()| None));
    write_table(&COLUMNS, areas.chain(stocks), output)
}
