//! Indicators of a plan: what is counted, of whom, and when a subject counts.

use super::{
    expr::{Atom, Expr},
    item::{Item, Universe},
    population::Population,
    question::Quantity,
    reading::{self, Reading},
};
use crate::base::codes::codes;
use std::fmt;

codes! {
    /// What the text asks for: a number or a percentage.
    // Closed: the plans ask for nothing else.
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
///
/// ```
/// use mine_action::law::{indicator::Counting, oslo::{I1_1, I12_2}};
/// assert_eq!(I1_1.counting, Counting::Subjects);
/// assert!(matches!(I12_2.counting, Counting::Sum([votes]) if votes.code() == "votes-in-favour"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Counting {
    /// The subjects that meet the criterion.
    Subjects,
    /// These amounts, over the subjects that meet the criterion.
    Sum(&'static [Amount]),
    /// One amount as a share of another, each added up over the subjects that meet the criterion.
    Share {
        /// The part.
        part: Amount,
        /// The whole.
        whole: Amount,
    },
}

/// A number that belongs to one subject.
///
/// ```
/// use mine_action::law::{indicator::Amount, question::Quantity};
/// let votes = Amount::Derived(Quantity::VotesInFavour);
/// assert_eq!((votes.code().as_str(), votes.item()), ("votes-in-favour", None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Amount {
    /// The answer to an item.
    Item(&'static Item),
    /// A number from records.
    Derived(Quantity),
}

impl Amount {
    /// The item that is asked; `None` if the number is from records.
    pub const fn item(self) -> Option<&'static Item> {
        match self {
            Self::Item(item) => Some(item),
            Self::Derived(_) => None,
        }
    }

    /// The code of the item or quantity.
    pub fn code(&self) -> String {
        match self {
            Self::Item(item) => item.code.to_owned(),
            Self::Derived(quantity) => quantity.to_string(),
        }
    }
}

codes! {
    /// How certain it is that the text was understood.
    ///
    /// ```
    /// use mine_action::law::{definitions::Definitions, indicator::Confidence};
    /// let set = Definitions::ours();
    /// let doubtful: Vec<_> = set.indicators().filter(|one| one.confidence < Confidence::High).collect();
    /// assert!(doubtful.iter().all(|one| !one.note.is_empty()));
    /// ```
    // Closed: three steps are enough.
    pub enum Confidence: "confidence" {
        /// Another meaning is quite possible; the note says which.
        Medium,
        /// Another meaning is possible; the note says which.
        MediumHigh,
        /// No doubt.
        High,
    }
}

codes! {
    /// The word with which the text joins the parts of a condition.
    ///
    /// ```
    /// use mine_action::law::indicator::Connector;
    /// assert_eq!("and-or".parse(), Ok(Connector::AndOr));
    /// ```
    // Closed: the words of the texts.
    pub enum Connector: "connector" {
        /// "and", or a list that ends with it.
        And,
        /// "or", or a list that ends with it.
        Or,
        /// "and/or".
        AndOr,
        /// Several of them, as in the criterion.
        Mixed,
    }
}

/// Whom an indicator counts.
///
/// ```
/// use mine_action::law::{definitions::Definitions, indicator::Counted};
/// let set = Definitions::ours();
/// let chained = set.indicators().find(|one| one.chained_to().is_some()).ok_or("none is chained")?;
/// assert!(matches!(chained.counted, Counted::These(parent) if parent.population() == chained.population()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// A population.
    Of(&'static Population),
    /// "Of these": those whom another indicator counts.
    These(&'static Indicator),
}

/// One indicator of a plan. The statement is ours; plan, action and index lead to the original.
///
/// ```
/// use mine_action::law::{
///     expr::Expr, indicator::{Indicator, Measure}, item::vocabulary::SEEKS_ASSISTANCE, population::CLEARANCE_OPEN,
/// };
/// const SEEKING: Indicator = Indicator::new(
///     "schools", (1, 1), Measure::Percentage, &CLEARANCE_OPEN, Expr::Reports(&SEEKS_ASSISTANCE), "seek assistance",
/// );
/// assert_eq!(SEEKING.to_string(), "schools/1.1: seek assistance");
/// assert_eq!((SEEKING.id().as_str(), SEEKING.universe().code()), ("schools/1.1", "states-parties"));
/// let asked: Vec<&str> = SEEKING.items().map(|item| item.code).collect();
/// assert_eq!(asked, ["seeks-assistance"]);
/// ```
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
    /// How the text joins the parts of the criterion; `None` if there is only one.
    pub connector: Option<Connector>,
    /// How certain it is that the text was understood.
    pub confidence: Confidence,
    /// What a reader should know; empty if there is nothing.
    pub note: &'static str,
}

/// Its id and what it counts: `oslo/20.2: completed clearance`.
impl fmt::Display for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id(), self.statement)
    }
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

    /// Counting "of these": those whom another indicator counts.
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

    /// Its population; if it counts "of these", that of the first indicator of the chain.
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

    /// The indicator whose subjects it counts, if it counts "of these".
    pub const fn chained_to(&self) -> Option<&'static Self> {
        match &self.counted {
            Counted::Of(_) => None,
            Counted::These(parent) => Some(parent),
        }
    }

    /// Whom it counts, as conditions: the rule of its population, and if it counts "of these", the criteria of the
    /// indicators before it in the chain.
    pub fn population_rules(&self) -> Vec<&'static Expr> {
        let mut rules = vec![&self.population().rule];
        let mut parent = self.chained_to();
        while let Some(indicator) = parent {
            rules.insert(1, &indicator.criterion);
            parent = indicator.chained_to();
        }
        rules
    }

    /// Whether its criterion joins parts that can be met one without the other.
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

    /// Everything that its population and its criterion ask, over all readings.
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

    /// The items that it asks: for its population, its criterion and its amounts, over all readings, each once.
    ///
    /// ```
    /// use mine_action::law::oslo::I14_1;
    /// let asked: Vec<&str> = I14_1.items().map(|item| item.code).collect();
    /// assert_eq!(asked, ["stockpile-plan", "stockpile-progress"]);
    /// ```
    pub fn items(&self) -> impl Iterator<Item = &'static Item> + use<> {
        let atoms = self.atoms().into_iter().filter_map(Atom::item);
        let mut items: Vec<&Item> = Vec::new();
        for item in atoms.chain(self.amounts().into_iter().filter_map(Amount::item)) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items.into_iter()
    }

    /// The readings that can change its value, in the order of [`READINGS`](reading::READINGS), then readings that are
    /// not among them.
    ///
    /// ```
    /// use mine_action::law::oslo::I14_1;
    /// let codes: Vec<&str> = I14_1.readings().iter().map(|reading| reading.code).collect();
    /// assert!(codes.contains(&"joined"));
    /// ```
    pub fn readings(&self) -> Vec<&'static Reading> {
        let rules = self.population_rules().into_iter().chain([&self.criterion]);
        let chosen: Vec<&Reading> = rules.clone().flat_map(Expr::choices).map(|choice| choice.reading).collect();
        let atoms = self.atoms();
        let touches = |reading: &Reading| {
            let of_question =
                atoms.iter().any(|atom| matches!(atom, Atom::Derived(question) if question.touched_by(reading)));
            let silence = *reading == reading::SILENCE && atoms.iter().any(|atom| matches!(atom, Atom::Holds(_)));
            let joined = *reading == reading::JOINED && rules.clone().any(Expr::is_joined);
            // Who is party depends on the day, and so do answers from records, which end with the last known day.
            let parties = matches!(self.universe(), Universe::StatesParties | Universe::StatesNotParty);
            let of_records = |atom: &Atom| match atom {
                Atom::Derived(_) => true,
                Atom::Reports(item) | Atom::Holds(item) | Atom::NotApplicable(item) => {
                    self.universe() == Universe::States && item.asked_in.is_in_report()
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

/// Defines the indicators of a plan as constants `I1_1`, `I1_2`…, each with its statement as documentation, and their
/// list.
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
