//! What may be answered: the items of plans, and the questions and quantities that records may leave open.

#[cfg(feature = "io")]
use crate::base::cycle::Cycle;
use crate::base::suggest::nearest;
use crate::law::{
    expr::{Atom, Expr},
    indicator::{Amount, Counting, Indicator},
    item::{Item, ItemKind, Universe},
    plan::Plan,
    population::Population,
    question::{Quantity, Question},
};
use crate::record::fault::Problem;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// One thing that may be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Term {
    /// An item: nothing but a reply answers it.
    Item(&'static Item),
    /// A question that records answer, of subjects of that universe: a reply answers where they cannot.
    Question(Question, Universe),
    /// A number that records give, of subjects of that universe: a reply gives it where they do not.
    Quantity(Quantity, Universe),
}

impl Term {
    /// The stable code.
    pub fn code(self) -> String {
        match self {
            Self::Item(item) => item.code.to_owned(),
            Self::Question(question, _) => question.code(),
            Self::Quantity(quantity, _) => quantity.to_string(),
        }
    }

    /// What an answer is.
    pub const fn kind(self) -> ItemKind {
        match self {
            Self::Item(item) => item.kind,
            Self::Question(..) => ItemKind::YesNo,
            Self::Quantity(..) => ItemKind::Amount,
        }
    }

    /// Of what it is asked.
    pub const fn universe(self) -> Universe {
        match self {
            Self::Item(item) => item.universe,
            Self::Question(_, universe) | Self::Quantity(_, universe) => universe,
        }
    }
}

impl From<&'static Item> for Term {
    fn from(item: &'static Item) -> Self {
        Self::Item(item)
    }
}

/// What is expected in the place of a code, for messages.
pub(super) const CODE: &str = "the code of an item or question";

/// Which codes may be answered, with the kind of answer and the universe of each.
///
/// ```
/// use mine_action::{law::{oslo, item::ItemKind}, record::reply::Vocabulary};
/// let oslo = Vocabulary::of(&[&oslo::PLAN]);
/// assert_eq!(oslo.get("baseline").map(|term| term.kind()), Some(ItemKind::YesNo));
/// assert_eq!(oslo.nearest("base-line"), Some("baseline".to_owned()));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    terms: Vec<Term>,
    by_code: BTreeMap<String, Term>,
    /// The codes of amounts of which one is a part of the other: the part, then the whole.
    parts: BTreeSet<(String, String)>,
    /// The year in which the first of the plans begins.
    first_year: Option<i32>,
}

impl Vocabulary {
    /// Everything that these plans mention: in the criteria, populations and amounts of their indicators, and in the
    /// populations that their actions address.
    pub fn of(plans: &[&Plan]) -> Self {
        let terms = plans.iter().flat_map(|plan| of_indicators(plan).chain(of_actions(plan)));
        let parts = plans.iter().flat_map(|plan| plan.indicators).filter_map(|indicator| part_of(indicator)).collect();
        let first_year = plans.iter().map(|plan| *plan.years().start()).min();
        Self { parts, first_year, ..terms.collect() }
    }

    /// The same vocabulary without what `keep` refuses.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Term) -> bool) -> Self {
        let terms: Self = self.terms().filter(keep).collect();
        Self { parts: self.parts.clone(), first_year: self.first_year, ..terms }
    }

    /// The codes of amounts of which one is a part of the other: the part, then the whole.
    #[cfg(any(feature = "io", feature = "proptest"))]
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().map(|(part, whole)| (part.as_str(), whole.as_str()))
    }

    /// The first cycle in which something is counted: that of the year before the plans, for a change is counted from
    /// there.
    #[cfg(feature = "io")]
    pub(super) fn first_cycle(&self) -> Option<Cycle> {
        self.first_year.and_then(|year| Cycle::new(year - 1).ok())
    }

    /// The term of that code; `None` where it is unknown.
    pub fn get(&self, code: &str) -> Option<Term> {
        self.by_code.get(code).copied()
    }

    /// The term of that code, which must be known.
    ///
    /// # Errors
    /// [`Problem::UnknownCode`], with the nearest code where one alone is near.
    ///
    /// ```
    /// use mine_action::{law::oslo, record::reply::Vocabulary};
    /// let oslo = Vocabulary::of(&[&oslo::PLAN]);
    /// assert_eq!(
    ///     oslo.term("basline").unwrap_err().to_string(),
    ///     "unknown code `basline`: expected the code of an item or question; did you mean `baseline`?"
    /// );
    /// ```
    pub fn term(&self, code: &str) -> Result<Term, Problem> {
        self.get(code).ok_or_else(|| Problem::UnknownCode {
            seen: code.to_owned(),
            expected: CODE.to_owned(),
            nearest: self.nearest(code),
        })
    }

    /// The code fewest letters away, where it alone is near.
    pub fn nearest(&self, code: &str) -> Option<String> {
        nearest(code, self.by_code.keys().map(String::as_str))
    }

    /// Everything, in the order of the plans.
    pub fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        self.terms.iter().copied()
    }

    /// The items alone: what a sheet asks for, because no record can tell it.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> + '_ {
        self.terms.iter().filter_map(|term| if let Term::Item(item) = term { Some(*item) } else { None })
    }

    /// Every code, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.by_code.keys().map(String::as_str)
    }
}

/// Of terms with the same code the first stands.
impl FromIterator<Term> for Vocabulary {
    fn from_iter<I: IntoIterator<Item = Term>>(terms: I) -> Self {
        let mut all = Self::default();
        for term in terms {
            if let Entry::Vacant(free) = all.by_code.entry(term.code()) {
                free.insert(term);
                all.terms.push(term);
            }
        }
        all
    }
}

/// The part and the whole of a share of one amount in another.
fn part_of(indicator: &Indicator) -> Option<(String, String)> {
    match indicator.counting {
        Counting::Share { part, whole } => Some((part.code(), whole.code())),
        _ => None,
    }
}

fn term(atom: Atom, universe: Universe) -> Term {
    match atom {
        Atom::Reports(item) | Atom::Holds(item) | Atom::NotApplicable(item) => Term::Item(item),
        Atom::Derived(question) => Term::Question(question, universe),
    }
}

fn of_indicators(plan: &Plan) -> impl Iterator<Item = Term> + use<> {
    plan.indicators.iter().flat_map(|indicator: &&Indicator| {
        let universe = indicator.universe();
        let amounts = indicator.amounts().into_iter().map(move |amount| match amount {
            Amount::Item(item) => Term::Item(item),
            Amount::Derived(quantity) => Term::Quantity(quantity, universe),
        });
        indicator.atoms().into_iter().map(move |atom| term(atom, universe)).chain(amounts)
    })
}

fn of_actions(plan: &Plan) -> impl Iterator<Item = Term> + use<> {
    plan.actions().flat_map(|action| {
        let clauses = action.clauses.iter().filter_map(|clause| clause.to);
        let dated = action.due.iter().filter_map(|due| due.whose);
        let populations = [action.addressee].into_iter().chain(clauses).chain(dated);
        populations.flat_map(|population: &Population| {
            let atoms = Expr::atoms(&population.rule).into_iter();
            atoms.map(|atom| term(atom, population.universe))
        })
    })
}
