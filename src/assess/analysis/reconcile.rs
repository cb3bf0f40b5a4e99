//! A published figure held to the records: which days, readings, roundings and states of knowledge give it; and otherwise,
//! which States explain the difference.

mod figure;
mod gap;
mod topic;
mod way;

use crate::base::{Day, read, truth::Truth};
use crate::law::reading::{Reading, Readings};
use crate::record::{register::Register, subject::Subject};
use serde::Serialize;
use std::{collections::BTreeSet, fmt};

pub use figure::{Figure, Printed, Rounding};
pub use gap::{Gap, GapKind, Named};
pub use topic::Topic;
use way::Asked;
pub use way::{Parties, Way};

/// A published figure, held to the records.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Truth, assess::analysis::Figure, data};
/// let (topic, when) = ("open-stockpile-destruction".parse()?, "2024-06-18".parse()?);
/// let (convention, source) = (Convention::Apmbc, "a statement".into());
/// let two = Figure { convention, topic, printed: "2".parse()?, when, source };
/// assert_ne!(data::register()?.reconcile(&two, &[]).fits(), Truth::No);
/// let one = Figure { printed: "1".parse()?, ..two };
/// let gap = data::register()?.reconcile(&one, &[]).gap.ok_or("no difference")?;
/// assert_eq!((gap.by, gap.named.len()), (1, 2)); // Greece and Ukraine: one of them would have to be done
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Reconciliation {
    /// The figure.
    pub figure: Figure,
    /// Every way that was tried: first as by default, on the last day that the figure can be of, with all that is known,
    /// those counted that are bound.
    pub ways: Vec<Way>,
    /// Of whom the records leave open whether they count, in the first way.
    pub undecided: Vec<Subject>,
    /// What stands between the figure and the records in the first way; `None` where it fits that way.
    pub gap: Option<Gap>,
}

impl Reconciliation {
    /// The ways in which the figure is, or may be, what the records give.
    pub fn fitting(&self) -> impl Iterator<Item = &Way> {
        self.ways.iter().filter(|way| way.fits != Truth::No)
    }

    /// Whether it fits in the first way.
    pub fn fits(&self) -> Truth {
        self.ways.first().map_or(Truth::No, |way| way.fits)
    }

    /// Whether it fits in any way.
    pub fn is_reproduced(&self) -> bool {
        self.fitting().next().is_some()
    }
}

impl Register {
    /// Holds a published figure to these records.
    ///
    /// The figure is asked on the days that it can be of: the first, the last, and those on which something that it
    /// counts changes; with what was known on the last of them, on each day in `known`, and on the last day of the
    /// records; of those that are bound, and of those that have consented; under the default readings, and with each
    /// other value of each reading that touches it.
    pub fn reconcile(&self, figure: &Figure, known: &[Day]) -> Reconciliation {
        let (first, last) = (figure.when.earliest(), figure.when.latest().min(self.known()));
        let first = if first == Day::MIN { last } else { first.min(last) };
        let asked = Asked::new(self, figure, last, Readings::DEFAULT);
        let judged = asked.judged();
        let default = way::way((figure, &asked), &judged, Parties::Bound, None);
        let gap = (default.fits == Truth::No).then(|| asked.gap(figure, &judged, &default)).flatten();
        let undecided = Asked::undecided(&judged, Parties::Bound);
        let mut days = vec![last];
        days.extend((first < last).then_some(first));
        days.extend(asked.change_days(first, last).into_iter().filter(|day| *day != last && *day != first));
        let then: BTreeSet<Day> = known.iter().copied().chain([last]).filter(|day| *day < self.known()).collect();
        let before: Vec<Self> = then.into_iter().rev().map(|day| self.known_by(day)).collect();
        let mut ways = Vec::new();
        for register in std::iter::once(self).chain(&before) {
            for (readings, reading) in choices(&figure.topic) {
                // On the days between, only what changes by default is looked at.
                let days = if reading.is_none() { &days } else { days.get(..2).unwrap_or(&days) };
                let mut tried = BTreeSet::new();
                for day in days {
                    let asked = Asked::new(register, figure, *day, readings);
                    if tried.insert(asked.day) {
                        let judged = asked.judged();
                        let all = Parties::ALL.iter();
                        ways.extend(all.map(|parties| way::way((figure, &asked), &judged, *parties, reading)));
                    }
                }
            }
        }
        Reconciliation { figure: figure.clone(), ways, undecided, gap }
    }
}

/// The default readings, and with each other value of each reading that touches a topic.
fn choices(topic: &Topic) -> Vec<(Readings, Option<(&'static Reading, &'static str)>)> {
    let default = Readings::DEFAULT;
    let others = topic.readings().into_iter().flat_map(|reading| {
        let values = reading.values.iter().filter(move |value| **value != default.value(reading));
        values.filter_map(move |value| Some((default.with(reading.code, value).ok()?, Some((reading, *value)))))
    });
    std::iter::once((default, None)).chain(others).collect()
}

/// The figure; what the records give; whether it fits, in which way; and who explains it otherwise.
impl fmt::Display for Reconciliation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.figure)?;
        let names = |subjects: &[Subject]| subjects.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        if let Some(first) = self.ways.first() {
            writeln!(f, "  the records give, {first}")?;
            match first.fits {
                Truth::Yes => writeln!(f, "  it fits")?,
                Truth::Unknown => {
                    let needed = match self.figure.printed {
                        Printed::Number(number) => number.saturating_sub(first.number().0).to_string(),
                        _ => "the right ones".to_owned(),
                    };
                    let (open, who) = (self.undecided.len(), names(&self.undecided));
                    writeln!(f, "  it fits if {needed} of these {open} count: {who}")?;
                }
                Truth::No if self.gap.is_some() => writeln!(f, "  it does not fit so")?,
                Truth::No => writeln!(f, "  it does not fit so, and nobody that the records know explains it")?,
            }
        }
        for way in self.fitting().filter(|way| Some(*way) != self.ways.first()) {
            writeln!(f, "  it {} {way}", if way.fits == Truth::Yes { "fits" } else { "may fit" })?;
        }
        self.gap.as_ref().map_or(Ok(()), |gap| write!(f, "{gap}"))
    }
}

/// So many subjects that can explain a difference are shown, or as many as it takes.
const SHOWN: usize = 12;

/// How many are in question, and the first of those that can be meant.
impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self.kind {
            GapKind::CountedHere => "that surely count must not",
            GapKind::CountedThere => "that surely do not count must",
            GapKind::MemberHere => "that are surely in the whole must not be",
            GapKind::MemberThere => "that are surely outside the whole must be in it",
        };
        writeln!(f, "  {} of these {} {words}:", self.by, self.named.len())?;
        let shown = SHOWN.max(usize::try_from(self.by).unwrap_or(usize::MAX)).min(self.named.len());
        self.named.iter().take(shown).try_for_each(|one| writeln!(f, "    {one}"))?;
        match self.named.len().saturating_sub(shown) {
            0 => Ok(()),
            more => writeln!(f, "    and {more} more"),
        }
    }
}
