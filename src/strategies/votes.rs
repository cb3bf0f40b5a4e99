//! What is recorded of several States at once: votes on resolutions, declared groups, values on which sources disagree.

use super::{choices::Choices, fact::SOURCE, world::World};
use crate::base::{convention::Convention, state::State, when::When};
use crate::record::{
    Fact,
    conflict::Conflict,
    group::GroupMember,
    meeting::Decisions,
    vote::{Ballot, Resolution, Vote},
};

/// Up to two resolutions with the votes of these States; in one of four registers a declared group and a disagreement.
pub(super) fn shared(choices: &mut Choices, world: &World, states: &[State], facts: &mut Vec<Fact>) {
    for number in 0..choices.below(3) {
        let resolution = format!("A/RES/{}/{}", 70 + number, 30 + choices.below(9));
        let date = When::on(choices.day(Convention::Ccm.entered_into_force(), world.release));
        for state in states {
            let vote = choices.one_of(Ballot::Yes, &[Ballot::No, Ballot::Abstain]);
            facts.push(Vote::new(resolution.as_str(), *state, vote).into());
        }
        let convention = choices.one_of(Convention::Apmbc, &[Convention::Ccm]);
        let row = Resolution::new(resolution, convention, Decisions::Incomplete, SOURCE);
        facts.push(row.on(date).yes(160).no(0).into());
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
