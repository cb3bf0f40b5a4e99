//! The replies that would decide most: each gain is tried by giving the replies.

use crate::support::property::cases;
use mine_action::{
    Plan, Snapshot,
    assess::analysis::NextFacts,
    law::{item::Item, plan::PLANS, plan::oslo},
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
