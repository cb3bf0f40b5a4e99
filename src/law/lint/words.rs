//! Every definition says in words what it is, and on what it rests.

use super::flaw::{Flaw, Kind};
use crate::law::{action::Action, definitions::Definitions, plan::Plan};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    let mut words = Words(Vec::new());
    for plan in &definitions.plans {
        words.of_plan(plan);
    }
    for item in &definitions.items {
        words.text(Kind::Item, item.code, "title", item.title);
    }
    for population in &definitions.populations {
        words.text(Kind::Population, population.code, "title", population.title);
        words.citation(Kind::Population, population.code, population.citation);
    }
    for reading in &definitions.readings {
        words.text(Kind::Reading, reading.code, "title", reading.title);
        words.citation(Kind::Reading, reading.code, reading.citation);
    }
    for theme in &definitions.themes {
        words.text(Kind::Theme, theme.code, "title", theme.title);
    }
    words.0
}

struct Words(Vec<Flaw>);

impl Words {
    fn of_plan(&mut self, plan: &Plan) {
        self.text(Kind::Plan, plan.code, "title", plan.title);
        self.text(Kind::Plan, plan.code, "name", plan.name);
        self.citation(Kind::Plan, plan.code, plan.document);
        for chapter in plan.chapters {
            self.text(Kind::Chapter, plan.code, "title", chapter.title);
        }
        for action in plan.actions() {
            self.of_action(action);
        }
        for indicator in plan.indicators {
            self.text(Kind::Indicator, &indicator.id(), "statement", indicator.statement);
            for (name, _) in indicator.criterion.parts() {
                self.text(Kind::Indicator, &indicator.id(), "name of a part", name);
            }
        }
    }

    fn of_action(&mut self, action: &Action) {
        let id = action.id();
        self.text(Kind::Action, &id, "title", action.title);
        self.text(Kind::Action, &id, "summary", action.summary);
        for clause in action.clauses {
            self.text(Kind::Action, &id, "part", clause.what);
        }
        for due in action.due {
            self.text(Kind::Action, &id, "dated duty", due.what);
        }
        for document in action.documents {
            self.citation(Kind::Action, &id, document);
        }
    }

    fn text(&mut self, kind: Kind, code: &str, name: &'static str, text: &str) {
        if text.trim().is_empty() {
            self.0.push(Flaw::Empty { kind, code: code.to_owned(), text: name });
        }
    }

    fn citation(&mut self, kind: Kind, code: &str, citation: &str) {
        if citation.trim().is_empty() {
            self.0.push(Flaw::NoCitation { kind, code: code.to_owned() });
        }
    }
}
