//! Who is in a population: over time, and why.

use super::{about::About, ask::Inquiry};
use crate::assess::answer::{Possible, Reason, each_once};
use crate::base::{Day, citation::Citation, read, timeline::Timeline};
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    item::Universe,
    population::Population,
};
use crate::record::subject::Subject;
use serde::Serialize;
use std::borrow::Cow;

/// Whether a subject is in a population on a day, with its reasons.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Possible, Readings, State, Subject, data, law::population::CLEARANCE_OPEN};
/// let ask = data::register()?.ask(Convention::Apmbc, Readings::default());
/// let angola = ask.in_population(&Subject::State(State::AGO), &CLEARANCE_OPEN, "2020-01-01".parse()?);
/// assert_eq!(angola.is_in, Possible::Known(true));
/// for reason in &angola.reasons {
///     println!("{reason}");
/// }
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct InPopulation {
    /// The code of the population.
    pub population: Cow<'static, str>,
    /// The subject.
    pub subject: Subject,
    /// The day.
    pub day: Day,
    /// In, out, or what is missing to tell.
    pub is_in: Possible<bool>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Folds a condition into its answer over time, for one subject.
struct OverTime<'a>(&'a About<'a>);

impl Fold for OverTime<'_> {
    type Out = Timeline<Possible<bool>>;

    fn atom(&mut self, atom: Atom) -> Self::Out {
        self.0.atom_over_time(atom)
    }

    fn not(&mut self, inner: Self::Out) -> Self::Out {
        inner.map(|value| value.map(|value| !value))
    }

    fn empty(&mut self, join: Join) -> Self::Out {
        Timeline::constant(Possible::Known(join == Join::All))
    }

    fn join(&mut self, join: Join, so_far: Self::Out, next: Self::Out) -> Self::Out {
        match join {
            Join::All => so_far.zip(&next, Possible::and),
            Join::Any => so_far.zip(&next, Possible::or),
        }
    }
}

impl About<'_> {
    /// Whether it meets a condition, over time.
    fn meets(&self, condition: &Expr) -> Timeline<Possible<bool>> {
        condition.fold(&self.readings(), &mut OverTime(self))
    }

    /// Whether it is in a population, over time.
    fn is_in(&self, population: &Population) -> Timeline<Possible<bool>> {
        self.is_of(population.universe).zip(&self.meets(&population.rule), Possible::and)
    }
}

impl Inquiry<'_> {
    /// Whether a subject meets a condition, over time, as far as records and replies tell.
    pub fn meets(&self, subject: &Subject, condition: &Expr) -> Timeline<Possible<bool>> {
        self.about(subject).meets(condition)
    }

    /// Whether a subject is of a universe, over time.
    pub fn is_of(&self, subject: &Subject, universe: Universe) -> Timeline<Possible<bool>> {
        self.about(subject).is_of(universe)
    }

    /// Whether a subject is in a population, over time.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Possible, State, Subject, data, law::population::CLEARANCE_OPEN};
    /// let inquiry = data::register()?.ask(Convention::Apmbc, Default::default());
    /// let line = inquiry.is_in(&Subject::State(State::AGO), &CLEARANCE_OPEN);
    /// assert_eq!(*line.at("2020-01-01".parse()?), Possible::Known(true));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_in(&self, subject: &Subject, population: &Population) -> Timeline<Possible<bool>> {
        self.about(subject).is_in(population)
    }

    /// Whether a subject is in a population on that day, and why.
    pub fn in_population(&self, subject: &Subject, population: &Population, day: Day) -> InPopulation {
        let about = self.on(day).about(subject);
        let is_in = about.is_in(population).at(day).clone();
        let mut reasons = about.standing_reasons(population.universe, day);
        let citation = Citation::from(population.citation.to_owned());
        for atom in population.rule.atoms() {
            reasons.extend(about.atom_reasons(atom, day, &citation));
        }
        let reasons = each_once(reasons);
        InPopulation { population: population.code.into(), subject: subject.clone(), day, is_in, reasons }
    }
}
