//! Everything that is used is in the set, and every item and theme of the set is used.

use super::{
    crosswalks,
    flaw::{DefinitionKind, Flaw},
};
use crate::law::{
    definitions::{Asker, Definitions, is_endless, populations_of, populations_of_text},
    population::Population,
};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let askers = definitions.askers();
    let mut uses = Uses(Vec::new());
    uses.of_plans(definitions);
    uses.of_conditions(definitions, &askers);
    uses.of_crosswalks(definitions);
    let mut flaws = uses.0;
    let unused = definitions.items.iter().filter(|item| !askers.iter().any(|asker| asker.asks(item)));
    flaws.extend(unused.map(|item| Flaw::UnusedItem { item: item.code }));
    let empty = definitions.themes.iter().filter(|theme| definitions.actions().all(|action| action.theme != **theme));
    flaws.extend(empty.map(|theme| Flaw::EmptyTheme { theme: theme.code }));
    flaws
}

struct Uses(Vec<Flaw>);

impl Uses {
    /// The populations and themes that actions and indicators name.
    fn of_plans(&mut self, definitions: &Definitions) {
        for action in definitions.actions() {
            for population in populations_of(action) {
                self.expect_population(definitions, population, action.id());
            }
            let found = definitions.themes.contains(&action.theme);
            self.expect(found, DefinitionKind::Theme, action.theme.code, action.id());
        }
        for indicator in definitions.indicators().filter(|indicator| !is_endless(indicator)) {
            self.expect_population(definitions, indicator.population(), indicator.id());
        }
        for plan in &definitions.plans {
            for population in populations_of_text(plan) {
                self.expect_population(definitions, population, plan.code.to_owned());
            }
        }
    }

    /// The items and readings that conditions ask.
    fn of_conditions(&mut self, definitions: &Definitions, askers: &[Asker]) {
        for asker in askers {
            for item in asker.items() {
                self.expect(definitions.items.contains(&item), DefinitionKind::Item, item.code, asker.id.clone());
            }
            for choice in asker.condition.choices() {
                let found = definitions.readings.contains(&choice.reading);
                self.expect(found, DefinitionKind::Reading, choice.reading.code, asker.id.clone());
            }
        }
    }

    /// The plans between which crosswalks lead.
    fn of_crosswalks(&mut self, definitions: &Definitions) {
        for crosswalk in &definitions.crosswalks {
            for plan in [crosswalk.earlier, crosswalk.later] {
                let found = definitions.plans.contains(&plan);
                self.expect(found, DefinitionKind::Plan, plan.code, crosswalks::code(crosswalk));
            }
        }
    }

    fn expect_population(&mut self, definitions: &Definitions, population: &'static Population, by: String) {
        let found = definitions.populations.contains(&population);
        self.expect(found, DefinitionKind::Population, population.code, by);
    }

    /// Notes what is not in the set, once for each definition that uses it.
    fn expect(&mut self, found: bool, kind: DefinitionKind, code: &str, by: String) {
        let flaw = Flaw::NotInSet { kind, code: code.to_owned(), by };
        if !found && !self.0.contains(&flaw) {
            self.0.push(flaw);
        }
    }
}
