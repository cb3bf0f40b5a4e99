//! Items, populations and readings of a set of definitions, each with what uses it.

use super::{prose, texts::goal_id, tree::Tree};
use crate::law::{
    definitions::{Asker, Definitions, populations_of, readings_of},
    expr::Atom,
    indicator::{Amount, Indicator},
    item::{ItemKind, Universe},
    population::Basis,
    question::{Quantity, Question},
    reading::{Reading, Readings},
};
use serde::Serialize;

/// Where the answer to an item is found.
///
/// ```
/// use mine_action::law::{catalogue::{self, FoundIn}, definitions::Definitions};
/// let items = catalogue::items(&Definitions::ours());
/// let recorded = items.iter().filter(|entry| entry.answer == FoundIn::Derived("records"));
/// assert!(recorded.clone().any(|entry| entry.code == "open-clearance"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum FoundIn {
    /// In something that a subject says or files.
    Asked(String),
    /// In the records, so that nobody needs to be asked; `replies alone` if records cannot answer it after all.
    Derived(&'static str),
}

/// One thing that is asked: an item, or a question that records answer.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions, item::Universe};
/// let items = catalogue::items(&Definitions::ours());
/// let baseline = items.iter().find(|entry| entry.code == "baseline").ok_or("no such item")?;
/// assert_eq!(baseline.universe, Universe::StatesParties);
/// assert!(baseline.used_by.contains(&"oslo/18.1".to_owned()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct ItemEntry {
    /// Its code.
    pub code: String,
    /// What is asked.
    pub title: String,
    /// What an answer is.
    pub kind: ItemKind,
    /// Of what it is asked.
    pub universe: Universe,
    /// Where the answer is found.
    #[serde(flatten)]
    pub answer: FoundIn,
    /// The ids of the indicators and the codes of the populations that ask it.
    pub used_by: Vec<String>,
}

/// A population, with what names it.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions};
/// let populations = catalogue::populations(&Definitions::ours());
/// let open = populations.iter().find(|entry| entry.code == "clearance-open").ok_or("no such group")?;
/// assert_eq!(serde_json::to_string(&open.rule)?, r#"{"derived":"open-clearance"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct PopulationEntry {
    /// Its code.
    pub code: &'static str,
    /// Who is in it.
    pub title: &'static str,
    /// What its members are.
    pub universe: Universe,
    /// How membership is decided.
    pub basis: Basis,
    /// The rule, under the default readings.
    pub rule: Tree,
    /// Where the texts speak of it.
    pub citation: &'static str,
    /// What a reader should know of it.
    pub note: &'static str,
    /// The ids of the actions, indicators and goals that name it.
    pub used_by: Vec<String>,
}

/// A reading, with what it can change.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions};
/// let readings = catalogue::readings(&Definitions::ours());
/// let joined = readings.iter().find(|entry| entry.name == "joined").ok_or("no such reading")?;
/// assert_eq!((joined.default, joined.values), ("connector", &["connector", "all", "any"][..]));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct ReadingEntry {
    /// Its code.
    pub name: &'static str,
    /// What is open.
    pub title: &'static str,
    /// The codes of its values.
    pub values: &'static [&'static str],
    /// The value taken where nothing is said.
    pub default: &'static str,
    /// The text that is open, or the decision that fills it.
    pub citation: &'static str,
    /// Why the default is what it is.
    pub why: &'static str,
    /// The ids of the indicators and the codes of the populations that it can change.
    pub touches: Vec<String>,
}

/// The items of a set in its order, then the questions and numbers that its definitions ask of records.
pub fn items(definitions: &Definitions) -> Vec<ItemEntry> {
    let askers = definitions.askers();
    let of_item = definitions.items.iter().map(|item| ItemEntry {
        code: item.code.to_owned(),
        title: item.title.to_owned(),
        kind: item.kind,
        universe: item.universe,
        answer: FoundIn::Asked(item.asked_in.to_string()),
        used_by: ids(askers.iter().filter(|asker| asker.asks(item))),
    });
    let of_question = Question::all().into_iter().filter_map(|question| {
        let asks = |asker: &&Asker| asker.condition.atoms().contains(&Atom::Derived(question));
        let entry = derived(question.code(), question.title(), ItemKind::YesNo, askers.iter().filter(asks))?;
        let answer = if question.is_recorded() { entry.answer } else { FoundIn::Derived("replies alone") };
        Some(ItemEntry { answer, ..entry })
    });
    let votes = Quantity::VotesInFavour;
    let asks = |asker: &&Asker| asker.amounts.contains(&Amount::Derived(votes));
    let of_votes = derived(votes.to_string(), prose::quantity(votes), ItemKind::Amount, askers.iter().filter(asks));
    of_item.chain(of_question).chain(of_votes).collect()
}

/// The entry of a question; `None` if no definition asks it.
fn derived<'a>(
    code: String,
    title: String,
    kind: ItemKind,
    askers: impl Iterator<Item = &'a Asker>,
) -> Option<ItemEntry> {
    let askers: Vec<&Asker> = askers.collect();
    let first = askers.first()?.universe;
    // If it is asked of States Parties and of others, it is asked of all States.
    let universe = if askers.iter().all(|asker| asker.universe == first) { first } else { Universe::States };
    let used_by = ids(askers.into_iter());
    Some(ItemEntry { code, title, kind, universe, answer: FoundIn::Derived("records"), used_by })
}

fn ids<'a>(askers: impl Iterator<Item = &'a Asker>) -> Vec<String> {
    askers.map(|asker| asker.id.clone()).collect()
}

/// The populations of a set, in its order.
pub fn populations(definitions: &Definitions) -> Vec<PopulationEntry> {
    let entries = definitions.populations.iter().map(|population| {
        let actions = definitions.actions().filter(|action| populations_of(action).contains(population));
        let indicators = definitions.indicators().filter(|indicator| indicator.population() == *population);
        let goals = definitions.plans.iter().flat_map(|plan| {
            let counted = plan.goals.iter().filter(|goal| goal.populations().any(|one| one == *population));
            counted.map(|goal| goal_id(plan, goal))
        });
        PopulationEntry {
            code: population.code,
            title: population.title,
            universe: population.universe,
            basis: population.basis(),
            rule: Tree::of(&population.rule, &Readings::DEFAULT),
            citation: population.citation,
            note: population.note,
            used_by: actions.map(|action| action.id()).chain(indicators.map(Indicator::id)).chain(goals).collect(),
        }
    });
    entries.collect()
}

/// The readings of a set, in its order.
pub fn readings(definitions: &Definitions) -> Vec<ReadingEntry> {
    let touches = |reading: &'static Reading| {
        let indicators = definitions.indicators().filter(|indicator| indicator.readings().contains(&reading));
        let changed = |rule| !readings_of(rule, &[reading]).is_empty();
        let populations = definitions.populations.iter().filter(|population| changed(&population.rule));
        indicators.map(Indicator::id).chain(populations.map(|population| population.code.to_owned())).collect()
    };
    let entries = definitions.readings.iter().map(|reading| ReadingEntry {
        name: reading.code,
        title: reading.title,
        values: reading.values,
        default: reading.default_value(),
        citation: reading.citation,
        why: reading.why,
        touches: touches(reading),
    });
    entries.collect()
}
