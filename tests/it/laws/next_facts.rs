//! The replies that would decide most: each gain is tried by giving the replies.

use crate::support::property::cases;
use mine_action::{
    Plan, Snapshot,
    assess::analysis::{NextFacts, NextValues},
    law::{
        item::{Item, ItemKind},
        plan::PLANS,
        plan::oslo,
    },
    record::{
        register::Register,
        reply::{Replies, Reply},
    },
    strategies::register::any_register,
};
use proptest::prelude::*;

fn item(code: &str) -> &'static Item {
    let atoms = PLANS.iter().flat_map(|plan| plan.indicators).flat_map(|one| {
        let conditions = one.population_rules().into_iter().chain([&one.criterion]);
        conditions.flat_map(|one| one.atoms()).collect::<Vec<_>>()
    });
    atoms.filter_map(|atom| atom.item()).find(|item| item.code == code).unwrap()
}

fn snapshot<'a>(register: &'a Register, plan: &'a Plan, replies: &'a Replies) -> Snapshot<'a> {
    register.measure(plan).with_replies(replies).snapshot("2022".parse().unwrap())
}

/// With the replies of these items, each as the next bit says.
fn giving(ranking: &[NextFacts], mut answers: impl Iterator<Item = bool>) -> Replies {
    let mut replies = Replies::default();
    for one in ranking {
        for reply in &one.replies {
            let tell = if answers.next().unwrap() { Reply::yes } else { Reply::no };
            replies.add(tell(reply.subject.clone(), 2022, item(&one.item)).from("s")).unwrap();
        }
    }
    replies
}

/// Whatever they say, at least so many are decided as told, and no more than can be.
fn holds(register: &Register, plan: &Plan, most: usize, bits: u64) -> Result<(), TestCaseError> {
    let none = Replies::default();
    let before = snapshot(register, plan, &none);
    let (open, ranking) = (before.open_verdicts(), before.next_facts(most));
    let kept: Vec<NextFacts> = serde_json::from_str(&serde_json::to_string(&ranking).unwrap()).unwrap();
    prop_assert_eq!(&kept, &ranking);
    for upto in 1..=ranking.len() {
        let told = ranking.get(..upto).unwrap();
        let replies = giving(told, (0u32..).map(|place| bits.rotate_left(place * 7 % 61) & 1 == 1));
        let left = snapshot(register, plan, &replies).open_verdicts();
        let sum = |part: fn(&NextFacts) -> u32| told.iter().map(part).sum::<u32>() as usize;
        prop_assert!(open - left >= sum(|one| one.decides), "{} of {}: {} left", sum(|one| one.decides), open, left);
        prop_assert!(
            open - left <= sum(|one| one.at_most),
            "{} at most of {}: {} left",
            sum(|one| one.at_most),
            open,
            left
        );
        prop_assert_eq!(told.last().map(|one| one.still_open as usize), Some(open - sum(|one| one.decides)));
    }
    Ok(())
}

/// With replies to all that is asked, each as the next bit says; an amount is a number made of the bits.
fn giving_all(ranking: &[NextValues], mut bits: impl Iterator<Item = bool>) -> Replies {
    let mut replies = Replies::default();
    for asked in ranking.iter().flat_map(|one| &one.asked) {
        for subject in &asked.subjects {
            let (item, bit) = (amount_or_item(&asked.item), bits.next().unwrap());
            let reply = match (item.kind, bit) {
                (ItemKind::Amount, bit) => Reply::amount(subject.clone(), 2022, item, if bit { 7 } else { 0 }),
                (_, true) => Reply::yes(subject.clone(), 2022, item),
                (_, false) => Reply::no(subject.clone(), 2022, item),
            };
            replies.add(reply.from("s")).unwrap();
        }
    }
    replies
}

/// An item that is asked by yes or no, or added up.
fn amount_or_item(code: &str) -> &'static Item {
    let amounts = PLANS.iter().flat_map(|plan| plan.indicators).flat_map(|one| one.amounts());
    amounts.filter_map(|amount| amount.item()).find(|item| item.code == code).unwrap_or_else(|| item(code))
}

/// Whatever they say, of the values told nothing is open afterwards; none is told twice, and each step decides one.
fn decides_values(register: &Register, plan: &Plan, most: usize, bits: u64) -> Result<usize, TestCaseError> {
    let none = Replies::default();
    let ranking = snapshot(register, plan, &none).next_values(most);
    let kept: Vec<NextValues> = serde_json::from_str(&serde_json::to_string(&ranking).unwrap()).unwrap();
    prop_assert_eq!(&kept, &ranking);
    let replies = giving_all(&ranking, (0u32..).map(|place| bits.rotate_left(place * 7 % 61) & 1 == 1));
    let after = snapshot(register, plan, &replies);
    let mut told = std::collections::BTreeSet::new();
    for one in &ranking {
        prop_assert!(!one.decides.is_empty());
        for id in &one.decides {
            prop_assert!(told.insert(id.clone()), "{} twice", id);
            let indicator = plan.indicators.iter().find(|one| &one.id() == id).unwrap();
            let value = after.value(indicator);
            let tally = value.tally().unwrap();
            prop_assert_eq!((tally.in_unknown, tally.maybe_members()), (0, 0), "{}", id);
            prop_assert!(value.sums().iter().all(|sum| sum.unknown == 0 && sum.maybe_unknown == 0), "{}", id);
        }
    }
    prop_assert!(ranking.windows(2).all(|two| two[1].still_open < two[0].still_open));
    Ok(told.len())
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn replies_decide_the_values_that_are_told(register in any_register(), bits in any::<u64>()) {
        decides_values(&register, &oslo::PLAN, 6, bits)?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn replies_decide_what_is_told(register in any_register(), bits in any::<u64>()) {
        holds(&register, &oslo::PLAN, 4, bits)?;
    }
}

#[cfg(feature = "data")]
mod embedded {
    use super::*;
    use mine_action::data;

    #[test]
    fn replies_decide_what_is_told_of_the_embedded_records() {
        for bits in [0, u64::MAX, 0x5555_aaaa_0f0f_1234] {
            holds(data::register().unwrap(), &oslo::PLAN, 4, bits).unwrap();
        }
    }

    /// Amounts are asked for too, and exactly those values are decided that are told.
    #[test]
    fn replies_decide_the_values_that_are_told_of_the_embedded_records() {
        let register = data::register().unwrap();
        for bits in [0, u64::MAX] {
            assert!(decides_values(register, &oslo::PLAN, usize::MAX, bits).unwrap() > 20);
        }
        let none = Replies::default();
        let ranking = snapshot(register, &oslo::PLAN, &none).next_values(usize::MAX);
        let asked: Vec<&str> = ranking.iter().flat_map(|one| &one.asked).map(|one| one.item.as_str()).collect();
        assert!(asked.iter().any(|code| amount_or_item(code).kind == ItemKind::Amount), "{asked:?}");
        // Half of the replies of the first step leave one of its values open.
        let mut first = ranking.into_iter().next().unwrap();
        first.asked.iter_mut().for_each(|asked| asked.subjects.truncate(asked.subjects.len() / 2));
        let half = giving_all(&[first.clone()], std::iter::repeat(true));
        let after = snapshot(register, &oslo::PLAN, &half);
        let open = first.decides.iter().filter(|id| {
            let indicator = oslo::PLAN.indicators.iter().find(|one| &one.id() == *id).unwrap();
            !after.value(indicator).is_exact()
        });
        assert!(open.count() > 0);
    }

    /// A single reply decides exactly as many as its best and its worst answer do.
    #[test]
    fn the_gain_of_one_reply_is_exact() {
        let (register, none) = (data::register().unwrap(), Replies::default());
        let before = snapshot(register, &oslo::PLAN, &none);
        let (open, ranking) = (before.open_verdicts(), before.next_facts(1));
        let first = ranking.first().unwrap();
        for reply in first.replies.iter().step_by(first.replies.len() / 3 + 1) {
            let left = [Reply::yes, Reply::no].map(|tell| {
                let mut replies = Replies::default();
                replies.add(tell(reply.subject.clone(), 2022, item(&first.item)).from("s")).unwrap();
                open - snapshot(register, &oslo::PLAN, &replies).open_verdicts()
            });
            let (surely, at_most) = (reply.decides as usize, reply.at_most as usize);
            assert!(left.iter().all(|decided| (surely..=at_most).contains(decided)), "{left:?}: {reply:?}");
            // What either decides and what both decide are together what each decides.
            assert_eq!(left[0] + left[1], surely + at_most, "{reply:?}");
        }
    }
}
