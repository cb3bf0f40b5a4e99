//! What is recorded of several States at once: votes on resolutions, declared groups, values on which sources disagree.

use super::{choices::Choices, fact::source, world::World};
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
        let Some(source) = source() else { return };
        let resolution = format!("A/RES/{}/{}", 70 + number, 30 + choices.below(9));
        let date = Some(When::on(choices.day(Convention::Ccm.entered_into_force(), world.release)));
        for state in states {
            let vote = choices.one_of(Ballot::Yes, &[Ballot::No, Ballot::Abstain]);
            facts.push(Vote { resolution: resolution.clone(), state: *state, vote }.into());
        }
        let convention = choices.one_of(Convention::Apmbc, &[Convention::Ccm]);
        let (yes, no, abstain, list) = (Some(160), Some(0), None, Decisions::Incomplete);
        facts.push(Resolution { resolution, convention, date, yes, no, abstain, list, source }.into());
    }
    if choices.once_in(4) {
        let Some(source) = source() else { return };
        let as_of = When::on(choices.day(Convention::Ccm.entered_into_force(), world.release));
        let (convention, group, state) =
            (Convention::Apmbc, "massive-contamination".to_owned(), states.first().copied());
        facts.push(GroupMember { convention, group, as_of, state, count: None, source: source.clone() }.into());
        facts.push(
            Conflict {
                table: "memberships".to_owned(),
                convention: Some(convention),
                state,
                key: Some("accession".to_owned()),
                field: "date".to_owned(),
                kept: None,
                other: Some("2012".to_owned()),
                source,
            }
            .into(),
        );
    }
}
