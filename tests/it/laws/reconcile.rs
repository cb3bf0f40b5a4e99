//! Published figures held to any register: what the register gives is always found again, what it cannot give never, and
//! those who are named do explain the difference.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, State, Truth, When,
    assess::analysis::{Figure, GapKind, Parties, Printed, Topic},
    law::{question::Question, reading::Readings},
    record::{register::Register, subject::Subject},
    strategies::{base::day, register::any_register},
};
use proptest::prelude::*;

/// Each State that is, or may be, bound on the day, with the answer; asked one by one.
fn answers(register: &Register, convention: Convention, question: Question, on: Day) -> Vec<(State, Truth, Truth)> {
    let asked = register.ask(convention, Readings::DEFAULT);
    let party = |state: State| register.state(state).standing(convention).party().at(on).truth();
    let all = State::ALL
        .iter()
        .map(|state| (*state, party(*state), asked.answer(&Subject::State(*state), question).line.at(on).truth()));
    all.filter(|(_, party, _)| *party != Truth::No).collect()
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn figures(
        register in any_register(), on in day(), which in 0..Question::all().len(), is: bool, ccm: bool, beyond in 1..9_u64,
    ) {
        let convention = if ccm { Convention::Ccm } else { Convention::Apmbc };
        let on = on.min(register.known());
        let question = Question::all()[which];
        let answers = answers(&register, convention, question, on);
        let counts = |party: Truth, answer: Truth| party & if is { answer } else { !answer };
        let least = answers.iter().filter(|(_, party, answer)| counts(*party, *answer) == Truth::Yes).count() as u64;
        let most = answers.iter().filter(|(_, party, answer)| counts(*party, *answer) != Truth::No).count() as u64;
        let topic = Topic::Answers(vec![(question, is)]);
        let held = |number| {
            let figure = Figure {
                convention, topic: topic.clone(), printed: Printed::Number(number), when: When::on(on), source: "us".into(),
            };
            register.reconcile(&figure, &[])
        };
        for number in [least, most, least.midpoint(most)] {
            let found = held(number);
            prop_assert_eq!(found.fits() == Truth::Yes, least == most, "{}", found);
            prop_assert!(found.fits() != Truth::No && found.gap.is_none(), "{}", found);
            prop_assert_eq!((found.ways[0].day, found.ways[0].parties), (on, Parties::Bound));
            prop_assert_eq!(found.undecided.len() as u64, most - least);
        }
        for (number, by) in [(least.checked_sub(beyond), beyond), (Some(most + beyond), beyond)] {
            let Some(number) = number else { continue };
            let found = held(number);
            prop_assert_eq!(found.fits(), Truth::No, "{}", found);
            let Some(gap) = &found.gap else {
                // Nobody, in the whole or about to be in it, can be meant.
                prop_assert!(number > most);
                continue;
            };
            prop_assert_eq!(gap.by, by);
            for one in &gap.named {
                let state = one.subject.state().unwrap();
                let told = answers.iter().find(|(other, ..)| *other == state).map(|(_, party, met)| counts(*party, *met));
                match gap.kind {
                    GapKind::CountedHere => prop_assert_eq!(told, Some(Truth::Yes)),
                    GapKind::CountedThere => prop_assert_eq!(told, Some(Truth::No)),
                    _ => prop_assert_eq!(told, None),
                }
            }
            prop_assert!(gap.named.len() as u64 >= by, "{}", found);
        }
    }
}
