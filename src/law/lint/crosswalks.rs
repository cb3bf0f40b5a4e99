//! A crosswalk names every indicator of its two plans, on the side of its plan, and no other; the same of best practices,
//! where it has rows for them.

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
    if !crosswalk.practices.is_empty() {
        flaws.extend(of_practices(crosswalk));
    }
    flaws
}

fn of_practices(crosswalk: &Crosswalk) -> Vec<Flaw> {
    let rows = crosswalk.practices;
    let mut flaws = of_list(crosswalk, crosswalk.earlier, rows.iter().flat_map(|row| row.earlier));
    flaws.extend(of_list(crosswalk, crosswalk.later, rows.iter().flat_map(|row| row.later)));
    for (place, row) in rows.iter().enumerate() {
        let says = (row.relation == Relation::New, row.relation == Relation::Dropped);
        if says != (row.earlier.is_empty(), row.later.is_empty()) {
            flaws.push(Flaw::Relation { crosswalk: format!("{}, practices", code(crosswalk)), row: place + 1 });
        }
        if row.reason.trim().is_empty() {
            flaws.push(Flaw::Empty { kind: DefinitionKind::Crosswalk, code: code(crosswalk), text: "reason" });
        }
    }
    flaws
}

fn of_list<'a>(crosswalk: &Crosswalk, plan: &Plan, named: impl Iterator<Item = &'a u16>) -> Vec<Flaw> {
    let named: BTreeSet<u16> = named.copied().collect();
    let own: BTreeSet<u16> = plan.practices.iter().map(|practice| practice.number).collect();
    let unknown = named.difference(&own).map(|number| Flaw::UnknownPractice {
        crosswalk: code(crosswalk),
        plan: plan.code,
        number: *number,
    });
    let absent = own.difference(&named).map(|number| Flaw::PracticeNotCrossed {
        crosswalk: code(crosswalk),
        plan: plan.code,
        number: *number,
    });
    unknown.chain(absent).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{calendar_day, convention::Convention};
    use crate::law::{
        crosswalk::PracticeLink,
        plan::{BestPractice, Place},
    };

    const DOGS: BestPractice = BestPractice::new(1, Place::Paragraph(2), "dogs", &[]);
    const GEESE: BestPractice = BestPractice::new(2, Place::Paragraph(2), "geese", &[]);
    const EARLIER: Plan =
        Plan::new("small", "Small", Convention::Apmbc, (calendar_day(2020, 1, 1), calendar_day(2024, 12, 31))).saying(
            &[],
            &[],
            &[DOGS],
        );
    const LATER: Plan = Plan { code: "next", practices: &[DOGS, GEESE], ..EARLIER };

    fn told(rows: &'static [PracticeLink]) -> Vec<String> {
        let crosswalk = Crosswalk::new(&EARLIER, &LATER, &[]).practices(rows);
        of_crosswalk(&crosswalk).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn practices_are_crossed_all_or_not_at_all() {
        const SAME: PracticeLink = PracticeLink::new(&[1], &[1], Relation::Same, "the same words");
        const NEW: PracticeLink = PracticeLink::new(&[], &[2], Relation::New, "no geese before");
        assert_eq!(told(&[]), [""; 0]);
        assert_eq!(told(&[SAME, NEW]), [""; 0]);
        assert_eq!(
            told(&[SAME]),
            ["crosswalk `small to next` has no row for practice 2 of `next`: expected every practice of both plans"]
        );
        const WRONG: PracticeLink = PracticeLink { earlier: &[2], relation: Relation::New, reason: "", ..SAME };
        assert_eq!(
            told(&[SAME, NEW, WRONG]),
            [
                "crosswalk `small to next` names practice 2 of `small`: expected one that it lists",
                "crosswalk `small to next, practices`, row 3: expected `new` where no earlier indicator stands, `dropped` \
                 where no later",
                "crosswalk `small to next`: its reason is empty: expected some words",
            ]
        );
    }
}
