//! What the plans say besides actions and indicators, against a second reading: whom the words before each action address,
//! the lists of best practices, and single contents with their places.

use mine_action::{
    Convention,
    law::{
        catalogue::{self, markdown},
        crosswalk::{OSLO_TO_SIEM_REAP_ANGKOR, Relation},
        definitions::Definitions,
        plan::{CountedBy, Direction, GoalTime, PLANS, Place, Plan, ToldHow},
        population::{CLEARANCE_OPEN, STOCKPILES_OPEN},
    },
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Plan, numeral of the chapter, its paragraphs, first and last action, force, and a word that must be there. A second
/// reading of the four texts.
const CHAPTERS: &str = include_str!("texts/chapters.csv");

/// Plan, place in the list, a word that must be there, and the crosscutting action with which it is carried out.
const PRACTICES: &str = include_str!("texts/practices.csv");

fn rows(csv: &'static str) -> Vec<Vec<&'static str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

fn plan(code: &str) -> &'static Plan {
    Plan::of(code).unwrap()
}

/// `9`, `12-16`, or a name, as places.
fn places(text: &'static str) -> Vec<Place> {
    match text.split_once('-') {
        Some((first, last)) => (first.parse().unwrap()..=last.parse().unwrap()).map(Place::Paragraph).collect(),
        None => vec![text.parse().map_or(Place::Part(text), Place::Paragraph)],
    }
}

#[test]
fn the_words_before_every_action_are_those_of_a_second_reading() {
    let read_again: Vec<String> = rows(CHAPTERS).iter().map(|row| row[..6].join(",")).collect();
    let mut ours = Vec::new();
    for plan in PLANS {
        for chapter in plan.chapters {
            let numeral = chapter.title.split_once(". ").unwrap().0;
            let chapeau = chapter.chapeau.unwrap();
            let again = rows(CHAPTERS).into_iter().filter(|row| (row[0], row[1]) == (plan.code, numeral));
            for (addressees, row) in chapeau.addressees.iter().zip(again) {
                assert_eq!(chapeau.places, places(row[2]), "{} {numeral}", plan.code);
                assert!(addressees.who.contains(row[6]), "{} {numeral}: {}", plan.code, addressees.who);
                let (first, last, force) = (addressees.first, addressees.last, addressees.force);
                ours.push(format!("{},{numeral},{},{first},{last},{force}", plan.code, row[2]));
            }
            // Vientiane says in its introduction alone what its actions are for.
            assert_eq!(chapeau.aim.is_empty(), plan.code == "vientiane", "{} {numeral}", plan.code);
        }
    }
    assert_eq!(ours, read_again);
}

#[test]
fn an_action_asks_those_whom_the_words_before_it_address() {
    // Where an action names its addressee itself, that one stands with it.
    let mut narrower: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for plan in PLANS {
        for action in plan.actions() {
            let chapeau = plan.chapter_of(action.number).and_then(|chapter| chapter.chapeau).unwrap();
            let before: Vec<_> = chapeau.addressees.iter().filter(|one| one.contains(action.number)).collect();
            assert_eq!(before.len(), 1, "{}", action.id());
            if !before[0].to.contains(&action.addressee) {
                narrower.entry(plan.code).or_default().push(action.number);
            }
        }
    }
    let oslo = [7, 14, 15, 18, 21, 23, 24, 25, 43, 45, 46, 48, 49, 50];
    let siem_reap_angkor = [7, 13, 14, 15, 16, 20, 23, 24, 43, 44, 46, 47, 48];
    assert_eq!(narrower["oslo"], oslo);
    assert_eq!(narrower["siem-reap-angkor"], siem_reap_angkor);
}

#[test]
fn best_practices_are_those_of_a_second_reading() {
    for plan in PLANS {
        let again: Vec<_> = rows(PRACTICES).into_iter().filter(|row| row[0] == plan.code).collect();
        assert_eq!(plan.practices.len(), again.len(), "{}", plan.code);
        for (practice, row) in plan.practices.iter().zip(again) {
            assert_eq!(practice.number.to_string(), row[1]);
            assert!(practice.what.contains(row[2]), "{}: {}", row[2], practice.what);
            let crosscutting = practice.actions.iter().find(|action| **action <= 10);
            assert_eq!(crosscutting.map(u16::to_string).unwrap_or_default(), row[3], "{} {}", row[0], row[1]);
        }
    }
    let listed = |code| plan(code).practices.iter().map(|practice| practice.place).collect::<BTreeSet<_>>();
    assert_eq!(listed("oslo"), BTreeSet::from([Place::Paragraph(5)]));
    assert_eq!(listed("siem-reap-angkor"), BTreeSet::from([Place::Paragraph(7)]));
    // Each crosscutting action carries out one at least.
    for code in ["oslo", "siem-reap-angkor"] {
        assert!((1..=10).all(|action| plan(code).practices_of(action).next().is_some()), "{code}");
    }
}

#[test]
fn practices_are_crossed_like_indicators() {
    let crossed = OSLO_TO_SIEM_REAP_ANGKOR.practices.iter();
    let pairs: Vec<_> = crossed.map(|row| (row.earlier.to_vec(), row.later.to_vec(), row.relation)).collect();
    let of = |earlier: u16| pairs.iter().find(|(list, ..)| list.contains(&earlier)).unwrap();
    assert_eq!(of(1), &(vec![1], vec![1], Relation::Same));
    assert_eq!(of(2).1, [4]); // strategies and work plans
    assert_eq!(of(6), &(vec![6], vec![], Relation::Dropped)); // commitments of resources
    let new = pairs.iter().filter(|(.., relation)| *relation == Relation::New).flat_map(|(_, later, _)| later.clone());
    assert_eq!(new.collect::<Vec<_>>(), [2, 3, 7, 9, 13]);
    assert_eq!(pairs.len(), 14);
}

#[test]
fn no_plan_binds_and_each_says_so_in_its_way() {
    let told: Vec<_> = PLANS
        .iter()
        .map(|plan| {
            let standing = plan.legal_standing.unwrap();
            assert!(!standing.binding && standing.provisions.iter().all(|one| one.convention() == plan.convention));
            (plan.code, standing.told, standing.places.to_vec(), standing.revisable.is_empty())
        })
        .collect();
    let introduction = Place::Part("introduction, last sentence");
    assert_eq!(
        told,
        [
            ("cartagena", ToldHow::Silent, vec![introduction], true),
            ("vientiane", ToldHow::Expressly, vec![Place::Paragraph(2), Place::Paragraph(4)], false),
            ("oslo", ToldHow::Implied, vec![Place::Paragraph(4)], true),
            ("siem-reap-angkor", ToldHow::Implied, vec![Place::Paragraph(1), Place::Paragraph(4)], true),
        ]
    );
}

#[test]
fn two_plans_say_how_they_are_measured() {
    let measured: Vec<&str> = PLANS.iter().filter(|plan| plan.measurement.is_some()).map(|plan| plan.code).collect();
    assert_eq!(measured, ["oslo", "siem-reap-angkor"]);
    for (code, place, due) in
        [("oslo", Place::Part("Appendix"), "30 April 2020"), ("siem-reap-angkor", Place::Paragraph(5), "30 April 2025")]
    {
        let measurement = plan(code).measurement.unwrap();
        assert_eq!(measurement.places, [place]);
        assert!(measurement.source.contains("Article 7") && measurement.baseline.contains(due));
        assert!(
            measurement.measured_by[0].contains("President") && measurement.measured_by[1].contains("Coordinating")
        );
        assert!(measurement.supported_by.contains("Implementation Support Unit"));
    }
}

#[test]
fn goals_have_a_place_a_direction_and_a_time() {
    let counts = PLANS.map(|plan| (plan.code, plan.goals.len(), plan.terms.len(), plan.practices.len()));
    assert_eq!(
        counts,
        [("cartagena", 6, 3, 0), ("vientiane", 3, 0, 0), ("oslo", 6, 3, 9), ("siem-reap-angkor", 6, 3, 13)]
    );
    let oslo = plan("oslo").goal("obligations-completed").unwrap();
    assert_eq!(oslo.places, [Place::Paragraph(2), Place::Paragraph(9)]);
    assert_eq!((oslo.direction, oslo.time), (Direction::None, GoalTime::ByYear(2025)));
    let open = [CountedBy::Population(&STOCKPILES_OPEN), CountedBy::Population(&CLEARANCE_OPEN)];
    assert_eq!(oslo.counted_by, open);
    let fewer = plan("siem-reap-angkor").goal("fewer-affected").unwrap();
    assert_eq!(
        (fewer.places, fewer.direction, fewer.time),
        (&[Place::Paragraph(2)][..], Direction::Fewer, GoalTime::InPeriod)
    );
    let cartagena: Vec<&str> = plan("cartagena").goals.iter().map(|goal| goal.code).collect();
    assert!(cartagena.contains(&"no-further-non-compliance") && cartagena.contains(&"areas-cleared"));
    // Every plan wants the suffering, or the casualties, to end.
    let ends = |plan: &&Plan| plan.goals[0].direction == Direction::None && plan.goals[0].what.contains("casualties");
    assert!(PLANS.iter().all(ends));
}

#[test]
fn national_ownership_has_four_elements_in_both_plans() {
    let of = |code: &str| plan(code).term("national-ownership").unwrap();
    for code in ["oslo", "siem-reap-angkor"] {
        let ownership = of(code);
        assert_eq!((ownership.places, ownership.elements.len()), (&[Place::Footnote(1)][..], 4), "{code}");
        for (element, word) in ownership.elements.iter().zip(["interest", "empowered", "sets out", "funds"]) {
            assert!(element.contains(word), "{element}");
        }
    }
    // Only the later footnote has the addressing of challenges, and within its first element.
    assert!(of("siem-reap-angkor").elements[0].contains("addressing challenges"));
    assert!(!of("oslo").elements[0].contains("challenges"));
}

#[test]
fn improvised_mines_are_defined_by_the_convention() {
    let improvised = plan("siem-reap-angkor").term("improvised-mines").unwrap();
    assert_eq!(improvised.places, [Place::Action(20)]);
    assert_eq!(improvised.provisions[0].to_string(), "APMBC Art. 2(1)");
    assert!(plan("oslo").term("improvised-mines").is_none()); // named in Action 21, not defined
}

/// Every line of JSON of a list, with its keys.
fn keys<T: serde::Serialize>(entries: Vec<T>) -> BTreeSet<Vec<String>> {
    let of = |entry: T| serde_json::to_value(entry).unwrap().as_object().unwrap().keys().cloned().collect();
    entries.into_iter().map(of).collect()
}

fn one_set_of(keys_found: BTreeSet<Vec<String>>, expected: &str) {
    let mut expected: Vec<String> = expected.split(' ').map(str::to_owned).collect();
    expected.sort_unstable();
    let sorted = |mut keys: Vec<String>| {
        keys.sort_unstable();
        keys
    };
    assert_eq!(keys_found.into_iter().map(sorted).collect::<BTreeSet<_>>(), BTreeSet::from([expected]));
}

#[test]
fn the_json_has_the_fields_of_the_contract() {
    let ours = Definitions::ours();
    one_set_of(keys(catalogue::chapters(&ours)), "plan title cited aim principles addressees actions");
    one_set_of(keys(catalogue::goals(&ours)), "plan id what direction time cited populations indicators note");
    one_set_of(keys(catalogue::terms(&ours)), "plan id term join elements cited provisions actions note");
    one_set_of(keys(catalogue::practices(&ours)), "plan number what cited actions note crossed");
    let goals = serde_json::to_value(catalogue::goals(&ours)).unwrap();
    let goal = |id: &str| goals.as_array().unwrap().iter().find(|goal| goal["id"] == id).unwrap().clone();
    assert_eq!(goal("oslo/obligations-completed")["time"], json!({"by-year": 2025}));
    assert_eq!(goal("siem-reap-angkor/fewer-affected")["time"], json!("in-period"));
    assert_eq!(goal("cartagena/areas-cleared")["time"], json!({"pace": "as-soon-as-possible"}));
    assert_eq!(goal("vientiane/suffering-ended")["cited"], json!(["Vientiane paragraph 5"]));
    let chapters = serde_json::to_value(catalogue::chapters(&ours)).unwrap();
    let addressees = &chapters[1]["addressees"][0]; // Cartagena II
    let expected = json!({"first": 7, "last": 9, "populations": ["stockpiles-late"], "force": "will"});
    for key in ["first", "last", "populations", "force"] {
        assert_eq!(addressees[key], expected[key]);
    }
    let plan: Value = serde_json::to_value(plan("vientiane")).unwrap();
    let standing = &plan["legal_standing"];
    assert_eq!((&standing["binding"], &standing["told"]), (&json!(false), &json!("expressly")));
    assert_eq!(standing["cited"], json!(["Vientiane paragraph 2", "Vientiane paragraph 4"]));
    assert_eq!((&plan["measurement"], &plan["goals"]), (&Value::Null, &json!(3)));
}

#[test]
fn the_markdown_leaves_nothing_out() {
    for plan in PLANS {
        let (whole, texts) = (markdown::plan(plan), markdown::texts(plan));
        let mut said: Vec<&str> = Vec::new();
        said.extend(plan.legal_standing.map(|standing| standing.words));
        said.extend(plan.measurement.map(|measurement| measurement.baseline));
        said.extend(plan.goals.iter().flat_map(|goal| [goal.what, goal.note]));
        said.extend(plan.terms.iter().flat_map(|term| term.elements.iter().chain([&term.note]).copied()));
        said.extend(plan.practices.iter().flat_map(|practice| [practice.what, practice.note]));
        for chapeau in plan.chapters.iter().filter_map(|chapter| chapter.chapeau) {
            said.push(chapeau.aim);
            said.extend(chapeau.principles);
            said.extend(chapeau.addressees.iter().map(|addressees| addressees.who));
        }
        for text in said {
            assert!(whole.contains(text) && texts.contains(text), "{}: {text}", plan.code);
        }
        assert!(plan.actions().all(|action| !texts.contains(action.summary)));
    }
    let crosswalk = markdown::crosswalk(&OSLO_TO_SIEM_REAP_ANGKOR);
    assert!(OSLO_TO_SIEM_REAP_ANGKOR.practices.iter().all(|row| crosswalk.contains(row.reason)));
}

#[test]
fn each_list_as_markdown_has_its_own_contents_alone() {
    for plan in PLANS {
        let chapeaux = || plan.chapters.iter().filter_map(|chapter| chapter.chapeau);
        let whats: [Vec<&str>; 4] = [
            chapeaux().flat_map(|one| one.addressees.iter().map(|addressees| addressees.who)).collect(),
            plan.goals.iter().map(|goal| goal.what).collect(),
            plan.terms.iter().flat_map(|term| term.elements).copied().collect(),
            plan.practices.iter().map(|practice| practice.what).collect(),
        ];
        let write: [fn(&Plan) -> String; 4] =
            [markdown::chapters, markdown::goals, markdown::terms, markdown::practices];
        let titles = ["", "\n## Goals\n", "\n## Terms\n", "\n## Best practices\n"];
        for (own, write) in write.into_iter().enumerate() {
            let text = write(plan);
            assert!(whats[own].iter().all(|what| text.contains(what)), "{text}");
            assert!(!text.contains("\n## Legal standing\n") && !text.contains("\n### Action "), "{text}");
            for (other, title) in titles.iter().enumerate().skip(1) {
                assert_eq!(text.contains(title), own == other, "{}: {title}", plan.code);
            }
            assert_eq!(text.contains("The plan has none."), whats[own].is_empty(), "{text}");
            assert_eq!(text.contains("- Who is to act"), own == 0, "{text}");
            assert!(!text.contains("\n\n\n"), "{text}");
        }
    }
}

#[test]
fn every_code_in_what_plans_say_is_listed() {
    let ours = Definitions::ours();
    let populations: BTreeSet<&str> = ours.populations.iter().map(|population| population.code).collect();
    let actions: BTreeSet<String> = ours.actions().map(|action| action.id()).collect();
    let indicators: BTreeSet<String> = ours.indicators().map(|indicator| indicator.id()).collect();
    for goal in catalogue::goals(&ours) {
        assert!(goal.populations.iter().all(|code| populations.contains(code)), "{}", goal.id);
        assert!(goal.indicators.iter().all(|id| indicators.contains(id)), "{}", goal.id);
        assert!(!goal.cited.is_empty());
    }
    let named = catalogue::terms(&ours).into_iter().flat_map(|term| term.actions);
    let named = named.chain(catalogue::practices(&ours).into_iter().flat_map(|practice| practice.actions));
    let named = named.chain(catalogue::chapters(&ours).into_iter().flat_map(|chapter| chapter.actions));
    assert_eq!(named.filter(|id| !actions.contains(id)).count(), 0);
    let terms = catalogue::terms(&ours);
    assert!(terms.iter().all(|term| term.provisions.iter().all(|one| one.convention() == Convention::Apmbc)));
}
