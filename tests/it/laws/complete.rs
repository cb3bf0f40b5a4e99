//! Replies declared complete: silence within the scope is a fact, what is told stands, and beyond it nothing changes.

use crate::support::property::cases;
use mine_action::{
    Cycle, Day, Replies, Subject, Truth,
    assess::inquiry::Stands,
    law::{
        expr::Atom,
        indicator::{Amount, Indicator},
        oslo,
        plan::Plan,
        siem_reap_angkor,
    },
    record::reply::{Complete, NoAnswer, Scope, Told},
    strategies::case::{Case, case},
};
use proptest::prelude::*;
use std::cmp::Ordering;

const PLANS: [&Plan; 2] = [&oslo::PLAN, &siem_reap_angkor::PLAN];

fn any_case() -> impl Strategy<Value = (Case, &'static Indicator)> {
    prop_oneof![case(PLANS[0]), case(PLANS[1])]
}

/// The same case with these replies declared complete, as at that day.
fn declared(case: &Case, scope: Scope, as_of: Day) -> Case {
    let mut replies = case.replies.clone();
    replies.declare(Complete::new(scope, as_of, "made up"));
    case.with_replies(replies)
}

/// What a case says of one atom of a subject.
fn truth(case: &Case, subject: &Subject, atom: Atom) -> Truth {
    let inquiry = case.register.measure(case.plan).under(case.readings).with_replies(&case.replies);
    inquiry.atom(subject, atom, inquiry.day_of(case.cycle)).truth()
}

fn is_question(atom: Atom) -> bool {
    matches!(atom, Atom::Derived(_))
}

/// What is known stays as it is; what is not becomes a no where the declaration speaks, and stays open elsewhere.
fn speaks_of_silence_alone(
    case: &Case,
    with: &Case,
    scope: &Scope,
    indicator: &Indicator,
) -> Result<(), TestCaseError> {
    for subject in case.snapshot().subjects(indicator.universe()).iter() {
        for atom in indicator.atoms() {
            let (before, after) = (truth(case, subject, atom), truth(with, subject, atom));
            let told = case.replies.decided_of(subject, case.cycle, &atom.code());
            let silent = matches!(told, None | Some(Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted)));
            let holds = scope.holds(subject, case.cycle, &atom.code(), is_question(atom));
            let expected = match before {
                Truth::Unknown if silent && holds => Truth::No,
                other => other,
            };
            prop_assert_eq!(after, expected, "{} {:?} {:?}", subject, atom, told);
        }
        for amount in indicator.amounts() {
            let day = case.snapshot().day();
            let of = |case: &Case| {
                let inquiry = case.register.measure(case.plan).under(case.readings).with_replies(&case.replies);
                inquiry.amount(subject, amount, day)
            };
            let told = case.replies.decided_of(subject, case.cycle, &amount.code());
            let silent = matches!(told, None | Some(Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted)));
            let question = matches!(amount, Amount::Derived(_));
            let holds = scope.holds(subject, case.cycle, &amount.code(), question);
            prop_assert_eq!(of(with), of(case).or((silent && holds).then_some(0)), "{} {:?}", subject, amount);
        }
    }
    Ok(())
}

/// The bounds after a declaration lie within those before it.
fn narrows(case: &Case, with: &Case, indicator: &Indicator) -> Result<(), TestCaseError> {
    let (before, after) = (case.snapshot().value(indicator), with.snapshot().value(indicator));
    if let (Some(before), Some(after)) = (before.bounds(), after.bounds()) {
        prop_assert!(before.low.compare(after.low).is_le(), "{} {}", before, after);
        let most = |high: Option<mine_action::base::Ratio>, other: mine_action::base::Ratio| {
            high.is_none_or(|high| other.compare(high) != Ordering::Greater)
        };
        prop_assert!(after.high.map_or(before.high.is_none(), |after| most(before.high, after)), "{before} {after}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_declaration_speaks_of_silence_alone(
        (case, indicator) in any_case(),
        questions: bool,
        of_whom in proptest::option::of(proptest::collection::vec(any::<proptest::sample::Index>(), 1..3)),
        other_cycle in proptest::bool::weighted(0.1),
        which in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let cycle = if other_cycle { Cycle::new(case.cycle.year() + 1).unwrap_or(case.cycle) } else { case.cycle };
        let mut scope = Scope::items_of([cycle]);
        if questions {
            scope = scope.with_questions();
        }
        let atoms = indicator.atoms();
        if let Some(which) = which.filter(|_| !atoms.is_empty()) {
            scope = scope.only([which.get(&atoms).code()]);
        }
        let subjects = case.snapshot().subjects(indicator.universe()).into_owned();
        if let Some(some) = of_whom.filter(|_| !subjects.is_empty()) {
            scope = scope.about(some.iter().map(|index| index.get(&subjects).clone()));
        }
        let with = declared(&case, scope.clone(), case.cycle.last_day());
        speaks_of_silence_alone(&case, &with, &scope, indicator)?;
        narrows(&case, &with, indicator)?;
    }

    #[test]
    fn a_declaration_says_nothing_of_later_days_and_was_not_heard_before((case, indicator) in any_case()) {
        let scope = Scope::items_of([case.cycle]).with_questions();
        let day = case.snapshot().day();
        let early = declared(&case, scope.clone(), day.pred_opt().unwrap());
        prop_assert_eq!(early.snapshot().value(indicator), case.snapshot().value(indicator));
        // Looking back to a day before it was made.
        let mut then = case.clone();
        then.register = case.register.known_by(day);
        let with = declared(&then, scope, day.succ_opt().unwrap());
        if then.register.known() < then.register.release() {
            prop_assert_eq!(with.snapshot().value(indicator), then.snapshot().value(indicator));
        }
    }

    #[test]
    fn what_is_declared_is_told_in_every_form((case, indicator) in any_case()) {
        let with = declared(&case, Scope::items_of([case.cycle]).with_questions(), case.cycle.last_day());
        let (snapshot, day) = (with.snapshot(), with.snapshot().day());
        for subject in snapshot.subjects(indicator.universe()).iter().take(6) {
            for atom in indicator.atoms() {
                let stands = snapshot.inquiry().answer_stands(subject, atom, day);
                if stands == Stands::Declared && !matches!(atom, Atom::NotApplicable(_)) {
                    prop_assert_eq!(truth(&with, subject, atom), Truth::No);
                }
            }
        }
        let text = snapshot.explain(indicator).to_string();
        // What is explained are conditions: an amount is a part of the value.
        let asked = snapshot.coverage(indicator).declared > 0 && indicator.amounts().is_empty();
        let named = !asked || text.contains("declared complete as at");
        prop_assert!(named, "{}", text);
    }
}

/// Values that stay open by nature: they add up amounts of meetings or resolutions of a year of which the records name none,
/// and others may exist.
#[cfg(feature = "data")]
const OF_UNNAMED: [&str; 2] = ["oslo/12.2", "siem-reap-angkor/12.2"];

/// A sheet that tells two fifths of what is asked of the real records, declared complete: every value is exact, or surely
/// has none, but for those.
#[cfg(feature = "data")]
#[test]
fn every_value_of_a_complete_sheet_is_exact() {
    use crate::support::sample::draw;
    use mine_action::{
        Convention, data,
        law::item::Universe,
        record::reply::Vocabulary,
        strategies::reply::{Gaps, replies},
    };
    let register = data::register().unwrap();
    for (plan, year) in [(&oslo::PLAN, 2024), (&siem_reap_angkor::PLAN, 2025)] {
        let cycle = Cycle::new(year).unwrap();
        let mut subjects: Vec<Subject> = register.states().map(Subject::State).collect();
        for universe in [Universe::Requests, Universe::Meetings, Universe::Resolutions] {
            subjects.extend(Subject::all(register, universe, Convention::Apmbc));
        }
        let gaps = Gaps { absent: 60, missing: 0, twice: 0 };
        let told = draw(replies(&Vocabulary::of(&[plan]), &subjects, &[cycle], gaps), 1).next();
        let mut told: Replies = told.unwrap();
        let all = Scope::items_of([cycle]).with_questions();
        told.declare(Complete::new(all, cycle.last_day(), "made up"));
        let snapshot = register.measure(plan).with_replies(&told).snapshot(cycle);
        for indicator in plan.indicators {
            let value = snapshot.value(indicator);
            let settled = value.is_exact() || value.undefined().is_some();
            assert!(settled || OF_UNNAMED.contains(&indicator.id().as_str()), "{}: {value}", indicator.id());
            assert!(value.tally().is_none_or(|tally| tally.is_exact()), "{}: {value}", indicator.id());
        }
    }
}

/// What a complete sheet leaves without a value: the text does not say what is counted, or nobody is.
#[cfg(feature = "data")]
#[test]
fn what_a_complete_sheet_leaves_without_a_value() {
    let register = mine_action::data::register().unwrap();
    let cycle = Cycle::new(2024).unwrap();
    let mut told = Replies::default();
    told.declare(Complete::new(Scope::items_of([cycle]).with_questions(), register.release(), "made up"));
    let snapshot = register.measure(&oslo::PLAN).with_replies(&told).snapshot(cycle);
    let values = oslo::PLAN.indicators.iter().map(|one| snapshot.value(one));
    let without: Vec<String> =
        values.filter_map(|value| Some(format!("{} {}", value.indicator().id(), value.undefined()?))).collect();
    assert!(without.contains(&"oslo/42.3 no-quantifier".to_owned()), "{without:?}");
    assert!(without.iter().all(|one| !one.ends_with("no-quantifier") || one.starts_with("oslo/42.3")), "{without:?}");
}
