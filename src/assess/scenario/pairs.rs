//! What two lists say of the same, side by side.

use super::consequence::{Matter, Said};
use std::collections::BTreeMap;

/// What each side says of a matter, where they do not agree. What several say of one, as of two finds with a clock each, is
/// paired in order after what both sides have.
pub(super) fn differing(
    before: impl IntoIterator<Item = (Matter, Said)>,
    after: impl IntoIterator<Item = (Matter, Said)>,
) -> Vec<(Matter, Said, Said)> {
    let mut sides: BTreeMap<Matter, (Vec<Said>, Vec<Said>)> = BTreeMap::new();
    before.into_iter().for_each(|(matter, said)| sides.entry(matter).or_default().0.push(said));
    after.into_iter().for_each(|(matter, said)| sides.entry(matter).or_default().1.push(said));
    let mut differing = Vec::new();
    for (matter, (mut before, mut after)) in sides {
        before.retain(|one| match after.iter().position(|other| one.agrees_with(other)) {
            Some(at) => {
                after.remove(at);
                false
            }
            None => true,
        });
        let longest = before.len().max(after.len());
        let (mut before, mut after) = (before.into_iter(), after.into_iter());
        differing.extend(
            (0..longest).map(|_| {
                (matter.clone(), before.next().unwrap_or(Said::Nothing), after.next().unwrap_or(Said::Nothing))
            }),
        );
    }
    differing
}
