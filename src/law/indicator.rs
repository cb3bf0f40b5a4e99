//! Indicators of a plan: what is counted, of whom, and when a subject counts.

use super::{
    expr::{Atom, Expr},
    item::{AskedIn, Item, Universe},
    population::Population,
    question::Quantity,
    reading::{self, Reading},
};
use crate::base::codes::codes;

codes! {
    /// What the text asks for.
    pub enum Measure: "measure" {
        /// A number.
        Number,
        /// A percentage of a population.
        Percentage,
        /// The text does not say.
        Unspecified,
    }
}

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Counting {
    /// The subjects that meet the criterion.
    Subjects,
    /// These amounts, over the subjects that meet the criterion.
    Sum(&'static [Amount]),
    /// The one amount as a share of the other, each summed over the subjects that meet the criterion.
    Share {
        /// The part.
        part: Amount,
        /// The whole.
        whole: Amount,
    },
}

/// An amount of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Amount {
    /// As an item says.
    Item(&'static Item),
    /// As records say.
    Derived(Quantity),
}

impl Amount {
    /// The code of the item or quantity.
    pub fn code(&self) -> String {
        match self {
            Self::Item(item) => item.code.to_owned(),
            Self::Derived(quantity) => quantity.to_string(),
        }
    }
}

codes! {
    /// How sure the reading of the text is.
    pub enum Confidence: "confidence" {
        /// Something else is quite possible: the note says what.
        Medium,
        /// Something else is possible: the note says what.
        MediumHigh,
        /// No doubt.
        High,
    }
}

codes! {
    /// The word by which the text joins the parts of a condition.
    pub enum Connector: "connector" {
        /// "and", or a list that ends with it.
        And,
        /// "or", or a list that ends with it.
        Or,
        /// "and/or".
        AndOr,
        /// Several of them, as the criterion shows.
        Mixed,
    }
}

/// Whom an indicator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// A population.
    Of(&'static Population),
    /// "Of these": those of another indicator's population that meet its criterion.
    These(&'static Indicator),
}

/// One indicator of a plan. The statement is ours; plan, action and index lead to the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Indicator {
    /// The code of the plan.
    pub plan: &'static str,
    /// The action it measures.
    pub action: u16,
    /// Its place under that action, from 1.
    pub index: u8,
    /// Number or percentage.
    pub measure: Measure,
    /// Whom it counts.
    pub counted: Counted,
    /// What is added up.
    pub counting: Counting,
    /// When a subject counts.
    pub criterion: Expr,
    /// What it counts, in our words.
    pub statement: &'static str,
    /// How the text joins the parts of the criterion; `None` where it joins nothing.
    pub connector: Option<Connector>,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// What a reader should know; empty where nothing.
    pub note: &'static str,
}

impl Indicator {
    /// An indicator that counts subjects.
    pub const fn new(
        plan: &'static str,
        (action, index): (u16, u8),
        measure: Measure,
        population: &'static Population,
        criterion: Expr,
        statement: &'static str,
    ) -> Self {
        Self {
            plan,
            action,
            index,
            measure,
            counted: Counted::Of(population),
            counting: Counting::Subjects,
            criterion,
            statement,
            connector: None,
            confidence: Confidence::High,
            note: "",
        }
    }

    /// Counting "of these": the subjects that meet another indicator.
    #[must_use]
    pub const fn of_these(self, parent: &'static Self) -> Self {
        Self { counted: Counted::These(parent), ..self }
    }

    /// Adding up amounts.
    #[must_use]
    pub const fn sum(self, amounts: &'static [Amount]) -> Self {
        Self { counting: Counting::Sum(amounts), ..self }
    }

    /// Taking one amount as a share of another.
    #[must_use]
    pub const fn share(self, part: Amount, whole: Amount) -> Self {
        Self { counting: Counting::Share { part, whole }, ..self }
    }

    /// Joined by this word.
    #[must_use]
    pub const fn joined_by(self, connector: Connector) -> Self {
        Self { connector: Some(connector), ..self }
    }

    /// With less than high confidence, and why.
    #[must_use]
    pub const fn doubtful(self, confidence: Confidence, note: &'static str) -> Self {
        Self { confidence, note, ..self }
    }

    /// With a note.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// The stable id: `oslo/20.1`.
    pub fn id(&self) -> String {
        format!("{}/{}.{}", self.plan, self.action, self.index)
    }

    /// The population it starts from: for a chain, that of the first indicator.
    pub const fn population(&self) -> &'static Population {
        let mut counted = &self.counted;
        loop {
            match counted {
                Counted::Of(population) => return population,
                Counted::These(parent) => counted = &parent.counted,
            }
        }
    }

    /// What it counts.
    pub const fn universe(&self) -> Universe {
        self.population().universe
    }

    /// The indicator whose subjects it counts, where it is chained to one.
    pub const fn chained_to(&self) -> Option<&'static Self> {
        match &self.counted {
            Counted::Of(_) => None,
            Counted::These(parent) => Some(parent),
        }
    }

    /// The conditions that a counted subject meets, beside its own criterion: the rule of the population, and for a chain
    /// the criteria of the indicators before.
    pub fn population_rules(&self) -> Vec<&'static Expr> {
        let mut rules = vec![&self.population().rule];
        let mut parent = self.chained_to();
        while let Some(indicator) = parent {
            rules.insert(1, &indicator.criterion);
            parent = indicator.chained_to();
        }
        rules
    }

    /// Whether it joins things that can be reported one without the other.
    pub fn is_joined(&self) -> bool {
        self.criterion.is_joined()
    }

    /// The unit in which it counts.
    pub fn unit(&self) -> &'static str {
        match self.counting {
            Counting::Subjects => self.universe().title(),
            Counting::Sum([Amount::Derived(Quantity::VotesInFavour)]) => "votes",
            Counting::Sum([Amount::Item(item)]) => item.title,
            Counting::Sum(_) => "items",
            Counting::Share { .. } => "persons",
        }
    }

    /// Every leaf of its population and criterion, under every reading.
    pub fn atoms(&self) -> Vec<Atom> {
        let rules = self.population_rules().into_iter().chain([&self.criterion]);
        rules.flat_map(Expr::atoms).collect()
    }

    /// The amounts it adds up.
    pub fn amounts(&self) -> Vec<Amount> {
        match self.counting {
            Counting::Subjects => Vec::new(),
            Counting::Sum(amounts) => amounts.to_vec(),
            Counting::Share { part, whole } => vec![part, whole],
        }
    }

    /// The readings that can change its value, in the order of [`READINGS`](reading::READINGS), then others.
    pub fn readings(&self) -> Vec<&'static Reading> {
        let rules = self.population_rules().into_iter().chain([&self.criterion]);
        let chosen: Vec<&Reading> = rules.clone().flat_map(Expr::choices).map(|choice| choice.reading).collect();
        let atoms = self.atoms();
        let touches = |reading: &Reading| {
            let of_question =
                atoms.iter().any(|atom| matches!(atom, Atom::Derived(question) if question.touched_by(reading)));
            let silence = *reading == reading::SILENCE && atoms.iter().any(|atom| matches!(atom, Atom::Holds(_)));
            let joined = *reading == reading::JOINED && rules.clone().any(Expr::is_joined);
            // Who is party depends on the day, and so does what records tell: nothing of days after the last known.
            let parties = matches!(self.universe(), Universe::StatesParties | Universe::StatesNotParty);
            let of_records = |atom: &Atom| match atom {
                Atom::Derived(_) => true,
                Atom::Reports(item) | Atom::Holds(item) => {
                    self.universe() == Universe::States && matches!(item.asked_in, AskedIn::Form(_) | AskedIn::Report)
                }
            };
            let date = *reading == reading::POPULATION_DATE && (parties || atoms.iter().any(of_records));
            of_question || silence || joined || date
        };
        let mut found: Vec<&'static Reading> =
            reading::READINGS.iter().filter(|reading| touches(reading) || chosen.contains(reading)).collect();
        for other in chosen {
            if !found.contains(&other) {
                found.push(other);
            }
        }
        found
    }
}

/// The indicators of a plan as constants `I1_1`, `I1_2`…, each with its statement as documentation, and their list.
macro_rules! indicators {
    (
        $plan:literal;
        $(
            $id:ident = $action:literal, $index:literal [$measure:ident, $population:ident] $statement:literal:
                $criterion:expr $(, $method:ident $arguments:tt)*;
        )+
    ) => {
        $(
            #[doc = concat!("**", stringify!($measure), "**: ", $statement)]
            pub const $id: Indicator = Indicator::new(
                $plan,
                ($action, $index),
                Measure::$measure,
                &crate::law::population::$population,
                $criterion,
                $statement,
            )$(.$method $arguments)*;
        )+

        /// The indicators, in the order of the text.
        pub const INDICATORS: &[&Indicator] = &[$(&$id),+];
    };
}
pub(crate) use indicators;
