//! Everything that is used is in the set, and every item and theme of the set is used.

use super::{
    crosswalks,
    flaw::{DefinitionKind, Flaw},
};
use crate::law::definitions::{Definitions, is_endless, populations_of};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let mut uses = Uses(Vec::new());
    for action in definitions.actions() {
        for population in populations_of(action) {
            uses.expect(
                definitions.populations.contains(&population),
                DefinitionKind::Population,
                population.code,
                action.id(),
            );
        }
        uses.expect(definitions.themes.contains(&action.theme), DefinitionKind::Theme, action.theme.code, action.id());
    }
    for indicator in definitions.indicators().filter(|indicator| !is_endless(indicator)) {
        let population = indicator.population();
        uses.expect(
            definitions.populations.contains(&population),
            DefinitionKind::Population,
            population.code,
            indicator.id(),
        );
    }
    let askers = definitions.askers();
    for asker in &askers {
        for item in asker.items() {
            uses.expect(definitions.items.contains(&item), DefinitionKind::Item, item.code, asker.id.clone());
        }
        for choice in asker.condition.choices() {
            let found = definitions.readings.contains(&choice.reading);
            uses.expect(found, DefinitionKind::Reading, choice.reading.code, asker.id.clone());
        }
    }
    for crosswalk in &definitions.crosswalks {
        for plan in [crosswalk.earlier, crosswalk.later] {
            let by = crosswalks::code(crosswalk);
            uses.expect(definitions.plans.contains(&plan), DefinitionKind::Plan, plan.code, by);
        }
    }
    let mut flaws = uses.0;
    let unused = definitions.items.iter().filter(|item| !askers.iter().any(|asker| asker.asks(item)));
    flaws.extend(unused.map(|item| Flaw::UnusedItem { item: item.code }));
    let empty = definitions.themes.iter().filter(|theme| definitions.actions().all(|action| action.theme != **theme));
    flaws.extend(empty.map(|theme| Flaw::EmptyTheme { theme: theme.code }));
    flaws
}

struct Uses(Vec<Flaw>);

impl Uses {
    /// Notes what is not in the set, once for each definition that uses it.
    fn expect(&mut self, found: bool, kind: DefinitionKind, code: &str, by: String) {
        let flaw = Flaw::NotInSet { kind, code: code.to_owned(), by };
        if !found && !self.0.contains(&flaw) {
            self.0.push(flaw);
        }
    }
}
