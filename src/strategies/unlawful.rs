//! Registers in which one thing breaks the law or contradicts the rest: one kind for each irregularity that a check
//! reports.

mod event;
mod kind;
mod request;
mod scene;

use super::{
    choices::{Choices, choices},
    fact::Said,
    lawful::{life, registers, without_duplicates},
    votes::shared,
    world::World,
};
use crate::base::{Day, calendar_day, state::State};
use crate::record::{Fact, meeting::Decisions, register::Register};
use proptest::prelude::*;
use scene::Scene;

pub use kind::Unlawful;

fn facts_of(kind: Unlawful, list: Vec<u32>) -> (Day, Vec<Fact>) {
    let mut choices = Choices::new(list);
    let mut world = World::new(&mut choices, calendar_day(2025, 6, 1), calendar_day(2032, 12, 31));
    let lapses = matches!(kind, Unlawful::FiledAfterLapse | Unlawful::DecidedAfterLapse | Unlawful::CompletedLate);
    if lapses || kind == Unlawful::DeadlineContradicted {
        // A deadline has surely passed only where no decision of a meeting can be missing from the records.
        world.meetings.iter_mut().for_each(|meeting| meeting.decisions = Decisions::Complete);
    }
    let mut facts: Vec<Fact> = world.meetings.iter().cloned().map(Fact::from).collect();
    let (unlawful, lawful) = two_states(&mut choices);
    if let Some(mut scene) = Scene::new(&mut choices, &world, unlawful, kind) {
        if kind.finding().is_some() {
            let row = scene.break_request(kind);
            scene.facts.extend(row.map(Fact::from));
            if scene.choices.once_in(2) {
                scene.say(Said::Present, None);
            }
        } else {
            scene.break_event(kind);
        }
        facts.append(&mut scene.facts);
    }
    if choices.once_in(2) {
        life(&mut choices, &world, lawful, &mut facts);
        shared(&mut choices, &world, &[unlawful, lawful], &mut facts);
    }
    (world.release, without_duplicates(facts))
}

/// Two different States.
fn two_states(choices: &mut Choices) -> (State, State) {
    let first = choices.below(100) as usize;
    let mut from = State::ALL.iter().skip(first).step_by(50).copied();
    (from.next().unwrap_or(State::AFG), from.next().unwrap_or(State::ZWE))
}

/// The facts of a register in which one thing is unlawful, with its release.
pub fn unlawful_facts(kind: Unlawful) -> impl Strategy<Value = (Day, Vec<Fact>)> {
    choices().prop_map(move |list| facts_of(kind, list))
}

/// A register in which one thing is unlawful.
///
/// ```
/// use mine_action::{law::reading::Readings, strategies::unlawful::{Unlawful, unlawful}};
/// use proptest::{prelude::*, test_runner::RngSeed};
/// let config = ProptestConfig { cases: 8, rng_seed: RngSeed::Fixed(1997), ..ProptestConfig::default() };
/// proptest!(config, |(register in unlawful(Unlawful::FiledLate))| {
///     let found = register.irregularities(Readings::default());
///     prop_assert!(found.iter().any(|one| one.request == Unlawful::FiledLate.finding()));
/// });
/// ```
pub fn unlawful(kind: Unlawful) -> impl Strategy<Value = Register> {
    registers(unlawful_facts(kind))
}
