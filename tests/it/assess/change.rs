//! What moved a value: each cause alone, with exact differences.

use crate::support::{
    replies::reply,
    rows::{self, Rows},
};
use mine_action::{
    Register, Replies, Snapshot,
    assess::analysis::{Cause, Change, Difference, Shift, TallyDifference},
    base::{Ratio, Tally},
    law::{
        indicator::Indicator,
        oslo::{I7_2, I7_3, I18_1, I50_1, PLAN},
    },
    record::{Table, reply::Told},
};

/// Bound from 1 July 1999 and from 1 July 2021.
const TWO: Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AGO,accession,2021-01-01,,s"]);

fn register() -> Register {
    rows::register(&[TWO])
}

/// Whether States provide support, and multi-year funding: `AFG 2021 yes no`.
fn replies(told: &[(&str, &str, bool, bool)]) -> Replies {
    let reply = |state: &str, cycle: &str, item: &str, told| reply(state, cycle, item, Told::YesNo(told));
    let both = |(state, cycle, support, funding): &(&str, &str, bool, bool)| {
        [reply(state, cycle, "provides-support", *support), reply(state, cycle, "multi-year-funding", *funding)]
    };
    told.iter().flat_map(both).collect()
}

fn snapshot<'a>(register: &'a Register, replies: &'a Replies, cycle: &str) -> Snapshot<'a> {
    register.measure(&PLAN).with_replies(replies).snapshot(cycle.parse().unwrap())
}

/// The causes that changed anything, with the difference of the value and who moved.
fn told(change: &Change) -> Vec<String> {
    let steps = change.steps().filter(|step| !step.is_nothing()).map(|step| {
        let moved: Vec<String> = step.moved.iter().map(|one| one.subject.to_string()).collect();
        format!("{} {} {}", step.cause, step.difference().unwrap(), moved.join(","))
    });
    steps.collect()
}

#[test]
fn each_cause_is_told_apart() {
    let register = register();
    let before = replies(&[("AFG", "2021", true, false)]);
    // Later it is known that nothing was given in 2021; both give in 2022.
    let after = replies(&[
        ("AFG", "2021", false, false),
        ("AGO", "2021", false, false),
        ("AFG", "2022", true, true),
        ("AGO", "2022", true, false),
    ]);
    let (earlier, later) = (snapshot(&register, &before, "2021"), snapshot(&register, &after, "2022"));
    let change = later.change_since(&earlier, &I7_2);
    assert_eq!(told(&change), ["members +0 AGO", "corrections -1 AFG,AGO", "new-reports +2 AFG,AGO"]);
    let steps: Vec<_> = change.steps().collect();
    assert_eq!(
        steps.iter().map(|step| step.cause).collect::<Vec<_>>(),
        [Cause::Definition, Cause::Members, Cause::Corrections, Cause::NewReports]
    );
    let none = TallyDifference::default();
    let counts: Vec<_> = steps.iter().map(|step| step.counts().unwrap()).collect();
    assert_eq!(
        counts,
        [
            none,
            TallyDifference { in_unknown: 1, ..none },
            TallyDifference { in_yes: -1, in_no: 2, in_unknown: -1, ..none },
            TallyDifference { in_yes: 2, in_no: -2, ..none },
        ]
    );
    assert_eq!(change.counts(), Some(TallyDifference { in_yes: 1, ..none }));
    assert_eq!(change.difference().unwrap().to_string(), "+1");
    assert_eq!((change.before(), change.after()), (Some(&earlier.value(&I7_2)), Some(&later.value(&I7_2))));
    // Only where both values are certain is their difference told.
    assert_eq!(
        change.to_string(),
        "oslo/7.2 2021: 1\n  members (now counted: AGO): 1 to 2\n  corrections (AFG, AGO): 0\n  new reports (AFG, AGO): 2; +2\noslo/7.2 2022: 2\n"
    );
}

#[test]
fn another_definition_of_the_same_facts_is_a_change_of_definition() {
    let register = register();
    let sheet = replies(&[("AFG", "2022", true, false), ("AGO", "2022", true, true)]);
    let both = snapshot(&register, &sheet, "2022");
    let change = both.change_from(&both, &I7_2, &I7_3);
    assert_eq!(told(&change), ["definition -1 AFG"]);
    assert_eq!(both.change_since(&both, &I7_2).steps().filter(|step| !step.is_nothing()).count(), 0);
}

/// A State that was last seen open before the later cycle is not known to have left the group; nor are its answers of
/// before known to be others.
#[test]
fn what_is_only_not_known_any_more_is_no_departure() {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2021-06-01,,,,,s"];
    let left = [TWO.1[0], TWO.1[1], "apmbc,AFG,withdrawal-notified,2021-07-01,,s"]; // out on 1 January 2022
    let shifts = |memberships: &[&str]| {
        let register = rows::register(&[(Table::Memberships, memberships), (Table::Areas, &areas)]);
        let sheet = [reply("AFG", "2021", "baseline", Told::YesNo(true))].into_iter().collect::<Replies>();
        let change = snapshot(&register, &sheet, "2022").change_since(&snapshot(&register, &sheet, "2021"), &I18_1);
        let text = change.to_string();
        let moved = change.steps().flat_map(|step| step.moved.iter().map(move |one| (step.cause, one.clone())));
        let afg = moved.filter(|(_, one)| one.subject.to_string() == "AFG").map(|(cause, one)| (cause, one.shift()));
        (afg.collect::<Vec<_>>(), text)
    };
    let (moved, text) = shifts(TWO.1);
    assert_eq!(moved, [(Cause::Members, Shift::PerhapsStillCounted), (Cause::NewReports, Shift::Untold)]);
    assert!(text.contains("  members (perhaps still counted: AFG; perhaps counted now: AGO): "), "{text}");
    assert!(text.contains("  new reports (not known any more: AFG): "), "{text}");
    let (moved, text) = shifts(&left);
    assert_eq!(moved, [(Cause::Members, Shift::NotCounted)]);
    assert!(text.contains("  members (not counted any more: AFG"), "{text}");
}

#[test]
fn progress_is_since_the_baseline_of_the_plan() {
    let register = register();
    let sheet = replies(&[("AFG", "2020", false, false), ("AFG", "2022", true, false), ("AGO", "2022", true, true)]);
    let progress = snapshot(&register, &sheet, "2022").progress(&I7_2).unwrap();
    assert_eq!(progress.before().unwrap().cycle().to_string(), "2020");
    assert_eq!(progress.difference().unwrap().to_string(), "+2");
    // Cartagena has no baseline.
    let cartagena = &mine_action::law::cartagena::PLAN;
    assert!(register.measure(cartagena).snapshot("2012".parse().unwrap()).progress(&I7_2).is_none());
}

/// Shares: the difference of two quotients is exact, and undefined where one is.
#[test]
fn shares_differ_by_exact_quotients() {
    let register = register();
    let sheet = |code: &str, cycle: &str, states: &[(&str, bool)]| -> Replies {
        states.iter().map(|(state, told)| reply(state, cycle, code, Told::YesNo(*told))).collect()
    };
    let (before, after) = (
        sheet("measures-reported", "2021", &[("AFG", true)]),
        sheet("measures-reported", "2022", &[("AFG", true), ("AGO", false)]),
    );
    let change = snapshot(&register, &after, "2022").change_since(&snapshot(&register, &before, "2021"), &I50_1);
    // One of one, then one of two.
    assert_eq!(change.difference().unwrap().to_string(), "-1/2");
    let nobody = rows::register(&[]);
    let none = Replies::default();
    let share: &Indicator = &I50_1;
    let change = snapshot(&register, &after, "2022").change_since(&snapshot(&nobody, &none, "2022"), share);
    assert_eq!(change.difference(), None);
    assert_eq!(change.counts(), Some(TallyDifference { in_yes: 1, in_no: 1, ..TallyDifference::default() }));
}

/// Two steps together, count by count.
#[test]
fn differences_of_counts_add_up() {
    let tally = |counts: [u64; 6]| {
        let [in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown] = counts;
        Tally { in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown }
    };
    let (first, middle, last) = (tally([1, 2, 3, 4, 5, 6]), tally([3, 1, 9, 5, 12, 2]), tally([4, 8, 0, 9, 1, 5]));
    let steps = TallyDifference::between(first, middle) + TallyDifference::between(middle, last);
    assert_eq!(steps, TallyDifference::between(first, last));
    let TallyDifference { in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown } = steps;
    assert_eq!([in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown], [3, 6, -3, 5, -4, -1]);
}

#[test]
fn differences_are_reduced_and_never_overflow() {
    let ratio = |part, whole| Ratio::new(part, whole).unwrap();
    let between = |from, to| Difference::between(from, to);
    let sixth = between(ratio(1, 2), ratio(2, 3)).unwrap();
    assert_eq!((sixth.part(), sixth.whole(), sixth.to_string()), (1, 6, "+1/6".to_owned()));
    assert_eq!(between(ratio(2, 3), ratio(1, 2)).unwrap().plus(sixth), Some(Difference::NONE));
    assert_eq!(between(ratio(2, 4), ratio(1, 2)), Some(Difference::NONE));
    assert_eq!(between(ratio(u128::MAX, 1), ratio(1, 1)), None);
    assert_eq!(between(ratio(1, u128::MAX >> 1), ratio(1, (u128::MAX >> 1) - 1)), None);
}
