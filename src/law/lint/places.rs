//! Every action and indicator is in the right plan, and numbers have no gap.

use super::flaw::{DefinitionKind, Flaw};
use crate::law::{
    definitions::{Definitions, is_endless},
    indicator::{Counted, Indicator},
    plan::Plan,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    definitions.plans.iter().flat_map(|plan| of_plan(plan)).collect()
}

fn of_plan(plan: &Plan) -> Vec<Flaw> {
    let numbers: BTreeSet<u16> = plan.actions().map(|action| action.number).collect();
    let mut flaws = gaps(DefinitionKind::Action, &numbers, |number| format!("{}/{number}", plan.code));
    let strangers = plan.actions().filter(|action| action.plan != plan.code);
    flaws.extend(strangers.map(|action| other_plan(DefinitionKind::Action, action.id(), plan)));
    let mut places: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
    for indicator in plan.indicators {
        places.entry(indicator.action).or_default().insert(indicator.index.into());
        flaws.extend(of_indicator(indicator, plan));
    }
    for (action, indices) in places {
        flaws.extend(gaps(DefinitionKind::Indicator, &indices, |index| format!("{}/{action}.{index}", plan.code)));
    }
    flaws
}

fn of_indicator(indicator: &'static Indicator, plan: &Plan) -> Option<Flaw> {
    if indicator.plan != plan.code {
        return Some(other_plan(DefinitionKind::Indicator, indicator.id(), plan));
    }
    if plan.action(indicator.action).is_none() {
        return Some(Flaw::NoAction { indicator: indicator.id(), action: indicator.action });
    }
    if is_endless(indicator) {
        return Some(Flaw::EndlessChain { indicator: indicator.id() });
    }
    match &indicator.counted {
        Counted::These(parent) if !plan.indicators.contains(parent) => {
            Some(Flaw::DanglingChain { indicator: indicator.id(), parent: parent.id() })
        }
        _ => None,
    }
}

fn other_plan(kind: DefinitionKind, code: String, plan: &Plan) -> Flaw {
    Flaw::OtherPlan { kind, code, plan: plan.code }
}

/// A flaw for each number that does not follow the one before it.
pub(super) fn gaps(kind: DefinitionKind, numbers: &BTreeSet<u16>, code: impl Fn(u16) -> String) -> Vec<Flaw> {
    let before = [0].iter().chain(numbers);
    let pairs = before.zip(numbers).map(|(before, number)| (before.saturating_add(1), *number));
    let wrong = pairs.filter(|(expected, number)| expected != number);
    wrong.map(|(expected, number)| Flaw::Gap { kind, code: code(number), expected }).collect()
}
