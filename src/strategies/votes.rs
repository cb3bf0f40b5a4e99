//! What is recorded of several States at once: votes on resolutions, declared groups, values on which sources disagree.

use super::{choices::Choices, fact::SOURCE, world::World};
use crate::base::{Day, convention::Convention, state::State, when::When};
use crate::record::{
    Fact,
    conflict::Conflict,
    group::GroupMember,
    meeting::Decisions,
    vote::{Ballot, Resolution, Vote},
};
use chrono::Datelike;

/// Up to two resolutions with the votes of these States; in one of four registers a declared group and a disagreement.
pub(super) fn shared(choices: &mut Choices, world: &World, states: &[State], facts: &mut Vec<Fact>) {
    for number in 0..choices.below(3) {
        let symbol = 10 * number + choices.below(9);
        let day = choices.day(Convention::Ccm.entered_into_force(), world.release);
        let resolution = format!("A/RES/{}/{symbol}", session_of(day));
        let mut against = 0;
        for state in states {
            let vote = choices.one_of(Ballot::Yes, &[Ballot::No, Ballot::Abstain]);
            against += u64::from(vote == Ballot::No);
            facts.push(Vote::new(resolution.as_str(), *state, vote).into());
        }
        let convention = choices.one_of(Convention::Apmbc, &[Convention::Ccm]);
        let row = Resolution::new(resolution, convention, Decisions::Incomplete, SOURCE);
        facts.push(row.on(When::on(day)).yes(160).no(against).into());
    }
    if choices.once_in(4) {
        let as_of = When::on(choices.day(Convention::Ccm.entered_into_force(), world.release));
        let (convention, state) = (Convention::Apmbc, states.first().copied());
        let group = GroupMember::new(convention, "massive-contamination", as_of, SOURCE);
        facts.push(GroupMember { state, ..group }.into());
        let conflict =
            Conflict::new("memberships", "date", SOURCE).convention(convention).key("accession").other("2012");
        facts.push(Conflict { state, ..conflict }.into());
    }
}

/// The session of the General Assembly on that day: the first of September opens one.
fn session_of(day: Day) -> i32 {
    let opened = if day.month() < 9 { day.year() - 1 } else { day.year() };
    opened - 1945
}
