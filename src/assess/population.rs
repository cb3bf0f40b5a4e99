//! Who is in a population: over time, and why.

use super::{
    inquiry::Inquiry,
    missing::Missing,
    possible::Possible,
    reason::{Because, Reason},
};
use crate::base::{Day, citation::Citation, timeline::Timeline};
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    item::{Item, Universe},
    population::Population,
};
use crate::record::subject::Subject;

/// Whether a subject is in a population on a day, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The code of the population.
    pub population: &'static str,
    /// The subject.
    pub subject: Subject,
    /// The day.
    pub day: Day,
    /// In, out, or what is missing to tell.
    pub is_in: Possible<bool>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What only a State or an assessor can say: not told by records.
fn unanswered(item: &Item) -> Possible<bool> {
    Possible::one_of([false, true], [Missing::Answer(item.code.to_owned())], false)
}

/// The meaning of a condition over time, for one subject.
struct OverTime<'a> {
    inquiry: &'a Inquiry<'a>,
    subject: &'a Subject,
}

impl Fold for OverTime<'_> {
    type Out = Timeline<Possible<bool>>;

    fn atom(&mut self, atom: Atom) -> Self::Out {
        match atom {
            Atom::Derived(question) => self.inquiry.answer(self.subject, question).line,
            Atom::Reports(item) | Atom::Holds(item) => Timeline::constant(unanswered(item)),
        }
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

impl Inquiry<'_> {
    /// Whether a subject meets a condition, over time, as far as records tell.
    pub fn meets(&self, subject: &Subject, condition: &Expr) -> Timeline<Possible<bool>> {
        condition.fold(&self.readings(), &mut OverTime { inquiry: self, subject })
    }

    /// Whether a subject is of a universe, over time.
    pub fn is_of(&self, subject: &Subject, universe: Universe) -> Timeline<Possible<bool>> {
        let always = |fits| Timeline::constant(Possible::Known(fits));
        let party = |state| self.register().state(state).under(self.readings()).standing(self.convention()).party();
        match (universe, subject) {
            (Universe::StatesParties, Subject::State(state)) => party(*state),
            (Universe::StatesNotParty, Subject::State(state)) => party(*state).map(|party| party.map(|party| !party)),
            (Universe::States, Subject::State(_))
            | (Universe::Requests, Subject::Request(_))
            | (Universe::Meetings, Subject::Meeting(_))
            | (Universe::Resolutions, Subject::Resolution(_)) => always(true),
            _ => always(false),
        }
    }

    /// Whether a subject is in a population, over time.
    ///
    /// ```
    /// # #[cfg(feature = "data")]
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use mine_action::{Convention, Possible, State, record::subject::Subject, data, law::population::CLEARANCE_OPEN};
    /// let inquiry = data::register()?.ask(Convention::Apmbc, Default::default());
    /// let line = inquiry.membership_over_time(&Subject::State(State::AGO), &CLEARANCE_OPEN);
    /// assert_eq!(*line.at("2020-01-01".parse()?), Possible::Known(true));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "data"))]
    /// # fn main() {}
    /// ```
    pub fn membership_over_time(&self, subject: &Subject, population: &Population) -> Timeline<Possible<bool>> {
        let of_universe = self.is_of(subject, population.universe);
        of_universe.zip(&self.meets(subject, &population.rule), Possible::and)
    }

    /// Whether a subject is in a population on that day, and why.
    pub fn membership(&self, subject: &Subject, population: &Population, day: Day) -> Membership {
        let is_in = self.membership_over_time(subject, population).at(day).clone();
        let mut reasons = Vec::new();
        if let (Some(state), Universe::StatesParties | Universe::StatesNotParty) =
            (subject.state(), population.universe)
        {
            let dossier = self.register().state(state).under(self.readings());
            reasons.extend(dossier.standing(self.convention()).reasons(day));
        }
        let citation = Citation::Document(population.citation.into());
        for atom in population.rule.atoms() {
            match atom {
                Atom::Derived(question) => reasons.extend(self.reasons(subject, question, day)),
                Atom::Reports(item) | Atom::Holds(item) => reasons.push(Reason {
                    because: Because::Missing(Missing::Answer(item.code.to_owned())),
                    citation: citation.clone(),
                }),
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        reasons.retain(|reason| seen.insert(reason.clone()));
        Membership { population: population.code, subject: subject.clone(), day, is_in, reasons }
    }
}
