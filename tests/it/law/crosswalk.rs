//! The crosswalk from the Oslo to the Siem Reap-Angkor plan: complete, consistent, and borne out by the definitions.

use mine_action::law::{
    crosswalk::{Crosswalk, Link, OSLO_TO_SIEM_REAP_ANGKOR as CROSSWALK, Relation},
    expr::{Atom, Expr},
    indicator::Indicator,
};
use std::collections::{BTreeMap, BTreeSet};

fn row(link: &Link) -> String {
    let ids = |list: &[&Indicator]| list.iter().map(|one| one.id()).collect::<Vec<_>>().join(", ");
    format!("{} -> {} ({})", ids(link.earlier), ids(link.later), link.relation)
}

/// The indicators of both plans, the earlier plan first.
fn indicators(crosswalk: &Crosswalk) -> impl Iterator<Item = &'static Indicator> + use<> {
    crosswalk.earlier.indicators.iter().chain(crosswalk.later.indicators).copied()
}

/// Whether the two stand at different places with the same words, as Oslo 1.2 and 42.1.
fn twins(a: &Indicator, b: &Indicator) -> bool {
    a.id() != b.id()
        && (a.plan, a.measure, a.counted, a.counting, a.criterion, a.statement)
            == (b.plan, b.measure, b.counted, b.counting, b.criterion, b.statement)
}

/// How many they are, twins taken as one.
fn distinct(list: &[&Indicator]) -> usize {
    list.iter().enumerate().filter(|(index, one)| list.iter().take(*index).all(|other| !twins(one, other))).count()
}

fn one_to_one() -> impl Iterator<Item = (&'static Link, &'static Indicator, &'static Indicator)> {
    CROSSWALK.links.iter().filter_map(|link| match (link.earlier, link.later) {
        ([earlier], [later]) => Some((link, *earlier, *later)),
        _ => None,
    })
}

/// The code of a leaf, however it is asked.
fn code(atom: Atom) -> String {
    match atom {
        Atom::Reports(item) | Atom::Holds(item) | Atom::NotApplicable(item) => item.code.to_owned(),
        Atom::Derived(question) => question.code(),
        _ => unreachable!("a leaf of another kind"),
    }
}

fn codes(list: &[&Indicator]) -> BTreeSet<String> {
    let of = |one: &&Indicator| {
        let atoms = one.atoms().into_iter().map(code);
        let amounts = one.amounts().into_iter().map(|amount| amount.code());
        atoms.chain(amounts).collect::<Vec<_>>()
    };
    list.iter().flat_map(of).collect()
}

#[test]
fn every_indicator_of_both_plans_stands_in_a_row_and_no_other_does() {
    assert_eq!(CROSSWALK.earlier.indicators.len(), 81);
    assert_eq!(CROSSWALK.later.indicators.len(), 107);
    for indicator in indicators(&CROSSWALK) {
        assert!(!CROSSWALK.of(indicator).is_empty(), "{}", indicator.id());
    }
    for link in CROSSWALK.links {
        assert!(link.earlier.iter().all(|one| CROSSWALK.earlier.indicators.contains(one)), "{}", row(link));
        assert!(link.later.iter().all(|one| CROSSWALK.later.indicators.contains(one)), "{}", row(link));
    }
}

#[test]
fn both_directions_agree() {
    for link in CROSSWALK.links {
        for one in link.earlier.iter().chain(link.later) {
            assert!(CROSSWALK.of(one).contains(&link), "{} not found from {}", row(link), one.id());
        }
    }
    for indicator in indicators(&CROSSWALK) {
        for link in CROSSWALK.of(indicator) {
            let side = if indicator.plan == CROSSWALK.earlier.code { link.earlier } else { link.later };
            assert!(side.contains(&indicator), "{} found from {}", row(link), indicator.id());
        }
    }
}

#[test]
fn the_relation_says_how_many_stand_on_each_side() {
    for link in CROSSWALK.links {
        let (earlier, later) = (distinct(link.earlier), distinct(link.later));
        let fits = match link.relation {
            Relation::Same | Relation::Wider | Relation::Narrower | Relation::Changed => (earlier, later) == (1, 1),
            Relation::Split => earlier == 1 && later > 1,
            Relation::Merged => earlier > 1 && later == 1,
            Relation::Dropped => earlier == 1 && later == 0,
            Relation::New => earlier == 0 && later == 1,
            _ => false,
        };
        assert!(fits, "{}", row(link));
    }
}

#[test]
fn twins_stand_together_and_the_reason_says_so() {
    let mut found = BTreeSet::new();
    for indicator in indicators(&CROSSWALK) {
        for other in indicators(&CROSSWALK).filter(|other| twins(indicator, other)) {
            found.insert(indicator.id());
            for link in CROSSWALK.of(indicator) {
                let both = link.earlier.contains(&other) || link.later.contains(&other);
                assert!(both, "{} without {}", row(link), other.id());
                let said = link.relation == Relation::Merged || link.reason.contains("the same words");
                assert!(said, "{}", row(link));
            }
        }
    }
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["oslo/1.2", "oslo/42.1", "oslo/45.1", "oslo/7.2"]);
}

#[test]
fn what_is_dropped_or_new_stands_in_no_other_row() {
    for link in CROSSWALK.links {
        if let Relation::Dropped | Relation::New = link.relation {
            for one in link.earlier.iter().chain(link.later) {
                assert_eq!(CROSSWALK.of(one).len(), 1, "{}", one.id());
            }
        }
    }
}

#[test]
fn rows_follow_the_earlier_plan_and_then_the_later_one() {
    let place = |one: &&Indicator| (one.action, one.index);
    let key = |link: &Link| (link.earlier.is_empty(), link.earlier.first().or(link.later.first()).map(place));
    assert!(CROSSWALK.links.is_sorted_by_key(key));
    for link in CROSSWALK.links {
        assert!(link.earlier.is_sorted_by_key(place) && link.later.is_sorted_by_key(place), "{}", row(link));
    }
    let mut pairs = BTreeSet::new();
    for (link, earlier, later) in one_to_one() {
        assert!(pairs.insert((earlier.id(), later.id())), "twice: {}", row(link));
    }
}

#[test]
fn the_same_is_defined_alike_and_the_reason_tells_number_from_percentage() {
    for (link, earlier, later) in one_to_one().filter(|(link, ..)| link.relation == Relation::Same) {
        assert_eq!((earlier.criterion, earlier.counting), (later.criterion, later.counting), "{}", row(link));
        assert_eq!(earlier.universe(), later.universe(), "{}", row(link));
        assert!(link.comparable != "nothing", "{}", row(link));
        if earlier.measure != later.measure {
            let told = link.reason.contains("number") && link.reason.contains("percentage");
            assert!(told && link.comparable.starts_with("the count"), "{}", row(link));
        }
    }
}

#[test]
fn a_change_of_measure_is_always_told() {
    for link in CROSSWALK.links {
        let changed = |one: &&Indicator| link.later.iter().any(|other| one.measure != other.measure);
        if link.earlier.iter().any(changed) {
            let told = ["number", "percentage", "measure"].iter().any(|word| link.reason.contains(word));
            assert!(told, "{}", row(link));
        }
    }
}

#[test]
fn codes_that_may_be_compared_stand_on_both_sides() {
    let mut checked = 0;
    for link in CROSSWALK.links {
        let (earlier, later) = (codes(link.earlier), codes(link.later));
        let mut quoted = link.comparable.split('`');
        quoted.next();
        for code in quoted.step_by(2) {
            assert!(earlier.contains(code), "{code} is no part of the earlier side of {}", row(link));
            assert!(later.contains(code), "{code} is no part of the later side of {}", row(link));
            checked += 1;
        }
    }
    assert!(checked > 30, "{checked}");
}

#[test]
fn what_both_criteria_ask_is_named_as_comparable() {
    let asked = |list: &[&Indicator]| -> BTreeSet<String> {
        list.iter().flat_map(|one| one.criterion.atoms()).map(code).collect()
    };
    for link in CROSSWALK.links {
        for shared in asked(link.earlier).intersection(&asked(link.later)) {
            // Of the two ways of counting completions only one can be compared.
            let named = link.comparable.contains(&format!("`{shared}`")) || shared.starts_with("completed-");
            assert!(named, "{shared} in {}", row(link));
        }
    }
}

#[test]
fn texts_are_short_and_of_one_form() {
    for link in CROSSWALK.links {
        for text in [link.reason, link.comparable] {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{}", row(link));
            assert!(!text.ends_with(['.', ';', ',']) && text.len() < 320, "{}", row(link));
            assert_eq!(text.matches('`').count() % 2, 0, "{}", row(link));
        }
        assert!(!link.reason.contains('`'), "{}", row(link));
        match link.relation {
            Relation::Dropped => assert_eq!(link.comparable, "nothing", "{}", row(link)),
            Relation::New => {
                assert!(
                    link.comparable == "nothing" || link.comparable.starts_with("the base of Oslo "),
                    "{}",
                    row(link)
                );
            }
            _ => {}
        }
    }
}

/// The criterion under these answers, where a report of a thing and the thing are one; the first option of a choice.
fn is_met(expr: &Expr, answers: &BTreeMap<String, bool>) -> bool {
    let answer = |atom: Atom| answers.get(&code(atom)).copied().unwrap_or_default();
    match expr {
        Expr::All(parts) => parts.iter().all(|part| is_met(part, answers)),
        Expr::Any(parts) => parts.iter().any(|part| is_met(part, answers)),
        Expr::Not(inner) => !is_met(inner, answers),
        Expr::Part(_, inner) | Expr::WhereRelevant(inner) => is_met(inner, answers),
        Expr::Reports(item) => answer(Atom::Reports(item)),
        Expr::Holds(item) => answer(Atom::Holds(item)),
        Expr::Derived(question) => answer(Atom::Derived(*question)),
        Expr::Choose(choice) => choice.options.first().is_some_and(|(_, option)| is_met(option, answers)),
        _ => unreachable!("a condition of another kind"),
    }
}

/// Whether whoever meets the one meets the other; `None` where the other asks for things the one does not ask.
fn implies(one: &Indicator, other: &Indicator) -> Option<bool> {
    let asked = |indicator: &Indicator| indicator.criterion.atoms().into_iter().map(code).collect::<BTreeSet<_>>();
    let names: Vec<String> = asked(one).into_iter().collect();
    if !asked(other).iter().all(|name| names.contains(name)) {
        return None;
    }
    let cases = (0_u32..1 << names.len()).map(|case| {
        names.iter().enumerate().map(|(bit, name)| (name.clone(), case >> bit & 1 == 1)).collect::<BTreeMap<_, _>>()
    });
    Some(cases.into_iter().all(|answers| !is_met(&one.criterion, &answers) || is_met(&other.criterion, &answers)))
}

#[test]
fn where_the_items_allow_it_the_definitions_bear_the_relation_out() {
    let mut borne_out = 0;
    for (link, earlier, later) in one_to_one() {
        let proof = match link.relation {
            Relation::Same => Some(implies(earlier, later) == Some(true) && implies(later, earlier) == Some(true)),
            Relation::Wider => implies(earlier, later),
            Relation::Narrower => implies(later, earlier),
            _ => None,
        };
        assert_ne!(proof, Some(false), "{}", row(link));
        borne_out += usize::from(proof == Some(true));
    }
    assert!(borne_out >= 15, "{borne_out}");
}

#[test]
fn what_is_known_not_to_be_comparable_is_not_compared() {
    for (earlier, later) in [((11, 1), (11, 2)), ((3, 2), (5, 4)), ((49, 1), (47, 1))] {
        let earlier = CROSSWALK.earlier.indicator(earlier.0, earlier.1).unwrap();
        let later = CROSSWALK.later.indicator(later.0, later.1).unwrap();
        let links = CROSSWALK.of(earlier);
        assert_eq!(links, CROSSWALK.of(later));
        let link = links.first().unwrap();
        assert_eq!((links.len(), link.relation, link.comparable), (1, Relation::Changed, "nothing"), "{}", row(link));
    }
}
