//! Facts that became known later than they happened.

use super::{choices::Choices, world::World};
use crate::base::{months::days_after, when::When};
use crate::record::Fact;

/// Lets some facts become known up to two years after their dates.
pub(super) fn publish_late(choices: &mut Choices, world: &World, facts: &mut [Fact]) {
    if !choices.once_in(2) {
        return;
    }
    for (happened, known) in facts.iter_mut().filter_map(dates) {
        if choices.once_in(5) {
            let public = choices.day(days_after(happened.latest(), 1), days_after(happened.latest(), 730));
            *known = Some(When::on(public)).filter(|_| public <= world.release);
        }
    }
}

/// When it happened, and the cell that tells when it became known.
fn dates(fact: &mut Fact) -> Option<(When, &mut Option<When>)> {
    let (happened, known) = match fact {
        Fact::Memberships(row) => (row.date, &mut row.known),
        Fact::Stockpiles(row) => (row.date, &mut row.known),
        Fact::Areas(row) => (row.date, &mut row.known),
        Fact::Measures(row) => (row.date, &mut row.known),
        Fact::Victims(row) => (row.date, &mut row.known),
        _ => return None,
    };
    Some((happened?, known))
}
