//! Counterfactuals as values: what is supposed in place of what is recorded, and what would come out otherwise.
//!
//! A [`Scenario`] is a list of [`Supposition`]s. [Applied](Scenario::apply) to a register it gives the answers that facts would
//! give; [`difference`] tells which deadlines, statuses, things due and values move, and why. Nothing is hidden: what the
//! other facts say against it is in [`Supposed::contradictions`].

mod asked;
mod consequence;
mod contradiction;
mod instead;
mod moves;
mod pairs;
mod supposed;
mod supposition;

use crate::law::reading::Readings;
use crate::record::{fault::Faults, register::Register, suppose::Instead};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

pub use asked::Asked;
pub use consequence::{Consequence, Matter, Said, Side};
pub use contradiction::Contradiction;
pub use supposed::Supposed;
pub use supposition::{ReadingChoice, Supposition};

/// What is supposed in place of what is recorded or chosen: at most one thing about each request, membership, conflict, find
/// and reading. The order in which it was put together plays no part.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, State, assess::scenario::{Asked, Matter, Said, Scenario, difference}, data};
/// let register = data::register()?;
/// let refused = Scenario::new().and("GBR/apmbc-5/1=not-granted".parse()?)?;
/// let facts = Scenario::new().apply(register, Readings::default())?;
/// let supposed = refused.apply(register, Readings::default())?;
///
/// let asked = Asked::on("2010-06-15".parse()?).of(State::GBR);
/// let moves = difference(&facts, &supposed, &asked);
/// let deadline = moves.iter().find(|one| matches!(one.matter, Matter::Deadline { .. })).ok_or("none")?;
/// assert_eq!(deadline.before.said, Said::Deadline { deadline: "2019-03-01".parse()? });
/// assert_eq!(deadline.after.said, Said::Deadline { deadline: "2009-03-01".parse()? });
/// assert!(deadline.after.reasons.iter().any(|why| why.to_string().contains("(source: ")));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Supposition>", into = "Vec<Supposition>")]
pub struct Scenario {
    by_subject: BTreeMap<String, Supposition>,
}

/// A scenario that supposes two things of one.
///
/// ```
/// use mine_action::assess::scenario::Scenario;
/// let granted = Scenario::new().and("UKR/apmbc-5/3=granted".parse()?)?;
/// let error = granted.and("UKR/apmbc-5/3=moot".parse()?).unwrap_err();
/// assert_eq!(error.to_string(), "UKR/apmbc-5/3 is given twice, `granted` and `moot`: expected once");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is given twice, `{}` and `{}`: expected once", .first.about(), .first.supposed(), .second.supposed())]
pub struct GivenTwice {
    /// What was supposed first.
    pub first: Supposition,
    /// What was to be supposed besides.
    pub second: Supposition,
}

impl Scenario {
    /// Nothing supposed.
    pub fn new() -> Self {
        Self::default()
    }

    /// This, and one thing more.
    ///
    /// # Errors
    /// [`GivenTwice`] where something is supposed already of what it is about.
    pub fn and(mut self, supposition: Supposition) -> Result<Self, GivenTwice> {
        let about = supposition.about();
        match self.by_subject.get(&about) {
            Some(first) => Err(GivenTwice { first: first.clone(), second: supposition }),
            None => {
                self.by_subject.insert(about, supposition);
                Ok(self)
            }
        }
    }

    /// All that is supposed, in the order of what it is about.
    pub fn suppositions(&self) -> impl Iterator<Item = &Supposition> {
        self.by_subject.values()
    }

    /// Whether nothing is supposed.
    pub fn is_empty(&self) -> bool {
        self.by_subject.is_empty()
    }

    /// The records and readings as they would be. What is supposed names `supposed` as its source, and is known from its own
    /// day on. What is supposed as it is recorded changes nothing. Days after the release of the records are refused, as of
    /// facts.
    ///
    /// # Errors
    /// A [`Dangling`](crate::record::fault::Problem::Dangling) fault of what is not on record; and the faults of what is
    /// supposed, alone and beside the facts, as in [`Register::with`].
    pub fn apply(&self, register: &Register, readings: Readings) -> Result<Supposed, Faults> {
        let mut instead = Instead::default();
        let (mut set_aside, mut faults) = (Vec::new(), Vec::new());
        for supposition in self.suppositions() {
            match supposition.instead(register) {
                Ok(one) => {
                    set_aside.extend(one.set_aside.iter().map(|fact| (supposition.clone(), fact.clone())));
                    instead = instead.and(one);
                }
                Err(Faults(own)) => faults.extend(own),
            }
        }
        if !faults.is_empty() {
            return Err(Faults(faults));
        }
        let register = if instead.is_nothing() { register.clone() } else { register.supposing(instead)? };
        let world = Supposed { register, readings, set_aside };
        Ok(self.suppositions().fold(world, |world, supposition| match supposition {
            Supposition::Reading(choice) => Supposed { readings: choice.among(world.readings), ..world },
            Supposition::KnownBy(day) => Supposed { register: world.register.known_by(*day), ..world },
            _ => world,
        }))
    }
}

impl From<Scenario> for Vec<Supposition> {
    fn from(scenario: Scenario) -> Self {
        scenario.by_subject.into_values().collect()
    }
}

impl TryFrom<Vec<Supposition>> for Scenario {
    type Error = GivenTwice;

    fn try_from(all: Vec<Supposition>) -> Result<Self, GivenTwice> {
        all.into_iter().try_fold(Self::new(), Self::and)
    }
}

/// `what if request UKR/apmbc-5/3 was not granted, and …`.
impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clauses: Vec<String> = self.suppositions().map(Supposition::in_words).collect();
        if clauses.is_empty() {
            f.write_str("nothing is supposed")
        } else {
            write!(f, "what if {}", clauses.join(", and "))
        }
    }
}

/// What comes out otherwise in one than in the other: the deadlines and statuses of every duty on the day asked about, what is
/// due in the period, and the values of the indicators asked for. Sorted by what it is of; the other way round, each has
/// before and after exchanged and all else the same.
pub fn difference(before: &Supposed, after: &Supposed, asked: &Asked<'_>) -> Vec<Consequence> {
    moves::all(before, after, asked)
}
