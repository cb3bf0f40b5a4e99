//! Conditions of indicators and populations: each asks something, only once, of the right subjects.

use super::flaw::Flaw;
use crate::law::{
    definitions::{Asker, Definitions, is_endless},
    expr::{Atom, Choice, Expr},
    indicator::{Counting, Indicator},
    item::ItemKind,
};
use std::collections::BTreeSet;

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let of_indicators = definitions.indicators().flat_map(of_indicator);
    let of_chains = definitions.indicators().filter(|one| !is_endless(one)).flat_map(outer);
    let askers = definitions.askers();
    of_indicators.chain(of_chains).chain(askers.iter().flat_map(of_asker)).collect()
}

fn of_indicator(indicator: &Indicator) -> Vec<Flaw> {
    let id = || indicator.id();
    let parts = indicator.criterion.parts();
    let mut flaws = Vec::new();
    if indicator.counting == Counting::Subjects && indicator.criterion.atoms().is_empty() {
        flaws.push(Flaw::NoCriterion { indicator: id() });
    }
    match indicator.connector {
        None if parts.len() > 1 => flaws.push(Flaw::NoConnector { indicator: id(), parts: parts.len() }),
        Some(connector) if parts.len() < 2 => flaws.push(Flaw::LoneConnector { indicator: id(), connector }),
        _ => {}
    }
    let different: BTreeSet<Atom> = parts.iter().flat_map(|(_, part)| part.atoms()).collect();
    if parts.len() > 1 && different.len() < 2 {
        flaws.push(Flaw::OneAtom { indicator: id() });
    }
    flaws
}

fn of_asker(asker: &Asker) -> Vec<Flaw> {
    let by = || asker.id.clone();
    let mut flaws: Vec<Flaw> = twice([asker.condition])
        .into_iter()
        .map(|atom| Flaw::MentionedTwice { by: by(), atom: atom.code() })
        .chain(asker.condition.choices().into_iter().filter_map(|choice| wrong_options(choice, by())))
        .collect();
    let items: BTreeSet<_> = asker.items().into_iter().collect();
    let strangers = items.iter().filter(|item| item.universe != asker.universe);
    flaws.extend(strangers.map(|item| Flaw::OtherUniverse {
        by: by(),
        item: item.code,
        found: asker.universe,
        expected: item.universe,
    }));
    flaws.extend(taken_for_other(asker));
    flaws
}

/// What the population and the criterion both ask.
fn outer(indicator: &Indicator) -> Vec<Flaw> {
    let rules = indicator.population_rules();
    let conditions = || rules.iter().copied().chain([&indicator.criterion]);
    let alone: BTreeSet<Atom> = conditions().flat_map(|one| twice([one])).collect();
    let together = twice(conditions());
    let both = together.difference(&alone);
    both.map(|atom| Flaw::OuterBounds { indicator: indicator.id(), atom: atom.code() }).collect()
}

/// Options that are not exactly the values of the reading.
fn wrong_options(choice: &Choice, by: String) -> Option<Flaw> {
    let mut options: Vec<&str> = choice.options.iter().map(|(option, _)| *option).collect();
    let mut values = choice.reading.values.to_vec();
    options.sort_unstable();
    values.sort_unstable();
    let flaw =
        || Flaw::Options { by, reading: choice.reading.code, found: options.join(", "), expected: values.join(", ") };
    (options != values).then(flaw)
}

/// Numbers that are used as yes or no, and the other way round.
fn taken_for_other(asker: &Asker) -> Vec<Flaw> {
    let amounts: Vec<_> = Asker { condition: &Expr::ALWAYS, ..asker.clone() }.items();
    let conditions: Vec<_> = Asker { amounts: Vec::new(), ..asker.clone() }.items();
    let asked = conditions.into_iter().map(|item| (item, ItemKind::YesNo));
    let added = amounts.into_iter().map(|item| (item, ItemKind::Amount));
    let wrong: BTreeSet<_> = asked.chain(added).filter(|(item, kind)| item.kind != *kind).collect();
    wrong.into_iter().map(|(item, found)| Flaw::OtherKind { by: asker.id.clone(), item: item.code, found }).collect()
}

/// The values of readings under which a leaf is part of the condition.
type Under = Vec<(&'static str, &'static str)>;

/// The leaves that conditions contain more than once under some choice of readings.
fn twice<'e>(conditions: impl IntoIterator<Item = &'e Expr>) -> BTreeSet<Atom> {
    let mut leaves = Vec::new();
    for condition in conditions {
        gather(condition, &mut Vec::new(), &mut leaves);
    }
    let mut again = BTreeSet::new();
    for (place, (atom, under)) in leaves.iter().enumerate() {
        let before = leaves.iter().take(place);
        if before.into_iter().any(|(other, other_under)| other == atom && compatible(under, other_under)) {
            again.insert(*atom);
        }
    }
    again
}

/// Whether both can be part of the condition under one choice of readings.
fn compatible(one: &Under, other: &Under) -> bool {
    one.iter().all(|(reading, value)| other.iter().all(|(same, chosen)| same != reading || chosen == value))
}

fn gather(condition: &Expr, under: &mut Under, leaves: &mut Vec<(Atom, Under)>) {
    match condition {
        Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| gather(part, under, leaves)),
        Expr::Not(inner) | Expr::Part(_, inner) | Expr::WhereRelevant(inner) => gather(inner, under, leaves),
        Expr::Reports(item) => leaves.push((Atom::Reports(item), under.clone())),
        Expr::Holds(item) => leaves.push((Atom::Holds(item), under.clone())),
        Expr::Derived(question) => leaves.push((Atom::Derived(*question), under.clone())),
        Expr::Choose(choice) => {
            for (option, inner) in choice.options {
                under.push((choice.reading.code, option));
                gather(inner, under, leaves);
                under.pop();
            }
        }
    }
}
