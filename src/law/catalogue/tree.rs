//! Conditions as trees with seven keys, for programs that do not use this crate.

use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    indicator::Indicator,
    reading::Readings,
};
use serde::Serialize;

/// A condition under one choice of readings. The names of parts are left out.
///
/// ```
/// use mine_action::law::{catalogue::tree::Tree, oslo::I14_1, reading::Readings};
/// let tree = Tree::of(&I14_1.criterion, &Readings::default());
/// assert_eq!(tree, Tree::All(vec![Tree::Reports("stockpile-plan"), Tree::Reports("stockpile-progress")]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tree {
    /// All of these are met; an empty list is always met.
    All(Vec<Tree>),
    /// At least one of these is met; an empty list is never met.
    Any(Vec<Tree>),
    /// This is not met.
    Not(Box<Tree>),
    /// The item of that code is reported.
    Reports(&'static str),
    /// The item of that code is so.
    Holds(&'static str),
    /// Records answer the question of that code with yes.
    Derived(String),
    /// The item of that code is told not to apply.
    #[serde(rename = "not-applicable")]
    NotApplicable(&'static str),
}

impl Tree {
    /// The tree of a condition.
    pub fn of(condition: &Expr, readings: &Readings) -> Self {
        condition.fold(readings, &mut Trees).tree
    }

    /// Whom an indicator counts: the rule of its population, and if it counts "of these", the criteria of the
    /// indicators before it in the chain.
    pub fn of_population(indicator: &Indicator, readings: &Readings) -> Self {
        let rules = indicator.population_rules().into_iter().map(|rule| Self::of(rule, readings));
        let mut rules: Vec<Self> = rules.filter(|tree| *tree != Self::All(Vec::new())).collect();
        match rules.pop() {
            Some(only) if rules.is_empty() => only,
            Some(last) => {
                rules.push(last);
                Self::All(rules)
            }
            None => Self::All(rules),
        }
    }
}

/// A condition as a tree.
struct Trees;

/// A tree, and whether it is a list to which the next element is added.
struct Growing {
    tree: Tree,
    open: bool,
}

const fn whole(tree: Tree) -> Growing {
    Growing { tree, open: false }
}

impl Fold for Trees {
    type Out = Growing;

    fn atom(&mut self, atom: Atom) -> Growing {
        whole(match atom {
            Atom::Reports(item) => Tree::Reports(item.code),
            Atom::Holds(item) => Tree::Holds(item.code),
            Atom::Derived(question) => Tree::Derived(question.code()),
            Atom::NotApplicable(item) => Tree::NotApplicable(item.code),
        })
    }

    fn not(&mut self, inner: Growing) -> Growing {
        whole(Tree::Not(Box::new(inner.tree)))
    }

    fn empty(&mut self, join: Join) -> Growing {
        whole(list(join, Vec::new()))
    }

    fn join(&mut self, join: Join, so_far: Growing, next: Growing) -> Growing {
        let tree = match so_far {
            Growing { tree: Tree::All(mut trees) | Tree::Any(mut trees), open: true } => {
                trees.push(next.tree);
                list(join, trees)
            }
            Growing { tree, .. } => list(join, vec![tree, next.tree]),
        };
        Growing { tree, open: true }
    }

    fn close(&mut self, _join: Join, list: Growing) -> Growing {
        whole(list.tree)
    }
}

const fn list(join: Join, trees: Vec<Tree>) -> Tree {
    match join {
        Join::All => Tree::All(trees),
        Join::Any => Tree::Any(trees),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{
        expr::Expr::{All, Any, Holds, Not, Part, Reports},
        item::vocabulary::{BASELINE, DIRECTORY, REFERRAL},
        plan::siem_reap_angkor::I46_2,
        reading::Joined,
    };

    fn text(condition: &Expr, readings: &Readings) -> String {
        format!("{:?}", Tree::of(condition, readings)).replace('"', "").to_lowercase()
    }

    #[test]
    fn a_tree_has_the_shape_of_its_condition() {
        const FIRST: Expr = All(&[Reports(&BASELINE), Holds(&BASELINE)]);
        let nested = All(&[FIRST, Not(&FIRST), Any(&[Reports(&REFERRAL), Any(&[])])]);
        let first = "all([reports(baseline), holds(baseline)])";
        let expected = format!("all([{first}, not({first}), any([reports(referral), any([])])])");
        assert_eq!(text(&nested, &Readings::DEFAULT), expected);
        assert_eq!(text(&All(&[FIRST]), &Readings::DEFAULT), first);
    }

    #[test]
    fn the_reading_of_joined_conditions_is_heard() {
        const PARTS: Expr = Any(&[Part("a", &Reports(&REFERRAL)), Part("b", &Reports(&DIRECTORY))]);
        let beside = All(&[PARTS, Holds(&BASELINE)]);
        let all = Readings { joined: Joined::All, ..Readings::DEFAULT };
        assert_eq!(text(&PARTS, &Readings::DEFAULT), "any([reports(referral), reports(directory)])");
        assert_eq!(text(&PARTS, &all), "all([reports(referral), reports(directory)])");
        assert_eq!(text(&beside, &all), "all([all([reports(referral), reports(directory)]), holds(baseline)])");
    }

    #[test]
    fn a_chain_adds_its_parents_criterion() {
        let tree = Tree::of_population(&I46_2, &Readings::DEFAULT);
        assert_eq!(tree, Tree::Derived("alleged-non-compliance".to_owned()));
    }
}
