//! One way in which a figure can have been made: on which day, known when, counting whom, by which reading; and what the
//! records give that way.

use super::{
    figure::{Figure, Rounding},
    topic::Topic,
};
use crate::assess::{inquiry::Inquiry, snapshot::Verdict};
use crate::base::{
    Day, codes::codes, convention::Convention, cycle::Cycle, read, state::State, tally::Tally, timeline::Timeline,
    truth::Truth,
};
use crate::law::{
    expr::Expr,
    item::Universe,
    plan::Plan,
    reading::{Reading, Readings},
};
use crate::record::{register::Register, subject::Subject};
use chrono::Datelike;
use serde::Serialize;
use std::{borrow::Cow, collections::BTreeSet, fmt};

codes! {
    /// Who is taken for a State Party.
    #[non_exhaustive]
    pub enum Parties: "way of counting States Parties" {
        /// Those for which the Convention is in force.
        Bound,
        /// Those too that have consented, from the deposit: so most sources count.
        Consented,
    }
}

/// One way in which a figure can have been made, and what the records give that way.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, assess::analysis::Figure, data};
/// let (topic, printed) = ("group/states-parties".parse()?, "164".parse()?);
/// let (convention, when) = (Convention::Apmbc, "2020-11-20".parse()?);
/// let figure = Figure { convention, topic, printed, when, source: "a report".into() };
/// let found = data::register()?.reconcile(&figure, &[]);
/// assert_eq!(found.ways[0].to_string(), "on 2020-11-20, as known on 2026-11-21, bound: 164");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Way {
    /// The day asked about.
    pub day: Day,
    /// The last day of what was known.
    pub known: Day,
    /// Who is taken for a State Party.
    pub parties: Parties,
    /// The reading that is not the one chosen, and its value; `None` where all are.
    pub reading: Option<(Cow<'static, str>, Cow<'static, str>)>,
    /// What the records give.
    pub tally: Tally,
    /// Whether what is printed is that: perhaps, where unknown facts decide it.
    pub fits: Truth,
    /// How a percentage must be rounded to fit; of what is not rounded, one way.
    pub roundings: Vec<Rounding>,
}

impl Way {
    /// How many count, at least and at most.
    pub const fn number(&self) -> (u64, u64) {
        self.tally.number()
    }
}

/// `on 2020-11-20, as known on 2026-11-21, bound: 30 to 36 of 164`.
impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "on {}, as known on {}, {}", self.day, self.known, self.parties)?;
        if let Some((reading, value)) = &self.reading {
            write!(f, ", {reading} = {value}")?;
        }
        let range = |(low, high): (u64, u64)| if low == high { low.to_string() } else { format!("{low} to {high}") };
        write!(f, ": {}", range(self.number()))?;
        let members = self.tally.members();
        let all = (members, members.saturating_add(self.tally.maybe_members()));
        if all != self.number() {
            write!(f, " of {}", range(all))?;
        }
        match self.roundings.as_slice() {
            [Rounding::Nearest, ..] | [] => Ok(()),
            [other, ..] => write!(f, " (rounded {other})"),
        }
    }
}

/// What is asked of the records for a figure: its conditions, on a day.
pub(super) struct Asked<'r> {
    pub(super) inquiry: Inquiry<'r>,
    pub(super) topic: &'r Topic,
    pub(super) day: Day,
    rules: Vec<Expr>,
}

/// A subject with its verdict under either way of counting States Parties.
pub(super) struct Judged {
    pub(super) subject: Subject,
    bound: Truth,
    consented: Truth,
    rules: Truth,
    meets: Truth,
}

impl Judged {
    pub(super) fn verdict(&self, parties: Parties) -> Verdict {
        let of_universe = if parties == Parties::Bound { self.bound } else { self.consented };
        Verdict { is_in: of_universe & self.rules, meets: self.meets }
    }
}

impl<'r> Asked<'r> {
    /// The same on a day of a register; an indicator is asked on the day of the cycle instead.
    pub(super) fn new(register: &'r Register, figure: &'r Figure, day: Day, readings: Readings) -> Self {
        let inquiry = match &figure.topic {
            Topic::Indicator(indicator) => match Plan::of(indicator.plan) {
                Some(plan) => register.measure(plan).under(readings),
                None => register.ask(figure.convention, readings),
            },
            _ => register.ask(figure.convention, readings),
        };
        let day = match (&figure.topic, Cycle::new(day.year())) {
            (Topic::Indicator(_), Ok(cycle)) => inquiry.day_of(cycle),
            _ => day,
        };
        Self { inquiry, topic: &figure.topic, day, rules: figure.topic.rules() }
    }

    /// The verdict on every subject that is, or may be, of the universe under either way of counting.
    pub(super) fn judged(&self) -> Vec<Judged> {
        let universe = self.topic.universe();
        let inquiry = self.inquiry.on(self.day).without_grounds();
        let readings = inquiry.readings();
        let all = Subject::all(inquiry.register(), universe, inquiry.convention());
        let judged = all.into_iter().filter_map(|subject| {
            let about = inquiry.about(&subject);
            let bound = about.is_of(universe).at(self.day).truth();
            let consented = match (universe, subject.state()) {
                (Universe::StatesParties, Some(state)) => self.consented(state),
                _ => bound,
            };
            if bound == Truth::No && consented == Truth::No {
                return None;
            }
            let truth = |atom| about.truth(atom, self.day);
            let rules = self.rules.iter().fold(Truth::Yes, |all, rule| all & rule.truth(&readings, truth));
            let meets = self.topic.met(|criterion| criterion.truth(&readings, truth));
            drop(about);
            Some(Judged { subject, bound, consented, rules, meets })
        });
        judged.collect()
    }

    /// Whether a State has consented by the day, and not left.
    fn consented(&self, state: State) -> Truth {
        let convention: Convention = self.inquiry.convention();
        let standing = self.inquiry.register().state(state).standing(convention);
        let spells = standing.spells().iter().map(|spell| {
            let since = spell.deposit.unwrap_or(spell.entry_into_force).happened_by(self.day);
            let left = spell.exit.as_ref().and_then(|exit| exit.date());
            since & !left.map_or(Truth::No, |left| left.happened_by(self.day))
        });
        spells.fold(Truth::No, |any, one| any | one)
    }
}

/// The six counts of these verdicts.
pub(super) fn tally(judged: &[Judged], parties: Parties) -> Tally {
    let verdicts = judged.iter().map(|one| one.verdict(parties));
    verdicts.fold(Tally::EMPTY, |tally, verdict| tally.with(verdict.is_in, verdict.meets))
}

/// What the records give one way.
pub(super) fn way(
    (figure, asked): (&Figure, &Asked<'_>),
    judged: &[Judged],
    parties: Parties,
    reading: Option<(&Reading, &'static str)>,
) -> Way {
    let tally = tally(judged, parties);
    let all = figure.printed.roundings().iter().map(|rounding| (*rounding, figure.printed.fits(tally, *rounding)));
    let fitting: Vec<(Rounding, Truth)> = all.filter(|(_, fits)| *fits != Truth::No).collect();
    Way {
        day: asked.day,
        known: asked.inquiry.register().known(),
        parties,
        reading: reading.map(|(reading, value)| (reading.code.into(), value.into())),
        tally,
        fits: fitting.iter().map(|(_, fits)| *fits).max().unwrap_or(Truth::No),
        roundings: fitting.into_iter().map(|(rounding, _)| rounding).collect(),
    }
}

impl Asked<'_> {
    /// The days after the first and up to the last on which what is counted changes.
    pub(super) fn change_days(&self, first: Day, last: Day) -> BTreeSet<Day> {
        if first >= last || matches!(self.topic, Topic::Indicator(_)) {
            return BTreeSet::new();
        }
        let universe = self.topic.universe();
        let all = Subject::all(self.inquiry.register(), universe, self.inquiry.convention());
        let lines = all.iter().map(|subject| {
            let standing = self.inquiry.is_of(subject, universe).map(|is| is.truth());
            standing.zip(&self.met_over_time(subject), |is, met| (*is, *is & *met))
        });
        let days = lines.flat_map(|line| line.change_days().collect::<Vec<_>>());
        days.filter(|day| first < *day && *day <= last).collect()
    }

    /// Whether a subject counts, over time.
    pub(super) fn met_over_time(&self, subject: &Subject) -> Timeline<Truth> {
        let lines = self.topic.criteria().into_iter().map(|(criterion, is)| {
            let met = self.inquiry.meets(subject, &criterion).map(|met| met.truth());
            if is { met } else { met.map(|met| !*met) }
        });
        lines.fold(Timeline::constant(Truth::No), |any, one| any.zip(&one, |any, one| *any | *one))
    }
}
