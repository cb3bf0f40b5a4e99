//! Every definition says in words what it is, and cites what it rests on.

use super::flaw::{DefinitionKind, Flaw};
use crate::law::{action::Action, definitions::Definitions, plan::Plan};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let mut words = EmptyTexts(Vec::new());
    for plan in &definitions.plans {
        words.of_plan(plan);
    }
    for item in &definitions.items {
        words.text(DefinitionKind::Item, item.code, "title", item.title);
    }
    for population in &definitions.populations {
        words.text(DefinitionKind::Population, population.code, "title", population.title);
        words.citation(DefinitionKind::Population, population.code, population.citation);
    }
    for reading in &definitions.readings {
        words.text(DefinitionKind::Reading, reading.code, "title", reading.title);
        words.citation(DefinitionKind::Reading, reading.code, reading.citation);
    }
    for theme in &definitions.themes {
        words.text(DefinitionKind::Theme, theme.code, "title", theme.title);
    }
    words.0
}

struct EmptyTexts(Vec<Flaw>);

impl EmptyTexts {
    fn of_plan(&mut self, plan: &Plan) {
        self.text(DefinitionKind::Plan, plan.code, "title", plan.title);
        self.text(DefinitionKind::Plan, plan.code, "name", plan.name);
        self.citation(DefinitionKind::Plan, plan.code, plan.document);
        for chapter in plan.chapters {
            self.text(DefinitionKind::Chapter, plan.code, "title", chapter.title);
        }
        for action in plan.actions() {
            self.of_action(action);
        }
        for indicator in plan.indicators {
            self.text(DefinitionKind::Indicator, &indicator.id(), "statement", indicator.statement);
            for (name, _) in indicator.criterion.parts() {
                self.text(DefinitionKind::Indicator, &indicator.id(), "name of a part", name);
            }
        }
    }

    fn of_action(&mut self, action: &Action) {
        let id = action.id();
        self.text(DefinitionKind::Action, &id, "title", action.title);
        self.text(DefinitionKind::Action, &id, "summary", action.summary);
        for clause in action.clauses {
            self.text(DefinitionKind::Action, &id, "part", clause.what);
        }
        for due in action.due {
            self.text(DefinitionKind::Action, &id, "dated duty", due.what);
        }
        let unknown = action.provisions.iter().filter(|provision| !provision.exists());
        self.0.extend(unknown.map(|provision| Flaw::NoArticle { action: id.clone(), provision: *provision }));
        for document in action.documents {
            self.citation(DefinitionKind::Action, &id, document);
        }
    }

    fn text(&mut self, kind: DefinitionKind, code: &str, name: &'static str, text: &str) {
        if text.trim().is_empty() {
            self.0.push(Flaw::Empty { kind, code: code.to_owned(), text: name });
        }
    }

    fn citation(&mut self, kind: DefinitionKind, code: &str, citation: &str) {
        if citation.trim().is_empty() {
            self.0.push(Flaw::NoCitation { kind, code: code.to_owned() });
        }
    }
}
