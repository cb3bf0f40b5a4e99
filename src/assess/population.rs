//! Who is in a population: over time, and why.

use super::{
    inquiry::Inquiry,
    possible::Possible,
    reason::{Reason, each_once},
};
use crate::base::{Day, citation::Citation, timeline::Timeline};
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    item::Universe,
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

/// The meaning of a condition over time, for one subject.
struct OverTime<'a> {
    inquiry: &'a Inquiry<'a>,
    subject: &'a Subject,
}

impl Fold for OverTime<'_> {
    type Out = Timeline<Possible<bool>>;

    fn atom(&mut self, atom: Atom) -> Self::Out {
        self.inquiry.atom_over_time(self.subject, atom)
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
    /// Whether a subject meets a condition, over time, as far as records and replies tell.
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
            (Universe::States, Subject::State(_)) | (Universe::Resolutions, Subject::Resolution(_)) => always(true),
            (Universe::Requests, Subject::Request(id)) => always(id.convention == self.convention()),
            (Universe::Meetings, Subject::Meeting(id)) => always(id.convention == self.convention()),
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
            reasons.extend(self.atom_reasons(subject, atom, day, &citation));
        }
        let reasons = each_once(reasons);
        Membership { population: population.code, subject: subject.clone(), day, is_in, reasons }
    }
}
