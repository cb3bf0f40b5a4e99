//! The catalogue through the public API: the JSON contract field by field, and Markdown that leaves nothing out.

use mine_action::law::{
    catalogue::{self, markdown},
    definitions::Definitions,
    plan::{PLANS, Plan},
    population::POPULATIONS,
    question::Question,
    reading::READINGS,
    vocabulary::ITEMS,
};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Each value as a line of JSON, read again.
fn lines<T: Serialize>(values: impl IntoIterator<Item = T>) -> Vec<Value> {
    values
        .into_iter()
        .map(|value| {
            let line = serde_json::to_string(&value).unwrap();
            assert!(!line.contains('\n'));
            serde_json::from_str(&line).unwrap()
        })
        .collect()
}

fn actions() -> Vec<Value> {
    lines(Definitions::ours().actions())
}

fn indicators() -> Vec<Value> {
    lines(Definitions::ours().indicators())
}

fn items() -> Vec<Value> {
    lines(catalogue::items(&Definitions::ours()))
}

fn populations() -> Vec<Value> {
    lines(catalogue::populations(&Definitions::ours()))
}

fn readings() -> Vec<Value> {
    lines(catalogue::readings(&Definitions::ours()))
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object[key].as_str().unwrap_or_else(|| panic!("{key} of {object} is no text"))
}

fn texts<'a>(object: &'a Value, key: &str) -> Vec<&'a str> {
    let list = object[key].as_array().unwrap_or_else(|| panic!("{key} of {object} is no list"));
    list.iter().map(|one| one.as_str().unwrap()).collect()
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn assert_keys(object: &Value, expected: &str) {
    assert_eq!(keys(object), expected.split(' ').collect(), "{object}");
}

/// The texts under a key of every object.
fn all<'a>(objects: &'a [Value], key: &str) -> BTreeSet<&'a str> {
    objects.iter().map(|object| text(object, key)).collect()
}

#[test]
fn every_line_has_exactly_the_fields_of_the_contract() {
    for action in actions() {
        assert_keys(
            &action,
            "plan action id theme addressee force condition together title summary due provisions clauses documents note",
        );
        assert_eq!(text(&action, "id"), format!("{}/{}", text(&action, "plan"), action["action"]));
        assert!(action["due"].is_array() && action["provisions"].is_array());
    }
    for indicator in indicators() {
        assert_keys(
            &indicator,
            "plan action index id measure universe unit statement population criterion parts joined connector \
             chained_to confidence readings population_code counting amounts note",
        );
        let id = format!("{}/{}.{}", text(&indicator, "plan"), indicator["action"], indicator["index"]);
        assert_eq!(text(&indicator, "id"), id);
        for part in indicator["parts"].as_array().unwrap() {
            assert_keys(part, "name criterion");
        }
        assert_eq!(indicator["joined"].as_bool(), Some(!indicator["connector"].is_null()));
        assert!(["number", "percentage", "unspecified"].contains(&text(&indicator, "measure")));
        assert!(["high", "medium-high", "medium"].contains(&text(&indicator, "confidence")));
        assert_eq!(indicator["counting"] == "subjects", indicator["amounts"].as_array().unwrap().is_empty());
    }
    for item in items() {
        let place = if item.get("derived").is_some() { "derived" } else { "asked" };
        assert_keys(&item, &format!("code title kind universe {place} used_by"));
        assert!(["yes-no", "amount"].contains(&text(&item, "kind")));
        assert!(!text(&item, place).is_empty());
    }
    for population in populations() {
        assert_keys(&population, "code title universe basis rule citation note used_by");
    }
    for reading in readings() {
        assert_keys(&reading, "name title values default citation why touches");
        assert_eq!(texts(&reading, "values")[0], text(&reading, "default"));
    }
    for plan in lines(PLANS) {
        assert_keys(
            &plan,
            "plan name title convention adopted adopted_at first_day last_day until document standing predecessor \
             baseline legal_standing measurement chapters actions indicators goals terms practices",
        );
    }
    let ours = Definitions::ours();
    let links = lines(ours.crosswalks.iter().flat_map(|crosswalk| crosswalk.links));
    assert!(!links.is_empty());
    for link in links {
        assert_keys(&link, "earlier later relation reason comparable");
    }
}

#[test]
fn a_dated_duty_gives_its_kind_and_its_numbers() {
    let own = BTreeMap::from([
        ("by", "day"),
        ("in-year", "year"),
        ("by-meeting", "meeting"),
        ("after-entry-into-force", "months"),
        ("after-find", "months duty"),
        ("before-meetings", "months"),
        ("each-meeting", ""),
        ("each-report", ""),
        ("each-annual-report", ""),
        ("each-30-april", ""),
        ("by-deadline", "duty"),
        ("after-two-silent-years", ""),
        ("pace", "pace"),
    ]);
    let codes: BTreeSet<&str> = POPULATIONS.iter().map(|population| population.code).collect();
    let mut kinds = BTreeSet::new();
    for action in actions() {
        for due in action["due"].as_array().unwrap() {
            let mut found = keys(due);
            assert!(found.remove("what") && found.remove("timing"));
            if found.remove("whose") {
                assert!(codes.contains(text(due, "whose")));
            }
            for told in ["office", "condition"] {
                assert!(!found.remove(told) || !text(due, told).is_empty());
            }
            for mark in ["together", "of_past_year"] {
                assert!(!found.remove(mark) || due[mark] == true);
            }
            let numbers = own.get(text(due, "timing")).unwrap_or_else(|| panic!("{due}"));
            assert_eq!(found, numbers.split_whitespace().collect(), "{due}");
            kinds.insert(text(due, "timing").to_owned());
        }
    }
    assert!(kinds.len() > 6, "{kinds:?}");
    // Oslo Action 15: destroyed no later than six months after the find.
    let oslo = actions().into_iter().find(|action| action["id"] == "oslo/15").unwrap();
    let find = oslo["due"].as_array().unwrap().iter().find(|due| due["timing"] == "after-find").unwrap().clone();
    assert_eq!((&find["months"], &find["duty"]), (&Value::from(6), &Value::from("stockpile-destruction")));
    // Siem Reap-Angkor Action 47: the President turns to those that stay silent.
    let silent = actions().into_iter().find(|action| action["id"] == "siem-reap-angkor/47").unwrap();
    let dues = silent["due"].as_array().unwrap().clone();
    assert!(dues.iter().any(|due| due["timing"] == "after-two-silent-years" && due["office"] == "the President"));
    assert!(dues.iter().any(|due| due["timing"] != "after-two-silent-years" && due.get("office").is_none()));
}

/// What no State can do alone: to hold meetings, to decide at them, to give the Convention a framework. In the JSON, and in
/// the text for readers.
#[test]
fn tasks_of_all_together_are_marked() {
    let marked = |parts: &Value| parts.as_array().unwrap().iter().any(|part| part["together"] == true);
    let whole: Vec<String> =
        actions().iter().filter(|one| one["together"] == true).map(|one| text(one, "id").to_owned()).collect();
    assert_eq!(
        whole,
        ["cartagena/48", "cartagena/63", "vientiane/3", "vientiane/43", "vientiane/52", "vientiane/53", "vientiane/54"]
    );
    let in_part: Vec<String> = actions()
        .iter()
        .filter(|one| marked(&one["clauses"]) || marked(&one["due"]))
        .map(|one| text(one, "id").to_owned())
        .collect();
    assert_eq!(in_part, ["siem-reap-angkor/44"]);
    let plan = markdown::actions(Plan::of("siem-reap-angkor").unwrap());
    assert!(plan.contains("decision on a trust fund taken (all States Parties, together): by the 23MSP"));
    assert!(markdown::actions(Plan::of("vientiane").unwrap()).contains("*All States Parties (“will”, together)*"));
}

#[test]
fn the_numbers_of_each_plan() {
    let of = |list: &[Value], plan: &Plan| list.iter().filter(|one| text(one, "plan") == plan.code).count();
    let counts = PLANS.map(|plan| (plan.code, of(&actions(), plan), of(&indicators(), plan)));
    assert_eq!(counts, [("cartagena", 67, 0), ("vientiane", 66, 0), ("oslo", 50, 81), ("siem-reap-angkor", 48, 107)]);
    for (plan, line) in PLANS.iter().zip(lines(PLANS)) {
        assert_eq!(
            (&line["actions"], &line["indicators"]),
            (&plan.actions().count().into(), &plan.indicators.len().into())
        );
    }
}

/// Adds the codes at the leaves of a tree, each with its key; fails at any other key.
fn leaves(tree: &Value, found: &mut BTreeSet<(String, String)>) {
    let object = tree.as_object().unwrap_or_else(|| panic!("{tree} is no tree"));
    assert_eq!(object.len(), 1, "{tree}");
    for (key, inner) in object {
        match key.as_str() {
            "all" | "any" => inner.as_array().unwrap().iter().for_each(|one| leaves(one, found)),
            "not" => leaves(inner, found),
            "reports" | "holds" | "derived" | "not-applicable" => {
                found.insert((key.clone(), inner.as_str().unwrap().to_owned()));
            }
            _ => panic!("unknown key {key} in {tree}"),
        }
    }
}

#[test]
fn trees_have_seven_keys_and_name_what_is_listed() {
    let mut found = BTreeSet::new();
    for indicator in indicators() {
        let mut whole = BTreeSet::new();
        leaves(&indicator["criterion"], &mut whole);
        let mut parts = BTreeSet::new();
        indicator["parts"].as_array().unwrap().iter().for_each(|part| leaves(&part["criterion"], &mut parts));
        assert!(parts.is_subset(&whole), "{}", indicator["id"]);
        assert!(!indicator["joined"].as_bool().unwrap() || parts.len() > 1, "{}", indicator["id"]);
        leaves(&indicator["population"], &mut found);
        found.extend(whole);
    }
    for population in populations() {
        leaves(&population["rule"], &mut found);
    }
    let items = items();
    for (key, code) in &found {
        let item = items.iter().find(|item| item["code"] == code.as_str());
        let item = item.unwrap_or_else(|| panic!("{code} is not listed"));
        assert_eq!(item.get("derived").is_some(), key == "derived", "{code}");
    }
    let keys: BTreeSet<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, BTreeSet::from(["derived", "holds", "not-applicable", "reports"]));
}

#[test]
fn a_chain_counts_whom_its_parent_counts_and_who_meets_it() {
    let indicators = indicators();
    let chained: Vec<&Value> = indicators.iter().filter(|one| !one["chained_to"].is_null()).collect();
    assert!(!chained.is_empty());
    for indicator in chained {
        let parent = indicators.iter().find(|one| one["id"] == indicator["chained_to"]).unwrap();
        let mut of_parent = BTreeSet::new();
        leaves(&parent["population"], &mut of_parent);
        leaves(&parent["criterion"], &mut of_parent);
        let mut own = BTreeSet::new();
        leaves(&indicator["population"], &mut own);
        assert_eq!(own, of_parent, "{}", indicator["id"]);
        assert_eq!(indicator["population_code"], parent["population_code"]);
    }
}

#[test]
fn every_code_names_something() {
    let (actions, indicators, items, populations, readings) =
        (actions(), indicators(), items(), populations(), readings());
    let of_actions = all(&actions, "id");
    let of_indicators = all(&indicators, "id");
    let of_populations = all(&populations, "code");
    let of_items = all(&items, "code");
    let of_readings = all(&readings, "name");
    let goals = lines(catalogue::goals(&Definitions::ours()));
    let of_goals = all(&goals, "id");
    assert_eq!((of_populations.len(), of_readings.len()), (POPULATIONS.len(), READINGS.len()));
    let is_asker = |code: &&str| of_indicators.contains(code) || of_populations.contains(code);
    for item in &items {
        let used = texts(item, "used_by");
        assert!(!used.is_empty() && used.iter().all(is_asker), "{item}");
    }
    for population in &populations {
        let used = texts(population, "used_by");
        let known = |code: &&str| [&of_indicators, &of_actions, &of_goals].iter().any(|ids| ids.contains(code));
        assert!(!used.is_empty() && used.iter().all(known), "{population}");
    }
    for reading in &readings {
        assert!(texts(reading, "touches").iter().all(is_asker), "{reading}");
        let name = text(reading, "name");
        let says = |one: &&&str| {
            let indicator = indicators.iter().find(|indicator| indicator["id"] == **one).unwrap();
            texts(indicator, "readings").contains(&name)
        };
        let told = of_indicators.iter().filter(says).count();
        assert_eq!(texts(reading, "touches").iter().filter(|id| id.contains('/')).count(), told, "{name}");
    }
    for indicator in &indicators {
        assert!(of_populations.contains(text(indicator, "population_code")), "{indicator}");
        assert!(texts(indicator, "readings").iter().all(|name| of_readings.contains(name)), "{indicator}");
        assert!(texts(indicator, "amounts").iter().all(|code| of_items.contains(code)), "{indicator}");
        let chain = &indicator["chained_to"];
        assert!(chain.is_null() || of_indicators.contains(chain.as_str().unwrap()), "{indicator}");
    }
    for action in &actions {
        assert!(of_populations.contains(text(action, "addressee")), "{action}");
    }
}

#[test]
fn items_are_listed_with_the_questions_that_are_asked() {
    let items = items();
    let derived: Vec<&str> =
        items.iter().filter(|item| item.get("derived").is_some()).map(|item| text(item, "code")).collect();
    assert_eq!(items.len(), ITEMS.len() + derived.len());
    assert!(derived.contains(&"votes-in-favour"));
    let questions = derived.iter().filter(|code| **code != "votes-in-favour");
    assert!(questions.clone().all(|code| code.parse::<Question>().is_ok()));
    assert!(questions.count() > 20);
    let universe = |code: &str| text(items.iter().find(|item| item["code"] == code).unwrap(), "universe").to_owned();
    assert_eq!(universe("request-in-time"), "requests");
    assert_eq!(universe("votes-in-favour"), "resolutions");
    assert_eq!(universe("reported"), "states-not-party");
}

#[test]
fn the_definitions_of_one_plan_name_no_other() {
    for plan in PLANS {
        let only = Definitions::ours().only(plan);
        let own = |id: &str| id.split_once('/').is_none_or(|(code, _)| code == plan.code);
        for entry in catalogue::items(&only) {
            assert!(entry.used_by.iter().all(|id| own(id)) && !entry.used_by.is_empty(), "{}", entry.code);
        }
        for entry in catalogue::populations(&only) {
            assert!(entry.used_by.iter().all(|id| own(id)) && !entry.used_by.is_empty(), "{}", entry.code);
        }
        for entry in catalogue::readings(&only) {
            assert!(entry.touches.iter().all(|id| own(id)) && !entry.touches.is_empty(), "{}", entry.name);
        }
        assert_eq!(only.plans, [plan]);
    }
}

#[test]
fn the_markdown_of_a_plan_leaves_nothing_out() {
    for plan in PLANS {
        let (whole, actions, indicators) = (markdown::plan(plan), markdown::actions(plan), markdown::indicators(plan));
        assert!(whole.starts_with(&format!("# {}\n", plan.title)));
        for chapter in plan.chapters {
            assert!(whole.contains(&format!("\n## {}\n", chapter.title)), "{}", chapter.title);
        }
        for action in plan.actions() {
            let heading = format!("\n### Action {}. {}\n", action.number, action.title);
            assert!(whole.contains(&heading) && actions.contains(&heading), "{heading}");
            for text in [action.summary, action.note].iter().chain(action.documents) {
                assert!(whole.contains(text) && actions.contains(text), "{}: {text}", action.id());
            }
            assert!(action.due.iter().all(|due| whole.contains(due.what)), "{}", action.id());
        }
        for indicator in plan.indicators {
            let place = format!("\n- **{}.{}** ", indicator.action, indicator.index);
            assert_eq!(whole.matches(&place).count(), 1, "{place}");
            assert_eq!(actions.matches(&place).count(), 0, "{place}");
            assert!(indicators.contains(&place) && indicators.contains(indicator.statement), "{place}");
            assert!(indicator.criterion.parts().iter().all(|(name, _)| whole.contains(name)), "{place}");
        }
        // No empty line doubled, no space at the end of a line.
        assert!(!whole.contains("\n\n\n") && whole.lines().all(|line| line.trim_end() == line), "{}", plan.code);
    }
}

#[test]
fn tables_have_a_row_for_each_and_as_many_cells_as_heads() {
    let ours = Definitions::ours();
    let rows = |text: &str, heads: usize| {
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        let cells = |row: &str| row.replace("\\|", "").matches('|').count() - 1;
        assert!(rows.iter().all(|row| cells(row) == heads), "{text}");
        rows.len() - 2
    };
    assert_eq!(rows(&markdown::populations(&ours), 7), POPULATIONS.len());
    assert_eq!(rows(&markdown::readings(&ours), 6), READINGS.len());
    let items = markdown::items(&ours);
    let (asked, derived) = items.split_once("# Questions to records").unwrap();
    assert_eq!(rows(asked, 6), ITEMS.len());
    assert_eq!(rows(derived, 4) + ITEMS.len(), catalogue::items(&ours).len());
    for crosswalk in ours.crosswalks {
        let text = markdown::crosswalk(crosswalk);
        let (indicators, practices) = text.split_once("\n## Best practices\n").unwrap();
        assert_eq!(rows(indicators, 5), crosswalk.links.len());
        assert_eq!(rows(practices, 4), crosswalk.practices.len());
    }
}
