//! Each code stands for one definition.

use super::flaw::{DefinitionKind, Flaw};
use crate::law::{definitions::Definitions, question::Question};
use std::collections::BTreeSet;

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let owned = |code: &&str| (*code).to_owned();
    let taken = Question::all().into_iter().map(Question::code);
    let of_items = definitions.items.iter().map(|item| item.code.to_owned());
    let mut flaws = twice(DefinitionKind::Plan, definitions.plans.iter().map(|plan| owned(&plan.code)));
    for plan in &definitions.plans {
        // By number: a definition with the code of another plan is another flaw.
        let code = |place: String| format!("{}/{place}", plan.code);
        flaws.extend(twice(DefinitionKind::Action, plan.actions().map(|action| code(action.number.to_string()))));
        let places = plan.indicators.iter().map(|one| code(format!("{}.{}", one.action, one.index)));
        flaws.extend(twice(DefinitionKind::Indicator, places));
        flaws.extend(twice(DefinitionKind::Goal, plan.goals.iter().map(|goal| code(goal.code.to_owned()))));
        flaws.extend(twice(DefinitionKind::Term, plan.terms.iter().map(|term| code(term.code.to_owned()))));
        let practices = plan.practices.iter().map(|practice| code(practice.number.to_string()));
        flaws.extend(twice(DefinitionKind::Practice, practices));
    }
    flaws.extend(twice(DefinitionKind::Item, taken.chain(of_items)));
    flaws.extend(twice(DefinitionKind::Population, definitions.populations.iter().map(|one| owned(&one.code))));
    flaws.extend(twice(DefinitionKind::Reading, definitions.readings.iter().map(|one| owned(&one.code))));
    flaws.extend(twice(DefinitionKind::Theme, definitions.themes.iter().map(|one| owned(&one.code))));
    flaws
}

/// One flaw for each code that is there more than once.
fn twice(kind: DefinitionKind, codes: impl Iterator<Item = String>) -> Vec<Flaw> {
    let mut seen = BTreeSet::new();
    let again: BTreeSet<String> = codes.filter(|code| !seen.insert(code.clone())).collect();
    again.into_iter().map(|code| Flaw::Duplicate { kind, code }).collect()
}
