//! A set of definitions: ours, yours, or both.
//!
//! Nothing has to be registered: a set is a value, made where it is needed. The [lint](super::lint) checks a set, the
//! [catalogue](super::catalogue) lists it.

use super::{
    action::Action,
    crosswalk::{Crosswalk, OSLO_TO_SIEM_REAP_ANGKOR},
    expr::{Atom, Expr},
    indicator::{Amount, Counted, Indicator},
    item::{Item, Universe, vocabulary::ITEMS},
    plan::{Goal, PLANS, Plan},
    population::{POPULATIONS, Population},
    reading::{READINGS, Reading, SILENCE},
    theme::{THEMES, Theme},
};

/// The crosswalks of this crate: one for each module of [`crosswalk`](super::crosswalk).
const CROSSWALKS: [&Crosswalk; 1] = [&OSLO_TO_SIEM_REAP_ANGKOR];

/// Plans with all that they are made of.
///
/// ```
/// use mine_action::law::{oslo, definitions::Definitions, lint::lint};
/// let mut set = Definitions::ours();
/// assert_eq!(set.plans.len(), 4);
/// set.plans.push(&oslo::PLAN); // as you would add your own; this one is there already
/// assert_eq!(lint(&set)[0].to_string(), "plan `oslo` is defined twice: expected another code for each");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Definitions {
    /// The plans.
    pub plans: Vec<&'static Plan>,
    /// The items that their indicators and populations may ask for.
    pub items: Vec<&'static Item>,
    /// The groups that their actions and indicators may name.
    pub populations: Vec<&'static Population>,
    /// The readings that their conditions may depend on.
    pub readings: Vec<&'static Reading>,
    /// The themes of their actions.
    pub themes: Vec<Theme>,
    /// How the indicators of one of these plans continue those of another.
    pub crosswalks: Vec<&'static Crosswalk>,
}

/// A definition with a condition on its subjects: an indicator or a population.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Asker {
    pub(super) id: String,
    pub(super) universe: Universe,
    pub(super) condition: &'static Expr,
    pub(super) amounts: Vec<Amount>,
}

impl Asker {
    /// Whether it asks for that item, as a condition or as an amount.
    pub(super) fn asks(&self, item: &Item) -> bool {
        self.items().contains(&item)
    }

    /// The items it asks for, under any reading.
    pub(super) fn items(&self) -> Vec<&'static Item> {
        let atoms = self.condition.atoms().into_iter().filter_map(Atom::item);
        atoms.chain(self.amounts.iter().copied().filter_map(Amount::item)).collect()
    }
}

impl Definitions {
    /// All definitions of this crate.
    pub fn ours() -> Self {
        Self {
            plans: PLANS.to_vec(),
            items: ITEMS.to_vec(),
            populations: POPULATIONS.to_vec(),
            readings: READINGS.iter().collect(),
            themes: THEMES.to_vec(),
            crosswalks: CROSSWALKS.to_vec(),
        }
    }

    /// Only that plan, and what it uses. Its crosswalks stay, though they name a plan that is no longer in the set.
    ///
    /// ```
    /// use mine_action::law::{definitions::Definitions, vientiane};
    /// let set = Definitions::ours().only(&vientiane::PLAN);
    /// assert_eq!((set.plans.len(), set.indicators().count()), (1, 0));
    /// assert!(set.populations.len() < Definitions::ours().populations.len());
    /// ```
    #[must_use]
    pub fn only(mut self, plan: &'static Plan) -> Self {
        self.plans.retain(|one| *one == plan);
        let named: Vec<&Population> = self
            .actions()
            .flat_map(populations_of)
            .chain(self.indicators().map(Indicator::population))
            .chain(populations_of_text(plan))
            .collect();
        self.populations.retain(|population| named.contains(population));
        let askers = self.askers();
        self.items.retain(|item| askers.iter().any(|asker| asker.asks(item)));
        let touched: Vec<&Reading> = self
            .indicators()
            .flat_map(Indicator::readings)
            .chain(self.populations.iter().flat_map(|population| readings_of(&population.rule, &self.readings)))
            .collect();
        self.readings.retain(|reading| touched.contains(reading));
        let themes: Vec<Theme> = self.actions().map(|action| action.theme).collect();
        self.themes.retain(|theme| themes.contains(theme));
        self.crosswalks.retain(|crosswalk| crosswalk.earlier == plan || crosswalk.later == plan);
        self
    }

    /// The actions of all plans.
    pub fn actions(&self) -> impl Iterator<Item = &'static Action> {
        self.plans.iter().flat_map(|plan| plan.actions())
    }

    /// The indicators of all plans.
    pub fn indicators(&self) -> impl Iterator<Item = &'static Indicator> {
        self.plans.iter().flat_map(|plan| plan.indicators.iter().copied())
    }

    /// The indicators and populations with their own conditions: of an indicator its criterion, not the rule of its
    /// population.
    pub(super) fn askers(&self) -> Vec<Asker> {
        let indicators = self.indicators().filter(|indicator| !is_endless(indicator)).map(|indicator| Asker {
            id: indicator.id(),
            universe: indicator.universe(),
            condition: &indicator.criterion,
            amounts: indicator.amounts(),
        });
        let populations = self.populations.iter().map(|population| Asker {
            id: population.code.to_owned(),
            universe: population.universe,
            condition: &population.rule,
            amounts: Vec::new(),
        });
        indicators.chain(populations).collect()
    }
}

/// Every group that an action names: its addressee, and those of its parts and dates.
pub(super) fn populations_of(action: &Action) -> Vec<&'static Population> {
    let of_clauses = action.clauses.iter().filter_map(|clause| clause.to);
    let of_dues = action.due.iter().filter_map(|due| due.whose);
    [action.addressee].into_iter().chain(of_clauses).chain(of_dues).collect()
}

/// Every group that counts a goal of a plan, or to which the words before its actions are addressed.
pub(super) fn populations_of_text(plan: &Plan) -> Vec<&'static Population> {
    let chapeaux = plan.chapters.iter().filter_map(|chapter| chapter.chapeau);
    let addressed = chapeaux.flat_map(|chapeau| chapeau.addressees).flat_map(|addressees| addressees.to).copied();
    plan.goals.iter().flat_map(Goal::populations).chain(addressed).collect()
}

/// Those of the given readings that can change whether a condition is met.
pub(super) fn readings_of(rule: &Expr, readings: &[&'static Reading]) -> Vec<&'static Reading> {
    let chosen: Vec<&Reading> = rule.choices().iter().map(|choice| choice.reading).collect();
    let atoms = rule.atoms();
    let touches = |reading: &Reading| {
        atoms.iter().any(|atom| match atom {
            Atom::Derived(question) => question.touched_by(reading),
            Atom::Holds(_) => *reading == SILENCE,
            Atom::Reports(_) | Atom::NotApplicable(_) => false,
        })
    };
    readings.iter().copied().filter(|reading| chosen.contains(reading) || touches(reading)).collect()
}

/// Whether a chain of indicators leads back to itself, which statics can be made to do. Nothing else may be asked of
/// such an indicator: its population would be looked for without end.
pub(super) fn is_endless(indicator: &'static Indicator) -> bool {
    let mut seen: Vec<&Indicator> = Vec::new();
    let mut next = Some(indicator);
    while let Some(one) = next {
        if seen.iter().any(|before| std::ptr::eq(*before, one)) {
            return true;
        }
        seen.push(one);
        next = match &one.counted {
            Counted::Of(_) => None,
            Counted::These(parent) => Some(parent),
        };
    }
    false
}
