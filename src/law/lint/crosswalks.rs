//! A crosswalk names every indicator of its two plans, on the side of its plan, and no other.

use super::flaw::{DefinitionKind, Flaw};
use crate::law::{
    crosswalk::{Crosswalk, Relation},
    definitions::Definitions,
    indicator::Indicator,
    plan::Plan,
};
use std::collections::BTreeSet;

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    definitions.crosswalks.iter().flat_map(|crosswalk| of_crosswalk(crosswalk)).collect()
}

/// How messages name a crosswalk.
pub(super) fn code(crosswalk: &Crosswalk) -> String {
    format!("{} to {}", crosswalk.earlier.code, crosswalk.later.code)
}

fn of_crosswalk(crosswalk: &Crosswalk) -> Vec<Flaw> {
    let mut flaws = of_side(crosswalk, crosswalk.earlier, crosswalk.links.iter().flat_map(|link| link.earlier));
    flaws.extend(of_side(crosswalk, crosswalk.later, crosswalk.links.iter().flat_map(|link| link.later)));
    for (row, link) in crosswalk.links.iter().enumerate() {
        let says = (link.relation == Relation::New, link.relation == Relation::Dropped);
        if says != (link.earlier.is_empty(), link.later.is_empty()) {
            flaws.push(Flaw::Relation { crosswalk: code(crosswalk), row: row + 1 });
        }
        if link.reason.trim().is_empty() {
            flaws.push(Flaw::Empty { kind: DefinitionKind::Crosswalk, code: code(crosswalk), text: "reason" });
        }
    }
    flaws
}

/// Compares ids only; the indicators themselves are checked with their plan.
fn of_side<'a>(crosswalk: &Crosswalk, plan: &Plan, named: impl Iterator<Item = &'a &'a Indicator>) -> Vec<Flaw> {
    let named: BTreeSet<String> = named.map(|indicator| indicator.id()).collect();
    let own: BTreeSet<String> = plan.indicators.iter().map(|indicator| indicator.id()).collect();
    let foreign = named.difference(&own).map(|indicator| Flaw::ForeignLink {
        crosswalk: code(crosswalk),
        indicator: indicator.clone(),
        plan: plan.code,
    });
    let absent = own.difference(&named);
    let absent = absent.map(|indicator| Flaw::NotCrossed { crosswalk: code(crosswalk), indicator: indicator.clone() });
    foreign.chain(absent).collect()
}
