//! Registers in which everything obeys the law and the dates fit each other.
//!
//! A State signs and ratifies, or accedes, or succeeds; the Convention enters into force for it. It declares what it
//! has, or that it has nothing. It requests more time nine months before a meeting that decides before the deadline,
//! within the most that one extension can give. It completes in time, finds more and completes that too. It withdraws,
//! and perhaps comes back. It reports in time. Nothing is recorded of what lies after the release. Dates are exact or
//! uncertain, but never so uncertain that the order of events is open.

use super::{
    choices::{Choices, choices},
    duty::{Left, Undertaking},
    filings,
    membership::{Bound, harmless_conflict, join},
    publication::publish_late,
    spread::spread,
    votes::shared,
    world::World,
};
use crate::base::{Day, calendar_day, convention::Convention, duty::Duty, state::State};
use crate::record::{Fact, Table, history::History, register::Register};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The facts of a lawful register, with its release. Not `exact`: some dates are uncertain, some facts became known
/// late.
fn facts_of(list: Vec<u32>, exact: bool) -> (Day, Vec<Fact>) {
    let mut choices = Choices::new(list);
    let world = World::new(&mut choices, calendar_day(2012, 1, 1), calendar_day(2032, 12, 31));
    let mut facts: Vec<Fact> = world.meetings.iter().cloned().map(Fact::from).collect();
    let states = some_states(&mut choices);
    for state in &states {
        life(&mut choices, &world, *state, &mut facts);
    }
    shared(&mut choices, &world, &states, &mut facts);
    if !exact {
        spread(&mut choices, &world, &mut facts);
        publish_late(&mut choices, &world, &mut facts);
    }
    (world.release, without_duplicates(facts))
}

/// One to three different States.
fn some_states(choices: &mut Choices) -> Vec<State> {
    let count = 1 + choices.below(3) as usize;
    let all = u32::try_from(State::ALL.len()).unwrap_or(0);
    let first = choices.below(all) as usize;
    State::ALL.iter().cycle().skip(first).step_by(7).take(count).copied().collect()
}

/// All facts about one State.
pub(super) fn life(choices: &mut Choices, world: &World, state: State, facts: &mut Vec<Fact>) {
    for convention in [Convention::Apmbc, Convention::Ccm] {
        let spells = join(choices, world, state, convention, facts);
        for duty in [Duty::StockpileDestruction, Duty::Clearance] {
            let (mut left, mut requests) = (None, 0);
            for spell in &spells {
                let Some(mut undertaking) = Undertaking::new(world, *spell, duty, requests) else { continue };
                left = Some(undertaking.carry_out(choices, left));
                requests = undertaking.requests;
                facts.append(&mut undertaking.facts);
                if left == Some(Left::Open) && duty == Duty::Clearance && choices.once_in(3) {
                    facts.extend(seen_in_figures(choices, world, *spell, undertaking.deadline, facts));
                }
            }
        }
        for spell in &spells {
            filings::reports(choices, world, *spell, facts);
        }
        if let Some(spell) = spells.first() {
            filings::retained(choices, world, *spell, facts);
            filings::measures_and_victims(choices, world, *spell, facts);
        }
    }
    if choices.once_in(4) {
        harmless_conflict(choices, world, state, facts);
    }
}

/// Yearly figures of areas that remain, for a duty still open at the end of the records or of the period.
fn seen_in_figures(choices: &mut Choices, world: &World, spell: Bound, deadline: Day, facts: &[Fact]) -> Option<Fact> {
    let year = choices.day(spell.from, deadline);
    let figures = filings::figures(spell, year, 1_000 + u64::from(choices.below(1_000_000)));
    let seen = figures.seen_open()?.latest();
    // Figures dated between a completion and a find would contradict the completion.
    let again = facts.iter().any(|fact| match fact {
        Fact::Areas(row) => row.state == spell.state && row.convention == spell.convention && row.date.is_some(),
        _ => false,
    });
    let bound = seen > spell.from && spell.until.is_none_or(|until| seen < until);
    (bound && seen <= deadline.min(world.release) && !again).then(|| figures.into())
}

/// Without rows that repeat the key of another. Requests may have several rows.
pub(super) fn without_duplicates(facts: Vec<Fact>) -> Vec<Fact> {
    let mut seen: BTreeSet<(Table, Vec<String>)> = BTreeSet::new();
    let mut is_new = |fact: &Fact| matches!(fact, Fact::Requests(_)) || seen.insert((fact.table(), fact.key()));
    facts.into_iter().filter(|fact| is_new(fact)).collect()
}

/// The facts of a lawful register, with its release.
///
/// ```
/// use mine_action::{Register, strategies::lawful::lawful_facts};
/// use proptest::prelude::*;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |((release, facts) in lawful_facts())| {
///     let count = facts.len();
///     let register = Register::new(release, facts).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
///     prop_assert!(register.facts().count() <= count); // several rows may tell of one request
/// });
/// ```
pub fn lawful_facts() -> impl Strategy<Value = (Day, Vec<Fact>)> {
    choices().prop_map(|list| facts_of(list, false))
}

/// The same with exact dates only.
pub fn exact_facts() -> impl Strategy<Value = (Day, Vec<Fact>)> {
    choices().prop_map(|list| facts_of(list, true))
}

/// A register in which everything obeys the law and the dates fit each other, as the [module](self) tells.
///
/// ```
/// use mine_action::{law::reading::Readings, strategies::lawful::lawful_register};
/// use proptest::prelude::*;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |(register in lawful_register())| {
///     prop_assert!(register.irregularities(Readings::default()).is_empty());
/// });
/// ```
pub fn lawful_register() -> impl Strategy<Value = Register> {
    registers(lawful_facts())
}

/// The same with exact dates only.
pub fn exact_register() -> impl Strategy<Value = Register> {
    registers(exact_facts())
}

/// The lawful history of one State.
pub fn lawful_history() -> impl Strategy<Value = History> {
    lawful_register().prop_filter_map("a State with a history", |register| {
        register.states().next().map(|state| register.history(state).clone())
    })
}

/// The registers made of those facts.
pub(super) fn registers(facts: impl Strategy<Value = (Day, Vec<Fact>)>) -> impl Strategy<Value = Register> {
    facts.prop_filter_map("the facts fit", |(release, facts)| Register::new(release, facts).ok())
}
